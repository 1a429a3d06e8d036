//! The builtins behind `memory.atomic.notify` and `memory.atomic.wait`. A thread waits with its store in hand: nobody else can use the store meanwhile.
//!
//! What is checked first: alignment, then for a wait that the memory is shared, then bounds.

use super::builtins::open;
use super::host_call::record_fault;
use super::trap::Trap;
use crate::Error;
use crate::store::{AnyMemoryId, HostFault, StoreState};
use crate::vm::{AtomicFault, InstanceContext, SharedLinearMemory, Waited};
use std::sync::Arc;
use std::time::Duration;
use windlass_compiler::base::index::MemoryIndex;

impl From<AtomicFault> for Trap {
    fn from(fault: AtomicFault) -> Self {
        match fault {
            AtomicFault::Misaligned => Self::HeapMisaligned,
            AtomicFault::OutOfBounds => Self::MemoryOutOfBounds,
        }
    }
}

/// What an instruction yields, or -2 with the trap recorded.
fn outcome(state: &mut StoreState, result: Result<u32, Trap>) -> i64 {
    match result {
        Ok(value) => value.into(),
        Err(trap) => {
            record_fault(state, HostFault::Error(Error::from(trap)));
            -2
        }
    }
}

/// The effective address of an access to `size` aligned bytes. One beyond 64 bits is out of bounds of every memory.
fn effective(address: u64, offset: u64, size: u64) -> Result<Option<u64>, Trap> {
    match address.wrapping_add(offset).is_multiple_of(size) {
        true => Ok(address.checked_add(offset)),
        false => Err(Trap::HeapMisaligned),
    }
}

pub(super) unsafe extern "C" fn notify(context: *mut InstanceContext, memory: u32, address: u64, offset: u64, count: u32) -> i64 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let memory = state.instance(id).memory(MemoryIndex::from_u32(memory));
    let woken = effective(address, offset, 4).and_then(|address| {
        let address = address.ok_or(Trap::MemoryOutOfBounds)?;
        match memory {
            AnyMemoryId::Shared(memory) => Ok(state.shared_memories[memory].notify(address, count)?),
            // Nobody can wait there.
            AnyMemoryId::Own(memory) => {
                let end = address.checked_add(4).filter(|&end| end <= state.memory(memory).len() as u64);
                end.map(|_| 0).ok_or(Trap::MemoryOutOfBounds)
            }
        }
    });
    outcome(state, woken)
}

pub(super) unsafe extern "C" fn wait32(
    context: *mut InstanceContext,
    memory: u32,
    address: u64,
    offset: u64,
    expected: u32,
    timeout: i64,
) -> i64 {
    // SAFETY: compiled code calls it.
    unsafe { wait(context, memory, (address, offset, 4), timeout, |memory, address, timeout| memory.wait32(address, expected, timeout)) }
}

pub(super) unsafe extern "C" fn wait64(
    context: *mut InstanceContext,
    memory: u32,
    address: u64,
    offset: u64,
    expected: u64,
    timeout: i64,
) -> i64 {
    // SAFETY: compiled code calls it.
    unsafe { wait(context, memory, (address, offset, 8), timeout, |memory, address, timeout| memory.wait64(address, expected, timeout)) }
}

/// Waits at an address, an offset from it, and of a size.
///
/// # Safety
///
/// As [`open`].
unsafe fn wait(
    context: *mut InstanceContext,
    memory: u32,
    (address, offset, size): (u64, u64, u64),
    timeout: i64,
    wait: impl FnOnce(&SharedLinearMemory, u64, Option<Duration>) -> Result<Waited, AtomicFault>,
) -> i64 {
    // SAFETY: the caller's.
    let (state, id) = unsafe { open(context) };
    let memory = match state.instance(id).memory(MemoryIndex::from_u32(memory)) {
        AnyMemoryId::Shared(memory) => Some(Arc::clone(&state.shared_memories[memory])),
        AnyMemoryId::Own(_) => None,
    };
    // A negative timeout never comes.
    let timeout = u64::try_from(timeout).ok().map(Duration::from_nanos);
    let waited = effective(address, offset, size).and_then(|address| {
        let memory = memory.ok_or(Trap::AtomicWaitNonSharedMemory)?;
        let waited = wait(&memory, address.ok_or(Trap::MemoryOutOfBounds)?, timeout)?;
        Ok(match waited {
            Waited::Woken => 0,
            Waited::Mismatch => 1,
            Waited::TimedOut => 2,
        })
    });
    outcome(state, waited)
}
