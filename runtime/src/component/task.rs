//! Calls as tasks: entering an instance that uses the concurrency part, running an asynchronous lift to its end, and what happens when something
//! would have to wait.
//!
//! Tasks run on the stack of whoever calls them, one inside the other. What the specification defines for that is done; what needs a stack to be set
//! aside is refused by [`Trap::NeedsAsyncExecution`]. Nothing is ever waiting elsewhere, and so whether waiting could end is known at once: see
//! [`blocked`].
//!
//! Spec: `Task`, `canon_lift`.
#![expect(unsafe_code, reason = "calls function references of the store; a task points at who takes its result")]

use super::abi::crossing::Crossing;
use super::abi::fault::{bug, fault, handle_fault};
use crate::handles::{Caller, Event, Gated, InstanceKey, Lifted, TaskKind};
use crate::store::StoreState;
use crate::vm::{FuncRef, ValRaw};
use crate::{Error, Result, Trap, exec};
use std::ptr::NonNull;

/// Takes the result of an asynchronous lift when the guest calls `task.return`. Spec: `OnResolve`.
pub(super) trait Return {
    /// How the result leaves the callee.
    fn callee(&self) -> &Crossing;

    /// Takes the result, in its flat form or by a pointer.
    fn deliver(&mut self, store: &mut StoreState, from: &[ValRaw]) -> Result<()>;
}

/// A [`Return`] on the stack of the call that waits for it.
struct OnResolve(NonNull<dyn Return>);

// SAFETY: followed only by code that the waiting call runs below itself, on its thread (see `run_async`).
unsafe impl Send for OnResolve {}

/// Begins the task of a call of `crossing`, an export. Spec: `Task.enter_implicit_thread`.
pub(super) fn enter(store: &mut StoreState, crossing: &Crossing, caller: Caller) -> Result<()> {
    let kind = TaskKind { instance: crossing.instance, is_async: crossing.func_type().is_async, lifted: crossing.lifted(), caller };
    match store.components.enter_task(kind).map_err(handle_fault)? {
        Ok(()) => Ok(()),
        Err(Gated) => Err(match caller {
            Caller::Host => Error::new(Trap::AsyncDeadlock).context("the instance applies backpressure, and nobody is left to end it"),
            Caller::Sync => blocked(store),
            Caller::Async => needs_async("the callee applies backpressure"),
        }),
    }
}

/// Runs a function of the component without arguments of its own, such as `realloc`, as a task of `instance`.
pub(super) fn plain<R>(store: &mut StoreState, instance: InstanceKey, run: impl FnOnce(&mut StoreState) -> Result<R>) -> Result<R> {
    ending_tasks(store, |store| {
        // Only `async` functions can be kept out.
        let _ = store.components.enter_task(TaskKind::plain(instance)).map_err(handle_fault)?;
        run(store)
    })
}

/// Ends what tasks `run` begins, also when it fails or the host panics below it.
pub(super) fn ending_tasks<R>(store: &mut StoreState, run: impl FnOnce(&mut StoreState) -> Result<R>) -> Result<R> {
    let depth = store.components.task_depth();
    run(EndTasks { store, depth }.store)
}

struct EndTasks<'a> {
    store: &'a mut StoreState,
    depth: usize,
}

impl Drop for EndTasks<'_> {
    fn drop(&mut self) {
        self.store.components.leave_tasks(self.depth);
    }
}

/// Runs the core function of an asynchronous lift and then its callback until the task says that it ends. `values` holds the arguments.
///
/// The task has been entered. Spec: `canon_lift`, from "if not opts.callback".
///
/// # Safety
///
/// `func` belongs to `store` and takes `values`, which has room for its results and for the three arguments of the callback.
pub(super) unsafe fn run_async(
    store: &mut StoreState,
    crossing: &Crossing,
    func: NonNull<FuncRef>,
    values: &mut [ValRaw],
    on_resolve: &mut dyn Return,
) -> Result<()> {
    // SAFETY: only the lifetime changes. The task is over, or unwound, before the caller goes on: the store drops it with `leave_tasks`, which
    // every way out of a call passes, and until then only built-ins of code that runs below here look at it.
    let on_resolve = unsafe { std::mem::transmute::<NonNull<dyn Return + '_>, NonNull<dyn Return + 'static>>(NonNull::from(on_resolve)) };
    let task = store.components.current_task().ok_or_else(no_task)?;
    task.on_resolve = Some(Box::new(OnResolve(on_resolve)));
    // SAFETY: the caller's.
    unsafe { exec::enter(store, func, values.as_mut_ptr())? };
    if let Some(callback) = crossing.callback() {
        while let Some(event) = next_event(store, crossing.instance, values[0].get_u32())? {
            for (to, word) in values.iter_mut().zip([event.code, event.index, event.payload]) {
                *to = ValRaw::u32(word);
            }
            // SAFETY: it lives as long as the store and takes three words (contract of `Crossing::with_callback`).
            unsafe { exec::enter(store, callback, values.as_mut_ptr())? };
        }
    }
    match store.components.current_task() {
        Some(task) if task.resolved => Ok(()),
        Some(_) => Err(Trap::NoAsyncResult.into()),
        None => Err(no_task()),
    }
}

