//! `SharedMemory`: a linear memory that threads share.

use super::Extern;
use super::types::{MemoryType, check_memory_limits};
use crate::exec;
use crate::store::StoreState;
use crate::vm::{SharedLinearMemory, Waited};
use crate::{Engine, Result, Trap, ensure};
use std::cell::UnsafeCell;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A linear memory that threads share. It belongs to no store: instances of any store of its engine can import it, and run at the same time, each
/// store on a thread of its own. Cheap to clone; all clones are the same memory.
///
/// An engine has such memories if [`Config::shared_memory`](crate::Config::shared_memory) says so. A module makes one for each shared memory that
/// it defines, when it is instantiated.
///
/// ```
/// use windlass::{Config, Engine, Instance, MemoryType, Module, SharedMemory, Store};
/// let engine = Engine::new(Config::new().shared_memory(true))?;
/// let memory = SharedMemory::new(&engine, MemoryType::shared(1, 1))?;
/// let module = Module::new(&engine, r#"(module
///     (import "" "" (memory 1 1 shared))
///     (func (export "count") (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))))"#)?;
/// std::thread::scope(|scope| {
///     let count = || {
///         let mut store = Store::new(&engine, ());
///         let instance = Instance::new(&mut store, &module, &[memory.clone().into()])?;
///         let count = instance.get_typed_func::<(), ()>(&mut store, "count")?;
///         (0..1000).try_for_each(|_| count.call(&mut store, ()))
///     };
///     let threads = [scope.spawn(count), scope.spawn(count)];
///     threads.into_iter().try_for_each(|thread| thread.join().expect("no thread panics"))
/// })?;
/// // Nobody writes any more.
/// let counter = unsafe { memory.data()[0].get().cast::<u32>().read_volatile() };
/// assert_eq!(counter, 2000);
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Clone)]
pub struct SharedMemory {
    engine: Engine,
    memory: Arc<SharedLinearMemory>,
}

/// How a wait for other threads ended.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum WaitResult {
    /// Another thread woke this one.
    Ok = 0,
    /// The value was not the expected one; there was no wait.
    Mismatch = 1,
    /// Nobody woke this thread in time.
    TimedOut = 2,
}

impl SharedMemory {
    /// A zeroed memory. Address space for its maximum is reserved at once, since it cannot move.
    ///
    /// # Errors
    ///
    /// - when [`Config::shared_memory`](crate::Config::shared_memory) is off, `ty` is not of a shared memory, or not one that the specification allows;
    /// - when the system has no address space for the maximum, or no memory for the minimum.
    pub fn new(engine: &Engine, ty: MemoryType) -> Result<Self> {
        ensure!(ty.is_shared(), "`{ty}` is not the type of a shared memory: `MemoryType::shared` makes one");
        check_memory_limits(&ty.plain())?;
        Ok(Self { engine: engine.clone(), memory: exec::new_shared_memory(engine, ty.plain())? })
    }

    pub(super) fn from_memory(engine: &Engine, memory: &Arc<SharedLinearMemory>) -> Self {
        Self { engine: engine.clone(), memory: memory.clone() }
    }

    /// The memory, if `store` can use it.
    pub(super) fn get(&self, store: &StoreState) -> Result<&Arc<SharedLinearMemory>> {
        ensure!(Engine::same(&self.engine, store.engine()), "the shared memory belongs to another engine than the store it is used with");
        Ok(&self.memory)
    }

    /// Its type. The minimum is the one that it was declared with, not its current size.
    pub fn ty(&self) -> MemoryType {
        MemoryType::from_plain(self.memory.ty())
    }

    /// Its type as an import sees it: the current size is the minimum.
    pub(super) fn import_type(&self) -> MemoryType {
        let mut ty = self.memory.ty();
        ty.minimum = self.size();
        MemoryType::from_plain(ty)
    }

    /// Its current length in pages. Other threads may have grown it when this returns.
    pub fn size(&self) -> u64 {
        (self.data_size() >> self.memory.ty().page_size_log2) as u64
    }

    /// Its page size in bytes.
    pub fn page_size(&self) -> u64 {
        1 << self.memory.ty().page_size_log2
    }

    /// Its current length in bytes. Other threads may have grown it when this returns.
    pub fn data_size(&self) -> usize {
        self.memory.len_bytes()
    }

    /// Its bytes, as many as there are now; they stay where they are, also when it grows.
    ///
    /// Wasm on other threads may read and write them at any time, hence the cells: what is known not to race with any of that may be accessed as
    /// [`UnsafeCell`] allows, everything else through atomics, for instance [`AtomicU32::from_ptr`](std::sync::atomic::AtomicU32::from_ptr).
    pub fn data(&self) -> &[UnsafeCell<u8>] {
        self.memory.data()
    }

    /// Adds `delta` pages of zeros, and returns the size that it had in pages. Threads that run wasm with it see that without further ado.
    ///
    /// # Errors
    ///
    /// When that is beyond its maximum, or what the system has.
    pub fn grow(&self, delta: u64) -> Result<u64> {
        // No store's limiter is asked: it is no store that grows it.
        Ok(exec::grow_shared_memory(&self.memory, delta, |_, _, _| Ok(true))??)
    }

    /// Wakes up to `count` threads that wait at `addr`, those that have waited longest. Returns how many there were. What `memory.atomic.notify` does.
    ///
    /// # Errors
    ///
    /// [`Trap::HeapMisaligned`] when `addr` is not a multiple of 4, [`Trap::MemoryOutOfBounds`] when the four bytes there are not in the memory.
    pub fn atomic_notify(&self, addr: u64, count: u32) -> Result<u32, Trap> {
        Ok(self.memory.notify(addr, count)?)
    }

    /// Blocks this thread until another one wakes it at `addr`, if the value there is `expected`; until `timeout` is over at most, if there is one. What
    /// `memory.atomic.wait32` does.
    ///
    /// # Errors
    ///
    /// [`Trap::HeapMisaligned`] when `addr` is not a multiple of 4, [`Trap::MemoryOutOfBounds`] when the four bytes there are not in the memory.
    pub fn atomic_wait32(&self, addr: u64, expected: u32, timeout: Option<Duration>) -> Result<WaitResult, Trap> {
        Ok(self.memory.wait32(addr, expected, timeout)?.into())
    }

    /// As [`SharedMemory::atomic_wait32`], for a value of eight bytes.
    ///
    /// # Errors
    ///
    /// As there, where `addr` has to be a multiple of 8.
    pub fn atomic_wait64(&self, addr: u64, expected: u64, timeout: Option<Duration>) -> Result<WaitResult, Trap> {
        Ok(self.memory.wait64(addr, expected, timeout)?.into())
    }
}

impl From<Waited> for WaitResult {
    fn from(waited: Waited) -> Self {
        match waited {
            Waited::Woken => Self::Ok,
            Waited::Mismatch => Self::Mismatch,
            Waited::TimedOut => Self::TimedOut,
        }
    }
}

impl From<SharedMemory> for Extern {
    fn from(memory: SharedMemory) -> Self {
        Self::SharedMemory(memory)
    }
}

impl fmt::Debug for SharedMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedMemory").field("ty", &self.ty()).field("pages", &self.size()).finish_non_exhaustive()
    }
}
