//! Rules that every crossing of a component's boundary keeps, whoever is on the other side.

use super::abi::crossing::Crossing;
use super::abi::fault::handle_fault;
use crate::handles::{HandleError, ScopeKey};
use crate::store::StoreState;
use crate::{Error, Result, Trap};
use std::fmt;

/// Refuses to leave an instance that runs `realloc` or `post-return`. Spec: `canon_lower` begins so.
#[inline]
pub(super) fn ensure_may_leave(store: &StoreState, crossing: &Crossing) -> Result<()> {
    if store.components.instances[crossing.instance].may_leave { Ok(()) } else { Err(handle_fault(HandleError::CannotLeave)) }
}

/// Refuses to enter an instance in which something trapped before.
#[inline]
pub(super) fn ensure_enterable(store: &StoreState, crossing: &Crossing) -> Result<()> {
    match &store.components.instances[crossing.instance].poisoned {
        None => Ok(()),
        Some(reason) => Err(cannot_enter(store, crossing, reason)),
    }
}

#[cold]
fn cannot_enter(store: &StoreState, crossing: &Crossing, reason: &str) -> Error {
    let name = &store.components.instances[crossing.instance].name;
    let why = format!("cannot enter component instance `{name}` for {}: it trapped earlier {reason}; make a new instance", crossing.name);
    Error::new(Trap::CannotEnterComponent).context(why)
}

/// Where a trap happened, in the chain of its error.
#[derive(Debug)]
struct TrappedIn(String);

impl fmt::Display for TrappedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Adds to a trap where it happened, unless that is known already: the innermost call says it. Errors of the host stay as they are.
#[cold]
pub(super) fn trapped_in(error: Error, place: impl FnOnce() -> String) -> Error {
    if error.is::<Trap>() && !error.is::<TrappedIn>() { error.context(TrappedIn(place())) } else { error }
}

/// Ends the borrows of a call. The call's own error comes first.
#[inline]
pub(super) fn exit_scope<V>(store: &mut StoreState, scope: Option<ScopeKey>, done: Result<V>) -> Result<V> {
    if scope.is_none() {
        return done;
    }
    let exited = store.components.exit_scope(scope);
    let value = done?;
    exited.map_err(handle_fault)?;
    Ok(value)
}
