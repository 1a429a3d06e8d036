//! [`Access`]: the store and the host's part of its data together, for host functions that need both.
//!
//! `bindgen!` gives one to functions with the flag `store`. A borrow of the data and one of the store exclude each other, so the two are
//! reached one at a time, through this.

use super::data::{HasData, HasSelf};
use crate::{AsContext, AsContextMut, StoreContext, StoreContextMut};

/// A store, and how to find in its data what the traits of an interface are implemented on.
pub struct Access<'a, T: 'static, D: HasData + ?Sized = HasSelf<T>> {
    store: StoreContextMut<'a, T>,
    get_data: fn(&mut T) -> D::Data<'_>,
}

impl<'a, T: 'static, D: HasData + ?Sized> Access<'a, T, D> {
    /// Joins a store with a projection of its data.
    pub fn new(store: StoreContextMut<'a, T>, get_data: fn(&mut T) -> D::Data<'_>) -> Self {
        Access { store, get_data }
    }

    /// All of the store's data.
    pub fn data_mut(&mut self) -> &mut T {
        self.store.data_mut()
    }

    /// The host's part of it.
    pub fn get(&mut self) -> D::Data<'_> {
        (self.get_data)(self.store.data_mut())
    }

    /// The projection.
    pub fn getter(&self) -> fn(&mut T) -> D::Data<'_> {
        self.get_data
    }
}

impl<T: 'static, D: HasData + ?Sized> AsContext for Access<'_, T, D> {
    type Data = T;

    fn as_context(&self) -> StoreContext<'_, T> {
        self.store.as_context()
    }
}

impl<T: 'static, D: HasData + ?Sized> AsContextMut for Access<'_, T, D> {
    fn as_context_mut(&mut self) -> StoreContextMut<'_, T> {
        self.store.as_context_mut()
    }
}
