//! What each built-in does, in the order of the specification.
//!
//! Spec: Canonical ABI, "Canonical Definitions" from `canon context.get` on.

use super::super::abi::crossing::Crossing;
use super::super::abi::fault::{bug, fault, handle_fault};
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::task;
use super::copy;
use crate::exec::HostFunction;
use crate::handles::{Event, InstanceKey, Side, error_context};
use crate::store::StoreState;
use crate::vm::{InstanceContext, Shared, ValRaw};
use crate::{Result, StoreContextMut, Trap};
use std::ptr::NonNull;
use windlass_compiler::translate::component::ConcurrentBuiltin;

/// A core function that a guest calls.
pub(crate) struct Builtin {
    pub(crate) instance: InstanceKey,
    pub(crate) what: ConcurrentBuiltin,
    /// How values cross, where some do.
    pub(crate) crossing: Option<Shared<Crossing>>,
}

impl<T: 'static> HostFunction<T> for Builtin {
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        if let Some(result) = self.run(&mut store.0.state, args)? {
            args[0] = ValRaw::u64(result);
        }
        Ok(())
    }
}

impl Builtin {
    /// The result, if there is one.
    fn run(&self, store: &mut StoreState, args: &[ValRaw]) -> Result<Option<u64>> {
        use ConcurrentBuiltin as B;
        let arg = |index: usize| args.get(index).map(ValRaw::get_u32).ok_or_else(|| bug("an argument is missing"));
        let instance = self.instance;
        if !matches!(self.what, B::ContextGet { .. } | B::ContextSet { .. } | B::BackpressureInc | B::BackpressureDec) {
            store.components.leave(instance).map_err(handle_fault)?;
        }
        let word = |word: u32| Ok(Some(u64::from(word)));
        let done = |done: std::result::Result<(), crate::component::HandleError>| done.map(|()| None).map_err(handle_fault);
        match &self.what {
            B::ContextGet { slot } => word(*context(store, *slot)?),
            B::ContextSet { slot } => {
                *context(store, *slot)? = arg(0)?;
                Ok(None)
            }
            B::BackpressureInc => counted(store.components.backpressure_inc(instance)),
            B::BackpressureDec => counted(store.components.backpressure_dec(instance)),
            B::TaskReturn { .. } => task::task_return(store, self.crossing()?, args).map(|()| None),
            B::TaskCancel => task::task_cancel(store).map(|()| None),
            B::WaitableSetNew => word(store.components.waitable_set_new(instance).map_err(handle_fault)?),
            B::WaitableSetWait { .. } => match store.components.waitable_set_poll(instance, arg(0)?).map_err(handle_fault)? {
                Some(event) => self.unpack(store, event, arg(1)?),
                None => Err(task::blocked(store)),
            },
            B::WaitableSetPoll { .. } => {
                let event = store.components.waitable_set_poll(instance, arg(0)?).map_err(handle_fault)?;
                self.unpack(store, event.unwrap_or_default(), arg(1)?)
            }
            B::WaitableSetDrop => done(store.components.waitable_set_drop(instance, arg(0)?)),
            B::WaitableJoin => done(store.components.waitable_join(instance, arg(0)?, arg(1)?)),
            B::SubtaskCancel | B::SubtaskDrop => Err(handle_fault(store.components.not_a_subtask(instance, arg(0)?))),
            B::CopyNew { ty } => {
                let (readable, writable) = store.components.copy_new(instance, *ty).map_err(handle_fault)?;
                Ok(Some(u64::from(readable) | u64::from(writable) << 32))
            }
            B::CopyRead { ty, .. } | B::CopyWrite { ty, .. } => {
                let side = Side { ty: *ty, reads: matches!(self.what, B::CopyRead { .. }) };
                let length = args.get(2).map(ValRaw::get_u32).filter(|_| side.noun() == "stream");
                copy::copy(store, self.crossing()?, side, arg(0)?, arg(1)?, length.unwrap_or(1)).map(|result| Some(result.into()))
            }
            B::CopyCancelRead { ty, is_async } => copy::cancel(store, instance, Side { ty: *ty, reads: true }, arg(0)?, *is_async),
            B::CopyCancelWrite { ty, is_async } => copy::cancel(store, instance, Side { ty: *ty, reads: false }, arg(0)?, *is_async),
            B::CopyDropReadable { ty } => done(store.components.copy_drop(instance, arg(0)?, Side { ty: *ty, reads: true })),
            B::CopyDropWritable { ty } => done(store.components.copy_drop(instance, arg(0)?, Side { ty: *ty, reads: false })),
            B::CopyForward { ty } => copy::forward(store, instance, (arg(0)?, arg(1)?), *ty).map(|()| None),
            B::ErrorContextNew { .. } => {
                let mut scope = None;
                let message = LiftContext::params(store, self.crossing()?, &mut scope).lift_string(arg(0)?, arg(1)?)?;
                word(store.components.lower_error_context(instance, error_context(&message)).map_err(handle_fault)?)
            }
            B::ErrorContextDebugMessage { .. } => {
                let message = store.components.lift_error_context(instance, arg(0)?).map_err(handle_fault)?;
                let mut scope = None;
                let mut cx = LowerContext::params(store, self.crossing()?, &mut scope);
                let pair = cx.lower_string(&message)?;
                let at = cx.checked_out_pointer(arg(1)?, 4, 8)?;
                cx.write_pair(at, pair)?;
                Ok(None)
            }
            B::ErrorContextDrop => done(store.components.error_context_drop(instance, arg(0)?)),
            B::ThreadYield => task::yield_now(store).map(|()| Some(0)),
            B::ThreadIndex => word(store.components.current_task().ok_or_else(task::no_task)?.thread),
            B::ThreadNewIndirect => Err(task::needs_async("`thread.new-indirect` starts a thread")),
            B::ThreadSuspend => Err(task::blocked(store)),
            B::ThreadResumeLater | B::ThreadSuspendThenResume | B::ThreadYieldThenResume => {
                store.components.thread(instance, arg(0)?).map_err(handle_fault)?;
                Err(not_suspended())
            }
            B::ThreadSuspendThenPromote | B::ThreadYieldThenPromote => {
                if store.components.current_task().ok_or_else(task::no_task)?.thread == arg(0)? {
                    return Err(not_suspended());
                }
                store.components.thread(instance, arg(0)?).map_err(handle_fault)?;
                // The other thread runs, so it is not ready: what remains is to suspend or to yield.
                if matches!(self.what, B::ThreadSuspendThenPromote) {
                    return Err(task::blocked(store));
                }
                task::yield_now(store).map(|()| Some(0))
            }
        }
    }

