//! The diagnostic mode: handles that leak or are misused are told by the resource and by the call that made them.

use std::sync::{Arc, Mutex};
use windlass::component::{
    Component, HandleError, HandleMisuse, HandleOrigin, Instance, Linker, Resource, ResourceAny, ResourceDynamic, ResourceType, Val,
};
use windlass::{Config, Engine, Error, Result, Store, StoreContextMut, Trap};

struct File;
struct Socket;

const GUEST: &str = r#"(component $app
    (import "a:b/files@1.0.0" (instance $files
      (export "file" (type $file (sub resource)))
      (export "open" (func (param "n" u32) (result (own $file))))
      (export "look" (func (param "f" (borrow $file))))
      (export "both" (func (param "first" (own $file)) (param "more" (list (own $file)))))))
    (import "socket" (type $socket (sub resource)))
    (alias export $files "file" (type $file))
    (core func $open (canon lower (func $files "open")))
    (core func $look (canon lower (func $files "look")))
    (core func $drop-file (canon resource.drop $file))
    (core func $drop-socket (canon resource.drop $socket))

    (component $maker
      (core module $m
        (import "" "new" (func $new (param i32) (result i32)))
        (func $a-maker (export "make") (result i32) (call $new (i32.const 5))))
      (type $thing' (resource (rep i32)))
      (core func $new (canon resource.new $thing'))
      (core instance $m (instantiate $m (with "" (instance (export "new" (func $new))))))
      (export $thing "thing" (type $thing'))
      (func (export "make") (result (own $thing)) (canon lift (core func $m "make"))))
    (instance $maker (instantiate $maker))
    (alias export $maker "thing" (type $thing))
    (core func $make (canon lower (func $maker "make")))
    (core func $drop-thing (canon resource.drop $thing))

    (type $own' (resource (rep i32)))
    (core func $new (canon resource.new $own'))
    (core func $rep (canon resource.rep $own'))

    (core module $m
      (import "" "open" (func $open (param i32) (result i32)))
      (import "" "look" (func $look (param i32)))
      (import "" "make" (func $make (result i32)))
      (import "" "drop-file" (func $drop-file (param i32)))
      (import "" "drop-socket" (func $drop-socket (param i32)))
      (import "" "drop-thing" (func $drop-thing (param i32)))
      (import "" "new" (func $new (param i32) (result i32)))
      (import "" "rep" (func $rep (param i32) (result i32)))
      (func (export "open") (result i32) (call $open (i32.const 3)))
      (func (export "open-twice") (drop (call $open (i32.const 1))) (drop (call $open (i32.const 2))))
      (func (export "keep") (param i32 i32))
      (func (export "borrow") (param i32 i32))
      (func (export "make") (drop (call $make)))
      (func $mine (export "new") (result i32) (call $new (i32.const 9)))
      (func (export "drop-file") (param i32) (call $drop-file (local.get 0)))
      (func (export "drop-socket") (param i32) (call $drop-socket (local.get 0)))
      (func (export "rep") (param i32) (drop (call $rep (local.get 0))))
      (func (export "look") (param i32) (call $look (local.get 0))))
    (core instance $m (instantiate $m (with "" (instance
      (export "open" (func $open)) (export "look" (func $look)) (export "make" (func $make))
      (export "drop-file" (func $drop-file)) (export "drop-socket" (func $drop-socket)) (export "drop-thing" (func $drop-thing))
      (export "new" (func $new)) (export "rep" (func $rep))))))
    (export $own "mine" (type $own'))
    (func (export "open-twice") (canon lift (core func $m "open-twice")))
    (func (export "keep") (param "f" (own $file)) (param "s" (own $socket)) (canon lift (core func $m "keep")))
    (func (export "borrow") (param "n" u32) (param "f" (borrow $file)) (canon lift (core func $m "borrow")))
    (func (export "make") (canon lift (core func $m "make")))
    (func (export "new") (result (own $own)) (canon lift (core func $m "new")))
    (func (export "open") (result (own $file)) (canon lift (core func $m "open")))
    (func (export "drop-file") (param "n" u32) (canon lift (core func $m "drop-file")))
    (func (export "drop-socket") (param "n" u32) (canon lift (core func $m "drop-socket")))
    (func (export "rep") (param "n" u32) (canon lift (core func $m "rep")))
    (func (export "look") (param "n" u32) (canon lift (core func $m "look"))))"#;

#[derive(Default)]
struct Host {
    held: Option<ResourceAny>,
}

struct Fixture {
    store: Store<Host>,
    instance: Instance,
}

impl Fixture {
    fn new(diagnostics: bool) -> Result<Self> {
        let engine = Engine::new(Config::new().resource_diagnostics(diagnostics))?;
        let component = Component::new(&engine, GUEST)?;
        let mut linker = Linker::<Host>::new(&engine);
        linker.root().resource("socket", ResourceType::host::<Socket>(), |_, _| Ok(()))?;
        let mut files = linker.instance("a:b/files@1.0.0")?;
        files.resource("file", ResourceType::host::<File>(), |_, _| Ok(()))?;
        files.func_wrap("open", |_: StoreContextMut<'_, Host>, (n,): (u32,)| Ok((Resource::<File>::new_own(n),)))?;
        files.func_wrap("look", |mut store: StoreContextMut<'_, Host>, (file,): (ResourceAny,)| {
            store.data_mut().held = Some(file);
            Ok(())
        })?;
        files.func_wrap("both", |_: StoreContextMut<'_, Host>, (_, _): (Resource<File>, Vec<Resource<File>>)| Ok(()))?;
        let mut store = Store::new(&engine, Host::default());
        let instance = linker.instantiate(&mut store, &component)?;
        Ok(Self { store, instance })
    }

    fn call(&mut self, name: &str) -> Result<()> {
        self.instance.get_typed_func::<(), ()>(&mut self.store, name)?.call(&mut self.store, ())
    }

    /// Calls an export that traps.
    fn fails(&mut self, name: &str, handle: u32) -> Error {
        let func = self.instance.get_typed_func::<(u32,), ()>(&mut self.store, name).expect("exported");
        func.call(&mut self.store, (handle,)).expect_err("it traps")
    }

    fn leaks(&self) -> Vec<String> {
        self.store.component_leaks().iter().map(ToString::to_string).collect()
    }
}

#[track_caller]
fn misuse(error: &Error) -> HandleMisuse {
    error.downcast_ref::<HandleMisuse>().unwrap_or_else(|| panic!("{error:#}")).clone()
}

#[test]
fn every_way_in_which_a_handle_is_made_is_told() -> Result<()> {
    let mut fixture = Fixture::new(true)?;
    assert!(fixture.leaks().is_empty());
    fixture.call("open-twice")?;
    let keep = fixture.instance.get_typed_func::<(Resource<File>, Resource<Socket>), ()>(&mut fixture.store, "keep")?;
    keep.call(&mut fixture.store, (Resource::new_own(1), Resource::new_own(2)))?;
    fixture.call("make")?;
    let new = fixture.instance.get_typed_func::<(), (ResourceAny,)>(&mut fixture.store, "new")?;
    new.call(&mut fixture.store, ())?;
    Resource::<File>::new_own(4).try_into_resource_any(&mut fixture.store)?;
    assert_eq!(
        fixture.leaks(),
        [
            "component instance `$app` holds an owner of a `file` (handle 1), returned by `open` of `a:b/files@1.0.0`",
            "component instance `$app` holds an owner of a `file` (handle 2), returned by `open` of `a:b/files@1.0.0`",
            "component instance `$app` holds an owner of a `file` (handle 3), passed as argument `f` of `keep`",
            "component instance `$app` holds an owner of a `socket` (handle 4), passed as argument `s` of `keep`",
            &fixture.leaks()[4],
            "the host holds an owner of a `mine` (handle 1), returned by `new`",
            "the host holds an owner of a `file` (handle 2), made by the host",
        ]
    );
    // Between two component instances: what made it depends on how their calls are carried out.
    let passed = &fixture.leaks()[4];
    assert!(passed.starts_with("component instance `$app` holds an owner of a `thing` (handle 5), "), "{passed}");
    let leak = &fixture.store.component_leaks()[2];
    assert_eq!(
        (leak.resource.as_deref(), leak.instance.as_deref(), leak.index, leak.owned, leak.rep),
        (Some("file"), Some("$app"), 3, true, 1)
    );
    let origin = HandleOrigin::Argument { function: "`keep`".into(), parameters: vec!["f".into()] };
    assert_eq!(leak.origin, Some(origin));
    Ok(())
}

#[test]
fn resource_new_is_told_by_the_function_that_called_it() -> Result<()> {
    let engine = Engine::new(Config::new().resource_diagnostics(true))?;
    let component = Component::new(
        &engine,
        r#"(component $app
            (type $r' (resource (rep i32)))
            (core func $new (canon resource.new $r'))
            (core module $m
              (import "" "new" (func $new (param i32) (result i32)))
              (func $deep_inside (drop (call $new (i32.const 1))))
              (func (export "leak") (call $deep_inside)))
            (core instance $m (instantiate $m (with "" (instance (export "new" (func $new))))))
            (export $r "r" (type $r'))
            (func (export "leak") (canon lift (core func $m "leak"))))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    instance.get_typed_func::<(), ()>(&mut store, "leak")?.call(&mut store, ())?;
    let leaks = store.component_leaks();
    let origin = HandleOrigin::New { function: Some("deep_inside".into()), call: Some("`leak`".into()) };
    assert_eq!(leaks[0].origin, Some(origin));
    let told =
        "component instance `$app` holds an owner of a `r` (handle 1), made by `resource.new` in `deep_inside` during a call of `leak`";
    assert_eq!(leaks[0].to_string(), told);
    Ok(())
}

#[test]
fn misuse_by_a_guest_is_told() -> Result<()> {
    let mut fixture = Fixture::new(true)?;
    fixture.call("open-twice")?;
    let drop = fixture.instance.get_typed_func::<(u32,), ()>(&mut fixture.store, "drop-file")?;
    drop.call(&mut fixture.store, (2,))?;
    // Use after drop: what the handle was.
    let error = fixture.fails("drop-file", 2);
    assert_eq!(error.downcast_ref(), Some(&Trap::UnknownHandle), "{error:#}");
    let told = misuse(&error);
    assert_eq!((told.resource.as_deref(), told.instance.as_deref(), told.index), (Some("file"), Some("$app"), Some(2)));
    assert_eq!(told.origin, Some(HandleOrigin::Result { function: "`open` of `a:b/files@1.0.0`".into() }));
    assert_eq!(
        told.to_string(),
        "`resource.drop`: handle 2 to a `file` in component instance `$app`, returned by `open` of `a:b/files@1.0.0`: it is not there: it never was, \
         or was dropped or passed on before"
    );

    // Wrong type: what the handle is.
    let mut fixture = Fixture::new(true)?;
    fixture.call("open-twice")?;
    let error = fixture.fails("drop-socket", 1);
    assert_eq!(error.downcast_ref(), Some(&Trap::HandleTypeMismatch), "{error:#}");
    let told = misuse(&error).to_string();
    assert!(told.starts_with("`resource.drop`: handle 1 to a `file` in component instance `$app`, returned by `open`"), "{told}");

    // A borrow kept past its call.
    let mut fixture = Fixture::new(true)?;
    let borrow = fixture.instance.get_typed_func::<(u32, Resource<File>), ()>(&mut fixture.store, "borrow")?;
    let error = borrow.call(&mut fixture.store, (1, Resource::new_borrow(7))).expect_err("it is kept");
    assert_eq!(error.downcast_ref(), Some(&Trap::BorrowsRemain), "{error:#}");
    let told = misuse(&error).to_string();
    let expected = "handle 1 to a `file` in component instance `$app`, passed as argument `f` of `borrow`: it was borrowed for a call and kept past \
                    its end; drop it before the function returns";
    assert_eq!(told, expected);
    Ok(())
}

#[test]
fn misuse_by_the_host_is_told() -> Result<()> {
    let mut fixture = Fixture::new(true)?;
    let store = &mut fixture.store;
    let new = fixture.instance.get_typed_func::<(), (ResourceAny,)>(&mut *store, "new")?;
    let (mine,) = new.call(&mut *store, ())?;
    mine.resource_drop(&mut *store)?;
    let error = mine.resource_drop(&mut *store).expect_err("dropped");
    assert!(matches!(error.downcast_ref(), Some(HandleError::Unknown { .. })));
    let told = misuse(&error).to_string();
    assert!(
        told.starts_with("`resource_drop`: handle 1 to a `mine` of the host, returned by `new`: it was dropped or passed on before"),
        "{told}"
    );

    let keep = fixture.instance.get_func(&mut *store, "keep").expect("exported");
    let file = Resource::<File>::new_own(1).try_into_resource_any(&mut *store)?;
    let error = keep.call(&mut *store, &[Val::Resource(file), Val::Resource(file)], &mut []).expect_err("a file is no socket");
    assert!(!error.is::<Trap>(), "{error:#}");

    // A borrow that a host function kept.
    fixture.call("open-twice")?;
    let error = fixture.fails("look", 2);
    assert_eq!(error.downcast_ref(), Some(&Trap::BorrowsRemain), "{error:#}");
    let told = misuse(&error).to_string();
    assert!(
        told.contains("to a `file` of the host, passed as argument `f` of `look` of `a:b/files@1.0.0`: it was borrowed for a call"),
        "{told}"
    );
    Ok(())
}

#[test]
fn without_the_mode_there_is_less_but_not_nothing() -> Result<()> {
    let mut fixture = Fixture::new(false)?;
    assert!(!fixture.store.on_component_leak(|_| panic!("nobody asked for it")));
    fixture.call("open-twice")?;
    assert_eq!(
        fixture.leaks(),
        [
            "component instance `$app` holds an owner of a `file` (handle 1)",
            "component instance `$app` holds an owner of a `file` (handle 2)"
        ]
    );
    let error = fixture.fails("drop-socket", 1);
    let told = misuse(&error).to_string();
    let expected = "`resource.drop`: handle 1 to a `file` in component instance `$app`: a handle of one type was used as one of another";
    assert_eq!(told, expected);
    Ok(())
}

#[test]
fn leaks_are_reported_when_their_holder_goes() -> Result<()> {
    let mut fixture = Fixture::new(true)?;
    let reported = Arc::new(Mutex::new(Vec::new()));
    let reports = reported.clone();
    assert!(fixture.store.on_component_leak(move |leak| reports.lock().expect("no panic").push(leak.to_string())));
    let take = |reported: &Mutex<Vec<String>>| std::mem::take(&mut *reported.lock().expect("no panic"));
    fixture.call("open-twice")?;
    let new = fixture.instance.get_typed_func::<(), (ResourceAny,)>(&mut fixture.store, "new")?;
    new.call(&mut fixture.store, ())?;
    Resource::<File>::new_own(4).try_into_resource_any(&mut fixture.store)?;
    assert!(take(&reported).is_empty());
    fixture.instance.drop_from(&mut fixture.store)?;
    let told = take(&reported);
    assert_eq!(
        told,
        [
            "component instance `$app` holds an owner of a `file` (handle 1), returned by `open` of `a:b/files@1.0.0`",
            "component instance `$app` holds an owner of a `file` (handle 2), returned by `open` of `a:b/files@1.0.0`",
            "the host holds an owner of a `mine` (handle 1), returned by `new`",
        ]
    );
    drop(fixture.store);
    assert_eq!(take(&reported), ["the host holds an owner of a `file` (handle 2), made by the host"]);
    Ok(())
}

#[test]
fn resources_of_another_type_are_told_by_name() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component $app
            (import "one" (type $one (sub resource)))
            (core module $m (func (export "keep") (param i32)))
            (core instance $m (instantiate $m))
            (func (export "keep") (param "x" (own $one)) (canon lift (core func $m "keep"))))"#,
    )?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().resource("one", ResourceType::host_dynamic(1), |_, _| Ok(()))?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &component)?;
    let keep = instance.get_typed_func::<(&ResourceDynamic,), ()>(&mut store, "keep")?;
    let error = keep.call(&mut store, (&ResourceDynamic::new_own(1, 2),)).expect_err("another type");
    assert!(matches!(error.downcast_ref(), Some(HandleError::WrongHostType { .. })), "{error:#}");
    assert_eq!(misuse(&error).resource.as_deref(), Some("one"));
    let told = format!("{error:#}");
    assert!(told.contains("argument `x`") && told.contains("dynamic type 2 for host-defined resource of dynamic type 1"), "{told}");
    let given = ResourceDynamic::new_own(1, 1);
    keep.call(&mut store, (&given,))?;
    let error = keep.call(&mut store, (&given,)).expect_err("given away");
    assert!(matches!(error.downcast_ref(), Some(HandleError::GivenAway { rep: 1 })), "{error:#}");
    assert!(misuse(&error).to_string().contains("lend it instead"), "{error:#}");
    let error = keep.call(&mut store, (&ResourceDynamic::new_borrow(1, 1),)).expect_err("a borrow");
    assert!(misuse(&error).to_string().contains("make it with `new_own`"), "{error:#}");
    Ok(())
}
