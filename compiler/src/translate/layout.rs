//! Where each field of a machine context lies: the one statement of layouts that compiled code and the
//! runtime share.
//!
//! The fixed records (`store`, `instance` header, `func_ref`, …) are modules of constants; the runtime
//! const-asserts its `repr(C)` structs against them. What depends on a module is [`InstanceLayout`], which
//! both sides compute from the same [`ModuleInfo`]. All sizes and offsets are bytes; pointers are 8 bytes.
//!
//! Every context (an instance's, a host function's) starts with the pointer to its store's context, so that
//! code which knows nothing about its callee can still find the store.

use super::module::ModuleInfo;
use crate::base::index::*;
use cranelift_entity::EntityRef;

/// Size of a pointer.
pub const POINTER: u32 = 8;

/// A raw value in an argument array: 16 bytes, so that a vector fits; scalars fill the low bytes, zero-extended to 8.
pub const VALUE: u32 = 16;

/// The store context: what compiled code and fault handlers read and write of a store.
pub mod store {
    /// Lowest stack address that compiled code may use.
    pub const STACK_LIMIT: u32 = 0;
    /// Pointer to the table of builtins.
    pub const BUILTINS: u32 = 8;
    /// Where a trap resumes: program counter, stack pointer, frame pointer of the innermost entry trampoline.
    pub const HANDLER_PC: u32 = 16;
    /// See [`HANDLER_PC`].
    pub const HANDLER_SP: u32 = 24;
    /// See [`HANDLER_PC`].
    pub const HANDLER_FP: u32 = 32;
    /// Frame pointer of the trampoline through which wasm was left last: the innermost wasm frame is the one that called it.
    pub const EXIT_FP: u32 = 40;
    /// Whether an exception looks for its handler, 8 bytes: `Raise` then goes there. Compiled code does not touch it.
    pub const THROWING: u32 = 48;
    /// The exception that was thrown last, an `exnref`, for the handler that it lands at.
    pub const EXCEPTION: u32 = 56;
    /// Its tag: pointer to the [`tag`](super::tag) record.
    pub const EXCEPTION_TAG: u32 = 64;
    /// What it carries: pointer to an array of raw values.
    pub const EXCEPTION_VALUES: u32 = 72;
    /// The fuel that is left, `i64`; below zero, more was used than there was.
    pub const FUEL: u32 = 80;
    /// Pointer to the engine's epoch, `u64`, which other threads count up.
    pub const EPOCH: u32 = 88;
    /// The epoch at which code asks the host whether to go on, `u64`.
    pub const EPOCH_DEADLINE: u32 = 96;
    /// Whether the embedder wants to know of crossings, 8 bytes. Compiled code does not read it.
    pub const HOOKED: u32 = 104;
    /// Size of the part that compiled code knows.
    pub const SIZE: u32 = 112;
}

/// The first fields of every context.
pub mod context {
    /// Pointer to the store context.
    pub const STORE: u32 = 0;
    /// In a host function's context: the machine-callable entry, `extern "C" fn(callee, caller, args) -> store context or null`.
    pub const HOST_ENTRY: u32 = 8;
}

/// The context of `resource.rep`: that of a host function, and behind it what a look-up needs.
pub mod resource_rep {
    /// Pointer to the [`handles`](super::handles) record of the component instance.
    pub const HANDLES: u32 = 32;
    /// [`KIND`](super::handle::KIND) and [`TYPE`](super::handle::TYPE) of the entries that it answers for, as one word of 8 bytes.
    pub const WANTED: u32 = 40;
    /// Code in the internal convention that is called with the same context about any other entry.
    pub const OTHERWISE: u32 = 48;
    /// Size of the record.
    pub const SIZE: u32 = 56;
}

/// The handles of a component instance.
pub mod handles {
    /// Pointer to the [`handle`](super::handle) records: entry `i` is handle `i`.
    pub const BASE: u32 = 0;
    /// How many there are, 8 bytes.
    pub const LEN: u32 = 8;
    /// Size of the record.
    pub const SIZE: u32 = 16;
}

/// A handle, as far as compiled code reads it.
pub mod handle {
    /// What it is a handle to, `u32`.
    pub const KIND: u32 = 0;
    /// [`KIND`] of a handle to a resource; what follows is only there then.
    pub const RESOURCE: u32 = 1;
    /// The store's number of the resource type, `u32`.
    pub const TYPE: u32 = 4;
    /// The representation, `u32`.
    pub const REP: u32 = 8;
    /// Size of the record, a power of two.
    pub const SIZE: u32 = 32;
}

/// The header of an instance context.
pub mod instance {
    /// Pointer to the store context.
    pub const STORE: u32 = 0;
    /// Pointer to the builtin table (a copy of the store's).
    pub const BUILTINS: u32 = 8;
    /// Pointer to `u32` engine-wide type ids, indexed by `TypeIndex`.
    pub const TYPE_IDS: u32 = 16;
    /// For the runtime: its own record of the instance. Compiled code does not read it.
    pub const OWNER: u32 = 24;
    /// Where the module-dependent part starts.
    pub const SIZE: u32 = 32;
}

