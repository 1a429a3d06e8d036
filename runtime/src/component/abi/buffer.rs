//! A memory of the host's own in place of a guest's: values of one kind are lowered into it and lifted from it as values of another, without
//! a guest and without running code.
#![expect(unsafe_code, reason = "publishes a buffer of the host's as a memory record")]

use crate::vm::{MemoryRecord, ValRaw};
use crate::{Result, format_err};
use std::ptr::NonNull;
use std::sync::{Mutex, PoisonError};

/// A memory that only grows, and its allocator, which frees nothing: it lives as long as one value crosses.
#[derive(Debug)]
pub(crate) struct HostBuffer {
    /// Whole words, so that its start is aligned for any value.
    words: Mutex<Vec<u64>>,
    /// Describes `words`. Made by `Box::into_raw`, freed when the buffer is dropped.
    record: NonNull<MemoryRecord>,
}

// SAFETY: the record is written under the lock only, and read by whoever has the context that the buffer was made for: one at a time.
unsafe impl Send for HostBuffer {}
// SAFETY: as above.
unsafe impl Sync for HostBuffer {}

impl HostBuffer {
    /// An empty one.
    pub(super) fn new() -> Self {
        let record = Box::new(MemoryRecord { base: NonNull::<u64>::dangling().as_ptr().cast(), len_bytes: 0 });
        Self { words: Mutex::new(Vec::new()), record: NonNull::from(Box::leak(record)) }
    }

    /// What describes it to lifting and lowering.
    pub(super) fn record(&self) -> NonNull<MemoryRecord> {
        self.record
    }

    /// Answers a call of `realloc`: old address, old size, alignment, size; the answer takes the place of the first.
    #[cold]
    pub(super) fn reallocate(&self, values: &mut [ValRaw; 4]) -> Result<()> {
        let [old, old_size, align, size] = (*values).map(|value| value.get_u32() as usize);
        let too_large = || format_err!("the value takes more than 4 GiB in its canonical form");
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let at = (words.len() * size_of::<u64>()).next_multiple_of(align.max(1));
        let end = at.checked_add(size).filter(|end| u32::try_from(*end).is_ok()).ok_or_else(too_large)?;
        let from = old / size_of::<u64>();
        words.resize(end.div_ceil(size_of::<u64>()), 0);
        if old_size > 0 {
            // What was given out begins at a word, for alignments are no larger than one.
            let moved = old_size.min(size).div_ceil(size_of::<u64>());
            words.copy_within(from..from + moved, at / size_of::<u64>());
        }
        let record = MemoryRecord { base: words.as_mut_ptr().cast(), len_bytes: words.len() * size_of::<u64>() };
        // SAFETY: `record` is live until the buffer is dropped; the lock keeps this the only writer. Lowering looks at it again after each call of
        // `realloc`, and holds no slice of the old memory meanwhile.
        unsafe { self.record.write(record) };
        values[0] = ValRaw::u32(at as u32);
        Ok(())
    }
}

impl Drop for HostBuffer {
    fn drop(&mut self) {
        // SAFETY: made by `Box::leak` in `new`, freed nowhere else.
        drop(unsafe { Box::from_raw(self.record.as_ptr()) });
    }
}
