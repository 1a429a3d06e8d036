//! The shared memories that a store knows: instances name them by key, as they name everything else.

use super::instance::SharedMemoryId;
use crate::handles::Arena;
use crate::vm::SharedLinearMemory;
use std::ops::Index;
use std::sync::Arc;

/// Shared memories by key.
#[derive(Default)]
pub(crate) struct SharedMemories {
    memories: Arena<SharedMemoryId, Arc<SharedLinearMemory>>,
    /// Those that the embedder gave, so that one that is given often is here once. They stay as long as the store.
    given: Vec<SharedMemoryId>,
}

impl SharedMemories {
    /// Adds one that an instance of this store defines.
    pub(crate) fn define(&mut self, memory: Arc<SharedLinearMemory>) -> SharedMemoryId {
        self.memories.push(memory)
    }

    /// Forgets one that an instance defined which is gone.
    pub(crate) fn remove(&mut self, id: SharedMemoryId) {
        self.memories.remove(id);
    }

    /// The key of one that the embedder gives.
    pub(crate) fn give(&mut self, memory: &Arc<SharedLinearMemory>) -> SharedMemoryId {
        if let Some(&id) = self.given.iter().find(|&&id| Arc::ptr_eq(&self.memories[id], memory)) {
            return id;
        }
        let id = self.memories.push(memory.clone());
        self.given.push(id);
        id
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.memories.len()
    }

    /// How many of them instances of this store defined.
    pub(crate) fn defined(&self) -> usize {
        self.memories.len() - self.given.len()
    }
}

impl Index<SharedMemoryId> for SharedMemories {
    type Output = Arc<SharedLinearMemory>;

    fn index(&self, id: SharedMemoryId) -> &Self::Output {
        &self.memories[id]
    }
}
