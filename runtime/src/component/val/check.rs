//! Does a [`Val`] fit a type? Asked before anything is entered, so that a mistake of the embedder never costs an instance.

use super::super::names::nearest;
use super::super::types::{Scope, Wit};
use super::Val;
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
    fn within(mut self, step: impl FnOnce() -> String) -> Self {
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

fn misfit<T>(what: String) -> Result<T, Misfit> {
    Err(Misfit { path: Vec::new(), what })
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
pub(crate) fn check(value: &Val, ty: InterfaceType, scope: &Scope) -> Result<(), Misfit> {
    use InterfaceType as T;
    let table = &*scope.table;
    match (ty, value) {
        (T::Bool, Val::Bool(_))
        | (T::S8, Val::S8(_))
        | (T::U8, Val::U8(_))
        | (T::S16, Val::S16(_))
        | (T::U16, Val::U16(_))
        | (T::S32, Val::S32(_))
        | (T::U32, Val::U32(_))
        | (T::S64, Val::S64(_))
        | (T::U64, Val::U64(_))
        | (T::Float32, Val::Float32(_))
        | (T::Float64, Val::Float64(_))
        | (T::Char, Val::Char(_))
        | (T::String, Val::String(_)) => Ok(()),
        (T::List(index), Val::List(values)) => elements(values, table.lists[index].element, scope),
        (T::FixedList(index), Val::FixedLengthList(values)) => {
            let list = &table.fixed_lists[index];
            count(values.len(), list.len as usize, "element")?;
            elements(values, list.element, scope)
        }
        (T::Map(index), Val::Map(entries)) => {
            let map = &table.maps[index];
            for (i, (key, value)) in entries.iter().enumerate() {
                check(key, map.key, scope).map_err(|e| e.within(|| format!("key of entry {i}")))?;
                check(value, map.value, scope).map_err(|e| e.within(|| format!("value of entry {i}")))?;
            }
            Ok(())
        }
        (T::Record(index), Val::Record(fields)) => {
            let types = &table.records[index].fields;
            count(fields.len(), types.len(), "field")?;
            for (i, (expected, (name, value))) in types.iter().zip(fields).enumerate() {
                if expected.name != *name {
                    return misfit(format!("field {} is `{}`, got `{name}`", i + 1, expected.name));
                }
                check(value, expected.ty, scope).map_err(|e| e.within(|| format!("field `{name}`")))?;
            }
            Ok(())
        }
        (T::Tuple(index), Val::Tuple(values)) => {
            let types = &table.tuples[index].types;
            count(values.len(), types.len(), "element")?;
            for (i, (ty, value)) in types.iter().zip(values).enumerate() {
                check(value, *ty, scope).map_err(|e| e.within(|| format!("element {i}")))?;
            }
            Ok(())
        }
        (T::Variant(index), Val::Variant(case, value)) => {
            let cases = &table.variants[index].cases;
            match cases.iter().find(|known| known.name == *case) {
                Some(known) => payload(value.as_deref(), known.ty, case, scope),
                None => unknown("case", case, ty, scope, cases.iter().map(|case| case.name.as_str())),
            }
        }
        (T::Enum(index), Val::Enum(case)) => {
            let names = &table.enums[index].names;
            if names.contains(case) { Ok(()) } else { unknown("case", case, ty, scope, names.iter().map(String::as_str)) }
        }
        (T::Option(index), Val::Option(value)) => match value {
            Some(value) => payload(Some(&**value), Some(table.options[index].ty), "some", scope),
            None => Ok(()),
        },
        (T::Result(index), Val::Result(Ok(value))) => payload(value.as_deref(), table.results[index].ok, "ok", scope),
        (T::Result(index), Val::Result(Err(value))) => payload(value.as_deref(), table.results[index].err, "err", scope),
        (T::Flags(index), Val::Flags(flags)) => {
            let names = &table.flags[index].names;
            match flags.iter().find(|flag| !names.contains(flag)) {
                Some(flag) => unknown("flag", flag, ty, scope, names.iter().map(String::as_str)),
                None => Ok(()),
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

fn elements(values: &[Val], ty: InterfaceType, scope: &Scope) -> Result<(), Misfit> {
    // The common case of bytes is one comparison an element, without a call.
    if ty == InterfaceType::U8 && values.iter().all(|value| matches!(value, Val::U8(_))) {
        return Ok(());
    }
    for (i, value) in values.iter().enumerate() {
        check(value, ty, scope).map_err(|e| e.within(|| format!("element {i}")))?;
    }
    Ok(())
}

fn count(got: usize, expected: usize, what: &str) -> Result<(), Misfit> {
    if got == expected {
        return Ok(());
    }
    misfit(format!("expected {expected} {what}{}, got {got}", if expected == 1 { "" } else { "s" }))
}

fn payload(value: Option<&Val>, ty: Option<InterfaceType>, case: &str, scope: &Scope) -> Result<(), Misfit> {
    match (value, ty) {
        (Some(value), Some(ty)) => check(value, ty, scope).map_err(|e| e.within(|| format!("payload of `{case}`"))),
        (None, None) => Ok(()),
        (Some(value), None) => misfit(format!("`{case}` has no payload, got `{}`", describe(value))),
        (None, Some(ty)) => misfit(format!("`{case}` has a payload of type `{}`, got none", Wit::new(scope, ty))),
    }
}

fn unknown<'a>(what: &str, name: &str, ty: InterfaceType, scope: &Scope, known: impl Iterator<Item = &'a str>) -> Result<(), Misfit> {
    let hint = nearest(name, known).map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
    misfit(format!("`{}` has no {what} `{name}`{hint}", Wit::new(scope, ty)))
}
