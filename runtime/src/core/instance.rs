//! `Instance`: a module at work in a store.

use super::externs::Export;
use super::handle::Handle;
use super::link_error::{ImportProblem, LinkError};
use super::types::matching::satisfies;
use super::wasm_list::{WasmParams, WasmResults};
use super::{Extern, Func, Global, Memory, Module, ModuleExport, SharedMemory, Table, Tag, TypedFunc};
use crate::exec;
use crate::store::{InstanceId, Item, StoreState};
use crate::{AsContextMut, Context, Engine, Result, StoreContext, StoreContextMut, bail, ensure};
use smallvec::SmallVec;
use windlass_compiler::translate::module::EntityIndex;

/// An instance of a module. A handle: cheap to copy, and bound to its store, which keeps the instance until it is dropped itself.
///
/// ```
/// use windlass::{Engine, Instance, Module, Store};
/// let engine = Engine::default();
/// let module = Module::new(&engine, r#"(module (func (export "answer") (result i32) i32.const 42))"#)?;
/// let mut store = Store::new(&engine, ());
/// let instance = Instance::new(&mut store, &module, &[])?;
/// let answer = instance.get_typed_func::<(), i32>(&mut store, "answer")?;
/// assert_eq!(answer.call(&mut store, ())?, 42);
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    handle: Handle<InstanceId>,
}

const NOUN: &str = "instance";

impl Instance {
    /// Instantiates `module` with `imports`, in the order in which it imports them: checks them, initialises globals, tables and memories, and
    /// calls the start function.
    ///
    /// When a segment does not fit or the start function traps, what had been written to imported tables and memories stays written, as the
    /// specification says.
    ///
    /// # Errors
    ///
    /// - when the number of `imports` is not the module's, or one belongs to another store;
    /// - a [`LinkError`] when one is not of the type that the module imports;
    /// - a [`Trap`](crate::Trap) when a segment does not fit, or what the start function failed with.
    pub fn new(mut store: impl AsContextMut, module: &Module, imports: &[Extern]) -> Result<Instance> {
        let store = store.as_context_mut();
        let state = &store.0.state;
        ensure!(Engine::same(state.engine(), module.engine()), "the module belongs to another engine than the store");
        let wanted = module.imports();
        if imports.len() != wanted.len() {
            bail!("the module imports {} items, {} were given", wanted.len(), imports.len());
        }
        let mut problems = Vec::new();
        for (item, import) in imports.iter().zip(wanted) {
            item.check_store(state).with_context(|| format!("import `{}::{}`", import.module(), import.name()))?;
            let (expected, found) = (import.ty(), item.import_type(state));
            if !satisfies(&found, &expected) {
                let (module, name) = (import.module().to_owned(), import.name().to_owned());
                problems.push(ImportProblem::Mismatch { module, name, expected, found });
            }
        }
        if !problems.is_empty() {
            return Err(LinkError::report(problems));
        }
        let state = &mut store.0.state;
        let items: SmallVec<[Item; 8]> = imports.iter().map(|item| item.to_item(state)).collect::<Result<_>>()?;
        Self::with_checked_imports(state, module, &items)
    }

    /// Instantiates with imports of this store whose types were checked.
    pub(super) fn with_checked_imports(store: &mut StoreState, module: &Module, imports: &[Item]) -> Result<Instance> {
        let id = exec::instantiate(store, module.compiled(), imports)?;
        exec::start(store, id)?;
        Ok(Self::from_id(store, id))
    }

    #[inline]
    pub(super) fn from_id(store: &StoreState, id: InstanceId) -> Self {
        Self { handle: Handle::new(store, id) }
    }

    pub(crate) fn check_store(&self, store: &StoreState) -> Result<()> {
        self.handle.get(store, NOUN).map(drop)
    }

    fn load_module<'a>(&self, store: &'a StoreState) -> &'a Module {
        Module::from_compiled(store.instance(self.handle.expect(store, NOUN)).module())
    }

    /// One of its exports.
    fn item(&self, store: &StoreState, entity: EntityIndex) -> Extern {
        let item = store.instance(self.handle.expect(store, NOUN)).item(entity);
        Extern::from_item(store, item.expect("invariant: exported functions have slots"))
    }

    /// Its module.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn module<'a, T: 'static>(&self, store: impl Into<StoreContext<'a, T>>) -> &'a Module {
        self.load_module(&store.into().0.state)
    }

    /// What it exports, in the order of its module's exports.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn exports<'a, T: 'static>(&'a self, store: impl Into<StoreContextMut<'a, T>>) -> impl ExactSizeIterator<Item = Export<'a>> + 'a {
        let state: &'a StoreState = &store.into().0.state;
        let exports = &self.load_module(state).info().exports;
        exports.iter().map(|(name, entity)| Export::new(name, self.item(state, *entity)))
    }

    /// The export `name`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_export(&self, mut store: impl AsContextMut, name: &str) -> Option<Extern> {
        let state = &store.as_context_mut().0.state;
        let entity = *self.load_module(state).info().exports.get(name)?;
        Some(self.item(state, entity))
    }

    /// The export that a key of its module stands for; `None` if the key is of another module.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_module_export(&self, mut store: impl AsContextMut, export: &ModuleExport) -> Option<Extern> {
        let state = &store.as_context_mut().0.state;
        let entity = export.entity_in(self.load_module(state))?;
        Some(self.item(state, entity))
    }

    /// The function that it exports under `name`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_func(&self, store: impl AsContextMut, name: &str) -> Option<Func> {
        self.get_export(store, name)?.into_func()
    }

    /// The function that it exports under `name`, with its type checked.
    ///
    /// # Errors
    ///
    /// When there is no such function, it is of another type, or the instance belongs to another store.
    pub fn get_typed_func<Params, Results>(&self, mut store: impl AsContextMut, name: &str) -> Result<TypedFunc<Params, Results>>
    where
        Params: WasmParams,
        Results: WasmResults,
    {
        let mut store = store.as_context_mut();
        self.check_store(&store.0.state)?;
        let Some(func) = self.get_func(&mut store, name) else {
            let functions = self.load_module(&store.0.state).exports().filter(|export| export.ty().func().is_some());
            let functions: Vec<_> = functions.take(8).map(|export| format!("`{}`", export.name())).collect();
            match functions.is_empty() {
                true => bail!("failed to find function export `{name}`: the instance exports no functions"),
                false => bail!("failed to find function export `{name}`; there is {}", functions.join(", ")),
            }
        };
        func.typed(&store).with_context(|| format!("failed to convert function `{name}` to given type"))
    }

    /// The table that it exports under `name`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_table(&self, store: impl AsContextMut, name: &str) -> Option<Table> {
        self.get_export(store, name)?.into_table()
    }

    /// The memory that it exports under `name`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_memory(&self, store: impl AsContextMut, name: &str) -> Option<Memory> {
        self.get_export(store, name)?.into_memory()
    }

    /// The memory that threads share and that it exports under `name`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_shared_memory(&self, store: impl AsContextMut, name: &str) -> Option<SharedMemory> {
        self.get_export(store, name)?.into_shared_memory()
    }

    /// The global that it exports under `name`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_global(&self, store: impl AsContextMut, name: &str) -> Option<Global> {
        self.get_export(store, name)?.into_global()
    }

    /// The exception tag that it exports as `name`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get_tag(&self, store: impl AsContextMut, name: &str) -> Option<Tag> {
        self.get_export(store, name)?.into_tag()
    }
}
