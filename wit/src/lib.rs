//! Turns WIT into Rust host bindings for Windlass.
//!
//! `bindgen!` is a thin front end of this crate; a build script that wants the bindings in a file of its own calls [`build`], other
//! programs [`generate_to_string`]. The crate knows WIT and Rust syntax and nothing of the runtime: what it emits names the public API of
//! `windlass`, and the compiler of the embedding program checks the two against each other.
//!
//! The flow, which is also the reading order:
//!
//! ```text
//! Options --load--> Source --model--> Model --check--> Model --emit--> TokenStream
//! (every option)    (wit-parser's     (one Rust item   (names,         (one file
//!                    Resolve, files)   for each noun)   unused keys)    per subject)
//! ```
//!
//! Every stage adds to one list of [`Diagnostics`]; each diagnostic points at the macro argument that is at fault, and shows the WIT text
//! when that is where the fault lies.

mod build_script;
mod check;
mod diagnostics;
mod emit;
mod load;
mod model;
mod options;

pub use build_script::{Written, build, write_bindings};
pub use diagnostics::{Diagnostic, Diagnostics};
pub use options::{ErrorType, Flags, InlineText, NamedImport, Options, Origin, Ownership, Rule, Rules, Text};

use proc_macro2::TokenStream;
use std::path::{Path, PathBuf};

/// What [`generate`] produces.
#[derive(Debug)]
pub struct Generated {
    /// The bindings: the items that `bindgen!` expands to.
    pub tokens: TokenStream,
    /// The WIT files that were read. A program that generates bindings at build time has to run again when one of them changes.
    pub files: Vec<PathBuf>,
}

/// Generates the bindings that `options` ask for. Relative paths in the options start at `base`, the folder of the crate's manifest.
///
/// ```
/// let options = windlass_wit::Options {
///     inline: Some("package my:pkg; world hello { export greet: func(name: string) -> string; }".into()),
///     ..Default::default()
/// };
/// let generated = windlass_wit::generate(&options, ".".as_ref())?;
/// assert!(generated.tokens.to_string().contains("call_greet"));
/// # Ok::<(), windlass_wit::Diagnostics>(())
/// ```
pub fn generate(options: &Options, base: &Path) -> Result<Generated, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let source = load::load(options, base)?;
    let model = model::build(&source, options, &mut diagnostics);
    check::check(&model, &mut diagnostics);
    diagnostics.into_result()?;
    Ok(Generated { tokens: emit::emit(&model, options), files: source.files })
}

/// Like [`generate`], as formatted source text, for build scripts and for readers. Where the options stand in a macro is of no use there, so
/// the error is the list of messages.
///
/// ```
/// let options = "{ inline: \"package my:pkg; world hello { import now: func() -> u64; }\" }".parse()?;
/// let source = windlass_wit::generate_to_string(&options, ".".as_ref())?;
/// assert!(source.contains("pub trait HelloImports"));
/// # Ok::<(), anyhow::Error>(())
/// ```
pub fn generate_to_string(options: &Options, base: &Path) -> anyhow::Result<String> {
    let generated = generate(options, base).map_err(|diagnostics| anyhow::Error::msg(diagnostics.to_string()))?;
    Ok(format_source(generated.tokens))
}

/// Formats generated items as a source file; tokens that are no Rust file (a bug of ours) come back unformatted, so that they can be read.
pub fn format_source(tokens: TokenStream) -> String {
    match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => tokens.to_string(),
    }
}
