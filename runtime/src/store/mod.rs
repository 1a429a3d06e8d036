//! Rung 7: `Store<T>` and its borrowed views. Generic over `T` at the surface only: everything that does not touch the
//! embedder's data works on [`StoreState`].
//!
//! ```text
//! state         StoreState: instances, memories, tables, host functions, code
//! instance      one live core instance, and the ids of what a store holds
//! destructors   of the host's resources, as core functions
//! extern_refs   host values behind `externref`
//! func_types    types of functions that were called with values
//! exceptions    what was thrown, behind `exnref`
//! shared        memories that threads share, as far as this store knows them
//! control       fuel, epochs and call hooks
//! limits        how much instances may take
//! leaks         handles that are still there
//! boundary      how much may cross the boundary of a component
//! usage         what it holds, counted
//! context       borrowed views
//! convert       from stores to views
//! ```
//!
//! A store is made in `exec`, which knows the builtins that compiled code calls.

mod boundary;
mod context;
mod control;
mod convert;
mod destructors;
mod exceptions;
mod extern_refs;
mod func_types;
mod instance;
mod leaks;
mod limits;
mod shared;
mod state;
mod usage;

pub use context::{AsContext, AsContextMut, StoreContext, StoreContextMut};
pub use control::{CallHook, UpdateDeadline};
pub(crate) use control::{CallHookFn, EpochFn};
pub(crate) use destructors::DestructorKey;
pub(crate) use exceptions::Exception;
pub(crate) use instance::{AnyMemoryId, Dropped, GlobalItem, InstanceData, InstanceId, Item, MemoryId, SharedMemoryId, TableId, TagItem};
pub use limits::{DEFAULT_INSTANCE_LIMIT, DEFAULT_MEMORY_LIMIT, DEFAULT_TABLE_LIMIT, ResourceLimiter, StoreLimits, StoreLimitsBuilder};
pub(crate) use state::{HostFault, StoreId, StoreState, StoredMemory, StoredTable};
pub use usage::StoreUsage;

use crate::Engine;
use crate::vm::Pinned;
use std::fmt;

/// The embedder's choice of a limiter in its data.
pub(crate) type LimiterChoice<T> = Box<dyn (FnMut(&mut T) -> &mut dyn ResourceLimiter) + Send + Sync>;

/// Everything a store owns. Lives at one address from creation to drop; contexts point at it through its first field.
#[repr(C)]
pub(crate) struct StoreInner<T: 'static> {
    /// The part that does not depend on `T`. Must stay first: a `VmStore` pointer is a `StoreInner` pointer.
    pub(crate) state: StoreState,
    pub(crate) limiter: Option<LimiterChoice<T>>,
    /// Absent while it runs.
    pub(crate) call_hook: Option<CallHookFn<T>>,
    /// Absent while it runs.
    pub(crate) epoch_callback: Option<EpochFn<T>>,
    /// The embedder's data.
    pub(crate) data: T,
}

/// A collection of instances and the host's state `T` that their imports work on.
///
/// Everything that belongs to a store lives until the store is dropped; only instances of components can go before it: see
/// [`component::Instance::drop_from`](crate::component::Instance::drop_from).
pub struct Store<T: 'static> {
    inner: Pinned<StoreInner<T>>,
}

impl<T: 'static> Store<T> {
    pub(crate) fn from_inner(inner: Pinned<StoreInner<T>>) -> Self {
        Self { inner }
    }

    pub(crate) fn inner(&self) -> &StoreInner<T> {
        self.inner.get()
    }

    pub(crate) fn inner_mut(&mut self) -> &mut StoreInner<T> {
        self.inner.get_mut()
    }

    /// The host's state.
    #[inline]
    pub fn data(&self) -> &T {
        &self.inner().data
    }

    /// The host's state.
    #[inline]
    pub fn data_mut(&mut self) -> &mut T {
        &mut self.inner_mut().data
    }

    /// The host's state; everything else in the store is dropped.
    pub fn into_data(self) -> T {
        self.inner.into_inner().data
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        self.inner().state.engine()
    }
}

impl<T: fmt::Debug> fmt::Debug for Store<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = self.inner();
        f.debug_struct("Store").field("id", &inner.state.id()).field("data", &inner.data).finish_non_exhaustive()
    }
}
