//! Rung 3: bytes to validated descriptions.
//!
//! ```text
//! module/     a core module: sections, index spaces, bodies as ranges of the input
//! layout.rs   where each field of a machine context lies
//! needed.rs   which proposals something needs that validation refuses
//! component/  parse ─► inline ─► plan: a component as one linear list of initialisers
//! ```

pub mod component;
pub mod layout;
pub mod module;

mod features;
mod needed;

pub use features::Features;
pub(crate) use needed::explain;
pub use wasmparser::WasmFeatures;
