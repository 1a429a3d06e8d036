//! An interface as a world imports or exports it. One that is both is two of these.

use super::function::{Function, Kind};
use super::{Docs, InterfaceId, TypeId};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Import,
    Export,
}

#[derive(Debug, Clone)]
pub(crate) struct Interface {
    pub(crate) side: Side,
    /// The name of the instance in the component: `ns:pkg/iface@1.0.0`, or the plain name of one that a world holds itself.
    pub(crate) name: String,
    /// `ns:pkg/iface` without the version; none for one that a world holds itself.
    pub(crate) base: Option<String>,
    /// The path of the module from the place of the macro call: `["exports", "ns", "pkg", "iface"]`.
    pub(crate) module: Vec<String>,
    /// The method of the world's struct that gives an exported interface: `ns_pkg_iface`.
    pub(crate) accessor: String,
    pub(crate) docs: Docs,
    /// The features of `@unstable` gates around the interface and its import.
    pub(crate) features: Vec<String>,
    pub(crate) types: Vec<TypeId>,
    pub(crate) functions: Vec<Function>,
    /// The entry of `with` that stands in for the whole interface, and the modules below its path that lead to it.
    pub(crate) replaced: Option<(usize, Vec<String>)>,
    /// The entry of `with` whose types stand in for those of an exported interface (option `share_types`), with modules as above.
    pub(crate) reused: Option<(usize, Vec<String>)>,
    /// Whether the world does without it: the host need not supply it, a component need not export it.
    pub(crate) optional: bool,
    /// The entry of `named_imports` that asks for this twin of an imported interface, and that interface.
    pub(crate) named: Option<(usize, InterfaceId)>,
}

impl Interface {
    /// The functions that belong to no resource.
    pub(crate) fn free_functions(&self) -> impl Iterator<Item = &Function> {
        self.functions.iter().filter(|f| f.kind == Kind::Free)
    }

    /// The functions of one resource.
    pub(crate) fn functions_of(&self, resource: TypeId) -> impl Iterator<Item = &Function> {
        self.functions.iter().filter(move |f| f.kind.resource() == Some(resource))
    }
}
