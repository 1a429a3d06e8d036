//! Rung 1: core and component types as plain data.
//!
//! `core` has the types of modules, `component` those of components. Neither knows of stores, engines or the
//! binary format; `translate` makes them, the runtime gives them a public face.

pub mod component;
mod component_abi;
pub mod core;
