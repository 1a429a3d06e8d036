//! Lists of values as Rust types: parameters and results of typed functions, and what a host closure may return.
#![expect(unsafe_code, reason = "declares and implements the unsafe traits by which typed calls trust a list's signature")]

use super::wasm_ty::StoreRef;
use super::{ValType, WasmTy};
use crate::{Result, ValRaw};
use std::mem::MaybeUninit;

/// The longest list that Rust types describe.
pub(crate) const MAX_VALUES: usize = 17;

/// A tuple of core values.
///
/// # Safety
///
/// Not for implementation outside this crate.
pub unsafe trait WasmTyList {
    /// The types of its values.
    fn valtypes() -> impl Iterator<Item = ValType>;
}

/// Parameters of a [`TypedFunc`](super::TypedFunc): one value, or a tuple of up to 17.
///
/// # Safety
///
/// Not for implementation outside this crate: its methods are not part of the API.
pub unsafe trait WasmParams: Send + 'static {
    /// How many values there are.
    #[doc(hidden)]
    const LEN: usize;

    /// Whether there are references to functions among them.
    #[doc(hidden)]
    const HAS_FUNCS: bool;

    /// The types of its values.
    #[doc(hidden)]
    fn value_types() -> Vec<ValType>;

    /// Writes its values to the front of `args`. Fails for references of another store.
    #[doc(hidden)]
    fn write(self, store: StoreRef<'_>, args: &mut [MaybeUninit<ValRaw>]) -> Result<()>;
}

/// Results of a [`TypedFunc`](super::TypedFunc): one value, or a tuple of up to 17.
///
/// # Safety
///
/// Not for implementation outside this crate: its methods are not part of the API.
pub unsafe trait WasmResults: WasmParams + Sized {
    /// Reads its values from the front of `args`.
    ///
    /// # Safety
    ///
    /// They are there, initialised, of the types of `value_types`, and of this store.
    #[doc(hidden)]
    unsafe fn read(store: StoreRef<'_>, args: &[MaybeUninit<ValRaw>]) -> Self;
}

/// What a host closure may return: one value, a tuple of up to 17, or a [`Result`] of either.
///
/// # Safety
///
/// Not for implementation outside this crate: its methods are not part of the API.
pub unsafe trait WasmRet: 'static {
    /// How many values there are.
    #[doc(hidden)]
    const LEN: usize;

    /// The types of its values.
    #[doc(hidden)]
    fn result_types() -> Vec<ValType>;

    /// Writes its values to the front of `args`, or passes on its error.
    #[doc(hidden)]
    fn finish(self, store: StoreRef<'_>, args: &mut [MaybeUninit<ValRaw>]) -> Result<()>;
}

// SAFETY: one value, written where it is read.
unsafe impl<V: WasmTy> WasmParams for V {
    const LEN: usize = 1;
    const HAS_FUNCS: bool = V::IS_FUNC;

    fn value_types() -> Vec<ValType> {
        vec![V::valtype()]
    }

    #[inline]
    fn write(self, store: StoreRef<'_>, args: &mut [MaybeUninit<ValRaw>]) -> Result<()> {
        args[0].write(self.into_raw(store)?);
        Ok(())
    }
}

// SAFETY: as above.
unsafe impl<V: WasmTy> WasmResults for V {
    #[inline]
    unsafe fn read(store: StoreRef<'_>, args: &[MaybeUninit<ValRaw>]) -> Self {
        // SAFETY: as the caller says.
        unsafe { V::from_raw(store, args[0].assume_init_ref()) }
    }
}

// SAFETY: the list itself.
unsafe impl<R: WasmResults> WasmRet for R {
    const LEN: usize = R::LEN;

    fn result_types() -> Vec<ValType> {
        R::value_types()
    }

    #[inline]
    fn finish(self, store: StoreRef<'_>, args: &mut [MaybeUninit<ValRaw>]) -> Result<()> {
        self.write(store, args)
    }
}

// SAFETY: the list, unless there is none.
unsafe impl<R: WasmResults> WasmRet for Result<R> {
    const LEN: usize = R::LEN;

    fn result_types() -> Vec<ValType> {
        R::value_types()
    }

    #[inline]
    fn finish(self, store: StoreRef<'_>, args: &mut [MaybeUninit<ValRaw>]) -> Result<()> {
        self?.write(store, args)
    }
}

/// Expands `$each` once an arity, from 0 to [`MAX_VALUES`], with that many pairs of a type parameter and its position.
macro_rules! for_each_arity {
    ($each:ident) => {
        for_each_arity!(
            $each [] A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7 A8 8 A9 9 A10 10 A11 11 A12 12 A13 13 A14 14 A15 15 A16 16
        );
    };
    ($each:ident [$($done:tt)*]) => {
        $each!($($done)*);
    };
    ($each:ident [$($done:tt)*] $name:ident $position:tt $($rest:tt)*) => {
        $each!($($done)*);
        for_each_arity!($each [$($done)* $name $position] $($rest)*);
    };
}
pub(crate) use for_each_arity;

macro_rules! tuple {
    ($($name:ident $position:tt)*) => {
        // SAFETY: one type a value.
        unsafe impl<$($name: WasmTy),*> WasmTyList for ($($name,)*) {
            fn valtypes() -> impl Iterator<Item = ValType> {
                [$($name::valtype()),*].into_iter()
            }
        }

        // SAFETY: each value is written where it is read.
        unsafe impl<$($name: WasmTy),*> WasmParams for ($($name,)*) {
            const LEN: usize = <[usize]>::len(&[$($position),*]);
            const HAS_FUNCS: bool = false $(|| $name::IS_FUNC)*;

            fn value_types() -> Vec<ValType> {
                vec![$($name::valtype()),*]
            }

            #[inline]
            fn write(self, _store: StoreRef<'_>, _args: &mut [MaybeUninit<ValRaw>]) -> Result<()> {
                $(_args[$position].write(self.$position.into_raw(_store)?);)*
                Ok(())
            }
        }

        // SAFETY: as above.
        unsafe impl<$($name: WasmTy),*> WasmResults for ($($name,)*) {
            #[inline]
            #[expect(clippy::allow_attributes, reason = "not every arity has values to drop")]
            #[allow(clippy::unused_unit, reason = "the empty list")]
            unsafe fn read(_store: StoreRef<'_>, _args: &[MaybeUninit<ValRaw>]) -> Self {
                // SAFETY: as the caller says.
                ($(unsafe { $name::from_raw(_store, _args[$position].assume_init_ref()) },)*)
            }
        }
    };
}

for_each_arity!(tuple);
