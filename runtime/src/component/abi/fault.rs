//! What can go wrong when a value crosses, as errors. Every function here is on a cold path.
//!
//! Spec: the `trap_if`s of "Lifting and Lowering".

use crate::handles::{ComponentState, HandleError, HandleMisuse, Holder, InstanceKey, Limit, LimitError, ResourceId, ScopeKey};
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
        HandleError::WrongType { .. } | HandleError::WrongKind { .. } | HandleError::NotOwned { .. } => Trap::HandleTypeMismatch,
        HandleError::Lent { .. } => Trap::HandleLent,
        HandleError::BorrowsRemain { .. } => Trap::BorrowsRemain,
        HandleError::Waitable(_) => Trap::InvalidAsyncOperation,
        HandleError::CannotLeave => Trap::CannotLeaveComponent,
        HandleError::Full { .. } | HandleError::TooManyLent { .. } => return full(Error::new(Trap::HandleTableFull), error),
        // Not a guest's doing.
        HandleError::WrongHostType { .. }
        | HandleError::WrongStore
        | HandleError::InstanceDropped
        | HandleError::Borrow { .. }
        | HandleError::GivenAway { .. } => {
            return error.into();
        }
    };
    Error::new(trap).context(error)
}

/// As [`handle_fault`], with what is known of the handle at `index`, which is used for an `operation` on resources of type `wanted`.
#[cold]
pub(crate) fn guest_fault(
    components: &ComponentState,
    instance: InstanceKey,
    index: u32,
    wanted: ResourceId,
    operation: Option<&'static str>,
    error: HandleError,
) -> Error {
    let misuse = components.misuse(Holder::Guest(instance), Some(index), Some(wanted), operation, &error);
    with_misuse(handle_fault(error), misuse)
}

/// As [`handle_misuse`], with what is known of the host's handle at `index`.
#[cold]
pub(crate) fn host_misuse(
    components: &ComponentState,
    index: Option<u32>,
    wanted: Option<ResourceId>,
    operation: Option<&'static str>,
    error: HandleError,
) -> Error {
    let misuse = components.misuse(Holder::Host, index, wanted, operation, &error);
    with_misuse(handle_misuse(error), misuse)
}

/// A call ended and handles that were borrowed for it are still there: which ones.
#[cold]
pub(crate) fn borrows_remain(components: &ComponentState, scope: ScopeKey, error: HandleError) -> Error {
    let held = components.borrows_of(scope);
    let told: Vec<_> = held.into_iter().filter_map(|(holder, index)| components.misuse(holder, Some(index), None, None, &error)).collect();
    told.into_iter().fold(handle_fault(error), |error, misuse| error.context(misuse))
}

fn with_misuse(error: Error, misuse: Option<HandleMisuse>) -> Error {
    match misuse {
        Some(misuse) => error.context(misuse),
        None => error,
    }
}

/// The host used a handle as it must not.
#[cold]
pub(crate) fn handle_misuse(error: HandleError) -> Error {
    match error {
        HandleError::Full { .. } | HandleError::TooManyLent { .. } => full(Error::msg("nothing was passed on"), error),
        error => error.into(),
    }
}

/// Adds to `cause` that a table of handles is full.
fn full(cause: Error, error: HandleError) -> Error {
    let (what, limit) = match &error {
        HandleError::TooManyLent { limit } => (Limit::LentHandles, *limit),
        HandleError::Full { limit } => (Limit::Handles, *limit),
        _ => return cause.context(error),
    };
    cause.context(error).context(LimitError::new(what, limit.into(), u64::from(limit) + 1))
}

/// The guest sent more than the store allows. `Trap` and `LimitError` can be found in the result.
#[cold]
pub(crate) fn limit_fault(error: LimitError, trap: Trap) -> Error {
    Error::new(trap).context(error)
}

/// The host has no memory for what the guest sent, although its limits allow it.
#[cold]
pub(crate) fn no_memory(bytes: usize) -> Error {
    fault(Trap::AllocationTooLarge, format_args!("the host has no memory for {bytes} bytes more"))
}

/// In the chain of an error: the guest's allocator did not return. Whatever else is in the chain, the guest did it.
#[derive(Debug)]
pub(crate) struct ReallocFailed {
    pub(crate) size: usize,
    pub(crate) align: usize,
}

/// Whether it is the sender's fault, not the receiver's, that a value could not be lowered: a handle that is not good, or more than there is room for.
pub(crate) fn is_senders(error: &Error) -> bool {
    (error.is::<HandleError>() || error.is::<LimitError>()) && !error.is::<ReallocFailed>()
}

impl fmt::Display for ReallocFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the guest's `realloc` failed when it was asked for {} bytes aligned to {}", self.size, self.align)
    }
}

/// A component passed validation although it lacks what its types need, or a Rust type was used where it does not fit. A bug of ours, but
/// no reason to stop the process.
#[cold]
pub(crate) fn bug(what: &'static str) -> Error {
    crate::format_err!("internal error in the canonical ABI: {what}")
}

/// In the chain of an error: the guest failed when it was told that its result had been taken.
#[derive(Debug)]
pub(crate) struct PostReturnFailed;

impl fmt::Display for PostReturnFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the guest's post-return function failed")
    }
}
