//! Code that has reached its deadline: it traps, or the embedder decides.

use super::host_call::record_fault;
use super::trap::Trap;
use crate::store::{HostFault, StoreInner, StoreState, UpdateDeadline};
use crate::vm::VmStore;
use crate::{Error, Result, Store, StoreContextMut};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr::NonNull;

impl<T: 'static> Store<T> {
    /// Asks `callback` what happens to code that has reached the deadline, in place of trapping. An error of it is a trap with that error.
    ///
    /// While the callback runs, wasm that it calls is interrupted at the deadline; it may set another one before.
    ///
    /// ```
    /// use windlass::{Config, Engine, Instance, Module, Store, Trap, UpdateDeadline};
    /// let engine = Engine::new(Config::new().epoch_interruption(true))?;
    /// let module = Module::new(&engine, r#"(module (func (export "forever") (loop (br 0))))"#)?;
    /// let mut store = Store::new(&engine, 3);
    /// store.epoch_deadline_callback(|mut store| {
    ///     *store.data_mut() -= 1;
    ///     // No tick will come: the callback is asked again in the next turn of the loop.
    ///     Ok(if *store.data() == 0 { UpdateDeadline::Interrupt } else { UpdateDeadline::Continue(0) })
    /// });
    /// let instance = Instance::new(&mut store, &module, &[])?;
    /// let error = instance.get_typed_func::<(), ()>(&mut store, "forever")?.call(&mut store, ()).unwrap_err();
    /// assert_eq!(error.downcast_ref(), Some(&Trap::Interrupt));
    /// assert_eq!(*store.data(), 0);
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn epoch_deadline_callback(&mut self, callback: impl FnMut(StoreContextMut<T>) -> Result<UpdateDeadline> + Send + Sync + 'static) {
        let inner = self.inner_mut();
        inner.epoch_callback = Some(Box::new(callback));
        inner.state.epoch_entry = Some(ask::<T>);
    }
}

/// Asks the callback of a store of `T`.
///
/// # Safety
///
/// `store` is the address of a `StoreInner<T>`, which is lent for the time of the call.
unsafe fn ask<T: 'static>(store: NonNull<VmStore>) -> Result<UpdateDeadline> {
    // SAFETY: the caller's.
    let inner = unsafe { store.cast::<StoreInner<T>>().as_mut() };
    // It runs already.
    let Some(mut callback) = inner.epoch_callback.take() else { return Ok(UpdateDeadline::Interrupt) };
    let answer = catch_unwind(AssertUnwindSafe(|| callback(StoreContextMut(&mut *inner))));
    inner.epoch_callback = Some(callback);
    answer.unwrap_or_else(|panic| resume_unwind(panic))
}

/// The body of the builtin `EpochReached`: 0 with another deadline, or 1 with the fault recorded.
pub(super) fn reached(state: &mut StoreState) -> u32 {
    let answer = match state.epoch_entry {
        None => Ok(Ok(UpdateDeadline::Interrupt)),
        Some(entry) => {
            // The callback changes the store through this address: the compiler is not to assume that anything stays.
            let address = std::hint::black_box(NonNull::from(&mut *state)).cast();
            // SAFETY: the entry was set with the callback, by the store at this address, which compiled code has lent to the builtin.
            catch_unwind(AssertUnwindSafe(|| unsafe { entry(address) }))
        }
    };
    let fault = match answer {
        Ok(Ok(UpdateDeadline::Continue(ticks))) => {
            state.set_epoch_deadline(ticks);
            return 0;
        }
        Ok(Ok(UpdateDeadline::Interrupt)) => HostFault::Error(Error::from(Trap::Interrupt)),
        Ok(Ok(UpdateDeadline::Yield(_) | UpdateDeadline::YieldCustom(..))) => {
            let why = "the epoch's callback wants to yield; answer `Continue` or `Interrupt` in a synchronous call";
            HostFault::Error(Error::from(Trap::NeedsAsyncExecution).context(why))
        }
        Ok(Err(error)) => HostFault::Error(error),
        Err(panic) => HostFault::Panic(panic),
    };
    record_fault(state, fault);
    1
}
