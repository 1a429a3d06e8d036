//! [`Linker`]: names to definitions, and from them the imports of a component.
//!
//! ```text
//! namespace     what is defined under which name
//! instance      LinkerInstance, the builder of one namespace
//! resolve       a component's imports against a linker: every problem at once
//! module_type   does a core module fit an import's type?
//! ```

mod instance;
mod module_type;
mod namespace;
mod resolve;

pub use instance::LinkerInstance;

use super::host::Resolved;
use super::instance::{Instance, InstancePre};
use super::{Component, types};
use crate::{AsContextMut, Engine, Result};
use namespace::{Definition, Namespace};
use std::sync::Arc;
use windlass_compiler::translate::component::ImportItem;

/// Defines what components import, by name.
///
/// An interface import is satisfied by the interface of the same name, or of a compatible version: `a:b/c@1.2.0` by a definition
/// of `a:b/c@1.3.1`. A pre-release stands only for itself.
///
/// ```
/// # fn main() -> windlass::Result<()> {
/// use windlass::component::{Component, Linker};
/// use windlass::{Engine, Store};
///
/// let engine = Engine::default();
/// let mut linker = Linker::<u32>::new(&engine);
/// linker.root().func_wrap("now", |store, (): ()| Ok((*store.data(),)))?;
/// let component = Component::new(&engine, r#"(component (import "now" (func $now (result u32))) (export "then" (func $now)))"#)?;
/// let mut store = Store::new(&engine, 7);
/// let _instance = linker.instantiate(&mut store, &component)?;
/// # Ok(())
/// # }
/// ```
pub struct Linker<T: 'static> {
    engine: Engine,
    root: Namespace<T>,
    allow_shadowing: bool,
}

impl<T: 'static> Clone for Linker<T> {
    fn clone(&self) -> Self {
        Self { engine: self.engine.clone(), root: self.root.clone(), allow_shadowing: self.allow_shadowing }
    }
}

impl<T: 'static> Linker<T> {
    /// A linker that defines nothing.
    pub fn new(engine: &Engine) -> Self {
        Self { engine: engine.clone(), root: Namespace::default(), allow_shadowing: false }
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Whether a later definition replaces an earlier one of the same name. Otherwise, and by default, it is an error.
    pub fn allow_shadowing(&mut self, allow: bool) -> &mut Self {
        self.allow_shadowing = allow;
        self
    }

    /// Where the imports of the world itself are defined.
    pub fn root(&mut self) -> LinkerInstance<'_, T> {
        LinkerInstance::new(&self.engine, &mut self.root, self.allow_shadowing)
    }

    /// Where the items of the interface `name` are defined, such as `wasi:cli/environment@0.2.0`. Opening it again adds to it.
    ///
    /// # Errors
    ///
    /// When `name` is defined as something else than an instance.
    pub fn instance(&mut self, name: &str) -> Result<LinkerInstance<'_, T>> {
        self.root().into_instance(name)
    }

    /// What `component` imports and exports once its imported resource types are those that this linker defines.
    ///
    /// # Errors
    ///
    /// A [`LinkError`](super::LinkError) as [`Self::instantiate_pre`] gives.
    pub fn substituted_component_type(&self, component: &Component) -> Result<types::Component> {
        let resolved = self.resolve(component)?;
        Ok(types::Component::new(component.plan(), &resolved.scope))
    }

    /// Resolves and type-checks the imports of `component` once, so that instantiating it later is cheap.
    ///
    /// # Errors
    ///
    /// A [`LinkError`](super::LinkError) that lists every import which is missing or does not fit.
    pub fn instantiate_pre(&self, component: &Component) -> Result<InstancePre<T>> {
        Ok(InstancePre::new(component.clone(), self.resolve(component)?))
    }

    /// Resolves the imports of `component` and instantiates it.
    ///
    /// # Errors
    ///
    /// As [`Self::instantiate_pre`]; and when a start function traps or the store's limits are reached.
    pub fn instantiate(&self, store: impl AsContextMut<Data = T>, component: &Component) -> Result<Instance> {
        self.instantiate_pre(component)?.instantiate(store)
    }

    /// Defines whatever `component` imports and this linker lacks: functions trap when they are called, naming themselves; resource types
    /// have no values.
    ///
    /// # Errors
    ///
    /// When something of another kind is defined under an imported name, and for imported core modules, which have no stand-in.
    pub fn define_unknown_imports_as_traps(&mut self, component: &Component) -> Result<()> {
        for (name, item) in &component.plan().imports {
            if let ImportItem::Instance(_) = item
                && resolve::find(&self.root, name).is_some_and(|(_, defined)| matches!(defined, Definition::Instance(_)))
            {
                let (defined, _) = resolve::find(&self.root, name).expect("invariant: found above");
                let defined = defined.to_owned();
                resolve::fill(&mut self.root, &defined, name, item)?;
            } else {
                resolve::fill(&mut self.root, name, name, item)?;
            }
        }
        Ok(())
    }

    fn resolve(&self, component: &Component) -> Result<Arc<Resolved<T>>> {
        if !Engine::same(&self.engine, component.engine()) {
            crate::bail!("the linker and the component were made for different engines");
        }
        Ok(Arc::new(resolve::resolve(&self.root, component)?))
    }
}

impl<T: 'static> std::fmt::Debug for Linker<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.root.iter()).finish()
    }
}
