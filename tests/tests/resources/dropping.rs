//! Instances that are dropped while their store goes on: their memory comes back, and nothing that is left of them works any more.

use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::{
    Component, Func, HandleError, Instance, InstanceError, Linker, Resource, ResourceAny, ResourceType, TypedFunc, Val, WasmList, WasmStr,
};
use windlass::{Engine, Result, Store, StoreContextMut, Trap, bail};

#[derive(Default)]
struct Host {
    dropped: Vec<u32>,
    string: Option<WasmStr>,
    list: Option<WasmList<u16>>,
    /// What the guest's `back` does, and a destructor of 99.
    back: Option<fn(StoreContextMut<'_, Host>) -> Result<()>>,
    instance: Option<Instance>,
}

struct Thing;

/// Two component instances with a memory each, a table, resources of both sides, and a start function.
const GUEST: &str = r#"(component $guest
    (import "thing" (type $thing (sub resource)))
    (import "back" (func $back))
    (import "look" (func $look (param "s" string) (param "l" (list u16))))
    (core func $back' (canon lower (func $back)))

    (component $inner
      (core module $m
        (memory (export "memory") 2) (data (i32.const 0) "inner")
        (table 5 funcref) (elem (i32.const 1) func $f)
        (func $f (export "f") (result i32) (i32.load8_u (i32.const 1))))
      (core instance $m (instantiate $m))
      (func (export "f") (result u32) (canon lift (core func $m "f"))))
    (instance $inner (instantiate $inner))
    (core func $f (canon lower (func $inner "f")))

    (core module $libc (memory (export "memory") 3) (data (i32.const 16) "hello\00\01\00\02\00\03\00"))
    (core instance $libc (instantiate $libc))
    (alias core export $libc "memory" (core memory $memory))
    (core func $look' (canon lower (func $look) (memory $memory)))

    (core module $counts
      (global $n (mut i32) (i32.const 0))
      (func (export "dtor") (param i32) (global.set $n (i32.add (global.get $n) (local.get 0)))))
    (core instance $counts (instantiate $counts))
    (type $mine' (resource (rep i32) (dtor (core func $counts "dtor"))))
    (core func $new (canon resource.new $mine'))

    (core module $m
      (import "" "f" (func $f (result i32)))
      (import "" "back" (func $back))
      (import "" "look" (func $look (param i32 i32 i32 i32)))
      (import "" "new" (func $new (param i32) (result i32)))
      (import "libc" "memory" (memory 1))
      (global $started (mut i32) (i32.const 0))
      (func $start (global.set $started (call $f)))
      (start $start)
      (func (export "started") (result i32) (global.get $started))
      (func (export "keep") (param i32))
      (func (export "same") (param i32) (result i32) (local.get 0))
      (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
      (func (export "store") (param i32) (drop (call $new (local.get 0))))
      (func (export "back") (call $back))
      (func (export "boom") unreachable)
      (func (export "look") (call $look (i32.const 16) (i32.const 5) (i32.const 22) (i32.const 3))))
    (core instance $m (instantiate $m
      (with "" (instance
        (export "f" (func $f)) (export "back" (func $back')) (export "look" (func $look')) (export "new" (func $new))))
      (with "libc" (instance $libc))))
    (export $mine "mine" (type $mine'))
    (func (export "started") (result u32) (canon lift (core func $m "started")))
    (func (export "keep") (param "t" (own $thing)) (canon lift (core func $m "keep")))
    (func (export "same") (param "t" (own $thing)) (result (own $thing)) (canon lift (core func $m "same")))
    (func (export "make") (param "rep" u32) (result (own $mine)) (canon lift (core func $m "make")))
    (func (export "store") (param "rep" u32) (canon lift (core func $m "store")))
    (func (export "lend") (param "m" (borrow $mine)) (canon lift (core func $m "keep")))
    (func (export "back") (canon lift (core func $m "back")))
    (func (export "boom") (canon lift (core func $m "boom")))
    (func (export "look") (canon lift (core func $m "look"))))"#;

struct Fixture {
    store: Store<Host>,
    linker: Linker<Host>,
    component: Component,
}

impl Fixture {
    fn new() -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, GUEST)?;
        let mut linker = Linker::<Host>::new(&engine);
        let mut root = linker.root();
        root.resource("thing", ResourceType::host::<Thing>(), |mut store: StoreContextMut<'_, Host>, rep| {
            match rep {
                13 => bail!("the host cannot drop 13"),
                14 => panic!("on purpose"),
                99 => return call_back(store),
                _ => {}
            }
            store.data_mut().dropped.push(rep);
            Ok(())
        })?;
        root.func_wrap("back", |store: StoreContextMut<'_, Host>, (): ()| call_back(store))?;
        root.func_wrap("look", |mut store: StoreContextMut<'_, Host>, (string, list): (WasmStr, WasmList<u16>)| {
            assert_eq!(string.to_str(&store)?, "hello");
            assert_eq!(list.as_le_slice(&store), [1, 2, 3]);
            let host = store.data_mut();
            (host.string, host.list) = (Some(string), Some(list));
            Ok(())
        })?;
        Ok(Self { store: Store::new(&engine, Host::default()), linker, component })
    }

    fn instance(&mut self) -> Result<Instance> {
        let instance = self.linker.instantiate(&mut self.store, &self.component)?;
        self.store.data_mut().instance = Some(instance);
        Ok(instance)
    }

    fn call(&mut self, instance: Instance, name: &str) -> Result<()> {
        instance.get_typed_func::<(), ()>(&mut self.store, name)?.call(&mut self.store, ())
    }

    /// Gives a host resource to an instance for good.
    fn keep(&mut self, instance: Instance, rep: u32) -> Result<()> {
        let keep = instance.get_typed_func::<(Resource<Thing>,), ()>(&mut self.store, "keep")?;
        keep.call(&mut self.store, (Resource::new_own(rep),))
    }

    fn started(&mut self, instance: Instance) -> Result<u32> {
        Ok(instance.get_typed_func::<(), (u32,)>(&mut self.store, "started")?.call(&mut self.store, ())?.0)
    }
}

fn call_back(store: StoreContextMut<'_, Host>) -> Result<()> {
    match store.data().back {
        Some(back) => back(store),
        None => Ok(()),
    }
}

#[track_caller]
fn is_dropped<V>(result: Result<V>) {
    let Err(error) = result else { panic!("it was dropped") };
    assert!(matches!(error.downcast_ref(), Some(InstanceError::Dropped { .. })), "{error:#}");
    assert!(error.to_string().contains("was dropped from its store"), "{error:#}");
}

#[test]
fn a_thousand_instances_leave_nothing() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let empty = fixture.store.usage();
    let mut full = None;
    for round in 0..1000 {
        let instance = fixture.instance()?;
        assert_eq!(fixture.started(instance)?, u32::from(b'n'), "its memory is fresh");
        fixture.keep(instance, 1000 + round)?;
        instance.get_typed_func::<(u32,), ()>(&mut fixture.store, "store")?.call(&mut fixture.store, (1,))?;
        let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut fixture.store, "make")?;
        make.call(&mut fixture.store, (1,))?;
        let usage = fixture.store.usage();
        assert_eq!(*full.get_or_insert(usage), usage, "in round {round}");
        // Four of the component's own; adapters between its two instances may be more.
        assert!(usage.core_instances >= 4 && usage.modules >= 3 && usage.code_bytes > 0 && usage.context_bytes > 0);
        assert_eq!((usage.components, usage.memory_bytes, usage.table_elements), (1, 5 << 16, 5));
        assert_eq!((usage.guest_handles, usage.host_handles, usage.resource_types, usage.destructors), (2, 1, 2, 1));
        instance.drop_from(&mut fixture.store)?;
        assert_eq!(fixture.store.usage(), empty, "after round {round}");
    }
    assert_eq!(fixture.store.data().dropped, (1000..2000).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn code_goes_with_its_last_instance() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let engine = fixture.linker.engine().clone();
    let (first, second) = (fixture.instance()?, fixture.instance()?);
    let both = fixture.store.usage();
    first.drop_from(&mut fixture.store)?;
    assert_eq!((fixture.store.usage().modules, fixture.store.usage().code_bytes), (both.modules, both.code_bytes));
    // Faults and backtraces of what is left are still understood.
    let error = fixture.call(second, "boom").expect_err("it traps");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
    assert!(error.downcast_ref::<windlass::WasmBacktrace>().is_some_and(|trace| trace.frames().len() == 1), "{error:?}");
    second.drop_from(&mut fixture.store)?;
    // A backtrace outlives what it shows.
    assert!(format!("{error:?}").contains("wasm backtrace"));
    assert_eq!(fixture.store.usage().code_bytes, 0);
    for round in 0..20 {
        fixture.component = Component::new(&engine, GUEST)?;
        let instance = fixture.instance()?;
        let error = fixture.call(instance, "boom").expect_err("it traps");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached), "in round {round}");
        instance.drop_from(&mut fixture.store)?;
        assert_eq!(fixture.store.usage().modules, 0);
    }
    Ok(())
}

#[test]
fn nothing_that_is_left_of_an_instance_works() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let old = fixture.instance()?;
    let typed: TypedFunc<(), (u32,)> = old.get_typed_func(&mut fixture.store, "started")?;
    let func: Func = *typed.func();
    let index = old.get_export_index(&mut fixture.store, None, "started").expect("exported");
    old.drop_from(&mut fixture.store)?;
    let mut new = None;
    // Also not when another instance has taken its place.
    for _ in 0..2 {
        let store = &mut fixture.store;
        is_dropped(typed.call(&mut *store, ()));
        is_dropped(func.call(&mut *store, &[], &mut [Val::Bool(false)]));
        is_dropped(func.typed::<(), (u32,)>(&*store));
        is_dropped(old.get_typed_func::<(), (u32,)>(&mut *store, "started"));
        is_dropped(old.drop_from(&mut *store));
        assert!(old.get_func(&mut *store, "started").is_none() && old.get_func(&mut *store, index).is_none());
        assert!(old.get_resource(&mut *store, "mine").is_none());
        assert!(old.get_export_index(&mut *store, None, "started").is_none());
        new = Some(fixture.instance()?);
    }
    let new = new.expect("made above");
    assert!(new != old);
    assert_eq!(fixture.started(new)?, u32::from(b'n'));
    Ok(())
}

#[test]
fn an_instance_that_runs_is_not_dropped() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    fixture.store.data_mut().back = Some(|mut store| {
        let instance = store.data().instance.expect("set");
        let error = instance.drop_from(&mut store).expect_err("it is on the stack");
        assert!(matches!(error.downcast_ref(), Some(InstanceError::Running { instance }) if instance == "$guest"), "{error:#}");
        store.data_mut().dropped.push(0);
        Ok(())
    });
    fixture.call(instance, "back")?;
    assert_eq!(fixture.store.data().dropped, [0], "it was asked");
    assert_eq!(fixture.started(instance)?, u32::from(b'n'));

