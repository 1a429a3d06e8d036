//! The handles of a component instance: an index space like [`Table`](super::table::Table), in which compiled code can look handles up. The layout of an
//! entry is stated in the compiler's `layout.rs`; where the entries lie, in a record that is kept true.
//!
//! Spec: `ComponentInstance.handles`.

use super::HandleError;
use super::resource::{Handle, ResourceHandle};
use super::table::MAX_LENGTH;
use crate::vm::{HandlesRecord, Pinned};
use std::ptr::NonNull;

/// Handles by index. Index 0 is never handed out; a freed index is the next one to be reused.
#[derive(Debug, Default)]
pub(crate) struct HandleTable {
    /// Entry `i` is handle `i`; if there are any, the first stands for no handle.
    slots: Vec<Handle>,
    /// The index to hand out next, or 0 if no freed one is left.
    free: u32,
    /// Handles in use.
    len: u32,
    /// Where the entries are, if compiled code wants to know.
    record: Option<Pinned<HandlesRecord>>,
}

impl HandleTable {
    /// Adds a handle; refused when `limit` are in use already. Spec: `Table.add`.
    pub(crate) fn add(&mut self, handle: Handle, limit: u32) -> Result<u32, HandleError> {
        self.ensure_room(limit)?;
        match self.slots.get_mut(self.free as usize) {
            Some(slot @ Handle::Free(_)) if self.free != 0 => {
                let index = self.free;
                if let Handle::Free(next) = std::mem::replace(slot, handle) {
                    self.free = next;
                }
                self.len += 1;
                Ok(index)
            }
            _ => self.push(handle),
        }
    }

    /// Adds a resource where a handle was freed, if one was and there is room.
    #[inline]
    pub(crate) fn reuse(&mut self, handle: ResourceHandle, limit: u32) -> Option<u32> {
        let index = self.free;
        let slot = self.slots.get_mut(index as usize)?;
        let Handle::Free(next) = *slot else { return None };
        if index == 0 || self.len >= limit.min(MAX_LENGTH) {
            return None;
        }
        *slot = Handle::Resource(handle);
        self.free = next;
        self.len += 1;
        Some(index)
    }

    /// Adds a handle behind all others.
    fn push(&mut self, handle: Handle) -> Result<u32, HandleError> {
        // The system may have less than the limit allows.
        let reserved = self.slots.try_reserve(if self.slots.is_empty() { 2 } else { 1 });
        if reserved.is_ok() {
            if self.slots.is_empty() {
                self.slots.push(Handle::Free(0));
            }
            self.slots.push(handle);
            self.len += 1;
        }
        self.publish();
        reserved.map(|()| self.slots.len() as u32 - 1).map_err(|_| HandleError::Full { limit: self.len })
    }

    /// Tells compiled code where the entries are: whenever their number has changed, or they may have moved.
    fn publish(&mut self) {
        let (base, len) = (self.slots.as_ptr().cast(), self.slots.len());
        if let Some(record) = &mut self.record {
            *record.get_mut() = HandlesRecord { base, len };
        }
    }

    /// Where compiled code finds out where the entries are; valid as long as the table.
    pub(crate) fn record(&mut self) -> NonNull<HandlesRecord> {
        let record = self.record.get_or_insert_with(|| Pinned::new(HandlesRecord { base: std::ptr::null(), len: 0 }));
        let address = record.address();
        self.publish();
        address
    }

    /// Refused when `limit` handles are in use already.
    #[inline]
    pub(crate) fn ensure_room(&self, limit: u32) -> Result<(), HandleError> {
        let limit = limit.min(MAX_LENGTH);
        if self.len < limit { Ok(()) } else { Err(HandleError::Full { limit }) }
    }

    /// The handle at `index`. Spec: `Table.get`.
    #[inline]
    pub(crate) fn get(&self, index: u32) -> Result<&Handle, HandleError> {
        match self.slots.get(index as usize) {
            None | Some(Handle::Free(_)) => Err(HandleError::Unknown { index }),
            Some(handle) => Ok(handle),
        }
    }

    /// The resource at `index`, if there is one.
    #[inline]
    pub(crate) fn resource(&self, index: u32) -> Option<&ResourceHandle> {
        match self.slots.get(index as usize) {
            Some(Handle::Resource(handle)) => Some(handle),
            _ => None,
        }
    }

    /// The resource at `index`, if there is one.
    #[inline]
    pub(crate) fn resource_mut(&mut self, index: u32) -> Option<&mut ResourceHandle> {
        match self.slots.get_mut(index as usize) {
            Some(Handle::Resource(handle)) => Some(handle),
            _ => None,
        }
    }

