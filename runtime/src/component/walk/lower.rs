//! Lowering by type: a [`View`] is asked for the parts of a value, which are written for a guest.

use super::super::abi::crossing::arguments_type;
use super::super::abi::fault::bug;
use super::super::abi::lower::LowerContext;
use super::super::abi::trail::within;
use super::lift::variant_layout;
use super::packed::{Packed, copy_fields};
use super::scalar::scalar_size;
use crate::handles::Step;
use crate::vm::ValRaw;
use crate::{Error, Result};
use windlass_compiler::types::component::{Abi, InterfaceType, TypeTable};

/// The parts of a value, by type. Each method answers `None` where the value is not of the type: callers have checked that it is.
pub(crate) trait View: Sized {
    /// A number, `bool` or `char` as the core value that stands for it: zero-extended, but signed numbers fill 32 bits. Spec: `lower_flat`.
    fn bits(&self, ty: InterfaceType) -> Option<u64>;
    /// Lowers a string: pointer and (tagged) length.
    fn string(&self, cx: &mut LowerContext<'_>) -> Option<Result<(u32, u32)>>;
    /// How many elements of `size` bytes a list has.
    fn len(&self, size: usize) -> Option<usize>;
    /// All elements of a list as they lie in memory, `len` bytes, if the value or `packed` holds them so; they are lowered one by one otherwise.
    fn bytes<'a>(&'a self, types: &TypeTable, element: InterfaceType, len: usize, packed: &'a mut Packed) -> Option<Result<Bytes<'a>>>;
    /// How many entries a map has.
    fn entries(&self) -> Option<usize>;
    /// An element of a list, of fixed length or not.
    fn element(&self, index: usize) -> Option<&Self>;
    /// An entry of a map.
    fn entry(&self, index: usize) -> Option<(&Self, &Self)>;
    /// A field of a record or tuple.
    fn field(&self, index: usize) -> Option<&Self>;
    /// Case and payload of a variant, option, result or enum.
    fn case(&self, types: &TypeTable, ty: InterfaceType) -> Option<(u32, Option<&Self>)>;
    /// Flags as bits.
    fn flags(&self, types: &TypeTable, ty: InterfaceType) -> Option<u32>;
    /// Gives a resource, stream, future or error context to the guest: its handle.
    fn handle(&self, cx: &mut LowerContext<'_>, ty: InterfaceType) -> Option<Result<u32>>;
}

/// The elements of a list as they lie in memory.
pub(crate) struct Bytes<'a> {
    /// All of them.
    pub(crate) bytes: &'a [u8],
    /// Whether some of the bytes are of no field.
    pub(crate) gaps: bool,
}

#[cold]
fn misfit() -> Error {
    bug("a value does not fit the type that it was checked against")
}

/// Where a spilled list of values is written.
#[derive(Copy, Clone, Debug)]
pub(crate) enum Spill {
    /// Into memory that is allocated for it; the first flat value is its address.
    Allocate,
    /// To an address that the guest gave.
    To(u32),
}

/// Lowers a parameter or result list, flat or through memory; `abi` is that of the list as a tuple. Spec: `lower_flat_values`.
pub(crate) fn lower_values<'v, V: View + 'v>(
    cx: &mut LowerContext<'_>,
    (types, abi): (&[InterfaceType], &Abi),
    max_flat: usize,
    values: impl Fn(usize) -> &'v V,
    spill: Spill,
    packed: &mut Packed,
    to: &mut [ValRaw],
) -> Result<()> {
    if abi.flat.as_ref().is_some_and(|flat| flat.len() <= max_flat) {
        let mut to = Flat { to };
        for (i, ty) in types.iter().enumerate() {
            flat(cx, *ty, values(i), packed, &mut to).map_err(|error| cx.failed(arguments_type(), i, error))?;
        }
        return Ok(());
    }
    let base = match spill {
        Spill::Allocate => {
            let at = cx.allocate(abi.align as usize, abi.size as usize)?;
            *to.first_mut().ok_or_else(|| bug("there is no room for a pointer"))? = ValRaw::u32(at as u32);
            at
        }
        Spill::To(at) => cx.checked_out_pointer(at, abi.align as usize, abi.size as usize)?,
    };
    let mut at = base;
    for (i, ty) in types.iter().enumerate() {
        let part = cx.types().abi(*ty);
        at = at.next_multiple_of(part.align as usize);
        store(cx, *ty, values(i), packed, at).map_err(|error| cx.failed(arguments_type(), i, error))?;
        at += part.size as usize;
    }
    Ok(())
}

/// Flat values yet to be written.
struct Flat<'a> {
    to: &'a mut [ValRaw],
}

impl<'a> Flat<'a> {
    fn take(&mut self, count: usize) -> Result<&'a mut [ValRaw]> {
        let (taken, rest) =
            std::mem::take(&mut self.to).split_at_mut_checked(count).ok_or_else(|| bug("there is no room for a flat value"))?;
        self.to = rest;
        Ok(taken)
    }

    fn put(&mut self, bits: u64) -> Result<()> {
        self.take(1)?[0] = ValRaw::u64(bits);
        Ok(())
    }

    fn put_pair(&mut self, (at, len): (u32, u32)) -> Result<()> {
        self.put(at.into())?;
        self.put(len.into())
    }
}