/// A function reference; a `funcref` value is a pointer to one, or null.
pub mod func_ref {
    /// Code in the internal convention.
    pub const CODE: u32 = 0;
    /// The callee's context.
    pub const CONTEXT: u32 = 8;
    /// Entry trampoline of its signature; compiled code does not read it.
    pub const ENTRY: u32 = 16;
    /// Engine-wide type id, `u32`.
    pub const TYPE_ID: u32 = 24;
    /// Size of the record.
    pub const SIZE: u32 = 32;
}

/// An imported function as its importer keeps it.
pub mod func_import {
    /// Code in the internal convention.
    pub const CODE: u32 = 0;
    /// The callee's context.
    pub const CONTEXT: u32 = 8;
    /// Pointer to the function reference it was imported from: the value of `ref.func`.
    pub const FUNC_REF: u32 = 16;
    /// Size of the record.
    pub const SIZE: u32 = 24;
}

/// A table. Elements are 8 bytes: a pointer to a function reference, or an opaque word; 0 is null.
pub mod table {
    /// Pointer to the elements.
    pub const BASE: u32 = 0;
    /// Current number of elements, 8 bytes.
    pub const LEN: u32 = 8;
    /// Size of the record.
    pub const SIZE: u32 = 16;
    /// Size of an element.
    pub const ELEMENT: u32 = 8;
}

/// A linear memory. That of a shared one does not lie in the context of the instance that defines it: a pointer to it is in its place.
pub mod memory {
    /// Pointer to byte 0.
    pub const BASE: u32 = 0;
    /// Current length in bytes, 8 bytes.
    pub const LEN_BYTES: u32 = 8;
    /// Size of the record.
    pub const SIZE: u32 = 16;
}

/// A global: one raw value.
pub mod global {
    /// Size of the record.
    pub const SIZE: u32 = 16;
}

/// An exception tag. Its identity is its address.
pub mod tag {
    /// Engine-wide id of the type of what it carries, `u32`; compiled code does not read it.
    pub const TYPE_ID: u32 = 0;
    /// Size of the record.
    pub const SIZE: u32 = 8;
}

/// Offsets of the module-dependent part of an instance context.
///
/// Imported items are pointers to the exporter's records (functions: [`func_import`] records); defined items
/// lie in the context itself.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct InstanceLayout {
    imported_functions: u32,
    imported_tables: u32,
    imported_memories: u32,
    imported_globals: u32,
    imported_tags: u32,
    tables: u32,
    memories: u32,
    globals: u32,
    tags: u32,
    func_refs: u32,
    size: u32,
}

impl InstanceLayout {
    /// The layout of `module`'s contexts.
    pub fn new(module: &ModuleInfo) -> Self {
        let mut next = instance::SIZE;
        let mut take = |count: u32, size: u32, align: u32| {
            let start = next.next_multiple_of(align);
            next = start + count * size;
            start
        };
        let defined = |all: usize, imported: u32| all as u32 - imported;
        let imported_functions = take(module.imported_functions, func_import::SIZE, 8);
        let imported_tables = take(module.imported_tables, POINTER, 8);
        let imported_memories = take(module.imported_memories, POINTER, 8);
        let imported_globals = take(module.imported_globals, POINTER, 8);
        let imported_tags = take(module.imported_tags, POINTER, 8);
        let memories = take(defined(module.memories.len(), module.imported_memories), memory::SIZE, 8);
        let tables = take(defined(module.tables.len(), module.imported_tables), table::SIZE, 8);
        let globals = take(defined(module.globals.len(), module.imported_globals), global::SIZE, 16);
        let tags = take(defined(module.tags.len(), module.imported_tags), tag::SIZE, 8);
        let func_refs = take(module.func_refs.len() as u32, func_ref::SIZE, 8);
        Self {
            imported_functions,
            imported_tables,
            imported_memories,
            imported_globals,
            imported_tags,
            tables,
            memories,
            globals,
            tags,
            func_refs,
            size: next.next_multiple_of(16),
        }
    }

    /// Size of the whole context.
    pub fn size(&self) -> u32 {
        self.size
    }

    /// The [`func_import`] record of an imported function.
    pub fn imported_function(&self, index: FuncIndex) -> u32 {
        self.imported_functions + index.as_u32() * func_import::SIZE
    }

    /// The pointer to an imported table's [`table`] record.
    pub fn imported_table(&self, index: TableIndex) -> u32 {
        self.imported_tables + index.as_u32() * POINTER
    }

    /// The pointer to an imported memory's [`memory`] record.
    pub fn imported_memory(&self, index: MemoryIndex) -> u32 {
        self.imported_memories + index.as_u32() * POINTER
    }

    /// The pointer to an imported global's [`global`] record.
    pub fn imported_global(&self, index: GlobalIndex) -> u32 {
        self.imported_globals + index.as_u32() * POINTER
    }

    /// The [`table`] record of a defined table.
    pub fn table(&self, index: DefinedTableIndex) -> u32 {
        self.tables + index.index() as u32 * table::SIZE
    }

