//! `ResourceTable`: a host's own table of what its resources stand for.

use super::Resource;
use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Host data by number, for use as representations of [`Resource`]s, with parents that cannot go before their children.
///
/// Numbers of deleted entries are used again. Numbers begin at 0.
#[derive(Debug)]
pub struct ResourceTable {
    slots: Vec<Slot>,
    free: Option<u32>,
    len: usize,
    max_capacity: usize,
}

#[derive(Debug)]
enum Slot {
    Used(Entry),
    /// Freed; holds the one freed before it.
    Free(Option<u32>),
}

struct Entry {
    value: Box<dyn Any + Send>,
    parent: Option<u32>,
    children: BTreeSet<u32>,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").field("parent", &self.parent).field("children", &self.children).finish_non_exhaustive()
    }
}

/// Why an operation on a [`ResourceTable`] was refused.
#[derive(Debug)]
pub enum ResourceTableError {
    /// The table holds as much as it may.
    Full,
    /// There is no such entry.
    NotPresent,
    /// The entry is of another type.
    WrongType,
    /// The entry cannot go before its children.
    HasChildren,
}

impl std::error::Error for ResourceTableError {}

impl fmt::Display for ResourceTableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "resource table is full",
            Self::NotPresent => "resource not present in table",
            Self::WrongType => "resource is of another type",
            Self::HasChildren => "resource has children",
        })
    }
}

impl Default for ResourceTable {
    fn default() -> Self {
        Self::new()
    }
}

impl ResourceTable {
    /// An empty table.
    pub fn new() -> Self {
        // `u32::MAX` stays free of meaning, so that an index is never confused with "none" elsewhere.
        Self { slots: Vec::new(), free: None, len: 0, max_capacity: u32::MAX as usize }
    }

    /// An empty table with room for `capacity` entries.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { slots: Vec::with_capacity(capacity), ..Self::new() }
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many entries it may hold.
    pub fn max_capacity(&self) -> usize {
        self.max_capacity
    }

    /// Sets how many entries it may hold. Entries beyond that stay.
    pub fn set_max_capacity(&mut self, max: usize) {
        self.max_capacity = max.min(u32::MAX as usize);
    }

    fn insert(&mut self, entry: Entry) -> Result<u32, ResourceTableError> {
        if self.len >= self.max_capacity {
            return Err(ResourceTableError::Full);
        }
        let index = match self.free {
            Some(index) => {
                let slot = &mut self.slots[index as usize];
                if let Slot::Free(next) = slot {
                    self.free = *next;
                }
                *slot = Slot::Used(entry);
                index
            }
            None => {
                let index = u32::try_from(self.slots.len()).map_err(|_| ResourceTableError::Full)?;
                self.slots.push(Slot::Used(entry));
                index
            }
        };
        self.len += 1;
        Ok(index)
    }

    #[inline]
    fn entry(&self, index: u32) -> Result<&Entry, ResourceTableError> {
        match self.slots.get(index as usize) {
            Some(Slot::Used(entry)) => Ok(entry),
            _ => Err(ResourceTableError::NotPresent),
        }
    }

    #[inline]
    fn entry_mut(&mut self, index: u32) -> Result<&mut Entry, ResourceTableError> {
        match self.slots.get_mut(index as usize) {
            Some(Slot::Used(entry)) => Ok(entry),
            _ => Err(ResourceTableError::NotPresent),
        }
    }

