//! Lifting without copying: parameters of host functions that point into the guest's memory.
//!
//! Owns [`LiftBorrowed`], [`BorrowedParams`] and what they are implemented for. Called by `host::borrowed`, which makes sure that the function
//! that is given such parameters cannot reach the store: only running the guest, growing its memory or writing to it could make a borrowed
//! slice wrong, and each of them takes the store exclusively. The borrow checker sees that, for a slice keeps the borrow of the store's
//! state that it was made from; there is no unsafe code here.
//!
//! What does not lie in the guest as Rust wants it (strings in another encoding, elements of another layout) is lifted as usual and kept
//! beside the call, so that the function sees the same type whatever the guest does.

use super::fault::bug;
use super::impls::{element, invalid_case, some_type};
use super::layout::payload_offset;
use super::lift::LiftContext;
use super::memory::slice_from;
use super::text::{Encoding, utf8};
use super::trail::within;
use super::traits::{ComponentNamedList, ComponentType, Lift};
use super::values::{case_bytes, flat_pair, pair};
use crate::Result;
use crate::handles::Step;
use crate::vm::ValRaw;
use std::any::Any;
use std::cell::OnceCell;
use windlass_compiler::translate::component::StringEncoding;
use windlass_compiler::types::component::InterfaceType;

/// A parameter of a host function that may borrow from the guest's memory.
///
/// The type stands for itself at every lifetime: `&'static str` for `&'a str`.
///
/// | type | of | borrows |
/// |---|---|---|
/// | `&str` | `string` | from UTF-8 guests; other encodings are decoded first |
/// | `&[T]` | `list<T>` | numbers, and what is laid out as in the guest; others are lifted first |
/// | `Option<&str>`, `Option<&[T]>` | `option<…>` of these | likewise |
/// | `Vec<&str>`, `Vec<&[T]>` | lists of these | the elements |
/// | any `T: Lift` | as ever | nothing |
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a borrowed parameter of a host function",
    note = "`&str`, `&[T]`, `Option` and `Vec` of these, and every type that implements `Lift` can"
)]
pub trait LiftBorrowed: ComponentType + 'static {
    /// The same type with a shorter lifetime.
    type Of<'a>;

    /// As `Lift::lift_flat`.
    #[doc(hidden)]
    fn borrow_flat<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, from: &[ValRaw]) -> Result<Self::Of<'a>>;

    /// As `Lift::load`.
    #[doc(hidden)]
    fn borrow<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, bytes: &'a [u8]) -> Result<Self::Of<'a>>;
}

/// The parameters of a host function, some of which may borrow: a tuple of [`LiftBorrowed`] types.
pub trait BorrowedParams: ComponentNamedList + 'static {
    /// The same tuple with a shorter lifetime.
    type Of<'a>;

    /// As `Lift::lift_flat`.
    #[doc(hidden)]
    fn borrow_flat<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, from: &[ValRaw]) -> Result<Self::Of<'a>>;

    /// As `Lift::load`.
    #[doc(hidden)]
    fn borrow<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, bytes: &'a [u8]) -> Result<Self::Of<'a>>;
}

/// Values that had to be made for a call, each at its own address until the call is over. One at most for each parameter.
#[derive(Default)]
pub struct Kept {
    first: OnceCell<Box<KeptValue>>,
}

struct KeptValue {
    value: Box<dyn Any>,
    next: OnceCell<Box<KeptValue>>,
}

impl Kept {
    /// Keeps a value for as long as `self`.
    fn keep<V: 'static>(&self, value: V) -> Result<&V> {
        let mut end = &self.first;
        while let Some(kept) = end.get() {
            end = &kept.next;
        }
        let kept = end.get_or_init(|| Box::new(KeptValue { value: Box::new(value), next: OnceCell::new() }));
        kept.value.downcast_ref().ok_or_else(|| bug("a value that was kept became another"))
    }
}

