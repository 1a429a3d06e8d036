//! The core functions on resources that a component may import. A guest's mistake is a trap.
//!
//! Spec: `canon resource.new`, `canon resource.rep`, `canon resource.drop`.

use super::super::abi::crossing::RuntimeResources;
use super::super::abi::fault::{guest_fault, handle_fault};
use super::super::boundary::ensure_undisturbed;
use super::super::resource_any::destroy;
use crate::engine::PrintedFunction;
use crate::exec::HostFunction;
use crate::handles::{Dropped, HandleOrigin, Holder, InstanceKey, ResourceId};
use crate::store::StoreState;
use crate::vm::{InstanceContext, ValRaw};
use crate::{Result, StoreContextMut, WasmBacktrace};
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
    pub(super) id: ResourceId,
    pub(super) resources: Arc<RuntimeResources>,
    pub(super) resource: ResourceIndex,
}

impl<T: 'static> HostFunction<T> for ResourceNew {
    const VALUES: Option<usize> = Some(1);

    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let components = &mut store.0.state.components;
        let handle = components.resource_new(self.instance, self.id, args[0].get_u32()).map_err(handle_fault)?;
        if components.ledger.is_some() {
            self.write_down(store, handle);
        }
        args[0] = ValRaw::u32(handle);
        Ok(())
    }
}

impl ResourceNew {
    /// Writes down who made a handle, for the diagnostic mode.
    #[cold]
    fn write_down<T: 'static>(&self, store: StoreContextMut<'_, T>, handle: u32) {
        let trace = WasmBacktrace::force_capture(&store);
        let function = trace.frames().first().and_then(|frame| frame.func_name()).map(|name| PrintedFunction(name).to_string());
        if let Some(ledger) = &mut store.0.state.components.ledger {
            let origin = HandleOrigin::New { function, call: ledger.call() };
            ledger.refine(Holder::Guest(self.instance), handle, origin);
        }
    }
}

impl<T: 'static> HostFunction<T> for ResourceRep {
    const VALUES: Option<usize> = Some(1);

    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let (components, handle) = (&store.0.state.components, args[0].get_u32());
        let rep = components.resource_rep(self.instance, self.id, handle);
        let told = |error| guest_fault(components, self.instance, handle, self.id, Some("`resource.rep`"), error);
        args[0] = ValRaw::u32(rep.map_err(told)?);
        Ok(())
    }
}

impl<T: 'static> HostFunction<T> for ResourceDrop {
    const VALUES: Option<usize> = Some(1);

    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let (state, handle) = (&mut store.0.state, args[0].get_u32());
        match state.components.try_drop_own(self.instance, self.id, handle) {
            Some(rep) => self.destroy(state, rep),
            None => self.drop_slowly(state, handle),
        }
    }
}

impl ResourceDrop {
    /// Drops a borrow, or says why a handle cannot be dropped.
    #[inline(never)]
    fn drop_slowly(&self, state: &mut StoreState, handle: u32) -> Result<()> {
        match state.components.resource_drop(self.instance, self.id, handle) {
            Ok(Dropped::Borrow) => Ok(()),
            Ok(Dropped::Own { rep }) => self.destroy(state, rep),
            Err(error) => Err(guest_fault(&state.components, self.instance, handle, self.id, Some("`resource.drop`"), error)),
        }
    }

    #[inline]
    fn destroy(&self, state: &mut StoreState, rep: u32) -> Result<()> {
        let resource = &self.resources[self.resource];
        destroy(state, self.id, resource.dtor(), resource.implementer, rep)?;
        ensure_undisturbed(state, self.instance)
    }
}
