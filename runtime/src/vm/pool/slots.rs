//! Which slot is next. Slots are numbers here; what lies in them is `memories.rs`'s.
//!
//! A free slot is *warm* when something was left in it that the next user with the same key need not prepare, and *cold* otherwise. Warm slots are in
//! two lists at once, that of their key and that of all, each in the order in which they became free.

use hashbrown::HashMap;

/// What makes two users alike: whatever the pool says. Those of one key are given the same slots again.
pub(super) type Key = usize;

const NONE: u32 = u32::MAX;

/// The neighbours of a slot in a list.
#[derive(Copy, Clone, Debug)]
struct Links {
    before: u32,
    after: u32,
}

/// The first and the last slot of a list.
#[derive(Copy, Clone, Debug)]
struct Ends {
    first: u32,
    last: u32,
}

const EMPTY: Ends = Ends { first: NONE, last: NONE };

/// A warm slot.
#[derive(Copy, Clone, Debug)]
struct Warm {
    key: Key,
    alike: Links,
    all: Links,
}

/// Free slots of a fixed number.
#[derive(Debug)]
pub(super) struct Slots {
    total: u32,
    /// This one and those behind it were never taken.
    fresh: u32,
    cold: Vec<u32>,
    /// By slot; what is said of a slot that is not warm means nothing.
    warm: Vec<Warm>,
    by_key: HashMap<Key, Ends>,
    all: Ends,
    warm_count: u32,
    /// How many warm slots are left alone while there are cold ones.
    warm_limit: u32,
    taken: u32,
}

impl Slots {
    pub(super) fn new(total: u32, warm_limit: u32) -> Self {
        Self {
            total,
            fresh: 0,
            cold: Vec::new(),
            warm: Vec::new(),
            by_key: HashMap::new(),
            all: EMPTY,
            warm_count: 0,
            warm_limit,
            taken: 0,
        }
    }

    /// How many are taken.
    pub(super) fn taken(&self) -> u32 {
        self.taken
    }

    /// How many free ones are warm.
    pub(super) fn warm(&self) -> u32 {
        self.warm_count
    }

    /// A slot for a user of `key`: the last one that was used so; or else a cold one, as long as not too many are warm; or else the one that has been
    /// free for longest. `None` when all are taken.
    pub(super) fn take(&mut self, key: Key) -> Option<u32> {
        let alike = self.by_key.get(&key).map(|ends| ends.last);
        let slot = match alike {
            Some(slot) => self.unlink(slot),
            None if self.warm_count <= self.warm_limit => self.take_cold().or_else(|| self.take_oldest())?,
            None => self.take_oldest().or_else(|| self.take_cold())?,
        };
        self.taken += 1;
        Some(slot)
    }

    fn take_oldest(&mut self) -> Option<u32> {
        (self.all.first != NONE).then(|| self.unlink(self.all.first))
    }

    fn take_cold(&mut self) -> Option<u32> {
        if let Some(slot) = self.cold.pop() {
            return Some(slot);
        }
        let slot = (self.fresh < self.total).then_some(self.fresh)?;
        self.fresh += 1;
        let unlinked = Links { before: NONE, after: NONE };
        self.warm.push(Warm { key: 0, alike: unlinked, all: unlinked });
        Some(slot)
    }

    /// Takes a warm slot of `key`, if there is one, to make it cold.
    pub(super) fn take_warm(&mut self, key: Key) -> Option<u32> {
        let slot = self.by_key.get(&key).map(|ends| ends.last)?;
        self.taken += 1;
        Some(self.unlink(slot))
    }

    /// A slot that was taken is free, with something in it for users of `key`.
    pub(super) fn give_warm(&mut self, slot: u32, key: Key) {
        self.taken -= 1;
        self.warm_count += 1;
        self.warm[slot as usize].key = key;
        let mut alike = *self.by_key.entry(key).or_insert(EMPTY);
        self.append(slot, &mut alike, |warm| &mut warm.alike);
        self.by_key.insert(key, alike);
        let mut all = self.all;
        self.append(slot, &mut all, |warm| &mut warm.all);
        self.all = all;
    }

