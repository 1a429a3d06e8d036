//! After a trap, wherever it happened, the instance refuses entry and says which call trapped and how; the store and its other instances go on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::{Component, Instance, InstanceError, Linker, Resource, ResourceAny, ResourceType};
use windlass::{Engine, Result, Store, StoreContextMut, Trap, bail};

/// What the host does while a guest waits for it.
type Back = fn(StoreContextMut<'_, Host>, Instance) -> Result<()>;

/// What a host of these tests knows.
#[derive(Default)]
struct Host {
    /// Host resources whose destructor ran.
    dropped: Vec<u32>,
    /// Called by the guest's `back`.
    back: Option<Back>,
    instance: Option<Instance>,
}

struct Thing;

/// Everything in which something can go wrong, in one component with two instances: `$inner` has the functions of the outer one, and one more.
const FRAIL: &str = r#"(component $frail
    (import "thing" (type $thing (sub resource)))
    (import "back" (func $back))
    (import "fail" (func $fail))
    (import "take" (func $take (param "s" string)))
    (core func $back' (canon lower (func $back)))
    (core func $fail' (canon lower (func $fail)))
    (core func $drop-thing (canon resource.drop $thing))

    (component $inner
      (core module $m (func (export "boom") unreachable) (func (export "ok") (result i32) (i32.const 1)))
      (core instance $m (instantiate $m))
      (func (export "boom") (canon lift (core func $m "boom")))
      (func (export "ok") (result u32) (canon lift (core func $m "ok"))))
    (instance $inner (instantiate $inner))
    (core func $inner-boom (canon lower (func $inner "boom")))

    (core module $dtor
      (global $armed (export "armed") (mut i32) (i32.const 0))
      (func (export "dtor") (param i32) (if (i32.eq (local.get 0) (i32.const 13)) (then unreachable))))
    (core instance $dtor (instantiate $dtor))
    (type $mine' (resource (rep i32) (dtor (core func $dtor "dtor"))))
    (core func $new (canon resource.new $mine'))
    (core func $drop (canon resource.drop $mine'))

    (core module $m
      (import "" "back" (func $back))
      (import "" "fail" (func $fail))
      (import "" "inner-boom" (func $inner-boom))
      (import "" "new" (func $new (param i32) (result i32)))
      (import "" "drop" (func $drop (param i32)))
      (import "" "drop-thing" (func $drop-thing (param i32)))
      (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (if (i32.eq (local.get 3) (i32.const 13)) (then unreachable))
        (if (i32.eq (local.get 3) (i32.const 14)) (then (call $back)))
        (if (i32.eq (local.get 3) (i32.const 15)) (then (call $drop (i32.const 99))))
        (i32.const 1024))
      (func (export "ok") (result i32) (i32.const 1))
      (func (export "boom") unreachable)
      (func (export "divide") (drop (i32.div_u (i32.const 1) (i32.const 0))))
      (func (export "far") (drop (i32.load (i32.const -4))))
      (func $deep (export "deep") (call $deep))
      (func (export "back") (call $back))
      (func (export "fail") (call $fail))
      (func (export "inner-boom") (call $inner-boom))
      (func (export "no-handle") (call $drop (i32.const 77)))
      (func (export "own-destructor") (call $drop (call $new (i32.const 13))))
      (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
      (func (export "keep") (param i32))
      (func (export "release") (param i32) (call $drop-thing (local.get 0)))
      (func (export "say") (param i32 i32))
      (func (export "bad-char") (result i32) (i32.const 0xd800))
      (func (export "after") (result i32) (i32.const 5))
      (func (export "post-return") (param i32) unreachable)
      (func (export "leaves") (param i32) (call $back)))
    (core instance $m (instantiate $m (with "" (instance
      (export "back" (func $back')) (export "fail" (func $fail')) (export "inner-boom" (func $inner-boom))
      (export "new" (func $new)) (export "drop" (func $drop)) (export "drop-thing" (func $drop-thing))))))
    (alias core export $m "memory" (core memory $memory))
    (alias core export $m "realloc" (core func $realloc))

    (export $mine "mine" (type $mine'))
    (func (export "ok") (result u32) (canon lift (core func $m "ok")))
    (func (export "boom") (canon lift (core func $m "boom")))
    (func (export "divide") (canon lift (core func $m "divide")))
    (func (export "far") (canon lift (core func $m "far")))
    (func (export "deep") (canon lift (core func $m "deep")))
    (func (export "back") (canon lift (core func $m "back")))
    (func (export "fail") (canon lift (core func $m "fail")))
    (func (export "inner-boom") (canon lift (core func $m "inner-boom")))
    (func (export "no-handle") (canon lift (core func $m "no-handle")))
    (func (export "own-destructor") (canon lift (core func $m "own-destructor")))
    (func (export "make") (param "rep" u32) (result (own $mine)) (canon lift (core func $m "make")))
    (func (export "keep") (param "t" (own $thing)) (canon lift (core func $m "keep")))
    (func (export "release") (param "t" (own $thing)) (canon lift (core func $m "release")))
    (func (export "say") (param "s" string) (canon lift (core func $m "say") (memory $memory) (realloc $realloc)))
    (func (export "bad-char") (result char) (canon lift (core func $m "bad-char")))
    (func (export "post-return") (result u32) (canon lift (core func $m "after") (post-return (core func $m "post-return"))))
    (func (export "post-return-leaves") (result u32) (canon lift (core func $m "after") (post-return (core func $m "leaves"))))
    (export "inner" (instance $inner)))"#;

struct Fixture {
    store: Store<Host>,
    linker: Linker<Host>,
    component: Component,
}

impl Fixture {
    fn new() -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, FRAIL)?;
        let mut linker = Linker::<Host>::new(&engine);
        let mut root = linker.root();
        root.resource("thing", ResourceType::host::<Thing>(), |mut store, rep| {
            if rep == 13 {
                bail!("the host cannot drop 13");
            }
            store.data_mut().dropped.push(rep);
            Ok(())
        })?;
        root.func_wrap("back", |store: StoreContextMut<'_, Host>, (): ()| match (store.data().back, store.data().instance) {
            (Some(back), Some(instance)) => back(store, instance),
            _ => Ok(()),
        })?;
        root.func_wrap("fail", |_: StoreContextMut<'_, Host>, (): ()| -> Result<()> { bail!("the host does not want to") })?;
        root.func_wrap("take", |_: StoreContextMut<'_, Host>, (_,): (String,)| Ok(()))?;
        Ok(Self { store: Store::new(&engine, Host::default()), linker, component })
    }

    fn instance(&mut self) -> Result<Instance> {
        let instance = self.linker.instantiate(&mut self.store, &self.component)?;
        self.store.data_mut().instance = Some(instance);
        Ok(instance)
    }

    /// Whether an instance still answers, in both of its component instances.
    fn answers(&mut self, instance: Instance) -> Result<u32> {
        let ok = instance.get_typed_func::<(), (u32,)>(&mut self.store, "ok")?;
        let (outer,) = ok.call(&mut self.store, ())?;
        let inner = instance.get_export_index(&mut self.store, None, "inner").expect("exported");
        let ok = instance.get_export_index(&mut self.store, Some(&inner), "ok").expect("exported");
        let ok = instance.get_typed_func::<(), (u32,)>(&mut self.store, &ok)?;
        Ok(outer + ok.call(&mut self.store, ())?.0)
    }

    /// `instance` cannot be entered any more because `call` failed for a reason that holds `cause`.
    #[track_caller]
    fn ended(&mut self, instance: Instance, call: &str, cause: &str) {
        let error = self.answers(instance).expect_err("it trapped");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::CannotEnterComponent), "{error:#}");
        match error.downcast_ref() {
            Some(InstanceError::Trapped { instance, wanted, call: found, cause: why }) => {
                assert_eq!((&**instance, &**wanted, &**found), ("$frail", "`ok`", call), "{error:#}");
                assert!(why.contains(cause), "{why}");
            }
            other => panic!("{other:?}: {error:#}"),
        }
        // Not its other component instance either.
        let inner = instance.get_export_index(&mut self.store, None, "inner").expect("exported");
        let ok = instance.get_export_index(&mut self.store, Some(&inner), "ok").expect("exported");
        let ok = instance.get_typed_func::<(), (u32,)>(&mut self.store, &ok).expect("its types are known");
        let error = ok.call(&mut self.store, ()).expect_err("it shares its end");
        assert!(matches!(error.downcast_ref(), Some(InstanceError::Trapped { call: found, .. }) if found == call), "{error:#}");
    }
}

#[test]
fn a_trap_anywhere_ends_the_instance_and_nothing_else() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let bystander = fixture.instance()?;
    let plain: [(&str, &str, &str); 9] = [
        ("boom", "`boom`", "unreachable"),
        ("divide", "`divide`", "divide by zero"),
        ("far", "`far`", "out of bounds"),
        ("deep", "`deep`", "stack exhausted"),
        ("fail", "`fail`", "the host does not want to"),
        ("inner-boom", "`inner-boom`", "unreachable"),
        ("no-handle", "`no-handle`", "unknown handle index"),
        ("own-destructor", "the destructor of resource `mine`", "unreachable"),
        ("bad-char", "`bad-char`", "char"),
    ];
    for (name, call, cause) in plain {
        let instance = fixture.instance()?;
        assert_eq!(fixture.answers(instance)?, 2);
        let func = instance.get_func(&mut fixture.store, name).expect("exported");
        let mut results = vec![windlass::component::Val::Bool(false); usize::from(name == "bad-char")];
        func.call(&mut fixture.store, &[], &mut results).expect_err(name);
        fixture.ended(instance, call, cause);
        assert_eq!(fixture.answers(bystander)?, 2, "after {name}");
    }

    for (bytes, cause) in [(13, "unreachable"), (14, "cannot leave"), (15, "cannot leave")] {
        let instance = fixture.instance()?;
        let say = instance.get_typed_func::<(&str,), ()>(&mut fixture.store, "say")?;
        say.call(&mut fixture.store, ("as long as you like",))?;
        let error = say.call(&mut fixture.store, (&"x".repeat(bytes),)).expect_err("`realloc` traps");
        assert!(format!("{error:#}").contains("realloc"), "{error:#}");
        fixture.ended(instance, "`say`, in the guest's `realloc`", cause);
    }

    for (name, cause) in [("post-return", "unreachable"), ("post-return-leaves", "cannot leave")] {
        let instance = fixture.instance()?;
        let func = instance.get_typed_func::<(), (u32,)>(&mut fixture.store, name)?;
        func.call(&mut fixture.store, ()).expect_err("its post-return function traps");
        fixture.ended(instance, &format!("`{name}`, in its post-return function"), cause);
    }

    let instance = fixture.instance()?;
    let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut fixture.store, "make")?;
    let (unlucky,) = make.call(&mut fixture.store, (13,))?;
    unlucky.resource_drop(&mut fixture.store).expect_err("its destructor traps");
    fixture.ended(instance, "the destructor of resource `mine`", "unreachable");

    // The host's destructor fails in the guest's `release`.
    let instance = fixture.instance()?;
    let release = instance.get_typed_func::<(Resource<Thing>,), ()>(&mut fixture.store, "release")?;
    release.call(&mut fixture.store, (Resource::new_own(1),))?;
    release.call(&mut fixture.store, (Resource::new_own(13),)).expect_err("the host's destructor fails");
    fixture.ended(instance, "`release`", "the host cannot drop 13");
    assert_eq!(fixture.store.data().dropped, [1]);
    assert_eq!(fixture.answers(bystander)?, 2);
    Ok(())
}

#[test]
fn a_panic_of_the_host_ends_the_instance_too() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    fixture.store.data_mut().back = Some(|_, _| panic!("on purpose"));
    let back = instance.get_typed_func::<(), ()>(&mut fixture.store, "back")?;
    let caught = catch_unwind(AssertUnwindSafe(|| back.call(&mut fixture.store, ())));
    assert_eq!(caught.expect_err("it goes on in the embedder").downcast_ref(), Some(&"on purpose"));
    fixture.ended(instance, "`back`", "the host panicked");
    let next = fixture.instance()?;
    assert_eq!(fixture.answers(next)?, 2);
    Ok(())
}

#[test]
fn what_the_embedder_gets_wrong_ends_nothing() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    let keep = instance.get_typed_func::<(Resource<Thing>,), ()>(&mut fixture.store, "keep")?;
    keep.call(&mut fixture.store, (Resource::new_borrow(1),)).expect_err("a borrow is not owned");
    let keep = instance.get_func(&mut fixture.store, "keep").expect("exported");
    keep.call(&mut fixture.store, &[], &mut []).expect_err("an argument is missing");
    assert_eq!(fixture.answers(instance)?, 2);
    Ok(())
}

/// The host calls back into the instance that called it, something traps there, and the host does not pass that on: the outer call cannot go on.
#[test]
fn nothing_goes_on_in_an_instance_that_trapped_meanwhile() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    fixture.store.data_mut().back = Some(|mut store, instance| {
        let boom = instance.get_typed_func::<(), ()>(&mut store, "boom")?;
        boom.call(&mut store, ()).expect_err("it traps");
        Ok(())
    });
    let back = instance.get_typed_func::<(), ()>(&mut fixture.store, "back")?;
    let error = back.call(&mut fixture.store, ()).expect_err("it cannot be returned to");
    match error.downcast_ref() {
        Some(InstanceError::Trapped { wanted, call, .. }) => assert_eq!((&**wanted, &**call), ("the return from `back`", "`boom`")),
        other => panic!("{other:?}: {error:#}"),
    }
    fixture.ended(instance, "`boom`", "unreachable");
    Ok(())
}

#[test]
fn resources_of_an_instance_that_trapped_are_not_lost() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut fixture.store, "make")?;
    let keep = instance.get_typed_func::<(Resource<Thing>,), ()>(&mut fixture.store, "keep")?;
    let (mine,) = make.call(&mut fixture.store, (1,))?;
    keep.call(&mut fixture.store, (Resource::new_own(41),))?;
    keep.call(&mut fixture.store, (Resource::new_own(42),))?;
    instance.get_typed_func::<(), ()>(&mut fixture.store, "boom")?.call(&mut fixture.store, ()).expect_err("it traps");

    // Its own resource: refused as often as one asks, and the handle stays.
    for _ in 0..3 {
        let error = mine.resource_drop(&mut fixture.store).expect_err("its destructor cannot run");
        match error.downcast_ref() {
            Some(InstanceError::Trapped { wanted, call, .. }) => {
                assert_eq!((&**wanted, &**call), ("the destructor of resource `mine`", "`boom`"));
            }
            other => panic!("{other:?}: {error:#}"),
        }
        assert_eq!(fixture.store.usage().host_handles, 1);
    }
    // What it owned of the host's is still there, until it is dropped.
    assert_eq!((fixture.store.usage().guest_handles, fixture.store.data().dropped.len()), (2, 0));
    instance.drop_from(&mut fixture.store)?;
    assert_eq!(fixture.store.data().dropped, [41, 42]);
    assert_eq!((fixture.store.usage().guest_handles, fixture.store.usage().host_handles), (0, 0));
    Ok(())
}

