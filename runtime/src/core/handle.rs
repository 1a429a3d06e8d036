//! What every store-bound handle is: a store's identity and an address in it.
#![expect(unsafe_code, reason = "a handle is Send and Sync although it holds an address")]

use crate::store::{StoreId, StoreState};
use crate::vm::InstanceContext;
use crate::{Result, bail};
use std::ptr::NonNull;

/// A record of type `P` that lives as long as a store. Nobody looks behind the address without that store in hand.
#[derive(Debug)]
pub(crate) struct Handle<P> {
    store: StoreId,
    address: NonNull<P>,
}

// SAFETY: the address is only followed by code that holds the store, exclusively where it writes; stores are never shared
// between threads without that.
unsafe impl<P> Send for Handle<P> {}
// SAFETY: as above.
unsafe impl<P> Sync for Handle<P> {}

impl<P> Handle<P> {
    /// The handle of a record of `store`.
    #[inline]
    pub(crate) fn new(store: &StoreState, address: NonNull<P>) -> Self {
        Self { store: store.id(), address }
    }

    /// Whether the record belongs to `store`.
    #[inline]
    pub(crate) fn is_of(&self, store: &StoreState) -> bool {
        self.store == store.id()
    }

    /// The record's address, if it belongs to `store`. `noun` names the handle in the error.
    #[inline]
    pub(crate) fn address(&self, store: &StoreState, noun: &str) -> Result<NonNull<P>> {
        if !self.is_of(store) {
            return wrong_store(noun);
        }
        Ok(self.address)
    }

    /// The record's address in `store`.
    ///
    /// # Panics
    ///
    /// When it belongs to another store: for operations whose published signature has no error.
    #[inline]
    #[track_caller]
    pub(crate) fn expect_address(&self, store: &StoreState, noun: &str) -> NonNull<P> {
        assert!(self.is_of(store), "the {noun} belongs to another store than the one it is used with");
        self.address
    }
}

/// An item that an instance of a store defines, by its index in that instance. Items that the host makes are defined by small instances of
/// their own.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Defined<I> {
    pub(crate) owner: Handle<InstanceContext>,
    pub(crate) index: I,
}

impl<I> Defined<I> {
    /// Whether it belongs to `store`.
    pub(crate) fn check_store(&self, store: &StoreState, noun: &str) -> Result<()> {
        self.owner.address(store, noun).map(drop)
    }
}

#[cold]
pub(crate) fn wrong_store<V>(noun: &str) -> Result<V> {
    bail!("the {noun} belongs to another store than the one it is used with")
}

impl<P> Copy for Handle<P> {}

impl<P> Clone for Handle<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> PartialEq for Handle<P> {
    fn eq(&self, other: &Self) -> bool {
        (self.store, self.address) == (other.store, other.address)
    }
}

impl<P> Eq for Handle<P> {}
