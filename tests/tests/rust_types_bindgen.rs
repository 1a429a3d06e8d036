//! The real guest `rust-types` through `bindgen!`: every function of its exports, with host functions and a host resource.
//!
//! What each function must answer follows from the guest's source in `guests/rust-types/src/lib.rs`.

use windlass::component::{Component, HasSelf, Linker, Resource, ResourceTable};
use windlass::{Engine, Result, Store, Trap};

windlass::component::bindgen!({
    path: "guests/rust-types/wit",
    world: "types",
    with: { "test:types/host-api.counter": Counter },
});

use exports::test::types::guest_api::{Color, Failure, Perms, Person, Point, Shape};
use test::types::{data, host_api};

/// The host's side of the resource `counter`.
pub struct Counter(u32);

#[derive(Default)]
struct Host {
    log: Vec<String>,
    counters: ResourceTable,
    dropped: u32,
}

impl data::Host for Host {}

impl host_api::Host for Host {
    fn log(&mut self, msg: String) {
        self.log.push(msg);
    }

    fn lookup(&mut self, key: String) -> Result<host_api::Person, host_api::Failure> {
        match key.as_str() {
            "ada" => Ok(host_api::Person {
                name: "Ada".into(),
                age: 36,
                tags: vec!["math".into(), "engines".into()],
                home: Some(data::Point { x: 3, y: -4 }),
            }),
            "seven" => Err(host_api::Failure::Code(7)),
            _ => Err(host_api::Failure::NotFound(key)),
        }
    }

    fn area(&mut self, s: host_api::Shape) -> f64 {
        match s {
            host_api::Shape::Circle(radius) => 3.0 * radius * radius,
            host_api::Shape::Rect((a, b)) => f64::from(a * b),
            host_api::Shape::Poly(points) => points.len() as f64,
            host_api::Shape::Empty => 0.0,
        }
    }

    fn sum(&mut self, xs: Vec<u64>) -> u64 {
        xs.iter().sum()
    }

    fn paint(&mut self, c: data::Color) -> Option<String> {
        matches!(c, data::Color::Red).then(|| "red".into())
    }
}

impl host_api::HostCounter for Host {
    fn new(&mut self, start: u32) -> Resource<Counter> {
        self.counters.push(Counter(start)).expect("room")
    }

    fn add(&mut self, counter: Resource<Counter>, n: u32) -> u32 {
        let counter = self.counters.get_mut(&counter).expect("a live counter");
        counter.0 += n;
        counter.0
    }

    fn get(&mut self, counter: Resource<Counter>) -> u32 {
        self.counters.get(&counter).expect("a live counter").0
    }

    fn merge(&mut self, a: Resource<Counter>, b: Resource<Counter>) -> Resource<Counter> {
        assert!(a.owned() && !b.owned());
        let sum = self.counters.delete(a).expect("owned").0 + self.counters.get(&b).expect("lent").0;
        self.counters.push(Counter(sum)).expect("room")
    }

    fn drop(&mut self, counter: Resource<Counter>) -> Result<()> {
        self.counters.delete(counter)?;
        self.dropped += 1;
        Ok(())
    }
}

impl TypesImports for Host {
    fn now(&mut self) -> u64 {
        1_700_000_000
    }
}

struct Fixture {
    store: Store<Host>,
    component: Component,
    linker: Linker<Host>,
}

impl Fixture {
    fn new() -> Result<Self> {
        let engine = Engine::default();
        let component = Component::from_binary(&engine, include_bytes!("../guests/rust-types/rust-types.wasm"))?;
        let mut linker = Linker::new(&engine);
        Types::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;
        Ok(Self { store: Store::new(&engine, Host::default()), component, linker })
    }

    fn instantiate(&mut self) -> Result<Types> {
        Types::instantiate(&mut self.store, &self.component, &self.linker)
    }
}

fn person(name: &str) -> Person {
    Person { name: name.into(), age: 41, tags: vec!["a".into(), String::new(), "žluťoučký".into()], home: Some(Point { x: 1, y: -2 }) }
}

