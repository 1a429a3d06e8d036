//! Linear memories that the embedder provides: `MemoryCreator`, `LinearMemory`.
//!
//! Only the public traits, and what makes them the ones that `vm` asks. What is checked of a memory is there.
#![expect(unsafe_code, reason = "traits that promise what cannot be checked")]

use super::types::MemoryType;
use crate::vm::{HostMemory, HostMemoryRequest, HostMemorySource};
use crate::{Config, Result};
use std::fmt;
use std::sync::Arc;

/// Makes the linear memories of an engine, in place of it: see [`Config::with_host_memory`].
///
/// # Safety
///
/// A memory that this makes
/// - begins at a multiple of the machine's page size, is `byte_size` bytes long, at least `minimum`, and reads as zero at first;
/// - is nobody else's: nothing but the engine reads or writes it while it lives;
/// - has a `byte_capacity` of at least `reserved_size_in_bytes`, where there is such a number. Then, with
///   [`signals_based_traps`](Config::signals_based_traps), any access to the bytes from `byte_size` up to there faults, and so does one to the
///   `guard_size_in_bytes` behind: code relies on that in place of checks;
/// - keeps what [`LinearMemory`] promises.
///
/// What can be seen of that (address, sizes, moves) is looked at: what is wrong is an error, of instantiation or growth.
pub unsafe trait MemoryCreator: Send + Sync {
    /// A memory of type `ty`: `minimum` bytes now, never more than `maximum` bytes if that is declared.
    ///
    /// # Errors
    ///
    /// Why there is none; the error of instantiation or [`Memory::new`](crate::Memory::new) ends with it.
    fn new_memory(
        &self,
        ty: MemoryType,
        minimum: usize,
        maximum: Option<usize>,
        reserved_size_in_bytes: Option<usize>,
        guard_size_in_bytes: usize,
    ) -> Result<Box<dyn LinearMemory>, String>;
}

/// A linear memory of the embedder's, made by a [`MemoryCreator`]. Dropped with the store that it is in.
///
/// # Safety
///
/// - The `byte_size` bytes from `as_ptr` on can be read and written until it is dropped or moves; bytes that growing adds read as zero.
/// - It moves only in `grow_to`, only to grow beyond `byte_capacity`, only where [`Config::memory_may_move`] lets it, and takes its content along.
pub unsafe trait LinearMemory: Send + Sync + 'static {
    /// How many bytes are accessible now.
    fn byte_size(&self) -> usize;

    /// Up to how many bytes it grows without a move.
    fn byte_capacity(&self) -> usize;

    /// Makes it `new_size` bytes long, which is more than it was.
    ///
    /// # Errors
    ///
    /// When it cannot; it is then as before. A guest gets -1 from `memory.grow`.
    fn grow_to(&mut self, new_size: usize) -> Result<()>;

    /// The address of its first byte.
    fn as_ptr(&self) -> *mut u8;
}

impl Config {
    /// Takes every linear memory of the engine from `mem_creator`, and none from the system. Limits and [`ResourceLimiter`](crate::ResourceLimiter)
    /// are asked before it is. Initial content is copied: [`memory_init_cow`](Self::memory_init_cow) has no effect on such memories.
    ///
    /// ```
    /// use std::alloc::{Layout, alloc_zeroed, dealloc};
    /// use std::sync::Arc;
    /// use windlass::{Config, Engine, LinearMemory, Memory, MemoryCreator, MemoryType, Result, Store, bail};
    ///
    /// /// Memories on the heap, which cannot grow. Aligned for pages of up to 64 KiB.
    /// struct Heap;
    /// struct Block(*mut u8, Layout);
    ///
    /// unsafe impl MemoryCreator for Heap {
    ///     fn new_memory(
    ///         &self,
    ///         _: MemoryType,
    ///         minimum: usize,
    ///         _: Option<usize>,
    ///         _: Option<usize>,
    ///         _: usize,
    ///     ) -> Result<Box<dyn LinearMemory>, String> {
    ///         let layout = Layout::from_size_align(minimum.max(1), 1 << 16).map_err(|error| error.to_string())?;
    ///         let base = unsafe { alloc_zeroed(layout) };
    ///         if base.is_null() { Err("the heap is full".to_owned()) } else { Ok(Box::new(Block(base, layout))) }
    ///     }
    /// }
    /// unsafe impl LinearMemory for Block {
    ///     fn byte_size(&self) -> usize { self.1.size() }
    ///     fn byte_capacity(&self) -> usize { self.1.size() }
    ///     fn grow_to(&mut self, _: usize) -> Result<()> { bail!("blocks do not grow") }
    ///     fn as_ptr(&self) -> *mut u8 { self.0 }
    /// }
    /// unsafe impl Send for Block {}
    /// unsafe impl Sync for Block {}
    /// impl Drop for Block {
    ///     fn drop(&mut self) { unsafe { dealloc(self.0, self.1) } }
    /// }
    ///
    /// // Nothing is reserved behind such a block, so that code has to check every access.
    /// let mut config = Config::new();
    /// config.with_host_memory(Arc::new(Heap)).memory_reservation(0).memory_guard_size(0);
    /// let mut store = Store::new(&Engine::new(&config)?, ());
    /// let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
    /// memory.write(&mut store, 65535, b"!")?;
    /// assert!(memory.grow(&mut store, 1).is_err());
    /// # Result::<()>::Ok(())
    /// ```
    pub fn with_host_memory(&mut self, mem_creator: Arc<dyn MemoryCreator>) -> &mut Self {
        self.set_host_memory(Arc::new(Source(mem_creator)));
        self
    }
}

struct Source(Arc<dyn MemoryCreator>);

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemoryCreator")
    }
}

// SAFETY: `MemoryCreator` promises it.
unsafe impl HostMemorySource for Source {
    fn new_memory(&self, request: &HostMemoryRequest) -> Result<Box<dyn HostMemory>, String> {
        let HostMemoryRequest { ty, minimum, maximum, reserved, guard } = *request;
        let memory = self.0.new_memory(MemoryType::from_plain(ty), minimum, maximum, reserved, guard);
        memory.map(|memory| Box::new(Provided(memory)) as _).map_err(|why| format!("its creator refuses: {why}"))
    }
}

struct Provided(Box<dyn LinearMemory>);

impl fmt::Debug for Provided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LinearMemory({} bytes)", self.0.byte_size())
    }
}

// SAFETY: `LinearMemory` promises it.
unsafe impl HostMemory for Provided {
    fn len_bytes(&self) -> usize {
        self.0.byte_size()
    }

    fn capacity_bytes(&self) -> usize {
        self.0.byte_capacity()
    }

    fn grow_to(&mut self, len: usize) -> Result<(), String> {
        self.0.grow_to(len).map_err(|error| format!("its creator refuses: {error:#}"))
    }

    fn base(&self) -> *mut u8 {
        self.0.as_ptr()
    }
}
