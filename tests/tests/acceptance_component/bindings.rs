//! `bindgen!` in several forms, over the real guest and over components written for it.

use windlass::component::{Component, HasData, HasSelf, Linker, Resource, ResourceTable};
use windlass::{Engine, Result, Store, Trap};

/// The real guest.
const RUST_TYPES: &[u8] = include_bytes!("../../guests/rust-types/rust-types.wasm");

/// The host's counters.
pub struct Counter(u32);

/// The host's own error: what the guest may see of it, and what it may not.
#[derive(Debug)]
pub enum HostError {
    Missing(String),
    DiskFull,
}

impl std::fmt::Display for HostError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(key) => write!(f, "no `{key}`"),
            Self::DiskFull => f.write_str("the disk is full"),
        }
    }
}

impl std::error::Error for HostError {}

#[derive(Default)]
pub struct State {
    table: ResourceTable,
    log: Vec<String>,
    clock: u64,
}

/// Everything trappable, the error replaced, the resource the host's own type.
mod trappable {
    use super::{Counter, HostError, State};
    use test::types::{data, host_api};
    use windlass::Result;
    use windlass::component::Resource;

    windlass::component::bindgen!({
        path: "guests/rust-types/wit",
        world: "types",
        imports: { default: trappable },
        trappable_error_type: { "test:types/data.failure" => HostError },
        with: { "test:types/host-api.counter": Counter },
        additional_derives: [PartialEq],
    });

    impl data::Host for State {
        fn convert_failure(&mut self, error: HostError) -> Result<data::Failure> {
            match error {
                HostError::Missing(key) => Ok(data::Failure::NotFound(key)),
                HostError::DiskFull => Err(error.into()),
            }
        }
    }

    impl host_api::Host for State {
        fn log(&mut self, msg: String) -> Result<()> {
            self.log.push(msg);
            Ok(())
        }
        fn lookup(&mut self, key: String) -> Result<data::Person, HostError> {
            match &key[..] {
                "ada" => {
                    Ok(data::Person { name: "Ada".into(), age: 36, tags: vec!["math".into()], home: Some(data::Point { x: 1, y: 2 }) })
                }
                "full" => Err(HostError::DiskFull),
                _ => Err(HostError::Missing(key)),
            }
        }
        fn area(&mut self, s: data::Shape) -> Result<f64> {
            Ok(match s {
                data::Shape::Circle(radius) => 3.0 * radius * radius,
                data::Shape::Rect((a, b)) => f64::from(a * b),
                data::Shape::Poly(points) => points.len() as f64,
                data::Shape::Empty => 0.0,
            })
        }
        fn sum(&mut self, xs: Vec<u64>) -> Result<u64> {
            Ok(xs.iter().sum())
        }
        fn paint(&mut self, c: data::Color) -> Result<Option<String>> {
            Ok((c != data::Color::Red).then(|| format!("{c:?}")))
        }
    }

    impl host_api::HostCounter for State {
        fn new(&mut self, start: u32) -> Result<Resource<Counter>> {
            Ok(self.table.push(Counter(start))?)
        }
        fn add(&mut self, this: Resource<Counter>, n: u32) -> Result<u32> {
            let counter = self.table.get_mut(&this)?;
            counter.0 += n;
            Ok(counter.0)
        }
        fn get(&mut self, this: Resource<Counter>) -> Result<u32> {
            Ok(self.table.get(&this)?.0)
        }
        fn merge(&mut self, a: Resource<Counter>, b: Resource<Counter>) -> Result<Resource<Counter>> {
            let sum = self.table.delete(a)?.0 + self.table.get(&b)?.0;
            Ok(self.table.push(Counter(sum))?)
        }
        fn drop(&mut self, counter: Resource<Counter>) -> Result<()> {
            let counter = self.table.delete(counter)?;
            self.log.push(format!("dropped {}", counter.0));
            Ok(())
        }
    }

    impl TypesImports for State {
        fn now(&mut self) -> Result<u64> {
            self.clock += 1;
            Ok(self.clock)
        }
    }
}

