//! Calls that nest, in every order of guests and hosts, and values that are many or large.

use super::LIBC;
use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::types::ComponentItem;
use windlass::component::{Component, Linker, ResourceAny, ResourceType, Type, TypedFunc, Val};
use windlass::{Engine, Result, Store, StoreContextMut, Trap, ensure};

const RUST_TYPES: &[u8] = include_bytes!("../../guests/rust-types/rust-types.wasm");

/// A real guest without any of its imports: what does not need them works.
#[test]
fn a_guest_without_its_imports() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, RUST_TYPES)?;
    let mut linker = Linker::<()>::new(&engine);
    linker.define_unknown_imports_as_traps(&component)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let api = component.get_export_index(None, "test:types/guest-api@0.1.0").expect("exported");
    let reverse = component.get_export_index(Some(&api), "reverse").expect("exported");
    let reverse = instance.get_typed_func::<(&str,), (String,)>(&mut store, reverse)?;
    assert_eq!(reverse.call(&mut store, ("läuft",))?.0, "tfuäl");
    let counter = component.get_export_index(Some(&api), "use-counter").expect("exported");
    let counter = instance.get_typed_func::<(u32, &[u32]), (u32,)>(&mut store, counter)?;
    let error = counter.call(&mut store, (1, &[2])).expect_err("there is no counter");
    assert!(format!("{error:?}").contains("test:types/host-api"), "{error:?}");
    Ok(())
}

/// What the guest asks for and gets from the host: many strings, then one large one.
#[test]
fn large_results_of_imports() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        format!(
            r#"(component
            (import "words" (func $words (param "n" u32) (result (list string))))
            (import "text" (func $text (param "n" u32) (result (option string))))
            {LIBC}
            (core func $words' (canon lower (func $words) (memory $memory) (realloc $realloc)))
            (core func $text' (canon lower (func $text) (memory $memory) (realloc $realloc)))
            (core module $m
                (import "" "memory" (memory 0))
                (import "" "words" (func $words (param i32 i32)))
                (import "" "text" (func $text (param i32 i32)))
                (func (export "words") (param $n i32) (result i64)
                    (local $at i32) (local $total i64)
                    (call $words (local.get $n) (i32.const 16))
                    (if (i32.ne (i32.load (i32.const 20)) (local.get $n)) (then unreachable))
                    (local.set $at (i32.load (i32.const 16)))
                    (block $done (loop $next
                        (br_if $done (i32.eqz (local.get $n)))
                        (local.set $total (i64.add (local.get $total) (i64.load32_u offset=4 (local.get $at))))
                        (local.set $at (i32.add (local.get $at) (i32.const 8)))
                        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
                        (br $next)))
                    (local.get $total))
                (func (export "text") (param $n i32) (result i32)
                    (call $text (local.get $n) (i32.const 16))
                    (if (result i32) (i32.load8_u (i32.const 16))
                        (then (i32.load8_u (i32.add (i32.load (i32.const 20)) (i32.sub (i32.load (i32.const 24)) (i32.const 1)))))
                        (else (i32.const -1)))))
            (core instance $m (instantiate $m (with "" (instance
                (export "memory" (memory $memory)) (export "words" (func $words')) (export "text" (func $text'))))))
            (func (export "words") (param "n" u32) (result u64) (canon lift (core func $m "words")))
            (func (export "text") (param "n" u32) (result s32) (canon lift (core func $m "text"))))"#
        ),
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("words", |_, (n,): (u32,)| Ok(((0..n).map(|n| n.to_string()).collect::<Vec<_>>(),)))?;
    linker.root().func_new("text", |_, _, params, results| {
        let Val::U32(n) = params[0] else { unreachable!("typed") };
        results[0] = Val::Option((n > 0).then(|| Box::new(Val::String("x".repeat(n as usize - 1) + "!"))));
        Ok(())
    })?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let words = instance.get_typed_func::<(u32,), (u64,)>(&mut store, "words")?;
    let text = instance.get_typed_func::<(u32,), (i32,)>(&mut store, "text")?;
    assert_eq!(words.call(&mut store, (0,))?.0, 0);
    assert_eq!(words.call(&mut store, (100_000,))?.0, (0..100_000u32).map(|n| n.to_string().len() as u64).sum::<u64>());
    assert_eq!((text.call(&mut store, (0,))?.0, text.call(&mut store, (3_000_000,))?.0), (-1, i32::from(b'!')));
    Ok(())
}

