//! Whole parameter and result lists, flat or through memory, and lists of values.
//!
//! Spec: `lift_flat_values`, `lower_flat_values`.

use super::crossing::arguments_type;
use super::fault::no_memory;
use super::layout::discriminant_size;
use super::lift::LiftContext;
use super::lower::LowerContext;
use super::memory::fill_from;
use super::owned::{Block, extend_while};
use super::trail::within;
use super::traits::{Lift, Lower};
use crate::Result;
use crate::handles::Step;
use crate::vm::ValRaw;
use windlass_compiler::abi::{MAX_FLAT_PARAMS, MAX_FLAT_RESULTS};
use windlass_compiler::types::component::InterfaceType;

/// How many slots parameters of type `P` take: one if they go through memory.
pub(crate) const fn param_slots<P: super::ComponentType>() -> usize {
    if P::LAYOUT.flat > MAX_FLAT_PARAMS { 1 } else { P::LAYOUT.flat }
}

/// Whether a result of type `R` goes through memory.
pub(crate) const fn result_is_spilled<R: super::ComponentType>() -> bool {
    R::LAYOUT.flat > MAX_FLAT_RESULTS
}

/// How many slots the arguments of an import share with its result: the parameters and, behind them, where the result goes, or the result.
pub(crate) const fn lowered_slots<P: super::ComponentType, R: super::ComponentType>() -> usize {
    match param_slots::<P>() {
        params if result_is_spilled::<R>() => params + 1,
        params if params > R::LAYOUT.flat => params,
        _ => R::LAYOUT.flat,
    }
}

/// Lowers the arguments of an export into the first [`param_slots`] of `to`.
#[inline]
pub(crate) fn lower_params<P: Lower>(cx: &mut LowerContext<'_>, params: &P, to: &mut [ValRaw]) -> Result<()> {
    if P::LAYOUT.flat > MAX_FLAT_PARAMS {
        let at = cx.allocate(P::LAYOUT.align, P::LAYOUT.size)?;
        store_one(params, cx, arguments_type(), at)?;
        to[0] = ValRaw::u32(at as u32);
        Ok(())
    } else {
        params.lower_flat(cx, arguments_type(), &mut to[..P::LAYOUT.flat])
    }
}

/// Lifts the result of an export; if it has more than `max_flat` flat values, `from[0]` is where.
#[inline]
pub(crate) fn lift_result<R: Lift>(cx: &mut LiftContext<'_>, from: &[ValRaw], max_flat: usize) -> Result<R> {
    lift::<R>(cx, from, max_flat)
}

/// Lifts the arguments of an import from the first [`param_slots`] of `from`.
#[inline]
pub(crate) fn lift_params<P: Lift>(cx: &mut LiftContext<'_>, from: &[ValRaw]) -> Result<P> {
    lift::<P>(cx, from, MAX_FLAT_PARAMS)
}

#[inline]
fn lift<V: Lift>(cx: &mut LiftContext<'_>, from: &[ValRaw], max_flat: usize) -> Result<V> {
    if V::LAYOUT.flat > max_flat {
        let bytes = cx.value_bytes(from[0].get_u32(), V::LAYOUT.align, V::LAYOUT.size)?;
        V::load(cx, arguments_type(), bytes)
    } else {
        V::lift_flat(cx, arguments_type(), &from[..V::LAYOUT.flat])
    }
}

/// Lowers the result of an import. If it is spilled, `out` is where: the argument behind the parameters, read before the host function ran.
#[inline]
pub(crate) fn lower_result<R: Lower>(cx: &mut LowerContext<'_>, result: &R, out: u32, to: &mut [ValRaw]) -> Result<()> {
    if result_is_spilled::<R>() {
        let at = cx.checked_out_pointer(out, R::LAYOUT.align, R::LAYOUT.size)?;
        store_one(result, cx, arguments_type(), at)
    } else {
        result.lower_flat(cx, arguments_type(), &mut to[..R::LAYOUT.flat])
    }
}

/// Stores a value: bounds are checked once if it is bytes of its own.
#[inline]
fn store_one<T: Lower>(value: &T, cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
    if T::LAYOUT.is_fixed() && value.write_fixed(cx.bytes_mut(at, T::LAYOUT.size)?) {
        return Ok(());
    }
    value.store(cx, ty, at)
}

/// The size of the elements of a list. No type that a list can have has a size of 0 in a guest.
const fn element_size<T: super::ComponentType>() -> usize {
    if T::LAYOUT.size == 0 { 1 } else { T::LAYOUT.size }
}

/// Stores a list of values: plain ones as one copy, those that are bytes of their own in one loop, others one by one.
#[inline]
pub(crate) fn store_each<T: Lower>(values: &[T], cx: &mut LowerContext<'_>, ty: InterfaceType, at: usize) -> Result<()> {
    if T::LAYOUT.plain {
        return cx.write_plain(at, values);
    }
    if T::LAYOUT.is_fixed() {
        let size = const { element_size::<T>() };
        let bytes = cx.bytes_mut(at, values.len().saturating_mul(size))?;
        if values.iter().zip(bytes.chunks_exact_mut(size)).all(|(value, bytes)| value.write_fixed(bytes)) {
            return Ok(());
        }
    }
    let mut at = at;
    for (i, value) in values.iter().enumerate() {
        value.store(cx, ty, at).map_err(|error| within(error, Step::Element(i)))?;
        at += T::LAYOUT.size;
    }
    Ok(())
}

