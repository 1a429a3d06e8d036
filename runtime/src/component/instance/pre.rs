//! [`InstancePre`]: a component whose imports have been resolved and checked.

use super::super::Component;
use super::super::host::Resolved;
use super::Instance;
use super::build;
use crate::{AsContextMut, Engine, Result, bail, ensure};
use std::fmt;
use std::sync::Arc;

/// A component with everything that it imports: made once by [`Linker::instantiate_pre`](super::super::Linker::instantiate_pre), instantiated
/// often.
pub struct InstancePre<T: 'static> {
    component: Component,
    resolved: Arc<Resolved<T>>,
}

impl<T: 'static> Clone for InstancePre<T> {
    fn clone(&self) -> Self {
        Self { component: self.component.clone(), resolved: self.resolved.clone() }
    }
}

impl<T: 'static> InstancePre<T> {
    /// `resolved` satisfies the imports of `component`.
    pub(crate) fn new(component: Component, resolved: Arc<Resolved<T>>) -> Self {
        Self { component, resolved }
    }

    /// Whether both hold the very same resolved imports, not merely equal ones.
    #[doc(hidden)]
    pub fn __same_imports(a: &Self, b: &Self) -> bool {
        Arc::ptr_eq(&a.resolved, &b.resolved)
    }

    /// Its component.
    pub fn component(&self) -> &Component {
        &self.component
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        self.component.engine()
    }

    /// Makes an instance.
    ///
    /// # Errors
    ///
    /// When a start function traps, the store's limits are reached, or the store is one of another engine; and when instances of another store satisfy
    /// some of the imports. Nothing is left of the instance then.
    pub fn instantiate(&self, mut store: impl AsContextMut<Data = T>) -> Result<Instance> {
        let store = store.as_context_mut();
        ensure!(Engine::same(store.engine(), self.engine()), "the component belongs to another engine than the store");
        let state = &mut store.0.state;
        if self.resolved.store.is_some_and(|tied| tied != state.id()) {
            bail!(
                "imports of the component are satisfied by an instance of another store than the one it is instantiated in; \
                 use that store, or a linker with definitions of an instance of this one"
            );
        }
        let tree = build::instantiate(state, &self.component, self.resolved.clone())?;
        Ok(Instance::new(state, tree))
    }
}

impl<T: 'static> fmt::Debug for InstancePre<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InstancePre").field("component", &self.component).finish_non_exhaustive()
    }
}
