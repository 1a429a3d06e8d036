//! Rung 9: the core embedding API, one public type a file.
//!
//! ```text
//! types          what values, functions and items are, and what satisfies an import
//! val reference  values and references, tagged; v128, bottom, extern_ref, rooted: what they hold
//! wasm_ty        values and lists of values as Rust types: wasm_ty, wasm_list
//! func           functions: func, typed_func; made of closures: into_func, host_func, caller
//! memory …       items: memory, shared_memory, table, global, tag, externs; exn_ref: exceptions; host_memory: memories of the embedder's
//! module         modules, their instances, linking: module, instance, instance_pre, linker, link_error; serialize: compiled ones kept; resources_required
//! out_of_memory  the system has no more
//! handle         what handles are
//! ```

mod bottom;
mod caller;
mod exn_ref;
mod extern_ref;
mod externs;
mod func;
mod global;
mod handle;
mod host_func;
mod host_memory;
mod instance;
mod instance_pre;
mod into_func;
mod link_error;
mod linker;
mod memory;
mod module;
mod out_of_memory;
mod reference;
mod resources_required;
mod rooted;
mod serialize;
mod shared_memory;
mod table;
mod tag;
mod typed_func;
mod types;
mod v128;
mod val;
mod wasm_list;
mod wasm_ty;

pub use bottom::{NoExtern, NoFunc};
pub use caller::Caller;
pub use exn_ref::{ExnRef, ExnRefPre};
pub use extern_ref::ExternRef;
pub use externs::{Export, Extern};
pub use func::Func;
pub use global::Global;
pub(crate) use handle::Handle;
pub use host_memory::{LinearMemory, MemoryCreator};
pub use instance::Instance;
pub use instance_pre::InstancePre;
pub use into_func::IntoFunc;
pub use link_error::{ImportProblem, LinkError, UnknownImportError};
pub use linker::Linker;
pub use memory::{Memory, MemoryAccessError};
pub use module::{Module, ModuleExport, ModuleFunction};
pub use out_of_memory::OutOfMemory;
pub use reference::Ref;
pub use resources_required::ResourcesRequired;
pub use rooted::{GcRef, OwnedRooted, Rooted, RootedGcRef};
pub(crate) use serialize::functions_of;
pub use shared_memory::{SharedMemory, WaitResult};
pub use table::Table;
pub use tag::Tag;
pub use typed_func::TypedFunc;
pub use types::{
    ExnType, ExportType, ExternType, Finality, FuncType, GlobalType, HeapType, ImportType, MemoryType, MemoryTypeBuilder, Mutability,
    RefType, TableType, TagType, ValType,
};
pub use v128::V128;
pub use val::Val;
pub use wasm_list::{WasmParams, WasmResults, WasmRet, WasmTyList};
pub use wasm_ty::WasmTy;
