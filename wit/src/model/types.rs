//! A type where it is defined.

use super::facts::Facts;
use super::resource::Resource;
use super::ty::Ty;
use super::{Docs, InterfaceId, TypeId};

/// A named type. Resources are types, too: a handle refers to one.
#[derive(Debug)]
pub(crate) struct TypeDef {
    /// As WIT spells it.
    pub(crate) name: String,
    /// The Rust type that owns its parts.
    pub(crate) rust: String,
    /// The Rust type that borrows its parts, with a lifetime: for parameters of exports, with the option `ownership: Borrowing`.
    pub(crate) lent: Option<String>,
    /// Whether the owning type is generated. When it is not, [`Self::lent`] is all there is.
    pub(crate) owned: bool,
    pub(crate) docs: Docs,
    pub(crate) home: Home,
    /// The feature of its `@unstable` gate.
    pub(crate) feature: Option<String>,
    pub(crate) shape: Shape,
    /// What follows from the parts; filled in when all types are known.
    pub(crate) facts: Facts,
    /// The type of the imported interface that this one of the exported interface is the same as.
    pub(crate) shared: Option<TypeId>,
    /// The traits and the struct that a resource adds to its module.
    pub(crate) traits: Traits,
    /// The entry of `with` that stands in for this one type.
    pub(crate) replaced: Option<usize>,
    /// The entry of `trappable_error_type` for this type.
    pub(crate) error_type: Option<usize>,
    /// Where it stands, for messages.
    pub(crate) location: String,
}

/// The Rust names of what a resource adds to its module.
#[derive(Debug, Default)]
pub(crate) struct Traits {
    /// `HostR`
    pub(crate) host: String,
    /// `HostRWithStore`
    pub(crate) with_store: String,
    /// `GuestR`
    pub(crate) guest: String,
}

/// The module that holds a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Home {
    World,
    Interface(InterfaceId),
}

#[derive(Debug)]
pub(crate) enum Shape {
    Record(Vec<Field>),
    Variant(Vec<Case>),
    Enum(Vec<Case>),
    Flags(Vec<Flag>),
    Alias(Ty),
    Resource(Resource),
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) rust: String,
    pub(crate) docs: Docs,
    pub(crate) ty: Ty,
}

/// A case of a variant, or of an enum, where it has no payload.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) rust: String,
    pub(crate) docs: Docs,
    pub(crate) payload: Option<Ty>,
}

#[derive(Debug)]
pub(crate) struct Flag {
    pub(crate) name: String,
    pub(crate) rust: String,
    pub(crate) docs: Docs,
}
