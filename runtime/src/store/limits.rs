//! How much a store's instances may take: the embedder's limiter, and a ready-made one.

use crate::{Result, bail};

/// Instances that a store may have when nothing else is said.
pub const DEFAULT_INSTANCE_LIMIT: usize = 10_000;
/// Tables that a store may have when nothing else is said.
pub const DEFAULT_TABLE_LIMIT: usize = 10_000;
/// Memories that a store may have when nothing else is said.
pub const DEFAULT_MEMORY_LIMIT: usize = 10_000;

/// Decides whether memories and tables of a store may grow, and how many there may be.
///
/// A decision of `Ok(false)` makes `memory.grow` and `table.grow` return -1 to the guest, and instantiation fail; an error traps.
pub trait ResourceLimiter: Send {
    /// A memory is about to grow (or be made, from 0) from `current` to `desired` bytes; `maximum` is its own.
    ///
    /// # Errors
    ///
    /// Turns the growth into a trap.
    fn memory_growing(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool>;

    /// A growth was allowed, or is beyond the memory's maximum, and failed.
    ///
    /// # Errors
    ///
    /// Turns the failure into a trap.
    fn memory_grow_failed(&mut self, error: crate::Error) -> Result<()> {
        drop(error);
        Ok(())
    }

    /// A table is about to grow (or be made, from 0) from `current` to `desired` elements; `maximum` is its own.
    ///
    /// # Errors
    ///
    /// Turns the growth into a trap.
    fn table_growing(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool>;

    /// A growth was allowed, or is beyond the table's maximum, and failed.
    ///
    /// # Errors
    ///
    /// Turns the failure into a trap.
    fn table_grow_failed(&mut self, error: crate::Error) -> Result<()> {
        drop(error);
        Ok(())
    }

    /// How many instances there may be.
    fn instances(&self) -> usize {
        DEFAULT_INSTANCE_LIMIT
    }

    /// How many tables there may be.
    fn tables(&self) -> usize {
        DEFAULT_TABLE_LIMIT
    }

    /// How many memories there may be.
    fn memories(&self) -> usize {
        DEFAULT_MEMORY_LIMIT
    }
}

/// A limiter with fixed limits: keep one in the store's data and hand it out in [`Store::limiter`](crate::Store::limiter).
///
/// ```
/// use windlass::{Engine, Store, StoreLimits, StoreLimitsBuilder};
/// let limits = StoreLimitsBuilder::new().memory_size(1 << 20).instances(2).build();
/// let mut store = Store::new(&Engine::default(), limits);
/// store.limiter(|limits| limits);
/// ```
#[derive(Clone, Debug)]
pub struct StoreLimits {
    memory_bytes: Option<usize>,
    table_elements: Option<usize>,
    instances: usize,
    tables: usize,
    memories: usize,
    trap_on_grow_failure: bool,
}

impl Default for StoreLimits {
    fn default() -> Self {
        Self {
            memory_bytes: None,
            table_elements: None,
            instances: DEFAULT_INSTANCE_LIMIT,
            tables: DEFAULT_TABLE_LIMIT,
            memories: DEFAULT_MEMORY_LIMIT,
            trap_on_grow_failure: false,
        }
    }
}

impl StoreLimits {
    fn decide(&self, within: bool, what: &str, desired: usize) -> Result<bool> {
        if !within && self.trap_on_grow_failure {
            bail!("growing a {what} to {desired} is beyond the store's limit");
        }
        Ok(within)
    }

    fn failed(&self, error: crate::Error) -> Result<()> {
        if self.trap_on_grow_failure { Err(error.context("a growth failed, and the store's limits make that a trap")) } else { Ok(()) }
    }
}

impl ResourceLimiter for StoreLimits {
    fn memory_growing(&mut self, _current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        let within = self.memory_bytes.is_none_or(|limit| desired <= limit) && maximum.is_none_or(|maximum| desired <= maximum);
        self.decide(within, "memory", desired)
    }

    fn memory_grow_failed(&mut self, error: crate::Error) -> Result<()> {
        self.failed(error)
    }

    fn table_growing(&mut self, _current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        let within = self.table_elements.is_none_or(|limit| desired <= limit) && maximum.is_none_or(|maximum| desired <= maximum);
        self.decide(within, "table", desired)
    }

    fn table_grow_failed(&mut self, error: crate::Error) -> Result<()> {
        self.failed(error)
    }

    fn instances(&self) -> usize {
        self.instances
    }

    fn tables(&self) -> usize {
        self.tables
    }

    fn memories(&self) -> usize {
        self.memories
    }
}

/// Makes [`StoreLimits`].
#[derive(Default)]
pub struct StoreLimitsBuilder(StoreLimits);

impl StoreLimitsBuilder {
    /// No limits but on the number of instances, tables and memories.
    pub fn new() -> Self {
        Self::default()
    }

    /// Bytes that each memory may have.
    pub fn memory_size(mut self, limit: usize) -> Self {
        self.0.memory_bytes = Some(limit);
        self
    }

    /// Elements that each table may have.
    pub fn table_elements(mut self, limit: usize) -> Self {
        self.0.table_elements = Some(limit);
        self
    }

    /// How many instances there may be.
    pub fn instances(mut self, limit: usize) -> Self {
        self.0.instances = limit;
        self
    }

    /// How many tables there may be.
    pub fn tables(mut self, tables: usize) -> Self {
        self.0.tables = tables;
        self
    }

    /// How many memories there may be.
    pub fn memories(mut self, memories: usize) -> Self {
        self.0.memories = memories;
        self
    }

    /// Whether growth beyond a limit traps instead of returning -1 to the guest.
    pub fn trap_on_grow_failure(mut self, trap: bool) -> Self {
        self.0.trap_on_grow_failure = trap;
        self
    }

    /// The limits.
    pub fn build(self) -> StoreLimits {
        self.0
    }
}
