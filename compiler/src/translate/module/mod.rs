//! A core module: its sections as plain data, its function bodies as ranges of the input.
//!
//! ```text
//! info         the description that the runtime keeps
//! parse        makes it, one payload at a time, while somebody drives the validator
//! convert      wasmparser's types to ours
//! const_expr   constant expressions
//! names        the name section
//! debug        debug information
//! gc           refuses what validation accepts of the GC proposal for the sake of recursion groups
//! ```

mod const_expr;
mod convert;
mod debug;
mod gc;
mod info;
mod names;
mod parse;

pub use convert::{func_type, global_type, memory_type, ref_type, table_type, type_def, val_type};
pub use debug::DebugSections;
pub(crate) use gc::refuse_gc;
pub use info::*;
pub use parse::{FuncBody, ModuleTranslation, ModuleTranslator, translate_module, validate_module};
