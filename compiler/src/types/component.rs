//! Types of components, interned: equal types have equal indices.
//!
//! An [`InterfaceType`] is one word and means something only together with its [`TypeTable`]. Every aggregate carries its canonical
//! layout, computed once by `abi` when it is interned. Resource types are numbered after inlining (see
//! `translate::component`), so two instances of one nested component have different ones, as the specification asks.
//!
//! Spec: Explainer, "Type Definitions"; Canonical ABI, "Alignment", "Element Size", "Flattening".

use crate::base::index::*;
use cranelift_entity::PrimaryMap;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// A value type.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names of the specification's value types")]
pub enum InterfaceType {
    Bool,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    Float32,
    Float64,
    Char,
    String,
    ErrorContext,
    Record(RecordIndex),
    Variant(VariantIndex),
    List(ListIndex),
    FixedList(FixedListIndex),
    Map(MapIndex),
    Tuple(TupleIndex),
    Flags(FlagsIndex),
    Enum(EnumIndex),
    Option(OptionIndex),
    Result(ResultIndex),
    Own(ResourceIndex),
    Borrow(ResourceIndex),
    Stream(StreamIndex),
    Future(FutureIndex),
}

/// A core type in a flattened signature.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the four numeric types")]
pub enum FlatType {
    I32,
    I64,
    F32,
    F64,
}

/// A type's canonical layout in a 32-bit memory, its flat form, and what decides which work a call needs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Abi {
    /// Size in bytes. Spec: `elem_size`.
    pub size: u32,
    /// Alignment in bytes. Spec: `alignment`.
    pub align: u32,
    /// Flat form, or `None` where it is longer than `abi::MAX_FLAT`. Spec: `flatten_type`.
    pub flat: Option<SmallVec<[FlatType; 4]>>,
    /// Whether a borrow is in it: calls need a borrow scope.
    pub has_borrow: bool,
    /// Whether a resource handle is in it, owned or borrowed.
    pub has_handle: bool,
    /// Whether lowering it may call `realloc`: it holds a string, list or map.
    pub has_pointer: bool,
    /// How many types deep it is: 0 for a type without parts, such as a number, a string or a handle.
    pub depth: u32,
}

/// A record type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RecordType {
    /// Its fields in order.
    pub fields: Box<[RecordField]>,
    /// Its layout.
    pub abi: Abi,
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RecordField {
    /// Its name in kebab case.
    pub name: String,
    /// Its type.
    pub ty: InterfaceType,
    /// Its offset in memory, in bytes.
    pub offset: u32,
}

/// A variant type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VariantType {
    /// Its cases in order.
    pub cases: Box<[VariantCase]>,
    /// Where discriminant and payload lie.
    pub layout: VariantLayout,
    /// Its layout.
    pub abi: Abi,
}

/// A case of a variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VariantCase {
    /// Its name in kebab case.
    pub name: String,
    /// Its payload.
    pub ty: Option<InterfaceType>,
}

/// Where discriminant and payload of a variant-like type lie.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VariantLayout {
    /// Size of the discriminant in bytes: 1, 2 or 4.
    pub discriminant_size: u8,
    /// Offset of the payload in bytes.
    pub payload_offset: u32,
}

/// A tuple type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TupleType {
    /// Element types.
    pub types: Box<[InterfaceType]>,
    /// Offset of each element in memory, in bytes.
    pub offsets: Box<[u32]>,
    /// Its layout.
    pub abi: Abi,
}

/// A list type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ListType {
    /// Element type.
    pub element: InterfaceType,
    /// Its own layout: pointer and length.
    pub abi: Abi,
}

/// A list type of fixed length.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FixedListType {
    /// Element type.
    pub element: InterfaceType,
    /// Number of elements.
    pub len: u32,
    /// Its layout.
    pub abi: Abi,
}

/// A map type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MapType {
    /// Key type.
    pub key: InterfaceType,
    /// Value type.
    pub value: InterfaceType,
    /// The `tuple<key, value>` that it is a list of.
    pub entry: TupleIndex,
    /// Its own layout: pointer and length.
    pub abi: Abi,
}

