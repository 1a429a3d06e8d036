//! Making and growing memories, tables and globals, under the store's limits.

use crate::engine::CompiledModule;
use crate::store::{
    DEFAULT_INSTANCE_LIMIT, DEFAULT_MEMORY_LIMIT, DEFAULT_TABLE_LIMIT, GlobalItem, MemoryId, ResourceLimiter, StoreState, StoredMemory,
    StoredTable, TableId, TagItem,
};
use crate::vm::{
    GlobalRecord, LinearMemory, LiveMemory, LiveTable, MAX_TABLE_ELEMENTS, MemoryImage, MemoryRecord, Pinned, TableRecord, TagRecord,
    ValRaw,
};
use crate::{Error, Result, ensure, format_err};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::DefinedMemoryIndex;
use windlass_compiler::types::core::{GlobalType, MemoryType, TableType};

/// `pages` of `ty` in bytes.
fn bytes(ty: &MemoryType, pages: u64) -> u128 {
    u128::from(pages) << ty.page_size_log2
}

/// Minimum and maximum of `ty` in bytes. The maximum is what is declared, or else what its addresses reach.
fn byte_limits(ty: &MemoryType) -> Result<(usize, usize)> {
    let reach = if ty.memory64 { 1_u128 << 47 } else { 1 << 32 };
    let minimum = bytes(ty, ty.minimum);
    ensure!(minimum <= reach, "a memory of at least {} pages does not fit into the address space", ty.minimum);
    let maximum = ty.maximum.map_or(reach, |maximum| bytes(ty, maximum).min(reach));
    Ok((usize::try_from(minimum)?, usize::try_from(maximum)?))
}

impl StoreState {
    /// Asks the embedder's limiter; without one the answer is `otherwise`.
    pub(crate) fn ask_limiter<R>(&mut self, otherwise: R, ask: impl FnOnce(&mut dyn ResourceLimiter) -> R) -> R {
        let Some(hook) = self.limiter else { return otherwise };
        // The limiter changes the embedder's data, which lies behind the state, through the store's own address. Callers may hold an exclusive
        // reference to both; letting the address of the state escape keeps the compiler from assuming that the data stays as it is.
        std::hint::black_box(&raw mut *self);
        let (mut ask, mut answer) = (Some(ask), None);
        // SAFETY: the hook was set with the limiter, by the store at this address; what is borrowed here is the state alone.
        unsafe {
            hook(self.address(), &mut |limiter| {
                if let Some(ask) = ask.take() {
                    answer = Some(ask(limiter));
                }
            });
        }
        answer.unwrap_or(otherwise)
    }

    /// Whether so many more instances, memories and tables may be made.
    pub(crate) fn check_counts(&mut self, instances: usize, memories: usize, tables: usize) -> Result<()> {
        let default = [DEFAULT_INSTANCE_LIMIT, DEFAULT_MEMORY_LIMIT, DEFAULT_TABLE_LIMIT];
        let limits = self.ask_limiter(default, |limiter| [limiter.instances(), limiter.memories(), limiter.tables()]);
        let wanted = [(self.instances.len(), instances), (self.memories.len(), memories), (self.tables.len(), tables)];
        for ((limit, (there, more)), noun) in limits.into_iter().zip(wanted).zip(["instances", "memories", "tables"]) {
            ensure!(
                more == 0 || there.saturating_add(more) <= limit,
                "resource limit exceeded: the store may have {limit} {noun}, and would have {}",
                there.saturating_add(more)
            );
        }
        Ok(())
    }

    fn may_have_memory(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.ask_limiter(Ok(true), |limiter| limiter.memory_growing(current, desired, maximum))
    }

    fn may_have_table(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.ask_limiter(Ok(true), |limiter| limiter.table_growing(current, desired, maximum))
    }

    /// A memory whose state is kept in `record`.
    ///
    /// # Safety
    ///
    /// As [`LiveMemory::new`].
    pub(super) unsafe fn make_memory(
        &mut self,
        ty: MemoryType,
        image: Option<&Arc<MemoryImage>>,
        record: NonNull<MemoryRecord>,
    ) -> Result<StoredMemory> {
        ensure!(!ty.shared, "this version has no shared memories");
        let (minimum, maximum) = byte_limits(&ty)?;
        let declared = ty.maximum.map(|_| maximum);
        ensure!(
            self.may_have_memory(0, minimum, declared)?,
            "memory minimum size of {} pages exceeds the store's memory limits",
            ty.minimum
        );
        let style = self.engine().config().memory_style();
        let pool = self.engine().memory_pool();
        let memory = LinearMemory::new(style, minimum, maximum, ty.page_size_log2, image, Some(pool))
            .map_err(|error| Error::from(error).context(format!("the system refuses a memory of {} pages", ty.minimum)))?;
        // SAFETY: the caller's.
        Ok(StoredMemory { live: unsafe { LiveMemory::new(memory, record) }, ty })
    }

    /// The memory that `module` defines, whose state is kept in `record`.
    ///
    /// # Safety
    ///
    /// As [`LiveMemory::new`].
    pub(super) unsafe fn make_module_memory(
        &mut self,
        module: &CompiledModule,
        index: DefinedMemoryIndex,
        ty: MemoryType,
        record: NonNull<MemoryRecord>,
    ) -> Result<StoredMemory> {
        // SAFETY: the caller's.
        unsafe { self.make_memory(ty, module.image(index), record) }
    }

