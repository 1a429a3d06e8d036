//! Memories that threads share, and wasm on several threads: a store each, one memory.

use crate::message;
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use windlass::component::Component;
use windlass::{
    AsContextMut, Caller, Config, Engine, Extern, ExternType, Func, Instance, Linker, Memory, MemoryType, Module, Result, SharedMemory,
    Store, StoreLimitsBuilder, Trap, WaitResult,
};

fn engine() -> Result<Engine> {
    Engine::new(Config::new().shared_memory(true))
}

#[expect(unsafe_code, reason = "bytes that threads share are reached through atomics")]
fn word(memory: &SharedMemory, at: usize) -> &AtomicU32 {
    let bytes: &[UnsafeCell<u8>] = &memory.data()[at..at + 4];
    // SAFETY: in bounds, aligned in these tests, and only accessed atomically.
    unsafe { AtomicU32::from_ptr(bytes[0].get().cast()) }
}

/// An instance, in a store of its own, of `module`, which imports `memory`.
fn instance_with(memory: &SharedMemory, module: &Module) -> Result<(Store<()>, Instance)> {
    let mut store = Store::new(module.engine(), ());
    let instance = Instance::new(&mut store, module, &[memory.clone().into()])?;
    Ok((store, instance))
}

fn trap<V: std::fmt::Debug>(result: Result<V>) -> Option<Trap> {
    result.expect_err("it fails").downcast_ref::<Trap>().copied()
}

#[test]
fn the_host_makes_and_grows_them() -> Result<()> {
    let engine = engine()?;
    let memory = SharedMemory::new(&engine, MemoryType::shared(1, 3))?;
    assert_eq!((memory.size(), memory.page_size(), memory.data_size()), (1, 65536, 65536));
    assert_eq!(memory.ty(), MemoryType::shared(1, 3));
    let base = memory.data().as_ptr();
    assert_eq!((memory.grow(1)?, memory.grow(0)?, memory.size(), memory.clone().size()), (1, 2, 2, 2));
    assert_eq!((memory.data().as_ptr(), memory.data().len()), (base, 131072));
    assert_eq!(message(memory.grow(2)), "growing a memory from 131072 to 262144 bytes (maximum 196608): that is beyond its maximum");
    assert!(memory.grow(u64::MAX).is_err());
    assert_eq!(memory.ty().minimum(), 1);
    assert!(format!("{memory:?}").contains("pages: 2"));

    assert_eq!(memory.atomic_notify(0, 1), Ok(0));
    assert_eq!(memory.atomic_notify(2, 1), Err(Trap::HeapMisaligned));
    assert_eq!(memory.atomic_notify(131072, 1), Err(Trap::MemoryOutOfBounds));
    assert_eq!(memory.atomic_wait32(4, 1, None), Ok(WaitResult::Mismatch));
    assert_eq!(memory.atomic_wait32(4, 0, Some(Duration::ZERO)), Ok(WaitResult::TimedOut));
    assert_eq!(memory.atomic_wait64(4, 0, None), Err(Trap::HeapMisaligned));
    assert_eq!(memory.atomic_wait64(8, 0, Some(Duration::from_nanos(1))), Ok(WaitResult::TimedOut));
    Ok(())
}

#[test]
fn they_are_made_only_where_they_are_allowed() -> Result<()> {
    let off = Engine::default();
    assert!(!off.get_shared_memory());
    let refused = message(SharedMemory::new(&off, MemoryType::shared(1, 1)));
    assert!(refused.contains("Config::shared_memory"), "{refused}");
    let module = Module::new(&off, "(module (memory 1 1 shared) (func (drop (i32.atomic.load (i32.const 0)))))")?;
    let refused = message(Instance::new(Store::new(&off, ()), &module, &[]));
    assert!(refused.contains("Config::shared_memory"), "{refused}");

    let on = engine()?;
    assert!(on.get_shared_memory());
    assert!(message(SharedMemory::new(&on, MemoryType::new(1, Some(1)))).contains("MemoryType::shared"));
    assert!(message(Memory::new(Store::new(&on, ()), MemoryType::shared(1, 1))).contains("SharedMemory::new"));
    let without = Engine::new(Config::new().wasm_threads(false))?;
    for wat in ["(module (memory 1 1 shared))", "(module (memory 1) (func (drop (i32.atomic.load (i32.const 0)))))"] {
        let refused = message(Module::new(&without, wat));
        assert!(refused.contains("threads"), "{refused}");
    }
    // Address space for all of it cannot be had.
    let huge = MemoryType::builder().memory64(true).shared(true).max(Some(1 << 31)).build()?;
    let refused = message(SharedMemory::new(&on, huge));
    assert!(refused.contains("all of its maximum is reserved"), "{refused}");
    Ok(())
}

