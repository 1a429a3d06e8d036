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

    /// Whether the memory never moves: it reserves all that its index type can address.
    pub(super) fn memory_is_fixed(&self, index: MemoryIndex) -> bool {
        !self.memory(index).memory64 && self.settings.memory_reservation_bytes >= 1 << 32
    }

    /// Whether no index can reach past reservation and guard with an access that ends `end` bytes after it.
    pub(super) fn access_needs_check(&self, index: MemoryIndex, end: u64) -> bool {
        if !self.memory_is_fixed(index) {
            return true;
        }
        let beyond = self.settings.memory_reservation_bytes.saturating_sub(1 << 32).saturating_add(self.settings.memory_guard_bytes);
        end > beyond
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
