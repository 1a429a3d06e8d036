//! Lowering: from the host into a guest.
//!
//! Spec: `LiftLowerContext`, `store_*`, `lower_flat_*`.

use super::super::task;
use super::crossing::Crossing;
use super::fault::{ReallocFailed, bug, fault, handle_fault, host_misuse};
use super::memory::{GuestMemory, bytes_of};
use super::origin;
use super::trail;
use super::traits::Lower;
use crate::handles::{EndKey, ErrorContext, HandleError, Holder, HostHandle, Limits, ResourceId, RuntimeResource, ScopeKey};
use crate::store::StoreState;
use crate::vm::ValRaw;
use crate::{Error, Result, Trap, exec};
use windlass_compiler::base::index::ResourceIndex;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// What lowering needs: the guest's memory and allocator, its types and handles.
pub struct LowerContext<'a> {
    store: &'a mut StoreState,
    crossing: &'a Crossing,
    arguments: &'a [InterfaceType],
    memory: GuestMemory,
    scope: &'a mut Option<ScopeKey>,
}

impl<'a> LowerContext<'a> {
    /// A context that lowers the parameters of an export. Borrows that cross open `scope`; the caller ends it with
    /// `ComponentState::exit_scope` when the call is over.
    #[inline]
    pub(crate) fn params(store: &'a mut StoreState, crossing: &'a Crossing, scope: &'a mut Option<ScopeKey>) -> Self {
        let memory = current_memory(store, crossing);
        Self { store, crossing, arguments: &crossing.params, memory, scope }
    }

    /// A context that lowers the result of an import.
    #[inline]
    pub(crate) fn result(store: &'a mut StoreState, crossing: &'a Crossing, scope: &'a mut Option<ScopeKey>) -> Self {
        let memory = current_memory(store, crossing);
        Self { store, crossing, arguments: &crossing.result, memory, scope }
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
    pub(crate) fn crossing(&self) -> &'a Crossing {
        self.crossing
    }

    /// What the store allows.
    #[inline]
    pub(crate) fn limits(&self) -> &Limits {
        &self.store.components.limits
    }

    /// The store.
    pub(crate) fn store_mut(&mut self) -> &mut StoreState {
        self.store
    }

    /// Writes a number.
    #[inline]
    pub fn write<const N: usize>(&mut self, at: usize, bytes: [u8; N]) -> Result<()> {
        match self.memory.bytes_mut(at, N) {
            Some(to) => {
                to.copy_from_slice(&bytes);
                Ok(())
            }
            None => Err(out_of_bounds(at, N, self.memory.len())),
        }
    }

    /// Writes bytes.
    #[inline]
    pub fn write_bytes(&mut self, at: usize, bytes: &[u8]) -> Result<()> {
        self.bytes_mut(at, bytes.len())?.copy_from_slice(bytes);
        Ok(())
    }

    /// The `len` bytes at `at`.
    #[inline]
    pub(crate) fn bytes_mut(&mut self, at: usize, len: usize) -> Result<&mut [u8]> {
        let whole = self.memory.len();
        self.memory.bytes_mut(at, len).ok_or_else(|| out_of_bounds(at, len, whole))
    }

    /// Writes the discriminant of a variant with `cases` cases.
    #[inline]
    pub fn write_discriminant(&mut self, at: usize, cases: usize, case: u32) -> Result<()> {
        match super::layout::discriminant_size(cases) {
            1 => self.write(at, [case as u8]),
            2 => self.write(at, (case as u16).to_le_bytes()),
            _ => self.write(at, case.to_le_bytes()),
        }
    }

    /// Writes pointer and length.
    #[inline]
    pub fn write_pair(&mut self, at: usize, (first, second): (u32, u32)) -> Result<()> {
        let bytes = (u64::from(second) << 32 | u64::from(first)).to_le_bytes();
        self.write(at, bytes)
    }

    /// Allocates `size` bytes in the guest, also if there are none. Spec: `allocate`.
    pub(crate) fn allocate(&mut self, align: usize, size: usize) -> Result<usize> {
        self.reallocate(0, 0, align, size)
    }

