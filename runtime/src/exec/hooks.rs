//! Crossings that the embedder is told of.
//!
//! A store without a hook pays nothing for it when wasm is entered: that nothing of the store runs is one comparison with null, and where there is a
//! hook something else than null stands there. A function of the host looks at one word of the store.

use super::host_call::record_fault;
use crate::store::{CallHook, HostFault, StoreInner, StoreState};
use crate::vm::{self, FuncRef, HostContext, HostEntry, InstanceContext, ValRaw, VmStore};
use crate::{Error, Result, Store, StoreContextMut};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr::NonNull;

/// What [`VmStore::hooked`] says where there is a hook, and a function of the host that is called next is to be told to it.
const HOOKED: u64 = 1;
/// There is none, or a function of the host runs: nobody calls one but wasm that it enters.
const QUIET: u64 = 0;

impl<T: 'static> Store<T> {
    /// Calls `hook` whenever the host calls wasm, wasm calls the host, and when either returns: in calls of functions, in start functions, allocators,
    /// post-return functions and destructors. Built-ins of the component model are no functions of the host.
    ///
    /// An error of the hook takes the place of the call or of its result: the call fails, or traps, with it. If the call has failed already, its own
    /// error stays. The hook may call wasm; it is not told of that.
    ///
    /// ```
    /// use windlass::{CallHook, Engine, Func, Instance, Module, Store};
    /// let engine = Engine::default();
    /// let mut store = Store::new(&engine, Vec::new());
    /// store.call_hook(|mut store, kind| Ok(store.data_mut().push(kind)));
    /// let module = Module::new(&engine, r#"(module (import "" "" (func $f)) (func (export "run") (call $f)))"#)?;
    /// let f = Func::wrap(&mut store, || {});
    /// let instance = Instance::new(&mut store, &module, &[f.into()])?;
    /// instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ())?;
    /// let kinds = [CallHook::CallingWasm, CallHook::CallingHost, CallHook::ReturningFromHost, CallHook::ReturningFromWasm];
    /// assert_eq!(store.data()[..], kinds);
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn call_hook(&mut self, hook: impl FnMut(StoreContextMut<'_, T>, CallHook) -> Result<()> + Send + Sync + 'static) {
        let inner = self.inner_mut();
        inner.call_hook = Some(Box::new(hook));
        inner.state.call_hook = Some(run::<T>);
        inner.state.vm.hooked = HOOKED;
        inner.state.faults.watch();
    }
}

/// Calls the hook of a store of `T`, unless it runs.
///
/// # Safety
///
/// `store` is the address of a `StoreInner<T>`, which is lent for the time of the call.
unsafe fn run<T: 'static>(store: NonNull<VmStore>, kind: CallHook) -> Result<()> {
    // SAFETY: the caller's.
    let inner = unsafe { store.cast::<StoreInner<T>>().as_mut() };
    let Some(mut hook) = inner.call_hook.take() else { return Ok(()) };
    let told = catch_unwind(AssertUnwindSafe(|| hook(StoreContextMut(&mut *inner), kind)));
    inner.call_hook = Some(hook);
    told.unwrap_or_else(|panic| resume_unwind(panic))
}

fn tell(store: &mut StoreState, kind: CallHook) -> Result<()> {
    let Some(hook) = store.call_hook else { return Ok(()) };
    // The hook changes the store through this address: the compiler is not to assume that anything stays.
    let address = std::hint::black_box(NonNull::from(&mut *store)).cast();
    // SAFETY: the entry was set with the hook, by the store at this address, which the caller has exclusively.
    unsafe { hook(address, kind) }
}

/// Enters wasm in a store that has a hook. `failed` says what ended a call.
///
/// # Safety
///
/// As [`enter_core`](super::enter_core).
pub(super) unsafe fn enter(
    store: &mut StoreState,
    func: NonNull<FuncRef>,
    args: *mut ValRaw,
    failed: fn(&mut StoreState) -> Error,
) -> Result<()> {
    tell(store, CallHook::CallingWasm)?;
    let outermost = store.faults.begin_watched();
    let outer = std::mem::replace(&mut store.vm.hooked, HOOKED);
    // SAFETY: the caller's.
    let returned = unsafe {
        let (vm, faults) = (&raw mut store.vm, &raw mut store.faults);
        if outermost { vm::enter(vm, faults, store.max_stack_bytes, func, args) } else { vm::enter_nested(vm, faults, func, args) }
    };
    store.vm.hooked = outer;
    store.faults.end_watched(outermost);
    let result = if returned { Ok(()) } else { Err(failed(store)) };
    let told = tell(store, CallHook::ReturningFromWasm);
    result.and(told)
}

/// Calls a function of the host by its `entry`, between two calls of the hook. Of the same convention as the entry, which then ends in a jump to this
/// and need not make a frame.
///
/// # Safety
///
/// The contract of `entry`.
#[cold]
#[inline(never)]
pub(super) unsafe extern "C" fn call_host(
    callee: *mut HostContext,
    caller: *mut InstanceContext,
    args: *mut ValRaw,
    entry: HostEntry,
) -> *mut VmStore {
    // SAFETY: the caller's: the store is lent to the function, and so to this. No reference to it is kept while the function has it.
    unsafe {
        let store = (*callee).store;
        if let Some(fault) = told(&mut *store.cast::<StoreState>(), CallHook::CallingHost) {
            record_fault(&mut *store.cast::<StoreState>(), fault);
            return store;
        }
        // The entry comes back here otherwise.
        (*store).hooked = QUIET;
        let faulted = entry(callee, caller, args);
        (*store).hooked = HOOKED;
        let state = &mut *store.cast::<StoreState>();
        // The hook may run wasm, which must not find the fault of this call.
        let (before, throwing) = (state.fault.take(), std::mem::take(&mut state.vm.throwing));
        let fault = told(state, CallHook::ReturningFromHost);
        match (faulted.is_null(), fault) {
            (true, None) => return faulted,
            (true, Some(fault)) => record_fault(state, fault),
            (false, _) => {
                (state.fault, state.vm.throwing) = (before, throwing);
                state.faults.trace_exit();
            }
        }
        store
    }
}

/// Tells the hook; what went wrong in it.
fn told(state: &mut StoreState, kind: CallHook) -> Option<HostFault> {
    match catch_unwind(AssertUnwindSafe(|| tell(state, kind))) {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(HostFault::Error(error)),
        Err(panic) => Some(HostFault::Panic(panic)),
    }
}
