//! Rung 5: the passive machine. Mappings, code memory, contexts, linear memories, tables, faults, stack walking.
//!
//! Knows nothing of engines, stores or errors: it is told what to do and does it. This is where `unsafe` lives.
#![allow(unsafe_code, reason = "the machine: mappings, contexts that compiled code reads, signal handlers")]

mod context;
mod value;

pub use context::*;
pub use value::ValRaw;
