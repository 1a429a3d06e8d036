//! Writing a [`Val`] over another: what is there is used again as far as it goes. Nothing here is counted; that is the business of those who lift.

use super::super::abi::fault::no_memory;
use super::super::walk::{Bits, Scalar};
use super::Val;
use super::name::same;
use crate::Result;
use windlass_compiler::types::component::InterfaceType;

/// What is in a place in which nothing was lifted yet.
pub(crate) const VACANT: Val = Val::Bool(false);

/// Writes a scalar. One of the same kind is overwritten without being dropped first, which is a call.
macro_rules! put {
    ($to:ident, $variant:ident, $value:expr) => {
        match $to {
            Val::$variant(place) => *place = $value,
            _ => discard(std::mem::replace($to, Val::$variant($value))),
        }
    };
}
pub(super) use put;

/// Drops a value, without a call if it owns nothing: dropping one that might own something takes 30 instructions.
#[inline(always)]
pub(crate) fn discard(value: Val) {
    if owns_nothing(&value) {
        std::mem::forget(value);
    }
}

/// Whether a value is all in its place.
#[inline(always)]
fn owns_nothing(value: &Val) -> bool {
    use Val as V;
    matches!(
        value,
        V::Bool(_)
            | V::S8(_)
            | V::U8(_)
            | V::S16(_)
            | V::U16(_)
            | V::S32(_)
            | V::U32(_)
            | V::S64(_)
            | V::U64(_)
            | V::Float32(_)
            | V::Float64(_)
            | V::Char(_)
            | V::Resource(_)
    )
}
/// Writes a scalar of type `ty`; `false` if it is not a scalar type.
#[inline(always)]
pub(super) fn put_scalar(to: &mut Val, ty: InterfaceType, from: impl Bits) -> Result<bool> {
    match Scalar::lift(ty, from)? {
        Some(Scalar::Bool(value)) => put!(to, Bool, value),
        Some(Scalar::S8(value)) => put!(to, S8, value),
        Some(Scalar::U8(value)) => put!(to, U8, value),
        Some(Scalar::S16(value)) => put!(to, S16, value),
        Some(Scalar::U16(value)) => put!(to, U16, value),
        Some(Scalar::S32(value)) => put!(to, S32, value),
        Some(Scalar::U32(value)) => put!(to, U32, value),
        Some(Scalar::S64(value)) => put!(to, S64, value),
        Some(Scalar::U64(value)) => put!(to, U64, value),
        Some(Scalar::Float32(value)) => put!(to, Float32, value),
        Some(Scalar::Float64(value)) => put!(to, Float64, value),
        Some(Scalar::Char(value)) => put!(to, Char, value),
        None => return Ok(false),
    }
    Ok(true)
}

/// The vector in a value, which becomes an empty one of its kind if it is another.
macro_rules! vector {
    ($to:expr, $variant:ident) => {{
        if !matches!($to, Val::$variant(_)) {
            *$to = Val::$variant(Vec::new());
        }
        let Val::$variant(values) = $to else { return Err(bug("a value is not what it was just made")) };
        values
    }};
}
pub(super) use vector;

/// Makes room for `len` values in all, which were counted.
#[inline]
pub(super) fn reserve<V>(values: &mut Vec<V>, len: usize) -> Result<()> {
    match values.try_reserve_exact(len.saturating_sub(values.len())) {
        Ok(()) => Ok(()),
        Err(_) => Err(no_memory(len.saturating_mul(size_of::<V>()))),
    }
}

/// Makes a vector `len` long, which was counted; what is missing is made by `vacant`.
#[inline]
pub(super) fn fit<V>(values: &mut Vec<V>, len: usize, vacant: impl FnMut() -> V) -> Result<()> {
    reserve(values, len)?;
    values.resize_with(len, vacant);
    Ok(())
}

/// Puts a text in the place of another.
#[inline]
pub(super) fn rewrite(to: &mut String, text: &str) {
    if !same(to, text) {
        to.clear();
        to.reserve_exact(text.len());
        to.push_str(text);
    }
}

/// How many bytes a value has taken from the allocator.
pub(crate) fn allocated(value: &Val) -> usize {
    fn text(text: &String) -> usize {
        text.capacity()
    }
    fn vector<V>(values: &Vec<V>, parts: impl Fn(&V) -> usize) -> usize {
        values.iter().map(parts).fold(values.capacity().saturating_mul(size_of::<V>()), usize::saturating_add)
    }
    fn payload(payload: &Option<Box<Val>>) -> usize {
        payload.as_ref().map_or(0, |value| size_of::<Val>().saturating_add(allocated(value)))
    }
    match value {
        Val::String(value) | Val::Enum(value) => text(value),
        Val::List(values) | Val::Tuple(values) | Val::FixedLengthList(values) => vector(values, allocated),
        Val::Map(entries) => vector(entries, |(key, value)| allocated(key).saturating_add(allocated(value))),
        Val::Record(fields) => vector(fields, |(name, value)| text(name).saturating_add(allocated(value))),
        Val::Variant(name, value) => text(name).saturating_add(payload(value)),
        Val::Option(value) | Val::Result(Ok(value) | Err(value)) => payload(value),
        Val::Flags(names) => vector(names, text),
        _ => 0,
    }
}
