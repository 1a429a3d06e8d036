//! The component model's own suite. The data lies outside the project (see [`conformance`]); without it these tests say `skipped`.
//!
//! Everything runs. What cannot pass is listed with its reason, and an entry that is not needed any more is a failure too.

use rayon::prelude::*;
use std::fs;
use std::path::Path;
use windlass_cli::wast::{Feature, Options, run_script};
use windlass_tests::{Exception, conformance, unexpected};

/// Files outside the folder `async` that do not pass, and why.
const EXCEPTIONS: &[Exception] = &[];

/// Files of the folder `async` that cannot pass before there is something to run while a caller waits, or while it goes on. Each of them reports exactly
/// that.
const NEED_ASYNC_EXECUTION: &[&str] = &[
    "async/async-calls-sync.wast",
    "async/big-interleaving-test.wast",
    "async/cancel-and-exclusive-lock.wast",
    "async/cancel-delivery.wast",
    "async/cancel-instance-wide-resume.wast",
    "async/cancel-subtask.wast",
    "async/cancel-yield-loop.wast",
    "async/deadlock.wast",
    "async/drop-cross-task-borrow.wast",
    "async/drop-subtask.wast",
    "async/drop-waitable-set.wast",
    "async/during-sync-call-exclusive-resume.wast",
    "async/during-sync-call-may-block-if-other-ready-threads.wast",
    "async/during-sync-call-no-sibling-resume.wast",
    "async/during-sync-scheduling-candidates.wast",
    "async/empty-wait.wast",
    "async/partial-stream-copies.wast",
    "async/reentrance.wast",
    "async/switch-to-ready-callback.wast",
    "async/sync-barges-in.wast",
    "async/sync-streams.wast",
    "async/trap-if-block-and-sync.wast",
    "async/trap-if-sync-and-waitable-set.wast",
    "async/zero-length.wast",
];

/// What the suite's own documentation asks for. Most of it is about validation: what the engine does not execute is refused item by item.
const FEATURES: &[&str] = &[
    "component-model-async",
    "component-model-async-stackful",
    "component-model-fixed-length-lists",
    "component-model-forward",
    "component-model-implements",
    "component-model-map",
    "component-model-more-async-builtins",
    "component-model-threading",
    "exceptions",
    "gc",
    "multi-memory",
    "threads",
];

fn scripts(folder: &Path, prefix: &str, found: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a readable folder").map(|entry| entry.expect("a readable entry").path()).collect();
    entries.sort();
    for path in entries {
        let file_name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = if prefix.is_empty() { file_name.to_string() } else { format!("{prefix}/{file_name}") };
        if path.is_dir() {
            scripts(&path, &name, found);
        } else if path.extension().is_some_and(|extension| extension == "wast") {
            found.push((name, fs::read_to_string(&path).expect("a readable script")));
        }
    }
}

/// Runs the files that `wanted` picks: what differs, by file. Nothing without the data.
fn outcomes(wanted: impl Fn(&str) -> bool) -> Option<Vec<(String, Vec<String>)>> {
    let Some(root) = conformance("component-model") else {
        println!("skipped: no conformance data beside the checkout (WINDLASS_CONFORMANCE can point at it)");
        return None;
    };
    let mut files = Vec::new();
    scripts(&root, "", &mut files);
    files.retain(|(name, _)| wanted(name));
    assert!(files.len() >= 20, "only {} files in {}", files.len(), root.display());
    let features: Vec<Feature> = FEATURES.iter().map(|name| name.parse().expect("a known feature")).collect();
    let options = Options::new(&features).expect("an engine with the suite's features");
    let run = |(name, text): &(String, String)| {
        let report = run_script(text, Path::new(name), &options);
        let failures = report.differences.iter().map(|difference| format!("{name}:{}: {}", difference.line, difference.what));
        (name.clone(), failures.collect())
    };
    Some(files.par_iter().map(run).collect())
}

fn check(outcomes: &[(String, Vec<String>)], exceptions: &[Exception]) {
    let wrong = unexpected(outcomes, exceptions);
    let passed = outcomes.iter().filter(|(_, failures)| failures.is_empty()).count();
    assert!(wrong.is_empty(), "{passed} of {} files pass\n{}", outcomes.len(), wrong.join("\n"));
    println!("{passed} of {} files pass, {} are listed as exceptions", outcomes.len(), exceptions.len());
}

#[test]
fn everything_but_async() {
    let Some(outcomes) = outcomes(|name| !name.starts_with("async/")) else { return };
    check(&outcomes, EXCEPTIONS);
}

#[test]
fn async_without_async_execution() {
    let Some(outcomes) = outcomes(|name| name.starts_with("async/")) else { return };
    let exceptions: Vec<Exception> = NEED_ASYNC_EXECUTION.iter().map(|name| (*name, "needs async execution")).collect();
    check(&outcomes, &exceptions);
    for (name, failures) in &outcomes {
        let says_so = failures.iter().any(|failure| failure.contains("needs async execution"));
        assert!(failures.is_empty() || says_so, "{name} fails for another reason:\n{}", failures.join("\n"));
    }
}
