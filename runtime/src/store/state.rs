//! The part of a store that does not depend on the embedder's data: compiled once.

use super::extern_refs::ExternRefs;
use crate::Engine;
use crate::vm::{FuncRef, HostEntry, VmStore};
use std::any::Any;
use std::num::NonZeroU64;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::types::core::FuncType;

/// Tells stores apart, in this process, for ever: a handle of another store is an error, never a wild pointer.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct StoreId(NonZeroU64);

/// The state of a store. Lives at one address.
#[repr(C)]
pub(crate) struct StoreState {
    /// What compiled code knows. Must stay first.
    pub(crate) vm: VmStore,
    id: StoreId,
    engine: Engine,
    /// Host values that wasm refers to.
    pub(crate) extern_refs: ExternRefs,
    /// State of the component model.
    pub(crate) components: crate::handles::ComponentState,
}

impl StoreState {
    /// Its identity.
    pub(crate) fn id(&self) -> StoreId {
        self.id
    }

    /// Its engine.
    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Makes a host function of the given type whose calls go to `entry` with `data` in its context. The reference stays valid as long as
    /// the store; `data` is kept alive as long.
    pub(crate) fn add_host_func(
        &mut self,
        ty: &FuncType,
        entry: HostEntry,
        data: Arc<dyn Any + Send + Sync>,
    ) -> crate::Result<NonNull<FuncRef>> {
        let _ = (ty, entry, data);
        todo!("contract stub: machine")
    }
}
