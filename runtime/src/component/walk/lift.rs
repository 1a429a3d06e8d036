//! Lifting by type: a guest's value becomes whatever a [`Build`] makes of its parts.

use super::super::abi::crossing::arguments_type;
use super::super::abi::fault::{bug, fault};
use super::super::abi::lift::LiftContext;
use super::super::abi::trail::within;
use super::scalar::{Scalar, flags_mask, is_bulk, scalar_size};
use crate::handles::Step;
use crate::vm::ValRaw;
use crate::{Result, Trap};
use windlass_compiler::types::component::{Abi, InterfaceType, TypeTable, VariantLayout};

/// Makes a value of its parts, which come in the order of the type.
///
/// Counting what it allocates ([`LiftContext::charge`]) is its business: each method is called before its parts are lifted.
pub(crate) trait Build: Sized {
    /// A number, `bool` or `char`.
    fn scalar(value: Scalar) -> Self;
    /// A string at `at`, with its length as the guest gave it.
    fn string(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<Self>;
    /// A list of a type that any bytes are values of ([`is_bulk`]).
    fn bulk(cx: &mut LiftContext<'_>, element: InterfaceType, bytes: &[u8]) -> Result<Self>;
    /// A list, of fixed length or not.
    fn list(cx: &mut LiftContext<'_>, fixed: bool, elements: impl Elements<Self>) -> Result<Self>;
    /// A map.
    fn map(cx: &mut LiftContext<'_>, entries: impl Elements<(Self, Self)>) -> Result<Self>;
    /// A record or tuple of type `ty`.
    fn record(cx: &mut LiftContext<'_>, ty: InterfaceType, fields: impl Elements<Self>) -> Result<Self>;
    /// A variant, option, result or enum of type `ty`; `payload` if the case has one.
    fn case(
        cx: &mut LiftContext<'_>,
        ty: InterfaceType,
        case: u32,
        payload: Option<impl FnOnce(&mut LiftContext<'_>) -> Result<Self>>,
    ) -> Result<Self>;
    /// Flags of type `ty`.
    fn flags(cx: &mut LiftContext<'_>, ty: InterfaceType, bits: u32) -> Result<Self>;
    /// A handle of type `ty`: to a resource, stream, future or error context.
    fn handle(cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<Self>;
}

/// Parts to be lifted one after the other.
pub(crate) trait Elements<V> {
    /// How many are left.
    fn len(&self) -> usize;
    /// Lifts the next one. Called no more than [`Elements::len`] times.
    fn next(&mut self, cx: &mut LiftContext<'_>) -> Result<V>;
}

/// Lifts the values of a parameter or result list, flat or through memory; `abi` is that of the list as a tuple. Spec: `lift_flat_values`.
pub(crate) fn lift_values<B: Build>(
    cx: &mut LiftContext<'_>,
    types: &[InterfaceType],
    abi: &Abi,
    max_flat: usize,
    from: &[ValRaw],
    mut each: impl FnMut(usize, B),
) -> Result<()> {
    if abi.flat.as_ref().is_some_and(|flat| flat.len() <= max_flat) {
        let mut from = Flat { from };
        for (i, ty) in types.iter().enumerate() {
            let value = flat(cx, *ty, &mut from).map_err(|error| cx.failed(arguments_type(), i, error))?;
            each(i, value);
        }
    } else {
        let at = from.first().ok_or_else(|| bug("a pointer to values is missing"))?.get_u32();
        let bytes = cx.value_bytes(at, abi.align as usize, abi.size as usize)?;
        let mut offset = 0usize;
        for (i, ty) in types.iter().enumerate() {
            let part = cx.types().abi(*ty);
            offset = offset.next_multiple_of(part.align as usize);
            let value = load(cx, *ty, part_of(bytes, offset, part.size)?).map_err(|error| cx.failed(arguments_type(), i, error))?;
            each(i, value);
            offset += part.size as usize;
        }
    }
    Ok(())
}

/// Flat values yet to be read. Spec: `CoreValueIter`.
struct Flat<'a> {
    from: &'a [ValRaw],
}

impl<'a> Flat<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [ValRaw]> {
        let (taken, rest) = self.from.split_at_checked(count).ok_or_else(|| bug("a flat value is missing"))?;
        self.from = rest;
        Ok(taken)
    }

    fn bits(&mut self) -> Result<u64> {
        Ok(self.take(1)?[0].get_u64())
    }

    fn word(&mut self) -> Result<u32> {
        Ok(self.bits()? as u32)
    }
}

/// Lifts a value of type `ty` from its flat form. Spec: `lift_flat`.
fn flat<B: Build>(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &mut Flat<'_>) -> Result<B> {
    use InterfaceType as T;
    match ty {
        T::Own(_) | T::Borrow(_) | T::Stream(_) | T::Future(_) | T::ErrorContext => {
            let handle = from.word()?;
            B::handle(cx, ty, handle)
        }
        T::String => {
            let (at, units) = (from.word()?, from.word()?);
            B::string(cx, at, units)
        }
        T::List(index) => {
            let (at, len) = (from.word()?, from.word()?);
            list(cx, cx.types().lists[index].element, at, len)
        }
        T::Map(index) => {
            let (at, len) = (from.word()?, from.word()?);
            map(cx, T::Tuple(cx.types().maps[index].entry), at, len)
        }
        T::FixedList(index) => {
            let list = &cx.types().fixed_lists[index];
            B::list(cx, true, FlatRun { types: std::iter::repeat_n(list.element, list.len as usize), from, at: Steps::elements() })
        }
        T::Record(index) => {
            let types = cx.types().records[index].fields.iter().map(|field| field.ty);
            B::record(cx, ty, FlatRun { types, from, at: Steps::fields() })
        }
        T::Tuple(index) => {
            let types = cx.types().tuples[index].types.iter().copied();
            B::record(cx, ty, FlatRun { types, from, at: Steps::fields() })
        }
        T::Flags(index) => {
            let bits = from.word()? & flags_mask(cx.types().flags[index].names.len());
            B::flags(cx, ty, bits)
        }
        T::Variant(_) | T::Enum(_) | T::Option(_) | T::Result(_) => {
            let slots = cx.types().abi(ty).flat.as_ref().map_or(1, |flat| flat.len());
            let slots = from.take(slots)?;
            let case = slots[0].get_u32();
            let payload = payload_type(cx.types(), ty, case)?;
            // Slots that the case does not use are ignored.
            let lift = |ty| {
                move |cx: &mut LiftContext<'_>| flat(cx, ty, &mut Flat { from: &slots[1..] }).map_err(|e| within(e, Step::Payload(case)))
            };
            B::case(cx, ty, case, payload.map(lift))
        }
        _ => {
            let bits = from.bits()?;
            Ok(B::scalar(Scalar::lift(ty, bits)?.ok_or_else(|| bug("a scalar is not one"))?))
        }
    }
}

/// Fields or elements in flat form.
struct FlatRun<'a, 'f, I> {
    types: I,
    from: &'a mut Flat<'f>,
    at: Steps,
}

/// Counts the parts that have been lifted, to say which one was wrong.
struct Steps {
    next: usize,
    step: fn(usize) -> Step,
}

impl Steps {
    fn elements() -> Self {
        Self { next: 0, step: Step::Element }
    }

    fn fields() -> Self {
        Self { next: 0, step: Step::Field }
    }

    fn count<V>(&mut self, lifted: Result<V>) -> Result<V> {
        let index = self.next;
        self.next += 1;
        lifted.map_err(|error| within(error, (self.step)(index)))
    }
}

impl<B: Build, I: ExactSizeIterator<Item = InterfaceType>> Elements<B> for FlatRun<'_, '_, I> {
    fn len(&self) -> usize {
        self.types.len()
    }

    fn next(&mut self, cx: &mut LiftContext<'_>) -> Result<B> {
        let ty = self.types.next().ok_or_else(|| bug("more fields are asked for than there are"))?;
        let lifted = flat(cx, ty, self.from);
        self.at.count(lifted)
    }
}

/// The payload type of a case; refused where there is no such case. Spec: `lift_flat_variant`, `load_variant`.
fn payload_type(types: &TypeTable, ty: InterfaceType, case: u32) -> Result<Option<InterfaceType>> {
    use InterfaceType as T;
    let invalid = || fault(Trap::InvalidDiscriminant, format_args!("there is no case {case}"));
    match ty {
        T::Variant(index) => Ok(types.variants[index].cases.get(case as usize).ok_or_else(invalid)?.ty),
        T::Enum(index) => types.enums[index].names.get(case as usize).map(|_| None).ok_or_else(invalid),
        T::Option(index) => match case {
            0 => Ok(None),
            1 => Ok(Some(types.options[index].ty)),
            _ => Err(invalid()),
        },
        T::Result(index) => match case {
            0 => Ok(types.results[index].ok),
            1 => Ok(types.results[index].err),
            _ => Err(invalid()),
        },
        _ => Err(bug("a variant is not one")),
    }
}

/// Where discriminant and payload of a variant-like type lie.
pub(super) fn variant_layout(types: &TypeTable, ty: InterfaceType) -> Result<VariantLayout> {
    use InterfaceType as T;
    match ty {
        T::Variant(index) => Ok(types.variants[index].layout),
        T::Enum(index) => Ok(types.enums[index].layout),
        T::Option(index) => Ok(types.options[index].layout),
        T::Result(index) => Ok(types.results[index].layout),
        _ => Err(bug("a variant is not one")),
    }
}

fn part_of(bytes: &[u8], offset: usize, size: u32) -> Result<&[u8]> {
    bytes.get(offset..).and_then(|rest| rest.get(..size as usize)).ok_or_else(|| bug("a part lies outside its whole"))
}

fn little_endian(bytes: &[u8]) -> u64 {
    let mut whole = [0; 8];
    whole[..bytes.len()].copy_from_slice(bytes);
    u64::from_le_bytes(whole)
}

/// Lifts a value of type `ty` from its bytes. Spec: `load`.
pub(crate) fn load<B: Build>(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<B> {
    use InterfaceType as T;
    if let Some(size) = scalar_size(ty) {
        let bits = little_endian(part_of(bytes, 0, size as u32)?);
        return Ok(B::scalar(Scalar::lift(ty, bits)?.ok_or_else(|| bug("a scalar is not one"))?));
    }
    let word = |offset| part_of(bytes, offset, 4).map(|bytes| little_endian(bytes) as u32);
    match ty {
        T::Own(_) | T::Borrow(_) | T::Stream(_) | T::Future(_) | T::ErrorContext => {
            let handle = word(0)?;
            B::handle(cx, ty, handle)
        }
        T::String => {
            let (at, units) = (word(0)?, word(4)?);
            B::string(cx, at, units)
        }
        T::List(index) => {
            let (at, len) = (word(0)?, word(4)?);
            list(cx, cx.types().lists[index].element, at, len)
        }
        T::Map(index) => {
            let (at, len) = (word(0)?, word(4)?);
            map(cx, T::Tuple(cx.types().maps[index].entry), at, len)
        }
        T::FixedList(index) => {
            let list = &cx.types().fixed_lists[index];
            let size = cx.types().abi(list.element).size;
            B::list(cx, true, Run { ty: list.element, size, bytes, at: Steps::elements() })
        }
        T::Record(index) => {
            let parts = cx.types().records[index].fields.iter().map(|field| (field.ty, field.offset));
            B::record(cx, ty, Parts { parts, bytes, at: Steps::fields() })
        }
        T::Tuple(index) => {
            let tuple = &cx.types().tuples[index];
            let parts = tuple.types.iter().copied().zip(tuple.offsets.iter().copied());
            B::record(cx, ty, Parts { parts, bytes, at: Steps::fields() })
        }
        T::Flags(index) => {
            let flags = &cx.types().flags[index];
            let bits = little_endian(part_of(bytes, 0, flags.abi.size)?) as u32 & flags_mask(flags.names.len());
            B::flags(cx, ty, bits)
        }
        T::Variant(_) | T::Enum(_) | T::Option(_) | T::Result(_) => {
            let layout = variant_layout(cx.types(), ty)?;
            let case = little_endian(part_of(bytes, 0, layout.discriminant_size.into())?) as u32;
            let payload = match payload_type(cx.types(), ty, case)? {
                None => None,
                Some(ty) => Some((ty, part_of(bytes, layout.payload_offset as usize, cx.types().abi(ty).size)?)),
            };
            let lift = |(ty, bytes)| move |cx: &mut LiftContext<'_>| load(cx, ty, bytes).map_err(|e| within(e, Step::Payload(case)));
            B::case(cx, ty, case, payload.map(lift))
        }
        _ => Err(bug("a value is of no type")),
    }
}

/// Fields at their offsets.
struct Parts<'b, I> {
    parts: I,
    bytes: &'b [u8],
    at: Steps,
}

impl<B: Build, I: ExactSizeIterator<Item = (InterfaceType, u32)>> Elements<B> for Parts<'_, I> {
    fn len(&self) -> usize {
        self.parts.len()
    }

    fn next(&mut self, cx: &mut LiftContext<'_>) -> Result<B> {
        let (ty, offset) = self.parts.next().ok_or_else(|| bug("more fields are asked for than there are"))?;
        let lifted = load(cx, ty, part_of(self.bytes, offset as usize, cx.types().abi(ty).size)?);
        self.at.count(lifted)
    }
}

/// Elements one after the other.
struct Run<'b> {
    ty: InterfaceType,
    size: u32,
    bytes: &'b [u8],
    at: Steps,
}

impl<'b> Run<'b> {
    fn bytes(&mut self) -> Result<&'b [u8]> {
        let (element, rest) =
            self.bytes.split_at_checked(self.size as usize).ok_or_else(|| bug("more elements are asked for than there are"))?;
        self.bytes = rest;
        Ok(element)
    }

    fn count(&self) -> usize {
        self.bytes.len().checked_div(self.size as usize).unwrap_or(0)
    }
}

impl<B: Build> Elements<B> for Run<'_> {
    fn len(&self) -> usize {
        self.count()
    }

    fn next(&mut self, cx: &mut LiftContext<'_>) -> Result<B> {
        let bytes = self.bytes()?;
        let lifted = load(cx, self.ty, bytes);
        self.at.count(lifted)
    }
}

/// Entries of a map one after the other.
struct Entries<'b> {
    run: Run<'b>,
    key: InterfaceType,
    value: InterfaceType,
    value_offset: u32,
}

impl<B: Build> Elements<(B, B)> for Entries<'_> {
    fn len(&self) -> usize {
        self.run.count()
    }