#[test]
fn the_real_guest_with_everything_trappable() -> Result<()> {
    use trappable::test::types::data::{Color, Failure, Perms, Person, Point, Shape};
    use trappable::{Types, TypesPre};

    let engine = Engine::default();
    let component = Component::new(&engine, RUST_TYPES)?;
    let mut linker = Linker::<State>::new(&engine);
    Types::add_to_linker::<_, HasSelf<State>>(&mut linker, |state| state)?;
    let pre = TypesPre::new(linker.instantiate_pre(&component)?)?;
    let mut store = Store::new(&engine, State::default());
    let types = pre.instantiate(&mut store)?;
    let guest = types.test_types_guest_api();

    let person = Person { name: "Grace".into(), age: 85, tags: vec!["navy".into(), "λ".into()], home: None };
    assert_eq!(guest.call_echo_person(&mut store, &person)?, person);
    assert_eq!(guest.call_echo_people(&mut store, &vec![person.clone(); 3])?, vec![person; 3]);
    let shapes = [Shape::Circle(1.0), Shape::Rect((2.0, 3.0)), Shape::Poly(vec![Point { x: 0, y: 0 }]), Shape::Empty];
    for shape in &shapes {
        assert_eq!(guest.call_echo_shape(&mut store, shape)?, *shape);
    }
    assert_eq!(guest.call_total_area(&mut store, &shapes)?, 10.0);
    assert_eq!(guest.call_echo_color(&mut store, Color::Blue)?, Color::Blue);
    assert_eq!(guest.call_echo_perms(&mut store, Perms::READ | Perms::EXEC)?, Perms::READ | Perms::EXEC);
    assert_eq!(guest.call_echo_option(&mut store, Some(None))?, Some(None));
    assert_eq!(guest.call_echo_result(&mut store, Err(&Failure::Code(3)))?, Err(Failure::Code(3)));
    assert_eq!(guest.call_echo_tuple(&mut store, (7, "t", 0.5))?, (7, "t".to_owned(), 0.5));
    assert_eq!(guest.call_echo_strings(&mut store, &["a".to_owned(), String::new()])?, ["a", ""]);
    assert_eq!(guest.call_divide(&mut store, 7, 2)?, Ok(3));
    assert!(guest.call_divide(&mut store, 7, 0)?.is_err());
    assert!(guest.call_greet(&mut store, "ada")?.is_ok_and(|greeting| greeting.contains("Ada")));
    assert_eq!(guest.call_greet(&mut store, "bob")?, Err(Failure::NotFound("bob".into())));
    assert!(Failure::NotFound("bob".into()).to_string().contains("NotFound"));
    let total = guest.call_use_counter(&mut store, 10, &[1, 2, 3])?;
    assert!(total >= 16, "{total}");
    assert!(store.data().table.is_empty());
    types.call_run(&mut store)?;

    // Resources of the guest.
    let stack = guest.stack();
    let (a, b) = (stack.call_constructor(&mut store)?, stack.call_constructor(&mut store)?);
    stack.call_push(&mut store, a, "x")?;
    stack.call_push(&mut store, b, "y")?;
    let both = stack.call_concat(&mut store, a, b)?;
    assert_eq!(stack.call_len(&mut store, both)?, 2);
    assert_eq!(guest.call_peek(&mut store, both)?, Some("y".to_owned()));
    assert_eq!(guest.call_drain(&mut store, both)?.len(), 2);
    b.resource_drop(&mut store)?;

    // The error that the guest must not see ends the call, and is the host's own type.
    let error = guest.call_greet(&mut store, "full").expect_err("the disk is full");
    assert!(matches!(error.downcast_ref::<HostError>(), Some(HostError::DiskFull)), "{error:?}");

    // A panic of the guest is a trap; another instance in the same store is not concerned.
    let types = pre.instantiate(&mut store)?;
    let error = types.test_types_guest_api().call_panic(&mut store, "on purpose").expect_err("it panics");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
    types.test_types_guest_api().call_reverse(&mut store, "abc").expect_err("the instance is gone");
    let types = pre.instantiate(&mut store)?;
    assert_eq!(types.test_types_guest_api().call_reverse(&mut store, "abc")?, "cba");
    Ok(())
}

/// Only interfaces, shared by worlds: no world struct is made.
mod interfaces {
    windlass::component::bindgen!({
        path: "guests/rust-types/wit",
        interfaces: "import test:types/host-api@0.1.0;",
        with: {
            "test:types/data": super::trappable::test::types::data,
            "test:types/host-api.counter": super::Counter,
        },
    });
}