    // From a destructor of the guest's, too, and while another instance of the store runs.
    let other = fixture.instance()?;
    fixture.store.data_mut().instance = Some(instance);
    fixture.store.data_mut().back = Some(|mut store| store.data().instance.expect("set").drop_from(&mut store));
    fixture.call(other, "back")?;
    is_dropped(fixture.started(instance));
    assert_eq!(fixture.started(other)?, u32::from(b'n'));

    // A call that ended in a trap is over.
    fixture.call(other, "boom").expect_err("it traps");
    other.drop_from(&mut fixture.store)?;
    assert_eq!(fixture.store.usage().components, 0);
    Ok(())
}

#[test]
fn a_call_that_ended_in_a_panic_is_over() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    fixture.store.data_mut().back = Some(|_| panic!("on purpose"));
    let back = instance.get_typed_func::<(), ()>(&mut fixture.store, "back")?;
    assert!(catch_unwind(AssertUnwindSafe(|| back.call(&mut fixture.store, ()))).is_err());
    instance.drop_from(&mut fixture.store)?;
    assert_eq!(fixture.store.usage().components, 0);
    Ok(())
}

#[test]
fn guest_resources_go_with_their_instance_and_host_resources_stay() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut fixture.store, "make")?;
    let same = instance.get_typed_func::<(ResourceAny,), (ResourceAny,)>(&mut fixture.store, "same")?;
    let (mine,) = make.call(&mut fixture.store, (5,))?;
    let thing = Resource::<Thing>::new_own(6).try_into_resource_any(&mut fixture.store)?;
    let (thing,) = same.call(&mut fixture.store, (thing,))?;
    let (lucky,) = {
        let lucky = Resource::<Thing>::new_own(7).try_into_resource_any(&mut fixture.store)?;
        same.call(&mut fixture.store, (lucky,))?
    };
    instance.drop_from(&mut fixture.store)?;
    assert!(fixture.store.data().dropped.is_empty());

    let gone = |error: windlass::Error| assert_eq!(error.downcast_ref(), Some(&HandleError::InstanceDropped), "{error:#}");
    gone(mine.resource_drop(&mut fixture.store).expect_err("its instance is gone"));
    let next = fixture.instance()?;
    gone(mine.resource_drop(&mut fixture.store).expect_err("its instance is gone"));
    let lend = next.get_typed_func::<(ResourceAny,), ()>(&mut fixture.store, "lend")?;
    gone(lend.call(&mut fixture.store, (mine,)).expect_err("its instance is gone"));
    assert_eq!(fixture.started(next)?, u32::from(b'n'), "which was the host's mistake");

    // What came out of the dropped instance is the host's as before, destructor and all.
    thing.resource_drop(&mut fixture.store)?;
    assert_eq!(fixture.store.data().dropped, [6]);
    let same = next.get_typed_func::<(ResourceAny,), (ResourceAny,)>(&mut fixture.store, "same")?;
    let (lucky,) = same.call(&mut fixture.store, (lucky,))?;
    assert_eq!(lucky.try_into_resource::<Thing>(&mut fixture.store)?.rep(), 7);
    Ok(())
}

