//! [`Linker`]: names to definitions, and from them the imports of a component.
//!
//! ```text
//! namespace     what is defined under which name, shared by clones until one changes
//! instance      LinkerInstance, the builder of one namespace
//! exported      functions of one instance as definitions for another
//! stub          what stands in for imports that nobody defines
//! resolve       a component's imports against a linker: every problem at once
//! compare       does the type of another instance's function fit?
//! module_type   does a core module fit an import's type?
//! suggest       the call that would define an import
//! memo          what was resolved before
//! report        which definition satisfies which import, and why: `Linker::explain`
//! ```

mod compare;
mod exported;
mod instance;
mod memo;
mod module_type;
mod namespace;
mod report;
mod resolve;
mod stub;
mod suggest;
#[cfg(test)]
mod tests;

pub use instance::LinkerInstance;
pub use report::{ImportReport, LinkCandidate, LinkReport, LinkVerdict};
pub use stub::{Stub, StubCall, UnknownImport};

use super::host::Resolved;
use super::instance::{Instance, InstancePre};
use super::{Component, types};
use crate::{AsContext, AsContextMut, Engine, Result};
use memo::Memo;
use namespace::Namespace;
use std::sync::Arc;

/// Defines what components import, by name.
///
/// An interface import is satisfied by the interface of the same name, or of a compatible version: `a:b/c@1.2.0` by a definition
/// of `a:b/c@1.3.1`. Versions are compatible on one track: releases `1.x`, releases `0.2.x`, each release `0.0.x` and each pre-release by itself; build
/// metadata does not count. The very version comes first, then the highest. [`Linker::explain`] tells what satisfies what, and why.
///
/// A linker remembers what it resolved: linking the same component again looks no name up, until a definition is added. Clones share definitions until
/// one of them changes, so that a linker with everything that all guests need can be cloned for each of them at no cost.
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
    memo: Memo<T>,
}

impl<T: 'static> Clone for Linker<T> {
    fn clone(&self) -> Self {
        Self { engine: self.engine.clone(), root: self.root.clone(), allow_shadowing: self.allow_shadowing, memo: self.memo.clone() }
    }
}

