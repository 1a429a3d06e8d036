//! [`Type`]: a value type.

use super::aggregate::*;
use super::scope::Scope;
use crate::handles::ResourceType;
use std::borrow::Cow;
use std::sync::Arc;
use windlass_compiler::base::index::ResourceIndex;
use windlass_compiler::types::component::InterfaceType;

/// The type of a component-level value.
///
/// Two types are equal, and hash alike, when their structures are equal, also if they come from different components; resource types are
/// equal only to themselves. `Display` prints WIT, with the name that a component gives a type; `{:#}` prints the structure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the specification's value types")]
pub enum Type {
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
    List(List),
    Map(Map),
    Record(Record),
    Tuple(Tuple),
    Variant(Variant),
    Enum(Enum),
    Option(OptionType),
    Result(ResultType),
    Flags(Flags),
    Own(ResourceType),
    Borrow(ResourceType),
    Future(FutureType),
    Stream(StreamType),
    ErrorContext,
    FixedLengthList(FixedLengthList),
}

macro_rules! unwrap {
    ($($name:ident $variant:ident $ty:ty, $what:literal;)*) => {$(
        #[doc = concat!("The ", $what, " type that this is.")]
        ///
        /// # Panics
        ///
        /// When it is a type of another kind.
        #[track_caller]
        pub fn $name(&self) -> &$ty {
            match self {
                Self::$variant(ty) => ty,
                other => panic!(concat!("`{}` is not a ", $what, " type"), other),
            }
        }
    )*};
}

impl Type {
    unwrap! {
        unwrap_list List List, "list";
        unwrap_record Record Record, "record";
        unwrap_tuple Tuple Tuple, "tuple";
        unwrap_variant Variant Variant, "variant";
        unwrap_enum Enum Enum, "enum";
        unwrap_option Option OptionType, "option";
        unwrap_result Result ResultType, "result";
        unwrap_flags Flags Flags, "flags";
        unwrap_own Own ResourceType, "own";
        unwrap_borrow Borrow ResourceType, "borrow";
    }

    /// The public face of `ty`, which belongs to `scope`.
    pub(crate) fn new(ty: InterfaceType, scope: &Arc<Scope>) -> Self {
        use InterfaceType as T;
        match ty {
            T::Bool => Self::Bool,
            T::S8 => Self::S8,
            T::U8 => Self::U8,
            T::S16 => Self::S16,
            T::U16 => Self::U16,
            T::S32 => Self::S32,
            T::U32 => Self::U32,
            T::S64 => Self::S64,
            T::U64 => Self::U64,
            T::Float32 => Self::Float32,
            T::Float64 => Self::Float64,
            T::Char => Self::Char,
            T::String => Self::String,
            T::ErrorContext => Self::ErrorContext,
            T::Record(index) => Self::Record(Record::new(index, scope)),
            T::Variant(index) => Self::Variant(Variant::new(index, scope)),
            T::List(index) => Self::List(List::new(index, scope)),
            T::FixedList(index) => Self::FixedLengthList(FixedLengthList::new(index, scope)),
            T::Map(index) => Self::Map(Map::new(index, scope)),
            T::Tuple(index) => Self::Tuple(Tuple::new(index, scope)),
            T::Flags(index) => Self::Flags(Flags::new(index, scope)),
            T::Enum(index) => Self::Enum(Enum::new(index, scope)),
            T::Option(index) => Self::Option(OptionType::new(index, scope)),
            T::Result(index) => Self::Result(ResultType::new(index, scope)),
            T::Own(index) => Self::Own(scope.resources[index]),
            T::Borrow(index) => Self::Borrow(scope.resources[index]),
            T::Stream(index) => Self::Stream(StreamType::new(index, scope)),
            T::Future(index) => Self::Future(FutureType::new(index, scope)),
        }
    }

    /// The type as an index into a scope. A primitive type or a handle belongs to none: for these one is made.
    pub(crate) fn located(&self) -> (InterfaceType, Cow<'_, Arc<Scope>>) {
        use InterfaceType as T;
        let primitive = |ty| (ty, Cow::Owned(Scope::empty()));
        let borrowed = |(ty, scope)| (ty, Cow::Borrowed(scope));
        match self {
            Self::Bool => primitive(T::Bool),
            Self::S8 => primitive(T::S8),
            Self::U8 => primitive(T::U8),
            Self::S16 => primitive(T::S16),
            Self::U16 => primitive(T::U16),
            Self::S32 => primitive(T::S32),
            Self::U32 => primitive(T::U32),
            Self::S64 => primitive(T::S64),
            Self::U64 => primitive(T::U64),
            Self::Float32 => primitive(T::Float32),
            Self::Float64 => primitive(T::Float64),
            Self::Char => primitive(T::Char),
            Self::String => primitive(T::String),
            Self::ErrorContext => primitive(T::ErrorContext),
            Self::List(ty) => borrowed(ty.located()),
            Self::Map(ty) => borrowed(ty.located()),
            Self::Record(ty) => borrowed(ty.located()),
            Self::Tuple(ty) => borrowed(ty.located()),
            Self::Variant(ty) => borrowed(ty.located()),
            Self::Enum(ty) => borrowed(ty.located()),
            Self::Option(ty) => borrowed(ty.located()),
            Self::Result(ty) => borrowed(ty.located()),
            Self::Flags(ty) => borrowed(ty.located()),
            Self::Future(ty) => borrowed(ty.located()),
            Self::Stream(ty) => borrowed(ty.located()),
            Self::FixedLengthList(ty) => borrowed(ty.located()),
            Self::Own(resource) => (T::Own(ResourceIndex::from_u32(0)), Cow::Owned(Scope::of_resource(*resource))),
            Self::Borrow(resource) => (T::Borrow(ResourceIndex::from_u32(0)), Cow::Owned(Scope::of_resource(*resource))),
        }
    }

    /// The kind of type in one word, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::S8 => "s8",
            Self::U8 => "u8",
            Self::S16 => "s16",
            Self::U16 => "u16",
            Self::S32 => "s32",
            Self::U32 => "u32",
            Self::S64 => "s64",
            Self::U64 => "u64",
            Self::Float32 => "f32",
            Self::Float64 => "f64",
            Self::Char => "char",
            Self::String => "string",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Record(_) => "record",
            Self::Tuple(_) => "tuple",
            Self::Variant(_) => "variant",
            Self::Enum(_) => "enum",
            Self::Option(_) => "option",
            Self::Result(_) => "result",
            Self::Flags(_) => "flags",
            Self::Own(_) => "own",
            Self::Borrow(_) => "borrow",
            Self::Future(_) => "future",
            Self::Stream(_) => "stream",
            Self::ErrorContext => "error-context",
            Self::FixedLengthList(_) => "fixed-length list",
        }
    }
}