#[test]
fn views_of_its_memory_end_with_an_instance() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    fixture.call(instance, "look")?;
    let (string, list) = (fixture.store.data_mut().string.take(), fixture.store.data_mut().list.take());
    let (string, list) = (string.expect("kept"), list.expect("kept"));
    assert_eq!(string.to_str(&fixture.store)?, "hello");
    assert_eq!(list.get(&mut fixture.store, 2).transpose()?, Some(3));
    instance.drop_from(&mut fixture.store)?;
    for _ in 0..2 {
        is_dropped(string.to_str(&fixture.store));
        is_dropped(list.get(&mut fixture.store, 2).expect("it has three"));
        is_dropped(list.iter(&mut fixture.store).map(Iterator::count));
        assert!(catch_unwind(AssertUnwindSafe(|| list.as_le_slice(&fixture.store).len())).is_err(), "documented to panic");
        fixture.instance()?;
    }
    Ok(())
}

#[test]
fn destructors_run_in_order_and_all_of_them() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    for rep in [3, 13, 1, 13, 2] {
        fixture.keep(instance, rep)?;
    }
    let error = instance.drop_from(&mut fixture.store).expect_err("one destructor fails");
    assert!(format!("{error:#}").contains("the host cannot drop 13"), "{error:#}");
    assert_eq!(fixture.store.data().dropped, [3, 1, 2]);
    assert_eq!(fixture.store.usage().components, 0, "it is gone all the same");
    is_dropped(instance.drop_from(&mut fixture.store));

    // A destructor may use the store: make instances, and drop others, but not the one that goes.
    fixture.store.data_mut().dropped.clear();
    let instance = fixture.instance()?;
    for rep in [4, 99, 5] {
        fixture.keep(instance, rep)?;
    }
    fixture.store.data_mut().back = Some(|mut store| {
        is_dropped(store.data().instance.expect("set").drop_from(&mut store));
        store.data_mut().dropped.push(99);
        Ok(())
    });
    instance.drop_from(&mut fixture.store)?;
    assert_eq!(fixture.store.data().dropped, [4, 99, 5]);

    // A panic goes on in the embedder; what was to be freed is freed.
    let instance = fixture.instance()?;
    fixture.keep(instance, 14)?;
    assert!(catch_unwind(AssertUnwindSafe(|| instance.drop_from(&mut fixture.store))).is_err());
    let usage = fixture.store.usage();
    assert_eq!((usage.components, usage.core_instances, usage.memory_bytes, usage.guest_handles), (0, 0, 0, 0));
    let next = fixture.instance()?;
    assert_eq!(fixture.started(next)?, u32::from(b'n'));
    Ok(())
}

