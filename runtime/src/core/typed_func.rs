//! `TypedFunc`: the fast way into wasm, for signatures that Rust knows.
#![expect(unsafe_code, reason = "enters compiled code with arguments of types that were checked once")]

use super::wasm_list::{MAX_VALUES, WasmParams, WasmResults};
use super::wasm_ty::StoreRef;
use super::{Func, Ref};
use crate::store::StoreState;
use crate::{AsContext, AsContextMut, Context, Result, ValRaw, exec};
use std::fmt;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use windlass_compiler::types::core as plain;

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
    /// Whether parameters are references of defined types, which their Rust types do not say: each call then checks them.
    checks_references: bool,
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
        Self::of(func, false)
    }

    /// `func`, whose type the caller has checked, except that parameters which are function references may have to be of one type.
    pub(super) fn of(func: Func, checks_references: bool) -> Self {
        Self { func, checks_references, signature: PhantomData }
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
    /// When it traps, a host function that it calls fails, it or a reference in `params` belongs to another store, or a reference is not of the type
    /// that the function asks for.
    #[inline]
    pub fn call(&self, mut store: impl AsContextMut, params: Params) -> Result<Results> {
        let state = &mut store.as_context_mut().0.state;
        let func = self.func.handle.get(state, "function")?;
        let mut args = [const { MaybeUninit::<ValRaw>::uninit() }; MAX_VALUES];
        params.write(StoreRef(state), &mut args)?;
        if Params::HAS_FUNCS && self.checks_references {
            self.check_references(state, &args[..Params::LEN])?;
        }
        // SAFETY: the function is of this store and of type `Params -> Results`, neither of which is longer than the array; the
        // parameters were just written.
        unsafe { exec::enter_core(state, func, args.as_mut_ptr().cast())? };
        // SAFETY: the function returned, so its results are in the array.
        Ok(unsafe { Results::read(StoreRef(state), &args) })
    }
}

impl<Params, Results> TypedFunc<Params, Results> {
    /// Checks that the function references among the arguments are of the types that the function asks for.
    #[cold]
    fn check_references(&self, state: &StoreState, args: &[MaybeUninit<ValRaw>]) -> Result<()> {
        let ty = self.func.load_ty(state);
        for (i, (arg, ty)) in args.iter().zip(&ty.plain().params).enumerate() {
            if let plain::ValType::Ref(wanted) = ty
                && wanted.heap.is_func()
            {
                // SAFETY: the arguments were just written.
                let reference = Ref::from_word(state, unsafe { arg.assume_init_ref() }.get_u64(), wanted.heap);
                reference.to_word(state, wanted).with_context(|| format!("argument {i} of a typed function"))?;
            }
        }
        Ok(())
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
