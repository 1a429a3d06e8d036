//! Exports by path, and calls with named arguments.

use windlass::component::{Component, ComponentExportIndex, Instance, Linker, Val};
use windlass::{Engine, Result, Store};

const ADD: &str = r#"
    (core module $m (func (export "add") (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1))) (func (export "nothing")))
    (core instance $i (instantiate $m))
    (func $sub (param "from" u32) (param "take" u32) (result u32) (canon lift (core func $i "add")))
    (func $nothing (canon lift (core func $i "nothing")))
    (type $r' (resource (rep i32)))
    (component $methods
      (import "r" (type $r (sub resource)))
      (import "m" (func $m (param "self" (borrow $r)) (param "by" u32) (result u32)))
      (export $e "r" (type $r))
      (export "[method]r.grow" (func $m) (func (param "self" (borrow $e)) (param "by" u32) (result u32))))
    (core module $g (func (export "grow") (param i32 i32) (result i32) (local.get 1)))
    (core instance $gi (instantiate $g))
    (func $grow (param "self" (borrow $r')) (param "by" u32) (result u32) (canon lift (core func $gi "grow")))
    (instance $methods (instantiate $methods (with "r" (type $r')) (with "m" (func $grow))))
"#;

fn component(engine: &Engine) -> Result<Component> {
    let wat = format!(
        r#"(component {ADD}
            (instance $inner (export "sub" (func $sub)))
            (instance $outer (export "inner" (instance $inner)) (export "sub" (func $sub)))
            (export "test:demo/math@1.2.0" (instance $inner))
            (export "test:demo/text@0.1.0" (instance $inner))
            (export "test:demo/text@0.2.0" (instance $inner))
            (export "test:demo/things" (instance $methods))
            (export "outer" (instance $outer))
            (export "sub" (func $sub))
            (export "nothing" (func $nothing)))"#
    );
    Component::new(engine, wat)
}

fn instance() -> Result<(Store<()>, Component, Instance)> {
    let engine = Engine::default();
    let component = component(&engine)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    Ok((store, component, instance))
}

#[test]
fn paths_lead_to_exports() -> Result<()> {
    let (mut store, component, instance) = instance()?;
    let step = |outer: &str, inner: &str| -> Option<ComponentExportIndex> {
        let outer = component.get_export_index(None, outer)?;
        component.get_export_index(Some(&outer), inner)
    };
    let math = step("test:demo/math@1.2.0", "sub");
    assert!(math.is_some());
    for path in ["test:demo/math@1.2.0#sub", "test:demo/math@1.0.0#sub", "test:demo/math#sub"] {
        assert_eq!(component.get_export_index(None, path), math, "{path}");
        let func = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, path)?;
        assert_eq!(func.call(&mut store, (5, 2))?, (3,), "{path}");
        assert!(instance.get_func(&mut store, path).is_some(), "{path}");
        assert!(component.get_export(None, path).is_some(), "{path}");
        assert!(instance.get_export(&mut store, None, path).is_some(), "{path}");
    }
    assert_eq!(component.get_export_index(None, "test:demo/text@0.2.0#sub"), step("test:demo/text@0.2.0", "sub"));
    assert!(component.get_export_index(None, "test:demo/text#sub").is_none(), "two versions are exported");
    assert!(component.get_export_index(None, "outer#inner#sub").is_some());
    let outer = component.get_export_index(None, "outer").expect("it is exported");
    assert_eq!(component.get_export_index(Some(&outer), "inner#sub"), component.get_export_index(None, "outer#inner#sub"));
    let grow = component.get_export_index(None, "test:demo/things#[method]r.grow");
    assert!(grow.is_some());
    assert_eq!(component.get_export_index(None, "test:demo/things#r.grow"), grow);
    assert!(instance.get_resource(&mut store, "test:demo/things#r").is_some());
    // Without a path the version is part of the name, as before.
    assert!(component.get_export_index(None, "test:demo/math").is_none());
    for nothing in ["", "#", "#sub", "sub#", "test:demo/math#", "test:demo/math##sub"] {
        assert!(component.get_export_index(None, nothing).is_none(), "{nothing}");
    }
    Ok(())
}

#[test]
fn paths_that_lead_nowhere_say_where_they_end() -> Result<()> {
    let (mut store, _, instance) = instance()?;
    let mut error = |path: &str| match instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, path) {
        Ok(_) => panic!("`{path}` leads somewhere"),
        Err(error) => format!("{error:#}"),
    };
    let cases = [
        ("test:demo/math#sup", "no export `test:demo/math#sup`: instance `test:demo/math@1.2.0` has no `sup`; did you mean `sub`?"),
        ("test:demo/meth@1.2.0#sub", "the component exports no `test:demo/meth@1.2.0`; did you mean `test:demo/math@1.2.0`?"),
        ("test:demo/text#sub", "give the version of `test:demo/text`, one of `test:demo/text@0.1.0`, `test:demo/text@0.2.0`"),
        ("test:demo/things#r.shrink", "instance `test:demo/things` has no `r.shrink`; it has `r`, `r.grow`"),
        ("test:demo/things#r.grov", "did you mean `r.grow`?"),
        ("sub#x", "`sub` is not an instance"),
        ("outer#inner", "export `outer#inner` is an instance, not a function; it has `sub`"),
        ("inner", "no export `inner`"),
        ("r.grow", "no export `r.grow`"),
    ];
    for (path, expected) in cases {
        let error = error(path);
        assert!(error.contains(expected), "{path}: {error}");
    }
    Ok(())
}

#[test]
fn arguments_have_names() -> Result<()> {
    let (mut store, _, instance) = instance()?;
    let sub = instance.get_func(&mut store, "test:demo/math#sub").expect("it is exported");
    assert!(sub.ty(&store).params().map(|(name, _)| name.to_owned()).eq(["from", "take"]));
    assert_eq!(sub.call_named(&mut store, [("take", Val::U32(2)), ("from", Val::U32(9))])?, Some(Val::U32(7)));
    let nothing = instance.get_func(&mut store, "nothing").expect("it is exported");
    assert_eq!(nothing.call_named(&mut store, [])?, None);
    let cases: [(&[(&str, u32)], &str); 4] = [
        (&[("from", 1)], "argument `take` of `sub` of `test:demo/math@1.2.0` is missing; its type is `func(from: u32, take: u32) -> u32`"),
        (&[("from", 1), ("take", 1), ("from", 1)], "argument `from` of `sub` of `test:demo/math@1.2.0` is given twice"),
        (&[("form", 1)], "has no parameter `form`"),
        (&[("From", 1)], "did you mean `from`?"),
    ];
    for (arguments, expected) in cases {
        let arguments = arguments.iter().map(|(name, value)| (*name, Val::U32(*value)));
        let error = format!("{:#}", sub.call_named(&mut store, arguments).expect_err("the names are wrong"));
        assert!(error.contains(expected), "{error}");
    }
    let error = sub.call_named(&mut store, [("take", Val::U8(2)), ("from", Val::U32(9))]).expect_err("the type is wrong");
    assert!(format!("{error:#}").contains("argument 2 (`take`)"), "{error:#}");
    Ok(())
}
