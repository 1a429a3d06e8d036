//! Wasm to host: a safe function made machine-callable.

use super::exception::{self, ThrownException};
use crate::store::{HostFault, StoreInner};
use crate::vm::{HostContext, InstanceContext, ValRaw};
use crate::{Result, StoreContextMut};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;

/// A function that wasm can call, in safe terms. What it needs beyond its arguments was decided when it was linked and is in `self`.
pub(crate) trait HostFunction<T: 'static>: Send + Sync + 'static {
    /// Whether the error [`ThrownException`](super::ThrownException) throws the store's pending exception. Not at the boundary of a component.
    const THROWS: bool = false;

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
    // SAFETY: the caller's. The store is at its address, and whoever entered wasm has lent it for the time of the call; the function is kept alive by
    // the store; the array is as long as the context says.
    let (store, function, args) = unsafe {
        let store = (*callee).store.cast::<StoreInner<T>>();
        let function = &*(*callee).data.cast::<F>();
        (store, function, std::slice::from_raw_parts_mut(args, (*callee).values))
    };
    let call = || {
        // SAFETY: as above.
        let store = StoreContextMut(unsafe { &mut *store });
        function.call(store, NonNull::new(caller), args)
    };
    let fault = match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(())) => return 0,
        // SAFETY: as above; the borrow that the function had is over.
        Ok(Err(error)) if F::THROWS && error.is::<ThrownException>() && unsafe { exception::throw_pending(&mut (*store).state) } => {
            return 1;
        }
        Ok(Err(error)) => HostFault::Error(error),
        Err(panic) => HostFault::Panic(panic),
    };
    // SAFETY: as above; the borrow that the function had is over.
    unsafe { record_fault(&mut (*store).state, fault) };
    1
}

/// Records why the host does not return to wasm, and where wasm was then.
#[cold]
#[inline(never)]
pub(super) fn record_fault(state: &mut crate::store::StoreState, fault: HostFault) {
    state.fault = Some(fault);
    state.faults.trace_exit();
}
