//! Rung 5: run-time state of the component model as plain data: handle tables, resources, call scopes.
//!
//! ```text
//! table     one index space: slots from 1, freed ones reused last in first out
//! slots     the same for the handles of an instance, where compiled code looks them up
//! resource  what a resource type is at run time, and what a handle to a resource holds
//! resource_type  the identity of a resource type
//! scope     what a call owes: borrows it has out, handles lent to it
//! host      handles that the host holds (`ResourceAny`)
//! state     everything of this kind that a store owns, and the operations of the specification on it
//! meter     what guests may make the host hold, and the one place where it is counted
//! tree      instances that were made together: poisoned together, removed together
//! kept      what host functions keep from one call to the next
//! arena     things by key, keys used again
//! task      calls that somebody can tell apart, in instances that use the concurrency part
//! waitable  sets of things that events happen to
//! stream    the ends of streams and futures
//! error_context  messages that may be passed on
//! ledger    the diagnostic mode: where handles came from
//! leaks     who holds which handle
//! misuse    what is known of a handle that was used as it must not be
//! error     why an operation was refused
//! ```
//!
//! Nothing here calls a guest: a destructor that has to run is handed back to the caller. Behaviour is above the store, in `component`.

mod arena;
mod error;
mod error_context;
mod host;
mod kept;
mod leaks;
mod ledger;
mod meter;
mod misuse;
mod resource;
mod resource_type;
mod scope;
mod slots;
mod state;
mod stream;
mod table;
mod task;
mod tree;
mod waitable;

pub(crate) use arena::Arena;
pub use error::{HandleError, Waited};
pub(crate) use error_context::{ErrorContext, error_context};
pub(crate) use host::HostHandle;
pub(crate) use kept::KeptPlace;
pub(crate) use ledger::Holder;
pub use ledger::{HandleLeak, HandleOrigin};
pub use meter::LimitError;
pub(crate) use meter::{Limit, Limits, Meter, Step};
pub use misuse::HandleMisuse;
pub(crate) use resource::{Dropped, ResourceId, RuntimeResource};
pub(crate) use resource_type::HeldType;
pub use resource_type::ResourceType;
pub(crate) use scope::{ScopeId, ScopeKey};
pub(crate) use state::{ComponentState, InstanceKey, Removed};
pub(crate) use stream::{Buffer, CopyStep, EndKey, MAX_COPY_ELEMENTS, Side};
pub(crate) use task::{Caller, Gated, Lifted, TaskKind};
pub(crate) use tree::{Poison, TreeKey, Trees};
pub(crate) use waitable::Event;
