//! A guest calls a guest: `canon lower` of a lifted function.
//!
//! ```text
//! mod     the call: lift from the caller, lower into the callee, and back
//! value   what crosses between the two, without names
//! text    strings, whose allocations depend on both encodings
//! bytes   what moves in bulk
//! ```
//!
//! Signatures of scalars only move as flat values: nothing is allocated, no value is made. Everything else goes through the walk that dynamic
//! values use. All arguments are lifted before the first is lowered, so that traps come in the order of the specification even where lowering
//! runs the callee's allocator.
//!
//! Spec: `canon_lower` of `canon_lift`.
#![expect(unsafe_code, reason = "calls function references of the store")]

mod bytes;
mod text;
mod value;

use super::abi::crossing::{Crossing, arguments_type};
use super::abi::fault::{bug, is_senders};
use super::abi::lift::LiftContext;
use super::abi::lower::LowerContext;
use super::abi::trail::failed;
use super::boundary::{
    Entered, Entry, NO_TASK, ensure_enterable, ensure_guest_nesting, ensure_may_leave, ensure_returnable, enter, exit_scope, trapped_in,
};
use super::func::{FuncRecord, call_post_return};
use super::task::{self, Return};
use super::walk::{Build as _, Packed, Spill, canonical_flat, is_scalar, lift_values, lower_values};
use crate::exec::{self, HostFunction};
use crate::handles::{Caller, ScopeKey};
use crate::store::StoreState;
use crate::vm::{FuncRef, InstanceContext, Shared, ValRaw};
use crate::{Error, Result, StoreContextMut};
use smallvec::SmallVec;
use std::ptr::NonNull;

pub(super) use value::Moved;
use windlass_compiler::abi::{
    MAX_FLAT_ASYNC_PARAMS, MAX_FLAT_PARAMS, MAX_FLAT_RESULTS, async_params_in_memory, params_in_memory, result_in_memory,
};
use windlass_compiler::types::component::InterfaceType;

/// A core function that calls another component instance.
pub(crate) struct Fused {
    /// Values cross to and from the caller by this.
    caller: Shared<Crossing>,
    /// Values cross to and from the callee by this.
    callee: Shared<Crossing>,
    func: NonNull<FuncRef>,
    /// Every parameter, and the result, is one flat value without a handle in it.
    flat: bool,
    /// Bytes are copied straight from one memory into the other. That takes two component instances: nothing that runs in one of them while values
    /// cross, which is its `realloc`, can reach the memory of the other, since core instances do not cross component boundaries and `realloc` may
    /// not leave.
    lend: bool,
    /// How many slots the parameters take; behind them is where the caller wants its result.
    param_slots: usize,
    /// How deep its types nest.
    nesting: usize,
    /// Whether the callee was instantiated apart from the caller: then a trap in it is its own end first.
    apart: bool,
}

/// Whose fault it is if the next thing goes wrong.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Party {
    Caller,
    /// From the first time that its allocator may run.
    Callee,
}

impl Party {
    /// Arguments could not be lowered: more than the callee has room for is the caller's fault.
    #[cold]
    fn blame(&mut self, error: &Error) {
        if is_senders(error) {
            *self = Self::Caller;
        }
    }
}

// SAFETY: the pointer is only followed with the store in hand that it belongs to, as those of `Crossing` are.
unsafe impl Send for Fused {}
// SAFETY: as above.
unsafe impl Sync for Fused {}

