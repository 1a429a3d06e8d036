//! The core functions on resources that a component may import. A guest's mistake is a trap.
//!
//! Spec: `canon resource.new`, `canon resource.rep`, `canon resource.drop`.

use super::super::abi::crossing::RuntimeResources;
use super::super::abi::fault::handle_fault;
use super::super::boundary::ensure_undisturbed;
use super::super::resource_any::destroy;
use crate::exec::HostFunction;
use crate::handles::{Dropped, InstanceKey, ResourceId};
use crate::vm::{InstanceContext, ValRaw};
use crate::{Result, StoreContextMut};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::ResourceIndex;

/// `resource.new`: an owner of a representation.
pub(super) struct ResourceNew {
    pub(super) instance: InstanceKey,
    pub(super) id: ResourceId,
}

/// `resource.rep`: the representation behind a handle.
pub(super) struct ResourceRep {
    pub(super) instance: InstanceKey,
    pub(super) id: ResourceId,
}

/// `resource.drop`: gives a handle up; runs the destructor if it was the owner.
pub(super) struct ResourceDrop {
    pub(super) instance: InstanceKey,
    pub(super) resources: Arc<RuntimeResources>,
    pub(super) resource: ResourceIndex,
}

impl<T: 'static> HostFunction<T> for ResourceNew {
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let handle = store.0.state.components.resource_new(self.instance, self.id, args[0].get_u32());
        args[0] = ValRaw::u32(handle.map_err(handle_fault)?);
        Ok(())
    }
}

impl<T: 'static> HostFunction<T> for ResourceRep {
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let rep = store.0.state.components.resource_rep(self.instance, self.id, args[0].get_u32());
        args[0] = ValRaw::u32(rep.map_err(handle_fault)?);
        Ok(())
    }
}

impl<T: 'static> HostFunction<T> for ResourceDrop {
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let state = &mut store.0.state;
        let resource = &self.resources[self.resource];
        match state.components.resource_drop(self.instance, resource.id, args[0].get_u32()).map_err(handle_fault)? {
            Dropped::Borrow => Ok(()),
            Dropped::Own { rep } => {
                destroy(state, resource.id, resource.dtor(), resource.implementer, rep)?;
                ensure_undisturbed(state, self.instance)
            }
        }
    }
}
