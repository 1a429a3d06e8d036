//! Linear memories that the embedder provides: what is asked of it, and what is checked of its answers.
//!
//! Compiled code reads and writes such a memory like one of ours, with the checks that the engine's settings leave. What cannot be seen from here (that
//! the guard faults, that fresh bytes are zero, that nobody else changes them) the embedder has promised by an unsafe trait of the public API; what
//! can be seen is looked at, so that a mistake is an error.

use super::mmap::page_bytes;
use std::fmt::Debug;
use windlass_compiler::types::core::MemoryType;

/// Makes memories.
///
/// # Safety
///
/// What it makes is as was asked for: reserved as far, and faulting behind its length and in the guard.
pub unsafe trait HostMemorySource: Debug + Send + Sync {
    /// A memory as it was asked for; the error says why there is none.
    fn new_memory(&self, request: &HostMemoryRequest) -> Result<Box<dyn HostMemory>, String>;
}

/// A memory of the embedder's.
///
/// # Safety
///
/// - That many bytes from its base on are accessible, and nobody else's, until it is dropped or moves.
/// - It moves only to grow beyond its capacity, with its content.
pub unsafe trait HostMemory: Debug + Send + Sync {
    /// Bytes that are accessible.
    fn len_bytes(&self) -> usize;
    /// Bytes that can become accessible without a move.
    fn capacity_bytes(&self) -> usize;
    /// Makes the first `len` bytes accessible; the error says why it cannot.
    fn grow_to(&mut self, len: usize) -> Result<(), String>;
    /// The address of byte 0.
    fn base(&self) -> *mut u8;
}

/// What a memory is to be like.
#[derive(Clone, Debug)]
pub struct HostMemoryRequest {
    /// Its type.
    pub ty: MemoryType,
    /// Bytes at first.
    pub minimum: usize,
    /// The most bytes that it may have, as declared.
    pub maximum: Option<usize>,
    /// Bytes that it has to reserve, if code relies on that.
    pub reserved: Option<usize>,
    /// Bytes behind the reservation that have to fault.
    pub guard: usize,
}

impl HostMemoryRequest {
    /// What is wrong with a memory that was made for this.
    pub(super) fn check(&self, memory: &dyn HostMemory) -> Result<(), String> {
        let (len, capacity) = (memory.len_bytes(), memory.capacity_bytes());
        if len < self.minimum {
            return Err(format!("the memory that its creator made has {len} bytes where {} were asked for", self.minimum));
        }
        if capacity < len {
            return Err(format!("the memory that its creator made has {len} bytes and a capacity of {capacity}"));
        }
        if let Some(reserved) = self.reserved
            && capacity < reserved
        {
            return Err(format!(
                "the memory that its creator made has a capacity of {capacity} bytes where {reserved} were to be reserved"
            ));
        }
        check_base(memory.base())
    }
}

impl dyn HostMemory {
    /// Grows, and looks at what came out.
    pub(super) fn grow_checked(&mut self, new_len: usize, may_move: bool) -> Result<(), String> {
        let (old_base, old_capacity) = (self.base(), self.capacity_bytes());
        self.grow_to(new_len)?;
        let (base, len) = (self.base(), self.len_bytes());
        if len < new_len {
            return Err(format!("its creator grew it to {len} bytes, not to {new_len}"));
        }
        if base != old_base && (!may_move || new_len <= old_capacity) {
            return Err("its creator moved it, which was not allowed".to_owned());
        }
        check_base(base)
    }
}

fn check_base(base: *mut u8) -> Result<(), String> {
    if base.is_null() {
        return Err("the memory that its creator made is at address 0".to_owned());
    }
    if !base.addr().is_multiple_of(page_bytes()) {
        return Err(format!("the memory that its creator made is at {base:p}, which is no multiple of {} bytes", page_bytes()));
    }
    Ok(())
}
