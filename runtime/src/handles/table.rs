//! One index space of handles. Spec: `Table`.

use super::HandleError;

/// The most entries a table may hold, whatever the embedder allows. Spec: `Table.MAX_LENGTH`.
pub(crate) const MAX_LENGTH: u32 = (1 << 28) - 1;

/// Entries by index. Index 0 is never handed out; a freed index is the next one to be reused.
#[derive(Debug)]
pub(crate) struct Table<E> {
    /// Slot `i` holds index `i + 1`.
    slots: Vec<Slot<E>>,
    /// The index to hand out next, or 0 if no freed one is left.
    free: u32,
    /// Entries in use.
    len: u32,
}

#[derive(Debug)]
enum Slot<E> {
    Used(E),
    /// Freed; holds the index that was freed before it.
    Free(u32),
}

impl<E> Default for Table<E> {
    fn default() -> Self {
        Self { slots: Vec::new(), free: 0, len: 0 }
    }
}

impl<E> Table<E> {
    /// Adds an entry; refused when `limit` entries are in use already. Spec: `Table.add`.
    pub(crate) fn add(&mut self, entry: E, limit: u32) -> Result<u32, HandleError> {
        self.ensure_room(limit)?;
        let index = if let Some(slot) = self.free.checked_sub(1) {
            let index = self.free;
            if let Slot::Free(next) = std::mem::replace(&mut self.slots[slot as usize], Slot::Used(entry)) {
                self.free = next;
            }
            index
        } else {
            // The system may have less than the limit allows.
            self.slots.try_reserve(1).map_err(|_| HandleError::Full { limit: self.len })?;
            self.slots.push(Slot::Used(entry));
            self.slots.len() as u32
        };
        self.len += 1;
        Ok(index)
    }

    /// Refused when `limit` entries are in use already.
    pub(crate) fn ensure_room(&self, limit: u32) -> Result<(), HandleError> {
        let limit = limit.min(MAX_LENGTH);
        if self.len < limit { Ok(()) } else { Err(HandleError::Full { limit }) }
    }

    /// The entry at `index`. Spec: `Table.get`.
    #[inline]
    pub(crate) fn get(&self, index: u32) -> Result<&E, HandleError> {
        match self.slots.get((index as usize).wrapping_sub(1)) {
            Some(Slot::Used(entry)) => Ok(entry),
            _ => Err(HandleError::Unknown { index }),
        }
    }

    /// The entry at `index`.
    #[inline]
    pub(crate) fn get_mut(&mut self, index: u32) -> Result<&mut E, HandleError> {
        match self.slots.get_mut((index as usize).wrapping_sub(1)) {
            Some(Slot::Used(entry)) => Ok(entry),
            _ => Err(HandleError::Unknown { index }),
        }
    }

    /// Takes the entry at `index` out. Spec: `Table.remove`.
    pub(crate) fn remove(&mut self, index: u32) -> Result<E, HandleError> {
        let unknown = HandleError::Unknown { index };
        let Some(slot) = self.slots.get_mut((index as usize).wrapping_sub(1)) else { return Err(unknown) };
        match std::mem::replace(slot, Slot::Free(self.free)) {
            Slot::Used(entry) => {
                self.free = index;
                self.len -= 1;
                Ok(entry)
            }
            hole => {
                *slot = hole;
                Err(unknown)
            }
        }
    }

    /// How many entries are in use.
    pub(crate) fn len(&self) -> usize {
        self.len as usize
    }

    /// The entries in use, each with its index, in the order of their indices.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &E)> {
        self.slots.iter().zip(1..).filter_map(|(slot, index)| match slot {
            Slot::Used(entry) => Some((index, entry)),
            Slot::Free(_) => None,
        })
    }

    /// Takes out every entry that `keep` does not hold of.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&E) -> bool) {
        for (slot, index) in self.slots.iter_mut().zip(1..) {
            if let Slot::Used(entry) = slot
                && !keep(entry)
            {
                *slot = Slot::Free(std::mem::replace(&mut self.free, index));
                self.len -= 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_start_at_one_and_are_reused_last_in_first_out() {
        let mut table = Table::default();
        for expected in 1..=4 {
            assert_eq!(table.add(expected * 10, 100), Ok(expected));
        }
        assert_eq!(table.remove(2), Ok(20));
        assert_eq!(table.remove(4), Ok(40));
        assert_eq!(table.add(7, 100), Ok(4));
        assert_eq!(table.add(8, 100), Ok(2));
        assert_eq!(table.add(9, 100), Ok(5));
        for (index, entry) in [(1, 10), (2, 8), (3, 30), (4, 7), (5, 9)] {
            assert_eq!(table.get(index), Ok(&entry));
        }
    }

    #[test]
    fn holes_zero_and_far_indices_are_unknown() {
        let mut table = Table::default();
        assert_eq!(table.add('a', 100), Ok(1));
        assert_eq!(table.remove(1), Ok('a'));
        for index in [0, 1, 2, u32::MAX] {
            assert_eq!(table.get(index), Err(HandleError::Unknown { index }));
            assert_eq!(table.get_mut(index), Err(HandleError::Unknown { index }));
            assert_eq!(table.remove(index), Err(HandleError::Unknown { index }));
        }
        assert_eq!(table.add('b', 100), Ok(1), "a failed removal must not disturb the free list");
        assert_eq!(table.add('c', 100), Ok(2));
    }

    #[test]
    fn what_is_not_retained_is_free_again() {
        let mut table = Table::default();
        for letter in 'a'..='d' {
            assert!(table.add(letter, 100).is_ok());
        }
        table.retain(|letter| *letter != 'b' && *letter != 'd');
        assert_eq!(table.iter().collect::<Vec<_>>(), [(1, &'a'), (3, &'c')]);
        assert_eq!((table.len(), table.get(2)), (2, Err(HandleError::Unknown { index: 2 })));
        assert_eq!((table.add('e', 100), table.add('f', 100), table.add('g', 100)), (Ok(4), Ok(2), Ok(5)));
    }

    #[test]
    fn the_limit_counts_entries_in_use() {
        let mut table = Table::default();
        assert_eq!(table.add((), 2), Ok(1));
        assert_eq!(table.add((), 2), Ok(2));
        assert_eq!(table.add((), 2), Err(HandleError::Full { limit: 2 }));
        assert_eq!(table.remove(1), Ok(()));
        assert_eq!(table.add((), 2), Ok(1));
    }
}
