//! `Resource<T>`: a host resource with its type known to Rust.

use super::abi::fault::{bug, host_misuse};
use super::abi::layout::Layout;
use super::abi::lift::LiftContext;
use super::abi::lower::LowerContext;
use super::abi::{ComponentType, InstanceType, Lift, Lower, TypeMismatch};
use super::{ResourceAny, ResourceType};
use crate::handles::HandleError;
use crate::store::StoreState;
use crate::vm::ValRaw;
use crate::{AsContextMut, Result};
use std::fmt;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU32, Ordering};
use windlass_compiler::base::index::ResourceIndex;
use windlass_compiler::types::component::InterfaceType;

/// What a host's handle may be used for. Changes once, from `OWN` to `TAKEN`.
const BORROW: u32 = 0;
const OWN: u32 = 1;
const TAKEN: u32 = 2;

/// Representation and ownership of a host resource, however its type is known.
pub(super) struct HostResource {
    rep: u32,
    state: AtomicU32,
}

impl HostResource {
    #[inline]
    pub(super) fn new_own(rep: u32) -> Self {
        Self { rep, state: AtomicU32::new(OWN) }
    }

    #[inline]
    pub(super) fn new_borrow(rep: u32) -> Self {
        Self { rep, state: AtomicU32::new(BORROW) }
    }

    #[inline]
    pub(super) fn rep(&self) -> u32 {
        self.rep
    }

    pub(super) fn owned(&self) -> bool {
        self.state.load(Ordering::Relaxed) == OWN
    }

    /// Gives ownership away, once.
    #[inline]
    fn take(&self) -> Result<u32, HandleError> {
        match self.state.compare_exchange(OWN, TAKEN, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => Ok(self.rep),
            Err(state) => Err(self.not_owned(state)),
        }
    }

    #[cold]
    fn not_owned(&self, state: u32) -> HandleError {
        if state == BORROW { HandleError::Borrow { rep: self.rep } } else { HandleError::GivenAway { rep: self.rep } }
    }

    /// The representation, to lend it.
    #[inline]
    fn lend(&self) -> Result<u32, HandleError> {
        if self.state.load(Ordering::Relaxed) == TAKEN {
            return Err(HandleError::GivenAway { rep: self.rep });
        }
        Ok(self.rep)
    }

    #[inline]
    pub(super) fn lower(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Result<u32> {
        match ty {
            InterfaceType::Own(index) => {
                cx.ensure_room()?;
                let rep = self.take().map_err(|error| cx.misused(index, error))?;
                cx.lower_own(index, rep)
            }
            InterfaceType::Borrow(index) => {
                let rep = self.lend().map_err(|error| cx.misused(index, error))?;
                cx.lower_borrow(index, rep)
            }
            _ => Err(bug("a resource was type-checked as something else")),
        }
    }

    /// Gives it to the store's own table.
    pub(super) fn into_any(self, store: &mut StoreState, ty: ResourceType) -> Result<ResourceAny> {
        let misused = |error| host_misuse(&store.components, None, store.components.known_type(ty), None, error);
        let rep = self.take().map_err(misused)?;
        ResourceAny::from_host(store, ty, rep)
    }

    #[inline]
    pub(super) fn lift(cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<Self> {
        match ty {
            InterfaceType::Own(index) => Ok(Self::new_own(cx.lift_own(index, handle)?)),
            InterfaceType::Borrow(index) => Ok(Self::new_borrow(cx.lift_borrow(index, handle)?)),
            _ => Err(bug("a resource was type-checked as something else")),
        }
    }

    pub(super) fn debug(&self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
        let state = match self.state.load(Ordering::Relaxed) {
            BORROW => "borrow",
            OWN => "own",
            _ => "given away",
        };
        f.debug_struct(name).field("rep", &self.rep).field("state", &state).finish()
    }
}

/// The resource that `ty` is a handle to.
pub(super) fn resource_index(ty: &InterfaceType) -> Option<ResourceIndex> {
    match ty {
        InterfaceType::Own(index) | InterfaceType::Borrow(index) => Some(*index),
        _ => None,
    }
}

/// A handle to a host resource: a number that stands for it, often an index of a [`ResourceTable`](super::ResourceTable).
///
/// An owned one can be passed to a guest as `own<T>` once; any can be passed as `borrow<T>`. Dropping it does nothing: the number
/// is the host's to interpret.
pub struct Resource<T: 'static> {
    handle: HostResource,
    ty: PhantomData<fn() -> T>,
}

impl<T: 'static> Resource<T> {
    /// An owned resource.
    #[inline]
    pub fn new_own(rep: u32) -> Self {
        Self { handle: HostResource::new_own(rep), ty: PhantomData }
    }

    /// A borrowed resource.
    #[inline]
    pub fn new_borrow(rep: u32) -> Self {
        Self { handle: HostResource::new_borrow(rep), ty: PhantomData }
    }

    /// What stands for it.
    #[inline]
    pub fn rep(&self) -> u32 {
        self.handle.rep()
    }

    /// Whether it is owned and has not been given away.
    pub fn owned(&self) -> bool {
        self.handle.owned()
    }

    /// The host resource that `resource` is a handle to.
    ///
    /// # Errors
    ///
    /// If it is one of another type, or was dropped or moved.
    pub fn try_from_resource_any(resource: ResourceAny, mut store: impl AsContextMut) -> Result<Self> {
        let (rep, owned) = resource.into_host(&mut store.as_context_mut().0.state, ResourceType::host::<T>())?;
        Ok(if owned { Self::new_own(rep) } else { Self::new_borrow(rep) })
    }

    /// A handle that does not say its type in Rust. Dropping it by [`ResourceAny::resource_drop`] calls no destructor: those belong to linkers, and
    /// to what their instances hold or have passed on.
    ///
    /// # Errors
    ///
    /// If it is a borrow or was given away, or the store's table is full.
    pub fn try_into_resource_any(self, mut store: impl AsContextMut) -> Result<ResourceAny> {
        self.handle.into_any(&mut store.as_context_mut().0.state, ResourceType::host::<T>())
    }
}

impl<T: 'static> fmt::Debug for Resource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.handle.debug(f, "Resource")
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a handle is a word.
unsafe impl<T: 'static> ComponentType for Resource<T> {
    const LAYOUT: Layout = Layout::HANDLE;

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        let host = || format!("Resource<{}>", std::any::type_name::<T>());
        let Some(index) = resource_index(ty) else { return Err(TypeMismatch::found(ty, types, &host())) };
        types.expect_resource(ty, index, ResourceType::host::<T>(), &host)
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes an index of the guest's handle table.
unsafe impl<T: 'static> Lower for Resource<T> {
    fn lower_flat(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, to: &mut [ValRaw]) -> Result<()> {
        to[0] = ValRaw::u32(self.handle.lower(cx, ty)?);
        Ok(())
    }

    fn store(&self, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
        let handle = self.handle.lower(cx, ty)?;
        cx.write(at, handle.to_le_bytes())
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: reads an index of the guest's handle table.
unsafe impl<T: 'static> Lift for Resource<T> {
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        Ok(Self { handle: HostResource::lift(cx, ty, from[0].get_u32())?, ty: PhantomData })
    }

    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        let handle = u32::load(cx, InterfaceType::U32, bytes)?;
        Ok(Self { handle: HostResource::lift(cx, ty, handle)?, ty: PhantomData })
    }
}