#[test]
fn they_are_imported_exported_and_defined() -> Result<()> {
    let engine = engine()?;
    let exporter = Module::new(&engine, r#"(module (memory (export "m") 1 2 shared) (data (i32.const 8) "x"))"#)?;
    let importer = Module::new(
        &engine,
        r#"(module (import "a" "m" (memory 1 4 shared)) (import "" "host" (func $host)) (export "n" (memory 0))
            (func (export "load") (result i32) (i32.load8_u (i32.const 8)))
            (func (export "call") (call $host)))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let first = Instance::new(&mut store, &exporter, &[])?;
    let memory = first.get_shared_memory(&mut store, "m").expect("it is exported");
    assert!(first.get_memory(&mut store, "m").is_none());
    assert!(matches!(first.get_export(&mut store, "m"), Some(Extern::SharedMemory(_))));
    let ty = first.get_export(&mut store, "m").expect("it is exported").ty(&store);
    assert_eq!(ty, ExternType::Memory(MemoryType::shared(1, 2)));
    assert_eq!(first.exports(&mut store).next().and_then(|export| export.into_shared_memory()).map(|memory| memory.size()), Some(1));

    // Through a linker, in the store that it comes from and in another; a host function finds it as the caller's export.
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("", "host", |mut caller: Caller<'_, ()>| {
        let memory = caller.get_export("n").and_then(Extern::into_shared_memory).expect("the guest exports it");
        word(&memory, 8).store(u32::from(b'y'), Ordering::SeqCst);
    })?;
    linker.define(&store, "a", "m", memory.clone())?;
    memory.grow(1)?;
    let pre = linker.instantiate_pre(&importer)?;
    let mut other = Store::new(&engine, ());
    let here = linker.instantiate(&mut store, &importer)?;
    let there = pre.instantiate(&mut other)?;
    assert_eq!(there.get_typed_func::<(), u32>(&mut other, "load")?.call(&mut other, ())?, u32::from(b'x'));
    there.get_typed_func::<(), ()>(&mut other, "call")?.call(&mut other, ())?;
    assert_eq!(here.get_typed_func::<(), u32>(&mut store, "load")?.call(&mut store, ())?, u32::from(b'y'));
    assert_eq!(store.usage().shared_memories, 2);
    assert_eq!((store.usage().memories, other.usage().shared_memories), (0, 1));
    let again = pre.instantiate(&mut other)?;
    assert_eq!(other.usage().shared_memories, 1);
    assert_eq!(again.get_shared_memory(&mut other, "n").map(|memory| memory.size()), Some(2));

    // A type that does not fit.
    for wat in ["(import \"\" \"\" (memory 1 4))", "(import \"\" \"\" (memory 3 4 shared))", "(import \"\" \"\" (memory 1 1 shared))"] {
        let module = Module::new(&engine, format!("(module {wat})"))?;
        let refused = message(Instance::new(&mut store, &module, &[memory.clone().into()]));
        assert!(refused.contains("shared"), "{refused}");
    }
    let own = Memory::new(&mut store, MemoryType::new(1, Some(2)))?;
    let module = Module::new(&engine, "(module (import \"\" \"\" (memory 1 4 shared)))")?;
    assert!(Instance::new(&mut store, &module, &[own.into()]).is_err());

    // It outlives the store that it comes from.
    drop(store);
    assert_eq!(again.get_typed_func::<(), u32>(&mut other, "load")?.call(&mut other, ())?, u32::from(b'y'));
    Ok(())
}

