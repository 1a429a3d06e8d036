//! A component made by a real toolchain translates. Needs the guests that lie beside the checkout; says `skipped` without them.

mod support;

use wasmparser::WasmFeatures;
use windlass_compiler::translate::component::{ExportItem, ImportItem, translate_component};
use windlass_compiler::{Compiler, Features, Settings};

/// The bytes of a guest, if it is there.
fn guest(name: &str) -> Option<Vec<u8>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/guests");
    let folder = std::env::var("WINDLASS_GUESTS").unwrap_or_else(|_| beside.to_owned());
    let path = format!("{folder}/{name}.wasm");
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("skipped: no {path}");
    }
    bytes
}

#[test]
fn guests_translate() {
    for name in ["rust-types", "rust-cli"] {
        let Some(bytes) = guest(name) else { continue };
        let translation = translate_component(&bytes, Features::default()).unwrap_or_else(|error| panic!("{name}: {error:#}"));
        support::check(&translation);
        let text = translation.plan.display(&translation.types).to_string();
        assert!(translation.plan.imports.values().any(|item| matches!(item, ImportItem::Instance(_))), "{text}");
        assert!(translation.plan.exports.values().any(|item| matches!(item, ExportItem::Instance(_) | ExportItem::Func(_))), "{text}");
    }
}

#[test]
fn async_guests_translate() {
    let Some(bytes) = guest("rust-async") else { return };
    let mut features = Features::default();
    features.set(WasmFeatures::CM_ASYNC | WasmFeatures::CM_ASYNC_STACKFUL | WasmFeatures::CM_MORE_ASYNC_BUILTINS, true);
    let translation = translate_component(&bytes, features).unwrap_or_else(|error| panic!("{error:#}"));
    support::check(&translation);
    assert!(translation.plan.concurrent.values().any(|concurrent| *concurrent), "{}", translation.plan.display(&translation.types));
}

#[test]
fn guests_compile() {
    let Some(bytes) = guest("rust-types") else { return };
    let artifact = Compiler::new(Settings::default()).expect("this machine").compile_component(&bytes).expect("compiles");
    assert_eq!(artifact.modules.len(), 3);
    for module in artifact.modules.values() {
        assert_eq!(module.code.functions.len(), module.info.functions.len() - module.info.imported_functions as usize);
    }
}