/// A flags type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FlagsType {
    /// Labels in order; the first is bit 0.
    pub names: Box<[String]>,
    /// Its layout.
    pub abi: Abi,
}

/// An enum type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EnumType {
    /// Case names in order.
    pub names: Box<[String]>,
    /// Its discriminant; the payload offset is unused.
    pub layout: VariantLayout,
    /// Its layout.
    pub abi: Abi,
}

/// An option type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OptionType {
    /// The type of `some`'s payload.
    pub ty: InterfaceType,
    /// Where discriminant and payload lie.
    pub layout: VariantLayout,
    /// Its layout.
    pub abi: Abi,
}

/// A result type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ResultType {
    /// The type of `ok`'s payload.
    pub ok: Option<InterfaceType>,
    /// The type of `err`'s payload.
    pub err: Option<InterfaceType>,
    /// Where discriminant and payload lie.
    pub layout: VariantLayout,
    /// Its layout.
    pub abi: Abi,
}

/// A stream or future type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CopyType {
    /// Payload type.
    pub payload: Option<InterfaceType>,
    /// Its layout: a handle.
    pub abi: Abi,
}

/// A component function type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ComponentFuncType {
    /// Whether it is declared `async`.
    pub is_async: bool,
    /// Parameters in order.
    pub params: Box<[Param]>,
    /// Result, if any.
    pub result: Option<InterfaceType>,
    /// Offsets of the parameters as a tuple in memory.
    pub param_offsets: Box<[u32]>,
    /// Layout of the parameters as one tuple.
    pub params_abi: Abi,
    /// Layout of the result; that of an empty tuple if there is none.
    pub result_abi: Abi,
}

impl ComponentFuncType {
    /// How many types deep the deepest of its parameters or its result is.
    pub fn nesting(&self) -> u32 {
        let result = if self.result.is_some() { self.result_abi.depth } else { 0 };
        // The parameters are a tuple only here.
        self.params_abi.depth.saturating_sub(1).max(result)
    }
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Param {
    /// Its name in kebab case.
    pub name: String,
    /// Its type.
    pub ty: InterfaceType,
}

/// Where a resource type comes from.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ResourceOrigin {
    /// The root component imports it.
    Imported,
    /// An inlined instance defines it: each instantiation makes a fresh type.
    Defined {
        /// Its number among defined resources.
        index: DefinedResourceIndex,
        /// The instance that implements it.
        instance: ComponentInstanceIndex,
    },
    /// The type of a nested component mentions it: it never exists.
    Abstract,
}

/// A resource type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ResourceDescription {
    /// Where it comes from.
    pub origin: ResourceOrigin,
    /// A name for messages: the export or import name it was first seen under, if any.
    pub name: Option<String>,
}

/// Every type of a component.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TypeTable {
    /// Function types.
    pub funcs: PrimaryMap<FuncTypeIndex, ComponentFuncType>,
    /// Record types.
    pub records: PrimaryMap<RecordIndex, RecordType>,
    /// Variant types.
    pub variants: PrimaryMap<VariantIndex, VariantType>,
    /// List types.
    pub lists: PrimaryMap<ListIndex, ListType>,
    /// List types of fixed length.
    pub fixed_lists: PrimaryMap<FixedListIndex, FixedListType>,
    /// Map types.
    pub maps: PrimaryMap<MapIndex, MapType>,
    /// Tuple types.
    pub tuples: PrimaryMap<TupleIndex, TupleType>,
    /// Flags types.
    pub flags: PrimaryMap<FlagsIndex, FlagsType>,
    /// Enum types.
    pub enums: PrimaryMap<EnumIndex, EnumType>,
    /// Option types.
    pub options: PrimaryMap<OptionIndex, OptionType>,
    /// Result types.
    pub results: PrimaryMap<ResultIndex, ResultType>,
    /// Stream types.
    pub streams: PrimaryMap<StreamIndex, CopyType>,
    /// Future types.
    pub futures: PrimaryMap<FutureIndex, CopyType>,
    /// Resource types.
    pub resources: PrimaryMap<ResourceIndex, ResourceDescription>,
}
