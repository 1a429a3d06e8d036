//! What mistakes read like: each case has its words beside it in `errors/CASE.txt`. `BLESS=1` rewrites them.
//!
//! The cases are made with one small component, `errors/guest.wat`. A message names what is wrong, where, and what to do about it.

use std::fs;
use std::path::{Path, PathBuf};
use windlass::component::{
    Component, ComponentType, Lift, LinkError, LinkProblemKind, LinkStep, Linker, Lower, Resource, ResourceType, TypeStep, Val,
};
use windlass::{Engine, Error, Result, Store};

const HOST: &str = "a:b/host@1.2.0";

struct R;

#[derive(ComponentType, Lift, Lower, Clone)]
#[component(record)]
struct Point {
    x: u32,
    y: String,
}

/// `y` has another type than the guest's.
#[derive(ComponentType, Lift, Lower, Clone)]
#[component(record)]
struct NumberPoint {
    x: u32,
    y: u32,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors")
}

fn guest(engine: &Engine) -> Result<Component> {
    Component::from_file(engine, folder().join("guest.wat"))
}

/// Everything that the guest imports, defined as interface `name`.
fn complete(engine: &Engine, name: &str) -> Result<Linker<()>> {
    let mut linker = Linker::new(engine);
    linker.root().func_wrap("top", |_, (_,): (String,)| Ok(()))?;
    let mut host = linker.instance(name)?;
    host.resource("r", ResourceType::host::<R>(), |_, _| Ok(()))?;
    host.func_wrap("f", |_, (p, _): (Point, u32)| Ok((Some(p),)))?;
    host.func_wrap("g", |_, (_,): (Resource<R>,)| Ok(()))?;
    Ok(linker)
}

/// An instance with everything defined.
fn instance() -> Result<(Store<()>, windlass::component::Instance)> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let instance = complete(&engine, HOST)?.instantiate(&mut store, &guest(&engine)?)?;
    Ok((store, instance))
}

#[track_caller]
fn says(case: &str, error: Error) {
    // Backtraces name places in the guest, which other tests hold fast; here they end the message.
    says_text(case, &format!("{error:#}").replace(&folder().display().to_string(), "tests/errors"));
}

#[track_caller]
fn says_text(case: &str, said: &str) {
    let said = format!("{said}\n");
    let path = folder().join(format!("{case}.txt"));
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, said).expect("the folder can be written");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == said, "{case} differs (BLESS=1 rewrites it)\nexpected:\n{expected}\nsaid:\n{said}");
}

/// What linking the guest against `linker` says.
fn link(case: &str, linker: &Linker<()>) -> Result<LinkError> {
    let error = linker.instantiate_pre(&guest(linker.engine())?).expect_err("something is missing");
    let report = error.downcast_ref::<LinkError>().expect("a report").clone();
    says(case, error);
    Ok(report)
}

#[test]
fn nothing_is_defined() -> Result<()> {
    let report = link("nothing", &Linker::new(&Engine::default()))?;
    let items: Vec<_> = report.problems().iter().map(|problem| (problem.interface(), problem.item())).collect();
    assert_eq!(items, [(Some(HOST), "r"), (Some(HOST), "f"), (Some(HOST), "g"), (None, "top")]);
    Ok(())
}

#[test]
fn versions() -> Result<()> {
    let engine = Engine::default();
    for compatible in ["a:b/host@1.1.0", "a:b/host@1.3.1"] {
        complete(&engine, compatible)?.instantiate_pre(&guest(&engine)?)?;
    }
    let report = link("version_too_new", &complete(&engine, "a:b/host@2.0.0")?)?;
    assert!(report.problems().iter().all(|problem| problem.nearest_version() == Some("2.0.0")));
    link("version_missing", &complete(&engine, "a:b/host")?)?;
    let mut linker = Linker::new(&engine);
    linker.root().func_wrap("top", |_, (_,): (String,)| Ok(()))?;
    linker.instance("a:b/host@1.1.0")?.func_wrap("f", |_, (p, _): (Point, u32)| Ok((Some(p),)))?;
    link("version_compatible_but_incomplete", &linker)?;
    Ok(())
}

