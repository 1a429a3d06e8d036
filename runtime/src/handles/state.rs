//! Everything of the component model's run-time state that a store owns, and the operations of the specification on it.
//!
//! Spec: Canonical ABI, "`lift_own`", "`lift_borrow`", "`lower_own`", "`lower_borrow`", "`canon resource.*`".

use super::HandleError;
use super::host::{HostHandle, HostHandleState};
use super::meter::Limits;
use super::resource::{Dropped, Handle, Ownership, ResourceHandle, ResourceId, ResourceType, RuntimeResource};
use super::scope::{CallScope, Lender, ScopeKey};
use super::table::{MAX_LENGTH, Table};
use cranelift_entity::{EntityRef, PrimaryMap, entity_impl};
use hashbrown::HashMap;

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
    pub(crate) handles: Table<Handle>,
    /// False while `realloc` or `post-return` runs: nothing that leaves the instance may be called.
    pub(crate) may_leave: bool,
    /// What trapped in it; it cannot be entered any more.
    pub(crate) poisoned: Option<Box<str>>,
    /// The first instance that was made with it: those of one instantiation live and die together.
    pub(crate) first: InstanceKey,
}

impl InstanceState {
    /// The state of an instance that has just been made. `first` is the first one of its instantiation.
    pub(crate) fn new(name: String, first: InstanceKey) -> Self {
        Self { name, handles: Table::default(), may_leave: true, poisoned: None, first }
    }
}

/// The component model's state in a store.
#[derive(Debug)]
pub(crate) struct ComponentState {
    /// Component instances.
    pub(crate) instances: PrimaryMap<InstanceKey, InstanceState>,
    types: PrimaryMap<ResourceId, ResourceType>,
    ids: HashMap<ResourceType, ResourceId>,
    scopes: Table<CallScope>,
    host: Table<HostHandleState>,
    generation: u32,
    /// What guests may make the host hold.
    pub(crate) limits: Limits,
}

impl Default for ComponentState {
    fn default() -> Self {
        Self {
            instances: PrimaryMap::new(),
            types: PrimaryMap::new(),
            ids: HashMap::new(),
            scopes: Table::default(),
            host: Table::default(),
            generation: 0,
            limits: Limits::default(),
        }
    }
}

type Result<T> = std::result::Result<T, HandleError>;

/// Resource types.
impl ComponentState {
    /// The number of a resource type.
    pub(crate) fn intern(&mut self, ty: ResourceType) -> ResourceId {
        *self.ids.entry(ty).or_insert_with(|| self.types.push(ty))
    }

    fn wrong_type(&self, index: u32, expected: ResourceId, found: ResourceId) -> HandleError {
        HandleError::WrongType { index, expected: self.types[expected], found: self.types[found] }
    }
}

/// Instances.
impl ComponentState {
    /// Says of all instances of one instantiation why they cannot be entered any more; an earlier reason stays.
    #[cold]
    pub(crate) fn poison(&mut self, instance: InstanceKey, reason: &str) {
        let first = self.instances[instance].first;
        for (_, state) in self.instances.iter_mut().skip(first.index()).take_while(|(_, state)| state.first == first) {
            state.poisoned.get_or_insert_with(|| reason.into());
        }
    }
}

/// Handles of guests.
impl ComponentState {
    fn resource(&self, instance: InstanceKey, id: ResourceId, index: u32) -> Result<&ResourceHandle> {
        let Handle::Resource(handle) = self.instances[instance].handles.get(index)?;
        if handle.id != id {
            return Err(self.wrong_type(index, id, handle.id));
        }
        Ok(handle)
    }

    fn add(&mut self, instance: InstanceKey, id: ResourceId, rep: u32, ownership: Ownership) -> Result<u32> {
        let handle = ResourceHandle { id, rep, ownership, lends: 0 };
        self.instances[instance].handles.add(Handle::Resource(handle), self.limits.handles())
    }

