//! The description of a core module that survives compilation.

use crate::base::index::*;
use crate::types::core::*;
use cranelift_entity::PrimaryMap;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a core module declares, apart from its code.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ModuleInfo {
    /// The module's name, from the name section.
    pub name: Option<String>,
    /// Function types, in the order of the type section.
    pub types: PrimaryMap<TypeIndex, FuncType>,
    /// Recursion groups of several types, in order, as ranges of `types`; every other type is a group of its own.
    pub type_groups: Vec<Range<u32>>,
    /// What types say of others, where they are not final or have a supertype.
    pub subtypes: IndexMap<TypeIndex, Subtype>,
    /// Imports in order.
    pub imports: Vec<Import>,
    /// Exports in order, by name.
    pub exports: IndexMap<String, EntityIndex>,

    /// Every function, imports first.
    pub functions: PrimaryMap<FuncIndex, FuncInfo>,
    /// Every table, imports first.
    pub tables: PrimaryMap<TableIndex, TableType>,
    /// Every memory, imports first.
    pub memories: PrimaryMap<MemoryIndex, MemoryType>,
    /// Every global, imports first.
    pub globals: PrimaryMap<GlobalIndex, GlobalType>,
    /// Every exception tag, imports first: the types of what it carries, as parameters.
    pub tags: PrimaryMap<TagIndex, TypeIndex>,
    /// How many of `functions` are imports.
    pub imported_functions: u32,
    /// How many of `tables` are imports.
    pub imported_tables: u32,
    /// How many of `memories` are imports.
    pub imported_memories: u32,
    /// How many of `globals` are imports.
    pub imported_globals: u32,
    /// How many of `tags` are imports.
    pub imported_tags: u32,

    /// Functions whose references can escape (exported, in an element segment, `ref.func`, start): the order of their slots.
    pub func_refs: PrimaryMap<FuncRefIndex, FuncIndex>,
    /// Initial values of defined globals.
    pub global_inits: PrimaryMap<DefinedGlobalIndex, ConstExpr>,
    /// Initial element of each defined table, where it is not null.
    pub table_inits: PrimaryMap<DefinedTableIndex, Option<ConstExpr>>,
    /// Element segments in order: active ones are applied in order at instantiation.
    pub elements: PrimaryMap<ElemIndex, ElementSegment>,
    /// Data segments in order: active ones are applied in order at instantiation, after all element segments.
    pub data: PrimaryMap<DataIndex, DataSegment>,
    /// The start function.
    pub start: Option<FuncIndex>,
}

/// What a type says of other types.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subtype {
    /// Whether it has no subtypes.
    pub is_final: bool,
    /// The type before it that it is declared to be a subtype of.
    pub supertype: Option<TypeIndex>,
}

/// One import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// First part of its name.
    pub module: String,
    /// Second part of its name.
    pub name: String,
    /// The entity that it becomes.
    pub entity: EntityIndex,
}

/// An item of one of a module's index spaces.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EntityIndex {
    /// A function.
    Func(FuncIndex),
    /// A table.
    Table(TableIndex),
    /// A memory.
    Memory(MemoryIndex),
    /// A global.
    Global(GlobalIndex),
    /// An exception tag.
    Tag(TagIndex),
}

/// One function.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FuncInfo {
    /// Its type.
    pub ty: TypeIndex,
    /// Its slot among the instance's function references, if its reference can escape.
    pub func_ref: Option<FuncRefIndex>,
}

/// A constant expression: operators in the order in which they run on a small stack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConstExpr {
    /// The operators; the last value on the stack is the result.
    pub ops: Vec<ConstOp>,
}

impl ConstExpr {
    /// The address that it is, where it is a constant without operators.
    pub fn constant_address(&self) -> Option<u64> {
        match self.ops[..] {
            [ConstOp::I32(address)] => Some(u64::from(address.cast_unsigned())),
            [ConstOp::I64(address)] => Some(address.cast_unsigned()),
            _ => None,
        }
    }
}

/// An operator of a constant expression. Floats are kept as bits so that NaN payloads survive.
#[derive(Copy, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ConstOp {
    /// `i32.const`
    I32(i32),
    /// `i64.const`
    I64(i64),
    /// `f32.const`, as bits
    F32(u32),
    /// `f64.const`, as bits
    F64(u64),
    /// `v128.const`, lane 0 in the lowest bits
    V128(u128),
    /// `global.get`
    Global(GlobalIndex),
    /// `ref.null`
    RefNull,
    /// `ref.func`
    RefFunc(FuncIndex),
    /// `i32.add`
    I32Add,
    /// `i32.sub`
    I32Sub,
    /// `i32.mul`
    I32Mul,
    /// `i64.add`
    I64Add,
    /// `i64.sub`
    I64Sub,
    /// `i64.mul`
    I64Mul,
}

