//! Adapters as `windlass inspect --adapters` prints them: each `adapters/*.wat` with the text beside it. `BLESS=1` rewrites the texts.

use std::path::Path;
use windlass_cli::inspect::adapters;

#[test]
fn adapters_are_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/adapters");
    let mut inputs: Vec<_> = std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    inputs.retain(|path| path.extension().is_some_and(|extension| extension == "wat"));
    inputs.sort();
    assert!(!inputs.is_empty());
    let mut differing = String::new();
    for input in inputs {
        let wasm = wat::parse_file(&input).unwrap_or_else(|error| panic!("{error}"));
        let text = adapters(&wasm).unwrap_or_else(|error| panic!("{}: {error:#}", input.display()));
        let output = input.with_extension("adapters");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&output, &text).expect("the text is written");
        }
        if text != std::fs::read_to_string(&output).unwrap_or_default() {
            differing.push_str(&format!("{}:\n{text}\n", output.display()));
        }
    }
    assert!(differing.is_empty(), "these adapters differ (BLESS=1 rewrites them):\n{differing}");
}
