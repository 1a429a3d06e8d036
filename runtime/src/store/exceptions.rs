//! Exceptions of a store: what `exnref`s refer to by number.
//!
//! An exception that a handler catches without keeping it is freed there. One that a guest or the host keeps a reference to lives as long as the store,
//! since nothing collects references yet: what all of them together may take is bounded by [`MAX_BYTES`].

use crate::vm::ValRaw;
use std::num::NonZeroU32;

/// How much the exceptions of a store may take; throwing one more is a trap.
const MAX_BYTES: usize = 64 << 20;

/// An exception that was thrown.
#[derive(Debug)]
pub(crate) struct Exception {
    /// Address of its tag's record.
    pub(crate) tag: usize,
    /// Engine-wide id of the type of what it carries.
    pub(crate) type_id: u32,
    /// What it carries.
    pub(crate) values: Box<[ValRaw]>,
    /// Somebody may hold a reference to it.
    pub(crate) kept: bool,
}

impl Exception {
    fn len_bytes(&self) -> usize {
        size_of::<Option<Self>>() + size_of_val(&*self.values)
    }
}

/// The exceptions of a store. Exception 1 is the first; 0 is null.
#[derive(Debug, Default)]
pub(crate) struct Exceptions {
    slots: Vec<Option<Exception>>,
    free: Vec<u32>,
    bytes: usize,
    /// One that left wasm and that the host has not taken.
    pub(crate) pending: Option<NonZeroU32>,
}

impl Exceptions {
    /// Adds one; `None` when there is no room.
    pub(crate) fn add(&mut self, exception: Exception) -> Option<NonZeroU32> {
        let bytes = self.bytes.checked_add(exception.len_bytes()).filter(|bytes| *bytes <= MAX_BYTES)?;
        let index = match self.free.pop() {
            Some(index) => index,
            None => {
                self.slots.push(None);
                u32::try_from(self.slots.len() - 1).ok()?
            }
        };
        self.bytes = bytes;
        self.slots[index as usize] = Some(exception);
        NonZeroU32::new(index + 1)
    }

    /// One of them.
    pub(crate) fn get(&self, key: u64) -> Option<&Exception> {
        self.slots.get(usize::try_from(key).ok()?.checked_sub(1)?)?.as_ref()
    }

    /// Somebody has a reference to it from now on.
    pub(crate) fn keep(&mut self, key: u64) {
        let slot = usize::try_from(key).ok().and_then(|key| self.slots.get_mut(key.checked_sub(1)?));
        if let Some(Some(exception)) = slot {
            exception.kept = true;
        }
    }

    /// Nobody looks for it any more; it goes unless somebody has a reference to it.
    pub(crate) fn release(&mut self, key: u64) {
        if self.get(key).is_none_or(|exception| exception.kept) {
            return;
        }
        let index = key as u32 - 1;
        if let Some(exception) = self.slots[index as usize].take() {
            self.bytes -= exception.len_bytes();
            self.free.push(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exception(values: usize) -> Exception {
        Exception { tag: 8, type_id: 0, values: vec![ValRaw::u32(7); values].into(), kept: false }
    }

    #[test]
    fn what_nobody_keeps_goes() {
        let mut exceptions = Exceptions::default();
        let a = exceptions.add(exception(1)).expect("room").get().into();
        let b = exceptions.add(exception(2)).expect("room").get().into();
        exceptions.keep(b);
        exceptions.release(a);
        exceptions.release(b);
        exceptions.release(77);
        assert!(exceptions.get(a).is_none() && exceptions.get(0).is_none());
        assert_eq!(exceptions.get(b).map(|exception| exception.values.len()), Some(2));
        assert_eq!(exceptions.add(exception(0)).map(u32::from), Some(a as u32));
    }

    #[test]
    fn there_is_a_bound() {
        let mut exceptions = Exceptions::default();
        let many = MAX_BYTES / size_of::<ValRaw>() / 4;
        let added = (0..8).filter(|_| exceptions.add(exception(many)).is_some()).count();
        assert_eq!(added, 3);
    }
}
