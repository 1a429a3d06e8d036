//! Values of different types in few allocations, each at one address until all go: what the host functions of one instance work on.

use std::mem::MaybeUninit;
use std::ptr::NonNull;

/// What everything is aligned to, and a multiple of which everything takes.
type Unit = u128;

/// How a value is dropped.
type DropValue = unsafe fn(NonNull<Unit>);

/// Values that are dropped together.
#[derive(Debug, Default)]
pub struct Records {
    chunks: Vec<NonNull<[MaybeUninit<Unit>]>>,
    /// How much of the last chunk is used.
    used: usize,
    drops: Vec<(NonNull<Unit>, DropValue)>,
}

// SAFETY: it owns what is added to it, all of which is `Send` and `Sync`, and the memory that it lies in.
unsafe impl Send for Records {}
// SAFETY: as above; a shared reference gives nothing.
unsafe impl Sync for Records {}

impl Records {
    /// Units of a chunk, at least.
    const CHUNK: usize = 16;

    /// Room for `count` values of 32 bytes.
    pub fn with_capacity(count: usize) -> Self {
        let mut records = Self { chunks: Vec::new(), used: 0, drops: Vec::with_capacity(count) };
        if count > 0 {
            records.add_chunk(count * 2);
        }
        records
    }

    fn add_chunk(&mut self, units: usize) {
        self.chunks.push(NonNull::from(Box::leak(Box::new_uninit_slice(units))));
        self.used = 0;
    }

    /// Keeps a value. The address is good for shared references to it as long as the records are.
    pub fn add<F: Send + Sync + 'static>(&mut self, value: F) -> NonNull<F> {
        const { assert!(align_of::<F>() <= align_of::<Unit>(), "a unit is aligned for everything that is kept") };
        let units = size_of::<F>().div_ceil(size_of::<Unit>());
        if self.chunks.last().is_none_or(|chunk| chunk.len() - self.used < units) {
            self.add_chunk(units.max(Self::CHUNK));
        }
        let chunk = self.chunks.last().expect("invariant: there is room now");
        // SAFETY: within the chunk, as was just checked, aligned, and used by nobody.
        let place = unsafe { chunk.cast::<Unit>().add(self.used) };
        self.used += units;
        // SAFETY: as above.
        unsafe { place.cast::<F>().write(value) };
        if std::mem::needs_drop::<F>() {
            // SAFETY: `place` holds an `F`; `drop` calls this once, and nobody uses the value afterwards.
            self.drops.push((place, |place| unsafe { place.cast::<F>().drop_in_place() }));
        }
        place.cast()
    }
}

impl Drop for Records {
    fn drop(&mut self) {
        for (place, drop_value) in self.drops.drain(..) {
            // SAFETY: pushed with the value that is there.
            unsafe { drop_value(place) };
        }
        for chunk in self.chunks.drain(..) {
            // SAFETY: made by `Box::leak`; what was in it is gone.
            drop(unsafe { Box::from_raw(chunk.as_ptr()) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn values_stay_where_they_are_and_are_dropped_once() {
        let counted = Arc::new(());
        for capacity in [0, 3, 100] {
            let mut records = Records::with_capacity(capacity);
            let numbers: Vec<_> = (0..50_u64).map(|number| (records.add(number), records.add((counted.clone(), [number; 9])))).collect();
            records.add(());
            for (index, (number, more)) in numbers.into_iter().enumerate() {
                // SAFETY: the records are there.
                let (number, more) = unsafe { (number.as_ref(), more.as_ref()) };
                assert_eq!((*number, more.1), (index as u64, [index as u64; 9]));
            }
            assert_eq!(Arc::strong_count(&counted), 51);
            drop(records);
            assert_eq!(Arc::strong_count(&counted), 1);
        }
    }
}
