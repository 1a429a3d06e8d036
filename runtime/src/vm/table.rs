//! Tables: words on the heap, and the record through which compiled code reaches them.

use super::context::TableRecord;
use super::pool::TableSlot;
use std::ptr::NonNull;

/// The most elements that a table can have; more is refused like a lack of memory.
pub const MAX_TABLE_ELEMENTS: u64 = 10_000_000;

/// A table with the record through which compiled code reaches it. A zero is null.
#[derive(Debug)]
pub struct LiveTable {
    elements: NonNull<u64>,
    len: usize,
    capacity: usize,
    maximum: u64,
    record: NonNull<TableRecord>,
    /// The pool that its memory comes from, if it is not the heap.
    slot: Option<TableSlot>,
}

impl LiveTable {
    /// A table of `minimum` nulls whose state is kept in `record`, in a pool if there is a `slot`. `None` when there is not enough memory.
    ///
    /// # Safety
    ///
    /// - `record` can be written and lives as long as the result.
    /// - Nothing but compiled code of the same store reads it without a borrow of the result.
    pub unsafe fn new(minimum: u64, maximum: Option<u64>, record: NonNull<TableRecord>, slot: Option<TableSlot>) -> Option<Self> {
        let maximum = maximum.unwrap_or(u64::MAX).min(MAX_TABLE_ELEMENTS);
        let mut table = Self { elements: NonNull::dangling(), len: 0, capacity: 0, maximum, record, slot };
        let minimum = usize::try_from(minimum).ok()?;
        table.reserve(minimum)?;
        table.len = minimum;
        table.publish();
        Some(table)
    }

    fn publish(&mut self) {
        // SAFETY: `new`'s contract.
        unsafe { self.record.write(TableRecord { base: self.elements.as_ptr(), len: self.len }) };
    }

    /// Makes room for `len` elements; those beyond the current length are null.
    fn reserve(&mut self, len: usize) -> Option<()> {
        if len as u64 > self.maximum {
            return None;
        }
        if len <= self.capacity {
            return Some(());
        }
        let capacity = len.max((self.capacity * 2).min(self.maximum as usize));
        let elements = match &self.slot {
            Some(slot) => slot.allocate(capacity)?,
            None => {
                let layout = std::alloc::Layout::array::<u64>(capacity).ok()?;
                // SAFETY: the layout is not empty, since the capacity is larger than one that is at least zero.
                NonNull::new(unsafe { std::alloc::alloc_zeroed(layout) }.cast::<u64>())?
            }
        };
        // SAFETY: both are that long, and are different allocations.
        unsafe { std::ptr::copy_nonoverlapping(self.elements.as_ptr(), elements.as_ptr(), self.len) };
        self.release();
        (self.elements, self.capacity) = (elements, capacity);
        Some(())
    }

    fn release(&mut self) {
        if self.capacity == 0 {
            return;
        }
        if let Some(slot) = &self.slot {
            // SAFETY: allocated there by `reserve` with this capacity, and not used afterwards.
            unsafe { slot.release(self.elements, self.capacity) };
        } else {
            let layout = std::alloc::Layout::array::<u64>(self.capacity).expect("invariant: it was allocated with this layout");
            // SAFETY: allocated by `reserve` with this layout, and not used afterwards.
            unsafe { std::alloc::dealloc(self.elements.as_ptr().cast(), layout) };
        }
    }

    /// The record, for importers.
    pub fn record(&self) -> NonNull<TableRecord> {
        self.record
    }

    /// The elements.
    #[inline]
    pub fn elements(&self) -> &[u64] {
        // SAFETY: that many are allocated; they are written under an exclusive borrow, or by compiled code, which does not run now.
        unsafe { std::slice::from_raw_parts(self.elements.as_ptr(), self.len) }
    }

    /// The elements.
    #[inline]
    pub fn elements_mut(&mut self) -> &mut [u64] {
        // SAFETY: as `elements`, and the borrow is exclusive.
        unsafe { std::slice::from_raw_parts_mut(self.elements.as_ptr(), self.len) }
    }

    /// Appends `delta` elements, each `init`. Returns the length before, or `None` when that is too many.
    pub fn grow(&mut self, delta: u64, init: u64) -> Option<usize> {
        let old = self.len;
        let new = usize::try_from(delta).ok().and_then(|delta| old.checked_add(delta))?;
        self.reserve(new)?;
        self.len = new;
        self.elements_mut()[old..].fill(init);
        self.publish();
        Some(old)
    }
}

impl Drop for LiveTable {
    fn drop(&mut self) {
        self.release();
    }
}

// SAFETY: the record belongs to the same store as the table, and moves between threads only with it.
unsafe impl Send for LiveTable {}
// SAFETY: shared references only read.
unsafe impl Sync for LiveTable {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_up_to_its_maximum() {
        let mut record = TableRecord { base: std::ptr::null_mut(), len: 0 };
        // SAFETY: the record outlives the table, and only the test reads it.
        let mut table = unsafe { LiveTable::new(0, Some(5), NonNull::from(&mut record), None) }.expect("memory is there");
        assert_eq!(table.grow(2, 7), Some(0));
        assert_eq!(table.grow(0, 7), Some(2));
        assert_eq!(table.grow(3, 8), Some(2));
        assert_eq!(table.grow(1, 9), None);
        assert_eq!(table.grow(u64::MAX, 9), None);
        assert_eq!(table.elements(), [7, 7, 8, 8, 8]);
        drop(table);
        assert_eq!(record.len, 5);
    }

    #[test]
    fn too_many_elements_are_refused() {
        let mut record = TableRecord { base: std::ptr::null_mut(), len: 0 };
        // SAFETY: as above.
        let table = unsafe { LiveTable::new(MAX_TABLE_ELEMENTS + 1, None, NonNull::from(&mut record), None) };
        assert!(table.is_none());
    }
}
