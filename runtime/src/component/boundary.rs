//! Rules that every crossing of a component's boundary keeps, whoever is on the other side.

use super::abi::crossing::Crossing;
use super::abi::fault::handle_fault;
use crate::handles::{HandleError, ScopeKey};
use crate::store::StoreState;
use crate::{Error, Result, Trap};

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
