//! A module and its imports become an instance.
//!
//! Spec: core specification, "Instantiation". Segments are applied in order; when one is out of bounds, instantiation fails and those before it
//! stay applied, visible through imported tables and memories. The instance is then kept, since its functions may be in such a table.

use super::enter::enter;
use super::resources::TableOwner;
use super::trap::Trap;
use crate::engine::{CompiledModule, refused};
use crate::store::{AnyMemoryId, Dropped, InstanceData, InstanceId, Item, StoreState, StoredMemory, StoredTable, TableId};
use crate::vm::{Context, ContextBlock, FuncImport, FuncRef, InstanceContext, Permit, SharedLinearMemory, ValRaw};
use crate::{Engine, Error, Result, ensure, format_err};
use cranelift_entity::EntityRef;
use smallvec::SmallVec;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::translate::layout::{self, InstanceLayout};
use windlass_compiler::translate::module::{ConstExpr, ConstOp, ElementItems, ElementMode, EntityIndex, ModuleInfo};
use windlass_compiler::types::core::{GlobalType, MemoryType, TableType};

/// Makes an instance of `module`. `imports` are items of this store, in the order of the module's imports; their types are checked here once
/// more, as far as memory safety depends on them. The start function has not run: see [`start`].
///
/// # Errors
///
/// When an import does not fit, a limit of the store or the system is reached, or a segment is out of bounds, which is a [`Trap`].
pub(crate) fn instantiate(state: &mut StoreState, module: &Arc<CompiledModule>, imports: &[Item]) -> Result<InstanceId> {
    let id = allocate(state, module, imports)?;
    initialize(state, id)?;
    Ok(id)
}

/// The part of [`instantiate`] that cannot be observed when it fails: context, imports, memories, tables, function references.
///
/// # Errors
///
/// When an import does not fit, or a limit of the store or the system is reached.
pub(crate) fn allocate(state: &mut StoreState, module: &Arc<CompiledModule>, imports: &[Item]) -> Result<InstanceId> {
    let info = module.info();
    ensure!(Engine::same(state.engine(), module.engine()), "the module belongs to another engine than the store");
    ensure!(imports.len() == info.imports.len(), "expected {} imports, got {}", info.imports.len(), imports.len());
    let memories = info.memories.len() - info.imported_memories as usize;
    let tables = info.tables.len() - info.imported_tables as usize;
    state.check_counts(1, memories, tables)?;
    let permit = match state.engine().pool() {
        Some(pool) => Some(pool.core_instance().map_err(|error| refused(error, "core instances", "total_core_instances"))?),
        None => None,
    };
    let id = make(state, module, imports, permit)?;
    state.register_module(module);
    Ok(id)
}

/// Runs the start function of an instance, if its module has one.
///
/// # Errors
///
/// When it traps.
pub(crate) fn start(state: &mut StoreState, id: InstanceId) -> Result<()> {
    let instance = state.instance(id);
    let Some(index) = instance.module().info().start else { return Ok(()) };
    let func = instance.func(index).expect("invariant: the start function has a slot");
    let mut args = [ValRaw::default()];
    // SAFETY: a function of this store, validated to have neither parameters nor results.
    unsafe { enter(state, func, args.as_mut_ptr()) }
}

