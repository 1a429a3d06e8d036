//! What an embedder does wrong, and what a hostile guest tries: an error, never a crash, and the store stays good.

use super::LIBC;
use windlass::component::{Component, Func, Instance, Linker, Resource, ResourceAny, ResourceType, TypedFunc, Val};
use windlass::{Engine, Result, Store, StoreContextMut, Trap};

const PLAIN: &str = r#"(component
    (core module $m (func (export "f") (param i32) (result i32) (local.get 0)))
    (core instance $m (instantiate $m))
    (func (export "f") (param "n" u32) (result u32) (canon lift (core func $m "f"))))"#;

#[test]
fn handles_of_another_store() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, PLAIN)?;
    let linker = Linker::<()>::new(&engine);
    let (mut one, mut two) = (Store::new(&engine, ()), Store::new(&engine, ()));
    let instance = linker.instantiate(&mut one, &component)?;
    let typed = instance.get_typed_func::<(u32,), (u32,)>(&mut one, "f")?;
    let func = *typed.func();
    let mut results = [Val::Bool(false)];
    for _ in 0..2 {
        // The other store is empty at first, then has an instance of its own.
        assert!(!caught(|| typed.call(&mut two, (1,)).is_ok()));
        assert!(!caught(|| func.call(&mut two, &[Val::U32(1)], &mut results).is_ok()));
        assert!(!caught(|| instance.get_func(&mut two, "f").is_some()));
        linker.instantiate(&mut two, &component)?;
    }
    assert_eq!(typed.call(&mut one, (3,))?, (3,));
    drop(one);
    assert!(!caught(|| typed.call(&mut two, (1,)).is_ok()));
    Ok(())
}

/// Whether `attempt` succeeds; a panic, which the API documents for handles of another store where it returns no `Result`, is a failure too.
fn caught(attempt: impl FnOnce() -> bool) -> bool {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(attempt)).unwrap_or(false)
}

#[test]
fn things_of_another_engine() -> Result<()> {
    let (engine, other) = (Engine::default(), Engine::default());
    let component = Component::new(&engine, PLAIN)?;
    let linker = Linker::<()>::new(&other);
    assert!(!caught(|| linker.instantiate_pre(&component).is_ok()));
    let pre = Linker::<()>::new(&engine).instantiate_pre(&component)?;
    assert!(!caught(|| pre.instantiate(Store::new(&other, ())).is_ok()));
    let module = windlass::Module::new(&engine, "(module)")?;
    let mut linker = Linker::<()>::new(&other);
    assert!(!caught(|| linker.root().module("m", &module).is_ok()));
    Ok(())
}

#[test]
fn indices_of_another_component() -> Result<()> {
    let engine = Engine::default();
    let (one, two) = (Component::new(&engine, PLAIN)?, Component::new(&engine, PLAIN)?);
    let index = one.get_export_index(None, "f").expect("exported");
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &two)?;
    assert!(instance.get_func(&mut store, index).is_none());
    assert!(two.get_export_index(Some(&index), "f").is_none());
    assert!(one.get_export_index(Some(&index), "f").is_none());
    Ok(())
}

