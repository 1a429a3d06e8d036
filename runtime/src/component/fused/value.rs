//! What crosses between two guests: a value between being lifted and being lowered. No names, no handles: those of a resource are its
//! representation meanwhile.

use super::super::abi::fault::bug;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::walk::{self, Bits, Build, Elements, Entries, Packed, Scalar, View, is_bulk};
use super::bytes::Bytes;
use super::text::Text;
use crate::Result;
use crate::handles::{EndKey, ErrorContext};
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// A value on its way.
pub(in super::super) enum Moved<const LENT: bool> {
    Scalar(Scalar),
    Text(Text<LENT>),
    /// The elements of a list of numbers as bytes.
    Bytes(Bytes<LENT>),
    /// Elements of a list, fields of a record or tuple, keys and values of a map in turn.
    Parts(Vec<Self>),
    Case(u32, Option<Box<Self>>),
    Flags(u32),
    /// An owned or borrowed resource's representation.
    Resource(u32),
    /// The readable end of a stream or future.
    End(EndKey),
    ErrorContext(ErrorContext),
}

/// Room for the parts of a value, `each` places a part.
fn places<const LENT: bool>(cx: &mut LiftContext<'_>, parts: usize, each: usize) -> Result<Vec<Moved<LENT>>> {
    let len = parts.saturating_mul(each);
    let mut places = cx.room(len)?;
    places.resize_with(len, Moved::vacant);
    Ok(places)
}

/// Lifts every part.
fn collect<const LENT: bool>(cx: &mut LiftContext<'_>, mut parts: impl Elements<Moved<LENT>>) -> Result<Moved<LENT>> {
    let mut places = places(cx, parts.len(), 1)?;
    places.iter_mut().try_for_each(|place| parts.next(cx, place))?;
    Ok(Moved::Parts(places))
}

impl<const LENT: bool> Build for Moved<LENT> {
    type Value = Self;

    fn vacant() -> Self {
        Self::Flags(0)
    }

    fn scalar(to: &mut Self, ty: InterfaceType, from: impl Bits) -> Result<()> {
        *to = Self::Scalar(Scalar::lift(ty, from)?.ok_or_else(|| bug("a scalar is not one"))?);
        Ok(())
    }

    fn string(to: &mut Self, cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<()> {
        *to = Self::Text(Text::lift(cx, at, units)?);
        Ok(())
    }

    fn at_once(to: &mut Self, cx: &mut LiftContext<'_>, element: InterfaceType, bytes: &[u8]) -> Result<bool> {
        if !is_bulk(element) {
            return Ok(false);
        }
        cx.charge(bytes.len())?;
        *to = Self::Bytes(Bytes::lift(bytes));
        Ok(true)
    }

    fn list(to: &mut Self, cx: &mut LiftContext<'_>, _: bool, elements: impl Elements<Self>) -> Result<()> {
        *to = collect(cx, elements)?;
        Ok(())
    }

    fn map(to: &mut Self, cx: &mut LiftContext<'_>, mut entries: Entries<'_>) -> Result<()> {
        let mut places = places(cx, entries.len(), 2)?;
        for [key, value] in places.as_chunks_mut().0 {
            entries.next::<Self>(cx, (key, value))?;
        }
        *to = Self::Parts(places);
        Ok(())
    }

    fn record(to: &mut Self, cx: &mut LiftContext<'_>, _: InterfaceType, fields: impl Elements<Self>) -> Result<()> {
        *to = collect(cx, fields)?;
        Ok(())
    }

    fn case(
        to: &mut Self,
        cx: &mut LiftContext<'_>,
        _: InterfaceType,
        case: u32,
        payload: Option<impl FnOnce(&mut LiftContext<'_>, &mut Self) -> Result<()>>,
    ) -> Result<()> {
        let payload = match payload {
            None => None,
            Some(payload) => {
                cx.charge(size_of::<Self>())?;
                let mut place = Box::new(Self::vacant());
                payload(cx, &mut place)?;
                Some(place)
            }
        };
        *to = Self::Case(case, payload);
        Ok(())
    }

    fn flags(to: &mut Self, _: &mut LiftContext<'_>, _: InterfaceType, bits: u32) -> Result<()> {
        *to = Self::Flags(bits);
        Ok(())
    }

    fn handle(to: &mut Self, cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<()> {
        *to = match ty {
            InterfaceType::Own(index) => Self::Resource(cx.lift_own(index, handle)?),
            InterfaceType::Borrow(index) => Self::Resource(cx.lift_borrow(index, handle)?),
            InterfaceType::Stream(_) | InterfaceType::Future(_) => Self::End(cx.lift_end(ty, handle)?),
            InterfaceType::ErrorContext => Self::ErrorContext(cx.lift_error_context(handle)?),
            _ => return Err(bug("a handle is none")),
        };
        Ok(())
    }
}

impl<const LENT: bool> View for Moved<LENT> {
    fn bits(&self, _: InterfaceType) -> Option<u64> {
        match self {
            Self::Scalar(value) => Some(value.lower()),
            _ => None,
        }
    }

    fn string(&self, cx: &mut LowerContext<'_>) -> Option<Result<(u32, u32)>> {
        match self {
            Self::Text(text) => Some(text.lower(cx)),
            _ => None,
        }
    }

    fn len(&self, size: usize) -> Option<usize> {
        match self {
            Self::Parts(parts) => Some(parts.len()),
            Self::Bytes(bytes) => bytes.get().len().checked_div(size),
            _ => None,
        }
    }

    fn bytes<'a>(&'a self, _: &TypeTable, _: InterfaceType, _: usize, _: &'a mut Packed) -> Option<Result<walk::Bytes<'a>>> {
        match self {
            Self::Bytes(bytes) => Some(Ok(walk::Bytes { bytes: bytes.get(), gaps: false })),
            _ => None,
        }
    }

    fn entries(&self) -> Option<usize> {
        match self {
            Self::Parts(parts) => Some(parts.len() / 2),
            _ => None,
        }
    }

    fn element(&self, index: usize) -> Option<&Self> {
        match self {
            Self::Parts(parts) => parts.get(index),
            _ => None,
        }
    }

    fn entry(&self, index: usize) -> Option<(&Self, &Self)> {
        Some((self.element(2 * index)?, self.element(2 * index + 1)?))
    }

    fn field(&self, index: usize) -> Option<&Self> {
        self.element(index)
    }

    fn case(&self, _: &TypeTable, _: InterfaceType) -> Option<(u32, Option<&Self>)> {
        match self {
            Self::Case(case, payload) => Some((*case, payload.as_deref())),
            _ => None,
        }
    }

    fn flags(&self, _: &TypeTable, _: InterfaceType) -> Option<u32> {
        match self {
            Self::Flags(bits) => Some(*bits),
            _ => None,
        }
    }

    fn handle(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Option<Result<u32>> {
        match (ty, self) {
            (InterfaceType::Own(index), Self::Resource(rep)) => Some(cx.lower_own(index, *rep)),
            (InterfaceType::Borrow(index), Self::Resource(rep)) => Some(cx.lower_borrow(index, *rep)),
            (InterfaceType::Stream(_) | InterfaceType::Future(_), Self::End(end)) => Some(cx.lower_end(*end)),
            (InterfaceType::ErrorContext, Self::ErrorContext(error)) => Some(cx.lower_error_context(error.clone())),
            _ => None,
        }
    }
}
