//! Values that lie in one allocation and are counted together: what an `Arc` each would be, where many are made at once and go at once.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::process::abort;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicUsize, Ordering, fence};

/// More handles than there can be, unless somebody forgets them on purpose.
const MAX_HANDLES: usize = isize::MAX as usize;

/// The start of an allocation; places for values follow.
struct Block {
    /// Handles to values in it, and its maker.
    handles: AtomicUsize,
    /// How many values there are. Only its maker changes it.
    len: usize,
    capacity: usize,
}

/// A value, and whose it is.
#[repr(C)]
struct Place<T> {
    value: T,
    block: NonNull<Block>,
}

/// The layout of a block for so many values, and where they start in it.
fn layout<T>(capacity: usize) -> (Layout, usize) {
    let places = Layout::array::<Place<T>>(capacity).and_then(|places| Layout::new::<Block>().extend(places));
    places.expect("invariant: blocks are made for values that fit into memory")
}

/// A value of a block. The block lives as long as any of its values has a handle.
pub struct Shared<T> {
    place: NonNull<Place<T>>,
    owned: PhantomData<T>,
}

// SAFETY: as an `Arc`: handles on different threads give shared references, and the last one drops the values.
unsafe impl<T: Send + Sync> Send for Shared<T> {}
// SAFETY: as above.
unsafe impl<T: Send + Sync> Sync for Shared<T> {}

/// Makes the values of a block.
pub struct SharedBlock<T> {
    block: NonNull<Block>,
    owned: PhantomData<T>,
}

// SAFETY: as above.
unsafe impl<T: Send + Sync> Send for SharedBlock<T> {}
// SAFETY: a shared reference gives nothing.
unsafe impl<T: Send + Sync> Sync for SharedBlock<T> {}

impl<T> SharedBlock<T> {
    /// Room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> Self {
        let (layout, _) = layout::<T>(capacity);
        // SAFETY: the layout is not empty: it has room for the start of the block.
        let Some(block) = NonNull::new(unsafe { alloc(layout) }.cast::<Block>()) else { handle_alloc_error(layout) };
        // SAFETY: allocated for that, and nobody else's yet.
        unsafe { block.write(Block { handles: AtomicUsize::new(1), len: 0, capacity }) };
        Self { block, owned: PhantomData }
    }

    /// Adds a value.
    ///
    /// # Errors
    ///
    /// The value, when there is no room.
    pub fn push(&mut self, value: T) -> Result<Shared<T>, T> {
        let block = self.block.as_ptr();
        // SAFETY: the block lives as long as its maker, who alone uses `len` and `capacity` until then.
        let (len, capacity) = unsafe { ((*block).len, (*block).capacity) };
        if len == capacity {
            return Err(value);
        }
        let (_, first) = layout::<T>(capacity);
        // SAFETY: within the allocation, since `len` is less than its capacity, and not yet in use.
        let place = unsafe {
            let place = self.block.byte_add(first).cast::<Place<T>>().add(len);
            place.write(Place { value, block: self.block });
            (*block).len = len + 1;
            place
        };
        retain(self.block);
        Ok(Shared { place, owned: PhantomData })
    }
}

/// One more handle.
fn retain(block: NonNull<Block>) {
    // SAFETY: the caller has a handle, so the block is alive.
    let handles = unsafe { block.as_ref() }.handles.fetch_add(1, Ordering::Relaxed);
    if handles > MAX_HANDLES {
        abort();
    }
}

/// One handle less: with the last one the values go.
///
/// # Safety
///
/// The caller has a handle to a block of `T`s and does not use it any more.
unsafe fn release<T>(block: NonNull<Block>) {
    // SAFETY: alive until the count is 0.
    if unsafe { block.as_ref() }.handles.fetch_sub(1, Ordering::Release) != 1 {
        return;
    }
    // What others did with the values happened before.
    fence(Ordering::Acquire);
    // SAFETY: nobody else has a handle; the first `len` values are there, and the layout is the one that it was allocated with.
    unsafe {
        let Block { len, capacity, .. } = *block.as_ptr();
        let (layout, first) = layout::<T>(capacity);
        let places = block.byte_add(first).cast::<Place<T>>();
        for index in 0..len {
            places.add(index).drop_in_place();
        }
        dealloc(block.as_ptr().cast(), layout);
    }
}

impl<T> Drop for SharedBlock<T> {
    fn drop(&mut self) {
        // SAFETY: the maker's handle.
        unsafe { release::<T>(self.block) };
    }
}

impl<T> Shared<T> {
    /// A value alone in its block.
    pub fn new(value: T) -> Self {
        match SharedBlock::with_capacity(1).push(value) {
            Ok(shared) => shared,
            Err(_) => unreachable!("invariant: there is room for one"),
        }
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: values live as long as any handle, and are never changed.
        unsafe { &(*self.place.as_ptr()).value }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        // SAFETY: written when the value was made, and never changed.
        retain(unsafe { (*self.place.as_ptr()).block });
        Self { place: self.place, owned: PhantomData }
    }
}

impl<T> Drop for Shared<T> {
    fn drop(&mut self) {
        // SAFETY: as above; it is this handle's.
        unsafe { release::<T>((*self.place.as_ptr()).block) };
    }
}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn values_go_together_with_the_last_handle() {
        let counted = Arc::new(());
        let mut block = SharedBlock::with_capacity(2);
        let first = block.push((1, counted.clone())).expect("there is room");
        let second = block.push((2, counted.clone())).expect("there is room");
        assert_eq!(block.push((3, counted.clone())).map(drop).expect_err("there is none").0, 3);
        drop(block);
        assert_eq!((first.0, second.0, Arc::strong_count(&counted)), (1, 2, 3));
        let third = second.clone();
        drop((first, second));
        assert_eq!((third.0, Arc::strong_count(&counted)), (2, 3));
        std::thread::spawn(move || drop(third)).join().expect("nothing panics");
        assert_eq!(Arc::strong_count(&counted), 1);
        drop(SharedBlock::<Arc<()>>::with_capacity(0));
        drop(Shared::new(counted));
    }
}
