//! The `windlass` command as a library, so that tests can call what the command line calls.
//!
//! ```text
//! args      the command line
//! errors    how a failure is shown, and which exit code it gives
//! output    what goes to the terminal
//! load      a file's bytes, and whether they are a core module or a component
//! run       `windlass run`: call one export with values in WAVE
//! compile   `windlass compile`: compile ahead of time
//! wast      `windlass wast`: run test scripts; the conformance tests use it too
//! wit       `windlass wit`: print a component's WIT, or its bindings
//! inspect   `windlass inspect`: what the compiler makes of a component
//! ```
//!
//! Nothing here is part of the runtime: every command uses the public API of `windlass` alone, but for `windlass wit --rust`, which uses that of
//! `windlass-wit`, and `inspect`, which looks at what the compiler does.

mod args;
mod compile;
mod errors;
pub mod inspect;
mod load;
mod output;
mod run;
pub mod wast;
mod wit;

pub use args::main;
