//! The canonical ABI between Rust and a guest, static half: how typed values cross.
//!
//! ```text
//! layout     size, alignment, flat form of a Rust type, as constants
//! typecheck  a Rust type against a component's; TypeMismatch
//! crossing   what one import or export needs, resolved when it is linked
//! buffer     a memory of the host's own in place of a guest's
//! memory     a guest's memory as bytes; bulk copies (unsafe lives here)
//! owned      vectors and strings that values become (unsafe lives here)
//! lower      LowerContext: host to guest; realloc, strings, handles
//! lift       LiftContext: guest to host; ranges, strings, handles, metering
//! borrowed   parameters that point into a guest's memory
//! traits     ComponentType, Lower, Lift, ComponentNamedList
//! values     whole parameter and result lists, flat or through memory
//! impls      the traits for Rust's own types
//! derived    what derived code calls
//! fault      what can go wrong, as errors
//! trail      where in a value it did
//! origin     which call a handle crossed with, for the diagnostic mode
//! ```
//!
//! Called by `component::{Func, TypedFunc, Linker}` and by the code that the derives generate. Dynamic values (`Val`) use the same contexts.
//!
//! Spec: Canonical ABI, "Lifting and Lowering".

pub(crate) mod borrowed;
mod buffer;
pub(crate) mod crossing;
pub(crate) mod derived;
pub(crate) mod fault;
mod impls;
pub(crate) mod layout;
pub(crate) mod lift;
pub(crate) mod lower;
pub(crate) mod memory;
mod origin;
mod owned;
pub(crate) mod text;
pub(crate) mod trail;
pub(crate) mod traits;
pub(crate) mod typecheck;
pub(crate) mod values;

#[cfg(all(test, feature = "macros"))]
mod tests;

pub use borrowed::{BorrowedParams, LiftBorrowed};
pub use impls::{WasmList, WasmStr};
pub use traits::{ComponentNamedList, ComponentType, Lift, Lower};
pub use typecheck::{InstanceType, TypeMismatch, TypeStep};
