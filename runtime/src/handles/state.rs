//! Everything of the component model's run-time state that a store owns, and the operations of the specification on it.
//!
//! Spec: Canonical ABI, "`lift_own`", "`lift_borrow`", "`lower_own`", "`lower_borrow`", "`canon resource.*`".

use super::HandleError;
use super::arena::Arena;
use super::host::HostHandleState;
use super::ledger::{Holder, Ledger};
use super::meter::Limits;
use super::resource::{Dropped, Handle, Ownership, ResourceHandle, ResourceId, RuntimeResource};
use super::resource_type::ResourceType;
use super::scope::{CallScope, Lender, ScopeId, ScopeKey};
use super::slots::HandleTable;
use super::stream::End;
use super::table::Table;
use super::task::Task;
use super::tree::{TreeKey, Trees};
use super::waitable::WaitableSet;
use crate::vm::{FuncRef, GlobalRecord, Pinned, ValRaw};
use cranelift_entity::entity_impl;
use hashbrown::HashMap;
use std::any::Any;
use std::collections::VecDeque;
use std::ptr::NonNull;
use std::sync::Arc;

/// A component instance's state in its store. Every inlined instance of a plan has one.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InstanceKey(u32);
entity_impl!(InstanceKey, "instance");

/// The state of one component instance. Spec: `ComponentInstance`.
#[derive(Debug)]
pub(crate) struct InstanceState {
    /// Its path for messages, such as `$outer / $inner`.
    pub(crate) name: String,
    /// Its handles.
    pub(crate) handles: HandleTable,
    /// 0 while `realloc` or `post-return` runs: nothing that leaves the instance may be called. Adapters read and write it.
    may_leave: Pinned<GlobalRecord>,
    /// Whether entering it begins a task: something in it can tell one call from another.
    pub(crate) concurrent: bool,
    /// As long as it is not zero, no `async` function is entered.
    pub(super) backpressure: u16,
    /// Whether a task keeps others of its kind out. Spec: `exclusive_thread`.
    pub(super) exclusive: bool,
    /// Its threads. Only implicit ones exist, and all of them run.
    pub(super) threads: Table<()>,
    /// The instances that were made with it, which live and die with it.
    pub(crate) tree: TreeKey,
}

impl InstanceState {
    fn new(name: String, concurrent: bool, tree: TreeKey) -> Self {
        let (handles, threads) = (HandleTable::default(), Table::default());
        let may_leave = Pinned::new(ValRaw::u32(1));
        Self { name, handles, may_leave, concurrent, backpressure: 0, exclusive: false, threads, tree }
    }

    /// Whether it may be left.
    #[inline]
    pub(crate) fn may_leave(&self) -> bool {
        self.may_leave.get().get_u32() != 0
    }

    /// Says whether it may be left.
    #[cfg(test)]
    pub(crate) fn set_may_leave(&mut self, may: bool) {
        *self.may_leave.get_mut() = ValRaw::u32(may.into());
    }

    /// Where that is kept, for compiled code: a global of 32 bits.
    pub(crate) fn may_leave_record(&self) -> NonNull<GlobalRecord> {
        self.may_leave.address()
    }
}

/// The component model's state in a store.
#[derive(Debug)]
pub(crate) struct ComponentState {
    /// Instantiated components.
    pub(crate) trees: Trees,
    /// Component instances.
    pub(crate) instances: Arena<InstanceKey, InstanceState>,
    types: Arena<ResourceId, TypeEntry>,
    ids: HashMap<ResourceType, ResourceId>,
    /// Scopes of calls that are kept.
    pub(super) scopes: Table<CallScope>,
    /// Handles of the host.
    pub(super) host: Table<HostHandleState>,
    /// Tasks in progress, innermost last.
    pub(super) tasks: Vec<Task>,
    /// Ends of streams and futures.
    pub(super) ends: Table<End>,
    /// Waitable sets.
    pub(super) sets: Table<WaitableSet>,
    /// Counts scopes and handles of the host.
    pub(super) generation: u32,
    /// Representations that an adapter has taken out of one table and will put into another.
    pub(crate) in_transit: VecDeque<u32>,
    /// What guests may make the host hold.
    pub(crate) limits: Limits,
    /// Where handles came from, in the diagnostic mode.
    pub(crate) ledger: Option<Box<Ledger>>,
}

impl ComponentState {
    /// Nothing yet. `diagnostics` turns the diagnostic mode on.
    pub(crate) fn new(diagnostics: bool) -> Self {
        Self {
            trees: Trees::default(),
            instances: Arena::default(),
            types: Arena::default(),
            ids: HashMap::new(),
            scopes: Table::default(),
            host: Table::default(),
            tasks: Vec::new(),
            ends: Table::default(),
            sets: Table::default(),
            generation: 0,
            in_transit: VecDeque::new(),
            limits: Limits::default(),
            ledger: diagnostics.then(Box::default),
        }
    }
}

