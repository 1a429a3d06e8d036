//! Rules that every crossing of a component's boundary keeps, whoever is on the other side.

use super::abi::ComponentType;
use super::abi::crossing::Crossing;
use super::abi::fault::handle_fault;
use crate::handles::{HandleError, LimitError, ScopeKey};
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

/// Refuses values of types that nest deeper than the store allows. Spec knows no such limit; nothing recurses deeper than its types.
#[inline]
pub(super) fn ensure_nesting(store: &StoreState, crossing: &Crossing, depth: usize) -> Result<()> {
    store.components.limits.nesting(depth).map_err(|error| too_deep(crossing, error))
}

#[cold]
fn too_deep(crossing: &Crossing, mut error: LimitError) -> Error {
    error.set_path(format!("by the type of {}", crossing.name));
    error.into()
}

/// As [`ensure_nesting`] for values whose types Rust knows: `P` and `R` are the tuples of parameters and results. Costs nothing where there are only
/// numbers, strings and handles.
#[inline]
pub(super) fn ensure_nesting_of<P: ComponentType, R: ComponentType>(store: &StoreState, crossing: &Crossing) -> Result<()> {
    // The tuples themselves are none of the guest's.
    let depth = const {
        let (params, result) = (P::LAYOUT.depth, R::LAYOUT.depth);
        let depth = if params > result { params } else { result };
        depth.saturating_sub(1)
    };
    if depth == 0 { Ok(()) } else { ensure_nesting(store, crossing, depth) }
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
