//! What crosses between two guests: a value between being lifted and being lowered. No names, no handles: those of a resource are its
//! representation meanwhile.

use super::super::abi::fault::bug;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::walk::{Build, Elements, Scalar, View};
use super::bytes::Bytes;
use super::text::Text;
use crate::Result;
use crate::handles::{EndKey, ErrorContext};
use std::borrow::Cow;
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

fn collect<V, const LENT: bool>(
    cx: &mut LiftContext<'_>,
    mut parts: impl Elements<V>,
    per_part: usize,
    mut add: impl FnMut(&mut Vec<Moved<LENT>>, V),
) -> Result<Moved<LENT>> {
    let len = parts.len();
    let mut values = cx.room(len.saturating_mul(per_part))?;
    for _ in 0..len {
        let part = parts.next(cx)?;
        add(&mut values, part);
    }
    Ok(Moved::Parts(values))
}

impl<const LENT: bool> Build for Moved<LENT> {
    fn scalar(value: Scalar) -> Self {
        Self::Scalar(value)
    }

    fn string(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<Self> {
        Ok(Self::Text(Text::lift(cx, at, units)?))
    }

    fn bulk(cx: &mut LiftContext<'_>, _: InterfaceType, bytes: &[u8]) -> Result<Self> {
        cx.charge(bytes.len())?;
        Ok(Self::Bytes(Bytes::lift(bytes)))
    }

    fn list(cx: &mut LiftContext<'_>, _: bool, elements: impl Elements<Self>) -> Result<Self> {
        collect(cx, elements, 1, Vec::push)
    }

    fn map(cx: &mut LiftContext<'_>, entries: impl Elements<(Self, Self)>) -> Result<Self> {
        collect(cx, entries, 2, |values, (key, value)| values.extend([key, value]))
    }

    fn record(cx: &mut LiftContext<'_>, _: InterfaceType, fields: impl Elements<Self>) -> Result<Self> {
        collect(cx, fields, 1, Vec::push)
    }

    fn case(
        cx: &mut LiftContext<'_>,
        _: InterfaceType,
        case: u32,
        payload: Option<impl FnOnce(&mut LiftContext<'_>) -> Result<Self>>,
    ) -> Result<Self> {
        match payload {
            None => Ok(Self::Case(case, None)),
            Some(payload) => {
                cx.charge(size_of::<Self>())?;
                Ok(Self::Case(case, Some(Box::new(payload(cx)?))))
            }
        }
    }

    fn flags(_: &mut LiftContext<'_>, _: InterfaceType, bits: u32) -> Result<Self> {
        Ok(Self::Flags(bits))
    }

    fn handle(cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<Self> {
        Ok(match ty {
            InterfaceType::Own(index) => Self::Resource(cx.lift_own(index, handle)?),
            InterfaceType::Borrow(index) => Self::Resource(cx.lift_borrow(index, handle)?),
            InterfaceType::Stream(_) | InterfaceType::Future(_) => Self::End(cx.lift_end(ty, handle)?),
            InterfaceType::ErrorContext => Self::ErrorContext(cx.lift_error_context(handle)?),
            _ => return Err(bug("a handle is none")),
        })
    }
}

impl<const LENT: bool> View for Moved<LENT> {
    fn scalar(&self, _: InterfaceType) -> Option<Scalar> {
        match self {
            Self::Scalar(value) => Some(*value),
            _ => None,
        }
    }

    fn string(&self, cx: &mut LowerContext<'_>) -> Option<Result<(u32, u32)>> {
        match self {
            Self::Text(text) => Some(text.lower(cx)),
            _ => None,
        }
    }

    fn bulk(&self, _: InterfaceType) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Bytes(bytes) => Some(Cow::Borrowed(bytes.get())),
            _ => None,
        }
    }

    fn len(&self) -> Option<usize> {
        match self {
            Self::Parts(parts) => Some(parts.len()),
            _ => None,
        }
    }

    fn entries(&self) -> Option<usize> {
        Some(View::len(self)? / 2)
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
