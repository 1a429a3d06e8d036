//! Linking beyond functions: modules, resources of other instances, stand-ins, reflection, calls that come back in.

use std::sync::{Arc, Mutex};
use windlass::component::types::ComponentItem;
use windlass::component::{
    Component, Instance, LinkError, LinkVerdict, Linker, Resource, ResourceAny, ResourceDynamic, ResourceType, Stub, Type, TypedFunc, Val,
};
use windlass::{AsContextMut, Engine, Module, Result, Store, Trap};

fn engine() -> Engine {
    Engine::default()
}

#[test]
fn core_modules_are_imported_by_type() -> Result<()> {
    let engine = engine();
    let component = Component::new(
        &engine,
        r#"(component
          (import "arith" (core module $arith (import "" "k" (global i32)) (export "f" (func (param i32) (result i32)))))
          (core module $k (global (export "k") i32 (i32.const 5)))
          (core instance $k (instantiate $k))
          (core instance $i (instantiate $arith (with "" (instance $k))))
          (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f")))
          (export "again" (core module $arith)))"#,
    )?;
    let module = r#"(module (import "" "k" (global $k i32)) (func (export "extra"))
        (func (export "f") (param i32) (result i32) (i32.mul (local.get 0) (global.get $k))))"#;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().module("arith", &Module::new(&engine, module)?)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    assert_eq!(instance.get_typed_func::<(u32,), (u32,)>(&mut store, "f")?.call(&mut store, (7,))?.0, 35);
    let again = instance.get_module(&mut store, "again").expect("it is exported");
    assert_eq!(again.exports().len(), 2);

    for (module, expected) in [
        (r#"(module)"#, "export `f`: the component asks for a function of type [i32] -> [i32], the module has nothing"),
        (
            r#"(module (func (export "f")))"#,
            "export `f`: the component asks for a function of type [i32] -> [i32], the module has a function",
        ),
        (
            r#"(module (import "" "j" (func)) (func (export "f") (param i32) (result i32) unreachable))"#,
            "import `` `j`: the component gives it nothing, the module asks for a function",
        ),
        (
            r#"(module (import "" "k" (global i64)) (func (export "f") (param i32) (result i32) unreachable))"#,
            "import `` `k`: the component gives it an immutable global of type i32, the module asks for an immutable global of type i64",
        ),
    ] {
        let mut linker = Linker::<()>::new(&engine);
        linker.root().module("arith", &Module::new(&engine, module)?)?;
        let error = linker.instantiate_pre(&component).expect_err("another type").to_string();
        assert!(error.contains(expected), "{error}");
    }
    Ok(())
}

