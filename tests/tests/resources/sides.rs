//! Handles and destructors from either side: who may drop, pass on and convert what, and when.

use windlass::component::{
    Component, HandleError, HandleMisuse, Instance, Linker, Resource, ResourceAny, ResourceDynamic, ResourceTable, ResourceTableError,
    ResourceType, Val,
};
use windlass::{AsContextMut, Engine, Error, Result, Store, StoreContextMut, Trap, bail, ensure};

#[derive(Default)]
struct Host {
    /// What happened, in order.
    log: Vec<String>,
    held: Option<ResourceAny>,
    instance: Option<Instance>,
    /// What the guest's `back` does.
    back: Option<fn(StoreContextMut<'_, Host>) -> Result<()>>,
}

struct Thing;

/// `$inner` implements `gem`, whose destructor logs, drops the host's `thing` that the gem wraps if there is one, and traps for 13; the outer instance
/// gets gems from it.
const GUEST: &str = r#"(component $jeweller
    (import "thing" (type $thing (sub resource)))
    (import "log" (func $log (param "n" u32)))
    (import "back" (func $back))
    (import "lend" (func $lend (param "t" (borrow $thing))))
    (import "drop-gem" (func $drop-gem-of-host))
    (core func $log' (canon lower (func $log)))
    (core func $back' (canon lower (func $back)))
    (core func $lend' (canon lower (func $lend)))
    (core func $ask-host' (canon lower (func $drop-gem-of-host)))
    (core func $drop-thing (canon resource.drop $thing))

    (component $inner
      (import "thing" (type $thing (sub resource)))
      (import "log" (func $log (param "n" u32)))
      (import "back" (func $back))
      (core func $log' (canon lower (func $log)))
      (core func $back' (canon lower (func $back)))
      (core func $drop-thing (canon resource.drop $thing))
      (core module $dtor
        (import "" "log" (func $log (param i32)))
        (import "" "back" (func $back))
        (import "" "drop-thing" (func $drop-thing (param i32)))
        (global $wrapped (export "wrapped") (mut i32) (i32.const 0))
        (func (export "dtor") (param $rep i32)
          (call $log (local.get $rep))
          (if (i32.eq (local.get $rep) (i32.const 13)) (then unreachable))
          (if (i32.eq (local.get $rep) (i32.const 14)) (then (call $back)))
          (if (i32.and (i32.eq (local.get $rep) (i32.const 15)) (i32.ne (global.get $wrapped) (i32.const 0)))
            (then (call $drop-thing (global.get $wrapped)) (global.set $wrapped (i32.const 0))))))
      (core instance $dtor (instantiate $dtor (with "" (instance
        (export "log" (func $log')) (export "back" (func $back')) (export "drop-thing" (func $drop-thing))))))
      (type $gem' (resource (rep i32) (dtor (core func $dtor "dtor"))))
      (core func $new (canon resource.new $gem'))
      (core func $rep (canon resource.rep $gem'))
      (core module $m
        (import "" "new" (func $new (param i32) (result i32)))
        (import "dtor" "wrapped" (global $wrapped (mut i32)))
        (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
        (func (export "wrap") (param i32) (result i32) (global.set $wrapped (local.get 0)) (call $new (i32.const 15)))
        (func (export "look") (param i32) (result i32) (local.get 0)))
      (core instance $m (instantiate $m
        (with "" (instance (export "new" (func $new)) (export "rep" (func $rep))))
        (with "dtor" (instance $dtor))))
      (export $gem "gem" (type $gem'))
      (func (export "make") (param "n" u32) (result (own $gem)) (canon lift (core func $m "make")))
      (func (export "wrap") (param "t" (own $thing)) (result (own $gem)) (canon lift (core func $m "wrap")))
      (func (export "look") (param "g" (borrow $gem)) (result u32) (canon lift (core func $m "look"))))
    (instance $inner (instantiate $inner (with "thing" (type $thing)) (with "log" (func $log)) (with "back" (func $back))))
    (alias export $inner "gem" (type $gem))
    (core func $make (canon lower (func $inner "make")))
    (core func $look (canon lower (func $inner "look")))
    (core func $drop-gem (canon resource.drop $gem))

    (core module $m
      (import "" "back" (func $back))
      (import "" "lend" (func $lend (param i32)))
      (import "" "make" (func $make (param i32) (result i32)))
      (import "" "look" (func $look (param i32) (result i32)))
      (import "" "drop-gem" (func $drop-gem (param i32)))
      (import "" "drop-thing" (func $drop-thing (param i32)))
      (import "" "ask-host" (func $ask-host))
      (global $kept (mut i32) (i32.const 0))
      (func (export "make-and-drop") (param i32) (call $drop-gem (call $make (local.get 0))))
      (func (export "keep") (param i32) (global.set $kept (local.get 0)))
      (func (export "lend-kept") (call $lend (global.get $kept)))
      (func (export "drop-kept") (call $drop-thing (global.get $kept)))
      (func (export "give-kept") (result i32) (global.get $kept))
      (func (export "drop-gem") (param i32) (call $drop-gem (local.get 0)))
      (func (export "back-with") (param i32) (call $ask-host) (call $drop-gem (local.get 0)))
      (func (export "look-twice") (param i32) (result i32)
        (local $n i32)
        (local.set $n (i32.add (call $look (local.get 0)) (call $look (local.get 0))))
        (call $drop-gem (local.get 0))
        (local.get $n)))
    (core instance $m (instantiate $m (with "" (instance
      (export "back" (func $back')) (export "lend" (func $lend')) (export "make" (func $make)) (export "look" (func $look))
      (export "drop-gem" (func $drop-gem)) (export "drop-thing" (func $drop-thing)) (export "ask-host" (func $ask-host'))))))
    (export $gem-type "gem" (type $gem))
    (export "make" (func $inner "make") (func (param "n" u32) (result (own $gem-type))))
    (export "wrap" (func $inner "wrap") (func (param "t" (own $thing)) (result (own $gem-type))))
    (func (export "make-and-drop") (param "n" u32) (canon lift (core func $m "make-and-drop")))
    (func (export "keep") (param "t" (own $thing)) (canon lift (core func $m "keep")))
    (func (export "lend-kept") (canon lift (core func $m "lend-kept")))
    (func (export "drop-kept") (canon lift (core func $m "drop-kept")))
    (func (export "give-kept") (result (own $thing)) (canon lift (core func $m "give-kept")))
    (func (export "drop-gem") (param "g" (own $gem-type)) (canon lift (core func $m "drop-gem")))
    (func (export "back-with") (param "g" (borrow $gem-type)) (canon lift (core func $m "back-with")))
    (func (export "look-twice") (param "g" (borrow $gem-type)) (result u32) (canon lift (core func $m "look-twice"))))"#;

struct Fixture {
    store: Store<Host>,
    instance: Instance,
}

impl Fixture {
    fn new() -> Result<Self> {
        Self::with(&Engine::default(), ResourceType::host::<Thing>())
    }

    fn with(engine: &Engine, thing: ResourceType) -> Result<Self> {
        let component = Component::new(engine, GUEST)?;
        let mut linker = Linker::<Host>::new(engine);
        let mut root = linker.root();
        root.resource("thing", thing, |mut store, rep| {
            store.data_mut().log.push(format!("thing {rep}"));
            Ok(())
        })?;
        root.func_wrap("log", |mut store: StoreContextMut<'_, Host>, (n,): (u32,)| {
            store.data_mut().log.push(format!("gem {n}"));
            Ok(())
        })?;
        let back = |store: StoreContextMut<'_, Host>, (): ()| match store.data().back {
            Some(back) => back(store),
            None => Ok(()),
        };
        root.func_wrap("back", back)?;
        root.func_wrap("drop-gem", back)?;
        root.func_new("lend", |mut store: StoreContextMut<'_, Host>, _, args: &[Val], _: &mut [Val]| {
            let Val::Resource(thing) = args[0] else { bail!("a handle") };
            ensure!(!thing.owned(), "it is lent");
            store.data_mut().held = Some(thing);
            if let Some(back) = store.data().back {
                back(store.as_context_mut())?;
            }
            thing.resource_drop(&mut store)
        })?;
        let mut store = Store::new(engine, Host::default());
        let instance = linker.instantiate(&mut store, &component)?;
        store.data_mut().instance = Some(instance);
        Ok(Self { store, instance })
    }

    fn make(&mut self, n: u32) -> Result<ResourceAny> {
        let make = self.instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut self.store, "make")?;
        Ok(make.call(&mut self.store, (n,))?.0)
    }

    fn call(&mut self, name: &str) -> Result<()> {
        self.instance.get_typed_func::<(), ()>(&mut self.store, name)?.call(&mut self.store, ())
    }

    fn with_gem(&mut self, name: &str, gem: ResourceAny) -> Result<()> {
        self.instance.get_typed_func::<(ResourceAny,), ()>(&mut self.store, name)?.call(&mut self.store, (gem,))
    }

    #[track_caller]
    fn logged(&mut self, expected: &[&str]) {
        assert_eq!(std::mem::take(&mut self.store.data_mut().log), expected);
    }
}

#[track_caller]
fn misuse(error: &Error) -> &HandleMisuse {
    error.downcast_ref::<HandleMisuse>().unwrap_or_else(|| panic!("{error:#}"))
}

#[test]
fn a_resource_is_destroyed_where_it_is_implemented_whoever_drops_it() -> Result<()> {
    let mut fixture = Fixture::new()?;
    // The host drops a guest's, a guest drops another guest's, a guest drops the host's.
    fixture.make(1)?.resource_drop(&mut fixture.store)?;
    fixture.logged(&["gem 1"]);
    fixture.instance.get_typed_func::<(u32,), ()>(&mut fixture.store, "make-and-drop")?.call(&mut fixture.store, (2,))?;
    fixture.logged(&["gem 2"]);
    let gem = fixture.make(3)?;
    fixture.with_gem("drop-gem", gem)?;
    fixture.logged(&["gem 3"]);
    let keep = fixture.instance.get_typed_func::<(Resource<Thing>,), ()>(&mut fixture.store, "keep")?;
    keep.call(&mut fixture.store, (Resource::new_own(4),))?;
    fixture.logged(&[]);
    fixture.call("drop-kept")?;
    fixture.logged(&["thing 4"]);
    // Given back, it is the host's to drop: its number, without a destructor; or any handle, with it.
    keep.call(&mut fixture.store, (Resource::new_own(5),))?;
    let give = fixture.instance.get_typed_func::<(), (Resource<Thing>,)>(&mut fixture.store, "give-kept")?;
    assert_eq!(give.call(&mut fixture.store, ())?.0.rep(), 5);
    keep.call(&mut fixture.store, (Resource::new_own(6),))?;
    let give = fixture.instance.get_typed_func::<(), (ResourceAny,)>(&mut fixture.store, "give-kept")?;
    let (thing,) = give.call(&mut fixture.store, ())?;
    fixture.logged(&[]);
    thing.resource_drop(&mut fixture.store)?;
    fixture.logged(&["thing 6"]);
    assert!(fixture.store.component_leaks().is_empty());
    Ok(())
}

#[test]
fn a_destructor_may_drop_call_and_make() -> Result<()> {
    let mut fixture = Fixture::new()?;
    // It drops a resource of the host inside.
    let wrap = fixture.instance.get_typed_func::<(Resource<Thing>,), (ResourceAny,)>(&mut fixture.store, "wrap")?;
    let (gem,) = wrap.call(&mut fixture.store, (Resource::new_own(7),))?;
    gem.resource_drop(&mut fixture.store)?;
    fixture.logged(&["gem 15", "thing 7"]);
    let (gem,) = wrap.call(&mut fixture.store, (Resource::new_own(8),))?;
    fixture.with_gem("drop-gem", gem)?;
    fixture.logged(&["gem 15", "thing 8"]);

    // It calls the host, which makes and drops other gems of the same instance.
    fixture.store.data_mut().back = Some(|mut store| {
        let instance = store.data().instance.expect("set");
        let make = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "make")?;
        let (gem,) = make.call(&mut store, (20,))?;
        gem.resource_drop(&mut store)
    });
    fixture.make(14)?.resource_drop(&mut fixture.store)?;
    fixture.logged(&["gem 14", "gem 20"]);
    fixture.instance.get_typed_func::<(u32,), ()>(&mut fixture.store, "make-and-drop")?.call(&mut fixture.store, (14,))?;
    fixture.logged(&["gem 14", "gem 20"]);
    Ok(())
}

#[test]
fn a_destructor_that_traps_ends_whoever_was_entered() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let (unlucky, other) = (fixture.make(13)?, fixture.make(1)?);
    let error = unlucky.resource_drop(&mut fixture.store).expect_err("it traps");
    assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached), "{error:#}");
    assert!(
        format!("{error:#}").contains("the destructor of resource `gem` of component instance `$jeweller / $inner` trapped"),
        "{error:#}"
    );
    unlucky.resource_drop(&mut fixture.store).expect_err("its destructor has run");
    other.resource_drop(&mut fixture.store).expect_err("its instance is ended");
    fixture.logged(&["gem 13"]);
    assert_eq!(fixture.store.usage().host_handles, 1, "the other is kept");

    let mut fixture = Fixture::new()?;
    let make = fixture.instance.get_typed_func::<(u32,), ()>(&mut fixture.store, "make-and-drop")?;
    let error = make.call(&mut fixture.store, (13,)).expect_err("it traps");
    assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached), "{error:#}");
    fixture.make(1).expect_err("its instance is ended");
    Ok(())
}

#[test]
fn what_is_lent_is_neither_dropped_nor_passed_on() -> Result<()> {
    // The host lends a gem; while the guest has it, the host drops it and passes it on.
    let mut fixture = Fixture::new()?;
    let gem = fixture.make(1)?;
    fixture.store.data_mut().held = Some(gem);
    fixture.store.data_mut().back = Some(|mut store| {
        let (gem, instance) = (store.data().held.expect("set"), store.data().instance.expect("set"));
        let error = gem.resource_drop(&mut store).expect_err("it is lent");
        assert!(matches!(error.downcast_ref(), Some(HandleError::Lent { .. })), "{error:#}");
        assert_eq!((misuse(&error).resource.as_deref(), misuse(&error).instance.as_deref()), (Some("gem"), None));
        let drop = instance.get_typed_func::<(ResourceAny,), ()>(&mut store, "drop-gem")?;
        let error = drop.call(&mut store, (gem,)).expect_err("it is lent");
        assert!(matches!(error.downcast_ref(), Some(HandleError::Lent { .. })), "{error:#}");
        assert!(format!("{error:#}").contains("argument `g`") && misuse(&error).to_string().contains("has not returned"), "{error:#}");
        // It may be lent again.
        let look = instance.get_typed_func::<(ResourceAny,), (u32,)>(&mut store, "look-twice")?;
        assert_eq!(look.call(&mut store, (gem,))?, (2,));
        store.data_mut().log.push("asked".into());
        Ok(())
    });
    fixture.with_gem("back-with", gem)?;
    fixture.logged(&["asked"]);
    gem.resource_drop(&mut fixture.store)?;
    fixture.logged(&["gem 1"]);

    // A guest lends a thing to the host, which calls the guest, which drops it.
    let mut fixture = Fixture::new()?;
    let keep = fixture.instance.get_typed_func::<(Resource<Thing>,), ()>(&mut fixture.store, "keep")?;
    keep.call(&mut fixture.store, (Resource::new_own(9),))?;
    fixture.call("lend-kept")?;
    fixture.store.data_mut().back = Some(|mut store| {
        let instance = store.data().instance.expect("set");
        instance.get_typed_func::<(), ()>(&mut store, "drop-kept")?.call(&mut store, ())
    });
    let error = fixture.call("lend-kept").expect_err("what is lent is dropped");
    assert_eq!(error.downcast_ref(), Some(&Trap::HandleLent), "{error:#}");
    let told = misuse(&error);
    assert_eq!((told.resource.as_deref(), told.instance.as_deref()), (Some("thing"), Some("$jeweller")));
    assert_eq!(told.operation, Some("`resource.drop`"));
    fixture.logged(&[]);
    assert_eq!(fixture.store.usage().guest_handles, 1, "it is still there");
    Ok(())
}

#[test]
fn a_borrow_is_good_until_its_call_returns() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let keep = fixture.instance.get_typed_func::<(Resource<Thing>,), ()>(&mut fixture.store, "keep")?;
    keep.call(&mut fixture.store, (Resource::new_own(9),))?;
    fixture.store.data_mut().back = Some(|mut store| {
        let (thing, instance) = (store.data().held.expect("set"), store.data().instance.expect("set"));
        // As an owner it can be neither passed on nor made anything else.
        let keep = instance.get_typed_func::<(ResourceAny,), ()>(&mut store, "keep")?;
        let error = keep.call(&mut store, (thing,)).expect_err("it is a borrow");
        assert!(matches!(error.downcast_ref(), Some(HandleError::NotOwned { .. })), "{error:#}");
        assert!(!error.is::<Trap>() && misuse(&error).to_string().contains("only an owner"), "{error:#}");
        Ok(())
    });
    fixture.call("lend-kept")?;
    let borrow = fixture.store.data().held.expect("it was lent");
    let error = borrow.resource_drop(&mut fixture.store).expect_err("it went with its call");
    assert!(matches!(error.downcast_ref(), Some(HandleError::Unknown { .. })), "{error:#}");
    Ok(())
}

#[test]
fn handles_are_converted_in_every_direction() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let store = &mut fixture.store;
    // Static to any and back; either spelling.
    let any = Resource::<Thing>::new_own(1).try_into_resource_any(&mut *store)?;
    assert!(any.owned() && any.ty() == ResourceType::host::<Thing>());
    let back = any.try_into_resource::<Thing>(&mut *store)?;
    assert!(back.owned() && back.rep() == 1);
    let any = ResourceAny::try_from_resource(back, &mut *store)?;
    let back = Resource::<Thing>::try_from_resource_any(any, &mut *store)?;
    assert!(matches!(any.resource_drop(&mut *store).expect_err("it was converted").downcast_ref(), Some(HandleError::Unknown { .. })));
    assert_eq!(back.rep(), 1);

    // Wrong types leave the handle as it was.
    let any = Resource::<Thing>::new_own(2).try_into_resource_any(&mut *store)?;
    let error = any.try_into_resource::<String>(&mut *store).expect_err("it is no string");
    assert!(matches!(error.downcast_ref(), Some(HandleError::WrongType { .. })), "{error:#}");
    assert_eq!(misuse(&error).resource.as_deref(), Some("thing"));
    let error = any.try_into_resource_dynamic(&mut *store).expect_err("it is no dynamic one");
    assert!(error.to_string().contains("`thing`"), "{error:#}");
    assert_eq!(any.try_into_resource::<Thing>(&mut *store)?.rep(), 2);

    // Borrows and what was given away stay what they are.
    let error = Resource::<Thing>::new_borrow(3).try_into_resource_any(&mut *store).expect_err("a borrow");
    assert!(matches!(error.downcast_ref(), Some(HandleError::Borrow { rep: 3 })), "{error:#}");
    let error = ResourceDynamic::new_borrow(3, 0).try_into_resource_any(&mut *store).expect_err("a borrow");
    assert!(matches!(error.downcast_ref(), Some(HandleError::Borrow { rep: 3 })), "{error:#}");

    // Another store.
    let any = Resource::<Thing>::new_own(4).try_into_resource_any(&mut *store)?;
    let mut other = Store::new(store.engine(), Host::default());
    for error in [
        any.try_into_resource::<Thing>(&mut other).map(drop).expect_err("another store"),
        any.try_into_resource_dynamic(&mut other).map(drop).expect_err("another store"),
        any.resource_drop(&mut other).expect_err("another store"),
    ] {
        let told = format!("{error:#}");
        assert!(matches!(error.downcast_ref(), Some(HandleError::WrongStore)) || told.contains("host_dynamic"), "{told}");
    }
    any.resource_drop(&mut *store)?;

    // Dynamic types.
    let mut fixture = Fixture::with(&Engine::default(), ResourceType::host_dynamic(7))?;
    let store = &mut fixture.store;
    let any = ResourceDynamic::new_own(1, 7).try_into_resource_any(&mut *store)?;
    any.try_into_resource::<Thing>(&mut *store).expect_err("its type is a number");
    let back = any.try_into_resource_dynamic(&mut *store)?;
    assert_eq!((back.rep(), back.ty(), back.owned()), (1, 7, true));
    let any = back.try_into_resource_any(&mut *store)?;
    let keep = fixture.instance.get_typed_func::<(ResourceAny,), ()>(&mut *store, "keep")?;
    keep.call(&mut *store, (any,))?;
    let give = fixture.instance.get_typed_func::<(), (ResourceDynamic,)>(&mut *store, "give-kept")?;
    assert_eq!(give.call(&mut *store, ())?.0.rep(), 1);
    Ok(())
}

#[test]
fn a_guest_resource_of_another_instance_is_another_type() -> Result<()> {
    let mut fixture = Fixture::new()?;
    let engine = fixture.store.engine().clone();
    let gem = fixture.make(1)?;
    let mut stranger = Fixture::with(&engine, ResourceType::host::<Thing>())?;
    let error = stranger.with_gem("drop-gem", gem).expect_err("another store");
    assert!(matches!(error.downcast_ref(), Some(HandleError::WrongStore)), "{error:#}");
    stranger.make(1)?;

    // Another instance in the same store.
    let component = Component::new(&engine, GUEST)?;
    let mut linker = Linker::<Host>::new(&engine);
    linker.define_unknown_imports_as_traps(&component)?;
    let other = linker.instantiate(&mut fixture.store, &component)?;
    let drop = other.get_typed_func::<(ResourceAny,), ()>(&mut fixture.store, "drop-gem")?;
    let error = drop.call(&mut fixture.store, (gem,)).expect_err("another instance");
    assert!(matches!(error.downcast_ref(), Some(HandleError::WrongType { .. })), "{error:#}");
    assert!(!error.is::<Trap>(), "{error:#}");
    assert_eq!(misuse(&error).resource.as_deref(), Some("gem"));
    gem.resource_drop(&mut fixture.store)?;
    fixture.logged(&["gem 1"]);
    Ok(())
}

#[test]
fn tables_keep_parents_before_their_children() -> Result<()> {
    let mut table = ResourceTable::with_capacity(4);
    assert!(table.is_empty());
    let parent = table.push("parent".to_owned())?;
    let first = table.push_child(1_u32, &parent)?;
    let second = table.push(2_u32)?;
    let borrow = |rep| Resource::<String>::new_borrow(rep);
    let child = |rep| Resource::<u32>::new_borrow(rep);
    table.add_child(child(second.rep()), borrow(parent.rep()))?;
    assert!(matches!(table.add_child(child(second.rep()), borrow(parent.rep())), Err(ResourceTableError::HasChildren)));
    assert!(matches!(table.add_child(child(first.rep()), Resource::<u32>::new_borrow(first.rep())), Err(ResourceTableError::HasChildren)));
    assert!(matches!(table.push_child(3_u32, &borrow(99)), Err(ResourceTableError::NotPresent)));
    let mut children: Vec<_> = table.iter_children(&parent)?.filter_map(|child| child.downcast_ref::<u32>().copied()).collect();
    children.sort_unstable();
    assert_eq!(children, [1, 2]);
    assert!(matches!(table.delete(borrow(parent.rep())), Err(ResourceTableError::HasChildren)));
    table.remove_child(child(second.rep()), borrow(parent.rep()))?;
    assert!(matches!(table.remove_child(child(second.rep()), borrow(parent.rep())), Err(ResourceTableError::NotPresent)));
    assert_eq!(table.delete(first)?, 1);
    *table.get_any_mut(second.rep())?.downcast_mut::<u32>().expect("a number") += 40;
    assert!(matches!(table.get_any_mut(99), Err(ResourceTableError::NotPresent)));
    assert_eq!(table.get(&second)?, &42);
    table.set_max_capacity(2);
    assert!(matches!(table.push(0_u8), Err(ResourceTableError::Full)));
    assert_eq!(table.delete(parent)?, "parent");
    assert_eq!(table.push_child('c', &second)?.rep(), 0, "numbers are used again");
    assert!(matches!(table.push(0_u8), Err(ResourceTableError::Full)));
    for error in [ResourceTableError::Full, ResourceTableError::NotPresent, ResourceTableError::WrongType, ResourceTableError::HasChildren]
    {
        assert!(!error.to_string().is_empty());
    }
    Ok(())
}
