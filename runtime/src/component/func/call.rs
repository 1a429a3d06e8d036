//! The one path into a guest: lower the arguments, enter, lift the result, post-return.
//!
//! Spec: `canon_lift`, synchronous.
#![expect(unsafe_code, reason = "calls function references of the store")]

use super::super::abi::crossing::Crossing;
use super::super::abi::fault::ReallocFailed;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::boundary::{ensure_enterable, exit_scope, trapped_in};
use super::record::FuncRecord;
use crate::exec;
use crate::handles::{HandleError, LimitError, ScopeKey};
use crate::store::StoreState;
use crate::vm::ValRaw;
use crate::{Error, Result, format_err};

/// Slots that are enough for the flat parameters or results of any function.
pub(super) const SLOTS: usize = windlass_compiler::abi::MAX_FLAT_PARAMS;

/// Poisons the instance unless it is told that the call ended well: also when the host panics.
struct Entered<'a> {
    store: &'a mut StoreState,
    record: &'a FuncRecord,
    open: bool,
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        if self.open {
            self.record.tree.poison(self.store, &format!("in {} (the host panicked)", self.record.crossing.name));
        }
    }
}

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
    ensure_enterable(store, crossing)?;
    let mut entered = Entered { store, record, open: true };
    let store = &mut *entered.store;
    let mut scope = None;
    let done = match lower(&mut LowerContext::params(store, crossing, &mut scope), values) {
        Err(error) => return Err(not_lowered(entered, scope, error)),
        Ok(()) => enter(store, record, values, &mut scope, lift),
    };
    match done {
        Ok(result) => {
            entered.open = false;
            Ok(result)
        }
        Err(error) => Err(trapped(entered, scope, error)),
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
    // SAFETY: the function lives as long as the store; `values` holds arguments of its type, in as many slots as it needs.
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
    // SAFETY: it lives as long as the store and takes the flat results of the function (contract of `Crossing::connect`).
    let called = unsafe { exec::enter(store, post_return, results.as_mut_ptr()) };
    store.components.instances[crossing.instance].may_leave = true;
    called
}

/// Arguments could not be lowered. A handle that is not good or a value that is too large is the embedder's mistake: nothing of the guest was
/// harmed. Anything else went wrong in the guest, and so did whatever its allocator failed with.
#[cold]
fn not_lowered(mut entered: Entered<'_>, scope: Option<ScopeKey>, error: Error) -> Error {
    if !error.is::<ReallocFailed>() && (error.is::<HandleError>() || error.is::<LimitError>()) {
        entered.open = false;
        let done: Result<()> = Err(error);
        return match exit_scope(entered.store, scope, done) {
            Err(error) => error,
            Ok(()) => format_err!("invariant: the error was passed on"),
        };
    }
    trapped(entered, scope, error)
}

/// The guest trapped, or the host failed below it.
#[cold]
fn trapped(mut entered: Entered<'_>, scope: Option<ScopeKey>, error: Error) -> Error {
    entered.open = false;
    // What was lent is the embedder's again; that borrows remain is no news after a trap.
    let _ = entered.store.components.exit_scope(scope);
    let crossing = &entered.record.crossing;
    let reason = format!("in {} ({})", crossing.name, error.root_cause());
    entered.record.tree.poison(entered.store, &reason);
    let instance = &entered.store.components.instances[crossing.instance].name;
    trapped_in(error, || format!("{} of component instance `{instance}` trapped", crossing.name))
}
