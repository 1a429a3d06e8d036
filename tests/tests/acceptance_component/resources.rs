//! Handles of both sides: the host's in a `ResourceTable`, the guest's by dynamic and typed calls.

use std::collections::HashMap;
use windlass::component::{
    Component, Instance, Linker, Resource, ResourceAny, ResourceDynamic, ResourceTable, ResourceTableError, ResourceType, Val,
};
use windlass::{AsContextMut, Engine, Result, Store, StoreContextMut, ensure};

/// Uses the host's `counter` in every way that a guest can.
const USES_COUNTERS: &str = r#"(component
    (import "demo:counters/api" (instance $api
        (export "counter" (type $counter (sub resource)))
        (export "[constructor]counter" (func (param "start" u32) (result (own $counter))))
        (export "[method]counter.add" (func (param "self" (borrow $counter)) (param "n" u32) (result u32)))
        (export "[static]counter.live" (func (result u32)))
        (export "finish" (func (param "c" (own $counter)) (result u32)))))
    (alias export $api "counter" (type $counter))
    (core func $new (canon lower (func $api "[constructor]counter")))
    (core func $add (canon lower (func $api "[method]counter.add")))
    (core func $live (canon lower (func $api "[static]counter.live")))
    (core func $finish (canon lower (func $api "finish")))
    (core func $drop (canon resource.drop $counter))
    (core module $m
        (import "" "new" (func $new (param i32) (result i32)))
        (import "" "add" (func $add (param i32 i32) (result i32)))
        (import "" "live" (func $live (result i32)))
        (import "" "finish" (func $finish (param i32) (result i32)))
        (import "" "drop" (func $drop (param i32)))
        (func (export "run") (param $start i32) (result i32)
            (local $a i32) (local $b i32) (local $live i32)
            (local.set $a (call $new (local.get $start)))
            (local.set $b (call $new (i32.const 1000)))
            (drop (call $add (local.get $a) (i32.const 5)))
            (local.set $live (call $live))
            (call $drop (local.get $b))
            (i32.add (call $finish (local.get $a)) (i32.mul (i32.const 100) (local.get $live))))
        (func (export "bump") (param $c i32) (result i32)
            (local $value i32)
            (local.set $value (call $add (local.get $c) (i32.const 1)))
            (call $drop (local.get $c))
            (local.get $value))
        (func (export "forget") (param $c i32) (result i32) (i32.const 0))
        (func (export "same") (param $c i32) (result i32) (local.get $c)))
    (core instance $m (instantiate $m (with "" (instance
        (export "new" (func $new)) (export "add" (func $add)) (export "live" (func $live))
        (export "finish" (func $finish)) (export "drop" (func $drop))))))
    (func (export "run") (param "start" u32) (result u32) (canon lift (core func $m "run")))
    (func (export "bump") (param "c" (borrow $counter)) (result u32) (canon lift (core func $m "bump")))
    (func (export "forget") (param "c" (borrow $counter)) (result u32) (canon lift (core func $m "forget")))
    (func (export "same") (param "c" (own $counter)) (result (own $counter)) (canon lift (core func $m "same"))))"#;

struct Counter {
    value: u32,
}

#[derive(Default)]
struct Host {
    table: ResourceTable,
    dropped: Vec<u32>,
}

fn counters(linker: &mut Linker<Host>) -> Result<()> {
    let mut api = linker.instance("demo:counters/api")?;
    api.resource("counter", ResourceType::host::<Counter>(), |mut store, rep| {
        let counter = store.data_mut().table.delete(Resource::<Counter>::new_own(rep))?;
        store.data_mut().dropped.push(counter.value);
        Ok(())
    })?;
    api.func_wrap("[constructor]counter", |mut store: StoreContextMut<'_, Host>, (start,): (u32,)| {
        Ok((store.data_mut().table.push(Counter { value: start })?,))
    })?;
    api.func_wrap("[method]counter.add", |mut store: StoreContextMut<'_, Host>, (this, n): (Resource<Counter>, u32)| {
        ensure!(!this.owned(), "a method borrows");
        let counter = store.data_mut().table.get_mut(&this)?;
        counter.value += n;
        Ok((counter.value,))
    })?;
    api.func_wrap("[static]counter.live", |mut store: StoreContextMut<'_, Host>, (): ()| {
        Ok((store.data_mut().table.iter_mut().count() as u32,))
    })?;
    api.func_wrap("finish", |mut store: StoreContextMut<'_, Host>, (this,): (Resource<Counter>,)| {
        ensure!(this.owned(), "it is given away");
        Ok((store.data_mut().table.delete(this)?.value,))
    })?;
    Ok(())
}