pub(super) type Result<T> = std::result::Result<T, HandleError>;

/// A resource type in a store.
#[derive(Debug)]
struct TypeEntry {
    ty: ResourceType,
    /// What components call it, for messages: the first name it was seen under.
    name: Option<Box<str>>,
    /// How many instantiated components know it.
    users: u32,
}

/// Resource types.
impl ComponentState {
    /// The number of a resource type.
    pub(crate) fn intern(&mut self, ty: ResourceType) -> ResourceId {
        *self.ids.entry(ty).or_insert_with(|| self.types.push(TypeEntry { ty, name: None, users: 0 }))
    }

    /// The number of a resource type that an instantiated component knows under `name`, until [`Self::release_type`].
    pub(crate) fn use_type(&mut self, ty: ResourceType, name: Option<&str>) -> ResourceId {
        let id = self.intern(ty);
        let entry = &mut self.types[id];
        entry.users += 1;
        if let (None, Some(name)) = (&entry.name, name) {
            entry.name = Some(name.into());
        }
        id
    }

    /// An instantiated component that knew the type is gone. A number that nobody knows any more is used again.
    pub(crate) fn release_type(&mut self, id: ResourceId) {
        let entry = &mut self.types[id];
        entry.users = entry.users.saturating_sub(1);
        let ty = entry.ty;
        if entry.users == 0 && self.host.iter().all(|(_, handle)| handle.id != id) {
            self.types.remove(id);
            self.ids.remove(&ty);
        }
    }

    /// The number of a resource type, if anybody in the store knows it.
    pub(crate) fn known_type(&self, ty: ResourceType) -> Option<ResourceId> {
        self.ids.get(&ty).copied()
    }

    /// What components call a resource type.
    pub(crate) fn type_name(&self, id: ResourceId) -> Option<&str> {
        self.types.get(id)?.name.as_deref()
    }

    /// How many resource types the store's components know.
    pub(crate) fn type_count(&self) -> usize {
        self.types.len()
    }

    pub(super) fn wrong_type(&self, index: u32, expected: ResourceId, found: ResourceId) -> HandleError {
        HandleError::WrongType { index, expected: self.types[expected].ty, found: self.types[found].ty }
    }
}

/// What is left of an instantiated component that was removed.
#[derive(Debug, Default)]
pub(crate) struct Removed {
    /// What it owned, in the order of its instances and their tables: type and representation.
    pub(crate) owned: Vec<(ResourceId, u32)>,
    /// Its instances, whose keys may mean others soon.
    pub(crate) members: Box<[InstanceKey]>,
    /// What the component layer kept of it.
    pub(crate) data: Option<Arc<dyn Any + Send + Sync>>,
}

/// Instances.
impl ComponentState {
    /// The state of component instances that are made together: their names, and whether entering them begins a task.
    pub(crate) fn add_tree(&mut self, instances: impl IntoIterator<Item = (String, bool)>) -> TreeKey {
        let tree = self.trees.add(Box::default(), self.ledger.is_some());
        let instance = |(name, concurrent)| self.instances.push(InstanceState::new(name, concurrent, tree));
        let members: Box<[InstanceKey]> = instances.into_iter().map(instance).collect();
        if let Some(state) = self.trees.get_mut(tree) {
            state.members = members;
        }
        tree
    }

    /// Removes the instances of `tree`, and every handle of the host to a resource that they implement. Their keys mean nothing from now on, or
    /// something else; the slot of the tree is not used again before [`Self::release_tree`].
    ///
    /// None of them runs, and no other uses them.
    pub(crate) fn remove_tree(&mut self, tree: TreeKey) -> Removed {
        self.report_leaks_of(tree);
        let Some(state) = self.trees.retire(tree) else { return Removed::default() };
        if let Some(ledger) = &mut self.ledger {
            ledger.forget(&state.members);
        }
        let mut owned = Vec::new();
        for member in &*state.members {
            let Some(instance) = self.instances.remove(*member) else { continue };
            let handles = instance.handles.iter().filter_map(|(_, handle)| match handle {
                Handle::Resource(handle) => Some(handle),
                _ => None,
            });
            for (_, handle) in instance.handles.iter() {
                if let Handle::Set(set) = handle {
                    let _ = self.sets.remove(set.index());
                }
            }
            owned.extend(handles.filter(|handle| handle.ownership == Ownership::Own).map(|handle| (handle.id, handle.rep)));
        }
        let members = &state.members;
        self.host.retain(|handle| handle.implementer.is_none_or(|implementer| !members.contains(&implementer)));
        // Ends that nobody has were on their way when something trapped; while an instance is removed, none is.
        self.ends.retain(|end| end.owner.is_some_and(|(owner, _)| !members.contains(&owner)));
        // Scopes of calls that ended in a panic of the host.
        let lends = |lender: &Lender| matches!(lender, Lender::Guest { instance, .. } if members.contains(instance));
        self.scopes.retain(|scope| !scope.lenders.iter().any(lends));
        Removed { owned, members: state.members, data: state.data }
    }

