//! A guest's value becomes a [`Val`].

use super::super::ResourceAny;
use super::super::abi::fault::bug;
use super::super::abi::lift::LiftContext;
use super::super::walk::{Build, Elements, Scalar};
use super::Val;
use crate::{Result, format_err};
use windlass_compiler::types::component::InterfaceType;

impl From<Scalar> for Val {
    #[inline]
    fn from(value: Scalar) -> Self {
        match value {
            Scalar::Bool(value) => Self::Bool(value),
            Scalar::S8(value) => Self::S8(value),
            Scalar::U8(value) => Self::U8(value),
            Scalar::S16(value) => Self::S16(value),
            Scalar::U16(value) => Self::U16(value),
            Scalar::S32(value) => Self::S32(value),
            Scalar::U32(value) => Self::U32(value),
            Scalar::S64(value) => Self::S64(value),
            Scalar::U64(value) => Self::U64(value),
            Scalar::Float32(value) => Self::Float32(value),
            Scalar::Float64(value) => Self::Float64(value),
            Scalar::Char(value) => Self::Char(value),
        }
    }
}

/// Numbers from their bytes: one loop a type, without a call an element.
macro_rules! numbers {
    ($values:ident, $bytes:ident, $ty:ty, $variant:ident) => {
        $values.extend($bytes.as_chunks().0.iter().map(|bytes| Val::$variant(<$ty>::from_le_bytes(*bytes))))
    };
}

/// Lifts every part into a vector.
fn collect<V>(cx: &mut LiftContext<'_>, mut parts: impl Elements<V>) -> Result<Vec<V>> {
    let len = parts.len();
    let mut values = cx.room(len)?;
    for _ in 0..len {
        values.push(parts.next(cx)?);
    }
    Ok(values)
}

/// A copy of a name of the type.
fn name(cx: &mut LiftContext<'_>, name: &str) -> Result<String> {
    cx.charge(name.len())?;
    Ok(name.to_owned())
}

impl Build for Val {
    #[inline]
    fn scalar(value: Scalar) -> Self {
        value.into()
    }

    fn string(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<Self> {
        Ok(Self::String(cx.lift_string(at, units)?))
    }

    fn bulk(cx: &mut LiftContext<'_>, element: InterfaceType, bytes: &[u8]) -> Result<Self> {
        let size = cx.types().abi(element).size as usize;
        let mut values = cx.room(bytes.len() / size)?;
        match element {
            InterfaceType::U8 => values.extend(bytes.iter().copied().map(Self::U8)),
            InterfaceType::S8 => numbers!(values, bytes, i8, S8),
            InterfaceType::U16 => numbers!(values, bytes, u16, U16),
            InterfaceType::S16 => numbers!(values, bytes, i16, S16),
            InterfaceType::U32 => numbers!(values, bytes, u32, U32),
            InterfaceType::S32 => numbers!(values, bytes, i32, S32),
            InterfaceType::U64 => numbers!(values, bytes, u64, U64),
            InterfaceType::S64 => numbers!(values, bytes, i64, S64),
            InterfaceType::Float32 => numbers!(values, bytes, f32, Float32),
            InterfaceType::Float64 => numbers!(values, bytes, f64, Float64),
            _ => return Err(bug("a list is lifted in bulk although its elements are not numbers")),
        }
        Ok(Self::List(values))
    }

    fn list(cx: &mut LiftContext<'_>, fixed: bool, elements: impl Elements<Self>) -> Result<Self> {
        let values = collect(cx, elements)?;
        Ok(if fixed { Self::FixedLengthList(values) } else { Self::List(values) })
    }

    fn map(cx: &mut LiftContext<'_>, entries: impl Elements<(Self, Self)>) -> Result<Self> {
        Ok(Self::Map(collect(cx, entries)?))
    }

    fn record(cx: &mut LiftContext<'_>, ty: InterfaceType, mut fields: impl Elements<Self>) -> Result<Self> {
        let InterfaceType::Record(index) = ty else { return Ok(Self::Tuple(collect(cx, fields)?)) };
        let types = &cx.types().records[index].fields;
        let mut values = cx.room(types.len())?;
        for field in types {
            let name = name(cx, &field.name)?;
            values.push((name, fields.next(cx)?));
        }
        Ok(Self::Record(values))
    }

    fn case(
        cx: &mut LiftContext<'_>,
        ty: InterfaceType,
        case: u32,
        payload: Option<impl FnOnce(&mut LiftContext<'_>) -> Result<Self>>,
    ) -> Result<Self> {
        let payload = match payload {
            None => None,
            Some(payload) => {
                cx.charge(size_of::<Self>())?;
                Some(Box::new(payload(cx)?))
            }
        };
        let types = cx.types();
        match ty {
            InterfaceType::Option(_) => Ok(Self::Option(payload)),
            InterfaceType::Result(_) if case == 0 => Ok(Self::Result(Ok(payload))),
            InterfaceType::Result(_) => Ok(Self::Result(Err(payload))),
            InterfaceType::Variant(index) => Ok(Self::Variant(name(cx, &types.variants[index].cases[case as usize].name)?, payload)),
            InterfaceType::Enum(index) => Ok(Self::Enum(name(cx, &types.enums[index].names[case as usize])?)),
            _ => Err(bug("a variant is not one")),
        }
    }

    fn flags(cx: &mut LiftContext<'_>, ty: InterfaceType, bits: u32) -> Result<Self> {
        let InterfaceType::Flags(index) = ty else { return Err(bug("flags are none")) };
        let names = &cx.types().flags[index].names;
        let mut set = cx.room(bits.count_ones() as usize)?;
        for (_, label) in names.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1) {
            set.push(name(cx, label)?);
        }
        Ok(Self::Flags(set))
    }

    fn handle(cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<Self> {
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
        Ok(Self::Resource(ResourceAny::lift_any(cx, ty, handle)?))
    }
}
