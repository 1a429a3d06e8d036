//! `HostFunc`: a host function before it belongs to a store, as linkers keep it.
#![expect(unsafe_code, reason = "the machine-callable entry is an unsafe function whose contract this file establishes")]

use super::caller::Caller;
use super::types::FuncType;
use super::{Func, Val};
use crate::exec::{HostCode, HostFunction};
use crate::store::StoreState;
use crate::vm::{HostFuncSource, InstanceContext};
use crate::{AsContextMut, Engine, Result, StoreContextMut, ValRaw, ensure};
use std::any::Any;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::types::core as plain;

/// A host function for stores that hold a `T`. Cheap to clone.
pub struct HostFunc<T> {
    ty: Arc<plain::FuncType>,
    /// The number of its type in its engine, if it was made for one: a type may say more than parameters and results.
    id: Option<u32>,
    /// Of a `HostFunction<T>`.
    code: HostCode,
    store_data: PhantomData<fn(T)>,
}

impl<T> Clone for HostFunc<T> {
    fn clone(&self) -> Self {
        Self { ty: self.ty.clone(), id: self.id, code: self.code.clone(), store_data: PhantomData }
    }
}

impl<T: 'static> HostFunc<T> {
    /// `function`, whose arguments and results are of type `ty`.
    pub(crate) fn new<F: HostFunction<T>>(ty: Arc<plain::FuncType>, function: F) -> Self {
        Self { ty, id: None, code: HostCode::new::<T, F>(function), store_data: PhantomData }
    }

    /// A function over tagged values.
    pub(crate) fn dynamic<F>(ty: &FuncType, call: F) -> Self
    where
        F: Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
    {
        Self { id: Some(ty.id()), ..Self::new(ty.plain().clone(), Dynamic { ty: ty.clone(), call }) }
    }

    /// A function over raw values.
    pub(crate) fn unchecked<F>(ty: &FuncType, call: F) -> Self
    where
        F: Fn(Caller<'_, T>, &mut [MaybeUninit<ValRaw>]) -> Result<()> + Send + Sync + 'static,
    {
        Self { id: Some(ty.id()), ..Self::new(ty.plain().clone(), Unchecked { call }) }
    }

    /// Its type, in `engine`'s terms.
    pub(crate) fn ty(&self, engine: &Engine) -> FuncType {
        match self.id {
            Some(id) => FuncType::of_id(engine, id),
            None => FuncType::from_plain(engine, &self.ty),
        }
    }

    /// What is needed to make it a function of any store of `engine`, as long as the second lives.
    pub(crate) fn source(&self, engine: &Engine) -> Result<(HostFuncSource, Arc<dyn Any + Send + Sync>)> {
        let signature = match self.id {
            Some(id) => engine.signatures(&[id])?[0],
            None => engine.register_type(&self.ty)?,
        };
        Ok((self.code.source(signature, self.ty.params.len().max(self.ty.results.len()))?, self.code.data().clone()))
    }

    /// The function in a store.
    pub(crate) fn to_func(&self, store: &mut StoreContextMut<'_, T>) -> Result<Func> {
        let (source, data) = self.source(store.engine())?;
        let state = &mut store.0.state;
        let func_ref = state.add_host_funcs([source], [data]).func_ref(0);
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
    const HOOKED: bool = true;

    #[inline]
    fn call(&self, mut store: StoreContextMut<'_, T>, caller: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let ty = &**self.ty.plain();
        let (mut few, mut many);
        let room: &mut [MaybeUninit<Val>] = match ty.params.len() + ty.results.len() {
            0..=FEW => {
                few = [const { MaybeUninit::uninit() }; FEW];
                &mut few
            }
            len => {
                many = Box::new_uninit_slice(len);
                &mut many
            }
        };
        let (params, results) = room.split_at_mut(ty.params.len());
        let results = &mut results[..ty.results.len()];
        for ((param, raw), ty) in params.iter_mut().zip(&args[..ty.params.len()]).zip(&ty.params) {
            Val::write(param, &store.0.state, raw, ty);
        }
        for result in results.iter_mut() {
            result.write(const { Val::null_func_ref() });
        }
        // SAFETY: all of both were just written: the three lists of the loop are equally long. Values have no destructor. Lists that are made one by one
        // in a `SmallVec` cost 150 of 390 instructions of a call with two arguments.
        let (params, results) = unsafe { (params.assume_init_ref(), results.assume_init_mut()) };
        (self.call)(Caller::new(store.as_context_mut(), caller), params, results)?;

        for (i, ((ty, result), raw)) in ty.results.iter().zip(&*results).zip(args).enumerate() {
            *raw = match result.number(ty) {
                Some(number) => number,
                None => self.other_result(&store.0.state, i, ty, result)?,
            };
        }
        Ok(())
    }
}

/// Arguments and results that need no allocation, together.
const FEW: usize = 8;

impl<F> Dynamic<F> {
    /// A result that is a reference, or not what it must be.
    #[inline(never)]
    fn other_result(&self, state: &StoreState, i: usize, ty: &plain::ValType, result: &Val) -> Result<ValRaw> {
        let fits = result.fits(state, ty)?;
        ensure!(fits, "a host function of type `{}` returned a `{}` as result {i}", self.ty, result.name_for(state, ty));
        result.raw(state)
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
    const HOOKED: bool = true;

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