    /// Lets the slot of a removed tree be used again.
    pub(crate) fn release_tree(&mut self, tree: TreeKey) {
        self.trees.release(tree);
    }

    /// How many handles instances hold, and how many the host does.
    pub(crate) fn handle_counts(&self) -> (usize, usize) {
        (self.instances.values().map(|instance| instance.handles.len()).sum(), self.host.len())
    }

    /// Whether a handle of the host would call `dtor`.
    pub(crate) fn host_would_call(&self, dtor: NonNull<FuncRef>) -> bool {
        self.host.iter().any(|(_, handle)| handle.dtor == Some(dtor))
    }
}

/// Handles of guests.
impl ComponentState {
    #[inline]
    fn resource(&self, instance: InstanceKey, id: ResourceId, index: u32) -> Result<&ResourceHandle> {
        match self.instances[instance].handles.resource(index) {
            Some(handle) if handle.id == id => Ok(handle),
            _ => Err(self.no_resource(instance, id, index)),
        }
    }

    /// Why the handle at `index` is not one to a resource of type `id`.
    #[cold]
    fn no_resource(&self, instance: InstanceKey, id: ResourceId, index: u32) -> HandleError {
        match self.instances[instance].handles.get(index) {
            Ok(Handle::Resource(handle)) => self.wrong_type(index, id, handle.id),
            Ok(other) => other.wrong_kind(index, "a resource"),
            Err(error) => error,
        }
    }

    /// Why the handle at `index` cannot go away as one to a resource of type `id`; a borrow cannot as an owner.
    #[cold]
    fn not_taken(&self, instance: InstanceKey, id: ResourceId, index: u32) -> HandleError {
        match self.resource(instance, id, index) {
            Ok(handle) if handle.lends != 0 => HandleError::Lent { index },
            Ok(_) => HandleError::NotOwned { index },
            Err(error) => error,
        }
    }

    fn add(&mut self, instance: InstanceKey, id: ResourceId, rep: u32, ownership: Ownership) -> Result<u32> {
        let handle = ResourceHandle { id, rep, ownership, lends: 0 };
        let index = self.instances[instance].handles.add(Handle::Resource(handle), self.limits.handles())?;
        if self.ledger.is_some() {
            self.write_down(Holder::Guest(instance), index, id);
        }
        Ok(index)
    }

    /// Moves an owned resource out of an instance. Spec: `lift_own`.
    pub(crate) fn lift_own(&mut self, instance: InstanceKey, id: ResourceId, index: u32) -> Result<u32> {
        self.try_lift_own(instance, id, index).ok_or_else(|| self.not_taken(instance, id, index))
    }

    /// As [`Self::lift_own`]; if it is refused, nothing has happened.
    #[inline]
    pub(crate) fn try_lift_own(&mut self, instance: InstanceKey, id: ResourceId, index: u32) -> Option<u32> {
        self.instances[instance].handles.take_resource(index, |handle| {
            let fits = handle.id == id && handle.lends == 0 && handle.ownership == Ownership::Own;
            fits.then_some(handle.rep)
        })
    }

    /// Lends a resource of an instance to a call, whose scope begins if it has not. Spec: `lift_borrow`.
    pub(crate) fn lift_borrow(&mut self, instance: InstanceKey, id: ResourceId, index: u32, scope: &mut Option<ScopeKey>) -> Result<u32> {
        let rep = self.resource(instance, id, index)?.rep;
        self.lend(scope, Lender::Guest { instance, index })?;
        Ok(rep)
    }

    /// As [`Self::lift_borrow`], for the first handle that a call is lent; if it is another or is refused, nothing has happened.
    #[inline]
    pub(crate) fn try_lift_borrow(
        &mut self,
        instance: InstanceKey,
        id: ResourceId,
        index: u32,
        scope: &mut Option<ScopeKey>,
    ) -> Option<u32> {
        if scope.is_some() || self.limits.handles() == 0 {
            return None;
        }
        let handle = self.instances[instance].handles.resource_mut(index).filter(|handle| handle.id == id)?;
        handle.lends = handle.lends.checked_add(1)?;
        *scope = Some(ScopeKey::One(Lender::Guest { instance, index }));
        Some(handle.rep)
    }

