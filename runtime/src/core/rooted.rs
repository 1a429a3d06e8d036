//! `Rooted` and `OwnedRooted`: references to managed values.
//!
//! Managed values live as long as their store today, so both are thin: what they promise is that the reference stays usable, and it does.

use super::ExternRef;
use super::handle::wrong_store;
use crate::store::StoreState;
use crate::{AsContext, AsContextMut, Result};
use std::fmt::Debug;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

mod sealed {
    pub trait Sealed {}
    impl Sealed for crate::core::ExternRef {}
    impl Sealed for crate::core::ExnRef {}
    impl<T> Sealed for super::Rooted<T> {}
    impl<T> Sealed for super::OwnedRooted<T> {}
}

/// What [`Rooted`] can refer to.
pub trait GcRef: sealed::Sealed + Copy + Eq + Hash + Debug + Send + Sync + 'static {}

/// Either kind of reference.
pub trait RootedGcRef<T: GcRef>: sealed::Sealed + Deref<Target = T> {}

/// A reference to a value that its store manages. Cheap to copy.
#[derive(Copy, Clone, Debug)]
pub struct Rooted<T>(T);

/// A reference to a value that its store manages, without ties to a scope.
#[derive(Clone, Debug)]
pub struct OwnedRooted<T>(T);

impl<T: GcRef> Rooted<T> {
    pub(crate) fn new(reference: T) -> Self {
        Self(reference)
    }

    /// Whether both are copies of one reference.
    pub fn rooted_eq(a: Self, b: Self) -> bool {
        a.0 == b.0
    }

    /// Hashes the reference, not the value.
    pub fn rooted_hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl Rooted<ExternRef> {
    /// The same reference, without ties to a scope.
    ///
    /// # Errors
    ///
    /// When it belongs to another store.
    pub fn to_owned_rooted(&self, mut store: impl AsContextMut) -> Result<OwnedRooted<ExternRef>> {
        self.raw(&store.as_context_mut().0.state)?;
        Ok(OwnedRooted(self.0))
    }

    /// Whether `a` and `b` refer to one value.
    ///
    /// # Errors
    ///
    /// When one of them belongs to another store.
    pub fn ref_eq(store: impl AsContext, a: &impl RootedGcRef<ExternRef>, b: &impl RootedGcRef<ExternRef>) -> Result<bool> {
        same_value(&store.as_context().0.state, a, b)
    }

    /// Hashes the identity of the value.
    ///
    /// # Errors
    ///
    /// When the reference belongs to another store.
    pub fn ref_hash<H: Hasher>(&self, store: impl AsContext, state: &mut H) -> Result<()> {
        self.raw(&store.as_context().0.state)?.hash(state);
        Ok(())
    }
}

impl OwnedRooted<ExternRef> {
    /// The same reference, tied to the current scope.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn to_rooted(&self, mut context: impl AsContextMut) -> Rooted<ExternRef> {
        assert!(self.is_of(&context.as_context_mut().0.state), "the host reference belongs to another store");
        Rooted(self.0)
    }

    /// Whether `a` and `b` refer to one value.
    ///
    /// # Errors
    ///
    /// When one of them belongs to another store.
    pub fn ref_eq(store: impl AsContext, a: &impl RootedGcRef<ExternRef>, b: &impl RootedGcRef<ExternRef>) -> Result<bool> {
        same_value(&store.as_context().0.state, a, b)
    }

    /// Hashes the reference, not the value.
    pub fn rooted_hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

fn same_value(store: &StoreState, a: &ExternRef, b: &ExternRef) -> Result<bool> {
    if !a.is_of(store) || !b.is_of(store) {
        return wrong_store("host reference");
    }
    Ok(a == b)
}

impl<T: GcRef> RootedGcRef<T> for Rooted<T> {}

impl<T: GcRef> RootedGcRef<T> for OwnedRooted<T> {}

impl<T: GcRef> Deref for Rooted<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: GcRef> Deref for OwnedRooted<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: GcRef> From<OwnedRooted<T>> for Rooted<T> {
    fn from(reference: OwnedRooted<T>) -> Self {
        Self(reference.0)
    }
}

impl<T: GcRef> From<Rooted<T>> for OwnedRooted<T> {
    fn from(reference: Rooted<T>) -> Self {
        Self(reference.0)
    }
}
