//! Files that are compiled already.
#![expect(unsafe_code, reason = "an artifact is machine code: the user says that it can be trusted")]

use anyhow::{Result, ensure};
use std::path::Path;
use windlass::component::Component;
use windlass::{Engine, Module, Precompiled};

/// What was in an artifact.
pub(super) enum Loaded {
    Module(Module),
    Component(Component),
}

/// Loads `path` if it is an artifact, and the user allows it.
///
/// # Errors
///
/// When the user does not, or the artifact is not for this engine, or damaged.
pub(super) fn load(engine: &Engine, path: &Path, allowed: bool) -> Result<Option<Loaded>> {
    // A file that cannot be read is told by whoever reads it next.
    let Some(kind) = Engine::detect_precompiled_file(path).ok().flatten() else { return Ok(None) };
    ensure!(
        allowed,
        "`{}` is compiled already, and its machine code would run with all your rights: allow that with `--allow-precompiled` if you trust the file",
        path.display()
    );
    // SAFETY: the user says by `--allow-precompiled` that the file can be trusted, and the help what that means.
    Ok(Some(unsafe {
        match kind {
            Precompiled::Module => Loaded::Module(Module::deserialize_file(engine, path)?),
            Precompiled::Component => Loaded::Component(Component::deserialize_file(engine, path)?),
        }
    }))
}
