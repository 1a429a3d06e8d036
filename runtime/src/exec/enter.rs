//! Host to wasm.

use super::backtrace::WasmBacktrace;
use super::exception;
use super::hooks;
use super::trap::Trap;
use crate::store::{HostFault, StoreState};
use crate::vm::{self, FuncRef, HostContext, ValRaw};
use crate::{Error, Result};
use std::ptr::NonNull;

/// As [`enter_core`], for callers that exceptions do not pass: one that no handler takes is a trap.
///
/// # Safety
///
/// As [`enter_core`].
#[inline(always)]
pub(crate) unsafe fn enter(store: &mut StoreState, func: NonNull<FuncRef>, args: *mut ValRaw) -> Result<()> {
    if !store.faults.is_quiet() {
        // SAFETY: the caller's.
        return unsafe { enter_otherwise(store, func, args, take_trap) };
    }
    // SAFETY: the caller's.
    let entered = unsafe { vm::enter(&raw mut store.vm, &raw mut store.faults, store.max_stack_bytes, func, args) };
    if entered { Ok(()) } else { Err(take_trap(store)) }
}

/// Calls `func` with the arguments in `args`, which receives the results.
///
/// An exception that no handler takes is a [`ThrownException`](super::ThrownException), and the store's pending one. A trap, a host error or a host panic that happened below ends up here: the first two as an error, the last resumes.
///
/// # Safety
///
/// - `func` is a live function reference of `store`.
/// - `args` points at as many values as `func`'s signature has parameters or results, whichever are more, and the
///   parameters are of its types.
/// - No other reference into the store is used while the call runs, except through what the callee is given.
#[inline(always)]
pub(crate) unsafe fn enter_core(store: &mut StoreState, func: NonNull<FuncRef>, args: *mut ValRaw) -> Result<()> {
    if !store.faults.is_quiet() {
        // SAFETY: the caller's.
        return unsafe { enter_otherwise(store, func, args, take_fault) };
    }
    // SAFETY: the caller's; both parts are of this store.
    let returned = unsafe { vm::enter(&raw mut store.vm, &raw mut store.faults, store.max_stack_bytes, func, args) };
    if returned { Ok(()) } else { Err(take_fault(store)) }
}

/// The same where the store runs wasm already, or has a hook.
///
/// # Safety
///
/// As [`enter_core`].
#[inline(never)]
unsafe fn enter_otherwise(
    store: &mut StoreState,
    func: NonNull<FuncRef>,
    args: *mut ValRaw,
    failed: fn(&mut StoreState) -> Error,
) -> Result<()> {
    if store.call_hook.is_some() {
        // SAFETY: the caller's.
        return unsafe { hooks::enter(store, func, args, failed) };
    }
    // SAFETY: the caller's; both parts are of this store.
    let returned = unsafe { vm::enter_nested(&raw mut store.vm, &raw mut store.faults, func, args) };
    if returned { Ok(()) } else { Err(failed(store)) }
}

/// As [`enter`], for a function of the host: no compiled code runs, and none is entered. Saves 100 of 270 instructions of a destructor's call.
///
/// # Safety
///
/// As [`enter_core`], and `func` is a host function.
#[inline]
pub(crate) unsafe fn call_host(store: &mut StoreState, func: NonNull<FuncRef>, args: *mut ValRaw) -> Result<()> {
    // SAFETY: the caller's; the context of a host function is one.
    let faulted = unsafe {
        let context = (*func.as_ptr()).context.cast::<HostContext>();
        ((*context).entry)(context, std::ptr::null_mut(), args)
    };
    if faulted.is_null() { Ok(()) } else { Err(take_trap(store)) }
}

/// What ended the call that has just failed, if an exception is a trap.
#[cold]
#[inline(never)]
fn take_trap(store: &mut StoreState) -> Error {
    let error = take_fault(store);
    exception::trapped(store, error)
}

/// What ended the call that has just failed.
///
/// # Panics
///
/// When it was a panic in the host: it goes on here.
#[cold]
#[inline(never)]
fn take_fault(store: &mut StoreState) -> Error {
    let (machine, taken) = store.faults.take();
    if store.vm.throwing != 0 {
        let error = exception::escaped(store);
        return WasmBacktrace::attach(store, error, &taken.frames, taken.left_out);
    }
    let error = match store.fault.take() {
        Some(HostFault::Panic(panic)) => std::panic::resume_unwind(panic),
        Some(HostFault::Error(error)) => error,
        None => {
            let fault = machine.expect("invariant: whoever leaves wasm records why");
            Error::from(Trap::from(fault.code))
        }
    };
    WasmBacktrace::attach(store, error, &taken.frames, taken.left_out)
}