#[test]
fn interfaces_alone() -> Result<()> {
    use interfaces::test::types::host_api;
    use trappable::test::types::data;

    struct Small;
    struct Project;
    impl HasData for Project {
        type Data<'a> = Small;
    }
    impl host_api::Host for Small {
        fn log(&mut self, _: String) {}
        fn lookup(&mut self, key: String) -> Result<data::Person, data::Failure> {
            Ok(data::Person { name: key, age: 1, tags: Vec::new(), home: None })
        }
        fn area(&mut self, _: data::Shape) -> f64 {
            1.5
        }
        fn sum(&mut self, xs: Vec<u64>) -> u64 {
            xs.len() as u64
        }
        fn paint(&mut self, _: data::Color) -> Option<String> {
            None
        }
    }
    impl host_api::HostCounter for Small {
        fn new(&mut self, start: u32) -> Resource<Counter> {
            Resource::new_own(start)
        }
        fn add(&mut self, this: Resource<Counter>, n: u32) -> u32 {
            this.rep() + n
        }
        fn get(&mut self, this: Resource<Counter>) -> u32 {
            this.rep()
        }
        fn merge(&mut self, a: Resource<Counter>, _: Resource<Counter>) -> Resource<Counter> {
            a
        }
        fn drop(&mut self, _: Resource<Counter>) -> Result<()> {
            Ok(())
        }
    }

    let engine = Engine::default();
    let mut linker = Linker::<()>::new(&engine);
    host_api::add_to_linker::<_, Project>(&mut linker, |_| Small)?;
    linker.root().func_wrap("now", |_, (): ()| Ok((0u64,)))?;
    let component = Component::new(&engine, RUST_TYPES)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    // The exports of a world can be taken from an instance that was made by hand.
    let types = trappable::Types::new(&mut store, &instance)?;
    assert_eq!(types.test_types_guest_api().call_total_area(&mut store, &[data::Shape::Empty, data::Shape::Empty])?, 3.0);
    assert!(types.test_types_guest_api().call_greet(&mut store, "eve")?.is_ok_and(|greeting| greeting.contains("eve")));
    Ok(())
}

/// Functions, types and interfaces of the world itself, in a package with a version.
mod versioned {
    windlass::component::bindgen!({
        inline: r#"
            package demo:app@1.2.0;
            interface types {
                enum color { red, green }
                record item { id: u32, tag: color }
                variant failure { missing, code(u32) }
            }
            world app {
                use types.{item, failure};
                import fetch: func(id: u32) -> result<item, failure>;
                import env: interface { mode: func() -> u32; }
                export run: func(id: u32) -> result<u32, failure>;
                export stats: interface {
                    use types.{color};
                    favourite: func() -> color;
                }
            }
        "#,
        imports: { "fetch": trappable },
    });
}

