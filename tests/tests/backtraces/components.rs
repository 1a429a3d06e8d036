//! Traps in what a component's boundary runs by itself: `realloc`, destructors, functions after the call.

use crate::guest::{functions, shape};
use windlass::component::{Component, Linker, ResourceAny};
use windlass::{Engine, Result, Store};

fn instance(text: &str) -> Result<(Store<()>, windlass::component::Instance)> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &Component::new(&engine, text)?)?;
    Ok((store, instance))
}

#[test]
fn in_realloc() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(component
            (core module $m (memory (export "m") 1)
                (func $deeper unreachable)
                (func $allocate (export "realloc") (param i32 i32 i32 i32) (result i32) (call $deeper) (i32.const 0))
                (func (export "f") (param i32 i32)))
            (core instance $i (instantiate $m))
            (func (export "f") (param "s" string) (canon lift (core func $i "f") (memory (core memory $i "m")) (realloc (core func $i "realloc")))))"#,
    )?;
    let error = instance.get_typed_func::<(&str,), ()>(&mut store, "f")?.call(&mut store, ("text",)).expect_err("it traps");
    assert_eq!(functions(&error), ["deeper", "allocate"]);
    Ok(())
}

#[test]
fn in_a_destructor() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(component
            (core module $d (func $dtor (export "dtor") (param i32) unreachable))
            (core instance $d (instantiate $d))
            (type $r (resource (rep i32) (dtor (core func $d "dtor"))))
            (export $exported "r" (type $r))
            (core func $new (canon resource.new $r))
            (func (export "make") (param "n" s32) (result (own $exported)) (canon lift (core func $new))))"#,
    )?;
    let (resource,) = instance.get_typed_func::<(i32,), (ResourceAny,)>(&mut store, "make")?.call(&mut store, (7,))?;
    let error = resource.resource_drop(&mut store).expect_err("it traps");
    assert_eq!(functions(&error), ["dtor"]);
    Ok(())
}

/// A call from one instance to another whose allocator traps: the boundary is between the frames.
#[test]
fn between_two_guests() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(component
            (component $callee
                (core module $m (memory (export "m") 1)
                    (func $allocate (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
                    (func (export "f") (param i32 i32)))
                (core instance $i (instantiate $m))
                (func (export "f") (param "s" string) (canon lift (core func $i "f") (memory (core memory $i "m")) (realloc (core func $i "realloc")))))
            (instance $callee (instantiate $callee))
            (core module $memory (memory (export "m") 1))
            (core instance $memory (instantiate $memory))
            (core func $f (canon lower (func $callee "f") (memory (core memory $memory "m"))))
            (core module $caller (import "" "f" (func $f (param i32 i32))) (func $run (export "run") (call $f (i32.const 0) (i32.const 3))))
            (core instance $i (instantiate $caller (with "" (instance (export "f" (func $f))))))
            (func (export "run") (canon lift (core func $i "run"))))"#,
    )?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ()).expect_err("it traps");
    let shape = shape(&error);
    let (allocate, run) = (shape.find("m!allocate"), shape.find("caller!run"));
    assert!(allocate.is_some() && allocate < run, "{shape}");
    Ok(())
}
