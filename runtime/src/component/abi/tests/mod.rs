//! Lifting and lowering against a guest that is no more than a memory and an allocator which keeps a record of its calls.

mod fixed;
mod guest;
mod handles;
mod limits;
mod mismatch;
mod round_trip;
mod strings;
mod traps;

use guest::{Answer, Guest, chain};
