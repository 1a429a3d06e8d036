//! The memory through which the host calls functions that a component imports and exports again: a core module, `scratch.wat`. `instance` makes one for
//! each instance of such a component and calls through it. Its code is the last of the component's modules.

use crate::{Engine, Result};
use indexmap::IndexMap;
use windlass_compiler::compile::ModuleArtifact;
use windlass_compiler::translate::component::ExportItem;

/// `scratch.wat`.
const SCRATCH: &[u8] = include_bytes!("scratch.wasm");

/// Compiles the memory and its allocator.
pub(super) fn compile(engine: &Engine) -> Result<ModuleArtifact> {
    engine.compiler().compile_module(SCRATCH)
}

/// Whether a component with these exports needs it.
pub(super) fn is_needed(exports: &IndexMap<String, ExportItem>) -> bool {
    exports.values().any(|item| match item {
        ExportItem::ImportedFunc(_) => true,
        ExportItem::Instance(items) => is_needed(items),
        ExportItem::Func(_) | ExportItem::Module(..) | ExportItem::Component(_) | ExportItem::Type(_) => false,
    })
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
