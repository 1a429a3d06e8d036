//! A function, imported or exported, of a world, an interface or a resource.

use super::ty::Ty;
use super::{Docs, TypeId};

pub(crate) use crate::options::Flags;

#[derive(Debug, Clone)]
pub(crate) struct Function {
    /// As the component spells it: `f`, `[method]r.f`.
    pub(crate) name: String,
    /// The Rust name of what a person implements: `f`, `new` for a constructor.
    pub(crate) rust: String,
    /// The same as a part of a longer name, keywords included: `call_type`, `call_constructor`.
    pub(crate) part: String,
    /// The field that holds an exported one.
    pub(crate) field: String,
    pub(crate) kind: Kind,
    pub(crate) docs: Docs,
    pub(crate) params: Vec<Param>,
    pub(crate) result: Option<Ty>,
    pub(crate) flags: Flags,
    /// Whether a component may lack it, though the world exports it.
    pub(crate) optional: bool,
    /// The feature of its `@unstable` gate.
    pub(crate) feature: Option<String>,
    /// The type whose `trappable_error_type` stands in for the error of the result.
    pub(crate) error_type: Option<TypeId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Free,
    Constructor(TypeId),
    Method(TypeId),
    Static(TypeId),
}

impl Kind {
    /// The resource it belongs to.
    pub(crate) fn resource(self) -> Option<TypeId> {
        match self {
            Kind::Free => None,
            Kind::Constructor(id) | Kind::Method(id) | Kind::Static(id) => Some(id),
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Param {
    pub(crate) rust: String,
    pub(crate) ty: Ty,
}
