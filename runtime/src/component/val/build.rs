//! A guest's value becomes a [`Val`], in a place where another one may be already: what that one has allocated is used again where it has the shape of the
//! new one.
//!
//! A `Val` is made of many small allocations: a record of three fields has four, for names that are the same every time. So the engine keeps the arguments of
//! a dynamic host function for its next call ([`super::super::host`]), and the results of a call go into the `Val`s that the caller gave. Lifting into what is
//! there gives the same value as lifting anew, takes the same of the host's fuel, and fails in the same order.

use super::super::ResourceAny;
use super::super::abi::fault::{bug, no_memory};
use super::super::abi::lift::LiftContext;
use super::super::abi::text::Encoding;
use super::super::walk::{Bits, Build, Elements, Entries, Scalar};
use super::{Val, plain};
use crate::{Result, format_err};
use windlass_compiler::types::component::InterfaceType;

/// Makes [`Val`]s of what is lifted, out of those that are there.
///
/// `KNOWN` says that a value that is there was made so of the very type, and has not been changed since: then the names of its fields are right. Otherwise
/// each is compared.
pub(crate) struct Refill<const KNOWN: bool>;

/// Writes a scalar. One of the same kind is overwritten without being dropped first, which is a call.
macro_rules! put {
    ($to:ident, $variant:ident, $value:expr) => {
        match $to {
            Val::$variant(place) => *place = $value,
            _ => discard(std::mem::replace($to, Val::$variant($value))),
        }
    };
}

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
pub(super) use put;

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

/// Makes a vector `len` long; what is missing is made by `vacant`. All of it is counted, as if it were new.
fn resize<V>(cx: &mut LiftContext<'_>, values: &mut Vec<V>, len: usize, vacant: impl FnMut() -> V) -> Result<()> {
    cx.charge(len.saturating_mul(size_of::<V>()))?;
    let before = values.capacity();
    fit(values, len, vacant)?;
    cx.grow((values.capacity() - before).saturating_mul(size_of::<V>()));
    Ok(())
}

/// The same for what was counted.
#[inline]
pub(super) fn fit<V>(values: &mut Vec<V>, len: usize, vacant: impl FnMut() -> V) -> Result<()> {
    if let Some(more) = len.checked_sub(values.len())
        && values.try_reserve_exact(more).is_err()
    {
        return Err(no_memory(len.saturating_mul(size_of::<V>())));
    }
    values.resize_with(len, vacant);
    Ok(())
}

/// Whether two names are the same. Most are short: a call to compare them takes 30 instructions, this half as many.
#[inline]
fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    // The last bytes, as many as a word has, may be among those before.
    if let (Some(x), Some(y)) = (a.last_chunk::<8>(), b.last_chunk::<8>()) {
        return x == y && a.as_chunks::<8>().0.iter().eq(b.as_chunks::<8>().0);
    }
    if let (Some(x), Some(y)) = (a.last_chunk::<4>(), b.last_chunk::<4>()) {
        return x == y && a.first_chunk::<4>() == b.first_chunk::<4>();
    }
    a.iter().zip(b).all(|(a, b)| a == b)
}

/// Puts a text in the place of another.
#[inline]
pub(super) fn rewrite(to: &mut String, text: &str) {
    if !same(to.as_bytes(), text.as_bytes()) {
        to.clear();
        to.reserve_exact(text.len());
        to.push_str(text);
    }
}

/// A name of the type, counted, in the place of another.
fn name(cx: &mut LiftContext<'_>, to: &mut String, name: &str) -> Result<()> {
    cx.charge(name.len())?;
    let before = to.capacity();
    rewrite(to, name);
    cx.grow(to.capacity() - before);
    Ok(())
}