/// A host that bounds what a call may make it allocate.
#[test]
fn limits_of_values() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (core module $m (memory (export "memory") 200)
                (func (export "f") (param $n i32) (result i32)
                    (i32.store (i32.const 16) (i32.const 32)) (i32.store (i32.const 20) (local.get $n)) (i32.const 16)))
            (core instance $m (instantiate $m))
            (func (export "f") (param "n" u32) (result (list (list string))) (canon lift (core func $m "f") (memory (core memory $m "memory")))))"#,
    )?;
    let run = |fuel: usize, n: u32| -> Result<usize> {
        let mut store = Store::new(&engine, ());
        store.set_hostcall_fuel(fuel);
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let func = instance.get_func(&mut store, "f").expect("exported");
        let mut results = [Val::Bool(false)];
        let dynamic = func.call(&mut store, &[Val::U32(n)], &mut results);
        let mut store = Store::new(&engine, ());
        store.set_hostcall_fuel(fuel);
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let typed = instance.get_typed_func::<(u32,), (Vec<Vec<String>>,)>(&mut store, "f")?.call(&mut store, (n,));
        ensure!(dynamic.is_ok() == typed.is_ok(), "{dynamic:?} {:?}", typed.map(|_| ()));
        dynamic?;
        Ok(typed?.0.len())
    };
    assert_eq!(run(1 << 20, 1_000)?, 1_000);
    let error = run(1 << 20, 1_000_000).expect_err("a million lists are more than a megabyte");
    assert!(error.downcast_ref::<windlass::component::LimitError>().is_some(), "{error:?}");
    assert_eq!(run(1 << 30, 1_000_000)?, 1_000_000);
    Ok(())
}

