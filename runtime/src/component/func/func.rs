//! [`Func`]: an exported function, called with dynamic values.

use super::super::abi::lift::LiftContext;
use super::super::abi::{ComponentNamedList, Lift, Lower};
use super::super::boundary::{Entry, ensure_enterable, ensure_nesting, enter};
use super::super::host::check_export;
use super::super::names::nearest;
use super::super::types::{ComponentFunc, Signature};
use super::super::val::{Refill, Val, check_and_pack, flatten_all};
use super::super::walk::{Packed, Spill, lift_values, lower_values};
use super::TypedFunc;
use super::call::{SLOTS, Started, call};
use super::record::{FuncRecord, Place, enter_quiet, resolve};
use crate::core::Handle;
use crate::handles::TreeKey;
use crate::store::StoreState;
use crate::vm::ValRaw;
use crate::{AsContext, AsContextMut, Error, Result, bail, format_err};
use windlass_compiler::abi::MAX_FLAT_PARAMS;
use windlass_compiler::types::component::{Abi, ComponentFuncType, Param};

/// An exported function of an instance. A plain handle: it means something only together with its store.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Func {
    handle: Handle<Place>,
}

impl Func {
    /// The handle of a record that `store` keeps alive until it removes the instance `tree`.
    pub(crate) fn new(store: &StoreState, tree: TreeKey, record: &FuncRecord) -> Self {
        Self { handle: Handle::new(store, Place::new(tree, record)) }
    }

    /// What a call needs.
    #[inline]
    pub(super) fn record<'a>(&self, store: &StoreState) -> Result<&'a FuncRecord> {
        resolve(self.handle, store)
    }

    /// Enters its instance for a call with values whose types nest `depth` deep.
    #[inline]
    pub(super) fn start<'a>(&self, store: &mut StoreState, depth: usize) -> Result<Started<'a>> {
        let quiet = if depth == 0 || store.components.limits.nesting(depth).is_ok() { enter_quiet(self.handle, store) } else { None };
        let record = match quiet {
            Some(record) => record,
            None => self.enter_with_care(store, depth)?,
        };
        Started::new(store, record)
    }

    /// The same one by one, in the order of the errors: a function of another store or of an instance that is gone, what nests too deep, what trapped; and
    /// what is watched.
    #[cold]
    #[inline(never)]
    fn enter_with_care<'a>(&self, store: &mut StoreState, depth: usize) -> Result<&'a FuncRecord> {
        let record = self.record(store)?;
        ensure_nesting(store, &record.crossing, depth)?;
        enter(store, Entry::Export(&record.crossing))?;
        Ok(record)
    }

    /// Its type.
    ///
    /// # Panics
    ///
    /// When it belongs to another store, or its instance was dropped.
    #[track_caller]
    pub fn ty(&self, store: impl AsContext) -> ComponentFunc {
        let store = store.as_context();
        let record = self.record(&store.0.state).expect("the function belongs to this store, and to an instance that was not dropped");
        ComponentFunc::new(record.crossing.ty, &record.scope)
    }

    /// The function with its types known to Rust.
    ///
    /// # Errors
    ///
    /// When they are not its types; the error says which parameter or result, and where in it.
    pub fn typed<Params, Return>(&self, store: impl AsContext) -> Result<TypedFunc<Params, Return>>
    where
        Params: ComponentNamedList + Lower,
        Return: ComponentNamedList + Lift,
    {
        let record = self.record(&store.as_context().0.state)?;
        check_export::<Params, Return>(record.crossing.ty, &record.scope, &record.crossing.name)?;
        Ok(TypedFunc::new(*self))
    }

