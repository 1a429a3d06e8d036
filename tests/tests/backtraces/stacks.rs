//! Stacks of every shape: the host in between, start functions, threads, tail calls, and more frames than fit.

use crate::guest::{backtrace, failure, functions, shape};
use std::num::NonZeroUsize;
use windlass::{Caller, Config, Engine, Extern, Func, Instance, Linker, Module, Result, Store, Trap, WasmBacktrace};

/// Wasm, the host, wasm, the host again, wasm.
const BETWEEN: &str = r#"(module $m
    (import "host" "call" (func $call (param i32)))
    (func $bottom unreachable)
    (func $third (export "third") (call $bottom))
    (func $second (export "second") (call $call (i32.const 3)))
    (func $first (export "first") (call $call (i32.const 2))))"#;

fn between(engine: &Engine) -> Result<(Store<()>, Instance)> {
    let mut linker = Linker::<()>::new(engine);
    linker.func_wrap("host", "call", |mut caller: Caller<'_, ()>, which: u32| -> Result<()> {
        let name = if which == 2 { "second" } else { "third" };
        let func = caller.get_export(name).and_then(Extern::into_func).expect("an export");
        func.call(&mut caller, &[], &mut [])
    })?;
    let mut store = Store::new(engine, ());
    let instance = linker.instantiate(&mut store, &Module::new(engine, BETWEEN)?)?;
    Ok((store, instance))
}

#[test]
fn the_host_between_wasm_frames() -> Result<()> {
    let (mut store, instance) = between(&Engine::default())?;
    let first = instance.get_typed_func::<(), ()>(&mut store, "first")?;
    // Twice: nothing is left of the first.
    for _ in 0..2 {
        let error = first.call(&mut store, ()).expect_err("it traps");
        assert_eq!(functions(&error), ["bottom", "third", "second", "first"]);
        assert_eq!(
            shape(&error),
            "wasm trap: wasm `unreachable` instruction executed\nwasm backtrace:\n    0: - m!bottom\n    1: - m!third\n       (host)\n    2: - m!second\n       (host)\n    3: - m!first"
        );
    }
    Ok(())
}

#[test]
fn frames_that_do_not_fit_are_counted() -> Result<()> {
    let engine = Engine::new(Config::new().wasm_backtrace_max_frames(NonZeroUsize::new(2)))?;
    let (mut store, instance) = between(&engine)?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "first")?.call(&mut store, ()).expect_err("it traps");
    assert_eq!(functions(&error), ["bottom", "third"]);
    assert!(shape(&error).ends_with("m!third\n  and 2 more frames"), "{error}");

    let deep = Module::new(
        &engine,
        r#"(module (func $leaf (param i32) (call $deep (i32.add (local.get 0) (i32.const 1))))
            (func $deep (param i32) (call $leaf (local.get 0))) (func (export "f") (call $deep (i32.const 0))))"#,
    )?;
    let error = failure(&mut Store::new(&engine, ()), &deep, "f")?;
    assert_eq!(error.downcast_ref(), Some(&Trap::StackOverflow));
    let more: usize = error
        .to_string()
        .rsplit_once("and ")
        .and_then(|(_, rest)| rest.strip_suffix(" more frames")?.parse().ok())
        .expect("it says how many are left out");
    assert!(backtrace(&error).frames().len() == 2 && more > 1000, "{more}");
    Ok(())
}

#[test]
fn a_start_function() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(&engine, "(module $m (func $inner unreachable) (func $start (call $inner)) (start $start))")?;
    let error = Instance::new(&mut Store::new(&engine, ()), &module, &[]).expect_err("it traps");
    assert_eq!(functions(&error), ["inner", "start"]);
    Ok(())
}