/// Made against an older version of the package.
const APP: &str = r#"(component
    (import "demo:app/types@1.1.0" (instance $types
        (type $c (enum "red" "green"))
        (export "color" (type $color (eq $c)))
        (type $i (record (field "id" u32) (field "tag" $color)))
        (export "item" (type (eq $i)))
        (type $f (variant (case "missing") (case "code" u32)))
        (export "failure" (type (eq $f)))))
    (alias export $types "color" (type $color))
    (alias export $types "item" (type $item'))
    (alias export $types "failure" (type $failure'))
    (import "item" (type $item (eq $item')))
    (import "failure" (type $failure (eq $failure')))
    (import "fetch" (func $fetch (param "id" u32) (result (result $item (error $failure)))))
    (import "env" (instance $env (export "mode" (func (result u32)))))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $fetch' (canon lower (func $fetch) (memory (core memory $memory "memory"))))
    (core func $mode (canon lower (func $env "mode")))
    (core module $m
        (import "" "memory" (memory 1))
        (import "" "fetch" (func $fetch (param i32 i32)))
        (import "" "mode" (func $mode (result i32)))
        (func (export "favourite") (result i32) (i32.const 1))
        (func (export "run") (param $id i32) (result i32)
            (call $fetch (local.get $id) (i32.const 64))
            (i32.store8 (i32.const 128) (i32.load8_u (i32.const 64)))
            (if (i32.load8_u (i32.const 64))
                (then
                    (i32.store8 (i32.const 132) (i32.load8_u (i32.const 68)))
                    (i32.store (i32.const 136) (i32.load (i32.const 72))))
                (else
                    (i32.store (i32.const 132) (i32.add
                        (i32.mul (i32.load (i32.const 68)) (i32.const 100))
                        (i32.add (i32.mul (i32.load8_u (i32.const 72)) (i32.const 10)) (call $mode))))))
            (i32.const 128)))
    (core instance $m (instantiate $m (with "" (instance
        (export "memory" (memory $memory "memory")) (export "fetch" (func $fetch')) (export "mode" (func $mode))))))
    (func (export "run") (param "id" u32) (result (result u32 (error $failure)))
        (canon lift (core func $m "run") (memory (core memory $memory "memory"))))
    (func $favourite (result $color) (canon lift (core func $m "favourite")))
    (instance $stats (export "color" (type $color)) (export "favourite" (func $favourite)))
    (export "stats" (instance $stats)))"#;

#[test]
fn a_world_with_everything_of_its_own() -> Result<()> {
    use versioned::demo::app::types::{self, Color};
    use versioned::{App, AppImports, Failure, Item, env};

    struct Shop {
        mode: u32,
    }
    impl types::Host for Shop {}
    impl env::Host for Shop {
        fn mode(&mut self) -> u32 {
            self.mode
        }
    }
    impl AppImports for Shop {
        fn fetch(&mut self, id: u32) -> Result<Result<Item, Failure>> {
            match id {
                0 => Ok(Err(Failure::Missing)),
                1 => Ok(Err(Failure::Code(404))),
                2 => windlass::bail!("the shop is closed"),
                _ => Ok(Ok(Item { id, tag: Color::Green })),
            }
        }
    }

    let engine = Engine::default();
    let component = Component::new(&engine, APP)?;
    let mut linker = Linker::new(&engine);
    App::add_to_linker::<_, HasSelf<_>>(&mut linker, |shop: &mut Shop| shop)?;
    let mut store = Store::new(&engine, Shop { mode: 5 });
    let app = App::instantiate(&mut store, &component, &linker)?;
    assert_eq!(app.call_run(&mut store, 3)?.map_err(|failure| failure.to_string()), Ok(315));
    assert!(matches!(app.call_run(&mut store, 0)?, Err(Failure::Missing)));
    assert!(matches!(app.call_run(&mut store, 1)?, Err(Failure::Code(404))));
    assert_eq!(app.stats().call_favourite(&mut store)?, Color::Green);
    let error = app.call_run(&mut store, 2).expect_err("closed");
    assert!(error.chain().any(|cause| cause.to_string() == "the shop is closed"), "{error:?}");
    Ok(())
}

/// The same interface imported and exported: its resource is two types.
mod both_sides {
    windlass::component::bindgen!({
        inline: r#"
            package demo:draw;
            interface shapes {
                resource canvas {
                    constructor(width: u32);
                    area: func() -> u32;
                    square: static func(of: borrow<canvas>) -> canvas;
                }
            }
            world draw {
                import shapes;
                export shapes;
            }
        "#,
    });
}

/// Each exported canvas wraps one of the host's, twice as wide.
const DRAW: &str = r#"(component
    (import "demo:draw/shapes" (instance $host
        (export "canvas" (type $canvas (sub resource)))
        (export "[constructor]canvas" (func (param "width" u32) (result (own $canvas))))
        (export "[method]canvas.area" (func (param "self" (borrow $canvas)) (result u32)))
        (export "[static]canvas.square" (func (param "of" (borrow $canvas)) (result (own $canvas))))))
    (alias export $host "canvas" (type $theirs))
    (core func $drop (canon resource.drop $theirs))
    (core module $dtor
        (import "" "drop" (func $drop (param i32)))
        (func (export "dtor") (param i32) (call $drop (local.get 0))))
    (core instance $dtor (instantiate $dtor (with "" (instance (export "drop" (func $drop))))))
    (type $ours (resource (rep i32) (dtor (core func $dtor "dtor"))))
    (core func $wrap (canon resource.new $ours))
    (core func $new (canon lower (func $host "[constructor]canvas")))
    (core func $area (canon lower (func $host "[method]canvas.area")))
    (core func $square (canon lower (func $host "[static]canvas.square")))
    (core module $m
        (import "" "wrap" (func $wrap (param i32) (result i32)))
        (import "" "new" (func $new (param i32) (result i32)))
        (import "" "area" (func $area (param i32) (result i32)))
        (import "" "square" (func $square (param i32) (result i32)))
        (func (export "new") (param i32) (result i32) (call $wrap (call $new (i32.shl (local.get 0) (i32.const 1)))))
        (func (export "area") (param i32) (result i32) (call $area (local.get 0)))
        (func (export "square") (param i32) (result i32) (call $wrap (call $square (local.get 0)))))
    (core instance $m (instantiate $m (with "" (instance
        (export "wrap" (func $wrap)) (export "new" (func $new)) (export "area" (func $area)) (export "square" (func $square))))))
    (func $new' (param "width" u32) (result (own $ours)) (canon lift (core func $m "new")))
    (func $area' (param "self" (borrow $ours)) (result u32) (canon lift (core func $m "area")))
    (func $square' (param "of" (borrow $ours)) (result (own $ours)) (canon lift (core func $m "square")))
    (component $shapes
        (import "import-canvas" (type $ours (sub resource)))
        (import "new" (func $new (param "width" u32) (result (own $ours))))
        (import "area" (func $area (param "self" (borrow $ours)) (result u32)))
        (import "square" (func $square (param "of" (borrow $ours)) (result (own $ours))))
        (export $canvas "canvas" (type $ours))
        (export "[constructor]canvas" (func $new) (func (param "width" u32) (result (own $canvas))))
        (export "[method]canvas.area" (func $area) (func (param "self" (borrow $canvas)) (result u32)))
        (export "[static]canvas.square" (func $square) (func (param "of" (borrow $canvas)) (result (own $canvas)))))
    (instance $shapes (instantiate $shapes
        (with "import-canvas" (type $ours)) (with "new" (func $new')) (with "area" (func $area')) (with "square" (func $square'))))
    (export "demo:draw/shapes" (instance $shapes)))"#;

#[test]
fn resources_on_both_sides() -> Result<()> {
    use both_sides::Draw;
    use both_sides::demo::draw::shapes::{Canvas, Host, HostCanvas};

    #[derive(Default)]
    struct Board {
        widths: Vec<Option<u32>>,
    }
    impl Host for Board {}
    impl HostCanvas for Board {
        fn new(&mut self, width: u32) -> Resource<Canvas> {
            self.widths.push(Some(width));
            Resource::new_own(self.widths.len() as u32 - 1)
        }
        fn area(&mut self, this: Resource<Canvas>) -> u32 {
            self.widths[this.rep() as usize].expect("it lives") * 3
        }
        fn square(&mut self, of: Resource<Canvas>) -> Resource<Canvas> {
            let width = self.widths[of.rep() as usize].expect("it lives");
            HostCanvas::new(self, width * width)
        }
        fn drop(&mut self, canvas: Resource<Canvas>) -> Result<()> {
            self.widths[canvas.rep() as usize] = None;
            Ok(())
        }
    }

    let engine = Engine::default();
    let mut linker = Linker::new(&engine);
    Draw::add_to_linker::<_, HasSelf<_>>(&mut linker, |board: &mut Board| board)?;
    let mut store = Store::new(&engine, Board::default());
    let draw = Draw::instantiate(&mut store, &Component::new(&engine, DRAW)?, &linker)?;
    let canvas = draw.demo_draw_shapes().canvas();
    let small = canvas.call_constructor(&mut store, 2)?;
    let large = canvas.call_square(&mut store, small)?;
    assert_eq!((canvas.call_area(&mut store, small)?, canvas.call_area(&mut store, large)?), (12, 48));
    small.resource_drop(&mut store)?;
    assert_eq!(store.data().widths, [None, Some(16)]);
    canvas.call_area(&mut store, small).expect_err("it was dropped");
    assert_eq!(canvas.call_area(&mut store, large)?, 48);
    large.resource_drop(&mut store)?;
    assert_eq!(store.data().widths, [None, None]);
    Ok(())
}
