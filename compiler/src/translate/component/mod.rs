//! A component: from nested definitions to one linear plan.
//!
//! ```text
//! parse        drives the validator; per nested component, one local initialiser for each index-space entry
//! local        what canonical definitions name, as the binary has it
//! definition   what items are once every alias, import and export is resolved
//! frame        one instantiation in progress: index spaces, and what resource identifiers stand for
//! inline       interprets the root's initialisers at compile time: instantiation pushes a frame, every alias,
//!              import and export resolves to a definition, every resource definition gets its own number
//! canon        the canonical definitions among them: options, lift, lower, resource built-ins
//! builtin      the built-ins of the concurrency part, `concurrent` what the plan says of them
//! root         the root's imports and exports
//! shape        types of nested components that the root exports
//! convert      the validator's types to interned ones
//! adapter/     calls between instances, written as core wasm
//! plan         what is left: one list that the runtime executes front to back
//! adapter_plan the part of it that is about adapters
//! core_def     how it names core items
//! dump         the plan as text
//! ```

mod adapter;
mod adapter_plan;
mod builtin;
mod canon;
mod concurrent;
mod convert;
mod core_def;
mod definition;
mod dump;
mod frame;
mod inline;
mod local;
mod parse;
mod plan;
mod root;
mod shape;

pub use adapter_plan::*;
pub use concurrent::ConcurrentBuiltin;
pub use core_def::*;
pub use inline::{MAX_COMPONENT_INSTANCES, MAX_INLINING_STEPS};
pub use plan::*;

use crate::base::index::*;
use crate::translate::Features;
use crate::translate::module::ModuleTranslation;
use crate::types::component::TypeTable;
use anyhow::Result;
use cranelift_entity::PrimaryMap;
use indexmap::IndexMap;

/// A component that is parsed, validated but for the bodies of its core functions, and inlined.
pub struct ComponentTranslation<'a> {
    /// Its types.
    pub types: TypeTable,
    /// How it is instantiated.
    pub plan: ComponentPlan,
    /// Its core modules.
    pub modules: PrimaryMap<StaticModuleIndex, ModuleTranslation<'a>>,
    /// Modules that the compiler wrote, as binaries: their numbers follow those of `modules`, as the plan says.
    pub adapters: Vec<Vec<u8>>,
}

/// Parses a component, validates everything but the bodies of its core functions, and inlines it.
///
/// # Errors
///
/// When `wasm` is malformed, invalid, uses a proposal that is off or not supported, or exceeds an implementation limit.
pub fn translate_component(wasm: &[u8], features: Features) -> Result<ComponentTranslation<'_>> {
    let parsed = parse::parse(wasm, features)?;
    let (types, mut plan) = inline::inline(&parsed)?;
    let adapters = adapter::write(&types, &mut plan, &parsed.modules)?;
    Ok(ComponentTranslation { types, plan, modules: parsed.modules, adapters })
}
