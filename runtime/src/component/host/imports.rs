//! What satisfies the imports of a component, resolved and checked.

use super::super::types::Scope;
use super::function::HostDefinition;
use crate::handles::{ResourceType, TreeKey};
use crate::{Module, Result, StoreContextMut};
use cranelift_entity::PrimaryMap;
use std::sync::Arc;
use windlass_compiler::base::index::*;

/// A host resource's destructor.
pub(crate) type Destructor<T> = Arc<dyn Fn(StoreContextMut<'_, T>, u32) -> Result<()> + Send + Sync>;

/// What satisfies the imports of a component.
pub(crate) struct Resolved<T: 'static> {
    /// Imported functions.
    pub(crate) funcs: PrimaryMap<ImportIndex, Arc<dyn HostDefinition<T>>>,
    /// Imported core modules.
    pub(crate) modules: PrimaryMap<ImportedModuleIndex, Module>,
    /// Imported resource types with their destructors.
    pub(crate) resources: Vec<(ResourceIndex, ResourceType, Destructor<T>)>,
    /// Instances of one store whose exports are among all that. They cannot be dropped before what is made with them.
    pub(crate) uses: Vec<TreeKey>,
    /// The component's types, imported resource types replaced by what satisfies them.
    pub(crate) scope: Arc<Scope>,
}
