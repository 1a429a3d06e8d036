//! Where a plan's core items are found in a store: the one place that knows both.

use crate::engine::CompiledModule;
use crate::exec;
use crate::store::{InstanceId, Item, MemoryId, StoreState};
use crate::vm::{FuncRef, MemoryRecord};
use crate::{Result, format_err};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::FuncIndex;
use windlass_compiler::translate::component::CoreExportItem;

/// Instantiates a core module with imports whose types have been checked, and runs its start function. Whatever fails, `made` knows what there is.
pub(super) fn instantiate(
    store: &mut StoreState,
    module: &Arc<CompiledModule>,
    imports: &[Item],
    made: &mut Vec<InstanceId>,
) -> Result<InstanceId> {
    let instance = exec::allocate(store, module, imports)?;
    made.push(instance);
    exec::initialize(store, instance)?;
    exec::start(store, instance)?;
    Ok(instance)
}

/// An export of a core instance.
pub(super) fn export(store: &StoreState, instance: InstanceId, item: &CoreExportItem) -> Result<Item> {
    let instance = store.instance(instance);
    let found = match item {
        CoreExportItem::Index(entity) => instance.item(*entity),
        CoreExportItem::Name(name) => instance.export(name),
    };
    found.ok_or_else(|| format_err!("invariant: a plan names exports that exist, and only exported functions"))
}

/// A function of a core instance.
pub(super) fn instance_func(store: &StoreState, instance: InstanceId, index: FuncIndex) -> Result<NonNull<FuncRef>> {
    store.instance(instance).func(index).ok_or_else(|| format_err!("invariant: adapters are exported"))
}

/// The function that an item is.
pub(super) fn func(item: Item) -> Result<NonNull<FuncRef>> {
    match item {
        Item::Func(func) => Ok(func),
        _ => Err(format_err!("invariant: the plan has a function here")),
    }
}

/// The memory that an item is.
pub(super) fn memory(store: &StoreState, item: Item) -> Result<(MemoryId, NonNull<MemoryRecord>)> {
    match item {
        Item::Memory(memory) => Ok((memory, store.memory_record(memory))),
        Item::SharedMemory(_) => Err(format_err!("a memory that threads share cannot hold the values that a component passes")),
        _ => Err(format_err!("invariant: the plan has a memory here")),
    }
}
