//! Wasm to host: a safe function made machine-callable.

use super::exception::{self, ThrownException};
use super::hooks;
use crate::store::{HostFault, StoreInner, StoreState};
use crate::vm::{HostContext, HostEntry, HostFuncSource, InstanceContext, Records, Signature, ValRaw, VmStore};
use crate::{Error, Result, StoreContextMut, bail};
use std::any::Any;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;
use std::sync::Arc;

/// A function that wasm can call, in safe terms. What it needs beyond its arguments was decided when it was linked and is in `self`.
pub(crate) trait HostFunction<T: 'static>: Send + Sync + 'static {
    /// Whether the error [`ThrownException`](super::ThrownException) throws the store's pending exception. Not at the boundary of a component.
    const THROWS: bool = false;

    /// Whether it is a function of the embedder, whose [`Store::call_hook`](crate::Store::call_hook) is told of calls.
    const HOOKED: bool = false;

    /// How many values the argument array has, if the Rust type says it: then nobody counts them in a call. [`HostCode::source`] compares it with the
    /// core type.
    const VALUES: Option<usize> = None;

    /// Runs it. `args` holds the parameters and receives the results; `caller` is the calling instance, absent when the host calls.
    fn call(&self, store: StoreContextMut<'_, T>, caller: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()>;
}

/// A host function for stores of one type of data: its entry, and what that works on.
#[derive(Clone)]
pub(crate) struct HostCode {
    entry: HostEntry,
    data: Arc<dyn Any + Send + Sync>,
    /// See [`HostFunction::VALUES`].
    values: Option<usize>,
}

impl HostCode {
    /// `function`, for stores that hold a `T`.
    pub(crate) fn new<T: 'static, F: HostFunction<T>>(function: F) -> Self {
        Self::shared::<T, F>(Arc::new(function))
    }

    /// The same for one that others hold, too.
    pub(crate) fn shared<T: 'static, F: HostFunction<T>>(function: Arc<F>) -> Self {
        Self { entry: host_entry::<T, F>, data: function, values: F::VALUES }
    }

    /// It as a function of the type of `signature`, whose argument array has `values` elements, as long as [`Self::data`] lives.
    pub(crate) fn source(&self, signature: Signature, values: usize) -> Result<HostFuncSource> {
        source(signature, self.entry, Arc::as_ptr(&self.data).cast(), (values, self.values))
    }

    /// What it works on.
    pub(crate) fn data(&self) -> &Arc<dyn Any + Send + Sync> {
        &self.data
    }
}

/// The same where what it works on lies with that of others.
#[derive(Copy, Clone)]
pub(crate) struct HostRecord {
    entry: HostEntry,
    data: *const c_void,
    values: Option<usize>,
}

impl HostRecord {
    /// `function`, for stores that hold a `T`, which `records` keep.
    pub(crate) fn new<T: 'static, F: HostFunction<T>>(function: F, records: &mut Records) -> Self {
        Self { entry: host_entry::<T, F>, data: records.add(function).as_ptr().cast(), values: F::VALUES }
    }

    /// As [`HostCode::source`], as long as its records live.
    pub(crate) fn source(self, signature: Signature, values: usize) -> Result<HostFuncSource> {
        source(signature, self.entry, self.data, (values, self.values))
    }
}

/// A function whose argument array has so many `values`, as the core type and, if it says so, the Rust type have it.
fn source(signature: Signature, entry: HostEntry, data: *const c_void, (values, wanted): (usize, Option<usize>)) -> Result<HostFuncSource> {
    if wanted.is_some_and(|wanted| wanted != values) {
        bail!("invariant: a host function has the core type that its Rust type says");
    }
    Ok(HostFuncSource::new(signature, entry, data, values))
}

/// The machine-callable entry of an `F` in a store of `T`: catches panics, records errors as the store's fault. Answers with null, or the store if
/// there is a fault.
///
/// # Safety
///
/// Only compiled code calls it, with a context that was made by way of [`HostCode::source`]: its `data` points at an `F`, whose `VALUES` are the length of
/// `args`, and its store holds `T`.
unsafe extern "C" fn host_entry<T: 'static, F: HostFunction<T>>(
    callee: *mut HostContext,
    caller: *mut InstanceContext,
    args: *mut ValRaw,
) -> *mut VmStore {
    // SAFETY: the caller's: the store is live and lent to this.
    if F::HOOKED && unsafe { (*(*callee).store).hooked != 0 } {
        // SAFETY: the caller's.
        return unsafe { hooks::call_host(callee, caller, args, host_entry::<T, F>) };
    }
    let call = || {
        // SAFETY: the caller's. The store is at its address, and whoever entered wasm has lent it for the time of the call; the function is kept alive
        // by the store; the array is as long as the context says, or as its type, which is the same. Taking the length from the type saves 5 of 53
        // instructions of a call with two arguments.
        unsafe {
            let store = StoreContextMut(&mut *(*callee).store.cast::<StoreInner<T>>());
            let function = &*(*callee).data.cast::<F>();
            let args = std::slice::from_raw_parts_mut(args, F::VALUES.unwrap_or((*callee).values));
            function.call(store, NonNull::new(caller), args)
        }
    };
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(())) => std::ptr::null_mut(),
        // SAFETY: as above; the borrow that the function had is over.
        Ok(Err(error)) => unsafe { failed(callee, error, F::THROWS) },
        // SAFETY: as above.
        Err(panic) => unsafe { panicked(callee, panic) },
    }
}

/// Records the error of a host function, or begins to throw the exception that it stands for.
///
/// # Safety
///
/// `callee` is the context of a host function that was called, whose borrow of the store is over.
#[cold]
#[inline(never)]
unsafe fn failed(callee: *mut HostContext, error: Error, throws: bool) -> *mut VmStore {
    // SAFETY: the caller's; the state is the first part of a store, and a pointer to one a pointer to the other.
    let (address, state) = unsafe { ((*callee).store, &mut *(*callee).store.cast::<StoreState>()) };
    if !(throws && error.is::<ThrownException>() && exception::throw_pending(state)) {
        record_fault(state, HostFault::Error(error));
    }
    address
}

/// Records the panic of a host function.
///
/// # Safety
///
/// As [`failed`].
#[cold]
#[inline(never)]
unsafe fn panicked(callee: *mut HostContext, panic: Box<dyn Any + Send>) -> *mut VmStore {
    // SAFETY: as above.
    unsafe {
        record_fault(&mut *(*callee).store.cast::<StoreState>(), HostFault::Panic(panic));
        (*callee).store
    }
}

/// Records why the host does not return to wasm, and where wasm was then.
#[cold]
#[inline(never)]
pub(super) fn record_fault(state: &mut StoreState, fault: HostFault) {
    state.fault = Some(fault);
    state.faults.trace_exit();
}
