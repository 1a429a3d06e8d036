//! Traps: what they are, where they happened, and what works afterwards.

use crate::{instance, message};
use windlass::{Engine, Instance, Linker, Module, Result, Store, Trap, WasmBacktrace};

#[test]
fn every_kind() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module
            (memory 1)
            (table 2 funcref)
            (elem (i32.const 0) $f)
            (func $f (param i32))
            (func (export "unreachable") unreachable)
            (func (export "memory") (drop (i32.load (i32.const 65533))))
            (func (export "memory far") (drop (i32.load offset=0xffffffff (i32.const 0xffffffff))))
            (func (export "table") (drop (table.get (i32.const 2))))
            (func (export "indirect bounds") (call_indirect (i32.const 9)))
            (func (export "indirect null") (call_indirect (i32.const 1)))
            (func (export "indirect type") (call_indirect (i32.const 0)))
            (func (export "overflow") (drop (i32.div_s (i32.const 0x80000000) (i32.const -1))))
            (func (export "zero") (drop (i32.rem_u (i32.const 1) (i32.const 0))))
            (func (export "nan") (drop (i32.trunc_f32_s (f32.const nan))))
            (func (export "large") (drop (i32.trunc_f64_u (f64.const 1e30))))
            (func (export "fill") (memory.fill (i32.const 65536) (i32.const 0) (i32.const 1)))
            (func $deep (export "deep") (call $deep)))"#,
    )?;
    for (name, trap) in [
        ("unreachable", Trap::UnreachableCodeReached),
        ("memory", Trap::MemoryOutOfBounds),
        ("memory far", Trap::MemoryOutOfBounds),
        ("table", Trap::TableOutOfBounds),
        ("indirect bounds", Trap::TableOutOfBounds),
        ("indirect null", Trap::IndirectCallToNull),
        ("indirect type", Trap::BadSignature),
        ("overflow", Trap::IntegerOverflow),
        ("zero", Trap::IntegerDivisionByZero),
        ("nan", Trap::BadConversionToInteger),
        ("large", Trap::IntegerOverflow),
        ("fill", Trap::MemoryOutOfBounds),
        ("deep", Trap::StackOverflow),
    ] {
        let func = instance.get_typed_func::<(), ()>(&mut store, name)?;
        // Twice: a trap leaves nothing behind.
        for _ in 0..2 {
            let error = func.call(&mut store, ()).expect_err(name);
            assert_eq!(error.downcast_ref::<Trap>(), Some(&trap), "{name}: {error:?}");
        }
    }
    Ok(())
}

#[test]
fn backtraces_name_functions_and_modules() -> Result<()> {
    let (mut store, instance) = instance(
        r#"(module $shop
            (func $price (unreachable))
            (func $total (call $price))
            (func (export "pay") (call $total)))"#,
    )?;
    let pay = instance.get_typed_func::<(), ()>(&mut store, "pay")?;
    let error = pay.call(&mut store, ()).expect_err("it traps");
    let backtrace = error.downcast_ref::<WasmBacktrace>().expect("a trap has a backtrace");
    let names: Vec<_> = backtrace.frames().iter().map(|frame| frame.func_name()).collect();
    assert_eq!(names, [Some("price"), Some("total"), None]);
    assert_eq!(backtrace.frames().iter().map(|frame| frame.func_index()).collect::<Vec<_>>(), [0, 1, 2]);
    assert!(backtrace.frames().iter().all(|frame| frame.module().name() == Some("shop")));
    assert!(backtrace.frames().iter().all(|frame| frame.module_offset().is_some() && frame.func_offset().is_some()));
    let text = format!("{error:?}");
    assert!(text.contains("price") && text.contains("shop") && text.contains("unreachable"), "{text}");
    Ok(())
}

#[test]
fn backtraces_cross_the_host() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("host", "call", |mut caller: windlass::Caller<'_, ()>| -> Result<()> {
        let inner = caller.get_export("inner").and_then(windlass::Extern::into_func).expect("it is exported");
        inner.call(&mut caller, &[], &mut [])
    })?;
    let module = Module::new(
        &engine,
        r#"(module
            (import "host" "call" (func $call))
            (func $inner (export "inner") (drop (i32.div_u (i32.const 1) (i32.const 0))))
            (func $outer (export "outer") (call $call)))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &module)?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "outer")?.call(&mut store, ()).expect_err("it traps");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::IntegerDivisionByZero));
    let backtrace = error.downcast_ref::<WasmBacktrace>().expect("a trap has a backtrace");
    let names: Vec<_> = backtrace.frames().iter().map(|frame| frame.func_name()).collect();
    assert_eq!(names, [Some("inner"), Some("outer")]);
    Ok(())
}

#[test]
fn stack_overflow_through_the_host() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("host", "again", |mut caller: windlass::Caller<'_, ()>| -> Result<()> {
        let run = caller.get_export("run").and_then(windlass::Extern::into_func).expect("it is exported");
        run.call(&mut caller, &[], &mut [])
    })?;
    let module = Module::new(&engine, r#"(module (import "host" "again" (func $again)) (func (export "run") (call $again)))"#)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &module)?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ()).expect_err("it never ends");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::StackOverflow), "{error:?}");
    Ok(())
}

#[test]
fn instantiation_that_fails_keeps_what_it_did() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let module = Module::new(
        &engine,
        r#"(module (memory (export "m") 1) (table (export "t") 4 funcref) (func (export "at") (param i32) (result i32) (i32.load8_u (local.get 0))))"#,
    )?;
    let base = Instance::new(&mut store, &module, &[])?;
    let memory = base.get_memory(&mut store, "m").expect("it is exported");
    let table = base.get_table(&mut store, "t").expect("it is exported");

    let failing = Module::new(
        &engine,
        r#"(module
            (import "" "m" (memory 1))
            (import "" "t" (table 4 funcref))
            (func $f (result i32) i32.const 11)
            (elem (i32.const 0) $f)
            (data (i32.const 0) "\01\02")
            (data (i32.const 65535) "\03\04"))"#,
    )?;
    let error = Instance::new(&mut store, &failing, &[memory.into(), table.into()]).expect_err("a segment is out of bounds");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::MemoryOutOfBounds), "{error:?}");
    assert_eq!(&memory.data(&store)[..2], [1, 2]);
    assert_eq!(memory.data(&store)[65535], 0);
    let kept = table.get(&mut store, 0).and_then(|r| r.unwrap_func().copied()).expect("the element segment was applied");
    assert_eq!(kept.typed::<(), i32>(&store)?.call(&mut store, ())?, 11);

    let starting = Module::new(&engine, r#"(module (func $go unreachable) (start $go))"#)?;
    let error = Instance::new(&mut store, &starting, &[]).expect_err("the start function traps");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached), "{error:?}");
    assert!(message(Err::<(), _>(error)).contains("go"));
    assert_eq!(base.get_typed_func::<u32, u32>(&mut store, "at")?.call(&mut store, 1)?, 2);
    Ok(())
}
