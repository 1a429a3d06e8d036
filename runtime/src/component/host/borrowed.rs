//! Host functions whose parameters point into the guest's memory.
//!
//! Such a function is given the store's data and not the store. The parameters hold the borrow of the store's state that they were made
//! from, the data is a field beside it: the two are borrowed apart, and that the function cannot touch the guest is checked by the compiler.

use super::super::abi::borrowed::{Kept, borrow_params};
use super::super::abi::crossing::Crossing;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::abi::values::{lower_result, lowered_slots, param_slots};
use super::super::abi::{BorrowedParams, ComponentNamedList, Lower};
use super::super::boundary::{ensure_guest_nesting, ensure_may_leave, exit_scope, nesting_of};
use super::super::link_error::Misfit;
use super::super::types::Scope;
use super::function::HostDefinition;
use super::signature;
use crate::exec::{HostFunction, HostRecord};
use crate::store::StoreInner;
use crate::vm::{InstanceContext, Records, Shared, ValRaw};
use crate::{Result, StoreContextMut};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::FuncTypeIndex;

/// A closure over the store's data and parameters that may borrow.
pub(crate) fn borrowed<T, P, R>(
    func: impl for<'a> Fn(&'a mut T, P::Of<'a>) -> Result<R> + Send + Sync + 'static,
) -> Arc<dyn HostDefinition<T>>
where
    T: 'static,
    P: BorrowedParams,
    R: ComponentNamedList + Lower + 'static,
{
    Arc::new(Borrowed { func, types: PhantomData::<fn(T, P) -> R> })
}

struct Borrowed<T, F, P, R> {
    func: F,
    types: PhantomData<fn(T, P) -> R>,
}

struct LoweredBorrowed<T, F, P, R> {
    crossing: Shared<Crossing>,
    definition: Arc<Borrowed<T, F, P, R>>,
}

impl<T, F, P, R> HostDefinition<T> for Borrowed<T, F, P, R>
where
    T: 'static,
    F: for<'a> Fn(&'a mut T, P::Of<'a>) -> Result<R> + Send + Sync + 'static,
    P: BorrowedParams,
    R: ComponentNamedList + Lower + 'static,
{
    fn check(&self, ty: FuncTypeIndex, scope: &Scope) -> Vec<Misfit> {
        signature::check::<P, R>(ty, scope)
    }

    fn lower(self: Arc<Self>, crossing: Shared<Crossing>, _: &Arc<Scope>, records: &mut Records) -> HostRecord {
        HostRecord::new::<T, _>(LoweredBorrowed { crossing, definition: self }, records)
    }
}

impl<T, F, P, R> HostFunction<T> for LoweredBorrowed<T, F, P, R>
where
    T: 'static,
    F: for<'a> Fn(&'a mut T, P::Of<'a>) -> Result<R> + Send + Sync + 'static,
    P: BorrowedParams,
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
        let done = {
            let StoreInner { state, data, .. } = &mut *inner;
            let kept = Kept::default();
            let params = borrow_params::<P>(&mut LiftContext::params(state, crossing, &mut scope), &kept, args);
            params.and_then(|params| (self.definition.func)(data, params))
        };
        let done =
            done.and_then(|result| lower_result(&mut LowerContext::result(&mut inner.state, crossing, &mut scope), &result, out, args));
        exit_scope(&mut inner.state, &scope, done)
    }
}
