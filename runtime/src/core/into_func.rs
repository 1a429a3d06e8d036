//! `IntoFunc`: closures as host functions, their signature taken from their Rust type.
#![expect(unsafe_code, reason = "reads raw arguments at the types that the signature promises")]

use super::WasmTy;
use super::caller::Caller;
use super::host_func::{HostFunc, uninit};
use super::wasm_list::{WasmRet, for_each_arity};
use super::wasm_ty::StoreRef;
use crate::exec::HostFunction;
use crate::vm::InstanceContext;
use crate::{AsContextMut, Result, StoreContextMut, ValRaw};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::types::core as plain;

/// A closure that can be a host function of a store of `T`: 0 to 17 parameters that are [`WasmTy`], optionally a [`Caller`] before them, and a
/// [`WasmRet`].
pub trait IntoFunc<T, Params, Results>: Send + Sync + 'static {
    /// The closure with its type.
    #[doc(hidden)]
    fn into_func(self) -> HostFunc<T>;
}

/// A closure over `Params`.
struct Typed<F, Params, R> {
    call: F,
    signature: PhantomData<fn(Params) -> R>,
}

/// A closure over a [`Caller`] and `Params`.
struct TypedWithCaller<F, Params, R> {
    call: F,
    signature: PhantomData<fn(Params) -> R>,
}

fn signature<R: WasmRet>(params: Box<[plain::ValType]>) -> Arc<plain::FuncType> {
    Arc::new(plain::FuncType { params, results: R::result_types().iter().map(|ty| ty.to_plain()).collect() })
}

/// How long the array is that holds the arguments and receives the results.
const fn longer(params: usize, results: usize) -> usize {
    if params > results { params } else { results }
}

macro_rules! closure {
    ($($name:ident $position:tt)*) => {
        impl<T, F, R, $($name,)*> IntoFunc<T, ($($name,)*), R> for F
        where
            T: 'static,
            F: Fn($($name),*) -> R + Send + Sync + 'static,
            R: WasmRet,
            $($name: WasmTy,)*
        {
            fn into_func(self) -> HostFunc<T> {
                let ty = signature::<R>(Box::new([$($name::valtype().to_plain()),*]));
                HostFunc::new(ty, Typed { call: self, signature: PhantomData::<fn(($($name,)*)) -> R> })
            }
        }

        impl<T, F, R, $($name,)*> HostFunction<T> for Typed<F, ($($name,)*), R>
        where
            T: 'static,
            F: Fn($($name),*) -> R + Send + Sync + 'static,
            R: WasmRet,
            $($name: WasmTy,)*
        {
            const THROWS: bool = true;
            const HOOKED: bool = true;
            const VALUES: Option<usize> = Some(longer(<[usize]>::len(&[$($position),*]), R::LEN));

            #[inline]
            fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
                let _store = StoreRef(&store.0.state);
                // SAFETY: the function was made with the signature of these types, and is only called with such arguments.
                let result = (self.call)($(unsafe { $name::from_raw(_store, &args[$position]) }),*);
                result.finish(_store, uninit(args))
            }
        }

        impl<T, F, R, $($name,)*> IntoFunc<T, (Caller<'_, T>, $($name,)*), R> for F
        where
            T: 'static,
            F: Fn(Caller<'_, T>, $($name),*) -> R + Send + Sync + 'static,
            R: WasmRet,
            $($name: WasmTy,)*
        {
            fn into_func(self) -> HostFunc<T> {
                let ty = signature::<R>(Box::new([$($name::valtype().to_plain()),*]));
                HostFunc::new(ty, TypedWithCaller { call: self, signature: PhantomData::<fn(($($name,)*)) -> R> })
            }
        }

        impl<T, F, R, $($name,)*> HostFunction<T> for TypedWithCaller<F, ($($name,)*), R>
        where
            T: 'static,
            F: Fn(Caller<'_, T>, $($name),*) -> R + Send + Sync + 'static,
            R: WasmRet,
            $($name: WasmTy,)*
        {
            const THROWS: bool = true;
            const HOOKED: bool = true;
            const VALUES: Option<usize> = Some(longer(<[usize]>::len(&[$($position),*]), R::LEN));

            #[inline]
            #[allow(non_snake_case, reason = "a parameter is called after its type parameter")]
            fn call(&self, mut store: StoreContextMut<'_, T>, caller: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
                $(
                    // SAFETY: the function was made with the signature of these types, and is only called with such arguments.
                    let $name = unsafe { $name::from_raw(StoreRef(&store.0.state), &args[$position]) };
                )*
                let result = (self.call)(Caller::new(store.as_context_mut(), caller), $($name),*);
                result.finish(StoreRef(&store.0.state), uninit(args))
            }
        }
    };
}

for_each_arity!(closure);
