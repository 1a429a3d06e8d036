//! [`Val`] to and from any format of `serde`.
//!
//! In formats that people read, such as JSON:
//!
//! | type | written as |
//! |---|---|
//! | `bool`, numbers, `string` | themselves; NaN and the infinities as `"NaN"`, `"Infinity"`, `"-Infinity"` |
//! | `char` | a string of one character |
//! | `list`, fixed-length list, `tuple` | an array |
//! | `map` | an array of `[key, value]`, for keys may repeat and need not be strings; an object is read too |
//! | `record` | an object; a field of an option type may be left out when it is read |
//! | `variant`, `result` | `{"case": payload}`, or `"case"` without a payload |
//! | `enum` | its case as a string |
//! | `option` | `null`, or the payload; a payload that is itself of an option type as `{"some": payload}` |
//! | `flags` | an array of the names that are set |
//!
//! Compact formats, such as postcard, leave out the names of fields: the order of the type says which is which. Handles, streams, futures and
//! error contexts exist only in a store and are refused. Everything else comes back as it was.
//!
//! Writing needs no type; reading is directed by one: `Val::deserialize(&ty, deserializer)`, or `&Type` as a `DeserializeSeed`.

use super::super::names::nearest;
use super::super::types::{Case, Type};
use super::Val;
use ::serde::de::{self, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Unexpected, Visitor};
use ::serde::ser::{Error as _, SerializeMap, SerializeSeq, SerializeTuple, Serializer};
use ::serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::fmt;

/// Room that is reserved for a list whatever its format says about its length.
const MAX_RESERVED: usize = 4096;

impl Serialize for Val {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let readable = to.is_human_readable();
        match self {
            Self::Bool(value) => to.serialize_bool(*value),
            Self::S8(value) => to.serialize_i8(*value),
            Self::U8(value) => to.serialize_u8(*value),
            Self::S16(value) => to.serialize_i16(*value),
            Self::U16(value) => to.serialize_u16(*value),
            Self::S32(value) => to.serialize_i32(*value),
            Self::U32(value) => to.serialize_u32(*value),
            Self::S64(value) => to.serialize_i64(*value),
            Self::U64(value) => to.serialize_u64(*value),
            Self::Float32(value) if readable && !value.is_finite() => to.serialize_str(not_finite(f64::from(*value))),
            Self::Float32(value) => to.serialize_f32(*value),
            Self::Float64(value) if readable && !value.is_finite() => to.serialize_str(not_finite(*value)),
            Self::Float64(value) => to.serialize_f64(*value),
            Self::Char(value) => to.serialize_char(*value),
            Self::String(value) | Self::Enum(value) => to.serialize_str(value),
            Self::List(values) => to.collect_seq(values),
            Self::FixedLengthList(values) | Self::Tuple(values) => tuple(to, values),
            Self::Map(entries) => {
                let mut seq = to.serialize_seq(Some(entries.len()))?;
                entries.iter().try_for_each(|entry| seq.serialize_element(entry))?;
                seq.end()
            }
            Self::Record(fields) if readable => to.collect_map(fields.iter().map(|(name, value)| (name, value))),
            Self::Record(fields) => tuple(to, fields.iter().map(|(_, value)| value)),
            Self::Variant(case, payload) => self::case(to, case, payload.as_deref()),
            Self::Result(Ok(payload)) => case(to, "ok", payload.as_deref()),
            Self::Result(Err(payload)) => case(to, "err", payload.as_deref()),
            Self::Option(None) => to.serialize_none(),
            Self::Option(Some(payload)) if readable && matches!(**payload, Self::Option(_)) => to.collect_map([("some", payload)]),
            Self::Option(Some(payload)) => to.serialize_some(payload),
            Self::Flags(names) => to.collect_seq(names),
            Self::Resource(_) => Err(S::Error::custom("a resource handle exists only in its store: it cannot be serialised")),
            Self::Future(_) => Err(S::Error::custom("a future exists only in its store: it cannot be serialised")),
            Self::Stream(_) => Err(S::Error::custom("a stream exists only in its store: it cannot be serialised")),
            Self::ErrorContext(_) => Err(S::Error::custom("an error context exists only in its store: it cannot be serialised")),
        }
    }
}