    /// Moves an owned resource out of an instance. Spec: `lift_own`.
    pub(crate) fn lift_own(&mut self, instance: InstanceKey, id: ResourceId, index: u32) -> Result<u32> {
        let handle = *self.resource(instance, id, index)?;
        if handle.lends != 0 {
            return Err(HandleError::Lent { index });
        }
        if handle.ownership != Ownership::Own {
            return Err(HandleError::NotOwned { index });
        }
        self.instances[instance].handles.remove(index)?;
        Ok(handle.rep)
    }

    /// Lends a resource of an instance to a call, whose scope begins if it has not. Spec: `lift_borrow`.
    pub(crate) fn lift_borrow(&mut self, instance: InstanceKey, id: ResourceId, index: u32, scope: &mut Option<ScopeKey>) -> Result<u32> {
        let rep = self.resource(instance, id, index)?.rep;
        let scope = self.scope(scope)?;
        self.lend(scope, Lender::Guest { instance, index })?;
        let Handle::Resource(handle) = self.instances[instance].handles.get_mut(index)?;
        // Each is noted in some scope: memory ends long before the count does.
        handle.lends = handle.lends.saturating_add(1);
        Ok(rep)
    }

    /// Moves an owned resource into an instance. Spec: `lower_own`.
    pub(crate) fn lower_own(&mut self, instance: InstanceKey, id: ResourceId, rep: u32) -> Result<u32> {
        self.add(instance, id, rep, Ownership::Own)
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
        let scope = self.scope(scope)?;
        let index = self.add(instance, resource.id, rep, Ownership::Borrow { scope })?;
        self.scopes.get_mut(scope.index)?.borrows += 1;
        Ok(index)
    }

    fn leave(&self, instance: InstanceKey) -> Result<()> {
        if self.instances[instance].may_leave { Ok(()) } else { Err(HandleError::CannotLeave) }
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
        let handle = *self.resource(instance, id, index)?;
        if handle.lends != 0 {
            return Err(HandleError::Lent { index });
        }
        self.instances[instance].handles.remove(index)?;
        Ok(self.dropped(handle.rep, handle.ownership))
    }

    fn dropped(&mut self, rep: u32, ownership: Ownership) -> Dropped {
        match ownership {
            Ownership::Own => Dropped::Own { rep },
            Ownership::Borrow { scope } => {
                if let Ok(state) = self.scopes.get_mut(scope.index)
                    && state.generation == scope.generation
                {
                    state.borrows = state.borrows.saturating_sub(1);
                }
                Dropped::Borrow
            }
        }
    }
}

/// Scopes of calls.
impl ComponentState {
    /// The call's scope, begun if it has none.
    fn scope(&mut self, scope: &mut Option<ScopeKey>) -> Result<ScopeKey> {
        match *scope {
            Some(scope) => Ok(scope),
            None => {
                self.generation = self.generation.wrapping_add(1);
                let generation = self.generation;
                let index = self.scopes.add(CallScope { generation, ..CallScope::default() }, MAX_LENGTH)?;
                Ok(*scope.insert(ScopeKey { index, generation }))
            }
        }
    }

    /// Notes what a call borrows. One call may borrow no more handles than a table may hold: the same handle over and over in a list costs the
    /// guest nothing, but each time is noted here.
    fn lend(&mut self, scope: ScopeKey, lender: Lender) -> Result<()> {
        let limit = self.limits.handles();
        let lenders = &mut self.scopes.get_mut(scope.index)?.lenders;
        if lenders.len() >= limit as usize || lenders.try_reserve(1).is_err() {
            return Err(HandleError::TooManyLent { limit });
        }
        lenders.push(lender);
        Ok(())
    }

    /// Whether an instance's table has room for one more handle: asked before what it would hold is taken from elsewhere.
    pub(crate) fn ensure_room(&self, instance: InstanceKey) -> Result<()> {
        self.instances[instance].handles.ensure_room(self.limits.handles())
    }

    /// Whether the host's table has room for one more handle.
    pub(crate) fn ensure_host_room(&self) -> Result<()> {
        self.host.ensure_room(self.limits.handles())
    }