impl<T: Lift + 'static> LiftBorrowed for T {
    type Of<'a> = T;

    #[inline]
    fn borrow_flat<'a>(cx: &mut LiftContext<'a>, _: &'a Kept, ty: InterfaceType, from: &[ValRaw]) -> Result<T> {
        T::lift_flat(cx, ty, from)
    }

    #[inline]
    fn borrow<'a>(cx: &mut LiftContext<'a>, _: &'a Kept, ty: InterfaceType, bytes: &'a [u8]) -> Result<T> {
        T::load(cx, ty, bytes)
    }
}

/// What is passed as pointer and length.
trait Pointed: ComponentType + 'static {
    type Of<'a>;

    fn at<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, place: (u32, u32)) -> Result<Self::Of<'a>>;
}

macro_rules! pointed {
    ($(($($generics:tt)*) $ty:ty, $lent:ty;)*) => {$(
        impl<$($generics)*> LiftBorrowed for $ty {
            type Of<'a> = $lent;

            #[inline]
            fn borrow_flat<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, from: &[ValRaw]) -> Result<Self::Of<'a>> {
                <$ty as Pointed>::at(cx, kept, ty, flat_pair(from))
            }

            #[inline]
            fn borrow<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, bytes: &'a [u8]) -> Result<Self::Of<'a>> {
                <$ty as Pointed>::at(cx, kept, ty, pair(bytes))
            }
        }
    )*};
}

pointed! {
    () &'static str, &'a str;
    (T: Lift + 'static) &'static [T], &'a [T];
    () Vec<&'static str>, Vec<&'a str>;
    (T: Lift + 'static) Vec<&'static [T]>, Vec<&'a [T]>;
}

macro_rules! optional {
    ($(($($generics:tt)*) $ty:ty, $lent:ty;)*) => {$(
        impl<$($generics)*> LiftBorrowed for Option<$ty> {
            type Of<'a> = Option<$lent>;

            #[inline]
            fn borrow_flat<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, from: &[ValRaw]) -> Result<Self::Of<'a>> {
                match from[0].get_u32() {
                    0 => Ok(None),
                    1 => <$ty as Pointed>::at(cx, kept, some_type::<$ty>(ty, cx.types())?, flat_pair(&from[1..]))
                        .map(Some)
                        .map_err(|error| within(error, Step::Payload(1))),
                    case => Err(invalid_case("option", case, 2)),
                }
            }

            #[inline]
            fn borrow<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, bytes: &'a [u8]) -> Result<Self::Of<'a>> {
                let payload = const { payload_offset(&[None, Some(<$ty as ComponentType>::LAYOUT)]) };
                match case_bytes(bytes, 2) {
                    0 => Ok(None),
                    1 => <$ty as Pointed>::at(cx, kept, some_type::<$ty>(ty, cx.types())?, pair(&bytes[payload..]))
                        .map(Some)
                        .map_err(|error| within(error, Step::Payload(1))),
                    case => Err(invalid_case("option", case, 2)),
                }
            }
        }
    )*};
}

optional! {
    () &'static str, &'a str;
    (T: Lift + 'static) &'static [T], &'a [T];
}

impl Pointed for &'static str {
    type Of<'a> = &'a str;

    #[inline]
    fn at<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, _: InterfaceType, (at, units): (u32, u32)) -> Result<&'a str> {
        if let Some(text) = cx.text(at, units) {
            return Ok(text);
        }
        let (range, encoding) = cx.string_range(at, units)?;
        if encoding == Encoding::Utf8 {
            return utf8(&cx.memory()[range]);
        }
        kept.keep(cx.lift_string(at, units)?).map(String::as_str)
    }
}

impl<T: Lift + 'static> Pointed for &'static [T] {
    type Of<'a> = &'a [T];

    #[inline]
    fn at<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, (at, len): (u32, u32)) -> Result<&'a [T]> {
        if let Some(values) = slice(cx, at, len)? {
            return Ok(values);
        }
        let element = element::<T>(ty, cx.types())?;
        kept.keep(cx.lift_list::<T>(element, at, len)?).map(Vec::as_slice)
    }
}

