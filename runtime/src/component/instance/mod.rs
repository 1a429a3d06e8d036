//! Components at work in a store.
//!
//! ```text
//! pre         InstancePre: imports resolved and checked, instantiated often
//! host        what instantiation needs of a host, without the type of its data
//! build       executes a plan front to back
//! adapters    modules that the compiler wrote, for calls between guests
//! machine     where the plan's core items are found in the store
//! builtins    core functions that every component may import: resource.{new, rep, drop}
//! data        what is kept of an instantiation
//! instance    Instance, its handle
//! remove      its end
//! reexport    functions that it imports and exports again, for the host to call
//! exported    its exports as what satisfies another instance's imports
//! ```

mod adapters;
mod build;
mod builtins;
mod data;
mod exported;
mod host;
#[expect(clippy::module_inception, reason = "one public type a file")]
mod instance;
mod machine;
mod pre;
mod reexport;
mod remove;

pub(crate) use exported::Exported;
pub use instance::Instance;
pub use pre::InstancePre;
