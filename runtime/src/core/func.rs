//! `Func`: a core function in a store, and calls with tagged or raw values.
#![expect(unsafe_code, reason = "enters compiled code with arguments that it has checked; declares the unchecked entry points")]

use super::caller::Caller;
use super::handle::Handle;
use super::host_func::HostFunc;
use super::into_func::IntoFunc;
use super::types::{FuncType, ValType};
use super::wasm_list::{WasmParams, WasmResults};
use super::{TypedFunc, Val};
use crate::engine::Printed;
use crate::store::StoreState;
use crate::vm::FuncRef;
use crate::{AsContext, AsContextMut, Engine, Result, ValRaw, bail, ensure, exec, format_err};
use std::ffi::c_void;
use std::mem::MaybeUninit;
use std::ptr::NonNull;
use windlass_compiler::translate::module::EntityIndex;
use windlass_compiler::types::core as plain;

/// A core WebAssembly function, or a host function that wasm can call. A handle: cheap to copy, and bound to its store.
///
/// ```
/// use windlass::{Engine, Func, Store};
/// let mut store = Store::new(&Engine::default(), 40);
/// let add = Func::wrap(&mut store, |caller: windlass::Caller<'_, i32>, n: i32| *caller.data() + n);
/// assert_eq!(add.typed::<i32, i32>(&store)?.call(&mut store, 2)?, 42);
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug)]
pub struct Func {
    pub(super) handle: Handle<NonNull<FuncRef>>,
}

