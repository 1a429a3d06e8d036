//! [`TypedFunc`]: an exported function whose types Rust knows.

use super::super::abi::values::{lift_result, lower_params, param_slots, result_is_spilled};
use super::super::abi::{ComponentNamedList, ComponentType, Lift, Lower};
use super::super::boundary::nesting_of;
use super::Func;
use super::call::{SLOTS, call};
use crate::vm::ValRaw;
use crate::{AsContextMut, Result};
use std::fmt;
use std::marker::PhantomData;

/// An exported function that takes the tuple `Params` and returns the tuple `Return`, of one element or none.
///
/// Its types were checked when it was made: a call lowers, enters, lifts, and looks nothing up.
pub struct TypedFunc<Params, Return> {
    func: Func,
    /// Covariant: a function of `&'static str` is one of any `&str`, since it borrows its arguments only for a call.
    types: PhantomData<fn() -> (Params, Return)>,
}

impl<Params, Return> Copy for TypedFunc<Params, Return> {}

impl<Params, Return> Clone for TypedFunc<Params, Return> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Params, Return> fmt::Debug for TypedFunc<Params, Return> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TypedFunc").field("func", &self.func).finish()
    }
}

impl<Params, Return> TypedFunc<Params, Return> {
    /// The types of `func` have been checked.
    pub(super) fn new(func: Func) -> Self {
        Self { func, types: PhantomData }
    }

    /// The function.
    pub fn func(&self) -> &Func {
        &self.func
    }
}

impl<Params, Return> TypedFunc<Params, Return>
where
    Params: ComponentNamedList + Lower,
    Return: ComponentNamedList + Lift,
{
    /// Treats `func` as a function of these types without checking that it is.
    ///
    /// # Safety
    ///
    /// [`Func::typed`] with these types succeeds for `func`.
    #[expect(unsafe_code, reason = "published API")]
    pub unsafe fn new_unchecked(func: Func) -> Self {
        Self::new(func)
    }

    /// Calls the function.
    ///
    /// # Errors
    ///
    /// When the guest traps, or the host fails or a value of the guest is wrong while it runs: then the instance cannot be entered again. When it
    /// cannot be entered, or a resource handle among `params` is not good: then nothing has happened.
    ///
    /// # Panics
    ///
    /// When a host function that the guest calls panics.
    #[inline]
    pub fn call(&self, mut store: impl AsContextMut, params: Params) -> Result<Return> {
        let state = &mut store.as_context_mut().0.state;
        let started = self.func.start(state, const { nesting_of::<Params, Return>() })?;
        // What is not needed is not cleared.
        let (mut one, mut two, mut few, mut many);
        let values: &mut [ValRaw] = match const { slots::<Params, Return>() } {
            0..=1 => {
                one = [ValRaw::default(); 1];
                &mut one
            }
            2 => {
                two = [ValRaw::default(); 2];
                &mut two
            }
            3..=4 => {
                few = [ValRaw::default(); 4];
                &mut few
            }
            _ => {
                many = [ValRaw::default(); SLOTS];
                &mut many
            }
        };
        call(state, started, values, |cx, to| lower_params(cx, &params, to), |cx, from, max_flat| lift_result(cx, from, max_flat))
    }

    /// Does nothing: post-return functions run by themselves.
    ///
    /// # Errors
    ///
    /// Never.
    #[deprecated(note = "no longer needs to be called; it has no effect")]
    pub fn post_return(&self, store: impl AsContextMut) -> Result<()> {
        let _ = store;
        Ok(())
    }
}

/// How many slots the flat parameters and the flat result share.
const fn slots<P: ComponentType, R: ComponentType>() -> usize {
    let (params, results) = (param_slots::<P>(), if result_is_spilled::<R>() { 1 } else { R::LAYOUT.flat });
    if params > results { params } else { results }
}