    /// Moves an owned resource into an instance. Spec: `lower_own`.
    pub(crate) fn lower_own(&mut self, instance: InstanceKey, id: ResourceId, rep: u32) -> Result<u32> {
        self.add(instance, id, rep, Ownership::Own)
    }

    /// As [`Self::lower_own`], where a handle was freed before and nothing is written down; otherwise, nothing has happened.
    #[inline]
    pub(crate) fn try_lower_own(&mut self, instance: InstanceKey, id: ResourceId, rep: u32) -> Option<u32> {
        if self.ledger.is_some() {
            return None;
        }
        let handle = ResourceHandle { id, rep, ownership: Ownership::Own, lends: 0 };
        self.instances[instance].handles.reuse(handle, self.limits.handles())
    }

    /// Gives an instance a borrow for the length of a call: the bare representation if it implements the resource, else a handle that it
    /// must drop. Spec: `lower_borrow`.
    pub(crate) fn lower_borrow(
        &mut self,
        instance: InstanceKey,
        resource: &RuntimeResource,
        rep: u32,
        scope: &mut Option<ScopeKey>,
    ) -> Result<u32> {
        if resource.implementer == Some(instance) {
            return Ok(rep);
        }
        let scope = self.kept(scope)?;
        let index = self.add(instance, resource.id, rep, Ownership::Borrow { scope })?;
        self.scopes.get_mut(scope.index)?.borrows += 1;
        Ok(index)
    }

    /// Whether an instance's table has room for one more handle: asked before what it would hold is taken from elsewhere.
    #[inline]
    pub(crate) fn ensure_room(&self, instance: InstanceKey) -> Result<()> {
        self.instances[instance].handles.ensure_room(self.limits.handles())
    }

    /// Refuses to leave an instance that runs `realloc` or `post-return`: what most built-ins begin with.
    #[inline]
    pub(crate) fn leave(&self, instance: InstanceKey) -> Result<()> {
        if self.instances[instance].may_leave() { Ok(()) } else { Err(HandleError::CannotLeave) }
    }

    /// Spec: `canon resource.new`.
    pub(crate) fn resource_new(&mut self, instance: InstanceKey, id: ResourceId, rep: u32) -> Result<u32> {
        self.leave(instance)?;
        self.add(instance, id, rep, Ownership::Own)
    }

    /// Spec: `canon resource.rep`.
    pub(crate) fn resource_rep(&self, instance: InstanceKey, id: ResourceId, index: u32) -> Result<u32> {
        Ok(self.resource(instance, id, index)?.rep)
    }

    /// Spec: `canon resource.drop`. The destructor, if one must run, is the caller's business.
    pub(crate) fn resource_drop(&mut self, instance: InstanceKey, id: ResourceId, index: u32) -> Result<Dropped> {
        self.leave(instance)?;
        let wanted = |handle: &ResourceHandle| (handle.id == id && handle.lends == 0).then_some(*handle);
        match self.instances[instance].handles.take_resource(index, wanted) {
            Some(handle) => Ok(self.dropped(handle.rep, handle.ownership)),
            None => Err(self.not_taken(instance, id, index)),
        }
    }

    /// As [`Self::resource_drop`] of an owner; if it is none or is refused, nothing has happened.
    #[inline]
    pub(crate) fn try_drop_own(&mut self, instance: InstanceKey, id: ResourceId, index: u32) -> Option<u32> {
        if self.instances[instance].may_leave() { self.try_lift_own(instance, id, index) } else { None }
    }

    /// Drops every borrow that an instance has and that is not lent on.
    pub(crate) fn drop_borrows(&mut self, instance: InstanceKey) {
        let borrow = |handle: &Handle| matches!(handle, Handle::Resource(it) if it.lends == 0 && it.ownership != Ownership::Own);
        let handles = &self.instances[instance].handles;
        let borrows: Vec<u32> = handles.iter().filter(|(_, handle)| borrow(handle)).map(|(index, _)| index).collect();
        for index in borrows {
            if let Ok(Handle::Resource(handle)) = self.instances[instance].handles.remove(index) {
                self.dropped(handle.rep, handle.ownership);
            }
        }
    }

    #[inline]
    pub(super) fn dropped(&mut self, rep: u32, ownership: Ownership) -> Dropped {
        match ownership {
            Ownership::Own => Dropped::Own { rep },
            Ownership::Borrow { scope } => self.dropped_borrow(scope),
        }
    }

    fn dropped_borrow(&mut self, scope: ScopeId) -> Dropped {
        if let Ok(state) = self.scopes.get_mut(scope.index)
            && state.generation == scope.generation
        {
            state.borrows = state.borrows.saturating_sub(1);
        }
        Dropped::Borrow
    }
}
