//! What is kept of an instantiation until it is dropped, from its store or with it.

use super::super::Component;
use super::super::abi::crossing::RuntimeResources;
use super::super::func::FuncRecord;
use super::super::types::Scope;
use crate::Module;
use crate::store::{DestructorKey, InstanceId};
use crate::vm::{HostFuncBlock, Permit, Records, ResourceRepFunc};
use cranelift_entity::PrimaryMap;
use std::any::Any;
use std::fmt;
use std::sync::Arc;
use windlass_compiler::base::index::ImportedModuleIndex;

impl fmt::Debug for InstanceData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InstanceData").field("component", &self.component).finish_non_exhaustive()
    }
}

/// An instance of a component.
pub(crate) struct InstanceData {
    /// The component.
    pub(super) component: Component,
    /// Its types, with what each resource type stands for in this instance.
    pub(super) scope: Arc<Scope>,
    /// Its exported functions, as `Exports::funcs` numbers them, and behind them those that it imports and exports again, as `Exports::reexported`
    /// does.
    pub(super) funcs: Box<[FuncRecord]>,
    /// The core modules that it was given.
    pub(super) modules: PrimaryMap<ImportedModuleIndex, Module>,
    /// What satisfied its imports, a `Resolved` of the store's type.
    pub(super) resolved: Arc<dyn Any + Send + Sync>,
    /// What it is made of in its store.
    pub(super) parts: Parts,
}

/// What an instantiation made in its store, and what has to go with it.
pub(super) struct Parts {
    /// Its core instances, in the order in which they were made.
    pub(super) core: Vec<InstanceId>,
    /// The functions that its core instances import.
    pub(super) host_funcs: Vec<HostFuncBlock>,
    /// `resource.rep`, as they import it.
    pub(super) resource_reps: Vec<ResourceRepFunc>,
    /// What those work on.
    pub(super) records: Records,
    /// Its resource types. The store counts who knows each.
    pub(super) resources: Arc<RuntimeResources>,
    /// Leave of the engine's pool for it, if there is one.
    pub(super) _permit: Option<Permit>,
    /// The destructors of those that the host implements. The store counts them, too.
    pub(super) destructors: Vec<DestructorKey>,
}
