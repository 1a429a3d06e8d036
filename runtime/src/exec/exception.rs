//! Exceptions that cross the boundary: out of wasm as the error of a call, into wasm as the error of a host function.

use super::trap::Trap;
use crate::store::{Exception, StoreState, TagItem};
use crate::vm::ValRaw;
use crate::{Error, Result};
use std::fmt;
use std::num::NonZeroU32;

/// An exception left wasm, or a host function throws one. Which one it is stays in the store until somebody takes it:
/// [`Store::take_pending_exception`](crate::Store::take_pending_exception).
///
/// A host function that returns it throws the store's pending exception on, into the wasm that called it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct ThrownException;

impl fmt::Display for ThrownException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an exception was thrown and no handler caught it")
    }
}

impl std::error::Error for ThrownException {}

/// Keeps an exception that carries `values`.
///
/// # Errors
///
/// When the store holds as much of them as it may.
pub(crate) fn make(state: &mut StoreState, tag: TagItem, values: Box<[ValRaw]>) -> Result<NonZeroU32, Trap> {
    let exception = Exception { tag: tag.record.as_ptr().expose_provenance(), type_id: tag.type_id, values, kept: false };
    state.exceptions.add(exception).ok_or(Trap::TooManyExceptions)
}

/// The exception that no handler in wasm took is pending from now on: the error that says so.
pub(super) fn escaped(state: &mut StoreState) -> Error {
    state.vm.throwing = 0;
    set_pending(state, u32::try_from(state.vm.exception).ok().and_then(NonZeroU32::new));
    Error::new(ThrownException)
}

/// Makes an exception the pending one; the one before goes unless somebody has a reference to it.
pub(crate) fn set_pending(state: &mut StoreState, key: Option<NonZeroU32>) {
    let before = std::mem::replace(&mut state.exceptions.pending, key);
    if let Some(before) = before.filter(|before| Some(*before) != key) {
        state.exceptions.release(u32::from(before).into());
    }
}

/// What an exception is where it may not pass: a trap.
#[cold]
pub(super) fn trapped(state: &mut StoreState, error: Error) -> Error {
    if !error.is::<ThrownException>() {
        return error;
    }
    set_pending(state, None);
    Error::new(Trap::UncaughtException)
}

/// Throws the pending exception into the wasm that called the host. `false` if there is none.
pub(super) fn throw_pending(state: &mut StoreState) -> bool {
    state.exceptions.pending.take().is_some_and(|pending| state.begin_throw(u32::from(pending).into()))
}