    fn next(&mut self, cx: &mut LiftContext<'_>) -> Result<(B, B)> {
        let bytes = self.run.bytes()?;
        let index = self.run.at.next;
        self.run.at.next += 1;
        let key = load(cx, self.key, part_of(bytes, 0, cx.types().abi(self.key).size)?).map_err(|e| within(e, Step::Key(index)))?;
        let value = part_of(bytes, self.value_offset as usize, cx.types().abi(self.value).size)?;
        let value = load(cx, self.value, value).map_err(|e| within(e, Step::Value(index)))?;
        Ok((key, value))
    }
}

/// Lifts elements that lie one after the other as a list. Spec: `load_list_from_valid_range`.
pub(crate) fn lift_elements<B: Build>(cx: &mut LiftContext<'_>, element: InterfaceType, at: u32, len: u32) -> Result<B> {
    list(cx, element, at, len)
}

/// Lifts a list. Spec: `load_list_from_range`.
fn list<B: Build>(cx: &mut LiftContext<'_>, element: InterfaceType, at: u32, len: u32) -> Result<B> {
    let abi = cx.types().abi(element);
    let bytes = cx.list_bytes(at, len, abi.align as usize, abi.size as usize)?;
    if is_bulk(element) {
        return B::bulk(cx, element, bytes);
    }
    B::list(cx, false, Run { ty: element, size: abi.size, bytes, at: Steps::elements() })
}

/// Lifts a map: a list of its entries. Spec: `despecialize`.
fn map<B: Build>(cx: &mut LiftContext<'_>, entry: InterfaceType, at: u32, len: u32) -> Result<B> {
    let abi = cx.types().abi(entry);
    let bytes = cx.list_bytes(at, len, abi.align as usize, abi.size as usize)?;
    let InterfaceType::Tuple(index) = entry else { return Err(bug("a map's entry is not a tuple")) };
    let tuple = &cx.types().tuples[index];
    let ([key, value], [_, value_offset]) = (&*tuple.types, &*tuple.offsets) else { return Err(bug("a map's entry is not a pair")) };
    let run = Run { ty: entry, size: abi.size, bytes, at: Steps::elements() };
    B::map(cx, Entries { run, key: *key, value: *value, value_offset: *value_offset })
}
