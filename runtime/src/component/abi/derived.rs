//! What derived code calls: checks of whole types, and types of their parts. Kept generic and out of line, so that derived code stays small.

use super::fault::bug;
use super::lift::LiftContext;
use super::lower::LowerContext;
use super::trail::within;
use super::traits::ComponentType;
use super::typecheck::{InstanceType, TypeMismatch, TypeStep, each};
use crate::Result;
use crate::handles::Step;
use crate::vm::ValRaw;
use windlass_compiler::types::component::{InterfaceType, RecordField, TypeTable, VariantCase};

pub use super::values::{
    lift_payload, load_payload, lower_empty_case, lower_payload, read_part, store_empty_case, store_payload, write_case, write_part,
};

/// How a type is checked: [`ComponentType::typecheck`].
pub type Typecheck = fn(&InterfaceType, &InstanceType<'_>) -> Result<(), TypeMismatch>;

/// Checks a record with these fields.
pub fn typecheck_record(
    ty: &InterfaceType,
    types: &InstanceType<'_>,
    host: &'static str,
    fields: &[(&str, Typecheck)],
) -> Result<(), TypeMismatch> {
    let InterfaceType::Record(index) = ty else { return Err(TypeMismatch::found(ty, types, &format!("record {host}"))) };
    let found = &types.types.records[*index].fields;
    // Fields after one of another name are compared with nothing that they were meant to be.
    let pairs = || found.iter().zip(fields);
    let same = pairs().take_while(|(field, (name, _))| field.name == *name).count();
    let checks =
        pairs().take(same).map(|(field, (_, check))| check(&field.ty, types).map_err(|e| e.within(TypeStep::Field(field.name.clone()))));
    let names = match pairs().nth(same) {
        Some((field, (name, _))) => Err(TypeMismatch::new(format!("field `{}`", field.name), format!("`{name}` there (`{host}`)"))),
        None => same_count("fields", found.iter().map(|field| &*field.name), fields.iter().map(|field| field.0), host),
    };
    each(checks.chain([names]))
}

/// Checks a variant with these cases.
pub fn typecheck_variant(
    ty: &InterfaceType,
    types: &InstanceType<'_>,
    host: &'static str,
    cases: &[(&str, Option<Typecheck>)],
) -> Result<(), TypeMismatch> {
    let InterfaceType::Variant(index) = ty else { return Err(TypeMismatch::found(ty, types, &format!("variant {host}"))) };
    let found = &types.types.variants[*index].cases;
    let pairs = || found.iter().zip(cases);
    let same = pairs().take_while(|(case, (name, _))| case.name == *name).count();
    let checks = pairs().take(same).map(|(case, (_, typecheck))| {
        let checked = match (&case.ty, typecheck) {
            (None, None) => Ok(()),
            (Some(ty), Some(typecheck)) => typecheck(ty, types),
            (Some(ty), None) => Err(TypeMismatch::new(format!("payload `{}`", super::typecheck::describe(*ty, types.types)), "no payload")),
            (None, Some(_)) => Err(TypeMismatch::new("no payload", "one")),
        };
        checked.map_err(|e| e.within(TypeStep::Case(case.name.clone())))
    });
    let names = match pairs().nth(same) {
        Some((case, (name, _))) => Err(TypeMismatch::new(format!("case `{}`", case.name), format!("`{name}` there (`{host}`)"))),
        None => same_count("cases", found.iter().map(|case| &*case.name), cases.iter().map(|case| case.0), host),
    };
    each(checks.chain([names]))
}

/// Checks an enum with these cases.
pub fn typecheck_enum(ty: &InterfaceType, types: &InstanceType<'_>, host: &'static str, names: &[&str]) -> Result<(), TypeMismatch> {
    let InterfaceType::Enum(index) = ty else { return Err(TypeMismatch::found(ty, types, &format!("enum {host}"))) };
    same_names("case", &types.types.enums[*index].names, names, host)
}

/// Checks flags with these labels.
pub fn typecheck_flags(ty: &InterfaceType, types: &InstanceType<'_>, host: &'static str, names: &[&str]) -> Result<(), TypeMismatch> {
    let InterfaceType::Flags(index) = ty else { return Err(TypeMismatch::found(ty, types, &format!("flags {host}"))) };
    same_names("flag", &types.types.flags[*index].names, names, host)
}

fn same_names(what: &str, found: &[String], names: &[&str], host: &'static str) -> Result<(), TypeMismatch> {
    for (found, name) in found.iter().zip(names) {
        if found != name {
            return Err(TypeMismatch::new(format!("{what} `{found}`"), format!("`{name}` there (`{host}`)")));
        }
    }
    same_count(&format!("{what}s"), found.iter().map(|name| &**name), names.iter().copied(), host)
}

/// The names agree as far as both go; says what one side has too many.
fn same_count<'a>(
    what: &str,
    mut component: impl ExactSizeIterator<Item = &'a str>,
    mut host: impl ExactSizeIterator<Item = &'a str>,
    name: &'static str,
) -> Result<(), TypeMismatch> {
    let (there, here) = (component.len(), host.len());
    if there == here {
        return Ok(());
    }
    let extra = if there > here { component.nth(here) } else { host.nth(there) };
    let whose = if there > here { "the component" } else { name };
    let extra = extra.unwrap_or_default();
    Err(TypeMismatch::new(format!("{there} {what}"), format!("{here} (`{name}`); only {whose} has `{extra}`")))
}

/// Types of a record's fields. Empty where no field needs its own.
#[derive(Copy, Clone)]
pub struct FieldTypes<'a>(&'a [RecordField]);

