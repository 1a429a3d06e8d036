//! Values that are one core value: numbers, `bool`, `char`.

use super::super::abi::fault::fault;
use super::bits::Bits;
use crate::{Result, Trap};
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// A scalar, lifted.
#[derive(Copy, Clone, Debug, PartialEq)]
pub(crate) enum Scalar {
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
}

/// Whether [`Scalar::lift`] answers for the type.
#[inline(always)]
pub(crate) fn is_scalar(ty: InterfaceType) -> bool {
    scalar_size(ty).is_some()
}

/// Bytes in memory of a scalar type. Spec: `elem_size`.
#[inline]
pub(super) fn scalar_size(ty: InterfaceType) -> Option<usize> {
    use InterfaceType as T;
    match ty {
        T::Bool | T::S8 | T::U8 => Some(1),
        T::S16 | T::U16 => Some(2),
        T::S32 | T::U32 | T::Float32 | T::Char => Some(4),
        T::S64 | T::U64 | T::Float64 => Some(8),
        _ => None,
    }
}

/// Whether any bytes are values of the type, each value one sequence of bytes: then lists of it move in bulk. NaNs keep their bits, as the
/// specification allows.
#[inline]
pub(crate) fn is_bulk(ty: InterfaceType) -> bool {
    is_scalar(ty) && !matches!(ty, InterfaceType::Bool | InterfaceType::Char)
}

#[cold]
fn invalid_char(bits: u32) -> crate::Error {
    fault(Trap::InvalidChar, format_args!("{bits:#x} is no Unicode scalar value"))
}

/// Spec: `canonicalize_nan32`.
fn canonical_nan32(value: f32) -> f32 {
    if value.is_nan() { f32::from_bits(0x7fc0_0000) } else { value }
}

/// Spec: `canonicalize_nan64`.
fn canonical_nan64(value: f64) -> f64 {
    if value.is_nan() { f64::from_bits(0x7ff8_0000_0000_0000) } else { value }
}

impl Scalar {
    /// The value of scalar type `ty` that the bits stand for; `None` if it is not a scalar type. Bits beyond the type's width do not count.
    /// Spec: `load_int`, `convert_int_to_bool`, `convert_i32_to_char`.
    #[inline(always)]
    pub(crate) fn lift(ty: InterfaceType, from: impl Bits) -> Result<Option<Self>> {
        use InterfaceType as T;
        Ok(Some(match ty {
            T::Bool => Self::Bool(from.truth()?),
            T::S8 => Self::S8(i8::from_le_bytes(from.bytes()?)),
            T::U8 => Self::U8(u8::from_le_bytes(from.bytes()?)),
            T::S16 => Self::S16(i16::from_le_bytes(from.bytes()?)),
            T::U16 => Self::U16(u16::from_le_bytes(from.bytes()?)),
            T::S32 => Self::S32(i32::from_le_bytes(from.bytes()?)),
            T::U32 => Self::U32(u32::from_le_bytes(from.bytes()?)),
            T::S64 => Self::S64(i64::from_le_bytes(from.bytes()?)),
            T::U64 => Self::U64(u64::from_le_bytes(from.bytes()?)),
            T::Float32 => Self::Float32(canonical_nan32(f32::from_le_bytes(from.bytes()?))),
            T::Float64 => Self::Float64(canonical_nan64(f64::from_le_bytes(from.bytes()?))),
            T::Char => {
                let bits = u32::from_le_bytes(from.bytes()?);
                Self::Char(char::from_u32(bits).ok_or_else(|| invalid_char(bits))?)
            }
            _ => return Ok(None),
        }))
    }

    /// The core value that stands for it, zero-extended; signed numbers fill 32 bits. Spec: `lower_flat`.
    #[inline]
    pub(crate) fn lower(self) -> u64 {
        match self {
            Self::Bool(value) => value.into(),
            Self::S8(value) => i32::from(value) as u32 as u64,
            Self::U8(value) => value.into(),
            Self::S16(value) => i32::from(value) as u32 as u64,
            Self::U16(value) => value.into(),
            Self::S32(value) => value as u32 as u64,
            Self::U32(value) => value.into(),
            Self::S64(value) => value as u64,
            Self::U64(value) => value,
            Self::Float32(value) => value.to_bits().into(),
            Self::Float64(value) => value.to_bits(),
            Self::Char(value) => u32::from(value).into(),
        }
    }
}

/// Lifts and lowers a value that is one core value in a single step: a scalar, enum or flags. `None` for other types.
#[inline]
pub(crate) fn canonical_flat(types: &TypeTable, ty: InterfaceType, bits: u64) -> Result<Option<u64>> {
    match ty {
        InterfaceType::Enum(index) => {
            let case = bits as u32;
            if case as usize >= types.enums[index].names.len() {
                return Err(fault(Trap::InvalidDiscriminant, format_args!("there is no case {case}")));
            }
            Ok(Some(case.into()))
        }
        InterfaceType::Flags(index) => Ok(Some((bits as u32 & flags_mask(types.flags[index].names.len())).into())),
        ty => Ok(Scalar::lift(ty, bits)?.map(Scalar::lower)),
    }
}

/// The bits of flags that have a label. Spec: `unpack_flags_from_int`.
pub(super) fn flags_mask(labels: usize) -> u32 {
    if labels >= 32 { u32::MAX } else { (1 << labels) - 1 }
}
