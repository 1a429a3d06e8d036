//! Exceptions from the host's side: out of wasm, into wasm, through the host, and where they end.

use windlass::component::{Component, Linker as ComponentLinker};
use windlass::{
    AsContextMut, Caller, Config, Engine, ExnRef, ExnRefPre, ExnType, Extern, Func, FuncType, Instance, Linker, Module, Result, Store, Tag,
    TagType, ThrownException, Trap, Val, ValType,
};

fn engine() -> Engine {
    Engine::new(Config::new().wasm_exceptions(true).wasm_tail_call(true)).expect("an engine")
}

fn instance(store: &mut Store<()>, text: &str) -> Result<Instance> {
    let module = Module::new(store.engine(), text)?;
    Instance::new(store, &module, &[])
}

/// Values of every type, more than there are registers for, through many frames, to a handler that needs its locals.
#[test]
fn payloads_and_locals_survive_a_long_way() -> Result<()> {
    let mut store = Store::new(&engine(), ());
    let instance = instance(
        &mut store,
        r#"(module
            (tag $t (param i32 i64 f32 f64 externref i64 i64 i64 i64 i64))
            (tag $other (param i32))
            (func $deep (param $n i32) (param i64 i64 i64 i64 i64 i64 i64 i64 f64) (result i64)
                (if (i32.eqz (local.get $n)) (then
                    (throw $t (i32.const -1) (i64.const 2) (f32.const 3.5) (f64.const 4.25) (ref.null extern)
                        (i64.const 5) (i64.const 6) (i64.const 7) (i64.const 8) (local.get 8))))
                ;; a handler on the way that wants something else
                (block $no (result i32)
                    (try_table (catch $other $no)
                        (call $deep (i32.sub (local.get $n) (i32.const 1)) (local.get 1) (local.get 2) (local.get 3)
                            (local.get 4) (local.get 5) (local.get 6) (local.get 7) (local.get 8) (local.get 9))
                        (return))
                    (unreachable))
                (drop) (i64.const 0))
            (func (export "f") (param $n i32) (param $a i64) (result i64)
                (local $mine i64)
                (local.set $mine (i64.mul (local.get $a) (i64.const 1000)))
                (block $h (result i32 i64 f32 f64 externref i64 i64 i64 i64 i64)
                    (try_table (catch $t $h)
                        (local.set $mine (i64.add (local.get $mine) (i64.const 1)))
                        (drop (call $deep (local.get $n) (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1)
                            (i64.const 1) (i64.const 90) (f64.const 1))))
                    (unreachable))
                (i64.add) (i64.add) (i64.add) (i64.add) ;; 5+6+7+8+90
                (local.set $a)
                (drop) (drop) (drop)
                (i64.add (local.get $mine))
                (i64.add (local.get $a))
                (local.set $a)
                (i64.extend_i32_s)
                (i64.add (local.get $a)))
        )"#,
    )?;
    let f = instance.get_typed_func::<(i32, i64), i64>(&mut store, "f")?;
    for depth in [0, 1, 7, 500] {
        // -1 + 2 + (3 * 1000 + 1) + (5 + 6 + 7 + 8 + 90)
        assert_eq!(f.call(&mut store, (depth, 3))?, 1 + 3001 + 116);
    }
    Ok(())
}

/// A trap is no exception, whoever catches all.
#[test]
fn traps_are_not_caught() -> Result<()> {
    let mut store = Store::new(&engine(), ());
    let instance = instance(
        &mut store,
        r#"(module (memory 1) (func $trap (drop (i32.load (i32.const 0x7fffffff))))
            (func (export "unreachable") (block $h (try_table (catch_all $h) (unreachable))))
            (func (export "memory") (block $h (try_table (catch_all $h) (call $trap))))
            (func (export "null") (throw_ref (ref.null exn))))"#,
    )?;
    for (name, trap) in [("unreachable", Trap::UnreachableCodeReached), ("memory", Trap::MemoryOutOfBounds), ("null", Trap::NullReference)]
    {
        let f = instance.get_typed_func::<(), ()>(&mut store, name)?;
        let error = f.call(&mut store, ()).expect_err("it traps");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&trap), "{name}: {error:?}");
        assert!(!store.has_pending_exception());
    }
    Ok(())
}