fn with_counters() -> Result<(Store<Host>, Instance)> {
    let engine = Engine::default();
    let mut linker = Linker::new(&engine);
    counters(&mut linker)?;
    let mut store = Store::new(&engine, Host::default());
    let instance = linker.instantiate(&mut store, &Component::new(&engine, USES_COUNTERS)?)?;
    Ok((store, instance))
}

#[test]
fn host_resources_in_a_table() -> Result<()> {
    let (mut store, instance) = with_counters()?;
    let run = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, (7,))?, (212,));
    assert_eq!(store.data().dropped, [1000]);
    assert!(store.data().table.is_empty());
    Ok(())
}

#[test]
fn the_host_lends_and_gives() -> Result<()> {
    let (mut store, instance) = with_counters()?;
    let counter = store.data_mut().table.push(Counter { value: 1 })?;
    let rep = counter.rep();
    let bump = instance.get_typed_func::<(&Resource<Counter>,), (u32,)>(&mut store, "bump")?;
    assert_eq!(bump.call(&mut store, (&counter,))?, (2,));
    assert_eq!(bump.call(&mut store, (&Resource::new_borrow(rep),))?, (3,));
    let forget = instance.get_typed_func::<(Resource<Counter>,), (u32,)>(&mut store, "forget")?;

    // Through the guest and back, statically and as any resource.
    let same = instance.get_typed_func::<(Resource<Counter>,), (Resource<Counter>,)>(&mut store, "same")?;
    let (back,) = same.call(&mut store, (counter,))?;
    assert!(back.owned() && back.rep() == rep);
    let any = back.try_into_resource_any(&mut store)?;
    assert!(any.owned() && any.ty() == ResourceType::host::<Counter>() && any.ty() != ResourceType::host::<Host>());
    let mut results = [Val::Bool(false)];
    let bump_any = instance.get_func(&mut store, "bump").expect("exported");
    bump_any.call(&mut store, &[Val::Resource(any)], &mut results)?;
    assert_eq!(results, [Val::U32(4)]);
    let same_any = instance.get_func(&mut store, "same").expect("exported");
    same_any.call(&mut store, &[Val::Resource(any)], &mut results)?;
    let Val::Resource(any) = results[0] else { panic!("{results:?}") };
    let counter: Resource<Counter> = any.try_into_resource(&mut store)?;
    assert_eq!(store.data_mut().table.get(&counter)?.value, 4);

    // A handle that the guest gave knows the destructor, and runs it when the host drops it.
    let given = Val::Resource(counter.try_into_resource_any(&mut store)?);
    same_any.call(&mut store, &[given], &mut results)?;
    let [Val::Resource(any)] = results else { panic!("{results:?}") };
    any.resource_drop(&mut store)?;
    assert_eq!(store.data().dropped, [4]);

    // A borrow that the guest keeps is a trap.
    let kept = store.data_mut().table.push(Counter { value: 9 })?;
    let error = forget.call(&mut store, (Resource::new_borrow(kept.rep()),)).expect_err("the guest kept it");
    assert!(format!("{error:?}").contains("borrow"), "{error:?}");
    assert_eq!(store.data_mut().table.delete(kept)?.value, 9);
    Ok(())
}

