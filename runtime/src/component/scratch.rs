//! The memory through which the host calls functions that a component imports and exports again: a core module, `scratch.wat`. `instance` makes one for
//! each instance of such a component and calls through it.

use crate::engine::CompiledModule;
use crate::{Engine, Result};
use std::sync::Arc;

/// `scratch.wat`.
const SCRATCH: &[u8] = include_bytes!("scratch.wasm");

/// Compiles the memory and its allocator.
pub(super) fn compile(engine: &Engine) -> Result<Arc<CompiledModule>> {
    CompiledModule::new(engine, engine.compiler().compile_module(SCRATCH)?)
}

#[cfg(test)]
mod tests {
    use super::SCRATCH;

    #[test]
    fn the_binary_is_that_of_the_text() {
        let text = include_str!("scratch.wat");
        let binary = wat::parse_str(text).expect("it is well formed");
        if std::env::var_os("BLESS").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/component/scratch.wasm");
            std::fs::write(path, &binary).expect("the folder can be written");
        } else {
            assert!(binary == SCRATCH, "`scratch.wasm` is not `scratch.wat` (BLESS=1 rewrites it)");
        }
    }
}
