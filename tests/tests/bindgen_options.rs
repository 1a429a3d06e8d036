//! Options of `bindgen!` at work: types that both sides share, conversions between versions, optional and named imports, borrowed parameters,
//! spans, the world in binary form, and bindings in a file.

use std::fs;
use std::sync::{Arc, Mutex};
use windlass::component::{Component, HasSelf, Linker, Resource, VersionError};
use windlass::{Config, Engine, Result, Store};

/// One set of types for both sides.
mod shared {
    windlass::component::bindgen!({ path: "tests/expanded/both-sides.wit", share_types: true });
}

#[test]
fn both_sides_share_their_types() {
    use shared::{exports, test};
    fn pass_on(row: test::both_sides::data::Row) -> exports::test::both_sides::data::Row {
        row
    }
    assert_eq!(pass_on(test::both_sides::data::Row { key: "k".to_string(), cells: vec![1] }).cells, [1]);
    // Their resources stay two.
    fn name<T>() -> &'static str {
        std::any::type_name::<T>()
    }
    assert_ne!(name::<test::both_sides::data::Cursor>(), name::<exports::test::both_sides::data::Cursor>());
}

/// Three versions of a package.
mod versions {
    windlass::component::bindgen!({ path: "tests/expanded/conversions.wit", conversions: true });
}

#[test]
fn versions_convert_where_shapes_allow() -> Result<()> {
    use versions::my::{dep0_1_0::types as one, dep0_2_0::types as two, dep1_0_0_rc_1::types as three};
    let same = || one::Same { a: 1, b: "b".to_string() };
    let later = two::Same::from(same());
    assert_eq!((later.a, later.b.as_str()), (1, "b"));
    assert_eq!(one::Same::from(later).a, 1);

    // A field more is `None`; a field less is no conversion at all.
    assert!(two::Grows::from(one::Grows { a: 1 }).why.is_none());

    let wide = two::Wider::from(one::Wider { a: 255, b: -1, c: 0.5 });
    assert_eq!((wide.a, wide.b, wide.c), (255, -1, 0.5));

    // A case more can be given and not always be taken back.
    assert_eq!(two::Error::from(one::Error::Gone), two::Error::Gone);
    assert_eq!(one::Error::try_from(two::Error::Denied)?, one::Error::Denied);
    let error: VersionError = one::Error::try_from(two::Error::Busy).expect_err("the first version is never busy");
    assert_eq!(error.to_string(), "`my:dep/types@0.1.0.error` does not have the case `busy`");
    assert_eq!(error.ty(), "my:dep/types@0.1.0.error");

    assert!(matches!(two::Choice::from(one::Choice::One(same())), two::Choice::One(_)));
    assert!(matches!(one::Choice::try_from(two::Choice::Three)?, one::Choice::Three));
    assert!(one::Choice::try_from(two::Choice::Four(4)).is_err());

    assert_eq!(two::Rights::from(one::Rights::READ), two::Rights::READ);
    assert_eq!(one::Rights::try_from(two::Rights::READ | two::Rights::WRITE)?, one::Rights::all());
    assert_eq!(one::Rights::try_from(two::Rights::DELETE).expect_err("a new right").lacks(), "the flag `delete`");

    let nested = two::Nested::from(one::Nested {
        same: same(),
        all: vec![one::Error::Gone],
        maybe: Some(one::Grows { a: 2 }),
        pair: (one::Wider { a: 1, b: 2, c: 3.0 }, 'x'),
        outcome: Err(one::Error::Denied),
        table: [("k".to_string(), same())].into(),
    });
    assert_eq!((nested.all.len(), nested.maybe.map(|m| m.a), nested.pair.0.a, nested.table["k"].a), (1, Some(2), 1, 1));
    assert_eq!(nested.outcome.err(), Some(two::Error::Denied));

    assert_eq!(three::Same::from(same()).a, Some(1));
    // And between the sides.
    let exported = versions::exports::my::dep0_2_0::types::Error::from(two::Error::Busy);
    assert_eq!(versions::exports::my::dep0_2_0::types::Error::from(one::Error::Gone) as u8, 1);
    assert_eq!(exported as u8, 2);
    Ok(())
}