    /// Calls the guest's allocator and checks what it returns: alignment, then bounds. Spec: `reallocate`.
    pub(crate) fn reallocate(&mut self, old: usize, old_size: usize, align: usize, size: usize) -> Result<usize> {
        let numbers = [old, old_size, align, size];
        if numbers.iter().fold(0, |all, number| all | number) > u32::MAX as usize {
            return Err(bug("an allocation of 4 GiB or more"));
        }
        let mut values = numbers.map(|number| ValRaw::u32(number as u32));
        call_realloc(self.store, self.crossing, &mut values).map_err(|error| error.context(ReallocFailed { size, align }))?;
        self.memory = current_memory(self.store, self.crossing);
        let to = values[0].get_u32() as usize;
        let memory = self.memory.len();
        if to & (align - 1) != 0 || to as u64 + size as u64 > memory as u64 {
            return Err(bad_allocation(to, align, size, memory));
        }
        Ok(to)
    }

    /// Checks a pointer that a guest gave for results. Spec: `lower_flat_values`.
    pub(crate) fn checked_out_pointer(&self, at: u32, align: usize, size: usize) -> Result<usize> {
        super::lift::checked_range(self.memory.len(), at, size as u64, align, Trap::MemoryOutOfBounds).map(|range| range.start)
    }

    /// Lowers a string: pointer and (tagged) length in code units. Spec: `store_string_into_range`.
    #[inline]
    pub fn lower_string(&mut self, string: &str) -> Result<(u32, u32)> {
        super::text::store_string(self, string)
    }

    /// Lowers a list: pointer and length. Spec: `store_list_into_range`.
    #[inline]
    pub fn lower_list<T: Lower>(&mut self, ty: InterfaceType, values: &[T]) -> Result<(u32, u32)> {
        let at = self.allocate_list(values.len(), T::LAYOUT.align, T::LAYOUT.size)?;
        T::store_list(values, self, ty, at)?;
        Ok((at as u32, values.len() as u32))
    }

    /// Room for a list.
    pub(crate) fn allocate_list(&mut self, len: usize, align: usize, size: usize) -> Result<usize> {
        let bytes = len.saturating_mul(size);
        self.limits().list(bytes as u64)?;
        self.allocate(align, bytes)
    }

    /// Writes plain values as one copy.
    #[inline]
    pub(crate) fn write_plain<T: Lower>(&mut self, at: usize, values: &[T]) -> Result<()> {
        self.write_bytes(at, bytes_of(values))
    }

    #[inline]
    fn resource(&self, index: ResourceIndex) -> &'a RuntimeResource {
        &self.crossing.resources[index]
    }

    /// Whether the guest has room for one more handle: asked before an owner is taken from elsewhere, so that it is not lost.
    #[inline]
    pub(crate) fn ensure_room(&self) -> Result<()> {
        self.store.components.ensure_room(self.crossing.instance).map_err(handle_fault)
    }

    /// Moves a resource into the guest: its index there. Spec: `lower_own`.
    #[inline]
    pub(crate) fn lower_own(&mut self, index: ResourceIndex, rep: u32) -> Result<u32> {
        let id = self.resource(index).id;
        match self.store.components.try_lower_own(self.crossing.instance, id, rep) {
            Some(handle) => Ok(handle),
            None => self.lower_own_slowly(index, id, rep),
        }
    }

    /// In a table that grows or is full, and in the diagnostic mode.
    #[inline(never)]
    fn lower_own_slowly(&mut self, index: ResourceIndex, id: ResourceId, rep: u32) -> Result<u32> {
        let handle = self.store.components.lower_own(self.crossing.instance, id, rep).map_err(handle_fault)?;
        if self.store.components.ledger.is_some() {
            self.write_down(index, handle);
        }
        Ok(handle)
    }

    /// Lends a resource to the guest for this call. Spec: `lower_borrow`.
    pub(crate) fn lower_borrow(&mut self, index: ResourceIndex, rep: u32) -> Result<u32> {
        let resource = self.resource(index);
        let handle = self.store.components.lower_borrow(self.crossing.instance, resource, rep, self.scope).map_err(handle_fault)?;
        if self.store.components.ledger.is_some() && resource.implementer != Some(self.crossing.instance) {
            self.write_down(index, handle);
        }
        Ok(handle)
    }

    #[cold]
    fn write_down(&mut self, resource: ResourceIndex, handle: u32) {
        let holder = Holder::Guest(self.crossing.instance);
        origin::write_down(self.store, self.crossing, self.arguments, resource, holder, handle);
    }

    /// Gives the readable end of a stream or future to the guest: its index there. Spec: `lower_stream`, `lower_future`.
    pub(crate) fn lower_end(&mut self, end: EndKey) -> Result<u32> {
        self.store.components.lower_end(self.crossing.instance, end).map_err(handle_fault)
    }

    /// Gives an error context to the guest: its index there. Spec: `lower_error_context`.
    pub(crate) fn lower_error_context(&mut self, error: ErrorContext) -> Result<u32> {
        self.store.components.lower_error_context(self.crossing.instance, error).map_err(handle_fault)
    }

    /// Moves a resource that the host holds into the guest.
    pub(crate) fn lower_own_any(&mut self, index: ResourceIndex, handle: HostHandle) -> Result<u32> {
        let id = self.resource(index).id;
        self.ensure_room()?;
        let taken = self.store.components.host_take(handle, id);
        let rep = taken.map_err(|error| host_misuse(&self.store.components, Some(handle.index), Some(id), None, error))?;
        self.lower_own(index, rep)
    }

    /// Lends a resource that the host holds to the guest for this call.
    pub(crate) fn lower_borrow_any(&mut self, index: ResourceIndex, handle: HostHandle) -> Result<u32> {
        let id = self.resource(index).id;
        let lent = self.store.components.host_lend(handle, id, self.scope);
        let rep = lent.map_err(|error| host_misuse(&self.store.components, Some(handle.index), Some(id), None, error))?;
        self.lower_borrow(index, rep)
    }

    /// The host used a resource as it must not, where one of type `wanted` goes.
    #[cold]
    pub(crate) fn misused(&self, wanted: ResourceIndex, error: HandleError) -> Error {
        host_misuse(&self.store.components, None, Some(self.resource(wanted).id), None, error)
    }

    /// Says which element of a tuple could not be lowered, or which argument if the tuple is all of them.
    #[cold]
    pub(crate) fn failed(&self, ty: InterfaceType, index: usize, error: Error) -> Error {
        trail::failed("lowering", self.crossing, self.arguments, ty, index, error)
    }
}

