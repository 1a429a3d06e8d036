//! Bytes to a module: valid, ending, and the same on every engine that follows the specification.

use crate::content::{Proposals, settle, with_export};
use arbitrary::{Arbitrary, Unstructured};
use wasm_smith::{Config, InstructionKinds};

/// How many loop turns and calls one call of a module may make, and so may its start function.
pub const TURNS: i32 = 2_000;

/// The name of the exported global that says how many are left. Without, one endless loop would leave nothing for the functions after it.
pub const TURNS_LEFT: &str = "turns left";

/// A module and the seed of what it is given.
#[derive(Debug)]
pub struct Module {
    /// In binary form.
    pub wasm: Vec<u8>,
    /// Of arguments and of what the host answers.
    pub seed: u64,
    /// The proposals that it uses.
    pub proposals: Proposals,
}

impl Module {
    /// The module that `bytes` describe; `None` if there are too few of them.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        let (seed, bytes) = bytes.split_first_chunk()?;
        let mut bytes = Unstructured::new(bytes);
        let config = config(&mut bytes).ok()?;
        let mut module = wasm_smith::Module::new(config, &mut bytes).ok()?;
        let turns_left = module.ensure_termination(TURNS.unsigned_abs()).ok()?;
        let mut wasm = with_export(&module.to_bytes(), TURNS_LEFT, turns_left)?;
        let proposals = settle(&mut wasm);
        Some(Self { wasm, seed: u64::from_le_bytes(*seed), proposals })
    }
}

/// Three times of four.
fn often(bytes: &mut Unstructured<'_>) -> arbitrary::Result<bool> {
    bytes.ratio(3, 4)
}

/// What a module may use. Some of it is left out at random, so that what is left comes up more often.
fn config(bytes: &mut Unstructured<'_>) -> arbitrary::Result<Config> {
    let simd = bool::arbitrary(bytes)?;
    Ok(Config {
        // Executed by both, everywhere the same.
        bulk_memory_enabled: often(bytes)?,
        multi_value_enabled: often(bytes)?,
        reference_types_enabled: often(bytes)?,
        saturating_float_to_int_enabled: true,
        sign_extension_ops_enabled: true,
        tail_call_enabled: often(bytes)?,
        extended_const_enabled: often(bytes)?,
        simd_enabled: simd,
        relaxed_simd_enabled: simd && bool::arbitrary(bytes)?,
        wide_arithmetic_enabled: bool::arbitrary(bytes)?,
        memory64_enabled: !often(bytes)?,
        custom_page_sizes_enabled: !often(bytes)?,
        allow_floats: often(bytes)?,
        // Without traps more of a function runs.
        disallow_traps: bool::arbitrary(bytes)?,
        // Which NaN comes out of arithmetic is up to the engine: the module makes each canonical itself.
        canonicalize_nans: true,
        allowed_instructions: InstructionKinds::all(),
        // What the other engine does not execute.
        exceptions_enabled: false,
        gc_enabled: false,
        threads_enabled: false,
        shared_everything_threads_enabled: false,
        custom_descriptors_enabled: false,
        compact_imports_enabled: false,
        // Sizes: enough for something to happen, little enough for thousands a second.
        min_types: 4,
        min_funcs: 3,
        min_memories: 1,
        max_funcs: 12,
        max_instructions: 200,
        max_imports: 6,
        max_memories: 3,
        max_tables: 3,
        max_globals: 12,
        max_types: 24,
        max_data_segments: 8,
        max_element_segments: 8,
        // A growth either fits everywhere or nowhere.
        memory_max_size_required: true,
        max_memory32_bytes: 4 << 20,
        max_memory64_bytes: 4 << 20,
        table_max_size_required: true,
        max_table_elements: 2_000,
        // So that all of its state can be looked at.
        export_everything: true,
        ..Config::default()
    })
}
