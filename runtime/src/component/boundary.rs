//! Rules that every crossing of a component's boundary keeps, whoever is on the other side.
//!
//! **Traps.** Whatever goes wrong below an entry into a guest, a trap in its code, its `realloc`, its post-return function, a destructor or a built-in,
//! a value of it that is not allowed, an error or a panic of a host function that it called, ends the instantiated component that was entered, all
//! instances of it. From then on every entry is refused with the call that failed and why: calls, destructors, and the return into a frame that was
//! on the stack meanwhile. What the embedder got wrong before anything of the guest ran ends nothing.

use super::InstanceError;
use super::abi::ComponentType;
use super::abi::crossing::Crossing;
use super::abi::fault::{PostReturnFailed, ReallocFailed, borrows_remain, handle_fault, limit_fault};
use crate::handles::{ComponentState, HandleError, InstanceKey, LimitError, Poison, ResourceId, ScopeKey, TreeKey};
use crate::store::StoreState;
use crate::{Error, Result, Trap};
use std::fmt;
use std::mem::ManuallyDrop;

/// Refuses to leave an instance that runs `realloc` or `post-return`. Spec: `canon_lower` begins so.
#[inline]
pub(super) fn ensure_may_leave(store: &StoreState, crossing: &Crossing) -> Result<()> {
    if crossing.may_leave(store) { Ok(()) } else { Err(handle_fault(HandleError::CannotLeave)) }
}

/// Refuses to enter an instance in which something trapped before, or which was dropped.
#[inline]
pub(super) fn ensure_enterable(store: &StoreState, crossing: &Crossing) -> Result<()> {
    ensure_sound(store, crossing.tree, crossing.instance, || crossing.name.clone())
}

/// Refuses to go on in the instance that called the host, if something trapped in it while the host was at work.
#[inline]
pub(super) fn ensure_returnable(store: &StoreState, crossing: &Crossing) -> Result<()> {
    ensure_sound(store, crossing.tree, crossing.instance, || format!("the return from {}", crossing.name))
}

/// Refuses to go on in the instance that dropped a resource, if something trapped in it while the destructor ran.
#[inline]
pub(super) fn ensure_undisturbed(store: &StoreState, instance: InstanceKey) -> Result<()> {
    let tree = store.components.instances[instance].tree;
    ensure_sound(store, tree, instance, || "the return from a destructor".to_owned())
}

/// Refuses to call a destructor in an instance in which something trapped before.
pub(super) fn ensure_destructible(store: &StoreState, resource: ResourceId, instance: InstanceKey) -> Result<()> {
    let entry = Entry::destructor(store, resource, instance);
    ensure_sound(store, entry.tree(), instance, || entry.describe(&store.components))
}

/// Refuses an instance of `tree` if something trapped there, or it was dropped.
#[inline]
fn ensure_sound(store: &StoreState, tree: TreeKey, instance: InstanceKey, wanted: impl FnOnce() -> String) -> Result<()> {
    if store.components.trees.is_quiet(tree) {
        return Ok(());
    }
    match store.components.trees.get(tree) {
        Some(tree) if tree.poison.is_none() => Ok(()),
        _ => Err(cannot_enter(store, tree, instance, wanted)),
    }
}

/// Refuses a call of the host with values of types that nest deeper than the store allows. The specification knows no such limit; nothing recurses deeper
/// than its types. `depth` is a constant where Rust knows the types: then numbers, strings and handles cost nothing.
#[inline]
pub(super) fn ensure_nesting(store: &StoreState, crossing: &Crossing, depth: usize) -> Result<()> {
    if depth == 0 {
        return Ok(());
    }
    store.components.limits.nesting(depth).map_err(|error| too_deep(crossing, error, |error| error.into()))
}

/// The same for a call of a guest: a trap.
#[inline]
pub(super) fn ensure_guest_nesting(store: &StoreState, crossing: &Crossing, depth: usize) -> Result<()> {
    if depth == 0 {
        return Ok(());
    }
    store.components.limits.nesting(depth).map_err(|error| too_deep(crossing, error, |error| limit_fault(error, Trap::NestingTooDeep)))
}

