//! [`LinkerInstance`]: the builder of one namespace.

use super::super::abi::{BorrowedParams, ComponentNamedList, Lift, Lower};
use super::super::export::ComponentExportIndex;
use super::super::host::{self, Implementer, ResourceDefinition};
use super::super::instance::Instance;
use super::super::types;
use super::super::val::Val;
use super::exported;
use super::memo::Memo;
use super::namespace::{Definition, Namespace};
use crate::handles::ResourceType;
use crate::{AsContext, Engine, Module, Result, StoreContextMut, ensure};
use std::sync::Arc;

/// Defines the items of one instance, or of the root, of a [`Linker`](super::Linker).
pub struct LinkerInstance<'a, T: 'static> {
    engine: &'a Engine,
    /// Where it is, from the root inwards.
    path: Vec<String>,
    items: &'a mut Namespace<T>,
    /// What the linker resolved before: of no use after a change.
    memo: &'a mut Memo<T>,
    allow_shadowing: bool,
}

impl<'a, T: 'static> LinkerInstance<'a, T> {
    pub(super) fn new(engine: &'a Engine, items: &'a mut Namespace<T>, memo: &'a mut Memo<T>, allow_shadowing: bool) -> Self {
        Self { engine, path: Vec::new(), items, memo, allow_shadowing }
    }

    /// Defines the function `name` as a closure over Rust types. Whether they are those of the WIT function is checked when a component is
    /// linked.
    ///
    /// `Params` and `Return` are tuples: one element a parameter, none or one a result.
    ///
    /// # Errors
    ///
    /// When `name` is defined already.
    pub fn func_wrap<F, Params, Return>(&mut self, name: &str, func: F) -> Result<()>
    where
        F: Fn(StoreContextMut<'_, T>, Params) -> Result<Return> + Send + Sync + 'static,
        Params: ComponentNamedList + Lift + 'static,
        Return: ComponentNamedList + Lower + 'static,
    {
        self.define(name, Definition::Func(host::typed(func)))
    }

    /// Defines the function `name` as a closure whose parameters may point into the guest's memory: `&str`, `&[u8]`, `&[T]`, and `Option` or
    /// `Vec` of these. Nothing is copied for them, and the guest is not charged.
    ///
    /// The closure is given the store's data and not the store, so that nothing can run the guest or grow its memory meanwhile. `Params` is
    /// named at the call; what the closure returns may not borrow.
    ///
    /// ```
    /// # use windlass::{Engine, component::Linker};
    /// # let engine = Engine::default();
    /// let mut linker = Linker::<Vec<u8>>::new(&engine);
    /// linker.root().func_wrap_borrowed::<(&str, &[u8]), _>("append", |log: &mut Vec<u8>, (name, bytes)| {
    ///     log.extend_from_slice(name.as_bytes());
    ///     log.extend_from_slice(bytes);
    ///     Ok((log.len() as u64,))
    /// })?;
    /// # Ok::<(), windlass::Error>(())
    /// ```
    ///
    /// What is borrowed is gone when the closure returns:
    ///
    /// ```compile_fail
    /// # use windlass::{Engine, component::Linker};
    /// # let mut linker = Linker::<&'static str>::new(&Engine::default());
    /// linker.root().func_wrap_borrowed::<(&str,), ()>("keep", |kept: &mut &'static str, (text,)| {
    ///     *kept = text;
    ///     Ok(())
    /// })?;
    /// # Ok::<(), windlass::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `name` is defined already.
    pub fn func_wrap_borrowed<Params, Return>(
        &mut self,
        name: &str,
        func: impl for<'b> Fn(&'b mut T, Params::Of<'b>) -> Result<Return> + Send + Sync + 'static,
    ) -> Result<()>
    where
        Params: BorrowedParams,
        Return: ComponentNamedList + Lower + 'static,
    {
        self.define(name, Definition::Func(host::borrowed::<T, Params, Return>(func)))
    }

    /// Defines the function `name` as a closure over dynamic values. It fits every type; it is told which one it has been given.
    ///
    /// Results are `Val::Bool(false)` at first; the closure replaces them by values of the function's result type. Arguments are kept for the next call of the
    /// function, as far as [`Store::set_max_component_kept_bytes`](crate::Store::set_max_component_kept_bytes) allows.
    ///
    /// # Errors
    ///
    /// When `name` is defined already.
    pub fn func_new(
        &mut self,
        name: &str,
        func: impl Fn(StoreContextMut<'_, T>, types::ComponentFunc, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
    ) -> Result<()> {
        self.define(name, Definition::Func(host::dynamic(func)))
    }

    /// Defines the core module `name`.
    ///
    /// # Errors
    ///
    /// When `name` is defined already, or `module` belongs to another engine.
    pub fn module(&mut self, name: &str, module: &Module) -> Result<()> {
        ensure!(Engine::same(self.engine, module.engine()), "module `{name}` was compiled for another engine than the linker's");
        self.define(name, Definition::Module(module.clone()))
    }

    /// Defines the resource type `name`: `ty` tells it apart, `dtor` is called with the representation of each owned handle that a guest drops.
    ///
    /// # Errors
    ///
    /// When `name` is defined already.
    pub fn resource(
        &mut self,
        name: &str,
        ty: ResourceType,
        dtor: impl Fn(StoreContextMut<'_, T>, u32) -> Result<()> + Send + Sync + 'static,
    ) -> Result<()> {
        self.define(name, Definition::Resource(ResourceDefinition { ty, implementer: Implementer::Host(Arc::new(dtor)) }))
    }

    /// Defines everything that `instance` exports, each under its own name: functions, resource types, core modules, and instances with their items.
    /// With `exported` it is what that exported instance contains, which may so be given under another name or version than the one that it has.
    ///
    /// What is linked with these definitions calls the instance directly, guest to guest: see [`Linker::define_instance`](super::Linker::define_instance).
    ///
    /// # Errors
    ///
    /// When `instance` belongs to another store, `exported` is not the index of an instance that it exports, or one of the names is defined already.
    pub fn define_exports(
        &mut self,
        store: impl AsContext<Data = T>,
        instance: &Instance,
        exported: Option<&ComponentExportIndex>,
    ) -> Result<()> {
        let store = &store.as_context().0.state;
        let items = instance.exported(store, exported)?;
        self.memo.forget();
        exported::define(self.items, &mut self.path, items, instance.provider(store), self.allow_shadowing)
    }

    /// Where the items of the instance `name` in this one are defined. Opening it again adds to it.
    ///
    /// # Errors
    ///
    /// When `name` is defined as something else than an instance.
    pub fn instance(&mut self, name: &str) -> Result<LinkerInstance<'_, T>> {
        self.memo.forget();
        let items = self.items.open(&self.path, name, self.allow_shadowing)?;
        let path = self.path.iter().cloned().chain([name.to_owned()]).collect();
        Ok(LinkerInstance { engine: self.engine, path, items, memo: self.memo, allow_shadowing: self.allow_shadowing })
    }

    /// As [`Self::instance`], for the lifetime of `self`.
    ///
    /// # Errors
    ///
    /// As [`Self::instance`].
    pub fn into_instance(mut self, name: &str) -> Result<Self> {
        self.memo.forget();
        self.items = self.items.open(&self.path, name, self.allow_shadowing)?;
        self.path.push(name.to_owned());
        Ok(self)
    }

    fn define(&mut self, name: &str, item: Definition<T>) -> Result<()> {
        self.memo.forget();
        self.items.define(&self.path, name, item, self.allow_shadowing)
    }
}