#[test]
fn resources_of_another_store() -> Result<()> {
    struct Thing;
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "thing" (type $thing (sub resource)))
            (core func $drop (canon resource.drop $thing))
            (core module $m
                (import "" "drop" (func $drop (param i32)))
                (func (export "take") (param i32) (call $drop (local.get 0)))
                (func (export "give") (param i32) (result i32) (local.get 0)))
            (core instance $m (instantiate $m (with "" (instance (export "drop" (func $drop))))))
            (func (export "take") (param "t" (own $thing)) (canon lift (core func $m "take")))
            (func (export "give") (param "t" (own $thing)) (result (own $thing)) (canon lift (core func $m "give"))))"#,
    )?;
    let mut linker = Linker::<Vec<u32>>::new(&engine);
    linker.root().resource("thing", ResourceType::host::<Thing>(), |mut store, rep| {
        store.data_mut().push(rep);
        Ok(())
    })?;
    let (mut one, mut two) = (Store::new(&engine, Vec::new()), Store::new(&engine, Vec::new()));
    let (first, second) = (linker.instantiate(&mut one, &component)?, linker.instantiate(&mut two, &component)?);
    let give = first.get_typed_func::<(Resource<Thing>,), (ResourceAny,)>(&mut one, "give")?;
    let (any,) = give.call(&mut one, (Resource::new_own(7),))?;
    let take = second.get_typed_func::<(ResourceAny,), ()>(&mut two, "take")?;
    assert!(!caught(|| take.call(&mut two, (any,)).is_ok()));
    assert!(!caught(|| any.try_into_resource::<Thing>(&mut two).is_ok()));
    assert!(!caught(|| any.resource_drop(&mut two).is_ok()));
    any.try_into_resource::<Vec<u32>>(&mut one).map(|_| ()).expect_err("another type");
    let take = first.get_typed_func::<(ResourceAny,), ()>(&mut one, "take")?;
    take.call(&mut one, (any,))?;
    take.call(&mut one, (any,)).expect_err("given away");
    any.resource_drop(&mut one).expect_err("given away");
    assert_eq!((one.into_data(), two.into_data()), (vec![7], vec![]));

    // A borrow cannot be given away.
    let mut store = Store::new(&engine, Vec::new());
    let instance = linker.instantiate(&mut store, &component)?;
    let take = instance.get_typed_func::<(Resource<Thing>,), ()>(&mut store, "take")?;
    take.call(&mut store, (Resource::new_borrow(1),)).expect_err("a borrow is not owned");
    take.call(&mut store, (Resource::new_own(2),))?;
    assert_eq!(store.data(), &[2]);
    Ok(())
}

/// A guest that calls the host, which calls `next` of the store's.
const CALLS_BACK: &str = r#"(component
    (import "back" (func $back (param "n" u32) (result u32)))
    (core func $back' (canon lower (func $back)))
    (core module $m
        (import "" "back" (func $back (param i32) (result i32)))
        (func (export "go") (param i32) (result i32)
            (if (result i32) (local.get 0)
                (then (i32.add (i32.const 1) (call $back (i32.sub (local.get 0) (i32.const 1)))))
                (else (i32.const 0)))))
    (core instance $m (instantiate $m (with "" (instance (export "back" (func $back'))))))
    (func (export "go") (param "n" u32) (result u32) (canon lift (core func $m "go"))))"#;

type Go = TypedFunc<(u32,), (u32,)>;

#[test]
fn reentrance() -> Result<()> {
    #[derive(Default)]
    struct Ring {
        instances: Vec<Go>,
        at: usize,
    }
    let engine = Engine::default();
    let component = Component::new(&engine, CALLS_BACK)?;
    let mut linker = Linker::<Ring>::new(&engine);
    linker.root().func_wrap("back", |mut store: StoreContextMut<'_, Ring>, (n,): (u32,)| {
        let ring = store.data_mut();
        ring.at += 1;
        let next = ring.instances[ring.at % ring.instances.len()];
        next.call(&mut store, (n,))
    })?;
    let pre = linker.instantiate_pre(&component)?;

    // Through other instances of the store, each entered once.
    let mut store = Store::new(&engine, Ring::default());
    for _ in 0..20 {
        let instance = pre.instantiate(&mut store)?;
        let go = instance.get_typed_func(&mut store, "go")?;
        store.data_mut().instances.push(go);
    }
    let first = store.data().instances[0];
    assert_eq!(first.call(&mut store, (19,))?, (19,));

    // Into instances that are still running, again and again: the component model lets them.
    store.data_mut().at = 0;
    assert_eq!(first.call(&mut store, (150,))?, (150,));
    Ok(())
}

/// Each level makes an instance: the stack ends before the host's does, in a trap that unwinds everything.
#[test]
fn recursion_without_end() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, CALLS_BACK)?;
    let mut linker = Linker::<Depth>::new(&engine);
    linker.root().func_wrap("back", |mut store: StoreContextMut<'_, Depth>, (n,): (u32,)| {
        store.data_mut().levels += 1;
        let pre = store.data().pre.clone().expect("set below");
        let instance = pre.instantiate(&mut store)?;
        let go: Go = instance.get_typed_func(&mut store, "go")?;
        go.call(&mut store, (n,))
    })?;
    let pre = linker.instantiate_pre(&component)?;
    let mut store = Store::new(&engine, Depth { pre: Some(pre.clone()), levels: 0 });
    let go: Go = pre.instantiate(&mut store)?.get_typed_func(&mut store, "go")?;
    let error = go.call(&mut store, (u32::MAX,)).expect_err("no stack is that deep");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::StackOverflow), "{:.300}", format!("{error:?}"));
    assert!(store.data().levels > 20, "{}", store.data().levels);
    let go: Go = pre.instantiate(&mut store)?.get_typed_func(&mut store, "go")?;
    assert_eq!(go.call(&mut store, (3,))?, (3,));
    // The store holds itself through its data; take it apart.
    store.data_mut().pre = None;
    Ok(())
}

