//! `WasmTy`: the Rust types that are core values.
#![expect(unsafe_code, reason = "declares and implements the unsafe traits by which typed calls trust a type's signature")]

use super::{ExternRef, Func, HeapType, NoExtern, NoFunc, OwnedRooted, Rooted, V128, ValType};
use crate::store::StoreState;
use crate::vm::FuncRef;
use crate::{Result, ValRaw};
use std::ptr::NonNull;

/// The store that a value enters or leaves, for the hidden methods of public traits.
#[derive(Copy, Clone)]
pub struct StoreRef<'a>(pub(crate) &'a StoreState);

/// A Rust type that is a core value type: what parameters and results of typed functions are made of.
///
/// | Rust | WebAssembly |
/// |---|---|
/// | `i32`, `u32` | `i32` |
/// | `i64`, `u64` | `i64` |
/// | `f32`, `f64` | `f32`, `f64` |
/// | `V128` | `v128` |
/// | `Option<Func>`, `Func` | `funcref`, `(ref func)`; of a function with parameters of types `(ref null $t)`, `(ref $t)`: these, checked by each call |
/// | `Option<NoFunc>` | `nullfuncref` |
/// | `Option<Rooted<ExternRef>>`, `Option<OwnedRooted<ExternRef>>`, and both without `Option` | `externref`, `(ref extern)` |
///
/// # Safety
///
/// Not for implementation outside this crate: its methods are not part of the API.
pub unsafe trait WasmTy: Send + Sized + 'static {
    /// Whether it is a reference to a function, or null.
    #[doc(hidden)]
    const IS_FUNC: bool = false;

    /// Its WebAssembly type.
    #[doc(hidden)]
    fn valtype() -> ValType;

    /// Its raw form in `store`. Fails for references of another store.
    #[doc(hidden)]
    fn into_raw(self, store: StoreRef<'_>) -> Result<ValRaw>;

    /// The value behind a raw form.
    ///
    /// # Safety
    ///
    /// `raw` is a value of type `Self::valtype()` of this store.
    #[doc(hidden)]
    unsafe fn from_raw(store: StoreRef<'_>, raw: &ValRaw) -> Self;
}

macro_rules! number {
    ($($ty:ty: $variant:ident, |$v:ident| $to:expr, |$raw:ident| $from:expr;)*) => {$(
        // SAFETY: the type and both directions agree.
        unsafe impl WasmTy for $ty {
            #[inline]
            fn valtype() -> ValType {
                ValType::$variant
            }

            #[inline]
            fn into_raw(self, _: StoreRef<'_>) -> Result<ValRaw> {
                let $v = self;
                Ok($to)
            }

            #[inline]
            unsafe fn from_raw(_: StoreRef<'_>, $raw: &ValRaw) -> Self {
                $from
            }
        }
    )*};
}

number! {
    i32: I32, |v| ValRaw::i32(v), |raw| raw.get_i32();
    u32: I32, |v| ValRaw::u32(v), |raw| raw.get_u32();
    i64: I64, |v| ValRaw::i64(v), |raw| raw.get_i64();
    u64: I64, |v| ValRaw::u64(v), |raw| raw.get_u64();
    f32: F32, |v| ValRaw::f32(v.to_bits()), |raw| f32::from_bits(raw.get_f32());
    f64: F64, |v| ValRaw::f64(v.to_bits()), |raw| f64::from_bits(raw.get_f64());
    V128: V128, |v| ValRaw::v128(v.as_u128()), |raw| V128::from(raw.get_v128());
}

/// A reference that is not null: one implementation for each kind, from which `WasmTy` follows for the kind and its `Option`.
trait Reference: Send + Sized + 'static {
    const HEAP: HeapType;
    const IS_FUNC: bool = false;

    /// The word, never 0.
    fn word(self, store: &StoreState) -> Result<u64>;

    /// # Safety
    ///
    /// `word` is a reference of kind `HEAP` in this store.
    unsafe fn from_word(store: &StoreState, word: u64) -> Option<Self>;
}

impl Reference for Func {
    const HEAP: HeapType = HeapType::Func;
    const IS_FUNC: bool = true;

    #[inline]
    fn word(self, store: &StoreState) -> Result<u64> {
        Ok(self.handle.get(store, "function")?.as_ptr() as u64)
    }

    #[inline]
    unsafe fn from_word(store: &StoreState, word: u64) -> Option<Self> {
        NonNull::new(word as *mut FuncRef).map(|f| Func::from_ref(store, f))
    }
}

impl Reference for NoFunc {
    const HEAP: HeapType = HeapType::NoFunc;

    fn word(self, _: &StoreState) -> Result<u64> {
        match self {}
    }

    unsafe fn from_word(_: &StoreState, _: u64) -> Option<Self> {
        None
    }
}

impl Reference for NoExtern {
    const HEAP: HeapType = HeapType::NoExtern;

    fn word(self, _: &StoreState) -> Result<u64> {
        match self {}
    }

    unsafe fn from_word(_: &StoreState, _: u64) -> Option<Self> {
        None
    }
}

impl Reference for Rooted<ExternRef> {
    const HEAP: HeapType = HeapType::Extern;

    #[inline]
    fn word(self, store: &StoreState) -> Result<u64> {
        self.raw(store).map(u64::from)
    }

    #[inline]
    unsafe fn from_word(store: &StoreState, word: u64) -> Option<Self> {
        ExternRef::from_word(store, word as u32)
    }
}

impl Reference for OwnedRooted<ExternRef> {
    const HEAP: HeapType = HeapType::Extern;

    #[inline]
    fn word(self, store: &StoreState) -> Result<u64> {
        self.raw(store).map(u64::from)
    }

    #[inline]
    unsafe fn from_word(store: &StoreState, word: u64) -> Option<Self> {
        ExternRef::from_word(store, word as u32).map(OwnedRooted::from)
    }
}

macro_rules! reference {
    ($($ty:ty),*) => {$(
        // SAFETY: a reference that is not null is a word other than 0, in both directions.
        unsafe impl WasmTy for $ty {
            const IS_FUNC: bool = <$ty as Reference>::IS_FUNC;

            fn valtype() -> ValType {
                super::RefType::new(false, <$ty as Reference>::HEAP).into()
            }

            #[inline]
            fn into_raw(self, store: StoreRef<'_>) -> Result<ValRaw> {
                self.word(store.0).map(ValRaw::u64)
            }

            #[inline]
            unsafe fn from_raw(store: StoreRef<'_>, raw: &ValRaw) -> Self {
                // SAFETY: as the caller says.
                let reference = unsafe { <$ty as Reference>::from_word(store.0, raw.get_u64()) };
                reference.expect("invariant: a value of a type without null is not null")
            }
        }

        // SAFETY: null is 0, everything else a word other than 0, in both directions.
        unsafe impl WasmTy for Option<$ty> {
            const IS_FUNC: bool = <$ty as WasmTy>::IS_FUNC;

            fn valtype() -> ValType {
                super::RefType::new(true, <$ty as Reference>::HEAP).into()
            }

            #[inline]
            fn into_raw(self, store: StoreRef<'_>) -> Result<ValRaw> {
                self.map_or(Ok(0), |r| r.word(store.0)).map(ValRaw::u64)
            }

            #[inline]
            unsafe fn from_raw(store: StoreRef<'_>, raw: &ValRaw) -> Self {
                // SAFETY: as the caller says.
                unsafe { <$ty as Reference>::from_word(store.0, raw.get_u64()) }
            }
        }
    )*};
}

reference!(Func, NoFunc, NoExtern, Rooted<ExternRef>, OwnedRooted<ExternRef>);
