//! `windlass wit`: the WIT of a component, read back from its binary, and the Rust bindings for it.

use crate::args::WitArguments;
use crate::load::{self, Kind};
use crate::output;
use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;
use std::path::Path;
use windlass_wit::{Options, generate_to_string};
use wit_component::WitPrinter;
use wit_parser::decoding::{DecodedWasm, decode};

/// Prints the WIT of a component or WIT package, or its bindings.
///
/// # Errors
///
/// When the file is not a component, its types have no WIT form, or the options do not fit.
pub(crate) fn execute(arguments: &WitArguments) -> Result<()> {
    let text = if arguments.rust { rust(&arguments.file, arguments.options.as_deref())? } else { text(&arguments.file)? };
    output::line(text.trim_end())
}

/// The bindings of WIT text in a file or folder, or of what a binary holds.
fn rust(path: &Path, options: Option<&str>) -> Result<String> {
    let mut options: Options = options.unwrap_or("{}").parse().context("the options of the bindings")?;
    if path.is_dir() || path.extension().is_some_and(|e| e == "wit") {
        let Some(path) = path.to_str() else { bail!("`{}` is not UTF-8", path.display()) };
        options.paths.push(path.into());
    } else {
        options.inline = Some(text(path)?.as_str().into());
    }
    generate_to_string(&options, Path::new("."))
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
