//! What an embedder can choose.
//!
//! Setters take what the published API takes. A choice that Windlass cannot honour yet is remembered and refused by
//! [`Engine::new`](super::Engine::new), which says so; it is never dropped silently.

use super::artifact_choices::ArtifactChoices;
use super::pooling::{InstanceAllocationStrategy, PoolingAllocationConfig};
use super::without_effect::WithoutEffect;
use crate::vm::{HostMemoryRequest, HostMemorySource, MemoryStyle, PoolPlan, round_up_to_page};
use crate::{Result, bail, ensure};
use std::num::NonZeroUsize;
use std::sync::Arc;
use windlass_compiler::compile::Settings;
pub use windlass_compiler::compile::{OperatorCost, OptLevel, VariableOperatorCost};
pub use windlass_compiler::translate::WasmFeatures;
use windlass_compiler::types::core::MemoryType;

/// Which compiler makes machine code.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Strategy {
    /// The best that this build has.
    Auto,
    /// Cranelift.
    Cranelift,
}

/// Whether backtraces carry file names and lines.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WasmBacktraceDetails {
    /// Where the module has debug information.
    Enable,
    /// Never.
    Disable,
    /// As the environment variable `WINDLASS_BACKTRACE_DETAILS` says when the configuration is made: `1` enables.
    Environment,
}

impl WasmBacktraceDetails {
    fn asked_for(self) -> bool {
        match self {
            Self::Enable => true,
            Self::Disable => false,
            Self::Environment => std::env::var_os("WINDLASS_BACKTRACE_DETAILS").is_some_and(|value| value == "1"),
        }
    }
}

/// Options of an [`Engine`](super::Engine).
///
/// ```
/// use windlass::{Config, Engine, OptLevel};
/// let mut config = Config::new();
/// config.cranelift_opt_level(OptLevel::None).max_wasm_stack(256 << 10);
/// let engine = Engine::new(&config)?;
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Clone, Debug)]
pub struct Config {
    settings: Settings,
    /// What operators cost where fuel is counted.
    costs: Box<OperatorCost>,
    max_wasm_stack_bytes: usize,
    growth_bytes: u64,
    guard_before: bool,
    copy_on_write: bool,
    dense_image_bytes: u64,
    host_memory: Option<Arc<dyn HostMemorySource>>,
    backtrace_frames: usize,
    resource_diagnostics: bool,
    allocation: InstanceAllocationStrategy,
    /// Choices that change nothing.
    pub(super) without_effect: WithoutEffect,
    /// The machine that was named.
    target: Option<String>,
    pub(super) artifacts: ArtifactChoices,
    shared_memory: bool,
    /// Choices that cannot be honoured, each as the error says it.
    unsupported: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            settings: Settings { debug_sections: WasmBacktraceDetails::Environment.asked_for(), ..Settings::default() },
            costs: Box::default(),
            max_wasm_stack_bytes: 512 << 10,
            growth_bytes: 2 << 30,
            guard_before: true,
            copy_on_write: true,
            dense_image_bytes: 16 << 20,
            host_memory: None,
            backtrace_frames: 20,
            resource_diagnostics: false,
            allocation: InstanceAllocationStrategy::OnDemand,
            without_effect: WithoutEffect::default(),
            target: None,
            artifacts: ArtifactChoices::default(),
            shared_memory: false,
            unsupported: Vec::new(),
        }
    }
}

/// Proposals that Windlass executes, or whose being switched on changes nothing that it does.
fn executed() -> WasmFeatures {
    WasmFeatures::WASM2
        | WasmFeatures::RELAXED_SIMD
        | WasmFeatures::WIDE_ARITHMETIC
        | WasmFeatures::MULTI_MEMORY
        | WasmFeatures::EXTENDED_CONST
        | WasmFeatures::MEMORY64
        | WasmFeatures::CUSTOM_PAGE_SIZES
        | WasmFeatures::COMPONENT_MODEL
        | WasmFeatures::CM_FIXED_LENGTH_LISTS
        | WasmFeatures::CM_IMPLEMENTS
        | WasmFeatures::CM_MAP
        | WasmFeatures::CM_IMPLEMENTS
        | WasmFeatures::CM_ERROR_CONTEXT
        | WasmFeatures::EXCEPTIONS
        | WasmFeatures::TAIL_CALL
        | WasmFeatures::THREADS
        | WasmFeatures::FUNCTION_REFERENCES
}

