//! A core module: its sections as plain data, its function bodies as ranges of the input.
//!
//! `info` is the description that the runtime keeps; `parse` makes it while it drives the validator.

mod info;

pub use info::*;
