//! The one path into a guest: lower the arguments, enter, lift the result, post-return.
//!
//! Spec: `canon_lift`, synchronous.
#![expect(unsafe_code, reason = "calls function references of the store")]

use super::super::abi::crossing::Crossing;
use super::super::abi::fault::{PostReturnFailed, is_senders};
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::boundary::{Entered, Entry, NO_TASK, end_scope};
use super::super::task::{self, Return};
use super::record::FuncRecord;
use crate::exec;
use crate::handles::{Caller, ScopeKey};
use crate::store::StoreState;
use crate::vm::{FuncRef, ValRaw};
use crate::{Error, Result};
use std::ptr::NonNull;
use windlass_compiler::abi::{MAX_FLAT_PARAMS, MAX_FLAT_RESULTS};

/// Slots that are enough for the flat parameters or results of any function.
pub(super) const SLOTS: usize = MAX_FLAT_PARAMS;

/// Calls an export whose instance `started` has entered. `lower` writes the arguments into the first of `values`, which receive the flat result that
/// `lift` reads.
///
/// `values` has as many slots as the function has flat parameters and results, whichever are more.
#[inline]
pub(super) fn call<R>(
    store: &mut StoreState,
    Started { record, tasks }: Started<'_>,
    values: &mut [ValRaw],
    lower: impl FnOnce(&mut LowerContext<'_>, &mut [ValRaw]) -> Result<()>,
    lift: impl FnOnce(&mut LiftContext<'_>, &[ValRaw], usize) -> Result<R>,
) -> Result<R> {
    let crossing = &record.crossing;
    let mut scope = None;
    let entered = Entered::new(store, &mut scope, Entry::Export(crossing), tasks);
    match lower(&mut LowerContext::params(entered.store, crossing, entered.scope), values) {
        Ok(()) => {}
        Err(error) => return Err(not_lowered(entered, error)),
    }
    match enter(entered.store, record, values, entered.scope, lift) {
        Ok(result) => {
            entered.close();
            Ok(result)
        }
        Err(error) => Err(entered.trapped(error)),
    }
}

/// A call into an instance that counts it as running.
pub(super) struct Started<'a> {
    record: &'a FuncRecord,
    tasks: usize,
}

impl<'a> Started<'a> {
    /// The call of a function whose instance has been entered. Begins its task if the instance can tell calls apart.
    #[inline]
    pub(super) fn new(store: &mut StoreState, record: &'a FuncRecord) -> Result<Self> {
        let tasks = if record.crossing.concurrent { begin_task(store, &record.crossing)? } else { NO_TASK };
        Ok(Self { record, tasks })
    }
}

#[cold]
#[inline(never)]
fn begin_task(store: &mut StoreState, crossing: &Crossing) -> Result<usize> {
    let tasks = store.components.task_depth();
    let begun = task::enter(store, crossing, Caller::Host);
    begun.map_err(|error| Entered::new(store, &mut None, Entry::Export(crossing), tasks).trapped(error))?;
    Ok(tasks)
}

#[inline]
fn enter<R>(
    store: &mut StoreState,
    record: &FuncRecord,
    values: &mut [ValRaw],
    scope: &mut Option<ScopeKey>,
    lift: impl FnOnce(&mut LiftContext<'_>, &[ValRaw], usize) -> Result<R>,
) -> Result<R> {
    let crossing = &record.crossing;
    if crossing.is_async {
        return enter_async(store, record, values, scope, lift);
    }
    // SAFETY: the function lives as long as its instance, which has been entered and so cannot be dropped; `values` holds arguments of its type, in as
    // many slots as it needs.
    unsafe { exec::enter(store, record.func, values.as_mut_ptr())? };
    let result = lift(&mut LiftContext::result(store, crossing, scope), values, MAX_FLAT_RESULTS)?;
    end_scope(store, scope)?;
    call_post_return(store, crossing, values)?;
    Ok(result)
}

/// The same for an asynchronous lift: the result comes by `task.return`, while the guest runs.
#[cold]
fn enter_async<R>(
    store: &mut StoreState,
    record: &FuncRecord,
    values: &mut [ValRaw],
    scope: &mut Option<ScopeKey>,
    lift: impl FnOnce(&mut LiftContext<'_>, &[ValRaw], usize) -> Result<R>,
) -> Result<R> {
    store.components.current_task().ok_or_else(task::no_task)?.scope = *scope;
    // The callback has three arguments, also if the function has none.
    let mut slots = [ValRaw::default(); SLOTS];
    slots[..values.len()].copy_from_slice(values);
    let mut result = HostReturn { record, lift: Some(lift), result: None };
    // SAFETY: as in `enter`. There are at least four slots.
    unsafe { task::run_async(store, &record.crossing, record.func, &mut slots, &mut result)? };
    let result = result.result.ok_or_else(task::no_task)?;
    end_scope(store, scope)?;
    Ok(result)
}

/// Takes the result of an asynchronous lift to the host.
struct HostReturn<'a, L, R> {
    record: &'a FuncRecord,
    lift: Option<L>,
    result: Option<R>,
}

impl<L, R> Return for HostReturn<'_, L, R>
where
    L: FnOnce(&mut LiftContext<'_>, &[ValRaw], usize) -> Result<R>,
{
    fn callee(&self) -> &Crossing {
        &self.record.crossing
    }

    fn deliver(&mut self, store: &mut StoreState, from: &[ValRaw]) -> Result<()> {
        let lift = self.lift.take().ok_or_else(task::no_task)?;
        let mut scope = None;
        self.result = Some(lift(&mut LiftContext::result(store, &self.record.crossing, &mut scope), from, MAX_FLAT_PARAMS)?);
        Ok(())
    }
}

/// Tells the callee that its results have been taken. Spec: `canon_lift`, `post_return`.
#[inline]
pub(crate) fn call_post_return(store: &mut StoreState, crossing: &Crossing, results: &mut [ValRaw]) -> Result<()> {
    match crossing.post_return() {
        Some(post_return) => tell(store, crossing, post_return, results),
        None => Ok(()),
    }
}

#[inline(never)]
fn tell(store: &mut StoreState, crossing: &Crossing, post_return: NonNull<FuncRef>, results: &mut [ValRaw]) -> Result<()> {
    crossing.set_may_leave(store, false);
    // SAFETY: it lives as long as its instance, which is entered, and takes the flat results of the function (contract of `Crossing::connect`).
    let called = unsafe { exec::enter(store, post_return, results.as_mut_ptr()) };
    crossing.set_may_leave(store, true);
    called.map_err(|error| error.context(PostReturnFailed))
}

/// Arguments could not be lowered. A handle that is not good or a value that is too large is the embedder's mistake: nothing of the guest was
/// harmed. Anything else went wrong in the guest, also if it was a handle in its `realloc`.
#[cold]
#[inline(never)]
fn not_lowered(entered: Entered<'_>, error: Error) -> Error {
    if is_senders(&error) {
        // Borrows that were lowered before are still in the guest's table: they are no loss, and no handle of another call.
        let _ = entered.store.components.exit_scope(entered.scope.take());
        entered.close();
        return error;
    }
    entered.trapped(error)
}
