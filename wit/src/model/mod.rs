//! What is to be generated: one Rust item for each noun of the world, its name chosen, the options that concern it applied.
//!
//! `build` walks the resolved WIT once and fills the nouns below; nothing after it looks at `wit-parser`'s data again. The model says what
//! a thing is, `emit` says how it is written.
//!
//! Reading order: [`ty`] (a type where it is used), [`types`] (a type where it is defined), [`resource`], [`function`], [`interface`],
//! [`world`], then [`keys`] (which options concern which item), [`build`], [`facts`] (what follows from a type's parts), `share` (one Rust type
//! for both sides), `forms` (which types get a borrowing twin), [`name`] and `unique` (no two items of one scope have one name).

mod build;
pub(crate) mod facts;
mod forms;
pub(crate) mod function;
pub(crate) mod interface;
pub(crate) mod keys;
pub(crate) mod name;
pub(crate) mod resource;
mod share;
pub(crate) mod ty;
pub(crate) mod types;
mod unique;
pub(crate) mod world;

pub(crate) use build::build;

use interface::Interface;
use proc_macro2::Span;
use types::TypeDef;
use world::World;

/// A type of [`Model::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct TypeId(pub(crate) usize);

/// An interface of [`Model::interfaces`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct InterfaceId(pub(crate) usize);

/// Everything that one macro call generates.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) world: World,
    /// Imported ones first, in WIT's order.
    pub(crate) interfaces: Vec<Interface>,
    /// Every named type that the world's items reach.
    pub(crate) types: Vec<TypeDef>,
    /// The world in binary form, if it is to be included.
    pub(crate) component_type: Option<Vec<u8>>,
    /// The macro argument that brought the WIT in, for problems that no other argument causes.
    pub(crate) span: Span,
}

impl Model {
    pub(crate) fn interface(&self, id: InterfaceId) -> &Interface {
        &self.interfaces[id.0]
    }

    pub(crate) fn ty(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }

    /// Follows aliases to the type that is defined.
    pub(crate) fn definition(&self, id: TypeId) -> TypeId {
        match &self.ty(id).shape {
            types::Shape::Alias(ty::Ty::Named(target)) => self.definition(*target),
            _ => id,
        }
    }
}

/// WIT documentation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Docs(pub(crate) Option<String>);

impl From<&wit_parser::Docs> for Docs {
    fn from(docs: &wit_parser::Docs) -> Docs {
        Docs(docs.contents.clone())
    }
}
