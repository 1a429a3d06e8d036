//! `ResourceAny`: a handle to any resource, a guest's as well as the host's, held by the host.

use super::abi::fault::{bug, handle_misuse, host_misuse};
use super::abi::layout::Layout;
use super::abi::lift::LiftContext;
use super::abi::lower::LowerContext;
use super::abi::{ComponentType, InstanceType, Lift, Lower, TypeMismatch};
use super::boundary::{Entered, Entry, NO_TASK, ensure_destructible, enter};
use super::resource::resource_index;
use super::task;
use super::{Resource, ResourceDynamic, ResourceType};
use crate::handles::{Dropped, HandleError, HandleOrigin, HeldType, Holder, HostHandle, InstanceKey, ResourceId, RuntimeResource};
use crate::store::{StoreId, StoreState};
use crate::vm::{FuncRef, ValRaw};
use crate::{AsContextMut, Error, Result, Trap, exec};
use std::ptr::NonNull;
use windlass_compiler::types::component::InterfaceType;

/// A handle to a resource in a store's own table.
///
/// It is plain data: a copy names the same handle. One that a function returned or received must be passed on or dropped with
/// [`ResourceAny::resource_drop`]; a borrow before the host function that received it returns.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct ResourceAny {
    handle: HostHandle,
    store: StoreId,
    held: HeldType,
}

