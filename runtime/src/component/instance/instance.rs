//! [`Instance`]: a component at work in a store.

use super::super::abi::{ComponentNamedList, Lift, Lower};
use super::super::export::{ComponentExportIndex, ExportKind, ExportLookup};
use super::super::func::{Func, TypedFunc};
use super::super::host::Resolved;
use super::super::types::ComponentItem;
use super::InstancePre;
use super::data::InstanceData;
use crate::core::Handle;
use crate::handles::ResourceType;
use crate::store::StoreState;
use crate::{AsContext, AsContextMut, Module, Result};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::translate::component::{ModuleSource, TypeItem};

/// An instance of a component. A plain handle: cheap to copy, and bound to its store, which keeps the instance until it is dropped itself.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    handle: Handle<NonNull<InstanceData>>,
}

impl Instance {
    /// The handle of an instance that `store` keeps alive.
    pub(super) fn new(store: &StoreState, data: &Arc<InstanceData>) -> Self {
        Self { handle: Handle::new(store, NonNull::from(&**data)) }
    }

    #[expect(unsafe_code, reason = "follows a handle into its store")]
    #[track_caller]
    fn data<'a>(&self, store: &StoreState) -> &'a InstanceData {
        let address = self.handle.expect(store, "instance");
        // SAFETY: handles are made of instances that their store keeps alive and unchanged until it is dropped. Callers hold the store, borrowed for
        // longer than they use the data.
        unsafe { address.as_ref() }
    }

    /// The exported function `name`, of the component or, by an index, of an instance that it exports.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn get_func(&self, mut store: impl AsContextMut, name: impl ExportLookup) -> Option<Func> {
        let state = &store.as_context_mut().0.state;
        let data = self.data(state);
        let index = name.lookup(&data.component, None)?;
        match data.component.exports().node(&index)?.kind {
            ExportKind::Func(func) => Some(Func::new(state, &data.funcs[func])),
            _ => None,
        }
    }

    /// The exported function `name` with its types known to Rust.
    ///
    /// # Errors
    ///
    /// When there is none: the error names the nearest export and the interfaces that have one of that name. When its types are others: the error
    /// says which parameter or result, and where in it.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn get_typed_func<Params, Results>(
        &self,
        mut store: impl AsContextMut,
        name: impl ExportLookup,
    ) -> Result<TypedFunc<Params, Results>>
    where
        Params: ComponentNamedList + Lower,
        Results: ComponentNamedList + Lift,
    {
        let mut store = store.as_context_mut();
        match self.get_func(&mut store, &name) {
            Some(func) => func.typed(&store),
            None => {
                let component = &self.data(&store.0.state).component;
                Err(component.exports().missing_func(&name.shown(component)))
            }
        }
    }

    /// The exported core module `name`.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn get_module(&self, mut store: impl AsContextMut, name: impl ExportLookup) -> Option<Module> {
        let data = self.data(&store.as_context_mut().0.state);
        let index = name.lookup(&data.component, None)?;
        match data.component.exports().node(&index)?.kind {
            ExportKind::Module(ModuleSource::Static(module)) => Some(Module::from_compiled(&data.component.modules()[module]).clone()),
            ExportKind::Module(ModuleSource::Imported(module)) => Some(data.modules[module].clone()),
            _ => None,
        }
    }

    /// The exported resource type `name`, as it is in this instance.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn get_resource(&self, mut store: impl AsContextMut, name: impl ExportLookup) -> Option<ResourceType> {
        let data = self.data(&store.as_context_mut().0.state);
        let index = name.lookup(&data.component, None)?;
        match data.component.exports().node(&index)?.kind {
            ExportKind::Type(TypeItem::Resource(resource)) => Some(data.scope.resources[resource]),
            _ => None,
        }
    }

    /// The export `name` of the component, or of its exported instance `instance`: its type, and an index that finds it again.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn get_export(
        &self,
        mut store: impl AsContextMut,
        instance: Option<&ComponentExportIndex>,
        name: &str,
    ) -> Option<(ComponentItem, ComponentExportIndex)> {
        let data = self.data(&store.as_context_mut().0.state);
        let index = name.lookup(&data.component, instance)?;
        Some((data.component.export_type(&index, &data.scope)?, index))
    }

    /// The index of the export `name` of the component, or of its exported instance `instance`.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn get_export_index(
        &self,
        mut store: impl AsContextMut,
        instance: Option<&ComponentExportIndex>,
        name: &str,
    ) -> Option<ComponentExportIndex> {
        name.lookup(&self.data(&store.as_context_mut().0.state).component, instance)
    }

    /// What it was made from, to make another one.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn instance_pre<T: 'static>(&self, store: impl AsContext<Data = T>) -> InstancePre<T> {
        let data = self.data(&store.as_context().0.state);
        let resolved = data.resolved.clone().downcast::<Resolved<T>>();
        InstancePre::new(data.component.clone(), resolved.expect("invariant: a store's instances were made by a linker of its type"))
    }
}
