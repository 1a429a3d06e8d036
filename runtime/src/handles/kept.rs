//! What an instantiated component lets the host keep from one call to the next, to make the next one's values of: memory that would be given back and asked for
//! again at once.
//!
//! It belongs to the tree of the component, so that it goes with it, and no later than when something traps there. What is in use is not here: a function that
//! is called again meanwhile finds nothing.

use std::any::Any;
use std::sync::atomic::{AtomicU32, Ordering};

/// Anything that is kept.
pub(crate) type KeptValue = Box<dyn Any + Send + Sync>;

/// Where one function keeps something; it gets a place when it does so first. Only the function's own tree knows the place.
#[derive(Debug)]
pub(crate) struct KeptPlace(AtomicU32);

impl Default for KeptPlace {
    fn default() -> Self {
        Self(AtomicU32::new(u32::MAX))
    }
}

impl KeptPlace {
    #[inline]
    fn index(&self) -> usize {
        self.0.load(Ordering::Relaxed) as usize
    }
}

/// What the functions of one tree keep.
#[derive(Debug, Default)]
pub(super) struct Kept {
    places: Vec<Place>,
}

#[derive(Debug, Default)]
struct Place {
    value: Option<KeptValue>,
    bytes: usize,
}

impl Kept {
    /// Takes out what is in a place, and how many bytes it is.
    #[inline]
    pub(super) fn take(&mut self, place: &KeptPlace) -> Option<(KeptValue, usize)> {
        let place = self.places.get_mut(place.index())?;
        Some((place.value.take()?, std::mem::take(&mut place.bytes)))
    }

    /// Puts a value in a place: how many bytes were dropped for it.
    #[inline]
    pub(super) fn put(&mut self, place: &KeptPlace, value: KeptValue, bytes: usize) -> usize {
        if place.index() >= self.places.len() {
            // There are fewer than functions, whose indices are of this size.
            place.0.store(self.places.len() as u32, Ordering::Relaxed);
            self.places.push(Place::default());
        }
        std::mem::replace(&mut self.places[place.index()], Place { value: Some(value), bytes }).bytes
    }

    /// Drops all of it: how many bytes that was.
    pub(super) fn clear(&mut self) -> usize {
        // The places stay: functions know theirs.
        self.places.iter_mut().map(|place| std::mem::take(place).bytes).sum()
    }

    /// How many bytes it is.
    pub(super) fn bytes(&self) -> usize {
        self.places.iter().map(|place| place.bytes).sum()
    }
}