    /// A table whose state is kept in `record`.
    ///
    /// # Safety
    ///
    /// As [`LiveTable::new`].
    pub(super) unsafe fn make_table(&mut self, ty: TableType, record: NonNull<TableRecord>) -> Result<StoredTable> {
        let size = |elements: u64| usize::try_from(elements).unwrap_or(usize::MAX);
        let minimum = size(ty.minimum);
        ensure!(
            self.may_have_table(0, minimum, ty.maximum.map(size))?,
            "table minimum size of {minimum} elements exceeds the store's table limits"
        );
        // SAFETY: the caller's.
        let live = unsafe { LiveTable::new(ty.minimum, ty.maximum, record) }
            .ok_or_else(|| format_err!("a table of {minimum} elements is larger than memory, or than the limit of {MAX_TABLE_ELEMENTS}"))?;
        Ok(StoredTable { live, ty })
    }

    /// A memory that no module defines.
    pub(crate) fn new_memory(&mut self, ty: MemoryType) -> Result<MemoryId> {
        self.check_counts(0, 1, 0)?;
        let record = Pinned::new(MemoryRecord { base: std::ptr::null_mut(), len_bytes: 0 });
        // SAFETY: the record stays at its address as long as the store, and only this memory writes it.
        let memory = unsafe { self.make_memory(ty, None, record.address())? };
        self.host_memories.push(record);
        Ok(self.memories.push(memory))
    }

    /// A table that no module defines, filled with `init`.
    pub(crate) fn new_table(&mut self, ty: TableType, init: u64) -> Result<TableId> {
        self.check_counts(0, 0, 1)?;
        let record = Pinned::new(TableRecord { base: std::ptr::null_mut(), len: 0 });
        // SAFETY: as above.
        let mut table = unsafe { self.make_table(ty, record.address())? };
        if init != 0 {
            table.live.elements_mut().fill(init);
        }
        self.host_tables.push(record);
        Ok(self.tables.push(table))
    }

    /// A global that no module defines.
    pub(crate) fn new_global(&mut self, ty: GlobalType, value: ValRaw) -> GlobalItem {
        let record: Pinned<GlobalRecord> = Pinned::new(value);
        let item = GlobalItem { record: record.address(), ty };
        self.host_globals.push(record);
        item
    }

    /// An exception tag that no module defines.
    pub(crate) fn new_tag(&mut self, type_id: u32) -> TagItem {
        let record = Pinned::new(TagRecord { type_id });
        let item = TagItem { record: record.address(), type_id };
        self.host_tags.push(record);
        item
    }

    /// The value of a global of this store.
    pub(crate) fn global(&self, item: &GlobalItem) -> &ValRaw {
        // SAFETY: records of globals live as long as their store, and are written by compiled code, which does not run now, or under an exclusive
        // borrow of the store.
        unsafe { item.record.as_ref() }
    }

    /// The value of a global of this store.
    pub(crate) fn global_mut(&mut self, item: &GlobalItem) -> &mut ValRaw {
        let mut record = item.record;
        // SAFETY: as above, and the borrow is exclusive.
        unsafe { record.as_mut() }
    }

    /// Grows a memory by pages. The size before, or `None` when it cannot grow so far.
    ///
    /// # Errors
    ///
    /// When the store's limiter makes the refusal a trap.
    pub(crate) fn grow_memory(&mut self, id: MemoryId, delta_pages: u64) -> Result<Option<u64>> {
        let stored = &self.memories[id];
        let memory = stored.live.memory();
        let (current, maximum, page_log2) = (memory.len_bytes(), memory.maximum_bytes(), memory.page_log2());
        let old_pages = (current >> page_log2) as u64;
        if delta_pages == 0 {
            return Ok(Some(old_pages));
        }
        let declared = stored.ty.maximum.map(|_| maximum);
        let desired = usize::try_from(bytes(&stored.ty, delta_pages)).unwrap_or(usize::MAX).saturating_add(current);
        if !self.may_have_memory(current, desired, declared)? {
            return Ok(None);
        }
        let error = if desired > maximum {
            format_err!("growing a memory to {desired} bytes exceeds its maximum of {maximum}")
        } else {
            match self.memories[id].live.grow_to(desired) {
                Ok(()) => return Ok(Some(old_pages)),
                Err(error) => Error::from(error).context(format!("the system refuses to grow a memory to {desired} bytes")),
            }
        };
        self.ask_limiter(Ok(()), |limiter| limiter.memory_grow_failed(error))?;
        Ok(None)
    }

    /// Grows a table by elements, each `init`. The size before, or `None` when it cannot grow so far.
    ///
    /// # Errors
    ///
    /// When the store's limiter makes the refusal a trap.
    pub(crate) fn grow_table(&mut self, id: TableId, delta: u64, init: u64) -> Result<Option<u64>> {
        let stored = &self.tables[id];
        let current = stored.live.elements().len();
        let declared = stored.ty.maximum.map(|maximum| usize::try_from(maximum).unwrap_or(usize::MAX));
        let desired = usize::try_from(delta).unwrap_or(usize::MAX).saturating_add(current);
        if delta != 0 && !self.may_have_table(current, desired, declared)? {
            return Ok(None);
        }
        if let Some(old) = self.tables[id].live.grow(delta, init) {
            return Ok(Some(old as u64));
        }
        let maximum = self.tables[id].live.maximum();
        let error = format_err!("growing a table to {desired} elements exceeds its maximum of {maximum}, or the memory there is");
        self.ask_limiter(Ok(()), |limiter| limiter.table_grow_failed(error))?;
        Ok(None)
    }
}