/// Values whose number the type knows.
fn tuple<'v, S: Serializer>(to: S, values: impl IntoIterator<Item = &'v Val, IntoIter: ExactSizeIterator>) -> Result<S::Ok, S::Error> {
    let values = values.into_iter();
    let mut tuple = to.serialize_tuple(values.len())?;
    values.into_iter().try_for_each(|value| tuple.serialize_element(value))?;
    tuple.end()
}

fn case<S: Serializer>(to: S, case: &str, payload: Option<&Val>) -> Result<S::Ok, S::Error> {
    match payload {
        None if to.is_human_readable() => to.serialize_str(case),
        Some(payload) if to.is_human_readable() => {
            let mut map = to.serialize_map(Some(1))?;
            map.serialize_entry(case, payload)?;
            map.end()
        }
        payload => {
            let mut tuple = to.serialize_tuple(1 + usize::from(payload.is_some()))?;
            tuple.serialize_element(case)?;
            payload.map_or(Ok(()), |payload| tuple.serialize_element(payload))?;
            tuple.end()
        }
    }
}

fn not_finite(value: f64) -> &'static str {
    match value {
        value if value.is_nan() => "NaN",
        value if value > 0.0 => "Infinity",
        _ => "-Infinity",
    }
}

impl Val {
    /// Reads a value of type `ty` in the form that [`Val`]'s `Serialize` writes.
    ///
    /// ```
    /// use windlass::component::{Type, Val};
    ///
    /// # #[cfg(feature = "serde")]
    /// # fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Val, D::Error> {
    /// let value = Val::deserialize(&Type::String, deserializer)?;
    /// # Ok(value)
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When the input is malformed or holds no value of the type: the error begins with the path to what is wrong.
    pub fn deserialize<'de, D: Deserializer<'de>>(ty: &Type, from: D) -> Result<Self, D::Error> {
        let trail = Trail::default();
        let read = Seed { ty, trail: &trail }.deserialize(from);
        read.map_err(|error| match trail.0.borrow().as_slice() {
            [] => error,
            steps => {
                let steps: Vec<String> = steps.iter().rev().map(ToString::to_string).collect();
                D::Error::custom(format_args!("{}: {error}", steps.join(", ")))
            }
        })
    }
}

/// Reads a value of the type: see [`Val::deserialize`].
impl<'de> DeserializeSeed<'de> for &Type {
    type Value = Val;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Val, D::Error> {
        Val::deserialize(self, from)
    }
}

/// The way from an error outwards; written only once something has failed.
#[derive(Default)]
struct Trail(RefCell<Vec<Step>>);

enum Step {
    Element(usize),
    Key(usize),
    Value(usize),
    Field(String),
    Payload(String),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Element(index) => write!(f, "element {index}"),
            Self::Key(index) => write!(f, "key of entry {index}"),
            Self::Value(index) => write!(f, "value of entry {index}"),
            Self::Field(name) => write!(f, "field `{name}`"),
            Self::Payload(case) => write!(f, "payload of `{case}`"),
        }
    }
}

impl Trail {
    fn within<T, E>(&self, read: Result<T, E>, step: impl FnOnce() -> Step) -> Result<T, E> {
        read.inspect_err(|_| self.0.borrow_mut().push(step()))
    }
}

/// Reads a value of one type.
#[derive(Copy, Clone)]
struct Seed<'a> {
    ty: &'a Type,
    trail: &'a Trail,
}

impl<'a> Seed<'a> {
    fn of(self, ty: &'a Type) -> Self {
        Self { ty, trail: self.trail }
    }

