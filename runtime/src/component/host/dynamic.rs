//! Host functions over [`Val`]s.
//!
//! The arguments of one call are kept, and those of the next are lifted into them: the function has seen them by shared reference, so that they still are what
//! was lifted, and what differs from call to call is mostly their numbers. They are kept in the store, with the tree of the component that calls, within
//! [`Store::set_max_component_kept_bytes`](crate::Store::set_max_component_kept_bytes); while a call uses them, they are not there for another inside it. What
//! holds a handle is not kept, and a call that fails keeps nothing.

use super::super::abi::crossing::{Crossing, arguments_type};
use super::super::abi::fault::bug;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::boundary::{ensure_guest_nesting, ensure_may_leave, ensure_returnable, exit_scope};
use super::super::link_error::Misfit;
use super::super::types::{ComponentFunc, Scope};
use super::super::val::{Refill, VACANT, Val, allocated, check_and_pack, discard};
use super::super::walk::{Build as _, Packed, Spill, View as _, is_scalar, lift_values, lower_values};
use super::function::HostDefinition;
use crate::exec::{HostFunction, HostRecord};
use crate::handles::{KeptPlace, ScopeKey};
use crate::store::{StoreInner, StoreState};
use crate::vm::{InstanceContext, Records, Shared, ValRaw};
use crate::{Result, StoreContextMut, format_err};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::abi::{MAX_FLAT_PARAMS, MAX_FLAT_RESULTS, params_in_memory, result_in_memory};
use windlass_compiler::base::index::FuncTypeIndex;

/// So many scalars need no memory of their own: nothing is kept of them.
const FEW: usize = 4;

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

struct Dynamic<T, F> {
    func: F,
    store: PhantomData<fn(T)>,
}

struct LoweredDynamic<T, F> {
    crossing: Shared<Crossing>,
    scope: Arc<Scope>,
    definition: Arc<Dynamic<T, F>>,
    /// Which argument is the address for the result, if that goes through memory.
    out: Option<usize>,
    /// How deep its types nest.
    nesting: usize,
    /// Where the arguments are kept; none if they are [`FEW`] scalars.
    place: Option<KeptPlace>,
}

/// Arguments that are kept between calls.
struct Arguments {
    values: Vec<Val>,
    /// How many bytes that is: no more than this.
    bytes: usize,
}

impl Arguments {
    fn new(len: usize) -> Box<Self> {
        Box::new(Self { values: vec![VACANT; len], bytes: size_of::<Self>() + len * size_of::<Val>() })
    }

    /// How many bytes they have taken from the allocator.
    fn allocated(&self) -> usize {
        let own = size_of::<Self>() + self.values.capacity() * size_of::<Val>();
        self.values.iter().map(allocated).fold(own, usize::saturating_add)
    }
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

    fn lower(self: Arc<Self>, crossing: Shared<Crossing>, scope: &Arc<Scope>, records: &mut Records) -> HostRecord {
        let ty = crossing.func_type();
        let slots = if params_in_memory(ty) { 1 } else { ty.params_abi.flat.as_ref().map_or(0, |flat| flat.len()) };
        let keeps = crossing.params.len() > FEW || crossing.params.iter().any(|ty| !is_scalar(*ty));
        let lowered = LoweredDynamic {
            scope: scope.clone(),
            definition: self,
            out: result_in_memory(ty).then_some(slots),
            nesting: ty.nesting() as usize,
            place: keeps.then(KeptPlace::default),
            crossing,
        };
        HostRecord::new::<T, _>(lowered, records)
    }
}

impl<T, F> HostFunction<T> for LoweredDynamic<T, F>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, ComponentFunc, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
{
    const HOOKED: bool = true;

    #[inline]
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let inner = store.0;
        ensure_may_leave(&inner.state, &self.crossing)?;
        ensure_guest_nesting(&inner.state, &self.crossing, self.nesting)?;
        match &self.place {
            None => {
                let mut few = [const { VACANT }; FEW];
                let params = few.get_mut(..self.crossing.params.len()).ok_or_else(|| bug("few parameters are many"))?;
                self.call_with(inner, params, args, Self::lift_scalars)?;
                // All are scalars: to find out for each that there is nothing to drop takes 20 instructions.
                std::mem::forget(few);
            }
            Some(place) => {
                let mut params = self.take(&mut inner.state, place);
                let Arguments { values, bytes } = &mut *params;
                self.call_with(inner, values, args, |this, store, scope, values, args| this.lift(store, scope, values, args, bytes))?;
                self.keep(&mut inner.state, place, params);
            }
        }
        Ok(())
    }
}