#[test]
fn another_engines_memory_is_refused() -> Result<()> {
    let (one, two) = (engine()?, engine()?);
    let memory = SharedMemory::new(&one, MemoryType::shared(1, 1))?;
    let module = Module::new(&two, r#"(module (import "" "" (memory 1 1 shared)))"#)?;
    let mut store = Store::new(&two, ());
    let wanted = "the shared memory belongs to another engine than the store it is used with";
    assert!(message(Instance::new(&mut store, &module, &[memory.clone().into()])).contains(wanted));
    let mut linker = Linker::<()>::new(&two);
    assert!(message(linker.define(&store, "", "", memory).map(drop)).contains(wanted));
    Ok(())
}

#[test]
fn limits_of_a_store_count() -> Result<()> {
    let engine = engine()?;
    let memory = SharedMemory::new(&engine, MemoryType::shared(1, 10))?;
    let module = Module::new(
        &engine,
        r#"(module (import "" "" (memory 1 10 shared)) (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))"#,
    )?;
    let mut store = Store::new(&engine, StoreLimitsBuilder::new().memory_size(3 << 16).memories(1).build());
    store.limiter(|limits| limits);
    let instance = Instance::new(&mut store, &module, &[memory.clone().into()])?;
    let grow = instance.get_typed_func::<i32, i32>(&mut store, "grow")?;
    assert_eq!((grow.call(&mut store, 2)?, grow.call(&mut store, 1)?, memory.size()), (1, -1, 3));
    assert_eq!(memory.grow(1)?, 3);
    let defines = Module::new(&engine, "(module (memory 1 1 shared))")?;
    Instance::new(&mut store, &defines, &[])?;
    assert!(message(Instance::new(&mut store, &defines, &[])).contains("memories"));
    let large = Module::new(&engine, "(module (memory 4 4 shared))")?;
    assert!(Instance::new(Store::new(&engine, ()), &large, &[]).is_ok());
    let mut store = Store::new(&engine, StoreLimitsBuilder::new().memory_size(3 << 16).build());
    store.limiter(|limits| limits);
    assert!(message(Instance::new(&mut store, &large, &[])).contains("memory limits"));
    Ok(())
}

/// A mutex as the overview of the proposal has it: threads sleep while another holds it.
const MUTEX: &str = r#"(module
    (import "" "" (memory 1 1 shared))
    (func $lock (loop $again
        (if (i32.atomic.rmw.cmpxchg (i32.const 0) (i32.const 0) (i32.const 1)) (then
            (drop (memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const -1)))
            (br $again)))))
    (func $unlock
        (i32.atomic.store (i32.const 0) (i32.const 0))
        (drop (memory.atomic.notify (i32.const 0) (i32.const 1))))
    (func (export "run") (param $times i32)
        (loop $next
            (call $lock)
            ;; Not atomic: only the mutex keeps these apart.
            (i64.store (i32.const 64) (i64.add (i64.load (i32.const 64)) (i64.const 1)))
            (i64.store (i32.const 128) (i64.add (i64.load (i32.const 128)) (i64.load (i32.const 64))))
            (call $unlock)
            (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1))))))
    (func (export "sum") (result i64) (i64.load (i32.const 128))))"#;

#[test]
fn a_mutex_in_wasm_excludes() -> Result<()> {
    let engine = engine()?;
    let (module, memory) = (Module::new(&engine, MUTEX)?, SharedMemory::new(&engine, MemoryType::shared(1, 1))?);
    thread::scope(|scope| {
        let run = || {
            let (mut store, instance) = instance_with(&memory, &module)?;
            instance.get_typed_func::<u32, ()>(&mut store, "run")?.call(&mut store, 5000)
        };
        let threads = [(); 4].map(|()| scope.spawn(run));
        threads.into_iter().try_for_each(|thread| thread.join().expect("it does not panic"))
    })?;
    let (mut store, instance) = instance_with(&memory, &module)?;
    let sum = instance.get_typed_func::<(), u64>(&mut store, "sum")?.call(&mut store, ())?;
    assert_eq!(sum, (1..=20_000).sum::<u64>());
    Ok(())
}

