//! Rung 2: canonical-ABI arithmetic. No memory, no store: numbers and slices only.
//!
//! Spec: Canonical ABI, from "Despecialization" to "Flattening".

/// Flat parameters beyond this many go through memory.
pub const MAX_FLAT_PARAMS: usize = 16;
/// Flat results beyond this many go through memory.
pub const MAX_FLAT_RESULTS: usize = 1;
/// Flat forms longer than this are not kept.
pub const MAX_FLAT: usize = MAX_FLAT_PARAMS;
/// The longest string, in bytes of its encoding.
pub const MAX_STRING_BYTES: u32 = (1 << 28) - 1;
/// The longest list, in bytes of its elements.
pub const MAX_LIST_BYTES: u32 = (1 << 28) - 1;
