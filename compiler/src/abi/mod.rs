//! Rung 2: canonical-ABI arithmetic. No memory, no store: numbers and slices only.
//!
//! Spec: Canonical ABI, from "Despecialization" to "Flattening".
//!
//! ```text
//! layout   alignment, element size, discriminants: where the parts of a value lie in memory
//! flat     flat forms and the core signatures of lifted and lowered functions
//! intern   builds a TypeTable: equal types share an index, each has its layout
//! string   measuring, decoding and encoding strings on slices
//! transcode  from one encoding to another
//! ```

mod flat;
mod intern;
mod layout;
mod string;
#[cfg(test)]
mod tests;
pub mod transcode;

pub use flat::{Direction, async_params_in_memory, flatten_async_lower, flatten_functype, join, params_in_memory, result_in_memory};
pub use intern::{MAX_TYPE_DEPTH, TypeBuilder};
pub use layout::{align_to, discriminant_size, fixed_list_abi, flags_abi, pointer_abi, record_abi, variant_abi};
pub use string::{LATIN1_UTF16_TAG, StringError, decode_latin1, decode_utf8, decode_utf16};

/// Flat parameters beyond this many go through memory.
pub const MAX_FLAT_PARAMS: usize = 16;
/// Flat parameters of an asynchronous lower beyond this many go through memory.
pub const MAX_FLAT_ASYNC_PARAMS: usize = 4;
/// Flat results beyond this many go through memory.
pub const MAX_FLAT_RESULTS: usize = 1;
/// Flat forms longer than this are not kept.
pub const MAX_FLAT: usize = MAX_FLAT_PARAMS;
/// The longest string, in bytes of its encoding.
pub const MAX_STRING_BYTES: u32 = (1 << 28) - 1;
/// The longest list, in bytes of its elements.
pub const MAX_LIST_BYTES: u32 = (1 << 28) - 1;