impl Fused {
    /// A call of `func`, which `callee` lifts, as `caller` sees it.
    ///
    /// # Safety
    ///
    /// - `func` lives as long as its store, to which both crossings belong.
    /// - It has the core type of a function of type `callee.ty` lifted by `callee`'s options.
    pub(crate) unsafe fn new(caller: Shared<Crossing>, callee: Shared<Crossing>, func: NonNull<FuncRef>) -> Self {
        let ty = caller.func_type();
        let one_value = |ty: &InterfaceType| is_scalar(*ty) || matches!(ty, InterfaceType::Enum(_) | InterfaceType::Flags(_));
        let flat = !params_in_memory(ty) && caller.params.iter().chain(&caller.result).all(one_value);
        let param_slots = if params_in_memory(ty) { 1 } else { ty.params_abi.flat.as_ref().map_or(0, |flat| flat.len()) };
        let lend = caller.instance != callee.instance && caller.memory() != callee.memory();
        let nesting = ty.nesting() as usize;
        Self { caller, callee, func, flat, lend, param_slots, nesting, apart: false }
    }

    /// A call across `caller` of an export of an instance that was made apart from the caller's.
    ///
    /// # Safety
    ///
    /// `exported` belongs to the store of `caller` and stays there as long as `caller`'s instance, and they agree on the function's type.
    pub(crate) unsafe fn apart(caller: Shared<Crossing>, exported: &FuncRecord) -> Self {
        // SAFETY: an export is lifted by its crossing's options, and its function lives as long as its instance.
        let fused = unsafe { Self::new(caller, exported.crossing.clone(), exported.func) };
        Self { apart: true, ..fused }
    }

    /// The call.
    fn run(&self, store: &mut StoreState, args: &mut [ValRaw]) -> Result<()> {
        ensure_may_leave(store, &self.caller)?;
        if self.apart {
            return self.run_apart(store, args);
        }
        ensure_enterable(store, &self.callee)?;
        let mut scope = None;
        let done = self.carry(store, &mut scope, args, &mut Party::Caller);
        // On the way out of an error the borrows are over as well.
        exit_scope(store, &scope, done).map_err(|error| trapped_in(error, || format!("{} trapped", self.caller.name)))
    }

    fn run_apart(&self, store: &mut StoreState, args: &mut [ValRaw]) -> Result<()> {
        let entry = Entry::Export(&self.callee);
        enter(store, entry)?;
        let mut scope = None;
        let entered = Entered::new(store, &mut scope, entry, NO_TASK);
        let mut party = Party::Caller;
        match self.carry(entered.store, entered.scope, args, &mut party) {
            Ok(()) => {
                entered.close();
                // The callee may have called back, and ended its caller.
                ensure_returnable(store, &self.caller)
            }
            Err(error) if party == Party::Callee => Err(entered.trapped(error)),
            Err(error) => {
                entered.close();
                exit_scope(store, &scope, Err(error)).map_err(|error| trapped_in(error, || format!("{} trapped", self.caller.name)))
            }
        }
    }

    fn carry(&self, store: &mut StoreState, scope: &mut Option<ScopeKey>, args: &mut [ValRaw], party: &mut Party) -> Result<()> {
        if self.callee.concurrent || self.caller.is_async {
            ensure_guest_nesting(store, &self.caller, self.nesting)?;
            return task::ending_tasks(store, |store| self.run_in_task(store, scope, args, party));
        }
        if self.flat {
            return self.run_flat(store, args, party);
        }
        ensure_guest_nesting(store, &self.caller, self.nesting)?;
        match self.lend {
            true => self.run_lifted::<true>(store, scope, args, party),
            false => self.run_lifted::<false>(store, scope, args, party),
        }
    }

    /// Numbers only.
    fn run_flat(&self, store: &mut StoreState, args: &mut [ValRaw], party: &mut Party) -> Result<()> {
        let (caller, callee) = (&self.caller, &self.callee);
        let canonical = |ty: InterfaceType, value: ValRaw| {
            canonical_flat(&caller.types, ty, value.get_u64())?.map(ValRaw::u64).ok_or_else(|| bug("a flat value is more than one"))
        };
        let mut values = [ValRaw::default(); MAX_FLAT_PARAMS];
        for (i, ((ty, from), to)) in caller.params.iter().zip(&*args).zip(&mut values).enumerate() {
            *to = canonical(*ty, *from).map_err(|error| failed("lifting", caller, &caller.params, arguments_type(), i, error))?;
        }
        *party = Party::Callee;
        // SAFETY: `func` lives as long as its instance, which is entered, and takes these values (contract of `new`); 16 slots are enough for its
        // parameters, of which there are at most 16, and its result, of which there is at most one.
        unsafe { exec::enter(store, self.func, values.as_mut_ptr())? };
        if let Some(ty) = caller.result.first() {
            args[0] = canonical(*ty, values[0]).map_err(|error| failed("lifting", callee, &callee.result, arguments_type(), 0, error))?;
        }
        call_post_return(store, callee, &mut values)
    }

