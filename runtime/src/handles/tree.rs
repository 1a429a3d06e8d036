//! Instantiated components: the instances that were made together, which a trap ends together and which are removed together.
//!
//! Component instances of one instantiation share adapters that make no check between them, and their core instances hold pointers into each other:
//! so whatever is said of one, that it trapped, that it runs, that it was removed, is said of the tree.
//!
//! ```text
//!            add                      trap
//! (nothing) ─────► live ◄──── entered ─────► poisoned
//!                    │                           │
//!                    └──────────► retired ◄──────┘   its keys mean nothing any more; destructors of what it held run
//!                                    │ release
//!                                 (nothing)          the slot is used again, with the next generation
//! ```

use super::InstanceKey;
use super::kept::{Kept, KeptPlace, KeptValue};
use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// Names an instantiated component. The generation makes one that was removed differ from the next in its slot.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct TreeKey {
    index: u32,
    generation: u32,
}

impl TreeKey {
    /// Names none, now or ever.
    pub(crate) const NONE: Self = Self { index: u32::MAX, generation: u32::MAX };
}

/// Why nothing may enter an instantiated component any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Poison {
    /// The call that trapped, and in which part of it.
    pub(crate) call: String,
    /// What happened.
    pub(crate) cause: String,
}

impl fmt::Display for Poison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "it trapped earlier in {} ({})", self.call, self.cause)
    }
}

/// What every entry looks at, apart from the rest: one comparison says that an instantiated component is there and that an entry need only be counted.
#[derive(Copy, Clone, Debug, Default)]
struct Gate {
    /// The generation, which tells it apart from earlier ones in its slot; above it [`ATTENTION`].
    word: u64,
    /// How many calls into it have not returned.
    entered: u32,
}

/// An entry needs more than to be counted: it is refused, or watched.
const ATTENTION: u64 = 1 << 32;

impl Gate {
    #[inline]
    fn generation(&self) -> u32 {
        self.word as u32
    }
}

/// An instantiated component.
#[derive(Debug, Default)]
pub(crate) struct TreeState {
    /// Whether the diagnostic mode wants to know of every entry.
    pub(crate) watched: bool,
    /// What trapped in it.
    pub(crate) poison: Option<Box<Poison>>,
    /// Its component instances.
    pub(crate) members: Box<[InstanceKey]>,
    /// Others whose exports fill its imports.
    uses: Vec<TreeKey>,
    /// How many others use its exports.
    users: u32,
    /// What host functions keep for their next call.
    kept: Kept,
    /// What the component layer keeps of it; absent while it is being made.
    pub(crate) data: Option<Arc<dyn Any + Send + Sync>>,
}

/// The instantiated components of a store.
#[derive(Debug, Default)]
pub(crate) struct Trees {
    /// One for each slot.
    gates: Vec<Gate>,
    slots: Vec<TreeState>,
    free: Vec<u32>,
    /// The sum of what each keeps.
    kept_bytes: usize,
}

impl Trees {
    /// A new one.
    pub(super) fn add(&mut self, members: Box<[InstanceKey]>, watched: bool) -> TreeKey {
        let index = self.free.pop().unwrap_or_else(|| {
            self.slots.push(TreeState::default());
            self.gates.push(Gate::default());
            (self.slots.len() - 1) as u32
        });
        let slot = &mut self.slots[index as usize];
        (slot.members, slot.watched) = (members, watched);
        let gate = &mut self.gates[index as usize];
        if watched {
            gate.word |= ATTENTION;
        }
        TreeKey { index, generation: gate.generation() }
    }

    /// Whether one was not removed, and an entry into it or a return need not be looked at further.
    #[inline]
    pub(crate) fn is_quiet(&self, key: TreeKey) -> bool {
        self.gates.get(key.index as usize).is_some_and(|gate| gate.word == u64::from(key.generation))
    }

