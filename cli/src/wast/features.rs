//! The names of proposals on the command line, and the engine that they ask for.
//!
//! Scripts start from version 2 of the core specification, and from components without async: what the suites assume when nothing else is
//! said. A proposal that is on is valid; what the engine does not execute of it yet is refused item by item, with an error that names the item, or when
//! the engine is made.

use anyhow::{Error, Result, bail};
use std::str::FromStr;
use windlass::{Config, Engine, WasmFeatures};

/// A proposal, or a version of the specification, that scripts can ask for.
#[derive(Copy, Clone, Debug)]
pub struct Feature {
    /// The name that lists show.
    name: &'static str,
    /// Other names that are in use for it.
    aliases: &'static [&'static str],
    /// Replaces what is on, if it is a version; else adds.
    base: bool,
    flags: WasmFeatures,
}

const fn proposal(name: &'static str, aliases: &'static [&'static str], flags: WasmFeatures) -> Feature {
    Feature { name, aliases, base: false, flags }
}

const fn version(name: &'static str, aliases: &'static [&'static str], flags: WasmFeatures) -> Feature {
    Feature { name, aliases, base: true, flags }
}

/// Version 1 of the core specification.
const VERSION_1: WasmFeatures = WasmFeatures::WASM1;
/// Version 2.
const VERSION_2: WasmFeatures = WasmFeatures::WASM2;

/// Everything that can be asked for, by the names that the specifications use.
const KNOWN: &[Feature] = &[
    version("wasm1", &["wasm-v1"], VERSION_1),
    version("wasm2", &["wasm-v2"], VERSION_2),
    proposal("bulk-memory", &["bulk-memory-operations"], WasmFeatures::BULK_MEMORY),
    proposal("custom-page-sizes", &[], WasmFeatures::CUSTOM_PAGE_SIZES),
    proposal("exceptions", &["exception-handling"], WasmFeatures::EXCEPTIONS),
    proposal("extended-const", &[], WasmFeatures::EXTENDED_CONST),
    proposal("function-references", &[], WasmFeatures::FUNCTION_REFERENCES),
    proposal("gc", &[], WasmFeatures::GC),
    proposal("memory64", &[], WasmFeatures::MEMORY64),
    proposal("multi-memory", &[], WasmFeatures::MULTI_MEMORY),
    proposal("multi-value", &[], WasmFeatures::MULTI_VALUE),
    proposal("reference-types", &[], WasmFeatures::REFERENCE_TYPES),
    proposal("relaxed-simd", &[], WasmFeatures::RELAXED_SIMD),
    proposal("saturating-float-to-int", &["nontrapping-float-to-int-conversions"], WasmFeatures::SATURATING_FLOAT_TO_INT),
    proposal("shared-everything-threads", &[], WasmFeatures::SHARED_EVERYTHING_THREADS),
    proposal("sign-extension", &["sign-extension-ops"], WasmFeatures::SIGN_EXTENSION),
    proposal("simd", &[], WasmFeatures::SIMD),
    proposal("stack-switching", &[], WasmFeatures::STACK_SWITCHING),
    proposal("tail-call", &[], WasmFeatures::TAIL_CALL),
    proposal("threads", &[], WasmFeatures::THREADS),
    proposal("wide-arithmetic", &[], WasmFeatures::WIDE_ARITHMETIC),
    proposal("component-model", &["components"], WasmFeatures::COMPONENT_MODEL),
    proposal("component-model-async", &["cm-async", "async"], WasmFeatures::CM_ASYNC),
    proposal("component-model-async-stackful", &["cm-async-stackful", "async-stackful", "stackful-async"], WasmFeatures::CM_ASYNC_STACKFUL),
    proposal("component-model-error-context", &["cm-error-context", "error-context"], WasmFeatures::CM_ERROR_CONTEXT),
    proposal("component-model-fixed-length-lists", &["cm-fixed-length-lists", "fixed-length-lists"], WasmFeatures::CM_FIXED_LENGTH_LISTS),
    proposal("component-model-forward", &["cm-forward", "forward"], WasmFeatures::CM_FORWARD),
    proposal("component-model-gc", &["cm-gc"], WasmFeatures::CM_GC),
    proposal("component-model-implements", &["cm-implements", "implements"], WasmFeatures::CM_IMPLEMENTS),
    proposal("component-model-map", &["cm-map", "map"], WasmFeatures::CM_MAP),
    proposal("component-model-memory64", &["cm-memory64", "cm64"], WasmFeatures::CM64),
    proposal(
        "component-model-more-async-builtins",
        &["cm-more-async-builtins", "more-async-builtins"],
        WasmFeatures::CM_MORE_ASYNC_BUILTINS,
    ),
    proposal("component-model-threading", &["cm-threading", "threading"], WasmFeatures::CM_THREADING),
];

impl Feature {
    /// The names of all features.
    pub fn names() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|feature| feature.name)
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

impl FromStr for Feature {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        let wanted = name.to_ascii_lowercase().replace('_', "-");
        match KNOWN.iter().find(|feature| feature.name == wanted || feature.aliases.contains(&wanted.as_str())) {
            Some(feature) => Ok(*feature),
            None => bail!("there is no feature `{name}`; known features are {}", Self::names().collect::<Vec<_>>().join(", ")),
        }
    }
}

/// How scripts are run. Scripts may share it, also across threads.
#[derive(Clone)]
pub struct Options {
    engine: Engine,
}

impl Options {
    /// Options with the given features on top of version 2 of the core specification, or of the version among them.
    ///
    /// # Errors
    ///
    /// When the engine cannot run on this machine, or does not have a feature yet.
    pub fn new(features: &[Feature]) -> Result<Self> {
        Self::with(features, |_| {})
    }

    /// The same, for an engine that `adjust` configures further.
    ///
    /// # Errors
    ///
    /// As [`Self::new`].
    pub fn with(features: &[Feature], adjust: impl FnOnce(&mut Config)) -> Result<Self> {
        let base = features.iter().rfind(|feature| feature.base).map_or(VERSION_2, |feature| feature.flags);
        let added = features.iter().filter(|feature| !feature.base).map(|feature| feature.flags);
        let wanted = added.fold(base | WasmFeatures::COMPONENT_MODEL, |all, flags| all | flags);
        let mut config = Config::new();
        config.accept_wasm_features(WasmFeatures::all().difference(wanted), false).accept_wasm_features(wanted, true);
        config.shared_memory(wanted.contains(WasmFeatures::THREADS));
        adjust(&mut config);
        Ok(Self { engine: Engine::new(&config)? })
    }

    pub(super) fn engine(&self) -> &Engine {
        &self.engine
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found() {
        for (text, name) in [("multi-memory", "multi-memory"), ("cm_map", "component-model-map"), ("GC", "gc"), ("wasm-v1", "wasm1")] {
            assert_eq!(text.parse::<Feature>().map(|feature| feature.name).ok(), Some(name), "{text}");
        }
        let error = "nonsense".parse::<Feature>().map(drop).map_err(|error| error.to_string());
        assert!(error.is_err_and(|error| error.contains("`nonsense`") && error.contains("multi-memory")));
    }

    #[test]
    fn no_name_means_two_things() {
        let mut names: Vec<&str> =
            KNOWN.iter().flat_map(|feature| std::iter::once(feature.name).chain(feature.aliases.iter().copied())).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
