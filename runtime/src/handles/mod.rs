//! Rung 5: run-time state of the component model as plain data: handle tables, resources, call scopes.
//!
//! ```text
//! table     one index space: slots from 1, freed ones reused last in first out
//! resource  what a resource type is at run time, and what a handle to a resource holds
//! scope     what a call owes: borrows it has out, handles lent to it
//! host      handles that the host holds (`ResourceAny`)
//! state     everything of this kind that a store owns, and the operations of the specification on it
//! meter     what guests may make the host hold, and the one place where it is counted
//! tree      instances that were made together: poisoned together, removed together
//! arena     things by key, keys used again
//! error     why an operation was refused
//! ```
//!
//! Nothing here calls a guest: a destructor that has to run is handed back to the caller. Behaviour is above the store, in `component`.

mod arena;
mod error;
mod host;
mod meter;
mod resource;
mod scope;
mod state;
mod table;
mod tree;

pub(crate) use arena::Arena;
pub use error::HandleError;
pub(crate) use host::HostHandle;
pub use meter::LimitError;
pub(crate) use meter::{Limit, Limits, Meter, Step};
pub use resource::ResourceType;
pub(crate) use resource::{Dropped, ResourceId, RuntimeResource};
pub(crate) use scope::ScopeKey;
pub(crate) use state::{ComponentState, InstanceKey, Removed};
pub(crate) use tree::{Poison, TreeKey};
