//! `InstancePre`: a module whose imports have been found and checked.

use super::linker::Definition;
use super::{Extern, Instance, Module};
use crate::{AsContextMut, Engine, Result, ensure};
use smallvec::SmallVec;
use std::fmt;
use std::sync::Arc;

/// A module with everything that it imports: made once by [`Linker::instantiate_pre`](super::Linker::instantiate_pre), instantiated often.
pub struct InstancePre<T> {
    module: Module,
    imports: Arc<[Definition<T>]>,
}

impl<T: 'static> InstancePre<T> {
    /// `imports` were checked against what `module` imports, in order.
    pub(super) fn new(module: Module, imports: Arc<[Definition<T>]>) -> Self {
        Self { module, imports }
    }

    /// Its module.
    pub fn module(&self) -> &Module {
        &self.module
    }

    /// Makes an instance.
    ///
    /// # Errors
    ///
    /// As [`Instance::new`], and when an imported item belongs to another store.
    pub fn instantiate(&self, mut store: impl AsContextMut<Data = T>) -> Result<Instance> {
        let mut store = store.as_context_mut();
        ensure!(Engine::same(store.engine(), self.module.engine()), "the module belongs to another engine than the store");
        let imports = self.imports.iter().map(|definition| definition.to_extern(&mut store));
        let imports: SmallVec<[Extern; 8]> = imports.collect::<Result<_>>()?;
        Instance::with_checked_imports(&mut store.0.state, &self.module, &imports)
    }
}

impl<T> Clone for InstancePre<T> {
    fn clone(&self) -> Self {
        Self { module: self.module.clone(), imports: self.imports.clone() }
    }
}

impl<T> fmt::Debug for InstancePre<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InstancePre").field("module", &self.module).finish_non_exhaustive()
    }
}
