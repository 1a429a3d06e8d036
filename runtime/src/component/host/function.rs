//! Host functions as a linker keeps them: closures that become machine-callable once an import is lowered, here those over Rust types.
//!
//! What an import needs is decided here, when it is lowered: a [`Crossing`] with memory, allocator, encoding and types. A call looks nothing up.
//!
//! Spec: `canon lower`.

use super::super::abi::crossing::Crossing;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::abi::values::{lift_params, lower_result, lowered_slots, param_slots};
use super::super::abi::{ComponentNamedList, Lift, Lower};
use super::super::boundary::{ensure_guest_nesting, ensure_may_leave, ensure_returnable, exit_scope, nesting_of};
use super::super::link_error::Misfit;
use super::super::types::Scope;
use super::imports::Provider;
use super::signature;
use crate::exec::{HostFunction, HostRecord};
use crate::vm::{InstanceContext, Records, Shared, ValRaw};
use crate::{Result, StoreContextMut};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::FuncTypeIndex;

/// A host function that an import may be satisfied with.
pub(crate) trait HostDefinition<T: 'static>: Send + Sync {
    /// What keeps it from satisfying an import of type `ty`.
    fn check(&self, ty: FuncTypeIndex, scope: &Scope) -> Vec<Misfit>;

    /// The instance that it is a function of. It is lowered only for the store of that one.
    fn provider(&self) -> Option<Provider> {
        None
    }

    /// Its machine-callable form for one lowered import, which `records` keep.
    fn lower(self: Arc<Self>, crossing: Shared<Crossing>, scope: &Arc<Scope>, records: &mut Records) -> HostRecord;
}

/// A closure over Rust types.
pub(crate) fn typed<T, F, P, R>(func: F) -> Arc<dyn HostDefinition<T>>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, P) -> Result<R> + Send + Sync + 'static,
    P: ComponentNamedList + Lift + 'static,
    R: ComponentNamedList + Lower + 'static,
{
    Arc::new(Typed { func, types: PhantomData })
}

struct Typed<T, F, P, R> {
    func: F,
    types: PhantomData<fn(T, P) -> R>,
}

struct LoweredTyped<T, F, P, R> {
    crossing: Shared<Crossing>,
    definition: Arc<Typed<T, F, P, R>>,
}

impl<T, F, P, R> HostDefinition<T> for Typed<T, F, P, R>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, P) -> Result<R> + Send + Sync + 'static,
    P: ComponentNamedList + Lift + 'static,
    R: ComponentNamedList + Lower + 'static,
{
    fn check(&self, ty: FuncTypeIndex, scope: &Scope) -> Vec<Misfit> {
        signature::check::<P, R>(ty, scope)
    }

    fn lower(self: Arc<Self>, crossing: Shared<Crossing>, _: &Arc<Scope>, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(LoweredTyped { crossing, definition: self }, records)
    }
}

impl<T, F, P, R> HostFunction<T> for LoweredTyped<T, F, P, R>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, P) -> Result<R> + Send + Sync + 'static,
    P: ComponentNamedList + Lift + 'static,
    R: ComponentNamedList + Lower + 'static,
{
    const HOOKED: bool = true;
    const VALUES: Option<usize> = Some(lowered_slots::<P, R>());

    #[inline]
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let crossing = &self.crossing;
        let inner = store.0;
        ensure_may_leave(&inner.state, crossing)?;
        ensure_guest_nesting(&inner.state, crossing, const { nesting_of::<P, R>() })?;
        let mut scope = None;
        // Behind the parameters, if the result goes through memory; results may be written over it.
        let out = args.get(param_slots::<P>()).map_or(0, ValRaw::get_u32);
        let params = lift_params::<P>(&mut LiftContext::params(&mut inner.state, crossing, &mut scope), args);
        let done = params.and_then(|params| (self.definition.func)(StoreContextMut(&mut *inner), params)).and_then(|result| {
            ensure_returnable(&inner.state, crossing)?;
            lower_result(&mut LowerContext::result(&mut inner.state, crossing, &mut scope), &result, out, args)
        });
        exit_scope(&mut inner.state, &scope, done)
    }
}
