//! Wasm bytes in, artifact out: the safe half of Windlass.
//!
//! What lives here: parsing and validation, the description of modules and components, canonical-ABI
//! arithmetic, and code generation with Cranelift. What does not: memory that a guest can touch, stores,
//! pointers. This crate has no `unsafe`; its output is plain data that the runtime maps and links.
//!
//! The folders are a pipeline, read in this order:
//!
//! ```text
//! base ─► types ─► abi ─► translate (bytes ─► descriptions) ─► compile (descriptions ─► machine code)
//! ```
#![forbid(unsafe_code)]

pub mod abi;
pub mod base;
pub mod compile;
pub mod translate;
pub mod types;

pub use compile::{Compiler, Settings};
pub use translate::Features;