/// A ring of 16 numbers: how many were put in is at 0, how many were taken out at 4. Whoever has nothing to do waits at the number that must change.
const RING: &str = r#"(module
    (import "" "" (memory 1 1 shared))
    (func $slot (param i32) (result i32) (i32.add (i32.const 64) (i32.shl (i32.and (local.get 0) (i32.const 15)) (i32.const 2))))
    (func (export "produce") (param $count i32) (local $i i32) (local $out i32)
        (loop $next
            (loop $full
                (local.set $out (i32.atomic.load (i32.const 4)))
                (if (i32.eq (i32.sub (local.get $i) (local.get $out)) (i32.const 16)) (then
                    (drop (memory.atomic.wait32 (i32.const 4) (local.get $out) (i64.const -1)))
                    (br $full))))
            (i32.store (call $slot (local.get $i)) (i32.mul (local.get $i) (i32.const 3)))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (i32.atomic.store (i32.const 0) (local.get $i))
            (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))
            (br_if $next (i32.lt_u (local.get $i) (local.get $count)))))
    (func (export "consume") (param $count i32) (result i64) (local $i i32) (local $sum i64)
        (loop $next
            (loop $empty
                (if (i32.eq (i32.atomic.load (i32.const 0)) (local.get $i)) (then
                    (drop (memory.atomic.wait32 (i32.const 0) (local.get $i) (i64.const -1)))
                    (br $empty))))
            (local.set $sum (i64.add (local.get $sum) (i64.extend_i32_u (i32.load (call $slot (local.get $i))))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (i32.atomic.store (i32.const 4) (local.get $i))
            (drop (memory.atomic.notify (i32.const 4) (i32.const 1)))
            (br_if $next (i32.lt_u (local.get $i) (local.get $count))))
        (local.get $sum)))"#;

#[test]
fn a_producer_and_a_consumer() -> Result<()> {
    let engine = engine()?;
    let (module, memory) = (Module::new(&engine, RING)?, SharedMemory::new(&engine, MemoryType::shared(1, 1))?);
    let sum = thread::scope(|scope| {
        let producer = scope.spawn(|| {
            let (mut store, instance) = instance_with(&memory, &module)?;
            instance.get_typed_func::<u32, ()>(&mut store, "produce")?.call(&mut store, 20_000)
        });
        let (mut store, instance) = instance_with(&memory, &module)?;
        let sum = instance.get_typed_func::<u32, u64>(&mut store, "consume")?.call(&mut store, 20_000)?;
        producer.join().expect("it does not panic")?;
        Result::<_>::Ok(sum)
    })?;
    assert_eq!(sum, (0..20_000).map(|i| i * 3).sum::<u64>());
    Ok(())
}

/// Waits at 0 for as many nanoseconds; says at 8 that it is about to.
const WAITER: &str = r#"(module
    (import "" "" (memory 1 4 shared))
    (func (export "wait32") (param i32 i64) (result i32)
        (drop (i32.atomic.rmw.add (i32.const 8) (i32.const 1)))
        (memory.atomic.wait32 (i32.const 0) (local.get 0) (local.get 1)))
    (func (export "wait64") (param i64 i64) (result i32)
        (drop (i32.atomic.rmw.add (i32.const 8) (i32.const 1)))
        (memory.atomic.wait64 (i32.const 0) (local.get 0) (local.get 1)))
    (func (export "notify") (param i32) (result i32) (memory.atomic.notify (i32.const 0) (local.get 0))))"#;

