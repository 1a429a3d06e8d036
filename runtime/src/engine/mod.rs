//! Rung 6: what all stores of a program share: configuration, compiler, function types and their trampolines, compiled modules.

mod artifact;
mod artifact_choices;
mod choices;
mod config;
mod matching;
mod module;
mod pooling;
mod printed;
mod registry;
mod symbols;
mod tuning;
mod without_effect;

pub use artifact::Precompiled;
pub(crate) use artifact::{Artifact, open};
pub use artifact_choices::ModuleVersionStrategy;
pub use config::{Config, OperatorCost, OptLevel, Strategy, VariableOperatorCost, WasmBacktraceDetails, WasmFeatures};
pub(crate) use module::{CompiledModule, Location};
pub use pooling::{Enabled, InstanceAllocationStrategy, PoolConcurrencyLimitError, PoolingAllocationConfig, PoolingAllocatorMetrics};
pub(crate) use pooling::{Needs, refused};
pub(crate) use printed::{Printed, PrintedFunction};
pub use symbols::FrameSymbol;
pub(crate) use symbols::symbolize;
pub use tuning::{Inlining, RegallocAlgorithm};

use crate::vm::{FaultHandlers, MemoryPool, Pool, Signature};
use crate::{Context as _, Result};
use registry::TypeRegistry;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, Weak};
use windlass_compiler::Compiler;
use windlass_compiler::compile::{Identity, TrampolineArtifact};
use windlass_compiler::types::core::{FuncType, TypeDef};

/// A compilation environment that stores, modules and components share. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    shared: Arc<EngineShared>,
}

struct EngineShared {
    config: Config,
    compiler: Compiler,
    types: TypeRegistry,
    memories: Arc<MemoryPool>,
    pool: Option<Pool>,
    /// How often the epoch was incremented.
    epoch: AtomicU64,
    identity: OnceLock<Identity>,
    _handlers: Option<FaultHandlers>,
}

/// An [`Engine`] that is not kept alive.
#[derive(Clone, Default)]
pub struct EngineWeak {
    shared: Weak<EngineShared>,
}

impl EngineWeak {
    /// The engine, if something else keeps it alive.
    pub fn upgrade(&self) -> Option<Engine> {
        self.shared.upgrade().map(|shared| Engine { shared })
    }
}

