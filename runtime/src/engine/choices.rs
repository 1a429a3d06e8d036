//! Reading back what an engine was configured with, for programs that decide by it.

use super::{Engine, OptLevel, PoolingAllocationConfig, Strategy, WasmFeatures};

impl Engine {
    /// The proposals that validation accepts.
    pub fn get_wasm_features(&self) -> WasmFeatures {
        self.config().settings().features.to_wasmparser()
    }

    /// See [`Config::strategy`](super::Config::strategy).
    pub fn get_strategy(&self) -> Option<Strategy> {
        Some(Strategy::Cranelift)
    }

    /// See [`Config::cranelift_opt_level`](super::Config::cranelift_opt_level).
    pub fn get_cranelift_opt_level(&self) -> Option<OptLevel> {
        Some(self.config().settings().opt_level)
    }

    /// See [`Config::cranelift_nan_canonicalization`](super::Config::cranelift_nan_canonicalization).
    pub fn get_cranelift_nan_canonicalization(&self) -> Option<bool> {
        Some(self.config().settings().nan_canonicalization)
    }

    /// See [`Config::relaxed_simd_deterministic`](super::Config::relaxed_simd_deterministic).
    pub fn get_relaxed_simd_deterministic(&self) -> bool {
        self.config().settings().relaxed_simd_deterministic
    }

    /// See [`Config::cranelift_debug_verifier`](super::Config::cranelift_debug_verifier).
    pub fn get_cranelift_debug_verifier(&self) -> Option<bool> {
        Some(self.config().settings().verifier)
    }

    /// See [`Config::parallel_compilation`](super::Config::parallel_compilation).
    pub fn get_parallel_compilation(&self) -> bool {
        self.config().settings().parallel
    }

    /// See [`Config::generate_address_map`](super::Config::generate_address_map).
    pub fn get_generate_address_map(&self) -> bool {
        self.config().settings().address_map
    }

    /// See [`Config::max_wasm_stack`](super::Config::max_wasm_stack).
    pub fn get_max_wasm_stack(&self) -> usize {
        self.config().max_wasm_stack_bytes()
    }

    /// See [`Config::wasm_backtrace_max_frames`](super::Config::wasm_backtrace_max_frames); 0 when backtraces are off.
    pub fn get_wasm_backtrace_max_frames(&self) -> usize {
        self.config().backtrace_frames()
    }

    /// See [`Config::consume_fuel`](super::Config::consume_fuel).
    pub fn get_consume_fuel(&self) -> bool {
        self.config().settings().fuel.is_some()
    }

    /// See [`Config::epoch_interruption`](super::Config::epoch_interruption).
    pub fn get_epoch_interruption(&self) -> bool {
        self.config().settings().epochs
    }

    /// See [`Config::memory_reservation`](super::Config::memory_reservation).
    pub fn get_memory_reservation(&self) -> u64 {
        self.config().settings().memory_reservation_bytes
    }

    /// See [`Config::memory_guard_size`](super::Config::memory_guard_size).
    pub fn get_memory_guard_size(&self) -> u64 {
        self.config().settings().memory_guard_bytes
    }

    /// See [`Config::memory_reservation_for_growth`](super::Config::memory_reservation_for_growth).
    pub fn get_memory_reservation_for_growth(&self) -> u64 {
        self.config().memory_style().growth_bytes as u64
    }

    /// See [`Config::memory_may_move`](super::Config::memory_may_move).
    pub fn get_memory_may_move(&self) -> bool {
        self.config().memory_style().may_move
    }

    /// See [`Config::memory_init_cow`](super::Config::memory_init_cow).
    pub fn get_memory_init_cow(&self) -> bool {
        self.config().copy_on_write()
    }

    /// See [`Config::memory_guaranteed_dense_image_size`](super::Config::memory_guaranteed_dense_image_size).
    pub fn get_memory_guaranteed_dense_image_size(&self) -> u64 {
        self.config().dense_image_bytes()
    }

    /// See [`Config::signals_based_traps`](super::Config::signals_based_traps).
    pub fn get_signals_based_traps(&self) -> bool {
        self.config().settings().signals_based_traps
    }

    /// See [`Config::guard_before_linear_memory`](super::Config::guard_before_linear_memory).
    pub fn get_guard_before_linear_memory(&self) -> bool {
        self.config().memory_style().guard_before
    }

    /// What it pools; `None` if it allocates on demand. See [`Config::allocation_strategy`](super::Config::allocation_strategy).
    pub fn get_pooling_config(&self) -> Option<&PoolingAllocationConfig> {
        self.config().pooling()
    }

    /// See [`Config::shared_memory`](super::Config::shared_memory).
    pub fn get_shared_memory(&self) -> bool {
        self.config().has_shared_memory()
    }

    /// Whether it interprets instead of running machine code.
    pub fn is_pulley(&self) -> bool {
        false
    }
}