/// What a callback is called with next, by what it or the core function returned; nothing when the task ends. Spec: `unpack_callback_result`.
fn next_event(store: &mut StoreState, instance: InstanceKey, packed: u32) -> Result<Option<Event>> {
    match packed & 0xf {
        0 => Ok(None),
        1 => {
            yield_now(store)?;
            Ok(Some(Event::default()))
        }
        2 => match store.components.waitable_set_poll(instance, packed >> 4).map_err(handle_fault)? {
            Some(event) => Ok(Some(event)),
            None => Err(blocked(store)),
        },
        code => Err(fault(Trap::InvalidCallbackCode, format_args!("the callback code is {code}"))),
    }
}

/// Gives the result of the current task to whoever waits for it; `args` are those of `task.return`, which lifts by `crossing`.
/// Spec: `canon task.return`.
pub(super) fn task_return(store: &mut StoreState, crossing: &Crossing, args: &[ValRaw]) -> Result<()> {
    let task = store.components.current_task().ok_or_else(no_task)?;
    let on_resolve = task.on_resolve.as_ref().and_then(|on_resolve| on_resolve.downcast_ref::<OnResolve>());
    let (resolved, scope) = (task.resolved, task.scope);
    let Some(mut on_resolve) = on_resolve.map(|on_resolve| on_resolve.0) else {
        return Err(fault(Trap::InvalidTaskReturn, format_args!("the current task returns its result by itself")));
    };
    // SAFETY: the call that waits for the result is on the stack, below which this runs, and leaves it alone meanwhile (see `run_async`).
    let on_resolve = unsafe { on_resolve.as_mut() };
    let callee = on_resolve.callee();
    // A `task.return` without memory, which needs none, fits a lift with one: the suite has it so, other than the reference.
    let same_memory = crossing.memory().is_none_or(|memory| callee.memory() == Some(memory));
    if callee.result != crossing.params || callee.encoding != crossing.encoding || !same_memory {
        return Err(fault(Trap::InvalidTaskReturn, format_args!("its type or options are not those of {}", callee.name)));
    }
    if resolved {
        return Err(Trap::TaskCancelOrReturnTwice.into());
    }
    let count = store.components.borrows_left(scope).map_err(handle_fault)?;
    if count > 0 {
        return Err(handle_fault(crate::handles::HandleError::BorrowsRemain { count }));
    }
    on_resolve.deliver(store, args)?;
    store.components.current_task().ok_or_else(no_task)?.resolved = true;
    Ok(())
}

/// Spec: `canon task.cancel`. No task is ever asked to cancel, because whoever could ask is waiting for it.
pub(super) fn task_cancel(store: &mut StoreState) -> Result<()> {
    match store.components.current_task().ok_or_else(no_task)?.kind.lifted {
        Lifted::Sync => Err(fault(Trap::InvalidTaskReturn, format_args!("the current task returns its result by itself"))),
        Lifted::Stackful | Lifted::Callback => Err(Trap::TaskCancelNotCancelled.into()),
    }
}

/// The error of a task that has to wait. Waiting passes outwards through the calls that wait for it: a function that is not `async` may not wait; a
/// guest that does not wait for its callee would go on; and if only the host is left, it would wait for ever, since nothing else is going on.
#[cold]
pub(super) fn blocked(store: &StoreState) -> Error {
    for task in store.components.running_tasks() {
        match task.kind.caller {
            _ if !task.kind.is_async => return Trap::CannotBlockSyncTask.into(),
            _ if task.resolved => return needs_async("a task has to wait after it has returned, and its caller goes on"),
            Caller::Sync => {}
            Caller::Async => return needs_async("a task has to wait while its caller goes on"),
            Caller::Host => break,
        }
    }
    Trap::AsyncDeadlock.into()
}

/// Lets others go on. There is nobody but a guest that called without waiting.
pub(super) fn yield_now(store: &StoreState) -> Result<()> {
    for task in store.components.running_tasks() {
        match task.kind.caller {
            _ if !task.kind.is_async => break,
            // Going on at once would be allowed; but what yields in a loop waits for what its caller does next.
            _ if task.resolved => return Err(needs_async("a task yields after it has returned, and its caller goes on")),
            Caller::Sync => {}
            Caller::Async => return Err(needs_async("a task yields to a caller that does not wait for it")),
            Caller::Host => break,
        }
    }
    Ok(())
}

/// The error of what cannot be done yet.
#[cold]
pub(super) fn needs_async(what: &str) -> Error {
    fault(Trap::NeedsAsyncExecution, format_args!("{what}"))
}

/// A plan says that an instance has no use for tasks, and it has.
#[cold]
pub(super) fn no_task() -> Error {
    bug("code that needs a task runs outside of one")
}
