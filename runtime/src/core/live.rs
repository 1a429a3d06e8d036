//! The one place where the core API looks into live instances.

use super::types::FuncType;
use super::{Extern, Module};
use crate::store::StoreState;
use crate::vm::{FuncRef, InstanceContext};
use crate::{Engine, Result, ValRaw};
use std::ptr::NonNull;
use std::sync::Arc;
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
pub(crate) fn func_type(_: &StoreState, _: NonNull<FuncRef>) -> FuncType {
    todo!("contract stub: machine")
}

/// Instantiates with imports of this store whose types were checked.
pub(crate) fn instantiate(_: &mut StoreState, _: &Module, _: &[Extern]) -> Result<InstanceId> {
    todo!("contract stub: machine")
}

/// The instance that a context belongs to.
pub(crate) fn instance_of(_: &StoreState, _: NonNull<InstanceContext>) -> InstanceId {
    todo!("contract stub: machine")
}

/// The module of an instance.
pub(crate) fn module(_: &StoreState, _: InstanceId) -> &Module {
    todo!("contract stub: machine")
}

/// An item of an instance.
pub(crate) fn export(_: &StoreState, _: InstanceId, _: EntityIndex) -> Extern {
    todo!("contract stub: machine")
}

/// A memory that no module defines.
pub(crate) fn new_memory(_: &mut StoreState, _: MemoryType) -> Result<MemoryId> {
    todo!("contract stub: machine")
}

/// The type that a memory was declared with.
pub(crate) fn memory_type(_: &StoreState, _: MemoryId) -> MemoryType {
    todo!("contract stub: machine")
}

/// The bytes of a memory.
pub(crate) fn memory(_: &StoreState, _: MemoryId) -> &[u8] {
    todo!("contract stub: machine")
}

/// The bytes of a memory.
pub(crate) fn memory_mut(_: &mut StoreState, _: MemoryId) -> &mut [u8] {
    todo!("contract stub: machine")
}

/// Grows a memory by pages; the size before, or `None` when it cannot.
pub(crate) fn grow_memory(_: &mut StoreState, _: MemoryId, _: u64) -> Result<Option<u64>> {
    todo!("contract stub: machine")
}

/// A table that no module defines.
pub(crate) fn new_table(_: &mut StoreState, _: TableType, _: u64) -> Result<TableId> {
    todo!("contract stub: machine")
}

/// The type that a table was declared with.
pub(crate) fn table_type(_: &StoreState, _: TableId) -> TableType {
    todo!("contract stub: machine")
}

/// The elements of a table.
pub(crate) fn table(_: &StoreState, _: TableId) -> &[u64] {
    todo!("contract stub: machine")
}

/// The elements of a table.
pub(crate) fn table_mut(_: &mut StoreState, _: TableId) -> &mut [u64] {
    todo!("contract stub: machine")
}

/// Grows a table; the size before, or `None` when it cannot.
pub(crate) fn grow_table(_: &mut StoreState, _: TableId, _: u64, _: u64) -> Result<Option<u64>> {
    todo!("contract stub: machine")
}

/// A global that no module defines.
pub(crate) fn new_global(_: &mut StoreState, _: GlobalType, _: ValRaw) -> Result<GlobalItem> {
    todo!("contract stub: machine")
}

/// A global's value.
pub(crate) fn global(_: &StoreState, _: GlobalItem) -> ValRaw {
    todo!("contract stub: machine")
}

/// Replaces a global's value.
pub(crate) fn set_global(_: &mut StoreState, _: GlobalItem, _: ValRaw) {
    todo!("contract stub: machine")
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct MemoryId(u32);
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct TableId(u32);
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct InstanceId(u32);
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct GlobalItem {
    pub(crate) record: NonNull<crate::vm::GlobalRecord>,
    pub(crate) ty: GlobalType,
}
