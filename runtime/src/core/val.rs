//! `Val`: a core value tagged with its type, for calls whose signature is not known to Rust.
#![expect(unsafe_code, reason = "`Val::from_raw` is unsafe to call: a raw reference is an address")]

use super::{ExnRef, ExternRef, Func, HeapType, Ref, Rooted, V128, ValType};
use crate::store::StoreState;
use crate::vm::FuncRef;
use crate::{AsContext, AsContextMut, Result, ValRaw, bail};
use std::mem::MaybeUninit;
use std::ptr::NonNull;
use windlass_compiler::types::core as plain;

/// A core WebAssembly value. Floats are kept as bits, so that every NaN survives.
///
/// ```
/// use windlass::Val;
/// assert_eq!(Val::from(7i32).i32(), Some(7));
/// assert_eq!(Val::from(1.5f64).f64(), Some(1.5));
/// ```
#[derive(Copy, Clone, Debug)]
#[non_exhaustive]
pub enum Val {
    /// 32-bit integer.
    I32(i32),
    /// 64-bit integer.
    I64(i64),
    /// 32-bit float, as bits.
    F32(u32),
    /// 64-bit float, as bits.
    F64(u64),
    /// 128-bit vector.
    V128(V128),
    /// A function, or null.
    FuncRef(Option<Func>),
    /// A host value, or null.
    ExternRef(Option<Rooted<ExternRef>>),
    /// An exception, or null.
    ExnRef(Option<Rooted<ExnRef>>),
}

macro_rules! accessors {
    ($($noun:literal $ty:ty, $get:ident $unwrap:ident $pattern:pat => $value:expr;)*) => {$(
        #[doc = concat!("The value, if it is ", $noun, ".")]
        #[inline]
        pub fn $get(&self) -> Option<$ty> {
            match *self {
                $pattern => Some($value),
                _ => None,
            }
        }

        #[doc = concat!("The value.\n\n# Panics\n\nWhen it is not ", $noun, ".")]
        #[inline]
        pub fn $unwrap(&self) -> $ty {
            self.$get().expect(concat!("the value is not ", $noun))
        }
    )*};
}

impl Val {
    accessors! {
        "an `i32`" i32, i32 unwrap_i32 Self::I32(v) => v;
        "an `i64`" i64, i64 unwrap_i64 Self::I64(v) => v;
        "an `f32`" f32, f32 unwrap_f32 Self::F32(bits) => f32::from_bits(bits);
        "an `f64`" f64, f64 unwrap_f64 Self::F64(bits) => f64::from_bits(bits);
        "a `v128`" V128, v128 unwrap_v128 Self::V128(v) => v;
    }

    /// The function, if it is a function reference: the inner `None` is null.
    pub fn func_ref(&self) -> Option<Option<&Func>> {
        match self {
            Self::FuncRef(f) => Some(f.as_ref()),
            _ => None,
        }
    }

    /// The function; `None` is null.
    ///
    /// # Panics
    ///
    /// When it is not a function reference.
    pub fn unwrap_func_ref(&self) -> Option<&Func> {
        self.func_ref().expect("the value is not a funcref")
    }

    /// Another name of [`Self::func_ref`].
    pub fn funcref(&self) -> Option<Option<&Func>> {
        self.func_ref()
    }

    /// Another name of [`Self::unwrap_func_ref`].
    ///
    /// # Panics
    ///
    /// When it is not a function reference.
    pub fn unwrap_funcref(&self) -> Option<&Func> {
        self.unwrap_func_ref()
    }

    /// The host reference, if it is one: the inner `None` is null.
    pub fn extern_ref(&self) -> Option<Option<&Rooted<ExternRef>>> {
        match self {
            Self::ExternRef(r) => Some(r.as_ref()),
            _ => None,
        }
    }

    /// The host reference; `None` is null.
    ///
    /// # Panics
    ///
    /// When it is not a host reference.
    pub fn unwrap_extern_ref(&self) -> Option<&Rooted<ExternRef>> {
        self.extern_ref().expect("the value is not an externref")
    }

    /// Another name of [`Self::extern_ref`].
    pub fn externref(&self) -> Option<Option<&Rooted<ExternRef>>> {
        self.extern_ref()
    }

    /// Another name of [`Self::unwrap_extern_ref`].
    ///
    /// # Panics
    ///
    /// When it is not a host reference.
    pub fn unwrap_externref(&self) -> Option<&Rooted<ExternRef>> {
        self.unwrap_extern_ref()
    }

    /// The exception, if it is a reference to one: the inner `None` is null.
    pub fn exnref(&self) -> Option<Option<&Rooted<ExnRef>>> {
        match self {
            Self::ExnRef(r) => Some(r.as_ref()),
            _ => None,
        }
    }

    /// The exception; `None` is null.
    ///
    /// # Panics
    ///
    /// When it is not a reference to one.
    pub fn unwrap_exnref(&self) -> Option<&Rooted<ExnRef>> {
        self.exnref().expect("the value is not an exnref")
    }

