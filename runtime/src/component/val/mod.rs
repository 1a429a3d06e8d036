//! [`Val`]: a component-level value whose type is known at run time only.
//!
//! ```text
//! convert   Rust values into Val
//! check     does a value fit a type? Asked before anything is entered
//! flat      arguments that are numbers: checked and lowered at once
//! pack      lists of numbers and plain records: checked and written at once
//! name      are two names one?
//! place     writing a Val over another
//! build     guest to Val: its parts put together, in a Val that is there
//! plain     the same for lists of numbers, and of records and tuples of such
//! view      Val to guest: its parts by type
//! typed     to and from any Rust type that crosses
//! wave      text, with feature `wave`
//! serde     any format, with feature `serde`
//! ```

mod build;
mod check;
mod convert;
mod copy_end;
mod flat;
mod name;
mod pack;
mod place;
mod plain;
mod typed;
mod view;

#[cfg(feature = "serde")]
mod serde;

#[cfg(test)]
mod tests;

#[cfg(feature = "wave")]
mod wave;

pub(crate) use build::Refill;
pub(crate) use check::{check, check_and_pack};
pub use copy_end::{ErrorContextAny, FutureAny, StreamAny};
pub(crate) use flat::flatten_all;
pub(crate) use place::{VACANT, allocated, discard};

use super::ResourceAny;

/// A component-level value.
///
/// Two values are equal when the component model cannot tell them apart: all NaNs are one value, and the order in which flags are
/// listed does not count.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the names of the specification's value types")]
pub enum Val {
    Bool(bool),
    S8(i8),
    U8(u8),
    S16(i16),
    U16(u16),
    S32(i32),
    U32(u32),
    S64(i64),
    U64(u64),
    Float32(f32),
    Float64(f64),
    Char(char),
    String(String),
    List(Vec<Val>),
    /// Entries in order; a key may occur twice.
    Map(Vec<(Val, Val)>),
    /// Every field with its name, in the order of the type.
    Record(Vec<(String, Val)>),
    Tuple(Vec<Val>),
    /// The name of the case, and its payload.
    Variant(String, Option<Box<Val>>),
    Enum(String),
    Option(Option<Box<Val>>),
    Result(Result<Option<Box<Val>>, Option<Box<Val>>>),
    /// The names of the flags that are set.
    Flags(Vec<String>),
    Resource(ResourceAny),
    Future(FutureAny),
    Stream(StreamAny),
    ErrorContext(ErrorContextAny),
    FixedLengthList(Vec<Val>),
}

// Lists and records are vectors of it: every word costs time and memory in all of them.
#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<Val>() == 32);

impl PartialEq for Val {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::S8(a), Self::S8(b)) => a == b,
            (Self::U8(a), Self::U8(b)) => a == b,
            (Self::S16(a), Self::S16(b)) => a == b,
            (Self::U16(a), Self::U16(b)) => a == b,
            (Self::S32(a), Self::S32(b)) => a == b,
            (Self::U32(a), Self::U32(b)) => a == b,
            (Self::S64(a), Self::S64(b)) => a == b,
            (Self::U64(a), Self::U64(b)) => a == b,
            (Self::Float32(a), Self::Float32(b)) => a == b || (a.is_nan() && b.is_nan()),
            (Self::Float64(a), Self::Float64(b)) => a == b || (a.is_nan() && b.is_nan()),
            (Self::Char(a), Self::Char(b)) => a == b,
            (Self::String(a), Self::String(b)) | (Self::Enum(a), Self::Enum(b)) => a == b,
            (Self::List(a), Self::List(b)) | (Self::Tuple(a), Self::Tuple(b)) | (Self::FixedLengthList(a), Self::FixedLengthList(b)) => {
                a == b
            }
            (Self::Map(a), Self::Map(b)) => a == b,
            (Self::Record(a), Self::Record(b)) => a == b,
            (Self::Variant(a, x), Self::Variant(b, y)) => a == b && x == y,
            (Self::Option(a), Self::Option(b)) => a == b,
            (Self::Result(a), Self::Result(b)) => a == b,
            (Self::Flags(a), Self::Flags(b)) => same_flags(a, b),
            (Self::Resource(a), Self::Resource(b)) => a == b,
            (Self::Future(a), Self::Future(b)) => a == b,
            (Self::Stream(a), Self::Stream(b)) => a == b,
            (Self::ErrorContext(a), Self::ErrorContext(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Val {}

fn same_flags(a: &[String], b: &[String]) -> bool {
    a == b || (a.iter().all(|flag| b.contains(flag)) && b.iter().all(|flag| a.contains(flag)))
}
