//! Lists whose elements are scalars, or records and tuples of such, become [`Val`]s in one loop.
//!
//! How much such an element takes of the host's fuel is known by its type: it is counted once for the list. Where there is not enough, nothing is done here, and
//! the walk over each element finds out at which one it ends. Offsets and names are looked up once for the list, and a part is read where it lies.

use super::super::abi::fault::bug;
use super::super::abi::lift::LiftContext;
use super::super::abi::trail::within;
use super::super::walk::{Bits as _, is_scalar};
use super::Val;
use super::place::{VACANT, discard, fit, put, put_scalar, reserve, rewrite, vector};
use crate::Result;
use crate::handles::Step;
use windlass_compiler::types::component::{InterfaceType, RecordField, TupleType, TypeTable};

/// Lifts a list whose elements are `bytes`, in place of what is there; `false` if they are not plain. `KNOWN` is that of [`super::build::Refill`].
pub(super) fn list<const KNOWN: bool>(to: &mut Val, cx: &mut LiftContext<'_>, element: InterfaceType, bytes: &[u8]) -> Result<bool> {
    if bytes.is_empty() {
        // Whatever its elements would be: their type is not looked at, for a guest may send very many empty lists of a large one.
        vector!(to, List).clear();
        return Ok(true);
    }
    let types = cx.types();
    let Some(each) = cost(types, element) else { return Ok(false) };
    let size = types.abi(element).size as usize;
    let Some(len) = bytes.len().checked_div(size) else { return Ok(false) };
    let total = len.saturating_mul(each.saturating_add(size_of::<Val>()));
    if total > cx.meter().left() {
        return Ok(false);
    }
    cx.charge(total)?;
    let values = vector!(to, List);
    let (held, room) = (values.len(), values.capacity());
    values.truncate(len);
    reserve(values, len)?;
    cx.grow((values.capacity() - room).saturating_mul(size_of::<Val>()).saturating_add(len.saturating_sub(held).saturating_mul(each)));
    elements::<KNOWN>(types, element, bytes, size, values)?;
    Ok(true)
}

/// What a value of a plain type takes of the host's fuel beside itself; `None` if the type is not plain.
fn cost(types: &TypeTable, ty: InterfaceType) -> Option<usize> {
    let add = |sum: usize, ty| Some(sum.saturating_add(cost(types, ty)?));
    match ty {
        InterfaceType::Record(index) => {
            let fields = &types.records[index].fields;
            let own = fields.len().saturating_mul(size_of::<(String, Val)>());
            fields.iter().try_fold(own, |sum, field| add(sum.saturating_add(field.name.len()), field.ty))
        }
        InterfaceType::Tuple(index) => {
            let parts = &types.tuples[index].types;
            parts.iter().copied().try_fold(parts.len().saturating_mul(size_of::<Val>()), add)
        }
        ty => is_scalar(ty).then_some(0),
    }
}

