//! A raw value as it crosses between compiled code and the host.

use std::ffi::c_void;

/// A WebAssembly value without its type: 16 bytes, scalars zero-extended into the low 8.
///
/// Reading a value as another type than it was written gives its bits, never undefined behaviour.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[repr(C, align(16))]
pub struct ValRaw {
    low: u64,
    high: u64,
}

macro_rules! scalar {
    ($($make:ident $get:ident $ty:ty, |$v:ident| $to:expr, |$b:ident| $from:expr;)*) => {$(
        #[doc = concat!("A raw value that holds `", stringify!($ty), "`.")]
        #[inline]
        pub const fn $make($v: $ty) -> Self {
            Self { low: $to, high: 0 }
        }

        #[doc = concat!("The low bits as `", stringify!($ty), "`.")]
        #[inline]
        pub const fn $get(&self) -> $ty {
            let $b = self.low;
            $from
        }
    )*};
}

impl ValRaw {
    scalar! {
        i32 get_i32 i32, |v| v as u32 as u64, |b| b as u32 as i32;
        u32 get_u32 u32, |v| v as u64, |b| b as u32;
        i64 get_i64 i64, |v| v as u64, |b| b as i64;
        u64 get_u64 u64, |v| v, |b| b;
        f32 get_f32 u32, |v| v as u64, |b| b as u32;
        f64 get_f64 u64, |v| v, |b| b;
    }

    /// A null reference of any type.
    #[inline]
    pub const fn null() -> Self {
        Self { low: 0, high: 0 }
    }

    /// A raw value that holds a function reference, as [`Func::to_raw`](crate::Func::to_raw) gives it.
    #[inline]
    pub fn funcref(f: *mut c_void) -> Self {
        Self { low: f.expose_provenance() as u64, high: 0 }
    }

    /// The function reference that it holds, for [`Func::from_raw`](crate::Func::from_raw).
    #[inline]
    pub fn get_funcref(&self) -> *mut c_void {
        std::ptr::with_exposed_provenance_mut(self.low as usize)
    }

    /// A raw value that holds a host value, as [`ExternRef::to_raw`](crate::ExternRef::to_raw) gives it.
    #[inline]
    pub const fn externref(e: u32) -> Self {
        Self::u32(e)
    }

    /// The host value that it holds, for [`ExternRef::from_raw`](crate::ExternRef::from_raw).
    #[inline]
    pub const fn get_externref(&self) -> u32 {
        self.get_u32()
    }

    /// A raw value that holds an exception, as [`ExnRef::to_raw`](crate::ExnRef::to_raw) gives it.
    #[inline]
    pub const fn exnref(r: u32) -> Self {
        Self::u32(r)
    }

    /// The exception that it holds, for [`ExnRef::from_raw`](crate::ExnRef::from_raw).
    #[inline]
    pub const fn get_exnref(&self) -> u32 {
        self.get_u32()
    }

    /// A raw value that holds a vector.
    #[inline]
    pub const fn v128(v: u128) -> Self {
        Self { low: v as u64, high: (v >> 64) as u64 }
    }

    /// All bits as a vector.
    #[inline]
    pub const fn get_v128(&self) -> u128 {
        (self.high as u128) << 64 | self.low as u128
    }
}