impl ResourceAny {
    /// A handle to a host resource. See [`Resource::try_into_resource_any`].
    ///
    /// # Errors
    ///
    /// If it is a borrow or was given away, or the store's table is full.
    pub fn try_from_resource<T: 'static>(resource: Resource<T>, store: impl AsContextMut) -> Result<Self> {
        resource.try_into_resource_any(store)
    }

    /// The host resource that this is a handle to. See [`Resource::try_from_resource_any`].
    ///
    /// # Errors
    ///
    /// If it is one of another type, or was dropped or moved.
    pub fn try_into_resource<T: 'static>(self, store: impl AsContextMut) -> Result<Resource<T>> {
        Resource::try_from_resource_any(self, store)
    }

    /// The host resource that this is a handle to. See [`ResourceDynamic::try_from_resource_any`].
    ///
    /// # Errors
    ///
    /// If it is one of another kind, or was dropped or moved.
    pub fn try_into_resource_dynamic(self, store: impl AsContextMut) -> Result<ResourceDynamic> {
        ResourceDynamic::try_from_resource_any(self, store)
    }

    /// The type of the resource.
    pub fn ty(&self) -> ResourceType {
        self.held.ty()
    }

    /// Whether the handle owns the resource.
    pub fn owned(&self) -> bool {
        self.held.owned()
    }

    /// Drops the handle. If it owns its resource, the destructor runs.
    ///
    /// # Errors
    ///
    /// If the handle was dropped or moved before or is on loan, or the destructor traps.
    pub fn resource_drop(self, mut store: impl AsContextMut) -> Result<()> {
        self.drop_in(&mut store.as_context_mut().0.state)
    }

    fn drop_in(self, store: &mut StoreState) -> Result<()> {
        self.check(store)?;
        let state = store.components.host_get(self.handle).map_err(|error| self.misused(store, Some("`resource_drop`"), error))?;
        let (id, dtor, implementer) = (state.id, state.dtor, state.implementer);
        if let (true, Some(_), Some(implementer)) = (self.owned(), dtor, implementer) {
            // What cannot be destroyed is kept: nothing is lost but by dropping its instance.
            ensure_destructible(store, id, implementer)?;
        }
        let dropped = store.components.host_drop(self.handle);
        match dropped.map_err(|error| self.misused(store, Some("`resource_drop`"), error))? {
            (_, Dropped::Own { rep }) => destroy(store, id, dtor, implementer, rep),
            (_, Dropped::Borrow) => Ok(()),
        }
    }

    /// Refuses handles of other stores.
    fn check(&self, store: &StoreState) -> Result<()> {
        if store.id() == self.store { Ok(()) } else { Err(HandleError::WrongStore.into()) }
    }

    /// What is known of a mistake with this handle.
    #[cold]
    fn misused(&self, store: &StoreState, operation: Option<&'static str>, error: HandleError) -> Error {
        let known = store.components.known_type(self.ty());
        match error {
            // It went with the instance that implements its resource.
            HandleError::Unknown { .. } if self.ty().is_guest() && known.is_none() => HandleError::InstanceDropped.into(),
            error => host_misuse(&store.components, Some(self.handle.index), known, operation, error),
        }
    }

    /// What components call the resource, for messages.
    pub(super) fn name(&self, store: &StoreState) -> String {
        let name = store.components.known_type(self.ty()).and_then(|id| store.components.type_name(id));
        name.map_or_else(|| "the resource".to_owned(), |name| format!("the resource `{name}`"))
    }

    /// A handle to a host resource of type `ty`.
    pub(super) fn from_host(store: &mut StoreState, ty: ResourceType, rep: u32) -> Result<Self> {
        let id = store.components.intern(ty);
        let handle = store.components.host_own(&RuntimeResource::new(id, ty, None), rep).map_err(handle_misuse)?;
        if let Some(ledger) = &mut store.components.ledger {
            ledger.refine(Holder::Host, handle.index, HandleOrigin::Host);
        }
        Ok(Self { handle, store: store.id(), held: HeldType::new(ty, true) })
    }

    /// Gives up the handle for the representation of a host resource of type `ty`, and whether it was an owner.
    pub(super) fn into_host(self, store: &mut StoreState, ty: ResourceType) -> Result<(u32, bool)> {
        self.check(store)?;
        if self.ty() != ty {
            let error = HandleError::WrongType { index: self.handle.index, expected: ty, found: self.ty() };
            return Err(self.misused(store, Some("`try_into_resource`"), error));
        }
        let dropped = store.components.host_drop(self.handle);
        let (last, dropped) = dropped.map_err(|error| self.misused(store, Some("`try_into_resource`"), error))?;
        Ok((last.rep, matches!(dropped, Dropped::Own { .. })))
    }

    fn lower(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Result<u32> {
        self.check(cx.store_mut())?;
        let lowered = match ty {
            InterfaceType::Own(index) => cx.lower_own_any(index, self.handle),
            InterfaceType::Borrow(index) => cx.lower_borrow_any(index, self.handle),
            _ => Err(bug("a resource was type-checked as something else")),
        };
        // A trap is the guest's; what is none is the host's mistake.
        lowered.map_err(|error| match error.downcast_ref::<HandleError>() {
            Some(mistake @ HandleError::Unknown { .. }) if !error.is::<Trap>() => self.misused(cx.store_mut(), None, mistake.clone()),
            _ => error,
        })
    }

    fn lift(cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<Self> {
        let Some(index) = resource_index(&ty) else { return Err(bug("a resource was type-checked as something else")) };
        let owned = matches!(ty, InterfaceType::Own(_));
        let handle = if owned { cx.lift_own_any(index, handle)? } else { cx.lift_borrow_any(index, handle)? };
        let ty = cx.crossing().resources[index].ty;
        Ok(Self { handle, store: cx.store_mut().id(), held: HeldType::new(ty, owned) })
    }

    /// Lifts a handle of type `ty`: for dynamic values.
    pub(crate) fn lift_any(cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<Self> {
        Self::lift(cx, ty, handle)
    }

    /// Lowers as a handle of type `ty`, which may be of another resource: for dynamic values.
    pub(crate) fn lower_any(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Result<u32> {
        self.lower(cx, ty)
    }
}

/// Runs the destructor of a resource, if it has one, in the instance that implements it.
#[expect(unsafe_code, reason = "calls a function reference of the store")]
#[inline]
pub(super) fn destroy(
    store: &mut StoreState,
    id: ResourceId,
    dtor: Option<NonNull<FuncRef>>,
    implementer: Option<InstanceKey>,
    rep: u32,
) -> Result<()> {
    let Some(dtor) = dtor else { return Ok(()) };
    match implementer {
        // SAFETY: a destructor is a live function of its store that takes a word, one of the host if the host implements the resource (contract of
        // `RuntimeResource::set_dtor`).
        None => unsafe { exec::call_host(store, dtor, [ValRaw::u32(rep)].as_mut_ptr()) },
        Some(implementer) => destroy_in(store, id, dtor, implementer, rep),
    }
}

#[expect(unsafe_code, reason = "calls a function reference of the store")]
fn destroy_in(store: &mut StoreState, id: ResourceId, dtor: NonNull<FuncRef>, implementer: InstanceKey, rep: u32) -> Result<()> {
    let mut values = [ValRaw::u32(rep)];
    let entry = Entry::destructor(store, id, implementer);
    enter(store, entry)?;
    let mut scope = None;
    let entered = Entered::new(store, &mut scope, entry, NO_TASK);
    // SAFETY: as above; the instance that has been entered cannot be dropped.
    let mut call = |store: &mut StoreState| unsafe { exec::enter(store, dtor, values.as_mut_ptr()) };
    let called = match entered.store.components.instances[implementer].concurrent {
        true => task::plain(entered.store, implementer, call),
        false => call(entered.store),
    };
    match called {
        Ok(()) => {
            entered.close();
            Ok(())
        }
        Err(error) => Err(entered.trapped(error)),
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a handle is a word.
unsafe impl ComponentType for ResourceAny {
    const LAYOUT: Layout = Layout::HANDLE;

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        match resource_index(ty) {
            Some(_) => Ok(()),
            None => Err(TypeMismatch::found(ty, types, "ResourceAny")),
        }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes an index of the guest's handle table, or the representation where the guest implements the resource.
unsafe impl Lower for ResourceAny {
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        to[0] = ValRaw::u32(self.lower(cx, ty)?);
        Ok(())
    }

    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        let handle = self.lower(cx, ty)?;
        cx.write(at, handle.to_le_bytes())
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads an index of the guest's handle table.
unsafe impl Lift for ResourceAny {
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        Self::lift(cx, ty, from[0].get_u32())
    }

    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        let handle = u32::load(cx, InterfaceType::U32, bytes)?;
        Self::lift(cx, ty, handle)
    }
}