#[test]
fn tables() -> Result<()> {
    struct Parent(&'static str);
    struct Child(u32);
    let mut table = ResourceTable::with_capacity(4);
    let parent = table.push(Parent("p"))?;
    let first = table.push_child(Child(1), &parent)?;
    let second = table.push(Child(2))?;
    table.add_child(Resource::<Child>::new_borrow(second.rep()), Resource::<Parent>::new_borrow(parent.rep()))?;
    let children: Vec<u32> = table.iter_children(&parent)?.map(|child| child.downcast_ref::<Child>().expect("a child").0).collect();
    assert_eq!(children.len(), 2);
    assert!(matches!(table.delete(Resource::<Parent>::new_own(parent.rep())), Err(ResourceTableError::HasChildren)));
    assert!(matches!(table.get(&Resource::<Child>::new_borrow(parent.rep())), Err(ResourceTableError::WrongType)));
    assert_eq!(table.get_any_mut(first.rep())?.downcast_mut::<Child>().map(|child| child.0), Some(1));
    assert_eq!(table.delete(first)?.0, 1);
    table.remove_child(Resource::<Child>::new_borrow(second.rep()), Resource::<Parent>::new_borrow(parent.rep()))?;
    assert_eq!(table.get(&parent)?.0, "p");
    table.delete(parent)?;
    table.get_mut(&second)?.0 += 1;
    assert_eq!(table.delete(Resource::<Child>::new_own(second.rep()))?.0, 3);
    let gone = table.delete(second).map(|_| ()).expect_err("twice");
    assert!(matches!(gone, ResourceTableError::NotPresent) && table.is_empty(), "{gone}");
    table.set_max_capacity(1);
    let one = table.push(1u8)?;
    assert!(matches!(table.push(2u8), Err(ResourceTableError::Full)));
    table.delete(one)?;
    Ok(())
}

/// Resources whose kind is a number: a host that makes them up as it links.
#[test]
fn dynamic_host_resources() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, USES_COUNTERS)?;
    let mut linker = Linker::<HashMap<u32, u32>>::new(&engine);
    let mut api = linker.instance("demo:counters/api")?;
    api.resource("counter", ResourceType::host_dynamic(5), |mut store, rep| {
        store.data_mut().remove(&rep);
        Ok(())
    })?;
    api.func_new("[constructor]counter", |mut store, _, params, results| {
        let Val::U32(start) = params[0] else { unreachable!("typed") };
        let rep = 70 + store.data().len() as u32;
        store.data_mut().insert(rep, start);
        results[0] = Val::Resource(ResourceDynamic::new_own(rep, 5).try_into_resource_any(&mut store)?);
        Ok(())
    })?;
    api.func_new("[method]counter.add", |mut store, _, params, results| {
        let [Val::Resource(this), Val::U32(n)] = params else { unreachable!("typed") };
        let this = this.try_into_resource_dynamic(&mut store)?;
        ensure!(this.ty() == 5 && !this.owned());
        let value = store.data_mut().get_mut(&this.rep()).expect("it lives");
        *value += n;
        results[0] = Val::U32(*value);
        Ok(())
    })?;
    api.func_wrap("[static]counter.live", |store: StoreContextMut<'_, HashMap<u32, u32>>, (): ()| Ok((store.data().len() as u32,)))?;
    api.func_wrap("finish", |mut store: StoreContextMut<'_, HashMap<u32, u32>>, (this,): (ResourceAny,)| {
        let this = this.try_into_resource_dynamic(&mut store)?;
        ensure!(this.owned());
        Ok((store.data_mut().remove(&this.rep()).expect("it lives"),))
    })?;
    let mut store = Store::new(&engine, HashMap::new());
    let instance = linker.instantiate(&mut store, &component)?;
    let run = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, (1,))?, (206,));
    assert!(store.data().is_empty());
    Ok(())
}