#[test]
fn waits_end_by_waking_by_time_or_not_at_all() -> Result<()> {
    let engine = engine()?;
    let (module, memory) = (Module::new(&engine, WAITER)?, SharedMemory::new(&engine, MemoryType::shared(1, 4))?);
    let (mut store, instance) = instance_with(&memory, &module)?;
    let wait32 = instance.get_typed_func::<(u32, i64), u32>(&mut store, "wait32")?;
    let wait64 = instance.get_typed_func::<(u64, i64), u32>(&mut store, "wait64")?;
    let notify = instance.get_typed_func::<u32, u32>(&mut store, "notify")?;
    assert_eq!((wait32.call(&mut store, (1, -1))?, wait64.call(&mut store, (1, -1))?), (1, 1));
    let start = Instant::now();
    assert_eq!(wait32.call(&mut store, (0, 40_000_000))?, 2);
    assert!(start.elapsed() >= Duration::from_millis(40), "{:?}", start.elapsed());
    assert_eq!((wait64.call(&mut store, (0, 0))?, notify.call(&mut store, u32::MAX)?), (2, 0));

    // Three threads of wasm and one of the host; how many are woken is exact.
    word(&memory, 8).store(0, Ordering::SeqCst);
    thread::scope(|scope| {
        let sleepers = [("wait32", i64::MAX), ("wait32", -1), ("wait64", -1)].map(|(name, timeout)| {
            let (memory, module) = (&memory, &module);
            scope.spawn(move || {
                let (mut store, instance) = instance_with(memory, module)?;
                match name {
                    "wait32" => instance.get_typed_func::<(u32, i64), u32>(&mut store, name)?.call(&mut store, (0, timeout)),
                    _ => instance.get_typed_func::<(u64, i64), u32>(&mut store, name)?.call(&mut store, (0, timeout)),
                }
            })
        });
        let host = scope.spawn(|| {
            word(&memory, 8).fetch_add(1, Ordering::SeqCst);
            memory.atomic_wait32(0, 0, None)
        });
        while word(&memory, 8).load(Ordering::SeqCst) != 4 {
            thread::yield_now();
        }
        let mut woken = memory.atomic_notify(0, 2)?;
        assert!(woken <= 2);
        assert_eq!(memory.atomic_notify(4, 9)?, 0);
        while woken != 4 {
            woken += notify.call(&mut store, 4 - woken)?;
        }
        for sleeper in sleepers {
            assert_eq!(sleeper.join().expect("it does not panic")?, 0);
        }
        assert_eq!(host.join().expect("it does not panic")?, WaitResult::Ok);
        Result::<()>::Ok(())
    })?;
    assert_eq!(notify.call(&mut store, 1)?, 0);
    Ok(())
}

#[test]
fn growth_is_seen_by_threads_that_run() -> Result<()> {
    // Whether accesses are checked by code or by the machine.
    for reservation in [4 << 30, 0] {
        let engine = Engine::new(Config::new().shared_memory(true).memory_reservation(reservation))?;
        let module = Module::new(
            &engine,
            r#"(module (import "" "" (memory 1 4 shared))
                (func (export "wait_for") (param $pages i32) (result i32)
                    ;; Nothing in this loop writes: the size must be read anew all the same.
                    (loop $again (br_if $again (i32.lt_u (memory.size) (local.get $pages))))
                    (i32.load8_u (i32.sub (i32.shl (local.get $pages) (i32.const 16)) (i32.const 1))))
                (func (export "grow") (result i32)
                    (if (result i32) (i32.ne (memory.grow (i32.const 1)) (i32.const -1))
                        (then (i32.store8 (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 1)) (i32.const 9)) (memory.size))
                        (else (i32.const -1)))))"#,
        )?;
        let memory = SharedMemory::new(&engine, MemoryType::shared(1, 4))?;
        thread::scope(|scope| {
            let watcher = scope.spawn(|| {
                let (mut store, instance) = instance_with(&memory, &module)?;
                let wait_for = instance.get_typed_func::<u32, u32>(&mut store, "wait_for")?;
                (2..=4).map(|pages| wait_for.call(&mut store, pages)).collect::<Result<Vec<u32>>>()
            });
            let (mut store, instance) = instance_with(&memory, &module)?;
            let grow = instance.get_typed_func::<(), i32>(&mut store, "grow")?;
            assert_eq!(grow.call(&mut store, ())?, 2);
            assert_eq!(memory.grow(1)?, 2);
            assert_eq!((grow.call(&mut store, ())?, grow.call(&mut store, ())?), (4, -1));
            let seen = watcher.join().expect("it does not panic")?;
            assert!(seen.iter().all(|&byte| byte == 0 || byte == 9), "{seen:?}");
            Result::<()>::Ok(())
        })?;
        let (mut store, instance) = instance_with(&memory, &module)?;
        let wait_for = instance.get_typed_func::<u32, u32>(&mut store, "wait_for")?;
        assert_eq!((wait_for.call(&mut store, 2)?, wait_for.call(&mut store, 3)?, wait_for.call(&mut store, 4)?), (9, 0, 9));
    }
    Ok(())
}