#[test]
fn types() -> Result<()> {
    let engine = Engine::default();
    let with_f = |define: &dyn Fn(&mut Linker<()>) -> Result<()>| -> Result<Linker<()>> {
        let mut linker = complete(&engine, HOST)?;
        linker.allow_shadowing(true);
        define(&mut linker)?;
        Ok(linker)
    };
    link("field", &with_f(&|l| l.instance(HOST)?.func_wrap("f", |_, (p, _): (NumberPoint, u32)| Ok((Some(p),))))?)?;
    link("parameter_missing", &with_f(&|l| l.instance(HOST)?.func_wrap("f", |_, (p,): (Point,)| Ok((Some(p),))))?)?;
    link("result_not_wrapped", &with_f(&|l| l.instance(HOST)?.func_wrap("f", |_, (p, _): (Point, u32)| Ok((p,))))?)?;
    link("kind", &with_f(&|l| l.instance(HOST)?.resource("f", ResourceType::host::<R>(), |_, _| Ok(())))?)?;
    Ok(())
}

/// Both fields have another type than the guest's.
#[derive(ComponentType, Lift, Lower, Clone)]
#[component(record)]
struct WrongPoint {
    x: String,
    y: u32,
}

struct Other;

#[test]
fn everything_that_differs_is_reported() -> Result<()> {
    let mut linker = Linker::new(&Engine::default());
    linker.root().func_wrap("top", |_, (_,): (u32,)| Ok(()))?;
    let mut host = linker.instance(HOST)?;
    host.resource("r", ResourceType::host::<R>(), |_, _| Ok(()))?;
    host.func_wrap("f", |_, (_, _): (WrongPoint, u64)| Ok((1u32,)))?;
    host.func_wrap("g", |_, (_,): (Resource<Other>,)| Ok((1u32,)))?;
    let report = link("everything", &linker)?;
    let problems = report.problems();
    use LinkProblemKind as K;
    let said: Vec<_> = problems.iter().map(|problem| (problem.item(), problem.kind(), problem.expected(), problem.found())).collect();
    let resource = "`borrow<r>`, another host resource";
    assert_eq!(said.len(), 7);
    assert_eq!(
        said[..4],
        [
            ("f", K::WrongType, "u32", Some("string")),
            ("f", K::WrongType, "string", Some("u32")),
            ("f", K::WrongType, "u32", Some("u64")),
            ("f", K::WrongType, "option<point>", Some("u32")),
        ]
    );
    assert_eq!((said[4].0, said[4].1, said[4].2), ("g", K::WrongResource, resource));
    assert_eq!(said[5..], [("g", K::WrongType, "no result", Some("one")), ("top", K::WrongType, "string", Some("u32"))]);
    assert_eq!(
        problems[1].path()[..],
        [
            LinkStep::Instance(HOST.to_owned()),
            LinkStep::Item("f".to_owned()),
            LinkStep::Type(TypeStep::Parameter(0, "p".to_owned())),
            LinkStep::Type(TypeStep::Field("y".to_owned())),
        ]
    );
    assert_eq!(problems[6].path()[0], LinkStep::Item("top".to_owned()));
    let fix = problems[0].fix().expect("a call");
    assert!(fix.contains("|store, (p, n): (Point, u32)| -> Result<(Option<Point>,)>"), "{fix}");
    Ok(())
}

#[test]
fn what_matches_what() -> Result<()> {
    let engine = Engine::default();
    let mut linker = complete(&engine, "a:b/host@1.1.0")?;
    linker.instance("a:b/host@1.3.1")?.func_wrap("f", |_, (p, _): (Point, u32)| Ok((Some(p),)))?;
    for other in ["a:b/host@2.0.0", "a:b/host@1.4.0-rc.1", "a:b/host", "a:b/hose@1.2.0"] {
        linker.instance(other)?;
    }
    says_text("explain", &linker.explain(&guest(&engine)?)?.to_string());
    says_text("explain_nothing", &Linker::<()>::new(&engine).explain(&guest(&engine)?)?.to_string());
    Ok(())
}

#[test]
fn misspelt_and_missing() -> Result<()> {
    let mut linker = Linker::new(&Engine::default());
    linker.root().func_wrap("top", |_, (_,): (String,)| Ok(()))?;
    let mut host = linker.instance(HOST)?;
    host.func_wrap("f", |_, (p, _): (Point, u32)| Ok((Some(p),)))?;
    host.func_wrap("G", |_, (_,): (Resource<R>,)| Ok(()))?;
    link("misspelt", &linker)?;
    Ok(())
}

