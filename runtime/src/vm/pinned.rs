//! A value at one address for all its life, which raw pointers into it may rely on.

use std::marker::PhantomData;
use std::ptr::NonNull;

/// A box whose content can be reached by raw pointers while the box itself moves.
#[derive(Debug)]
pub struct Pinned<T> {
    address: NonNull<T>,
    owned: PhantomData<T>,
}

// SAFETY: it owns a `T` and nothing else.
unsafe impl<T: Send> Send for Pinned<T> {}
// SAFETY: as above.
unsafe impl<T: Sync> Sync for Pinned<T> {}

impl<T> Pinned<T> {
    /// Moves `value` to its address.
    pub fn new(value: T) -> Self {
        Self { address: NonNull::from(Box::leak(Box::new(value))), owned: PhantomData }
    }

    /// The address, good for reading and writing until it is dropped.
    pub fn address(&self) -> NonNull<T> {
        self.address
    }

    /// The value.
    #[inline]
    pub fn get(&self) -> &T {
        // SAFETY: alive until drop. Raw pointers are used only while the owner has lent the value to the machine.
        unsafe { self.address.as_ref() }
    }

    /// The value.
    #[inline]
    pub fn get_mut(&mut self) -> &mut T {
        // SAFETY: as above, and the borrow is exclusive.
        unsafe { self.address.as_mut() }
    }

    /// The value, moved out.
    pub fn into_inner(self) -> T {
        let address = self.address;
        std::mem::forget(self);
        // SAFETY: made by `Box::leak`, and `drop` does not run.
        *unsafe { Box::from_raw(address.as_ptr()) }
    }
}

impl<T> Drop for Pinned<T> {
    fn drop(&mut self) {
        // SAFETY: made by `Box::leak`; nobody uses the address afterwards.
        drop(unsafe { Box::from_raw(self.address.as_ptr()) });
    }
}