#[test]
fn a_trap_on_one_thread_leaves_the_others() -> Result<()> {
    let engine = engine()?;
    let module = Module::new(
        &engine,
        r#"(module $workers (import "" "" (memory 1 1 shared))
            (func $inner (param i32) (drop (i32.atomic.load (local.get 0))))
            (func $trap (export "trap") (param i32)
                (i32.atomic.store (i32.const 0) (i32.const 1))
                (call $inner (local.get 0)))
            (func (export "work") (result i32) (local $i i32)
                (loop $again
                    (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 1)))
                    (local.set $i (i32.add (local.get $i) (i32.const 1)))
                    (br_if $again (i32.or (i32.lt_u (local.get $i) (i32.const 100000)) (i32.eqz (i32.atomic.load (i32.const 0))))))
                (local.get $i)))"#,
    )?;
    let memory = SharedMemory::new(&engine, MemoryType::shared(1, 1))?;
    thread::scope(|scope| {
        let worker = || {
            let (mut store, instance) = instance_with(&memory, &module)?;
            instance.get_typed_func::<(), u32>(&mut store, "work")?.call(&mut store, ())
        };
        let workers = [scope.spawn(worker), scope.spawn(worker)];
        let trapping = scope.spawn(|| {
            let (mut store, instance) = instance_with(&memory, &module)?;
            let run = instance.get_typed_func::<u32, ()>(&mut store, "trap")?;
            let error = run.call(&mut store, 65536).expect_err("it is out of bounds");
            let frames = error.downcast_ref::<windlass::WasmBacktrace>().map(|trace| trace.frames().len());
            assert_eq!((error.downcast_ref(), frames), (Some(&Trap::MemoryOutOfBounds), Some(2)));
            assert_eq!(trap(run.call(&mut store, 2)), Some(Trap::HeapMisaligned));
            // The store goes on.
            run.call(&mut store, 8)
        });
        trapping.join().expect("it does not panic")?;
        let done: u32 = workers.into_iter().map(|worker| worker.join().expect("it does not panic")).sum::<Result<u32>>()?;
        assert_eq!(word(&memory, 4).load(Ordering::SeqCst), done);
        Ok(())
    })
}

#[test]
fn atomics_of_threads_add_up() -> Result<()> {
    let engine = engine()?;
    let operations = ["i32.atomic.rmw.add", "i32.atomic.rmw8.add_u", "i32.atomic.rmw16.sub_u", "i32.atomic.rmw.xor"];
    let operands = [1, 1, 1, 1];
    let body: String = (0..4).map(|i| format!("(drop ({} (i32.const {}) (i32.const {})))", operations[i], 16 * i, operands[i])).collect();
    let module = Module::new(
        &engine,
        format!(
            r#"(module (import "" "" (memory 1 1 shared)) (func (export "run") (param i32)
                (loop $again {body} (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))"#
        ),
    )?;
    let memory = SharedMemory::new(&engine, MemoryType::shared(1, 1))?;
    thread::scope(|scope| {
        let run = || {
            let (mut store, instance) = instance_with(&memory, &module)?;
            instance.get_typed_func::<u32, ()>(&mut store, "run")?.call(&mut store, 33_333)
        };
        let threads = [(); 3].map(|()| scope.spawn(run));
        threads.into_iter().try_for_each(|thread| thread.join().expect("it does not panic"))
    })?;
    let total = 3 * 33_333u32;
    let values = [0, 16, 32, 48].map(|at| word(&memory, at).load(Ordering::SeqCst));
    assert_eq!(values, [total, total & 0xff, 0u32.wrapping_sub(total) & 0xffff, total & 1]);
    Ok(())
}