impl<T, F> LoweredDynamic<T, F>
where
    T: 'static,
    F: Fn(StoreContextMut<'_, T>, ComponentFunc, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
{
    /// The call, with its arguments in the place of `params`.
    #[inline(always)]
    fn call_with(
        &self,
        inner: &mut StoreInner<T>,
        params: &mut [Val],
        args: &mut [ValRaw],
        lift: impl FnOnce(&Self, &mut StoreState, &mut Option<ScopeKey>, &mut [Val], &[ValRaw]) -> Result<()>,
    ) -> Result<()> {
        let mut scope = None;
        let mut result = VACANT;
        let results = if self.crossing.result.is_empty() { &mut [] } else { std::slice::from_mut(&mut result) };
        let done = lift(self, &mut inner.state, &mut scope, params, args).and_then(|()| {
            (self.definition.func)(StoreContextMut(&mut *inner), ComponentFunc::new(self.crossing.ty, &self.scope), params, results)?;
            self.lower_result(&mut inner.state, &mut scope, results, args)
        });
        discard(result);
        exit_scope(&mut inner.state, &scope, done)
    }
}

impl<T, F> LoweredDynamic<T, F> {
    /// Lifts parameters that are a core value each, and need no memory.
    #[inline]
    fn lift_scalars(&self, store: &mut StoreState, scope: &mut Option<ScopeKey>, params: &mut [Val], args: &[ValRaw]) -> Result<()> {
        let crossing = &self.crossing;
        for (i, ((ty, to), from)) in crossing.params.iter().zip(params).zip(args).enumerate() {
            Refill::<true>::scalar(to, *ty, from.get_u64())
                .map_err(|error| LiftContext::params(store, crossing, scope).failed(arguments_type(), i, error))?;
        }
        Ok(())
    }

    /// Lifts any parameters, and adds to `bytes` how much those that were there have grown.
    fn lift(
        &self,
        store: &mut StoreState,
        scope: &mut Option<ScopeKey>,
        params: &mut [Val],
        args: &[ValRaw],
        bytes: &mut usize,
    ) -> Result<()> {
        let crossing = &self.crossing;
        let cx = &mut LiftContext::params(store, crossing, scope);
        lift_values::<Refill<true>>(cx, &crossing.params, &crossing.func_type().params_abi, MAX_FLAT_PARAMS, args, params)?;
        *bytes = bytes.saturating_add(cx.grown());
        Ok(())
    }

    #[inline]
    fn lower_result(&self, store: &mut StoreState, scope: &mut Option<ScopeKey>, results: &[Val], args: &mut [ValRaw]) -> Result<()> {
        let crossing = &self.crossing;
        // A scalar of the right type needs no more than a register.
        if let ([ty], [value]) = (&*crossing.result, results)
            && let Some(bits) = value.bits(*ty)
        {
            ensure_returnable(store, crossing)?;
            *args.first_mut().ok_or_else(|| bug("there is no room for a result"))? = ValRaw::u64(bits);
            return Ok(());
        }
        if results.is_empty() {
            return ensure_returnable(store, crossing);
        }
        self.lower_parts(store, scope, results, args)
    }

    fn lower_parts(&self, store: &mut StoreState, scope: &mut Option<ScopeKey>, results: &[Val], args: &mut [ValRaw]) -> Result<()> {
        let crossing = &self.crossing;
        let mut packed = Packed::reusing(std::mem::take(&mut store.scratch));
        for (ty, value) in crossing.result.iter().zip(results) {
            check_and_pack(value, *ty, &self.scope, &mut packed)
                .map_err(|misfit| format_err!("the host function for {} returned a wrong result: {misfit}", crossing.name))?;
        }
        ensure_returnable(store, crossing)?;
        let out = self.out.and_then(|slot| args.get(slot)).map_or(0, ValRaw::get_u32);
        let cx = &mut LowerContext::result(store, crossing, scope);
        let abi = &crossing.func_type().result_abi;
        let done = lower_values(cx, (&crossing.result, abi), MAX_FLAT_RESULTS, |i| &results[i], Spill::To(out), &mut packed, args);
        store.scratch = packed.into_buffer();
        done
    }

    /// The arguments of the call before, or none yet.
    #[inline]
    fn take(&self, store: &mut StoreState, place: &KeptPlace) -> Box<Arguments> {
        let kept = store.components.trees.take_kept(self.crossing.tree, place);
        let kept = kept.and_then(|(kept, _)| kept.downcast::<Arguments>().ok());
        kept.unwrap_or_else(|| Arguments::new(self.crossing.params.len()))
    }

    /// Keeps arguments for the next call.
    #[inline]
    fn keep(&self, store: &mut StoreState, place: &KeptPlace, mut params: Box<Arguments>) {
        let components = &mut store.components;
        let limit = components.limits.max_kept_bytes;
        if self.crossing.func_type().params_abi.has_handle {
            for (value, ty) in params.values.iter_mut().zip(&self.crossing.params) {
                if self.crossing.types.abi(*ty).has_handle {
                    *value = VACANT;
                }
            }
        }
        if components.trees.kept_bytes().saturating_add(params.bytes) > limit {
            // What was dropped meanwhile counts no more.
            params.bytes = params.allocated();
        }
        debug_assert!(params.bytes >= params.allocated(), "what is kept counts as no less than it takes");
        let bytes = params.bytes;
        components.trees.keep(self.crossing.tree, place, params, bytes, limit);
    }
}