/// A payload in its box, which is counted; in the box that is there, if there is one.
fn payload_into<P>(cx: &mut LiftContext<'_>, to: &mut Option<Box<Val>>, payload: Option<P>) -> Result<()>
where
    P: FnOnce(&mut LiftContext<'_>, &mut Val) -> Result<()>,
{
    let Some(payload) = payload else {
        *to = None;
        return Ok(());
    };
    cx.charge(size_of::<Val>())?;
    if to.is_none() {
        cx.grow(size_of::<Val>());
    }
    payload(cx, to.get_or_insert_with(|| Box::new(VACANT)))
}

/// What is in a place in which nothing was lifted yet.
pub(crate) const VACANT: Val = Val::Bool(false);

impl<const KNOWN: bool> Build for Refill<KNOWN> {
    type Value = Val;

    #[inline]
    fn vacant() -> Val {
        VACANT
    }

    #[inline]
    fn scalar(to: &mut Val, ty: InterfaceType, from: impl Bits) -> Result<()> {
        if put_scalar(to, ty, from)? { Ok(()) } else { Err(bug("a scalar is not one")) }
    }

    fn string(to: &mut Val, cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<()> {
        if let Val::String(text) = to {
            let (range, encoding) = cx.string_range(at, units)?;
            let bytes = &cx.memory()[range];
            // What is not UTF-8 is lifted anew, or refused, below.
            if encoding == Encoding::Utf8
                && let Ok(utf8) = simdutf8::basic::from_utf8(bytes)
            {
                cx.charge(utf8.len())?;
                let before = text.capacity();
                text.clear();
                text.try_reserve_exact(utf8.len()).map_err(|_| no_memory(utf8.len()))?;
                text.push_str(utf8);
                cx.grow(text.capacity() - before);
                return Ok(());
            }
        }
        let text = cx.lift_string(at, units)?;
        cx.grow(text.capacity());
        *to = Val::String(text);
        Ok(())
    }

    #[inline]
    fn at_once(to: &mut Val, cx: &mut LiftContext<'_>, element: InterfaceType, bytes: &[u8]) -> Result<bool> {
        plain::list::<KNOWN>(to, cx, element, bytes)
    }

    fn list(to: &mut Val, cx: &mut LiftContext<'_>, fixed: bool, mut elements: impl Elements<Self>) -> Result<()> {
        let values = if fixed { vector!(to, FixedLengthList) } else { vector!(to, List) };
        resize(cx, values, elements.len(), Self::vacant)?;
        values.iter_mut().try_for_each(|value| elements.next(cx, value))
    }

    fn map(to: &mut Val, cx: &mut LiftContext<'_>, mut entries: Entries<'_>) -> Result<()> {
        let values = vector!(to, Map);
        resize(cx, values, entries.len(), || (VACANT, VACANT))?;
        values.iter_mut().try_for_each(|(key, value)| entries.next::<Self>(cx, (key, value)))
    }

    fn record(to: &mut Val, cx: &mut LiftContext<'_>, ty: InterfaceType, mut fields: impl Elements<Self>) -> Result<()> {
        let InterfaceType::Record(index) = ty else {
            let values = vector!(to, Tuple);
            resize(cx, values, fields.len(), Self::vacant)?;
            return values.iter_mut().try_for_each(|value| fields.next(cx, value));
        };
        let types = &cx.types().records[index].fields;
        let values = vector!(to, Record);
        let known = KNOWN && values.len() == types.len();
        resize(cx, values, types.len(), || (String::new(), VACANT))?;
        for (ty, (label, value)) in types.iter().zip(values) {
            match known {
                true => cx.charge(ty.name.len())?,
                false => name(cx, label, &ty.name)?,
            }
            fields.next(cx, value)?;
        }
        Ok(())
    }

    fn case(
        to: &mut Val,
        cx: &mut LiftContext<'_>,
        ty: InterfaceType,
        case: u32,
        payload: Option<impl FnOnce(&mut LiftContext<'_>, &mut Val) -> Result<()>>,
    ) -> Result<()> {
        use InterfaceType as T;
        let types = cx.types();
        // A payload is used again for the same case only: that of another is of another type.
        match (ty, &mut *to) {
            (T::Option(_), Val::Option(there)) => return payload_into(cx, there, payload),
            (T::Result(_), Val::Result(Ok(there))) if case == 0 => return payload_into(cx, there, payload),
            (T::Result(_), Val::Result(Err(there))) if case != 0 => return payload_into(cx, there, payload),
            (T::Variant(index), Val::Variant(label, there)) if *label == types.variants[index].cases[case as usize].name => {
                payload_into(cx, there, payload)?;
                return cx.charge(label.len());
            }
            (T::Enum(index), Val::Enum(label)) => return name(cx, label, &types.enums[index].names[case as usize]),
            _ => {}
        }
        let (mut value, mut label) = (None, String::new());
        payload_into(cx, &mut value, payload)?;
        *to = match ty {
            T::Option(_) => Val::Option(value),
            T::Result(_) if case == 0 => Val::Result(Ok(value)),
            T::Result(_) => Val::Result(Err(value)),
            T::Variant(index) => {
                name(cx, &mut label, &types.variants[index].cases[case as usize].name)?;
                Val::Variant(label, value)
            }
            T::Enum(index) => {
                name(cx, &mut label, &types.enums[index].names[case as usize])?;
                Val::Enum(label)
            }
            _ => return Err(bug("a variant is not one")),
        };
        Ok(())
    }

    fn flags(to: &mut Val, cx: &mut LiftContext<'_>, ty: InterfaceType, bits: u32) -> Result<()> {
        let InterfaceType::Flags(index) = ty else { return Err(bug("flags are none")) };
        let names = &cx.types().flags[index].names;
        let set = vector!(to, Flags);
        resize(cx, set, bits.count_ones() as usize, String::new)?;
        let labels = names.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
        labels.zip(set).try_for_each(|((_, label), to)| name(cx, to, label))
    }

    fn handle(to: &mut Val, cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<()> {
        match ty {
            InterfaceType::Stream(_) | InterfaceType::Future(_) => {
                cx.lift_end(ty, handle)?;
                return Err(format_err!("streams and futures cannot cross to the host yet"));
            }
            InterfaceType::ErrorContext => {
                cx.lift_error_context(handle)?;
                return Err(format_err!("error contexts cannot cross to the host yet"));
            }
            _ => {}
        }
        *to = Val::Resource(ResourceAny::lift_any(cx, ty, handle)?);
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn names_are_the_same_when_all_their_bytes_are() {
        let name: Vec<u8> = (b'a'..=b'z').collect();
        for len in 0..=name.len() {
            let name = &name[..len];
            assert!(same(name, name));
            assert!(len == 0 || !same(name, &name[..len - 1]));
            for changed in 0..len {
                let mut other = name.to_vec();
                other[changed] ^= 1;
                assert!(!same(name, &other), "byte {changed} of {len}");
            }
        }
    }
}
