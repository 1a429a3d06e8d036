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
use super::super::walk::{Bits, Build, Elements, Entries};
use super::name::same;
use super::place::{VACANT, fit, put_scalar, rewrite, vector};
use super::{Val, plain};
use crate::{Result, format_err};
use windlass_compiler::types::component::InterfaceType;

/// Makes [`Val`]s of what is lifted, out of those that are there.
///
/// `KNOWN` says that a value that is there was made so of the very type, and has not been changed since: then the names of its fields are right. Otherwise
/// each is compared.
pub(crate) struct Refill<const KNOWN: bool>;

/// Makes a vector `len` long; what is missing is made by `vacant`. All of it is counted, as if it were new.
fn resize<V>(cx: &mut LiftContext<'_>, values: &mut Vec<V>, len: usize, vacant: impl FnMut() -> V) -> Result<()> {
    cx.charge(len.saturating_mul(size_of::<V>()))?;
    let before = values.capacity();
    fit(values, len, vacant)?;
    cx.grow((values.capacity() - before).saturating_mul(size_of::<V>()));
    Ok(())
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
            (T::Variant(index), Val::Variant(label, there)) if same(label, &types.variants[index].cases[case as usize].name) => {
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
