//! What runs in the middle of a call, and what it may do there: allocators, post-return functions and destructors that trap, call out and come back.
//!
//! Entering an instance that is on the stack is legal. What an allocator or a post-return function may not do is leave its instance; a destructor may.

use super::{LIBC, goes_on, refusal, said, trap};
use windlass::component::{Component, Instance, Linker, ResourceAny, Val};
use windlass::{Engine, Error, Result, Store, StoreContextMut, Trap};

/// What a host function finds in its store.
#[derive(Default)]
struct Data {
    instance: Option<Instance>,
    /// Which export the host function `out` calls.
    next: Option<&'static str>,
    calls: u32,
}

fn linker(engine: &Engine) -> Result<Linker<Data>> {
    let mut linker = Linker::new(engine);
    linker.root().func_wrap("out", |mut store: StoreContextMut<'_, Data>, (): ()| {
        store.data_mut().calls += 1;
        let (Some(instance), Some(next)) = (store.data().instance, store.data().next) else { return Ok(()) };
        instance.get_typed_func::<(), ()>(&mut store, next)?.call(&mut store, ())
    })?;
    Ok(linker)
}

fn instances(text: &str) -> Result<(Store<Data>, Instance, Instance)> {
    let engine = Engine::default();
    let component = Component::new(&engine, text).map_err(|error| error.context(text.to_owned()))?;
    let linker = linker(&engine)?;
    let mut store = Store::new(&engine, Data::default());
    let (one, two) = (linker.instantiate(&mut store, &component)?, linker.instantiate(&mut store, &component)?);
    store.data_mut().instance = Some(one);
    Ok((store, one, two))
}

fn call(store: &mut Store<Data>, instance: &Instance, name: &str, params: &[Val]) -> Result<Val> {
    let func = instance.get_func(&mut *store, name).expect("an export");
    let count = func.ty(&*store).results().len();
    let mut results = vec![Val::Bool(false); count];
    func.call(store, params, &mut results)?;
    Ok(results.pop().unwrap_or(Val::Bool(true)))
}