    /// The reference, if it is one of any kind.
    pub fn ref_(self) -> Option<Ref> {
        match self {
            Self::FuncRef(f) => Some(Ref::Func(f)),
            Self::ExternRef(r) => Some(Ref::Extern(r)),
            Self::ExnRef(r) => Some(Ref::Exn(r)),
            _ => None,
        }
    }

    /// The null of the hierarchy that `heap_type` belongs to.
    pub fn null_ref(heap_type: &HeapType) -> Val {
        Ref::null(heap_type).into()
    }

    /// The null function reference.
    pub const fn null_func_ref() -> Val {
        Self::FuncRef(None)
    }

    /// The null host reference.
    pub const fn null_extern_ref() -> Val {
        Self::ExternRef(None)
    }

    /// Zero or null; `None` for references that may not be null.
    pub fn default_for_ty(ty: &ValType) -> Option<Val> {
        Some(match ty {
            ValType::I32 => Self::I32(0),
            ValType::I64 => Self::I64(0),
            ValType::F32 => Self::F32(0),
            ValType::F64 => Self::F64(0),
            ValType::V128 => Self::V128(V128::from(0)),
            ValType::Ref(ty) if ty.is_nullable() => Self::null_ref(ty.heap_type()),
            ValType::Ref(_) => return None,
        })
    }

    /// The most precise type that it has.
    ///
    /// # Errors
    ///
    /// When it is a reference of another store.
    pub fn ty(&self, store: impl AsContext) -> Result<ValType> {
        self.type_in(&store.as_context().0.state)
    }

    /// Whether it is a value of type `ty`.
    ///
    /// # Errors
    ///
    /// When it is a reference of another store.
    pub fn matches_ty(&self, store: impl AsContext, ty: &ValType) -> Result<bool> {
        let state = &store.as_context().0.state;
        self.check_store(state)?;
        ty.check_engine(state.engine())?;
        self.fits(state, &ty.to_plain())
    }

    /// The value without its type.
    ///
    /// # Errors
    ///
    /// When it is a reference of another store.
    pub fn to_raw(&self, mut store: impl AsContextMut) -> Result<ValRaw> {
        self.raw(&store.as_context_mut().0.state)
    }

    /// The value that `raw` is as a `ty`.
    ///
    /// # Safety
    ///
    /// If `ty` is a reference type, `raw` came from a value of such a type in this store.
    pub unsafe fn from_raw(mut store: impl AsContextMut, raw: ValRaw, ty: ValType) -> Val {
        Self::of_plain(&store.as_context_mut().0.state, &raw, &ty.to_plain())
    }

    /// The most precise type that it has in `store`.
    fn type_in(&self, store: &StoreState) -> Result<ValType> {
        Ok(match self {
            Self::I32(_) => ValType::I32,
            Self::I64(_) => ValType::I64,
            Self::F32(_) => ValType::F32,
            Self::F64(_) => ValType::F64,
            Self::V128(_) => ValType::V128,
            Self::FuncRef(f) => Ref::Func(*f).type_in(store)?.into(),
            Self::ExternRef(r) => Ref::Extern(*r).type_in(store)?.into(),
            Self::ExnRef(r) => Ref::Exn(*r).type_in(store)?.into(),
        })
    }

    /// What to call it where a `ty` is asked for, wherever it belongs.
    #[cold]
    pub(crate) fn name_for(&self, store: &StoreState, ty: &plain::ValType) -> ValType {
        let wanted = match ty {
            plain::ValType::Ref(ty) => *ty,
            _ => plain::RefType::FUNCREF,
        };
        match self.ref_() {
            Some(reference) => reference.name_for(store, &wanted).into(),
            None => self.type_in(store).expect("invariant: numbers belong to no store"),
        }
    }

    /// Whether it is a `ty`.
    ///
    /// # Errors
    ///
    /// When that depends on what it refers to, and it belongs to another store.
    #[inline]
    pub(crate) fn fits(&self, store: &StoreState, ty: &plain::ValType) -> Result<bool> {
        Ok(match (self, ty) {
            (Self::I32(_), plain::ValType::I32)
            | (Self::I64(_), plain::ValType::I64)
            | (Self::F32(_), plain::ValType::F32)
            | (Self::F64(_), plain::ValType::F64)
            | (Self::V128(_), plain::ValType::V128) => true,
            (Self::FuncRef(f), plain::ValType::Ref(ty)) => Ref::Func(*f).fits(store, ty)?,
            (Self::ExternRef(r), plain::ValType::Ref(ty)) => Ref::Extern(*r).fits(store, ty)?,
            (Self::ExnRef(r), plain::ValType::Ref(ty)) => Ref::Exn(*r).fits(store, ty)?,
            _ => false,
        })
    }

