//! A file as WebAssembly bytes. Text is assembled here, so that the commands see binaries only. Used by `run` and `wit`.

use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::Path;

/// What a binary is, by its header.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A core module.
    Module,
    /// A component; a WIT package in binary form is one too.
    Component,
}

/// The binary in `path`, assembled if the file is text, and its kind.
///
/// # Errors
///
/// When the file cannot be read, or is neither text nor binary of WebAssembly.
pub(crate) fn wasm(path: &Path) -> Result<(Kind, Vec<u8>)> {
    let shown = path.display();
    let bytes = fs::read(path).with_context(|| format!("cannot read `{shown}`"))?;
    let bytes = if bytes.starts_with(b"\0asm") { bytes } else { assemble(path, &bytes)? };
    // Version and layer are two little-endian 16-bit numbers after the magic: (1, 0) is a module, layer 1 a component.
    match bytes.get(4..8) {
        Some([1, 0, 0, 0]) => Ok((Kind::Module, bytes)),
        Some([_, _, 1, 0]) => Ok((Kind::Component, bytes)),
        Some(header) => bail!(
            "`{shown}` has the WebAssembly magic, but version bytes {header:02x?}, which are of neither a core module nor a component"
        ),
        None => bail!("`{shown}` ends within the WebAssembly header: {} bytes", bytes.len()),
    }
}

fn assemble(path: &Path, bytes: &[u8]) -> Result<Vec<u8>> {
    let shown = path.display();
    let Ok(text) = std::str::from_utf8(bytes) else {
        let start = &bytes[..bytes.len().min(4)];
        bail!(
            "`{shown}` is not WebAssembly: it starts with {start:02x?}, a binary starts with [00, 61, 73, 6d], and it is not text either"
        );
    };
    if text.trim().is_empty() {
        bail!("`{shown}` is empty");
    }
    wat::Parser::new().parse_str(Some(path), text).with_context(|| format!("`{shown}` is not WebAssembly text"))
}
