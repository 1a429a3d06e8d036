//! Core types as an embedder sees them: they convert to and from the compiler's plain data, print as in the text format, and know subtyping.
//!
//! `value` (values and references), `func`, `entity` (globals, tables, memories), `tag` (exceptions), `externs` (their union, imports and exports), `matching`
//! (whether an item satisfies an import).

mod entity;
mod externs;
mod func;
pub(crate) mod matching;
mod tag;
mod value;

pub use entity::{GlobalType, MemoryType, MemoryTypeBuilder, Mutability, TableType};
pub(crate) use entity::{check_memory_limits, check_table_limits};
pub use externs::{ExportType, ExternType, ImportType};
pub use func::{Finality, FuncType};
pub use tag::{ExnType, TagType};
pub use value::{HeapType, RefType, ValType};
