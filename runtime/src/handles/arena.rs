//! Things by key, whose keys are used again after they are gone.

use cranelift_entity::EntityRef;
use std::ops::{Index, IndexMut};

/// Values by key. The key of one that was removed is the next to be given out: whoever keeps keys must know that what they name is still there.
#[derive(Debug)]
pub(crate) struct Arena<K, V> {
    slots: Vec<Option<V>>,
    free: Vec<K>,
}

impl<K: EntityRef, V> Default for Arena<K, V> {
    fn default() -> Self {
        Self { slots: Vec::new(), free: Vec::new() }
    }
}

impl<K: EntityRef, V> Arena<K, V> {
    /// Adds a value under [`Self::next_key`].
    pub(crate) fn push(&mut self, value: V) -> K {
        let key = self.next_key();
        match self.free.pop() {
            Some(_) => self.slots[key.index()] = Some(value),
            None => self.slots.push(Some(value)),
        }
        key
    }

    /// The key that the next value gets.
    pub(crate) fn next_key(&self) -> K {
        self.free.last().copied().unwrap_or_else(|| K::new(self.slots.len()))
    }

    /// Takes a value out.
    pub(crate) fn remove(&mut self, key: K) -> Option<V> {
        let value = self.slots.get_mut(key.index())?.take()?;
        self.free.push(key);
        Some(value)
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: K) -> Option<&V> {
        self.slots.get(key.index())?.as_ref()
    }

    /// Whether a key names a value.
    pub(crate) fn is_valid(&self, key: K) -> bool {
        self.get(key).is_some()
    }

    /// How many values there are.
    pub(crate) fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// All values with their keys, in the order of the keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.slots.iter().enumerate().filter_map(|(index, value)| Some((K::new(index), value.as_ref()?)))
    }

    /// All values.
    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.slots.iter().flatten()
    }
}

const GONE: &str = "invariant: whoever keeps a key keeps what it names from being removed";

impl<K: EntityRef, V> Index<K> for Arena<K, V> {
    type Output = V;
    #[inline]
    fn index(&self, key: K) -> &V {
        self.slots[key.index()].as_ref().expect(GONE)
    }
}

impl<K: EntityRef, V> IndexMut<K> for Arena<K, V> {
    #[inline]
    fn index_mut(&mut self, key: K) -> &mut V {
        self.slots[key.index()].as_mut().expect(GONE)
    }
}

#[cfg(test)]
mod tests {
    use super::super::InstanceKey;
    use super::*;

    #[test]
    fn keys_are_used_again_last_in_first_out() {
        let mut arena = Arena::<InstanceKey, char>::default();
        let [a, b, c] = ['a', 'b', 'c'].map(|value| arena.push(value));
        assert_eq!((arena.remove(a), arena.remove(a), arena.remove(b)), (Some('a'), None, Some('b')));
        assert_eq!((arena.len(), arena.is_valid(a), arena.get(c)), (1, false, Some(&'c')));
        assert_eq!(arena.next_key(), b);
        assert_eq!((arena.push('d'), arena.push('e')), (b, a));
        assert_eq!(arena.next_key(), InstanceKey::new(3));
        arena[c] = 'x';
        assert_eq!(arena.values().collect::<String>(), "edx");
        assert_eq!(arena.values().count(), arena.len());
    }
}
