//! The bodies of the builtins that compiled code calls. Their table has the order of `layout::Builtin`, which also states their signatures.

use super::epoch;
use super::host_call::record_fault;
use super::instantiate::{init_memory, init_table, instance_of, range};
use super::trap::Trap;
use super::{atomic, exception};
use crate::Error;
use crate::store::{AnyMemoryId, HostFault, InstanceId, StoreState};
use crate::vm::{self, InstanceContext, ValRaw};
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;
use windlass_compiler::base::index::*;
use windlass_compiler::compile::TrapCode;
use windlass_compiler::translate::layout::Builtin;

struct Table([*const c_void; Builtin::COUNT]);

// SAFETY: addresses of functions.
unsafe impl Sync for Table {}

static TABLE: Table = Table({
    let mut table = [std::ptr::null(); Builtin::COUNT];
    table[Builtin::Raise as usize] = vm::raise as *const c_void;
    table[Builtin::MemoryGrow as usize] = memory_grow as *const c_void;
    table[Builtin::MemoryCopy as usize] = memory_copy as *const c_void;
    table[Builtin::MemoryCopyShared as usize] = memory_copy_shared as *const c_void;
    table[Builtin::MemoryFill as usize] = memory_fill as *const c_void;
    table[Builtin::MemoryInit as usize] = memory_init as *const c_void;
    table[Builtin::DataDrop as usize] = data_drop as *const c_void;
    table[Builtin::AtomicNotify as usize] = atomic::notify as *const c_void;
    table[Builtin::AtomicWait32 as usize] = atomic::wait32 as *const c_void;
    table[Builtin::AtomicWait64 as usize] = atomic::wait64 as *const c_void;
    table[Builtin::TableGrow as usize] = table_grow as *const c_void;
    table[Builtin::TableFill as usize] = table_fill as *const c_void;
    table[Builtin::TableCopy as usize] = table_copy as *const c_void;
    table[Builtin::TableInit as usize] = table_init as *const c_void;
    table[Builtin::ElemDrop as usize] = elem_drop as *const c_void;
    table[Builtin::Throw as usize] = throw as *const c_void;
    table[Builtin::ThrowRef as usize] = throw_ref as *const c_void;
    table[Builtin::Caught as usize] = caught as *const c_void;
    table[Builtin::Trap as usize] = trap as *const c_void;
    table[Builtin::OutOfFuel as usize] = out_of_fuel as *const c_void;
    table[Builtin::EpochReached as usize] = epoch_reached as *const c_void;
    table[Builtin::CheckSubtype as usize] = check_subtype as *const c_void;
    table
});

/// The table, for stores.
pub(super) fn table() -> *const *const c_void {
    TABLE.0.as_ptr()
}

/// The store and the instance that call a builtin.
///
/// # Safety
///
/// `context` is the one that compiled code passes: of a live instance, whose store is lent to compiled code and so to the builtin.
pub(super) unsafe fn open<'a>(context: *mut InstanceContext) -> (&'a mut StoreState, InstanceId) {
    // SAFETY: the caller's; the store is the first field of its state.
    unsafe {
        let id = instance_of(NonNull::new_unchecked(context));
        (&mut *(*context).store.cast::<StoreState>(), id)
    }
}

/// 0, or 1 with the trap recorded.
fn status(state: &mut StoreState, result: Result<(), Trap>) -> u32 {
    match result {
        Ok(()) => 0,
        Err(trap) => {
            record_fault(state, HostFault::Error(Error::from(trap)));
            1
        }
    }
}

/// A growth: the size before, -1 when it was refused, -2 with the fault recorded. The embedder's limiter may run, and panic.
fn grow(state: &mut StoreState, grow: impl FnOnce(&mut StoreState) -> crate::Result<Option<u64>>) -> i64 {
    let fault = match catch_unwind(AssertUnwindSafe(|| grow(state))) {
        Ok(Ok(Some(old))) => return old as i64,
        Ok(Ok(None)) => return -1,
        Ok(Err(error)) => HostFault::Error(error),
        Err(panic) => HostFault::Panic(panic),
    };
    record_fault(state, fault);
    -2
}

unsafe extern "C" fn memory_grow(context: *mut InstanceContext, memory: u32, delta_pages: u64) -> i64 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let memory = state.instance(id).memory(MemoryIndex::from_u32(memory));
    grow(state, |state| match memory {
        AnyMemoryId::Own(memory) => state.grow_memory(memory, delta_pages),
        AnyMemoryId::Shared(memory) => state.grow_shared_memory(memory, delta_pages),
    })
}

unsafe extern "C" fn memory_copy(_: *mut InstanceContext, dst: *mut u8, src: *const u8, len: u64) {
    // A memory without pages may be nowhere.
    if len != 0 {
        // SAFETY: compiled code calls it, with ranges of linear memories that it has checked against their lengths.
        unsafe { std::ptr::copy(src, dst, len as usize) };
    }
}

unsafe extern "C" fn memory_copy_shared(_: *mut InstanceContext, dst: *mut u8, src: *const u8, len: u64) {
    // SAFETY: as above; nothing of the host runs in this store, so it has no reference to bytes of its memories, and never one to those of shared ones.
    unsafe { vm::copy_between_shared(src, dst, len as usize) };
}

