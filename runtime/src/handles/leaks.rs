//! Who holds which handle, and what the diagnostic mode writes down and reports of it.

use super::host::HostHandleState;
use super::ledger::{HandleLeak, Holder};
use super::resource::{Handle, Ownership, ResourceHandle, ResourceId};
use super::{ComponentState, InstanceKey, ScopeKey, TreeKey};

/// A handle to a resource; others are no business of this file.
fn resource(handle: &Handle) -> Option<&ResourceHandle> {
    match handle {
        Handle::Resource(handle) => Some(handle),
        _ => None,
    }
}

impl ComponentState {
    #[cold]
    pub(super) fn write_down(&mut self, holder: Holder, index: u32, id: ResourceId) {
        let name = self.type_name(id).map(Box::from);
        if let Some(ledger) = &mut self.ledger {
            ledger.write(holder, index, name);
        }
    }

    /// A call into a guest begins, in the diagnostic mode.
    #[cold]
    pub(crate) fn begin_call(&mut self, call: impl FnOnce(&Self) -> String) {
        if self.ledger.is_some() {
            let call = call(self);
            self.ledger.iter_mut().for_each(|ledger| ledger.begin(call.clone()));
        }
    }

    /// The innermost call into a guest ends, in the diagnostic mode.
    #[cold]
    pub(crate) fn end_call(&mut self) {
        self.ledger.iter_mut().for_each(|ledger| ledger.end());
    }

    /// The type of the handle at an index.
    pub(super) fn resource_at(&self, holder: Holder, index: u32) -> Option<ResourceId> {
        match holder {
            Holder::Guest(instance) => Some(resource(self.instances.get(instance)?.handles.get(index).ok()?)?.id),
            Holder::Host => Some(self.host.get(index).ok()?.id),
        }
    }

    fn leak(&self, holder: Holder, index: u32, id: ResourceId, rep: u32, ownership: Ownership) -> HandleLeak {
        let instance = match holder {
            Holder::Guest(instance) => Some(self.instances[instance].name.clone()),
            Holder::Host => None,
        };
        let record = self.ledger.as_ref().and_then(|ledger| ledger.record(holder, index));
        HandleLeak {
            resource: self.type_name(id).map(str::to_owned),
            instance,
            index,
            owned: ownership == Ownership::Own,
            rep,
            origin: record.map(|record| record.origin.clone()),
        }
    }

    fn leaks_of_instance(&self, instance: InstanceKey) -> impl Iterator<Item = HandleLeak> {
        self.instances[instance].handles.iter().filter_map(move |(index, handle)| {
            let handle = resource(handle)?;
            Some(self.leak(Holder::Guest(instance), index, handle.id, handle.rep, handle.ownership))
        })
    }

    fn leaks_of_host<'a>(&'a self, which: impl Fn(&HostHandleState) -> bool + 'a) -> impl Iterator<Item = HandleLeak> + 'a {
        let found = self.host.iter().filter(move |(_, handle)| which(handle));
        found.map(|(index, handle)| self.leak(Holder::Host, index, handle.id, handle.rep, handle.ownership))
    }

    /// Every handle that somebody holds: those of instances in the order of their keys, then the host's.
    pub(crate) fn leaks(&self) -> Vec<HandleLeak> {
        let guests = self.instances.iter().flat_map(|(instance, _)| self.leaks_of_instance(instance));
        guests.chain(self.leaks_of_host(|_| true)).collect()
    }

    /// Reports what an instance holds, and what the host holds of it, when it is about to go.
    pub(super) fn report_leaks_of(&mut self, tree: TreeKey) {
        if self.ledger.as_ref().is_none_or(|ledger| ledger.reporter.is_none()) {
            return;
        }
        let Some(members) = self.trees.get(tree).map(|tree| tree.members.clone()) else { return };
        let of_host = self.leaks_of_host(|handle| handle.implementer.is_some_and(|implementer| members.contains(&implementer)));
        let leaks: Vec<_> = members.iter().flat_map(|member| self.leaks_of_instance(*member)).chain(of_host).collect();
        self.report(&leaks);
    }

    fn report(&mut self, leaks: &[HandleLeak]) {
        if let Some(reporter) = self.ledger.as_mut().and_then(|ledger| ledger.reporter.as_mut()) {
            leaks.iter().for_each(reporter);
        }
    }

    /// The handles that were borrowed for a call and are still there: who holds each, and where.
    pub(crate) fn borrows_of(&self, scope: ScopeKey) -> Vec<(Holder, u32)> {
        let ScopeKey::Kept(scope) = scope else { return Vec::new() };
        let borrowed = Ownership::Borrow { scope };
        let mut found = Vec::new();
        for (instance, state) in self.instances.iter() {
            let handles = state.handles.iter().filter(|(_, handle)| resource(handle).is_some_and(|handle| handle.ownership == borrowed));
            found.extend(handles.map(|(index, _)| (Holder::Guest(instance), index)));
        }
        let host = self.host.iter().filter(|(_, handle)| handle.ownership == borrowed);
        found.extend(host.map(|(index, _)| (Holder::Host, index)));
        found
    }
}

/// What is held when the store goes has leaked.
impl Drop for ComponentState {
    fn drop(&mut self) {
        if self.ledger.as_ref().is_some_and(|ledger| ledger.reporter.is_some()) {
            let leaks = self.leaks();
            self.report(&leaks);
        }
    }
}