impl Engine {
    /// An engine with the given configuration.
    ///
    /// # Errors
    ///
    /// When the configuration cannot be met on this machine, or by this version.
    pub fn new(config: &Config) -> Result<Self> {
        config.validate()?;
        let compiler = Compiler::new(config.settings().clone())?;
        let handlers = config.settings().signals_based_traps.then(FaultHandlers::install);
        let pool = config.pool_plan().map(|plan| {
            let refused = || {
                format!(
                    "the system refuses address space for {} memories of {} bytes with guards of {}: lower `PoolingAllocationConfig::total_memories`, or \
                     `max_memory_size` and `Config::memory_reservation`",
                    plan.memories, plan.memory_reserved, plan.memory_guard
                )
            };
            Pool::new(&plan).with_context(refused)
        });
        let shared = EngineShared {
            config: config.clone(),
            compiler,
            types: TypeRegistry::default(),
            memories: Arc::default(),
            pool: pool.transpose()?,
            epoch: AtomicU64::new(0),
            identity: OnceLock::new(),
            _handlers: handlers,
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Drops the engine, and puts the process's signal handlers back to what they were before Windlass installed its own, unless another engine is left.
    /// For programs that unload the library which Windlass is part of; nobody else needs it. The next engine installs them again.
    ///
    /// A signal whose handler somebody else has set since is left alone.
    ///
    /// # Panics
    ///
    /// When anything else keeps the engine: a clone, a store, a module, a linker.
    ///
    /// # Safety
    ///
    /// No other thread runs wasm, makes an engine or is in a signal handler meanwhile, and nobody sets signal handlers.
    #[expect(unsafe_code, reason = "the caller vouches for the process")]
    pub unsafe fn unload_process_handlers(self) {
        let shared = Arc::into_inner(self.shared);
        assert!(
            shared.is_some(),
            "`Engine::unload_process_handlers` takes the last handle to an engine, and something else keeps this one"
        );
        drop(shared);
        // SAFETY: the caller's.
        unsafe { FaultHandlers::uninstall() };
    }

    /// Its configuration.
    pub fn config(&self) -> &Config {
        &self.shared.config
    }

    /// A reference that does not keep it alive.
    pub fn weak(&self) -> EngineWeak {
        EngineWeak { shared: Arc::downgrade(&self.shared) }
    }

    /// Whether `a` and `b` are the same engine.
    pub fn same(a: &Self, b: &Self) -> bool {
        Arc::ptr_eq(&a.shared, &b.shared)
    }

    /// Prepares this thread for running wasm now rather than on the first call. Nothing that Windlass needs takes long enough to matter.
    pub fn tls_eager_initialize() {}

    /// Lets one tick pass for all stores of this engine: code that has reached its store's deadline is interrupted, see
    /// [`Store::set_epoch_deadline`](crate::Store::set_epoch_deadline). From any thread, and from a signal handler: it is one atomic addition.
    pub fn increment_epoch(&self) {
        self.shared.epoch.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn current_epoch(&self) -> u64 {
        self.shared.epoch.load(Ordering::Relaxed)
    }

    /// Where the epoch lies, as long as the engine.
    pub(crate) fn epoch(&self) -> *const AtomicU64 {
        &raw const self.shared.epoch
    }

    /// The compiler.
    pub(crate) fn compiler(&self) -> &Compiler {
        &self.shared.compiler
    }

    /// Address space for memories, shared by its stores.
    pub(crate) fn memory_pool(&self) -> &Arc<MemoryPool> {
        &self.shared.memories
    }

    /// What was set aside for its stores, if it pools.
    pub(crate) fn pool(&self) -> Option<&Pool> {
        self.shared.pool.as_ref()
    }

    /// Function types and their numbers.
    pub(crate) fn types(&self) -> &TypeRegistry {
        &self.shared.types
    }

    /// Numbers and trampolines of function types that say nothing of others, in order. What is new is compiled in one batch; all stay as long as the engine.
    pub(crate) fn register_types(&self, types: &[&FuncType]) -> Result<Vec<Signature>> {
        self.register_types_with(types, |shapes| self.compiler().compile_trampolines(shapes))
    }

    /// As [`Self::register_types`], with trampolines of what is new from `make`.
    pub(crate) fn register_types_with(
        &self,
        types: &[&FuncType],
        make: impl FnOnce(&[FuncType]) -> Result<TrampolineArtifact>,
    ) -> Result<Vec<Signature>> {
        if let Some(found) = self.types().find_plain(types) {
            return Ok(found);
        }
        let ids = types.iter().map(|&ty| self.types().number(TypeDef::plain(ty.clone()))).collect::<Result<Vec<u32>>>()?;
        self.signatures_with(&ids, make)
    }

    /// Number and trampolines of one such function type.
    pub(crate) fn register_type(&self, ty: &FuncType) -> Result<Signature> {
        Ok(self.register_types(&[ty])?[0])
    }

    /// Trampolines of types that have a number, in order.
    pub(crate) fn signatures(&self, ids: &[u32]) -> Result<Vec<Signature>> {
        self.signatures_with(ids, |shapes| self.compiler().compile_trampolines(shapes))
    }

    /// As [`Self::signatures`], with trampolines of what is new from `make`.
    pub(crate) fn signatures_with(
        &self,
        ids: &[u32],
        make: impl FnOnce(&[FuncType]) -> Result<TrampolineArtifact>,
    ) -> Result<Vec<Signature>> {
        self.types().signatures(ids, make, self.config().code_memory())
    }

    /// Parameters and results of the function type behind a number.
    ///
    /// # Panics
    ///
    /// When this engine gave no type that number.
    pub(crate) fn func_type(&self, id: u32) -> Arc<FuncType> {
        self.types().get(id).expect("invariant: numbers of types come from the registry").func
    }
}

impl Default for Engine {
    fn default() -> Self {
        Self::new(&Config::new()).expect("the default configuration is met on every supported machine")
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("config", self.config()).finish_non_exhaustive()
    }
}