    /// Counts an entry if [`Self::is_quiet`]; says whether it has.
    #[inline]
    pub(crate) fn enter(&mut self, key: TreeKey) -> bool {
        match self.gates.get_mut(key.index as usize) {
            Some(gate) if gate.word == u64::from(key.generation) => {
                gate.entered += 1;
                true
            }
            _ => false,
        }
    }

    /// Counts an entry into one that is not quiet; says whether it is there at all.
    pub(crate) fn enter_watched(&mut self, key: TreeKey) -> bool {
        match self.gates.get_mut(key.index as usize) {
            Some(gate) if gate.generation() == key.generation => {
                gate.entered += 1;
                true
            }
            _ => false,
        }
    }

    /// Ends an entry: what was entered cannot have been removed meanwhile. Says whether [`Self::is_quiet`].
    #[inline]
    pub(crate) fn leave(&mut self, key: TreeKey) -> bool {
        match self.gates.get_mut(key.index as usize) {
            Some(gate) => {
                gate.entered -= 1;
                gate.word == u64::from(key.generation)
            }
            None => false,
        }
    }

    /// How many calls into one have not returned.
    pub(crate) fn entered(&self, key: TreeKey) -> u32 {
        self.gate(key).map_or(0, |gate| gate.entered)
    }

    fn gate(&self, key: TreeKey) -> Option<&Gate> {
        self.gates.get(key.index as usize).filter(|gate| gate.generation() == key.generation)
    }

    /// One that was not removed.
    pub(crate) fn get(&self, key: TreeKey) -> Option<&TreeState> {
        self.gate(key)?;
        self.slots.get(key.index as usize)
    }

    /// One that was not removed.
    pub(crate) fn get_mut(&mut self, key: TreeKey) -> Option<&mut TreeState> {
        self.gate(key)?;
        self.slots.get_mut(key.index as usize)
    }

    /// Says of one why it cannot be entered any more; an earlier reason stays.
    #[cold]
    pub(crate) fn poison(&mut self, key: TreeKey, poison: impl FnOnce() -> Poison) {
        if let Some(tree) = self.get_mut(key) {
            tree.poison.get_or_insert_with(|| Box::new(poison()));
            let bytes = tree.kept.clear();
            self.kept_bytes -= bytes;
            self.gates[key.index as usize].word |= ATTENTION;
        }
    }

    /// Says that the exports of `used` fill imports of `user`: it cannot be removed before it.
    pub(crate) fn add_use(&mut self, user: TreeKey, used: TreeKey) {
        if user == used || self.get(user).is_none_or(|tree| tree.uses.contains(&used)) {
            return;
        }
        if let Some(tree) = self.get_mut(used) {
            tree.users += 1;
            self.slots[user.index as usize].uses.push(used);
        }
    }

    /// One that uses the exports of `used`.
    pub(crate) fn user_of(&self, used: TreeKey) -> Option<&TreeState> {
        match self.get(used)?.users {
            0 => None,
            _ => self.slots.iter().find(|tree| tree.uses.contains(&used)),
        }
    }

    /// Makes every key of one meaningless: its state is the caller's now. The slot is not used again before [`Self::release`].
    pub(super) fn retire(&mut self, key: TreeKey) -> Option<TreeState> {
        let retired = std::mem::take(self.get_mut(key)?);
        self.gates[key.index as usize] = Gate { word: key.generation.wrapping_add(1).into(), entered: 0 };
        self.kept_bytes -= retired.kept.bytes();
        for used in &retired.uses {
            if let Some(used) = self.get_mut(*used) {
                used.users = used.users.saturating_sub(1);
            }
        }
        Some(retired)
    }

    /// Lets the slot of a retired one be used again, unless it has had every generation there is.
    pub(super) fn release(&mut self, key: TreeKey) {
        if key.generation != u32::MAX {
            self.free.push(key.index);
        }
    }

