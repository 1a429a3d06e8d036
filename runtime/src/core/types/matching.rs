//! Whether an item may be given for an import. Spec: core, "External types", matching.

use super::{ExternType, GlobalType, MemoryType, TableType};

/// Whether `found` satisfies an import of type `wanted`. The minimum of a found table or memory is its current size.
pub(crate) fn satisfies(found: &ExternType, wanted: &ExternType) -> bool {
    match (found, wanted) {
        (ExternType::Func(found), ExternType::Func(wanted)) => found.is_subtype(wanted),
        (ExternType::Global(found), ExternType::Global(wanted)) => global(found, wanted),
        (ExternType::Table(found), ExternType::Table(wanted)) => table(found, wanted),
        (ExternType::Memory(found), ExternType::Memory(wanted)) => memory(found, wanted),
        (ExternType::Tag(found), ExternType::Tag(wanted)) => found == wanted,
        _ => false,
    }
}

fn global(found: &GlobalType, wanted: &GlobalType) -> bool {
    found.mutability() == wanted.mutability()
        && match wanted.mutability().is_var() {
            // Both sides may write, so neither may see less than the other.
            true => found.content() == wanted.content(),
            false => found.content().matches(wanted.content()),
        }
}

fn table(found: &TableType, wanted: &TableType) -> bool {
    found.element() == wanted.element()
        && found.is_64() == wanted.is_64()
        && limits((found.minimum(), found.maximum()), (wanted.minimum(), wanted.maximum()))
}

fn memory(found: &MemoryType, wanted: &MemoryType) -> bool {
    found.is_64() == wanted.is_64()
        && found.is_shared() == wanted.is_shared()
        && found.page_size_log2() == wanted.page_size_log2()
        && limits((found.minimum(), found.maximum()), (wanted.minimum(), wanted.maximum()))
}

fn limits(found: (u64, Option<u64>), wanted: (u64, Option<u64>)) -> bool {
    found.0 >= wanted.0
        && match (found.1, wanted.1) {
            (_, None) => true,
            (Some(found), Some(wanted)) => found <= wanted,
            (None, Some(_)) => false,
        }
}
