//! Adapters: calls from one component instance to another, written as core wasm.
//!
//! `canon lower` of a lifted function becomes an exported function of a generated core module, which our own compiler compiles like any other.
//! A bug here is a trap in the sandbox, not a hole in it: an adapter can do what wasm can do with the memories and functions that it imports,
//! and asks the host for the rest ([`AdapterBuiltin`](super::AdapterBuiltin)).
//!
//! An adapter walks the values that cross twice. The first walk *checks*: it does everything of lifting that can fail, in the order of the
//! specification, and takes handles out of the caller's table. The second *copies*: it allocates in the callee and writes there. Nothing that runs
//! in between, which is the callee's `realloc`, can reach the caller's memory, since core instances do not cross component boundaries and
//! `realloc` may not leave. A component that calls itself through memory is therefore left to the host, which copies values out first.
//!
//! ```text
//! batch     which calls share a module, and where the plan instantiates it
//! module    a module in the making: imports, helper functions, encoding
//! code      one function in the making: instructions and locals
//! shape     a type as the walks see it; which types need a check, which are plain bytes
//! walk      what both walks share: places of traps, switches, loops, handles
//! check     the first walk
//! copy      the second walk
//! text      strings
//! memory    ranges and allocation
//! call      the adapter itself
//! ```

mod batch;
mod call;
mod check;
mod code;
mod copy;
mod memory;
mod module;
mod shape;
mod text;
mod walk;

pub(super) use batch::write;