    fn crossing(&self) -> Result<&Shared<Crossing>> {
        self.crossing.as_ref().ok_or_else(|| bug("a built-in through which values cross has no options"))
    }

    /// Writes what an event is about into memory, and returns what it is. Spec: `unpack_event`.
    fn unpack(&self, store: &mut StoreState, event: Event, at: u32) -> Result<Option<u64>> {
        let mut scope = None;
        let mut cx = LowerContext::params(store, self.crossing()?, &mut scope);
        let at = cx.checked_out_pointer(at, 4, 8)?;
        cx.write_pair(at, (event.index, event.payload))?;
        Ok(Some(event.code.into()))
    }
}

/// A slot of the current task. Validation lets two exist.
fn context(store: &mut StoreState, slot: u32) -> Result<&mut u32> {
    let task = store.components.current_task().ok_or_else(task::no_task)?;
    task.context.get_mut(slot as usize).ok_or_else(|| bug("a context slot does not exist"))
}

fn counted(counted: bool) -> Result<Option<u64>> {
    if counted { Ok(None) } else { Err(Trap::BackpressureOverflow.into()) }
}

#[cold]
fn not_suspended() -> crate::Error {
    fault(Trap::InvalidAsyncOperation, format_args!("cannot resume thread which is not suspended"))
}
