//! Lifting: from a guest into the host.
//!
//! Spec: `LiftLowerContext`, `load_*`, `lift_flat_*`.

use super::crossing::Crossing;
use super::fault::{fault, guest_fault, handle_fault, limit_fault, no_memory};
use super::lower::current_memory;
use super::origin;
use super::owned::{as_text, with_room};
use super::text::{Encoding, string_range};
use super::trail;
use super::traits::Lift;
use crate::handles::{EndKey, ErrorContext, Holder, HostHandle, Meter, ResourceId, RuntimeResource, ScopeKey};
use crate::store::StoreState;
use crate::vm::Shared;
use crate::{Error, Result, Trap};
use std::ops::Range;
use windlass_compiler::base::index::ResourceIndex;
use windlass_compiler::translate::component::StringEncoding;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// What lifting needs: the guest's memory, types and handles, and how much the host may still allocate for it.
pub struct LiftContext<'a> {
    store: &'a mut StoreState,
    crossing: &'a Shared<Crossing>,
    arguments: &'a [InterfaceType],
    memory: &'a [u8],
    scope: &'a mut Option<ScopeKey>,
    meter: Meter,
    grown: usize,
}

impl<'a> LiftContext<'a> {
    /// A context that lifts the parameters of an import. Borrows that cross open `scope`; the caller ends it with
    /// `ComponentState::exit_scope` when the call is over.
    #[inline]
    pub(crate) fn params(store: &'a mut StoreState, crossing: &'a Shared<Crossing>, scope: &'a mut Option<ScopeKey>) -> Self {
        Self::new(store, crossing, &crossing.params, scope)
    }

    /// A context that lifts the result of an export.
    #[inline]
    pub(crate) fn result(store: &'a mut StoreState, crossing: &'a Shared<Crossing>, scope: &'a mut Option<ScopeKey>) -> Self {
        Self::new(store, crossing, &crossing.result, scope)
    }

    #[expect(unsafe_code, reason = "views guest memory as a slice")]
    #[inline]
    fn new(
        store: &'a mut StoreState,
        crossing: &'a Shared<Crossing>,
        arguments: &'a [InterfaceType],
        scope: &'a mut Option<ScopeKey>,
    ) -> Self {
        // SAFETY: the context holds the store exclusively for `'a` and never runs guest code, so that nothing writes to the memory.
        let memory = unsafe { current_memory(store, crossing).bytes() };
        let meter = store.components.limits.meter();
        Self { store, crossing, arguments, memory, scope, meter, grown: 0 }
    }

