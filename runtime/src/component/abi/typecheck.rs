//! A Rust type against a component's type, with a path to what differs.

use super::traits::ComponentType;
use crate::Result;
use crate::handles::ResourceType;
use std::fmt::{self, Write};
use windlass_compiler::base::index::ResourceIndex;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// A component's types together with what its resource types stand for.
#[derive(Copy, Clone)]
pub struct InstanceType<'a> {
    /// Its types.
    pub(crate) types: &'a TypeTable,
    /// Resource types by index; `None` where an instance not yet made will define it.
    pub(crate) resources: &'a [Option<ResourceType>],
}

impl InstanceType<'_> {
    /// What a resource type stands for, as far as it is known.
    pub(crate) fn resource(&self, index: ResourceIndex) -> Option<ResourceType> {
        self.resources.get(index.as_u32() as usize).copied().flatten()
    }

    /// Checks that `ty`, a handle to resource `index`, is one to `expected`, which the Rust type `host` stands for.
    pub(crate) fn expect_resource(
        &self,
        ty: &InterfaceType,
        index: ResourceIndex,
        expected: ResourceType,
        host: &dyn Fn() -> String,
    ) -> Result<(), TypeMismatch> {
        match self.resource(index) {
            Some(found) if found == expected => Ok(()),
            found => {
                let whose =
                    if found.is_some_and(|found| !found.is_guest()) { "another host resource" } else { "a resource that a guest defines" };
                let component = format!("`{}`, {whose}", describe(*ty, self.types));
                Err(TypeMismatch { resource: true, ..TypeMismatch::new(component, format!("`{}`", host())) })
            }
        }
    }
}

/// Why a Rust type does not stand for a component's type: the first thing that differs, and after it, by [`TypeMismatch::all`], every other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeMismatch {
    /// From the function inwards.
    path: Vec<TypeStep>,
    /// What the component has.
    component: String,
    /// What the Rust type has.
    host: String,
    /// Whether both are resources, of different types.
    resource: bool,
    /// What else differs. None of these has others.
    others: Vec<TypeMismatch>,
}

/// A step of the path to a type that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each names a place in a type")]
#[non_exhaustive]
pub enum TypeStep {
    Parameter(usize, String),
    Result,
    Field(String),
    Case(String),
    TupleElement(usize),
    Element,
    Some,
    Ok,
    Err,
    Key,
    Value,
}

impl TypeMismatch {
    /// The component has one thing where the host has another.
    #[cold]
    pub fn new(component: impl Into<String>, host: impl Into<String>) -> Self {
        Self { path: Vec::new(), component: component.into(), host: host.into(), resource: false, others: Vec::new() }
    }

    /// The component has type `ty` where the host has something else.
    #[cold]
    pub fn found(ty: &InterfaceType, types: &InstanceType<'_>, host: &str) -> Self {
        Self::new(format!("`{}`", describe(*ty, types.types)), format!("`{host}`"))
    }

    /// The same, one step further out.
    #[cold]
    pub fn within(mut self, step: TypeStep) -> Self {
        for other in &mut self.others {
            other.path.insert(0, step.clone());
        }
        self.path.insert(0, step);
        self
    }

    /// Everything that differs: this, and what was found beside it.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.others)
    }

    /// From the function inwards.
    pub fn path(&self) -> &[TypeStep] {
        &self.path
    }

    /// Whether the component and the host both have a resource there, but not the same one.
    pub fn is_resource(&self) -> bool {
        self.resource
    }

    /// What the component has there.
    pub fn component(&self) -> &str {
        &self.component
    }

    /// What the Rust type has there.
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl std::error::Error for TypeMismatch {}

impl fmt::Display for TypeMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, mismatch) in self.all().enumerate() {
            f.write_str(if i > 0 { "; " } else { "" })?;
            for (i, step) in mismatch.path.iter().enumerate() {
                write!(f, "{}{step}", if i > 0 { ", " } else { "" })?;
            }
            let colon = if mismatch.path.is_empty() { "" } else { ": " };
            write!(f, "{colon}the component has {}, the host has {}", mismatch.component, mismatch.host)?;
        }
        Ok(())
    }
}

impl fmt::Display for TypeStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parameter(index, name) => write!(f, "parameter {} (`{name}`)", index + 1),
            Self::Result => f.write_str("result"),
            Self::Field(name) => write!(f, "field `{name}`"),
            Self::Case(name) => write!(f, "case `{name}`"),
            Self::TupleElement(index) => write!(f, "tuple element {index}"),
            Self::Element => f.write_str("list element"),
            Self::Some => f.write_str("payload of `some`"),
            Self::Ok => f.write_str("payload of `ok`"),
            Self::Err => f.write_str("payload of `err`"),
            Self::Key => f.write_str("map key"),
            Self::Value => f.write_str("map value"),
        }
    }
}