#[test]
fn components_do_not_pass_values_through_them() -> Result<()> {
    let engine = engine()?;
    let component = r#"(component
        (core module $m (memory (export "m") 1 1 shared) (func (export "f") (result i32) (i32.const 0)))
        (core instance $i (instantiate $m))
        (func (export "f") (result string) (canon lift (core func $i "f") (memory (core memory $i "m")))))"#;
    let refused = message(Component::new(&engine, component));
    assert!(refused.contains("shared"), "{refused}");
    // One that only core code uses is a memory like any other.
    let component = r#"(component
        (core module $m (memory (export "m") 1 1 shared)
            (func (export "f") (result i32) (i32.atomic.rmw.add (i32.const 0) (i32.const 1))))
        (core module $n (import "i" "m" (memory 1 1 shared)) (func (export "g") (result i32) (i32.load (i32.const 0))))
        (core instance $i (instantiate $m))
        (core instance $j (instantiate $n (with "i" (instance $i))))
        (func (export "f") (result u32) (canon lift (core func $i "f")))
        (func (export "g") (result u32) (canon lift (core func $j "g"))))"#;
    let component = Component::new(&engine, component)?;
    let mut store = Store::new(&engine, ());
    let instance = windlass::component::Linker::new(&engine).instantiate(&mut store, &component)?;
    let f = instance.get_typed_func::<(), (u32,)>(&mut store, "f")?;
    let g = instance.get_typed_func::<(), (u32,)>(&mut store, "g")?;
    assert_eq!((f.call(&mut store, ())?.0, f.call(&mut store, ())?.0, g.call(&mut store, ())?.0), (0, 1, 2));
    assert_eq!(store.usage().shared_memories, 1);
    instance.drop_from(&mut store)?;
    assert_eq!(store.usage().shared_memories, 0);
    Ok(())
}

#[test]
fn a_start_function_and_a_callback_that_trap_on_a_thread() -> Result<()> {
    let engine = engine()?;
    let module = Module::new(
        &engine,
        r#"(module $m (import "" "" (memory 1 1 shared)) (import "" "host" (func $host))
            (func $start (if (i32.load (i32.const 0)) (then (call $host) (unreachable))))
            (start $start))"#,
    )?;
    let memory = SharedMemory::new(&engine, MemoryType::shared(1, 1))?;
    word(&memory, 0).store(1, Ordering::SeqCst);
    thread::scope(|scope| {
        let fails = |fail: bool| {
            let mut store = Store::new(&engine, ());
            let host = Func::wrap(&mut store, move || if fail { Err(windlass::format_err!("the host says no")) } else { Ok(()) });
            let error = Instance::new(store.as_context_mut(), &module, &[memory.clone().into(), host.into()]).expect_err("it traps");
            let trace = error.downcast_ref::<windlass::WasmBacktrace>().expect("there is a backtrace");
            assert_eq!(trace.frames().iter().map(|frame| frame.func_name()).collect::<Vec<_>>(), [Some("start")]);
            (error.downcast_ref::<Trap>().copied(), format!("{error:?}").contains("the host says no"))
        };
        assert_eq!(scope.spawn(move || fails(false)).join().expect("it does not panic"), (Some(Trap::UnreachableCodeReached), false));
        assert_eq!(scope.spawn(move || fails(true)).join().expect("it does not panic"), (None, true));
    });
    Ok(())
}