    fn element<'de, A: SeqAccess<'de>>(self, from: &mut A, index: usize) -> Result<Option<Val>, A::Error> {
        self.trail.within(from.next_element_seed(self), || Step::Element(index))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Val;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Val, D::Error> {
        let readable = from.is_human_readable();
        match self.ty {
            Type::Bool => Deserialize::deserialize(from).map(Val::Bool),
            Type::S8 => Deserialize::deserialize(from).map(Val::S8),
            Type::U8 => Deserialize::deserialize(from).map(Val::U8),
            Type::S16 => Deserialize::deserialize(from).map(Val::S16),
            Type::U16 => Deserialize::deserialize(from).map(Val::U16),
            Type::S32 => Deserialize::deserialize(from).map(Val::S32),
            Type::U32 => Deserialize::deserialize(from).map(Val::U32),
            Type::S64 => Deserialize::deserialize(from).map(Val::S64),
            Type::U64 => Deserialize::deserialize(from).map(Val::U64),
            Type::Float32 if readable => from.deserialize_any(Float).map(|value| Val::Float32(value as f32)),
            Type::Float32 => Deserialize::deserialize(from).map(Val::Float32),
            Type::Float64 if readable => from.deserialize_any(Float).map(Val::Float64),
            Type::Float64 => Deserialize::deserialize(from).map(Val::Float64),
            Type::Char => Deserialize::deserialize(from).map(Val::Char),
            Type::String => Deserialize::deserialize(from).map(Val::String),
            Type::List(list) => from.deserialize_seq(Elements { seed: self.of(&list.ty()), len: None }).map(Val::List),
            Type::FixedLengthList(list) => {
                let len = list.len() as usize;
                from.deserialize_tuple(len, Elements { seed: self.of(&list.ty()), len: Some(len) }).map(Val::FixedLengthList)
            }
            Type::Map(map) => {
                let (key, value) = (map.key(), map.value());
                let entries = Entries { key: self.of(&key), value: self.of(&value) };
                if readable { from.deserialize_any(entries) } else { from.deserialize_seq(entries) }.map(Val::Map)
            }
            Type::Record(record) => {
                let fields: Vec<(String, Type)> = record.fields().map(|field| (field.name.to_owned(), field.ty)).collect();
                let visitor = Fields { fields: &fields, seed: self };
                if readable { from.deserialize_map(visitor) } else { from.deserialize_tuple(fields.len(), visitor) }.map(Val::Record)
            }
            Type::Tuple(tuple) => {
                let types: Vec<Type> = tuple.types().collect();
                from.deserialize_tuple(types.len(), Tuple { types: &types, seed: self }).map(Val::Tuple)
            }
            Type::Variant(variant) => {
                let cases: Vec<Case<'_>> = variant.cases().collect();
                let (case, payload) = Cases { cases: &cases, seed: self }.read(from, readable)?;
                Ok(Val::Variant(case, payload.map(Box::new)))
            }
            Type::Result(result) => {
                let cases = [Case { name: "ok", ty: result.ok() }, Case { name: "err", ty: result.err() }];
                let (case, payload) = Cases { cases: &cases, seed: self }.read(from, readable)?;
                let payload = payload.map(Box::new);
                Ok(Val::Result(if case == "ok" { Ok(payload) } else { Err(payload) }))
            }
            Type::Enum(cases) => {
                let case = String::deserialize(from)?;
                if cases.names().any(|name| name == case) {
                    Ok(Val::Enum(case))
                } else {
                    Err(unknown(self.ty, "case", &case, cases.names()))
                }
            }
            Type::Option(option) => {
                let payload = option.ty();
                let visitor = Payload { wrapped: readable && matches!(payload, Type::Option(_)), seed: self.of(&payload) };
                let value = if visitor.wrapped { from.deserialize_any(visitor) } else { from.deserialize_option(visitor) };
                value.map(|value| Val::Option(value.map(Box::new)))
            }
            Type::Flags(flags) => {
                let names = Vec::<String>::deserialize(from)?;
                match names.iter().find(|name| !flags.names().any(|known| known == **name)) {
                    Some(name) => Err(unknown(self.ty, "flag", name, flags.names())),
                    None => Ok(Val::Flags(names)),
                }
            }
            Type::Own(_) | Type::Borrow(_) | Type::Stream(_) | Type::Future(_) | Type::ErrorContext => {
                Err(D::Error::custom(format_args!("a value of type `{}` exists only in its store: it cannot be deserialised", self.ty)))
            }
        }
    }
}

fn unknown<'n, E: de::Error>(ty: &Type, what: &str, name: &str, known: impl Iterator<Item = &'n str>) -> E {
    let hint = nearest(name, known).map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
    E::custom(format_args!("`{ty}` has no {what} `{name}`{hint}"))
}

/// A number, or the name of one that is not finite.
struct Float;