#[test]
fn unknown_imports_trap_when_called() -> Result<()> {
    let engine = engine();
    let component = Component::new(
        &engine,
        r#"(component
          (import "a:b/c@1.0.0" (instance $c (export "r" (type $r (sub resource))) (export "f" (func)) (export "g" (func (result (own $r))))))
          (import "known" (func $known (result u32)))
          (alias export $c "f" (func $f))
          (core func $f' (canon lower (func $f)))
          (core func $known' (canon lower (func $known)))
          (core module $m
            (import "" "f" (func $f))
            (import "" "known" (func $known (result i32)))
            (func (export "f") (call $f))
            (func (export "known") (result i32) (call $known)))
          (core instance $i (instantiate $m (with "" (instance (export "f" (func $f')) (export "known" (func $known'))))))
          (func (export "f") (canon lift (core func $i "f")))
          (func (export "known") (result u32) (canon lift (core func $i "known"))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("known", |_, (): ()| Ok((9u32,)))?;
    linker.define_unknown_imports_as_traps(&component)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    assert_eq!(instance.get_typed_func::<(), (u32,)>(&mut store, "known")?.call(&mut store, ())?.0, 9);
    let error = instance.get_typed_func::<(), ()>(&mut store, "f")?.call(&mut store, ()).expect_err("it is unknown");
    assert!(format!("{error:#}").contains("unknown import: `a:b/c@1.0.0` `f` has not been defined"), "{error:#}");
    Ok(())
}

/// Defines a resource of numbers, and counts the dropped ones.
const MAKER: &str = r#"
    (component
      (core module $m
        (global $dropped (mut i32) (i32.const 0))
        (func (export "dtor") (param i32) (global.set $dropped (i32.add (global.get $dropped) (i32.const 1))))
        (func (export "dropped") (result i32) (global.get $dropped))
        (func (export "value") (param i32) (result i32) (local.get 0)))
      (core instance $i (instantiate $m))
      (type $r' (resource (rep i32) (dtor (core func $i "dtor"))))
      (core func $new (canon resource.new $r'))
      (core func $drop (canon resource.drop $r'))
      (core module $n
        (import "" "new" (func $new (param i32) (result i32)))
        (import "" "drop" (func $drop (param i32)))
        (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
        (func (export "sink") (param i32) (call $drop (local.get 0))))
      (core instance $j (instantiate $n (with "" (instance (export "new" (func $new)) (export "drop" (func $drop))))))
      (export $r "r" (type $r'))
      (func (export "make") (param "n" u32) (result (own $r)) (canon lift (core func $j "make")))
      (func (export "sink") (param "r" (own $r)) (canon lift (core func $j "sink")))
      (func (export "value") (param "r" (borrow $r)) (result u32) (canon lift (core func $i "value")))
      (func (export "dropped") (result u32) (canon lift (core func $i "dropped"))))
"#;

/// Imports such a resource, takes one, looks at it, and drops it.
const USER: &str = r#"
    (component
      (import "r" (type $r (sub resource)))
      (import "value" (func $value (param "r" (borrow $r)) (result u32)))
      (core func $value' (canon lower (func $value)))
      (core func $drop (canon resource.drop $r))
      (core module $m
        (import "" "value" (func $value (param i32) (result i32)))
        (import "" "drop" (func $drop (param i32)))
        (func (export "use") (param i32) (result i32)
          (call $value (local.get 0))
          (call $drop (local.get 0)))
        (func (export "keep") (param i32)))
      (core instance $i (instantiate $m (with "" (instance (export "value" (func $value')) (export "drop" (func $drop))))))
      (func (export "use") (param "r" (own $r)) (result u32) (canon lift (core func $i "use")))
      (func (export "peek") (param "r" (borrow $r)) (result u32) (canon lift (core func $i "use")))
      (func (export "keep") (param "r" (borrow $r)) (canon lift (core func $i "keep"))))
"#;

/// The maker's functions, once it is instantiated: filled in afterwards, since the user's linker is made before.
#[derive(Copy, Clone)]
struct Maker {
    instance: Instance,
    value: TypedFunc<(ResourceAny,), (u32,)>,
}

fn maker(store: &mut Store<()>) -> Result<Maker> {
    let engine = store.engine().clone();
    let instance = Linker::new(&engine).instantiate(&mut *store, &Component::new(&engine, MAKER)?)?;
    Ok(Maker { instance, value: instance.get_typed_func(&mut *store, "value")? })
}

#[test]
fn resources_of_one_instance_serve_another() -> Result<()> {
    let engine = engine();
    let mut store = Store::new(&engine, ());
    let maker = maker(&mut store)?;
    let ty = maker.instance.get_resource(&mut store, "r").expect("it is exported");

    let mut linker = Linker::new(&engine);
    let mine: Arc<Mutex<Vec<u32>>> = Arc::default();
    let dropped = mine.clone();
    linker.root().resource("r", ty, move |_, rep| {
        dropped.lock().expect("no panic").push(rep);
        Ok(())
    })?;
    linker.root().func_wrap("value", move |mut store, (r,): (ResourceAny,)| {
        let value = maker.value.call(&mut store, (r,))?;
        r.resource_drop(&mut store)?;
        Ok(value)
    })?;
    let user = linker.instantiate(&mut store, &Component::new(&engine, USER)?)?;
    let make = maker.instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "make")?;
    let r = make.call(&mut store, (42,))?.0;
    assert_eq!((r.ty(), r.owned()), (ty, true));
    let peek = user.get_typed_func::<(ResourceAny,), (u32,)>(&mut store, "peek")?;
    assert_eq!(peek.call(&mut store, (r,))?.0, 42);
    let consume = user.get_typed_func::<(ResourceAny,), (u32,)>(&mut store, "use")?;
    assert_eq!(consume.call(&mut store, (r,))?.0, 42);
    assert_eq!(*mine.lock().expect("no panic"), [42], "the definition's destructor runs for its user");
    assert!(r.resource_drop(&mut store).is_err(), "it was moved");

    // A resource that stays with its maker has the maker's own destructor.
    let r = make.call(&mut store, (1,))?.0;
    r.resource_drop(&mut store)?;
    let r = make.call(&mut store, (2,))?.0;
    maker.instance.get_typed_func::<(ResourceAny,), ()>(&mut store, "sink")?.call(&mut store, (r,))?;
    assert_eq!(maker.instance.get_typed_func::<(), (u32,)>(&mut store, "dropped")?.call(&mut store, ())?.0, 2);
    Ok(())
}

#[test]
fn a_destructor_that_traps_poisons_its_instance() -> Result<()> {
    let engine = engine();
    let component = Component::new(
        &engine,
        r#"(component
          (core module $m (func (export "dtor") (param i32) unreachable))
          (core instance $i (instantiate $m))
          (type $r' (resource (rep i32) (dtor (core func $i "dtor"))))
          (core func $new (canon resource.new $r'))
          (export $r "r" (type $r'))
          (func (export "make") (param "n" u32) (result (own $r)) (canon lift (core func $new))))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "make")?;
    let (first, second) = (make.call(&mut store, (1,))?.0, make.call(&mut store, (2,))?.0);
    let error = first.resource_drop(&mut store).expect_err("its destructor traps");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
    let error = make.call(&mut store, (3,)).expect_err("it is poisoned");
    assert!(format!("{error:#}").contains("it trapped earlier in the destructor of resource `r`"), "{error:#}");
    let error = second.resource_drop(&mut store).expect_err("it is poisoned");
    assert!(error.to_string().contains("cannot enter component instance"), "{error:#}");
    Ok(())
}

#[test]
fn borrows_must_be_given_back() -> Result<()> {
    let engine = engine();
    let mut store = Store::new(&engine, ());
    struct R;
    let mut linker = Linker::new(&engine);
    linker.root().resource("r", ResourceType::host::<R>(), |_, _| Ok(()))?;
    linker.root().func_wrap("value", |_, (r,): (Resource<R>,)| Ok((r.rep(),)))?;
    let component = Component::new(&engine, USER)?;
    let user = linker.instantiate(&mut store, &component)?;
    let peek = user.get_typed_func::<(Resource<R>,), (u32,)>(&mut store, "peek")?;
    assert_eq!(peek.call(&mut store, (Resource::new_borrow(5),))?.0, 5);
    let keep = user.get_typed_func::<(Resource<R>,), ()>(&mut store, "keep")?;
    let error = keep.call(&mut store, (Resource::new_borrow(5),)).expect_err("it keeps the borrow");
    assert!(format!("{error:#}").contains("borrow handles still remain"), "{error:#}");

    // The same for a host function that keeps what it was lent.
    let mut linker = Linker::new(&engine);
    linker.root().resource("r", ResourceType::host::<R>(), |_, _| Ok(()))?;
    linker.root().func_wrap("value", |_, (_,): (ResourceAny,)| Ok((0u32,)))?;
    let user = linker.instantiate(&mut store, &component)?;
    let peek = user.get_typed_func::<(Resource<R>,), (u32,)>(&mut store, "peek")?;
    let error = peek.call(&mut store, (Resource::new_borrow(5),)).expect_err("the host keeps the borrow");
    assert!(format!("{error:#}").contains("borrow handles still remain"), "{error:#}");
    Ok(())
}

#[test]
fn resources_of_two_instances_differ() -> Result<()> {
    let mut store = Store::new(&engine(), ());
    let (a, b) = (maker(&mut store)?, maker(&mut store)?);
    let make = a.instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "make")?;
    let r = make.call(&mut store, (1,))?.0;
    assert_ne!(Some(r.ty()), b.instance.get_resource(&mut store, "r"));
    let error = b.value.call(&mut store, (r,)).expect_err("it is another instance's");
    assert!(format!("{error:#}").contains("wrong type"), "{error:#}");
    let mut results = [Val::Bool(false)];
    let error = b.value.func().call(&mut store, &[Val::Resource(r)], &mut results).expect_err("it is another instance's");
    assert!(error.to_string().contains("resource of another type"), "{error}");
    assert_eq!(a.value.call(&mut store, (r,))?.0, 1, "it was not lost");
    Ok(())
}

#[test]
fn the_host_may_call_back_in() -> Result<()> {
    let engine = engine();
    let component = Component::new(
        &engine,
        r#"(component
          (import "back" (func $back (param "n" u32) (result u32)))
          (core func $back' (canon lower (func $back)))
          (core module $m
            (import "" "back" (func $back (param i32) (result i32)))
            (func (export "factorial") (param i32) (result i32)
              (if (result i32) (i32.eqz (local.get 0))
                (then (i32.const 1))
                (else (i32.mul (local.get 0) (call $back (i32.sub (local.get 0) (i32.const 1))))))))
          (core instance $i (instantiate $m (with "" (instance (export "back" (func $back'))))))
          (func (export "factorial") (param "n" u32) (result u32) (canon lift (core func $i "factorial"))))"#,
    )?;
    let mut linker = Linker::<Option<TypedFunc<(u32,), (u32,)>>>::new(&engine);
    linker.root().func_wrap("back", |mut store, (n,): (u32,)| {
        let func = store.data().expect("it is set below");
        func.call(&mut store, (n,))
    })?;
    let mut store = Store::new(&engine, None);
    let instance = linker.instantiate(&mut store, &component)?;
    let func = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "factorial")?;
    *store.data_mut() = Some(func);
    assert_eq!(func.call(&mut store, (10,))?.0, 3_628_800);
    // However the frames of host and guest alternate, the stack has an end.
    let error = func.call(&mut store, (10_000_000,)).expect_err("it is too deep");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::StackOverflow));
    let instance = instance.instance_pre(&store).instantiate(&mut store)?;
    let func = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "factorial")?;
    *store.data_mut() = Some(func);
    assert_eq!(func.call(&mut store, (5,))?.0, 120);
    Ok(())
}

#[test]
fn realloc_may_not_leave() -> Result<()> {
    let engine = engine();
    let component = Component::new(
        &engine,
        r#"(component
          (import "f" (func $f))
          (core func $f' (canon lower (func $f)))
          (core module $m
            (import "" "f" (func $f))
            (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (call $f) (i32.const 0))
            (func (export "take") (param i32 i32)))
          (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
          (func (export "take") (param "s" string)
            (canon lift (core func $i "take") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("f", |_, (): ()| Ok(()))?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let error = instance.get_typed_func::<(&str,), ()>(&mut store, "take")?.call(&mut store, ("s",)).expect_err("realloc leaves");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::CannotLeaveComponent));
    Ok(())
}

#[test]
fn many_parameters_of_an_import_go_through_memory() -> Result<()> {
    let engine = engine();
    let params: String = (0..17).map(|i| format!(r#"(param "p{i}" u8) "#)).collect();
    let component = Component::new(
        &engine,
        format!(
            r#"(component
              (import "f" (func $f {params} (result (tuple u32 string))))
              (core module $libc (memory (export "memory") 1)
                (data (i32.const 64) "\00\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\10")
                (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 512)))
              (core instance $libc (instantiate $libc))
              (core func $f' (canon lower (func $f) (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
              (core module $m
                (import "" "f" (func $f (param i32 i32)))
                (func (export "run") (result i32) (call $f (i32.const 64) (i32.const 128)) (i32.const 128)))
              (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
              (func (export "run") (result (tuple u32 string))
                (canon lift (core func $i "run") (memory (core memory $libc "memory")))))"#
        ),
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_new("f", |_, _, params, results| {
        let sum = params.iter().map(|param| if let Val::U8(n) = param { u32::from(*n) } else { panic!("{param:?}") }).sum();
        results[0] = Val::Tuple(vec![Val::U32(sum), "ok".into()]);
        Ok(())
    })?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let run = instance.get_typed_func::<(), ((u32, String),)>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, ())?.0, (136, "ok".to_owned()));
    Ok(())
}

const TYPES: &str = r#"
    (component
      (import "a:b/types@0.1.0" (instance $types
        (export "r" (type $r (sub resource)))
        (type $point' (record (field "x" s32) (field "y" (option f64))))
        (export "point" (type $point (eq $point')))
        (type $shape' (variant (case "dot") (case "line" (tuple $point $point))))
        (export "shape" (type $shape (eq $shape')))
        (type $perms' (flags "read" "write"))
        (export "perms" (type $perms (eq $perms')))
        (type $color' (enum "red" "green"))
        (export "color" (type $color (eq $color')))
        (export "f" (func (param "shape" $shape) (param "perms" (list $perms)) (result (result $color (error string)))))
        (export "g" (func (param "r" (borrow $r)) (result (own $r)))))))
"#;

#[test]
fn types_are_values() -> Result<()> {
    let engine = engine();
    let (one, two) = (Component::new(&engine, TYPES)?, Component::new(&engine, TYPES)?);
    let item = |component: &Component, name: &str| {
        let ty = component.component_type();
        let import = ty.get_import(&engine, "a:b/types@0.1.0").expect("it is imported");
        let ComponentItem::ComponentInstance(instance) = import.ty else { panic!("{:?}", import.ty) };
        instance.get_export(&engine, name).unwrap_or_else(|| panic!("{name}")).ty
    };
    let ComponentItem::ComponentFunc(f) = item(&one, "f") else { panic!("a function") };
    assert_eq!(f.to_string(), "func(shape: shape, perms: list<perms>) -> result<color, string>");
    assert!(!f.async_());
    let params: Vec<_> = f.params().collect();
    assert_eq!(params[0].0, "shape");
    let Type::Variant(shape) = &params[0].1 else { panic!("{:?}", params[0].1) };
    let cases: Vec<_> = shape.cases().map(|case| (case.name.to_owned(), case.ty.map(|ty| ty.to_string()))).collect();
    assert_eq!(cases, [("dot".to_owned(), None), ("line".to_owned(), Some("tuple<point, point>".to_owned()))]);
    assert_eq!(format!("{shape:?}"), "Variant(variant { dot, line(tuple<point, point>) })");
    let result = f.results().next().expect("one result");
    assert_eq!(result.unwrap_result().ok().expect("a payload").unwrap_enum().names().collect::<Vec<_>>(), ["red", "green"]);

    let ComponentItem::ComponentFunc(other) = item(&two, "f") else { panic!("a function") };
    assert_eq!(f, other, "structures are equal across components");
    assert!(matches!((item(&one, "r"), item(&one, "r")), (ComponentItem::Resource(a), ComponentItem::Resource(b)) if a == b));
    assert!(matches!((item(&one, "r"), item(&two, "r")), (ComponentItem::Resource(a), ComponentItem::Resource(b)) if a != b));

    let mut linker = Linker::<()>::new(&engine);
    linker.define_unknown_imports_as_traps(&one)?;
    linker.allow_shadowing(true);
    linker.instance("a:b/types@0.1.0")?.resource("r", ResourceType::host::<u8>(), |_, _| Ok(()))?;
    let ty = linker.substituted_component_type(&one)?;
    let import = ty.get_import(&engine, "a:b/types@0.1.0").expect("it is imported").ty;
    let ComponentItem::ComponentInstance(instance) = import else { panic!("{import:?}") };
    let Some(ComponentItem::Resource(r)) = instance.get_export(&engine, "r").map(|item| item.ty) else { panic!("a resource") };
    assert_eq!(r, ResourceType::host::<u8>());
    Ok(())
}

#[test]
fn values_as_text() -> Result<()> {
    let engine = engine();
    let component = Component::new(&engine, TYPES)?;
    let ty = component.component_type();
    let ComponentItem::ComponentInstance(instance) = ty.imports(&engine).next().expect("one import").1.ty else { panic!("an instance") };
    let ty = |name: &str| match instance.get_export(&engine, name).expect("it is there").ty {
        ComponentItem::Type(ty) => ty,
        other => panic!("{other:?}"),
    };
    for (name, text) in [
        ("point", "{x: -1, y: some(2.5)}"),
        ("shape", "dot"),
        ("shape", "line(({x: 1}, {x: 2, y: some(nan)}))"),
        ("perms", "{write}"),
        ("color", "green"),
    ] {
        let value = Val::from_wave(&ty(name), text)?;
        assert_eq!(value.to_wave()?, text);
    }
    for (name, text, expected) in [
        ("point", "{x: 1, z: 2}", "z"),
        ("point", "{y: none}", "x"),
        ("color", "blue", "blue"),
        ("shape", "line", "line"),
        ("perms", "{exec}", "exec"),
    ] {
        let error = format!("{:#}", Val::from_wave(&ty(name), text).expect_err(text));
        assert!(error.contains(expected) && error.contains("not a value of type"), "{error}");
    }
    Ok(())
}

#[test]
fn stores_and_engines_do_not_mix() -> Result<()> {
    let (engine, other) = (engine(), Engine::default());
    let component = Component::new(&engine, "(component)")?;
    assert!(Linker::<()>::new(&other).instantiate_pre(&component).is_err());
    let pre = Linker::<()>::new(&engine).instantiate_pre(&component)?;
    assert!(pre.instantiate(Store::new(&other, ()).as_context_mut()).is_err());
    Ok(())
}

/// Which versions of one interface may stand for another, by name, and what becomes of each of several.
#[test]
fn versions_are_explained() -> Result<()> {
    use LinkVerdict as V;
    let engine = engine();
    let explain = |wanted: &str, defined: &[&str]| -> Result<Vec<LinkVerdict>> {
        let name = |version: &str| if version.is_empty() { "a:b/c".to_owned() } else { format!("a:b/c@{version}") };
        let component = Component::new(&engine, format!(r#"(component (import "{}" (instance (export "f" (func)))))"#, name(wanted)))?;
        let mut linker = Linker::<()>::new(&engine);
        for version in defined {
            linker.instance(&name(version))?.func_wrap("f", |_, (): ()| Ok(()))?;
        }
        let report = linker.explain(&component)?;
        let import = &report.imports()[0];
        // What is explained is what happens.
        assert_eq!(linker.instantiate_pre(&component).is_ok(), import.chosen().is_some(), "{report}");
        assert_eq!(report.error().is_none(), import.chosen().is_some());
        assert_eq!(import.problems().is_empty(), import.chosen().is_some());
        assert_eq!(import.candidates().iter().filter(|candidate| candidate.verdict().is_chosen()).count(), import.chosen().iter().count());
        Ok(import.candidates().iter().map(|candidate| candidate.verdict()).collect())
    };
    assert_eq!(explain("1.2.0", &["1.2.0", "1.3.0"])?, [V::Exact, V::Outranked], "the very version comes first");
    assert_eq!(explain("1.2.0", &["1.3.1", "1.10.0", "2.0.0"])?, [V::Outranked, V::Compatible, V::OtherTrack]);
    assert_eq!(explain("1.2.0", &["1.1.0"])?, [V::Compatible]);
    assert_eq!(explain("0.2.0", &["0.2.9", "0.3.0", "1.2.0"])?, [V::Compatible, V::OtherTrack, V::OtherTrack]);
    assert_eq!(explain("0.0.1", &["0.0.2"])?, [V::OtherTrack]);
    assert_eq!(explain("1.2.0", &["1.2.0+build"])?, [V::SameRelease]);
    assert_eq!(explain("1.2.0+a", &["1.2.0+b", "1.3.0-rc.1"])?, [V::SameRelease, V::PreRelease]);
    assert_eq!(explain("0.3.0-rc.1", &["0.3.0-rc.1+b", "0.3.0-rc.2", "0.3.0"])?, [V::SameRelease, V::PreRelease, V::PreRelease]);
    assert_eq!(explain("0.3.0-rc.1", &["0.3.0-rc.1"])?, [V::Exact]);
    assert_eq!(explain("0.3.0", &["0.3.0-rc.1"])?, [V::PreRelease]);
    assert_eq!(explain("1.0.0", &[""])?, [V::Unversioned]);
    assert_eq!(explain("", &["1.0.0", ""])?, [V::Unversioned, V::Exact]);
    assert_eq!(explain("1.0.0", &[])?, []);
    Ok(())
}

#[test]
fn definitions_that_only_differ_by_version_are_not_mixed() -> Result<()> {
    let engine = engine();
    let component = Component::new(
        &engine,
        r#"(component
          (import "a:b/c@1.0.0" (instance $old (export "f" (func (result u32)))))
          (import "a:b/c@2.0.0" (instance $new (export "f" (func (result u32)))))
          (core func $old (canon lower (func $old "f")))
          (core func $new (canon lower (func $new "f")))
          (func (export "old") (result u32) (canon lift (core func $old)))
          (func (export "new") (result u32) (canon lift (core func $new))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    for (version, n) in [("1.5.0", 15u32), ("2.0.1", 201), ("1.4.0", 14)] {
        linker.instance(&format!("a:b/c@{version}"))?.func_wrap("f", move |_, (): ()| Ok((n,)))?;
    }
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    assert_eq!(instance.get_typed_func::<(), (u32,)>(&mut store, "old")?.call(&mut store, ())?.0, 15);
    assert_eq!(instance.get_typed_func::<(), (u32,)>(&mut store, "new")?.call(&mut store, ())?.0, 201);
    Ok(())
}

const STUBBED: &str = r#"
    (component
      (import "a:b/known@1.0.0" (instance $known (export "f" (func (result u32))) (export "g" (func (result u32)))))
      (import "a:b/files@1.0.0" (instance $files
        (export "file" (type $file (sub resource)))
        (export "open" (func (param "n" u32) (result (own $file))))
        (export "size" (func (param "f" (borrow $file)) (result (tuple u32 (option u8)))))))
      (import "log" (func $log (param "level" u32)))
      (alias export $files "file" (type $file))
      (core module $libc (memory (export "memory") 1))
      (core instance $libc (instantiate $libc))
      (core func $f (canon lower (func $known "f")))
      (core func $g (canon lower (func $known "g")))
      (core func $open (canon lower (func $files "open")))
      (core func $size (canon lower (func $files "size") (memory (core memory $libc "memory"))))
      (core func $drop (canon resource.drop $file))
      (core func $log (canon lower (func $log)))
      (core module $m
        (import "" "f" (func $f (result i32)))
        (import "" "g" (func $g (result i32)))
        (import "" "open" (func $open (param i32) (result i32)))
        (import "" "size" (func $size (param i32 i32)))
        (import "" "drop" (func $drop (param i32)))
        (import "" "log" (func $log (param i32)))
        (import "" "memory" (memory 1))
        (func (export "run") (param i32) (result i32) (local $file i32)
          (call $log (i32.const 1))
          (local.set $file (call $open (local.get 0)))
          (call $size (local.get $file) (i32.const 64))
          (call $drop (local.get $file))
          (i32.load (i32.const 64)))
        (func (export "f") (result i32) (call $f))
        (func (export "g") (result i32) (call $g)))
      (core instance $i (instantiate $m (with "" (instance
        (export "f" (func $f)) (export "g" (func $g)) (export "open" (func $open)) (export "size" (func $size))
        (export "drop" (func $drop)) (export "log" (func $log)) (export "memory" (memory $libc "memory"))))))
      (func (export "run") (param "n" u32) (result u32) (canon lift (core func $i "run")))
      (func (export "f") (result u32) (canon lift (core func $i "f")))
      (func (export "g") (result u32) (canon lift (core func $i "g"))))
"#;

#[test]
fn stubs_are_chosen_import_by_import() -> Result<()> {
    let engine = engine();
    let component = Component::new(&engine, STUBBED)?;
    let mut linker = Linker::<Vec<String>>::new(&engine);
    // A compatible version stands for the import, and is completed.
    linker.instance("a:b/known@1.1.0")?.func_wrap("f", |_, (): ()| Ok((5u32,)))?;
    let mut asked = Vec::new();
    linker.stub_unknown_imports(&component, |import| {
        asked.push(import.to_string());
        match import.name() {
            "file" => Some(Stub::<Vec<String>>::resource(ResourceType::host_dynamic(3), |mut store, rep| {
                store.data_mut().push(format!("dropped {rep}"));
                Ok(())
            })),
            "open" => Some(Stub::<Vec<String>>::func(|mut store, call, results| {
                assert_eq!(call.import().path(), ["a:b/files@1.0.0", "open"]);
                assert_eq!(call.ty().params().count(), 1);
                store.data_mut().push(format!("{}{:?}", call.import().name(), call.params()));
                let Val::U32(n) = call.params()[0] else { panic!("{:?}", call.params()) };
                results[0] = Val::Resource(ResourceDynamic::new_own(n, 3).try_into_resource_any(&mut store)?);
                Ok(())
            })),
            "size" => Some(Stub::<Vec<String>>::func(|mut store, call, results| {
                let Val::Resource(file) = call.params()[0] else { panic!("{:?}", call.params()) };
                let file = file.try_into_resource_dynamic(&mut store)?;
                results[0] = Val::Tuple(vec![Val::U32(file.rep() * 2), Val::Option(None)]);
                Ok(())
            })),
            "log" => Some(Stub::default_values()),
            _ => None,
        }
    })?;
    assert_eq!(
        asked,
        ["`a:b/known@1.0.0` `g`", "`a:b/files@1.0.0` `file`", "`a:b/files@1.0.0` `open`", "`a:b/files@1.0.0` `size`", "`log`"]
    );
    let error = linker.instantiate_pre(&component).expect_err("`g` was not chosen");
    let problems: Vec<_> = error.downcast_ref::<LinkError>().expect("a report").problems().iter().map(|p| p.item().to_owned()).collect();
    assert_eq!(problems, ["g"]);

    linker.stub_unknown_imports(&component, |import| (import.name() == "g").then(Stub::default_values))?;
    let mut store = Store::new(&engine, Vec::new());
    let instance = linker.instantiate(&mut store, &component)?;
    assert_eq!(instance.get_typed_func::<(), (u32,)>(&mut store, "f")?.call(&mut store, ())?.0, 5);
    assert_eq!(instance.get_typed_func::<(), (u32,)>(&mut store, "g")?.call(&mut store, ())?.0, 0);
    assert_eq!(instance.get_typed_func::<(u32,), (u32,)>(&mut store, "run")?.call(&mut store, (21,))?.0, 42);
    assert_eq!(*store.data(), ["open[U32(21)]", "dropped 21"]);
    Ok(())
}

#[test]
fn default_values_are_the_simplest() -> Result<()> {
    let engine = engine();
    let check = |ty: &str, expected: std::result::Result<&str, &str>| -> Result<()> {
        let component = Component::new(
            &engine,
            format!(
                r#"(component
                  (import "t" (instance $t (export "r" (type $r (sub resource))) (type $e' (enum "x" "y")) (export "e" (type $e (eq $e')))
                    (type $v' (variant (case "has" (own $r)) (case "some" $e))) (export "v" (type $v (eq $v')))
                    (export "f" (func (result {ty})))))
                  (core module $m (memory (export "memory") 1)
                    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0)))
                  (core instance $i (instantiate $m))
                  (core func $f (canon lower (func $t "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
                  (core module $n (import "" "f" (func $f (param i32))) (func (export "run") (call $f (i32.const 8))))
                  (core instance $j (instantiate $n (with "" (instance (export "f" (func $f))))))
                  (func (export "run") (canon lift (core func $j "run"))))"#
            ),
        )?;
        let mut linker = Linker::<()>::new(&engine);
        linker.stub_unknown_imports(&component, |_| Some(Stub::default_values()))?;
        let mut store = Store::new(&engine, ());
        let run = linker.instantiate(&mut store, &component)?.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ());
        match (run, expected) {
            (Ok(()), Ok(_)) => {}
            (Err(error), Err(expected)) => assert!(format!("{error:#}").contains(expected), "{ty}: {error:#}"),
            (run, _) => panic!("{ty}: {run:?}"),
        }
        Ok(())
    };
    for ty in ["(tuple string (list u8) char)", "(tuple $e $v)", "(result (own $r) (error string))", "(tuple f32 f64 (option (own $r)))"] {
        check(ty, Ok(""))?;
    }
    check("(tuple u8 (own $r))", Err("the stub of `t` `f` has no default value of type `tuple<u8, r>` to return"))?;
    Ok(())
}

#[test]
fn stubs_must_fit() -> Result<()> {
    let engine = engine();
    let component = Component::new(&engine, r#"(component (import "m" (core module)) (import "f" (func)))"#)?;
    let mut linker = Linker::<()>::new(&engine);
    let error = linker.define_unknown_imports_as_traps(&component).expect_err("a module has no stand-in").to_string();
    assert!(error.contains("`m`"), "{error}");
    let module = Module::new(&engine, "(module)")?;
    let error = linker.stub_unknown_imports(&component, |_| Some(Stub::module(&module))).expect_err("`f` is a function").to_string();
    assert_eq!(error, "a stub for a core module was chosen for `f`, which is something else");
    linker.stub_unknown_imports(&component, |_| Some(Stub::trap()))?;
    linker.instantiate_pre(&component)?;
    Ok(())
}

/// Imports everything it exports, and runs nothing.
const PASSED_ON: &str = r#"
    (component
      (import "a:b/c@1.0.0" (instance $c
        (export "r" (type $r (sub resource)))
        (export "add" (func (param "a" u32) (param "b" s8) (result s64)))
        (export "join" (func (param "parts" (list string)) (param "by" char) (result string)))
        (export "fail" (func (param "why" string)))
        (export "nest" (func (param "depth" u32) (param "text" string) (result string)))
        (export "make" (func (param "n" u32) (result (own $r))))
        (export "sum" (func (param "one" (borrow $r)) (param "more" (list (borrow $r))) (result u32)))
        (export "take" (func (param "r" (own $r)) (result (option u32))))))
      (export "a:b/c@1.0.0" (instance $c))
      (import "many" (func $many (param "p0" u64) (param "p1" u64) (param "p2" u64) (param "p3" u64) (param "p4" u64) (param "p5" u64)
        (param "p6" u64) (param "p7" u64) (param "p8" u64) (result (tuple u64 u64))))
      (export "again" (func $many))
      (core module $m (func (export "own")))
      (core instance $i (instantiate $m))
      (func (export "own") (canon lift (core func $i "own"))))
"#;

#[test]
fn the_host_calls_what_is_exported_again() -> Result<()> {
    struct R;
    type Nest = TypedFunc<(u32, &'static str), (String,)>;
    let engine = engine();
    let component = Component::new(&engine, PASSED_ON)?;
    let mut linker = Linker::<Option<Nest>>::new(&engine);
    linker.root().func_wrap("many", |_, p: (u64, u64, u64, u64, u64, u64, u64, u64, u64)| Ok(((p.0 + p.4, p.8),)))?;
    let mut c = linker.instance("a:b/c@1.0.0")?;
    c.resource("r", ResourceType::host::<R>(), |_, _| Ok(()))?;
    c.func_wrap("add", |_, (a, b): (u32, i8)| Ok((i64::from(a) + i64::from(b),)))?;
    c.func_wrap("join", |_, (parts, by): (Vec<String>, char)| Ok((parts.join(&by.to_string()),)))?;
    c.func_wrap("fail", |_, (why,): (String,)| -> Result<()> { Err(windlass::Error::msg(why)) })?;
    c.func_wrap("nest", |mut store, (depth, text): (u32, String)| {
        let inner = match depth {
            0 => String::new(),
            _ => store.data().expect("it is set below").call(&mut store, (depth - 1, "inner 🦀"))?.0,
        };
        Ok((format!("{text}{depth} {inner}"),))
    })?;
    c.func_wrap("make", |_, (n,): (u32,)| Ok((Resource::<R>::new_own(n),)))?;
    c.func_wrap("sum", |_, (one, more): (Resource<R>, Vec<Resource<R>>)| Ok((one.rep() + more.iter().map(Resource::rep).sum::<u32>(),)))?;
    c.func_new("take", |mut store, _, params, results| {
        let Val::Resource(r) = &params[0] else { panic!("{params:?}") };
        results[0] = Val::Option(Some(Box::new(Val::U32(r.try_into_resource::<R>(&mut store)?.rep()))));
        Ok(())
    })?;
    let mut store = Store::new(&engine, None);
    let instance = linker.instantiate(&mut store, &component)?;
    let c = instance.get_export_index(&mut store, None, "a:b/c@1.0.0").expect("it is exported");
    let mut index = |name: &str| instance.get_export_index(&mut store, Some(&c), name).expect("it is exported");
    let [add, join, fail, nest, make, sum, take] = ["add", "join", "fail", "nest", "make", "sum", "take"].map(&mut index);

    let add = instance.get_typed_func::<(u32, i8), (i64,)>(&mut store, add)?;
    assert_eq!(add.call(&mut store, (3, -5))?.0, -2);
    let join = instance.get_typed_func::<(&[&str], char), (String,)>(&mut store, join)?;
    for _ in 0..3 {
        assert_eq!(join.call(&mut store, (&["a", "", "ü"], '🦀'))?.0, "a🦀🦀ü");
    }
    let long = "x".repeat(200_000);
    assert_eq!(join.call(&mut store, (&[&long, &long], '-'))?.0.len(), 400_001, "the memory grows");
    let many = instance.get_func(&mut store, "again").expect("it is exported");
    let mut results = [Val::Bool(false)];
    many.call(&mut store, &[1, 2, 3, 4, 5, 6, 7, 8, 9].map(Val::U64), &mut results)?;
    assert_eq!(results, [Val::Tuple(vec![Val::U64(6), Val::U64(9)])]);

    // An error of the host's is the caller's to see, and nobody's end.
    let fail = instance.get_typed_func::<(&str,), ()>(&mut store, fail)?;
    let error = fail.call(&mut store, ("because",)).expect_err("it fails");
    assert_eq!(error.root_cause().to_string(), "because");
    instance.get_typed_func::<(), ()>(&mut store, "own")?.call(&mut store, ())?;

    let nest = instance.get_typed_func::<(u32, &str), (String,)>(&mut store, nest)?;
    *store.data_mut() = Some(nest);
    assert_eq!(nest.call(&mut store, (2, "outer "))?.0, "outer 2 inner 🦀1 inner 🦀0 ");

    let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, make)?;
    let handles: Vec<ResourceAny> = (1..=3).map(|n| Ok(make.call(&mut store, (n,))?.0)).collect::<Result<_>>()?;
    let sum = instance.get_typed_func::<(ResourceAny, &[ResourceAny]), (u32,)>(&mut store, sum)?;
    for _ in 0..3 {
        assert_eq!(sum.call(&mut store, (handles[0], &handles[1..]))?.0, 6, "borrows are given back");
    }
    let take = instance.get_typed_func::<(ResourceAny,), (Option<u32>,)>(&mut store, take)?;
    assert_eq!(take.call(&mut store, (handles[2],))?.0, Some(3));
    assert!(take.call(&mut store, (handles[2],)).is_err(), "it was moved");
    assert_eq!(take.call(&mut store, (handles[1],))?.0, Some(2), "which harmed nothing");
    Ok(())
}