#[cold]
fn too_deep(crossing: &Crossing, mut error: LimitError, told: fn(LimitError) -> Error) -> Error {
    error.set_path(format!("by the type of {}", crossing.name));
    told(error)
}

/// How deep values nest whose types Rust knows: `P` and `R` are the tuples of parameters and results, which do not count themselves.
pub(super) const fn nesting_of<P: ComponentType, R: ComponentType>() -> usize {
    let (params, result) = (P::LAYOUT.depth, R::LAYOUT.depth);
    let depth = if params > result { params } else { result };
    depth.saturating_sub(1)
}

#[cold]
fn cannot_enter(store: &StoreState, tree: TreeKey, instance: InstanceKey, wanted: impl FnOnce() -> String) -> Error {
    let Some(poison) = store.components.trees.get(tree).and_then(|tree| tree.poison.as_deref()) else {
        return InstanceError::Dropped { used: "function" }.into();
    };
    let instance = store.components.instances[instance].name.clone();
    let Poison { call, cause } = poison.clone();
    Error::new(Trap::CannotEnterComponent).context(InstanceError::Trapped { instance, wanted: wanted(), call, cause })
}

/// Why an instance is entered.
#[derive(Copy, Clone)]
pub(super) enum Entry<'a> {
    /// An export is called.
    Export(&'a Crossing),
    /// A destructor is called.
    Destructor {
        /// Of a resource of that type.
        resource: ResourceId,
        tree: TreeKey,
        /// Where it is implemented.
        instance: InstanceKey,
    },
}

impl Entry<'_> {
    /// The call of a destructor in `instance`.
    pub(super) fn destructor(store: &StoreState, resource: ResourceId, instance: InstanceKey) -> Self {
        Self::Destructor { resource, tree: store.components.instances[instance].tree, instance }
    }

    #[inline]
    fn tree(&self) -> TreeKey {
        match self {
            Self::Export(crossing) => crossing.tree,
            Self::Destructor { tree, .. } => *tree,
        }
    }

    /// Whether it may have begun a task.
    #[inline]
    fn begins_task(&self) -> bool {
        matches!(self, Self::Export(crossing) if crossing.concurrent)
    }

    /// Whether code of the component runs at all: not where the host stands in for it.
    fn ends_something(&self) -> bool {
        !matches!(self, Self::Export(crossing) if crossing.stands_in)
    }

    fn instance(&self) -> InstanceKey {
        match self {
            Self::Export(crossing) => crossing.instance,
            Self::Destructor { instance, .. } => *instance,
        }
    }

    fn describe(&self, components: &ComponentState) -> String {
        match self {
            Self::Export(crossing) => crossing.name.clone(),
            Self::Destructor { resource, .. } => match components.type_name(*resource) {
                Some(name) => format!("the destructor of resource `{name}`"),
                None => "the destructor of a resource".to_owned(),
            },
        }
    }
}

/// Counts an entry, unless something trapped there before or it is gone: an [`Entered`] follows.
#[inline]
pub(super) fn enter(store: &mut StoreState, entry: Entry<'_>) -> Result<()> {
    if store.components.trees.enter(entry.tree()) { Ok(()) } else { enter_with_care(store, entry) }
}

/// Enters what is watched; refuses what trapped or is gone.
#[cold]
#[inline(never)]
fn enter_with_care(store: &mut StoreState, entry: Entry<'_>) -> Result<()> {
    ensure_sound(store, entry.tree(), entry.instance(), || entry.describe(&store.components))?;
    store.components.trees.enter_watched(entry.tree());
    if store.components.trees.get(entry.tree()).is_some_and(|tree| tree.watched) {
        store.components.begin_call(|components| entry.describe(components));
    }
    Ok(())
}

/// An entry into an instance that has not returned: it counts as running. It ends by [`Self::close`] or [`Self::trapped`]. Dropping it is for a host that
/// panics, and poisons the instance: that case alone costs something, if nobody takes the address of this.
pub(super) struct Entered<'a> {
    pub(super) store: &'a mut StoreState,
    /// Borrows that crossed with the call.
    pub(super) scope: &'a mut Option<ScopeKey>,
    entry: Entry<'a>,
    /// How many tasks there were before, or [`NO_TASK`].
    tasks: usize,
}

/// In place of a number of tasks: none was begun.
pub(super) const NO_TASK: usize = usize::MAX;

