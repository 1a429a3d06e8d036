//! The parts of a [`Val`], by type.

use super::super::abi::fault::bug;
use super::super::abi::lower::LowerContext;
use super::super::walk::{Bytes, Packed, View, plain};
use super::Val;
use super::name::{flag_bits, position};
use crate::Result;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

impl Val {
    /// A number, `bool` or `char` as a core value.
    #[inline]
    pub(super) fn bits(&self, ty: InterfaceType) -> Option<u64> {
        use InterfaceType as T;
        Some(match (ty, self) {
            (T::Bool, Self::Bool(value)) => u64::from(*value),
            (T::S8, Self::S8(value)) => u64::from(i32::from(*value) as u32),
            (T::U8, Self::U8(value)) => u64::from(*value),
            (T::S16, Self::S16(value)) => u64::from(i32::from(*value) as u32),
            (T::U16, Self::U16(value)) => u64::from(*value),
            (T::S32, Self::S32(value)) => u64::from(*value as u32),
            (T::U32, Self::U32(value)) => u64::from(*value),
            (T::S64, Self::S64(value)) => *value as u64,
            (T::U64, Self::U64(value)) => *value,
            (T::Float32, Self::Float32(value)) => u64::from(value.to_bits()),
            (T::Float64, Self::Float64(value)) => value.to_bits(),
            (T::Char, Self::Char(value)) => u64::from(u32::from(*value)),
            _ => return None,
        })
    }
}

impl View for Val {
    #[inline]
    fn bits(&self, ty: InterfaceType) -> Option<u64> {
        self.bits(ty)
    }

    fn string(&self, cx: &mut LowerContext<'_>) -> Option<Result<(u32, u32)>> {
        match self {
            Self::String(text) => Some(cx.lower_string(text)),
            _ => None,
        }
    }

    fn len(&self, _: usize) -> Option<usize> {
        match self {
            Self::List(values) | Self::FixedLengthList(values) => Some(values.len()),
            _ => None,
        }
    }

    fn bytes<'a>(&'a self, types: &TypeTable, element: InterfaceType, len: usize, packed: &'a mut Packed) -> Option<Result<Bytes<'a>>> {
        let used = plain(types, element)?;
        let gaps = used != types.abi(element).size as usize;
        let missing = || bug("a list was not written when it was checked");
        Some(packed.take(len).map(|bytes| Bytes { bytes, gaps }).ok_or_else(missing))
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
                let position = position(types.variants[index].cases.iter().map(|case| case.name.as_str()), case)?;
                Some((position as u32, payload.as_deref()))
            }
            (T::Enum(index), Self::Enum(case)) => {
                let position = position(types.enums[index].names.iter().map(String::as_str), case)?;
                Some((position as u32, None))
            }
            _ => None,
        }
    }

    fn flags(&self, types: &TypeTable, ty: InterfaceType) -> Option<u32> {
        let (InterfaceType::Flags(index), Self::Flags(flags)) = (ty, self) else { return None };
        flag_bits(&types.flags[index].names, flags).ok()
    }

    fn handle(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Option<Result<u32>> {
        let Self::Resource(handle) = self else { return None };
        Some(handle.lower_any(cx, ty))
    }
}