#[test]
fn defined_twice() -> Result<()> {
    let mut linker = complete(&Engine::default(), HOST)?;
    says("twice", linker.instance(HOST)?.func_wrap("f", |_, (): ()| Ok(())).expect_err("it is defined"));
    says("twice_at_the_root", linker.instance("top").err().expect("it is a function"));
    Ok(())
}

#[test]
fn exports() -> Result<()> {
    let (mut store, instance) = instance()?;
    says("export_types", instance.get_typed_func::<(u32, String), (u32,)>(&mut store, "add").expect_err("`b` is no string"));
    says("export_count", instance.get_typed_func::<(u32,), (u32,)>(&mut store, "add").expect_err("`b` is missing"));
    says("export_result", instance.get_typed_func::<(u32, u32), ()>(&mut store, "add").expect_err("the result is missing"));
    says("export_missing", instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "ad").expect_err("it is misspelt"));
    says("export_elsewhere", instance.get_typed_func::<(), ()>(&mut store, "pairs").expect_err("it is in an interface"));
    says("export_is_an_instance", instance.get_typed_func::<(), ()>(&mut store, "a:b/things@0.3.1").expect_err("no function"));
    Ok(())
}

#[test]
fn dynamic_calls() -> Result<()> {
    let (mut store, instance) = instance()?;
    let add = instance.get_func(&mut store, "add").expect("it is exported");
    let mut results = [Val::Bool(false)];
    says("val_type", add.call(&mut store, &[Val::U32(1), "2".into()], &mut results).expect_err("`b` is no string"));
    says("val_count", add.call(&mut store, &[Val::U32(1)], &mut results).expect_err("`b` is missing"));
    says("val_results", add.call(&mut store, &[Val::U32(1), Val::U32(2)], &mut []).expect_err("no room"));
    let things = instance.get_export_index(&mut store, None, "a:b/things@0.3.0").expect("a compatible version");
    let pairs = instance.get_export_index(&mut store, Some(&things), "pairs").expect("it is there");
    let pairs = instance.get_func(&mut store, pairs).expect("it is a function");
    let pair = Val::Record(vec![("a".to_owned(), Val::U8(1)), ("b".to_owned(), Val::U8(2))]);
    says("val_field", pairs.call(&mut store, &[pair], &mut results).expect_err("`b` is a string"));
    add.call(&mut store, &[Val::U32(1), Val::U32(2)], &mut results)?;
    assert_eq!(results, [Val::U32(3)], "the instance stays usable");
    Ok(())
}

#[test]
fn realloc_fails() -> Result<()> {
    let (mut store, instance) = instance()?;
    let str = instance.get_typed_func::<(&str,), ()>(&mut store, "str")?;
    says("realloc", str.call(&mut store, (&"x".repeat(70_000),)).expect_err("it does not fit"));
    Ok(())
}

#[test]
fn traps() -> Result<()> {
    let (mut store, instance) = instance()?;
    let boom = instance.get_typed_func::<(), ()>(&mut store, "boom")?;
    says("trap", boom.call(&mut store, ()).expect_err("it traps"));
    let add = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add")?;
    says("after_a_trap", add.call(&mut store, (1, 2)).expect_err("it is poisoned"));
    Ok(())
}

#[test]
fn foreign_bytes() -> Result<()> {
    let engine = Engine::default();
    let says_of = |case: &str, bytes: &[u8]| says(case, Component::new(&engine, bytes).expect_err("not a component"));
    says_of("module", b"\0asm\x01\0\0\0");
    says_of("truncated", b"\0asm\x0d\0\x01\0\x07\x40\x01");
    says_of("cut_in_the_header", b"\0asm\x0d");
    says_of("another_version", b"\0asm\x0e\0\x01\0");
    says_of("elf", b"\x7fELF\x02\x01\x01\0");
    says_of("prose", b"once upon a time");
    says_of("empty", b"");
    says_of("text", b"(component\n  (func))");
    says("no_file", Component::from_file(&engine, folder().join("nope.wasm")).expect_err("it is not there"));
    Ok(())
}
