//! What differs between instruction sets: a sibling file each, with one set of items.
//!
//! - `resume`: continues at a handler with the given stack and frame pointer.
//! - `Interrupted`: program counter, frame pointer and resumption of a signal's context.
//! - `copy_shared`, `copy_shared_down`, `fill_shared`: moves of bytes that other threads may access meanwhile.
//! - `stack_pointer`, `synchronize_instructions`.

#[cfg(target_arch = "aarch64")]
mod aarch64;
#[cfg(target_arch = "x86_64")]
mod x86_64;

#[cfg(target_arch = "aarch64")]
pub use aarch64::*;
#[cfg(target_arch = "x86_64")]
pub use x86_64::*;