impl<T: 'static> Linker<T> {
    /// A linker that defines nothing.
    pub fn new(engine: &Engine) -> Self {
        Self { engine: engine.clone(), root: Namespace::default(), allow_shadowing: false, memo: Memo::default() }
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
        LinkerInstance::new(&self.engine, &mut self.root, &mut self.memo, self.allow_shadowing)
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
        Ok(types::Component::new(component.shape(), &resolved.scope))
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

    /// Which definition satisfies each import of `component`, and why: what else is defined of the same name in other versions, which of them might have
    /// stood for it, and what is wrong with it. It says so whether or not the component can be linked.
    ///
    /// ```
    /// # fn main() -> windlass::Result<()> {
    /// use windlass::component::{Component, LinkVerdict, Linker};
    /// use windlass::Engine;
    ///
    /// let engine = Engine::default();
    /// let component = Component::new(&engine, r#"(component (import "a:b/c@1.2.0" (instance (export "f" (func)))))"#)?;
    /// let mut linker = Linker::<()>::new(&engine);
    /// for version in ["1.1.0", "1.3.1", "2.0.0"] {
    ///     linker.instance(&format!("a:b/c@{version}"))?.func_wrap("f", |_, (): ()| Ok(()))?;
    /// }
    /// let report = linker.explain(&component)?;
    /// let chosen = report.imports()[0].chosen().expect("one is compatible");
    /// assert_eq!((chosen.name(), chosen.verdict()), ("a:b/c@1.3.1", LinkVerdict::Compatible));
    /// println!("{report}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When the linker and the component were made for different engines.
    pub fn explain(&self, component: &Component) -> Result<LinkReport> {
        self.ensure_same_engine(component)?;
        report::report(&self.root, component)
    }

    /// Defines the interface `name` by what `instance` exports as `name`, or as a compatible version of it: one instance's exports become what another
    /// one imports, resources included.
    ///
    /// Calls then go from guest to guest as between the parts of one component. A resource type of `instance` is that type for the other one as well, which
    /// holds handles to it, lends them and drops them. A trap on the way ends both instances. See [`LinkerInstance::define_exports`] for another name, and for
    /// what the world itself exports.
    ///
    /// The definitions belong to the store of `instance`: a component that uses one of them can be instantiated in no other store.
    ///
    /// ```
    /// # fn main() -> windlass::Result<()> {
    /// use windlass::component::{Component, Linker};
    /// use windlass::{Engine, Store};
    ///
    /// let engine = Engine::default();
    /// let provider = Component::new(&engine, r#"(component
    ///     (core module $m (func (export "twice") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2))))
    ///     (core instance $i (instantiate $m))
    ///     (func $twice (param "n" u32) (result u32) (canon lift (core func $i "twice")))
    ///     (instance $numbers (export "twice" (func $twice)))
    ///     (export "my:numbers/ops@1.0.0" (instance $numbers)))"#)?;
    /// let user = Component::new(&engine, r#"(component
    ///     (import "my:numbers/ops@1.0.0" (instance $ops (export "twice" (func (param "n" u32) (result u32)))))
    ///     (core func $twice (canon lower (func $ops "twice")))
    ///     (core module $m (import "" "twice" (func $twice (param i32) (result i32)))
    ///         (func (export "run") (result i32) (call $twice (i32.const 21))))
    ///     (core instance $i (instantiate $m (with "" (instance (export "twice" (func $twice))))))
    ///     (func (export "run") (result u32) (canon lift (core func $i "run"))))"#)?;
    ///
    /// let mut store = Store::new(&engine, ());
    /// let mut linker = Linker::new(&engine);
    /// let provider = linker.instantiate(&mut store, &provider)?;
    /// linker.define_instance(&store, "my:numbers/ops@1.0.0", &provider)?;
    /// let user = linker.instantiate(&mut store, &user)?;
    /// let run = user.get_typed_func::<(), (u32,)>(&mut store, "run")?;
    /// assert_eq!(run.call(&mut store, ())?, (42,));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When `instance` belongs to another store or exports no such instance, or an item of `name` is defined already.
    pub fn define_instance(&mut self, store: impl AsContext<Data = T>, name: &str, instance: &Instance) -> Result<()> {
        let store = store.as_context();
        let exported = instance.exported_instance(&store.0.state, name)?;
        self.instance(name)?.define_exports(store, instance, Some(&exported))
    }

    /// Defines whatever `component` imports and this linker lacks: functions trap when they are called, naming themselves; resource types
    /// have no values. [`Linker::stub_unknown_imports`] chooses.
    ///
    /// # Errors
    ///
    /// When something of another kind is defined under an imported name, and for imported core modules, which have no stand-in.
    pub fn define_unknown_imports_as_traps(&mut self, component: &Component) -> Result<()> {
        self.stub_unknown_imports(component, |_| Some(Stub::trap()))
    }

    /// Asks `choose` about each function, resource type and core module that `component` imports and this linker lacks, and defines what it answers.
    /// What it answers `None` to stays undefined. A resource type is asked about before the functions of its interface.
    ///
    /// ```
    /// # fn main() -> windlass::Result<()> {
    /// use std::sync::{Arc, Mutex};
    /// use windlass::component::{Component, Linker, Stub, Val};
    /// use windlass::{Engine, Store};
    ///
    /// let engine = Engine::default();
    /// let component = Component::new(&engine, r#"(component
    ///     (import "my:host/clock@1.0.0" (instance $clock (export "now" (func (param "zone" u32) (result u64)))))
    ///     (core func $now (canon lower (func $clock "now")))
    ///     (func (export "now") (param "zone" u32) (result u64) (canon lift (core func $now))))"#)?;
    ///
    /// let calls: Arc<Mutex<Vec<String>>> = Arc::default();
    /// let seen = calls.clone();
    /// let mut linker = Linker::<()>::new(&engine);
    /// linker.stub_unknown_imports(&component, |import| {
    ///     if import.interface() != Some("my:host/clock@1.0.0") {
    ///         return None; // It stays an error.
    ///     }
    ///     let seen = seen.clone();
    ///     Some(Stub::func(move |_store, call, results| {
    ///         seen.lock().expect("no panic").push(format!("{}: {} {:?}", call.import(), call.ty(), call.params()));
    ///         results[0] = Val::U64(7);
    ///         Ok(())
    ///     }))
    /// })?;
    /// let mut store = Store::new(&engine, ());
    /// let instance = linker.instantiate(&mut store, &component)?;
    /// assert_eq!(instance.get_typed_func::<(u32,), (u64,)>(&mut store, "now")?.call(&mut store, (2,))?, (7,));
    /// assert_eq!(*calls.lock().expect("no panic"), ["`my:host/clock@1.0.0` `now`: func(zone: u32) -> u64 [U32(2)]"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When something of another kind is defined under an imported name, or a stub of another kind is chosen for an import.
    pub fn stub_unknown_imports(&mut self, component: &Component, mut choose: impl FnMut(&UnknownImport) -> Option<Stub<T>>) -> Result<()> {
        self.memo.forget();
        stub::fill(&mut self.root, component, &mut choose)
    }

    fn ensure_same_engine(&self, component: &Component) -> Result<()> {
        crate::ensure!(Engine::same(&self.engine, component.engine()), "the linker and the component were made for different engines");
        Ok(())
    }

    fn resolve(&self, component: &Component) -> Result<Arc<Resolved<T>>> {
        self.ensure_same_engine(component)?;
        if let Some(known) = self.memo.get(component.id()) {
            return Ok(known.clone());
        }
        let resolved = Arc::new(resolve::resolve(&self.root, component)?);
        self.memo.put(component.id(), &resolved);
        Ok(resolved)
    }
}

impl<T: 'static> std::fmt::Debug for Linker<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.root.iter()).finish()
    }
}