    /// Adds an entry.
    ///
    /// # Errors
    ///
    /// If the table is full.
    pub fn push<T: Send + 'static>(&mut self, entry: T) -> Result<Resource<T>, ResourceTableError> {
        let index = self.insert(Entry { value: Box::new(entry), parent: None, children: BTreeSet::new() })?;
        Ok(Resource::new_own(index))
    }

    /// Adds an entry as a child of another, which cannot be deleted before it.
    ///
    /// # Errors
    ///
    /// If the table is full or the parent is not there.
    pub fn push_child<T: Send + 'static, U: 'static>(&mut self, entry: T, parent: &Resource<U>) -> Result<Resource<T>, ResourceTableError> {
        self.entry(parent.rep())?;
        let index = self.insert(Entry { value: Box::new(entry), parent: Some(parent.rep()), children: BTreeSet::new() })?;
        self.entry_mut(parent.rep())?.children.insert(index);
        Ok(Resource::new_own(index))
    }

    /// Makes one entry a child of another.
    ///
    /// # Errors
    ///
    /// If either is not there, or the child has a parent already or is an ancestor of its parent.
    pub fn add_child<T: 'static, U: 'static>(&mut self, child: Resource<T>, parent: Resource<U>) -> Result<(), ResourceTableError> {
        let (child, parent) = (child.rep(), parent.rep());
        if self.entry(child)?.parent.is_some() {
            return Err(ResourceTableError::HasChildren);
        }
        // A circle could never be deleted.
        let mut ancestor = Some(parent);
        while let Some(index) = ancestor {
            if index == child {
                return Err(ResourceTableError::HasChildren);
            }
            ancestor = self.entry(index)?.parent;
        }
        self.entry_mut(parent)?.children.insert(child);
        self.entry_mut(child)?.parent = Some(parent);
        Ok(())
    }

    /// Undoes [`ResourceTable::add_child`].
    ///
    /// # Errors
    ///
    /// If either is not there, or they are not child and parent.
    pub fn remove_child<T: 'static, U: 'static>(&mut self, child: Resource<T>, parent: Resource<U>) -> Result<(), ResourceTableError> {
        let (child, parent) = (child.rep(), parent.rep());
        self.entry(child)?;
        if !self.entry_mut(parent)?.children.remove(&child) {
            return Err(ResourceTableError::NotPresent);
        }
        self.entry_mut(child)?.parent = None;
        Ok(())
    }

    /// The entry of a resource.
    ///
    /// # Errors
    ///
    /// If it is not there or of another type.
    pub fn get<T: Any + Sized>(&self, key: &Resource<T>) -> Result<&T, ResourceTableError> {
        self.entry(key.rep())?.value.downcast_ref().ok_or(ResourceTableError::WrongType)
    }

    /// The entry of a resource.
    ///
    /// # Errors
    ///
    /// If it is not there or of another type.
    pub fn get_mut<T: Any + Sized>(&mut self, key: &Resource<T>) -> Result<&mut T, ResourceTableError> {
        self.entry_mut(key.rep())?.value.downcast_mut().ok_or(ResourceTableError::WrongType)
    }

    /// The entry with a number, whatever its type.
    ///
    /// # Errors
    ///
    /// If it is not there.
    pub fn get_any_mut(&mut self, key: u32) -> Result<&mut dyn Any, ResourceTableError> {
        Ok(&mut *self.entry_mut(key)?.value)
    }

    /// Takes an entry out.
    ///
    /// # Errors
    ///
    /// If it is not there, of another type, or has children. It stays in the table then.
    pub fn delete<T: Any>(&mut self, resource: Resource<T>) -> Result<T, ResourceTableError> {
        let index = resource.rep();
        let entry = self.entry(index)?;
        if !entry.value.is::<T>() {
            return Err(ResourceTableError::WrongType);
        }
        if !entry.children.is_empty() {
            return Err(ResourceTableError::HasChildren);
        }
        let slot = &mut self.slots[index as usize];
        let Slot::Used(entry) = std::mem::replace(slot, Slot::Free(self.free)) else { return Err(ResourceTableError::NotPresent) };
        self.free = Some(index);
        self.len -= 1;
        if let Some(parent) = entry.parent {
            self.entry_mut(parent)?.children.remove(&index);
        }
        entry.value.downcast::<T>().map(|value| *value).map_err(|_| ResourceTableError::WrongType)
    }

    /// The entries named by the keys of `map`, each with its value there.
    pub fn iter_entries<T>(&mut self, map: BTreeMap<u32, T>) -> impl Iterator<Item = (Result<&mut dyn Any, ResourceTableError>, T)> {
        let mut slots = self.slots.iter_mut();
        let mut next = 0;
        // Keys ascend, so that one walk over the slots meets each of them.
        map.into_iter().map(move |(key, value)| {
            let slot = slots.nth((key - next) as usize);
            next = key.saturating_add(1);
            let entry = match slot {
                Some(Slot::Used(entry)) => Ok(&mut *entry.value as &mut dyn Any),
                _ => Err(ResourceTableError::NotPresent),
            };
            (entry, value)
        })
    }

    /// The children of an entry.
    ///
    /// # Errors
    ///
    /// If it is not there.
    pub fn iter_children<T: 'static>(
        &self,
        parent: &Resource<T>,
    ) -> Result<impl Iterator<Item = &(dyn Any + Send)> + use<'_, T>, ResourceTableError> {
        let children = &self.entry(parent.rep())?.children;
        Ok(children.iter().filter_map(|child| self.entry(*child).ok()).map(|entry| &*entry.value))
    }

    /// Every entry.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut (dyn Any + Send)> {
        self.slots.iter_mut().filter_map(|slot| match slot {
            Slot::Used(entry) => Some(&mut *entry.value),
            Slot::Free(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_typed_and_numbers_are_used_again() -> crate::Result<()> {
        let mut table = ResourceTable::new();
        let a = table.push(1_u32)?;
        let b = table.push("b")?;
        assert_eq!((a.rep(), b.rep()), (0, 1));
        assert_eq!(table.get(&a)?, &1);
        *table.get_mut(&a)? += 1;
        let wrong = Resource::<u64>::new_borrow(a.rep());
        assert!(matches!(table.get(&wrong), Err(ResourceTableError::WrongType)));
        assert!(matches!(table.delete(wrong), Err(ResourceTableError::WrongType)));
        assert_eq!(table.delete(a)?, 2);
        assert!(matches!(table.get(&Resource::<u32>::new_borrow(0)), Err(ResourceTableError::NotPresent)));
        assert_eq!(table.push('c')?.rep(), 0);
        assert_eq!(table.delete(b)?, "b");
        assert!(!table.is_empty());
        Ok(())
    }

    #[test]
    fn parents_outlive_their_children() -> crate::Result<()> {
        let mut table = ResourceTable::new();
        let parent = table.push(0_u8)?;
        let child = table.push_child(1_u16, &parent)?;
        let borrow = |r: &Resource<u8>| Resource::<u8>::new_borrow(r.rep());
        assert!(matches!(table.delete(borrow(&parent)), Err(ResourceTableError::HasChildren)));
        assert_eq!(table.iter_children(&parent)?.count(), 1);
        assert!(matches!(table.add_child(borrow(&parent), Resource::<u16>::new_borrow(child.rep())), Err(ResourceTableError::HasChildren)));
        table.remove_child(Resource::<u16>::new_borrow(child.rep()), borrow(&parent))?;
        table.add_child(Resource::<u16>::new_borrow(child.rep()), borrow(&parent))?;
        assert_eq!(table.delete(child)?, 1);
        assert_eq!(table.delete(parent)?, 0);
        assert!(table.is_empty());
        Ok(())
    }

    #[test]
    fn capacity_is_bounded_and_iteration_meets_entries() -> crate::Result<()> {
        let mut table = ResourceTable::with_capacity(2);
        table.set_max_capacity(3);
        for i in 0..3_u32 {
            table.push(i)?;
        }
        assert!(matches!(table.push(3_u32), Err(ResourceTableError::Full)));
        table.delete(Resource::<u32>::new_own(1))?;
        let found: Vec<_> = table
            .iter_entries(BTreeMap::from([(0, 'a'), (1, 'b'), (2, 'c'), (9, 'd')]))
            .map(|(entry, letter)| (entry.ok().and_then(|entry| entry.downcast_ref::<u32>().copied()), letter))
            .collect();
        assert_eq!(found, [(Some(0), 'a'), (None, 'b'), (Some(2), 'c'), (None, 'd')]);
        assert_eq!(table.iter_mut().count(), 2);
        Ok(())
    }
}
