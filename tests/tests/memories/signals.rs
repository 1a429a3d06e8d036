//! Engines that may not use signals: the same traps at the same places. (That none is installed is seen in `spec.rs`, in a process of its own.)

use std::fmt::Write;
use windlass::{Config, Engine, Instance, Module, Result, Store, Trap, Val, WasmBacktrace, component};

/// Every way to trap, an export each.
const TRAPS: &str = r#"(module
    (memory 1) (memory $wide i64 1) (table 2 funcref) (type $none (func)) (type $one (func (param i32)))
    (func $f) (elem (i32.const 0) func $f)
    (func $inner (export "unreachable") nop unreachable)
    (func (export "load") (drop (i32.load (i32.const 65533))))
    (func (export "store") (i64.store offset=65536 (i32.const 0) (i64.const 0)))
    (func (export "wide") (drop (i64.load $wide offset=0xffffffffffffffff (i64.const 1))))
    (func (export "fill") (memory.fill (i32.const 65535) (i32.const 0) (i32.const 2)))
    (func (export "copy") (memory.copy $wide $wide (i64.const 65535) (i64.const 0) (i64.const 2)))
    (func (export "table") (drop (table.get (i32.const 2))))
    (func (export "null") (call_indirect (type $none) (i32.const 1)))
    (func (export "type") (call_indirect (type $one) (i32.const 1) (i32.const 0)))
    (func (export "zero") (param i32) (drop (i32.div_s (i32.const 1) (local.get 0))))
    (func (export "zero u") (param i64) (drop (i64.div_u (i64.const 1) (i64.extend_i32_u (i32.wrap_i64 (local.get 0))))))
    (func (export "zero rem") (param i32) (drop (i32.rem_u (i32.const 1) (local.get 0))))
    (func (export "overflow") (param i32) (drop (i32.div_s (i32.const 0x80000000) (i32.sub (local.get 0) (i32.const 1)))))
    (func (export "overflow 64") (param i64) (drop (i64.div_s (i64.const 0x8000000000000000) (i64.sub (local.get 0) (i64.const 1)))))
    (func (export "nan") (param f32) (drop (i32.trunc_f32_s (f32.div (local.get 0) (local.get 0)))))
    (func (export "range") (param f64) (drop (i64.trunc_f64_u (f64.sub (local.get 0) (f64.const 1)))))
    (func (export "nested") (call $inner))
    (func $down (export "deep") (call $down)))"#;

fn engine(signals: bool) -> Result<Engine> {
    Engine::new(Config::new().signals_based_traps(signals))
}

/// The export, how it ended, and the offsets of the frames.
type Outcome = (String, Trap, Vec<Option<usize>>);

/// What each export of [`TRAPS`] ends with: the trap, and the offsets of its frames.
fn outcomes(signals: bool) -> Result<Vec<Outcome>> {
    let engine = engine(signals)?;
    let module = Module::new(&engine, TRAPS)?;
    let mut outcomes = Vec::new();
    for export in module.exports() {
        let mut store = Store::new(&engine, ());
        let instance = Instance::new(&mut store, &module, &[])?;
        let func = instance.get_func(&mut store, export.name()).expect("a function");
        let args: Vec<Val> = func.ty(&store).params().map(|ty| ty.default_value().expect("a number")).collect();
        let error = func.call(&mut store, &args, &mut []).expect_err(export.name());
        let trap = *error.downcast_ref::<Trap>().expect("a trap");
        let frames = error.downcast_ref::<WasmBacktrace>().expect("frames").frames();
        let mut offsets: Vec<_> = frames.iter().map(|frame| frame.module_offset()).collect();
        // Where in its prologue a function finds that the stack is used up is nobody's offset.
        if trap == Trap::StackOverflow {
            offsets.remove(0);
        }
        outcomes.push((export.name().to_owned(), trap, offsets));
    }
    Ok(outcomes)
}

#[test]
fn traps_are_the_same_at_the_same_places() -> Result<()> {
    let (with, without) = (outcomes(true)?, outcomes(false)?);
    assert_eq!(with.len(), 18);
    for (with, without) in with.iter().zip(&without) {
        assert_eq!(with, without);
        assert!(with.2.iter().all(Option::is_some), "{with:?}");
    }
    let kinds: std::collections::HashSet<Trap> = without.iter().map(|(_, trap, _)| *trap).collect();
    assert_eq!(kinds.len(), 9, "{kinds:?}");
    Ok(())
}

