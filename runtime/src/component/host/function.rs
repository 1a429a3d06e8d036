//! Host functions as a linker keeps them: closures, typed or dynamic, that become machine-callable once an import is lowered.
//!
//! What an import needs is decided here, when it is lowered: a [`Crossing`] with memory, allocator, encoding and types. A call looks nothing up.
//!
//! Spec: `canon lower`.

use super::super::abi::crossing::Crossing;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::abi::values::{lift_params, lower_result, param_slots};
use super::super::abi::{ComponentNamedList, Lift, Lower};
use super::super::boundary::{ensure_guest_nesting, ensure_may_leave, ensure_returnable, exit_scope, nesting_of};
use super::super::link_error::Misfit;
use super::super::types::{ComponentFunc, Scope};
use super::super::val::{Val, check};
use super::super::walk::{Spill, lift_values, lower_values};
use super::imports::Provider;
use super::signature;
use crate::exec::{HostFunction, host_entry};
use crate::handles::ScopeKey;
use crate::store::StoreState;
use crate::vm::{HostEntry, InstanceContext, ValRaw};
use crate::{Result, StoreContextMut, format_err};
use smallvec::{SmallVec, smallvec};
use std::any::Any;
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::abi::{MAX_FLAT_PARAMS, MAX_FLAT_RESULTS, params_in_memory, result_in_memory};
use windlass_compiler::base::index::FuncTypeIndex;

/// What machine code calls, and the data that it is given.
pub(crate) type Lowered = (HostEntry, Arc<dyn Any + Send + Sync>);

/// A host function that an import may be satisfied with.
pub(crate) trait HostDefinition<T: 'static>: Send + Sync {
    /// What keeps it from satisfying an import of type `ty`.
    fn check(&self, ty: FuncTypeIndex, scope: &Scope) -> Vec<Misfit>;

    /// The instance that it is a function of. It is lowered only for the store of that one.
    fn provider(&self) -> Option<Provider> {
        None
    }

    /// Its machine-callable form for one lowered import.
    fn lower(self: Arc<Self>, crossing: Arc<Crossing>, scope: &Arc<Scope>) -> Lowered;
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

/// A closure over dynamic values.
pub(crate) fn dynamic<T, F>(func: F) -> Arc<dyn HostDefinition<T>>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, ComponentFunc, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
{
    Arc::new(Dynamic { func, store: PhantomData })
}

/// What stands in for a function that nobody defines.
pub(crate) fn trapping<T: 'static>(name: String) -> Arc<dyn HostDefinition<T>> {
    dynamic(move |_, _, _, _| Err(format_err!("unknown import: {name} has not been defined")))
}

struct Typed<T, F, P, R> {
    func: F,
    types: PhantomData<fn(T, P) -> R>,
}

struct LoweredTyped<T, F, P, R> {
    crossing: Arc<Crossing>,
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

    fn lower(self: Arc<Self>, crossing: Arc<Crossing>, _: &Arc<Scope>) -> Lowered {
        (host_entry::<T, LoweredTyped<T, F, P, R>>, Arc::new(LoweredTyped { crossing, definition: self }))
    }
}

impl<T, F, P, R> HostFunction<T> for LoweredTyped<T, F, P, R>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, P) -> Result<R> + Send + Sync + 'static,
    P: ComponentNamedList + Lift + 'static,
    R: ComponentNamedList + Lower + 'static,
{
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
        exit_scope(&mut inner.state, scope, done)
    }
}

/// Arguments or results; few of either need no allocation.
type Values = SmallVec<[Val; 4]>;

struct Dynamic<T, F> {
    func: F,
    store: PhantomData<fn(T)>,
}

struct LoweredDynamic<T, F> {
    crossing: Arc<Crossing>,
    scope: Arc<Scope>,
    definition: Arc<Dynamic<T, F>>,
    param_slots: usize,
}

impl<T, F> HostDefinition<T> for Dynamic<T, F>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, ComponentFunc, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
{
    /// It is told its type, and fits any that is not `async`.
    fn check(&self, ty: FuncTypeIndex, scope: &Scope) -> Vec<Misfit> {
        if scope.table.funcs[ty].is_async { vec![Misfit::asynchronous(true, "the host function")] } else { Vec::new() }
    }

    fn lower(self: Arc<Self>, crossing: Arc<Crossing>, scope: &Arc<Scope>) -> Lowered {
        let ty = crossing.func_type();
        let param_slots = if params_in_memory(ty) { 1 } else { ty.params_abi.flat.as_ref().map_or(0, |flat| flat.len()) };
        (host_entry::<T, LoweredDynamic<T, F>>, Arc::new(LoweredDynamic { crossing, scope: scope.clone(), definition: self, param_slots }))
    }
}

impl<T, F> HostFunction<T> for LoweredDynamic<T, F>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, ComponentFunc, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
{
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let inner = store.0;
        ensure_may_leave(&inner.state, &self.crossing)?;
        ensure_guest_nesting(&inner.state, &self.crossing, self.crossing.func_type().nesting() as usize)?;
        let mut scope = None;
        let ty = ComponentFunc::new(self.crossing.ty, &self.scope);
        let done = self
            .lift(&mut inner.state, &mut scope, args)
            .and_then(|params| {
                let mut results: Values = smallvec![Val::Bool(false); self.crossing.result.len()];
                (self.definition.func)(StoreContextMut(&mut *inner), ty, &params, &mut results)?;
                Ok(results)
            })
            .and_then(|results| self.lower(&mut inner.state, &mut scope, &results, args));
        exit_scope(&mut inner.state, scope, done)
    }
}

impl<T, F> LoweredDynamic<T, F> {
    fn lift(&self, store: &mut StoreState, scope: &mut Option<ScopeKey>, args: &[ValRaw]) -> Result<Values> {
        let crossing = &self.crossing;
        let mut params = Values::with_capacity(crossing.params.len());
        let cx = &mut LiftContext::params(store, crossing, scope);
        lift_values(cx, &crossing.params, &crossing.func_type().params_abi, MAX_FLAT_PARAMS, args, |_, value| params.push(value))?;
        Ok(params)
    }

    fn lower(&self, store: &mut StoreState, scope: &mut Option<ScopeKey>, results: &[Val], args: &mut [ValRaw]) -> Result<()> {
        let crossing = &self.crossing;
        for (ty, value) in crossing.result.iter().zip(results) {
            check(value, *ty, &self.scope)
                .map_err(|misfit| format_err!("the host function for {} returned a wrong result: {misfit}", crossing.name))?;
        }
        let ty = crossing.func_type();
        let out = if result_in_memory(ty) { args.get(self.param_slots).map_or(0, ValRaw::get_u32) } else { 0 };
        ensure_returnable(store, crossing)?;
        let cx = &mut LowerContext::result(store, crossing, scope);
        lower_values(cx, &crossing.result, &ty.result_abi, MAX_FLAT_RESULTS, |i| &results[i], Spill::To(out), args)
    }
}
