//! `HostFunc`: a host function before it belongs to a store, as linkers keep it.
#![expect(unsafe_code, reason = "the machine-callable entry is an unsafe function whose contract this file establishes")]

use super::caller::Caller;
use super::types::FuncType;
use super::{Func, Val};
use crate::exec::{HostFunction, host_entry};
use crate::store::StoreState;
use crate::vm::{HostEntry, HostFuncSource, InstanceContext};
use crate::{AsContextMut, Engine, Result, StoreContextMut, ValRaw, ensure};
use smallvec::SmallVec;
use std::any::Any;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::types::core as plain;

/// A host function for stores that hold a `T`. Cheap to clone.
pub struct HostFunc<T> {
    ty: Arc<plain::FuncType>,
    entry: HostEntry,
    data: Arc<dyn Any + Send + Sync>,
    /// `entry` is the one of `HostFunction<T>` and of `data`'s type.
    store_data: PhantomData<fn(T)>,
}

impl<T> Clone for HostFunc<T> {
    fn clone(&self) -> Self {
        Self { ty: self.ty.clone(), entry: self.entry, data: self.data.clone(), store_data: PhantomData }
    }
}

impl<T: 'static> HostFunc<T> {
    /// `function`, whose arguments and results are of type `ty`.
    pub(crate) fn new<F: HostFunction<T>>(ty: Arc<plain::FuncType>, function: F) -> Self {
        Self { ty, entry: host_entry::<T, F>, data: Arc::new(function), store_data: PhantomData }
    }

    /// A function over tagged values.
    pub(crate) fn dynamic<F>(ty: &FuncType, call: F) -> Self
    where
        F: Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
    {
        Self::new(ty.plain().clone(), Dynamic { ty: ty.clone(), call })
    }

    /// A function over raw values.
    pub(crate) fn unchecked<F>(ty: &FuncType, call: F) -> Self
    where
        F: Fn(Caller<'_, T>, &mut [MaybeUninit<ValRaw>]) -> Result<()> + Send + Sync + 'static,
    {
        Self::new(ty.plain().clone(), Unchecked { call })
    }

    /// Its type, in `engine`'s terms.
    pub(crate) fn ty(&self, engine: &Engine) -> FuncType {
        FuncType::from_plain(engine, self.ty.clone())
    }

    /// What is needed to make it a function of any store of `engine`, as long as the second lives.
    pub(crate) fn source(&self, engine: &Engine) -> Result<(HostFuncSource, Arc<dyn Any + Send + Sync>)> {
        Ok((StoreState::host_func_source(engine, &self.ty, self.entry, &self.data)?, self.data.clone()))
    }

    /// The function in a store.
    pub(crate) fn to_func(&self, store: &mut StoreContextMut<'_, T>) -> Result<Func> {
        let state = &mut store.0.state;
        let func_ref = state.add_host_func(&self.ty, self.entry, self.data.clone())?;
        Ok(Func::from_ref(state, func_ref))
    }
}

struct Dynamic<F> {
    ty: FuncType,
    call: F,
}

impl<T, F> HostFunction<T> for Dynamic<F>
where
    T: 'static,
    F: Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
{
    const THROWS: bool = true;

    fn call(&self, mut store: StoreContextMut<'_, T>, caller: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let state = &store.0.state;
        let ty = &**self.ty.plain();
        let params: SmallVec<[Val; 8]> = ty.params.iter().zip(&*args).map(|(ty, raw)| Val::of_plain(state, raw, ty)).collect();
        let mut results: SmallVec<[Val; 8]> = SmallVec::from_elem(Val::null_func_ref(), ty.results.len());
        (self.call)(Caller::new(store.as_context_mut(), caller), &params, &mut results)?;

        let state = &store.0.state;
        for (i, ((ty, result), raw)) in ty.results.iter().zip(&results).zip(args).enumerate() {
            let fits = result.is_plain(ty);
            ensure!(fits, "a host function of type `{}` returned a `{}` as result {i}", self.ty, result.precise_type());
            *raw = result.raw(state)?;
        }
        Ok(())
    }
}

struct Unchecked<F> {
    call: F,
}

impl<T, F> HostFunction<T> for Unchecked<F>
where
    T: 'static,
    F: Fn(Caller<'_, T>, &mut [MaybeUninit<ValRaw>]) -> Result<()> + Send + Sync + 'static,
{
    const THROWS: bool = true;

    fn call(&self, store: StoreContextMut<'_, T>, caller: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        (self.call)(Caller::new(store, caller), uninit(args))
    }
}

/// The same values, as a place to write them.
#[inline]
pub(crate) fn uninit(args: &mut [ValRaw]) -> &mut [MaybeUninit<ValRaw>] {
    // SAFETY: the layouts are equal, and every writer of this crate writes whole values; an unchecked host function promises to.
    unsafe { std::mem::transmute(args) }
}