fn make(state: &mut StoreState, module: &Arc<CompiledModule>, imports: &[Item], permit: Option<Permit>) -> Result<InstanceId> {
    let (info, offsets) = (module.info(), module.layout());
    let id = state.instances.next_key();
    let mut block = ContextBlock::new(offsets).ok_or_else(|| format_err!("no memory for a context of {} bytes", offsets.size()))?;
    block.write(layout::instance::STORE, state.address().as_ptr());
    block.write(layout::instance::BUILTINS, state.vm.builtins);
    block.write(layout::instance::TYPE_IDS, module.type_ids().as_ptr());
    block.write(layout::instance::OWNER, id.index());

    let mut memory_ids: SmallVec<[AnyMemoryId; 2]> = SmallVec::new();
    let mut table_ids: SmallVec<[TableId; 2]> = SmallVec::new();
    let mut link = Link { state, module, block: &mut block, memories: &mut memory_ids, tables: &mut table_ids };
    for (import, item) in info.imports.iter().zip(imports) {
        link.import(import.entity, *item).map_err(|error| error.context(format!("import `{}` `{}`", import.module, import.name)))?;
    }

    let mut memories: SmallVec<[MadeMemory; 2]> = SmallVec::new();
    for (index, ty) in info.memories.iter().skip(info.imported_memories as usize) {
        let defined = info.defined_memory(index).expect("invariant: imports come first");
        if ty.shared {
            let memory = state.make_shared_memory(*ty)?;
            // Compiled code finds a pointer to the one record there.
            block.write(offsets.memory(defined), memory.record());
            memories.push(MadeMemory::Shared(memory));
            continue;
        }
        let record = block.field(offsets.memory(defined));
        // SAFETY: the record lies in the context, which lives as long as the store; compiled code reads it, the memory writes it.
        memories.push(MadeMemory::Own(unsafe { state.make_module_memory(module, defined, *ty, record)? }));
    }
    let mut tables: SmallVec<[StoredTable; 2]> = SmallVec::new();
    for (index, ty) in info.tables.iter().skip(info.imported_tables as usize) {
        let defined = info.defined_table(index).expect("invariant: imports come first");
        // SAFETY: as above.
        tables.push(unsafe { state.make_table(*ty, block.field(offsets.table(defined)), TableOwner::Module)? });
    }
    memory_ids.extend(memories.into_iter().map(|memory| match memory {
        MadeMemory::Own(memory) => AnyMemoryId::Own(state.memories.push(memory)),
        MadeMemory::Shared(memory) => AnyMemoryId::Shared(state.shared_memories.define(memory)),
    }));
    table_ids.extend(tables.into_iter().map(|table| state.tables.push(table)));

    for (index, ty) in info.tags.iter().skip(info.imported_tags as usize) {
        let defined = info.defined_tag(index).expect("invariant: imports come first");
        block.write(offsets.tag(defined), module.signature(*ty).id());
    }
    write_func_refs(&mut block, module, offsets);
    let made = state.instances.push(InstanceData {
        module: module.clone(),
        block,
        memories: memory_ids,
        tables: table_ids,
        dropped_data: Dropped::default(),
        dropped_elements: Dropped::default(),
        _permit: permit,
    });
    assert_eq!(made, id, "invariant: nothing is instantiated while a context is made");
    Ok(id)
}

fn write_func_refs(block: &mut ContextBlock, module: &CompiledModule, offsets: &InstanceLayout) {
    let info = module.info();
    let context: *mut Context = block.context().as_ptr().cast();
    for (slot, &index) in &info.func_refs {
        let func_ref = match info.defined_func(index) {
            Some(defined) => module.signature(info.functions[index].ty).func_ref(module.function_code(defined), context),
            None => {
                let import =
                    block.pointer(block.field::<NonNull<FuncRef>>(offsets.imported_function(index) + layout::func_import::FUNC_REF));
                // SAFETY: imports are live references of the same store.
                unsafe { import.read() }
            }
        };
        block.write(offsets.func_ref(slot), func_ref);
    }
}

/// A memory that a module defines, before the store has it.
enum MadeMemory {
    Own(StoredMemory),
    Shared(Arc<SharedLinearMemory>),
}

/// Where imports are written.
struct Link<'a> {
    state: &'a StoreState,
    module: &'a CompiledModule,
    block: &'a mut ContextBlock,
    memories: &'a mut SmallVec<[AnyMemoryId; 2]>,
    tables: &'a mut SmallVec<[TableId; 2]>,
}

