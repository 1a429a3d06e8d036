//! Epochs: endless code and a thread that counts; what callbacks answer.

use super::{GUESTS, engine, function, is};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use windlass::component::{Component, Linker};
use windlass::{AsContextMut, Engine, Func, Instance, Module, OptLevel, Result, Store, Trap, UpdateDeadline, bail};

fn interruptible() -> Result<Engine> {
    engine(|config| {
        config.epoch_interruption(true);
    })
}

/// Runs `work` while another thread lets a tick pass every millisecond.
fn while_time_passes<R>(engine: &Engine, work: impl FnOnce() -> R) -> R {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(1));
                engine.increment_epoch();
            }
        });
        let result = work();
        over.store(true, Ordering::Relaxed);
        result
    })
}

const ENDLESS: &[&str] = &[
    r#"(func (export "f") (loop (br 0)))"#,
    r#"(func (export "f") (local i64) (loop (local.set 0 (i64.add (local.get 0) (i64.const 1))) (br_if 0 (i64.ne (local.get 0) (i64.const 0)))))"#,
    r#"(func (export "f") (loop (loop (br_if 0 (i32.const 0)) (br 1))))"#,
    r#"(memory 1) (func (export "f") (loop (i32.store (i32.const 0) (i32.load (i32.const 4))) (br 0)))"#,
    r#"(func $f (export "f") (return_call $g)) (func $g (return_call $f))"#,
    r#"(table 1 funcref) (elem (i32.const 0) $f) (type $v (func)) (func $f (export "f") (return_call_indirect (type $v) (i32.const 0)))"#,
    r#"(tag $t) (func (export "f") (loop (block (try_table (catch $t 0) (throw $t))) (br 0)))"#,
    r#"(func $e) (func (export "f") (loop (call $e) (br 0)))"#,
];

#[test]
fn endless_code_is_interrupted() -> Result<()> {
    for level in [OptLevel::Speed, OptLevel::None] {
        let engine = engine(|config| {
            config.epoch_interruption(true).wasm_exceptions(true).wasm_tail_call(true).cranelift_opt_level(level);
        })?;
        assert!(engine.get_epoch_interruption());
        for text in ENDLESS {
            let mut store = Store::new(&engine, ());
            let f = function(&mut store, &format!("(module {text})"))?;
            store.set_epoch_deadline(3);
            let error = while_time_passes(&engine, || f.call(&mut store, ()).expect_err(text));
            is(&error, Trap::Interrupt);
            // It may be called again.
            store.as_context_mut().set_epoch_deadline(1);
            is(&while_time_passes(&engine, || f.call(&mut store, ()).expect_err(text)), Trap::Interrupt);
        }
    }
    Ok(())
}

#[test]
fn a_new_stores_deadline_is_there() -> Result<()> {
    let engine = interruptible()?;
    engine.increment_epoch();
    let mut store = Store::new(&engine, ());
    let f = function(&mut store, r#"(module (func (export "f")))"#)?;
    is(&f.call(&mut store, ()).expect_err("no time"), Trap::Interrupt);
    store.set_epoch_deadline(1);
    f.call(&mut store, ())?;
    engine.increment_epoch();
    is(&f.call(&mut store, ()).expect_err("the tick has passed"), Trap::Interrupt);
    store.set_epoch_deadline(u64::MAX);
    f.call(&mut store, ())?;

    let module = Module::new(&engine, "(module (func $s (loop (br 0))) (start $s))")?;
    store.set_epoch_deadline(2);
    let error = while_time_passes(&engine, || Instance::new(&mut store, &module, &[]).expect_err("an endless start function"));
    is(&error, Trap::Interrupt);
    Ok(())
}

#[test]
fn a_callback_decides() -> Result<()> {
    let engine = interruptible()?;
    let mut store = Store::new(&engine, 0);
    let f = function(&mut store, r#"(module (func (export "f") (loop (br 0))))"#)?;
    store.epoch_deadline_callback(|mut store| {
        *store.data_mut() += 1;
        match *store.data() {
            1..=4 => Ok(UpdateDeadline::Continue(1)),
            5 => Ok(UpdateDeadline::Interrupt),
            6 => bail!("the embedder's own words"),
            7 => Ok(UpdateDeadline::Yield(1)),
            _ => panic!("on purpose"),
        }
    });
    is(&while_time_passes(&engine, || f.call(&mut store, ()).expect_err("interrupted")), Trap::Interrupt);
    assert_eq!(*store.data(), 5);
    let error = f.call(&mut store, ()).expect_err("the callback fails");
    assert_eq!(error.root_cause().to_string(), "the embedder's own words", "{error:?}");
    let error = f.call(&mut store, ()).expect_err("it cannot yield");
    is(&error, Trap::NeedsAsyncExecution);
    assert!(format!("{error:#}").contains("answer `Continue` or `Interrupt`"), "{error:#}");
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| f.call(&mut store, ()))).expect_err("a panic");
    assert_eq!(panic.downcast_ref(), Some(&"on purpose"));

    store.epoch_deadline_trap();
    is(&f.call(&mut store, ()).expect_err("no callback any more"), Trap::Interrupt);
    assert_eq!(*store.data(), 8);
    Ok(())
}