    fn run_lifted<const LENT: bool>(
        &self,
        store: &mut StoreState,
        scope: &mut Option<ScopeKey>,
        args: &mut [ValRaw],
        party: &mut Party,
    ) -> Result<()> {
        let (caller, callee) = (&self.caller, &self.callee);
        let ty = caller.func_type();
        let out = if result_in_memory(ty) { args.get(self.param_slots).map_or(0, ValRaw::get_u32) } else { 0 };

        let mut moved = places::<LENT, [_; 8]>(&caller.params);
        let cx = &mut LiftContext::params(store, caller, scope);
        lift_values::<Moved<LENT>>(cx, &caller.params, &ty.params_abi, MAX_FLAT_PARAMS, args, &mut moved)?;

        *party = Party::Callee;
        let mut values = [ValRaw::default(); MAX_FLAT_PARAMS];
        let cx = &mut LowerContext::params(store, callee, scope);
        lower_values(
            cx,
            (&callee.params, &ty.params_abi),
            MAX_FLAT_PARAMS,
            |i| &moved[i],
            Spill::Allocate,
            &mut Packed::default(),
            &mut values,
        )
        .inspect_err(|error| party.blame(error))?;
        drop(moved);

        // SAFETY: as in `run_flat`.
        unsafe { exec::enter(store, self.func, values.as_mut_ptr())? };

        let mut result = places::<LENT, [_; 1]>(&callee.result);
        let cx = &mut LiftContext::result(store, callee, scope);
        lift_values::<Moved<LENT>>(cx, &callee.result, &ty.result_abi, MAX_FLAT_RESULTS, &values, &mut result)?;
        // The borrows must be over before the result is delivered. Spec: `Task.return_`.
        exit_scope(store, &scope.take(), Ok(()))?;
        *party = Party::Caller;
        if self.apart {
            ensure_returnable(store, &self.caller)?;
        }
        let cx = &mut LowerContext::result(store, caller, scope);
        lower_values(cx, (&caller.result, &ty.result_abi), MAX_FLAT_RESULTS, |i| &result[i], Spill::To(out), &mut Packed::default(), args)?;
        *party = Party::Callee;
        call_post_return(store, callee, &mut values)
    }
}

/// Places for values of so many types.
fn places<const LENT: bool, A: smallvec::Array<Item = Moved<LENT>>>(types: &[InterfaceType]) -> SmallVec<A> {
    types.iter().map(|_| Moved::vacant()).collect()
}

/// What an asynchronous call says that has returned. Spec: `Subtask.State.RETURNED`.
const RETURNED: u32 = 2;