    /// Takes out what a function of `tree` keeps, and how many bytes it is.
    #[inline]
    pub(crate) fn take_kept(&mut self, tree: TreeKey, place: &KeptPlace) -> Option<(KeptValue, usize)> {
        let (value, bytes) = self.get_mut(tree)?.kept.take(place)?;
        self.kept_bytes -= bytes;
        Some((value, bytes))
    }

    /// Keeps `value`, which takes `bytes`, for the next call of a function of `tree`; all that is kept may take `limit`. What does not fit is dropped; what
    /// would fit alone takes the place of all the rest.
    #[inline]
    pub(crate) fn keep(&mut self, tree: TreeKey, place: &KeptPlace, value: KeptValue, bytes: usize, limit: usize) {
        if bytes > limit {
            return;
        }
        if self.kept_bytes + bytes > limit {
            self.forget_kept();
        }
        let Some(state) = self.get_mut(tree).filter(|tree| tree.poison.is_none()) else { return };
        // A call inside this one may have kept its own.
        let dropped = state.kept.put(place, value, bytes);
        self.kept_bytes = self.kept_bytes + bytes - dropped;
    }

    /// Drops everything that is kept.
    #[cold]
    pub(crate) fn forget_kept(&mut self) {
        self.kept_bytes -= self.slots.iter_mut().map(|tree| tree.kept.clear()).sum::<usize>();
    }

