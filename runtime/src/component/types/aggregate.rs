//! One small handle a kind of aggregate type, with getters.

use super::equal::equal;
use super::scope::Scope;
use super::value::Type;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::types::component as plan;
use windlass_compiler::types::component::InterfaceType;

macro_rules! aggregate {
    ($($(#[$doc:meta])* $name:ident($index:ident) $variant:ident $table:ident $data:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            index: $index,
            scope: Arc<Scope>,
        }

        impl $name {
            pub(crate) fn new(index: $index, scope: &Arc<Scope>) -> Self {
                Self { index, scope: scope.clone() }
            }

            /// Where it is known, and as what.
            pub(super) fn located(&self) -> (InterfaceType, &Arc<Scope>) {
                (InterfaceType::$variant(self.index), &self.scope)
            }

            fn data(&self) -> &plan::$data {
                &self.scope.table.$table[self.index]
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                equal((&self.scope, InterfaceType::$variant(self.index)), (&other.scope, InterfaceType::$variant(other.index)))
            }
        }

        impl Eq for $name {}

        impl Hash for $name {
            fn hash<H: Hasher>(&self, to: &mut H) {
                super::hash::hash(&self.scope, InterfaceType::$variant(self.index), to);
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), super::display::Wit::full(&self.scope, InterfaceType::$variant(self.index)))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                super::display::Wit::new(&self.scope, InterfaceType::$variant(self.index)).fmt(f)
            }
        }
    )*};
}

aggregate! {
    /// A list type.
    List(ListIndex) List lists ListType;
    /// A list type of fixed length.
    FixedLengthList(FixedListIndex) FixedList fixed_lists FixedListType;
    /// A map type.
    Map(MapIndex) Map maps MapType;
    /// A record type.
    Record(RecordIndex) Record records RecordType;
    /// A tuple type.
    Tuple(TupleIndex) Tuple tuples TupleType;
    /// A variant type.
    Variant(VariantIndex) Variant variants VariantType;
    /// An enum type.
    Enum(EnumIndex) Enum enums EnumType;
    /// An option type.
    OptionType(OptionIndex) Option options OptionType;
    /// A result type.
    ResultType(ResultIndex) Result results ResultType;
    /// A flags type.
    Flags(FlagsIndex) Flags flags FlagsType;
    /// A future type.
    FutureType(FutureIndex) Future futures CopyType;
    /// A stream type.
    StreamType(StreamIndex) Stream streams CopyType;
}

/// A field of a record type.
#[derive(Debug)]
pub struct Field<'a> {
    /// Its name in kebab case.
    pub name: &'a str,
    /// Its type.
    pub ty: Type,
}

/// A case of a variant type.
#[derive(Debug)]
pub struct Case<'a> {
    /// Its name in kebab case.
    pub name: &'a str,
    /// The type of its payload, if it has one.
    pub ty: Option<Type>,
}

impl List {
    /// The type of its elements.
    pub fn ty(&self) -> Type {
        Type::new(self.data().element, &self.scope)
    }
}

impl FixedLengthList {
    /// The type of its elements.
    pub fn ty(&self) -> Type {
        Type::new(self.data().element, &self.scope)
    }

    /// How many elements each value has.
    #[allow(clippy::len_without_is_empty, reason = "it is a property of the type, and never 0")]
    pub fn len(&self) -> u32 {
        self.data().len
    }
}

impl Map {
    /// The type of its keys.
    pub fn key(&self) -> Type {
        Type::new(self.data().key, &self.scope)
    }

    /// The type of its values.
    pub fn value(&self) -> Type {
        Type::new(self.data().value, &self.scope)
    }
}

impl Record {
    /// Its fields in order.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = Field<'_>> {
        self.data().fields.iter().map(|field| Field { name: &field.name, ty: Type::new(field.ty, &self.scope) })
    }
}

impl Tuple {
    /// The types of its elements in order.
    pub fn types(&self) -> impl ExactSizeIterator<Item = Type> + '_ {
        self.data().types.iter().map(|ty| Type::new(*ty, &self.scope))
    }
}

impl Variant {
    /// Its cases in order.
    pub fn cases(&self) -> impl ExactSizeIterator<Item = Case<'_>> {
        self.data().cases.iter().map(|case| Case { name: &case.name, ty: case.ty.map(|ty| Type::new(ty, &self.scope)) })
    }
}

impl Enum {
    /// The names of its cases in order.
    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.data().names.iter().map(String::as_str)
    }
}

impl OptionType {
    /// The type of `some`'s payload.
    pub fn ty(&self) -> Type {
        Type::new(self.data().ty, &self.scope)
    }
}

impl ResultType {
    /// The type of `ok`'s payload, if it has one.
    pub fn ok(&self) -> Option<Type> {
        self.data().ok.map(|ty| Type::new(ty, &self.scope))
    }

    /// The type of `err`'s payload, if it has one.
    pub fn err(&self) -> Option<Type> {
        self.data().err.map(|ty| Type::new(ty, &self.scope))
    }
}

impl Flags {
    /// The names of its flags in order; the first is bit 0.
    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.data().names.iter().map(String::as_str)
    }
}

impl FutureType {
    /// The type of its value, if it carries one.
    pub fn ty(&self) -> Option<Type> {
        self.data().payload.map(|ty| Type::new(ty, &self.scope))
    }
}

impl StreamType {
    /// The type of its elements, if they carry anything.
    pub fn ty(&self) -> Option<Type> {
        self.data().payload.map(|ty| Type::new(ty, &self.scope))
    }
}
