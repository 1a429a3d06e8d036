//! The parts of a [`Val`], by type.

use super::super::abi::lower::LowerContext;
use super::super::walk::{Scalar, View};
use super::Val;
use crate::Result;
use std::borrow::Cow;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// Numbers as their bytes; `None` if one of the values is something else.
macro_rules! numbers {
    ($values:ident, $ty:ty, $variant:ident) => {{
        let mut bytes = Vec::with_capacity($values.len() * size_of::<$ty>());
        for value in $values {
            let Val::$variant(value) = value else { return None };
            bytes.extend_from_slice(&value.to_le_bytes());
        }
        bytes
    }};
}

impl View for Val {
    #[inline]
    fn scalar(&self, ty: InterfaceType) -> Option<Scalar> {
        use InterfaceType as T;
        Some(match (ty, self) {
            (T::Bool, Self::Bool(value)) => Scalar::Bool(*value),
            (T::S8, Self::S8(value)) => Scalar::S8(*value),
            (T::U8, Self::U8(value)) => Scalar::U8(*value),
            (T::S16, Self::S16(value)) => Scalar::S16(*value),
            (T::U16, Self::U16(value)) => Scalar::U16(*value),
            (T::S32, Self::S32(value)) => Scalar::S32(*value),
            (T::U32, Self::U32(value)) => Scalar::U32(*value),
            (T::S64, Self::S64(value)) => Scalar::S64(*value),
            (T::U64, Self::U64(value)) => Scalar::U64(*value),
            (T::Float32, Self::Float32(value)) => Scalar::Float32(*value),
            (T::Float64, Self::Float64(value)) => Scalar::Float64(*value),
            (T::Char, Self::Char(value)) => Scalar::Char(*value),
            _ => return None,
        })
    }

    fn string(&self, cx: &mut LowerContext<'_>) -> Option<Result<(u32, u32)>> {
        match self {
            Self::String(text) => Some(cx.lower_string(text)),
            _ => None,
        }
    }

    fn bulk(&self, element: InterfaceType) -> Option<Cow<'_, [u8]>> {
        let Self::List(values) = self else { return None };
        Some(Cow::Owned(match element {
            InterfaceType::U8 => numbers!(values, u8, U8),
            InterfaceType::S8 => numbers!(values, i8, S8),
            InterfaceType::U16 => numbers!(values, u16, U16),
            InterfaceType::S16 => numbers!(values, i16, S16),
            InterfaceType::U32 => numbers!(values, u32, U32),
            InterfaceType::S32 => numbers!(values, i32, S32),
            InterfaceType::U64 => numbers!(values, u64, U64),
            InterfaceType::S64 => numbers!(values, i64, S64),
            InterfaceType::Float32 => numbers!(values, f32, Float32),
            InterfaceType::Float64 => numbers!(values, f64, Float64),
            _ => return None,
        }))
    }

    fn len(&self) -> Option<usize> {
        match self {
            Self::List(values) | Self::FixedLengthList(values) => Some(values.len()),
            _ => None,
        }
    }

    fn entries(&self) -> Option<usize> {
        match self {
            Self::Map(entries) => Some(entries.len()),
            _ => None,
        }
    }

    fn element(&self, index: usize) -> Option<&Self> {
        match self {
            Self::List(values) | Self::FixedLengthList(values) => values.get(index),
            _ => None,
        }
    }

    fn entry(&self, index: usize) -> Option<(&Self, &Self)> {
        match self {
            Self::Map(entries) => entries.get(index).map(|(key, value)| (key, value)),
            _ => None,
        }
    }

    fn field(&self, index: usize) -> Option<&Self> {
        match self {
            Self::Record(fields) => fields.get(index).map(|(_, value)| value),
            Self::Tuple(values) => values.get(index),
            _ => None,
        }
    }

    fn case(&self, types: &TypeTable, ty: InterfaceType) -> Option<(u32, Option<&Self>)> {
        use InterfaceType as T;
        match (ty, self) {
            (T::Option(_), Self::Option(payload)) => Some((payload.is_some().into(), payload.as_deref())),
            (T::Result(_), Self::Result(Ok(payload))) => Some((0, payload.as_deref())),
            (T::Result(_), Self::Result(Err(payload))) => Some((1, payload.as_deref())),
            (T::Variant(index), Self::Variant(case, payload)) => {
                let position = types.variants[index].cases.iter().position(|known| known.name == *case)?;
                Some((position as u32, payload.as_deref()))
            }
            (T::Enum(index), Self::Enum(case)) => {
                let position = types.enums[index].names.iter().position(|known| known == case)?;
                Some((position as u32, None))
            }
            _ => None,
        }
    }

    fn flags(&self, types: &TypeTable, ty: InterfaceType) -> Option<u32> {
        let (InterfaceType::Flags(index), Self::Flags(flags)) = (ty, self) else { return None };
        let names = &types.flags[index].names;
        flags.iter().try_fold(0, |bits, flag| Some(bits | 1u32.checked_shl(names.iter().position(|known| known == flag)? as u32)?))
    }

    fn handle(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Option<Result<u32>> {
        let Self::Resource(handle) = self else { return None };
        Some(handle.lower_any(cx, ty))
    }
}
