//! The exports of an instance as what satisfies another instance's imports. Whoever links them decides under which names.

use super::super::export::{ComponentExportIndex, ExportKind};
use super::super::func::FuncRecord;
use super::super::host::{HostDefinition, Implementer, Provider, Resolved, ResourceDefinition};
use super::super::types::Scope;
use super::Instance;
use super::data::InstanceData;
use crate::store::StoreState;
use crate::{Module, Result, bail, format_err};
use std::sync::Arc;
use windlass_compiler::translate::component::{ModuleSource, TypeItem};
use windlass_compiler::types::component::InterfaceType;

/// An export that can satisfy an import in the same store.
pub(crate) enum Exported<T: 'static> {
    /// A function of the instance.
    Func(FuncRecord),
    /// A function that the instance imports and exports again: what it was given.
    Imported(Arc<dyn HostDefinition<T>>),
    /// A core module.
    Module(Module),
    /// A resource type, of the instance or one that it was given.
    Resource(ResourceDefinition<T>),
    /// A value type.
    Type(Arc<Scope>, InterfaceType),
    /// An instance with its items.
    Instance(Vec<(String, Self)>),
}

impl Instance {
    /// What it exports, in its exported instance `parent` or at its root, by name.
    pub(crate) fn exported<T: 'static>(
        &self,
        store: &StoreState,
        parent: Option<&ComponentExportIndex>,
    ) -> Result<Vec<(String, Exported<T>)>> {
        let data = self.try_data(store)?;
        let Ok(resolved) = data.resolved.clone().downcast::<Resolved<T>>() else {
            bail!("invariant: a store's instances were made by a linker of its type");
        };
        items(data, &resolved, self.provider(store), parent)
    }

    /// What keeps it there for whoever is linked with it.
    pub(crate) fn provider(&self, store: &StoreState) -> Provider {
        Provider { store: store.id(), tree: self.tree() }
    }

    /// The exported instance `name`, or a compatible version of it.
    pub(crate) fn exported_instance(&self, store: &StoreState, name: &str) -> Result<ComponentExportIndex> {
        let exports = self.try_data(store)?.component.exports();
        exports.instance(name)
    }
}

fn items<T: 'static>(
    data: &InstanceData,
    resolved: &Resolved<T>,
    provider: Provider,
    parent: Option<&ComponentExportIndex>,
) -> Result<Vec<(String, Exported<T>)>> {
    let exports = data.component.exports();
    let Some(items) = exports.items(parent) else { bail!("the export index is not that of an instance which this instance exports") };
    let mut found = Vec::new();
    for (name, index) in items {
        let Some(export) = exports.node(&index) else { continue };
        let item = match &export.kind {
            ExportKind::Func(func) => Exported::Func(data.funcs[*func].clone()),
            ExportKind::ImportedFunc(import, _) => Exported::Imported(resolved.funcs[*import].clone()),
            ExportKind::Instance => Exported::Instance(self::items(data, resolved, provider, Some(&index))?),
            ExportKind::Module(ModuleSource::Static(module)) => {
                Exported::Module(Module::from_compiled(&data.component.modules()[*module]).clone())
            }
            ExportKind::Module(ModuleSource::Imported(module)) => Exported::Module(data.modules[*module].clone()),
            ExportKind::Type(TypeItem::Resource(resource)) => {
                let known =
                    data.parts.resources.get(*resource).ok_or_else(|| format_err!("invariant: an instance knows its resource types"))?;
                let implementer = Implementer::Instance(provider, data.parts.resources.clone(), *resource);
                Exported::Resource(ResourceDefinition { ty: known.ty, implementer })
            }
            ExportKind::Type(TypeItem::Value(ty)) => Exported::Type(data.scope.clone(), *ty),
            // Neither is ever imported from an instance.
            ExportKind::Component | ExportKind::Type(TypeItem::Func(_) | TypeItem::Other) => continue,
        };
        found.push((name.to_owned(), item));
    }
    Ok(found)
}