    /// A slot that was taken is free, with nothing in it.
    pub(super) fn give_cold(&mut self, slot: u32) {
        self.taken -= 1;
        self.cold.push(slot);
    }

    fn append(&mut self, slot: u32, ends: &mut Ends, links: fn(&mut Warm) -> &mut Links) {
        *links(&mut self.warm[slot as usize]) = Links { before: ends.last, after: NONE };
        match ends.last {
            NONE => ends.first = slot,
            last => links(&mut self.warm[last as usize]).after = slot,
        }
        ends.last = slot;
    }

    fn remove(&mut self, slot: u32, ends: &mut Ends, links: fn(&mut Warm) -> &mut Links) {
        let Links { before, after } = *links(&mut self.warm[slot as usize]);
        match before {
            NONE => ends.first = after,
            before => links(&mut self.warm[before as usize]).after = after,
        }
        match after {
            NONE => ends.last = before,
            after => links(&mut self.warm[after as usize]).before = before,
        }
    }

    fn unlink(&mut self, slot: u32) -> u32 {
        let key = self.warm[slot as usize].key;
        let mut alike = self.by_key.get(&key).copied().unwrap_or(EMPTY);
        self.remove(slot, &mut alike, |warm| &mut warm.alike);
        match alike.first {
            NONE => drop(self.by_key.remove(&key)),
            _ => drop(self.by_key.insert(key, alike)),
        }
        let mut all = self.all;
        self.remove(slot, &mut all, |warm| &mut warm.all);
        self.all = all;
        self.warm_count -= 1;
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_get_their_slots_back_and_others_the_oldest() {
        let mut slots = Slots::new(4, 2);
        assert_eq!([7, 7, 8].map(|key| slots.take(key)), [Some(0), Some(1), Some(2)]);
        slots.give_warm(0, 7);
        slots.give_warm(1, 7);
        slots.give_warm(2, 8);
        assert_eq!((slots.warm(), slots.taken()), (3, 0));
        // The last that was used so.
        assert_eq!(slots.take(7), Some(1));
        // Two are warm, which are left alone while there is a cold one; then the oldest of those goes.
        assert_eq!((slots.take(9), slots.take(9)), (Some(3), Some(0)));
        assert_eq!((slots.take(9), slots.take(9)), (Some(2), None));
        assert_eq!((slots.warm(), slots.taken()), (0, 4));
    }

    #[test]
    fn no_slot_stays_cold_for_ever_when_too_many_are_warm() {
        let mut slots = Slots::new(3, 0);
        let slot = slots.take(1).expect("three are free");
        slots.give_warm(slot, 1);
        assert_eq!((slots.take(2), slots.take(2), slots.take(2), slots.take(2)), (Some(0), Some(1), Some(2), None));
    }

    #[test]
    fn warm_slots_are_made_cold_by_key() {
        let mut slots = Slots::new(3, 10);
        let all = [5, 6, 5].map(|key| slots.take(key).expect("three are free"));
        all.into_iter().zip([5, 6, 5]).for_each(|(slot, key)| slots.give_warm(slot, key));
        assert_eq!((slots.take_warm(5), slots.take_warm(5), slots.take_warm(5)), (Some(2), Some(0), None));
        slots.give_cold(0);
        slots.give_cold(2);
        assert_eq!((slots.warm(), slots.taken(), slots.take(6), slots.take(5)), (1, 0, Some(1), Some(2)));
    }

    #[test]
    fn random_sequences_never_give_a_slot_twice() {
        let mut slots = Slots::new(20, 5);
        let (mut held, mut seed) = (Vec::new(), 1_u64);
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let key = (seed >> 40) as usize % 6;
            if seed >> 63 == 0 {
                match slots.take(key) {
                    Some(slot) => {
                        assert!(slot < 20 && held.iter().all(|(other, _)| *other != slot));
                        held.push((slot, key));
                    }
                    None => assert_eq!(held.len(), 20),
                }
            } else if !held.is_empty() {
                let (slot, key) = held.swap_remove((seed >> 33) as usize % held.len());
                if key == 0 { slots.give_cold(slot) } else { slots.give_warm(slot, key) }
            }
            assert_eq!(slots.taken() as usize, held.len());
        }
    }
}