    /// Calls the function. `results` has as many elements as the function has results; what they are at first does not matter, but a result of the same
    /// shape gives its memory to the new one: a loop does well to use one place for all. After an error they have no meaning.
    ///
    /// # Errors
    ///
    /// When number or types of the arguments are wrong, or the instance cannot be entered: then nothing has happened. When the guest traps, or the
    /// host fails or a value of the guest is wrong while it runs: then the instance cannot be entered again.
    ///
    /// # Panics
    ///
    /// When a host function that the guest calls panics.
    pub fn call(&self, mut store: impl AsContextMut, params: &[Val], results: &mut [Val]) -> Result<()> {
        let state = &mut store.as_context_mut().0.state;
        let record = self.record(state)?;
        let crossing = &record.crossing;
        let ty = crossing.func_type();
        let depth = ty.nesting() as usize;
        ensure_enterable(state, crossing)?;
        ensure_nesting(state, crossing, depth)?;
        check_counts(record, ty, params, results)?;
        let mut values = [ValRaw::default(); SLOTS];
        let lift = |cx: &mut LiftContext<'_>, from: &[ValRaw], max_flat| {
            lift_values::<Refill<false>>(cx, &crossing.result, &ty.result_abi, max_flat, from, results)
        };
        if is_flat(&ty.params_abi) && flatten_all(&crossing.types, &crossing.params, params, &mut values) {
            let started = self.start(state, depth)?;
            return call(state, started, &mut values, |_, _| Ok(()), lift);
        }
        let mut packed = Packed::reusing(std::mem::take(&mut state.scratch));
        check_arguments(record, params, &mut packed)?;
        let started = self.start(state, depth)?;
        let done = call(
            state,
            started,
            &mut values,
            |cx, to| {
                lower_values(cx, (&crossing.params, &ty.params_abi), MAX_FLAT_PARAMS, |i| &params[i], Spill::Allocate, &mut packed, to)
            },
            lift,
        );
        state.scratch = packed.into_buffer();
        done
    }

    /// Calls the function with its arguments by name, in any order; returns its result, if it has one.
    ///
    /// # Errors
    ///
    /// When an argument is missing, unknown or given twice: then nothing has happened. Otherwise as [`Func::call`].
    ///
    /// # Panics
    ///
    /// As [`Func::call`].
    pub fn call_named<'a>(&self, mut store: impl AsContextMut, arguments: impl IntoIterator<Item = (&'a str, Val)>) -> Result<Option<Val>> {
        let mut store = store.as_context_mut();
        let record = self.record(&store.0.state)?;
        let params = order_arguments(record, arguments)?;
        let mut result = Val::Bool(false);
        let results = if record.crossing.result.is_empty() { &mut [] } else { std::slice::from_mut(&mut result) };
        let returns = !results.is_empty();
        self.call(&mut store, &params, results)?;
        Ok(returns.then_some(result))
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

/// Puts arguments in the order of the function's parameters.
fn order_arguments<'a>(record: &FuncRecord, arguments: impl IntoIterator<Item = (&'a str, Val)>) -> Result<Vec<Val>> {
    let crossing = &record.crossing;
    let params = &crossing.func_type().params;
    let signature = || Signature::new(&record.scope, crossing.ty);
    let mut ordered: Vec<Option<Val>> = params.iter().map(|_| None).collect();
    for (name, value) in arguments {
        let Some(index) = params.iter().position(|param| param.name == name) else {
            let hint = nearest(name, params.iter().map(|param| &*param.name)).map(|name| format!("; did you mean `{name}`?"));
            bail!("{} has no parameter `{name}`{}; its type is `{}`", crossing.name, hint.unwrap_or_default(), signature());
        };
        if ordered[index].replace(value).is_some() {
            bail!("argument `{name}` of {} is given twice", crossing.name);
        }
    }
    let given = |(value, param): (Option<Val>, &Param)| {
        value.ok_or_else(|| format_err!("argument `{}` of {} is missing; its type is `{}`", param.name, crossing.name, signature()))
    };
    ordered.into_iter().zip(params).map(given).collect()
}

/// Whether values of these types are nothing but flat numbers: lowering them involves no guest.
#[inline]
fn is_flat(params: &Abi) -> bool {
    !params.has_pointer && !params.has_handle && params.flat.as_ref().is_some_and(|flat| flat.len() <= MAX_FLAT_PARAMS)
}

/// Refuses another number of arguments or results than the function has.
#[inline]
fn check_counts(record: &FuncRecord, ty: &ComponentFuncType, params: &[Val], results: &[Val]) -> Result<()> {
    if params.len() == ty.params.len() && results.len() == record.crossing.result.len() {
        return Ok(());
    }
    Err(wrong_counts(record, ty, params.len(), results.len()))
}

#[cold]
fn wrong_counts(record: &FuncRecord, ty: &ComponentFuncType, params: usize, results: usize) -> Error {
    let (crossing, signature) = (&record.crossing, Signature::new(&record.scope, record.crossing.ty));
    if params != ty.params.len() {
        return format_err!("{} takes {} arguments, {params} were given; its type is `{signature}`", crossing.name, ty.params.len());
    }
    format_err!("{} has {} results, room for {results} was given; its type is `{signature}`", crossing.name, crossing.result.len())
}

/// Checks what else the embedder can get wrong before the instance is entered.
fn check_arguments(record: &FuncRecord, params: &[Val], packed: &mut Packed) -> Result<()> {
    let crossing = &record.crossing;
    for (i, (value, param)) in params.iter().zip(&crossing.func_type().params).enumerate() {
        check_and_pack(value, param.ty, &record.scope, packed)
            .map_err(|misfit| format_err!("argument {} (`{}`) of {}: {misfit}", i + 1, param.name, crossing.name))?;
    }
    Ok(())
}
