//! `Memory`: a linear memory in a store.

use super::handle::Handle;
use super::types::{MemoryType, check_memory_limits};
use crate::store::{MemoryId, StoreState};
use crate::{AsContext, AsContextMut, Result, StoreContext, StoreContextMut};
use std::fmt;
use windlass_compiler::types::core as plain;

/// A linear memory. A handle: cheap to copy, and bound to its store.
///
/// ```
/// use windlass::{Engine, Memory, MemoryType, Store};
/// let mut store = Store::new(&Engine::default(), ());
/// let memory = Memory::new(&mut store, MemoryType::new(1, Some(2)))?;
/// memory.write(&mut store, 10, b"windlass")?;
/// assert_eq!(&memory.data(&store)[10..18], b"windlass");
/// assert_eq!(memory.grow(&mut store, 1)?, 1);
/// assert!(memory.grow(&mut store, 1).is_err());
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug)]
pub struct Memory {
    pub(super) handle: Handle<MemoryId>,
}

const NOUN: &str = "memory";

impl Memory {
    /// A zeroed memory.
    ///
    /// # Errors
    ///
    /// When a limit of the store, or the system, does not allow so large a memory, or the engine does not support one of that type.
    pub fn new(mut store: impl AsContextMut, ty: MemoryType) -> Result<Memory> {
        let state = &mut store.as_context_mut().0.state;
        check_memory_limits(&ty.plain())?;
        state.new_memory(ty.plain()).map(|id| Self { handle: Handle::new(state, id) })
    }

    /// Its type. The minimum is the one that it was declared with, not its current size.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> MemoryType {
        MemoryType::from_plain(self.load_type(&store.as_context().0.state))
    }

    /// Copies `buffer.len()` bytes at `offset` out.
    ///
    /// # Errors
    ///
    /// When they are not all within the memory, or it belongs to another store.
    pub fn read(&self, store: impl AsContext, offset: usize, buffer: &mut [u8]) -> Result<(), MemoryAccessError> {
        let state = &store.as_context().0.state;
        let id = self.handle.get(state, NOUN).map_err(|_| MemoryAccessError::WRONG_STORE)?;
        let source = state.memory(id).get(offset..).and_then(|rest| rest.get(..buffer.len())).ok_or(MemoryAccessError::OUT_OF_BOUNDS)?;
        buffer.copy_from_slice(source);
        Ok(())
    }

    /// Copies `buffer` in at `offset`.
    ///
    /// # Errors
    ///
    /// When not all of it is within the memory, or it belongs to another store; nothing is written then.
    pub fn write(&self, mut store: impl AsContextMut, offset: usize, buffer: &[u8]) -> Result<(), MemoryAccessError> {
        let state = &mut store.as_context_mut().0.state;
        let id = self.handle.get(state, NOUN).map_err(|_| MemoryAccessError::WRONG_STORE)?;
        let bytes = state.memory_mut(id);
        let target = bytes.get_mut(offset..).and_then(|rest| rest.get_mut(..buffer.len())).ok_or(MemoryAccessError::OUT_OF_BOUNDS)?;
        target.copy_from_slice(buffer);
        Ok(())
    }

    /// Its bytes.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn data<'a, T: 'static>(&self, store: impl Into<StoreContext<'a, T>>) -> &'a [u8] {
        self.bytes(&store.into().0.state)
    }

    /// Its bytes.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn data_mut<'a, T: 'static>(&self, store: impl Into<StoreContextMut<'a, T>>) -> &'a mut [u8] {
        self.bytes_mut(&mut store.into().0.state)
    }

    /// Its bytes and the host's state, at once.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn data_and_store_mut<'a, T: 'static>(&self, store: impl Into<StoreContextMut<'a, T>>) -> (&'a mut [u8], &'a mut T) {
        let inner = store.into().0;
        (self.bytes_mut(&mut inner.state), &mut inner.data)
    }

    /// The address of byte 0. Growing the memory may change it.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn data_ptr(&self, store: impl AsContext) -> *mut u8 {
        self.bytes(&store.as_context().0.state).as_ptr().cast_mut()
    }

    /// Its length in bytes.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn data_size(&self, store: impl AsContext) -> usize {
        self.bytes(&store.as_context().0.state).len()
    }

    /// Its length in pages.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn size(&self, store: impl AsContext) -> u64 {
        self.pages(&store.as_context().0.state)
    }

    /// Its page size in bytes.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn page_size(&self, store: impl AsContext) -> u64 {
        self.ty(store).page_size()
    }

    /// Base-2 logarithm of its page size in bytes.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn page_size_log2(&self, store: impl AsContext) -> u8 {
        self.ty(store).page_size_log2()
    }

    /// Adds `delta` pages of zeros, and returns the size that it had in pages.
    ///
    /// # Errors
    ///
    /// When that is beyond its maximum, a limit of the store, or what the system has, which the error says with the sizes in bytes; or it belongs to
    /// another store.
    pub fn grow(&self, mut store: impl AsContextMut, delta: u64) -> Result<u64> {
        let state = &mut store.as_context_mut().0.state;
        let id = self.handle.get(state, NOUN)?;
        Ok(state.try_grow_memory(id, delta)??)
    }

    /// Its type as an import sees it: the current size is the minimum.
    pub(crate) fn import_type(&self, store: &StoreState) -> MemoryType {
        let mut ty = self.load_type(store);
        ty.minimum = self.pages(store);
        MemoryType::from_plain(ty)
    }

    fn load_type(&self, store: &StoreState) -> plain::MemoryType {
        store.memory_type(self.handle.expect(store, NOUN))
    }

    fn pages(&self, store: &StoreState) -> u64 {
        (self.bytes(store).len() as u64) >> self.load_type(store).page_size_log2
    }

    fn bytes<'a>(&self, store: &'a StoreState) -> &'a [u8] {
        store.memory(self.handle.expect(store, NOUN))
    }

    fn bytes_mut<'a>(&self, store: &'a mut StoreState) -> &'a mut [u8] {
        let id = self.handle.expect(store, NOUN);
        store.memory_mut(id)
    }
}

/// An access beyond the end of a memory, or to a memory of another store.
#[derive(Debug)]
pub struct MemoryAccessError {
    reason: &'static str,
}

impl MemoryAccessError {
    const OUT_OF_BOUNDS: Self = Self { reason: "out of bounds memory access" };
    const WRONG_STORE: Self = Self { reason: "the memory belongs to another store than the one it is used with" };
}

impl fmt::Display for MemoryAccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.reason)
    }
}

impl std::error::Error for MemoryAccessError {}
