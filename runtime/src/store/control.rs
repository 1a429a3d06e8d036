//! How long guests may run, and who is told: fuel, epochs and call hooks. What compiled code and callbacks have to do with it is in `exec`.

use super::{Store, StoreContext, StoreContextMut, StoreState};
use crate::vm::VmStore;
use crate::{Result, bail, ensure};
use std::future::Future;
use std::pin::Pin;
use std::ptr::NonNull;

/// A change between the host and wasm, as [`Store::call_hook`] tells it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum CallHook {
    /// The host is about to call wasm.
    CallingWasm,
    /// Wasm has returned to the host, or trapped.
    ReturningFromWasm,
    /// A function of the host is about to be called.
    CallingHost,
    /// A function of the host has returned, or failed.
    ReturningFromHost,
}

impl CallHook {
    /// Whether code of the host runs next.
    pub fn entering_host(&self) -> bool {
        matches!(self, Self::ReturningFromWasm | Self::CallingHost)
    }

    /// Whether code of the host ran before.
    pub fn exiting_host(&self) -> bool {
        matches!(self, Self::ReturningFromHost | Self::CallingWasm)
    }
}

/// What happens to code that has reached its deadline: the answer of [`Store::epoch_deadline_callback`].
#[non_exhaustive]
pub enum UpdateDeadline {
    /// It traps with [`Trap::Interrupt`](crate::Trap::Interrupt).
    Interrupt,
    /// It goes on until so many more ticks have passed.
    Continue(u64),
    /// It lets others run, then goes on until so many more ticks have passed. Needs asynchronous calls, which this version does not have: an error.
    Yield(u64),
    /// The same, with a future of the embedder's to wait for.
    YieldCustom(u64, Pin<Box<dyn Future<Output = ()> + Send>>),
}

/// The embedder's function that is told of crossings.
pub(crate) type CallHookFn<T> = Box<dyn FnMut(StoreContextMut<'_, T>, CallHook) -> Result<()> + Send + Sync>;
/// The embedder's function that decides about code at its deadline.
pub(crate) type EpochFn<T> = Box<dyn FnMut(StoreContextMut<'_, T>) -> Result<UpdateDeadline> + Send + Sync>;
/// Calls the [`CallHookFn`] of a store of its own type.
pub(crate) type CallHookEntry = unsafe fn(store: NonNull<VmStore>, kind: CallHook) -> Result<()>;
/// Calls the [`EpochFn`] of a store of its own type.
pub(crate) type EpochEntry = unsafe fn(store: NonNull<VmStore>) -> Result<UpdateDeadline>;

impl StoreState {
    fn ensure_fuel(&self) -> Result<()> {
        ensure!(self.engine().config().settings().fuel.is_some(), "the engine does not count fuel: turn on `Config::consume_fuel`");
        Ok(())
    }

    fn fuel(&self) -> Result<u64> {
        self.ensure_fuel()?;
        let left = i128::from(self.vm.fuel) + i128::from(self.fuel_reserve);
        Ok(u64::try_from(left).unwrap_or(0))
    }

    fn set_fuel(&mut self, fuel: u64) -> Result<()> {
        self.ensure_fuel()?;
        self.vm.fuel = i64::try_from(fuel).unwrap_or(i64::MAX);
        self.fuel_reserve = fuel - self.vm.fuel.unsigned_abs();
        Ok(())
    }

    fn yield_interval(&self, interval: Option<u64>) -> Result<()> {
        self.ensure_fuel()?;
        if interval.is_some() {
            bail!("yielding by fuel needs asynchronous calls, which this version does not have");
        }
        Ok(())
    }

    /// Moves what compiled code's count could not hold into it; whether there was any.
    pub(crate) fn refuel(&mut self) -> bool {
        let more = i64::try_from(self.fuel_reserve).unwrap_or(i64::MAX);
        self.fuel_reserve -= more.unsigned_abs();
        self.vm.fuel = self.vm.fuel.saturating_add(more);
        more > 0
    }

    /// Lets code run until so many more ticks have passed.
    pub(crate) fn set_epoch_deadline(&mut self, ticks_beyond_current: u64) {
        self.vm.epoch_deadline = self.engine().current_epoch().saturating_add(ticks_beyond_current);
    }

    fn trap_at_deadline(&mut self) {
        self.epoch_entry = None;
    }
}

macro_rules! reading {
    ($($ty:ty)*) => {$(
        /// Fuel.
        impl<T: 'static> $ty {
            /// The fuel that is left, as [`Store::set_fuel`] describes it. 0 when more was used than there was.
            ///
            /// # Errors
            ///
            /// When the engine does not count fuel.
            pub fn get_fuel(&self) -> Result<u64> {
                self.as_state().fuel()
            }
        }
    )*};
}

macro_rules! writing {
    ($($ty:ty)*) => {$(
        /// Fuel and epochs.
        impl<T: 'static> $ty {
            /// Sets how much fuel is left. A new store has none, and cannot run anything of an engine that counts fuel.
            ///
            /// A call of a function of wasm takes one unit, whoever calls, and every operator what
            /// [`Config::operator_cost`](crate::Config::operator_cost) says, if it is executed. The same program takes the same fuel each time. Code that
            /// needs more than there is traps with [`Trap::OutOfFuel`](crate::Trap::OutOfFuel), at the latest when it enters a function, goes another
            /// turn in a loop, or would begin work whose cost depends on an operand; after that, none is left. A call that got to its end before one of
            /// these leaves none, too.
            ///
            /// A call that ends by another trap has taken at least what was executed up to the last call, turn of a loop, or bulk operation of each of
            /// its functions; up to `unreachable` exactly. What the operators between these and the trap cost is not taken.
            ///
            /// In a component, calls from guest to guest take one unit for each turn of a loop over the values that cross, and for the bytes that are
            /// copied as much as `memory.copy`. What the host does takes none: initial values of globals, tables and memories, lifting, lowering, and
            /// functions of the host.
            ///
            /// ```
            /// use windlass::{Config, Engine, Instance, Module, Store, Trap};
            /// let engine = Engine::new(Config::new().consume_fuel(true))?;
            /// let module = Module::new(&engine, r#"(module
            ///     (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
            ///     (func (export "forever") (loop (br 0))))"#)?;
            /// let mut store = Store::new(&engine, ());
            /// store.set_fuel(1000)?;
            /// let instance = Instance::new(&mut store, &module, &[])?;
            /// instance.get_typed_func::<(i32, i32), i32>(&mut store, "add")?.call(&mut store, (1, 2))?;
            /// assert_eq!(store.get_fuel()?, 1000 - 4);
            /// let error = instance.get_typed_func::<(), ()>(&mut store, "forever")?.call(&mut store, ()).unwrap_err();
            /// assert_eq!(error.downcast_ref(), Some(&Trap::OutOfFuel));
            /// assert_eq!(store.get_fuel()?, 0);
            /// # windlass::Result::<()>::Ok(())
            /// ```
            ///
            /// # Errors
            ///
            /// When the engine does not count fuel.
            pub fn set_fuel(&mut self, fuel: u64) -> Result<()> {
                self.as_state_mut().set_fuel(fuel)
            }

            /// How much fuel asynchronous calls take before they let others run.
            ///
            /// # Errors
            ///
            /// When the engine does not count fuel, and when there is an `interval`: this version has no asynchronous calls.
            pub fn fuel_async_yield_interval(&mut self, interval: Option<u64>) -> Result<()> {
                self.as_state_mut().yield_interval(interval)
            }
        }
    )*};
}