#[test]
fn an_error_of_the_host_has_the_frames_below_it() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let module = Module::new(&engine, r#"(module (import "" "f" (func $f)) (func $go (export "go") (call $f)))"#)?;
    let seen = Func::wrap(&mut store, |caller: Caller<'_, ()>| -> Result<()> {
        let frames = WasmBacktrace::capture(&caller).frames().len();
        assert_eq!((frames, WasmBacktrace::force_capture(&caller).frames().len()), (1, 1));
        Err(std::io::Error::other("no paper").into())
    });
    let instance = Instance::new(&mut store, &module, &[seen.into()])?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "go")?.call(&mut store, ()).expect_err("it fails");
    assert_eq!(functions(&error), ["go"]);
    assert!(error.is::<std::io::Error>() && error.to_string().starts_with("no paper\nwasm backtrace:"), "{error}");
    // Called by the host itself there is no wasm.
    assert_eq!(WasmBacktrace::force_capture(&store).frames().len(), 0);
    let error = seen_alone(&mut store)?;
    assert!(!error.is::<WasmBacktrace>(), "{error}");
    Ok(())
}

fn seen_alone(store: &mut Store<()>) -> Result<windlass::Error> {
    let alone = Func::wrap(&mut *store, || -> Result<()> { Err(std::io::Error::other("no ink").into()) });
    Ok(alone.typed::<(), ()>(&*store)?.call(store, ()).expect_err("it fails"))
}

#[test]
fn without_backtraces_one_can_still_be_taken() -> Result<()> {
    let engine = Engine::new(Config::new().wasm_backtrace_max_frames(None))?;
    let mut store = Store::new(&engine, ());
    let module = Module::new(&engine, r#"(module (import "" "f" (func $f)) (func $go (export "go") (call $f) unreachable))"#)?;
    let look = Func::wrap(&mut store, |caller: Caller<'_, ()>| {
        assert_eq!(WasmBacktrace::capture(&caller).frames().len(), 0);
        assert_eq!(WasmBacktrace::force_capture(&caller).frames()[0].func_name(), Some("go"));
    });
    let instance = Instance::new(&mut store, &module, &[look.into()])?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "go")?.call(&mut store, ()).expect_err("it traps");
    assert!(!error.is::<WasmBacktrace>() && error.is::<Trap>());
    Ok(())
}

#[test]
fn in_another_thread() -> Result<()> {
    let (mut store, instance) = between(&Engine::default())?;
    let first = instance.get_typed_func::<(), ()>(&mut store, "first")?;
    let error = std::thread::spawn(move || first.call(&mut store, ()).expect_err("it traps")).join().expect("no panic");
    // The store is gone; what the error says stays.
    assert_eq!(functions(&error), ["bottom", "third", "second", "first"]);
    Ok(())
}

#[test]
fn a_tail_call_leaves_no_frame() -> Result<()> {
    let engine = Engine::new(Config::new().wasm_tail_call(true))?;
    let module = Module::new(
        &engine,
        r#"(module (func $end (drop (i32.load (i32.const 0))) unreachable) (func $passed (return_call $end))
            (memory 1) (func $f (export "f") (call $passed)))"#,
    )?;
    assert_eq!(functions(&failure(&mut Store::new(&engine, ()), &module, "f")?), ["end", "f"]);
    Ok(())
}

/// Two modules, and an instruction that has no address on its own: each frame says its module.
#[test]
fn across_modules() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let library = Module::new(
        &engine,
        r#"(module $library (func $fail (export "fail") (memory.fill (i32.const -1) (i32.const 0) (i32.const 9))) (memory 1))"#,
    )?;
    let library = Instance::new(&mut store, &library, &[])?;
    let fail = library.get_func(&mut store, "fail").expect("an export");
    let program = Module::new(&engine, r#"(module $program (import "" "fail" (func $fail)) (func $main (export "main") (call $fail)))"#)?;
    let program = Instance::new(&mut store, &program, &[fail.into()])?;
    let error = program.get_typed_func::<(), ()>(&mut store, "main")?.call(&mut store, ()).expect_err("it traps");
    assert_eq!(shape(&error), "wasm trap: out of bounds memory access\nwasm backtrace:\n    0: - library!fail\n    1: - program!main");
    for frame in backtrace(&error).frames() {
        assert_eq!((frame.module().name(), frame.func_offset().is_some()), (frame.module_name(), true));
    }
    Ok(())
}