impl<'a> FieldTypes<'a> {
    /// Of `ty`, which `T` was checked against.
    #[inline]
    pub fn of<T: ComponentType>(ty: InterfaceType, types: &'a TypeTable) -> Result<Self> {
        match ty {
            _ if !T::LAYOUT.handle => Ok(Self(&[])),
            InterfaceType::Record(i) => Ok(Self(&types.records[i].fields)),
            _ => Err(bug("a record was type-checked as something else")),
        }
    }

    /// Of one field.
    #[inline]
    pub fn get(self, index: usize) -> InterfaceType {
        self.0.get(index).map_or(InterfaceType::Bool, |field| field.ty)
    }
}

/// Types of a variant's payloads. Empty where no payload needs its own.
#[derive(Copy, Clone)]
pub struct CaseTypes<'a>(&'a [VariantCase]);

impl<'a> CaseTypes<'a> {
    /// Of `ty`, which `T` was checked against.
    #[inline]
    pub fn of<T: ComponentType>(ty: InterfaceType, types: &'a TypeTable) -> Result<Self> {
        match ty {
            _ if !T::LAYOUT.handle => Ok(Self(&[])),
            InterfaceType::Variant(i) => Ok(Self(&types.variants[i].cases)),
            _ => Err(bug("a variant was type-checked as something else")),
        }
    }

    /// Of one case.
    #[inline]
    pub fn get(self, index: usize) -> InterfaceType {
        self.0.get(index).and_then(|case| case.ty).unwrap_or(InterfaceType::Bool)
    }
}

/// Lowers field `index` of a record, whose flat values begin at `start`.
#[inline]
pub fn lower_field<T: super::Lower>(
    field: &T,
    cx: &mut LowerContext<'_>,
    ty: InterfaceType,
    index: usize,
    to: &mut [ValRaw],
    start: usize,
) -> Result<()> {
    field.lower_flat(cx, ty, &mut to[start..][..T::LAYOUT.flat]).map_err(|error| within(error, Step::Field(index)))
}

/// Lifts field `index` of a record, whose flat values begin at `start`.
#[inline]
pub fn lift_field<T: super::Lift>(cx: &mut LiftContext<'_>, ty: InterfaceType, index: usize, from: &[ValRaw], start: usize) -> Result<T> {
    T::lift_flat(cx, ty, &from[start..][..T::LAYOUT.flat]).map_err(|error| within(error, Step::Field(index)))
}

/// Loads field `index` of a record, which begins at `offset`.
#[inline]
pub fn load_field<T: super::Lift>(cx: &mut LiftContext<'_>, ty: InterfaceType, index: usize, bytes: &[u8], offset: usize) -> Result<T> {
    T::load(cx, ty, &bytes[offset..][..T::LAYOUT.size]).map_err(|error| within(error, Step::Field(index)))
}

/// The case of a flat variant.
#[inline]
pub fn flat_case(from: &[ValRaw]) -> u32 {
    from[0].get_u32()
}

/// The case of a variant with `cases` cases in memory.
#[inline]
pub fn load_case(bytes: &[u8], cases: usize) -> u32 {
    super::values::case_bytes(bytes, cases)
}

/// The guest gave a case that `host` does not have.
#[cold]
pub fn invalid_case<T>(host: &str, case: u32, cases: usize) -> Result<T> {
    Err(super::impls::invalid_case(host, case, cases))
}

/// Reads flags from memory, of as many bytes as `labels` take.
#[inline]
pub fn load_flags(bytes: &[u8], labels: usize) -> u32 {
    match flags_size(labels) {
        1 => bytes[0].into(),
        2 => u16::from_le_bytes([bytes[0], bytes[1]]).into(),
        _ => u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]),
    }
}

/// Writes flags of as many bytes as `labels` take.
#[inline]
pub fn store_flags(cx: &mut LowerContext<'_>, at: usize, labels: usize, bits: u32) -> Result<()> {
    match flags_size(labels) {
        1 => cx.write(at, [bits as u8]),
        2 => cx.write(at, (bits as u16).to_le_bytes()),
        _ => cx.write(at, bits.to_le_bytes()),
    }
}

/// Writes flags to memory, to as many bytes as `labels` take.
#[inline]
pub fn write_flags(to: &mut [u8], labels: usize, bits: u32) -> bool {
    let size = flags_size(labels);
    to[..size].copy_from_slice(&bits.to_le_bytes()[..size]);
    true
}

/// Size of flags with that many labels. Spec: `elem_size_flags`.
pub const fn flags_size(labels: usize) -> usize {
    match labels {
        0..=8 => 1,
        9..=16 => 2,
        _ => 4,
    }
}

/// Writes flags for debugging: `Name(A | B)`.
pub fn format_flags<T: Copy>(
    f: &mut std::fmt::Formatter<'_>,
    host: &str,
    flags: T,
    contains: fn(&T, T) -> bool,
    labels: &[(&str, T)],
) -> std::fmt::Result {
    write!(f, "{host}(")?;
    for (i, (name, _)) in labels.iter().filter(|(_, label)| contains(&flags, *label)).enumerate() {
        write!(f, "{}{name}", if i > 0 { " | " } else { "" })?;
    }
    f.write_str(")")
}

/// Stores field `index` of a record.
#[inline]
pub fn store_field<T: super::Lower>(field: &T, cx: &mut LowerContext<'_>, ty: InterfaceType, index: usize, at: usize) -> Result<()> {
    field.store(cx, ty, at).map_err(|error| within(error, Step::Field(index)))
}