/// An element segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ElementSegment {
    /// Where and when it is applied.
    pub mode: ElementMode,
    /// The type of its elements.
    pub ty: RefType,
    /// Its elements.
    pub items: ElementItems,
}

/// Where and when an element segment is applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ElementMode {
    /// Copied to a table at instantiation, then dropped.
    Active {
        /// The table.
        table: TableIndex,
        /// First element to write.
        offset: ConstExpr,
    },
    /// Available to `table.init` until dropped.
    Passive,
    /// Only declares that references to its functions are taken.
    Declared,
}

/// The elements of a segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ElementItems {
    /// Function references.
    Functions(Vec<FuncIndex>),
    /// Any constant expressions.
    Exprs(Vec<ConstExpr>),
}

/// A data segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataSegment {
    /// Memory and offset if it is copied at instantiation; `None` for passive segments.
    pub active: Option<(MemoryIndex, ConstExpr)>,
    /// Its bytes, as a range of all that the module keeps: [`ModuleTranslation::data_bytes`](super::ModuleTranslation::data_bytes) at first.
    pub bytes: Range<u32>,
}

impl ModuleInfo {
    /// The defined function behind `index`, or `None` for an import.
    pub fn defined_func(&self, index: FuncIndex) -> Option<DefinedFuncIndex> {
        index.as_u32().checked_sub(self.imported_functions).map(DefinedFuncIndex::from_u32)
    }

    /// The function index of a defined function.
    pub fn func_index(&self, index: DefinedFuncIndex) -> FuncIndex {
        FuncIndex::from_u32(self.imported_functions + index.as_u32())
    }

    /// The defined table behind `index`, or `None` for an import.
    pub fn defined_table(&self, index: TableIndex) -> Option<DefinedTableIndex> {
        index.as_u32().checked_sub(self.imported_tables).map(DefinedTableIndex::from_u32)
    }

    /// The defined memory behind `index`, or `None` for an import.
    pub fn defined_memory(&self, index: MemoryIndex) -> Option<DefinedMemoryIndex> {
        index.as_u32().checked_sub(self.imported_memories).map(DefinedMemoryIndex::from_u32)
    }

    /// The defined global behind `index`, or `None` for an import.
    pub fn defined_global(&self, index: GlobalIndex) -> Option<DefinedGlobalIndex> {
        index.as_u32().checked_sub(self.imported_globals).map(DefinedGlobalIndex::from_u32)
    }

    /// The defined tag behind `index`, or `None` for an import.
    pub fn defined_tag(&self, index: TagIndex) -> Option<DefinedTagIndex> {
        index.as_u32().checked_sub(self.imported_tags).map(DefinedTagIndex::from_u32)
    }

    /// Whether no type is a subtype of the type `index`.
    pub fn is_final(&self, index: TypeIndex) -> bool {
        self.subtypes.get(&index).is_none_or(|subtype| subtype.is_final)
    }

    /// A type with what it says of others, in the module's terms.
    pub fn type_def(&self, index: TypeIndex) -> TypeDef {
        let func = self.types[index].clone();
        match self.subtypes.get(&index) {
            None => TypeDef::plain(func),
            Some(Subtype { is_final, supertype }) => {
                TypeDef { func, is_final: *is_final, supertype: supertype.map(|index| TypeRef::Module(index.as_u32())) }
            }
        }
    }

    /// Renames every type that the description names; the type section itself keeps its order.
    pub fn map_types(&mut self, mut map: impl FnMut(TypeRef) -> TypeRef) {
        for ty in self.types.values_mut().filter(|ty| ty.names_types()) {
            *ty = ty.map_types(&mut map);
        }
        for table in self.tables.values_mut() {
            table.element = table.element.map_type(&mut map);
        }
        for global in self.globals.values_mut() {
            global.content = global.content.map_type(&mut map);
        }
        for segment in self.elements.values_mut() {
            segment.ty = segment.ty.map_type(&mut map);
        }
    }

    /// The type of a tag.
    pub fn tag_type(&self, index: TagIndex) -> &FuncType {
        &self.types[self.tags[index]]
    }

    /// The type of a function.
    pub fn func_type(&self, index: FuncIndex) -> &FuncType {
        &self.types[self.functions[index].ty]
    }
}