impl<'a> Entered<'a> {
    /// What [`enter`] has counted. `tasks` is how many tasks there were before, or [`NO_TASK`].
    #[inline]
    pub(super) fn new(store: &'a mut StoreState, scope: &'a mut Option<ScopeKey>, entry: Entry<'a>, tasks: usize) -> Self {
        Self { store, scope, entry, tasks }
    }

    /// The call ended, well or with nothing of the guest harmed.
    #[inline]
    pub(super) fn close(self) {
        let mut this = ManuallyDrop::new(self);
        let Self { store, entry, tasks, .. } = &mut *this;
        if entry.begins_task() {
            store.components.leave_tasks(*tasks);
        }
        if !store.components.trees.leave(entry.tree()) {
            end_watched(&mut store.components, entry.tree());
        }
    }

    /// The guest trapped, or the host failed below it.
    #[cold]
    #[inline(never)]
    pub(super) fn trapped(mut self, error: Error) -> Error {
        self.end_scope();
        let entry = self.entry.describe(&self.store.components);
        let error = if self.entry.ends_something() {
            self.store.components.trees.poison(self.entry.tree(), || {
                let call = match () {
                    () if error.is::<ReallocFailed>() => format!("{entry}, in the guest's `realloc`"),
                    () if error.is::<PostReturnFailed>() => format!("{entry}, in its post-return function"),
                    () => entry.clone(),
                };
                Poison { call, cause: error.root_cause().to_string() }
            });
            let instance = &self.store.components.instances[self.entry.instance()].name;
            trapped_in(error, || format!("{entry} of component instance `{instance}` trapped"))
        } else {
            trapped_in(error, || format!("{entry} trapped"))
        };
        self.close();
        error
    }

    /// The host panicked below it.
    #[cold]
    #[inline(never)]
    fn panicked(mut self) {
        self.end_scope();
        if self.entry.ends_something() {
            let call = self.entry.describe(&self.store.components);
            self.store.components.trees.poison(self.entry.tree(), || Poison { call, cause: "the host panicked".into() });
        }
        self.close();
    }

    /// What was lent is its owner's again; that borrows remain is no news after a trap.
    fn end_scope(&mut self) {
        let _ = self.store.components.exit_scope(self.scope.take());
    }
}

impl Drop for Entered<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        let Self { store, scope, entry, tasks } = self;
        Entered { store, scope, entry: *entry, tasks: *tasks }.panicked();
    }
}

/// The innermost call into a guest ends, in the diagnostic mode.
#[cold]
#[inline(never)]
fn end_watched(components: &mut ComponentState, tree: TreeKey) {
    if components.trees.get(tree).is_some_and(|tree| tree.watched) {
        components.end_call();
    }
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
///
/// The key is read where it is: it was written in words a moment ago, and a processor that copies it in larger ones waits until those have reached its
/// cache (6 of the 15 ns of a call that passes a borrow).
#[inline(always)]
pub(super) fn exit_scope<V>(store: &mut StoreState, scope: &Option<ScopeKey>, done: Result<V>) -> Result<V> {
    match scope {
        None => done,
        Some(scope) => end_borrows(store, scope, done),
    }
}

/// Most calls have none: they do not pay for a call of this, 23 of 93 instructions of an import.
#[inline(never)]
fn end_borrows<V>(store: &mut StoreState, scope: &ScopeKey, done: Result<V>) -> Result<V> {
    if store.components.try_exit_scope(scope) { done } else { exit_kept(store, scope, done) }
}

#[inline(never)]
fn exit_kept<V>(store: &mut StoreState, scope: &ScopeKey, done: Result<V>) -> Result<V> {
    let exited = store.components.exit_scope(Some(*scope));
    let value = done?;
    exited.map_err(|error| borrows_remain(&store.components, *scope, error))?;
    Ok(value)
}

/// Ends the borrows of a call that went well, if there are any.
#[inline]
pub(super) fn end_scope(store: &mut StoreState, scope: &mut Option<ScopeKey>) -> Result<()> {
    // Looked at before it is taken: hardly any call has one.
    if scope.is_none() {
        return Ok(());
    }
    exit_scope(store, &scope.take(), Ok(()))
}