unsafe extern "C" fn memory_fill(context: *mut InstanceContext, memory: u32, dst: u64, byte: u32, len: u64) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let memory = state.instance(id).memory(MemoryIndex::from_u32(memory));
    let filled = match memory {
        AnyMemoryId::Own(memory) => {
            let bytes = state.memory_mut(memory);
            range(dst, len, bytes.len()).map(|range| bytes[range].fill(byte as u8))
        }
        AnyMemoryId::Shared(memory) => {
            let end = dst.checked_add(len);
            end.filter(|&end| state.shared_memories[memory].fill(dst..end, byte as u8)).map(drop)
        }
    };
    status(state, filled.ok_or(Trap::MemoryOutOfBounds))
}

unsafe extern "C" fn memory_init(context: *mut InstanceContext, memory: u32, data: u32, dst: u64, src: u32, len: u32) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let (memory, data) = (MemoryIndex::from_u32(memory), DataIndex::from_u32(data));
    let done = init_memory(state, id, memory, data, dst, src.into(), len.into());
    status(state, done)
}

unsafe extern "C" fn data_drop(context: *mut InstanceContext, data: u32) {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    state.instances[id].dropped_data.insert(data);
}

unsafe extern "C" fn table_grow(context: *mut InstanceContext, table: u32, delta: u64, init: u64) -> i64 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let table = state.instance(id).table(TableIndex::from_u32(table));
    grow(state, |state| state.grow_table(table, delta, init))
}

unsafe extern "C" fn table_fill(context: *mut InstanceContext, table: u32, dst: u64, value: u64, len: u64) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let table = state.instance(id).table(TableIndex::from_u32(table));
    let elements = state.table_mut(table);
    let filled = range(dst, len, elements.len()).map(|range| elements[range].fill(value)).ok_or(Trap::TableOutOfBounds);
    status(state, filled)
}

unsafe extern "C" fn table_copy(context: *mut InstanceContext, dst_table: u32, dst: u64, src_table: u32, src: u64, len: u64) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let instance = state.instance(id);
    let (to, from) = (instance.table(TableIndex::from_u32(dst_table)), instance.table(TableIndex::from_u32(src_table)));
    let ranges = range(dst, len, state.table(to).len()).zip(range(src, len, state.table(from).len()));
    let copied = ranges.ok_or(Trap::TableOutOfBounds).map(|(target, source)| {
        if to == from {
            state.table_mut(to).copy_within(source, target.start);
        } else {
            let source = state.table(from)[source].as_ptr();
            let target = state.table_mut(to)[target].as_mut_ptr();
            // SAFETY: both are in bounds for `len` elements, and different tables do not overlap.
            unsafe { std::ptr::copy_nonoverlapping(source, target, len as usize) };
        }
    });
    status(state, copied)
}

unsafe extern "C" fn table_init(context: *mut InstanceContext, table: u32, elem: u32, dst: u64, src: u32, len: u32) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let (table, elem) = (TableIndex::from_u32(table), ElemIndex::from_u32(elem));
    let done = init_table(state, id, table, elem, dst, src.into(), len.into());
    status(state, done)
}

unsafe extern "C" fn elem_drop(context: *mut InstanceContext, elem: u32) {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    state.instances[id].dropped_elements.insert(elem);
}

/// Always 1: an exception looks for its handler, or the trap is recorded.
fn thrown(state: &mut StoreState, thrown: Result<u64, Trap>) -> u32 {
    let begun = thrown.and_then(|key| if state.begin_throw(key) { Ok(()) } else { Err(Trap::NullReference) });
    status(state, begun);
    1
}

unsafe extern "C" fn throw(context: *mut InstanceContext, tag: u32, values: *const ValRaw) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, id) = unsafe { open(context) };
    let (instance, tag) = (state.instance(id), TagIndex::from_u32(tag));
    let (item, count) = (instance.tag(tag), instance.module().info().tag_type(tag).params.len());
    // SAFETY: compiled code passes as many values as the tag's type has.
    let values: Box<[ValRaw]> = unsafe { std::slice::from_raw_parts(values, count) }.into();
    let made = exception::make(state, item, values);
    thrown(state, made.map(|key| u32::from(key).into()))
}

unsafe extern "C" fn throw_ref(context: *mut InstanceContext, exception: u64, again: u32) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, _) = unsafe { open(context) };
    if again == 0 {
        state.exceptions.keep(exception);
    }
    thrown(state, Ok(exception))
}

unsafe extern "C" fn caught(context: *mut InstanceContext, exception: u64) {
    // SAFETY: compiled code calls it.
    let (state, _) = unsafe { open(context) };
    state.exceptions.release(exception);
}

unsafe extern "C" fn trap(context: *mut InstanceContext, code: u32) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, _) = unsafe { open(context) };
    // Codes that this version does not know stop wasm too.
    let code = TrapCode::from_number(code).unwrap_or(TrapCode::Unreachable);
    status(state, Err(code.into()))
}

unsafe extern "C" fn out_of_fuel(context: *mut InstanceContext) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, _) = unsafe { open(context) };
    let refueled = if state.refuel() { Ok(()) } else { Err(Trap::OutOfFuel) };
    status(state, refueled)
}

unsafe extern "C" fn epoch_reached(context: *mut InstanceContext) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, _) = unsafe { open(context) };
    epoch::reached(state)
}

unsafe extern "C" fn check_subtype(context: *mut InstanceContext, actual: u32, expected: u32) -> u32 {
    // SAFETY: compiled code calls it.
    let (state, _) = unsafe { open(context) };
    let fits = state.engine().types().is_subtype(actual, expected);
    status(state, if fits { Ok(()) } else { Err(Trap::BadSignature) })
}
