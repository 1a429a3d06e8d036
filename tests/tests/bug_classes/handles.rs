//! Handles: too many of them, and such as are not what they are used as.

use super::{goes_on, refusal, said, trap};
use windlass::component::{Component, HandleError, Instance, LimitError, Linker, Resource, ResourceAny, ResourceType, Val};
use windlass::{Engine, Error, Result, Store, StoreContextMut, Trap};

struct Thing;

/// What a host function finds in its store.
#[derive(Default)]
struct Data {
    instance: Option<Instance>,
    any: Option<ResourceAny>,
    dropped: Vec<u32>,
}

fn limit(error: &Error) -> &LimitError {
    error.downcast_ref().unwrap_or_else(|| panic!("no limit: {error:?}"))
}

fn handle_error(error: &Error) -> &HandleError {
    error.downcast_ref().unwrap_or_else(|| panic!("no handle error: {error:?}"))
}

/// A guest that has a resource of its own and uses one of the host's. A component inside it borrows and owns both.
const GUEST: &str = r#"(component
    (import "thing" (type $thing (sub resource)))
    (import "look" (func $look (param "t" (borrow $thing))))
    (import "look-at-all" (func $look-at-all (param "t" (list (borrow $thing)))))
    (core module $memory (memory (export "memory") 4) (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 65536)))
    (core instance $memory (instantiate $memory))
    (alias core export $memory "memory" (core memory $memory))
    (alias core export $memory "realloc" (core func $realloc))
    (type $own' (resource (rep i32)))
    (export $mine "mine" (type $own'))
    (type $other' (resource (rep i32)))
    (export $other "other" (type $other'))
    (component $child
        (import "mine" (type $mine (sub resource)))
        (core func $drop (canon resource.drop $mine))
        (core module $m
            (import "" "drop" (func $drop (param i32)))
            (func (export "keep") (param i32))
            (func (export "look") (param i32) (call $drop (local.get 0)))
            (func (export "steal") (param i32) (result i32) (local.get 0))
            (func (export "take") (param i32)))
        (core instance $m (instantiate $m (with "" (instance (export "drop" (func $drop))))))
        (func (export "keep") (param "m" (borrow $mine)) (canon lift (core func $m "keep")))
        (func (export "look") (param "m" (borrow $mine)) (canon lift (core func $m "look")))
        (func (export "steal") (param "m" (borrow $mine)) (result (own $mine)) (canon lift (core func $m "steal")))
        (func (export "take") (param "m" (own $mine)) (canon lift (core func $m "take"))))
    (instance $child (instantiate $child (with "mine" (type $mine))))
    (core func $look' (canon lower (func $look)))
    (core func $look-at-all' (canon lower (func $look-at-all) (memory $memory)))
    (core func $keep' (canon lower (func $child "keep")))
    (core func $steal' (canon lower (func $child "steal")))
    (core func $take' (canon lower (func $child "take")))
    (core func $drop-thing (canon resource.drop $thing))
    (core func $new (canon resource.new $own'))
    (core func $rep (canon resource.rep $own'))
    (core func $drop (canon resource.drop $own'))
    (core func $drop-other (canon resource.drop $other'))
    (core module $m
        (import "" "memory" (memory 0))
        (import "" "look" (func $look (param i32)))
        (import "" "look-at-all" (func $look-at-all (param i32 i32)))
        (import "" "keep" (func $keep (param i32)))
        (import "" "steal" (func $steal (param i32) (result i32)))
        (import "" "take" (func $take (param i32)))
        (import "" "drop-thing" (func $drop-thing (param i32)))
        (import "" "new" (func $new (param i32) (result i32)))
        (import "" "rep" (func $rep (param i32) (result i32)))
        (import "" "drop" (func $drop (param i32)))
        (import "" "drop-other" (func $drop-other (param i32)))
        (global $held (mut i32) (i32.const 0))
        (func (export "make") (param $n i32)
            (loop $next
                (drop (call $new (local.get $n)))
                (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
        (func (export "give") (result i32) (call $new (i32.const 42)))
        (func (export "take") (param i32) (global.set $held (local.get 0)))
        (func (export "take-many") (param i32 i32) (global.set $held (i32.load (local.get 0))))
        (func (export "free") (call $drop-thing (global.get $held)))
        (func (export "lend") (call $look (global.get $held)))
        (func (export "lend-often") (param $n i32) (local $i i32)
            (loop $next
                (i32.store (i32.mul (local.get $i) (i32.const 4)) (global.get $held))
                (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
            (call $look-at-all (i32.const 0) (local.get $n)))
        (func (export "borrow") (param i32))
        (func (export "pass-on") (param i32) (call $look (local.get 0)) (call $drop-thing (local.get 0)))
        (func (export "child-keeps") (call $keep (call $new (i32.const 1))))
        (func (export "child-steals") (drop (call $steal (call $new (i32.const 1)))))
        (func (export "child-takes") (param $n i32)
            (loop $next
                (call $take (call $new (local.get $n)))
                (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
        (func (export "guess") (param i32) (drop (call $rep (local.get 0))))
        (func (export "mix-up") (call $drop-other (call $new (i32.const 1))))
        (func (export "sell-what-is-borrowed") (param i32) (call $take (local.get 0)))
        (func (export "lookup") (param i32))
        (func (export "ok") (result i32) (i32.const 7)))
    (core instance $m (instantiate $m (with "" (instance
        (export "memory" (memory $memory)) (export "look" (func $look')) (export "look-at-all" (func $look-at-all'))
        (export "keep" (func $keep')) (export "steal" (func $steal')) (export "take" (func $take')) (export "drop-thing" (func $drop-thing))
        (export "new" (func $new)) (export "rep" (func $rep)) (export "drop" (func $drop)) (export "drop-other" (func $drop-other))))))
    (func (export "make") (param "n" u32) (canon lift (core func $m "make")))
    (func (export "give") (result (own $mine)) (canon lift (core func $m "give")))
    (func (export "take") (param "t" (own $thing)) (canon lift (core func $m "take")))
    (func (export "take-many") (param "t" (list (own $thing))) (canon lift (core func $m "take-many") (memory $memory) (realloc $realloc)))
    (func (export "free") (canon lift (core func $m "free")))
    (func (export "lend") (canon lift (core func $m "lend")))
    (func (export "lend-often") (param "n" u32) (canon lift (core func $m "lend-often")))
    (func (export "borrow") (param "t" (borrow $thing)) (canon lift (core func $m "borrow")))
    (func (export "pass-on") (param "t" (borrow $thing)) (canon lift (core func $m "pass-on")))
    (func (export "child-keeps") (canon lift (core func $m "child-keeps")))
    (func (export "child-steals") (canon lift (core func $m "child-steals")))
    (func (export "child-takes") (param "n" u32) (canon lift (core func $m "child-takes")))
    (func (export "guess") (param "n" u32) (canon lift (core func $m "guess")))
    (func (export "mix-up") (canon lift (core func $m "mix-up")))
    (func (export "sell-what-is-borrowed") (param "t" (borrow $thing)) (canon lift (core func $m "sell-what-is-borrowed")))
    (func (export "look-at-mine") (param "m" (borrow $mine)) (canon lift (core func $m "lookup")))
    (func (export "own-mine") (param "m" (own $mine)) (canon lift (core func $m "lookup")))
    (func (export "ok") (result u32) (canon lift (core func $m "ok"))))"#;

struct Host {
    engine: Engine,
    component: Component,
    linker: Linker<Data>,
}

impl Host {
    /// A host whose function `look` does what is said.
    fn new(look: impl Fn(StoreContextMut<'_, Data>) -> Result<()> + Send + Sync + 'static) -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, GUEST)?;
        let mut linker = Linker::new(&engine);
        linker.root().resource("thing", ResourceType::host::<Thing>(), |mut store: StoreContextMut<'_, Data>, rep| {
            store.data_mut().dropped.push(rep);
            Ok(())
        })?;
        linker.root().func_wrap("look", move |store: StoreContextMut<'_, Data>, (_,): (Resource<Thing>,)| look(store))?;
        linker.root().func_wrap("look-at-all", |_, (_,): (Vec<Resource<Thing>>,)| Ok(()))?;
        Ok(Self { engine, component, linker })
    }

    fn quiet() -> Result<Self> {
        Self::new(|_| Ok(()))
    }

    /// A store with two instances.
    fn store(&self) -> Result<(Store<Data>, Instance, Instance)> {
        let mut store = Store::new(&self.engine, Data::default());
        let one = self.linker.instantiate(&mut store, &self.component)?;
        let two = self.linker.instantiate(&mut store, &self.component)?;
        store.data_mut().instance = Some(one);
        Ok((store, one, two))
    }
}

/// Calls an export without results.
fn call(store: &mut Store<Data>, instance: &Instance, name: &str, params: &[Val]) -> Result<()> {
    instance.get_func(&mut *store, name).expect("an export").call(store, params, &mut [])
}

/// A call traps; its instance is lost, the other one goes on.
#[track_caller]
fn traps(host: &Host, name: &str, params: &[Val], expected: Trap) -> Result<Error> {
    let (mut store, one, two) = host.store()?;
    let error = refusal(name, || call(&mut store, &one, name, params));
    assert_eq!(trap(&error), Some(expected), "{name}: {error:?}");
    assert!(!goes_on(&mut store, &one), "{name}");
    assert!(goes_on(&mut store, &two), "{name}");
    Ok(error)
}

/// A guest that makes handles without end is stopped, unless the limit is not reached.
#[test]
fn handle_exhaustion() -> Result<()> {
    let host = Host::quiet()?;
    let (mut store, one, two) = host.store()?;
    store.set_max_component_handles(100);
    call(&mut store, &one, "make", &[Val::U32(100)])?;
    let error = refusal("make", || call(&mut store, &one, "make", &[Val::U32(1)]));
    assert_eq!((trap(&error), limit(&error).limit, limit(&error).asked), (Some(Trap::HandleTableFull), 100, 101), "{error:?}");
    assert_eq!(limit(&error).setter(), Some("Store::set_max_component_handles"));
    assert!(matches!(handle_error(&error), HandleError::Full { limit: 100 }));
    assert!(!goes_on(&mut store, &one) && goes_on(&mut store, &two));
    // Each instance has a table of its own, and so has each component inside.
    call(&mut store, &two, "make", &[Val::U32(99)])?;
    call(&mut store, &two, "child-takes", &[Val::U32(100)])?;
    let error = refusal("between guests", || call(&mut store, &two, "child-takes", &[Val::U32(1)]));
    assert_eq!((trap(&error), limit(&error).limit), (Some(Trap::HandleTableFull), 100), "{error:?}");
    assert!(limit(&error).path().is_some_and(|path| path.contains("lowering argument `m` (`mine`)")), "{error:?}");
    // Without a setting there is an end as well.
    let (mut store, one, two) = host.store()?;
    let error = refusal("make", || call(&mut store, &one, "make", &[Val::U32(u32::MAX)]));
    assert_eq!((trap(&error), limit(&error).limit), (Some(Trap::HandleTableFull), 1 << 20), "{error:?}");
    assert!(goes_on(&mut store, &two));
    Ok(())
}

/// What the host passes to a guest whose table is full stays with the host.
#[test]
fn handle_exhaustion_loses_nothing_of_the_host() -> Result<()> {
    let host = Host::quiet()?;
    let (mut store, one, _) = host.store()?;
    store.set_max_component_handles(2);
    let take = one.get_func(&mut store, "take").expect("an export");
    let typed = take.typed::<(&Resource<Thing>,), ()>(&store)?;
    typed.call(&mut store, (&Resource::new_own(1),))?;
    let any = Resource::<Thing>::new_own(3).try_into_resource_any(&mut store)?;
    let again = Resource::<Thing>::new_own(4).try_into_resource_any(&mut store)?;
    take.call(&mut store, &[Val::Resource(again)], &mut [])?;
    let resource = Resource::<Thing>::new_own(2);
    for done in [typed.call(&mut store, (&resource,)), take.call(&mut store, &[Val::Resource(any)], &mut [])] {
        let error = done.expect_err("two are there");
        assert_eq!((limit(&error).limit, limit(&error).asked), (2, 3), "{error:?}");
        assert!(limit(&error).path().is_some_and(|path| path == "lowering argument `t` (`thing`) of `take`"), "{error:?}");
        assert!(goes_on(&mut store, &one), "the guest was not entered");
    }
    assert!(resource.owned());
    // The last one that came is dropped: there is room again.
    call(&mut store, &one, "free", &[])?;
    typed.call(&mut store, (&resource,))?;
    call(&mut store, &one, "free", &[])?;
    take.call(&mut store, &[Val::Resource(any)], &mut [])?;
    assert!(!resource.owned());
    assert_eq!(store.data().dropped, [4, 2]);
    // The host's own table has the same limit.
    let held: Vec<_> = (0..2).map(|rep| Resource::<Thing>::new_own(rep).try_into_resource_any(&mut store)).collect::<Result<_>>()?;
    let error = Resource::<Thing>::new_own(9).try_into_resource_any(&mut store).expect_err("two are there");
    assert_eq!((limit(&error).limit, trap(&error)), (2, None), "{error:?}");
    assert!(goes_on(&mut store, &one));
    // A guest that sends the host more than it may hold traps.
    let give = one.get_typed_func::<(), (ResourceAny,)>(&mut store, "give")?;
    held[0].resource_drop(&mut store)?;
    call(&mut store, &one, "free", &[])?;
    let (mine,) = give.call(&mut store, ())?;
    let error = refusal("give", || give.call(&mut store, ()));
    assert_eq!((trap(&error), limit(&error).limit), (Some(Trap::HandleTableFull), 2), "{error:?}");
    assert!(limit(&error).path().is_some_and(|path| path.contains("lifting the result")), "{error:?}");
    assert!(mine.owned());
    Ok(())
}

/// The same handle over and over costs a guest nothing, but each loan is noted.
#[test]
fn handle_exhaustion_by_lending() -> Result<()> {
    let host = Host::quiet()?;
    let (mut store, one, two) = host.store()?;
    store.set_max_component_handles(1000);
    let take = one.get_typed_func::<(Resource<Thing>,), ()>(&mut store, "take")?;
    take.call(&mut store, (Resource::new_own(1),))?;
    call(&mut store, &one, "lend-often", &[Val::U32(1000)])?;
    let error = refusal("lend", || call(&mut store, &one, "lend-often", &[Val::U32(1001)]));
    assert_eq!((trap(&error), limit(&error).limit, limit(&error).asked), (Some(Trap::HandleTableFull), 1000, 1001), "{error:?}");
    assert!(matches!(handle_error(&error), HandleError::TooManyLent { limit: 1000 }));
    assert!(said(&error).contains(", element 1000"), "{error:#}");
    assert!(!goes_on(&mut store, &one) && goes_on(&mut store, &two));
    Ok(())
}

#[test]
fn a_borrow_kept_past_its_call() -> Result<()> {
    let host = Host::quiet()?;
    // The host lends, and the guest does not give back.
    for dynamic in [false, true] {
        let (mut store, one, two) = host.store()?;
        let any = Resource::<Thing>::new_own(5).try_into_resource_any(&mut store)?;
        let error = refusal("borrow", || {
            if dynamic {
                return call(&mut store, &one, "borrow", &[Val::Resource(any)]);
            }
            one.get_typed_func::<(&Resource<Thing>,), ()>(&mut store, "borrow")?.call(&mut store, (&Resource::new_own(5),))
        });
        assert_eq!(trap(&error), Some(Trap::BorrowsRemain), "{error:?}");
        assert!(matches!(handle_error(&error), HandleError::BorrowsRemain { count: 1 }));
        assert!(!goes_on(&mut store, &one) && goes_on(&mut store, &two));
        // What was lent is the host's again.
        call(&mut store, &two, "take", &[Val::Resource(any)])?;
    }
    // A guest lends to a guest.
    traps(&host, "child-keeps", &[], Trap::BorrowsRemain)?;
    // It passes it on as if it were its own.
    let error = traps(&host, "child-steals", &[], Trap::HandleTypeMismatch)?;
    assert!(matches!(handle_error(&error), HandleError::NotOwned { .. }), "{error:?}");
    // A host function that is given a borrow as `ResourceAny` must drop it.
    let mut host = Host::quiet()?;
    host.linker.allow_shadowing(true);
    host.linker.root().func_wrap("look", |mut store: StoreContextMut<'_, Data>, (any,): (ResourceAny,)| {
        store.data_mut().any = Some(any);
        Ok(())
    })?;
    let (mut store, one, two) = host.store()?;
    let any = Resource::<Thing>::new_own(5).try_into_resource_any(&mut store)?;
    call(&mut store, &one, "take", &[Val::Resource(any)])?;
    let error = refusal("lend", || call(&mut store, &one, "lend", &[]));
    assert_eq!(trap(&error), Some(Trap::BorrowsRemain), "{error:?}");
    assert!(!goes_on(&mut store, &one) && goes_on(&mut store, &two));
    let any = store.data().any.expect("it was called");
    assert!(any.try_into_resource::<Thing>(&mut store).is_ok_and(|resource| !resource.owned()), "no more than a borrow");
    Ok(())
}

#[test]
fn a_resource_of_another_store_instance_or_type() -> Result<()> {
    let host = Host::quiet()?;
    let (mut store, one, two) = host.store()?;
    let (mut far, distant, _) = host.store()?;
    let give = |store: &mut Store<Data>, instance: &Instance| -> Result<ResourceAny> {
        Ok(instance.get_typed_func::<(), (ResourceAny,)>(&mut *store, "give")?.call(store, ())?.0)
    };
    let (mine, of_two, of_far) = (give(&mut store, &one)?, give(&mut store, &two)?, give(&mut far, &distant)?);
    let thing = Resource::<Thing>::new_own(1).try_into_resource_any(&mut store)?;
    for name in ["look-at-mine", "own-mine"] {
        let typed = one.get_typed_func::<(ResourceAny,), ()>(&mut store, name)?;
        // As Rust types they are told apart when they are lowered, as values before.
        let error = typed.call(&mut store, (of_far,)).expect_err("another store");
        assert!(matches!(handle_error(&error), HandleError::WrongStore), "{error:?}");
        for wrong in [of_two, thing] {
            let error = typed.call(&mut store, (wrong,)).expect_err("another instance's, or the host's");
            assert!(matches!(handle_error(&error), HandleError::WrongType { .. }), "{error:?}");
            assert!(said(&error).contains("lowering argument `m`"), "{error:#}");
        }
        for wrong in [of_far, of_two, thing] {
            let error = call(&mut store, &one, name, &[Val::Resource(wrong)]).expect_err("not one of its own");
            assert!(said(&error).contains("argument 1 (`m`)"), "{error:#}");
        }
        assert!(goes_on(&mut store, &one), "the embedder's mistake");
    }
    call(&mut store, &one, "own-mine", &[Val::Resource(mine)])?;
    let error = call(&mut store, &one, "own-mine", &[Val::Resource(mine)]).expect_err("given away");
    assert!(matches!(handle_error(&error), HandleError::Unknown { .. }), "{error:?}");
    assert!(goes_on(&mut store, &one));

    // Guests that guess.
    for index in [0, 1, 2, 1000, u32::MAX] {
        let error = traps(&host, "guess", &[Val::U32(index)], Trap::UnknownHandle)?;
        assert!(matches!(handle_error(&error), HandleError::Unknown { index: found } if *found == index));
    }
    let error = traps(&host, "mix-up", &[], Trap::HandleTypeMismatch)?;
    assert!(matches!(handle_error(&error), HandleError::WrongType { .. }), "{error:?}");
    // A borrow of the host's passed on as an owned resource of its own.
    let (mut store, one, _) = host.store()?;
    let sell = one.get_typed_func::<(&Resource<Thing>,), ()>(&mut store, "sell-what-is-borrowed")?;
    let error = refusal("sell", || sell.call(&mut store, (&Resource::new_own(1),)));
    assert_eq!(trap(&error), Some(Trap::HandleTypeMismatch), "{error:?}");
    Ok(())
}

#[test]
fn drop_while_lent() -> Result<()> {
    // A guest lends to the host, which calls back; the guest drops what it has lent.
    let host = Host::new(|mut store| {
        let instance = store.data().instance.expect("set");
        let free = instance.get_typed_func::<(), ()>(&mut store, "free")?;
        free.call(&mut store, ())
    })?;
    let (mut store, one, two) = host.store()?;
    let take = one.get_typed_func::<(Resource<Thing>,), ()>(&mut store, "take")?;
    take.call(&mut store, (Resource::new_own(8),))?;
    let error = refusal("lend", || call(&mut store, &one, "lend", &[]));
    assert_eq!(trap(&error), Some(Trap::HandleLent), "{error:?}");
    assert!(matches!(handle_error(&error), HandleError::Lent { .. }));
    assert!(store.data().dropped.is_empty(), "no destructor has run");
    assert!(!goes_on(&mut store, &one) && goes_on(&mut store, &two));

    // The host lends, and drops or gives away what it has lent while the guest still runs.
    let host = Host::new(|mut store| {
        let any = store.data().any.expect("set");
        let error = any.resource_drop(&mut store).expect_err("it is lent");
        assert!(matches!(handle_error(&error), HandleError::Lent { .. }), "{error:?}");
        let two = store.data().instance.expect("set");
        let take = two.get_typed_func::<(ResourceAny,), ()>(&mut store, "take")?;
        let error = take.call(&mut store, (any,)).expect_err("it is lent");
        assert!(matches!(handle_error(&error), HandleError::Lent { .. }), "{error:?}");
        any.try_into_resource::<Thing>(&mut store).expect_err("it is lent");
        Ok(())
    })?;
    let (mut store, one, two) = host.store()?;
    let any = Resource::<Thing>::new_own(8).try_into_resource_any(&mut store)?;
    (store.data_mut().any, store.data_mut().instance) = (Some(any), Some(two));
    call(&mut store, &one, "pass-on", &[Val::Resource(any)])?;
    assert!(goes_on(&mut store, &one) && goes_on(&mut store, &two), "the embedder's mistakes");
    call(&mut store, &two, "take", &[Val::Resource(any)])?;
    call(&mut store, &two, "free", &[])?;
    assert_eq!(store.data().dropped, [8]);
    Ok(())
}
