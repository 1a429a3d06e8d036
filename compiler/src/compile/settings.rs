//! What the embedder chose, as far as it changes machine code.

use super::cost::OperatorCost;
use crate::translate::Features;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// How much work the code generator puts into speed.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum OptLevel {
    /// None: fastest to compile.
    None,
    /// Optimise for speed.
    Speed,
    /// Optimise for speed, then size.
    SpeedAndSize,
}

/// How values are given registers.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum RegallocAlgorithm {
    /// Well.
    Backtracking,
    /// Fast.
    SinglePass,
}

/// What is copied into the functions that call it.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Inlining {
    /// All that this version can: as [`Self::InterModule`].
    Yes,
    /// As [`Self::InterModule`]: there is nothing of garbage collection to inline.
    InterModuleAndIntraGc,
    /// Adapters between instances of a component, and what [`Self::Intrinsics`] says.
    InterModule,
    /// Built-ins that compiled code executes itself.
    Intrinsics,
    /// Nothing.
    No,
}

impl Inlining {
    /// Whether adapters are copied.
    pub(super) fn adapters(self) -> bool {
        matches!(self, Self::Yes | Self::InterModuleAndIntraGc | Self::InterModule)
    }
}

/// Everything that changes the code which comes out; part of an artifact's identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Proposals that validation accepts.
    pub features: Features,
    /// Optimisation level.
    pub opt_level: OptLevel,
    /// Whether NaNs that arithmetic makes are canonical.
    pub nan_canonicalization: bool,
    /// Whether relaxed vector operators have the results of the specification's deterministic profile, not those that are fastest here.
    pub relaxed_simd_deterministic: bool,
    /// Whether Cranelift verifies its input: slow, for debugging the compiler.
    pub verifier: bool,
    /// Bytes of address space that every memory reserves, at least; accesses that cannot reach past reservation plus guard need no check.
    pub memory_reservation_bytes: u64,
    /// Bytes of unmapped guard after the reservation.
    pub memory_guard_bytes: u64,
    /// Whether a memory may move when it outgrows its reservation. If not, its address is read once.
    pub memory_may_move: bool,
    /// Whether code may trap by faulting. If not, every trap is checked for and raised by a call of a builtin.
    pub signals_based_traps: bool,
    /// Whether functions are compiled on all cores.
    pub parallel: bool,
    /// Whether a table from code addresses to offsets in the binary is kept, for backtraces.
    pub address_map: bool,
    /// What operators cost, if code keeps count of fuel.
    pub fuel: Option<Box<OperatorCost>>,
    /// Whether code looks at the engine's epoch.
    pub epochs: bool,
    /// Whether the code is that of adapters, which the compiler wrote itself.
    pub adapters: bool,
    /// Whether a module's debug information is kept, for files and lines in backtraces.
    pub debug_sections: bool,
    /// How values are given registers.
    pub regalloc: RegallocAlgorithm,
    /// What is copied into its callers.
    pub inlining: Inlining,
    /// Flags of the code generator by name; without a value, they are turned on.
    pub flags: BTreeMap<String, Option<String>>,
    /// Where the code generator's input is written to. Changes nothing of what comes out.
    #[serde(skip)]
    pub clif_folder: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            features: Features::default(),
            opt_level: OptLevel::Speed,
            nan_canonicalization: false,
            relaxed_simd_deterministic: false,
            verifier: cfg!(debug_assertions),
            memory_reservation_bytes: 4 << 30,
            memory_guard_bytes: 32 << 20,
            memory_may_move: true,
            signals_based_traps: true,
            parallel: true,
            address_map: true,
            fuel: None,
            epochs: false,
            adapters: false,
            debug_sections: false,
            regalloc: RegallocAlgorithm::Backtracking,
            inlining: Inlining::InterModule,
            flags: BTreeMap::new(),
            clif_folder: None,
        }
    }
}

impl Settings {
    /// The same for the adapters of a component.
    pub(super) fn for_adapters(&self) -> Self {
        let fuel = self.fuel.as_ref().map(|costs| Box::new(costs.for_adapters()));
        Self { adapters: true, fuel, ..self.clone() }
    }

    /// What changes the code that comes out, as names and values for people. An image records it, and is refused by engines that differ.
    pub(super) fn entries(&self) -> Vec<(String, String)> {
        // Every field is named here, so that a new one is not forgotten.
        let Self {
            features,
            opt_level,
            nan_canonicalization,
            relaxed_simd_deterministic,
            verifier: _,
            memory_reservation_bytes,
            memory_guard_bytes,
            memory_may_move,
            signals_based_traps,
            parallel: _,
            address_map,
            debug_sections: _,
            regalloc,
            inlining,
            flags,
            clif_folder: _,
            fuel,
            epochs,
            adapters: _,
        } = self;
        let on_or_off = |on: bool| if on { "on" } else { "off" }.to_owned();
        let opt_level = match opt_level {
            OptLevel::None => "none",
            OptLevel::Speed => "speed",
            OptLevel::SpeedAndSize => "speed_and_size",
        };
        let mut entries = vec![
            ("cranelift_opt_level".to_owned(), opt_level.to_owned()),
            ("cranelift_nan_canonicalization".to_owned(), on_or_off(*nan_canonicalization)),
            ("relaxed_simd_deterministic".to_owned(), on_or_off(*relaxed_simd_deterministic)),
            ("consume_fuel".to_owned(), on_or_off(fuel.is_some())),
            ("epoch_interruption".to_owned(), on_or_off(*epochs)),
            ("memory_reservation".to_owned(), memory_reservation_bytes.to_string()),
            ("memory_guard_size".to_owned(), memory_guard_bytes.to_string()),
            ("memory_may_move".to_owned(), on_or_off(*memory_may_move)),
            ("signals_based_traps".to_owned(), on_or_off(*signals_based_traps)),
            ("generate_address_map".to_owned(), on_or_off(*address_map)),
        ];
        if let Some(costs) = fuel
            && **costs != OperatorCost::default()
        {
            // Those that are not the usual ones.
            entries.push(("operator_cost".to_owned(), format!("{costs:?}")));
        }
        let usual = Self::default();
        if *regalloc != usual.regalloc {
            entries.push(("cranelift_regalloc_algorithm".to_owned(), format!("{regalloc:?}")));
        }
        if *inlining != usual.inlining {
            entries.push(("compiler_inlining".to_owned(), format!("{inlining:?}")));
        }
        let value = |value: &Option<String>| value.as_deref().unwrap_or("on").to_owned();
        entries.extend(flags.iter().map(|(name, given)| (format!("flag-{name}"), value(given))));
        // Proposals that are off are not listed.
        let proposals = features.to_wasmparser();
        let names = proposals.iter_names().map(|(name, _)| format!("proposal-{}", name.to_lowercase().replace('_', "-")));
        entries.extend(names.map(|name| (name, "on".to_owned())));
        entries
    }
}