#[test]
fn scalars_echo() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let (api, store) = (types.test_types_guest_api(), &mut fixture.store);
    for v in [true, false] {
        assert_eq!(api.call_echo_bool(&mut *store, v)?, v);
    }
    macro_rules! echo {
        ($($call:ident: $($value:expr),*;)*) => {$($(assert_eq!(api.$call(&mut *store, $value)?, $value);)*)*};
    }
    echo! {
        call_echo_u8: 0, 255;
        call_echo_s8: -128, 127;
        call_echo_u16: 0, 65535;
        call_echo_s16: -32768, 32767;
        call_echo_u32: 0, u32::MAX;
        call_echo_s32: i32::MIN, i32::MAX;
        call_echo_u64: 0, u64::MAX;
        call_echo_s64: i64::MIN, i64::MAX;
        call_echo_f32: 0.0, -1.5, f32::INFINITY;
        call_echo_f64: 0.0, -1.5, f64::MIN_POSITIVE;
        call_echo_char: 'a', 'ž', '\u{10ffff}';
    }
    assert!(api.call_echo_f32(&mut *store, f32::NAN)?.is_nan());
    Ok(())
}

#[test]
fn strings_and_lists_echo() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let (api, store) = (types.test_types_guest_api(), &mut fixture.store);
    for text in ["", "x", "příliš žluťoučký kůň", &"long ".repeat(30_000)] {
        assert_eq!(api.call_echo_string(&mut *store, text)?, text);
    }
    for len in [0, 1, 100_000] {
        let bytes: Vec<u8> = (0..len).map(|i| i as u8).collect();
        assert_eq!(api.call_echo_bytes(&mut *store, &bytes)?, bytes);
    }
    let strings = ["", "one", "два"].map(String::from).to_vec();
    assert_eq!(api.call_echo_strings(&mut *store, &strings)?, strings);
    let nested = vec![vec![], strings.clone(), vec!["z".into()]];
    assert_eq!(api.call_echo_nested(&mut *store, &nested)?, nested);
    assert_eq!(api.call_reverse(&mut *store, "abcž")?, "žcba");
    Ok(())
}

#[test]
fn aggregates_echo() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let (api, store) = (types.test_types_guest_api(), &mut fixture.store);
    let same = |a: &Person, b: &Person| format!("{a:?}") == format!("{b:?}");

    let ada = person("Ada");
    assert!(same(&api.call_echo_person(&mut *store, &ada)?, &ada));
    let people = vec![person("Grace"), Person { home: None, tags: vec![], ..person("Edsger") }];
    let back = api.call_echo_people(&mut *store, &people)?;
    assert!(back.len() == 2 && same(&back[0], &people[0]) && same(&back[1], &people[1]));

    let shapes =
        [Shape::Circle(1.5), Shape::Rect((2.0, 3.0)), Shape::Poly(vec![Point { x: 1, y: 2 }, Point { x: -1, y: 0 }]), Shape::Empty];
    for shape in &shapes {
        assert_eq!(format!("{:?}", api.call_echo_shape(&mut *store, shape)?), format!("{shape:?}"));
    }
    for color in [Color::Red, Color::Green, Color::Blue] {
        assert_eq!(api.call_echo_color(&mut *store, color)?, color);
    }
    for perms in [Perms::empty(), Perms::READ, Perms::READ | Perms::EXEC, Perms::all()] {
        assert_eq!(api.call_echo_perms(&mut *store, perms)?, perms);
    }
    for option in [None, Some(None), Some(Some(7))] {
        assert_eq!(api.call_echo_option(&mut *store, option)?, option);
    }
    let text = String::from("fine");
    assert_eq!(api.call_echo_result(&mut *store, Ok(&text))?.ok().as_deref(), Some("fine"));
    assert!(matches!(api.call_echo_result(&mut *store, Err(&Failure::Code(9)))?, Err(Failure::Code(9))));
    assert_eq!(api.call_echo_tuple(&mut *store, (3, "three", 3.5))?, (3, "three".into(), 3.5));
    Ok(())
}

