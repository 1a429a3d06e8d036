//! The part of a store that does not depend on the embedder's data: compiled once.

use super::control::{CallHookEntry, EpochEntry};
use super::destructors::HostDestructors;
use super::exceptions::Exceptions;
use super::extern_refs::ExternRefs;
use super::func_types::FuncTypes;
use super::instance::{InstanceData, InstanceId, MemoryId, TableId};
use super::limits::ResourceLimiter;
use super::shared::SharedMemories;
use crate::engine::{CompiledModule, Location};
use crate::handles::{Arena, ComponentState};
use crate::vm::{
    FaultState, GlobalRecord, HostFuncBlock, HostFuncSource, LiveMemory, LiveTable, MemoryRecord, Pinned, TableRecord, TagRecord, VmStore,
};
use crate::{Engine, Error, Result};
use std::any::Any;
use std::ffi::c_void;
use std::num::NonZeroU64;
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use windlass_compiler::types::core::{FuncType, MemoryType, TableType};

/// Tells stores apart, in this process, for ever: a handle of another store is an error, never a wild pointer.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct StoreId(NonZeroU64);

impl StoreId {
    fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self(NonZeroU64::new(NEXT.fetch_add(1, Ordering::Relaxed)).expect("invariant: nobody makes 2^64 stores"))
    }
}

/// What the host did in place of returning to wasm.
pub(crate) enum HostFault {
    /// It failed.
    Error(Error),
    /// It panicked.
    Panic(Box<dyn Any + Send>),
}

/// A memory and its type as declared.
pub(crate) struct StoredMemory {
    pub(crate) live: LiveMemory,
    pub(crate) ty: MemoryType,
}

/// A table and its type as declared.
pub(crate) struct StoredTable {
    pub(crate) live: LiveTable,
    pub(crate) ty: TableType,
}

/// A module whose code can be on the stack.
pub(super) struct RegisteredModule {
    pub(super) module: Arc<CompiledModule>,
    /// How many instances it has.
    users: usize,
}

/// Asks the embedder's limiter, which lies beside the state and is of the store's own type.
pub(crate) type LimiterHook = unsafe fn(store: NonNull<VmStore>, ask: &mut dyn FnMut(&mut dyn ResourceLimiter));

/// The state of a store. Lives at one address.
#[repr(C)]
pub(crate) struct StoreState {
    /// What compiled code knows. Must stay first.
    pub(crate) vm: VmStore,
    /// What fault handlers know.
    pub(crate) faults: FaultState,
    id: StoreId,
    engine: Engine,
    pub(crate) max_stack_bytes: usize,
    /// What the host function that called out last did in place of returning; taken where wasm was entered.
    pub(crate) fault: Option<HostFault>,
    pub(crate) limiter: Option<LimiterHook>,
    pub(crate) call_hook: Option<CallHookEntry>,
    pub(crate) epoch_entry: Option<EpochEntry>,
    /// Fuel that the count of compiled code has no room for.
    pub(crate) fuel_reserve: u64,
    /// State of the component model.
    pub(crate) components: ComponentState,
    /// Destructors of the host's resources.
    pub(super) destructors: HostDestructors,
    /// Host values.
    pub(crate) extern_refs: ExternRefs,
    /// What was thrown.
    pub(crate) exceptions: Exceptions,
    /// Types of functions that were called dynamically.
    pub(crate) func_types: FuncTypes,
    /// A buffer for whoever needs one during a call. It is taken from here and put back.
    pub(crate) scratch: Vec<u8>,

    pub(crate) instances: Arena<InstanceId, InstanceData>,
    pub(crate) memories: Arena<MemoryId, StoredMemory>,
    pub(crate) shared_memories: SharedMemories,
    pub(crate) tables: Arena<TableId, StoredTable>,
    pub(crate) host_funcs: Vec<HostFuncBlock>,
    /// Keeps what host functions work on alive.
    host_data: Vec<Arc<dyn Any + Send + Sync>>,
    /// Modules whose code can be on the stack, by address.
    pub(super) modules: Vec<RegisteredModule>,
    /// Records of items that no module defines.
    pub(crate) host_globals: Vec<Pinned<GlobalRecord>>,
    pub(crate) host_memories: Vec<Pinned<MemoryRecord>>,
    pub(crate) host_tables: Vec<Pinned<TableRecord>>,
    pub(crate) host_tags: Vec<Pinned<TagRecord>>,
}

impl StoreState {
    /// A state without instances. `builtins` are the bodies of the builtins, in the order of `layout::Builtin`.
    pub(crate) fn new(engine: &Engine, builtins: *const *const c_void) -> Self {
        let vm = VmStore {
            stack_limit: 0,
            builtins,
            handler_pc: 0,
            handler_sp: 0,
            handler_fp: 0,
            exit_fp: 0,
            throwing: 0,
            exception: 0,
            exception_tag: 0,
            exception_values: 0,
            fuel: 0,
            epoch: engine.epoch(),
            epoch_deadline: engine.current_epoch(),
            hooked: 0,
        };
        Self {
            vm,
            faults: FaultState::new(engine.config().backtrace_frames()),
            id: StoreId::next(),
            engine: engine.clone(),
            max_stack_bytes: engine.config().max_wasm_stack_bytes(),
            fault: None,
            limiter: None,
            call_hook: None,
            epoch_entry: None,
            fuel_reserve: 0,
            components: ComponentState::new(engine.config().has_resource_diagnostics()),
            destructors: HostDestructors::default(),
            extern_refs: ExternRefs::default(),
            exceptions: Exceptions::default(),
            func_types: FuncTypes::default(),
            scratch: Vec::new(),
            instances: Arena::default(),
            memories: Arena::default(),
            shared_memories: SharedMemories::default(),
            tables: Arena::default(),
            host_funcs: Vec::new(),
            host_data: Vec::new(),
            modules: Vec::new(),
            host_globals: Vec::new(),
            host_memories: Vec::new(),
            host_tables: Vec::new(),
            host_tags: Vec::new(),
        }
    }