impl Link<'_> {
    fn import(&mut self, entity: EntityIndex, item: Item) -> Result<()> {
        let (info, offsets) = (self.module.info(), self.module.layout());
        match (entity, item) {
            (EntityIndex::Func(index), Item::Func(func)) => {
                // SAFETY: items of this store are live.
                let target = unsafe { func.read() };
                let wanted = self.module.signature(info.functions[index].ty).id();
                let fits = self.state.engine().types().is_subtype(target.type_id, wanted);
                ensure!(fits, "the function is of another type than the import");
                let import = FuncImport { code: target.code, context: target.context, func_ref: func.as_ptr() };
                self.block.write(offsets.imported_function(index), import);
            }
            (EntityIndex::Table(index), Item::Table(id)) => {
                let table = &self.state.tables[id];
                check_table(&info.tables[index], &table.ty, table.live.elements().len() as u64)?;
                self.block.write(offsets.imported_table(index), table.live.record());
                self.tables.push(id);
            }
            (EntityIndex::Memory(index), Item::Memory(id)) => {
                let memory = &self.state.memories[id];
                check_memory(&info.memories[index], &memory.ty, memory.live.memory().len_bytes())?;
                self.block.write(offsets.imported_memory(index), memory.live.record());
                self.memories.push(AnyMemoryId::Own(id));
            }
            (EntityIndex::Memory(index), Item::SharedMemory(id)) => {
                let memory = &self.state.shared_memories[id];
                check_memory(&info.memories[index], &memory.ty(), memory.len_bytes())?;
                self.block.write(offsets.imported_memory(index), memory.record());
                self.memories.push(AnyMemoryId::Shared(id));
            }
            (EntityIndex::Tag(index), Item::Tag(tag)) => {
                let wanted = self.module.signature(info.tags[index]).id();
                ensure!(tag.type_id == wanted, "the tag is of another type than the import");
                self.block.write(offsets.imported_tag(index), tag.record);
            }
            (EntityIndex::Global(index), Item::Global(global)) => {
                check_global(self.state.engine(), &info.globals[index], &global.ty)?;
                self.block.write(offsets.imported_global(index), global.record);
            }
            _ => return Err(format_err!("the item is of another kind than the import")),
        }
        Ok(())
    }
}

fn check_maximum(wanted: Option<u64>, actual: Option<u64>) -> bool {
    wanted.is_none_or(|wanted| actual.is_some_and(|actual| actual <= wanted))
}

fn check_table(wanted: &TableType, actual: &TableType, len: u64) -> Result<()> {
    ensure!(wanted.element == actual.element && wanted.table64 == actual.table64, "the table is of another type than the import");
    ensure!(len >= wanted.minimum && check_maximum(wanted.maximum, actual.maximum), "the table's limits do not fit the import's");
    Ok(())
}

fn check_memory(wanted: &MemoryType, actual: &MemoryType, len_bytes: usize) -> Result<()> {
    let kind = |ty: &MemoryType| (ty.memory64, ty.shared, ty.page_size_log2);
    ensure!(kind(wanted) == kind(actual), "the memory is of another type than the import");
    let pages = (len_bytes >> actual.page_size_log2) as u64;
    ensure!(pages >= wanted.minimum && check_maximum(wanted.maximum, actual.maximum), "the memory's limits do not fit the import's");
    Ok(())
}

/// Compiled code calls what is behind a reference without looking at its type, if that says what it is.
fn check_global(engine: &Engine, wanted: &GlobalType, actual: &GlobalType) -> Result<()> {
    let fits = match wanted.mutable {
        // Both sides may write.
        true => wanted.content == actual.content,
        false => engine.val_matches(&actual.content, &wanted.content),
    };
    ensure!(fits && wanted.mutable == actual.mutable, "the global is of another type than the import");
    Ok(())
}

/// The part of [`instantiate`] that can be observed when it fails.
///
/// # Errors
///
/// When a segment is out of bounds, which is a [`Trap`].
pub(crate) fn initialize(state: &mut StoreState, id: InstanceId) -> Result<()> {
    let module = state.instance(id).module().clone();
    let info = module.info();
    for (defined, expr) in &info.global_inits {
        let value = evaluate(state, id, expr);
        let index = GlobalIndex::from_u32(info.imported_globals + defined.as_u32());
        let item = state.instance(id).global(index);
        *state.global_mut(&item) = value;
    }
    for (defined, expr) in &info.table_inits {
        if let Some(expr) = expr {
            let value = evaluate(state, id, expr).get_u64();
            let table = state.instance(id).table(TableIndex::from_u32(info.imported_tables + defined.as_u32()));
            state.table_mut(table).fill(value);
        }
    }
    if let Err(trap) = apply_elements(state, id, info) {
        clear_images(state, id, &module);
        return Err(Error::from(trap));
    }
    apply_data(state, id, &module)?;
    Ok(())
}

