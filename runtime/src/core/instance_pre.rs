//! `InstancePre`: a module whose imports have been found and checked.

use super::linker::Definition;
use super::{Extern, Instance, Module};
use crate::store::Item;
use crate::vm::HostFuncSource;
use crate::{AsContextMut, Engine, Result, StoreContextMut, ensure};
use smallvec::SmallVec;
use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// A module with everything that it imports: made once by [`Linker::instantiate_pre`](super::Linker::instantiate_pre), instantiated often.
pub struct InstancePre<T> {
    module: Module,
    imports: Arc<Imports>,
    /// The host functions among the imports are for stores of this.
    store_data: PhantomData<fn(T)>,
}

/// What a module imports, as far as it can be decided before there is a store.
struct Imports {
    /// In order.
    imports: Vec<Import>,
    /// The host functions among them.
    sources: Vec<HostFuncSource>,
    /// Keep what the sources point at alive.
    _owners: Vec<Arc<dyn Any + Send + Sync>>,
}

enum Import {
    /// The next host function.
    Host,
    /// An item of one store.
    Item(Extern),
}

impl<T: 'static> InstancePre<T> {
    /// `definitions` were checked against what `module` imports, in order.
    pub(super) fn new(module: Module, definitions: &[Definition<T>]) -> Result<Self> {
        let mut imports = Imports { imports: Vec::with_capacity(definitions.len()), sources: Vec::new(), _owners: Vec::new() };
        for definition in definitions {
            imports.imports.push(match definition {
                Definition::Host(func) => {
                    let (source, owner) = func.source(module.engine())?;
                    imports.sources.push(source);
                    imports._owners.push(owner);
                    Import::Host
                }
                Definition::Item(item, _) => Import::Item(item.clone()),
            });
        }
        Ok(Self { module, imports: Arc::new(imports), store_data: PhantomData })
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
        let store: StoreContextMut<'_, T> = store.as_context_mut();
        let state = &mut store.0.state;
        ensure!(Engine::same(state.engine(), self.module.engine()), "the module belongs to another engine than the store");
        let mut host = (!self.imports.sources.is_empty()).then(|| {
            let owner: Arc<dyn Any + Send + Sync> = self.imports.clone();
            state.add_host_funcs(self.imports.sources.iter().copied(), [owner]).func_refs()
        });
        let mut items: SmallVec<[Item; 8]> = SmallVec::with_capacity(self.imports.imports.len());
        for import in &self.imports.imports {
            items.push(match import {
                Import::Host => Item::Func(host.as_mut().and_then(Iterator::next).expect("invariant: one source a host import")),
                Import::Item(item) => item.to_item(state)?,
            });
        }
        Instance::with_checked_imports(state, &self.module, &items)
    }
}

impl<T> Clone for InstancePre<T> {
    fn clone(&self) -> Self {
        Self { module: self.module.clone(), imports: self.imports.clone(), store_data: PhantomData }
    }
}

impl<T> fmt::Debug for InstancePre<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InstancePre").field("module", &self.module).finish_non_exhaustive()
    }
}