#[test]
fn more_parameters_than_registers() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let (api, store) = (types.test_types_guest_api(), &mut fixture.store);
    let answer = api.call_many(store, 1, "b", &[2, 3], Some("d"), Point { x: 4, y: -5 }, 1.5, -6, 'ž', "i", &[7, 8], true)?;
    assert_eq!(answer, "1 b [2, 3] Some(\"d\") 4,-5 1.5 -6 ž i [7, 8] true");
    Ok(())
}

#[test]
fn results_and_host_calls() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let (api, store) = (types.test_types_guest_api(), &mut fixture.store);
    assert!(matches!(api.call_divide(&mut *store, 7, 2)?, Ok(3)));
    assert!(matches!(api.call_divide(&mut *store, 7, 0)?, Err(Failure::Other)));
    assert!(matches!(api.call_divide(&mut *store, i32::MIN, -1)?, Err(Failure::Code(1))));

    let shapes = [Shape::Circle(2.0), Shape::Rect((2.0, 3.0)), Shape::Poly(vec![Point { x: 0, y: 0 }]), Shape::Empty];
    assert_eq!(api.call_total_area(&mut *store, &shapes)?, 12.0 + 6.0 + 1.0);

    assert_eq!(api.call_greet(&mut *store, "ada")?.ok().as_deref(), Some(r#"hello Ada (36) ["math", "engines"]"#));
    assert!(matches!(api.call_greet(&mut *store, "seven")?, Err(Failure::Code(7))));
    assert!(matches!(api.call_greet(&mut *store, "bob")?, Err(Failure::NotFound(key)) if key == "bob"));
    assert_eq!(store.data().log, ["looking up ada", "looking up seven", "looking up bob"]);

    assert_eq!(types.call_run(&mut *store)?, "now=1700000000 sum=6");
    Ok(())
}

#[test]
fn host_resources_are_made_lent_moved_and_dropped() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let (api, store) = (types.test_types_guest_api(), &mut fixture.store);
    assert_eq!(api.call_use_counter(&mut *store, 5, &[1, 2, 3])?, 1011);
    assert!(store.data().counters.is_empty(), "the guest dropped every counter that it owned");
    assert_eq!(store.data().dropped, 2, "one counter was consumed by merge, two were dropped");
    Ok(())
}

#[test]
fn guest_resources_live_in_the_guest() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let (api, store) = (types.test_types_guest_api(), &mut fixture.store);
    let stack = api.stack();
    let a = stack.call_constructor(&mut *store)?;
    let b = stack.call_constructor(&mut *store)?;
    for text in ["1", "2"] {
        stack.call_push(&mut *store, a, text)?;
    }
    stack.call_push(&mut *store, b, "3")?;
    assert_eq!(stack.call_len(&mut *store, a)?, 2);
    assert_eq!(api.call_peek(&mut *store, a)?.as_deref(), Some("2"));
    assert_eq!(stack.call_pop(&mut *store, a)?.as_deref(), Some("2"));

    let joined = stack.call_concat(&mut *store, a, b)?;
    assert!(stack.call_len(&mut *store, a).is_err(), "`a` was given away");
    assert_eq!(stack.call_len(&mut *store, b)?, 1, "`b` was only lent");
    assert_eq!(api.call_drain(&mut *store, joined)?, ["1", "3"]);
    b.resource_drop(&mut *store)?;
    assert!(b.resource_drop(&mut *store).is_err(), "dropped once already");
    Ok(())
}

#[test]
fn a_panic_in_the_guest_is_a_trap_and_the_store_goes_on() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let types = fixture.instantiate()?;
    let error = types.test_types_guest_api().call_panic(&mut fixture.store, "oh no").expect_err("the guest panics");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached), "{error:?}");
    let again = types.call_run(&mut fixture.store).expect_err("the instance is lost");
    assert!(format!("{again:?}").contains("cannot enter component instance"), "{again:?}");

    let types = fixture.instantiate()?;
    assert_eq!(types.call_run(&mut fixture.store)?, "now=1700000000 sum=6");
    Ok(())
}
