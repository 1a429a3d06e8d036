//! A component made by a real toolchain translates. Needs the guests that lie beside the checkout; says `skipped` without them.

use windlass_compiler::Features;
use windlass_compiler::translate::component::{ExportItem, ImportItem, translate_component};

#[test]
fn rust_types_translates() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/guests/rust-types.wasm");
    let path = std::env::var("WINDLASS_GUESTS").map_or_else(|_| path.to_owned(), |dir| format!("{dir}/rust-types.wasm"));
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: no {path}");
        return;
    };
    let translation = translate_component(&bytes, Features::default()).expect("translates");
    let text = translation.plan.display(&translation.types).to_string();
    if std::env::var_os("WINDLASS_PRINT").is_some() {
        println!("{text}");
    }
    assert!(translation.plan.imports.values().any(|item| matches!(item, ImportItem::Instance(_))), "{text}");
    assert!(translation.plan.exports.values().any(|item| matches!(item, ExportItem::Instance(_) | ExportItem::Func(_))), "{text}");
}
