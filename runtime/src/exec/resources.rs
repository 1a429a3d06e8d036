//! Making and growing memories, tables and globals, under the store's limits.

use super::growth::{Growing, GrowthRefused, Refusal};
use crate::engine::{CompiledModule, refused};
use crate::store::{
    DEFAULT_INSTANCE_LIMIT, DEFAULT_MEMORY_LIMIT, DEFAULT_TABLE_LIMIT, GlobalItem, MemoryId, ResourceLimiter, StoreState, StoredMemory,
    StoredTable, TableId, TagItem,
};
use crate::vm::{
    GlobalRecord, LinearMemory, LiveMemory, LiveTable, MAX_TABLE_ELEMENTS, MemoryImage, MemoryRecord, Pinned, Pool, TableRecord, TagRecord,
    ValRaw,
};
use crate::{Result, ensure};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::DefinedMemoryIndex;
use windlass_compiler::types::core::{GlobalType, MemoryType, TableType};

/// `pages` of `ty` in bytes.
pub(super) fn bytes(ty: &MemoryType, pages: u64) -> u128 {
    u128::from(pages) << ty.page_size_log2
}

/// The most bytes that a memory of this kind can have here.
fn reach(ty: &MemoryType) -> u64 {
    match (ty.memory64, ty.page_size_log2) {
        (true, _) => 1 << 47,
        // Its size in pages is a number of 32 bits.
        (false, 0) => u32::MAX.into(),
        (false, _) => 1 << 32,
    }
}

/// Minimum and maximum of `ty` in bytes. The maximum is what is declared, or else what its addresses reach.
pub(super) fn byte_limits(ty: &MemoryType) -> Result<(usize, usize)> {
    let reach = reach(ty);
    let size = |bytes: u128| usize::try_from(bytes).unwrap_or(usize::MAX);
    let (minimum, maximum) = (bytes(ty, ty.minimum), ty.maximum.map(|maximum| bytes(ty, maximum)));
    if minimum > u128::from(reach) {
        let refusal = Refusal::Reach(reach);
        return Err(GrowthRefused { what: Growing::Memory, current: 0, desired: size(minimum), maximum: maximum.map(size), refusal }.into());
    }
    Ok((size(minimum), size(maximum.unwrap_or(u128::MAX).min(reach.into()))))
}