    /// Its identity.
    #[inline]
    pub(crate) fn id(&self) -> StoreId {
        self.id
    }

    /// Its engine.
    #[inline]
    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The type with a number that the engine gave: [`FuncTypes::take`].
    #[inline]
    pub(crate) fn take_func_type(&mut self, id: u32) -> Arc<FuncType> {
        self.func_types.take(&self.engine, id)
    }

    /// The address of the store, from which pointers to all of it come.
    pub(crate) fn address(&self) -> NonNull<VmStore> {
        NonNull::new(self.faults.store()).expect("invariant: a store knows its address from its creation")
    }

    /// An instance.
    pub(crate) fn instance(&self, id: InstanceId) -> &InstanceData {
        &self.instances[id]
    }

    /// The bytes of a memory.
    #[inline]
    pub(crate) fn memory(&self, id: MemoryId) -> &[u8] {
        self.memories[id].live.data()
    }

    /// The bytes of a memory.
    #[inline]
    pub(crate) fn memory_mut(&mut self, id: MemoryId) -> &mut [u8] {
        self.memories[id].live.data_mut()
    }

    /// A memory's type as it was declared.
    pub(crate) fn memory_type(&self, id: MemoryId) -> MemoryType {
        self.memories[id].ty
    }

    /// The record of a memory, good as long as the store.
    pub(crate) fn memory_record(&self, id: MemoryId) -> NonNull<MemoryRecord> {
        self.memories[id].live.record()
    }

    /// An exception begins to look for its handler: the next fault that compiled code raises goes there. `false` if there is no such exception.
    pub(crate) fn begin_throw(&mut self, key: u64) -> bool {
        let Some(exception) = self.exceptions.get(key) else { return false };
        self.vm.exception_tag = exception.tag;
        self.vm.exception_values = exception.values.as_ptr().expose_provenance();
        self.vm.exception = key;
        self.vm.throwing = 1;
        true
    }

    /// The elements of a table.
    #[inline]
    pub(crate) fn table(&self, id: TableId) -> &[u64] {
        self.tables[id].live.elements()
    }

    /// The elements of a table.
    #[inline]
    pub(crate) fn table_mut(&mut self, id: TableId) -> &mut [u64] {
        self.tables[id].live.elements_mut()
    }

    /// A table's type as it was declared.
    pub(crate) fn table_type(&self, id: TableId) -> TableType {
        self.tables[id].ty
    }

    /// Makes many host functions in one allocation. `owners` keep alive what they work on: one that holds all of them is enough.
    pub(crate) fn add_host_funcs(
        &mut self,
        sources: impl IntoIterator<Item = HostFuncSource, IntoIter: ExactSizeIterator>,
        owners: impl IntoIterator<Item = Arc<dyn Any + Send + Sync>>,
    ) -> &HostFuncBlock {
        self.host_data.extend(owners);
        let block = HostFuncBlock::new(self.address().as_ptr(), sources);
        self.host_funcs.push(block);
        self.host_funcs.last().expect("invariant: one was just pushed")
    }

    /// Makes faults in the module's code traps, and its functions known to backtraces, until it is unregistered as often.
    pub(crate) fn register_module(&mut self, module: &Arc<CompiledModule>) {
        match self.module_index(module) {
            Ok(index) => self.modules[index].users += 1,
            Err(index) => {
                if self.faults.add_code(module.code()) {
                    self.modules.insert(index, RegisteredModule { module: module.clone(), users: 1 });
                }
            }
        }
    }

    /// Undoes one [`Self::register_module`]: an instance of the module was removed. With the last one its code is forgotten.
    pub(crate) fn unregister_module(&mut self, module: &Arc<CompiledModule>) {
        let Ok(index) = self.module_index(module) else { return };
        let users = &mut self.modules[index].users;
        *users -= 1;
        if *users == 0 {
            self.modules.remove(index);
            self.faults.remove_code(module.code());
        }
    }

    /// Where a module is, or would be.
    fn module_index(&self, module: &Arc<CompiledModule>) -> Result<usize, usize> {
        let start = |module: &CompiledModule| module.code().memory.range().start;
        self.modules.binary_search_by_key(&start(module), |other| start(&other.module))
    }

    /// The module and function whose code holds `pc`.
    pub(crate) fn locate(&self, pc: usize) -> Option<(&Arc<CompiledModule>, Location)> {
        let after = self.modules.partition_point(|other| other.module.code().memory.range().start <= pc);
        let module = &self.modules.get(after.checked_sub(1)?)?.module;
        Some((module, module.locate(pc)?))
    }
}