#[test]
fn a_callback_may_run_wasm_before_it_answers() -> Result<()> {
    let engine = engine(|config| {
        config.epoch_interruption(true).consume_fuel(true);
    })?;
    let mut store = Store::new(&engine, None);
    store.set_fuel(1000)?;
    let module = Module::new(&engine, r#"(module (func (export "f") (local i32) nop) (func (export "g") unreachable))"#)?;
    let instance = Instance::new(&mut store, &module, &[])?;
    *store.data_mut() = Some((instance.get_func(&mut store, "f").expect("there"), instance.get_func(&mut store, "g").expect("there")));
    store.epoch_deadline_callback(|mut store: windlass::StoreContextMut<'_, Option<(Func, Func)>>| {
        let (f, g) = store.data().expect("it was set");
        is(&f.call(&mut store, &[], &mut []).expect_err("still at the deadline"), Trap::Interrupt);
        store.set_epoch_deadline(1);
        f.call(&mut store, &[], &mut [])?;
        is(&g.call(&mut store, &[], &mut []).expect_err("it traps"), Trap::UnreachableCodeReached);
        let left = store.get_fuel()?;
        store.set_fuel(left - 100)?;
        Ok(UpdateDeadline::Continue(1))
    });
    instance.get_typed_func::<(), ()>(&mut store, "f")?.call(&mut store, ())?;
    // The outer call, two of the inner ones with an `unreachable`, and what the callback took. The first inner one was interrupted before it began.
    assert_eq!(store.get_fuel()?, 1000 - 1 - 1 - 2 - 100);
    Ok(())
}

#[test]
fn without_the_setting_time_does_not_matter() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    engine.increment_epoch();
    store.set_epoch_deadline(0);
    function(&mut store, r#"(module (func (export "f")))"#)?.call(&mut store, ())
}

#[test]
fn guests_in_components_are_interrupted() -> Result<()> {
    let engine = interruptible()?;
    let component = Component::new(&engine, GUESTS)?;
    let mut store = Store::new(&engine, 0_u32);
    store.set_epoch_deadline(1);
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let run = instance.get_typed_func::<(u32,), ()>(&mut store, "run")?;
    // The deadline stays where it is: every look is an answer.
    engine.increment_epoch();
    store.epoch_deadline_callback(|mut store| {
        *store.data_mut() += 1;
        Ok(UpdateDeadline::Continue(0))
    });
    let mut looks = |n| -> Result<u32> {
        let before = *store.data();
        run.call(&mut store, (n,))?;
        Ok(*store.data() - before)
    };
    // The caller, the callee, its allocator, and what loops the adapter has.
    assert!((3..8).contains(&looks(0)?));
    assert!(looks(1000)? >= 1000, "the adapter's loop looks in each turn");

    store.epoch_deadline_trap();
    store.set_epoch_deadline(2);
    let forever = instance.get_typed_func::<(), ()>(&mut store, "forever")?;
    is(&while_time_passes(&engine, || forever.call(&mut store, ()).expect_err("interrupted")), Trap::Interrupt);
    Ok(())
}
