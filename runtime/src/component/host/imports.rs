//! What satisfies the imports of a component, resolved and checked.

use super::super::abi::crossing::RuntimeResources;
use super::super::types::Scope;
use super::function::HostDefinition;
use crate::handles::{ResourceType, TreeKey};
use crate::store::StoreId;
use crate::{Module, Result, StoreContextMut};
use cranelift_entity::PrimaryMap;
use std::sync::Arc;
use windlass_compiler::base::index::*;

/// A host resource's destructor.
pub(crate) type HostDestructor<T> = Arc<dyn Fn(StoreContextMut<'_, T>, u32) -> Result<()> + Send + Sync>;

/// An instance whose export satisfies an import. It has to be there as long as what is made with it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Provider {
    pub(crate) store: StoreId,
    pub(crate) tree: TreeKey,
}

/// Who implements an imported resource type.
pub(crate) enum Implementer<T: 'static> {
    /// The host, with this destructor.
    Host(HostDestructor<T>),
    /// An instance of a store, or the host for that instance: what the instance knows of the type.
    Instance(Provider, Arc<RuntimeResources>, ResourceIndex),
}

impl<T: 'static> Clone for Implementer<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Host(destructor) => Self::Host(destructor.clone()),
            Self::Instance(provider, resources, index) => Self::Instance(*provider, resources.clone(), *index),
        }
    }
}

/// What satisfies the import of a resource type.
pub(crate) struct ResourceDefinition<T: 'static> {
    pub(crate) ty: ResourceType,
    pub(crate) implementer: Implementer<T>,
}

impl<T: 'static> Clone for ResourceDefinition<T> {
    fn clone(&self) -> Self {
        Self { ty: self.ty, implementer: self.implementer.clone() }
    }
}

impl<T: 'static> ResourceDefinition<T> {
    /// The instance that it comes from.
    pub(crate) fn provider(&self) -> Option<Provider> {
        match &self.implementer {
            Implementer::Host(_) => None,
            Implementer::Instance(provider, ..) => Some(*provider),
        }
    }
}

/// What satisfies the imports of a component.
pub(crate) struct Resolved<T: 'static> {
    /// Imported functions.
    pub(crate) funcs: PrimaryMap<ImportIndex, Arc<dyn HostDefinition<T>>>,
    /// Imported core modules.
    pub(crate) modules: PrimaryMap<ImportedModuleIndex, Module>,
    /// Imported resource types.
    pub(crate) resources: Vec<(ResourceIndex, ResourceDefinition<T>)>,
    /// Instances of one store whose exports are among all that. They cannot be dropped before what is made with them.
    pub(crate) uses: Vec<TreeKey>,
    /// The component's types, imported resource types replaced by what satisfies them.
    pub(crate) scope: Arc<Scope>,
    /// The store whose instances satisfy some of the imports: it can be instantiated in no other one.
    pub(crate) store: Option<StoreId>,
}