#[test]
fn the_engine_says_what_it_uses() -> Result<()> {
    assert!(engine(true)?.get_signals_based_traps() && !engine(false)?.get_signals_based_traps());
    Ok(())
}

/// A function that keeps `values` numbers across a call of itself.
fn large_frames(values: usize) -> String {
    let mut text = format!(r#"(module (memory 1) (func $f (export "f") (param i32) (result i64) (local {})"#, "i64 ".repeat(values));
    for index in 1..=values {
        let _ = write!(text, "(local.set {index} (i64.load offset={} (local.get 0)))", index * 8);
    }
    text.push_str("(call $f (i32.add (local.get 0) (i32.const 1)))");
    for index in 1..=values {
        let _ = write!(text, "(i64.add (local.get {index}))");
    }
    text.push_str("))");
    text
}

#[test]
fn large_frames_overflow_like_small_ones() -> Result<()> {
    let engine = engine(false)?;
    for values in [0, 100, 500, 600, 3000] {
        let module = Module::new(&engine, large_frames(values))?;
        let run = || -> Result<Trap> {
            let mut store = Store::new(&engine, ());
            let f = Instance::new(&mut store, &module, &[])?.get_typed_func::<i32, i64>(&mut store, "f")?;
            let error = f.call(&mut store, 0).expect_err("it calls itself for ever");
            let frames = error.downcast_ref::<WasmBacktrace>().expect("frames").frames();
            assert!(frames.len() >= 2 && frames.iter().all(|frame| frame.func_index() == 0), "{values}: {frames:?}");
            Ok(*error.downcast_ref::<Trap>().expect("a trap"))
        };
        assert_eq!(run()?, Trap::StackOverflow, "{values}");
        // Threads whose whole stack is smaller than what wasm may use.
        for stack_bytes in [96 << 10, 256 << 10] {
            let outcome = std::thread::scope(|scope| {
                let thread = std::thread::Builder::new().stack_size(stack_bytes).spawn_scoped(scope, run);
                thread.expect("a thread").join().expect("it does not panic")
            });
            assert_eq!(outcome?, Trap::StackOverflow, "{values} on {stack_bytes} bytes");
        }
    }
    Ok(())
}

#[test]
fn components_trap_without_signals() -> Result<()> {
    let engine = engine(false)?;
    let component = component::Component::new(
        &engine,
        r#"(component
            (component $inner
                (core module $m
                    (memory (export "memory") 1)
                    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
                    (func (export "len") (param i32 i32) (result i32)
                        (i32.div_u (i32.mul (local.get 1) (i32.load8_u (local.get 0))) (i32.load8_u (local.get 0)))))
                (core instance $i (instantiate $m))
                (func (export "len") (param "text" string) (result u32)
                    (canon lift (core func $i "len") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
            (instance $inner (instantiate $inner))
            (core module $libc (memory (export "memory") 1) (data (i32.const 8) "abc\00"))
            (core instance $libc (instantiate $libc))
            (core func $len (canon lower (func $inner "len") (memory (core memory $libc "memory"))))
            (core module $m
                (import "" "len" (func $len (param i32 i32) (result i32)))
                (func (export "run") (param i32 i32) (result i32) (call $len (local.get 0) (local.get 1))))
            (core instance $m (instantiate $m (with "" (instance (export "len" (func $len))))))
            (func (export "run") (param "at" u32) (param "len" u32) (result u32) (canon lift (core func $m "run"))))"#,
    )?;
    let call = |at: u32, len: u32| -> Result<u32> {
        let mut store = Store::new(&engine, ());
        let instance = component::Linker::new(&engine).instantiate(&mut store, &component)?;
        let run = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "run")?;
        Ok(run.call(&mut store, (at, len))?.0)
    };
    assert_eq!(call(8, 3)?, 3);
    let trap = |result: Result<u32>| result.expect_err("it traps").downcast_ref::<Trap>().copied();
    assert_eq!(trap(call(11, 1)), Some(Trap::IntegerDivisionByZero));
    assert_eq!(trap(call(u32::MAX, 1)), Some(Trap::StringOutOfBounds));
    Ok(())
}
