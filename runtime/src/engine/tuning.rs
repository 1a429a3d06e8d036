//! Choices for those who measure the code generator, look at what it makes, or know more of their machine than it does; and reading them back.

use super::{Config, Engine};
use std::path::Path;
pub use windlass_compiler::compile::{Inlining, RegallocAlgorithm};

macro_rules! without_effect {
    ($($(#[$doc:meta])* $name:ident $field:ident $ty:ty, $get:ident;)*) => {
        impl Config {
            $(
                $(#[$doc])*
                ///
                /// Accepted, and read back by the engine; it changes nothing in Windlass.
                pub fn $name(&mut self, value: $ty) -> &mut Self {
                    self.without_effect.$field = value;
                    self
                }
            )*
        }

        impl Engine {
            $(
                #[doc = concat!("See [`Config::", stringify!($name), "`].")]
                pub fn $get(&self) -> $ty {
                    self.config().without_effect.$field
                }
            )*
        }
    };
}

without_effect! {
    /// Whether function references in tables are made when they are first used. On by default.
    table_lazy_init table_lazy_init bool, get_table_lazy_init;
    /// Size in bytes of the stacks on which asynchronous calls run; 2 MiB by default.
    async_stack_size async_stack_bytes usize, get_async_stack_size;
    /// Whether such stacks are zeroed when they are reused. Off by default.
    async_stack_zeroing async_stack_zeroing bool, get_async_stack_zeroing;
    /// Whether several tasks of a component may run interleaved. On by default.
    concurrency_support concurrency_support bool, get_concurrency_support;
    /// Whether the guest's hints on branches are used. Off by default.
    wasm_branch_hinting branch_hinting bool, get_wasm_branch_hinting;
    /// Whether compiled code carries data for assertions of the runtime's own. Off by default.
    metadata_for_internal_asserts internal_asserts bool, get_metadata_for_internal_asserts;
}

impl Config {
    /// How values are given registers: well, which is the default, or fast. Bodies of more than half a megabyte are always done fast, since the other way
    /// takes time that grows faster than they do.
    pub fn cranelift_regalloc_algorithm(&mut self, algo: RegallocAlgorithm) -> &mut Self {
        self.settings_mut().regalloc = algo;
        self
    }

    /// Whether functions are copied into those that call them. Only small adapters between the instances of a component and `resource.rep` are; with
    /// [`Inlining::Intrinsics`] only the latter, with [`Inlining::No`] none. Functions of a guest never are, so that no backtrace lacks a frame of one.
    ///
    /// By default [`Inlining::InterModule`].
    pub fn compiler_inlining(&mut self, inlining: Inlining) -> &mut Self {
        self.settings_mut().inlining = inlining;
        self
    }

    /// Writes what the code generator is given for each function to a file in the folder `path`: `OFFSET-FUNCTION.clif`, with the offset at which the
    /// module lies in what was compiled, and the function's index. Files of an earlier module with the same name are overwritten. The folder must exist, or
    /// nothing compiles. For those who look into the compiler.
    pub fn emit_clif(&mut self, path: &Path) -> &mut Self {
        self.settings_mut().clif_folder = Some(path.to_owned());
        self
    }

    /// Turns a flag of the code generator on, or chooses a preset of the processor, such as `has_avx2` or `znver3`.
    ///
    /// [`Engine::new`] fails when there is no such flag, or when it is one that the correctness of compiled code rests on.
    ///
    /// # Safety
    ///
    /// Code for a processor that this machine does not have must not run. Other flags change what is checked.
    #[expect(unsafe_code, reason = "the caller vouches for the machine")]
    pub unsafe fn cranelift_flag_enable(&mut self, flag: &str) -> &mut Self {
        self.settings_mut().flags.insert(flag.to_owned(), None);
        self
    }

    /// Gives a flag of the code generator a value.
    ///
    /// [`Engine::new`] fails when there is no such flag or value, or when it is one that the correctness of compiled code rests on.
    ///
    /// # Safety
    ///
    /// As [`cranelift_flag_enable`](Self::cranelift_flag_enable).
    #[expect(unsafe_code, reason = "the caller vouches for the machine")]
    pub unsafe fn cranelift_flag_set(&mut self, name: &str, value: &str) -> &mut Self {
        self.settings_mut().flags.insert(name.to_owned(), Some(value.to_owned()));
        self
    }

    /// Says that hosts and code agree on how floats are passed on x86-64. They always do here: Windlass is built for processors with SSE.
    ///
    /// # Safety
    ///
    /// None in Windlass; the published signature is unsafe.
    #[expect(unsafe_code, reason = "the published signature is unsafe")]
    pub unsafe fn x86_float_abi_ok(&mut self, enable: bool) -> &mut Self {
        let _ = enable;
        self
    }

    /// Asks somebody else than the processor what it can do. Windlass asks the processor: [`Engine::new`] refuses this.
    ///
    /// # Safety
    ///
    /// None in Windlass; the published signature is unsafe.
    #[expect(unsafe_code, reason = "the published signature is unsafe")]
    pub unsafe fn detect_host_feature(&mut self, detect: fn(&str) -> Option<bool>) -> &mut Self {
        let _ = detect;
        self.refuse_if(true, "asking the processor", "Config::detect_host_feature")
    }
}

impl Engine {
    /// See [`Config::cranelift_regalloc_algorithm`].
    pub fn get_cranelift_regalloc_algorithm(&self) -> Option<RegallocAlgorithm> {
        Some(self.config().settings().regalloc)
    }

    /// See [`Config::compiler_inlining`].
    pub fn get_compiler_inlining(&self) -> Inlining {
        self.config().settings().inlining
    }

    /// The flags that [`Config::cranelift_flag_enable`] turned on.
    pub fn get_cranelift_flags_enabled(&self) -> impl Iterator<Item = &str> {
        let flags = &self.config().settings().flags;
        flags.iter().filter(|(_, value)| value.is_none()).map(|(name, _)| &**name)
    }

    /// The flags that [`Config::cranelift_flag_set`] gave a value, with it.
    pub fn get_cranelift_flags_set(&self) -> impl Iterator<Item = (&str, &str)> {
        let flags = &self.config().settings().flags;
        flags.iter().filter_map(|(name, value)| Some((&**name, value.as_deref()?)))
    }

    /// See [`Config::target`]; `None` if it was not called.
    pub fn get_target(&self) -> Option<String> {
        self.config().target_name().map(str::to_owned)
    }

    /// See [`Config::native_unwind_info`].
    pub fn get_native_unwind_info(&self) -> Option<bool> {
        Some(false)
    }

    /// See [`Config::debug_info`].
    pub fn get_debug_info(&self) -> bool {
        false
    }

    /// See [`Config::debug_symbols`].
    pub fn get_debug_symbols(&self) -> bool {
        false
    }

    /// See [`Config::guest_debug`].
    pub fn get_guest_debug(&self) -> bool {
        false
    }

    /// Whether it writes down what guests do, to be repeated. It cannot.
    pub fn is_recording(&self) -> bool {
        false
    }

    /// Whether it repeats what was written down. It cannot.
    pub fn is_replaying(&self) -> bool {
        false
    }
}