/// Calls `next` and hands on what it says; traps when it says so.
const RELAY: &str = r#"(component
    (import "next" (func $next (param "n" u32) (result u32)))
    (core func $next' (canon lower (func $next)))
    (core module $m
        (import "" "next" (func $next (param i32) (result i32)))
        (func (export "go") (param i32) (result i32)
            (if (i32.eq (local.get 0) (i32.const 13)) (then unreachable))
            (i32.add (i32.const 100) (call $next (local.get 0)))))
    (core instance $m (instantiate $m (with "" (instance (export "next" (func $next'))))))
    (func (export "go") (param "n" u32) (result u32) (canon lift (core func $m "go"))))"#;

type Go = TypedFunc<(u32,), (u32,)>;

/// A host that survives what happens below it: the inner guest traps or the inner host function panics, and the outer guest goes on.
#[test]
fn failures_that_the_host_handles() -> Result<()> {
    #[derive(Default)]
    struct Hosts {
        inner: Option<Go>,
        notes: Vec<&'static str>,
    }
    let engine = Engine::default();
    let component = Component::new(&engine, RELAY)?;
    let mut linker = Linker::<Hosts>::new(&engine);
    linker.root().func_wrap("next", |mut store: StoreContextMut<'_, Hosts>, (n,): (u32,)| match store.data().inner {
        Some(inner) => {
            store.data_mut().inner = None;
            match catch_unwind(AssertUnwindSafe(|| inner.call(&mut store, (if n == 6 { 13 } else { n },)))) {
                Ok(Ok((value,))) => Ok((value,)),
                Ok(Err(error)) => {
                    ensure!(error.downcast_ref::<Trap>() == Some(&Trap::UnreachableCodeReached), "{error:?}");
                    store.data_mut().notes.push("trap");
                    Ok((1,))
                }
                Err(panic) => {
                    ensure!(panic.downcast_ref::<&str>() == Some(&"seven"));
                    store.data_mut().notes.push("panic");
                    Ok((2,))
                }
            }
        }
        None => {
            assert!(n != 7, "seven");
            Ok((n,))
        }
    })?;
    let pre = linker.instantiate_pre(&component)?;
    let mut store = Store::new(&engine, Hosts::default());
    let outer: Go = pre.instantiate(&mut store)?.get_typed_func(&mut store, "go")?;
    let relayed = [(5, 205), (7, 102), (6, 101), (4, 204)];
    for (n, expected) in relayed {
        let inner: Go = pre.instantiate(&mut store)?.get_typed_func(&mut store, "go")?;
        store.data_mut().inner = Some(inner);
        assert_eq!(outer.call(&mut store, (n,))?, (expected,));
        if n == 7 || n == 6 {
            inner.call(&mut store, (1,)).expect_err("it was left by a panic or a trap");
        } else {
            assert_eq!(inner.call(&mut store, (1,))?, (101,));
        }
    }
    assert_eq!(store.data().notes, ["panic", "trap"]);
    Ok(())
}

/// A parent calls its child, which calls the parent, without end.
#[test]
fn guests_that_call_each_other_without_end() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (core module $parent
                (table (export "table") 1 funcref)
                (type $f (func (param i32) (result i32)))
                (func (export "f") (param i32) (result i32)
                    (if (result i32) (local.get 0)
                        (then (i32.add (i32.const 1)
                            (call_indirect (type $f) (i32.sub (local.get 0) (i32.const 1)) (i32.const 0))))
                        (else (i32.const 0)))))
            (core instance $parent (instantiate $parent))
            (func $f (param "n" u32) (result u32) (canon lift (core func $parent "f")))
            (component $child
                (import "f" (func $f (param "n" u32) (result u32)))
                (core func $f' (canon lower (func $f)))
                (core module $m
                    (import "" "f" (func $f (param i32) (result i32)))
                    (func (export "g") (param i32) (result i32) (call $f (local.get 0))))
                (core instance $m (instantiate $m (with "" (instance (export "f" (func $f'))))))
                (func (export "g") (param "n" u32) (result u32) (canon lift (core func $m "g"))))
            (instance $child (instantiate $child (with "f" (func $f))))
            (core func $g (canon lower (func $child "g")))
            (core module $fill
                (import "" "table" (table 1 funcref))
                (import "" "g" (func $g (param i32) (result i32)))
                (elem (i32.const 0) $g))
            (core instance (instantiate $fill (with "" (instance (export "table" (table $parent "table")) (export "g" (func $g))))))
            (export "f" (func $f)))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let pre = Linker::new(&engine).instantiate_pre(&component)?;
    let f: Go = pre.instantiate(&mut store)?.get_typed_func(&mut store, "f")?;
    assert_eq!(f.call(&mut store, (100,))?, (100,));
    let error = f.call(&mut store, (u32::MAX,)).expect_err("no stack is that deep");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::StackOverflow), "{:.300}", format!("{error:?}"));
    let f: Go = pre.instantiate(&mut store)?.get_typed_func(&mut store, "f")?;
    assert_eq!(f.call(&mut store, (50,))?, (50,));
    Ok(())
}

/// On a thread with little stack the same guest gets less of it, and still ends in a trap.
#[test]
fn threads_with_little_stack() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (core module $m (func $f (export "f") (param i32) (result i32)
                (if (result i32) (local.get 0) (then (i32.add (i32.const 1) (call $f (i32.sub (local.get 0) (i32.const 1))))) (else (i32.const 0)))))
            (core instance $m (instantiate $m))
            (func (export "f") (param "n" u32) (result u32) (canon lift (core func $m "f"))))"#,
    )?;
    let pre = Linker::<()>::new(&engine).instantiate_pre(&component)?;
    for stack_bytes in [256 << 10, 512 << 10, 16 << 20] {
        let (pre, engine) = (pre.clone(), engine.clone());
        let thread = std::thread::Builder::new().stack_size(stack_bytes).spawn(move || -> Result<()> {
            let mut store = Store::new(&engine, ());
            let f: Go = pre.instantiate(&mut store)?.get_typed_func(&mut store, "f")?;
            ensure!(f.call(&mut store, (500,))?.0 == 500);
            let error = f.call(&mut store, (u32::MAX,)).expect_err("no stack is that deep");
            ensure!(error.downcast_ref::<Trap>() == Some(&Trap::StackOverflow), "{error:?}");
            Ok(())
        })?;
        thread.join().expect("it ends in a trap")?;
    }
    Ok(())
}

/// The guest lends its own resource to the host, which hands it on to the guest's own methods.
const LENDS: &str = r#"(component
    (type $inner' (resource (rep i32)))
    (core func $new (canon resource.new $inner'))
    (component $types
        (import "import-r" (type $r (sub resource)))
        (export "r" (type $r)))
    (instance $types (instantiate $types (with "import-r" (type $inner'))))
    (alias export $types "r" (type $r'))
    (export $r "r" (type $r'))
    (core module $m
        (import "" "new" (func $new (param i32) (result i32)))
        (func (export "new") (param i32) (result i32) (call $new (local.get 0)))
        (func (export "get") (param i32) (result i32) (local.get 0)))
    (core instance $m (instantiate $m (with "" (instance (export "new" (func $new))))))
    (func (export "new") (param "n" u32) (result (own $r)) (canon lift (core func $m "new")))
    (func (export "get") (param "r" (borrow $r)) (result u32) (canon lift (core func $m "get"))))"#;

#[test]
fn handles_lent_to_the_host() -> Result<()> {
    // One guest has the resource; the other imports it from the host, who passes everything on.
    let engine = Engine::default();
    let owner = Component::new(&engine, LENDS)?;
    let user = Component::new(
        &engine,
        r#"(component
            (import "r" (type $r (sub resource)))
            (import "new" (func $new (param "n" u32) (result (own $r))))
            (import "look" (func $look (param "r" (borrow $r)) (result u32)))
            (import "keep" (func $keep (param "r" (borrow $r))))
            (core func $new (canon lower (func $new)))
            (core func $look (canon lower (func $look)))
            (core func $keep (canon lower (func $keep)))
            (core func $drop (canon resource.drop $r))
            (core module $m
                (import "" "new" (func $new (param i32) (result i32)))
                (import "" "look" (func $look (param i32) (result i32)))
                (import "" "keep" (func $keep (param i32)))
                (import "" "drop" (func $drop (param i32)))
                (func (export "run") (param $n i32) (param $keep i32) (result i32)
                    (local $r i32) (local $sum i32)
                    (local.set $r (call $new (local.get $n)))
                    (local.set $sum (i32.add (call $look (local.get $r)) (call $look (local.get $r))))
                    (if (local.get $keep) (then (call $keep (local.get $r))))
                    (call $drop (local.get $r))
                    (local.get $sum)))
            (core instance $m (instantiate $m (with "" (instance
                (export "new" (func $new)) (export "look" (func $look)) (export "keep" (func $keep)) (export "drop" (func $drop))))))
            (func (export "run") (param "n" u32) (param "keep" bool) (result u32) (canon lift (core func $m "run"))))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let owner = Linker::new(&engine).instantiate(&mut store, &owner)?;
    let ty: ResourceType = owner.get_resource(&mut store, "r").expect("exported");
    let new = owner.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "new")?;
    let get = owner.get_typed_func::<(ResourceAny,), (u32,)>(&mut store, "get")?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().resource("r", ty, |_, _| Ok(()))?;
    linker.root().func_wrap("new", move |store: StoreContextMut<'_, ()>, (n,): (u32,)| new.call(store, (n,)))?;
    linker.root().func_wrap("look", move |mut store: StoreContextMut<'_, ()>, (r,): (ResourceAny,)| {
        ensure!(!r.owned() && r.ty() == ty);
        let answer = get.call(&mut store, (r,))?;
        r.resource_drop(&mut store)?;
        Ok(answer)
    })?;
    linker.root().func_wrap("keep", |_, (_,): (ResourceAny,)| Ok(()))?;
    let pre = linker.instantiate_pre(&user)?;
    let instance = pre.instantiate(&mut store)?;
    let run = instance.get_typed_func::<(u32, bool), (u32,)>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, (21, false))?, (42,));
    let error = run.call(&mut store, (21, true)).expect_err("the host kept a borrow");
    assert!(format!("{error:?}").contains("borrow"), "{error:?}");
    let instance = pre.instantiate(&mut store)?;
    let run = instance.get_typed_func::<(u32, bool), (u32,)>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, (4, false))?, (8,));
    Ok(())
}

/// A dynamic function that answers wrongly is the host's fault: an error, and what was wrong.
#[test]
fn dynamic_functions_that_answer_wrongly() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, RELAY)?;
    let answers = [Val::Bool(false), Val::S32(1), Val::List(vec![]), Val::String("1".into())];
    let mut store = Store::new(&engine, ());
    for answer in answers {
        let mut linker = Linker::<()>::new(&engine);
        let wrong = answer.clone();
        linker.root().func_new("next", move |_, _, _, results| {
            ensure!(results.len() == 1 && results[0] == Val::Bool(false));
            results[0] = wrong.clone();
            Ok(())
        })?;
        let go: Go = linker.instantiate(&mut store, &component)?.get_typed_func(&mut store, "go")?;
        let error = go.call(&mut store, (1,)).expect_err("a wrong answer");
        assert!(format!("{error:?}").contains("u32"), "{error:?}");
    }
    Ok(())
}

/// Types say which resources they mean once the component is linked.
#[test]
fn resource_types_by_reflection() -> Result<()> {
    struct Counter;
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "thing" (type $thing (sub resource)))
            (core module $m (func (export "f") (param i32)) (func (export "g") (param i32) (result i32) (local.get 0)))
            (core instance $m (instantiate $m))
            (func (export "f") (param "t" (own $thing)) (canon lift (core func $m "f")))
            (type $own (resource (rep i32)))
            (export $mine "mine" (type $own))
            (func (export "g") (param "t" (borrow $mine)) (result u32) (canon lift (core func $m "g"))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().resource("thing", ResourceType::host::<Counter>(), |_, _| Ok(()))?;
    let param = |item: &ComponentItem| match item {
        ComponentItem::ComponentFunc(func) => func.params().next().map(|(_, ty)| ty),
        _ => None,
    };
    let linked = linker.substituted_component_type(&component)?;
    let thing = param(&linked.get_export(&engine, "f").expect("exported").ty).expect("one parameter");
    assert_eq!(thing, Type::Own(ResourceType::host::<Counter>()));
    let unlinked = param(&component.component_type().get_export(&engine, "f").expect("exported").ty).expect("one parameter");
    assert!(matches!(unlinked, Type::Own(ty) if ty != ResourceType::host::<Counter>()));

    let mut store = Store::new(&engine, ());
    let (one, two) = (linker.instantiate(&mut store, &component)?, linker.instantiate(&mut store, &component)?);
    let mut seen = Vec::new();
    for instance in [one, two] {
        let f = instance.get_func(&mut store, "f").expect("exported").ty(&store);
        assert_eq!(f.params().next().map(|(_, ty)| ty), Some(Type::Own(ResourceType::host::<Counter>())));
        let g = instance.get_func(&mut store, "g").expect("exported").ty(&store);
        let mine = instance.get_resource(&mut store, "mine").expect("exported");
        assert_eq!(g.params().next().map(|(_, ty)| ty), Some(Type::Borrow(mine)));
        seen.push(mine);
    }
    assert_ne!(seen[0], seen[1], "each instance has its own");
    Ok(())
}

/// Destructors of the host that fail or panic, whoever drops the handle.
#[test]
fn destructors_that_fail() -> Result<()> {
    struct Fragile;
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "fragile" (type $fragile (sub resource)))
            (core func $drop (canon resource.drop $fragile))
            (core module $m
                (import "" "drop" (func $drop (param i32)))
                (func (export "drop") (param i32) (call $drop (local.get 0)))
                (func (export "pass") (param i32) (result i32) (local.get 0)))
            (core instance $m (instantiate $m (with "" (instance (export "drop" (func $drop))))))
            (func (export "drop") (param "f" (own $fragile)) (canon lift (core func $m "drop")))
            (func (export "pass") (param "f" (own $fragile)) (result (own $fragile)) (canon lift (core func $m "pass"))))"#,
    )?;
    let mut linker = Linker::<u32>::new(&engine);
    linker.root().resource("fragile", ResourceType::host::<Fragile>(), |mut store, rep| {
        *store.data_mut() += 1;
        match rep {
            1 => windlass::bail!("it broke"),
            2 => panic!("it exploded"),
            _ => Ok(()),
        }
    })?;
    let pre = linker.instantiate_pre(&component)?;
    let mut store = Store::new(&engine, 0);
    for rep in [0, 1, 2] {
        let instance = pre.instantiate(&mut store)?;
        let drop = instance.get_func(&mut store, "drop").expect("exported");
        let pass = instance.get_typed_func::<(windlass::component::Resource<Fragile>,), (ResourceAny,)>(&mut store, "pass")?;
        let own = || windlass::component::Resource::new_own(rep);
        let (any,) = pass.call(&mut store, (own(),))?;
        let by_host = catch_unwind(AssertUnwindSafe(|| any.resource_drop(&mut store).is_ok()));
        let (any,) = pass.call(&mut store, (own(),))?;
        let by_guest = catch_unwind(AssertUnwindSafe(|| drop.call(&mut store, &[Val::Resource(any)], &mut []).is_ok()));
        let expected = [Some(true), Some(false), None][rep as usize];
        assert_eq!((by_host.ok(), by_guest.ok()), (expected, expected));
    }
    assert_eq!(*store.data(), 6);
    Ok(())
}
