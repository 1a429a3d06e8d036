//! Rung 4: descriptions to artifacts. The only user of Cranelift's code generator.
//!
//! ```text
//! settings     what the embedder chose: optimisation, memory reservations, features
//! isa          the host's instruction set, configured from the settings
//! cost         what operators cost in units of fuel
//! module       a core module: every body in parallel, then link into one text
//! env          what bodies need to know of their module
//! adapters     which adapters and built-ins are put in place of the calls that reach them
//! inline       how that is done
//! worker       one thread's contexts: a body through validation, translation and code generation
//! func/        one wasm function body to Cranelift's IR, by operator family
//! trampoline   per-signature crossings: host to wasm, wasm to host, builtins
//! stack_check  what goes before functions with large frames where signals may not be relied upon
//! handles      `resource.rep`, which crosses nothing
//! link         compiled functions to one text with its tables
//! artifact     what comes out
//! image/       it as one ELF image, and back
//! dump         IR and machine code as text, for people and tests
//! ```

mod adapters;
mod artifact;
mod cost;
mod dump;
mod env;
mod func;
mod handles;
mod image;
mod inline;
mod isa;
mod link;
mod module;
mod settings;
mod signature;
mod stack_check;
mod trampoline;
mod trap;
mod worker;

pub use artifact::*;
pub use cost::{OperatorCost, VariableOperatorCost};
pub use dump::Dump;
pub use image::*;
pub use settings::{Inlining, OptLevel, RegallocAlgorithm, Settings};

use adapters::SmallAdapters;
use inline::Inlined;
use isa::Target;

use crate::translate::Features;
use crate::translate::component::{ComponentTranslation, translate_component};
use crate::translate::explain;
use crate::translate::module::{ModuleTranslation, translate_module, validate_module};
use crate::types::core::FuncType;
use anyhow::{Context, Result};

/// A configured compiler. Cheap to share between threads.
pub struct Compiler {
    settings: Settings,
    target: Target,
    trampolines: trampoline::Cache,
}

impl Compiler {
    /// A compiler for the machine it runs on.
    ///
    /// # Errors
    ///
    /// When the machine's instruction set is not supported.
    pub fn new(settings: Settings) -> Result<Self> {
        Ok(Self { target: Target::host(&settings)?, settings, trampolines: trampoline::Cache::default() })
    }

    /// The settings it was made with.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Parses, validates and compiles a core module from its binary form.
    ///
    /// # Errors
    ///
    /// When `wasm` is malformed, invalid, uses a proposal that is off, or exceeds an implementation limit.
    pub fn compile_module(&self, wasm: &[u8]) -> Result<ModuleArtifact> {
        let compiled = translate_module(wasm, self.settings.features).and_then(|module| self.compile_translation(module));
        compiled.map_err(|error| explain(error, wasm, self.settings.features))
    }

    /// Parses and validates a core module: whether [`Self::compile_module`] would accept it.
    ///
    /// # Errors
    ///
    /// When `wasm` is malformed, invalid, or uses a proposal that is off.
    pub fn validate_module(&self, wasm: &[u8]) -> Result<()> {
        validate_module(wasm, self.settings.features).map_err(|error| explain(error, wasm, self.settings.features))
    }

    /// Validates and compiles the bodies of a parsed module: what is left to do for a module of a component, whose sections the component's
    /// own validator has seen.
    ///
    /// # Errors
    ///
    /// When a body is invalid or exceeds an implementation limit.
    pub fn compile_translation(&self, module: ModuleTranslation<'_>) -> Result<ModuleArtifact> {
        module::compile(&self.settings, &self.target, module, |_| Inlined::new())
    }

    /// Parses, validates and compiles a component from its binary form.
    ///
    /// # Errors
    ///
    /// As [`Self::compile_module`].
    pub fn compile_component(&self, wasm: &[u8]) -> Result<ComponentArtifact> {
        self.compile_whole_component(wasm).map_err(|error| explain(error, wasm, self.settings.features))
    }

    fn compile_whole_component(&self, wasm: &[u8]) -> Result<ComponentArtifact> {
        let ComponentTranslation { types, plan, modules, adapters } = translate_component(wasm, self.settings.features)?;
        let parse = |wasm| translate_module(wasm, Features::adapters()).context("internal error: an adapter is not valid");
        let ours = self.settings.for_adapters();
        let mut small = SmallAdapters::new(&self.settings, &self.target, &plan)?;
        if !small.is_empty() {
            for (wasm, adapter) in adapters.iter().zip(plan.adapters.values()) {
                small.add(&ours, &self.target, adapter.module, parse(wasm)?)?;
            }
        }
        let guests = modules
            .into_iter()
            .map(|(number, module)| module::compile(&self.settings, &self.target, module, |info| small.of(number, info)));
        let adapters = adapters.iter().map(|wasm| {
            let mut artifact = module::compile(&ours, &self.target, parse(wasm)?, |_| Inlined::new())?;
            // An adapter calls a lifted function: no exception leaves one.
            artifact.code.ends_exceptions = true;
            Ok(artifact)
        });
        let modules = guests.chain(adapters).collect::<Result<_>>()?;
        Ok(ComponentArtifact { types, plan, modules })
    }

    /// Compiles the entry and exit trampolines of each signature, in order.
    ///
    /// # Errors
    ///
    /// When a signature uses a type that the engine does not support.
    pub fn compile_trampolines(&self, signatures: &[FuncType]) -> Result<TrampolineArtifact> {
        let shapes: Vec<FuncType> = signatures.iter().map(FuncType::shape).collect();
        trampoline::compile(&*self.target.optimizing, &self.trampolines, &shapes)
    }
}
