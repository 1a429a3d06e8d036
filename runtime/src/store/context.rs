//! Borrowed views of a store, and the traits by which every store-like argument is accepted.

use super::{Store, StoreInner};
use crate::Engine;

/// A shared view of a store.
#[repr(transparent)]
pub struct StoreContext<'a, T: 'static>(pub(crate) &'a StoreInner<T>);

/// An exclusive view of a store.
#[repr(transparent)]
pub struct StoreContextMut<'a, T: 'static>(pub(crate) &'a mut StoreInner<T>);

impl<T> Copy for StoreContext<'_, T> {}

impl<T> Clone for StoreContext<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

/// Things that give a shared view of a store.
pub trait AsContext {
    /// The host's state.
    type Data: 'static;
    /// The view.
    fn as_context(&self) -> StoreContext<'_, Self::Data>;
}

/// Things that give an exclusive view of a store.
pub trait AsContextMut: AsContext {
    /// The view.
    fn as_context_mut(&mut self) -> StoreContextMut<'_, Self::Data>;
}

impl<'a, T: 'static> StoreContext<'a, T> {
    /// The host's state.
    pub fn data(&self) -> &'a T {
        &self.0.data
    }

    /// The store's engine.
    pub fn engine(&self) -> &'a Engine {
        self.0.state.engine()
    }
}

impl<'a, T: 'static> StoreContextMut<'a, T> {
    /// The host's state.
    pub fn data(&self) -> &T {
        &self.0.data
    }

    /// The host's state.
    pub fn data_mut(&mut self) -> &mut T {
        &mut self.0.data
    }

    /// The store's engine.
    pub fn engine(&self) -> &Engine {
        self.0.state.engine()
    }
}

impl<T: 'static> AsContext for Store<T> {
    type Data = T;
    #[inline]
    fn as_context(&self) -> StoreContext<'_, T> {
        StoreContext(self.inner())
    }
}

impl<T: 'static> AsContextMut for Store<T> {
    #[inline]
    fn as_context_mut(&mut self) -> StoreContextMut<'_, T> {
        StoreContextMut(self.inner_mut())
    }
}

impl<T: 'static> AsContext for StoreContext<'_, T> {
    type Data = T;
    fn as_context(&self) -> StoreContext<'_, T> {
        StoreContext(self.0)
    }
}

impl<T: 'static> AsContext for StoreContextMut<'_, T> {
    type Data = T;
    fn as_context(&self) -> StoreContext<'_, T> {
        StoreContext(self.0)
    }
}

impl<T: 'static> AsContextMut for StoreContextMut<'_, T> {
    fn as_context_mut(&mut self) -> StoreContextMut<'_, T> {
        StoreContextMut(self.0)
    }
}

impl<C: AsContext> AsContext for &'_ C {
    type Data = C::Data;
    fn as_context(&self) -> StoreContext<'_, C::Data> {
        C::as_context(self)
    }
}

impl<C: AsContext> AsContext for &'_ mut C {
    type Data = C::Data;
    fn as_context(&self) -> StoreContext<'_, C::Data> {
        C::as_context(self)
    }
}

impl<C: AsContextMut> AsContextMut for &'_ mut C {
    fn as_context_mut(&mut self) -> StoreContextMut<'_, C::Data> {
        C::as_context_mut(self)
    }
}
