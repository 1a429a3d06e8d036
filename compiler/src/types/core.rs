//! Types of core WebAssembly: values, functions, tables, memories, globals. An exception tag's type is that of a function without results.
//!
//! Spec: core specification, "Types". Reference types are the two of WebAssembly 2.0 with their bottoms;
//! typed function references and GC types join [`HeapType`] when their proposals land.

use serde::{Deserialize, Serialize};

/// The type of a value on the operand stack.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ValType {
    /// 32-bit integer.
    I32,
    /// 64-bit integer.
    I64,
    /// 32-bit float.
    F32,
    /// 64-bit float.
    F64,
    /// 128-bit vector.
    V128,
    /// A reference.
    Ref(RefType),
}

/// A reference type: what it points at and whether it may be null.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RefType {
    /// Whether `ref.null` is a value of this type.
    pub nullable: bool,
    /// What the reference points at.
    pub heap: HeapType,
}

impl RefType {
    /// `funcref`, the nullable reference to any function.
    pub const FUNCREF: Self = Self { nullable: true, heap: HeapType::Func };
    /// `externref`, the nullable reference to any host value.
    pub const EXTERNREF: Self = Self { nullable: true, heap: HeapType::Extern };
}

/// What a reference points at.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum HeapType {
    /// Any function.
    Func,
    /// No function: only null inhabits it.
    NoFunc,
    /// Any host value.
    Extern,
    /// No host value: only null inhabits it.
    NoExtern,
    /// An exception that was caught.
    Exn,
    /// No exception: only null inhabits it.
    NoExn,
}

impl HeapType {
    /// Whether references of this type are function references, which are pointers to a function record;
    /// all others are opaque words.
    pub fn is_func(self) -> bool {
        matches!(self, Self::Func | Self::NoFunc)
    }
}

/// A function type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FuncType {
    /// Parameter types.
    pub params: Box<[ValType]>,
    /// Result types.
    pub results: Box<[ValType]>,
}

/// A global's type.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct GlobalType {
    /// The type of its content.
    pub content: ValType,
    /// Whether it can be set after instantiation.
    pub mutable: bool,
}

/// A table's type; sizes are in elements.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TableType {
    /// Element type.
    pub element: RefType,
    /// Initial size.
    pub minimum: u64,
    /// Largest size, if bounded.
    pub maximum: Option<u64>,
    /// Whether indices are 64 bits wide.
    pub table64: bool,
}

/// A linear memory's type; sizes are in pages.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MemoryType {
    /// Initial size in pages.
    pub minimum: u64,
    /// Largest size in pages, if bounded.
    pub maximum: Option<u64>,
    /// Whether addresses are 64 bits wide.
    pub memory64: bool,
    /// Whether it is shared between threads.
    pub shared: bool,
    /// Base-2 logarithm of the page size in bytes: 16 unless custom page sizes are used.
    pub page_size_log2: u8,
}
