//! What can go wrong when a value crosses, as errors. Every function here is on a cold path.
//!
//! Spec: the `trap_if`s of "Lifting and Lowering".

use super::LimitError;
use crate::handles::HandleError;
use crate::{Error, Trap};
use std::fmt;

/// The guest broke a rule; what exactly it did.
#[cold]
pub(crate) fn fault(trap: Trap, detail: fmt::Arguments<'_>) -> Error {
    Error::new(trap).context(detail.to_string())
}

/// A guest used a handle as it must not. `Trap`, `HandleError` and for a full table `LimitError` can be found in the result.
#[cold]
pub(crate) fn handle_fault(error: HandleError) -> Error {
    let trap = match &error {
        HandleError::Unknown { .. } => Trap::UnknownHandle,
        HandleError::WrongType { .. } | HandleError::NotOwned { .. } => Trap::HandleTypeMismatch,
        HandleError::Lent { .. } => Trap::HandleLent,
        HandleError::BorrowsRemain { .. } => Trap::BorrowsRemain,
        HandleError::CannotLeave => Trap::CannotLeaveComponent,
        HandleError::Full { limit } => {
            let limit = u64::from(*limit);
            return Error::new(Trap::HandleTableFull)
                .context(LimitError::new("handles of a component instance", limit, limit + 1))
                .context(error);
        }
        // Not a guest's doing.
        HandleError::WrongStore | HandleError::Borrow { .. } | HandleError::GivenAway { .. } => return error.into(),
    };
    Error::new(trap).context(error)
}

/// A component passed validation although it lacks what its types need, or a Rust type was used where it does not fit. A bug of ours, but
/// no reason to stop the process.
#[cold]
pub(crate) fn bug(what: &'static str) -> Error {
    crate::format_err!("internal error in the canonical ABI: {what}")
}
