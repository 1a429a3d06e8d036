//! The world: what its component needs and gives.

use super::function::Function;
use super::{Docs, InterfaceId, TypeId};

#[derive(Debug)]
pub(crate) struct World {
    /// As WIT spells it.
    pub(crate) name: String,
    /// The struct: `Foo`.
    pub(crate) rust: String,
    pub(crate) docs: Docs,
    /// Types that the world itself defines or uses.
    pub(crate) types: Vec<TypeId>,
    pub(crate) imports: Vec<InterfaceId>,
    pub(crate) exports: Vec<InterfaceId>,
    pub(crate) import_functions: Vec<Function>,
    pub(crate) export_functions: Vec<Function>,
    /// Whether the struct is generated, or the interfaces alone (option `interfaces`).
    pub(crate) emitted: bool,
}