/// Lowers a value to its flat form. Spec: `lower_flat`.
fn flat<V: View>(cx: &mut LowerContext<'_>, ty: InterfaceType, value: &V, packed: &mut Packed, to: &mut Flat<'_>) -> Result<()> {
    use InterfaceType as T;
    match ty {
        T::Own(_) | T::Borrow(_) | T::Stream(_) | T::Future(_) | T::ErrorContext => {
            to.put(value.handle(cx, ty).ok_or_else(misfit)??.into())
        }
        T::String => to.put_pair(value.string(cx).ok_or_else(misfit)??),
        T::List(index) => to.put_pair(list(cx, cx.types().lists[index].element, value, packed)?),
        T::Map(index) => to.put_pair(map(cx, T::Tuple(cx.types().maps[index].entry), value, packed)?),
        T::FixedList(index) => {
            let list = &cx.types().fixed_lists[index];
            (0..list.len as usize).try_for_each(|i| {
                flat(cx, list.element, value.element(i).ok_or_else(misfit)?, packed, to).map_err(|e| within(e, Step::Element(i)))
            })
        }
        T::Record(index) => {
            let fields = cx.types().records[index].fields.iter().enumerate();
            fields.into_iter().try_for_each(|(i, field)| {
                flat(cx, field.ty, value.field(i).ok_or_else(misfit)?, packed, to).map_err(|e| within(e, Step::Field(i)))
            })
        }
        T::Tuple(index) => {
            let types = cx.types().tuples[index].types.iter().enumerate();
            types.into_iter().try_for_each(|(i, ty)| {
                flat(cx, *ty, value.field(i).ok_or_else(misfit)?, packed, to).map_err(|e| within(e, Step::Field(i)))
            })
        }
        T::Flags(_) => to.put(value.flags(cx.types(), ty).ok_or_else(misfit)?.into()),
        T::Variant(_) | T::Enum(_) | T::Option(_) | T::Result(_) => {
            let slots = cx.types().abi(ty).flat.as_ref().map_or(1, |flat| flat.len());
            let slots = to.take(slots)?;
            // Slots that the case does not use are zero.
            slots.fill(ValRaw::default());
            let (case, payload) = value.case(cx.types(), ty).ok_or_else(misfit)?;
            slots[0] = ValRaw::u32(case);
            match (payload, payload_type(cx.types(), ty, case)) {
                (Some(payload), Some(ty)) => {
                    flat(cx, ty, payload, packed, &mut Flat { to: &mut slots[1..] }).map_err(|e| within(e, Step::Payload(case)))
                }
                (None, None) => Ok(()),
                _ => Err(misfit()),
            }
        }
        _ => to.put(value.bits(ty).ok_or_else(misfit)?),
    }
}

fn payload_type(types: &TypeTable, ty: InterfaceType, case: u32) -> Option<InterfaceType> {
    use InterfaceType as T;
    match (ty, case) {
        (T::Variant(index), case) => types.variants[index].cases.get(case as usize)?.ty,
        (T::Option(index), 1) => Some(types.options[index].ty),
        (T::Result(index), 0) => types.results[index].ok,
        (T::Result(index), 1) => types.results[index].err,
        _ => None,
    }
}

#[inline]
fn write_bits(cx: &mut LowerContext<'_>, at: usize, size: usize, bits: u64) -> Result<()> {
    match size {
        1 => cx.write(at, (bits as u8).to_le_bytes()),
        2 => cx.write(at, (bits as u16).to_le_bytes()),
        4 => cx.write(at, (bits as u32).to_le_bytes()),
        _ => cx.write(at, bits.to_le_bytes()),
    }
}

