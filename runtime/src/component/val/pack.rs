//! Lists of numbers and of plain records, checked and written as bytes in one pass.
//!
//! A record in a list is a vector with names in it, so what a list costs is reading it. Records are taken some at a time, and field by field: what is
//! to be known of a field (its type, its name, where it goes) is found once, and the loop over records does nothing else.
//! [`Packed`](super::super::walk::Packed) says why there is but one pass.

use super::Val;
use super::name::{by_length, same};
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// How many records are taken at a time: few enough to stay in the nearest cache from the first field to the last.
const ROWS: usize = 64;

/// Evaluates `$with` with `$put`, which writes the bytes of a value and answers whether it is of the scalar type `$ty`; `$otherwise` if that is none.
macro_rules! by_type {
    ($ty:expr, |$put:ident| $with:expr, $otherwise:expr) => {{
        macro_rules! with {
            ($kind:ident, $rust:ty, $bytes:expr) => {{
                let $put = |value: &Val, to: &mut [u8; size_of::<$rust>()]| match value {
                    Val::$kind(value) => {
                        *to = $bytes(*value);
                        true
                    }
                    _ => false,
                };
                $with
            }};
        }
        match $ty {
            InterfaceType::U8 => with!(U8, u8, u8::to_le_bytes),
            InterfaceType::S8 => with!(S8, i8, i8::to_le_bytes),
            InterfaceType::U16 => with!(U16, u16, u16::to_le_bytes),
            InterfaceType::S16 => with!(S16, i16, i16::to_le_bytes),
            InterfaceType::U32 => with!(U32, u32, u32::to_le_bytes),
            InterfaceType::S32 => with!(S32, i32, i32::to_le_bytes),
            InterfaceType::U64 => with!(U64, u64, u64::to_le_bytes),
            InterfaceType::S64 => with!(S64, i64, i64::to_le_bytes),
            InterfaceType::Float32 => with!(Float32, f32, f32::to_le_bytes),
            InterfaceType::Float64 => with!(Float64, f64, f64::to_le_bytes),
            InterfaceType::Bool => with!(Bool, bool, |value| [u8::from(value)]),
            InterfaceType::Char => with!(Char, char, |value| u32::from(value).to_le_bytes()),
            _ => $otherwise,
        }
    }};
}

/// Writes elements of a plain type one after the other; `false` if one of them is not of it, or `out` is not as long as they are.
pub(super) fn pack(types: &TypeTable, element: InterfaceType, values: &[Val], out: &mut [u8]) -> bool {
    by_type!(element, |put| run(values, out, put), {
        let size = types.abi(element).size as usize;
        if values.len().checked_mul(size) != Some(out.len()) || size == 0 {
            return false;
        }
        let mut rows = values.chunks(ROWS).zip(out.chunks_mut(ROWS * size));
        rows.all(|(rows, out)| parts(types, element, rows, Place { out, stride: size, offset: 0 }))
    })
}

/// Scalars one after the other.
#[inline]
fn run<const N: usize>(values: &[Val], out: &mut [u8], put: impl Fn(&Val, &mut [u8; N]) -> bool) -> bool {
    // So many a turn that the loop itself costs nothing.
    const BLOCK: usize = 16;
    let (out, rest) = out.as_chunks_mut::<N>();
    if out.len() != values.len() || !rest.is_empty() {
        return false;
    }
    let (blocks, rest) = values.as_chunks::<BLOCK>();
    let (out_blocks, out_rest) = out.as_chunks_mut::<BLOCK>();
    for (values, out) in blocks.iter().zip(out_blocks) {
        for (value, out) in values.iter().zip(out) {
            if !put(value, out) {
                return false;
            }
        }
    }
    rest.iter().zip(out_rest).all(|(value, out)| put(value, out))
}

/// Where a part of each of some records goes: to `offset` in each `stride` bytes.
struct Place<'a> {
    out: &'a mut [u8],
    stride: usize,
    offset: u32,
}

/// Which part of each of some records: the one at `index` of `count`.
#[derive(Copy, Clone)]
struct Nth {
    index: usize,
    count: usize,
}

fn record_parts(value: &Val) -> Option<&[(String, Val)]> {
    if let Val::Record(fields) = value { Some(fields) } else { None }
}

