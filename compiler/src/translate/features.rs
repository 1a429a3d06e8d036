//! Which proposals a module or component may use.

use serde::{Deserialize, Serialize};
use wasmparser::WasmFeatures;

/// The set of proposals that validation accepts.
///
/// Only proposals that Windlass executes can be turned on; everything else is refused by validation, with an error that names
/// the proposal.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Features {
    bits: u64,
}

impl Default for Features {
    /// WebAssembly 2.0, relaxed SIMD, multi-memory, 64-bit memories and tables, extended constants, threads, and the component model of WASI 0.2.
    fn default() -> Self {
        Self::from_wasmparser(
            WasmFeatures::WASM2
                | WasmFeatures::RELAXED_SIMD
                | WasmFeatures::MULTI_MEMORY
                | WasmFeatures::MEMORY64
                | WasmFeatures::EXTENDED_CONST
                | WasmFeatures::THREADS
                | WasmFeatures::COMPONENT_MODEL,
        )
    }
}

impl Features {
    /// Every proposal of the component model that is supported, in whole or in part.
    pub fn all() -> Self {
        Self::from_wasmparser(
            Self::default().to_wasmparser()
                | WasmFeatures::CM_ASYNC
                | WasmFeatures::CM_ASYNC_STACKFUL
                | WasmFeatures::CM_MORE_ASYNC_BUILTINS
                | WasmFeatures::CM_THREADING
                | WasmFeatures::CM_FORWARD
                | WasmFeatures::CM_ERROR_CONTEXT
                | WasmFeatures::CM_FIXED_LENGTH_LISTS
                | WasmFeatures::CM_MAP
                | WasmFeatures::CM_IMPLEMENTS,
        )
    }

    /// What the adapters that we write ourselves use, whatever guests may.
    pub fn adapters() -> Self {
        Self::from_wasmparser(WasmFeatures::WASM2 | WasmFeatures::MULTI_MEMORY | WasmFeatures::CUSTOM_PAGE_SIZES)
    }

    /// The set that `features` describes.
    pub fn from_wasmparser(features: WasmFeatures) -> Self {
        Self { bits: features.bits() }
    }

    /// The set in the validator's terms.
    pub fn to_wasmparser(self) -> WasmFeatures {
        WasmFeatures::from_bits_truncate(self.bits)
    }

    /// What validation is told: with function references, GC too, without which the validator takes neither recursion groups nor supertypes of function
    /// types. What that lets through besides is refused after, item by item.
    pub fn validated(self) -> WasmFeatures {
        match self.accepts_more_than_asked() {
            true => self.to_wasmparser() | WasmFeatures::GC,
            false => self.to_wasmparser(),
        }
    }

    /// Whether validation accepts what is off.
    pub(crate) fn accepts_more_than_asked(self) -> bool {
        let features = self.to_wasmparser();
        features.contains(WasmFeatures::FUNCTION_REFERENCES) && !features.contains(WasmFeatures::GC)
    }

    /// Turns the proposals of `features` on or off.
    pub fn set(&mut self, features: WasmFeatures, on: bool) {
        let mut all = self.to_wasmparser();
        all.set(features, on);
        self.bits = all.bits();
    }
}
