//! `windlass wit`: the WIT of a component, read back from its binary.

use crate::load::{self, Kind};
use crate::output;
use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;
use std::path::Path;
use wit_component::WitPrinter;
use wit_parser::decoding::{DecodedWasm, decode};

/// Prints the WIT of the component or WIT package in `path`.
///
/// # Errors
///
/// When the file is not a component, or its types have no WIT form.
pub(crate) fn execute(path: &Path) -> Result<()> {
    output::line(&text(path)?)
}

fn text(path: &Path) -> Result<String> {
    let shown = path.display();
    let (kind, bytes) = load::wasm(path)?;
    if kind == Kind::Module {
        bail!("`{shown}` is a core module, which has no WIT; make a component of it first, for example with `wasm-tools component new`");
    }
    let decoded = decode(&bytes).with_context(|| format!("cannot read the WIT of `{shown}`"))?;
    let resolve = decoded.resolve();
    let main = decoded.package();
    // Packages that the main one uses follow it, so that the output alone is a complete document.
    let others: Vec<_> = resolve.packages.iter().map(|(id, _)| id).filter(|id| *id != main).collect();
    let mut printer = WitPrinter::default();
    printer.print(resolve, main, &others).with_context(|| format!("cannot print the WIT of `{shown}`"))?;
    let mut text = String::new();
    if let DecodedWasm::Component(..) = decoded {
        writeln!(text, "// The world of {}.", path.file_name().unwrap_or_default().to_string_lossy())?;
    }
    text.push_str(printer.output.to_string().trim_end());
    Ok(text)
}