/// Joins the checks of several parts: what differs in each of them is reported.
pub(crate) fn each(checks: impl IntoIterator<Item = Result<(), TypeMismatch>>) -> Result<(), TypeMismatch> {
    let mut found: Option<TypeMismatch> = None;
    for mut mismatch in checks.into_iter().filter_map(Result::err) {
        match &mut found {
            None => found = Some(mismatch),
            Some(first) => {
                let others = std::mem::take(&mut mismatch.others);
                first.others.push(mismatch);
                first.others.extend(others);
            }
        }
    }
    found.map_or(Ok(()), Err)
}

/// Checks an optional payload.
pub(crate) fn typecheck_payload<T: ComponentType>(
    ty: Option<&InterfaceType>,
    types: &InstanceType<'_>,
    step: TypeStep,
) -> Result<(), TypeMismatch> {
    let checked = match ty {
        Some(ty) => T::typecheck(ty, types),
        None if T::LAYOUT.flat == 0 => Ok(()),
        None => Err(TypeMismatch::new("no payload", "one")),
    };
    checked.map_err(|mismatch| mismatch.within(step))
}

/// A type in a few words, as WIT writes it where it can: aggregates have no name here.
pub(crate) fn describe(ty: InterfaceType, types: &TypeTable) -> String {
    let mut text = String::new();
    write_type(&mut text, ty, types, 3);
    text
}

fn write_type(out: &mut String, ty: InterfaceType, types: &TypeTable, depth: u32) {
    let Some(depth) = depth.checked_sub(1) else {
        out.push('…');
        return;
    };
    let list = |out: &mut String, open: &str, parts: &[Option<InterfaceType>]| {
        out.push_str(open);
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            match part {
                Some(part) => write_type(out, *part, types, depth),
                None => out.push('_'),
            }
        }
        out.push('>');
    };
    match ty {
        InterfaceType::Bool => out.push_str("bool"),
        InterfaceType::S8 => out.push_str("s8"),
        InterfaceType::U8 => out.push_str("u8"),
        InterfaceType::S16 => out.push_str("s16"),
        InterfaceType::U16 => out.push_str("u16"),
        InterfaceType::S32 => out.push_str("s32"),
        InterfaceType::U32 => out.push_str("u32"),
        InterfaceType::S64 => out.push_str("s64"),
        InterfaceType::U64 => out.push_str("u64"),
        InterfaceType::Float32 => out.push_str("f32"),
        InterfaceType::Float64 => out.push_str("f64"),
        InterfaceType::Char => out.push_str("char"),
        InterfaceType::String => out.push_str("string"),
        InterfaceType::ErrorContext => out.push_str("error-context"),
        InterfaceType::Record(i) => names(out, "record", types.records[i].fields.iter().map(|field| &*field.name)),
        InterfaceType::Variant(i) => names(out, "variant", types.variants[i].cases.iter().map(|case| &*case.name)),
        InterfaceType::Enum(i) => names(out, "enum", types.enums[i].names.iter().map(|name| &**name)),
        InterfaceType::Flags(i) => names(out, "flags", types.flags[i].names.iter().map(|name| &**name)),
        InterfaceType::List(i) => list(out, "list<", &[Some(types.lists[i].element)]),
        InterfaceType::FixedList(i) => {
            list(out, "list<", &[Some(types.fixed_lists[i].element)]);
            out.pop();
            let _ = write!(out, ", {}>", types.fixed_lists[i].len);
        }
        InterfaceType::Map(i) => list(out, "map<", &[Some(types.maps[i].key), Some(types.maps[i].value)]),
        InterfaceType::Tuple(i) => {
            // The list of arguments is a tuple that no table holds.
            let parts: Vec<_> = types.tuples.get(i).map_or(&[][..], |tuple| &tuple.types).iter().copied().map(Some).collect();
            list(out, "tuple<", &parts);
        }
        InterfaceType::Option(i) => list(out, "option<", &[Some(types.options[i].ty)]),
        InterfaceType::Result(i) => match (types.results[i].ok, types.results[i].err) {
            (None, None) => out.push_str("result"),
            (ok, None) => list(out, "result<", &[ok]),
            (ok, err) => list(out, "result<", &[ok, err]),
        },
        InterfaceType::Own(i) => out.push_str(types.resources[i].name.as_deref().unwrap_or("resource")),
        InterfaceType::Borrow(i) => {
            let _ = write!(out, "borrow<{}>", types.resources[i].name.as_deref().unwrap_or("resource"));
        }
        InterfaceType::Stream(i) => list(out, "stream<", &[types.streams[i].payload]),
        InterfaceType::Future(i) => list(out, "future<", &[types.futures[i].payload]),
    }
}

fn names<'a>(out: &mut String, keyword: &str, names: impl ExactSizeIterator<Item = &'a str>) {
    const SHOWN: usize = 4;
    let _ = write!(out, "{keyword} {{ ");
    let count = names.len();
    for (i, name) in names.take(SHOWN).enumerate() {
        let _ = write!(out, "{}{name}", if i > 0 { ", " } else { "" });
    }
    out.push_str(if count > SHOWN { ", … }" } else { " }" });
}