#[test]
fn a_start_function_that_traps_leaves_nothing() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "thing" (type $thing (sub resource)))
            (import "give" (func $give (result (own $thing))))
            (core func $give' (canon lower (func $give)))
            (core module $m
                (import "" "give" (func $give (result i32)))
                (memory 4) (table 10 funcref)
                (func $start (drop (call $give)) (drop (call $give)) unreachable)
                (start $start))
            (core instance $m (instantiate $m (with "" (instance (export "give" (func $give')))))))"#,
    )?;
    let mut linker = Linker::<Host>::new(&engine);
    linker.root().resource("thing", ResourceType::host::<Thing>(), |mut store, rep| {
        store.data_mut().dropped.push(rep);
        Ok(())
    })?;
    linker.root().func_wrap("give", |_: StoreContextMut<'_, Host>, (): ()| Ok((Resource::<Thing>::new_own(7),)))?;
    let mut store = Store::new(&engine, Host::default());
    let empty = store.usage();
    for round in 1..=3 {
        let error = linker.instantiate(&mut store, &component).expect_err("it traps");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached), "{error:#}");
        assert_eq!(store.usage(), empty);
        assert_eq!(store.data().dropped.len(), 2 * round, "what it had been given is destroyed");
    }
    Ok(())
}

#[test]
fn a_destructor_of_the_host_may_fail_while_no_guest_runs() -> Result<()> {
    // A stack so large that the system takes it back when its thread ends: what the guest left on it is gone.
    const STACK: usize = 128 << 20;
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    let run = move || -> Result<Fixture> {
        instance
            .get_typed_func::<(Resource<Thing>,), ()>(&mut fixture.store, "keep")?
            .call(&mut fixture.store, (Resource::new_own(13),))?;
        instance.get_typed_func::<(), ()>(&mut fixture.store, "back")?.call(&mut fixture.store, ())?;
        Ok(fixture)
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(run)?;
    let mut fixture = thread.join().expect("it does not panic")?;

    let error = instance.drop_from(&mut fixture.store).expect_err("the host cannot drop what the guest kept");
    assert!(format!("{error:#}").contains("the host cannot drop 13"), "{error:#}");
    Ok(())
}
