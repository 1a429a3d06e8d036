//! Rung 10: components, and the boundary between them and the host.
//!
//! ```text
//! bytes ─► Component ─► Linker ─► InstancePre ─► Instance ─► Func, TypedFunc
//!              │           │                                      │
//!           types       host functions ◄── lift · lower ──► guest memory
//! ```
//!
//! In reading order: `component` (with `source`, `export`, `serialize`, `code_builder`), `types`, `linker` (with `host`, what imports are satisfied with, and
//! `link_error`), `instance`, `func`, `adapter` and `fused` (a guest calls a guest), `task` and `concurrent` (the concurrency part); how values cross: `abi` for Rust types, `walk` and `val` for dynamic ones; `resource*` for handles; `data` and `access` for what `bindgen!` projects.

mod abi;
mod access;
mod adapter;
mod boundary;
mod code_builder;
#[expect(clippy::module_inception, reason = "one public type a file")]
mod component;
mod concurrent;
mod data;
mod export;
mod func;
mod fused;
mod host;
mod instance;
mod instance_error;
mod link_error;
mod linker;
mod names;
mod resource;
mod resource_any;
mod resource_dynamic;
mod resource_table;
mod scratch;
mod serialize;
mod source;
mod task;
pub mod types;
mod val;
mod version_error;
mod versions;
mod walk;

pub use crate::handles::{HandleError, HandleLeak, HandleMisuse, HandleOrigin, LimitError, ResourceType, Waited};
pub use abi::{BorrowedParams, ComponentNamedList, ComponentType, Lift, LiftBorrowed, Lower, TypeMismatch, TypeStep, WasmList, WasmStr};
pub use access::Access;
#[doc(hidden)]
pub use code_builder::{CodeBuilder, CodeHint};
pub use component::Component;
pub use data::{HasData, HasSelf};
pub use export::{ComponentExportIndex, ExportLookup};
pub use func::{Func, TypedFunc};
pub use instance::{Instance, InstancePre};
pub use instance_error::InstanceError;
pub use link_error::{LinkError, LinkProblem, LinkProblemKind, LinkStep};
pub use linker::{ImportReport, LinkCandidate, LinkReport, LinkVerdict, Linker, LinkerInstance, Stub, StubCall, UnknownImport};
pub use resource::Resource;
pub use resource_any::ResourceAny;
pub use resource_dynamic::ResourceDynamic;
pub use resource_table::{ResourceTable, ResourceTableError};
pub use types::Type;
pub use val::{ErrorContextAny, FutureAny, StreamAny, Val};
pub use version_error::VersionError;
#[cfg(feature = "wave")]
pub use wasm_wave;

#[cfg(feature = "macros")]
pub use windlass_macros::{ComponentType, Lift, Lower, bindgen, flags};

/// What the code that the derives and `bindgen!` generate refers to. Not for programs.
#[doc(hidden)]
pub mod __internal {
    pub use super::abi::derived::*;
    pub use super::abi::layout::{Layout, flat_offsets, offsets, payload_offset};
    pub use super::abi::lift::LiftContext;
    pub use super::abi::lower::LowerContext;
    pub use super::abi::{InstanceType, TypeMismatch};
    pub use crate::Result;
    pub use crate::vm::ValRaw;
    pub use windlass_compiler::types::component::InterfaceType;
}
