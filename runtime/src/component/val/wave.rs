//! [`Val`] to and from WAVE, the text form of component values: `{x: 1, y: 2}`, `some("a")`, `[1, 2]`.

use super::super::types::{ComponentFunc, Type};
use super::Val;
use crate::{Context as _, Result, format_err};
use std::borrow::Cow;
use std::error::Error as _;
use std::fmt;
use wasm_wave::parser::{Parser, ParserError};
use wasm_wave::wasm::{WasmFunc, WasmType, WasmTypeKind, WasmValue, WasmValueError};

impl Val {
    /// Parses a value of type `ty` from WAVE.
    ///
    /// ```
    /// use windlass::component::{Type, Val};
    ///
    /// assert_eq!(Val::from_wave(&Type::Char, "'w'")?, Val::Char('w'));
    /// let error = Val::from_wave(&Type::U8, "300").unwrap_err().to_string();
    /// assert!(error.starts_with("not a value of type `u8`: invalid value at column 1\n  300\n  ^^^"), "{error}");
    /// # windlass::Result::<()>::Ok(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `text` is not WAVE, or not of type `ty`: the error shows the place. When `ty` holds a handle, stream, future or error context,
    /// which have no text form.
    pub fn from_wave(ty: &Type, text: &str) -> Result<Self> {
        let mut parser = Parser::new(text);
        let parsed = parser.parse_value(ty).and_then(|value: Self| parser.finish().map(|()| value));
        let value = parsed.map_err(|error| format_err!("not a value of type `{ty}`: {}", Located { error, text }))?;
        Ok(value)
    }

    /// Prints the value as WAVE. Of the entries of a map that have one key WAVE keeps the last; everything else can be read back as it was.
    ///
    /// # Errors
    ///
    /// When it holds a handle, stream, future or error context, which have no text form.
    pub fn to_wave(&self) -> Result<String> {
        wasm_wave::to_string(self).context("the value has no text form")
    }
}

/// What is wrong with a text, and where in it.
struct Located<'a> {
    error: ParserError,
    text: &'a str,
}

/// How much of a line is shown on either side of an error, in characters.
const SHOWN: usize = 60;

impl fmt::Display for Located<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { error, text } = self;
        write!(f, "{}", error.kind())?;
        if let Some(source) = error.source() {
            write!(f, ": {source}")?;
        } else if let Some(detail) = error.detail() {
            write!(f, ": {detail}")?;
        }
        let within = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let span = error.span();
        let (start, end) = (within(span.start), within(span.end.max(span.start)));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let before: Vec<char> = text[line_start..start].chars().collect();
        let marked = text[start..end.clamp(start, line_end)].chars().count().clamp(1, SHOWN);
        match text[..start].matches('\n').count() {
            0 => writeln!(f, " at column {}", before.len() + 1)?,
            lines => writeln!(f, " at line {}, column {}", lines + 1, before.len() + 1)?,
        }
        let cut = before.len().saturating_sub(SHOWN);
        let after: String = text[start..line_end].chars().take(marked + SHOWN).collect();
        let rest = if text[start..line_end].chars().count() > marked + SHOWN { "…" } else { "" };
        let (lead, pad) = if cut > 0 { ("…", 1) } else { ("", 0) };
        writeln!(f, "  {lead}{}{after}{rest}", before[cut..].iter().collect::<String>())?;
        write!(f, "  {:pad$}{}", "", "^".repeat(marked), pad = before.len() - cut + pad)
    }
}

impl WasmType for Type {
    fn kind(&self) -> WasmTypeKind {
        use WasmTypeKind as K;
        match self {
            Self::Bool => K::Bool,
            Self::S8 => K::S8,
            Self::U8 => K::U8,
            Self::S16 => K::S16,
            Self::U16 => K::U16,
            Self::S32 => K::S32,
            Self::U32 => K::U32,
            Self::S64 => K::S64,
            Self::U64 => K::U64,
            Self::Float32 => K::F32,
            Self::Float64 => K::F64,
            Self::Char => K::Char,
            Self::String => K::String,
            // A list of fixed length is written as any list.
            Self::List(_) | Self::FixedLengthList(_) => K::List,
            Self::Map(_) => K::Map,
            Self::Record(_) => K::Record,
            Self::Tuple(_) => K::Tuple,
            Self::Variant(_) => K::Variant,
            Self::Enum(_) => K::Enum,
            Self::Option(_) => K::Option,
            Self::Result(_) => K::Result,
            Self::Flags(_) => K::Flags,
            Self::Own(_) | Self::Borrow(_) | Self::Stream(_) | Self::Future(_) | Self::ErrorContext => K::Unsupported,
        }
    }

