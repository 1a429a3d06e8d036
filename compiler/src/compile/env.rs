//! What translating a body needs to know of its module; shared by all threads that compile it.

use super::inline::Inlined;
use super::isa::Target;
use super::settings::Settings;
use super::signature;
use crate::base::index::*;
use crate::translate::layout::InstanceLayout;
use crate::translate::module::ModuleInfo;
use crate::types::core::{MemoryType, TableType};
use anyhow::Result;
use cranelift_codegen::ir::{self, types};

/// A module while its bodies are compiled.
pub(super) struct ModuleEnv<'a> {
    pub(super) info: &'a ModuleInfo,
    pub(super) layout: InstanceLayout,
    pub(super) settings: &'a Settings,
    pub(super) target: &'a Target,
    /// Where the module starts in the input, so that source positions are offsets in the module.
    pub(super) start: u64,
    /// Imported functions whose bodies are known.
    pub(super) inlined: Inlined<'a>,
}

impl ModuleEnv<'_> {
    pub(super) fn memory(&self, index: MemoryIndex) -> &MemoryType {
        &self.info.memories[index]
    }

    /// Whether the memory never moves: it reserves all that it can become, or may not move, or is shared.
    pub(super) fn memory_is_fixed(&self, index: MemoryIndex) -> bool {
        let ty = self.memory(index);
        ty.shared || !self.settings.memory_may_move || largest_bytes(ty) <= u128::from(self.settings.memory_reservation_bytes)
    }

    /// The length in bytes of a memory that cannot grow. An import's type bounds the actual memory from both sides too.
    pub(super) fn memory_constant_len(&self, index: MemoryIndex) -> Option<u64> {
        let ty = self.memory(index);
        let pages = ty.maximum.filter(|&maximum| maximum == ty.minimum)?;
        u64::try_from(u128::from(pages) << ty.page_size_log2).ok()
    }

    /// The length in bytes that the memory has at least. An import's type bounds the actual memory from below too.
    pub(super) fn memory_minimum_bytes(&self, index: MemoryIndex) -> u128 {
        let ty = self.memory(index);
        u128::from(ty.minimum) << ty.page_size_log2
    }

    /// How accesses to the memory that end `end` bytes after their index are kept within it.
    ///
    /// Behind a memory's current length, up to the end of its reservation, and in the guard after that, every byte faults. That holds for whole pages
    /// of the machine: a length that is no multiple of those needs the exact comparison.
    pub(super) fn bounds(&self, index: MemoryIndex, end: u64) -> Bounds {
        let ty = self.memory(index);
        let guard = self.settings.memory_guard_bytes;
        if !self.settings.signals_based_traps || ty.page_size_log2 < WASM_PAGE_LOG2 {
            return Bounds::Exact;
        }
        let beyond_indices = self.settings.memory_reservation_bytes.checked_sub(1 << 32);
        match beyond_indices {
            Some(rest) if !ty.memory64 && end <= rest.saturating_add(guard) => Bounds::Reserved,
            _ if end <= guard => Bounds::Index,
            _ => Bounds::Exact,
        }
    }

    /// The type of the memory's addresses.
    pub(super) fn memory_index_type(&self, index: MemoryIndex) -> ir::Type {
        if self.memory(index).memory64 { types::I64 } else { types::I32 }
    }

    pub(super) fn table(&self, index: TableIndex) -> &TableType {
        &self.info.tables[index]
    }

    /// The type of the table's indices.
    pub(super) fn table_index_type(&self, index: TableIndex) -> ir::Type {
        if self.table(index).table64 { types::I64 } else { types::I32 }
    }

    /// The signature of a function of type `index`.
    pub(super) fn signature(&self, index: TypeIndex) -> Result<ir::Signature> {
        signature::internal(&self.info.types[index])
    }
}

/// What keeps an access to a linear memory within it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Bounds {
    /// Reservation and guard: no index reaches past them.
    Reserved,
    /// A comparison of the index with the length; the guard is for the rest.
    Index,
    /// A comparison of the end with the length.
    Exact,
}

/// The usual page size, a multiple of the machine's.
const WASM_PAGE_LOG2: u8 = 16;

/// The most bytes that a memory of this type can have.
fn largest_bytes(ty: &MemoryType) -> u128 {
    let reach = if ty.memory64 { 1 << 64 } else { 1 << 32 };
    ty.maximum.map_or(reach, |maximum| (u128::from(maximum) << ty.page_size_log2).min(reach))
}
