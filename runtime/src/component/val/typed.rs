//! [`Val`] to and from any Rust type that can cross the boundary, without a guest: the value is lowered into a buffer as the one and lifted
//! from it as the other, by the same code that crosses into guests.

use super::super::abi::crossing::Crossing;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::abi::{ComponentType, InstanceType, Lift, Lower};
use super::super::types::{Scope, Type};
use super::super::walk::{self, Packed};
use super::check::Misfit;
use super::{Refill, Val, check, check_and_pack};
use crate::handles::ResourceType;
use crate::store::StoreState;
use crate::vm::Shared;
use crate::{AsContextMut, Engine, Error, Result, Store, bail, format_err};
use std::any::type_name;
use std::cell::Cell;
use std::sync::{Arc, OnceLock};
use windlass_compiler::types::component::InterfaceType;

impl Val {
    /// The value of type `ty` that the Rust value `value` is.
    ///
    /// ```
    /// use windlass::component::{Type, Val};
    ///
    /// assert_eq!(Val::from_typed(&Type::String, "anchor")?, Val::String("anchor".into()));
    /// assert!(Val::from_typed(&Type::U8, &1_u16).is_err());
    /// # windlass::Result::<()>::Ok(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `T` does not stand for `ty`: the error says where they differ. When `ty` holds a resource handle, stream, future or error
    /// context, which exist only in a store: they are [`Val`]s already.
    pub fn from_typed<T: Lower + ?Sized>(ty: &Type, value: &T) -> Result<Self> {
        let (plain, scope) = ty.located();
        fits::<T>(ty, plain, &scope)?;
        convert(plain, &scope, |cx, at| value.store(cx, plain, at), |cx, bytes| walk::load::<Refill<false>>(cx, plain, bytes))
    }

    /// The Rust value that this value of type `ty` is.
    ///
    /// ```
    /// use windlass::component::{Type, Val};
    ///
    /// assert_eq!(Val::Char('w').to_typed::<char>(&Type::Char)?, 'w');
    /// # windlass::Result::<()>::Ok(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `T` does not stand for `ty`, or the value is not of type `ty`: the error says where they differ. As [`Val::from_typed`] for what
    /// exists only in a store.
    pub fn to_typed<T: Lift>(&self, ty: &Type) -> Result<T> {
        let (plain, scope) = ty.located();
        fits::<T>(ty, plain, &scope)?;
        let mut packed = Packed::default();
        check_and_pack(self, plain, &scope, &mut packed).map_err(|misfit| not_of(ty, &misfit))?;
        convert(plain, &scope, |cx, at| walk::store(cx, plain, self, &mut packed, at), |cx, bytes| T::load(cx, plain, bytes))
    }

    /// Checks that the value is one of type `ty`, whichever component the type comes from.
    ///
    /// ```
    /// use windlass::component::{Type, Val};
    ///
    /// assert!(Val::U8(1).check(&Type::U8).is_ok());
    /// assert!(Val::U8(1).check(&Type::U16).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// When it is not: the error says where in the value. Whether a resource handle is still alive is not asked.
    pub fn check(&self, ty: &Type) -> Result<()> {
        let (plain, scope) = ty.located();
        check(self, plain, &scope).map_err(|misfit| not_of(ty, &misfit))
    }
}

#[cold]
fn not_of(ty: &Type, misfit: &Misfit) -> Error {
    format_err!("not a value of type `{ty}`: {misfit}")
}

/// Refuses a Rust type that does not stand for `ty`.
fn fits<T: ComponentType + ?Sized>(ty: &Type, plain: InterfaceType, scope: &Scope) -> Result<()> {
    let resources: Vec<Option<ResourceType>> = scope.resources.values().copied().map(Some).collect();
    let types = InstanceType { types: &scope.table, resources: &resources };
    if let Err(mismatch) = T::typecheck(&plain, &types) {
        bail!("the Rust type `{}` does not stand for `{ty}`: {mismatch}", type_name::<T>());
    }
    if T::LAYOUT.handle {
        bail!("a value of type `{ty}` holds a resource handle, which exists only in a store: pass it to a function, or as `Val::Resource`");
    }
    Ok(())
}

/// Lowers a value of type `ty` into a buffer and lifts it again.
pub(super) fn convert<R>(
    ty: InterfaceType,
    scope: &Scope,
    lower: impl FnOnce(&mut LowerContext<'_>, usize) -> Result<()>,
    lift: impl FnOnce(&mut LiftContext<'_>, &[u8]) -> Result<R>,
) -> Result<R> {
    let crossing = Shared::new(Crossing::buffered(scope.table.clone(), Arc::default()));
    let abi = scope.table.abi(ty);
    let (align, size) = (abi.align as usize, abi.size as usize);
    let mut borrows = None;
    with_state(|state| {
        let mut cx = LowerContext::params(state, &crossing, &mut borrows);
        let at = cx.allocate(align, size)?;
        lower(&mut cx, at)?;
        let mut cx = LiftContext::params(state, &crossing, &mut borrows);
        let bytes = cx.value_bytes(at as u32, align, size)?;
        lift(&mut cx, bytes)
    })
}

/// The state of a store that holds nothing. Each thread keeps one, for making it costs more than converting a value.
fn with_state<R>(with: impl FnOnce(&mut StoreState) -> Result<R>) -> Result<R> {
    thread_local! {
        static KEPT: Cell<Option<Store<()>>> = const { Cell::new(None) };
    }
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    let mut store = KEPT.take().unwrap_or_else(|| {
        let mut store = Store::new(ENGINE.get_or_init(Engine::default), ());
        // The values are the embedder's own: no guest makes the host allocate.
        store.set_hostcall_fuel(usize::MAX);
        store
    });
    let done = with(&mut store.as_context_mut().0.state);
    KEPT.set(Some(store));
    done
}
