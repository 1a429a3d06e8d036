//! Destructors of the host's resources, which are called where an owner is dropped, by a guest or by the host: what they do, and how they fail.

use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::{Component, Instance, Linker, Resource, ResourceAny, ResourceType};
use windlass::{Engine, Result, Store, StoreContextMut, WasmBacktrace, bail};

struct Thing;

#[derive(Default)]
struct Host {
    dropped: Vec<u32>,
    /// Whose `drop` the destructor of 15 calls.
    other: Option<Instance>,
}

const GUEST: &str = r#"(component
    (import "thing" (type $thing (sub resource)))
    (import "make" (func $make (param "n" u32) (result (own $thing))))
    (core func $make' (canon lower (func $make)))
    (core func $drop' (canon resource.drop $thing))
    (core module $m
      (import "" "make" (func $make (param i32) (result i32)))
      (import "" "drop" (func $drop (param i32)))
      (func (export "drop") (param i32) (call $drop (call $make (local.get 0))))
      (func (export "give") (param i32) (result i32) (call $make (local.get 0))))
    (core instance $m (instantiate $m (with "" (instance (export "make" (func $make')) (export "drop" (func $drop'))))))
    (func (export "drop") (param "n" u32) (canon lift (core func $m "drop")))
    (func (export "give") (param "n" u32) (result (own $thing)) (canon lift (core func $m "give"))))"#;

struct Fixture {
    store: Store<Host>,
    linker: Linker<Host>,
    component: Component,
}

fn destructor(mut store: StoreContextMut<'_, Host>, rep: u32) -> Result<()> {
    store.data_mut().dropped.push(rep);
    match rep {
        13 => bail!("thirteen"),
        14 => panic!("on purpose"),
        15 => {
            let other = store.data_mut().other.take().expect("there is another instance");
            other.get_typed_func::<(u32,), ()>(&mut store, "drop")?.call(&mut store, (13,))
        }
        _ => Ok(()),
    }
}

impl Fixture {
    fn new() -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, GUEST)?;
        let mut linker = Linker::new(&engine);
        linker.root().resource("thing", ResourceType::host::<Thing>(), destructor)?;
        linker.root().func_wrap("make", |_, (n,): (u32,)| Ok((Resource::<Thing>::new_own(n),)))?;
        Ok(Self { store: Store::new(&engine, Host::default()), linker, component })
    }

    fn instance(&mut self) -> Result<Instance> {
        self.linker.instantiate(&mut self.store, &self.component)
    }

    /// A guest drops the resource.
    fn drop_by_guest(&mut self, instance: &Instance, rep: u32) -> Result<()> {
        instance.get_typed_func::<(u32,), ()>(&mut self.store, "drop")?.call(&mut self.store, (rep,))
    }

    /// The host drops a resource that a guest had, while no guest runs.
    fn drop_by_host(&mut self, instance: &Instance, rep: u32) -> Result<()> {
        let give = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut self.store, "give")?;
        let (any,) = give.call(&mut self.store, (rep,))?;
        any.resource_drop(&mut self.store)
    }
}

#[test]
fn errors_are_those_of_whoever_dropped_the_owner() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    fixture.drop_by_guest(&instance, 1)?;
    fixture.drop_by_host(&instance, 2)?;

    let error = fixture.drop_by_host(&instance, 13).expect_err("it fails");
    assert_eq!((error.to_string(), error.is::<WasmBacktrace>()), ("thirteen".to_owned(), false), "no guest was there");
    fixture.drop_by_guest(&instance, 3)?;

    let error = fixture.drop_by_guest(&instance, 13).expect_err("it fails");
    assert_eq!(error.root_cause().to_string(), "thirteen");
    assert_eq!(error.downcast_ref::<WasmBacktrace>().map(|trace| trace.frames().len()), Some(1), "{error:?}");
    assert!(fixture.drop_by_guest(&instance, 4).is_err(), "the guest has ended");
    assert_eq!(fixture.store.data().dropped, [1, 2, 13, 3, 13]);
    Ok(())
}

#[test]
fn a_panic_goes_on_in_the_embedder() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let instance = fixture.instance()?;
    assert!(catch_unwind(AssertUnwindSafe(|| fixture.drop_by_host(&instance, 14))).is_err());
    fixture.drop_by_guest(&instance, 1)?;
    assert!(catch_unwind(AssertUnwindSafe(|| fixture.drop_by_guest(&instance, 14))).is_err());
    assert!(fixture.drop_by_guest(&instance, 2).is_err(), "the guest has ended");
    let instance = fixture.instance()?;
    fixture.drop_by_guest(&instance, 3)?;
    assert_eq!(fixture.store.data().dropped, [14, 1, 14, 3]);
    Ok(())
}

#[test]
fn a_destructor_may_call_guests() -> Result<()> {
    let mut fixture = Fixture::new()?;
    for dropped in [Fixture::drop_by_host, Fixture::drop_by_guest] {
        let (instance, other) = (fixture.instance()?, fixture.instance()?);
        fixture.store.data_mut().other = Some(other);
        let error = dropped(&mut fixture, &instance, 15).expect_err("what it calls fails");
        assert_eq!(error.root_cause().to_string(), "thirteen");
        assert!(error.is::<WasmBacktrace>(), "{error:?}");
        assert!(fixture.drop_by_guest(&other, 1).is_err(), "it has ended");
    }
    assert_eq!(fixture.store.data().dropped, [15, 13, 15, 13]);
    Ok(())
}
