//! Types as WIT. A type that the component names is printed by its name; others, and any at the top of `{:#}`, by their structure.

use super::scope::Scope;
use super::value::Type;
use super::wit::{Label, LocalNames};
use std::fmt::{self, Display, Formatter};
use windlass_compiler::base::index::{FuncTypeIndex, ResourceIndex};
use windlass_compiler::types::component::InterfaceType;

/// A type as WIT.
#[derive(Copy, Clone)]
pub(crate) struct Wit<'a> {
    scope: &'a Scope,
    /// The names of the interface that is being printed. Without: those of the whole component, for messages.
    names: Option<&'a LocalNames<'a>>,
    ty: InterfaceType,
    full: bool,
}

impl<'a> Wit<'a> {
    /// By name if it has one.
    pub(crate) fn new(scope: &'a Scope, ty: InterfaceType) -> Self {
        Self { scope, names: None, ty, full: false }
    }

    /// By structure; types inside it by name.
    pub(crate) fn full(scope: &'a Scope, ty: InterfaceType) -> Self {
        Self { full: true, ..Self::new(scope, ty) }
    }

    /// With the names of an interface; `full` as for [`Wit::full`].
    pub(super) fn within(scope: &'a Scope, names: &'a LocalNames<'a>, ty: InterfaceType, full: bool) -> Self {
        Self { scope, names: Some(names), ty, full }
    }

    fn inner(self, ty: InterfaceType) -> Self {
        Self { ty, full: false, ..self }
    }

    fn name(self) -> Option<&'a str> {
        match self.names {
            Some(names) => names.value(self.ty),
            None => self.scope.names.get(self.ty),
        }
    }

    /// A label: escaped where the text is to be parsed again, as it is in messages.
    fn label(self, name: &'a str) -> Label<'a> {
        Label { name, escaped: self.names.is_some() }
    }

    fn resource(self, index: ResourceIndex) -> Label<'a> {
        let local = self.names.and_then(|names| names.resource(index));
        self.label(local.unwrap_or_else(|| resource_name(self.scope, index)))
    }
}

/// Writes `items` with commas between them.
fn commas<T>(
    f: &mut Formatter<'_>,
    items: impl IntoIterator<Item = T>,
    mut each: impl FnMut(&mut Formatter<'_>, T) -> fmt::Result,
) -> fmt::Result {
    for (i, item) in items.into_iter().enumerate() {
        if i > 0 {
            f.write_str(", ")?;
        }
        each(f, item)?;
    }
    Ok(())
}

impl Display for Wit<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        use InterfaceType as T;
        let Self { scope, ty, full, .. } = *self;
        let table = &scope.table;
        if !full
            && !f.alternate()
            && let Some(name) = self.name()
        {
            return self.label(name).fmt(f);
        }
        let ty_of = |ty| self.inner(ty);
        match ty {
            T::Bool => f.write_str("bool"),
            T::S8 => f.write_str("s8"),
            T::U8 => f.write_str("u8"),
            T::S16 => f.write_str("s16"),
            T::U16 => f.write_str("u16"),
            T::S32 => f.write_str("s32"),
            T::U32 => f.write_str("u32"),
            T::S64 => f.write_str("s64"),
            T::U64 => f.write_str("u64"),
            T::Float32 => f.write_str("f32"),
            T::Float64 => f.write_str("f64"),
            T::Char => f.write_str("char"),
            T::String => f.write_str("string"),
            T::ErrorContext => f.write_str("error-context"),
            T::Record(index) => {
                f.write_str("record { ")?;
                commas(f, &table.records[index].fields, |f, field| write!(f, "{}: {}", self.label(&field.name), ty_of(field.ty)))?;
                f.write_str(" }")
            }
            T::Variant(index) => {
                f.write_str("variant { ")?;
                commas(f, &table.variants[index].cases, |f, case| match case.ty {
                    Some(ty) => write!(f, "{}({})", self.label(&case.name), ty_of(ty)),
                    None => self.label(&case.name).fmt(f),
                })?;
                f.write_str(" }")
            }
            T::List(index) => write!(f, "list<{}>", ty_of(table.lists[index].element)),
            T::FixedList(index) => write!(f, "list<{}, {}>", ty_of(table.fixed_lists[index].element), table.fixed_lists[index].len),
            T::Map(index) => write!(f, "map<{}, {}>", ty_of(table.maps[index].key), ty_of(table.maps[index].value)),
            T::Tuple(index) => {
                f.write_str("tuple<")?;
                commas(f, &table.tuples[index].types, |f, ty| ty_of(*ty).fmt(f))?;
                f.write_str(">")
            }
            T::Flags(index) => {
                f.write_str("flags { ")?;
                commas(f, &table.flags[index].names, |f, name| self.label(name).fmt(f))?;
                f.write_str(" }")
            }
            T::Enum(index) => {
                f.write_str("enum { ")?;
                commas(f, &table.enums[index].names, |f, name| self.label(name).fmt(f))?;
                f.write_str(" }")
            }
            T::Option(index) => write!(f, "option<{}>", ty_of(table.options[index].ty)),
            T::Result(index) => {
                let result = &table.results[index];
                match (result.ok, result.err) {
                    (None, None) => f.write_str("result"),
                    (Some(ok), None) => write!(f, "result<{}>", ty_of(ok)),
                    (None, Some(err)) => write!(f, "result<_, {}>", ty_of(err)),
                    (Some(ok), Some(err)) => write!(f, "result<{}, {}>", ty_of(ok), ty_of(err)),
                }
            }
            T::Own(index) => self.resource(index).fmt(f),
            T::Borrow(index) => write!(f, "borrow<{}>", self.resource(index)),
            T::Stream(index) => optional(f, "stream", table.streams[index].payload.map(ty_of)),
            T::Future(index) => optional(f, "future", table.futures[index].payload.map(ty_of)),
        }
    }
}

