//! Memories that the embedder provides.
#![expect(unsafe_code, reason = "the traits promise what cannot be checked")]

use super::message;
use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use windlass::{
    Config, Engine, Instance, LinearMemory, Memory, MemoryCreator, MemoryType, Module, Result, Store, StoreLimits, StoreLimitsBuilder,
    Trap, bail,
};

/// What a creator does wrong.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
enum Fault {
    #[default]
    None,
    Refuses,
    Short,
    LowCapacity,
    NoAddress,
    Unaligned,
    GrowsTooLittle,
    MovesEarly,
}

/// What a creator was asked for, argument by argument.
type Asked = (MemoryType, usize, Option<usize>, Option<usize>, usize);

/// Memories on the heap that have room for one more growth than they need.
#[derive(Default)]
struct Heap {
    fault: Fault,
    asked: Mutex<Vec<Asked>>,
    live: Arc<AtomicUsize>,
}

struct Block {
    base: *mut u8,
    layout: Layout,
    len: usize,
    fault: Fault,
    live: Arc<AtomicUsize>,
}

// SAFETY: the block is its owner's alone.
unsafe impl Send for Block {}
// SAFETY: as above.
unsafe impl Sync for Block {}

impl Block {
    fn allocate(capacity: usize) -> (*mut u8, Layout) {
        let layout = Layout::from_size_align(capacity.max(1), 1 << 16).expect("a size that fits");
        // SAFETY: it is not empty.
        let base = unsafe { alloc_zeroed(layout) };
        assert!(!base.is_null());
        (base, layout)
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        self.live.fetch_sub(1, Ordering::Relaxed);
        // SAFETY: allocated with this layout.
        unsafe { dealloc(self.base, self.layout) };
    }
}

// SAFETY: accessible and zeroed up to its capacity, which is more than its length. Faults are looked for before anybody relies on them.
unsafe impl LinearMemory for Block {
    fn byte_size(&self) -> usize {
        if self.fault == Fault::Short { self.len - 1 } else { self.len }
    }

    fn byte_capacity(&self) -> usize {
        if self.fault == Fault::LowCapacity { self.len } else { self.layout.size() }
    }

    fn grow_to(&mut self, new_size: usize) -> Result<()> {
        if new_size > 8 << 16 {
            bail!("eight pages are enough");
        }
        if new_size > self.layout.size() || self.fault == Fault::MovesEarly {
            let (base, layout) = Self::allocate(new_size + (1 << 16));
            // SAFETY: both are that long, and apart.
            unsafe {
                std::ptr::copy_nonoverlapping(self.base, base, self.len);
                dealloc(self.base, self.layout);
            }
            (self.base, self.layout) = (base, layout);
        }
        if self.fault != Fault::GrowsTooLittle {
            self.len = new_size;
        }
        Ok(())
    }

    fn as_ptr(&self) -> *mut u8 {
        match self.fault {
            Fault::NoAddress => std::ptr::null_mut(),
            Fault::Unaligned => self.base.wrapping_add(16),
            _ => self.base,
        }
    }
}

// SAFETY: as `Block`; the tests reserve and guard nothing, so that code checks every access.
unsafe impl MemoryCreator for Heap {
    fn new_memory(
        &self,
        ty: MemoryType,
        minimum: usize,
        maximum: Option<usize>,
        reserved_size_in_bytes: Option<usize>,
        guard_size_in_bytes: usize,
    ) -> Result<Box<dyn LinearMemory>, String> {
        self.asked.lock().expect("no test panics with it").push((ty, minimum, maximum, reserved_size_in_bytes, guard_size_in_bytes));
        if self.fault == Fault::Refuses {
            return Err("no more memories today".to_owned());
        }
        self.live.fetch_add(1, Ordering::Relaxed);
        let (base, layout) = Block::allocate(minimum + (1 << 16));
        Ok(Box::new(Block { base, layout, len: minimum, fault: self.fault, live: self.live.clone() }))
    }
}

fn config(heap: &Arc<Heap>) -> Config {
    let mut config = Config::new();
    config.with_host_memory(heap.clone()).memory_reservation(0).memory_guard_size(0);
    config
}

