//! Bindings in a file: for build scripts, and for whoever wants to read or check in what `bindgen!` would expand to.
//!
//! Owns writing the file and what Cargo is told about it. What stands in it is the same as ever.

use crate::{Options, format_source, generate};
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What [`write_bindings`] did.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub file: PathBuf,
    /// The WIT files that were read.
    pub inputs: Vec<PathBuf>,
    /// The folders that the options name: a file that comes into one of them belongs to the WIT, too.
    pub folders: Vec<PathBuf>,
}

/// Writes the bindings that `options` ask for to `file`, as formatted source. Relative paths in the options start at `base`. A file that is as
/// it should be is left alone, so that nothing is compiled again for it.
///
/// # Errors
///
/// When the options or the WIT are wrong, or the file cannot be written.
pub fn write_bindings(options: &Options, base: &Path, file: &Path) -> Result<Written> {
    let generated = generate(options, base).map_err(|diagnostics| anyhow::Error::msg(diagnostics.to_string()))?;
    let source = format_source(generated.tokens);
    if fs::read_to_string(file).ok().as_ref() != Some(&source) {
        fs::write(file, source).with_context(|| format!("cannot write `{}`", file.display()))?;
    }
    let named = options.paths.iter().map(|path| base.join(&path.value));
    let default = (options.paths.is_empty() && options.inline.is_none()).then(|| base.join("wit"));
    let folders = named.chain(default).filter(|path| path.is_dir()).collect();
    Ok(Written { file: file.to_path_buf(), inputs: generated.files, folders })
}

impl Written {
    /// The lines by which a build script tells Cargo when it has to run again.
    pub fn cargo_lines(&self) -> String {
        let mut lines = String::new();
        for path in self.folders.iter().chain(&self.inputs) {
            // Writing to a string does not fail.
            let _ = writeln!(lines, "cargo::rerun-if-changed={}", path.display());
        }
        lines
    }
}

/// The whole work of a build script: writes the bindings to `name` in the folder that Cargo gives build scripts, and tells Cargo when to
/// run it again. `options` are written as `bindgen!` takes them.
///
/// In `build.rs`:
///
/// ```no_run
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     windlass_wit::build(r#"{ path: "wit", world: "plugin", imports: { default: trappable } }"#, "plugin.rs")?;
///     Ok(())
/// }
/// ```
///
/// And where the bindings belong:
///
/// ```text
/// mod bindings {
///     include!(concat!(env!("OUT_DIR"), "/plugin.rs"));
/// }
/// ```
///
/// # Errors
///
/// As [`write_bindings`], and outside a build script.
pub fn build(options: &str, name: &str) -> Result<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).with_context(|| format!("`{name}` is not set; this is no build script"));
    let (base, out) = (folder("CARGO_MANIFEST_DIR")?, folder("OUT_DIR")?);
    let options: Options = options.parse().context("the options of the bindings")?;
    let written = write_bindings(&options, &base, &out.join(name))?;
    print!("{}", written.cargo_lines());
    Ok(written.file)
}
