//! The one place where the core API looks into live instances.

use super::handle::{Defined, Handle};
use super::types::FuncType;
use super::{Extern, Module};
use crate::store::StoreState;
use crate::vm::{FuncRef, InstanceContext};
use crate::{Engine, Result, ValRaw};
use std::sync::Arc;
use windlass_compiler::base::index::{DefinedGlobalIndex, DefinedMemoryIndex, DefinedTableIndex};
use windlass_compiler::compile::{Compiler, ModuleArtifact};
use windlass_compiler::translate::module::{EntityIndex, ModuleInfo};
use windlass_compiler::types::core::{GlobalType, MemoryType, TableType};

/// Stands in for the engine's until that lands.
pub(crate) struct CompiledModule {}

impl CompiledModule {
    pub(crate) fn new(_: &Engine, _: ModuleArtifact) -> Result<Arc<Self>> {
        todo!("contract stub: machine")
    }
    pub(crate) fn engine(&self) -> &Engine {
        todo!("contract stub: machine")
    }
    pub(crate) fn info(&self) -> &ModuleInfo {
        todo!("contract stub: machine")
    }
}

pub(crate) fn compiler(_: &Engine) -> &Compiler {
    todo!("contract stub: machine")
}

/// The type of a function of `store`.
pub(crate) fn func_type(_: &StoreState, _: Handle<FuncRef>) -> FuncType {
    todo!("contract stub: machine")
}

/// Instantiates with imports of this store whose types were checked.
pub(crate) fn instantiate(_: &mut StoreState, _: &Module, _: &[Extern]) -> Result<Handle<InstanceContext>> {
    todo!("contract stub: machine")
}

/// The module of an instance.
pub(crate) fn module(_: &StoreState, _: Handle<InstanceContext>) -> &Module {
    todo!("contract stub: machine")
}

/// An item of an instance.
pub(crate) fn export(_: &StoreState, _: Handle<InstanceContext>, _: EntityIndex) -> Extern {
    todo!("contract stub: machine")
}

/// A memory that no module defines.
pub(crate) fn new_memory(_: &mut StoreState, _: MemoryType) -> Result<Defined<DefinedMemoryIndex>> {
    todo!("contract stub: machine")
}

/// The type that a memory was declared with.
pub(crate) fn memory_type(_: &StoreState, _: Defined<DefinedMemoryIndex>) -> MemoryType {
    todo!("contract stub: machine")
}

/// The address of a memory's byte 0.
pub(crate) fn memory_base(_: &StoreState, _: Defined<DefinedMemoryIndex>) -> *mut u8 {
    todo!("contract stub: machine")
}

/// The bytes of a memory.
pub(crate) fn memory(_: &StoreState, _: Defined<DefinedMemoryIndex>) -> &[u8] {
    todo!("contract stub: machine")
}

/// The bytes of a memory.
pub(crate) fn memory_mut(_: &mut StoreState, _: Defined<DefinedMemoryIndex>) -> &mut [u8] {
    todo!("contract stub: machine")
}

/// Grows a memory by pages; the size before, or `None` when it cannot.
pub(crate) fn grow_memory(_: &mut StoreState, _: Defined<DefinedMemoryIndex>, _: u64) -> Result<Option<u64>> {
    todo!("contract stub: machine")
}

/// A table that no module defines.
pub(crate) fn new_table(_: &mut StoreState, _: TableType, _: u64) -> Result<Defined<DefinedTableIndex>> {
    todo!("contract stub: machine")
}

/// The type that a table was declared with.
pub(crate) fn table_type(_: &StoreState, _: Defined<DefinedTableIndex>) -> TableType {
    todo!("contract stub: machine")
}

/// The elements of a table.
pub(crate) fn table(_: &StoreState, _: Defined<DefinedTableIndex>) -> &[u64] {
    todo!("contract stub: machine")
}

/// The elements of a table.
pub(crate) fn table_mut(_: &mut StoreState, _: Defined<DefinedTableIndex>) -> &mut [u64] {
    todo!("contract stub: machine")
}

/// Grows a table; the size before, or `None` when it cannot.
pub(crate) fn grow_table(_: &mut StoreState, _: Defined<DefinedTableIndex>, _: u64, _: u64) -> Result<Option<u64>> {
    todo!("contract stub: machine")
}

/// A global that no module defines.
pub(crate) fn new_global(_: &mut StoreState, _: GlobalType, _: ValRaw) -> Result<Defined<DefinedGlobalIndex>> {
    todo!("contract stub: machine")
}

/// A global's type.
pub(crate) fn global_type(_: &StoreState, _: Defined<DefinedGlobalIndex>) -> GlobalType {
    todo!("contract stub: machine")
}

/// A global's value.
pub(crate) fn global(_: &StoreState, _: Defined<DefinedGlobalIndex>) -> &ValRaw {
    todo!("contract stub: machine")
}

/// A global's value.
pub(crate) fn global_mut(_: &mut StoreState, _: Defined<DefinedGlobalIndex>) -> &mut ValRaw {
    todo!("contract stub: machine")
}
