//! `ExternRef`: host values that wasm passes around without looking into them.

use super::handle::wrong_store;
use super::rooted::{GcRef, Rooted};
use crate::store::{StoreId, StoreState};
use crate::{AsContextMut, Result, StoreContext, StoreContextMut};
use std::any::Any;
use std::num::NonZeroU32;

/// A host value in a store, as wasm sees it through an `externref`.
///
/// The value lives as long as its store.
///
/// ```
/// use windlass::{Engine, ExternRef, Store};
/// let mut store = Store::new(&Engine::default(), ());
/// let reference = ExternRef::new(&mut store, String::from("opaque"))?;
/// let value = reference.data(&store)?.and_then(|value| value.downcast_ref::<String>());
/// assert_eq!(value.map(String::as_str), Some("opaque"));
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExternRef {
    store: StoreId,
    key: NonZeroU32,
}

impl ExternRef {
    /// Moves `value` into the store.
    ///
    /// # Errors
    ///
    /// When the store holds as many host values as it can.
    pub fn new<V>(mut store: impl AsContextMut, value: V) -> Result<Rooted<ExternRef>>
    where
        V: 'static + Any + Send + Sync,
    {
        let state = &mut store.as_context_mut().0.state;
        let key = state.extern_refs.insert(Box::new(value))?;
        Ok(Rooted::new(Self { store: state.id(), key }))
    }

    /// The value.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn data<'a, T: 'static>(&self, store: impl Into<StoreContext<'a, T>>) -> Result<Option<&'a (dyn Any + Send + Sync)>> {
        let state = &store.into().0.state;
        self.raw(state)?;
        Ok(state.extern_refs.get(self.key))
    }

    /// The value.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn data_mut<'a, T: 'static>(&self, store: impl Into<StoreContextMut<'a, T>>) -> Result<Option<&'a mut (dyn Any + Send + Sync)>> {
        let state = &mut store.into().0.state;
        self.raw(state)?;
        Ok(state.extern_refs.get_mut(self.key))
    }

    /// The reference behind a raw value of this store; `None` for null.
    ///
    /// A number that no raw value of this store ever was gives a reference without data.
    pub fn from_raw(mut store: impl AsContextMut, raw: u32) -> Option<Rooted<ExternRef>> {
        Self::from_word(&store.as_context_mut().0.state, raw)
    }

    /// The raw value.
    ///
    /// # Errors
    ///
    /// When the reference belongs to another store.
    pub fn to_raw(&self, mut store: impl AsContextMut) -> Result<u32> {
        self.raw(&store.as_context_mut().0.state)
    }

    pub(crate) fn from_word(store: &StoreState, raw: u32) -> Option<Rooted<ExternRef>> {
        NonZeroU32::new(raw).map(|key| Rooted::new(Self { store: store.id(), key }))
    }

    pub(crate) fn is_of(&self, store: &StoreState) -> bool {
        self.store == store.id()
    }

    pub(crate) fn raw(&self, store: &StoreState) -> Result<u32> {
        if !self.is_of(store) {
            return wrong_store("host reference");
        }
        Ok(self.key.get())
    }
}

impl GcRef for ExternRef {}
