//! The built-ins of the concurrency part become core functions of the plan.
//!
//! Spec: Canonical ABI, "Canonical Definitions" from `canon context.get` on.

use super::frame::Frame;
use super::inline::Inliner;
use super::local::LocalBuiltin;
use super::*;
use crate::abi::{Direction, flatten_functype};
use crate::types::component::InterfaceType;
use crate::types::core::{FuncType, ValType};
use anyhow::{Context, Result, bail};
use wasmparser::CanonicalFunction;

impl Inliner<'_, '_> {
    /// Makes the core function of a built-in.
    pub(super) fn concurrent(&mut self, frame: &mut Frame, local: &LocalBuiltin) -> Result<()> {
        use CanonicalFunction as F;
        use ConcurrentBuiltin as B;
        const I32: ValType = ValType::I32;
        let value = local.ty.map(|ty| self.value_type(frame, ty)).transpose()?;
        let copied = || value.context("invariant: stream and future built-ins have a type");
        let core = |params: &[ValType], results: &[ValType]| FuncType { params: params.into(), results: results.into() };
        let (builtin, core_type) = match &local.function {
            F::ContextGet { slot, .. } => (B::ContextGet { slot: *slot }, core(&[], &[I32])),
            F::ContextSet { slot, .. } => (B::ContextSet { slot: *slot }, core(&[I32], &[])),
            F::BackpressureInc => (B::BackpressureInc, core(&[], &[])),
            F::BackpressureDec => (B::BackpressureDec, core(&[], &[])),
            F::TaskReturn { .. } => {
                let ty = self.builder.func(false, value.map(|ty| ("result".to_owned(), ty)).into_iter().collect(), None)?;
                let core_type = flatten_functype(&self.builder.table().funcs[ty], Direction::Lower);
                (B::TaskReturn { ty, options: self.options(frame, &local.options)? }, core_type)
            }
            F::TaskCancel => (B::TaskCancel, core(&[], &[])),
            F::WaitableSetNew => (B::WaitableSetNew, core(&[], &[I32])),
            F::WaitableSetWait { .. } => {
                (B::WaitableSetWait { ty: self.no_func()?, options: self.options(frame, &local.options)? }, core(&[I32; 2], &[I32]))
            }
            F::WaitableSetPoll { .. } => {
                (B::WaitableSetPoll { ty: self.no_func()?, options: self.options(frame, &local.options)? }, core(&[I32; 2], &[I32]))
            }
            F::WaitableSetDrop => (B::WaitableSetDrop, core(&[I32], &[])),
            F::WaitableJoin => (B::WaitableJoin, core(&[I32; 2], &[])),
            F::SubtaskCancel { .. } => (B::SubtaskCancel, core(&[I32], &[I32])),
            F::SubtaskDrop => (B::SubtaskDrop, core(&[I32], &[])),
            F::StreamNew { .. } | F::FutureNew { .. } => (B::CopyNew { ty: copied()? }, core(&[], &[ValType::I64])),
            F::StreamRead { .. } | F::FutureRead { .. } => {
                let (ty, func) = (copied()?, self.element_func(copied()?)?);
                let options = self.options(frame, &local.options)?;
                (B::CopyRead { ty, func, options }, core(copy_params(ty), &[I32]))
            }
            F::StreamWrite { .. } | F::FutureWrite { .. } => {
                let (ty, func) = (copied()?, self.element_func(copied()?)?);
                let options = self.options(frame, &local.options)?;
                (B::CopyWrite { ty, func, options }, core(copy_params(ty), &[I32]))
            }
            F::StreamCancelRead { async_, .. } | F::FutureCancelRead { async_, .. } => {
                (B::CopyCancelRead { ty: copied()?, is_async: *async_ }, core(&[I32], &[I32]))
            }
            F::StreamCancelWrite { async_, .. } | F::FutureCancelWrite { async_, .. } => {
                (B::CopyCancelWrite { ty: copied()?, is_async: *async_ }, core(&[I32], &[I32]))
            }
            F::StreamDropReadable { .. } | F::FutureDropReadable { .. } => (B::CopyDropReadable { ty: copied()? }, core(&[I32], &[])),
            F::StreamDropWritable { .. } | F::FutureDropWritable { .. } => (B::CopyDropWritable { ty: copied()? }, core(&[I32], &[])),
            F::StreamForward { .. } | F::FutureForward { .. } => (B::CopyForward { ty: copied()? }, core(&[I32; 2], &[])),
            F::ErrorContextNew { .. } => {
                (B::ErrorContextNew { ty: self.no_func()?, options: self.options(frame, &local.options)? }, core(&[I32; 2], &[I32]))
            }
            F::ErrorContextDebugMessage { .. } => {
                (B::ErrorContextDebugMessage { ty: self.no_func()?, options: self.options(frame, &local.options)? }, core(&[I32; 2], &[]))
            }
            F::ErrorContextDrop => (B::ErrorContextDrop, core(&[I32], &[])),
            F::ThreadYield => (B::ThreadYield, core(&[], &[I32])),
            F::ThreadIndex => (B::ThreadIndex, core(&[], &[I32])),
            F::ThreadNewIndirect { .. } => (B::ThreadNewIndirect, core(&[I32; 2], &[I32])),
            F::ThreadResumeLater => (B::ThreadResumeLater, core(&[I32], &[])),
            F::ThreadSuspend => (B::ThreadSuspend, core(&[], &[I32])),
            F::ThreadSuspendThenResume => (B::ThreadSuspendThenResume, core(&[I32], &[I32])),
            F::ThreadYieldThenResume => (B::ThreadYieldThenResume, core(&[I32], &[I32])),
            F::ThreadSuspendThenPromote => (B::ThreadSuspendThenPromote, core(&[I32], &[I32])),
            F::ThreadYieldThenPromote => (B::ThreadYieldThenPromote, core(&[I32], &[I32])),
            F::ThreadSpawnRef { .. } | F::ThreadSpawnIndirect { .. } | F::ThreadAvailableParallelism => {
                bail!("the canonical built-ins of shared-everything threads are not supported")
            }
            F::Lift { .. } | F::Lower { .. } | F::ResourceNew { .. } | F::ResourceDrop { .. } | F::ResourceRep { .. } => {
                bail!("invariant: this is no built-in of the concurrency part")
            }
        };
        self.plan.concurrent[frame.instance] = true;
        self.make(frame, core_type, TrampolineKind::Concurrent { instance: frame.instance, builtin });
        Ok(())
    }

    /// A function type without parameters and result, for built-ins that only need a memory or strings.
    fn no_func(&mut self) -> Result<FuncTypeIndex> {
        self.builder.func(false, Vec::new(), None)
    }

    /// A function type whose parameter is what the stream or future `ty` carries.
    fn element_func(&mut self, ty: InterfaceType) -> Result<FuncTypeIndex> {
        let payload = self.builder.table().payload(ty);
        self.builder.func(false, payload.map(|ty| ("element".to_owned(), ty)).into_iter().collect(), None)
    }
}

/// A stream's copies are told how many elements.
fn copy_params(ty: InterfaceType) -> &'static [ValType] {
    if matches!(ty, InterfaceType::Stream(_)) { &[ValType::I32; 3] } else { &[ValType::I32; 2] }
}