    /// The [`memory`] record of a defined memory.
    pub fn memory(&self, index: DefinedMemoryIndex) -> u32 {
        self.memories + index.index() as u32 * memory::SIZE
    }

    /// The [`global`] record of a defined global.
    pub fn global(&self, index: DefinedGlobalIndex) -> u32 {
        self.globals + index.index() as u32 * global::SIZE
    }

    /// The pointer to an imported tag's [`tag`] record.
    pub fn imported_tag(&self, index: TagIndex) -> u32 {
        self.imported_tags + index.as_u32() * POINTER
    }

    /// The [`tag`] record of a defined tag.
    pub fn tag(&self, index: DefinedTagIndex) -> u32 {
        self.tags + index.index() as u32 * tag::SIZE
    }

    /// The [`func_ref`] record in a slot.
    pub fn func_ref(&self, index: FuncRefIndex) -> u32 {
        self.func_refs + index.index() as u32 * func_ref::SIZE
    }
}

/// The builtins that compiled code calls through the table at [`store::BUILTINS`], in table order.
///
/// Every builtin is `extern "C"` and takes the calling instance's context first. `-> status` builtins return
/// a `u32` that is 0 on success; on anything else the fault is recorded in the store and compiled code calls
/// `raise`, which does not return.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Builtin {
    /// `(store context: ptr)`, never returns: resumes at the innermost entry trampoline's handler. The fault is in the store.
    /// The only builtin whose first argument is the store context.
    Raise,
    /// `(ctx, memory: u32, delta_pages: u64) -> i64`: the old size in pages, or -1; -2 means that the fault is recorded: raise.
    MemoryGrow,
    /// `(ctx, dst: ptr, src: ptr, len: u64)`: both ranges are in bounds, and may overlap.
    MemoryCopy,
    /// The same where one of the memories is shared: others may read and write the bytes meanwhile.
    MemoryCopyShared,
    /// `(ctx, memory: u32, dst: u64, byte: u32, len: u64) -> status`
    MemoryFill,
    /// `(ctx, memory: u32, data: u32, dst: u64, src: u32, len: u32) -> status`
    MemoryInit,
    /// `(ctx, data: u32)`
    DataDrop,
    /// `(ctx, memory: u32, address: u64, offset: u64, count: u32) -> i64`: how many threads were woken; -2 means that the fault is recorded: raise.
    AtomicNotify,
    /// `(ctx, memory: u32, address: u64, offset: u64, expected: u32, timeout: i64) -> i64`: what the instruction yields, or -2 as above.
    AtomicWait32,
    /// `(ctx, memory: u32, address: u64, offset: u64, expected: u64, timeout: i64) -> i64`: likewise.
    AtomicWait64,
    /// `(ctx, table: u32, delta: u64, init: u64) -> i64`: the old size, or -1; -2 means that the fault is recorded: raise.
    TableGrow,
    /// `(ctx, table: u32, dst: u64, value: u64, len: u64) -> status`
    TableFill,
    /// `(ctx, dst_table: u32, dst: u64, src_table: u32, src: u64, len: u64) -> status`
    TableCopy,
    /// `(ctx, table: u32, elem: u32, dst: u64, src: u32, len: u32) -> status`
    TableInit,
    /// `(ctx, elem: u32)`
    ElemDrop,
    /// `(ctx, tag: u32, values: ptr) -> status`, never 0: throws an exception that carries the raw values.
    Throw,
    /// `(ctx, exnref: u64, again: u32) -> status`, never 0: throws an exception that was caught; `again` says that no handler took it. Null traps.
    ThrowRef,
    /// `(ctx, exnref: u64)`: an exception was caught by a handler that does not keep it.
    Caught,
    /// `(ctx, code: u32) -> status`, never 0: a trap, by the number of its `TrapCode`. For code that may not trap by faulting.
    Trap,
    /// `(ctx) -> status`: the count of fuel is below what is needed; it is higher afterwards.
    OutOfFuel,
    /// `(ctx) -> status`: the epoch's deadline is reached; it is another afterwards.
    EpochReached,
    /// `(ctx, actual: u32, expected: u32) -> status`: whether the first of two engine-wide type ids is of a subtype of the second; a trap if not.
    CheckSubtype,
}

impl Builtin {
    /// All of them, in table order.
    pub const ALL: [Self; 22] = [
        Self::Raise,
        Self::MemoryGrow,
        Self::MemoryCopy,
        Self::MemoryCopyShared,
        Self::MemoryFill,
        Self::MemoryInit,
        Self::DataDrop,
        Self::AtomicNotify,
        Self::AtomicWait32,
        Self::AtomicWait64,
        Self::TableGrow,
        Self::TableFill,
        Self::TableCopy,
        Self::TableInit,
        Self::ElemDrop,
        Self::Throw,
        Self::ThrowRef,
        Self::Caught,
        Self::Trap,
        Self::OutOfFuel,
        Self::EpochReached,
        Self::CheckSubtype,
    ];

    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Offset of its pointer in the table.
    pub fn offset(self) -> u32 {
        self as u32 * POINTER
    }
}