/// The elements where they lie, if they lie there as Rust would have them.
#[inline]
fn slice<'a, T: Lift>(cx: &mut LiftContext<'a>, at: u32, len: u32) -> Result<Option<&'a [T]>> {
    let bits = const { T::LAYOUT.plain && T::LAYOUT.any_bits && size_of::<T>() == T::LAYOUT.size && size_of::<T>() > 0 };
    if !bits {
        return Ok(None);
    }
    // Memories begin at pages, so that what is aligned in the guest is aligned here.
    Ok(slice_from(cx.list_bytes(at, len, T::LAYOUT.align, T::LAYOUT.size)?))
}

impl Pointed for Vec<&'static str> {
    type Of<'a> = Vec<&'a str>;

    fn at<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, _: InterfaceType, (at, len): (u32, u32)) -> Result<Vec<&'a str>> {
        let places = places(cx, at, len)?;
        let memory = cx.memory();
        let mut borrowed = cx.room(places.len() / 8)?;
        if matches!(cx.crossing().encoding, StringEncoding::Utf8) {
            for (i, place) in places.chunks_exact(8).enumerate() {
                let (at, units) = pair(place);
                let text = (|| {
                    let (range, _) = cx.string_range(at, units)?;
                    // Nothing is allocated, but all of it is validated, however often the guest passes the same bytes.
                    cx.charge(range.len())?;
                    utf8(&memory[range])
                })();
                borrowed.push(text.map_err(|error| within(error, Step::Element(i)))?);
            }
            return Ok(borrowed);
        }
        let mut owned: Vec<String> = cx.room(places.len() / 8)?;
        for (i, place) in places.chunks_exact(8).enumerate() {
            let (at, units) = pair(place);
            owned.push(cx.lift_string(at, units).map_err(|error| within(error, Step::Element(i)))?);
        }
        borrowed.extend(kept.keep(owned)?.iter().map(String::as_str));
        Ok(borrowed)
    }
}

impl<T: Lift + 'static> Pointed for Vec<&'static [T]> {
    type Of<'a> = Vec<&'a [T]>;

    fn at<'a>(cx: &mut LiftContext<'a>, kept: &'a Kept, ty: InterfaceType, (at, len): (u32, u32)) -> Result<Vec<&'a [T]>> {
        let places = places(cx, at, len)?;
        let inner = element::<&[T]>(ty, cx.types())?;
        let innermost = element::<T>(inner, cx.types())?;
        let mut owned: Vec<Vec<T>> = Vec::new();
        let mut borrowed = cx.room(places.len() / 8)?;
        for (i, place) in places.chunks_exact(8).enumerate() {
            let (at, len) = pair(place);
            match slice(cx, at, len).map_err(|error| within(error, Step::Element(i)))? {
                Some(values) if owned.is_empty() => borrowed.push(values),
                _ => {
                    if owned.is_empty() {
                        owned = cx.room(places.len() / 8 - i)?;
                    }
                    owned.push(cx.lift_list::<T>(innermost, at, len).map_err(|error| within(error, Step::Element(i)))?);
                }
            }
        }
        if !owned.is_empty() {
            borrowed.extend(kept.keep(owned)?.iter().map(Vec::as_slice));
        }
        Ok(borrowed)
    }
}

/// The pointers and lengths of a list of lists or strings.
fn places<'a>(cx: &LiftContext<'a>, at: u32, len: u32) -> Result<&'a [u8]> {
    cx.list_bytes(at, len, 4, 8)
}

/// Lifts the arguments of an import from `from`.
#[inline]
pub(crate) fn borrow_params<'a, P: BorrowedParams>(cx: &mut LiftContext<'a>, kept: &'a Kept, from: &[ValRaw]) -> Result<P::Of<'a>> {
    if super::values::param_slots::<P>() < P::LAYOUT.flat {
        let bytes = cx.value_bytes(from[0].get_u32(), P::LAYOUT.align, P::LAYOUT.size)?;
        P::borrow(cx, kept, bytes)
    } else {
        P::borrow_flat(cx, kept, &from[..P::LAYOUT.flat])
    }
}
