//! Lifting by type: a guest's value becomes whatever a [`Build`] makes of its parts.

use super::super::abi::crossing::arguments_type;
use super::super::abi::fault::{bug, fault};
use super::super::abi::lift::LiftContext;
use super::super::abi::trail::within;
use super::bits::Bits;
use super::scalar::{flags_mask, is_scalar};
use crate::handles::Step;
use crate::vm::ValRaw;
use crate::{Result, Trap};
use windlass_compiler::types::component::{Abi, InterfaceType, TypeTable, VariantLayout};

/// Makes values of their parts, which come in the order of the type, each in a place where another value may be already.
///
/// What is there may be taken apart and used again, or dropped: what a place holds afterwards is the new value alone. Where lifting fails, it holds something
/// of no meaning. Counting what it allocates ([`LiftContext::charge`]), or would if nothing were there, is the business of each method, before the parts are
/// lifted.
pub(crate) trait Build: Sized {
    /// What it makes.
    type Value;

    /// What a place holds in which nothing was lifted yet.
    fn vacant() -> Self::Value;
    /// A number, `bool` or `char`.
    fn scalar(to: &mut Self::Value, ty: InterfaceType, from: impl Bits) -> Result<()>;
    /// A string at `at`, with its length as the guest gave it.
    fn string(to: &mut Self::Value, cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<()>;
    /// A list whose elements are `bytes`, if it knows how to make that without a walk over each; otherwise nothing is done, and the answer is `false`.
    /// It must know it for lists of numbers.
    fn at_once(to: &mut Self::Value, cx: &mut LiftContext<'_>, element: InterfaceType, bytes: &[u8]) -> Result<bool>;
    /// A list, of fixed length or not.
    fn list(to: &mut Self::Value, cx: &mut LiftContext<'_>, fixed: bool, elements: impl Elements<Self>) -> Result<()>;
    /// A map.
    fn map(to: &mut Self::Value, cx: &mut LiftContext<'_>, entries: Entries<'_>) -> Result<()>;
    /// A record or tuple of type `ty`.
    fn record(to: &mut Self::Value, cx: &mut LiftContext<'_>, ty: InterfaceType, fields: impl Elements<Self>) -> Result<()>;
    /// A variant, option, result or enum of type `ty`; `payload` if the case has one.
    fn case(
        to: &mut Self::Value,
        cx: &mut LiftContext<'_>,
        ty: InterfaceType,
        case: u32,
        payload: Option<impl FnOnce(&mut LiftContext<'_>, &mut Self::Value) -> Result<()>>,
    ) -> Result<()>;
    /// Flags of type `ty`.
    fn flags(to: &mut Self::Value, cx: &mut LiftContext<'_>, ty: InterfaceType, bits: u32) -> Result<()>;
    /// A handle of type `ty`: to a resource, stream, future or error context.
    fn handle(to: &mut Self::Value, cx: &mut LiftContext<'_>, ty: InterfaceType, handle: u32) -> Result<()>;
}

/// Parts to be lifted one after the other.
pub(crate) trait Elements<B: Build> {
    /// How many are left.
    fn len(&self) -> usize;
    /// Lifts the next one. Called no more than [`Elements::len`] times.
    fn next(&mut self, cx: &mut LiftContext<'_>, to: &mut B::Value) -> Result<()>;
}

/// Lifts the values of a parameter or result list, flat or through memory; `abi` is that of the list as a tuple. Spec: `lift_flat_values`.
pub(crate) fn lift_values<B: Build>(
    cx: &mut LiftContext<'_>,
    types: &[InterfaceType],
    abi: &Abi,
    max_flat: usize,
    from: &[ValRaw],
    to: &mut [B::Value],
) -> Result<()> {
    if to.len() != types.len() {
        return Err(bug("there are not as many places as values"));
    }
    if abi.flat.as_ref().is_some_and(|flat| flat.len() <= max_flat) {
        let mut from = Flat { from };
        for (i, (ty, to)) in types.iter().zip(to).enumerate() {
            flat_part::<B>(cx, *ty, &mut from, to).map_err(|error| cx.failed(arguments_type(), i, error))?;
        }
    } else {
        let at = from.first().ok_or_else(|| bug("a pointer to values is missing"))?.get_u32();
        let bytes = cx.value_bytes(at, abi.align as usize, abi.size as usize)?;
        let mut offset = 0usize;
        for (i, (ty, to)) in types.iter().zip(to).enumerate() {
            let part = cx.types().abi(*ty);
            offset = offset.next_multiple_of(part.align as usize);
            load_into::<B>(cx, *ty, part_of(bytes, offset, part.size)?, to).map_err(|error| cx.failed(arguments_type(), i, error))?;
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
    #[inline]
    fn take(&mut self, count: usize) -> Result<&'a [ValRaw]> {
        let (taken, rest) = self.from.split_at_checked(count).ok_or_else(|| bug("a flat value is missing"))?;
        self.from = rest;
        Ok(taken)
    }

    #[inline]
    fn bits(&mut self) -> Result<u64> {
        let (first, rest) = self.from.split_first().ok_or_else(|| bug("a flat value is missing"))?;
        self.from = rest;
        Ok(first.get_u64())
    }

    #[inline]
    fn word(&mut self) -> Result<u32> {
        Ok(self.bits()? as u32)
    }
}

/// [`flat`], without a call for scalars.
#[inline]
fn flat_part<B: Build>(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &mut Flat<'_>, to: &mut B::Value) -> Result<()> {
    if is_scalar(ty) { B::scalar(to, ty, from.bits()?) } else { flat::<B>(cx, ty, from, to) }
}

/// Lifts a value of type `ty` from its flat form. Spec: `lift_flat`.
fn flat<B: Build>(cx: &mut LiftContext<'_>, ty: InterfaceType, from: &mut Flat<'_>, to: &mut B::Value) -> Result<()> {
    use InterfaceType as T;
    match ty {
        T::Own(_) | T::Borrow(_) | T::Stream(_) | T::Future(_) | T::ErrorContext => {
            let handle = from.word()?;
            B::handle(to, cx, ty, handle)
        }
        T::String => {
            let (at, units) = (from.word()?, from.word()?);
            B::string(to, cx, at, units)
        }
        T::List(index) => {
            let (at, len) = (from.word()?, from.word()?);
            list::<B>(cx, cx.types().lists[index].element, at, len, to)
        }
        T::Map(index) => {
            let (at, len) = (from.word()?, from.word()?);
            map::<B>(cx, T::Tuple(cx.types().maps[index].entry), at, len, to)
        }
        T::FixedList(index) => {
            let list = &cx.types().fixed_lists[index];
            B::list(to, cx, true, FlatRun { types: std::iter::repeat_n(list.element, list.len as usize), from, at: Steps::elements() })
        }
        T::Record(index) => {
            let types = cx.types().records[index].fields.iter().map(|field| field.ty);
            B::record(to, cx, ty, FlatRun { types, from, at: Steps::fields() })
        }
        T::Tuple(index) => {
            let types = cx.types().tuples[index].types.iter().copied();
            B::record(to, cx, ty, FlatRun { types, from, at: Steps::fields() })
        }
        T::Flags(index) => {
            let bits = from.word()? & flags_mask(cx.types().flags[index].names.len());
            B::flags(to, cx, ty, bits)
        }
        T::Variant(_) | T::Enum(_) | T::Option(_) | T::Result(_) => {
            let slots = cx.types().abi(ty).flat.as_ref().map_or(1, |flat| flat.len());
            let slots = from.take(slots)?;
            let case = slots[0].get_u32();
            let payload = payload_type(cx.types(), ty, case)?;
            // Slots that the case does not use are ignored.
            let lift = |ty| {
                move |cx: &mut LiftContext<'_>, to: &mut B::Value| {
                    flat_part::<B>(cx, ty, &mut Flat { from: &slots[1..] }, to).map_err(|e| within(e, Step::Payload(case)))
                }
            };
            B::case(to, cx, ty, case, payload.map(lift))
        }
        _ => B::scalar(to, ty, from.bits()?),
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

    #[inline]
    fn count(&mut self, lifted: Result<()>) -> Result<()> {
        let index = self.next;
        self.next += 1;
        lifted.map_err(|error| within(error, (self.step)(index)))
    }
}

impl<B: Build, I: ExactSizeIterator<Item = InterfaceType>> Elements<B> for FlatRun<'_, '_, I> {
    fn len(&self) -> usize {
        self.types.len()
    }

    #[inline]
    fn next(&mut self, cx: &mut LiftContext<'_>, to: &mut B::Value) -> Result<()> {
        let ty = self.types.next().ok_or_else(|| bug("more fields are asked for than there are"))?;
        let lifted = flat_part::<B>(cx, ty, self.from, to);
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

/// A value of 1, 2 or 4 bytes.
fn little_endian(bytes: &[u8]) -> Result<u32> {
    match bytes {
        [byte] => Ok((*byte).into()),
        [low, high] => Ok(u16::from_le_bytes([*low, *high]).into()),
        bytes => Ok(u32::from_le_bytes(bytes.bytes()?)),
    }
}

/// Lifts a value of type `ty` from its bytes. Spec: `load`.
pub(crate) fn load<B: Build>(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<B::Value> {
    let mut value = B::vacant();
    load_into::<B>(cx, ty, bytes, &mut value)?;
    Ok(value)
}

/// [`load_parts`], without a call for scalars.
#[inline]
fn load_into<B: Build>(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8], to: &mut B::Value) -> Result<()> {
    if is_scalar(ty) { B::scalar(to, ty, bytes) } else { load_parts::<B>(cx, ty, bytes, to) }
}

/// Lifts a value that is no scalar. Spec: `load`.
fn load_parts<B: Build>(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8], to: &mut B::Value) -> Result<()> {
    use InterfaceType as T;
    let word = |offset| little_endian(part_of(bytes, offset, 4)?);
    match ty {
        T::Own(_) | T::Borrow(_) | T::Stream(_) | T::Future(_) | T::ErrorContext => {
            let handle = word(0)?;
            B::handle(to, cx, ty, handle)
        }
        T::String => {
            let (at, units) = (word(0)?, word(4)?);
            B::string(to, cx, at, units)
        }
        T::List(index) => {
            let (at, len) = (word(0)?, word(4)?);
            list::<B>(cx, cx.types().lists[index].element, at, len, to)
        }
        T::Map(index) => {
            let (at, len) = (word(0)?, word(4)?);
            map::<B>(cx, T::Tuple(cx.types().maps[index].entry), at, len, to)
        }
        T::FixedList(index) => {
            let list = &cx.types().fixed_lists[index];
            let size = cx.types().abi(list.element).size;
            let bytes = part_of(bytes, 0, list.abi.size)?;
            B::list(to, cx, true, Run { ty: list.element, size, bytes, at: Steps::elements() })
        }
        T::Record(index) => {
            let parts = cx.types().records[index].fields.iter().map(|field| (field.ty, field.offset));
            B::record(to, cx, ty, Parts { parts, bytes, at: Steps::fields() })
        }
        T::Tuple(index) => {
            let tuple = &cx.types().tuples[index];
            let parts = tuple.types.iter().copied().zip(tuple.offsets.iter().copied());
            B::record(to, cx, ty, Parts { parts, bytes, at: Steps::fields() })
        }
        T::Flags(index) => {
            let flags = &cx.types().flags[index];
            let bits = little_endian(part_of(bytes, 0, flags.abi.size)?)? & flags_mask(flags.names.len());
            B::flags(to, cx, ty, bits)
        }
        T::Variant(_) | T::Enum(_) | T::Option(_) | T::Result(_) => {
            let layout = variant_layout(cx.types(), ty)?;
            let case = little_endian(part_of(bytes, 0, layout.discriminant_size.into())?)?;
            let payload = match payload_type(cx.types(), ty, case)? {
                None => None,
                Some(ty) => Some((ty, part_of(bytes, layout.payload_offset as usize, cx.types().abi(ty).size)?)),
            };
            let lift = |(ty, bytes)| {
                move |cx: &mut LiftContext<'_>, to: &mut B::Value| {
                    load_into::<B>(cx, ty, bytes, to).map_err(|e| within(e, Step::Payload(case)))
                }
            };
            B::case(to, cx, ty, case, payload.map(lift))
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

    #[inline]
    fn next(&mut self, cx: &mut LiftContext<'_>, to: &mut B::Value) -> Result<()> {
        let (ty, offset) = self.parts.next().ok_or_else(|| bug("more fields are asked for than there are"))?;
        let bytes = self.bytes.get(offset as usize..).ok_or_else(|| bug("a part lies outside its whole"))?;
        let lifted = load_into::<B>(cx, ty, bytes, to);
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

    #[inline]
    fn next(&mut self, cx: &mut LiftContext<'_>, to: &mut B::Value) -> Result<()> {
        let bytes = self.bytes()?;
        let lifted = load_into::<B>(cx, self.ty, bytes, to);
        self.at.count(lifted)
    }
}

/// Entries of a map one after the other.
pub(crate) struct Entries<'b> {
    run: Run<'b>,
    key: InterfaceType,
    value: InterfaceType,
    value_offset: u32,
}

impl Entries<'_> {
    /// How many are left.
    pub(crate) fn len(&self) -> usize {
        self.run.count()
    }

    /// Lifts the next one. Called no more than [`Self::len`] times.
    pub(crate) fn next<B: Build>(&mut self, cx: &mut LiftContext<'_>, (key, value): (&mut B::Value, &mut B::Value)) -> Result<()> {
        let bytes = self.run.bytes()?;
        let index = self.run.at.next;
        self.run.at.next += 1;
        let part = part_of(bytes, 0, cx.types().abi(self.key).size)?;
        load_into::<B>(cx, self.key, part, key).map_err(|e| within(e, Step::Key(index)))?;
        let part = part_of(bytes, self.value_offset as usize, cx.types().abi(self.value).size)?;
        load_into::<B>(cx, self.value, part, value).map_err(|e| within(e, Step::Value(index)))
    }
}

/// Lifts elements that lie one after the other as a list. Spec: `load_list_from_valid_range`.
pub(crate) fn lift_elements<B: Build>(cx: &mut LiftContext<'_>, element: InterfaceType, at: u32, len: u32) -> Result<B::Value> {
    let mut value = B::vacant();
    list::<B>(cx, element, at, len, &mut value)?;
    Ok(value)
}

/// Lifts a list. Spec: `load_list_from_range`.
fn list<B: Build>(cx: &mut LiftContext<'_>, element: InterfaceType, at: u32, len: u32, to: &mut B::Value) -> Result<()> {
    let abi = cx.types().abi(element);
    let bytes = cx.list_bytes(at, len, abi.align as usize, abi.size as usize)?;
    if B::at_once(to, cx, element, bytes)? {
        return Ok(());
    }
    B::list(to, cx, false, Run { ty: element, size: abi.size, bytes, at: Steps::elements() })
}

/// Lifts a map: a list of its entries. Spec: `despecialize`.
fn map<B: Build>(cx: &mut LiftContext<'_>, entry: InterfaceType, at: u32, len: u32, to: &mut B::Value) -> Result<()> {
    let abi = cx.types().abi(entry);
    let bytes = cx.list_bytes(at, len, abi.align as usize, abi.size as usize)?;
    let InterfaceType::Tuple(index) = entry else { return Err(bug("a map's entry is not a tuple")) };
    let tuple = &cx.types().tuples[index];
    let ([key, value], [_, value_offset]) = (&*tuple.types, &*tuple.offsets) else { return Err(bug("a map's entry is not a pair")) };
    let run = Run { ty: entry, size: abi.size, bytes, at: Steps::elements() };
    B::map(to, cx, Entries { run, key: *key, value: *value, value_offset: *value_offset })
}