/// What a world may do without.
mod optional {
    windlass::component::bindgen!({
        inline: "
            package a:b;
            interface extra { resource tool; f: func(x: u32) -> u32; }
            interface plugin { name: func() -> u32; }
            world w {
                import extra;
                export plugin;
                export start: func() -> u32;
                export stop: func() -> u32;
            }
        ",
        optional: ["a:b/extra", "a:b/plugin", "stop"],
    });
}

#[derive(Default)]
struct State {
    log: Vec<String>,
}

impl optional::a::b::extra::HostTool for State {
    fn drop(&mut self, _: Resource<optional::a::b::extra::Tool>) -> Result<()> {
        Ok(())
    }
}

impl optional::a::b::extra::Host for State {
    fn f(&mut self, x: u32) -> u32 {
        x + 1
    }
}

const USES_EXTRA: &str = r#"(component
    (import "a:b/extra" (instance $extra
        (export "tool" (type $tool (sub resource)))
        (export "f" (func (param "x" u32) (result u32)))))
    (core func $f (canon lower (func $extra "f")))
    (core module $m
        (import "" "f" (func $f (param i32) (result i32)))
        (func (export "start") (result i32) (call $f (i32.const 7))))
    (core instance $m (instantiate $m (with "" (instance (export "f" (func $f))))))
    (func (export "start") (result u32) (canon lift (core func $m "start"))))"#;

#[test]
fn a_host_without_an_optional_interface() -> Result<()> {
    use optional::a::b::extra;
    let engine = Engine::default();
    let component = Component::new(&engine, USES_EXTRA)?;
    let mut store = Store::new(&engine, State::default());

    let mut linker = Linker::<State>::new(&engine);
    assert!(optional::W::instantiate(&mut store, &component, &linker).is_err());

    extra::add_absent_to_linker(&mut linker)?;
    let w = optional::W::instantiate(&mut store, &component, &linker)?;
    let error = format!("{:#}", w.call_start(&mut store).expect_err("the host has no extras"));
    assert!(error.contains("this host does not supply `a:b/extra`, whose function `f` was called"), "{error}");

    let mut linker = Linker::<State>::new(&engine);
    extra::add_to_linker::<State, HasSelf<State>>(&mut linker, |state| state)?;
    let w = optional::W::instantiate(&mut store, &component, &linker)?;
    assert_eq!(w.call_start(&mut store)?, 8);

    // The component has none of the optional exports.
    assert!(w.a_b_plugin().is_none() && w.func_stop().is_none());
    let error = w.call_stop(&mut store).expect_err("there is no such function");
    assert_eq!(error.to_string(), "the component does not export the function `stop`");
    Ok(())
}

#[test]
fn a_component_with_everything_optional() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (core module $m (func (export "f") (result i32) (i32.const 5)))
            (core instance $m (instantiate $m))
            (func $f (result u32) (canon lift (core func $m "f")))
            (instance $plugin (export "name" (func $f)))
            (export "a:b/plugin" (instance $plugin))
            (export "start" (func $f))
            (export "stop" (func $f)))"#,
    )?;
    let mut store = Store::new(&engine, State::default());
    let w = optional::W::instantiate(&mut store, &component, &Linker::<State>::new(&engine))?;
    assert_eq!(w.a_b_plugin().map(|plugin| plugin.call_name(&mut store)).transpose()?, Some(5));
    assert_eq!(w.call_stop(&mut store)?, 5);

    // One that is there has to be whole.
    let component = Component::new(
        &engine,
        r#"(component
            (core module $m (func (export "f") (result i32) (i32.const 5)))
            (core instance $m (instantiate $m))
            (func $f (result u32) (canon lift (core func $m "f")))
            (instance $plugin (export "other" (func $f)))
            (export "a:b/plugin" (instance $plugin))
            (export "start" (func $f)))"#,
    )?;
    let error = optional::W::instantiate(&mut store, &component, &Linker::<State>::new(&engine)).map(|_| ()).expect_err("no `name`");
    assert_eq!(error.to_string(), "the interface `a:b/plugin` that the component exports has no function `name`");
    Ok(())
}

