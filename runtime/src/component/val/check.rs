//! Does a [`Val`] fit a type? Asked before anything is entered, so that a mistake of the embedder never costs an instance.

use super::super::names::nearest;
use super::super::types::{Scope, Wit};
use super::super::walk::{Packed, plain};
use super::Val;
use super::name::{flag_bits, position, same};
use super::pack::pack;
use std::fmt;
use windlass_compiler::types::component::InterfaceType;

/// Where in a value, and how, it does not fit its type.
#[derive(Debug)]
pub(crate) struct Misfit {
    /// Innermost first; turned around when it is printed.
    path: Vec<String>,
    what: String,
}

impl Misfit {
    #[cold]
    fn within(mut self: Box<Self>, step: impl FnOnce() -> String) -> Box<Self> {
        self.path.push(step());
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, step) in self.path.iter().rev().enumerate() {
            write!(f, "{}{step}", if i == 0 { "" } else { ", " })?;
        }
        write!(f, "{}{}", if self.path.is_empty() { "" } else { ": " }, self.what)
    }
}

#[cold]
fn misfit<T>(what: String) -> Result<T, Box<Misfit>> {
    Err(Box::new(Misfit { path: Vec::new(), what }))
}

/// The kind of a value in one word.
pub(crate) fn describe(value: &Val) -> &'static str {
    match value {
        Val::Bool(_) => "bool",
        Val::S8(_) => "s8",
        Val::U8(_) => "u8",
        Val::S16(_) => "s16",
        Val::U16(_) => "u16",
        Val::S32(_) => "s32",
        Val::U32(_) => "u32",
        Val::S64(_) => "s64",
        Val::U64(_) => "u64",
        Val::Float32(_) => "f32",
        Val::Float64(_) => "f64",
        Val::Char(_) => "char",
        Val::String(_) => "string",
        Val::List(_) => "list",
        Val::Map(_) => "map",
        Val::Record(_) => "record",
        Val::Tuple(_) => "tuple",
        Val::Variant(..) => "variant",
        Val::Enum(_) => "enum",
        Val::Option(_) => "option",
        Val::Result(_) => "result",
        Val::Flags(_) => "flags",
        Val::Resource(_) => "resource",
        Val::Future(_) => "future",
        Val::Stream(_) => "stream",
        Val::ErrorContext(_) => "error-context",
        Val::FixedLengthList(_) => "fixed-length list",
    }
}

/// Whether `value` is of type `ty`. Whether a handle is still alive is asked later, when it is lowered.
pub(crate) fn check(value: &Val, ty: InterfaceType, scope: &Scope) -> Result<(), Box<Misfit>> {
    check_part(value, ty, scope, None)
}

/// The same for a value that is lowered afterwards: its lists of plain elements are written to `packed` on the way.
pub(crate) fn check_and_pack(value: &Val, ty: InterfaceType, scope: &Scope, packed: &mut Packed) -> Result<(), Box<Misfit>> {
    check_part(value, ty, scope, Some(packed))
}

#[inline]
fn check_part(value: &Val, ty: InterfaceType, scope: &Scope, packed: Option<&mut Packed>) -> Result<(), Box<Misfit>> {
    if value.bits(ty).is_some() { Ok(()) } else { check_whole(value, ty, scope, packed) }
}