#[test]
fn guests_run_in_memories_of_the_host() -> Result<()> {
    for signals in [true, false] {
        let heap = Arc::new(Heap::default());
        let engine = Engine::new(config(&heap).signals_based_traps(signals))?;
        let module = Module::new(
            &engine,
            r#"(module
                (memory (export "memory") 1 20) (memory i64 2)
                (data (i32.const 65520) "heap")
                (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
                (func (export "grow") (param i32) (result i32) (local $seen i32)
                    (local.set $seen (i32.load (i32.const 65520)))
                    (if (i32.ne (memory.grow (local.get 0)) (i32.const -1))
                        (then (return (i32.eq (local.get $seen) (i32.load (i32.const 65520))))))
                    (i32.const -1)))"#,
        )?;
        let limits = StoreLimitsBuilder::new().memory_size(10 << 16).build();
        let mut store: Store<StoreLimits> = Store::new(&engine, limits);
        store.limiter(|limits| limits);
        let instance = Instance::new(&mut store, &module, &[])?;
        {
            let asked = heap.asked.lock().expect("no panic");
            assert_eq!(asked.len(), 2);
            assert_eq!(asked[0], (MemoryType::new(1, Some(20)), 1 << 16, Some(20 << 16), None, 0));
            assert_eq!(asked[1], (MemoryType::new64(2, None), 2 << 16, None, None, 0));
        }
        let memory = instance.get_memory(&mut store, "memory").expect("exported");
        assert_eq!(&memory.data(&store)[65_520..65_524], b"heap");
        let load = instance.get_typed_func::<i32, i32>(&mut store, "load")?;
        let grow = instance.get_typed_func::<i32, i32>(&mut store, "grow")?;
        for (pages, delta) in [(1, 1), (2, 2), (4, 0)] {
            let error = load.call(&mut store, (pages << 16) - 3).expect_err("out of bounds");
            assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::MemoryOutOfBounds));
            assert_eq!(load.call(&mut store, (pages << 16) - 4)?, 0, "what growing adds reads as zero");
            assert_eq!(grow.call(&mut store, delta)?, 1, "what it held came along");
        }
        assert_eq!(grow.call(&mut store, 5)?, -1, "the creator refuses");
        assert!(message(memory.grow(&mut store, 5)).contains("eight pages are enough"));
        assert!(message(memory.grow(&mut store, 7)).contains("memory limits"));
        assert!(message(memory.grow(&mut store, 17)).contains("memory limits"), "the limiter is asked first");
        assert_eq!((memory.size(&store), heap.live.load(Ordering::Relaxed)), (4, 2));
        drop(store);
        assert_eq!(heap.live.load(Ordering::Relaxed), 0, "they go with the store");
    }
    Ok(())
}

#[test]
fn broken_promises_are_errors() -> Result<()> {
    for (fault, words) in [
        (Fault::Refuses, "no more memories today"),
        (Fault::Short, "65535 bytes where 65536 were asked for"),
        (Fault::NoAddress, "at address 0"),
        (Fault::Unaligned, "is no multiple of"),
    ] {
        let heap = Arc::new(Heap { fault, ..Heap::default() });
        let mut store = Store::new(&Engine::new(&config(&heap))?, ());
        let error = message(Memory::new(&mut store, MemoryType::new(1, None)));
        assert!(error.contains("a memory of 65536 bytes") && error.contains(words), "{fault:?}: {error}");
        assert_eq!(heap.live.load(Ordering::Relaxed), 0, "{fault:?}: it was dropped");
    }
    for (fault, words) in [(Fault::GrowsTooLittle, "to 65536 bytes, not to 131072"), (Fault::MovesEarly, "moved it")] {
        let heap = Arc::new(Heap { fault, ..Heap::default() });
        let mut store = Store::new(&Engine::new(&config(&heap))?, ());
        let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
        let error = message(memory.grow(&mut store, 1));
        assert!(error.contains(words), "{fault:?}: {error}");
        assert_eq!(memory.size(&store), 1, "{fault:?}");
        memory.write(&mut store, 65_535, b"!")?;
    }
    // Code that relies on a reservation does not run in a memory without.
    let heap = Arc::new(Heap { fault: Fault::LowCapacity, ..Heap::default() });
    let mut store = Store::new(&Engine::new(Config::new().with_host_memory(heap.clone()))?, ());
    let error = message(Memory::new(&mut store, MemoryType::new(1, None)));
    assert!(error.contains("capacity of 65536 bytes where 4294967296 were to be reserved"), "{error}");
    assert_eq!(heap.asked.lock().expect("no panic")[0].3, Some(1 << 32));
    // Nor does one that may not move.
    let heap = Arc::new(Heap::default());
    let mut store = Store::new(&Engine::new(config(&heap).memory_may_move(false))?, ());
    let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
    assert_eq!(memory.grow(&mut store, 1)?, 1, "it has room for that");
    assert!(message(memory.grow(&mut store, 1)).contains("moved it, which was not allowed"));
    Ok(())
}