macro_rules! deadlines {
    ($($ty:ty)*) => {$(
        /// Epochs.
        impl<T: 'static> $ty {
            /// Lets code of this store run until the engine's epoch has been incremented so many times from now. A new store's deadline is 0 ticks away.
            ///
            /// Code looks at the epoch when it enters a function and in each turn of a loop, if [`Config::epoch_interruption`](crate::Config::epoch_interruption)
            /// is on; otherwise the deadline means nothing. At the deadline it traps, unless
            /// [`Store::epoch_deadline_callback`] decides.
            pub fn set_epoch_deadline(&mut self, ticks_beyond_current: u64) {
                self.as_state_mut().set_epoch_deadline(ticks_beyond_current);
            }

            /// Makes code that reaches the deadline trap with [`Trap::Interrupt`](crate::Trap::Interrupt), as it does in a new store.
            pub fn epoch_deadline_trap(&mut self) {
                self.as_state_mut().trap_at_deadline();
            }
        }
    )*};
}

impl<T: 'static> Store<T> {
    fn as_state(&self) -> &StoreState {
        &self.inner().state
    }

    fn as_state_mut(&mut self) -> &mut StoreState {
        &mut self.inner_mut().state
    }
}

impl<T: 'static> StoreContext<'_, T> {
    fn as_state(&self) -> &StoreState {
        &self.0.state
    }
}

impl<T: 'static> StoreContextMut<'_, T> {
    fn as_state(&self) -> &StoreState {
        &self.0.state
    }

    fn as_state_mut(&mut self) -> &mut StoreState {
        &mut self.0.state
    }
}

reading! { Store<T> StoreContext<'_, T> StoreContextMut<'_, T> }
writing! { Store<T> StoreContextMut<'_, T> }
deadlines! { Store<T> StoreContextMut<'_, T> }
