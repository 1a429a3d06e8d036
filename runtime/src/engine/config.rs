//! What an embedder can choose.

/// Options of an engine.
#[derive(Clone, Debug, Default)]
pub struct Config {}

pub use windlass_compiler::compile::OptLevel;