/// A host function throws, wasm catches; wasm throws through a host function, wasm catches; and what nobody catches reaches the host.
#[test]
fn exceptions_pass_the_host() -> Result<()> {
    let engine = engine();
    let mut store = Store::new(&engine, ());
    let tag = Tag::new(&mut store, &TagType::new(FuncType::new(&engine, [ValType::I32], [])))?;
    let mut linker = Linker::new(&engine);
    linker.define(&mut store, "host", "tag", tag)?;
    linker.func_wrap("host", "throw", move |mut caller: Caller<'_, ()>, value: i32| -> Result<()> {
        let ty = ExnType::from_tag_type(&tag.ty(&caller))?;
        let allocator = ExnRefPre::new(&mut caller, ty);
        let exception = ExnRef::new(&mut caller, &allocator, &tag, &[Val::I32(value)])?;
        caller.as_context_mut().throw(exception)
    })?;
    linker.func_wrap("host", "through", |mut caller: Caller<'_, ()>, value: i32| -> Result<()> {
        let inner = caller.get_export("inner").and_then(Extern::into_func).expect("an export");
        inner.call(&mut caller, &[Val::I32(value)], &mut [])
    })?;
    let module = Module::new(
        &engine,
        r#"(module
            (import "host" "tag" (tag $t (param i32)))
            (import "host" "throw" (func $throw (param i32)))
            (import "host" "through" (func $through (param i32)))
            (func (export "inner") (param i32) (throw $t (local.get 0)))
            (func (export "catch") (param i32) (result i32)
                (block $h (result i32) (try_table (catch $t $h) (call $throw (local.get 0))) (i32.const -1)))
            (func (export "catch-through") (param i32) (result i32)
                (block $h (result i32) (try_table (catch $t $h) (call $through (local.get 0))) (i32.const -1)))
            (func (export "keep") (param i32) (result exnref)
                (block $h (result exnref) (try_table (catch_all_ref $h) (call $throw (local.get 0))) (ref.null exn)))
            (func (export "again") (param exnref) (throw_ref (local.get 0)))
        )"#,
    )?;
    let instance = linker.instantiate(&mut store, &module)?;
    for name in ["catch", "catch-through"] {
        let f = instance.get_typed_func::<i32, i32>(&mut store, name)?;
        for value in [1, 2, i32::MIN] {
            assert_eq!(f.call(&mut store, value)?, value, "{name}");
        }
    }
    let inner = instance.get_typed_func::<i32, ()>(&mut store, "inner")?;
    let error = inner.call(&mut store, 9).expect_err("it throws");
    assert!(error.is::<ThrownException>() && error.downcast_ref::<Trap>().is_none());
    let exception = store.take_pending_exception().expect("an exception");
    assert!(!store.has_pending_exception());
    assert_eq!(exception.field(&mut store, 0)?.i32(), Some(9));
    assert!(exception.field(&mut store, 1).is_err());
    let of = exception.tag(&mut store)?;
    assert!(Tag::eq(&of, &tag, &store));

    let (keep, again) = (func(&mut store, &instance, "keep"), func(&mut store, &instance, "again"));
    let mut kept = [Val::I32(0)];
    keep.call(&mut store, &[Val::I32(33)], &mut kept)?;
    let exception = *kept[0].unwrap_exnref().expect("not null");
    let error = again.call(&mut store, &kept, &mut []).expect_err("it throws");
    assert!(error.is::<ThrownException>());
    let taken = store.take_pending_exception().expect("an exception");
    assert_eq!(taken.field(&mut store, 0)?.i32(), Some(33));
    assert_eq!(*taken, *exception);
    Ok(())
}

fn func(store: &mut Store<()>, instance: &Instance, name: &str) -> Func {
    instance.get_func(store, name).expect("an export")
}

/// Exceptions that are caught go; those that are kept count against a bound.
#[test]
fn exceptions_do_not_pile_up() -> Result<()> {
    let mut store = Store::new(&engine(), ());
    let instance = instance(
        &mut store,
        r#"(module (tag $t (param i64 i64 i64 i64))
            (func $throw (throw $t (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4)))
            (func (export "caught") (param $n i32)
                (loop $again
                    (block $h (try_table (catch_all $h) (call $throw)))
                    (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
            (func (export "kept") (param $n i32)
                (loop $again
                    (drop (block $h (result exnref) (try_table (catch_all_ref $h) (call $throw)) (unreachable)))
                    (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))"#,
    )?;
    let caught = instance.get_typed_func::<i32, ()>(&mut store, "caught")?;
    caught.call(&mut store, 1_000_000)?;
    let kept = instance.get_typed_func::<i32, ()>(&mut store, "kept")?;
    let error = kept.call(&mut store, 10_000_000).expect_err("there is a bound");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::TooManyExceptions));
    Ok(())
}

/// Nothing catches across the boundary of a component: not the caller, not the host.
#[test]
fn exceptions_end_at_the_boundary_of_a_component() -> Result<()> {
    let engine = engine();
    let component = Component::new(
        &engine,
        r#"(component
            (component $A
                (core module $m (tag $t) (func (export "f") (throw $t)))
                (core instance $i (instantiate $m))
                (func (export "f") (canon lift (core func $i "f"))))
            (component $B
                (import "f" (func $f))
                (core func $f' (canon lower (func $f)))
                (core module $m (import "" "f" (func $f)) (func (export "g") (block $h (try_table (catch_all $h) (call $f)))))
                (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
                (func (export "g") (canon lift (core func $i "g"))))
            (instance $a (instantiate $A))
            (instance $b (instantiate $B (with "f" (func $a "f"))))
            (export "f" (func $a "f"))
            (export "g" (func $b "g")))"#,
    )?;
    for name in ["f", "g"] {
        let mut store = Store::new(&engine, ());
        let instance = ComponentLinker::new(&engine).instantiate(&mut store, &component)?;
        let f = instance.get_typed_func::<(), ()>(&mut store, name)?;
        let error = f.call(&mut store, ()).expect_err("it traps");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UncaughtException), "{name}: {error:?}");
        assert!(!store.has_pending_exception());
    }
    Ok(())
}