    fn list_element_type(&self) -> Option<Self> {
        match self {
            Self::List(ty) => Some(ty.ty()),
            Self::FixedLengthList(ty) => Some(ty.ty()),
            _ => None,
        }
    }

    fn record_fields(&self) -> Box<dyn Iterator<Item = (Cow<'_, str>, Self)> + '_> {
        match self {
            Self::Record(ty) => Box::new(ty.fields().map(|field| (field.name.into(), field.ty))),
            _ => Box::new(std::iter::empty()),
        }
    }

    fn tuple_element_types(&self) -> Box<dyn Iterator<Item = Self> + '_> {
        match self {
            Self::Tuple(ty) => Box::new(ty.types()),
            _ => Box::new(std::iter::empty()),
        }
    }

    fn variant_cases(&self) -> Box<dyn Iterator<Item = (Cow<'_, str>, Option<Self>)> + '_> {
        match self {
            Self::Variant(ty) => Box::new(ty.cases().map(|case| (case.name.into(), case.ty))),
            _ => Box::new(std::iter::empty()),
        }
    }

    fn enum_cases(&self) -> Box<dyn Iterator<Item = Cow<'_, str>> + '_> {
        match self {
            Self::Enum(ty) => Box::new(ty.names().map(Cow::from)),
            _ => Box::new(std::iter::empty()),
        }
    }

    fn option_some_type(&self) -> Option<Self> {
        match self {
            Self::Option(ty) => Some(ty.ty()),
            _ => None,
        }
    }

    fn result_types(&self) -> Option<(Option<Self>, Option<Self>)> {
        match self {
            Self::Result(ty) => Some((ty.ok(), ty.err())),
            _ => None,
        }
    }

    fn flags_names(&self) -> Box<dyn Iterator<Item = Cow<'_, str>> + '_> {
        match self {
            Self::Flags(ty) => Box::new(ty.names().map(Cow::from)),
            _ => Box::new(std::iter::empty()),
        }
    }

    fn map_key_value_types(&self) -> Option<(Self, Self)> {
        match self {
            Self::Map(ty) => Some((ty.key(), ty.value())),
            _ => None,
        }
    }
}

impl WasmFunc for ComponentFunc {
    type Type = Type;

    fn params(&self) -> Box<dyn Iterator<Item = Type> + '_> {
        Box::new(self.params().map(|(_, ty)| ty))
    }

    fn param_names(&self) -> Box<dyn Iterator<Item = Cow<'_, str>> + '_> {
        Box::new(self.params().map(|(name, _)| name.into()))
    }

    fn results(&self) -> Box<dyn Iterator<Item = Type> + '_> {
        Box::new(self.results())
    }
}

macro_rules! scalars {
    ($($make:ident $unwrap:ident $variant:ident $ty:ty;)*) => {$(
        fn $make(value: $ty) -> Self {
            Self::$variant(value)
        }

        fn $unwrap(&self) -> $ty {
            match self {
                Self::$variant(value) => *value,
                other => not_a(stringify!($variant), other),
            }
        }
    )*};
}

/// The writer asks for what `kind` has answered.
fn not_a(what: &str, value: &Val) -> ! {
    unreachable!("invariant: the caller looked at `kind` and asks for a {what}, not for {}", super::check::describe(value))
}

/// What a value says that does not fit its type.
fn wrong(message: String) -> WasmValueError {
    WasmValueError::Other(message)
}

impl WasmValue for Val {
    type Type = Type;

    fn kind(&self) -> WasmTypeKind {
        use WasmTypeKind as K;
        match self {
            Self::Bool(_) => K::Bool,
            Self::S8(_) => K::S8,
            Self::U8(_) => K::U8,
            Self::S16(_) => K::S16,
            Self::U16(_) => K::U16,
            Self::S32(_) => K::S32,
            Self::U32(_) => K::U32,
            Self::S64(_) => K::S64,
            Self::U64(_) => K::U64,
            Self::Float32(_) => K::F32,
            Self::Float64(_) => K::F64,
            Self::Char(_) => K::Char,
            Self::String(_) => K::String,
            // A list of fixed length is written as any list.
            Self::List(_) | Self::FixedLengthList(_) => K::List,
            Self::Map(_) => K::Map,
            Self::Record(_) => K::Record,
            Self::Tuple(_) => K::Tuple,
            Self::Variant(..) => K::Variant,
            Self::Enum(_) => K::Enum,
            Self::Option(_) => K::Option,
            Self::Result(_) => K::Result,
            Self::Flags(_) => K::Flags,
            Self::Resource(_) | Self::Future(_) | Self::Stream(_) | Self::ErrorContext(_) => K::Unsupported,
        }
    }

