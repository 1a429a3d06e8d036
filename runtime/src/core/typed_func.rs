//! `TypedFunc`: the fast way into wasm, for signatures that Rust knows.
#![expect(unsafe_code, reason = "enters compiled code with arguments of types that were checked once")]

use super::Func;
use super::wasm_list::{MAX_VALUES, WasmParams, WasmResults};
use super::wasm_ty::StoreRef;
use crate::{AsContext, AsContextMut, Result, ValRaw, exec};
use std::fmt;
use std::marker::PhantomData;
use std::mem::MaybeUninit;

/// A [`Func`] whose type is known to be `Params -> Results`. Made by [`Func::typed`].
///
/// ```
/// use windlass::{Engine, Instance, Module, Store};
/// let engine = Engine::default();
/// let module = Module::new(&engine, r#"(module (func (export "swap") (param i32 i64) (result i64 i32) local.get 1 local.get 0))"#)?;
/// let mut store = Store::new(&engine, ());
/// let instance = Instance::new(&mut store, &module, &[])?;
/// let swap = instance.get_typed_func::<(i32, i64), (i64, i32)>(&mut store, "swap")?;
/// assert_eq!(swap.call(&mut store, (1, 2))?, (2, 1));
/// # windlass::Result::<()>::Ok(())
/// ```
pub struct TypedFunc<Params, Results> {
    func: Func,
    signature: PhantomData<fn(Params) -> Results>,
}

impl<Params, Results> TypedFunc<Params, Results> {
    /// `func`, taken to be of type `Params -> Results`.
    ///
    /// # Safety
    ///
    /// It is, and belongs to `store`.
    pub unsafe fn new_unchecked(store: impl AsContext, func: Func) -> TypedFunc<Params, Results> {
        let _ = store;
        Self::of(func)
    }

    /// `func`, whose type the caller has checked.
    pub(super) fn of(func: Func) -> Self {
        Self { func, signature: PhantomData }
    }

    /// The function without its type.
    pub fn func(&self) -> &Func {
        &self.func
    }
}

impl<Params: WasmParams, Results: WasmResults> TypedFunc<Params, Results> {
    /// Calls it.
    ///
    /// # Errors
    ///
    /// When it traps, a host function that it calls fails, or it or a reference in `params` belongs to another store.
    #[inline]
    pub fn call(&self, mut store: impl AsContextMut, params: Params) -> Result<Results> {
        let state = &mut store.as_context_mut().0.state;
        let func = self.func.handle.get(state, "function")?;
        let mut args = [const { MaybeUninit::<ValRaw>::uninit() }; MAX_VALUES];
        params.write(StoreRef(state), &mut args)?;
        // SAFETY: the function is of this store and of type `Params -> Results`, neither of which is longer than the array; the
        // parameters were just written.
        unsafe { exec::enter_core(state, func, args.as_mut_ptr().cast())? };
        // SAFETY: the function returned, so its results are in the array.
        Ok(unsafe { Results::read(StoreRef(state), &args) })
    }
}

impl<Params, Results> Copy for TypedFunc<Params, Results> {}

impl<Params, Results> Clone for TypedFunc<Params, Results> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Params, Results> fmt::Debug for TypedFunc<Params, Results> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TypedFunc").field("func", &self.func).finish_non_exhaustive()
    }
}
