//! `resource.rep`, which compiled code looks up by itself: the same answers and the same refusals whether it is inlined, called through a table or called
//! by a module that the host may instantiate; whatever happened to the handles in between.

use windlass::component::{Component, HandleError, HandleMisuse, Instance, Linker, Resource, ResourceAny, ResourceType};
use windlass::{Config, Engine, Error, Result, Store, Trap, WasmBacktrace};

struct Thing;

/// `direct` calls `resource.rep` by name, which is inlined unless `EXPORTED` makes the module known to the host; `tail` does so as its last act,
/// `indirect` through a table, `apart` by the export of another core instance.
const GUEST: &str = r#"(component
    (import "thing" (type $thing (sub resource)))
    (import "make" (func $make-thing (result (own $thing))))
    (core func $make (canon lower (func $make-thing)))
    (type $a' (resource (rep i32)))
    (type $b' (resource (rep i32)))
    (core func $new-a (canon resource.new $a'))
    (core func $new-b (canon resource.new $b'))
    (core func $drop-a (canon resource.drop $a'))
    (core func $rep (canon resource.rep $a'))
    (core module $apart (import "" "rep" (func $rep (param i32) (result i32))) (export "rep" (func $rep)))
    (core instance $apart (instantiate $apart (with "" (instance (export "rep" (func $rep))))))
    (core module $m
      (import "" "thing" (func $thing (result i32)))
      (import "" "new-a" (func $new-a (param i32) (result i32)))
      (import "" "new-b" (func $new-b (param i32) (result i32)))
      (import "" "drop-a" (func $drop-a (param i32)))
      (import "" "rep" (func $rep (param i32) (result i32)))
      (import "apart" "rep" (func $apart (param i32) (result i32)))
      (type $rep (func (param i32) (result i32)))
      (table 1 funcref)
      (elem (i32.const 0) $rep)
      (func (export "direct") (param i32) (result i32) (call $rep (local.get 0)))
      (func (export "tail") (param i32) (result i32) (return_call $rep (local.get 0)))
      (func (export "indirect") (param i32) (result i32) (call_indirect (type $rep) (local.get 0) (i32.const 0)))
      (func (export "apart") (param i32) (result i32) (call $apart (local.get 0)))
      (func (export "new-a") (param i32) (result i32) (call $new-a (local.get 0)))
      (func (export "new-b") (param i32) (result i32) (call $new-b (local.get 0)))
      (func (export "drop-a") (param i32) (result i32) (call $drop-a (local.get 0)) (i32.const 0))
      (func (export "thing") (param i32) (result i32) (call $thing))
      (func (export "same") (param i32) (result i32) (local.get 0))
      ;; Asks about the first handle between any two that it makes, and about each that it has made: how often the answer was right.
      (func (export "grow") (param $n i32) (result i32)
        (local $first i32) (local $i i32) (local $right i32)
        (local.set $first (call $new-a (i32.const 4242)))
        (loop $l
          (local.set $right (i32.add (local.get $right) (i32.eq (call $rep (local.get $first)) (i32.const 4242))))
          (local.set $right (i32.add (local.get $right) (i32.eq (call $rep (call $new-a (local.get $i))) (local.get $i))))
          (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
        (local.get $right)))
    (core instance $m (instantiate $m
      (with "apart" (instance $apart))
      (with "" (instance
        (export "thing" (func $make)) (export "new-a" (func $new-a)) (export "new-b" (func $new-b))
        (export "drop-a" (func $drop-a)) (export "rep" (func $rep))))))
    EXPORTED
    (export $a "a" (type $a'))
    (func (export "direct") (param "n" u32) (result u32) (canon lift (core func $m "direct")))
    (func (export "tail") (param "n" u32) (result u32) (canon lift (core func $m "tail")))
    (func (export "indirect") (param "n" u32) (result u32) (canon lift (core func $m "indirect")))
    (func (export "apart") (param "n" u32) (result u32) (canon lift (core func $m "apart")))
    (func (export "new-a") (param "n" u32) (result u32) (canon lift (core func $m "new-a")))
    (func (export "new-b") (param "n" u32) (result u32) (canon lift (core func $m "new-b")))
    (func (export "drop-a") (param "n" u32) (result u32) (canon lift (core func $m "drop-a")))
    (func (export "thing") (param "n" u32) (result u32) (canon lift (core func $m "thing")))
    (func (export "give") (param "n" u32) (result (own $a)) (canon lift (core func $m "same")))
    (func (export "take") (param "a" (own $a)) (result u32) (canon lift (core func $m "same")))
    (func (export "grow") (param "n" u32) (result u32) (canon lift (core func $m "grow"))))"#;

/// The ways to call `resource.rep`.
const WAYS: [&str; 4] = ["direct", "tail", "indirect", "apart"];

struct Fixture {
    linker: Linker<()>,
    component: Component,
    store: Store<()>,
}

impl Fixture {
    fn new(inlined: bool) -> Result<Self> {
        let mut config = Config::new();
        config.wasm_tail_call(true).resource_diagnostics(!inlined);
        let engine = Engine::new(&config)?;
        let exported = if inlined { "" } else { r#"(export "m" (core module $m))"# };
        let component = Component::new(&engine, GUEST.replace("EXPORTED", exported))?;
        let mut linker = Linker::new(&engine);
        linker.root().resource("thing", ResourceType::host::<Thing>(), |_, _| Ok(()))?;
        linker.root().func_wrap("make", |_, ()| Ok((Resource::<Thing>::new_own(5),)))?;
        Ok(Self { linker, component, store: Store::new(&engine, ()) })
    }

    fn instance(&mut self) -> Result<Instance> {
        self.linker.instantiate(&mut self.store, &self.component)
    }

    fn call(&mut self, instance: &Instance, name: &str, n: u32) -> Result<u32> {
        instance.get_typed_func::<(u32,), (u32,)>(&mut self.store, name)?.call(&mut self.store, (n,)).map(|(n,)| n)
    }

    /// Checks every way to ask about a handle that is there.
    fn answers(&mut self, instance: &Instance, handle: u32, rep: u32) -> Result<()> {
        for way in WAYS {
            assert_eq!(self.call(instance, way, handle)?, rep, "{way} about {handle}");
        }
        Ok(())
    }

    /// Checks that every way to ask about a handle is refused with the same words. `prepare` makes the handle, each time in a new instance.
    fn refused(&mut self, prepare: fn(&mut Self, &Instance) -> Result<u32>, expected: &HandleError, trap: Trap, words: &str) -> Result<()> {
        let mut told = Vec::new();
        for way in WAYS {
            let instance = self.instance()?;
            let handle = prepare(self, &instance)?;
            let error = self.call(&instance, way, handle).expect_err("it is no such handle");
            assert_eq!((same_kind(&error, expected), error.downcast_ref::<Trap>()), (true, Some(&trap)), "{way}: {error:?}");
            let misuse = error.downcast_ref::<HandleMisuse>().expect("what is known of the handle");
            assert!(misuse.to_string().starts_with("`resource.rep`: handle "), "{misuse}");
            let cause = error.downcast_ref::<HandleError>().map(ToString::to_string).unwrap_or_default();
            assert!(cause.contains(words), "{cause}");
            // A tail call has left nothing behind; nor does the look-up itself, wherever it is.
            let frames = error.downcast_ref::<WasmBacktrace>().map_or(0, |trace| trace.frames().len());
            assert_eq!(frames, usize::from(way != "tail"), "{way}: {error:?}");
            told.push((cause, misuse.to_string()));
        }
        assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{told:#?}");
        Ok(())
    }
}

/// Whether both say the same but for types, which have no names here.
fn same_kind(error: &Error, expected: &HandleError) -> bool {
    error.downcast_ref::<HandleError>().is_some_and(|found| std::mem::discriminant(found) == std::mem::discriminant(expected))
}

#[test]
fn what_is_no_such_handle_is_refused_in_the_same_words() -> Result<()> {
    for inlined in [true, false] {
        let mut fixture = Fixture::new(inlined)?;
        let unknown = HandleError::Unknown { index: 0 };
        for prepare in [
            |_: &mut Fixture, _: &Instance| Ok(0),
            |_: &mut Fixture, _: &Instance| Ok(1),
            |_: &mut Fixture, _: &Instance| Ok(u32::MAX),
            |fixture: &mut Fixture, instance: &Instance| Ok(fixture.call(instance, "new-a", 1)? - 1),
            |fixture: &mut Fixture, instance: &Instance| Ok(fixture.call(instance, "new-a", 1)? + 1),
            // Bits that would be lost where an index is made an offset.
            |fixture: &mut Fixture, instance: &Instance| Ok(fixture.call(instance, "new-a", 1)? | 1 << 27),
            |fixture: &mut Fixture, instance: &Instance| Ok(fixture.call(instance, "new-a", 1)? | 1 << 31),
            // Dropped.
            |fixture: &mut Fixture, instance: &Instance| {
                let handle = fixture.call(instance, "new-a", 1)?;
                fixture.call(instance, "drop-a", handle)?;
                Ok(handle)
            },
            // Moved away.
            |fixture: &mut Fixture, instance: &Instance| {
                let handle = fixture.call(instance, "new-a", 1)?;
                let give = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut fixture.store, "give")?;
                give.call(&mut fixture.store, (handle,))?;
                Ok(handle)
            },
        ] {
            fixture.refused(prepare, &unknown, Trap::UnknownHandle, "unknown handle index")?;
        }
        let ty = ResourceType::host::<Thing>();
        let wrong = HandleError::WrongType { index: 0, expected: ty, found: ty };
        let other = "but found a different guest-defined resource";
        fixture.refused(|fixture, instance| fixture.call(instance, "new-b", 1), &wrong, Trap::HandleTypeMismatch, other)?;
        let other = "but found a host-defined resource";
        fixture.refused(|fixture, instance| fixture.call(instance, "thing", 0), &wrong, Trap::HandleTypeMismatch, other)?;
        // An index that was one of the right type before.
        let reused = |fixture: &mut Fixture, instance: &Instance| {
            let handle = fixture.call(instance, "new-a", 1)?;
            fixture.call(instance, "drop-a", handle)?;
            assert_eq!(fixture.call(instance, "new-b", 1)?, handle);
            Ok(handle)
        };
        fixture.refused(reused, &wrong, Trap::HandleTypeMismatch, "but found a different guest-defined resource")?;
    }
    Ok(())
}

#[test]
fn every_handle_there_is_answers_also_when_its_table_has_moved() -> Result<()> {
    for inlined in [true, false] {
        let mut fixture = Fixture::new(inlined)?;
        let instance = fixture.instance()?;
        let handle = fixture.call(&instance, "new-a", u32::MAX)?;
        fixture.answers(&instance, handle, u32::MAX)?;
        // The table grows between two look-ups of one function.
        assert_eq!(fixture.call(&instance, "grow", 3000)?, 6000);
        fixture.answers(&instance, handle, u32::MAX)?;
        let give = instance.get_typed_func::<(u32,), (ResourceAny,)>(&mut fixture.store, "give")?;
        let (any,) = give.call(&mut fixture.store, (handle,))?;
        let take = instance.get_typed_func::<(ResourceAny,), (u32,)>(&mut fixture.store, "take")?;
        let (handle,) = take.call(&mut fixture.store, (any,))?;
        fixture.answers(&instance, handle, u32::MAX)?;
    }
    Ok(())
}

#[test]
fn instances_of_one_component_have_tables_of_their_own() -> Result<()> {
    for inlined in [true, false] {
        let mut fixture = Fixture::new(inlined)?;
        let [first, second] = [fixture.instance()?, fixture.instance()?];
        let handles = [fixture.call(&first, "new-a", 10)?, fixture.call(&second, "new-a", 20)?];
        assert_eq!(handles, [1, 1]);
        fixture.answers(&first, 1, 10)?;
        fixture.answers(&second, 1, 20)?;
        assert_eq!(fixture.call(&first, "grow", 500)?, 1000);
        let error = fixture.call(&second, "direct", 2).expect_err("only the first has so many");
        assert!(error.is::<HandleError>());
        fixture.answers(&first, 1, 10)?;

        // One goes, and another takes its place in the store.
        first.drop_from(&mut fixture.store)?;
        let third = fixture.instance()?;
        assert_eq!(fixture.call(&third, "new-b", 30)?, 1);
        assert_eq!(fixture.call(&third, "new-a", 31)?, 2);
        fixture.answers(&third, 2, 31)?;
        let error = fixture.call(&third, "direct", 1).expect_err("of the other type");
        assert!(matches!(error.downcast_ref(), Some(HandleError::WrongType { .. })), "{error:?}");
    }
    Ok(())
}