    /// Writes what `raw` is as a `ty` to `to`: as [`Self::of_plain`], numbers at once.
    #[inline]
    pub(crate) fn write(to: &mut MaybeUninit<Self>, store: &StoreState, raw: &ValRaw, ty: &plain::ValType) {
        match ty {
            plain::ValType::I32 => to.write(Self::I32(raw.get_i32())),
            plain::ValType::I64 => to.write(Self::I64(raw.get_i64())),
            plain::ValType::F32 => to.write(Self::F32(raw.get_f32())),
            plain::ValType::F64 => to.write(Self::F64(raw.get_f64())),
            plain::ValType::V128 | plain::ValType::Ref(_) => to.write(Self::of_plain(store, raw, ty)),
        };
    }

    /// The value without its type, if it is a number of type `ty`.
    #[inline]
    pub(crate) fn number(&self, ty: &plain::ValType) -> Option<ValRaw> {
        match (*self, ty) {
            (Self::I32(v), plain::ValType::I32) => Some(ValRaw::i32(v)),
            (Self::I64(v), plain::ValType::I64) => Some(ValRaw::i64(v)),
            (Self::F32(bits), plain::ValType::F32) => Some(ValRaw::f32(bits)),
            (Self::F64(bits), plain::ValType::F64) => Some(ValRaw::f64(bits)),
            (Self::V128(v), plain::ValType::V128) => Some(ValRaw::v128(v.as_u128())),
            _ => None,
        }
    }

    pub(crate) fn check_store(&self, store: &StoreState) -> Result<()> {
        match self {
            Self::FuncRef(Some(f)) => f.handle.get(store, "function").map(drop),
            Self::ExternRef(Some(r)) => r.raw(store).map(drop),
            Self::ExnRef(Some(r)) => r.raw(store).map(drop),
            _ => Ok(()),
        }
    }

    /// The value without its type, once it is known to be a `ty`.
    pub(crate) fn raw_as(&self, store: &StoreState, ty: &plain::ValType) -> Result<ValRaw> {
        if !self.fits(store, ty)? {
            bail!("type mismatch: expected `{}`, found `{}`", ValType::from_plain(store.engine(), *ty), self.name_for(store, ty));
        }
        self.raw(store)
    }

    pub(crate) fn raw(&self, store: &StoreState) -> Result<ValRaw> {
        Ok(match *self {
            Self::I32(v) => ValRaw::i32(v),
            Self::I64(v) => ValRaw::i64(v),
            Self::F32(bits) => ValRaw::f32(bits),
            Self::F64(bits) => ValRaw::f64(bits),
            Self::V128(v) => ValRaw::v128(v.as_u128()),
            Self::FuncRef(f) => match f {
                Some(f) => ValRaw::u64(f.handle.get(store, "function")?.as_ptr() as u64),
                None => ValRaw::u64(0),
            },
            Self::ExternRef(r) => match r {
                Some(r) => ValRaw::u64(u64::from(r.raw(store)?)),
                None => ValRaw::u64(0),
            },
            Self::ExnRef(r) => match r {
                Some(r) => ValRaw::u64(u64::from(r.raw(store)?)),
                None => ValRaw::u64(0),
            },
        })
    }

    /// What `raw` is as a `ty`, in a store whose compiled code made it.
    pub(crate) fn of_plain(store: &StoreState, raw: &ValRaw, ty: &plain::ValType) -> Self {
        match ty {
            plain::ValType::I32 => Self::I32(raw.get_i32()),
            plain::ValType::I64 => Self::I64(raw.get_i64()),
            plain::ValType::F32 => Self::F32(raw.get_f32()),
            plain::ValType::F64 => Self::F64(raw.get_f64()),
            plain::ValType::V128 => Self::V128(V128::from(raw.get_v128())),
            plain::ValType::Ref(ty) if ty.heap.is_func() => {
                Self::FuncRef(NonNull::new(raw.get_u64() as *mut FuncRef).map(|f| Func::from_ref(store, f)))
            }
            plain::ValType::Ref(ty) if ty.heap.is_exn() => Self::ExnRef(ExnRef::from_word(store, raw.get_u32())),
            plain::ValType::Ref(_) => Self::ExternRef(ExternRef::from_word(store, raw.get_u32())),
        }
    }
}

macro_rules! from {
    ($($ty:ty, |$v:ident| $val:expr;)*) => {$(
        impl From<$ty> for Val {
            #[inline]
            fn from($v: $ty) -> Self {
                $val
            }
        }
    )*};
}

from! {
    i32, |v| Self::I32(v);
    u32, |v| Self::I32(v.cast_signed());
    i64, |v| Self::I64(v);
    u64, |v| Self::I64(v.cast_signed());
    f32, |v| Self::F32(v.to_bits());
    f64, |v| Self::F64(v.to_bits());
    u128, |v| Self::V128(v.into());
    V128, |v| Self::V128(v);
    Func, |f| Self::FuncRef(Some(f));
    Option<Func>, |f| Self::FuncRef(f);
    Rooted<ExternRef>, |r| Self::ExternRef(Some(r));
    Option<Rooted<ExternRef>>, |r| Self::ExternRef(r);
    Rooted<ExnRef>, |r| Self::ExnRef(Some(r));
    Option<Rooted<ExnRef>>, |r| Self::ExnRef(r);
}
