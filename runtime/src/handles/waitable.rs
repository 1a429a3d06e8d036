//! Waitable sets. What can wait in one are the ends of streams and futures: calls that are still going on do not exist yet.
//!
//! Spec: `Waitable`, `WaitableSet`.

use super::resource::Handle;
use super::state::{ComponentState, InstanceKey, Result};
use super::stream::EndKey;
use super::table::MAX_LENGTH;
use super::{HandleError, Waited};

/// Names a waitable set in its store.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetKey(pub(super) u32);

impl SetKey {
    /// Its index among the store's sets.
    pub(super) fn index(self) -> u32 {
        self.0
    }
}

/// What a guest is told when something has happened. Spec: `EventTuple`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Event {
    /// What kind of thing. Spec: `EventCode`.
    pub(crate) code: u32,
    /// The handle that it happened to.
    pub(crate) index: u32,
    /// What it was.
    pub(crate) payload: u32,
}

/// The ends that are in it; those that have waited longest since their last event come first.
#[derive(Debug, Default)]
pub(crate) struct WaitableSet {
    ends: Vec<EndKey>,
}

impl ComponentState {
    fn set(&self, instance: InstanceKey, index: u32) -> Result<SetKey> {
        match self.instances[instance].handles.get(index)? {
            Handle::Set(set) => Ok(*set),
            other => Err(other.wrong_kind(index, "a waitable set")),
        }
    }

    /// Spec: `canon waitable-set.new`.
    pub(crate) fn waitable_set_new(&mut self, instance: InstanceKey) -> Result<u32> {
        let set = SetKey(self.sets.add(WaitableSet::default(), MAX_LENGTH)?);
        let limit = self.limits.handles();
        self.instances[instance].handles.add(Handle::Set(set), limit)
    }

    /// The next event of a set, if there is one. Spec: `WaitableSet.poll`.
    pub(crate) fn waitable_set_poll(&mut self, instance: InstanceKey, index: u32) -> Result<Option<Event>> {
        let key = self.set(instance, index)?;
        let ends = &self.sets.get(key.0)?.ends;
        let Some(place) = ends.iter().position(|end| self.has_event(*end)) else { return Ok(None) };
        // Whoever was heard goes to the back of the queue.
        let ends = &mut self.sets.get_mut(key.0)?.ends;
        let end = ends.remove(place);
        ends.push(end);
        self.take_event(end)
    }

    /// Spec: `canon waitable-set.drop`.
    pub(crate) fn waitable_set_drop(&mut self, instance: InstanceKey, index: u32) -> Result<()> {
        let key = self.set(instance, index)?;
        self.instances[instance].handles.remove(index)?;
        let set = self.sets.remove(key.0)?;
        if set.ends.is_empty() { Ok(()) } else { Err(HandleError::Waitable(Waited::SetNotEmpty)) }
    }

    /// Spec: `canon waitable.join`.
    pub(crate) fn waitable_join(&mut self, instance: InstanceKey, waitable: u32, set: u32) -> Result<()> {
        let end = match self.instances[instance].handles.get(waitable)? {
            Handle::End(end) => *end,
            other => return Err(other.wrong_kind(waitable, "a waitable")),
        };
        let set = if set == 0 { None } else { Some(self.set(instance, set)?) };
        self.join(end, set)
    }

    /// Why a handle is not one of a call that goes on: there are none.
    pub(crate) fn not_a_subtask(&self, instance: InstanceKey, index: u32) -> HandleError {
        match self.instances[instance].handles.get(index) {
            Ok(handle) => handle.wrong_kind(index, "a subtask"),
            Err(unknown) => unknown,
        }
    }

    /// Moves an end from the set that it is in to another. Spec: `Waitable.join`.
    pub(super) fn join(&mut self, end: EndKey, set: Option<SetKey>) -> Result<()> {
        let before = std::mem::replace(&mut self.end_mut(end)?.set, set);
        if let Some(before) = before {
            self.sets.get_mut(before.0)?.ends.retain(|other| *other != end);
        }
        if let Some(set) = set {
            self.sets.get_mut(set.0)?.ends.push(end);
        }
        Ok(())
    }
}
