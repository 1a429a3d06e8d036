//! A WebAssembly component runtime whose product is the host boundary.
//!
//! The folders are a ladder; an import goes to a lower rung or stays in its folder:
//!
//! ```text
//! vm         the passive machine: mappings, contexts, memories, tables, faults. Unsafe lives here
//! handles    run-time state of the component model as plain data
//! engine     Config, Engine, type registry
//! store      Store<T>, its contexts, the one non-generic StoreState
//! exec       crossing the boundary: enter (host to wasm), host_call (wasm to host), builtins, trap to error
//! core       Module, Instance, Func, Memory, …: one public type a file
//! component  Component, Linker, Instance, Func, Val, Resource; lift and lower
//! ```

pub mod component;
mod core;
mod engine;
pub(crate) mod exec;
pub(crate) mod handles;
mod store;
pub(crate) mod vm;

pub use self::component::{CodeBuilder, CodeHint};
pub use self::core::{
    Caller, ExnRef, ExnRefPre, ExnType, Export, ExportType, Extern, ExternRef, ExternType, Finality, Func, FuncType, GcRef, Global,
    GlobalType, HeapType, ImportProblem, ImportType, Instance, InstancePre, IntoFunc, LinearMemory, LinkError, Linker, Memory,
    MemoryAccessError, MemoryCreator, MemoryType, MemoryTypeBuilder, Module, ModuleExport, ModuleFunction, Mutability, NoExtern, NoFunc,
    OutOfMemory, OwnedRooted, Ref, RefType, ResourcesRequired, Rooted, RootedGcRef, SharedMemory, Table, TableType, Tag, TagType,
    TypedFunc, UnknownImportError, V128, Val, ValType, WaitResult, WasmParams, WasmResults, WasmRet, WasmTy, WasmTyList,
};
pub use anyhow::{Context, Error, Result, bail, ensure, format_err};
pub use engine::{
    Config, Enabled, Engine, EngineWeak, FrameSymbol, Inlining, InstanceAllocationStrategy, ModuleVersionStrategy, OperatorCost, OptLevel,
    PoolConcurrencyLimitError, PoolingAllocationConfig, PoolingAllocatorMetrics, Precompiled, RegallocAlgorithm, Strategy,
    VariableOperatorCost, WasmBacktraceDetails, WasmFeatures,
};
pub use exec::{FrameInfo, ThrownException, Trap, WasmBacktrace};
pub use store::{
    AsContext, AsContextMut, CallHook, DEFAULT_INSTANCE_LIMIT, DEFAULT_MEMORY_LIMIT, DEFAULT_TABLE_LIMIT, ResourceLimiter, Store,
    StoreContext, StoreContextMut, StoreLimits, StoreLimitsBuilder, StoreUsage, UpdateDeadline,
};
pub use vm::{CustomCodeMemory, ValRaw};

/// Errors: what a program imports to make them and to add context to them.
pub mod error {
    pub use anyhow::{Chain, Context, Error, Ok, Result, bail, ensure, format_err};
}
