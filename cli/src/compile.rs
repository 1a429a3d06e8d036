//! `windlass compile`: a component or core module to an artifact.

use crate::load::{self, Kind};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;
use windlass::{Config, Engine};

/// Compiles `file` and writes the artifact to `output`. Whoever has a file of that name mapped keeps what it was: the artifact takes its place when it is whole.
///
/// # Errors
///
/// When the file cannot be loaded or compiled, or the artifact cannot be written.
pub(crate) fn execute(file: &Path, output: &Path) -> Result<()> {
    let (kind, bytes) = load::wasm(file)?;
    let engine = Engine::new(&Config::new())?;
    let artifact = match kind {
        Kind::Component => engine.precompile_component(&bytes),
        Kind::Module => engine.precompile_module(&bytes),
    };
    let artifact = artifact.with_context(|| format!("cannot compile `{}`", file.display()))?;
    let mut unfinished = output.as_os_str().to_owned();
    unfinished.push(format!(".{}", std::process::id()));
    let written = fs::write(&unfinished, artifact).and_then(|()| fs::rename(&unfinished, output));
    if written.is_err() {
        // The error to tell is the one before.
        let _ = fs::remove_file(&unfinished);
    }
    written.with_context(|| format!("cannot write `{}`", output.display()))
}
