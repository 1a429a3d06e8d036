//! Blocks for tables: so many at a time, and small ones kept for the next table of their size.

use super::count::{Count, Permit};
use super::{PoolError, PoolPlan};
use hashbrown::HashMap;
use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::ptr::NonNull;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The tables of an engine.
#[derive(Debug)]
pub struct TableSlots {
    count: Arc<Count>,
    max_elements: usize,
    keep_bytes: usize,
    /// How many blocks are kept at most.
    warm_limit: usize,
    free: Mutex<Free>,
}

/// Blocks of zeros, by how many words they have.
#[derive(Debug, Default)]
struct Free {
    blocks: HashMap<usize, Vec<Words>>,
    count: usize,
    bytes: usize,
}

/// Memory for words.
#[derive(Debug)]
struct Words(NonNull<u64>);

// SAFETY: a block belongs to whoever holds it.
unsafe impl Send for Words {}

/// Leave for one table, with where its elements come from.
#[derive(Debug)]
pub struct TableSlot {
    slots: Arc<TableSlots>,
    _permit: Permit,
}

fn layout(words: usize) -> Option<Layout> {
    Layout::array::<u64>(words).ok()
}

impl TableSlots {
    pub(super) fn new(plan: &PoolPlan) -> Self {
        Self {
            count: Arc::new(Count::new(plan.tables)),
            max_elements: plan.table_elements,
            keep_bytes: plan.table_keep_bytes,
            warm_limit: plan.warm_slots as usize,
            free: Mutex::default(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Free> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The most elements that a table can have.
    pub fn max_elements(&self) -> usize {
        self.max_elements
    }

    /// How many tables there are.
    pub fn taken(&self) -> usize {
        self.count.taken() as usize
    }

    /// How many blocks wait for tables.
    pub fn warm(&self) -> u32 {
        u32::try_from(self.lock().count).unwrap_or(u32::MAX)
    }

    /// How many bytes those have.
    pub fn resident_bytes(&self) -> usize {
        self.lock().bytes
    }

    /// Leave for one more table.
    ///
    /// # Errors
    ///
    /// When there are as many as there may be.
    pub fn take(self: &Arc<Self>) -> Result<TableSlot, PoolError> {
        Ok(TableSlot { slots: self.clone(), _permit: Count::take(&self.count)? })
    }

    fn keeps(&self, words: usize) -> bool {
        words.saturating_mul(size_of::<u64>()) <= self.keep_bytes
    }
}

impl TableSlot {
    /// So many zeros, or `None` when there is not enough memory. There is at least one.
    pub fn allocate(&self, words: usize) -> Option<NonNull<u64>> {
        if self.slots.keeps(words) {
            let mut free = self.slots.lock();
            if let Some(block) = free.blocks.get_mut(&words).and_then(Vec::pop) {
                free.count -= 1;
                free.bytes -= words * size_of::<u64>();
                return Some(block.0);
            }
        }
        // SAFETY: the layout is not empty: the caller asks for a word at least.
        NonNull::new(unsafe { alloc_zeroed(layout(words.max(1))?) }.cast())
    }

    /// Takes back what [`Self::allocate`] gave.
    ///
    /// # Safety
    ///
    /// `block` came from there, for as many words, and nobody uses it any more.
    pub unsafe fn release(&self, block: NonNull<u64>, words: usize) {
        if self.slots.keeps(words) {
            // SAFETY: that long, and nobody else's.
            unsafe { std::ptr::write_bytes(block.as_ptr(), 0, words) };
            let mut free = self.slots.lock();
            if free.count < self.slots.warm_limit {
                free.count += 1;
                free.bytes += words * size_of::<u64>();
                return free.blocks.entry(words).or_default().push(Words(block));
            }
        }
        // SAFETY: the caller's.
        unsafe { free(block, words) };
    }
}

/// Gives a block back to the system.
///
/// # Safety
///
/// As [`TableSlot::release`].
unsafe fn free(block: NonNull<u64>, words: usize) {
    let layout = layout(words.max(1)).expect("invariant: it was allocated with this layout");
    // SAFETY: the caller's.
    unsafe { dealloc(block.as_ptr().cast(), layout) };
}

impl Drop for TableSlots {
    fn drop(&mut self) {
        let blocks = std::mem::take(&mut *self.lock()).blocks;
        for (words, blocks) in blocks {
            for block in blocks {
                // SAFETY: nobody has the pool any more, and so nobody a block that waits in it.
                unsafe { free(block.0, words) };
            }
        }
    }
}
