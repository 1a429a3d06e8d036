//! Rung 7: `Store<T>` and its borrowed views. Generic over `T` at the surface only: everything that does not touch the
//! embedder's data works on [`StoreState`].

mod context;
mod convert;
mod extern_refs;
mod state;

pub use context::{AsContext, AsContextMut, StoreContext, StoreContextMut};
pub(crate) use state::{StoreId, StoreState};

use crate::Engine;
use std::ptr::NonNull;

/// Everything a store owns. Lives at one address from creation to drop; contexts point at it through its first field.
#[repr(C)]
pub(crate) struct StoreInner<T: 'static> {
    /// The part that does not depend on `T`. Must stay first: a `VmStore` pointer is a `StoreInner` pointer.
    pub(crate) state: StoreState,
    /// The embedder's data.
    pub(crate) data: T,
}

/// A collection of instances and the host's state `T` that their imports work on.
pub struct Store<T: 'static> {
    inner: NonNull<StoreInner<T>>,
}

impl<T: 'static> Store<T> {
    /// A store with the given host state.
    pub fn new(engine: &Engine, data: T) -> Self {
        let _ = (engine, data);
        todo!("contract stub: machine")
    }

    /// The host's state.
    pub fn data(&self) -> &T {
        todo!("contract stub: machine")
    }

    /// The host's state.
    pub fn data_mut(&mut self) -> &mut T {
        todo!("contract stub: machine")
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        let _ = self.inner;
        todo!("contract stub: machine")
    }
}