/// Calls that are tasks, and calls that do not wait.
impl Fused {
    /// The call; whoever calls this leaves the task.
    fn run_in_task(&self, store: &mut StoreState, scope: &mut Option<ScopeKey>, args: &mut [ValRaw], party: &mut Party) -> Result<()> {
        let (caller, callee) = (&self.caller, &self.callee);
        let ty = caller.func_type();
        task::enter(store, callee, if caller.is_async { Caller::Async } else { Caller::Sync })?;

        let (max_params, in_memory) = match caller.is_async {
            true => (MAX_FLAT_ASYNC_PARAMS, async_params_in_memory(ty)),
            false => (MAX_FLAT_PARAMS, params_in_memory(ty)),
        };
        let out_slot = if in_memory { 1 } else { ty.params_abi.flat.as_ref().map_or(0, |flat| flat.len()) };
        let max_results = if caller.is_async { 0 } else { MAX_FLAT_RESULTS };
        let out = args.get(out_slot).map_or(0, ValRaw::get_u32);

        let mut moved = places::<false, [_; 8]>(&caller.params);
        let cx = &mut LiftContext::params(store, caller, scope);
        lift_values::<Moved<false>>(cx, &caller.params, &ty.params_abi, max_params, args, &mut moved)?;
        *party = Party::Callee;
        let mut values = [ValRaw::default(); MAX_FLAT_PARAMS];
        let cx = &mut LowerContext::params(store, callee, scope);
        lower_values(
            cx,
            (&callee.params, &ty.params_abi),
            MAX_FLAT_PARAMS,
            |i| &moved[i],
            Spill::Allocate,
            &mut Packed::default(),
            &mut values,
        )
        .inspect_err(|error| party.blame(error))?;
        drop(moved);
        store.components.current_task().ok_or_else(task::no_task)?.scope = *scope;

        let mut result = GuestReturn { caller, callee, out, max_results, flat: [ValRaw::default(); MAX_FLAT_RESULTS] };
        if callee.is_async {
            // SAFETY: as in `run_flat`; there is room for three words.
            unsafe { task::run_async(store, callee, self.func, &mut values, &mut result)? };
        } else {
            // SAFETY: as in `run_flat`.
            unsafe { exec::enter(store, self.func, values.as_mut_ptr())? };
            let value = result.lift(store, &values, MAX_FLAT_RESULTS)?;
            exit_scope(store, &scope.take(), Ok(()))?;
            result.lower(store, &value)?;
            call_post_return(store, callee, &mut values)?;
        }
        if caller.is_async {
            args[0] = ValRaw::u32(RETURNED);
        } else if let (Some(to), [from]) = (args.first_mut(), result.flat) {
            *to = from;
        }
        Ok(())
    }
}

/// Takes a result from the callee to the caller.
struct GuestReturn<'a> {
    caller: &'a Shared<Crossing>,
    callee: &'a Shared<Crossing>,
    /// Where the caller wants it, if it goes through memory.
    out: u32,
    max_results: usize,
    /// Where the caller gets it otherwise.
    flat: [ValRaw; MAX_FLAT_RESULTS],
}

impl GuestReturn<'_> {
    fn lift(&self, store: &mut StoreState, from: &[ValRaw], max_flat: usize) -> Result<Option<Moved<false>>> {
        let (mut result, mut scope) = (places::<false, [_; 1]>(&self.callee.result), None);
        let cx = &mut LiftContext::result(store, self.callee, &mut scope);
        lift_values::<Moved<false>>(cx, &self.callee.result, &self.callee.func_type().result_abi, max_flat, from, &mut result)?;
        Ok(result.pop())
    }

    fn lower(&mut self, store: &mut StoreState, result: &Option<Moved<false>>) -> Result<()> {
        let Some(result) = result else { return Ok(()) };
        let (caller, mut scope) = (self.caller, None);
        let abi = &caller.func_type().result_abi;
        let cx = &mut LowerContext::result(store, caller, &mut scope);
        lower_values(cx, (&caller.result, abi), self.max_results, |_| result, Spill::To(self.out), &mut Packed::default(), &mut self.flat)
    }
}

impl Return for GuestReturn<'_> {
    fn callee(&self) -> &Crossing {
        self.callee
    }

    fn deliver(&mut self, store: &mut StoreState, from: &[ValRaw]) -> Result<()> {
        let value = self.lift(store, from, MAX_FLAT_PARAMS)?;
        self.lower(store, &value)
    }
}

impl<T: 'static> HostFunction<T> for Fused {
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        self.run(&mut store.0.state, args)
    }
}