/// What is wrong with what the guest's allocator returned: alignment, then bounds.
#[cold]
fn bad_allocation(to: usize, align: usize, size: usize, memory: usize) -> Error {
    if to & (align - 1) != 0 {
        let told = format_args!("the guest's `realloc` returned {to} for {size} bytes that must be aligned to {align}");
        return fault(Trap::ReallocUnaligned, told);
    }
    let end = to as u64 + size as u64;
    fault(Trap::ReallocOutOfBounds, format_args!("the guest's `realloc` returned {to}..{end}, its memory has {memory} bytes"))
}

#[cold]
fn out_of_bounds(at: usize, len: usize, memory: usize) -> Error {
    fault(Trap::MemoryOutOfBounds, format_args!("{len} bytes at {at} of a memory of {memory} bytes"))
}

/// The crossing's memory as it is now.
#[expect(unsafe_code, reason = "follows a pointer into the store")]
#[inline]
pub(super) fn current_memory(store: &StoreState, crossing: &Crossing) -> GuestMemory {
    let _ = store;
    // SAFETY: the record belongs to `store` and lives as long (contract of `Crossing::connect`). The caller holds the store, so that no
    // guest code runs but in `call_realloc`, after which the view is made anew.
    unsafe { GuestMemory::of(crossing.memory()) }
}

/// Calls the guest's allocator. It may not leave its instance meanwhile.
#[expect(unsafe_code, reason = "calls a function reference of the store")]
fn call_realloc(store: &mut StoreState, crossing: &Crossing, values: &mut [ValRaw; 4]) -> Result<()> {
    let Some(realloc) = crossing.realloc() else {
        let missing = || bug("a value needs `realloc` and the options have none");
        return crossing.buffer().ok_or_else(missing)?.reallocate(values);
    };
    let may_leave = crossing.may_leave(store);
    crossing.set_may_leave(store, false);
    // SAFETY: `realloc` is a live function of this store that takes four words and returns one (contract of `Crossing::connect`).
    let mut call = |store: &mut StoreState| unsafe { exec::enter(store, realloc, values.as_mut_ptr()) };
    let called = if crossing.concurrent { task::plain(store, crossing.instance, call) } else { call(store) };
    crossing.set_may_leave(store, may_leave);
    called
}
