//! wasmparser's types to ours. What the engine does not execute is an error here, whatever validation let through.
//!
//! Called by `parse` for every type of a section, by the component translator for the core types it meets, and by the compiler for
//! types that only bodies mention (locals, blocks, `select`).

use crate::types::core::*;
use anyhow::{Result, bail};
use wasmparser::AbstractHeapType;

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
        _ => bail!("reference type {ty:?} is not supported"),
    })
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
