//! `bindgen!`: macro arguments in, `windlass-wit`'s tokens out.
//!
//! Owns what only a macro can know: the manifest's folder, where a literal stands in a file, `OUT_DIR`, and that the program has to be
//! compiled again when a WIT file changes.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};
use windlass_wit::{Diagnostic, Diagnostics, Generated, Options, Origin, format_source, generate};

/// Expands one call.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let seed = input.to_string();
    try_expand(input, &seed).unwrap_or_else(Diagnostics::into_compile_errors)
}

fn try_expand(input: TokenStream, seed: &str) -> Result<TokenStream, Diagnostics> {
    let mut options: Options = syn::parse2(input)?;
    if let Some(inline) = &mut options.inline {
        inline.origin = origin(inline.text.span);
    }
    let base = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| ".".into()));
    let Generated { tokens, files } = generate(&options, &base)?;
    // Cargo builds a crate again when a file that it includes changes.
    let files = files.iter().filter_map(|file| file.to_str()).map(|file| {
        quote!(
            const _: &[u8] = ::core::include_bytes!(#file);
        )
    });
    if options.stringify {
        let source = format_source(tokens);
        return Ok(quote!(#source));
    }
    let debug = options.include_from_file.or_else(|| env::var_os("WINDLASS_DEBUG_BINDGEN").map(|_| Span::call_site()));
    let tokens = match debug {
        Some(span) => include_from_file(tokens, seed, span)?,
        None => tokens,
    };
    Ok(quote!(#tokens #(#files)*))
}

/// Writes the code to a file of its own, so that a debugger steps through it and a compiler error shows it.
fn include_from_file(tokens: TokenStream, seed: &str, span: Span) -> Result<TokenStream, Diagnostics> {
    let fail = |message: String| Diagnostics::from(Diagnostic { span, message });
    let Some(folder) = env::var_os("OUT_DIR") else {
        return Err(fail("`OUT_DIR` is not set: generated code can be written to a file only for a crate that has a build script".into()));
    };
    let mut hasher = DefaultHasher::new();
    (seed, tokens.to_string()).hash(&mut hasher);
    let file = Path::new(&folder).join(format!("bindgen-{:016x}.rs", hasher.finish()));
    fs::write(&file, format_source(tokens)).map_err(|e| fail(format!("cannot write `{}`: {e}", file.display())))?;
    let Some(file) = file.to_str() else { return Err(fail(format!("`{}` is not UTF-8", file.display()))) };
    Ok(quote!(::core::include!(#file);))
}

/// Where the text of a string literal begins, when the file holds it character by character: a raw string, or one without escapes.
fn origin(literal: Span) -> Option<Origin> {
    let span = literal.unwrap();
    let source = span.source_text()?;
    let quote = source.find('"')?;
    if !source.starts_with('r') && source.contains('\\') {
        return None;
    }
    Some(Origin { file: span.file(), line: span.start().line(), column: span.start().column() + quote + 1 })
}
