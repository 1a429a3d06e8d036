//! Rust values into [`Val`].

use super::super::ResourceAny;
use super::Val;

macro_rules! scalar {
    ($($variant:ident $ty:ty;)*) => {$(
        impl From<$ty> for Val {
            fn from(value: $ty) -> Self {
                Self::$variant(value)
            }
        }
    )*};
}

scalar! {
    Bool bool;
    S8 i8;
    U8 u8;
    S16 i16;
    U16 u16;
    S32 i32;
    U32 u32;
    S64 i64;
    U64 u64;
    Float32 f32;
    Float64 f64;
    Char char;
    String String;
    Resource ResourceAny;
}

impl From<&str> for Val {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl<T: Into<Val>> From<Option<T>> for Val {
    fn from(value: Option<T>) -> Self {
        Self::Option(value.map(|value| Box::new(value.into())))
    }
}
