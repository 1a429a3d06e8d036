//! What is kept of an instantiation for as long as its store lives.

use super::super::Component;
use super::super::func::FuncRecord;
use super::super::types::Scope;
use crate::Module;
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
    /// Its exported functions, as `Exports::funcs` numbers them.
    pub(super) funcs: Box<[FuncRecord]>,
    /// The core modules that it was given.
    pub(super) modules: PrimaryMap<ImportedModuleIndex, Module>,
    /// What satisfied its imports, a `Resolved` of the store's type.
    pub(super) resolved: Arc<dyn Any + Send + Sync>,
}
