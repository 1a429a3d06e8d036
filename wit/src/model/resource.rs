//! A resource: who implements it, and what Rust sees of it.

use super::TypeId;
use super::function::Flags;
use super::{Model, types::Shape};

/// The implementer decides how a handle is typed: `Resource<T>` for the host's, `ResourceAny` for a guest's.
#[derive(Debug)]
pub(crate) enum Resource {
    /// Imported by the world, so the host has it: a marker type or the type that `with` names, and a trait `HostR`.
    Host {
        /// The flags of `[drop]r`.
        drop: Flags,
    },
    /// Exported by the world, so a component has it: `type R = ResourceAny` and an accessor `GuestR`.
    Guest,
}

impl Model {
    /// The resource that a handle's type names, aliases followed.
    pub(crate) fn resource(&self, id: TypeId) -> &Resource {
        match &self.ty(self.definition(id)).shape {
            Shape::Resource(resource) => resource,
            _ => unreachable!("invariant: WIT resolution lets handles refer to resources only"),
        }
    }
}