/// Lifts elements that take `size` bytes each, over those that are there, of which there are no more, and behind them, where there is room.
fn elements<const KNOWN: bool>(types: &TypeTable, ty: InterfaceType, bytes: &[u8], size: usize, to: &mut Vec<Val>) -> Result<()> {
    use InterfaceType as T;

    /// Numbers: one loop a type over what is there, and one for what is new.
    macro_rules! numbers {
        ($ty:ty, $variant:ident) => {{
            let numbers = bytes.as_chunks().0;
            let (there, new) = numbers.split_at(to.len().min(numbers.len()));
            for (to, bytes) in to.iter_mut().zip(there) {
                put!(to, $variant, <$ty>::from_le_bytes(*bytes));
            }
            to.extend(new.iter().map(|bytes| Val::$variant(<$ty>::from_le_bytes(*bytes))));
            Ok(())
        }};
    }
    /// Anything else, with the number of the element that fails.
    macro_rules! each {
        ($to:ident, $bytes:ident, $lift:expr) => {{
            let elements = bytes.chunks_exact(size);
            to.resize_with(elements.len(), || VACANT);
            to.iter_mut()
                .zip(elements)
                .enumerate()
                .try_for_each(|(i, ($to, $bytes))| $lift.map_err(|error| within(error, Step::Element(i))))
        }};
    }
    match ty {
        T::U8 => numbers!(u8, U8),
        T::S8 => numbers!(i8, S8),
        T::U16 => numbers!(u16, U16),
        T::S16 => numbers!(i16, S16),
        T::U32 => numbers!(u32, U32),
        T::S32 => numbers!(i32, S32),
        T::U64 => numbers!(u64, U64),
        T::S64 => numbers!(i64, S64),
        // NaNs keep their bits.
        T::Float32 => numbers!(f32, Float32),
        T::Float64 => numbers!(f64, Float64),
        T::Record(index) => {
            let fields = &*types.records[index].fields;
            each!(to, bytes, record::<KNOWN>(types, fields, bytes, to))
        }
        T::Tuple(index) => {
            let tuple_type = &types.tuples[index];
            each!(to, bytes, tuple::<KNOWN>(types, tuple_type, bytes, to))
        }
        T::Bool => each!(to, bytes, bytes.truth().map(|value| put!(to, Bool, value))),
        ty => each!(to, bytes, part::<KNOWN>(types, ty, bytes, to)),
    }
}

#[inline(always)]
fn record<const KNOWN: bool>(types: &TypeTable, fields: &[RecordField], bytes: &[u8], to: &mut Val) -> Result<()> {
    let values = vector!(to, Record);
    if values.len() != fields.len() {
        fit(values, fields.len(), || (String::new(), VACANT))?;
        rename(fields, values);
    } else if !KNOWN {
        rename(fields, values);
    }
    for (i, (field, (_, value))) in fields.iter().zip(values.iter_mut()).enumerate() {
        let bytes = bytes.get(field.offset as usize..).unwrap_or_default();
        part::<KNOWN>(types, field.ty, bytes, value).map_err(|error| within(error, Step::Field(i)))?;
    }
    Ok(())
}

/// Gives fields their names.
#[inline]
fn rename(fields: &[RecordField], values: &mut [(String, Val)]) {
    for (field, (name, _)) in fields.iter().zip(values) {
        rewrite(name, &field.name);
    }
}

#[inline(always)]
fn tuple<const KNOWN: bool>(types: &TypeTable, tuple: &TupleType, bytes: &[u8], to: &mut Val) -> Result<()> {
    let values = vector!(to, Tuple);
    if values.len() != tuple.types.len() {
        fit(values, tuple.types.len(), || VACANT)?;
    }
    for (i, ((ty, offset), value)) in tuple.types.iter().zip(&tuple.offsets).zip(values.iter_mut()).enumerate() {
        let bytes = bytes.get(*offset as usize..).unwrap_or_default();
        part::<KNOWN>(types, *ty, bytes, value).map_err(|error| within(error, Step::Field(i)))?;
    }
    Ok(())
}

/// Lifts a value of a plain type from the first of `bytes`.
#[inline(always)]
fn part<const KNOWN: bool>(types: &TypeTable, ty: InterfaceType, bytes: &[u8], to: &mut Val) -> Result<()> {
    if put_scalar(to, ty, bytes)? { Ok(()) } else { nested::<KNOWN>(types, ty, bytes, to) }
}

#[inline(never)]
fn nested<const KNOWN: bool>(types: &TypeTable, ty: InterfaceType, bytes: &[u8], to: &mut Val) -> Result<()> {
    match ty {
        InterfaceType::Record(index) => record::<KNOWN>(types, &types.records[index].fields, bytes, to),
        InterfaceType::Tuple(index) => tuple::<KNOWN>(types, &types.tuples[index], bytes, to),
        _ => Err(bug("a plain type is none")),
    }
}