/// One instance's exports fill another's imports, resources included: the first cannot go before the second, which gives back what it owned.
#[test]
fn an_instance_that_another_uses_is_not_dropped() -> Result<()> {
    let engine = Engine::default();
    let provider = Component::new(
        &engine,
        r#"(component $provider
            (import "log" (func $log (param "n" u32)))
            (core func $log' (canon lower (func $log)))
            (core module $dtor (import "" "log" (func $log (param i32))) (func (export "dtor") (param i32) (call $log (local.get 0))))
            (core instance $dtor (instantiate $dtor (with "" (instance (export "log" (func $log'))))))
            (type $r' (resource (rep i32) (dtor (core func $dtor "dtor"))))
            (core func $new (canon resource.new $r'))
            (core module $m
              (import "" "new" (func $new (param i32) (result i32)))
              (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
              (func (export "boom") unreachable))
            (core instance $m (instantiate $m (with "" (instance (export "new" (func $new))))))
            (func $make (param "n" u32) (result (own $r')) (canon lift (core func $m "make")))
            (func $boom (canon lift (core func $m "boom")))
            (component $api
              (import "in-r" (type $r' (sub resource)))
              (import "make" (func $make (param "n" u32) (result (own $r'))))
              (import "boom" (func $boom))
              (export $r "r" (type $r'))
              (export "make" (func $make) (func (param "n" u32) (result (own $r))))
              (export "boom" (func $boom)))
            (instance $api (instantiate $api (with "in-r" (type $r')) (with "make" (func $make)) (with "boom" (func $boom))))
            (export "a:b/api@1.0.0" (instance $api)))"#,
    )?;
    let user = Component::new(
        &engine,
        r#"(component $user
            (import "a:b/api@1.0.0" (instance $api
              (export "r" (type $r (sub resource)))
              (export "make" (func (param "n" u32) (result (own $r))))
              (export "boom" (func))))
            (alias export $api "r" (type $r))
            (core func $make (canon lower (func $api "make")))
            (core func $boom (canon lower (func $api "boom")))
            (core module $m
              (import "" "make" (func $make (param i32) (result i32)))
              (import "" "boom" (func $boom))
              (func (export "own") (param i32) (drop (call $make (local.get 0))))
              (func (export "give") (param i32) (result i32) (call $make (local.get 0)))
              (func (export "boom") (call $boom)))
            (core instance $m (instantiate $m (with "" (instance (export "make" (func $make)) (export "boom" (func $boom))))))
            (export $out "r" (type $r))
            (func (export "own") (param "n" u32) (canon lift (core func $m "own")))
            (func (export "give") (param "n" u32) (result (own $out)) (canon lift (core func $m "give")))
            (func (export "boom") (canon lift (core func $m "boom"))))"#,
    )?;
    let mut linker = Linker::<Host>::new(&engine);
    linker.root().func_wrap("log", |mut store: StoreContextMut<'_, Host>, (n,): (u32,)| {
        store.data_mut().dropped.push(n);
        Ok(())
    })?;
    let mut store = Store::new(&engine, Host::default());
    let empty = store.usage();
    let provider = linker.instantiate(&mut store, &provider)?;
    let mut linked = Linker::<Host>::new(&engine);
    linked.define_instance(&store, "a:b/api@1.0.0", &provider)?;
    let pre = linked.instantiate_pre(&user)?;
    let (first, second) = (pre.instantiate(&mut store)?, pre.instantiate(&mut store)?);
    let call = |store: &mut Store<Host>, instance: Instance, n: u32| -> Result<()> {
        instance.get_typed_func::<(u32,), ()>(&mut *store, "own")?.call(store, (n,))
    };
    call(&mut store, first, 1)?;
    call(&mut store, first, 2)?;
    call(&mut store, second, 3)?;
    let give = first.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "give")?;
    let (any,) = give.call(&mut store, (4,))?;

    let in_use = |store: &mut Store<Host>| {
        let error = provider.drop_from(store).expect_err("others use it");
        let expected = InstanceError::InUse { instance: "$provider".into(), user: "$user".into() };
        assert_eq!(error.downcast_ref(), Some(&expected), "{error:#}");
    };
    in_use(&mut store);
    first.drop_from(&mut store)?;
    assert_eq!(std::mem::take(&mut store.data_mut().dropped), [1, 2], "their destructors are the provider's, which is there");
    in_use(&mut store);
    // A handle that came through the one that is gone is as good as before.
    any.resource_drop(&mut store)?;
    assert_eq!(std::mem::take(&mut store.data_mut().dropped), [4]);

    // A trap in the provider ends both; what they own of others is still not lost, but of itself it is.
    let boom = second.get_typed_func::<(), ()>(&mut store, "boom")?;
    boom.call(&mut store, ()).expect_err("it traps");
    let error = second.drop_from(&mut store).expect_err("the provider cannot be entered for the destructor");
    assert!(matches!(error.downcast_ref(), Some(InstanceError::Trapped { .. })), "{error:#}");
    provider.drop_from(&mut store)?;
    assert_eq!(store.usage(), empty);
    is_dropped(pre.instantiate(&mut store));
    assert_eq!(store.usage(), empty);
    Ok(())
}

#[test]
fn limits_count_what_is_there() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, r#"(component (core module $m (memory 1)) (core instance (instantiate $m)))"#)?;
    let limits = windlass::StoreLimitsBuilder::new().memories(2).instances(2).build();
    let mut store = Store::new(&engine, limits);
    store.limiter(|limits| limits);
    let linker = Linker::new(&engine);
    let (first, _second) = (linker.instantiate(&mut store, &component)?, linker.instantiate(&mut store, &component)?);
    linker.instantiate(&mut store, &component).expect_err("there are two");
    first.drop_from(&mut store)?;
    linker.instantiate(&mut store, &component)?;
    linker.instantiate(&mut store, &component).expect_err("there are two again");
    Ok(())
}
