//! What compilation produces: position-independent text with the tables that describe it. `image` makes one piece of it.

use crate::base::index::*;
use crate::translate::component::ComponentPlan;
use crate::translate::module::{DebugSections, ModuleInfo};
use crate::types::component::TypeTable;
use anyhow::{Context as _, Result};
use cranelift_entity::PrimaryMap;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A compiled core module.
#[derive(Clone, Debug)]
pub struct ModuleArtifact {
    /// What it declares.
    pub info: ModuleInfo,
    /// Its machine code.
    pub code: CodeImage,
    /// Its debug information, if it has any and the settings keep it.
    pub debug: Option<DebugInfo>,
    /// The bytes of its data segments, one after the other.
    pub data_bytes: Vec<u8>,
    /// Its functions' names.
    pub func_names: IndexMap<FuncIndex, String>,
}

/// DWARF as the module brought it: a guest's word, which nobody has looked at.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DebugInfo {
    /// The offset in the module's binary that is address 0.
    pub code_start: u32,
    /// Sections by name.
    pub sections: Vec<(String, Vec<u8>)>,
}

impl DebugInfo {
    pub(super) fn new(found: &DebugSections<'_>) -> Option<Self> {
        let sections: Vec<_> = found.sections.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
        let code_start = u32::try_from(found.code_start).ok()?;
        (!sections.is_empty()).then_some(Self { code_start, sections })
    }

    /// What `encode` wrote; `None` if there is nothing, or it is damaged.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    pub(super) fn encode(&self) -> Result<Vec<u8>> {
        postcard::to_stdvec(self).context("internal error: debug information cannot be encoded")
    }
}

/// A compiled component.
#[derive(Clone, Debug)]
pub struct ComponentArtifact {
    /// Its types, resources numbered per inlined instance.
    pub types: TypeTable,
    /// How it is instantiated, and what it imports and exports.
    pub plan: ComponentPlan,
    /// The core modules in it, then those of adapters.
    pub modules: PrimaryMap<StaticModuleIndex, ModuleArtifact>,
}

/// Position-independent machine code; calls between its functions are resolved, everything else goes through contexts.
#[derive(Clone, Debug, Default)]
pub struct CodeImage {
    /// The machine code.
    pub text: Vec<u8>,
    /// Where each defined function lies, in the internal convention.
    pub functions: PrimaryMap<DefinedFuncIndex, CodeRange>,
    /// Instructions that trap, by ascending offset.
    pub traps: Vec<TrapSite>,
    /// No exception passes its frames: it ends there as if nobody had a handler.
    pub ends_exceptions: bool,
    /// Calls that an exception may leave to a handler in the same function, by ascending return address.
    pub handlers: Vec<HandlerSite>,
    /// Offsets into the binary for code addresses: each entry holds from its offset to the next one's. Empty if not asked for.
    pub addresses: Vec<AddressSite>,
}

/// A range of the text.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeRange {
    /// First byte.
    pub start: u32,
    /// Length in bytes.
    pub len: u32,
}

/// An instruction that traps.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct TrapSite {
    /// Offset of the instruction in the text.
    pub offset: u32,
    /// What its trap means.
    pub code: TrapCode,
}

/// A call with a handler for exceptions that leave it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct HandlerSite {
    /// Offset of the call's return address in the text.
    pub return_offset: u32,
    /// Offset of the handler.
    pub handler_offset: u32,
    /// How far the stack pointer lies below the frame pointer there.
    pub frame_bytes: u32,
}

/// A code address and the wasm instruction it belongs to.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct AddressSite {
    /// Offset in the text.
    pub code_offset: u32,
    /// Offset in the module's binary; `u32::MAX` if unknown.
    pub wasm_offset: u32,
}

/// The traps that compiled code raises by itself.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum TrapCode {
    /// The stack is used up.
    StackOverflow = 1,
    /// A memory access out of bounds.
    MemoryOutOfBounds,
    /// An atomic access at an address that is not a multiple of its size.
    HeapMisaligned,
    /// A table access out of bounds.
    TableOutOfBounds,
    /// An indirect call through a null element.
    IndirectCallToNull,
    /// An indirect call to a function of another type.
    BadSignature,
    /// An integer operation overflowed.
    IntegerOverflow,
    /// An integer division by zero.
    IntegerDivisionByZero,
    /// A conversion of a float that no integer can hold.
    BadConversionToInteger,
    /// `unreachable` was executed.
    Unreachable,
    /// A null reference was dereferenced.
    NullReference,
}

/// Trampolines of a list of signatures.
#[derive(Clone, Debug, Default)]
pub struct TrampolineArtifact {
    /// The machine code.
    pub text: Vec<u8>,
    /// One pair a signature, in the order asked for.
    pub trampolines: Vec<Trampolines>,
}

/// The crossings of a signature.
///
/// *Entry*, host to wasm: `extern "C" fn(code: *const u8, callee: *mut Context, caller: *mut Context, args: *mut Value) -> u32`.
/// Loads the parameters from `args`, records where a trap resumes in the store context of `callee`, calls `code` in the internal
/// convention, stores the results over `args` and returns 0; returns 1 when a trap resumed it.
/// It does not save the handler it replaces: its caller does.
///
/// *Exit*, wasm to host: code in the internal convention whose callee context is a host function's. Spills the arguments to an array on the
/// stack, records frame pointer and return address of the caller in the store context, calls `HOST_ENTRY(callee, caller, args) -> u32`, and
/// on 0 returns the results from the array, otherwise calls the builtin `Raise`.
///
/// *`resource.rep`*: code in the internal convention whose callee context is a [`resource_rep`](crate::translate::layout::resource_rep) record. Answers
/// out of the handles of the component instance; about anything but a handle to the resource it tail-calls the code that the context names.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trampolines {
    /// Host to wasm.
    pub entry: CodeRange,
    /// Wasm to host.
    pub exit: CodeRange,
    /// `canon resource.rep`, where that has this signature.
    pub resource_rep: Option<CodeRange>,
}
