//! The one path into a guest: lower the arguments, enter, lift the result, post-return.
//!
//! Spec: `canon_lift`, synchronous.
#![expect(unsafe_code, reason = "calls function references of the store")]

use super::super::abi::crossing::Crossing;
use super::super::abi::fault::{PostReturnFailed, ReallocFailed};
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::boundary::{Entered, Entry, exit_scope};
use super::record::FuncRecord;
use crate::exec;
use crate::handles::{HandleError, LimitError, ScopeKey};
use crate::store::StoreState;
use crate::vm::ValRaw;
use crate::{Error, Result};

/// Slots that are enough for the flat parameters or results of any function.
pub(super) const SLOTS: usize = windlass_compiler::abi::MAX_FLAT_PARAMS;

/// Calls an export. `lower` writes the arguments into the first of `values`, which receive the flat result that `lift` reads.
///
/// `values` has [`SLOTS`] slots, or as many as the function has flat parameters and results, whichever are more.
#[inline]
pub(super) fn call<R>(
    store: &mut StoreState,
    record: &FuncRecord,
    values: &mut [ValRaw],
    lower: impl FnOnce(&mut LowerContext<'_>, &mut [ValRaw]) -> Result<()>,
    lift: impl FnOnce(&mut LiftContext<'_>, &[ValRaw]) -> Result<R>,
) -> Result<R> {
    let crossing = &record.crossing;
    let entry = Entry::Export(crossing);
    Entered::announce(store, &entry)?;
    let mut entered = Entered::new(store, entry);
    match lower(&mut LowerContext::params(entered.store, crossing, &mut entered.scope), values) {
        Ok(()) => {}
        Err(error) => return Err(not_lowered(&mut entered, error)),
    }
    match enter(entered.store, record, values, &mut entered.scope, lift) {
        Ok(result) => {
            entered.close();
            Ok(result)
        }
        Err(error) => Err(entered.trapped(error)),
    }
}

#[inline]
fn enter<R>(
    store: &mut StoreState,
    record: &FuncRecord,
    values: &mut [ValRaw],
    scope: &mut Option<ScopeKey>,
    lift: impl FnOnce(&mut LiftContext<'_>, &[ValRaw]) -> Result<R>,
) -> Result<R> {
    let crossing = &record.crossing;
    // SAFETY: the function lives as long as its instance, which has been entered and so cannot be dropped; `values` holds arguments of its type, in as
    // many slots as it needs.
    unsafe { exec::enter(store, record.func, values.as_mut_ptr())? };
    let result = lift(&mut LiftContext::result(store, crossing, scope), values)?;
    exit_scope(store, scope.take(), Ok(()))?;
    call_post_return(store, crossing, values)?;
    Ok(result)
}

/// Tells the callee that its results have been taken. Spec: `canon_lift`, `post_return`.
#[inline]
pub(crate) fn call_post_return(store: &mut StoreState, crossing: &Crossing, results: &mut [ValRaw]) -> Result<()> {
    let Some(post_return) = crossing.post_return() else { return Ok(()) };
    store.components.instances[crossing.instance].may_leave = false;
    // SAFETY: it lives as long as its instance, which is entered, and takes the flat results of the function (contract of `Crossing::connect`).
    let called = unsafe { exec::enter(store, post_return, results.as_mut_ptr()) };
    store.components.instances[crossing.instance].may_leave = true;
    called.map_err(|error| error.context(PostReturnFailed))
}

/// Arguments could not be lowered. A handle that is not good or a value that is too large is the embedder's mistake: nothing of the guest was
/// harmed. Anything else went wrong in the guest, also if it was a handle in its `realloc`.
#[cold]
fn not_lowered(entered: &mut Entered<'_>, error: Error) -> Error {
    if (error.is::<HandleError>() || error.is::<LimitError>()) && !error.is::<ReallocFailed>() {
        // Borrows that were lowered before are still in the guest's table: they are no loss, and no handle of another call.
        let _ = entered.store.components.exit_scope(entered.scope.take());
        entered.close();
        return error;
    }
    entered.trapped(error)
}
