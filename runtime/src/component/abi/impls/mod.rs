//! The traits of lifting and lowering for Rust's own types, one kind a file.

mod list;
mod map;
mod pointer;
mod scalar;
mod text;
mod tuple;
mod variant;
mod view;

pub(super) use list::element;
pub(super) use variant::some_type;
pub use view::{WasmList, WasmStr};

use super::fault::fault;
use crate::{Error, Trap};

/// The guest gave a case that the variant does not have.
#[cold]
pub(crate) fn invalid_case(what: &str, case: u32, cases: usize) -> Error {
    fault(Trap::InvalidDiscriminant, format_args!("case {case} of a {what} with {cases} cases"))
}
