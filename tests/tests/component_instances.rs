//! One instance's exports as another's imports: linked at run time, called guest to guest.

use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::types::ComponentItem;
use windlass::component::{
    Component, Instance, InstanceError, LinkError, LinkProblemKind, LinkStep, Linker, ResourceAny, ResourceType, TypeStep, Val,
};
use windlass::{Engine, Error, Result, Store, Trap};

/// Exports an interface with everything that can cross, and counts what its resource does.
const PROVIDER: &str = r#"
(component $provider
  (core module $m
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 4096))
    (global $dropped (mut i32) (i32.const 0))
    (global $returned (mut i32) (i32.const 0))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $next (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (memory.copy (global.get $next) (local.get 0)
        (select (local.get 1) (local.get 3) (i32.lt_u (local.get 1) (local.get 3))))
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (local.get 3))))
    (func (export "twice") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
    ;; A string, and a list of records of a string and a number: given back as they are.
    (func (export "echo") (param $s i32) (param $n i32) (param $l i32) (param $m i32) (result i32)
      (i32.store (i32.const 16) (local.get $s))
      (i32.store (i32.const 20) (local.get $n))
      (i32.store (i32.const 24) (local.get $l))
      (i32.store (i32.const 28) (local.get $m))
      (i32.const 16))
    (func (export "echoed") (param i32) (global.set $returned (i32.add (global.get $returned) (i32.const 1))))
    (func (export "sum") (param i32) (result i32)
      (i32.add (i32.load8_u (local.get 0)) (i32.load8_u offset=16 (local.get 0))))
    (func (export "dtor") (param i32) (global.set $dropped (i32.add (global.get $dropped) (local.get 0))))
    (func (export "dropped") (result i32) (global.get $dropped))
    (func (export "returned") (result i32) (global.get $returned))
    (func (export "value") (param i32) (result i32) (local.get 0))
    (func (export "boom") unreachable))
  (core instance $i (instantiate $m))
  (type $r' (resource (rep i32) (dtor (core func $i "dtor"))))
  (core func $new (canon resource.new $r'))
  (core func $rep (canon resource.rep $r'))
  (core module $n
    (import "" "new" (func $new (param i32) (result i32)))
    (import "" "rep" (func $rep (param i32) (result i32)))
    (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
    (func (export "take") (param i32) (result i32) (call $rep (local.get 0))))
  (core instance $j (instantiate $n (with "" (instance (export "new" (func $new)) (export "rep" (func $rep))))))
  (type $pair' (record (field "name" string) (field "n" u32)))
  (component $face
    (import "r" (type $r (sub resource)))
    (type $record (record (field "name" string) (field "n" u32)))
    (import "pair" (type $pair' (eq $record)))
    (import "import-twice" (func $twice (param "n" u32) (result u32)))
    (import "import-echo" (func $echo (param "s" string) (param "l" (list $pair')) (result (tuple string (list $pair')))))
    (import "import-sum" (func $sum PARAMS (result u32)))
    (import "import-make" (func $make (param "n" u32) (result (own $r))))
    (import "import-take" (func $take (param "r" (own $r)) (result u32)))
    (import "import-value" (func $value (param "r" (borrow $r)) (result u32)))
    (import "import-boom" (func $boom))
    (export $r' "r" (type $r))
    (export $pair "pair" (type $pair'))
    (export "twice" (func $twice))
    (export "echo" (func $echo) (func (param "s" string) (param "l" (list $pair)) (result (tuple string (list $pair)))))
    (export "sum" (func $sum))
    (export "make" (func $make) (func (param "n" u32) (result (own $r'))))
    (export "take" (func $take) (func (param "r" (own $r')) (result u32)))
    (export "value" (func $value) (func (param "r" (borrow $r')) (result u32)))
    (export "boom" (func $boom)))
  (func $twice (param "n" u32) (result u32) (canon lift (core func $i "twice")))
  (func $echo (param "s" string) (param "l" (list $pair')) (result (tuple string (list $pair')))
    (canon lift (core func $i "echo") (memory (core memory $i "memory")) (realloc (core func $i "realloc")) (post-return (core func $i "echoed"))))
  (func $sum PARAMS (result u32)
    (canon lift (core func $i "sum") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
  (func $make (param "n" u32) (result (own $r')) (canon lift (core func $j "make")))
  (func $take (param "r" (own $r')) (result u32) (canon lift (core func $j "take")))
  (func $value (param "r" (borrow $r')) (result u32) (canon lift (core func $i "value")))
  (func $boom (canon lift (core func $i "boom")))
  (instance $things (instantiate $face
    (with "r" (type $r')) (with "pair" (type $pair'))
    (with "import-twice" (func $twice)) (with "import-echo" (func $echo)) (with "import-sum" (func $sum))
    (with "import-make" (func $make)) (with "import-take" (func $take)) (with "import-value" (func $value)) (with "import-boom" (func $boom))))
  (export "my:lib/things@1.2.0" (instance $things))
  (func (export "dropped") (result u32) (canon lift (core func $i "dropped")))
  (func (export "returned") (result u32) (canon lift (core func $i "returned"))))
"#;

/// Imports that interface, in an older version, with strings in UTF-16; exports its functions again, each called by core code of its own.
const USER: &str = r#"
(component $user
  (import "my:lib/things@1.1.0" (instance $things
    (export "r" (type $r (sub resource)))
    (type $pair' (record (field "name" string) (field "n" u32)))
    (export "pair" (type $pair (eq $pair')))
    (export "twice" (func (param "n" u32) (result u32)))
    (export "echo" (func (param "s" string) (param "l" (list $pair)) (result (tuple string (list $pair)))))
    (export "sum" (func PARAMS (result u32)))
    (export "make" (func (param "n" u32) (result (own $r))))
    (export "take" (func (param "r" (own $r)) (result u32)))
    (export "value" (func (param "r" (borrow $r)) (result u32)))
    (export "boom" (func))))
  (alias export $things "r" (type $r))
  (alias export $things "pair" (type $pair))
  (core module $libc
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $next (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (memory.copy (global.get $next) (local.get 0)
        (select (local.get 1) (local.get 3) (i32.lt_u (local.get 1) (local.get 3))))
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (local.get 3)))))
  (core instance $libc (instantiate $libc))
  (core func $twice (canon lower (func $things "twice")))
  (core func $echo (canon lower (func $things "echo") string-encoding=utf16 (memory $libc "memory") (realloc (func $libc "realloc"))))
  (core func $sum (canon lower (func $things "sum") (memory $libc "memory")))
  (core func $make (canon lower (func $things "make")))
  (core func $take (canon lower (func $things "take")))
  (core func $value (canon lower (func $things "value")))
  (core func $boom (canon lower (func $things "boom")))
  (core func $drop (canon resource.drop $r))
  (core module $m
    (import "" "twice" (func $twice (param i32) (result i32)))
    (import "" "echo" (func $echo (param i32 i32 i32 i32 i32)))
    (import "" "sum" (func $sum (param i32) (result i32)))
    (import "" "make" (func $make (param i32) (result i32)))
    (import "" "take" (func $take (param i32) (result i32)))
    (import "" "value" (func $value (param i32) (result i32)))
    (import "" "boom" (func $boom))
    (import "" "drop" (func $drop (param i32)))
    (import "" "memory" (memory 1))
    (data (i32.const 512) "\00\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\10")
    (func (export "twice") (param i32) (result i32) (call $twice (local.get 0)))
    (func (export "echo") (param i32 i32 i32 i32) (result i32)
      (call $echo (local.get 0) (local.get 1) (local.get 2) (local.get 3) (i32.const 32))
      (i32.const 32))
    (func (export "sum") (result i32) (call $sum (i32.const 512)))
    ;; Makes one, lends it twice, and drops it.
    (func (export "use") (param i32) (result i32) (local $r i32) (local $sum i32)
      (local.set $r (call $make (local.get 0)))
      (local.set $sum (i32.add (call $value (local.get $r)) (call $value (local.get $r))))
      (call $drop (local.get $r))
      (local.get $sum))
    ;; Makes one and moves it back; using it then is a trap.
    (func (export "give") (param i32) (result i32) (local $r i32)
      (local.set $r (call $make (local.get 0)))
      (call $take (local.get $r)))
    (func (export "give-twice") (param i32) (result i32) (local $r i32)
      (local.set $r (call $make (local.get 0)))
      (drop (call $take (local.get $r)))
      (call $take (local.get $r)))
    (func (export "make") (param i32) (result i32) (call $make (local.get 0)))
    (func (export "peek") (param i32) (result i32)
      (call $value (local.get 0))
      (call $drop (local.get 0)))
    (func (export "keep") (param i32))
    (func (export "boom") (call $boom)))
  (core instance $i (instantiate $m (with "" (instance
    (export "twice" (func $twice)) (export "echo" (func $echo)) (export "sum" (func $sum)) (export "make" (func $make))
    (export "take" (func $take)) (export "value" (func $value)) (export "boom" (func $boom)) (export "drop" (func $drop))
    (export "memory" (memory $libc "memory"))))))
  (func (export "twice") (param "n" u32) (result u32) (canon lift (core func $i "twice")))
  (func (export "echo") (param "s" string) (param "l" (list $pair)) (result (tuple string (list $pair)))
    (canon lift (core func $i "echo") string-encoding=utf16 (memory $libc "memory") (realloc (func $libc "realloc"))))
  (func (export "sum") (result u32) (canon lift (core func $i "sum")))
  (func (export "use") (param "n" u32) (result u32) (canon lift (core func $i "use")))
  (func (export "give") (param "n" u32) (result u32) (canon lift (core func $i "give")))
  (func (export "give-twice") (param "n" u32) (result u32) (canon lift (core func $i "give-twice")))
  (func $make (param "n" u32) (result (own $r)) (canon lift (core func $i "make")))
  (export "make" (func $make))
  (func (export "peek") (param "r" (borrow $r)) (result u32) (canon lift (core func $i "peek")))
  (func (export "keep") (param "r" (borrow $r)) (canon lift (core func $i "keep")))
  (func (export "boom") (canon lift (core func $i "boom")))
  (export "my:lib/again@1.0.0" (instance $things)))
"#;

const THINGS: &str = "my:lib/things@1.2.0";

fn component(engine: &Engine, text: &str) -> Result<Component> {
    let params: String = (0..17).map(|i| format!(r#"(param "p{i}" u8) "#)).collect();
    // The short form of memories and functions of core instances among options.
    let text = text.replace("PARAMS", &params).replace("(memory $libc \"memory\")", "(memory (core memory $libc \"memory\"))");
    let text = text.replace("(realloc (func $libc", "(realloc (core func $libc");
    let text = text.replace("(export \"memory\" (memory (core memory $libc \"memory\")))", "(export \"memory\" (memory $libc \"memory\"))");
    Component::new(engine, text)
}

/// A provider, and a user that was linked with it.
struct Pair {
    store: Store<()>,
    provider: Instance,
    user: Instance,
}

fn pair() -> Result<Pair> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    let provider = linker.instantiate(&mut store, &component(&engine, PROVIDER)?)?;
    linker.define_instance(&store, THINGS, &provider)?;
    let user = linker.instantiate(&mut store, &component(&engine, USER)?)?;
    Ok(Pair { store, provider, user })
}

impl Pair {
    fn number(&mut self, instance: Instance, name: &str) -> Result<u32> {
        Ok(instance.get_typed_func::<(), (u32,)>(&mut self.store, name)?.call(&mut self.store, ())?.0)
    }

    fn user(&mut self, name: &str, n: u32) -> Result<u32> {
        Ok(self.user.get_typed_func::<(u32,), (u32,)>(&mut self.store, name)?.call(&mut self.store, (n,))?.0)
    }
}

fn report(error: &Error) -> &LinkError {
    error.downcast_ref::<LinkError>().unwrap_or_else(|| panic!("{error:#}"))
}

#[test]
fn values_cross() -> Result<()> {
    let mut pair = pair()?;
    assert_eq!(pair.user("twice", 21)?, 42);
    let user = pair.user;
    assert_eq!(pair.number(user, "sum")?, 16, "17 parameters go through memory");
    let echo = user.get_func(&mut pair.store, "echo").expect("it is exported");
    let record = |name: &str, n: u32| Val::Record(vec![("name".to_owned(), name.into()), ("n".to_owned(), Val::U32(n))]);
    for text in ["", "plain", "naïve 🦀 \u{10ffff}"] {
        let list = Val::List(vec![record(text, 1), record("two", 2)]);
        let mut results = [Val::Bool(false)];
        echo.call(&mut pair.store, &[text.into(), list.clone()], &mut results)?;
        assert_eq!(results, [Val::Tuple(vec![text.into(), list])]);
    }
    let provider = pair.provider;
    assert_eq!(pair.number(provider, "returned")?, 3, "post-return ran for each call");
    Ok(())
}

#[test]
fn resources_are_the_providers() -> Result<()> {
    let mut pair = pair()?;
    let provider = pair.provider;
    assert_eq!(pair.user("use", 20)?, 40);
    assert_eq!(pair.number(provider, "dropped")?, 20, "the provider's destructor runs for the user's drop");
    assert_eq!(pair.user("give", 5)?, 5);
    // What the user makes the host can hold, lend and drop.
    let make = pair.user.get_typed_func::<(u32,), (ResourceAny,)>(&mut pair.store, "make")?;
    let r = make.call(&mut pair.store, (7,))?.0;
    let things = provider.get_export_index(&mut pair.store, None, THINGS).expect("it is exported");
    let (ty, _) = provider.get_export(&mut pair.store, Some(&things), "r").expect("it is exported");
    assert!(matches!(ty, ComponentItem::Resource(ty) if ty == r.ty()), "one type on both sides");
    let peek = pair.user.get_typed_func::<(ResourceAny,), (u32,)>(&mut pair.store, "peek")?;
    assert_eq!(peek.call(&mut pair.store, (r,))?.0, 7);
    let value = provider.get_export_index(&mut pair.store, Some(&things), "value").expect("it is exported");
    let value = provider.get_typed_func::<(ResourceAny,), (u32,)>(&mut pair.store, value)?;
    assert_eq!(value.call(&mut pair.store, (r,))?.0, 7);
    r.resource_drop(&mut pair.store)?;
    assert_eq!(pair.number(provider, "dropped")?, 27);
    Ok(())
}

#[test]
fn moved_and_kept_handles_are_traps() -> Result<()> {
    let mut first = pair()?;
    let error = first.user("give-twice", 5).expect_err("it was moved");
    assert!(error.is::<Trap>(), "{error:#}");
    // The caller's mistake is not the callee's end.
    let provider = first.provider;
    assert_eq!(first.number(provider, "dropped")?, 0);
    assert!(first.user("twice", 1).is_err(), "the caller's it is");

    let mut pair = pair()?;
    let make = pair.user.get_typed_func::<(u32,), (ResourceAny,)>(&mut pair.store, "make")?;
    let r = make.call(&mut pair.store, (7,))?.0;
    let keep = pair.user.get_typed_func::<(ResourceAny,), ()>(&mut pair.store, "keep")?;
    let error = keep.call(&mut pair.store, (r,)).expect_err("the borrow was not given back");
    assert!(format!("{error:#}").contains("borrow handles still remain"), "{error:#}");
    Ok(())
}

#[test]
fn a_trap_ends_both_instances() -> Result<()> {
    let mut pair = pair()?;
    let boom = pair.user.get_typed_func::<(), ()>(&mut pair.store, "boom")?;
    let error = boom.call(&mut pair.store, ()).expect_err("it traps");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
    assert!(format!("{error:#}").contains("`boom` of `my:lib/things@1.2.0` of component instance `$provider` trapped"), "{error:#}");
    let (user, provider) = (pair.user, pair.provider);
    for (instance, name) in [(user, "sum"), (provider, "dropped")] {
        let error = pair.number(instance, name).expect_err("it trapped");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::CannotEnterComponent));
        assert!(format!("{error:#}").contains("boom"), "{error:#}");
    }
    // Another user of the same provider is told so as well.
    let engine = pair.store.engine().clone();
    let mut linker = Linker::new(&engine);
    linker.define_instance(&pair.store, THINGS, &provider)?;
    let user = linker.instantiate(&mut pair.store, &component(&engine, USER)?)?;
    let error = pair.number(user, "sum").expect_err("the provider trapped");
    assert!(format!("{error:#}").contains("cannot enter component instance `$provider`"), "{error:#}");
    Ok(())
}

#[test]
fn a_host_that_panics_below_ends_both_instances() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::<()>::new(&engine);
    linker.root().func_wrap("fail", |_, (): ()| -> Result<()> { panic!("below two guests") })?;
    let through = |from: &str, to: &str| {
        format!(
            r#"(component (import "{from}" (func $f)) (core func $f' (canon lower (func $f)))
                (core module $m (import "" "f" (func $f)) (func (export "f") (call $f)))
                (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
                (func (export "{to}") (canon lift (core func $i "f"))))"#
        )
    };
    let inner = linker.instantiate(&mut store, &Component::new(&engine, through("fail", "inner"))?)?;
    linker.root().define_exports(&store, &inner, None)?;
    let outer = linker.instantiate(&mut store, &Component::new(&engine, through("inner", "outer"))?)?;
    let call = outer.get_typed_func::<(), ()>(&mut store, "outer")?;
    let panic = catch_unwind(AssertUnwindSafe(|| call.call(&mut store, ()))).expect_err("it panics");
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"below two guests"));
    for (instance, name) in [(inner, "inner"), (outer, "outer")] {
        let error = instance.get_typed_func::<(), ()>(&mut store, name)?.call(&mut store, ()).expect_err("it was left halfway");
        assert!(format!("{error:#}").contains("panicked"), "{error:#}");
    }
    Ok(())
}

#[test]
fn chains_of_three() -> Result<()> {
    // The user exports the provider's interface again: the third one is linked with the user alone, and its resources are the provider's.
    let mut pair = pair()?;
    let engine = pair.store.engine().clone();
    let mut linker = Linker::new(&engine);
    let again = pair.user.get_export_index(&mut pair.store, None, "my:lib/again@1.0.0").expect("it is exported");
    linker.instance("my:lib/things@1.1.5")?.define_exports(&pair.store, &pair.user, Some(&again))?;
    let third = linker.instantiate(&mut pair.store, &component(&engine, USER)?)?;
    let run = third.get_typed_func::<(u32,), (u32,)>(&mut pair.store, "use")?;
    assert_eq!(run.call(&mut pair.store, (3,))?.0, 6);
    let provider = pair.provider;
    assert_eq!(pair.number(provider, "dropped")?, 3);

    // The third one calls the user, which calls the provider, and holds resources of a type that it has from the user.
    let mut linker = Linker::new(&engine);
    linker.define_instance(&pair.store, THINGS, &provider)?;
    let user = pair.user;
    linker.root().define_exports(&pair.store, &user, None)?;
    let chain = Component::new(
        &engine,
        r#"(component
          (import "my:lib/things@1.0.0" (instance $things (export "r" (type $r (sub resource)))))
          (alias export $things "r" (type $r))
          (import "make" (func $make (param "n" u32) (result (own $r))))
          (import "peek" (func $peek (param "r" (borrow $r)) (result u32)))
          (import "keep" (func $keep (param "r" (borrow $r))))
          (core func $make (canon lower (func $make)))
          (core func $peek (canon lower (func $peek)))
          (core func $keep (canon lower (func $keep)))
          (core func $drop (canon resource.drop $r))
          (core module $m
            (import "" "make" (func $make (param i32) (result i32)))
            (import "" "peek" (func $peek (param i32) (result i32)))
            (import "" "keep" (func $keep (param i32)))
            (import "" "drop" (func $drop (param i32)))
            (func (export "run") (param i32) (result i32) (local $r i32)
              (local.set $r (call $make (local.get 0)))
              (call $peek (local.get $r))
              (call $drop (local.get $r)))
            (func (export "kept") (call $keep (call $make (i32.const 1)))))
          (core instance $i (instantiate $m (with "" (instance
            (export "make" (func $make)) (export "peek" (func $peek)) (export "keep" (func $keep)) (export "drop" (func $drop))))))
          (func (export "run") (param "n" u32) (result u32) (canon lift (core func $i "run")))
          (func (export "kept") (canon lift (core func $i "kept"))))"#,
    )?;
    let third = linker.instantiate(&mut pair.store, &chain)?;
    assert_eq!(third.get_typed_func::<(u32,), (u32,)>(&mut pair.store, "run")?.call(&mut pair.store, (9,))?.0, 9);
    assert_eq!(pair.number(provider, "dropped")?, 12);
    let error = third.get_typed_func::<(), ()>(&mut pair.store, "kept")?.call(&mut pair.store, ()).expect_err("a borrow is kept");
    assert!(format!("{error:#}").contains("borrow handles still remain"), "{error:#}");
    assert!(pair.user("twice", 1).is_err(), "the one that kept it is at its end");
    assert_eq!(pair.number(provider, "dropped")?, 12, "the provider had no part in it");
    Ok(())
}

#[test]
fn resource_types_are_of_one_instance() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let provider = component(&engine, PROVIDER)?;
    let empty = Linker::new(&engine);
    let (a, b) = (empty.instantiate(&mut store, &provider)?, empty.instantiate(&mut store, &provider)?);
    let mut linker = Linker::new(&engine);
    linker.define_instance(&store, THINGS, &a)?;
    // The type of one with the functions of the other.
    linker.allow_shadowing(true);
    let things = b.get_export_index(&mut store, None, THINGS).expect("it is exported");
    let index = b.get_export_index(&mut store, Some(&things), "r").expect("it is exported");
    let ty = b.get_resource(&mut store, index).expect("a resource type");
    linker.instance(THINGS)?.resource("r", ty, |_, _| Ok(()))?;
    let error = linker.instantiate_pre(&component(&engine, USER)?).expect_err("the functions are another's");
    let problems: Vec<_> = report(&error).problems().iter().map(|problem| (problem.item(), problem.kind())).collect();
    assert_eq!(problems, ["make", "take", "value"].map(|name| (name, LinkProblemKind::WrongResource)));
    Ok(())
}

#[test]
fn types_are_compared() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let text = |record: &str, params: &str, result: &str| {
        format!(
            r#"(component
              (core module $m (memory (export "memory") 1) (func (export "f") (param i32 i32 i32 i32) (result i32) (i32.const 0))
                (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0)))
              (core instance $i (instantiate $m))
              (type $rec' (record {record})) (export $rec "rec" (type $rec'))
              (func (export "f") {params} {result}
                (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))"#
        )
    };
    let provider = text(r#"(field "a" u32) (field "b" string)"#, r#"(param "x" $rec) (param "y" u32)"#, "(result (list $rec))");
    let provider = Linker::new(&engine).instantiate(&mut store, &Component::new(&engine, provider)?)?;
    let mut linker = Linker::<()>::new(&engine);
    linker.instance("i")?.define_exports(&store, &provider, None)?;
    let import = |record: &str, params: &str, result: &str| {
        Component::new(
            &engine,
            format!(
                r#"(component (import "i" (instance (type $rec' (record {record})) (export "rec" (type $rec (eq $rec')))
                  (export "f" (func {params} {result})))))"#
            ),
        )
    };
    let same = import(r#"(field "a" u32) (field "b" string)"#, r#"(param "x" $rec) (param "y" u32)"#, "(result (list $rec))")?;
    linker.instantiate_pre(&same)?;
    let other = import(r#"(field "a" s32) (field "b" char)"#, r#"(param "x" $rec) (param "z" u32)"#, "(result (list $rec))")?;
    let error = linker.instantiate_pre(&other).expect_err("it differs");
    let problems = report(&error).problems();
    let shown: Vec<_> = problems.iter().map(|p| (p.path().len(), p.expected(), p.found().expect("something else"))).collect();
    let fields = [("s32", "u32"), ("char", "string")];
    let mut expected: Vec<(usize, &str, &str)> = fields.iter().map(|(a, b)| (3, *a, *b)).collect();
    expected.extend(fields.iter().map(|(a, b)| (4, *a, *b)));
    expected.push((3, "it as `z`", "it as `y`"));
    expected.extend(fields.iter().map(|(a, b)| (5, *a, *b)));
    assert_eq!(shown, expected, "{error}");
    assert_eq!(
        problems[2].path()[..],
        [
            LinkStep::Instance("i".to_owned()),
            LinkStep::Item("f".to_owned()),
            LinkStep::Type(TypeStep::Parameter(0, "x".to_owned())),
            LinkStep::Type(TypeStep::Field("a".to_owned())),
        ]
    );
    let other = import(r#"(field "a" u32)"#, r#"(param "x" $rec)"#, "")?;
    let error = linker.instantiate_pre(&other).expect_err("it differs");
    let kinds: Vec<_> = report(&error).problems().iter().map(|problem| problem.kind()).collect();
    assert_eq!(kinds, [LinkProblemKind::WrongType, LinkProblemKind::ParameterCount, LinkProblemKind::WrongType], "{error}");
    Ok(())
}

#[test]
fn definitions_belong_to_one_store() -> Result<()> {
    let mut first = pair()?;
    let engine = first.store.engine().clone();
    let mut other = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    let error = linker.define_instance(&other, THINGS, &first.provider).expect_err("another store's");
    assert!(error.to_string().contains("another store"), "{error}");
    linker.define_instance(&first.store, THINGS, &first.provider)?;
    let user = component(&engine, USER)?;
    let pre = linker.instantiate_pre(&user)?;
    let error = pre.instantiate(&mut other).expect_err("another store than the provider's");
    assert!(error.to_string().contains("another store"), "{error}");
    pre.instantiate(&mut first.store)?;
    linker.instantiate(&mut other, &Component::new(&engine, "(component)")?)?;

    // One component cannot have imports from two stores.
    let provider = Linker::new(&engine).instantiate(&mut other, &component(&engine, PROVIDER)?)?;
    linker.instance("other")?.define_exports(&other, &provider, None)?;
    let both = Component::new(
        &engine,
        r#"(component
          (import "my:lib/things@1.2.0" (instance (export "twice" (func (param "n" u32) (result u32)))))
          (import "other" (instance (export "dropped" (func (result u32))))))"#,
    )?;
    let error = linker.instantiate_pre(&both).expect_err("two stores");
    assert_eq!(report(&error).problems()[0].kind(), LinkProblemKind::OtherStore);
    Ok(())
}

#[test]
fn names_that_are_not_exported() -> Result<()> {
    let pair = pair()?;
    let mut linker = Linker::new(pair.store.engine());
    let mut error = |name: &str| linker.define_instance(&pair.store, name, &pair.provider).expect_err("not exported").to_string();
    assert_eq!(error("my:lib/thing@1.2.0"), "no instance is exported as `my:lib/thing@1.2.0`; did you mean `my:lib/things@1.2.0`?");
    assert_eq!(error("dropped"), "export `dropped` is not an instance");
    assert_eq!(error("x"), "no instance is exported as `x`; there are `my:lib/things@1.2.0`");
    linker.define_instance(&pair.store, "my:lib/things@1.9.0", &pair.provider)?;
    let error = linker.define_instance(&pair.store, "my:lib/things@1.9.0", &pair.provider).expect_err("twice").to_string();
    assert!(error.contains("`r` of `my:lib/things@1.9.0` is defined already"), "{error}");
    Ok(())
}

#[test]
fn modules_nested_instances_and_host_functions_are_passed_on() -> Result<()> {
    struct R;
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::<()>::new(&engine);
    linker.instance("host")?.resource("r", ResourceType::host::<R>(), |_, _| Ok(()))?;
    linker.instance("host")?.func_wrap("make", |_, (n,): (u32,)| Ok((windlass::component::Resource::<R>::new_own(n + 1),)))?;
    let provider = Component::new(
        &engine,
        r#"(component
          (import "host" (instance $host (export "r" (type $r (sub resource))) (export "make" (func (param "n" u32) (result (own $r))))))
          (core module $k (func (export "k") (result i32) (i32.const 11)))
          (instance $inner (export "k" (core module $k)) (export "host" (instance $host)))
          (instance $outer (export "inner" (instance $inner)))
          (export "outer" (instance $outer)))"#,
    )?;
    let provider = linker.instantiate(&mut store, &provider)?;
    let mut linker = Linker::<()>::new(&engine);
    linker.root().define_exports(&store, &provider, None)?;
    let user = Component::new(
        &engine,
        r#"(component
          (import "outer" (instance $outer
            (export "inner" (instance $inner
              (export "k" (core module (export "k" (func (result i32)))))
              (export "host" (instance $host (export "r" (type $r (sub resource))) (export "make" (func (param "n" u32) (result (own $r)))))))))) 
          (alias export $outer "inner" (instance $inner))
          (alias export $inner "host" (instance $host))
          (alias export $inner "k" (core module $k))
          (alias export $host "r" (type $r))
          (core instance $k (instantiate $k))
          (core func $make (canon lower (func $host "make")))
          (func (export "k") (result u32) (canon lift (core func $k "k")))
          (func (export "make") (param "n" u32) (result (own $r)) (canon lift (core func $make))))"#,
    )?;
    let user = linker.instantiate(&mut store, &user)?;
    assert_eq!(user.get_typed_func::<(), (u32,)>(&mut store, "k")?.call(&mut store, ())?.0, 11);
    let make = user.get_typed_func::<(u32,), (windlass::component::Resource<R>,)>(&mut store, "make")?;
    assert_eq!(make.call(&mut store, (4,))?.0.rep(), 5);
    Ok(())
}

#[test]
fn a_provider_stays_as_long_as_its_users() -> Result<()> {
    let Pair { mut store, provider, user } = pair()?;
    let engine = store.engine().clone();
    let mut linker = Linker::new(&engine);
    linker.define_instance(&store, THINGS, &provider)?;
    let pre = linker.instantiate_pre(&component(&engine, USER)?)?;
    let error = provider.drop_from(&mut store).expect_err("the user calls it");
    assert!(matches!(error.downcast_ref(), Some(InstanceError::InUse { .. })), "{error:#}");
    assert_eq!(user.get_typed_func::<(u32,), (u32,)>(&mut store, "twice")?.call(&mut store, (1,))?.0, 2, "nothing has happened");

    let make = user.get_typed_func::<(u32,), (ResourceAny,)>(&mut store, "make")?;
    let kept = make.call(&mut store, (30,))?.0;
    user.drop_from(&mut store)?;
    kept.resource_drop(&mut store)?;
    let dropped = provider.get_typed_func::<(), (u32,)>(&mut store, "dropped")?;
    assert_eq!(dropped.call(&mut store, ())?.0, 30, "the host's handle is the provider's, not the user's");
    provider.drop_from(&mut store)?;
    assert_eq!(store.usage().memory_bytes, 0);

    // What was linked with it cannot be made any more, and it cannot be linked again.
    let error = pre.instantiate(&mut store).expect_err("the provider is gone");
    assert!(matches!(error.downcast_ref(), Some(InstanceError::Dropped { .. })), "{error:#}");
    let error = linker.define_instance(&store, "my:lib/things@1.0.0", &provider).expect_err("it is gone");
    assert!(matches!(error.downcast_ref(), Some(InstanceError::Dropped { .. })), "{error:#}");

    // Another one in its place is not mistaken for it.
    let other = Linker::new(&engine).instantiate(&mut store, &component(&engine, PROVIDER)?)?;
    assert!(pre.instantiate(&mut store).is_err());
    linker.allow_shadowing(true);
    linker.define_instance(&store, THINGS, &other)?;
    linker.instantiate(&mut store, &component(&engine, USER)?)?;
    Ok(())
}

#[test]
fn resources_that_a_user_holds_go_with_it() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    let provider = linker.instantiate(&mut store, &component(&engine, PROVIDER)?)?;
    linker.define_instance(&store, THINGS, &provider)?;
    let holder = Component::new(
        &engine,
        r#"(component
          (import "my:lib/things@1.2.0" (instance $things
            (export "r" (type $r (sub resource))) (export "make" (func (param "n" u32) (result (own $r))))))
          (core func $make (canon lower (func $things "make")))
          (core module $m (import "" "make" (func $make (param i32) (result i32)))
            (func (export "hold") (drop (call $make (i32.const 8)))))
          (core instance $i (instantiate $m (with "" (instance (export "make" (func $make))))))
          (func (export "hold") (canon lift (core func $i "hold"))))"#,
    )?;
    let holder = linker.instantiate(&mut store, &holder)?;
    let hold = holder.get_typed_func::<(), ()>(&mut store, "hold")?;
    hold.call(&mut store, ())?;
    hold.call(&mut store, ())?;
    holder.drop_from(&mut store)?;
    assert_eq!(provider.get_typed_func::<(), (u32,)>(&mut store, "dropped")?.call(&mut store, ())?.0, 16, "destructors ran");
    Ok(())
}

#[test]
fn a_callee_that_ends_its_caller_does_not_return_to_it() -> Result<()> {
    // user.run → provider.go → host → user.boom, which traps; the host says nothing of it.
    let engine = Engine::default();
    let mut store = Store::new(&engine, None::<Instance>);
    let mut linker = Linker::<Option<Instance>>::new(&engine);
    linker.root().func_wrap("back", |mut store, (): ()| {
        let user = store.data().expect("it is set below");
        let boom = user.get_typed_func::<(), ()>(&mut store, "boom")?;
        assert!(boom.call(&mut store, ()).is_err());
        Ok(())
    })?;
    let provider = Component::new(
        &engine,
        r#"(component (import "back" (func $back)) (core func $back (canon lower (func $back)))
            (core module $m (import "" "back" (func $back)) (func (export "go") (call $back)) (func (export "ok")))
            (core instance $i (instantiate $m (with "" (instance (export "back" (func $back))))))
            (func (export "go") (canon lift (core func $i "go"))) (func (export "ok") (canon lift (core func $i "ok"))))"#,
    )?;
    let provider = linker.instantiate(&mut store, &provider)?;
    linker.root().define_exports(&store, &provider, None)?;
    let user = Component::new(
        &engine,
        r#"(component (import "go" (func $go)) (core func $go (canon lower (func $go)))
            (core module $m (import "" "go" (func $go)) (func (export "run") (call $go)) (func (export "boom") unreachable))
            (core instance $i (instantiate $m (with "" (instance (export "go" (func $go))))))
            (func (export "run") (canon lift (core func $i "run"))) (func (export "boom") (canon lift (core func $i "boom"))))"#,
    )?;
    let user = linker.instantiate(&mut store, &user)?;
    *store.data_mut() = Some(user);
    let error = user.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ()).expect_err("it ended below itself");
    assert!(format!("{error:#}").contains("boom"), "{error:#}");
    provider.get_typed_func::<(), ()>(&mut store, "ok")?.call(&mut store, ())?;
    Ok(())
}

/// What is already there when a string turns wide grows in place: if `realloc` does not keep it, the guest sees what `realloc` left.
/// Spec: `store_string_to_latin1_or_utf16`.
#[test]
fn a_string_that_turns_wide_grows_in_place() -> Result<()> {
    const CALLEE: &str = r#"
        (component
          (core module $m
            (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
              (select (i32.const 64) (i32.const 256) (local.get 0)) )
            (func (export "first") (param i32 i32) (result i32) (i32.load (local.get 0))))
          (core instance $i (instantiate $m))
          (func $first (param "s" string) (result u32)
            (canon lift (core func $i "first") string-encoding=latin1+utf16 (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
          (instance $face (export "first" (func $first)))
          (export "first" (instance $face)))"#;
    const CALLER: &str = r#"
        (component
          (import "first" (instance $face (export "first" (func (param "s" string) (result u32)))))
          (core module $libc (memory (export "memory") 1) (data (i32.const 16) "a\00b\00\ac\20"))
          (core instance $libc (instantiate $libc))
          (core func $first (canon lower (func $face "first") string-encoding=utf16 (memory (core memory $libc "memory"))))
          (core module $m
            (import "" "first" (func $first (param i32 i32) (result i32)))
            (func (export "run") (result i32) (call $first (i32.const 16) (i32.const 3))))
          (core instance $i (instantiate $m (with "" (instance (export "first" (func $first))))))
          (func (export "run") (result u32) (canon lift (core func $i "run"))))"#;
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    let callee = linker.instantiate(&mut store, &Component::new(&engine, CALLEE)?)?;
    linker.root().define_exports(&store, &callee, None)?;
    let caller = linker.instantiate(&mut store, &Component::new(&engine, CALLER)?)?;
    let run = caller.get_typed_func::<(), (u32,)>(&mut store, "run")?;
    assert_eq!(run.call(&mut store, ())?.0, 0, "`a` and `b` stayed where `realloc` left them");
    Ok(())
}
