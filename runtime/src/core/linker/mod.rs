//! `Linker`: definitions by name, and modules instantiated with them.
//!
//! ```text
//! names       two-level names, interned
//! definition  what a name stands for
//! command     whole modules as definitions
//! ```

mod command;
mod definition;
mod names;

pub(crate) use definition::Definition;

use self::names::NameTable;
use super::func::check_engine;
use super::host_func::HostFunc;
use super::link_error::{ImportProblem, LinkError, UnknownImportError};
use super::types::matching::satisfies;
use super::types::{ExternType, FuncType, ImportType};
use super::{Caller, Extern, Func, Instance, InstancePre, IntoFunc, Module, Val};
use crate::store::StoreState;
use crate::{AsContext, AsContextMut, Engine, Result, StoreContextMut, ValRaw, bail, ensure, format_err};
use std::fmt;
use std::mem::MaybeUninit;

/// Gives modules what they import, by name.
///
/// Host functions in a linker belong to no store, so one linker serves many.
///
/// ```
/// use windlass::{Engine, Linker, Module, Store};
/// let engine = Engine::default();
/// let mut linker = Linker::new(&engine);
/// linker.func_wrap("host", "double", |n: i32| n * 2)?;
/// let module = Module::new(&engine, r#"(module (import "host" "double" (func (param i32) (result i32))) (export "double" (func 0)))"#)?;
/// let mut store = Store::new(&engine, ());
/// let instance = linker.instantiate(&mut store, &module)?;
/// assert_eq!(instance.get_typed_func::<i32, i32>(&mut store, "double")?.call(&mut store, 21)?, 42);
/// # windlass::Result::<()>::Ok(())
/// ```
pub struct Linker<T> {
    engine: Engine,
    table: NameTable<Definition<T>>,
    allow_shadowing: bool,
    allow_unknown_exports: bool,
}

impl<T> Linker<T> {
    /// A linker without definitions.
    pub fn new(engine: &Engine) -> Linker<T> {
        Self { engine: engine.clone(), table: NameTable::default(), allow_shadowing: false, allow_unknown_exports: false }
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Sets whether a definition may replace an earlier one of the same name; off at first.
    pub fn allow_shadowing(&mut self, allow: bool) -> &mut Self {
        self.allow_shadowing = allow;
        self
    }

    /// Sets whether [`Linker::module`] overlooks exports of a command that it cannot define; off at first.
    pub fn allow_unknown_exports(&mut self, allow: bool) -> &mut Self {
        self.allow_unknown_exports = allow;
        self
    }

    fn insert(&mut self, module: &str, name: &str, definition: Definition<T>) -> Result<&mut Self> {
        if !self.allow_shadowing && self.table.get(module, name).is_some() {
            bail!("import of `{module}::{name}` defined twice; `Linker::allow_shadowing` lets the later one win");
        }
        self.table.insert(module, name, definition);
        Ok(self)
    }

    /// Defines `as_module::as_name` as what `module::name` is now.
    ///
    /// # Errors
    ///
    /// When `module::name` is not defined, or the new name is.
    pub fn alias(&mut self, module: &str, name: &str, as_module: &str, as_name: &str) -> Result<&mut Self> {
        let Some(definition) = self.table.get(module, name).cloned() else {
            bail!("there is no `{module}::{name}` to alias");
        };
        self.insert(as_module, as_name, definition)
    }

    /// Defines everything in `module` under `as_module` too.
    ///
    /// # Errors
    ///
    /// When one of the new names is taken.
    pub fn alias_module(&mut self, module: &str, as_module: &str) -> Result<()> {
        let definitions: Vec<_> = self.table.of_module(module).map(|(name, item)| (name.to_owned(), item.clone())).collect();
        for (name, definition) in definitions {
            self.insert(as_module, &name, definition)?;
        }
        Ok(())
    }
}

impl<T: 'static> Linker<T> {
    /// Defines `module::name` as an item of a store. Only that store can be instantiated in with it.
    ///
    /// # Errors
    ///
    /// When the name is taken, the item belongs to another store, or the store to another engine.
    pub fn define(&mut self, store: impl AsContext<Data = T>, module: &str, name: &str, item: impl Into<Extern>) -> Result<&mut Self> {
        let item = item.into();
        let store = store.as_context();
        self.check_engine_of(&store.0.state)?;
        item.check_store(&store.0.state)?;
        let ty = item.import_type(&store.0.state);
        self.insert(module, name, Definition::Item(item, ty))
    }

    /// As [`Linker::define`], for imports whose module part is empty.
    ///
    /// # Errors
    ///
    /// As [`Linker::define`].
    pub fn define_name(&mut self, store: impl AsContext<Data = T>, name: &str, item: impl Into<Extern>) -> Result<&mut Self> {
        self.define(store, "", name, item)
    }

