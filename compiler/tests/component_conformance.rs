//! The component-model suite as far as translation goes: what must be accepted is, what must be refused is.
//!
//! The suite lies beside the checkout, or where `WINDLASS_CONFORMANCE` points; without it the test says `skipped`. What the suite runs is run
//! elsewhere; here every component of it is translated and the bodies of its core functions are validated.

mod support;

use anyhow::{Result, bail};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use wasmparser::WasmFeatures;
use wast::parser::{self, ParseBuffer};
use wast::{QuoteWat, Wast, WastDirective, WastExecute};
use windlass_compiler::Features;
use windlass_compiler::translate::component::translate_component;
use windlass_compiler::translate::module::{ModuleTranslation, translate_module};

/// Valid components that are refused because they need what is not supported yet: file, number of refusals.
const REFUSED: &[(&str, usize)] = &[];

fn features() -> Features {
    Features::from_wasmparser(
        WasmFeatures::WASM2
            | WasmFeatures::MULTI_MEMORY
            | WasmFeatures::EXCEPTIONS
            | WasmFeatures::FUNCTION_REFERENCES
            | WasmFeatures::GC
            | WasmFeatures::THREADS
            | WasmFeatures::COMPONENT_MODEL
            | WasmFeatures::CM_ASYNC
            | WasmFeatures::CM_ASYNC_STACKFUL
            | WasmFeatures::CM_MORE_ASYNC_BUILTINS
            | WasmFeatures::CM_THREADING
            | WasmFeatures::CM_FORWARD
            | WasmFeatures::CM_FIXED_LENGTH_LISTS
            | WasmFeatures::CM_MAP
            | WasmFeatures::CM_IMPLEMENTS,
    )
}

fn suite() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/conformance");
    let root = std::env::var_os("WINDLASS_CONFORMANCE").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let suite = root.join("component-model");
    if !suite.is_dir() {
        eprintln!("skipped: no {}", suite.display());
        return None;
    }
    Some(suite)
}

fn validate_bodies(module: ModuleTranslation<'_>) -> Result<()> {
    for body in module.bodies {
        body.validator.into_validator(Default::default()).validate(&body.body)?;
    }
    Ok(())
}

/// Translates a binary of either kind.
fn translate(wasm: &[u8]) -> Result<()> {
    if wasmparser::Parser::is_component(wasm) {
        let translation = translate_component(wasm, features())?;
        support::check(&translation);
        let text = translation.plan.display(&translation.types).to_string();
        if text.is_empty() {
            bail!("an empty plan prints nothing");
        }
        translation.modules.into_iter().try_for_each(|(_, module)| validate_bodies(module))
    } else {
        validate_bodies(translate_module(wasm, features())?)
    }
}

struct Outcome {
    failures: String,
    refused: Vec<String>,
}

fn run(path: &Path) -> Result<Outcome> {
    let text = std::fs::read_to_string(path)?;
    let buffer = ParseBuffer::new(&text)?;
    let wast: Wast<'_> = parser::parse(&buffer)?;
    let mut outcome = Outcome { failures: String::new(), refused: Vec::new() };
    for directive in wast.directives {
        let (line, _) = directive.span().linecol_in(&text);
        let at = format!("{}:{}", path.display(), line + 1);
        match directive {
            WastDirective::Module(mut module) | WastDirective::ModuleDefinition(mut module) => accept(&mut outcome, &at, &mut module),
            WastDirective::AssertTrap { exec: WastExecute::Wat(wat), .. } | WastDirective::AssertUnlinkable { module: wat, .. } => {
                accept(&mut outcome, &at, &mut QuoteWat::Wat(wat));
            }
            WastDirective::AssertReturn { exec: WastExecute::Wat(wat), .. } => accept(&mut outcome, &at, &mut QuoteWat::Wat(wat)),
            WastDirective::AssertInvalid { mut module, message, .. } | WastDirective::AssertMalformed { mut module, message, .. } => {
                // The text parser refuses some of them before there is a binary.
                let Ok(wasm) = module.encode() else { continue };
                match translate(&wasm) {
                    Ok(()) => writeln!(outcome.failures, "{at}: accepted, must be refused: {message}")?,
                    Err(error) if format!("{error:#}").contains("invariant") => writeln!(outcome.failures, "{at}: {error:#}")?,
                    Err(_) => {}
                }
            }
            _ => {}
        }
    }
    Ok(outcome)
}

fn accept(outcome: &mut Outcome, at: &str, module: &mut QuoteWat<'_>) {
    let result = module.encode().map_err(anyhow::Error::from).and_then(|wasm| translate(&wasm));
    match result {
        Ok(()) => {}
        Err(error) if format!("{error:#}").contains("not supported") => outcome.refused.push(format!("{at}: {error:#}")),
        Err(error) => outcome.failures.push_str(&format!("{at}: refused: {error:#}\n")),
    }
}

#[test]
fn suite_translates() {
    let Some(suite) = suite() else { return };
    let mut failures = String::new();
    let mut refused = Vec::new();
    for folder in ["linking", "resources", "values", "validation", "binary", "async"] {
        let mut files: Vec<_> =
            std::fs::read_dir(suite.join(folder)).expect("a folder of the suite").map(|file| file.expect("a file").path()).collect();
        files.sort();
        for file in files {
            let outcome = run(&file).unwrap_or_else(|error| panic!("{}: {error:#}", file.display()));
            failures.push_str(&outcome.failures);
            for line in &outcome.refused {
                println!("{line}");
            }
            let name = file.file_name().and_then(|name| name.to_str()).expect("a file name").to_owned();
            if !outcome.refused.is_empty() {
                refused.push((name, outcome.refused.len()));
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
    let refused: Vec<_> = refused.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(refused, REFUSED);
}
