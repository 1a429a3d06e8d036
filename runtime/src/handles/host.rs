//! Handles that the host holds: what a `ResourceAny` names.

use super::HandleError;
use super::ledger::Holder;
use super::resource::{Dropped, Ownership, ResourceId, RuntimeResource};
use super::scope::{Lender, ScopeKey};
use super::state::{ComponentState, Result};
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

/// Handles of the host.
impl ComponentState {
    /// Whether the host's table has room for one more handle.
    pub(crate) fn ensure_host_room(&self) -> Result<()> {
        self.host.ensure_room(self.limits.handles())
    }

    /// Gives the host an owner of a resource.
    pub(crate) fn host_own(&mut self, resource: &RuntimeResource, rep: u32) -> Result<HostHandle> {
        self.host_add(resource, rep, Ownership::Own)
    }

    /// Gives the host a borrow that it must drop before the call ends.
    pub(crate) fn host_borrow(&mut self, resource: &RuntimeResource, rep: u32, scope: &mut Option<ScopeKey>) -> Result<HostHandle> {
        let scope = self.kept(scope)?;
        let handle = self.host_add(resource, rep, Ownership::Borrow { scope })?;
        self.scopes.get_mut(scope.index)?.borrows += 1;
        Ok(handle)
    }

    fn host_add(&mut self, resource: &RuntimeResource, rep: u32, ownership: Ownership) -> Result<HostHandle> {
        self.generation = self.generation.wrapping_add(1);
        let generation = self.generation;
        let state = HostHandleState {
            generation,
            id: resource.id,
            rep,
            ownership,
            lends: 0,
            dtor: resource.dtor(),
            implementer: resource.implementer,
        };
        let index = self.host.add(state, self.limits.handles())?;
        if self.ledger.is_some() {
            self.write_down(Holder::Host, index, resource.id);
        }
        Ok(HostHandle { index, generation })
    }

    /// What a handle of the host stands for.
    pub(crate) fn host_get(&self, handle: HostHandle) -> Result<&HostHandleState> {
        let state = self.host.get(handle.index)?;
        if state.generation == handle.generation { Ok(state) } else { Err(HandleError::Unknown { index: handle.index }) }
    }

    /// Checks that a handle of the host is of type `id`.
    fn host_typed(&self, handle: HostHandle, id: ResourceId) -> Result<&HostHandleState> {
        let state = self.host_get(handle)?;
        if state.id == id { Ok(state) } else { Err(self.wrong_type(handle.index, id, state.id)) }
    }

    /// Moves an owned resource away from the host: its representation.
    pub(crate) fn host_take(&mut self, handle: HostHandle, id: ResourceId) -> Result<u32> {
        let state = self.host_typed(handle, id)?;
        let rep = state.rep;
        if state.lends != 0 {
            return Err(HandleError::Lent { index: handle.index });
        }
        if state.ownership != Ownership::Own {
            return Err(HandleError::NotOwned { index: handle.index });
        }
        self.host.remove(handle.index)?;
        Ok(rep)
    }

    /// Lends a resource that the host holds to a call: its representation.
    pub(crate) fn host_lend(&mut self, handle: HostHandle, id: ResourceId, scope: &mut Option<ScopeKey>) -> Result<u32> {
        let rep = self.host_typed(handle, id)?.rep;
        self.lend(scope, Lender::Host { index: handle.index })?;
        Ok(rep)
    }

    /// Drops a handle of the host: its last state, and what is left to do.
    pub(crate) fn host_drop(&mut self, handle: HostHandle) -> Result<(HostHandleState, Dropped)> {
        if self.host_get(handle)?.lends != 0 {
            return Err(HandleError::Lent { index: handle.index });
        }
        let state = self.host.remove(handle.index)?;
        let dropped = self.dropped(state.rep, state.ownership);
        Ok((state, dropped))
    }
}
