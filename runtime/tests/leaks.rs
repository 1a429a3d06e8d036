//! Ten thousand stores, made and dropped with what is in them: memory, mappings and the heap are afterwards as they were.
#![cfg(target_os = "linux")]
#![expect(unsafe_code, reason = "counts what the heap holds")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicI64, Ordering};
use windlass::component::{Component, Linker as ComponentLinker};
use windlass::{AsContextMut, Config, Engine, Func, Instance, Module, Result, SharedMemory, Store, Trap};

/// The system's heap, and how many bytes of it are in use.
struct Counting;

static IN_USE: AtomicI64 = AtomicI64::new(0);

// SAFETY: everything goes to the system's allocator as it comes.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        IN_USE.fetch_add(layout.size() as i64, Ordering::Relaxed);
        // SAFETY: the caller's.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size() as i64, Ordering::Relaxed);
        // SAFETY: the caller's.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static HEAP: Counting = Counting;

/// Resident pages, mappings, and bytes of the heap.
fn held() -> [i64; 3] {
    let resident = std::fs::read_to_string("/proc/self/statm").expect("the system says so");
    let resident = resident.split(' ').nth(1).and_then(|pages| pages.parse().ok()).expect("a number");
    let mappings = std::fs::read_to_string("/proc/self/maps").expect("the system says so").lines().count() as i64;
    [resident, mappings, IN_USE.load(Ordering::Relaxed)]
}

const MODULE: &str = r#"(module
    (import "" "shared" (memory $shared 1 1 shared))
    (import "" "host" (func $host (param i32) (result i32)))
    (memory $own 1 3)
    (memory $theirs 1 2 shared)
    (table 10 20 funcref)
    (tag $e (param i32))
    (data (memory $own) (i32.const 8) "some data")
    (elem (i32.const 0) $run)
    (func $run (export "run") (param i32) (result i32)
        (drop (memory.grow $own (i32.const 1)))
        (drop (memory.grow $theirs (i32.const 1)))
        (drop (table.grow (ref.null func) (i32.const 5)))
        (i32.store $own (i32.const 70000) (i32.const 1))
        (drop (i32.atomic.rmw.add $shared (i32.const 0) (i32.const 1)))
        (drop (block $caught (result i32) (try_table (catch $e $caught) (throw $e (i32.const 3))) (unreachable)))
        (if (i32.eq (local.get 0) (i32.const 1)) (then (unreachable)))
        (if (i32.eq (local.get 0) (i32.const 2)) (then (throw $e (i32.const 4))))
        (call $host (local.get 0))))"#;

const COMPONENT: &str = r#"(component
    (import "host" (func $host (param "x" u32) (result string)))
    (core module $libc (memory (export "memory") 1)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024)))
    (core instance $libc (instantiate $libc))
    (core func $host (canon lower (func $host) (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
    (core module $m (import "" "host" (func $host (param i32 i32)))
        (func (export "run") (param i32) (result i32)
            (if (i32.eq (local.get 0) (i32.const 1)) (then (unreachable)))
            (call $host (local.get 0) (i32.const 16))
            (i32.const 16)))
    (core instance $m (instantiate $m (with "" (instance (export "host" (func $host))))))
    (func (export "run") (param "x" u32) (result string)
        (canon lift (core func $m "run") (memory (core memory $libc "memory")))))"#;

/// A store with an instance of each, that returns, traps, throws or meets an error of the host, as `round` says.
fn use_store(
    engine: &Engine,
    module: &Module,
    shared: &SharedMemory,
    component: &Component,
    linker: &ComponentLinker<u32>,
    round: u32,
) -> Result<()> {
    let mut store = Store::new(engine, round);
    let kind = round % 4;
    let host = Func::wrap(&mut store, |x: u32| if x == 3 { Err(windlass::format_err!("the host says no to {x}")) } else { Ok(x) });
    let instance = Instance::new(store.as_context_mut(), module, &[shared.clone().into(), host.into()])?;
    let outcome = instance.get_typed_func::<u32, u32>(&mut store, "run")?.call(&mut store, kind);
    assert_eq!(outcome.is_ok(), kind == 0);
    if kind == 1 {
        assert_eq!(outcome.expect_err("it traps").downcast_ref::<Trap>(), Some(&Trap::UnreachableCodeReached));
    }
    let instance = linker.instantiate(&mut store, component)?;
    let outcome = instance.get_typed_func::<(u32,), (String,)>(&mut store, "run")?.call(&mut store, (kind,));
    assert_eq!(outcome.is_ok(), kind != 1);
    Ok(())
}

#[test]
fn ten_thousand_stores_leak_nothing() -> Result<()> {
    let engine = Engine::new(Config::new().shared_memory(true).wasm_exceptions(true))?;
    let (module, component) = (Module::new(&engine, MODULE)?, Component::new(&engine, COMPONENT)?);
    let shared = SharedMemory::new(&engine, windlass::MemoryType::shared(1, 1))?;
    let mut linker = ComponentLinker::<u32>::new(&engine);
    linker.root().func_wrap("host", |_, (x,): (u32,)| Ok((format!("number {x}"),)))?;
    let run = |rounds| (0..rounds).try_for_each(|round| use_store(&engine, &module, &shared, &component, &linker, round));
    // What is kept for the next store is there after a few.
    run(500)?;
    let before = held();
    run(10_000)?;
    let after = held();
    let [pages, mappings, heap] = std::array::from_fn(|index| after[index] - before[index]);
    assert!(pages <= 256, "{pages} more pages are resident: {before:?}, then {after:?}");
    assert!(mappings <= 16, "{mappings} more mappings: {before:?}, then {after:?}");
    assert!(heap <= 16 << 10, "{heap} more bytes of the heap: {before:?}, then {after:?}");
    Ok(())
}