    fn define_host(&mut self, module: &str, name: &str, func: HostFunc<T>) -> Result<&mut Self> {
        self.insert(module, name, Definition::Host(func))
    }

    /// Defines a host function over tagged values: see [`Func::new`].
    ///
    /// # Errors
    ///
    /// When the name is taken, or `ty` belongs to another engine.
    pub fn func_new(
        &mut self,
        module: &str,
        name: &str,
        ty: FuncType,
        func: impl Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
    ) -> Result<&mut Self> {
        check_engine(&self.engine, &ty)?;
        self.define_host(module, name, HostFunc::dynamic(&ty, func))
    }

    /// Defines a host function over raw values: see [`Func::new_unchecked`].
    ///
    /// # Safety
    ///
    /// As [`Func::new_unchecked`].
    ///
    /// # Errors
    ///
    /// When the name is taken, or `ty` belongs to another engine.
    #[expect(unsafe_code, reason = "the caller vouches for the closure")]
    pub unsafe fn func_new_unchecked(
        &mut self,
        module: &str,
        name: &str,
        ty: FuncType,
        func: impl Fn(Caller<'_, T>, &mut [MaybeUninit<ValRaw>]) -> Result<()> + Send + Sync + 'static,
    ) -> Result<&mut Self> {
        check_engine(&self.engine, &ty)?;
        self.define_host(module, name, HostFunc::unchecked(&ty, func))
    }

    /// Defines a closure as a host function: see [`Func::wrap`].
    ///
    /// # Errors
    ///
    /// When the name is taken.
    pub fn func_wrap<Params, Args>(&mut self, module: &str, name: &str, func: impl IntoFunc<T, Params, Args>) -> Result<&mut Self> {
        self.define_host(module, name, func.into_func())
    }

    /// Defines every export of `instance` under `module_name`.
    ///
    /// # Errors
    ///
    /// When a name is taken, or the instance belongs to another store.
    pub fn instance(&mut self, mut store: impl AsContextMut<Data = T>, module_name: &str, instance: Instance) -> Result<&mut Self> {
        let mut store = store.as_context_mut();
        self.check_engine_of(&store.0.state)?;
        instance.check_store(&store.0.state)?;
        let exports: Vec<_> = instance.exports(&mut store).map(|export| (export.name().to_owned(), export.into_extern())).collect();
        for (name, item) in exports {
            self.define(&store, module_name, &name, item)?;
        }
        Ok(self)
    }

    /// Defines each function that `module` imports and that is not defined yet as one that fails with an [`UnknownImportError`].
    ///
    /// # Errors
    ///
    /// When the module belongs to another engine.
    pub fn define_unknown_imports_as_traps(&mut self, module: &Module) -> Result<()> {
        self.check_module(module)?;
        for import in module.imports() {
            if let ExternType::Func(ty) = import.ty()
                && self.table.get(import.module(), import.name()).is_none()
            {
                let unknown = UnknownImportError::new(import.module(), import.name(), ty.clone().into());
                self.func_new(import.module(), import.name(), ty, move |_, _, _| Err(unknown.clone().into()))?;
            }
        }
        Ok(())
    }

    /// Defines whatever `module` imports and is not defined yet: functions that return zeros and nulls, zeroed globals and memories, and tables of
    /// nulls.
    ///
    /// # Errors
    ///
    /// When an import has no such value, or the module belongs to another engine.
    pub fn define_unknown_imports_as_default_values(&mut self, mut store: impl AsContextMut<Data = T>, module: &Module) -> Result<()> {
        self.check_module(module)?;
        self.check_engine_of(&store.as_context().0.state)?;
        for import in module.imports() {
            if self.table.get(import.module(), import.name()).is_none() {
                let item = import.ty().default_value(store.as_context_mut())?;
                self.define(store.as_context(), import.module(), import.name(), item)?;
            }
        }
        Ok(())
    }

    /// Instantiates `module` with what it imports from here.
    ///
    /// # Errors
    ///
    /// A [`LinkError`] when imports are missing or of a wrong type; otherwise as [`Instance::new`].
    pub fn instantiate(&self, mut store: impl AsContextMut<Data = T>, module: &Module) -> Result<Instance> {
        let mut store = store.as_context_mut();
        self.resolve(module, Some(&store))?.instantiate(&mut store)
    }

    /// Finds and checks what `module` imports, once for many instantiations.
    ///
    /// # Errors
    ///
    /// A [`LinkError`] when imports are missing or of a wrong type.
    pub fn instantiate_pre(&self, module: &Module) -> Result<InstancePre<T>> {
        self.resolve(module, None)
    }

    fn resolve(&self, module: &Module, store: Option<&StoreContextMut<'_, T>>) -> Result<InstancePre<T>> {
        self.check_module(module)?;
        let mut definitions = Vec::with_capacity(module.imports().len());
        let mut problems = Vec::new();
        for import in module.imports() {
            let expected = import.ty();
            let Some(definition) = self.table.get(import.module(), import.name()) else {
                let similar = self.table.similar(import.module(), import.name());
                problems
                    .push(ImportProblem::Unknown { import: UnknownImportError::new(import.module(), import.name(), expected), similar });
                continue;
            };
            let found = definition.ty(&self.engine, store);
            if !satisfies(&found, &expected) {
                let (module, name) = (import.module().to_owned(), import.name().to_owned());
                problems.push(ImportProblem::Mismatch { module, name, expected, found });
            }
            definitions.push(definition.clone());
        }
        if !problems.is_empty() {
            return Err(LinkError::report(problems));
        }
        InstancePre::new(module.clone(), &definitions)
    }

    fn check_module(&self, module: &Module) -> Result<()> {
        ensure!(Engine::same(&self.engine, module.engine()), "the module belongs to another engine than the linker");
        Ok(())
    }

    fn check_engine_of(&self, store: &StoreState) -> Result<()> {
        ensure!(Engine::same(&self.engine, store.engine()), "the linker belongs to another engine than the store");
        Ok(())
    }

    /// Every definition with its name, in `store`.
    ///
    /// # Panics
    ///
    /// When an item belongs to another store, or the linker to another engine than the store.
    pub fn iter<'a: 'p, 'p>(
        &'a self,
        mut store: impl AsContextMut<Data = T> + 'p,
    ) -> impl Iterator<Item = (&'a str, &'a str, Extern)> + 'p {
        self.check_engine_of(&store.as_context().0.state).expect("the linker and the store belong together");
        self.table.iter().map(move |(module, name, definition)| {
            let item = definition.to_extern(&mut store.as_context_mut()).expect("the linker's items belong to the store");
            (module, name, item)
        })
    }

    /// The item of a name, in `store`.
    ///
    /// # Errors
    ///
    /// When the name is not defined, the item belongs to another store, or the linker to another engine than the store.
    pub fn get(&self, mut store: impl AsContextMut<Data = T>, module: &str, name: &str) -> Result<Extern> {
        self.check_engine_of(&store.as_context().0.state)?;
        let definition = self.table.get(module, name);
        let definition = definition.ok_or_else(|| format_err!("`{module}::{name}` is not defined in the linker"))?;
        definition.to_extern(&mut store.as_context_mut())
    }

    /// The item that an import asks for, in `store`, if it is defined and of this store.
    pub fn get_by_import(&self, store: impl AsContextMut<Data = T>, import: &ImportType<'_>) -> Option<Extern> {
        self.try_get_by_import(store, import).ok().flatten()
    }

    /// The item that an import asks for, in `store`, if it is defined.
    ///
    /// # Errors
    ///
    /// When the item belongs to another store, or the linker to another engine than the store.
    pub fn try_get_by_import(&self, mut store: impl AsContextMut<Data = T>, import: &ImportType<'_>) -> Result<Option<Extern>> {
        self.check_engine_of(&store.as_context().0.state)?;
        let definition = self.table.get(import.module(), import.name());
        definition.map(|definition| definition.to_extern(&mut store.as_context_mut())).transpose()
    }

    /// The main function of a module: its export without a name, or its `_start`, or a function that does nothing if it has neither.
    ///
    /// # Errors
    ///
    /// When what has that name is not a function, or belongs to another store, or the linker to another engine than the store.
    pub fn get_default(&self, mut store: impl AsContextMut<Data = T>, module: &str) -> Result<Func> {
        self.check_engine_of(&store.as_context().0.state)?;
        for name in ["", "_start"] {
            if let Some(definition) = self.table.get(module, name) {
                let item = definition.to_extern(&mut store.as_context_mut())?;
                return item.into_func().ok_or_else(|| format_err!("the default export `{name}` of `{module}` is not a function"));
            }
        }
        Func::try_wrap(store, || ())
    }
}

impl<T> Clone for Linker<T> {
    fn clone(&self) -> Self {
        Self { engine: self.engine.clone(), table: self.table.clone(), ..*self }
    }
}

impl<T> Default for Linker<T> {
    fn default() -> Self {
        Self::new(&Engine::default())
    }
}

impl<T> fmt::Debug for Linker<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.table.iter().map(|(module, name, _)| format!("{module}::{name}"));
        f.debug_set().entries(names).finish()
    }
}
