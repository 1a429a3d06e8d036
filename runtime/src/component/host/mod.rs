//! Host functions, and everything else that a component's imports are satisfied with.
//!
//! ```text
//! function    closures that become machine-callable once an import is lowered, those over Rust types
//! dynamic     closures over `Val`s
//! borrowed    closures whose parameters point into the guest's memory
//! signature   does a Rust signature fit a component's?
//! imports     what satisfies all imports of one component
//! ```

mod borrowed;
mod dynamic;
mod function;
mod imports;
mod signature;

pub(crate) use borrowed::borrowed;
pub(crate) use dynamic::{dynamic, trapping};
pub(crate) use function::{HostDefinition, typed};
pub(crate) use imports::{Implementer, Provider, Resolved, ResourceDefinition};
pub(crate) use signature::{check_export, place};
