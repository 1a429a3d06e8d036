//! The built-ins of the concurrency part.
//!
//! ```text
//! builtin   one core function each, and which operation it is
//! copy      streams and futures: elements move from one guest's memory into another's
//! ```
//!
//! Their state is plain data below the store (`handles`); what it means to enter, return and wait is in [`task`](super::task). Whatever can be done
//! while its caller waits is done; the rest is an error that says so.

mod builtin;
mod copy;

pub(crate) use builtin::Builtin;