/// Borrowed parameters, with spans.
mod lent {
    windlass::component::bindgen!({
        inline: "
            package a:b;
            interface log {
                record point { x: u32, y: u32 }
                enum error { full }
                write: func(level: u8, text: string, data: list<u16>, tags: list<string>, more: option<string>, at: point) -> result<u32, error>;
                brief: func(text: string);
            }
            world w { import log; export run: func() -> u32; }
        ",
        imports: {
            "a:b/log.write": borrowed | trappable | verbose_tracing,
            "a:b/log": borrowed | tracing,
        },
        trappable_error_type: { "a:b/log.error" => super::Full },
        include_component_type: true,
    });
}

/// In place of the log's error.
struct Full;

impl lent::a::b::log::Host for State {
    fn write(
        &mut self,
        level: u8,
        text: &str,
        data: &[u16],
        tags: Vec<&str>,
        more: Option<&str>,
        at: lent::a::b::log::Point,
    ) -> std::result::Result<u32, Full> {
        if text.is_empty() {
            return Err(Full);
        }
        self.log.push(format!("{level} {text} {data:?} {tags:?} {more:?} {}", at.y));
        Ok(data.len() as u32)
    }

    fn brief(&mut self, text: &str) {
        self.log.push(text.to_string());
    }

    fn convert_error(&mut self, _: Full) -> Result<lent::a::b::log::Error> {
        Ok(lent::a::b::log::Error::Full)
    }
}