fn apply_elements(state: &mut StoreState, id: InstanceId, info: &ModuleInfo) -> Result<(), Trap> {
    for (index, segment) in &info.elements {
        match &segment.mode {
            ElementMode::Active { table, offset } => {
                let offset = address(info.tables[*table].table64, evaluate(state, id, offset));
                let len = match &segment.items {
                    ElementItems::Functions(items) => items.len(),
                    ElementItems::Exprs(items) => items.len(),
                };
                init_table(state, id, *table, index, offset, 0, len as u64)?;
                state.instances[id].dropped_elements.insert(index.as_u32());
            }
            ElementMode::Declared => state.instances[id].dropped_elements.insert(index.as_u32()),
            ElementMode::Passive => {}
        }
    }
    Ok(())
}

fn apply_data(state: &mut StoreState, id: InstanceId, module: &CompiledModule) -> Result<(), Trap> {
    let info = module.info();
    for index in info.memories.keys() {
        // Where there is no image, what would be in it is copied.
        if let Some(defined) = info.defined_memory(index)
            && let Some((start, bytes)) = module.initial_bytes(defined)
            && module.image(defined).is_none()
        {
            // Those that are shared have nothing that comes with the module's image.
            let AnyMemoryId::Own(memory) = state.instance(id).memory(index) else { continue };
            let memory = state.memory_mut(memory);
            let end = start.checked_add(bytes.len()).filter(|end| *end <= memory.len()).ok_or(Trap::MemoryOutOfBounds)?;
            memory[start..end].copy_from_slice(bytes);
        }
    }
    for (index, segment) in &info.data {
        let Some((memory, offset)) = &segment.active else { continue };
        if index.index() >= module.imaged_segments() {
            let offset = address(info.memories[*memory].memory64, evaluate(state, id, offset));
            init_memory(state, id, *memory, index, offset, 0, u64::from(segment.bytes.end - segment.bytes.start))?;
        }
        state.instances[id].dropped_data.insert(index.as_u32());
    }
    Ok(())
}

/// Undoes the data segments that came with the images: an element segment before them was out of bounds.
fn clear_images(state: &mut StoreState, id: InstanceId, module: &CompiledModule) {
    let info = module.info();
    for index in info.memories.keys() {
        if let Some(defined) = info.defined_memory(index)
            && module.image(defined).is_some()
        {
            // Those that are shared have no image.
            if let AnyMemoryId::Own(memory) = state.instance(id).memory(index) {
                state.memories[memory].live.clear();
            }
        }
    }
}

fn address(is_64: bool, value: ValRaw) -> u64 {
    if is_64 { value.get_u64() } else { u64::from(value.get_u32()) }
}

/// The value of a constant expression, which validation has typed.
fn evaluate(state: &StoreState, id: InstanceId, expr: &ConstExpr) -> ValRaw {
    let mut stack: SmallVec<[ValRaw; 2]> = SmallVec::new();
    for op in &expr.ops {
        let mut pop = || stack.pop().expect("invariant: constant expressions are validated");
        let value = match *op {
            ConstOp::I32(value) => ValRaw::i32(value),
            ConstOp::I64(value) => ValRaw::i64(value),
            ConstOp::F32(bits) => ValRaw::f32(bits),
            ConstOp::F64(bits) => ValRaw::f64(bits),
            ConstOp::V128(bits) => ValRaw::v128(bits),
            ConstOp::Global(index) => *state.global(&state.instance(id).global(index)),
            ConstOp::RefNull => ValRaw::u64(0),
            ConstOp::RefFunc(index) => func_word(state.instance(id), index),
            ConstOp::I32Add => ValRaw::i32(pop().get_i32().wrapping_add(pop().get_i32())),
            ConstOp::I32Mul => ValRaw::i32(pop().get_i32().wrapping_mul(pop().get_i32())),
            ConstOp::I64Add => ValRaw::i64(pop().get_i64().wrapping_add(pop().get_i64())),
            ConstOp::I64Mul => ValRaw::i64(pop().get_i64().wrapping_mul(pop().get_i64())),
            ConstOp::I32Sub => {
                let right = pop().get_i32();
                ValRaw::i32(pop().get_i32().wrapping_sub(right))
            }
            ConstOp::I64Sub => {
                let right = pop().get_i64();
                ValRaw::i64(pop().get_i64().wrapping_sub(right))
            }
        };
        stack.push(value);
    }
    stack.pop().expect("invariant: constant expressions are validated")
}

