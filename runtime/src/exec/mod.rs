//! Rung 8: crossing the boundary.
//!
//! ```text
//! create       a store, told its address and the builtins
//! exception    exceptions that cross
//! enter        host to wasm: stack limit, activation, entry trampoline, fault to error
//! hooks        telling the embedder of crossings
//! epoch        code that has reached its deadline
//! host_call    wasm to host: a safe function made machine-callable, panics caught
//! growth       why one was refused
//! resources    making and growing memories, tables and globals under the store's limits
//! instantiate  a module and its imports become an instance
//! remove       what components made goes again
//! builtins     the bodies behind the builtin table; atomic: those about waiting
//! shared_memory  making and growing memories that threads share
//! trap         Trap
//! backtrace    WasmBacktrace
//! ```
#![expect(unsafe_code, reason = "calls to and from compiled code")]

mod atomic;
mod backtrace;
mod builtins;
mod create;
mod enter;
mod epoch;
pub(crate) mod exception;
mod growth;
mod hooks;
mod host_call;
mod instantiate;
mod remove;
mod resources;
mod shared_memory;
mod trap;

#[cfg(test)]
mod tests;

pub use backtrace::{FrameInfo, WasmBacktrace};
pub(crate) use enter::{call_host, enter, enter_core};
pub use exception::ThrownException;
pub(crate) use host_call::{HostCode, HostFunction, HostRecord};
pub(crate) use instantiate::{allocate, calling_instance, initialize, instantiate, start};
pub(crate) use remove::remove;
pub(crate) use shared_memory::{grow_shared_memory, new_shared_memory};
pub use trap::Trap;