    /// Takes the resource at `index` out, if there is one that `wanted` makes something of.
    #[inline]
    pub(crate) fn take_resource<V>(&mut self, index: u32, wanted: impl FnOnce(&ResourceHandle) -> Option<V>) -> Option<V> {
        let slot = self.slots.get_mut(index as usize)?;
        let Handle::Resource(handle) = slot else { return None };
        let taken = wanted(handle)?;
        *slot = Handle::Free(self.free);
        self.free = index;
        self.len -= 1;
        Some(taken)
    }

    /// Takes the handle at `index` out. Spec: `Table.remove`.
    pub(crate) fn remove(&mut self, index: u32) -> Result<Handle, HandleError> {
        match self.slots.get_mut(index as usize) {
            None | Some(Handle::Free(_)) => Err(HandleError::Unknown { index }),
            Some(slot) => {
                let handle = std::mem::replace(slot, Handle::Free(self.free));
                self.free = index;
                self.len -= 1;
                Ok(handle)
            }
        }
    }

    /// How many handles are in use.
    pub(crate) fn len(&self) -> usize {
        self.len as usize
    }

    /// The handles in use, each with its index, in the order of their indices.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &Handle)> {
        self.slots.iter().zip(0..).filter(|(slot, _)| !matches!(slot, Handle::Free(_))).map(|(handle, index)| (index, handle))
    }
}

#[cfg(test)]
mod tests {
    use super::super::resource::{Ownership, ResourceId};
    use super::*;
    use cranelift_entity::EntityRef;

    fn handle(rep: u32) -> Handle {
        Handle::Resource(ResourceHandle { id: ResourceId::new(0), rep, ownership: Ownership::Own, lends: 0 })
    }

    fn reps(table: &HandleTable) -> Vec<(u32, u32)> {
        table.iter().filter_map(|(index, _)| Some((index, table.resource(index)?.rep))).collect()
    }

    #[test]
    fn indices_start_at_one_and_are_reused_last_in_first_out() {
        let mut table = HandleTable::default();
        for expected in 1..=4 {
            assert_eq!(table.add(handle(expected * 10), 100), Ok(expected));
        }
        assert_eq!(table.take_resource(2, |handle| (handle.rep == 20).then_some("taken")), Some("taken"));
        assert!(matches!(table.remove(4), Ok(Handle::Resource(ResourceHandle { rep: 40, .. }))));
        let Handle::Resource(eight) = handle(8) else { unreachable!("made so") };
        assert_eq!((table.add(handle(7), 100), table.reuse(eight, 4), table.reuse(eight, 3)), (Ok(4), Some(2), None));
        assert_eq!((table.reuse(eight, 100), table.add(handle(9), 100)), (None, Ok(5)));
        assert_eq!((reps(&table), table.len()), (vec![(1, 10), (2, 8), (3, 30), (4, 7), (5, 9)], 5));
    }

    #[test]
    fn holes_zero_and_far_indices_are_unknown() {
        let mut table = HandleTable::default();
        assert!(table.get(0).is_err() && table.remove(0).is_err(), "nothing is there yet");
        assert_eq!((table.add(handle(1), 100), table.add(handle(2), 100)), (Ok(1), Ok(2)));
        assert!(table.remove(1).is_ok());
        for index in [0, 1, 3, u32::MAX] {
            let unknown = Err(HandleError::Unknown { index });
            assert_eq!(table.get(index).map(|_| ()), unknown);
            assert_eq!(table.remove(index).map(|_| ()), unknown);
            assert!(table.resource(index).is_none() && table.resource_mut(index).is_none());
            assert!(table.take_resource(index, |handle| Some(handle.rep)).is_none());
        }
        assert!(table.take_resource(2, |_| None::<u32>).is_none());
        assert_eq!((table.len(), reps(&table)), (1, vec![(2, 2)]));
        assert_eq!((table.add(handle(3), 100), table.add(handle(4), 100)), (Ok(1), Ok(3)), "the list of free ones is whole");
    }

    #[test]
    fn the_limit_counts_handles_in_use() {
        let mut table = HandleTable::default();
        assert_eq!((table.add(handle(1), 2), table.add(handle(2), 2)), (Ok(1), Ok(2)));
        assert_eq!(
            (table.add(handle(3), 2), table.ensure_room(2)),
            (Err(HandleError::Full { limit: 2 }), Err(HandleError::Full { limit: 2 }))
        );
        assert!(table.remove(1).is_ok());
        assert_eq!(table.add(handle(4), 2), Ok(1));
    }

    #[test]
    fn the_record_follows_the_entries() {
        let mut table = HandleTable::default();
        let _ = table.record();
        let record = |table: &HandleTable| table.record.as_ref().map(|record| (record.get().base, record.get().len));
        for rep in 0..1000 {
            assert!(table.add(handle(rep), 2000).is_ok());
            assert_eq!(record(&table), Some((table.slots.as_ptr().cast(), table.slots.len())));
        }
        assert!(table.remove(500).is_ok());
        assert_eq!(record(&table), Some((table.slots.as_ptr().cast(), 1001)), "a hole is an entry, too");
    }
}