/// Lowers a value to memory. Spec: `store`.
pub(crate) fn store<V: View>(cx: &mut LowerContext<'_>, ty: InterfaceType, value: &V, packed: &mut Packed, at: usize) -> Result<()> {
    use InterfaceType as T;
    if let Some(size) = scalar_size(ty) {
        return write_bits(cx, at, size, value.bits(ty).ok_or_else(misfit)?);
    }
    match ty {
        T::Own(_) | T::Borrow(_) | T::Stream(_) | T::Future(_) | T::ErrorContext => {
            let handle = value.handle(cx, ty).ok_or_else(misfit)??;
            write_bits(cx, at, 4, handle.into())
        }
        T::String => {
            let pair = value.string(cx).ok_or_else(misfit)??;
            cx.write_pair(at, pair)
        }
        T::List(index) => {
            let pair = list(cx, cx.types().lists[index].element, value, packed)?;
            cx.write_pair(at, pair)
        }
        T::Map(index) => {
            let pair = map(cx, T::Tuple(cx.types().maps[index].entry), value, packed)?;
            cx.write_pair(at, pair)
        }
        T::FixedList(index) => {
            let list = &cx.types().fixed_lists[index];
            elements(cx, list.element, value, packed, at, list.len as usize)
        }
        T::Record(index) => {
            let fields = cx.types().records[index].fields.iter().enumerate();
            fields.into_iter().try_for_each(|(i, field)| {
                let part = value.field(i).ok_or_else(misfit)?;
                store(cx, field.ty, part, packed, at + field.offset as usize).map_err(|e| within(e, Step::Field(i)))
            })
        }
        T::Tuple(index) => {
            let tuple = &cx.types().tuples[index];
            let fields = tuple.types.iter().zip(&tuple.offsets).enumerate();
            fields.into_iter().try_for_each(|(i, (ty, offset))| {
                store(cx, *ty, value.field(i).ok_or_else(misfit)?, packed, at + *offset as usize).map_err(|e| within(e, Step::Field(i)))
            })
        }
        T::Flags(index) => {
            let bits = value.flags(cx.types(), ty).ok_or_else(misfit)?;
            write_bits(cx, at, cx.types().flags[index].abi.size as usize, bits.into())
        }
        T::Option(index) => {
            let option = &cx.types().options[index];
            match value.case(cx.types(), ty).ok_or_else(misfit)?.1 {
                Some(payload) => {
                    cx.write(at, [1])?;
                    store(cx, option.ty, payload, packed, at + option.layout.payload_offset as usize)
                        .map_err(|e| within(e, Step::Payload(1)))
                }
                None => cx.write(at, [0]),
            }
        }
        T::Variant(_) | T::Enum(_) | T::Result(_) => {
            let layout = variant_layout(cx.types(), ty)?;
            let (case, payload) = value.case(cx.types(), ty).ok_or_else(misfit)?;
            write_bits(cx, at, layout.discriminant_size.into(), case.into())?;
            match (payload, payload_type(cx.types(), ty, case)) {
                (Some(payload), Some(ty)) => {
                    store(cx, ty, payload, packed, at + layout.payload_offset as usize).map_err(|e| within(e, Step::Payload(case)))
                }
                (None, None) => Ok(()),
                _ => Err(misfit()),
            }
        }
        _ => Err(misfit()),
    }
}

/// Lowers the elements of a list to `at`, where there is room for them. Spec: `store_list_into_valid_range`.
pub(crate) fn lower_elements<V: View>(
    cx: &mut LowerContext<'_>,
    element: InterfaceType,
    list: &V,
    packed: &mut Packed,
    at: usize,
    len: usize,
) -> Result<()> {
    if len == 0 {
        return Ok(());
    }
    let types = cx.types();
    let size = types.abi(element).size as usize;
    let Some(bytes) = list.bytes(types, element, len * size, packed) else { return elements(cx, element, list, packed, at, len) };
    let Bytes { bytes, gaps } = bytes?;
    let to = cx.bytes_mut(at, bytes.len())?;
    if gaps {
        return copy_fields(types, element, bytes, to, size, 0);
    }
    to.copy_from_slice(bytes);
    Ok(())
}

fn elements<V: View>(
    cx: &mut LowerContext<'_>,
    element: InterfaceType,
    value: &V,
    packed: &mut Packed,
    at: usize,
    len: usize,
) -> Result<()> {
    let size = cx.types().abi(element).size as usize;
    (0..len).try_for_each(|i| {
        store(cx, element, value.element(i).ok_or_else(misfit)?, packed, at + i * size).map_err(|e| within(e, Step::Element(i)))
    })
}

/// Lowers a list: pointer and length. Spec: `store_list_into_range`.
fn list<V: View>(cx: &mut LowerContext<'_>, element: InterfaceType, value: &V, packed: &mut Packed) -> Result<(u32, u32)> {
    let abi = cx.types().abi(element);
    let (align, size) = (abi.align as usize, abi.size as usize);
    let len = value.len(size).ok_or_else(misfit)?;
    let at = cx.allocate_list(len, align, size)?;
    lower_elements(cx, element, value, packed, at, len)?;
    Ok((at as u32, len as u32))
}

/// Lowers a map as a list of its entries. Spec: `despecialize`.
fn map<V: View>(cx: &mut LowerContext<'_>, entry: InterfaceType, value: &V, packed: &mut Packed) -> Result<(u32, u32)> {
    let InterfaceType::Tuple(index) = entry else { return Err(misfit()) };
    let tuple = &cx.types().tuples[index];
    let ([key, mapped], [_, offset]) = (&*tuple.types, &*tuple.offsets) else { return Err(misfit()) };
    let (align, size) = (tuple.abi.align as usize, tuple.abi.size as usize);
    let len = value.entries().ok_or_else(misfit)?;
    let at = cx.allocate_list(len, align, size)?;
    for i in 0..len {
        let (k, v) = value.entry(i).ok_or_else(misfit)?;
        store(cx, *key, k, packed, at + i * size).map_err(|e| within(e, Step::Key(i)))?;
        store(cx, *mapped, v, packed, at + i * size + *offset as usize).map_err(|e| within(e, Step::Value(i)))?;
    }
    Ok((at as u32, len as u32))
}
