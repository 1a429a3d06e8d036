//! Host functions, and everything else that a component's imports are satisfied with.
//!
//! ```text
//! function    closures, typed and dynamic, that become machine-callable once an import is lowered
//! borrowed    closures whose parameters point into the guest's memory
//! signature   does a Rust signature fit a component's?
//! imports     what satisfies all imports of one component
//! ```

mod borrowed;
mod function;
mod imports;
mod signature;

pub(crate) use borrowed::borrowed;
pub(crate) use function::{HostDefinition, Lowered, dynamic, trapping, typed};
pub(crate) use imports::{Implementer, Provider, Resolved, ResourceDefinition};
pub(crate) use signature::{check_export, place};
