//! A core module: its sections as plain data, its function bodies as ranges of the input.
//!
//! ```text
//! info         the description that the runtime keeps
//! parse        makes it, one payload at a time, while somebody drives the validator
//! convert      wasmparser's types to ours
//! const_expr   constant expressions
//! names        the name section
//! debug        debug information
//! ```

mod const_expr;
mod convert;
mod debug;
mod info;
mod names;
mod parse;

pub use convert::{func_type, global_type, memory_type, ref_type, table_type, val_type};
pub use debug::DebugSections;
pub use info::*;
pub use parse::{FuncBody, ModuleTranslation, ModuleTranslator, translate_module, validate_module};