struct Depth {
    pre: Option<windlass::component::InstancePre<Depth>>,
    levels: u32,
}

/// A guest whose answers are whatever the test says: four words that it returns in memory.
fn liar(result: &str) -> String {
    format!(
        r#"(component {LIBC}
        (core module $m
            (import "" "memory" (memory 0))
            (func (export "lie") (param i32 i32 i32) (result i32)
                (i32.store (i32.const 16) (local.get 0))
                (i32.store (i32.const 20) (local.get 1))
                (i32.store (i32.const 24) (i32.const 0))
                (local.get 2)))
        (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $memory))))))
        (func (export "lie") (param "a" u32) (param "b" u32) (param "at" u32) (result {result})
            (canon lift (core func $m "lie") (memory $memory) (realloc $realloc))))"#
    )
}

fn lie(engine: &Engine, result: &str, words: [u32; 3]) -> Result<Val> {
    let component = Component::new(engine, liar(result))?;
    let mut store = Store::new(engine, ());
    let instance = Linker::new(engine).instantiate(&mut store, &component)?;
    let func: Func = instance.get_func(&mut store, "lie").expect("exported");
    let mut results = [Val::Bool(false)];
    func.call(&mut store, &words.map(Val::U32), &mut results)?;
    let [result] = results;
    Ok(result)
}

#[test]
fn guests_that_lie() -> Result<()> {
    let engine = Engine::default();
    assert_eq!(lie(&engine, "string", [16, 0, 16])?, Val::String(String::new()));
    assert_eq!(lie(&engine, "(tuple u32 u32)", [1, 2, 16])?, Val::Tuple(vec![Val::U32(1), Val::U32(2)]));
    let lies = [
        ("string", [131_072, 1, 16], "outside"),
        ("string", [0, u32::MAX, 16], "far too long"),
        ("string", [u32::MAX, 1, 16], "at the end of the address space"),
        ("string", [16, 4, 18], "the result is not aligned"),
        ("string", [16, 4, 131_068], "the result is half outside"),
        ("string", [16, 4, u32::MAX - 3], "the result is outside"),
        ("(list u64)", [20, 1, 16], "the list is not aligned"),
        ("(list u64)", [0, 0x2000_0001, 16], "its size overflows"),
        ("(list (list string))", [24, 0x1fff_ffff, 16], "much memory for little"),
        ("(tuple char u8)", [0xd800, 0, 16], "a surrogate"),
        ("(tuple char u8)", [0x11_0000, 0, 16], "beyond Unicode"),
        ("(tuple (option u8) u8)", [2, 0, 16], "no such case"),
        ("(tuple (result u32 (error u32)) u8)", [7, 0, 16], "no such case"),
    ];
    for (result, words, what) in lies {
        let error = lie(&engine, result, words).expect_err(what);
        assert!(!format!("{error:?}").is_empty());
    }
    // Bits that a type does not have are ignored where the ABI says so.
    assert_eq!(lie(&engine, "(tuple bool u8)", [0x0203, 0, 16])?, Val::Tuple(vec![Val::Bool(true), Val::U8(2)]));
    Ok(())
}