/// The same for what is no scalar, or not the right one.
fn check_whole(value: &Val, ty: InterfaceType, scope: &Scope, mut packed: Option<&mut Packed>) -> Result<(), Box<Misfit>> {
    use InterfaceType as T;
    let table = &*scope.table;
    match (ty, value) {
        (T::String, Val::String(_)) => Ok(()),
        (T::List(index), Val::List(values)) => list(values, table.lists[index].element, scope, packed),
        (T::FixedList(index), Val::FixedLengthList(values)) => {
            let list = &table.fixed_lists[index];
            count(values.len(), list.len as usize, "element")?;
            elements(values, list.element, scope, packed)
        }
        (T::Map(index), Val::Map(entries)) => {
            let map = &table.maps[index];
            for (i, (key, value)) in entries.iter().enumerate() {
                check_part(key, map.key, scope, packed.as_deref_mut()).map_err(|e| e.within(|| format!("key of entry {i}")))?;
                check_part(value, map.value, scope, packed.as_deref_mut()).map_err(|e| e.within(|| format!("value of entry {i}")))?;
            }
            Ok(())
        }
        (T::Record(index), Val::Record(fields)) => {
            let types = &table.records[index].fields;
            count(fields.len(), types.len(), "field")?;
            for (i, (expected, (name, value))) in types.iter().zip(fields).enumerate() {
                if !same(name, &expected.name) {
                    return misfit(format!("field {} is `{}`, got `{name}`", i + 1, expected.name));
                }
                check_part(value, expected.ty, scope, packed.as_deref_mut()).map_err(|e| e.within(|| format!("field `{name}`")))?;
            }
            Ok(())
        }
        (T::Tuple(index), Val::Tuple(values)) => {
            let types = &table.tuples[index].types;
            count(values.len(), types.len(), "element")?;
            for (i, (ty, value)) in types.iter().zip(values).enumerate() {
                check_part(value, *ty, scope, packed.as_deref_mut()).map_err(|e| e.within(|| format!("element {i}")))?;
            }
            Ok(())
        }
        (T::Variant(index), Val::Variant(case, value)) => {
            let cases = &table.variants[index].cases;
            match position(cases.iter().map(|known| known.name.as_str()), case) {
                Some(known) => payload(value.as_deref(), cases[known].ty, case, scope, packed),
                None => unknown("case", case, ty, scope, cases.iter().map(|case| case.name.as_str())),
            }
        }
        (T::Enum(index), Val::Enum(case)) => {
            let names = &table.enums[index].names;
            match position(names.iter().map(String::as_str), case) {
                Some(_) => Ok(()),
                None => unknown("case", case, ty, scope, names.iter().map(String::as_str)),
            }
        }
        (T::Option(index), Val::Option(value)) => match value {
            Some(value) => payload(Some(&**value), Some(table.options[index].ty), "some", scope, packed),
            None => Ok(()),
        },
        (T::Result(index), Val::Result(Ok(value))) => payload(value.as_deref(), table.results[index].ok, "ok", scope, packed),
        (T::Result(index), Val::Result(Err(value))) => payload(value.as_deref(), table.results[index].err, "err", scope, packed),
        (T::Flags(index), Val::Flags(flags)) => {
            let names = &table.flags[index].names;
            match flag_bits(names, flags) {
                Ok(_) => Ok(()),
                Err(flag) => unknown("flag", flag, ty, scope, names.iter().map(String::as_str)),
            }
        }
        (T::Own(index), Val::Resource(handle)) => {
            if handle.ty() != scope.resources[index] {
                return misfit(format!("expected `{}`, got a resource of another type", Wit::new(scope, ty)));
            }
            if !handle.owned() {
                return misfit(format!("expected `{}`, got a borrow of one", Wit::new(scope, ty)));
            }
            Ok(())
        }
        (T::Borrow(index), Val::Resource(handle)) if handle.ty() == scope.resources[index] => Ok(()),
        (T::Borrow(_), Val::Resource(_)) => misfit(format!("expected `{}`, got a resource of another type", Wit::new(scope, ty))),
        (ty, value) => misfit(format!("expected `{}`, got `{}`", Wit::new(scope, ty), describe(value))),
    }
}

/// Writes a list of plain elements while it checks them.
fn list(values: &[Val], element: InterfaceType, scope: &Scope, packed: Option<&mut Packed>) -> Result<(), Box<Misfit>> {
    if values.is_empty() {
        return Ok(());
    }
    let types = &*scope.table;
    let size = types.abi(element).size as usize;
    match packed {
        // What does not fit into a memory is refused when there is to be room for it.
        Some(packed) if plain(types, element).is_some() && values.len() <= (u32::MAX as usize).checked_div(size).unwrap_or(0) => {
            if pack(types, element, values, packed.room(values.len() * size)) {
                return Ok(());
            }
            elements(values, element, scope, None)?;
            misfit("internal error: two checks of a list disagree".into())
        }
        packed => elements(values, element, scope, packed),
    }
}

fn elements(values: &[Val], ty: InterfaceType, scope: &Scope, mut packed: Option<&mut Packed>) -> Result<(), Box<Misfit>> {
    for (i, value) in values.iter().enumerate() {
        check_part(value, ty, scope, packed.as_deref_mut()).map_err(|e| e.within(|| format!("element {i}")))?;
    }
    Ok(())
}

fn count(got: usize, expected: usize, what: &str) -> Result<(), Box<Misfit>> {
    if got == expected {
        return Ok(());
    }
    misfit(format!("expected {expected} {what}{}, got {got}", if expected == 1 { "" } else { "s" }))
}

fn payload(
    value: Option<&Val>,
    ty: Option<InterfaceType>,
    case: &str,
    scope: &Scope,
    packed: Option<&mut Packed>,
) -> Result<(), Box<Misfit>> {
    match (value, ty) {
        (Some(value), Some(ty)) => check_part(value, ty, scope, packed).map_err(|e| e.within(|| format!("payload of `{case}`"))),
        (None, None) => Ok(()),
        (Some(value), None) => misfit(format!("`{case}` has no payload, got `{}`", describe(value))),
        (None, Some(ty)) => misfit(format!("`{case}` has a payload of type `{}`, got none", Wit::new(scope, ty))),
    }
}

fn unknown<'a>(what: &str, name: &str, ty: InterfaceType, scope: &Scope, known: impl Iterator<Item = &'a str>) -> Result<(), Box<Misfit>> {
    let hint = nearest(name, known).map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
    misfit(format!("`{}` has no {what} `{name}`{hint}", Wit::new(scope, ty)))
}