    /// How many bytes are kept.
    #[inline]
    pub(crate) fn kept_bytes(&self) -> usize {
        self.kept_bytes
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.slots.iter().filter(|tree| !tree.members.is_empty()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cranelift_entity::EntityRef;

    fn member(index: usize) -> Box<[InstanceKey]> {
        Box::new([InstanceKey::new(index)])
    }

    #[test]
    fn old_keys_mean_nothing() {
        let mut trees = Trees::default();
        let a = trees.add(member(0), false);
        trees.poison(a, || Poison { call: "`f`".into(), cause: "first".into() });
        trees.poison(a, || Poison { call: "`g`".into(), cause: "second".into() });
        assert_eq!(trees.get(a).and_then(|tree| tree.poison.as_deref()).map(|poison| &*poison.cause), Some("first"));
        assert!(!trees.is_quiet(a) && !trees.enter(a));
        assert!(trees.retire(a).is_some());
        assert!(trees.get(a).is_none() && trees.retire(a).is_none());
        let b = trees.add(member(1), false);
        assert_ne!(a.index, b.index, "not used again before it is released");
        trees.release(a);
        let c = trees.add(member(2), false);
        assert_eq!(a.index, c.index);
        assert!(a != c && trees.get(a).is_none());
        assert!(trees.get(c).is_some_and(|tree| tree.poison.is_none()));
        assert!(trees.is_quiet(c) && trees.enter(c) && !trees.enter(a) && !trees.enter_watched(a) && !trees.enter(TreeKey::NONE));
        assert_eq!(trees.len(), 2);
    }

    #[test]
    fn entries_are_counted_and_those_into_what_is_watched_are_told_apart() {
        let mut trees = Trees::default();
        let [plain, watched] = [false, true].map(|watched| trees.add(member(0), watched));
        assert!(trees.enter(plain) && trees.enter(plain) && trees.leave(plain));
        assert_eq!(trees.entered(plain), 1);
        assert!(!trees.enter(watched) && trees.enter_watched(watched));
        assert_eq!((trees.entered(watched), trees.leave(watched), trees.entered(watched)), (1, false, 0));
        trees.poison(plain, || Poison { call: "`f`".into(), cause: "why".into() });
        assert!(!trees.leave(plain) && trees.entered(plain) == 0);
    }

    #[test]
    fn a_slot_that_had_every_generation_is_not_used_again() {
        let mut trees = Trees::default();
        let a = trees.add(member(0), false);
        trees.gates[0].word = u32::MAX.into();
        let last = TreeKey { generation: u32::MAX, ..a };
        assert!(trees.retire(last).is_some());
        trees.release(last);
        assert_ne!(trees.add(member(1), false).index, a.index);
    }

    #[test]
    fn users_are_counted_once_each() {
        let mut trees = Trees::default();
        let [used, user, other] = [0, 1, 2].map(|index| trees.add(member(index), false));
        trees.add_use(user, used);
        trees.add_use(user, used);
        trees.add_use(used, used);
        assert_eq!(trees.user_of(used).map(|tree| tree.members[0].index()), Some(1));
        assert!(trees.user_of(other).is_none());
        trees.retire(user);
        assert!(trees.user_of(used).is_none());
    }

    fn kept(trees: &mut Trees, tree: TreeKey, place: &KeptPlace) -> Option<(u8, usize)> {
        trees.take_kept(tree, place).map(|(value, bytes)| (*value.downcast().expect("a number"), bytes))
    }

    #[test]
    fn what_is_kept_is_found_once_and_counted_while_it_is_kept() {
        let mut trees = Trees::default();
        let (a, b) = (trees.add(Box::default(), false), trees.add(Box::default(), false));
        let [f, g, h] = [(); 3].map(|()| KeptPlace::default());
        assert_eq!(kept(&mut trees, a, &f), None);
        trees.keep(a, &f, Box::new(1_u8), 10, 100);
        trees.keep(a, &g, Box::new(2_u8), 20, 100);
        trees.keep(b, &h, Box::new(3_u8), 30, 100);
        assert_eq!(trees.kept_bytes(), 60);
        assert_eq!((kept(&mut trees, a, &g), kept(&mut trees, a, &g)), (Some((2, 20)), None));
        assert_eq!(trees.kept_bytes(), 40);
        trees.keep(a, &f, Box::new(4_u8), 15, 100);
        assert_eq!((trees.kept_bytes(), kept(&mut trees, a, &f)), (45, Some((4, 15))));
        assert_eq!((kept(&mut trees, b, &h), trees.kept_bytes()), (Some((3, 30)), 0));
    }

    #[test]
    fn what_is_too_large_is_dropped_and_what_fits_alone_takes_the_place_of_the_rest() {
        let mut trees = Trees::default();
        let a = trees.add(Box::default(), false);
        let [f, g] = [(); 2].map(|()| KeptPlace::default());
        trees.keep(a, &f, Box::new(1_u8), 60, 100);
        trees.keep(a, &g, Box::new(2_u8), 101, 100);
        assert_eq!((kept(&mut trees, a, &g), trees.kept_bytes()), (None, 60));
        trees.keep(a, &g, Box::new(3_u8), 100, 100);
        assert_eq!((kept(&mut trees, a, &f), trees.kept_bytes()), (None, 100));
        assert_eq!(kept(&mut trees, a, &g), Some((3, 100)));
        trees.keep(a, &g, Box::new(4_u8), 1, 0);
        assert_eq!((kept(&mut trees, a, &g), trees.kept_bytes()), (None, 0));
    }

    #[test]
    fn nothing_outlives_its_component_or_a_trap_in_it() {
        let mut trees = Trees::default();
        let (a, b) = (trees.add(Box::default(), false), trees.add(Box::default(), false));
        let [f, g] = [(); 2].map(|()| KeptPlace::default());
        trees.keep(a, &f, Box::new(1_u8), 10, 100);
        trees.keep(b, &g, Box::new(2_u8), 20, 100);
        trees.retire(a);
        assert_eq!((kept(&mut trees, a, &f), trees.kept_bytes()), (None, 20));
        trees.keep(a, &f, Box::new(1_u8), 10, 100);
        trees.poison(b, || Poison { call: "`f`".into(), cause: "a trap".into() });
        assert_eq!((kept(&mut trees, b, &g), trees.kept_bytes()), (None, 0));
        trees.keep(b, &g, Box::new(2_u8), 20, 100);
        assert_eq!((kept(&mut trees, b, &g), trees.kept_bytes()), (None, 0));
    }
}