impl Visitor<'_> for Float {
    type Value = f64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, or \"NaN\", \"Infinity\" or \"-Infinity\"")
    }

    fn visit_f64<E>(self, value: f64) -> Result<f64, E> {
        Ok(value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_u64<E>(self, value: u64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<f64, E> {
        match value {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            other => Err(E::invalid_value(Unexpected::Str(other), &self)),
        }
    }
}

/// The elements of a list; `len` of them if it is fixed.
struct Elements<'a> {
    seed: Seed<'a>,
    len: Option<usize>,
}

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = Vec<Val>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len {
            Some(len) => write!(f, "{len} elements of type `{}`", self.seed.ty),
            None => write!(f, "a list of `{}`", self.seed.ty),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Vec<Val>, A::Error> {
        let mut values = Vec::with_capacity(from.size_hint().unwrap_or(0).min(MAX_RESERVED));
        while self.len.is_none_or(|len| values.len() < len) {
            match self.seed.element(&mut from, values.len())? {
                Some(value) => values.push(value),
                None if self.len.is_some() => return Err(A::Error::invalid_length(values.len(), &self)),
                None => break,
            }
        }
        Ok(values)
    }
}

/// The elements of a tuple.
struct Tuple<'a> {
    types: &'a [Type],
    seed: Seed<'a>,
}

impl<'de> Visitor<'de> for Tuple<'_> {
    type Value = Vec<Val>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.seed.ty)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Vec<Val>, A::Error> {
        let mut values = Vec::with_capacity(self.types.len());
        for (i, ty) in self.types.iter().enumerate() {
            let value = self.seed.of(ty).element(&mut from, i)?;
            values.push(value.ok_or_else(|| A::Error::invalid_length(i, &self))?);
        }
        Ok(values)
    }
}

/// The entries of a map: pairs, or an object.
struct Entries<'a> {
    key: Seed<'a>,
    value: Seed<'a>,
}

/// One entry.
struct Entry<'a> {
    entries: &'a Entries<'a>,
    index: usize,
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = Vec<(Val, Val)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "pairs of `{}` and `{}`", self.key.ty, self.value.ty)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::with_capacity(from.size_hint().unwrap_or(0).min(MAX_RESERVED));
        while let Some(entry) = from.next_element_seed(Entry { entries: &self, index: entries.len() })? {
            entries.push(entry);
        }
        Ok(entries)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let trail = self.key.trail;
        let mut entries = Vec::with_capacity(from.size_hint().unwrap_or(0).min(MAX_RESERVED));
        while let Some(key) = trail.within(from.next_key_seed(self.key), || Step::Key(entries.len()))? {
            let value = trail.within(from.next_value_seed(self.value), || Step::Value(entries.len()))?;
            entries.push((key, value));
        }
        Ok(entries)
    }
}

impl<'de> DeserializeSeed<'de> for Entry<'_> {
    type Value = (Val, Val);

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_tuple(2, self)
    }
}

impl<'de> Visitor<'de> for Entry<'_> {
    type Value = (Val, Val);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a pair of `{}` and `{}`", self.entries.key.ty, self.entries.value.ty)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let Entries { key, value } = self.entries;
        let read = key.trail.within(from.next_element_seed(*key), || Step::Key(self.index))?;
        let first = read.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let read = value.trail.within(from.next_element_seed(*value), || Step::Value(self.index))?;
        Ok((first, read.ok_or_else(|| A::Error::invalid_length(1, &self))?))
    }
}

/// The fields of a record: by name, or in order.
struct Fields<'a> {
    fields: &'a [(String, Type)],
    seed: Seed<'a>,
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = Vec<(String, Val)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the fields of `{}`", self.seed.ty)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::with_capacity(self.fields.len());
        for (name, ty) in self.fields {
            let read = self.seed.trail.within(from.next_element_seed(self.seed.of(ty)), || Step::Field(name.clone()))?;
            values.push((name.clone(), read.ok_or_else(|| A::Error::invalid_length(values.len(), &self))?));
        }
        Ok(values)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut values: Vec<Option<Val>> = self.fields.iter().map(|_| None).collect();
        while let Some(name) = from.next_key::<String>()? {
            let Some(index) = self.fields.iter().position(|(known, _)| *known == name) else {
                return Err(unknown(self.seed.ty, "field", &name, self.fields.iter().map(|(name, _)| name.as_str())));
            };
            if values[index].is_some() {
                return Err(A::Error::custom(format_args!("field `{name}` is given twice")));
            }
            let read = from.next_value_seed(self.seed.of(&self.fields[index].1));
            values[index] = Some(self.seed.trail.within(read, || Step::Field(name))?);
        }
        let field = |((name, ty), value): (&(String, Type), Option<Val>)| match (value, ty) {
            (Some(value), _) => Ok((name.clone(), value)),
            (None, Type::Option(_)) => Ok((name.clone(), Val::Option(None))),
            (None, _) => Err(A::Error::custom(format_args!("field `{name}` of `{}` is missing", self.seed.ty))),
        };
        self.fields.iter().zip(values).map(field).collect()
    }
}

