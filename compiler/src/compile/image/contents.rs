//! What an image declares, as it is encoded in `.windlass.meta`.

use super::super::artifact::Trampolines;
use crate::base::index::*;
use crate::translate::component::ComponentPlan;
use crate::translate::module::ModuleInfo;
use crate::types::component::TypeTable;
use crate::types::core::FuncType;
use cranelift_entity::PrimaryMap;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A part of a section.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Offset of its first byte in the section.
    pub start: u32,
    /// Length in bytes.
    pub len: u32,
}

impl Span {
    /// Where it lies when the section is at `section`; `None` when it does not lie in it.
    pub fn within(self, section: &Range<usize>) -> Option<Range<usize>> {
        let start = section.start.checked_add(self.start as usize)?;
        let end = start.checked_add(self.len as usize)?;
        (end <= section.end).then_some(start..end)
    }
}

/// What an image declares.
#[derive(Debug, Serialize, Deserialize)]
pub struct Contents {
    /// Its core modules: one, or those of a component, and then those of its adapters.
    pub modules: PrimaryMap<StaticModuleIndex, ModuleContents>,
    /// The component, if it is one.
    pub component: Option<Box<ComponentContents>>,
    /// In `.windlass.tables`: the trampolines of all its signatures, which only an engine asks for that has not met them all. See
    /// [`ShapeTrampolines`].
    pub trampolines: Span,
}

/// What an image declares of a component.
#[derive(Debug, Serialize, Deserialize)]
pub struct ComponentContents {
    /// Its types.
    pub types: TypeTable,
    /// How it is instantiated.
    pub plan: ComponentPlan,
}

/// What an image declares of a module, and where its parts lie.
#[derive(Debug, Serialize, Deserialize)]
pub struct ModuleContents {
    /// What the module declares.
    pub info: ModuleInfo,
    /// Its code, in `.text`.
    pub text: Span,
    /// Where its functions lie in it: a [`FunctionTable`](super::FunctionTable) in `.windlass.tables`.
    pub functions: Span,
    /// A [`TrapTable`](super::TrapTable) in `.windlass.tables`.
    pub traps: Span,
    /// A [`HandlerTable`](super::HandlerTable) in `.windlass.tables`.
    pub handlers: Span,
    /// No exception passes its frames.
    pub ends_exceptions: bool,
    /// The bytes of its data segments that are not in initial memories, in `.rodata`: what `DataSegment::bytes` are ranges of.
    pub data: Span,
    /// The initial content of each memory that it defines.
    pub memories: PrimaryMap<DefinedMemoryIndex, Option<InitialMemory>>,
    /// How many data segments, from the first, need not be applied: they are passive, or in the initial memories.
    pub imaged_segments: u32,
    /// A [`NameTable`](super::NameTable) in `.windlass.trace`.
    pub names: Span,
    /// The module's debug information, in `.windlass.trace`: see [`DebugInfo::decode`](super::super::DebugInfo::decode).
    pub debug: Span,
    /// An [`AddressTable`](super::AddressTable) in `.windlass.trace`.
    pub addresses: Span,
}

/// The initial content of a memory: whole pages of the machine.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitialMemory {
    /// Address in the memory at which it starts.
    pub start: u64,
    /// The pages, in `.rodata`.
    pub bytes: Span,
}

/// Trampolines by [shape](FuncType::shape), with ranges in `.text`.
pub type ShapeTrampolines = Vec<(FuncType, Trampolines)>;
