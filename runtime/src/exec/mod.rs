//! Rung 8: crossing the boundary.
//!
//! ```text
//! enter      host to wasm: stack limit, activation, entry trampoline, fault to error
//! host_call  wasm to host: a safe function made machine-callable, panics caught
//! builtins   the bodies behind the builtin table
//! trap       Trap, WasmBacktrace
//! ```
#![allow(unsafe_code, reason = "calls to and from compiled code")]

use crate::store::StoreState;
use crate::vm::{FuncRef, HostContext, InstanceContext, ValRaw};
use crate::{Result, StoreContextMut};
use std::ptr::NonNull;

/// Calls `func` with the arguments in `args`, which receives the results.
///
/// A trap, a host error or a host panic that happened below ends up here: the first two as an error, the last resumes.
///
/// # Safety
///
/// - `func` is a live function reference of `store`.
/// - `args` points at as many values as `func`'s signature has parameters or results, whichever are more, and the
///   parameters are of its types.
/// - No other reference into the store is used while the call runs, except through what the callee is given.
pub(crate) unsafe fn enter(store: &mut StoreState, func: NonNull<FuncRef>, args: *mut ValRaw) -> Result<()> {
    let _ = (store, func, args);
    todo!("contract stub: machine")
}

/// A function that wasm can call, in safe terms. What it needs beyond its arguments was decided when it was linked and is in `self`.
pub(crate) trait HostFunction<T: 'static>: Send + Sync + 'static {
    /// Runs it. `args` holds the parameters and receives the results; `caller` is the calling instance, absent when the host calls.
    fn call(&self, store: StoreContextMut<'_, T>, caller: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()>;
}

/// The machine-callable entry of an `F` in a store of `T`: catches panics, records errors as the store's fault.
///
/// # Safety
///
/// Only compiled code calls it, with a context whose `data` points at an `F` and whose store holds `T`.
pub(crate) unsafe extern "C" fn host_entry<T: 'static, F: HostFunction<T>>(
    callee: *mut HostContext,
    caller: *mut InstanceContext,
    args: *mut ValRaw,
) -> u32 {
    let _ = (callee, caller, args);
    todo!("contract stub: machine")
}