/// A component in which `callee` has the allocator and the post-return function that are given, and `caller` calls it. The bodies may call `$out`, `$new` and
/// `$drop`.
fn guests(realloc: &str, post_return: &str) -> String {
    format!(
        r#"(component
        (import "out" (func $out))
        (component $callee
            (import "out" (func $out))
            (type $r (resource (rep i32)))
            (core func $out' (canon lower (func $out)))
            (core func $new (canon resource.new $r))
            (core func $rep (canon resource.rep $r))
            (core func $drop (canon resource.drop $r))
            (core module $m
                (import "" "out" (func $out))
                (import "" "new" (func $new (param i32) (result i32)))
                (import "" "rep" (func $rep (param i32) (result i32)))
                (import "" "drop" (func $drop (param i32)))
                (memory (export "memory") 1)
                (data (i32.const 16) "\20\00\00\00\02\00\00\00")
                (data (i32.const 32) "hi")
                (global $handle (mut i32) (i32.const 0))
                (func $start (global.set $handle (call $new (i32.const 5))))
                (start $start)
                (func (export "realloc") (param i32 i32 i32 i32) (result i32) {realloc} (i32.const 1024))
                (func (export "post-return") (param i32) {post_return})
                (func (export "take") (param i32 i32))
                (func (export "give") (result i32) (i32.const 16))
                (func (export "ok") (result i32) (i32.const 7)))
            (core instance $m (instantiate $m (with "" (instance
                (export "out" (func $out')) (export "new" (func $new)) (export "rep" (func $rep)) (export "drop" (func $drop))))))
            (func (export "take") (param "v" string) (canon lift (core func $m "take") (memory (core memory $m "memory")) (realloc (core func $m "realloc"))))
            (func (export "give") (result string)
                (canon lift (core func $m "give") (memory (core memory $m "memory")) (post-return (core func $m "post-return"))))
            (func (export "ok") (result u32) (canon lift (core func $m "ok"))))
        (instance $callee (instantiate $callee (with "out" (func $out))))
        (component $caller
            (import "take" (func $take (param "v" string)))
            (import "give" (func $give (result string)))
            {LIBC}
            (core func $take' (canon lower (func $take) (memory $memory)))
            (core func $give' (canon lower (func $give) (memory $memory) (realloc $realloc)))
            (core module $m
                (import "" "take" (func $take (param i32 i32)))
                (import "" "give" (func $give (param i32)))
                (func (export "pass") (call $take (i32.const 0) (i32.const 3)))
                (func (export "pull") (call $give (i32.const 8))))
            (core instance $m (instantiate $m (with "" (instance (export "take" (func $take')) (export "give" (func $give'))))))
            (func (export "pass") (canon lift (core func $m "pass")))
            (func (export "pull") (canon lift (core func $m "pull"))))
        (instance $caller (instantiate $caller (with "take" (func $callee "take")) (with "give" (func $callee "give"))))
        (export "take" (func $callee "take"))
        (export "give" (func $callee "give"))
        (export "ok" (func $callee "ok"))
        (export "pass" (func $caller "pass"))
        (export "pull" (func $caller "pull")))"#
    )
}

/// The four ways to an allocator or a post-return function.
#[derive(Copy, Clone, Debug)]
enum Way {
    Typed,
    Dynamic,
    Guest,
}

fn go(store: &mut Store<Data>, instance: &Instance, way: Way, realloc: bool) -> Result<()> {
    match (way, realloc) {
        (Way::Typed, true) => instance.get_typed_func::<(&str,), ()>(&mut *store, "take")?.call(store, ("abc",)),
        (Way::Typed, false) => instance.get_typed_func::<(), (String,)>(&mut *store, "give")?.call(store, ()).map(|_| ()),
        (Way::Dynamic, true) => call(store, instance, "take", &["abc".into()]).map(|_| ()),
        (Way::Dynamic, false) => call(store, instance, "give", &[]).map(|_| ()),
        (Way::Guest, true) => call(store, instance, "pass", &[]).map(|_| ()),
        (Way::Guest, false) => call(store, instance, "pull", &[]).map(|_| ()),
    }
}

/// On each way the call traps; the instance is lost, another goes on.
fn traps(realloc: &str, post_return: &str, in_realloc: bool, expected: Trap, part: &str) -> Result<()> {
    for way in [Way::Typed, Way::Dynamic, Way::Guest] {
        let (mut store, one, two) = instances(&guests(realloc, post_return))?;
        let error = refusal(&format!("{way:?}"), || go(&mut store, &one, way, in_realloc));
        assert_eq!(trap(&error), Some(expected), "{way:?}: {error:?}");
        assert!(matches!(way, Way::Guest) || said(&error).contains(part), "{way:?}: {error:#}");
        assert_eq!(store.data().calls, 0, "the host function was called");
        assert!(!goes_on(&mut store, &one), "{way:?}: it goes on after {error:?}");
        assert!(goes_on(&mut store, &two), "{way:?}");
    }
    Ok(())
}

#[test]
fn reentrance_through_realloc() -> Result<()> {
    let part = "the guest's `realloc` failed when it was asked for 3 bytes aligned to 1";
    traps("(call $out)", "", true, Trap::CannotLeaveComponent, part)?;
    traps("(drop (call $new (i32.const 1)))", "", true, Trap::CannotLeaveComponent, part)?;
    traps("(call $drop (global.get $handle))", "", true, Trap::CannotLeaveComponent, part)?;
    // To look at a handle is not to leave.
    for way in [Way::Typed, Way::Dynamic, Way::Guest] {
        let (mut store, one, _) = instances(&guests("(drop (call $rep (global.get $handle)))", ""))?;
        go(&mut store, &one, way, true)?;
        assert!(goes_on(&mut store, &one));
    }
    Ok(())
}

#[test]
fn traps_inside_post_return() -> Result<()> {
    traps("", "(unreachable)", false, Trap::UnreachableCodeReached, "")?;
    traps("", "(drop (i32.div_u (i32.const 1) (i32.const 0)))", false, Trap::IntegerDivisionByZero, "")?;
    traps("", "(drop (call $rep (i32.const 77)))", false, Trap::UnknownHandle, "")
}

#[test]
fn reentrance_through_post_return() -> Result<()> {
    traps("", "(call $out)", false, Trap::CannotLeaveComponent, "")?;
    traps("", "(drop (call $new (i32.const 1)))", false, Trap::CannotLeaveComponent, "")?;
    traps("", "(call $drop (global.get $handle))", false, Trap::CannotLeaveComponent, "")?;
    for way in [Way::Typed, Way::Dynamic, Way::Guest] {
        let (mut store, one, _) = instances(&guests("", "(drop (call $rep (global.get $handle)))"))?;
        go(&mut store, &one, way, false)?;
        go(&mut store, &one, way, false)?;
        assert!(goes_on(&mut store, &one));
    }
    Ok(())
}

/// A component that owns a resource with the destructor that is given, and one that holds and drops it.
fn destructors(dtor: &str) -> String {
    format!(
        r#"(component
        (import "out" (func $out))
        (component $maker
            (import "out" (func $out))
            (core func $out' (canon lower (func $out)))
            (core module $d
                (import "" "out" (func $out))
                (memory 0)
                (global $runs (export "runs") (mut i32) (i32.const 0))
                (func (export "dtor") (param $rep i32)
                    (global.set $runs (i32.add (global.get $runs) (i32.const 1))) {dtor}))
            (core instance $d (instantiate $d (with "" (instance (export "out" (func $out'))))))
            (type $r' (resource (rep i32) (dtor (core func $d "dtor"))))
            (export $r "r" (type $r'))
            (core func $new (canon resource.new $r'))
            (core func $drop (canon resource.drop $r'))
            (core module $m
                (import "" "new" (func $new (param i32) (result i32)))
                (import "" "drop" (func $drop (param i32)))
                (import "" "runs" (global $runs (mut i32)))
                (func (export "make") (result i32) (call $new (i32.const 3)))
                (func (export "drop-own") (call $drop (call $new (i32.const 4))))
                (func (export "runs") (result i32) (global.get $runs))
                (func (export "ok") (result i32) (i32.const 7)))
            (core instance $m (instantiate $m (with "" (instance
                (export "new" (func $new)) (export "drop" (func $drop)) (export "runs" (global $d "runs"))))))
            (func (export "make") (result (own $r)) (canon lift (core func $m "make")))
            (func (export "drop-own") (canon lift (core func $m "drop-own")))
            (func (export "runs") (result u32) (canon lift (core func $m "runs")))
            (func (export "ok") (result u32) (canon lift (core func $m "ok"))))
        (instance $maker (instantiate $maker (with "out" (func $out))))
        (component $holder
            (import "r" (type $r (sub resource)))
            (import "make" (func $make (result (own $r))))
            (core func $make' (canon lower (func $make)))
            (core func $drop (canon resource.drop $r))
            (core module $m
                (import "" "make" (func $make (result i32)))
                (import "" "drop" (func $drop (param i32)))
                (func (export "drop-theirs") (call $drop (call $make))))
            (core instance $m (instantiate $m (with "" (instance (export "make" (func $make')) (export "drop" (func $drop))))))
            (func (export "drop-theirs") (canon lift (core func $m "drop-theirs"))))
        (instance $holder (instantiate $holder (with "r" (type $maker "r")) (with "make" (func $maker "make"))))
        (export $r "r" (type $maker "r"))
        (export "make" (func $maker "make") (func (result (own $r))))
        (export "drop-own" (func $maker "drop-own"))
        (export "drop-theirs" (func $holder "drop-theirs"))
        (export "runs" (func $maker "runs"))
        (export "ok" (func $maker "ok")))"#
    )
}

/// The host drops a resource of the guest's.
fn drop_from_host(store: &mut Store<Data>, instance: &Instance) -> Result<()> {
    let (any,) = instance.get_typed_func::<(), (ResourceAny,)>(&mut *store, "make")?.call(&mut *store, ())?;
    any.resource_drop(store)
}

fn drop_by(store: &mut Store<Data>, instance: &Instance, who: &str) -> Result<()> {
    match who {
        "host" => drop_from_host(store, instance),
        export => call(store, instance, export, &[]).map(|_| ()),
    }
}

const WHO: [&str; 3] = ["host", "drop-own", "drop-theirs"];

#[test]
fn traps_inside_destructors() -> Result<()> {
    for (dtor, expected) in [("(unreachable)", Trap::UnreachableCodeReached), ("(drop (i32.load (i32.const 0)))", Trap::MemoryOutOfBounds)]
    {
        let text = destructors(dtor);
        for who in WHO {
            let (mut store, one, two) = instances(&text)?;
            let error = refusal(who, || drop_by(&mut store, &one, who));
            assert_eq!(trap(&error), Some(expected), "{who}: {error:?}");
            assert!(!goes_on(&mut store, &one), "{who}: the instance whose destructor trapped goes on");
            assert!(goes_on(&mut store, &two), "{who}");
            // The next resource of that instance cannot be dropped either, and says why.
            let error = refusal(who, || drop_by(&mut store, &one, who));
            assert_eq!(trap(&error), Some(Trap::CannotEnterComponent), "{who}: {error:?}");
        }
    }
    Ok(())
}

/// A destructor may call out, and what it calls may come back in.
#[test]
fn reentrance_through_destructors() -> Result<()> {
    for who in WHO {
        for next in [None, Some("drop-once")] {
            // The first destructor drops one more from inside the host function; the second does not call out.
            let text = destructors("(if (i32.eq (global.get $runs) (i32.const 1)) (then (call $out)))");
            let (mut store, one, two) = instances(&text)?;
            store.data_mut().next = next.map(|_| "drop-own");
            drop_by(&mut store, &one, who)?;
            let runs = call(&mut store, &one, "runs", &[])?;
            assert_eq!((runs, store.data().calls), (Val::U32(if next.is_some() { 2 } else { 1 }), 1), "{who}");
            assert!(goes_on(&mut store, &one) && goes_on(&mut store, &two), "{who}");
        }
    }
    Ok(())
}

/// A destructor that comes back without end uses up the guest's stack, not the host's.
#[test]
fn reentrance_through_destructors_without_end() -> Result<()> {
    for who in WHO {
        let (mut store, one, two) = instances(&destructors("(call $out)"))?;
        store.data_mut().next = Some("drop-own");
        let error: Error = refusal(who, || drop_by(&mut store, &one, who));
        assert_eq!(trap(&error), Some(Trap::StackOverflow), "{who}: {:.300}", said(&error));
        assert!(store.data().calls > 5, "{who}: {}", store.data().calls);
        assert!(!goes_on(&mut store, &one) && goes_on(&mut store, &two), "{who}");
    }
    Ok(())
}

/// A host function that fails or panics inside a destructor, an allocator's caller or a nested call: its error, or its panic, comes out; nothing else is lost.
#[test]
fn host_failures_in_the_middle_of_a_call() -> Result<()> {
    for panics in [false, true] {
        let engine = Engine::default();
        let component = Component::new(&engine, destructors("(call $out)"))?;
        let mut linker = Linker::<Data>::new(&engine);
        linker.root().func_wrap("out", move |_, (): ()| -> Result<()> {
            assert!(!panics, "the host panics");
            windlass::bail!("the host fails")
        })?;
        for who in WHO {
            let mut store = Store::new(&engine, Data::default());
            let (one, two) = (linker.instantiate(&mut store, &component)?, linker.instantiate(&mut store, &component)?);
            let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop_by(&mut store, &one, who)));
            match done {
                Ok(done) => assert!(!panics && said(&done.expect_err("it fails")).contains("the host fails"), "{who}"),
                Err(panic) => assert!(panics && panic.downcast_ref::<&str>().is_some_and(|text| text.contains("the host panics")), "{who}"),
            }
            assert!(goes_on(&mut store, &two), "{who}");
        }
    }
    Ok(())
}