/// A case by name, with its payload.
#[derive(Copy, Clone)]
struct Cases<'a> {
    cases: &'a [Case<'a>],
    seed: Seed<'a>,
}

impl Cases<'_> {
    fn read<'de, D: Deserializer<'de>>(self, from: D, readable: bool) -> Result<(String, Option<Val>), D::Error> {
        if readable { from.deserialize_any(self) } else { from.deserialize_tuple(2, self) }
    }

    fn find<E: de::Error>(&self, name: &str) -> Result<Option<&Type>, E> {
        match self.cases.iter().find(|case| case.name == name) {
            Some(case) => Ok(case.ty.as_ref()),
            None => Err(unknown(self.seed.ty, "case", name, self.cases.iter().map(|case| case.name))),
        }
    }
}

impl<'de> Visitor<'de> for Cases<'_> {
    type Value = (String, Option<Val>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a case of `{}`", self.seed.ty)
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Self::Value, E> {
        match self.find::<E>(name)? {
            None => Ok((name.to_owned(), None)),
            Some(ty) => Err(E::custom(format_args!("`{name}` has a payload of type `{ty}`: write {{\"{name}\": …}}"))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let one = || A::Error::custom(format_args!("exactly one case of `{}` is expected", self.seed.ty));
        let name = from.next_key::<String>()?.ok_or_else(one)?;
        let Some(ty) = self.find::<A::Error>(&name)? else {
            return Err(A::Error::custom(format_args!("`{name}` has no payload: write \"{name}\"")));
        };
        let read = from.next_value_seed(self.seed.of(ty));
        let payload = self.seed.trail.within(read, || Step::Payload(name.clone()))?;
        match from.next_key::<de::IgnoredAny>()? {
            None => Ok((name, Some(payload))),
            Some(_) => Err(one()),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let name = from.next_element::<String>()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let Some(ty) = self.find::<A::Error>(&name)? else { return Ok((name, None)) };
        let read = from.next_element_seed(self.seed.of(ty));
        let payload = self.seed.trail.within(read, || Step::Payload(name.clone()))?;
        Ok((name, Some(payload.ok_or_else(|| A::Error::invalid_length(1, &self))?)))
    }
}

/// The payload of an option; in `{"some": payload}` if it is `wrapped`.
#[derive(Copy, Clone)]
struct Payload<'a> {
    wrapped: bool,
    seed: Seed<'a>,
}

impl<'de> Visitor<'de> for Payload<'_> {
    type Value = Option<Val>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.wrapped {
            true => write!(f, "null, or {{\"some\": …}} with a value of type `{}`", self.seed.ty),
            false => write!(f, "null, or a value of type `{}`", self.seed.ty),
        }
    }

    fn visit_none<E>(self) -> Result<Option<Val>, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Option<Val>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Option<Val>, D::Error> {
        if self.wrapped {
            return from.deserialize_any(self);
        }
        self.seed.trail.within(self.seed.deserialize(from), || Step::Payload("some".into())).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Option<Val>, A::Error> {
        let some = || A::Error::custom(format_args!("expected null or {{\"some\": …}} with a value of type `{}`", self.seed.ty));
        if !self.wrapped || from.next_key::<String>()?.is_none_or(|name| name != "some") {
            return Err(some());
        }
        let read = from.next_value_seed(self.seed);
        let payload = self.seed.trail.within(read, || Step::Payload("some".into()))?;
        match from.next_key::<de::IgnoredAny>()? {
            None => Ok(Some(payload)),
            Some(_) => Err(some()),
        }
    }
}
