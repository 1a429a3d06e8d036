//! The built-ins of the concurrency part as a plan has them: tasks, threads, waitables, streams, futures, error contexts.
//!
//! Which one it is and what it is about is known at compile time; what it does is the runtime's business.
//!
//! Spec: Canonical ABI, "Canonical Definitions" from `canon context.get` on.

use crate::base::index::{FuncTypeIndex, OptionsIndex};
use crate::types::component::InterfaceType;
use serde::{Deserialize, Serialize};

/// A built-in of the concurrency part, with what is known of it at compile time.
///
/// `ty` of stream and future built-ins is the stream or future type. Where there are `options`, values cross by them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the specification, which says what each does")]
pub enum ConcurrentBuiltin {
    ContextGet {
        slot: u32,
    },
    ContextSet {
        slot: u32,
    },
    BackpressureInc,
    BackpressureDec,
    /// `ty` is a function type whose parameter is the result.
    TaskReturn {
        ty: FuncTypeIndex,
        options: OptionsIndex,
    },
    TaskCancel,
    WaitableSetNew,
    WaitableSetWait {
        ty: FuncTypeIndex,
        options: OptionsIndex,
    },
    WaitableSetPoll {
        ty: FuncTypeIndex,
        options: OptionsIndex,
    },
    WaitableSetDrop,
    WaitableJoin,
    SubtaskCancel,
    SubtaskDrop,
    /// `stream.new` or `future.new`, and so on.
    CopyNew {
        ty: InterfaceType,
    },
    /// `func` is a function type whose parameter is the element, if there is one.
    CopyRead {
        ty: InterfaceType,
        func: FuncTypeIndex,
        options: OptionsIndex,
    },
    CopyWrite {
        ty: InterfaceType,
        func: FuncTypeIndex,
        options: OptionsIndex,
    },
    CopyCancelRead {
        ty: InterfaceType,
        is_async: bool,
    },
    CopyCancelWrite {
        ty: InterfaceType,
        is_async: bool,
    },
    CopyDropReadable {
        ty: InterfaceType,
    },
    CopyDropWritable {
        ty: InterfaceType,
    },
    CopyForward {
        ty: InterfaceType,
    },
    /// `ty` is a function type without parameters.
    ErrorContextNew {
        ty: FuncTypeIndex,
        options: OptionsIndex,
    },
    ErrorContextDebugMessage {
        ty: FuncTypeIndex,
        options: OptionsIndex,
    },
    ErrorContextDrop,
    ThreadYield,
    ThreadIndex,
    ThreadNewIndirect,
    ThreadResumeLater,
    ThreadSuspend,
    ThreadSuspendThenResume,
    ThreadYieldThenResume,
    ThreadSuspendThenPromote,
    ThreadYieldThenPromote,
}

impl ConcurrentBuiltin {
    /// The function type and options by which values cross, if any do.
    pub fn crossing(&self) -> Option<(FuncTypeIndex, OptionsIndex)> {
        match self {
            Self::TaskReturn { ty, options }
            | Self::WaitableSetWait { ty, options }
            | Self::WaitableSetPoll { ty, options }
            | Self::ErrorContextNew { ty, options }
            | Self::ErrorContextDebugMessage { ty, options }
            | Self::CopyRead { func: ty, options, .. }
            | Self::CopyWrite { func: ty, options, .. } => Some((*ty, *options)),
            _ => None,
        }
    }
}
