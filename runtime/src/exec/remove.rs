//! Removing core instances: the other end of `instantiate`.
//!
//! Only instances that a component made are ever removed. Those of the core API stay as long as their store: the embedder holds their items by
//! plain handles, other instances import them, and references to their functions lie in tables and globals that anybody may have. What a component
//! made is closed: its core instances are reached by each other, and by what its own instantiation keeps; see [`remove`].

use crate::store::{AnyMemoryId, InstanceId, StoreState};

/// Removes core instances, with the memories and tables that they define, and with their modules' code if nobody else in the store uses it.
///
/// # Safety
///
/// - No function of `instances` is on the stack, and none will be called again.
/// - Nothing that is used afterwards points into one of them: no instance outside `instances` imports from them, and no table or global outside holds
///   a reference to one of their functions. Backtraces keep modules alive, not instances.
pub(crate) unsafe fn remove(state: &mut StoreState, instances: &[InstanceId]) {
    let mut gone = Vec::with_capacity(instances.len());
    for &id in instances {
        let Some(instance) = state.instances.remove(id) else { continue };
        let info = instance.module().info();
        // Those that it imports are another's.
        for &memory in &instance.memories[info.imported_memories as usize..] {
            match memory {
                AnyMemoryId::Own(memory) => drop(state.memories.remove(memory)),
                AnyMemoryId::Shared(memory) => state.shared_memories.remove(memory),
            }
        }
        for &table in &instance.tables[info.imported_tables as usize..] {
            state.tables.remove(table);
        }
        gone.push(instance);
    }
    // Contexts go last: memories and tables keep their records in them.
    for instance in gone {
        let module = instance.module().clone();
        drop(instance);
        state.unregister_module(&module);
    }
}