/// Whose a table is: the pool of an engine is for those of modules.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum TableOwner {
    /// A module defines it.
    Module,
    /// The host made it.
    Host,
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
        let wanted = [
            (self.instances.len(), instances),
            (self.memories.len() + self.shared_memories.defined(), memories),
            (self.tables.len(), tables),
        ];
        for ((limit, (there, more)), noun) in limits.into_iter().zip(wanted).zip(["instances", "memories", "tables"]) {
            ensure!(
                more == 0 || there.saturating_add(more) <= limit,
                "resource limit exceeded: the store may have {limit} {noun}, and would have {}",
                there.saturating_add(more)
            );
        }
        Ok(())
    }

    pub(super) fn may_have_memory(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.ask_limiter(Ok(true), |limiter| limiter.memory_growing(current, desired, maximum))
    }

    fn may_have_table(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.ask_limiter(Ok(true), |limiter| limiter.table_growing(current, desired, maximum))
    }

    /// Minimum and maximum of a memory that is about to be made, in bytes.
    fn new_memory_limits(&mut self, ty: &MemoryType) -> Result<(usize, usize)> {
        ensure!(!ty.shared, "a memory that threads share belongs to no store: make it with `SharedMemory::new`");
        let (minimum, maximum) = byte_limits(ty)?;
        let declared = ty.maximum.map(|_| maximum);
        if !self.may_have_memory(0, minimum, declared)? {
            let refusal = Refusal::Limiter;
            return Err(GrowthRefused { what: Growing::Memory, current: 0, desired: minimum, maximum: declared, refusal }.into());
        }
        Ok((minimum, maximum))
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
        let (minimum, maximum) = self.new_memory_limits(&ty)?;
        let declared = ty.maximum.map(|_| maximum);
        let refused = |refusal| GrowthRefused { what: Growing::Memory, current: 0, desired: minimum, maximum: declared, refusal };
        let config = self.engine().config();
        let memory = match config.host_memory() {
            Some(source) => {
                let request = config.host_memory_request(ty, minimum, declared);
                LinearMemory::from_host(config.memory_style(), &request, maximum, &**source)
            }
            None => {
                let pool = Some(self.engine().memory_pool());
                LinearMemory::new(config.memory_style(), minimum, maximum, ty.page_size_log2, image, pool).map_err(|error| {
                    let reserved = config.memory_style().reservation_bytes;
                    format!(
                        "the system has no room for it, with at least {reserved} bytes reserved (`Config::memory_reservation`): {error}"
                    )
                })
            }
        };
        let memory = memory.map_err(|why| refused(Refusal::Provider(why)))?;
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
        let image = module.image(index);
        if self.engine().pool().is_none() {
            // SAFETY: the caller's.
            return unsafe { self.make_memory(ty, image, record) };
        }
        let (minimum, maximum) = self.new_memory_limits(&ty)?;
        let slots = self.engine().pool().map(|pool| &pool.memories).expect("invariant: an engine keeps its pool");
        let memory = LinearMemory::in_slot(slots, minimum, maximum, ty.page_size_log2, image)
            .map_err(|error| refused(error, "memories", "total_memories"))?;
        // SAFETY: the caller's.
        Ok(StoredMemory { live: unsafe { LiveMemory::new(memory, record) }, ty })
    }

    /// A table whose state is kept in `record`.
    ///
    /// # Safety
    ///
    /// As [`LiveTable::new`].
    pub(super) unsafe fn make_table(&mut self, ty: TableType, record: NonNull<TableRecord>, owner: TableOwner) -> Result<StoredTable> {
        let size = |elements: u64| usize::try_from(elements).unwrap_or(usize::MAX);
        let (desired, maximum) = (size(ty.minimum), ty.maximum.map(size));
        let too_large = |refusal| GrowthRefused { what: Growing::Table, current: 0, desired, maximum, refusal };
        if !self.may_have_table(0, desired, maximum)? {
            return Err(too_large(Refusal::Limiter).into());
        }
        let mut maximum = ty.maximum;
        let slot = match (owner, self.engine().pool()) {
            (TableOwner::Module, Some(Pool { tables, .. })) => {
                let limit = tables.max_elements() as u64;
                maximum = Some(maximum.map_or(limit, |maximum| maximum.min(limit)));
                Some(tables.take().map_err(|error| refused(error, "tables", "total_tables"))?)
            }
            _ => None,
        };
        // SAFETY: the caller's.
        let live = unsafe { LiveTable::new(ty.minimum, maximum, record, slot) };
        let live = live.ok_or_else(|| too_large(table_refusal(desired, None)))?;
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
        let mut table = unsafe { self.make_table(ty, record.address(), TableOwner::Host)? };
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
        self.try_grow_memory(id, delta_pages).map(Result::ok)
    }

    /// The same, with the reason of a refusal inside.
    ///
    /// # Errors
    ///
    /// When the store's limiter makes the refusal a trap.
    pub(crate) fn try_grow_memory(&mut self, id: MemoryId, delta_pages: u64) -> Result<Result<u64, GrowthRefused>> {
        let stored = &self.memories[id];
        let memory = stored.live.memory();
        let (current, most, page_log2) = (memory.len_bytes(), memory.maximum_bytes(), memory.page_log2());
        let old_pages = (current >> page_log2) as u64;
        if delta_pages == 0 {
            return Ok(Ok(old_pages));
        }
        let maximum = stored.ty.maximum.map(|pages| usize::try_from(bytes(&stored.ty, pages)).unwrap_or(usize::MAX));
        let desired = usize::try_from(bytes(&stored.ty, delta_pages)).unwrap_or(usize::MAX).saturating_add(current);
        let refused = |refusal| GrowthRefused { what: Growing::Memory, current, desired, maximum, refusal };
        if !self.may_have_memory(current, desired, maximum.map(|maximum| maximum.min(most)))? {
            return Ok(Err(refused(Refusal::Limiter)));
        }
        let refused = if maximum.is_some_and(|maximum| desired > maximum) {
            refused(Refusal::Maximum)
        } else if desired > most {
            refused(Refusal::Reach(most as u64))
        } else {
            match self.memories[id].live.grow_to(desired) {
                Ok(()) => return Ok(Ok(old_pages)),
                Err(why) => refused(Refusal::Provider(why)),
            }
        };
        self.ask_limiter(Ok(()), |limiter| limiter.memory_grow_failed(refused.clone().into()))?;
        Ok(Err(refused))
    }

    /// Grows a table by elements, each `init`. The size before, or `None` when it cannot grow so far.
    ///
    /// # Errors
    ///
    /// When the store's limiter makes the refusal a trap.
    pub(crate) fn grow_table(&mut self, id: TableId, delta: u64, init: u64) -> Result<Option<u64>> {
        self.try_grow_table(id, delta, init).map(Result::ok)
    }

    /// The same, with the reason of a refusal inside.
    ///
    /// # Errors
    ///
    /// When the store's limiter makes the refusal a trap.
    pub(crate) fn try_grow_table(&mut self, id: TableId, delta: u64, init: u64) -> Result<Result<u64, GrowthRefused>> {
        let stored = &self.tables[id];
        let current = stored.live.elements().len();
        let maximum = stored.ty.maximum.map(|maximum| usize::try_from(maximum).unwrap_or(usize::MAX));
        let desired = usize::try_from(delta).unwrap_or(usize::MAX).saturating_add(current);
        let refused = |refusal| GrowthRefused { what: Growing::Table, current, desired, maximum, refusal };
        if delta != 0 && !self.may_have_table(current, desired, maximum)? {
            return Ok(Err(refused(Refusal::Limiter)));
        }
        if let Some(old) = self.tables[id].live.grow(delta, init) {
            return Ok(Ok(old as u64));
        }
        let refused = refused(table_refusal(desired, maximum));
        self.ask_limiter(Ok(()), |limiter| limiter.table_grow_failed(refused.clone().into()))?;
        Ok(Err(refused))
    }
}

/// Why a table does not get `desired` elements.
fn table_refusal(desired: usize, maximum: Option<usize>) -> Refusal {
    match maximum {
        Some(maximum) if desired > maximum => Refusal::Maximum,
        _ if desired as u64 > MAX_TABLE_ELEMENTS => Refusal::Reach(MAX_TABLE_ELEMENTS),
        _ => Refusal::Provider("the system has no memory for it".to_owned()),
    }
}
