//! A live core instance: its context, and which of the store's memories and tables its index spaces mean.

use crate::engine::CompiledModule;
use crate::vm::{ContextBlock, FuncRef, GlobalRecord, Permit, TagRecord};
use cranelift_entity::entity_impl;
use smallvec::SmallVec;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::translate::layout::func_import;
use windlass_compiler::translate::module::EntityIndex;
use windlass_compiler::types::core::GlobalType;

/// An instance of a store.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InstanceId(u32);
entity_impl!(InstanceId, "instance");

/// A linear memory of a store.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct MemoryId(u32);
entity_impl!(MemoryId, "stored_memory");

/// A memory that threads share, in a store that knows it.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SharedMemoryId(u32);
entity_impl!(SharedMemoryId, "shared_memory");

/// A memory of an instance.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum AnyMemoryId {
    /// One of the store.
    Own(MemoryId),
    /// One that threads share.
    Shared(SharedMemoryId),
}

/// A table of a store.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TableId(u32);
entity_impl!(TableId, "stored_table");

/// A global of a store: its record, which stays at its address as long as the store, and its type.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct GlobalItem {
    /// Its value.
    pub(crate) record: NonNull<GlobalRecord>,
    /// Its type.
    pub(crate) ty: GlobalType,
}

/// An exception tag of a store: its record, which stays at its address as long as the instance that defines it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct TagItem {
    /// Its identity.
    pub(crate) record: NonNull<TagRecord>,
    /// Engine-wide id of the type of what it carries.
    pub(crate) type_id: u32,
}

/// Something of a store that instances import and export.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// A function.
    Func(NonNull<FuncRef>),
    /// A table.
    Table(TableId),
    /// A memory.
    Memory(MemoryId),
    /// A memory that threads share.
    SharedMemory(SharedMemoryId),
    /// A global.
    Global(GlobalItem),
    /// An exception tag.
    Tag(TagItem),
}

/// Segments that were dropped.
#[derive(Debug, Default)]
pub(crate) struct Dropped(SmallVec<[u64; 1]>);

impl Dropped {
    /// Whether segment `index` was dropped.
    pub(crate) fn contains(&self, index: u32) -> bool {
        self.0.get(index as usize / 64).is_some_and(|word| word >> (index % 64) & 1 != 0)
    }

    /// Drops segment `index`.
    pub(crate) fn insert(&mut self, index: u32) {
        let word = index as usize / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (index % 64);
    }
}

/// An instance of a module.
pub(crate) struct InstanceData {
    pub(crate) module: Arc<CompiledModule>,
    pub(crate) block: ContextBlock,
    /// All memories, imports first.
    pub(crate) memories: SmallVec<[AnyMemoryId; 2]>,
    /// All tables, imports first.
    pub(crate) tables: SmallVec<[TableId; 2]>,
    pub(crate) dropped_data: Dropped,
    pub(crate) dropped_elements: Dropped,
    /// Leave of the engine's pool for it, if there is one.
    pub(crate) _permit: Option<Permit>,
}

impl InstanceData {
    /// Its module.
    pub(crate) fn module(&self) -> &Arc<CompiledModule> {
        &self.module
    }

    /// A reference to one of its functions; `None` for those whose references cannot escape.
    pub(crate) fn func(&self, index: FuncIndex) -> Option<NonNull<FuncRef>> {
        let info = self.module.info();
        let layout = self.module.layout();
        if info.defined_func(index).is_none() {
            let field = self.block.field::<NonNull<FuncRef>>(layout.imported_function(index) + func_import::FUNC_REF);
            return Some(self.block.pointer(field));
        }
        let slot = info.functions.get(index)?.func_ref?;
        Some(self.block.field(layout.func_ref(slot)))
    }

    /// One of its memories.
    pub(crate) fn memory(&self, index: MemoryIndex) -> AnyMemoryId {
        self.memories[index.as_u32() as usize]
    }

    /// One of its tables.
    pub(crate) fn table(&self, index: TableIndex) -> TableId {
        self.tables[index.as_u32() as usize]
    }

    /// One of its globals.
    pub(crate) fn global(&self, index: GlobalIndex) -> GlobalItem {
        let (info, layout) = (self.module.info(), self.module.layout());
        let record = match info.defined_global(index) {
            Some(defined) => self.block.field(layout.global(defined)),
            None => self.block.pointer(self.block.field(layout.imported_global(index))),
        };
        GlobalItem { record, ty: info.globals[index] }
    }

    /// One of its tags.
    pub(crate) fn tag(&self, index: TagIndex) -> TagItem {
        let (info, layout) = (self.module.info(), self.module.layout());
        let record = match info.defined_tag(index) {
            Some(defined) => self.block.field(layout.tag(defined)),
            None => self.block.pointer(self.block.field(layout.imported_tag(index))),
        };
        TagItem { record, type_id: self.module.signature(info.tags[index]).id() }
    }

    /// An item of its index spaces; `None` only for a function whose reference cannot escape.
    pub(crate) fn item(&self, index: EntityIndex) -> Option<Item> {
        Some(match index {
            EntityIndex::Func(index) => Item::Func(self.func(index)?),
            EntityIndex::Table(index) => Item::Table(self.table(index)),
            EntityIndex::Memory(index) => match self.memory(index) {
                AnyMemoryId::Own(id) => Item::Memory(id),
                AnyMemoryId::Shared(id) => Item::SharedMemory(id),
            },
            EntityIndex::Global(index) => Item::Global(self.global(index)),
            EntityIndex::Tag(index) => Item::Tag(self.tag(index)),
        })
    }

    /// An export.
    pub(crate) fn export(&self, name: &str) -> Option<Item> {
        self.item(*self.module.info().exports.get(name)?)
    }
}
