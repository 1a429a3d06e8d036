//! What adapters ask the host for. Adapters are wasm that the compiler wrote (see its `translate/component/adapter`); they do by themselves
//! what wasm can do, which leaves handles, the loops over characters, and traps that say where they happened.
//!
//! ```text
//! mod    the functions, resolved when their module is instantiated
//! text   characters in two memories
//! trap   traps as errors
//! ```

mod text;
mod trap;

use super::abi::crossing::RuntimeResources;
use super::abi::fault::{borrows_remain, bug, guest_fault, handle_fault};
use crate::exec::HostFunction;
use crate::handles::{HandleError, InstanceKey, ResourceId, ScopeId, ScopeKey};
use crate::store::StoreState;
use crate::vm::{InstanceContext, MemoryRecord, ValRaw};
use crate::{Result, StoreContextMut};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::translate::component::{AdapterBuiltin, ComponentPlan, TranscodeOp};
use windlass_compiler::types::component::TypeTable;

/// What the functions of one module share.
pub(super) struct AdapterShared {
    /// Whose module it is.
    pub(super) plan: Arc<ComponentPlan>,
    /// Which of its modules of adapters.
    pub(super) module: AdapterModuleIndex,
    /// Its types.
    pub(super) types: Arc<TypeTable>,
    /// The resource types of the instance.
    pub(super) resources: Arc<RuntimeResources>,
}

/// A function that adapters call.
pub(super) struct AdapterHost {
    shared: Arc<AdapterShared>,
    operation: Operation,
}

enum Operation {
    Trap,
    Validate { memory: Memory, utf16: bool },
    Transcode { op: TranscodeOp, from: Memory, to: Memory },
    EnterScope,
    ExitScope,
    LiftOwn(InstanceKey, ResourceId),
    LowerOwn(InstanceKey, ResourceId),
    LiftBorrow(InstanceKey, ResourceId),
    LowerBorrow(InstanceKey, ResourceIndex),
    ClearQueue,
    Enqueue,
    Dequeue,
}

/// A guest's memory: a live record of the store that the function belongs to.
#[derive(Copy, Clone)]
struct Memory(NonNull<MemoryRecord>);

#[expect(unsafe_code, reason = "a pointer into a store, followed only with the store in hand")]
// SAFETY: the pointer is only followed with exclusive access to the store that it belongs to.
unsafe impl Send for Memory {}
#[expect(unsafe_code, reason = "a pointer into a store, followed only with the store in hand")]
// SAFETY: as above; a shared `Memory` alone gives access to nothing behind it.
unsafe impl Sync for Memory {}

impl AdapterHost {
    /// The function that `builtin` is in an instantiation with these component instances. `memory` finds the memories that options name.
    ///
    /// # Safety
    ///
    /// The records that `memory` finds live as long as the store that the function is used with.
    #[expect(unsafe_code, reason = "keeps pointers into a store")]
    pub(super) unsafe fn new(
        shared: Arc<AdapterShared>,
        builtin: &AdapterBuiltin,
        members: &[InstanceKey],
        memory: impl Fn(RuntimeMemoryIndex) -> Result<NonNull<MemoryRecord>>,
    ) -> Result<Self> {
        let memory = |index| memory(index).map(Memory);
        let key = |instance: ComponentInstanceIndex| members[instance.as_u32() as usize];
        let id = |resource: ResourceIndex| shared.resources[resource].id;
        let operation = match *builtin {
            AdapterBuiltin::Trap => Operation::Trap,
            AdapterBuiltin::Validate { memory: index, utf16 } => Operation::Validate { memory: memory(index)?, utf16 },
            AdapterBuiltin::Transcode { op, from, to } => Operation::Transcode { op, from: memory(from)?, to: memory(to)? },
            AdapterBuiltin::EnterScope => Operation::EnterScope,
            AdapterBuiltin::ExitScope => Operation::ExitScope,
            AdapterBuiltin::LiftOwn { instance, resource } => Operation::LiftOwn(key(instance), id(resource)),
            AdapterBuiltin::LowerOwn { instance, resource } => Operation::LowerOwn(key(instance), id(resource)),
            AdapterBuiltin::LiftBorrow { instance, resource } => Operation::LiftBorrow(key(instance), id(resource)),
            AdapterBuiltin::LowerBorrow { instance, resource } => Operation::LowerBorrow(key(instance), resource),
            AdapterBuiltin::ClearQueue => Operation::ClearQueue,
            AdapterBuiltin::Enqueue => Operation::Enqueue,
            AdapterBuiltin::Dequeue => Operation::Dequeue,
        };
        Ok(Self { shared, operation })
    }