    scalars! {
        make_bool unwrap_bool Bool bool;
        make_s8 unwrap_s8 S8 i8;
        make_u8 unwrap_u8 U8 u8;
        make_s16 unwrap_s16 S16 i16;
        make_u16 unwrap_u16 U16 u16;
        make_s32 unwrap_s32 S32 i32;
        make_u32 unwrap_u32 U32 u32;
        make_s64 unwrap_s64 S64 i64;
        make_u64 unwrap_u64 U64 u64;
        make_f32 unwrap_f32 Float32 f32;
        make_f64 unwrap_f64 Float64 f64;
        make_char unwrap_char Char char;
    }

    fn make_string(value: Cow<'_, str>) -> Self {
        Self::String(value.into_owned())
    }

    fn make_list(ty: &Type, values: impl IntoIterator<Item = Self>) -> Result<Self, WasmValueError> {
        let values: Vec<Self> = values.into_iter().collect();
        match ty {
            Type::FixedLengthList(list) if list.len() as usize != values.len() => {
                Err(wrong(format!("expected {} elements; got {}", list.len(), values.len())))
            }
            Type::FixedLengthList(_) => Ok(Self::FixedLengthList(values)),
            _ => Ok(Self::List(values)),
        }
    }

    fn make_record<'a>(ty: &Type, fields: impl IntoIterator<Item = (&'a str, Self)>) -> Result<Self, WasmValueError> {
        let Type::Record(record) = ty else { return Err(wrong(format!("`{ty}` is not a record type"))) };
        let mut given: Vec<(&str, Self)> = fields.into_iter().collect();
        let mut values = Vec::with_capacity(given.len());
        for field in record.fields() {
            let position = given.iter().position(|(name, _)| *name == field.name);
            match (position, &field.ty) {
                (Some(position), _) => values.push((field.name.to_owned(), given.swap_remove(position).1)),
                // WAVE leaves absent options out.
                (None, Type::Option(_)) => values.push((field.name.to_owned(), Self::Option(None))),
                (None, _) => return Err(WasmValueError::MissingField(field.name.to_owned())),
            }
        }
        match given.first() {
            Some((name, _)) => Err(WasmValueError::UnknownField((*name).to_owned())),
            None => Ok(Self::Record(values)),
        }
    }

    fn make_tuple(ty: &Type, values: impl IntoIterator<Item = Self>) -> Result<Self, WasmValueError> {
        let Type::Tuple(tuple) = ty else { return Err(wrong(format!("`{ty}` is not a tuple type"))) };
        let values: Vec<Self> = values.into_iter().collect();
        if values.len() != tuple.types().len() {
            return Err(WasmValueError::WrongNumberOfTupleValues { want: tuple.types().len(), got: values.len() });
        }
        Ok(Self::Tuple(values))
    }

    fn make_variant(ty: &Type, case: &str, value: Option<Self>) -> Result<Self, WasmValueError> {
        let Type::Variant(variant) = ty else { return Err(wrong(format!("`{ty}` is not a variant type"))) };
        let Some(found) = variant.cases().find(|c| c.name == case) else {
            return Err(WasmValueError::UnknownCase(case.to_owned()));
        };
        match (&found.ty, &value) {
            (Some(_), None) => Err(WasmValueError::MissingPayload(case.to_owned())),
            (None, Some(_)) => Err(WasmValueError::UnexpectedPayload(case.to_owned())),
            _ => Ok(Self::Variant(case.to_owned(), value.map(Box::new))),
        }
    }

    fn make_enum(ty: &Type, case: &str) -> Result<Self, WasmValueError> {
        let Type::Enum(cases) = ty else { return Err(wrong(format!("`{ty}` is not an enum type"))) };
        if !cases.names().any(|name| name == case) {
            return Err(WasmValueError::UnknownCase(case.to_owned()));
        }
        Ok(Self::Enum(case.to_owned()))
    }

    fn make_option(_: &Type, value: Option<Self>) -> Result<Self, WasmValueError> {
        Ok(Self::Option(value.map(Box::new)))
    }

    fn make_result(ty: &Type, value: Result<Option<Self>, Option<Self>>) -> Result<Self, WasmValueError> {
        let Type::Result(result) = ty else { return Err(wrong(format!("`{ty}` is not a result type"))) };
        let (case, wants, has) = match &value {
            Ok(payload) => ("ok", result.ok().is_some(), payload.is_some()),
            Err(payload) => ("err", result.err().is_some(), payload.is_some()),
        };
        match (wants, has) {
            (true, false) => Err(WasmValueError::MissingPayload(case.to_owned())),
            (false, true) => Err(WasmValueError::UnexpectedPayload(case.to_owned())),
            _ => Ok(Self::Result(match value {
                Ok(payload) => Ok(payload.map(Box::new)),
                Err(payload) => Err(payload.map(Box::new)),
            })),
        }
    }

    fn make_flags<'a>(ty: &Type, names: impl IntoIterator<Item = &'a str>) -> Result<Self, WasmValueError> {
        let Type::Flags(flags) = ty else { return Err(wrong(format!("`{ty}` is not a flags type"))) };
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        match names.iter().find(|name| !flags.names().any(|known| known == **name)) {
            Some(name) => Err(WasmValueError::UnknownField(name.clone())),
            None => Ok(Self::Flags(names)),
        }
    }

    fn make_map(_: &Type, entries: impl IntoIterator<Item = (Self, Self)>) -> Result<Self, WasmValueError> {
        Ok(Self::Map(entries.into_iter().collect()))
    }

    fn unwrap_string(&self) -> Cow<'_, str> {
        match self {
            Self::String(text) => text.into(),
            other => not_a("string", other),
        }
    }

    fn unwrap_list(&self) -> Box<dyn Iterator<Item = Cow<'_, Self>> + '_> {
        match self {
            Self::List(values) | Self::FixedLengthList(values) => Box::new(values.iter().map(Cow::Borrowed)),
            other => not_a("list", other),
        }
    }

    fn unwrap_record(&self) -> Box<dyn Iterator<Item = (Cow<'_, str>, Cow<'_, Self>)> + '_> {
        match self {
            Self::Record(fields) => Box::new(fields.iter().map(|(name, value)| (name.into(), Cow::Borrowed(value)))),
            other => not_a("record", other),
        }
    }

    fn unwrap_tuple(&self) -> Box<dyn Iterator<Item = Cow<'_, Self>> + '_> {
        match self {
            Self::Tuple(values) => Box::new(values.iter().map(Cow::Borrowed)),
            other => not_a("tuple", other),
        }
    }

    fn unwrap_variant(&self) -> (Cow<'_, str>, Option<Cow<'_, Self>>) {
        match self {
            Self::Variant(case, payload) => (case.into(), payload.as_deref().map(Cow::Borrowed)),
            other => not_a("variant", other),
        }
    }

    fn unwrap_enum(&self) -> Cow<'_, str> {
        match self {
            Self::Enum(case) => case.into(),
            other => not_a("enum", other),
        }
    }

    fn unwrap_option(&self) -> Option<Cow<'_, Self>> {
        match self {
            Self::Option(payload) => payload.as_deref().map(Cow::Borrowed),
            other => not_a("option", other),
        }
    }

    fn unwrap_result(&self) -> Result<Option<Cow<'_, Self>>, Option<Cow<'_, Self>>> {
        match self {
            Self::Result(Ok(payload)) => Ok(payload.as_deref().map(Cow::Borrowed)),
            Self::Result(Err(payload)) => Err(payload.as_deref().map(Cow::Borrowed)),
            other => not_a("result", other),
        }
    }

    fn unwrap_flags(&self) -> Box<dyn Iterator<Item = Cow<'_, str>> + '_> {
        match self {
            Self::Flags(names) => Box::new(names.iter().map(Cow::from)),
            other => not_a("flags", other),
        }
    }

    fn unwrap_map(&self) -> Box<dyn Iterator<Item = (Cow<'_, Self>, Cow<'_, Self>)> + '_> {
        match self {
            Self::Map(entries) => Box::new(entries.iter().map(|(key, value)| (Cow::Borrowed(key), Cow::Borrowed(value)))),
            other => not_a("map", other),
        }
    }
}
