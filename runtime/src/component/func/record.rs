//! What a call of an export needs, resolved when its instance was made.

use super::super::InstanceError;
use super::super::abi::crossing::Crossing;
use super::super::types::Scope;
use crate::Result;
use crate::core::Handle;
use crate::handles::TreeKey;
use crate::store::StoreState;
use crate::vm::{FuncRef, Shared};
use std::ptr::NonNull;
use std::sync::Arc;

/// An exported function of an instance.
#[derive(Clone, Debug)]
pub(crate) struct FuncRecord {
    /// How values cross.
    pub(crate) crossing: Shared<Crossing>,
    /// The core function.
    pub(crate) func: NonNull<FuncRef>,
    /// The types of its instance.
    pub(crate) scope: Arc<Scope>,
}

#[expect(unsafe_code, reason = "a pointer into a store, followed only with the store in hand")]
// SAFETY: the pointer is only followed with exclusive access to the store that it belongs to.
unsafe impl Send for FuncRecord {}
#[expect(unsafe_code, reason = "a pointer into a store, followed only with the store in hand")]
// SAFETY: as above; a shared record alone gives access to nothing behind it.
unsafe impl Sync for FuncRecord {}

/// What a call of the function at `handle` needs, once its instance is entered. Nothing, and nothing has happened, where that takes more than to be
/// counted or is refused: then [`resolve`] says whether there is a function.
#[expect(unsafe_code, reason = "follows a handle into its store")]
#[inline]
pub(super) fn enter_quiet<'a>(handle: Handle<Place>, store: &mut StoreState) -> Option<&'a FuncRecord> {
    let place = handle.item();
    if !handle.is_of(store) || !store.components.trees.enter(place.tree) {
        return None;
    }
    // SAFETY: as in `resolve`: `enter` says that the tree is there.
    Some(unsafe { place.record.as_ref() })
}

/// Where a function is: its record, which is there as long as the instances that it was made with.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    tree: TreeKey,
    record: NonNull<FuncRecord>,
}

impl Place {
    /// Where `record` of the instance `tree` is, which keeps it until it is removed.
    pub(super) fn new(tree: TreeKey, record: &FuncRecord) -> Self {
        Self { tree, record: NonNull::from(record) }
    }
}

/// The record behind a handle, if it belongs to `store` and its instance was not dropped.
#[expect(unsafe_code, reason = "follows a handle into its store")]
#[inline]
pub(super) fn resolve<'a>(handle: Handle<Place>, store: &StoreState) -> Result<&'a FuncRecord> {
    let place = handle.get(store, NOUN)?;
    if store.components.trees.get(place.tree).is_none() {
        return dropped();
    }
    // SAFETY: places are made of records that their store keeps alive and unchanged until it removes their tree, which it has not, as was just
    // checked. Callers hold the store, borrowed for longer than they use the record, or have entered the instance, which cannot be removed then.
    Ok(unsafe { place.record.as_ref() })
}

const NOUN: &str = "function";

#[cold]
fn dropped<V>() -> Result<V> {
    Err(InstanceError::Dropped { used: NOUN }.into())
}
