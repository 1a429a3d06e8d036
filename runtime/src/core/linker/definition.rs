//! What a linker holds for a name: an item of some store, or a host function for every store.

use crate::core::host_func::HostFunc;
use crate::core::{Extern, types::ExternType};
use crate::{Engine, Result, StoreContextMut};

/// One definition.
pub(crate) enum Definition<T> {
    /// A host function that each store gets a copy of.
    Host(HostFunc<T>),
    /// An item of one store, with the type that it had when it was defined.
    Item(Extern, ExternType),
}

impl<T> Clone for Definition<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Host(func) => Self::Host(func.clone()),
            Self::Item(item, ty) => Self::Item(item.clone(), ty.clone()),
        }
    }
}

impl<T: 'static> Definition<T> {
    /// Its type; that of an item as it is now if the store is at hand, since tables and memories grow.
    pub(crate) fn ty(&self, engine: &Engine, store: Option<&StoreContextMut<'_, T>>) -> ExternType {
        match (self, store) {
            (Self::Host(func), _) => func.ty(engine).into(),
            (Self::Item(item, _), Some(store)) if item.check_store(&store.0.state).is_ok() => item.import_type(&store.0.state),
            (Self::Item(_, ty), _) => ty.clone(),
        }
    }

    /// The item in `store`.
    pub(crate) fn to_extern(&self, store: &mut StoreContextMut<'_, T>) -> Result<Extern> {
        match self {
            Self::Host(func) => Ok(func.to_func(store)?.into()),
            Self::Item(item, _) => {
                item.check_store(&store.0.state)?;
                Ok(item.clone())
            }
        }
    }
}