    /// Ends a call's scope, if it has one: what was lent is free again. Refused if the callee has not dropped every borrow; what was lent is
    /// freed all the same.
    pub(crate) fn exit_scope(&mut self, scope: Option<ScopeKey>) -> Result<()> {
        let Some(scope) = scope else { return Ok(()) };
        let ended = self.scopes.remove(scope.index)?;
        for lender in ended.lenders {
            // The handle may be gone: a trap while lowering can leave it moved.
            match lender {
                Lender::Guest { instance, index } => {
                    if let Ok(Handle::Resource(handle)) = self.instances[instance].handles.get_mut(index) {
                        handle.lends = handle.lends.saturating_sub(1);
                    }
                }
                Lender::Host { index } => {
                    if let Ok(handle) = self.host.get_mut(index) {
                        handle.lends = handle.lends.saturating_sub(1);
                    }
                }
            }
        }
        if ended.borrows == 0 { Ok(()) } else { Err(HandleError::BorrowsRemain { count: ended.borrows }) }
    }
}

/// Handles of the host.
impl ComponentState {
    /// Gives the host an owner of a resource.
    pub(crate) fn host_own(&mut self, resource: &RuntimeResource, rep: u32) -> Result<HostHandle> {
        self.host_add(resource, rep, Ownership::Own)
    }

    /// Gives the host a borrow that it must drop before the call ends.
    pub(crate) fn host_borrow(&mut self, resource: &RuntimeResource, rep: u32, scope: &mut Option<ScopeKey>) -> Result<HostHandle> {
        let scope = self.scope(scope)?;
        let handle = self.host_add(resource, rep, Ownership::Borrow { scope })?;
        self.scopes.get_mut(scope.index)?.borrows += 1;
        Ok(handle)
    }

    fn host_add(&mut self, resource: &RuntimeResource, rep: u32, ownership: Ownership) -> Result<HostHandle> {
        self.generation = self.generation.wrapping_add(1);
        let generation = self.generation;
        let state = HostHandleState {
            generation,
            id: resource.id,
            rep,
            ownership,
            lends: 0,
            dtor: resource.dtor(),
            implementer: resource.implementer,
        };
        let index = self.host.add(state, self.limits.handles())?;
        Ok(HostHandle { index, generation })
    }

    /// What a handle of the host stands for.
    pub(crate) fn host_get(&self, handle: HostHandle) -> Result<&HostHandleState> {
        let state = self.host.get(handle.index)?;
        if state.generation == handle.generation { Ok(state) } else { Err(HandleError::Unknown { index: handle.index }) }
    }

    /// Checks that a handle of the host is of type `id`.
    fn host_typed(&self, handle: HostHandle, id: ResourceId) -> Result<&HostHandleState> {
        let state = self.host_get(handle)?;
        if state.id == id { Ok(state) } else { Err(self.wrong_type(handle.index, id, state.id)) }
    }

    /// Moves an owned resource away from the host: its representation.
    pub(crate) fn host_take(&mut self, handle: HostHandle, id: ResourceId) -> Result<u32> {
        let state = self.host_typed(handle, id)?;
        let rep = state.rep;
        if state.lends != 0 {
            return Err(HandleError::Lent { index: handle.index });
        }
        if state.ownership != Ownership::Own {
            return Err(HandleError::NotOwned { index: handle.index });
        }
        self.host.remove(handle.index)?;
        Ok(rep)
    }

    /// Lends a resource that the host holds to a call: its representation.
    pub(crate) fn host_lend(&mut self, handle: HostHandle, id: ResourceId, scope: &mut Option<ScopeKey>) -> Result<u32> {
        let rep = self.host_typed(handle, id)?.rep;
        let scope = self.scope(scope)?;
        self.lend(scope, Lender::Host { index: handle.index })?;
        let state = self.host.get_mut(handle.index)?;
        state.lends = state.lends.saturating_add(1);
        Ok(rep)
    }

    /// Drops a handle of the host: its last state, and what is left to do.
    pub(crate) fn host_drop(&mut self, handle: HostHandle) -> Result<(HostHandleState, Dropped)> {
        if self.host_get(handle)?.lends != 0 {
            return Err(HandleError::Lent { index: handle.index });
        }
        let state = self.host.remove(handle.index)?;
        let dropped = self.dropped(state.rep, state.ownership);
        Ok((state, dropped))
    }
}