fn tuple_parts(value: &Val) -> Option<&[Val]> {
    if let Val::Tuple(parts) = value { Some(parts) } else { None }
}

/// Writes some records or tuples.
fn parts(types: &TypeTable, ty: InterfaceType, rows: &[Val], to: Place<'_>) -> bool {
    let Place { out, stride, .. } = to;
    match ty {
        InterfaceType::Record(index) => {
            let fields = &types.records[index].fields;
            fields.iter().enumerate().all(|(index, field)| {
                let nth = Nth { index, count: fields.len() };
                let to = Place { out, stride, offset: field.offset };
                by_length!(field.name, |same| {
                    part(types, field.ty, rows, nth, to, record_parts, |(name, value): &(String, Val)| same(name).then_some(value))
                })
            })
        }
        InterfaceType::Tuple(index) => {
            let tuple = &types.tuples[index];
            tuple.types.iter().zip(&tuple.offsets).enumerate().all(|(index, (ty, offset))| {
                let nth = Nth { index, count: tuple.types.len() };
                let to = Place { out, stride, offset: *offset };
                part(types, *ty, rows, nth, to, tuple_parts, |value| Some(value))
            })
        }
        _ => false,
    }
}

/// Writes one part of each of some records.
#[inline]
fn part<F>(
    types: &TypeTable,
    ty: InterfaceType,
    rows: &[Val],
    nth: Nth,
    to: Place<'_>,
    parts_of: impl Fn(&Val) -> Option<&[F]>,
    value: impl Fn(&F) -> Option<&Val>,
) -> bool {
    by_type!(
        ty,
        |put| column(rows, nth, to, parts_of, value, put),
        rows.iter().zip(to.out.chunks_exact_mut(to.stride)).all(|(row, out)| {
            let part = parts_of(row).filter(|parts| parts.len() == nth.count).and_then(|parts| value(parts.get(nth.index)?));
            part.is_some_and(|part| whole(types, ty, part, out, to.offset))
        })
    )
}

/// Writes one scalar of each of some records. Not in line: every one of these loops has the registers for itself.
#[inline(never)]
fn column<F, const N: usize>(
    rows: &[Val],
    nth: Nth,
    to: Place<'_>,
    parts_of: impl Fn(&Val) -> Option<&[F]>,
    value: impl Fn(&F) -> Option<&Val>,
    put: impl Fn(&Val, &mut [u8; N]) -> bool,
) -> bool {
    let offset = to.offset as usize;
    // Known before the loop, which need not ask then.
    if nth.index >= nth.count || to.stride.checked_sub(offset).is_none_or(|rest| rest < N) {
        return false;
    }
    for (row, out) in rows.iter().zip(to.out.chunks_exact_mut(to.stride)) {
        let Some(parts) = parts_of(row).filter(|parts| parts.len() == nth.count) else { return false };
        let Some(value) = value(&parts[nth.index]) else { return false };
        let Some(place) = out.get_mut(offset..).and_then(|rest| rest.first_chunk_mut()) else { return false };
        if !put(value, place) {
            return false;
        }
    }
    true
}

/// Writes a value of a plain type: one that is part of an element.
fn whole(types: &TypeTable, ty: InterfaceType, value: &Val, out: &mut [u8], offset: u32) -> bool {
    let Some(out) = out.get_mut(offset as usize..) else { return false };
    by_type!(
        ty,
        |put| out.first_chunk_mut().is_some_and(|out| put(value, out)),
        match (ty, value) {
            (InterfaceType::Record(index), Val::Record(values)) => {
                let fields = &types.records[index].fields;
                let mut parts = fields.iter().zip(values);
                fields.len() == values.len()
                    && parts.all(|(field, (name, value))| same(name, &field.name) && whole(types, field.ty, value, out, field.offset))
            }
            (InterfaceType::Tuple(index), Val::Tuple(values)) => {
                let tuple = &types.tuples[index];
                let mut parts = tuple.types.iter().zip(&tuple.offsets).zip(values);
                tuple.types.len() == values.len() && parts.all(|((ty, offset), value)| whole(types, *ty, value, out, *offset))
            }
            _ => false,
        }
    )
}