/// Exports a resource with a destructor that counts.
const HAS_THINGS: &str = r#"(component
    (core module $count
        (global $dropped (mut i32) (i32.const 0))
        (func (export "dtor") (param i32) (global.set $dropped (i32.add (global.get $dropped) (local.get 0))))
        (func (export "dropped") (result i32) (global.get $dropped)))
    (core instance $count (instantiate $count))
    (type $thing' (resource (rep i32) (dtor (core func $count "dtor"))))
    (core func $new (canon resource.new $thing'))
    (core func $rep (canon resource.rep $thing'))
    (core func $drop (canon resource.drop $thing'))
    (core module $m
        (import "" "new" (func $new (param i32) (result i32)))
        (import "" "rep" (func $rep (param i32) (result i32)))
        (import "" "drop" (func $drop (param i32)))
        (func (export "new") (param i32) (result i32) (call $new (local.get 0)))
        (func (export "get") (param i32) (result i32) (local.get 0))
        (func (export "merge") (param $a i32) (param $b i32) (result i32)
            (local $sum i32)
            (local.set $sum (i32.add (call $rep (local.get $a)) (local.get $b)))
            (call $drop (local.get $a))
            (call $new (local.get $sum))))
    (core instance $m (instantiate $m (with "" (instance
        (export "new" (func $new)) (export "rep" (func $rep)) (export "drop" (func $drop))))))
    (export $thing "thing" (type $thing'))
    (func (export "[constructor]thing") (param "n" u32) (result (own $thing)) (canon lift (core func $m "new")))
    (func (export "[method]thing.get") (param "self" (borrow $thing)) (result u32) (canon lift (core func $m "get")))
    (func (export "[static]thing.dropped") (result u32) (canon lift (core func $count "dropped")))
    (func (export "merge") (param "a" (own $thing)) (param "b" (borrow $thing)) (result (own $thing))
        (canon lift (core func $m "merge"))))"#;

fn call(store: &mut Store<()>, instance: &Instance, name: &str, params: &[Val]) -> Result<Val> {
    let mut results = [Val::Bool(false)];
    instance.get_func(&mut *store, name).expect(name).call(store, params, &mut results)?;
    let [result] = results;
    Ok(result)
}

#[test]
fn guest_resources_through_values() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, HAS_THINGS)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let mut thing = |n: u32| call(&mut store, &instance, "[constructor]thing", &[Val::U32(n)]);
    let (a, b) = (thing(10)?, thing(4)?);
    let Val::Resource(b_any) = b else { panic!("{b:?}") };
    assert!(b_any.owned());
    let ty = instance.get_resource(&mut store, "thing").expect("exported");
    assert_eq!(b_any.ty(), ty);
    assert_eq!(call(&mut store, &instance, "[method]thing.get", std::slice::from_ref(&a))?, Val::U32(10));
    let merged = call(&mut store, &instance, "merge", &[a.clone(), b.clone()])?;
    assert_eq!(call(&mut store, &instance, "[method]thing.get", std::slice::from_ref(&merged))?, Val::U32(14));
    assert_eq!(call(&mut store, &instance, "[static]thing.dropped", &[])?, Val::U32(10));
    call(&mut store, &instance, "[method]thing.get", &[a]).expect_err("it was given away");
    b_any.resource_drop(&mut store)?;
    b_any.resource_drop(&mut store).expect_err("twice");
    assert_eq!(call(&mut store, &instance, "[static]thing.dropped", &[])?, Val::U32(14));

    // The same by types.
    let new = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "[constructor]thing")?;
    let get = instance.get_typed_func::<(ResourceAny,), (u32,)>(&mut store, "[method]thing.get")?;
    let (typed,) = new.call(&mut store, (77,))?;
    assert_eq!(get.call(&mut store, (typed,))?, (77,));
    typed.try_into_resource::<Counter>(&mut store).map(|_| ()).expect_err("it is the guest's");
    typed.resource_drop(store.as_context_mut())?;

    // Another instance's things are of another type.
    let other = Linker::new(&engine).instantiate(&mut store, &component)?;
    assert_ne!(other.get_resource(&mut store, "thing"), Some(ty));
    call(&mut store, &other, "[method]thing.get", std::slice::from_ref(&merged)).expect_err("another instance's");
    assert_eq!(call(&mut store, &instance, "[method]thing.get", &[merged])?, Val::U32(14));
    Ok(())
}

/// A component in the middle: it gets the resource from one and passes it to another, and never owns it.
#[test]
fn resources_between_guests() -> Result<()> {
    let engine = Engine::default();
    let text = format!(
        r#"(component
            (component $maker {maker})
            (instance $maker (instantiate $maker))
            (alias export $maker "thing" (type $thing))
            (component $user
                (import "thing" (type $thing (sub resource)))
                (import "new" (func $new (param "n" u32) (result (own $thing))))
                (import "get" (func $get (param "self" (borrow $thing)) (result u32)))
                (core func $new (canon lower (func $new)))
                (core func $get (canon lower (func $get)))
                (core func $drop (canon resource.drop $thing))
                (core module $m
                    (import "" "new" (func $new (param i32) (result i32)))
                    (import "" "get" (func $get (param i32) (result i32)))
                    (import "" "drop" (func $drop (param i32)))
                    (func (export "run") (param $n i32) (result i32)
                        (local $thing i32) (local $value i32)
                        (local.set $thing (call $new (local.get $n)))
                        (local.set $value (call $get (local.get $thing)))
                        (call $drop (local.get $thing))
                        (local.get $value)))
                (core instance $m (instantiate $m (with "" (instance
                    (export "new" (func $new)) (export "get" (func $get)) (export "drop" (func $drop))))))
                (func (export "run") (param "n" u32) (result u32) (canon lift (core func $m "run"))))
            (instance $user (instantiate $user
                (with "thing" (type $thing))
                (with "new" (func $maker "[constructor]thing"))
                (with "get" (func $maker "[method]thing.get"))))
            (export "run" (func $user "run"))
            (export "dropped" (func $maker "[static]thing.dropped")))"#,
        maker = HAS_THINGS.strip_prefix("(component").and_then(|rest| rest.strip_suffix(')')).expect("a component"),
    );
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &Component::new(&engine, text)?)?;
    assert_eq!(call(&mut store, &instance, "run", &[Val::U32(33)])?, Val::U32(33));
    assert_eq!(call(&mut store, &instance, "dropped", &[])?, Val::U32(33));
    Ok(())
}