/// Allocators that fail, lie or trap.
#[test]
fn allocators_that_lie() -> Result<()> {
    let engine = Engine::default();
    for (body, fine) in [
        ("(i32.const 1024)", true),
        ("(i32.const 65535)", false),
        ("(i32.const -1)", false),
        ("(i32.const 1025)", false),
        ("(unreachable)", false),
    ] {
        let component = Component::new(
            &engine,
            format!(
                r#"(component
                    (core module $m
                        (memory (export "memory") 1)
                        (func (export "realloc") (param i32 i32 i32 i32) (result i32) {body})
                        (func (export "take") (param i32 i32) (result i32) (local.get 1)))
                    (core instance $m (instantiate $m))
                    (func (export "take") (param "xs" (list u32)) (result u32)
                        (canon lift (core func $m "take") (memory (core memory $m "memory")) (realloc (core func $m "realloc")))))"#
            ),
        )?;
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let take = instance.get_typed_func::<(&[u32],), (u32,)>(&mut store, "take")?;
        let dynamic = Val::List(vec![Val::U32(5); 3]);
        let mut results = [Val::Bool(false)];
        assert_eq!(take.call(&mut store, (&[5, 5, 5],)).is_ok(), fine, "{body}");
        let func = *take.func();
        assert_eq!(func.call(&mut store, &[dynamic], &mut results).is_ok(), fine, "{body}");
        // The store takes another instance.
        Linker::new(&engine).instantiate(&mut store, &component)?;
    }
    Ok(())
}

/// A host function that panics leaves a store in which other instances run; one that fails during instantiation, likewise.
#[test]
fn panics_and_errors_while_instantiating() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "start" (func $start))
            (core func $start' (canon lower (func $start)))
            (core module $m (import "" "start" (func $start)) (start $start))
            (core instance $m (instantiate $m (with "" (instance (export "start" (func $start')))))))"#,
    )?;
    let mut linker = Linker::<u32>::new(&engine);
    linker.root().func_wrap("start", |mut store: StoreContextMut<'_, u32>, (): ()| {
        *store.data_mut() += 1;
        match *store.data() {
            1 => windlass::bail!("not yet"),
            2 => panic!("really not yet"),
            _ => Ok(()),
        }
    })?;
    let mut store = Store::new(&engine, 0);
    let error = linker.instantiate(&mut store, &component).map(|_| ()).expect_err("not yet");
    assert!(error.chain().any(|cause| cause.to_string() == "not yet"), "{error:?}");
    assert!(!caught(|| linker.instantiate(&mut store, &component).is_ok()));
    let _: Instance = linker.instantiate(&mut store, &component)?;
    assert_eq!(*store.data(), 3);
    Ok(())
}

/// Types nested as deep as validation allows.
#[test]
fn deep_types() -> Result<()> {
    let engine = Engine::default();
    for depth in [10, 50, 90, 200, 2_000] {
        let ty = format!("{}u8{}", "(list ".repeat(depth), ")".repeat(depth));
        let component = Component::new(
            &engine,
            format!(
                r#"(component {LIBC}
                (core module $m
                    (import "" "memory" (memory 0))
                    (func (export "echo") (param i32 i32) (result i32)
                        (i32.store (i32.const 16) (local.get 0)) (i32.store (i32.const 20) (local.get 1)) (i32.const 16)))
                (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $memory))))))
                (func (export "echo") (param "v" {ty}) (result {ty})
                    (canon lift (core func $m "echo") (memory $memory) (realloc $realloc))))"#
            ),
        );
        // Too deep is an error of validation, and everything else works.
        let component = match component {
            Ok(component) => component,
            Err(error) => {
                assert!(depth > 90, "{error:?}");
                continue;
            }
        };
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let mut value = Val::U8(7);
        for _ in 0..depth {
            value = Val::List(vec![value]);
        }
        let mut results = [Val::Bool(false)];
        instance.get_func(&mut store, "echo").expect("exported").call(&mut store, &[value.clone()], &mut results)?;
        assert_eq!(results, [value]);
    }
    Ok(())
}
