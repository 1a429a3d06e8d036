//! [`Instance`]: a component at work in a store.

use super::super::InstanceError;
use super::super::abi::{ComponentNamedList, Lift, Lower};
use super::super::export::{ComponentExportIndex, ExportKind, ExportLookup};
use super::super::func::{Func, TypedFunc};
use super::super::host::Resolved;
use super::super::types::ComponentItem;
use super::InstancePre;
use super::data::InstanceData;
use super::remove::drop_instance;
use crate::core::Handle;
use crate::handles::{ResourceType, TreeKey};
use crate::store::StoreState;
use crate::{AsContext, AsContextMut, Module, Result, format_err};
use windlass_compiler::translate::component::{ModuleSource, TypeItem};

/// An instance of a component. A plain handle: cheap to copy, and bound to its store, which keeps the instance until it is dropped itself or told to
/// drop the instance by [`Instance::drop_from`].
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    handle: Handle<TreeKey>,
}

impl Instance {
    /// The handle of an instance of `store`.
    pub(super) fn new(store: &StoreState, tree: TreeKey) -> Self {
        Self { handle: Handle::new(store, tree) }
    }

    /// What its store keeps of it; an error if it was dropped.
    #[track_caller]
    fn data<'a>(&self, store: &'a StoreState) -> Result<&'a InstanceData> {
        let tree = self.handle.expect(store, "instance");
        let Some(tree) = store.components.trees.get(tree) else { return Err(InstanceError::Dropped { used: "instance" }.into()) };
        let data = tree.data.as_deref().and_then(|data| data.downcast_ref());
        data.ok_or_else(|| format_err!("invariant: nobody has the handle of an instance before it is complete"))
    }

    /// What its store knows it by.
    pub(super) fn tree(&self) -> TreeKey {
        self.handle.item()
    }

    /// What its store keeps of it; an error if it belongs to another store or was dropped.
    pub(super) fn try_data<'a>(&self, store: &'a StoreState) -> Result<&'a InstanceData> {
        self.handle.get(store, "instance")?;
        self.data(store)
    }

    /// Drops the instance while its store goes on: its core instances, memories, tables and handles, and its code if no other instance runs it.
    ///
    /// The instance may have trapped. Host resources that it owned get their destructors called, in the order of its handle table; resources that it
    /// implements go without theirs. Copies of this handle, its functions, views of its memory ([`WasmStr`](super::super::WasmStr),
    /// [`WasmList`](super::super::WasmList)) and handles of its resources give an [`InstanceError`] or
    /// [`HandleError`](super::super::HandleError) from then on.
    ///
    /// ```
    /// use windlass::component::{Component, InstanceError, Linker};
    /// use windlass::{Engine, Store};
    /// let engine = Engine::default();
    /// let component = Component::new(&engine, r#"(component
    ///     (core module $m (memory (export "m") 100) (func (export "f")))
    ///     (core instance $m (instantiate $m))
    ///     (func (export "f") (canon lift (core func $m "f"))))"#)?;
    /// let mut store = Store::new(&engine, ());
    /// let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    /// let f = instance.get_typed_func::<(), ()>(&mut store, "f")?;
    /// assert_eq!(store.usage().memory_bytes, 100 << 16);
    /// instance.drop_from(&mut store)?;
    /// assert_eq!(store.usage().memory_bytes, 0);
    /// let error = f.call(&mut store, ()).expect_err("its instance is gone");
    /// assert!(matches!(error.downcast_ref(), Some(InstanceError::Dropped { .. })));
    /// # windlass::Result::<()>::Ok(())
    /// ```
    ///
    /// # Errors
    ///
    /// An [`InstanceError`] when it was dropped before, when one of its functions is running, or when its exports fill imports of another instance:
    /// then nothing has happened. When a destructor fails, the first failure; the instance is gone nevertheless.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn drop_from(self, mut store: impl AsContextMut) -> Result<()> {
        let state = &mut store.as_context_mut().0.state;
        let tree = self.handle.expect(state, "instance");
        drop_instance(state, tree)
    }

    /// The exported function `name`, of the component or, by a path or an index, of an instance that it exports. `None`, too, when the instance was dropped.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store.
    pub fn get_func(&self, mut store: impl AsContextMut, name: impl ExportLookup) -> Option<Func> {
        let state = &store.as_context_mut().0.state;
        let data = self.data(state).ok()?;
        let index = name.lookup(&data.component, None)?;
        let exports = data.component.exports();
        let func = match exports.node(&index)?.kind {
            ExportKind::Func(func) => func,
            ExportKind::ImportedFunc(_, nth) => exports.funcs.len() + nth,
            _ => return None,
        };
        Some(Func::new(state, self.handle.expect(state, "instance"), &data.funcs[func]))
    }

    /// The exported function `name` with its types known to Rust.
    ///
    /// # Errors
    ///
    /// When the instance was dropped, or there is none: the error names the nearest export and the interfaces that have one of that name. When its types are others: the error
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
                let component = &self.data(&store.0.state)?.component;
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
        let store = store.as_context_mut();
        let data = self.data(&store.0.state).ok()?;
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
        let store = store.as_context_mut();
        let data = self.data(&store.0.state).ok()?;
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
        let store = store.as_context_mut();
        let data = self.data(&store.0.state).ok()?;
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
        name.lookup(&self.data(&store.as_context_mut().0.state).ok()?.component, instance)
    }

    /// What it was made from, to make another one.
    ///
    /// # Panics
    ///
    /// When the instance belongs to another store, or was dropped.
    pub fn instance_pre<T: 'static>(&self, store: impl AsContext<Data = T>) -> InstancePre<T> {
        let store = store.as_context();
        let data = self.data(&store.0.state).expect("the instance was not dropped");
        let resolved = data.resolved.clone().downcast::<Resolved<T>>();
        InstancePre::new(data.component.clone(), resolved.expect("invariant: a store's instances were made by a linker of its type"))
    }
}
