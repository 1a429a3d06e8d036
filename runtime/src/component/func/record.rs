//! What a call of an export needs, resolved when its instance was made.

use super::super::abi::crossing::Crossing;
use super::super::types::Scope;
use crate::Result;
use crate::core::Handle;
use crate::handles::InstanceKey;
use crate::store::StoreState;
use crate::vm::FuncRef;
use cranelift_entity::EntityRef;
use std::ptr::NonNull;
use std::sync::Arc;

/// The component instances of one instantiation: a trap in one of them ends them all.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Tree {
    first: InstanceKey,
    count: u32,
}

impl Tree {
    /// `count` instances whose keys begin with `first`.
    pub(crate) fn new(first: InstanceKey, count: u32) -> Self {
        Self { first, count }
    }

    /// Their keys.
    pub(crate) fn keys(self) -> impl Iterator<Item = InstanceKey> {
        let first = self.first.index();
        (first..first + self.count as usize).map(InstanceKey::new)
    }

    /// The key of the `index`th of them.
    pub(crate) fn key(self, index: u32) -> InstanceKey {
        InstanceKey::new(self.first.index() + index as usize)
    }

    /// Says of each of them why it cannot be entered any more; an earlier reason stays.
    #[cold]
    pub(crate) fn poison(self, store: &mut StoreState, reason: &str) {
        for key in self.keys() {
            store.components.instances[key].poisoned.get_or_insert_with(|| reason.into());
        }
    }
}

/// An exported function of an instance.
#[derive(Debug)]
pub(crate) struct FuncRecord {
    /// How values cross.
    pub(crate) crossing: Arc<Crossing>,
    /// The core function.
    pub(crate) func: NonNull<FuncRef>,
    /// The types of its instance.
    pub(crate) scope: Arc<Scope>,
    /// What a trap poisons.
    pub(crate) tree: Tree,
}

#[expect(unsafe_code, reason = "a pointer into a store, followed only with the store in hand")]
// SAFETY: the pointer is only followed with exclusive access to the store that it belongs to.
unsafe impl Send for FuncRecord {}
#[expect(unsafe_code, reason = "a pointer into a store, followed only with the store in hand")]
// SAFETY: as above; a shared record alone gives access to nothing behind it.
unsafe impl Sync for FuncRecord {}

/// The record behind a handle, if it belongs to `store`.
#[expect(unsafe_code, reason = "follows a handle into its store")]
#[inline]
pub(super) fn resolve<'a>(handle: Handle<NonNull<FuncRecord>>, store: &StoreState) -> Result<&'a FuncRecord> {
    let address = handle.get(store, "function")?;
    // SAFETY: handles are made of records that their store keeps alive and unchanged until it is dropped. Callers hold the store, borrowed for
    // longer than they use the record.
    Ok(unsafe { address.as_ref() })
}