    /// Runs it: arguments are the first of `args`, and so is the result.
    fn run(&self, store: &mut StoreState, args: &mut [ValRaw]) -> Result<()> {
        let word = |index: usize| args.get(index).map_or(0, ValRaw::get_u32);
        let components = &mut store.components;
        let at_place = |place: u32| move |error: HandleError| self.at_place(place, handle_fault(error));
        let result = match self.operation {
            Operation::Trap => return Err(self.trap(&components.limits, word(0), word(1))),
            Operation::Validate { memory, utf16 } => ValRaw::u32(text::validate(store, memory.0, utf16, word(0), word(1))?.into()),
            Operation::Transcode { op, from, to } => {
                let (source, target) = ((from.0, word(0), word(1)), (to.0, word(2), word(3)));
                ValRaw::u64(text::transcode(store, op, source, target)?)
            }
            Operation::EnterScope => ValRaw::u64(scope_to_bits(components.enter_scope().map_err(handle_fault)?)),
            Operation::ExitScope => {
                let scope = ScopeKey::Kept(bits_to_scope(args[0].get_u64()));
                return components
                    .exit_scope(Some(scope))
                    .map_err(|error| self.at_place(word(1), borrows_remain(components, scope, error)));
            }
            Operation::LiftOwn(instance, id) => {
                let lifted = components.lift_own(instance, id, word(0));
                let told = |error| self.at_place(word(1), guest_fault(components, instance, word(0), id, None, error));
                ValRaw::u32(lifted.map_err(told)?)
            }
            Operation::LowerOwn(instance, id) => ValRaw::u32(components.lower_own(instance, id, word(0)).map_err(at_place(word(1)))?),
            Operation::LiftBorrow(instance, id) => {
                let mut scope = Some(ScopeKey::Kept(bits_to_scope(args[1].get_u64())));
                let lifted = components.lift_borrow(instance, id, word(0), &mut scope);
                let told = |error| self.at_place(word(2), guest_fault(components, instance, word(0), id, None, error));
                ValRaw::u32(lifted.map_err(told)?)
            }
            Operation::LowerBorrow(instance, resource) => {
                let mut scope = Some(ScopeKey::Kept(bits_to_scope(args[1].get_u64())));
                let resource = &self.shared.resources[resource];
                ValRaw::u32(components.lower_borrow(instance, resource, word(0), &mut scope).map_err(at_place(word(2)))?)
            }
            Operation::ClearQueue => {
                components.in_transit.clear();
                return Ok(());
            }
            Operation::Enqueue => {
                components.in_transit.push_back(word(0));
                return Ok(());
            }
            Operation::Dequeue => {
                ValRaw::u32(components.in_transit.pop_front().ok_or_else(|| bug("an adapter lowers more handles than it has lifted"))?)
            }
        };
        args[0] = result;
        Ok(())
    }
}

impl<T: 'static> HostFunction<T> for AdapterHost {
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        self.run(&mut store.0.state, args)
    }
}

fn scope_to_bits(scope: ScopeId) -> u64 {
    u64::from(scope.generation) << 32 | u64::from(scope.index)
}

fn bits_to_scope(bits: u64) -> ScopeId {
    ScopeId { index: bits as u32, generation: (bits >> 32) as u32 }
}
