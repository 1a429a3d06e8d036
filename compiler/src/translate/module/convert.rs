//! wasmparser's types to ours. What the engine does not execute is an error here, whatever validation let through.
//!
//! Called by `parse` for every type of a section, by the component translator for the core types it meets, and by the compiler for
//! types that only bodies mention (locals, blocks, `select`).

use crate::types::core::*;
use anyhow::{Result, bail};
use wasmparser::{AbstractHeapType, CompositeInnerType, UnpackedIndex};

/// The value type that `ty` describes.
///
/// # Errors
///
/// When the engine has no such type.
pub fn val_type(ty: wasmparser::ValType) -> Result<ValType> {
    Ok(match ty {
        wasmparser::ValType::I32 => ValType::I32,
        wasmparser::ValType::I64 => ValType::I64,
        wasmparser::ValType::F32 => ValType::F32,
        wasmparser::ValType::F64 => ValType::F64,
        wasmparser::ValType::V128 => ValType::V128,
        wasmparser::ValType::Ref(ty) => ValType::Ref(ref_type(ty)?),
    })
}

/// The reference type that `ty` describes.
///
/// # Errors
///
/// When the engine has no such type.
pub fn ref_type(ty: wasmparser::RefType) -> Result<RefType> {
    Ok(RefType { nullable: ty.is_nullable(), heap: heap_type(ty.heap_type())? })
}

/// The heap type that `ty` describes.
fn heap_type(ty: wasmparser::HeapType) -> Result<HeapType> {
    Ok(match ty {
        wasmparser::HeapType::Abstract { shared: false, ty: AbstractHeapType::Func } => HeapType::Func,
        wasmparser::HeapType::Abstract { shared: false, ty: AbstractHeapType::NoFunc } => HeapType::NoFunc,
        wasmparser::HeapType::Abstract { shared: false, ty: AbstractHeapType::Extern } => HeapType::Extern,
        wasmparser::HeapType::Abstract { shared: false, ty: AbstractHeapType::NoExtern } => HeapType::NoExtern,
        wasmparser::HeapType::Abstract { shared: false, ty: AbstractHeapType::Exn } => HeapType::Exn,
        wasmparser::HeapType::Abstract { shared: false, ty: AbstractHeapType::NoExn } => HeapType::NoExn,
        wasmparser::HeapType::Concrete(UnpackedIndex::Module(index)) => HeapType::Concrete(TypeRef::Module(index)),
        // Such a name is made by validation; of what a component says of modules that it imports.
        wasmparser::HeapType::Concrete(_) => bail!("typed function references in the type of a core module are not supported"),
        wasmparser::HeapType::Abstract { shared: false, ty: AbstractHeapType::Cont | AbstractHeapType::NoCont } => {
            bail!("reference type {ty:?} needs the proposal `stack-switching`, which is not supported")
        }
        wasmparser::HeapType::Abstract { shared: false, .. } => {
            bail!("reference type {ty:?} needs the proposal `gc`, which is not supported")
        }
        _ => bail!("reference type {ty:?} is not supported"),
    })
}

/// The type that a type section defines.
///
/// # Errors
///
/// When it is not the type of a function, or mentions a type that the engine does not have.
pub fn type_def(ty: &wasmparser::SubType) -> Result<TypeDef> {
    if ty.composite_type.shared {
        bail!("shared types need the proposal `shared-everything-threads`, which is not supported");
    }
    let func = match &ty.composite_type.inner {
        CompositeInnerType::Func(ty) => func_type(ty)?,
        CompositeInnerType::Struct(_) => bail!("struct types need the proposal `gc`, which is not supported"),
        CompositeInnerType::Array(_) => bail!("array types need the proposal `gc`, which is not supported"),
        CompositeInnerType::Cont(_) => bail!("continuation types need the proposal `stack-switching`, which is not supported"),
    };
    let supertype = ty.supertype_idxs.first().and_then(|index| index.as_module_index()).map(TypeRef::Module);
    Ok(TypeDef { func, is_final: ty.is_final, supertype })
}

/// The function type that `ty` describes.
///
/// # Errors
///
/// When it mentions a type that the engine does not have.
pub fn func_type(ty: &wasmparser::FuncType) -> Result<FuncType> {
    Ok(FuncType {
        params: ty.params().iter().map(|&ty| val_type(ty)).collect::<Result<_>>()?,
        results: ty.results().iter().map(|&ty| val_type(ty)).collect::<Result<_>>()?,
    })
}

/// The global type that `ty` describes.
///
/// # Errors
///
/// When the engine has no such type.
pub fn global_type(ty: wasmparser::GlobalType) -> Result<GlobalType> {
    if ty.shared {
        bail!("shared globals are not supported");
    }
    Ok(GlobalType { content: val_type(ty.content_type)?, mutable: ty.mutable })
}

/// The table type that `ty` describes.
///
/// # Errors
///
/// When the engine has no such type.
pub fn table_type(ty: wasmparser::TableType) -> Result<TableType> {
    if ty.shared {
        bail!("shared tables are not supported");
    }
    Ok(TableType { element: ref_type(ty.element_type)?, minimum: ty.initial, maximum: ty.maximum, table64: ty.table64 })
}

/// The memory type that `ty` describes.
///
/// # Errors
///
/// When the engine has no such type.
pub fn memory_type(ty: wasmparser::MemoryType) -> Result<MemoryType> {
    let page_size_log2 = match ty.page_size_log2 {
        None | Some(16) => 16,
        Some(0) => 0,
        Some(log2) => bail!("a memory's page size is 2^0 or 2^16 bytes, not 2^{log2}"),
    };
    Ok(MemoryType { minimum: ty.initial, maximum: ty.maximum, memory64: ty.memory64, shared: ty.shared, page_size_log2 })
}
