//! What every store-bound handle is: a store's identity and something of that store.
#![expect(unsafe_code, reason = "a handle is Send and Sync although it may hold an address")]

use crate::store::{StoreId, StoreState};
use crate::{Result, bail};

/// An index into a store, or the address of a record that lives as long as the store. Nobody looks behind it without that store in hand.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Handle<I> {
    store: StoreId,
    item: I,
}

// SAFETY: an address is only followed by code that holds the store, exclusively where it writes; stores are never shared between
// threads without that.
unsafe impl<I> Send for Handle<I> {}
// SAFETY: as above.
unsafe impl<I> Sync for Handle<I> {}

impl<I: Copy> Handle<I> {
    /// The handle of an item of `store`.
    #[inline]
    pub(crate) fn new(store: &StoreState, item: I) -> Self {
        Self { store: store.id(), item }
    }

    /// The item, if it belongs to `store`. `noun` names the handle in the error.
    #[inline]
    pub(crate) fn get(&self, store: &StoreState, noun: &str) -> Result<I> {
        if self.store != store.id() {
            return wrong_store(noun);
        }
        Ok(self.item)
    }

    /// Whether it belongs to `store`.
    #[inline]
    pub(crate) fn is_of(&self, store: &StoreState) -> bool {
        self.store == store.id()
    }

    /// The item, in whichever store it is.
    #[inline]
    pub(crate) fn item(&self) -> I {
        self.item
    }

    /// The item in `store`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store: for operations whose published signature has no error.
    #[inline]
    #[track_caller]
    pub(crate) fn expect(&self, store: &StoreState, noun: &str) -> I {
        assert!(self.store == store.id(), "the {noun} belongs to another store than the one it is used with");
        self.item
    }
}

/// The error of using a `noun` with a store that it does not belong to.
#[cold]
pub(crate) fn wrong_store<V>(noun: &str) -> Result<V> {
    bail!("the {noun} belongs to another store than the one it is used with")
}
