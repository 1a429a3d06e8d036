//! [`HandleMisuse`]: what is known of a handle that was used as it must not be, in words for people.

use super::ledger::{HandleOrigin, Holder};
use super::state::ComponentState;
use super::{HandleError, ResourceId};
use std::fmt;

/// What is known of a handle that was used as it must not be; in the chain of the error, around its [`HandleError`].
///
/// With `Config::resource_diagnostics` it says, too, which call made the handle.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HandleMisuse {
    /// What components call the type of the resource, if it has a name: of the handle that was found, or of the one that was wanted.
    pub resource: Option<String>,
    /// The component instance whose handle it is; none if it is the host's.
    pub instance: Option<String>,
    /// The index of the handle.
    pub index: Option<u32>,
    /// What the handle was used for, such as `` `resource.drop` ``; an argument or result is named by the error around this one.
    pub operation: Option<&'static str>,
    /// How the handle came into being, or the last one that had the index: known in the diagnostic mode.
    pub origin: Option<HandleOrigin>,
    /// What could be done.
    hint: &'static str,
}

impl std::error::Error for HandleMisuse {}

impl fmt::Display for HandleMisuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation {
            write!(f, "{operation}: ")?;
        }
        match self.index {
            Some(index) => write!(f, "handle {index}")?,
            None => f.write_str("a handle")?,
        }
        match &self.resource {
            Some(resource) => write!(f, " to a `{resource}`")?,
            None => f.write_str(" to a resource")?,
        }
        match &self.instance {
            Some(instance) => write!(f, " in component instance `{instance}`")?,
            None => f.write_str(" of the host")?,
        }
        if let Some(origin) = &self.origin {
            write!(f, ", {origin}")?;
        }
        write!(f, ": {}", self.hint)
    }
}

/// What could be done about an error; `guest` if a guest made it.
fn hint(error: &HandleError, guest: bool) -> Option<&'static str> {
    Some(match error {
        HandleError::Unknown { .. } if guest => "it is not there: it never was, or was dropped or passed on before",
        HandleError::Unknown { .. } => {
            "it was dropped or passed on before; an owner can be passed as `own` or dropped once, lend it instead"
        }
        HandleError::WrongType { .. } | HandleError::WrongHostType { .. } => "a handle of one type was used as one of another",
        HandleError::NotOwned { .. } if guest => "it is a borrow; only an owner can be passed on as `own`",
        HandleError::NotOwned { .. } => "it is a borrow, good until its call returns; only an owner can be passed on as `own`",
        HandleError::Lent { .. } => "a call that borrows it has not returned; drop it or pass it on after that",
        HandleError::BorrowsRemain { .. } => "it was borrowed for a call and kept past its end; drop it before the function returns",
        HandleError::GivenAway { .. } => "it was passed on as `own` before; lend it instead, or make another",
        HandleError::Borrow { .. } => "make it with `new_own` to pass it on as `own`",
        _ => return None,
    })
}

impl ComponentState {
    /// What is known of the handle at `index` that was used for `wanted` and gave `error`.
    #[cold]
    pub(crate) fn misuse(
        &self,
        holder: Holder,
        index: Option<u32>,
        wanted: Option<ResourceId>,
        operation: Option<&'static str>,
        error: &HandleError,
    ) -> Option<HandleMisuse> {
        let instance = match holder {
            Holder::Guest(instance) => Some(self.instances.get(instance)?.name.clone()),
            Holder::Host => None,
        };
        let hint = hint(error, instance.is_some())?;
        let record = index.and_then(|index| self.ledger.as_ref()?.record(holder, index));
        let found = index.and_then(|index| self.resource_at(holder, index));
        let name = found.or(wanted).and_then(|id| self.type_name(id)).map(str::to_owned);
        let resource = match (found, record) {
            // The handle is gone: what it was is more than what was wanted.
            (None, Some(record)) => record.resource.as_deref().map(str::to_owned).or(name),
            _ => name,
        };
        Some(HandleMisuse { resource, instance, index, operation, origin: record.map(|record| record.origin.clone()), hint })
    }
}