fn optional(f: &mut Formatter<'_>, what: &str, payload: Option<Wit<'_>>) -> fmt::Result {
    match payload {
        Some(payload) => write!(f, "{what}<{payload}>"),
        None => f.write_str(what),
    }
}

/// The name of a resource type, for messages.
pub(crate) fn resource_name(scope: &Scope, index: ResourceIndex) -> &str {
    scope.table.resources[index].name.as_deref().unwrap_or("resource")
}

/// A function's signature as WIT: `func(a: u32) -> string`.
#[derive(Copy, Clone)]
pub(crate) struct Signature<'a> {
    scope: &'a Scope,
    names: Option<&'a LocalNames<'a>>,
    ty: FuncTypeIndex,
    /// How many parameters are left out: methods do not write their `self`.
    skipped: usize,
}

impl<'a> Signature<'a> {
    /// Of the function type `ty`.
    pub(crate) fn new(scope: &'a Scope, ty: FuncTypeIndex) -> Self {
        Self { scope, names: None, ty, skipped: 0 }
    }

    /// With the names of an interface and without the first `skipped` parameters.
    pub(super) fn within(scope: &'a Scope, names: &'a LocalNames<'a>, ty: FuncTypeIndex, skipped: usize) -> Self {
        Self { scope, names: Some(names), ty, skipped }
    }

    fn wit(self, ty: InterfaceType) -> Wit<'a> {
        Wit { scope: self.scope, names: self.names, ty, full: false }
    }

    /// Only what stands between the parentheses.
    pub(crate) fn params(self) -> impl Display + 'a {
        struct Params<'a>(Signature<'a>);
        impl Display for Params<'_> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                let params = self.0.scope.table.funcs[self.0.ty].params.iter().skip(self.0.skipped);
                commas(f, params, |f, param| {
                    let wit = self.0.wit(param.ty);
                    write!(f, "{}: {wit}", wit.label(&param.name))
                })
            }
        }
        Params(self)
    }

    /// `async` and what follows the name.
    pub(super) fn keyword(self, before_func: &'static str) -> impl Display + 'a {
        struct Keyword<'a>(Signature<'a>, &'static str);
        impl Display for Keyword<'_> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                let func = &self.0.scope.table.funcs[self.0.ty];
                write!(f, "{}{}func({})", self.1, if func.is_async { "async " } else { "" }, self.0.params())?;
                match func.result {
                    Some(result) => write!(f, " -> {}", self.0.wit(result)),
                    None => Ok(()),
                }
            }
        }
        Keyword(self, before_func)
    }
}

impl Display for Signature<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.keyword("").fmt(f)
    }
}

impl Display for Type {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::List(ty) => ty.fmt(f),
            Self::Map(ty) => ty.fmt(f),
            Self::Record(ty) => ty.fmt(f),
            Self::Tuple(ty) => ty.fmt(f),
            Self::Variant(ty) => ty.fmt(f),
            Self::Enum(ty) => ty.fmt(f),
            Self::Option(ty) => ty.fmt(f),
            Self::Result(ty) => ty.fmt(f),
            Self::Flags(ty) => ty.fmt(f),
            Self::Future(ty) => ty.fmt(f),
            Self::Stream(ty) => ty.fmt(f),
            Self::FixedLengthList(ty) => ty.fmt(f),
            // A resource type knows its identity, not the name that a component gives it.
            Self::Own(_) => f.write_str("own<resource>"),
            Self::Borrow(_) => f.write_str("borrow<resource>"),
            other => f.write_str(other.kind()),
        }
    }
}
