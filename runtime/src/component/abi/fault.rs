//! What can go wrong when a value crosses, as errors. Every function here is on a cold path.
//!
//! Spec: the `trap_if`s of "Lifting and Lowering".

use crate::Error;
use std::fmt;

/// A guest broke a rule of the canonical ABI.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    StringOutOfBounds,
    ListOutOfBounds,
    PointerOutOfBounds,
    UnalignedPointer,
    InvalidDiscriminant,
    InvalidChar,
    ReallocOutOfBounds,
    ReallocUnaligned,
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StringOutOfBounds => "string pointer/length out of bounds of memory",
            Self::ListOutOfBounds => "list pointer/length out of bounds of memory",
            Self::PointerOutOfBounds => "pointer out of bounds of memory",
            Self::UnalignedPointer => "unaligned pointer",
            Self::InvalidDiscriminant => "invalid variant discriminant",
            Self::InvalidChar => "invalid `char` bit pattern",
            Self::ReallocOutOfBounds => "realloc return: beyond end of memory",
            Self::ReallocUnaligned => "realloc return: result not aligned",
        })
    }
}

/// The guest broke a rule; no more to say.
#[cold]
pub(crate) fn fault(fault: Fault) -> Error {
    Error::new(fault)
}

/// The guest broke a rule; what exactly it did.
#[cold]
pub(crate) fn fault_because(fault: Fault, detail: fmt::Arguments<'_>) -> Error {
    Error::new(fault).context(detail.to_string())
}

/// A component passed validation although it lacks what its types need, or a Rust type was used where it does not fit. A bug of ours, but
/// no reason to stop the process.
#[cold]
pub(crate) fn bug(what: &'static str) -> Error {
    crate::format_err!("internal error in the canonical ABI: {what}")
}
