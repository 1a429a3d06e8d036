//! The oracle: finds Python and the specification, asks for answers, and keeps some as data.

use super::case::Case;
use super::table::Entry;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value as Json, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use windlass_tests::workspace;

/// Where the scripts and the data lie.
fn folder() -> PathBuf {
    workspace().join("tests/reference")
}

/// The reference implementation beside the checkout, or where `WINDLASS_SPEC` points, if Python is there to run it.
pub fn find() -> Option<PathBuf> {
    let spec = match std::env::var_os("WINDLASS_SPEC") {
        Some(spec) => PathBuf::from(spec),
        None => workspace().join("../shared/spec"),
    };
    let definitions = spec.join("design/mvp/canonical-abi/definitions.py");
    let python = Command::new("python3").args(["-c", "import sys; sys.exit(sys.version_info < (3, 11))"]).stderr(Stdio::null()).status();
    (definitions.is_file() && python.is_ok_and(|status| status.success())).then_some(definitions)
}

/// Asks for `count` cases from number `first` on; each answer is a line. `small` ones are fit to be kept.
pub fn ask(definitions: &PathBuf, table: &[Entry], seed: u64, first: u64, count: u64, small: bool) -> Result<Vec<String>> {
    let table: Vec<Json> = table.iter().map(Entry::description).collect();
    let request = json!({ "seed": seed, "first": first, "count": count, "small": small, "table": table });
    let mut python = Command::new("python3")
        // No byte code is left in the project's folder.
        .arg("-B")
        .arg(folder().join("oracle.py"))
        .arg(definitions)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("running python3")?;
    // It reads all of the request before it answers, so that neither waits for the other.
    python.stdin.take().context("no way to ask")?.write_all(request.to_string().as_bytes())?;
    let output = python.wait_with_output()?;
    ensure!(output.status.success(), "the oracle failed:\n{}", String::from_utf8_lossy(&output.stderr));
    let answers: Vec<String> = String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect();
    ensure!(answers.len() as u64 == count, "the oracle was asked for {count} cases and gave {}", answers.len());
    Ok(answers)
}

/// The kept answers.
pub fn kept() -> Result<Vec<Case>> {
    let path = folder().join("answers.jsonl");
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let cases = text.lines().map(Case::parse).collect::<Result<Vec<_>>>()?;
    if cases.is_empty() {
        bail!("{} holds no case", path.display());
    }
    Ok(cases)
}

/// Keeps answers.
pub fn keep(answers: &[String]) -> Result<()> {
    Ok(std::fs::write(folder().join("answers.jsonl"), answers.join("\n") + "\n")?)
}