/// Loads a list of values: those that any bytes are as one copy, those that are bytes of their own in one loop, others one by one.
#[inline]
pub(crate) fn load_each<T: Lift>(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8]) -> Result<Vec<T>> {
    let size = const { element_size::<T>() };
    let len = bytes.len() / size;
    if !T::LAYOUT.is_fixed() && Block::<T>::is_worth_it(len) {
        return load_in_block(cx, ty, bytes, len);
    }
    let mut values = cx.room(len)?;
    if T::LAYOUT.plain && T::LAYOUT.any_bits {
        fill_from(&mut values, bytes);
        return Ok(values);
    }
    if T::LAYOUT.is_fixed() {
        extend_while(&mut values, bytes.chunks_exact(size).map(T::read_fixed));
    }
    for (i, bytes) in bytes.chunks_exact(size).enumerate().skip(values.len()) {
        values.push(T::load(cx, ty, bytes).map_err(|error| within(error, Step::Element(i)))?);
    }
    Ok(values)
}

/// The same for values that may allocate themselves: see [`Block`].
#[inline(never)]
fn load_in_block<T: Lift>(cx: &mut LiftContext<'_>, ty: InterfaceType, bytes: &[u8], len: usize) -> Result<Vec<T>> {
    cx.charge_values::<T>(len)?;
    let mut block = Block::new();
    for (i, bytes) in bytes.chunks_exact(const { element_size::<T>() }).enumerate() {
        block.push(T::load(cx, ty, bytes).map_err(|error| within(error, Step::Element(i)))?);
    }
    block.take().ok_or_else(|| no_memory(len.saturating_mul(size_of::<T>())))
}

/// Pointer and length, flat.
#[inline]
pub(crate) fn flat_pair(from: &[ValRaw]) -> (u32, u32) {
    (from[0].get_u32(), from[1].get_u32())
}

/// Pointer and length, flat.
#[inline]
pub(crate) fn set_flat_pair(to: &mut [ValRaw], (first, second): (u32, u32)) {
    to[0] = ValRaw::u32(first);
    to[1] = ValRaw::u32(second);
}

/// Pointer and length in memory.
#[inline]
pub(crate) fn pair(bytes: &[u8]) -> (u32, u32) {
    let word = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    (word(0), word(4))
}

/// Lowers a case without payload: the slots of other cases' payloads are zero.
#[inline]
pub fn lower_empty_case(case: u32, to: &mut [ValRaw]) {
    to.fill(ValRaw::u64(0));
    to[0] = ValRaw::u32(case);
}

/// Lowers a case with payload.
#[inline]
pub fn lower_payload<T: Lower>(cx: &mut LowerContext<'_>, ty: InterfaceType, case: u32, payload: &T, to: &mut [ValRaw]) -> Result<()> {
    to[0] = ValRaw::u32(case);
    let (used, unused) = to[1..].split_at_mut(T::LAYOUT.flat);
    unused.fill(ValRaw::u64(0));
    payload.lower_flat(cx, ty, used).map_err(|error| within(error, Step::Payload(case)))
}

/// Stores a case without payload.
#[inline]
pub fn store_empty_case(cx: &mut LowerContext<'_>, cases: usize, case: u32, at: usize) -> Result<()> {
    cx.write_discriminant(at, cases, case)
}

/// Stores a case with payload, which begins at `payload_offset` bytes.
#[inline]
pub fn store_payload<T: Lower>(
    cx: &mut LowerContext<'_>,
    ty: InterfaceType,
    cases: usize,
    payload_offset: usize,
    case: u32,
    payload: &T,
    at: usize,
) -> Result<()> {
    cx.write_discriminant(at, cases, case)?;
    payload.store(cx, ty, at + payload_offset).map_err(|error| within(error, Step::Payload(case)))
}

/// Writes the discriminant of a variant with `cases` cases.
#[inline]
pub fn write_case(to: &mut [u8], cases: usize, case: u32) -> bool {
    match discriminant_size(cases) {
        1 => to[0] = case as u8,
        2 => to[..2].copy_from_slice(&(case as u16).to_le_bytes()),
        _ => to[..4].copy_from_slice(&case.to_le_bytes()),
    }
    true
}

/// Writes a part of a value that is bytes of its own; it begins at `offset`.
#[inline]
pub fn write_part<T: Lower>(part: &T, to: &mut [u8], offset: usize) -> bool {
    part.write_fixed(&mut to[offset..][..T::LAYOUT.size])
}

/// Reads a part of a value that is bytes of its own; it begins at `offset`.
#[inline]
pub fn read_part<T: Lift>(bytes: &[u8], offset: usize) -> Option<T> {
    T::read_fixed(&bytes[offset..][..T::LAYOUT.size])
}

/// Lifts the payload of a case.
#[inline]
pub fn lift_payload<T: Lift>(cx: &mut LiftContext<'_>, ty: InterfaceType, case: u32, from: &[ValRaw]) -> Result<T> {
    T::lift_flat(cx, ty, &from[1..][..T::LAYOUT.flat]).map_err(|error| within(error, Step::Payload(case)))
}

/// Loads the payload of a case, which begins at `payload` bytes.
#[inline]
pub fn load_payload<T: Lift>(cx: &mut LiftContext<'_>, ty: InterfaceType, case: u32, bytes: &[u8], payload: usize) -> Result<T> {
    T::load(cx, ty, &bytes[payload..][..T::LAYOUT.size]).map_err(|error| within(error, Step::Payload(case)))
}

/// The discriminant of a variant with `cases` cases.
#[inline]
pub fn case_bytes(bytes: &[u8], cases: usize) -> u32 {
    match discriminant_size(cases) {
        1 => bytes[0].into(),
        2 => u16::from_le_bytes([bytes[0], bytes[1]]).into(),
        _ => u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]),
    }
}
