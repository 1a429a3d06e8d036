//! Types of core WebAssembly: values, functions, tables, memories, globals. An exception tag's type is that of a function without results.
//!
//! Spec: core specification, "Types". Of the types that a module defines there are only those of functions: structs and arrays of the GC
//! proposal are not executed.

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
    /// Functions of one type, or of a subtype of it.
    Concrete(TypeRef),
}

impl HeapType {
    /// Whether references of this type are function references, which are pointers to a function record;
    /// all others are opaque words.
    pub fn is_func(self) -> bool {
        matches!(self, Self::Func | Self::NoFunc | Self::Concrete(_))
    }

    /// Whether references of this type refer to exceptions.
    pub fn is_exn(self) -> bool {
        matches!(self, Self::Exn | Self::NoExn)
    }

    /// The same with the type that it names, if it does, replaced.
    #[must_use]
    pub fn map_type(self, map: impl FnOnce(TypeRef) -> TypeRef) -> Self {
        match self {
            Self::Concrete(ty) => Self::Concrete(map(ty)),
            other => other,
        }
    }
}

/// The name of a defined type: where it is used says which of the three it is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TypeRef {
    /// In a module as it is compiled: an index of its type section.
    Module(u32),
    /// In a group of types that is compared with others: a type of the same group, by its place.
    Group(u32),
    /// In an engine: the number that equal types of all modules share.
    Engine(u32),
}

/// A function type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FuncType {
    /// Parameter types.
    pub params: Box<[ValType]>,
    /// Result types.
    pub results: Box<[ValType]>,
}

impl ValType {
    /// The same with the type that it names, if it does, replaced.
    #[must_use]
    pub fn map_type(self, map: impl FnOnce(TypeRef) -> TypeRef) -> Self {
        match self {
            Self::Ref(ty) => Self::Ref(ty.map_type(map)),
            other => other,
        }
    }

    fn names_type(self) -> bool {
        matches!(self, Self::Ref(RefType { heap: HeapType::Concrete(_), .. }))
    }
}

impl RefType {
    /// The same with the type that it names, if it does, replaced.
    #[must_use]
    pub fn map_type(self, map: impl FnOnce(TypeRef) -> TypeRef) -> Self {
        Self { heap: self.heap.map_type(map), ..self }
    }
}

impl FuncType {
    /// Whether it mentions a defined type.
    pub fn names_types(&self) -> bool {
        self.params.iter().chain(&self.results).any(|ty| ty.names_type())
    }

    /// The same with every type that it names replaced.
    #[must_use]
    pub fn map_types(&self, mut map: impl FnMut(TypeRef) -> TypeRef) -> Self {
        let mut all = |types: &[ValType]| types.iter().map(|ty| ty.map_type(&mut map)).collect();
        Self { params: all(&self.params), results: all(&self.results) }
    }

    /// What its values are in registers and arrays: all functions of one shape are entered and left by the same code. A reference is a word, as `i64` is.
    #[must_use]
    pub fn shape(&self) -> Self {
        let word = |ty: &ValType| if matches!(ty, ValType::Ref(_)) { ValType::I64 } else { *ty };
        Self { params: self.params.iter().map(word).collect(), results: self.results.iter().map(word).collect() }
    }
}

/// A function type with what it says of other types: what is compared when modules meet.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TypeDef {
    /// Parameters and results.
    pub func: FuncType,
    /// Whether it has no subtypes.
    pub is_final: bool,
    /// The type that it is declared to be a subtype of.
    pub supertype: Option<TypeRef>,
}

impl TypeDef {
    /// A type that says nothing of others: final, without a supertype.
    pub fn plain(func: FuncType) -> Self {
        Self { func, is_final: true, supertype: None }
    }
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
