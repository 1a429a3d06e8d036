//! The `windlass` command as a library, so that tests can call what the command line calls.
//!
//! ```text
//! args      the command line
//! errors    how a failure is shown, and which exit code it gives
//! output    what goes to the terminal
//! load      a file's bytes, and whether they are a core module or a component
//! run       `windlass run`: call one export with values in WAVE
//! wast      `windlass wast`: run test scripts; the conformance tests use it too
//! wit       `windlass wit`: print a component's WIT, or its bindings
//! ```
//!
//! Nothing here is part of the runtime: every command uses the public API of `windlass` alone, and `windlass wit --rust` that of `windlass-wit`.

mod args;
mod errors;
mod load;
mod output;
mod run;
pub mod wast;
mod wit;

pub use args::main;
