//! `ResourceDynamic`: a host resource whose type is a number.

use super::abi::fault::bug;
use super::abi::layout::Layout;
use super::abi::lift::LiftContext;
use super::abi::lower::LowerContext;
use super::abi::{ComponentType, InstanceType, Lift, Lower, TypeMismatch};
use super::resource::{HostResource, resource_index};
use super::{ResourceAny, ResourceType};
use crate::handles::HandleError;
use crate::vm::ValRaw;
use crate::{AsContextMut, Result, bail};
use std::fmt;
use windlass_compiler::types::component::InterfaceType;

/// A handle to a host resource of a type made by [`ResourceType::host_dynamic`].
pub struct ResourceDynamic {
    handle: HostResource,
    ty: u32,
}

impl ResourceDynamic {
    /// An owned resource of the type numbered `ty`.
    pub fn new_own(rep: u32, ty: u32) -> Self {
        Self { handle: HostResource::new_own(rep), ty }
    }

    /// A borrowed resource of the type numbered `ty`.
    pub fn new_borrow(rep: u32, ty: u32) -> Self {
        Self { handle: HostResource::new_borrow(rep), ty }
    }

    /// What stands for it.
    pub fn rep(&self) -> u32 {
        self.handle.rep()
    }

    /// The number of its type.
    pub fn ty(&self) -> u32 {
        self.ty
    }

    /// Whether it is owned and has not been given away.
    pub fn owned(&self) -> bool {
        self.handle.owned()
    }

    /// The host resource that `resource` is a handle to.
    ///
    /// # Errors
    ///
    /// If it is one of another kind, or was dropped or moved.
    pub fn try_from_resource_any(resource: ResourceAny, mut store: impl AsContextMut) -> Result<Self> {
        let Some(ty) = resource.ty().as_host_dynamic() else {
            let found = resource.name(&store.as_context_mut().0.state);
            bail!(
                "{found} is not of a type made by `ResourceType::host_dynamic`; use `Resource::try_from_resource_any` with its Rust type"
            );
        };
        let (rep, owned) = resource.into_host(&mut store.as_context_mut().0.state, ResourceType::host_dynamic(ty))?;
        Ok(if owned { Self::new_own(rep, ty) } else { Self::new_borrow(rep, ty) })
    }

    /// A handle that does not say what kind of resource it is.
    ///
    /// # Errors
    ///
    /// If it is a borrow or was given away, or the store's table is full.
    pub fn try_into_resource_any(self, mut store: impl AsContextMut) -> Result<ResourceAny> {
        self.handle.into_any(&mut store.as_context_mut().0.state, ResourceType::host_dynamic(self.ty))
    }

    fn lower(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Result<u32> {
        let Some(index) = resource_index(&ty) else { return Err(bug("a resource was type-checked as something else")) };
        let (expected, found) = (cx.crossing().resources[index].ty, ResourceType::host_dynamic(self.ty));
        if expected != found {
            return Err(cx.misused(index, HandleError::WrongHostType { expected, found }));
        }
        self.handle.lower(cx, ty)
    }

    fn lift(cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<Self> {
        let found = resource_index(&ty).and_then(|index| cx.crossing().resources[index].ty.as_host_dynamic());
        let Some(payload) = found else { bail!("a resource that is no dynamic one was passed where one is expected") };
        Ok(Self { handle: HostResource::lift(cx, ty, handle)?, ty: payload })
    }
}

impl fmt::Debug for ResourceDynamic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.handle.debug(f, &format!("ResourceDynamic({})", self.ty))
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: a handle is a word.
unsafe impl ComponentType for ResourceDynamic {
    const LAYOUT: Layout = Layout::HANDLE;

    fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<(), TypeMismatch> {
        let known = resource_index(ty).and_then(|index| types.resource(index));
        if known.is_some_and(|ty| ty.as_host_dynamic().is_some()) { Ok(()) } else { Err(TypeMismatch::found(ty, types, "ResourceDynamic")) }
    }
}

#[expect(unsafe_code, reason = "the unsafe traits of lifting and lowering")]
// SAFETY: writes an index of the guest's handle table.
unsafe impl Lower for ResourceDynamic {
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
unsafe impl Lift for ResourceDynamic {
    fn lift_flat(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &[ValRaw]) -> Result<Self> {
        Self::lift(cx, ty, from[0].get_u32())
    }

    fn load(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Self> {
        let handle = u32::load(cx, InterfaceType::U32, bytes)?;
        Self::lift(cx, ty, handle)
    }
}
