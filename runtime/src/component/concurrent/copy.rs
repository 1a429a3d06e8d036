//! Streams and futures: elements move from one guest's memory into another's when both sides are there.
//!
//! Spec: `copy`, `cancel_copy`, `forward`, `End.copy`.

use super::super::abi::crossing::Crossing;
use super::super::abi::fault::{bug, handle_fault};
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::fused::Moved;
use super::super::task;
use super::super::walk::{Packed, lift_elements, lower_elements};
use crate::handles::{Buffer, CopyStep, EndKey, HandleError, InstanceKey, MAX_COPY_ELEMENTS, Side, Waited};
use crate::store::StoreState;
use crate::vm::Shared;
use crate::{Result, Trap};
use std::sync::Arc;
use windlass_compiler::types::component::InterfaceType;

/// Says that an operation goes on. Spec: `BLOCKED`.
const BLOCKED: u32 = u32::MAX;

/// Reads or writes: the packed result, or [`BLOCKED`].
pub(super) fn copy(store: &mut StoreState, crossing: &Shared<Crossing>, side: Side, index: u32, at: u32, length: u32) -> Result<u32> {
    let key = store.components.copy_end(crossing.instance, index, side, crossing.is_async).map_err(handle_fault)?;
    let mut buffer = checked_buffer(store, crossing, at, length)?;
    begin(store, key, &mut buffer)?;
    match store.components.take_event(key).map_err(handle_fault)? {
        Some(event) => Ok(event.payload),
        None if crossing.is_async => Ok(BLOCKED),
        None => Err(task::blocked(store)),
    }
}

/// Begins a copy into or out of `buffer`. Spec: `End.copy`.
fn begin(store: &mut StoreState, key: EndKey, buffer: &mut Buffer) -> Result<()> {
    let crossing = crossing_of(buffer)?;
    let plain = crossing.params.first().is_none_or(|element| is_number(*element));
    let step = store.components.copy_begin(key, buffer, plain).map_err(handle_fault)?;
    let CopyStep::Move { other, elements } = step else { return Ok(()) };
    let reads = store.components.end(key).map_err(handle_fault)?.side.reads;
    let waiting = store.components.end(other).map_err(handle_fault)?.buffer.clone().ok_or_else(|| bug("a buffer is gone"))?;
    if reads {
        transfer(store, &waiting, buffer, elements)?;
    } else {
        transfer(store, buffer, &waiting, elements)?;
    }
    store.components.copy_moved(key, buffer, other, elements).map_err(handle_fault)
}

/// Stops a copy: its packed result. The other end is a guest's, so that the answer is there at once.
pub(super) fn cancel(store: &mut StoreState, instance: InstanceKey, side: Side, index: u32, is_async: bool) -> Result<Option<u64>> {
    let key = store.components.copy_cancel(instance, index, side, is_async).map_err(handle_fault)?;
    let event = store.components.take_event(key).map_err(handle_fault)?;
    event.map(|event| Some(event.payload.into())).ok_or_else(|| bug("a cancelled copy has no result"))
}

/// Joins the far ends of two pairs.
pub(super) fn forward(store: &mut StoreState, instance: InstanceKey, ends: (u32, u32), ty: InterfaceType) -> Result<()> {
    match store.components.copy_forward(instance, ends, ty).map_err(handle_fault)? {
        Some((key, mut buffer)) => begin(store, key, &mut buffer),
        None => Ok(()),
    }
}

/// A place for elements in a guest's memory. Spec: `GuestBuffer.__init__`.
fn checked_buffer(store: &mut StoreState, crossing: &Shared<Crossing>, at: u32, length: u32) -> Result<Buffer> {
    if length > MAX_COPY_ELEMENTS {
        return Err(handle_fault(HandleError::Waitable(Waited::TooManyElements { elements: length })));
    }
    if let Some(element) = crossing.params.first()
        && length > 0
    {
        let abi = crossing.types.abi(*element);
        let mut scope = None;
        LiftContext::params(store, crossing, &mut scope).range_bytes(at, u64::from(length) * u64::from(abi.size), abi.align as usize)?;
    }
    Ok(Buffer { crossing: Arc::new(crossing.clone()), at, progress: 0, length })
}

fn crossing_of(buffer: &Buffer) -> Result<Shared<Crossing>> {
    let crossing = buffer.crossing.downcast_ref::<Shared<Crossing>>().cloned();
    crossing.ok_or_else(|| bug("a buffer crosses by something else"))
}

/// Spec: `none_or_number_type`.
fn is_number(ty: InterfaceType) -> bool {
    use InterfaceType as T;
    matches!(ty, T::S8 | T::U8 | T::S16 | T::U16 | T::S32 | T::U32 | T::S64 | T::U64 | T::Float32 | T::Float64)
}

/// Moves elements between two guests. Spec: `ReadableGuestBuffer.read`, `WritableGuestBuffer.write`.
fn transfer(store: &mut StoreState, from: &Buffer, to: &Buffer, elements: u32) -> Result<()> {
    let (source, target) = (crossing_of(from)?, crossing_of(to)?);
    let Some(element) = source.params.first() else { return Ok(()) };
    let size = source.types.abi(*element).size;
    let place = |buffer: &Buffer| {
        let offset = buffer.progress.checked_mul(size);
        offset.and_then(|offset| buffer.at.checked_add(offset)).ok_or(Trap::MemoryOutOfBounds)
    };
    let mut scope = None;
    let cx = &mut LiftContext::params(store, &source, &mut scope);
    let moved = lift_elements::<Moved<false>>(cx, *element, place(from)?, elements)?;
    let cx = &mut LowerContext::params(store, &target, &mut scope);
    lower_elements(cx, *element, &moved, &mut Packed::default(), place(to)? as usize, elements as usize)
}
