//! Handles that the host holds: what a `ResourceAny` names.

use super::resource::{Ownership, ResourceId};
use crate::vm::FuncRef;
use std::ptr::NonNull;

/// Names a handle in the host's table. The generation makes one that was dropped or moved differ from the next with its index.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct HostHandle {
    /// Index in the host's table.
    pub(crate) index: u32,
    /// Counts the handles that a store ever gave out.
    pub(crate) generation: u32,
}

/// An entry of the host's table.
#[derive(Debug)]
pub(crate) struct HostHandleState {
    /// Told apart from earlier holders of the index.
    pub(crate) generation: u32,
    /// Its type in the store.
    pub(crate) id: ResourceId,
    /// What stands for the resource where it is implemented.
    pub(crate) rep: u32,
    /// Own or borrow.
    pub(crate) ownership: Ownership,
    /// How many calls have it on loan.
    pub(crate) lends: u32,
    /// What to call with `rep` when an owner is dropped.
    pub(crate) dtor: Option<NonNull<FuncRef>>,
    /// The component instance that implements it; none if the host does. A destructor runs in it.
    pub(crate) implementer: Option<super::InstanceKey>,
}
