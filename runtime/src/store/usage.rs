//! [`StoreUsage`]: what a store holds.

use super::{Store, StoreContext, StoreState};

/// What a store holds at a moment, counted. What was dropped with [`Instance::drop_from`](crate::component::Instance::drop_from) counts no more.
///
/// ```
/// use windlass::{Engine, Store};
/// let store = Store::new(&Engine::default(), ());
/// assert_eq!(store.usage().core_instances, 0);
/// ```
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoreUsage {
    /// Instances of components, those of one instantiation counted as one.
    pub components: usize,
    /// Instances of core modules.
    pub core_instances: usize,
    /// Bytes of their contexts: imports, globals, references to functions.
    pub context_bytes: usize,
    /// Modules with code that some instance runs.
    pub modules: usize,
    /// Bytes of that code.
    pub code_bytes: usize,
    /// Linear memories.
    pub memories: usize,
    /// Bytes that guests can reach in them.
    pub memory_bytes: usize,
    /// Memories that threads share: those that instances here define, and those that they were given. Others may hold them too.
    pub shared_memories: usize,
    /// Tables.
    pub tables: usize,
    /// Their elements.
    pub table_elements: usize,
    /// Resource types that components know.
    pub resource_types: usize,
    /// Handles that guests hold.
    pub guest_handles: usize,
    /// Handles that the host holds: [`ResourceAny`](crate::component::ResourceAny).
    pub host_handles: usize,
    /// Destructors of host resources.
    pub destructors: usize,
    /// Bytes of arguments that dynamic host functions keep for their next call, as far as
    /// [`Store::set_max_component_kept_bytes`](Store::set_max_component_kept_bytes) allows. An upper bound: parts that were dropped since may count.
    pub kept_bytes: usize,
}

impl StoreState {
    fn usage(&self) -> StoreUsage {
        let (guest_handles, host_handles) = self.components.handle_counts();
        StoreUsage {
            components: self.components.trees.len(),
            core_instances: self.instances.len(),
            context_bytes: self.instances.values().map(|instance| instance.block.len_bytes()).sum(),
            modules: self.modules.len(),
            code_bytes: self.modules.iter().map(|registered| registered.module.code().memory.range().len()).sum(),
            memories: self.memories.len(),
            memory_bytes: self.memories.values().map(|memory| memory.live.data().len()).sum(),
            shared_memories: self.shared_memories.len(),
            tables: self.tables.len(),
            table_elements: self.tables.values().map(|table| table.live.elements().len()).sum(),
            resource_types: self.components.type_count(),
            guest_handles,
            host_handles,
            destructors: self.destructors.len(),
            kept_bytes: self.components.trees.kept_bytes(),
        }
    }
}

impl<T: 'static> Store<T> {
    /// What it holds now.
    pub fn usage(&self) -> StoreUsage {
        self.inner().state.usage()
    }
}

impl<T: 'static> StoreContext<'_, T> {
    /// What the store holds now.
    pub fn usage(&self) -> StoreUsage {
        self.0.state.usage()
    }
}
