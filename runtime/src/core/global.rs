//! `Global`: a global variable in a store.

use super::Val;
use super::handle::Handle;
use super::types::GlobalType;
use crate::store::{GlobalItem, StoreState};
use crate::{AsContext, AsContextMut, Result, ensure};

/// A global. A handle: cheap to copy, and bound to its store.
///
/// ```
/// use windlass::{Engine, Global, GlobalType, Mutability, Store, Val, ValType};
/// let mut store = Store::new(&Engine::default(), ());
/// let global = Global::new(&mut store, GlobalType::new(ValType::I64, Mutability::Var), Val::I64(1))?;
/// global.set(&mut store, Val::I64(2))?;
/// assert_eq!(global.get(&mut store).i64(), Some(2));
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug)]
pub struct Global {
    pub(super) handle: Handle<GlobalItem>,
}

const NOUN: &str = "global";

impl Global {
    /// A global that holds `val`.
    ///
    /// # Errors
    ///
    /// When `val` is not of its type, or belongs to another store; or the type belongs to another engine.
    pub fn new(mut store: impl AsContextMut, ty: GlobalType, val: Val) -> Result<Global> {
        let state = &mut store.as_context_mut().0.state;
        ty.content().check_engine(state.engine())?;
        let ty = ty.to_plain();
        let raw = val.raw_as(state, &ty.content)?;
        let item = state.new_global(ty, raw);
        Ok(Self { handle: Handle::new(state, item) })
    }

    /// Its type.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> GlobalType {
        self.load_type(&store.as_context().0.state)
    }

    /// Its value.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get(&self, mut store: impl AsContextMut) -> Val {
        let state = &store.as_context_mut().0.state;
        let item = self.handle.expect(state, NOUN);
        Val::of_plain(state, state.global(&item), &item.ty.content)
    }

    /// Replaces its value.
    ///
    /// # Errors
    ///
    /// When it is immutable, `val` is not of its type, or something belongs to another store.
    pub fn set(&self, mut store: impl AsContextMut, val: Val) -> Result<()> {
        let state = &mut store.as_context_mut().0.state;
        let item = self.handle.get(state, NOUN)?;
        ensure!(item.ty.mutable, "an immutable global cannot be set");
        let raw = val.raw_as(state, &item.ty.content)?;
        *state.global_mut(&item) = raw;
        Ok(())
    }

    pub(crate) fn load_type(&self, store: &StoreState) -> GlobalType {
        GlobalType::from_plain(store.engine(), self.handle.expect(store, NOUN).ty)
    }
}