    /// The component's types.
    #[inline]
    pub fn types(&self) -> &'a TypeTable {
        &self.crossing.types
    }

    /// Types of the parameters or of the result, which `arguments_type` stands for.
    #[inline]
    pub(crate) fn arguments(&self) -> &'a [InterfaceType] {
        self.arguments
    }

    /// The import or export that is being crossed.
    #[inline]
    pub(crate) fn crossing(&self) -> &'a Shared<Crossing> {
        self.crossing
    }

    /// The store.
    pub(crate) fn store_mut(&mut self) -> &mut StoreState {
        self.store
    }

    /// The guest's whole memory.
    #[inline]
    pub(crate) fn memory(&self) -> &'a [u8] {
        self.memory
    }

    /// Counts `bytes` that the host is about to allocate for the guest. Every such allocation passes here before it is made.
    #[inline]
    pub(crate) fn charge(&mut self, bytes: usize) -> Result<()> {
        let charged = self.meter.charge(&self.store.components.limits, bytes);
        charged.map_err(|error| limit_fault(error, Trap::HostcallFuelExhausted))
    }

    /// An empty vector with room for `len` values, which is counted. A value counts as one byte at least, so that a guest cannot keep the host busy
    /// with values that take no memory.
    #[inline]
    pub(crate) fn room<V>(&mut self, len: usize) -> Result<Vec<V>> {
        self.charge_values::<V>(len)?;
        with_room(len).ok_or_else(|| no_memory(len.saturating_mul(size_of::<V>())))
    }

    /// Counts what [`Self::room`] counts.
    #[inline]
    pub(super) fn charge_values<V>(&mut self, len: usize) -> Result<()> {
        self.charge(len.saturating_mul(const { if size_of::<V>() == 0 { 1 } else { size_of::<V>() } }))
    }

    /// Adds to what [`Self::grown`] says.
    #[inline]
    pub(crate) fn grow(&mut self, bytes: usize) {
        self.grown = self.grown.saturating_add(bytes);
    }

    /// How many bytes values that were there before, and are lifted into, have taken from the allocator.
    #[inline]
    pub(crate) fn grown(&self) -> usize {
        self.grown
    }

    /// What the call may still make the host allocate.
    pub(crate) fn meter(&self) -> Meter {
        self.meter
    }

    /// Goes on with what another context of the same call had left.
    pub(crate) fn set_meter(&mut self, meter: Meter) {
        self.meter = meter;
    }

    /// The bytes of a value that was passed by pointer. Spec: `lift_flat_values`.
    pub(crate) fn value_bytes(&self, at: u32, align: usize, size: usize) -> Result<&'a [u8]> {
        Ok(&self.memory[checked_range(self.memory.len(), at, size as u64, align, Trap::MemoryOutOfBounds)?])
    }

    /// Bytes of elements that are not a list: aligned, then in bounds.
    pub(crate) fn range_bytes(&self, at: u32, bytes: u64, align: usize) -> Result<&'a [u8]> {
        Ok(&self.memory[checked_range(self.memory.len(), at, bytes, align, Trap::MemoryOutOfBounds)?])
    }

    /// The bytes of a list's elements. Spec: `load_list_from_range`.
    #[inline]
    pub(crate) fn list_bytes(&self, at: u32, len: u32, align: usize, size: usize) -> Result<&'a [u8]> {
        let bytes = u64::from(len).saturating_mul(size as u64);
        self.store.components.limits.list(bytes).map_err(|error| limit_fault(error, Trap::ContentTooLong))?;
        Ok(&self.memory[checked_range(self.memory.len(), at, bytes, align, Trap::ListOutOfBounds)?])
    }

    /// The usual string, where it lies: UTF-8 that is good and as long as it may be. What else it is, [`Self::string_range`] and those that come after
    /// it find out. A string of 16 bytes is checked in 30 instructions so, and in 140 step by step.
    #[inline]
    pub(crate) fn text(&self, at: u32, units: u32) -> Option<&'a str> {
        let utf8 = matches!(self.crossing.encoding, StringEncoding::Utf8);
        if !utf8 || self.store.components.limits.string(units.into()).is_err() {
            return None;
        }
        as_text(self.memory.get(at as usize..)?.get(..units as usize)?)
    }

    /// Where a string lies, and how it is encoded. Spec: `load_string_from_range`.
    #[inline]
    pub(crate) fn string_range(&self, at: u32, units: u32) -> Result<(Range<usize>, Encoding)> {
        string_range(self.memory.len(), &self.store.components.limits, self.crossing.encoding, at, units)
    }

    /// Lifts a string; `units` is its length as the guest gave it, with its tag. Spec: `load_string_from_range`.
    #[inline]
    pub fn lift_string(&mut self, at: u32, units: u32) -> Result<String> {
        super::text::load_string(self, at, units)
    }

    /// Lifts a list. Spec: `load_list_from_range`.
    #[inline]
    pub fn lift_list<T: Lift>(&mut self, ty: InterfaceType, at: u32, len: u32) -> Result<Vec<T>> {
        let bytes = self.list_bytes(at, len, T::LAYOUT.align, T::LAYOUT.size)?;
        T::load_list(self, ty, bytes)
    }

    #[inline]
    fn resource(&self, index: ResourceIndex) -> &'a RuntimeResource {
        &self.crossing.resources[index]
    }

    /// Moves a resource out of the guest: its representation. Spec: `lift_own`.
    #[inline]
    pub(crate) fn lift_own(&mut self, index: ResourceIndex, handle: u32) -> Result<u32> {
        let id = self.resource(index).id;
        match self.store.components.try_lift_own(self.crossing.instance, id, handle) {
            Some(rep) => Ok(rep),
            None => self.lift_own_slowly(id, handle),
        }
    }

    #[cold]
    fn lift_own_slowly(&mut self, id: ResourceId, handle: u32) -> Result<u32> {
        let lifted = self.store.components.lift_own(self.crossing.instance, id, handle);
        lifted.map_err(|error| guest_fault(&self.store.components, self.crossing.instance, handle, id, None, error))
    }

    /// Borrows a resource of the guest for this call. Spec: `lift_borrow`.
    #[inline]
    pub(crate) fn lift_borrow(&mut self, index: ResourceIndex, handle: u32) -> Result<u32> {
        let id = self.resource(index).id;
        match self.store.components.try_lift_borrow(self.crossing.instance, id, handle, self.scope) {
            Some(rep) => Ok(rep),
            None => self.lift_borrow_slowly(id, handle),
        }
    }

    /// A call's second loan, and what is refused.
    #[inline(never)]
    fn lift_borrow_slowly(&mut self, id: ResourceId, handle: u32) -> Result<u32> {
        let lifted = self.store.components.lift_borrow(self.crossing.instance, id, handle, self.scope);
        lifted.map_err(|error| guest_fault(&self.store.components, self.crossing.instance, handle, id, None, error))
    }

    /// Takes the readable end of a stream or future out of the guest. Spec: `lift_stream`, `lift_future`.
    pub(crate) fn lift_end(&mut self, ty: InterfaceType, handle: u32) -> Result<EndKey> {
        self.store.components.lift_end(self.crossing.instance, handle, ty).map_err(handle_fault)
    }

    /// An error context of the guest. Spec: `lift_error_context`.
    pub(crate) fn lift_error_context(&mut self, handle: u32) -> Result<ErrorContext> {
        self.store.components.lift_error_context(self.crossing.instance, handle).map_err(handle_fault)
    }

    /// Moves a resource out of the guest into the host's table.
    pub(crate) fn lift_own_any(&mut self, index: ResourceIndex, handle: u32) -> Result<HostHandle> {
        // What does not fit stays where it is.
        self.store.components.ensure_host_room().map_err(handle_fault)?;
        let rep = self.lift_own(index, handle)?;
        let handle = self.store.components.host_own(self.resource(index), rep).map_err(handle_fault)?;
        if self.store.components.ledger.is_some() {
            self.write_down(index, handle);
        }
        Ok(handle)
    }

    /// Borrows a resource of the guest into the host's table, from where it must be dropped before the call ends.
    pub(crate) fn lift_borrow_any(&mut self, index: ResourceIndex, handle: u32) -> Result<HostHandle> {
        let rep = self.lift_borrow(index, handle)?;
        let handle = self.store.components.host_borrow(self.resource(index), rep, self.scope).map_err(handle_fault)?;
        if self.store.components.ledger.is_some() {
            self.write_down(index, handle);
        }
        Ok(handle)
    }

    #[cold]
    fn write_down(&mut self, resource: ResourceIndex, handle: HostHandle) {
        origin::write_down(self.store, self.crossing, self.arguments, resource, Holder::Host, handle.index);
    }

    /// Says which element of a tuple could not be lifted, or which argument if the tuple is all of them.
    #[cold]
    pub(crate) fn failed(&self, ty: InterfaceType, index: usize, error: Error) -> Error {
        trail::failed("lifting", self.crossing, self.arguments, ty, index, error)
    }
}

/// The range of `size` bytes at `at`: aligned, then in bounds, as the specification orders it.
#[inline]
pub(super) fn checked_range(memory: usize, at: u32, size: u64, align: usize, outside: Trap) -> Result<Range<usize>> {
    let start = at as usize;
    // Alignments are powers of two; those of types that are known at run time only would be divided by otherwise.
    if start & (align - 1) != 0 {
        return Err(fault(Trap::UnalignedPointer, format_args!("pointer {at} must be a multiple of {align}")));
    }
    let end = u64::from(at) + size;
    if end > memory as u64 {
        return Err(fault(outside, format_args!("bytes {at}..{end} of a memory of {memory} bytes")));
    }
    Ok(start..end as usize)
}