fn func_word(instance: &InstanceData, index: FuncIndex) -> ValRaw {
    let func = instance.func(index).expect("invariant: functions whose references are taken have a slot");
    ValRaw::u64(func.as_ptr().expose_provenance() as u64)
}

/// `table.init`, and what an active element segment does. A dropped segment has no elements.
pub(super) fn init_table(
    state: &mut StoreState,
    id: InstanceId,
    table: TableIndex,
    segment: ElemIndex,
    dst: u64,
    src: u64,
    len: u64,
) -> Result<(), Trap> {
    let instance = state.instance(id);
    let module = instance.module().clone();
    let table = instance.table(table);
    let items = &module.info().elements[segment].items;
    let available = match items {
        _ if instance.dropped_elements.contains(segment.as_u32()) => 0,
        ElementItems::Functions(items) => items.len(),
        ElementItems::Exprs(items) => items.len(),
    };
    let source = range(src, len, available).ok_or(Trap::TableOutOfBounds)?;
    let target = range(dst, len, state.table(table).len()).ok_or(Trap::TableOutOfBounds)?;
    match items {
        ElementItems::Functions(functions) => {
            for (at, &index) in target.zip(&functions[source]) {
                let word = func_word(state.instance(id), index).get_u64();
                state.table_mut(table)[at] = word;
            }
        }
        ElementItems::Exprs(exprs) => {
            for (at, expr) in target.zip(&exprs[source]) {
                let word = evaluate(state, id, expr).get_u64();
                state.table_mut(table)[at] = word;
            }
        }
    }
    Ok(())
}

/// `memory.init`, and what an active data segment does. A dropped segment has no bytes.
pub(super) fn init_memory(
    state: &mut StoreState,
    id: InstanceId,
    memory: MemoryIndex,
    segment: DataIndex,
    dst: u64,
    src: u64,
    len: u64,
) -> Result<(), Trap> {
    let instance = state.instance(id);
    let module = instance.module().clone();
    let memory = instance.memory(memory);
    let bytes = match instance.dropped_data.contains(segment.as_u32()) {
        true => &[],
        false => module.data(segment),
    };
    let source = range(src, len, bytes.len()).ok_or(Trap::MemoryOutOfBounds)?;
    match memory {
        AnyMemoryId::Own(memory) => {
            let target = range(dst, len, state.memory(memory).len()).ok_or(Trap::MemoryOutOfBounds)?;
            state.memory_mut(memory)[target].copy_from_slice(&bytes[source]);
        }
        AnyMemoryId::Shared(memory) => {
            let written = state.shared_memories[memory].write(dst, &bytes[source]);
            written.then_some(()).ok_or(Trap::MemoryOutOfBounds)?;
        }
    }
    Ok(())
}

/// `len` items from `start`, if there are so many of `available`.
pub(super) fn range(start: u64, len: u64, available: usize) -> Option<std::ops::Range<usize>> {
    let end = start.checked_add(len)?;
    if end > available as u64 {
        return None;
    }
    Some(start as usize..end as usize)
}

/// The instance whose context `context` is. Contexts that compiled code passes are always those of live instances.
pub(super) fn instance_of(context: NonNull<InstanceContext>) -> InstanceId {
    // SAFETY: live, as the caller says; `allocate` wrote the owner.
    let owner = unsafe { (*context.as_ptr()).owner };
    InstanceId::new(owner.addr())
}

/// The instance that called a host function, from the context that [`HostFunction::call`](super::HostFunction::call) got.
pub(crate) fn calling_instance(store: &StoreState, caller: NonNull<InstanceContext>) -> InstanceId {
    let id = instance_of(caller);
    assert!(store.instances.is_valid(id), "invariant: callers are instances of the store that is called");
    id
}
