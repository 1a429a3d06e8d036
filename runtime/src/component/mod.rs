//! Rung 10: components. `Component`, `Linker`, `Instance`, `Func`, `Val`, resources; lift and lower.

mod abi;
mod resource;
mod resource_any;
mod resource_dynamic;
mod resource_table;

pub use crate::handles::{HandleError, ResourceType};
pub use abi::{ComponentNamedList, ComponentType, Lift, LimitError, Lower, TypeMismatch, TypeStep, WasmList, WasmStr};
pub use resource::Resource;
pub use resource_any::ResourceAny;
pub use resource_dynamic::ResourceDynamic;
pub use resource_table::{ResourceTable, ResourceTableError};

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
