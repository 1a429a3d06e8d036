//! Arguments without strings, lists and handles, checked and brought into their flat form in one pass: nothing of the guest runs meanwhile.

use super::Val;
use super::name::{flag_bits, position, same};
use crate::vm::ValRaw;
use windlass_compiler::types::component::{Abi, InterfaceType, TypeTable};

/// Writes the flat forms of a list of values; `false` if one is not of its type or cannot be lowered so, or there is no room.
#[inline]
pub(crate) fn flatten_all(types: &TypeTable, list: &[InterfaceType], values: &[Val], to: &mut [ValRaw]) -> bool {
    list.iter().zip(values).try_fold(0, |at, (ty, value)| flatten(types, *ty, value, to, at)).is_some()
}

/// Writes the flat form of a value to `to[at..]`: where the next one goes.
#[inline]
fn flatten(types: &TypeTable, ty: InterfaceType, value: &Val, to: &mut [ValRaw], at: usize) -> Option<usize> {
    match value.bits(ty) {
        Some(bits) => {
            *to.get_mut(at)? = ValRaw::u64(bits);
            Some(at + 1)
        }
        None => flatten_parts(types, ty, value, to, at),
    }
}

fn flatten_parts(types: &TypeTable, ty: InterfaceType, value: &Val, to: &mut [ValRaw], at: usize) -> Option<usize> {
    use InterfaceType as T;
    match (ty, value) {
        (T::Record(index), Val::Record(values)) => {
            let fields = &types.records[index].fields;
            if values.len() != fields.len() {
                return None;
            }
            fields.iter().zip(values).try_fold(
                at,
                |at, (field, (name, value))| {
                    if same(name, &field.name) { flatten(types, field.ty, value, to, at) } else { None }
                },
            )
        }
        (T::Tuple(index), Val::Tuple(values)) => {
            let parts = &types.tuples[index].types;
            if values.len() != parts.len() {
                return None;
            }
            parts.iter().zip(values).try_fold(at, |at, (ty, value)| flatten(types, *ty, value, to, at))
        }
        (T::FixedList(index), Val::FixedLengthList(values)) => {
            let list = &types.fixed_lists[index];
            if values.len() != list.len as usize {
                return None;
            }
            values.iter().try_fold(at, |at, value| flatten(types, list.element, value, to, at))
        }
        (T::Enum(index), Val::Enum(case)) => {
            let case = position(types.enums[index].names.iter().map(String::as_str), case)?;
            *to.get_mut(at)? = ValRaw::u32(case as u32);
            Some(at + 1)
        }
        (T::Flags(index), Val::Flags(flags)) => {
            *to.get_mut(at)? = ValRaw::u32(flag_bits(&types.flags[index].names, flags).ok()?);
            Some(at + 1)
        }
        (T::Option(index), Val::Option(payload)) => {
            let ty = &types.options[index];
            case(types, &ty.abi, payload.is_some().into(), payload.is_some().then_some(ty.ty), payload.as_deref(), to, at)
        }
        (T::Result(index), Val::Result(result)) => {
            let ty = &types.results[index];
            match result {
                Ok(payload) => case(types, &ty.abi, 0, ty.ok, payload.as_deref(), to, at),
                Err(payload) => case(types, &ty.abi, 1, ty.err, payload.as_deref(), to, at),
            }
        }
        (T::Variant(index), Val::Variant(name, payload)) => {
            let ty = &types.variants[index];
            let number = position(ty.cases.iter().map(|case| case.name.as_str()), name)?;
            case(types, &ty.abi, number as u32, ty.cases[number].ty, payload.as_deref(), to, at)
        }
        _ => None,
    }
}

/// Writes a case and its payload; slots that the case does not use are zero.
fn case(
    types: &TypeTable,
    abi: &Abi,
    case: u32,
    ty: Option<InterfaceType>,
    payload: Option<&Val>,
    to: &mut [ValRaw],
    at: usize,
) -> Option<usize> {
    let end = at + abi.flat.as_ref()?.len();
    *to.get_mut(at)? = ValRaw::u32(case);
    let used = match (ty, payload) {
        (Some(ty), Some(payload)) => flatten(types, ty, payload, to, at + 1)?,
        (None, None) => at + 1,
        _ => return None,
    };
    to.get_mut(used..end)?.fill(ValRaw::default());
    Some(end)
}
