//! What components come to: each `plans/*.wat` with the text of its plan beside it. `BLESS=1` rewrites the plans.

mod support;

use std::path::Path;
use wasmparser::WasmFeatures;
use windlass_compiler::Features;
use windlass_compiler::translate::component::translate_component;

#[test]
fn plans_are_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    let mut features = Features::default();
    features.set(WasmFeatures::CM_FIXED_LENGTH_LISTS | WasmFeatures::CM_MAP, true);
    let mut differing = String::new();
    let mut inputs: Vec<_> = std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    inputs.retain(|path| path.extension().is_some_and(|extension| extension == "wat"));
    inputs.sort();
    assert!(!inputs.is_empty());
    for input in inputs {
        let wasm = wat::parse_file(&input).unwrap_or_else(|error| panic!("{error}"));
        let text = match translate_component(&wasm, features) {
            Ok(translation) => {
                support::check(&translation);
                translation.plan.display(&translation.types).to_string()
            }
            Err(error) => format!("refused: {error:#}\n"),
        };
        let output = input.with_extension("plan");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&output, &text).expect("the plan is written");
        }
        let expected = std::fs::read_to_string(&output).unwrap_or_default();
        if text != expected {
            differing.push_str(&format!("{}:\n{text}\n", output.display()));
        }
    }
    assert!(differing.is_empty(), "these plans differ (BLESS=1 rewrites them):\n{differing}");
}