/// Proposals that are not executed, but that the compiler knows well enough to refuse what it does not execute item by item.
fn refused_by_item() -> WasmFeatures {
    WasmFeatures::CM_ASYNC
        | WasmFeatures::CM_ASYNC_STACKFUL
        | WasmFeatures::CM_FORWARD
        | WasmFeatures::CM_MORE_ASYNC_BUILTINS
        | WasmFeatures::CM_THREADING
        | WasmFeatures::GC
}

macro_rules! proposals {
    ($($(#[$doc:meta])* $name:ident $flags:expr;)*) => {$(
        $(#[$doc])*
        pub fn $name(&mut self, enable: bool) -> &mut Self {
            self.proposal(stringify!($name), $flags, enable)
        }
    )*};
}

/// The choices that change nothing here: accepted, so that programs which make them keep working.
macro_rules! accepted {
    ($($(#[$doc:meta])* $name:ident($value:ident: $ty:ty);)*) => {$(
        $(#[$doc])*
        ///
        /// Accepted; it changes nothing in Windlass.
        pub fn $name(&mut self, $value: $ty) -> &mut Self {
            let _ = $value;
            self
        }
    )*};
}

/// The choices that exist for compatibility: the value that Windlass has is accepted, the other is refused by `Engine::new`.
macro_rules! fixed {
    ($($(#[$doc:meta])* $name:ident $only:literal;)*) => {$(
        $(#[$doc])*
        ///
        #[doc = concat!("Windlass supports `", stringify!($only), "` only; `Engine::new` refuses the other.")]
        pub fn $name(&mut self, enable: bool) -> &mut Self {
            self.refuse_if(enable != $only, concat!(stringify!($name), "(", stringify!($only), ")"), concat!("Config::", stringify!($name)))
        }
    )*};
}

impl Config {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn refuse_if(&mut self, refuse: bool, supported: &str, name: &str) -> &mut Self {
        let prefix = format!("`{name}`");
        self.unsupported.retain(|message| !message.starts_with(&prefix));
        if refuse {
            self.unsupported.push(format!("{prefix}: only `{supported}` is supported in this version"));
        }
        self
    }

    fn proposal(&mut self, name: &str, flags: WasmFeatures, enable: bool) -> &mut Self {
        let missing = flags.difference(executed());
        let prefix = format!("`Config::{name}`");
        self.unsupported.retain(|message| !message.starts_with(&prefix));
        if enable && !missing.is_empty() {
            let names: Vec<_> = missing.iter_names().map(|(flag, _)| flag.to_lowercase().replace('_', "-")).collect();
            self.unsupported.push(format!("{prefix}: this version does not execute the proposal `{}` yet", names.join("`, `")));
            return self;
        }
        self.settings.features.set(flags, enable);
        self
    }

    /// Turns proposals on or off by the validator's flags.
    pub fn wasm_features(&mut self, flag: WasmFeatures, enable: bool) -> &mut Self {
        self.proposal("wasm_features", flag, enable)
    }

    /// Like [`wasm_features`](Self::wasm_features), and lets validation accept some proposals that this version does not execute: a module or component that holds an
    /// item which cannot be executed is then refused when it is compiled, with an error that names the item. For tools and test suites.
    pub fn accept_wasm_features(&mut self, flag: WasmFeatures, enable: bool) -> &mut Self {
        self.settings.features.set(flag & refused_by_item(), enable);
        self.proposal("accept_wasm_features", flag.difference(refused_by_item()), enable)
    }

    proposals! {
        /// Tail calls.
        wasm_tail_call WasmFeatures::TAIL_CALL;
        /// Memories with pages of one byte. Off by default.
        wasm_custom_page_sizes WasmFeatures::CUSTOM_PAGE_SIZES;
        /// Atomic operations and shared memories. On by default; but memories that threads share can only be made if
        /// [`Config::shared_memory`] allows them.
        wasm_threads WasmFeatures::THREADS;
        /// Shared tables, globals and functions.
        wasm_shared_everything_threads WasmFeatures::SHARED_EVERYTHING_THREADS;
        /// `externref`, and instructions on tables.
        wasm_reference_types WasmFeatures::REFERENCE_TYPES;
        /// Typed function references, with the recursion groups and declared supertypes that function types have of the GC proposal. Off by default.
        wasm_function_references WasmFeatures::FUNCTION_REFERENCES;
        /// 128-bit arithmetic on pairs of `i64`. Off by default.
        wasm_wide_arithmetic WasmFeatures::WIDE_ARITHMETIC;
        /// Garbage-collected structs and arrays.
        wasm_gc WasmFeatures::GC;
        /// 128-bit vectors: the type `v128` and its instructions. On by default. On x86-64 this needs a processor with SSSE 3 and SSE 4.1.
        ///
        /// Relaxed vector instructions are of no use without: a module that has them is then refused, whatever
        /// [`wasm_relaxed_simd`](Self::wasm_relaxed_simd) says.
        wasm_simd WasmFeatures::SIMD;
        /// Vector instructions whose results may differ between machines; see also
        /// [`relaxed_simd_deterministic`](Self::relaxed_simd_deterministic). On by default.
        wasm_relaxed_simd WasmFeatures::RELAXED_SIMD;
        /// `memory.copy` and its kin.
        wasm_bulk_memory WasmFeatures::BULK_MEMORY;
        /// Several results of functions and blocks.
        wasm_multi_value WasmFeatures::MULTI_VALUE;
        /// Several memories in a module. On by default.
        wasm_multi_memory WasmFeatures::MULTI_MEMORY;
        /// Memories and tables with 64-bit addresses and indices. On by default.
        wasm_memory64 WasmFeatures::MEMORY64;
        /// Arithmetic in constant expressions. On by default.
        wasm_extended_const WasmFeatures::EXTENDED_CONST;
        /// Stack switching.
        wasm_stack_switching WasmFeatures::STACK_SWITCHING;
        /// Exceptions.
        wasm_exceptions WasmFeatures::EXCEPTIONS;
        /// Components.
        wasm_component_model WasmFeatures::COMPONENT_MODEL;
        /// Components: async functions, streams and futures.
        wasm_component_model_async WasmFeatures::CM_ASYNC;
        /// Components: further async built-ins.
        wasm_component_model_more_async_builtins WasmFeatures::CM_MORE_ASYNC_BUILTINS;
        /// Components: async lifts without a callback.
        wasm_component_model_async_stackful WasmFeatures::CM_ASYNC_STACKFUL;
        /// Components: cooperative threads.
        wasm_component_model_threading WasmFeatures::CM_THREADING;
        /// Components: `error-context`.
        wasm_component_model_error_context WasmFeatures::CM_ERROR_CONTEXT;
        /// Components: the ABI over garbage-collected values.
        wasm_component_model_gc WasmFeatures::CM_GC;
        /// Components: `map<K, V>`.
        wasm_component_model_map WasmFeatures::CM_MAP;
        /// Components: modules with 64-bit memories.
        wasm_component_model_memory64 WasmFeatures::CM64;
        /// Components: lists of fixed length.
        wasm_component_model_fixed_length_lists WasmFeatures::CM_FIXED_LENGTH_LISTS;
        /// Components: `implements` in names of imports and exports.
        wasm_component_model_implements WasmFeatures::CM_IMPLEMENTS;
    }

    fixed! {
        /// Whether native debug information is made.
        debug_info false;
        /// Whether a trap writes a core dump.
        coredump_on_trap false;
        /// Whether unwind information of compiled code is registered with the process, for native debuggers and profilers. Frame pointers are always kept.
        native_unwind_info false;
        /// Whether native symbols are made for debuggers.
        debug_symbols false;
        /// Whether a module's own memory accesses are checked against its allocator.
        wmemcheck false;
        /// Whether compiled code checks what the runtime promises it.
        cranelift_wasmtime_debug_checks false;
        /// Whether guests can be debugged.
        guest_debug false;
    }

    /// Whether memories that threads share can be made, by [`SharedMemory::new`](crate::SharedMemory::new) and by modules that define one. Off by
    /// default: such modules compile, but instantiating them is an error.
    pub fn shared_memory(&mut self, enable: bool) -> &mut Self {
        self.shared_memory = enable;
        self
    }

    pub(crate) fn has_shared_memory(&self) -> bool {
        self.shared_memory
    }

    /// Which compiler to use.
    pub fn strategy(&mut self, strategy: Strategy) -> &mut Self {
        match strategy {
            Strategy::Auto | Strategy::Cranelift => self,
        }
    }

    /// How much work the compiler puts into speed.
    pub fn cranelift_opt_level(&mut self, level: OptLevel) -> &mut Self {
        self.settings.opt_level = level;
        self
    }

    /// Whether NaNs that arithmetic makes are canonical, so that results are the same on every machine.
    pub fn cranelift_nan_canonicalization(&mut self, enable: bool) -> &mut Self {
        self.settings.nan_canonicalization = enable;
        self
    }

    /// Whether relaxed vector instructions give the same results on every machine: those of the specification's deterministic profile. Off by default:
    /// each gives what this machine does fastest, among what the specification allows.
    ///
    /// In that profile every instruction is the one without "relaxed" in its name; `relaxed_madd` and `relaxed_nmadd` round twice, after the
    /// multiplication and after the addition; the second operand of the dot products is signed. Which NaN an instruction gives is for
    /// [`cranelift_nan_canonicalization`](Self::cranelift_nan_canonicalization) to say.
    pub fn relaxed_simd_deterministic(&mut self, enable: bool) -> &mut Self {
        self.settings.relaxed_simd_deterministic = enable;
        self
    }

    /// Whether the code generator verifies its input. Slow: for debugging the compiler.
    pub fn cranelift_debug_verifier(&mut self, enable: bool) -> &mut Self {
        self.settings.verifier = enable;
        self
    }

    /// Whether functions are compiled on all cores.
    pub fn parallel_compilation(&mut self, parallel: bool) -> &mut Self {
        self.settings.parallel = parallel;
        self
    }

    /// Whether modules keep a table from machine code to offsets in their binary, for backtraces.
    pub fn generate_address_map(&mut self, generate: bool) -> &mut Self {
        self.settings.address_map = generate;
        self
    }

    /// Whether code counts the fuel that it takes, and traps when there is none: see [`Store::set_fuel`](crate::Store::set_fuel). Off by default. The
    /// count lies in a register most of the time; still, code that counts is slower.
    pub fn consume_fuel(&mut self, enable: bool) -> &mut Self {
        self.settings.fuel = enable.then(|| self.costs.clone());
        self
    }

    /// How much fuel each operator takes, where it is counted: see [`consume_fuel`](Self::consume_fuel).
    pub fn operator_cost(&mut self, cost: OperatorCost) -> &mut Self {
        *self.costs = cost;
        let enabled = self.settings.fuel.is_some();
        self.consume_fuel(enabled)
    }

    /// Whether running code looks at the engine's epoch, and is interrupted at its store's deadline: see
    /// [`Engine::increment_epoch`](super::Engine::increment_epoch) and [`Store::set_epoch_deadline`](crate::Store::set_epoch_deadline). Off by default.
    pub fn epoch_interruption(&mut self, enable: bool) -> &mut Self {
        self.settings.epochs = enable;
        self
    }

    /// Stack in bytes that wasm may use between entering from the host and trapping. The host functions that it calls use more of the thread's stack.
    pub fn max_wasm_stack(&mut self, size: usize) -> &mut Self {
        self.max_wasm_stack_bytes = size;
        self
    }

    /// Whether traps may be raised by instructions that fault, which the first engine then installs signal handlers for (`SIGSEGV`, `SIGBUS`,
    /// `SIGILL`, `SIGFPE`). On by default. Without, an engine installs none, and nothing in its code faults: every access to memory, division and
    /// conversion is checked, as is the stack, which makes code larger and slower. For processes whose signals are somebody else's.
    ///
    /// ```
    /// use windlass::{Config, Engine, Instance, Module, Store, Trap};
    /// let engine = Engine::new(Config::new().signals_based_traps(false))?;
    /// let module = Module::new(&engine, r#"(module (memory 1) (func (export "get") (param i32) (result i32) (i32.load (local.get 0))))"#)?;
    /// let mut store = Store::new(&engine, ());
    /// let get = Instance::new(&mut store, &module, &[])?.get_typed_func::<u32, i32>(&mut store, "get")?;
    /// assert_eq!(get.call(&mut store, 65532)?, 0);
    /// let error = get.call(&mut store, 65533).unwrap_err();
    /// assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::MemoryOutOfBounds));
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn signals_based_traps(&mut self, enable: bool) -> &mut Self {
        self.settings.signals_based_traps = enable;
        self
    }

    /// Bytes of address space that each memory reserves when it is made, rounded up to pages of the machine; 4 GiB by default. With that, accesses to
    /// 32-bit memories need no check; with less they are checked. A memory of a larger minimum reserves more. One that grows beyond its reservation
    /// moves, if [`memory_may_move`](Self::memory_may_move) lets it.
    pub fn memory_reservation(&mut self, bytes: u64) -> &mut Self {
        self.settings.memory_reservation_bytes = bytes;
        self
    }

    /// Bytes after each memory's reservation that any access to faults, rounded up to pages of the machine; 32 MiB by default. A check of an access
    /// need only look at the address and not at the offset that the instruction adds, where the guard is larger than that.
    pub fn memory_guard_size(&mut self, bytes: u64) -> &mut Self {
        self.settings.memory_guard_bytes = bytes;
        self
    }

    /// Bytes that a memory which outgrows its reservation, or whose minimum does, reserves beyond what it needs; 2 GiB by default. Without any, each
    /// further growth moves the memory. Counts only where memories may move.
    pub fn memory_reservation_for_growth(&mut self, bytes: u64) -> &mut Self {
        self.growth_bytes = bytes;
        self
    }

    /// Whether a memory may move when it grows beyond its reservation. On by default. If not, growing fails there, and the reservation is the largest
    /// size of a memory whose minimum is not larger.
    pub fn memory_may_move(&mut self, enable: bool) -> &mut Self {
        self.settings.memory_may_move = enable;
        self
    }

    /// Whether as much guard lies before each memory as [after it](Self::memory_guard_size), against what a bug of the code generator could do with
    /// addresses below the memory. Costs address space only. On by default.
    pub fn guard_before_linear_memory(&mut self, enable: bool) -> &mut Self {
        self.guard_before = enable;
        self
    }

    /// Whether memories are filled by mapping their initial content copy-on-write, instead of copying it.
    pub fn memory_init_cow(&mut self, enable: bool) -> &mut Self {
        self.copy_on_write = enable;
        self
    }

    /// Whether traps carry a backtrace.
    #[deprecated = "use `wasm_backtrace_max_frames(None)` to turn backtraces off"]
    pub fn wasm_backtrace(&mut self, enable: bool) -> &mut Self {
        self.backtrace_frames = match (enable, self.backtrace_frames) {
            (false, _) => 0,
            (true, 0) => 20,
            (true, frames) => frames,
        };
        self
    }

    /// How many frames a backtrace has at most; `None` turns backtraces off.
    pub fn wasm_backtrace_max_frames(&mut self, limit: Option<NonZeroUsize>) -> &mut Self {
        self.backtrace_frames = limit.map_or(0, NonZeroUsize::get);
        self
    }

    /// Whether backtraces say where in the source they were, for modules with debug information (DWARF, which most toolchains leave out of a release
    /// build). It costs a copy of the module's `.debug_*` sections, and nothing at a trap: files and lines are looked for when an error is printed,
    /// or [`FrameInfo::symbols`](crate::FrameInfo::symbols) called. By default as the environment says.
    pub fn wasm_backtrace_details(&mut self, enable: WasmBacktraceDetails) -> &mut Self {
        self.settings.debug_sections = enable.asked_for();
        self
    }

    accepted! {
        /// Whether images of memories are always kept in unnamed files.
        force_memory_init_memfd(enable: bool);
        /// Whether adapter modules carry debug information.
        debug_adapter_modules(debug: bool);
        /// Whether faults are received through Mach ports on macOS.
        macos_use_mach_ports(mach_ports: bool);
    }

    /// The machine that code is made for. Windlass runs what it compiles, so it is this one.
    ///
    /// # Errors
    ///
    /// When `target` is another machine.
    pub fn target(&mut self, target: &str) -> Result<&mut Self> {
        let wanted: Vec<_> = target.split('-').collect();
        let arch = wanted.first().is_some_and(|arch| *arch == std::env::consts::ARCH);
        let system =
            wanted.iter().skip(1).any(|part| *part == std::env::consts::OS || (*part == "darwin" && std::env::consts::OS == "macos"));
        ensure!(
            arch && system,
            "`Config::target`: code for `{target}` cannot be made here, only for {} on {}",
            std::env::consts::ARCH,
            std::env::consts::OS
        );
        self.target = Some(target.to_owned());
        Ok(self)
    }

    /// Bytes up to which a memory's initial content is mapped copy-on-write even where most of it is zero.
    pub fn memory_guaranteed_dense_image_size(&mut self, size_in_bytes: u64) -> &mut Self {
        self.dense_image_bytes = size_in_bytes;
        self
    }

    /// Where the memory of instances comes from: the system, when it is needed, or a pool that is set aside when the engine is made.
    pub fn allocation_strategy(&mut self, strategy: impl Into<InstanceAllocationStrategy>) -> &mut Self {
        self.allocation = strategy.into();
        self
    }

    /// Writes down which call made each handle to a resource of a component, so that [`Store::component_leaks`](crate::Store::component_leaks), its
    /// reports and the errors of misused handles can say so. Off by default: every handle that is made costs an entry in a map, and every call into a
    /// guest a string. A Windlass addition.
    pub fn resource_diagnostics(&mut self, enable: bool) -> &mut Self {
        self.resource_diagnostics = enable;
        self
    }

    pub(crate) fn has_resource_diagnostics(&self) -> bool {
        self.resource_diagnostics
    }

    /// Checks that the choices can be met on this machine, and fixes what follows from them.
    pub(crate) fn validate(&self) -> Result<()> {
        if !self.unsupported.is_empty() {
            bail!("the configuration asks for what is not supported: {}", self.unsupported.join("; "));
        }
        ensure!(self.max_wasm_stack_bytes > 0, "`Config::max_wasm_stack` must not be zero");
        let Settings { memory_reservation_bytes: reservation, memory_guard_bytes: guard, .. } = self.settings;
        let total = reservation.checked_add(guard).and_then(|total| total.checked_add(guard));
        ensure!(
            total.is_some_and(|total| total <= 1 << 46),
            "`Config::memory_reservation` of {reservation} bytes and `Config::memory_guard_size` of {guard} exceed the address space: make them smaller"
        );
        ensure!(
            self.growth_bytes <= 1 << 46,
            "`Config::memory_reservation_for_growth` of {} bytes exceeds the address space: make it smaller",
            self.growth_bytes
        );
        if let Some(pool) = self.pooling() {
            pool.validate()?;
        }
        ensure!(self.backtrace_frames <= 1 << 16, "`Config::wasm_backtrace_max_frames` must not exceed 65536");
        Ok(())
    }

    /// What changes machine code.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The same, to be changed.
    pub(super) fn settings_mut(&mut self) -> &mut Settings {
        &mut self.settings
    }

    /// The machine that [`Self::target`] named.
    pub(super) fn target_name(&self) -> Option<&str> {
        self.target.as_deref()
    }

    pub(crate) fn max_wasm_stack_bytes(&self) -> usize {
        self.max_wasm_stack_bytes
    }

    /// Whether memories are filled from images. Those of the embedder are not ours to map anything into.
    pub(crate) fn copy_on_write(&self) -> bool {
        self.copy_on_write && self.host_memory.is_none()
    }

    /// Takes memories from `source`.
    pub(crate) fn set_host_memory(&mut self, source: Arc<dyn HostMemorySource>) {
        self.host_memory = Some(source);
    }

    /// Where memories come from, if not from us.
    pub(crate) fn host_memory(&self) -> Option<&Arc<dyn HostMemorySource>> {
        self.host_memory.as_ref()
    }

    /// What a memory of the embedder's has to be like for the code that the settings make.
    pub(crate) fn host_memory_request(&self, ty: MemoryType, minimum: usize, maximum: Option<usize>) -> HostMemoryRequest {
        let style = self.memory_style();
        // Code takes no notice of moves within the reservation.
        let reserved = (style.reservation_bytes != 0).then_some(style.reservation_bytes.max(minimum));
        HostMemoryRequest { ty, minimum, maximum, reserved, guard: style.guard_bytes }
    }

    pub(crate) fn dense_image_bytes(&self) -> u64 {
        self.dense_image_bytes
    }

    pub(crate) fn backtrace_frames(&self) -> usize {
        self.backtrace_frames
    }

    /// What is pooled, if anything is.
    pub(crate) fn pooling(&self) -> Option<&PoolingAllocationConfig> {
        match &self.allocation {
            InstanceAllocationStrategy::OnDemand => None,
            InstanceAllocationStrategy::Pooling(pool) => Some(pool),
        }
    }

    /// What the machine sets aside, if anything is pooled.
    pub(crate) fn pool_plan(&self) -> Option<PoolPlan> {
        Some(self.pooling()?.plan(self.memory_style()))
    }

    /// How memories are laid out.
    pub(crate) fn memory_style(&self) -> MemoryStyle {
        // Settings that were validated do not overflow here.
        let bytes = |bytes: u64| usize::try_from(bytes).ok().and_then(round_up_to_page).unwrap_or(usize::MAX);
        MemoryStyle {
            reservation_bytes: bytes(self.settings.memory_reservation_bytes),
            guard_bytes: bytes(self.settings.memory_guard_bytes),
            guard_before: self.guard_before,
            growth_bytes: bytes(self.growth_bytes),
            may_move: self.settings.memory_may_move,
        }
    }
}