impl Func {
    /// A host function over tagged values. The values in its result slice are checked against `ty` when it returns.
    ///
    /// # Panics
    ///
    /// When `ty` belongs to another engine than `store`; [`Func::try_new`] returns an error instead.
    pub fn new<T: 'static>(
        store: impl AsContextMut<Data = T>,
        ty: FuncType,
        func: impl Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::try_new(store, ty, func).expect("the function type belongs to the store's engine")
    }

    /// As [`Func::new`].
    ///
    /// # Errors
    ///
    /// When `ty` belongs to another engine than `store`.
    pub fn try_new<T: 'static>(
        mut store: impl AsContextMut<Data = T>,
        ty: FuncType,
        func: impl Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<()> + Send + Sync + 'static,
    ) -> Result<Self> {
        let mut store = store.as_context_mut();
        check_engine(store.engine(), &ty)?;
        HostFunc::dynamic(&ty, func).to_func(&mut store)
    }

    /// A host function over raw values: the slice holds the arguments and receives the results.
    ///
    /// # Safety
    ///
    /// `func` reads the arguments and writes the results as `ty` says, and makes up no references.
    ///
    /// # Panics
    ///
    /// When `ty` belongs to another engine than `store`.
    pub unsafe fn new_unchecked<T: 'static>(
        mut store: impl AsContextMut<Data = T>,
        ty: FuncType,
        func: impl Fn(Caller<'_, T>, &mut [MaybeUninit<ValRaw>]) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        let mut store = store.as_context_mut();
        check_engine(store.engine(), &ty)
            .and_then(|()| HostFunc::unchecked(&ty, func).to_func(&mut store))
            .expect("the function type belongs to the store's engine")
    }

    /// A closure as a host function of the signature that its Rust type says: see [`IntoFunc`].
    ///
    /// # Panics
    ///
    /// When the engine cannot make the trampolines of its signature; [`Func::try_wrap`] returns an error instead.
    pub fn wrap<T, Params, Results>(store: impl AsContextMut<Data = T>, func: impl IntoFunc<T, Params, Results>) -> Func
    where
        T: 'static,
    {
        Self::try_wrap(store, func).expect("the engine supports the signature of a host closure")
    }

    /// As [`Func::wrap`].
    ///
    /// # Errors
    ///
    /// When the engine cannot make the trampolines of its signature.
    pub fn try_wrap<T, Params, Results>(mut store: impl AsContextMut<Data = T>, func: impl IntoFunc<T, Params, Results>) -> Result<Func>
    where
        T: 'static,
    {
        func.into_func().to_func(&mut store.as_context_mut())
    }

    /// Its type.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> FuncType {
        let state = &store.as_context().0.state;
        self.handle.expect(state, "function");
        self.load_ty(state)
    }

    /// Whether it may be used where a function of type `func_ty` is asked for.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn matches_ty(&self, store: impl AsContext, func_ty: &FuncType) -> bool {
        self.ty(store).matches(func_ty)
    }

    /// Calls it with `params`, and fills `results`.
    ///
    /// # Errors
    ///
    /// - when the number or the types of `params`, or the length of `results`, are not those of its type;
    /// - when it or a reference in `params` belongs to another store;
    /// - when it traps, or a host function that it calls fails.
    pub fn call(&self, mut store: impl AsContextMut, params: &[Val], results: &mut [Val]) -> Result<()> {
        let state = &mut store.as_context_mut().0.state;
        let func = self.handle.get(state, "function")?;
        let id = type_id(func);
        let ty = state.take_func_type(id);
        let called = self.call_as(state, func, &ty, params, results);
        state.func_types.put(id, ty);
        called
    }

    /// Calls `func`, which is this one and of type `ty`.
    fn call_as(
        &self,
        state: &mut StoreState,
        func: NonNull<FuncRef>,
        ty: &plain::FuncType,
        params: &[Val],
        results: &mut [Val],
    ) -> Result<()> {
        if params.len() != ty.params.len() {
            bail!("expected {} arguments, got {}: {}", ty.params.len(), params.len(), self.describe(state));
        }
        if results.len() != ty.results.len() {
            bail!("expected room for {} results, got {}: {}", ty.results.len(), results.len(), self.describe(state));
        }

        let (mut few, mut many);
        let raw: &mut [ValRaw] = match params.len().max(results.len()) {
            0..=FEW => {
                few = [ValRaw::default(); FEW];
                &mut few
            }
            len => {
                many = vec![ValRaw::default(); len];
                &mut many
            }
        };
        for (i, ((param, wanted), raw)) in params.iter().zip(&ty.params).zip(&mut *raw).enumerate() {
            *raw = match param.number(wanted) {
                Some(number) => number,
                None => self.other_argument(state, i, param, wanted)?,
            };
        }
        // SAFETY: the function is of this store, and the arguments were checked against its type, which the array is long enough for.
        unsafe { exec::enter_core(state, func, raw.as_mut_ptr())? };
        for ((result, ty), raw) in results.iter_mut().zip(&ty.results).zip(&*raw) {
            *result = Val::of_plain(state, raw, ty);
        }
        Ok(())
    }

    /// An argument that is a reference, or not what it must be.
    #[inline(never)]
    fn other_argument(&self, state: &StoreState, i: usize, param: &Val, wanted: &plain::ValType) -> Result<ValRaw> {
        if !param.fits(state, wanted)? {
            let (wanted, found) = (ValType::from_plain(state.engine(), *wanted), param.name_for(state, wanted));
            bail!("type mismatch: expected `{wanted}` as argument {i}, found `{found}`: {}", self.describe(state));
        }
        param.raw(state)
    }

    /// Calls it with raw values: the array holds the arguments and receives the results.
    ///
    /// # Safety
    ///
    /// - `params_and_returns` is readable and writable, and as long as the longer of its lists of parameters and results.
    /// - The arguments are of the function's types, references among them of this store.
    ///
    /// # Errors
    ///
    /// When it belongs to another store, or traps, or a host function that it calls fails.
    pub unsafe fn call_unchecked(&self, mut store: impl AsContextMut, params_and_returns: *mut [ValRaw]) -> Result<()> {
        let state = &mut store.as_context_mut().0.state;
        let func = self.handle.get(state, "function")?;
        // SAFETY: as the caller says.
        unsafe { exec::enter_core(state, func, params_and_returns.cast()) }
    }

    /// Checks its type once, for calls without further checks.
    ///
    /// # Errors
    ///
    /// When its type is not the one that `Params` and `Results` say, or it belongs to another store.
    pub fn typed<Params, Results>(&self, store: impl AsContext) -> Result<TypedFunc<Params, Results>>
    where
        Params: WasmParams,
        Results: WasmResults,
    {
        let state = &store.as_context().0.state;
        self.handle.get(state, "function")?;
        let ty = self.load_ty(state);
        let (params, results) = (Params::value_types(), Results::value_types());
        let mismatch = |what: String| Err(format_err!("type mismatch {what}: {}", self.describe(state)));
        if params.len() != ty.params().len() {
            return mismatch(format!("with parameters: expected {}, got {}", ty.params().len(), params.len()));
        }
        if results.len() != ty.results().len() {
            return mismatch(format!("with results: expected {}, got {}", ty.results().len(), results.len()));
        }
        let mut checks_references = false;
        for (i, (given, wanted)) in params.iter().zip(ty.params()).enumerate() {
            if fits_if_checked(given, &wanted) {
                checks_references = true;
            } else if !given.matches(&wanted) {
                return mismatch(format!("with parameter {i}: the function takes `{wanted}`, the caller gives `{given}`"));
            }
        }
        for (i, (wanted, given)) in results.iter().zip(ty.results()).enumerate() {
            if !given.matches(wanted) {
                return mismatch(format!("with result {i}: the function returns `{given}`, the caller asks for `{wanted}`"));
            }
        }
        Ok(TypedFunc::of(*self, checks_references))
    }

    /// The function behind a raw reference of this store; `None` for null.
    ///
    /// # Safety
    ///
    /// `raw` is null, or came from [`Func::to_raw`] or a raw `funcref` of this store.
    pub unsafe fn from_raw(mut store: impl AsContextMut, raw: *mut c_void) -> Option<Func> {
        NonNull::new(raw.cast()).map(|func| Self::from_ref(&store.as_context_mut().0.state, func))
    }

    /// Its raw reference.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn to_raw(&self, mut store: impl AsContextMut) -> *mut c_void {
        self.handle.expect(&store.as_context_mut().0.state, "function").as_ptr().cast()
    }

    /// The handle of a function reference of `store`.
    #[inline]
    pub(crate) fn from_ref(store: &StoreState, func: NonNull<FuncRef>) -> Self {
        Self { handle: Handle::new(store, func) }
    }

    /// Its name, if it is known, and its type, for messages.
    #[cold]
    fn describe(&self, store: &StoreState) -> String {
        let ty = self.load_ty(store);
        let func = self.handle.expect(store, "function");
        // SAFETY: a function reference lives as long as its store, and never changes.
        let code = unsafe { (*func.as_ptr()).code };
        let name = store.locate(code.addr()).and_then(|(module, location)| {
            let info = module.info();
            let exported = info.exports.iter().find(|(_, entity)| **entity == EntityIndex::Func(location.func)).map(|(name, _)| name);
            exported.map(String::as_str).or_else(|| module.func_name(location.func)).map(str::to_owned)
        });
        match name {
            Some(name) => format!("function `{}` is of type `{ty}`", Printed(&name)),
            None => format!("the function is of type `{ty}`"),
        }
    }

    /// The engine's number of its type.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub(crate) fn type_id(&self, store: &StoreState) -> Result<u32> {
        Ok(type_id(self.handle.get(store, "function")?))
    }

    /// Its type. The caller has checked that it is of `store`.
    pub(crate) fn load_ty(&self, store: &StoreState) -> FuncType {
        let func = self.handle.expect(store, "function");
        FuncType::of_id(store.engine(), type_id(func))
    }
}

/// So many arguments or results need no allocation.
const FEW: usize = 8;

/// The number that the engine gave the type of a function of a store.
fn type_id(func: NonNull<FuncRef>) -> u32 {
    // SAFETY: a function reference lives as long as its store, and never changes.
    unsafe { (*func.as_ptr()).type_id }
}

/// Whether some values of a Rust type are of a defined type: then each call looks.
fn fits_if_checked(given: &ValType, wanted: &ValType) -> bool {
    match (given, wanted) {
        (ValType::Ref(given), ValType::Ref(wanted)) => {
            given.heap_type().is_func() && wanted.heap_type().is_concrete_func() && (wanted.is_nullable() || !given.is_nullable())
        }
        _ => false,
    }
}

pub(crate) fn check_engine(engine: &Engine, ty: &FuncType) -> Result<()> {
    ensure!(Engine::same(engine, ty.engine()), "the function type `{ty}` belongs to another engine than the one it is used with");
    Ok(())
}
