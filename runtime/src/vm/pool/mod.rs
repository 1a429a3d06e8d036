//! What a pooling engine sets aside for its stores: one reservation for all memories, blocks for tables, and how many of each thing there may be.
//!
//! ```text
//! slots     which slot is next: plain numbers
//! count     so many at a time, and no more
//! memories  memory slots: taken, cleaned, given back
//! clean     makes a slot as if nobody had written to it
//! pagemap   asks the kernel which pages were written
//! tables    blocks for tables
//! ```
//!
//! Nothing here is held while a system call runs: locks guard lists of numbers only.

mod clean;
mod count;
mod memories;
mod pagemap;
mod slots;
mod tables;

pub use count::Permit;
pub(super) use memories::{MemorySlot, MemorySlots};
pub(super) use tables::TableSlot;
use tables::TableSlots;

use count::Count;
use pagemap::Pagemap;
use rustix::io;
use std::sync::Arc;

/// What a pool is asked for.
#[derive(Copy, Clone, Debug)]
pub struct PoolPlan {
    /// How many memories.
    pub memories: u32,
    /// Bytes of address space that each has.
    pub memory_reserved: usize,
    /// Bytes of guard behind each.
    pub memory_guard: usize,
    /// Whether there is one before the first, too.
    pub memory_guard_before: bool,
    /// Bytes to which a memory can grow.
    pub memory_max_bytes: usize,
    /// Bytes of each unused memory that may stay resident.
    pub memory_keep_bytes: usize,
    /// How many unused slots may be kept ready for the modules that used them, before another module takes one of those.
    pub warm_slots: u32,
    /// How many dropped memories are cleaned together.
    pub batch: usize,
    /// Whether the kernel is asked which pages were written.
    pub scan_pages: bool,
    /// How many tables.
    pub tables: u32,
    /// Elements to which a table can grow.
    pub table_elements: usize,
    /// Bytes of each unused table that may stay resident.
    pub table_keep_bytes: usize,
    /// How many core instances.
    pub core_instances: u32,
    /// How many instances of components.
    pub component_instances: u32,
}

/// Why a pool does not give what it is asked for.
#[derive(Debug)]
pub enum PoolError {
    /// All are taken: how many there are.
    Exhausted(u32),
    /// The system refuses.
    System(io::Errno),
}

impl From<io::Errno> for PoolError {
    fn from(error: io::Errno) -> Self {
        Self::System(error)
    }
}

/// What the stores of an engine share.
#[derive(Debug)]
pub struct Pool {
    /// Memories.
    pub memories: Arc<MemorySlots>,
    /// Tables.
    pub tables: Arc<TableSlots>,
    core_instances: Arc<Count>,
    component_instances: Arc<Count>,
}

impl Pool {
    /// Sets everything aside.
    ///
    /// # Errors
    ///
    /// When there is not so much address space.
    pub fn new(plan: &PoolPlan) -> io::Result<Self> {
        Ok(Self {
            memories: Arc::new(MemorySlots::new(plan)?),
            tables: Arc::new(TableSlots::new(plan)),
            core_instances: Arc::new(Count::new(plan.core_instances)),
            component_instances: Arc::new(Count::new(plan.component_instances)),
        })
    }

    /// Leave for one more core instance.
    ///
    /// # Errors
    ///
    /// When there are as many as there may be.
    pub fn core_instance(&self) -> Result<Permit, PoolError> {
        Count::take(&self.core_instances)
    }

    /// Leave for one more instance of a component.
    ///
    /// # Errors
    ///
    /// When there are as many as there may be.
    pub fn component_instance(&self) -> Result<Permit, PoolError> {
        Count::take(&self.component_instances)
    }

    /// How many core instances there are.
    pub fn core_instances(&self) -> u32 {
        self.core_instances.taken()
    }

    /// How many instances of components there are.
    pub fn component_instances(&self) -> u32 {
        self.component_instances.taken()
    }
}

/// Whether this kernel tells which pages were written.
pub fn can_scan_pages() -> bool {
    Pagemap::open().is_some()
}
