//! Scripts of our own, for what the specification's suites do not run: every `.wast` in the folder beside this file.

use std::fs;
use std::path::Path;
use windlass_cli::wast::{Feature, Options, run_script};

const FEATURES: &[&str] = &[
    "component-model-async",
    "component-model-async-stackful",
    "component-model-error-context",
    "component-model-fixed-length-lists",
    "component-model-implements",
    "component-model-map",
    "component-model-more-async-builtins",
    "component-model-threading",
    "exceptions",
    "multi-memory",
    "threads",
];

#[test]
fn scripts_pass() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts");
    let features: Vec<Feature> = FEATURES.iter().map(|name| name.parse().expect("a known feature")).collect();
    let options = Options::new(&features).expect("an engine");
    let mut files: Vec<_> = fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "wast"));
    files.sort();
    assert!(files.len() >= 5, "only {} scripts", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).expect("a script");
        let report = run_script(&text, &path, &options);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        wrong.extend(report.differences.iter().map(|difference| format!("{name}:{}: {}", difference.line, difference.what)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