const LOGS: &str = r#"(component
    (import "a:b/log" (instance $log
        (type $point' (record (field "x" u32) (field "y" u32)))
        (export "point" (type $point (eq $point')))
        (type $error' (enum "full"))
        (export "error" (type $error (eq $error')))
        (export "write" (func (param "level" u8) (param "text" string) (param "data" (list u16)) (param "tags" (list string))
            (param "more" (option string)) (param "at" $point) (result (result u32 (error $error)))))
        (export "brief" (func (param "text" string)))))
    (core module $memory (memory (export "memory") 1)
        (data (i32.const 8) "hello\00\00\00\01\00\02\00")
        (data (i32.const 64) "\08\00\00\00\04\00\00\00\09\00\00\00\04\00\00\00"))
    (core instance $memory (instantiate $memory))
    (core func $write (canon lower (func $log "write") (memory (core memory $memory "memory"))))
    (core func $brief (canon lower (func $log "brief") (memory (core memory $memory "memory"))))
    (core module $main
        (import "" "memory" (memory 1))
        (import "" "write" (func $write (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
        (import "" "brief" (func $brief (param i32 i32)))
        (func $call (param $len i32) (result i32)
            (call $write (i32.const 3) (i32.const 8) (local.get $len) (i32.const 16) (i32.const 2) (i32.const 64) (i32.const 2)
                (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 6) (i32.const 9) (i32.const 128))
            (i32.add (i32.mul (i32.load8_u (i32.const 128)) (i32.const 100)) (i32.load8_u (i32.const 132))))
        (func (export "run") (result i32)
            (call $brief (i32.const 8) (i32.const 5))
            (i32.add (i32.mul (call $call (i32.const 5)) (i32.const 1000)) (call $call (i32.const 0)))))
    (core instance $main (instantiate $main (with "" (instance
        (export "memory" (memory $memory "memory")) (export "write" (func $write)) (export "brief" (func $brief))))))
    (func (export "run") (result u32) (canon lift (core func $main "run"))))"#;

/// Keeps events as text.
#[derive(Clone, Default)]
struct Events(Arc<Mutex<Vec<String>>>);

impl Events {
    fn add(&self, text: String) {
        self.0.lock().expect("nobody panics with it").push(text);
    }
}

struct Fields(String);

impl tracing::field::Visit for Fields {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn std::fmt::Debug) {
        self.0 += &format!(" {field}={value:?}");
    }
}

impl tracing::Subscriber for Events {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, span: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        let mut fields = Fields(String::new());
        span.record(&mut fields);
        self.add(format!("span{}", fields.0));
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        let mut fields = Fields(String::new());
        event.record(&mut fields);
        self.add(format!("event{}", fields.0));
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

#[test]
fn borrowed_parameters_and_spans() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<State>::new(&engine);
    lent::W::add_to_linker::<State, HasSelf<State>>(&mut linker, |state| state)?;
    let mut store = Store::new(&engine, State::default());
    let w = lent::W::instantiate(&mut store, &Component::new(&engine, LOGS)?, &linker)?;
    let events = Events::default();
    let answer = tracing::subscriber::with_default(events.clone(), || w.call_run(&mut store))?;
    // `ok(2)`, and then `err(full)`, which is case 1 with payload 0.
    assert_eq!(answer, 2000 + 100);
    assert_eq!(store.data().log, ["hello", r#"3 hello [1, 2] ["hell", "ello"] Some("h") 9"#]);
    let events = events.0.lock().expect("nobody panics with it").clone();
    assert_eq!(
        events,
        [
            r#"span interface="a:b/log" function="brief""#,
            "event message=call text=5 long",
            "event message=return",
            r#"span interface="a:b/log" function="write""#,
            r#"event message=call level=3 text="hello" data=[1, 2] tags=["hell", "ello"] more=Some("h") at=Point { x: 6, y: 9 }"#,
            "event message=return result=Ok(2)",
            r#"span interface="a:b/log" function="write""#,
            r#"event message=call level=3 text="" data=[1, 2] tags=["hell", "ello"] more=Some("h") at=Point { x: 6, y: 9 }"#,
            "event message=return result=Err(Full)",
        ]
    );
    Ok(())
}

#[test]
fn the_world_in_binary_form() -> Result<()> {
    let (resolve, world) = wit_parser::decoding::decode_world(lent::COMPONENT_TYPE)?;
    let world = &resolve.worlds[world];
    assert_eq!((world.name.as_str(), world.imports.len(), world.exports.len()), ("w", 1, 1));
    Ok(())
}

/// Imports that a component names itself.
mod named {
    windlass::component::bindgen!({
        path: "tests/expanded/labels.wit",
        named_imports: { "t:labels/store": super::Which },
        imports: { default: trappable },
        trappable_error_type: { "t:labels/store.error" => super::Full },
    });
}

/// Which of the stores.
#[derive(Clone, Copy)]
struct Which(usize);

impl named::named_imports::t::labels::store::HostBucket for State {
    fn get(&mut self, id: Which, _: Resource<named::t::labels::store::Bucket>, key: String) -> std::result::Result<String, Full> {
        self.log.push(format!("{} get {key}", id.0));
        Err(Full)
    }

    fn drop(&mut self, id: Which, bucket: Resource<named::t::labels::store::Bucket>) -> Result<()> {
        self.log.push(format!("{} drop {}", id.0, bucket.rep()));
        Ok(())
    }
}

impl named::named_imports::t::labels::store::Host for State {
    fn open(&mut self, id: Which, name: String) -> std::result::Result<Resource<named::t::labels::store::Bucket>, Full> {
        self.log.push(format!("{} open {name}", id.0));
        Ok(Resource::new_own(40 + id.0 as u32))
    }

    fn count(&mut self, id: Which, id_: u32) -> Result<u32> {
        Ok(id.0 as u32 * 100 + id_)
    }

    fn convert_error(&mut self, id: Which, _: Full) -> Result<named::t::labels::store::Error> {
        self.log.push(format!("{} error", id.0));
        Ok(named::t::labels::store::Error::Gone)
    }
}

const NAMED: &str = r#"(component
    (import "left" (implements "t:labels/store") (instance $left (export "count" (func (param "id" u32) (result u32)))))
    (import "right" (implements "t:labels/store") (instance $right
        (export "bucket" (type $bucket (sub resource)))
        (export "count" (func (param "id" u32) (result u32)))))
    (core func $left (canon lower (func $left "count")))
    (core func $right (canon lower (func $right "count")))
    (core module $m
        (import "" "left" (func $left (param i32) (result i32)))
        (import "" "right" (func $right (param i32) (result i32)))
        (func (export "run") (result i32)
            (i32.add (i32.mul (call $left (i32.const 1)) (i32.const 1000)) (call $right (i32.const 2)))))
    (core instance $m (instantiate $m (with "" (instance (export "left" (func $left)) (export "right" (func $right))))))
    (func (export "run") (result u32) (canon lift (core func $m "run"))))"#;

#[test]
fn one_interface_under_several_names() -> Result<()> {
    use named::named_imports::t::labels::store;
    let engine = Engine::new(Config::new().wasm_component_model_implements(true))?;
    let component = Component::new(&engine, NAMED)?;
    let mut linker = Linker::<State>::new(&engine);
    let mut asked = Vec::new();
    let lookup = |name: &str| {
        asked.push(name.to_string());
        Ok(Which(asked.len() + 2))
    };
    store::add_to_linker::<State, HasSelf<State>>(&mut linker, &component, lookup, |state| state)?;
    assert_eq!(asked, ["left", "right"]);
    let mut store = Store::new(&engine, State::default());
    let instance = linker.instantiate(&mut store, &component)?;
    let (answer,) = instance.get_typed_func::<(), (u32,)>(&mut store, "run")?.call(&mut store, ())?;
    assert_eq!(answer, 301 * 1000 + 402);

    // Who does not know a name says so.
    let mut linker = Linker::<State>::new(&engine);
    let unknown = |name: &str| windlass::bail!("no store is called `{name}`");
    let error = store::add_to_linker::<State, HasSelf<State>>(&mut linker, &component, unknown, |state| state);
    assert_eq!(error.expect_err("nobody knows `left`").to_string(), "no store is called `left`");
    Ok(())
}

/// Bindings that the build script wrote.
mod from_build_script {
    include!(concat!(env!("OUT_DIR"), "/functions.rs"));
}

/// Bindings in a file that the macro writes.
mod from_file {
    windlass::component::bindgen!({ path: "tests/expanded/functions.wit", world: "functions", include_generated_code_from_file: true });
}

#[test]
fn bindings_from_files_are_the_same() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, "(component)")?;
    let linker = Linker::<()>::new(&engine);
    let mut store = Store::new(&engine, ());
    let error = |result: Result<()>| result.expect_err("nothing is exported").to_string();
    let written = from_build_script::Functions::instantiate(&mut store, &component, &linker).map(|_| ());
    let included = from_file::Functions::instantiate(&mut store, &component, &linker).map(|_| ());
    assert_eq!(error(written), error(included));
    Ok(())
}

#[test]
fn bindings_in_a_file() -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::create_dir_all(folder.path().join("wit/deps/other"))?;
    fs::write(folder.path().join("wit/world.wit"), "package a:b;\nworld w { import a:o/o; export f: func(); }\n")?;
    fs::write(folder.path().join("wit/deps/other/o.wit"), "package a:o;\n\ninterface o { type t = u8; }\n")?;
    let out = folder.path().join("bindings.rs");
    let options = "{ imports: { default: trappable } }".parse()?;
    let written = windlass_wit::write_bindings(&options, folder.path(), &out)?;
    let source = fs::read_to_string(&written.file)?;
    assert!(source.contains("pub fn call_f(") && source.contains("pub type T = u8;"), "{source}");
    assert_eq!(source, windlass_wit::generate_to_string(&options, folder.path())?);
    let lines = written.cargo_lines();
    for file in ["wit", "wit/world.wit", "wit/deps/other/o.wit"] {
        let line = format!("cargo::rerun-if-changed={}", folder.path().join(file).display());
        assert!(lines.lines().any(|l| l == line), "{line} is not in\n{lines}");
    }

    // A second run leaves the file alone.
    let before = fs::metadata(&out)?.modified()?;
    windlass_wit::write_bindings(&options, folder.path(), &out)?;
    assert_eq!(fs::metadata(&out)?.modified()?, before);

    // A mistake says where it is and writes nothing.
    fs::write(folder.path().join("wit/world.wit"), "package a:b;\nworld w { import a:o/p; }\n")?;
    let error = windlass_wit::write_bindings(&options, folder.path(), &out).expect_err("no such interface").to_string();
    assert!(error.contains("wit/world.wit:2:22"), "{error}");
    assert_eq!(fs::read_to_string(&out)?, source);
    Ok(())
}
