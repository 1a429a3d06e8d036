//! Making a store: it is told its own address, and the bodies of the builtins.

use super::builtins;
use crate::store::{ResourceLimiter, StoreInner, StoreState};
use crate::vm::{Pinned, VmStore};
use crate::{Engine, Result, Store};
use std::ptr::NonNull;

impl<T: 'static> Store<T> {
    /// A store with the given host state.
    pub fn new(engine: &Engine, data: T) -> Self {
        let state = StoreState::new(engine, builtins::table());
        let mut inner = Pinned::new(StoreInner { state, limiter: None, call_hook: None, epoch_callback: None, data });
        let address: NonNull<VmStore> = inner.address().cast();
        // SAFETY: the first field of the state, which is the first field of the store, at the address that the store keeps.
        unsafe { inner.get_mut().state.faults.attach(address) };
        Self::from_inner(inner)
    }

    /// As [`Store::new`].
    ///
    /// # Errors
    ///
    /// None in this version: lack of memory ends the process, as it does in the rest of a Rust program.
    pub fn try_new(engine: &Engine, data: T) -> Result<Self> {
        Ok(Self::new(engine, data))
    }

    /// Limits what instances of this store may take. `limiter` says where in the store's data the limiter is; it is asked before every growth.
    pub fn limiter(&mut self, limiter: impl (FnMut(&mut T) -> &mut dyn ResourceLimiter) + Send + Sync + 'static) {
        let inner = self.inner_mut();
        inner.limiter = Some(Box::new(limiter));
        inner.state.limiter = Some(ask::<T>);
    }
}

impl<T: Default> Default for Store<T> {
    /// A store with an engine of its own.
    fn default() -> Self {
        Self::new(&Engine::default(), T::default())
    }
}

// SAFETY: what its pointers lead to (contexts, function references, records of globals) belongs to it and moves with it. Everything else in it is
// `Send`: host values and errors are by their types, and a host panic's payload is.
unsafe impl Send for StoreState {}
// SAFETY: shared references only read. The payload of a host panic, which need not be `Sync`, is reached through exclusive ones alone.
unsafe impl Sync for StoreState {}

/// Hands the limiter of a store of `T` to `ask`.
///
/// # Safety
///
/// `store` is the address of a `StoreInner<T>`, of which nothing but `state` is borrowed.
unsafe fn ask<T: 'static>(store: NonNull<VmStore>, ask: &mut dyn FnMut(&mut dyn ResourceLimiter)) {
    let inner = store.cast::<StoreInner<T>>().as_ptr();
    // SAFETY: the caller's; the two fields are borrowed apart from each other and from `state`.
    let (limiter, data) = unsafe { (&mut (*inner).limiter, &mut (*inner).data) };
    if let Some(limiter) = limiter {
        ask(limiter(data));
    }
}
