//! The memory of an instance's context: one allocation, reached by offset.
//!
//! Every accessor checks its offset against the allocation. What the fields mean is `layout.rs`'s and the caller's business.

use super::context::InstanceContext;
use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::ptr::NonNull;
use windlass_compiler::translate::layout::InstanceLayout;

/// The context of one instance. Zeroed when allocated, freed when dropped.
#[derive(Debug)]
pub struct ContextBlock {
    base: NonNull<InstanceContext>,
    layout: Layout,
}

// SAFETY: the block belongs to a store and moves between threads only with it.
unsafe impl Send for ContextBlock {}
// SAFETY: shared references only read.
unsafe impl Sync for ContextBlock {}

impl ContextBlock {
    /// A zeroed context. `None` when there is not enough memory.
    pub fn new(offsets: &InstanceLayout) -> Option<Self> {
        let bytes = (offsets.size() as usize).max(size_of::<InstanceContext>());
        let layout = Layout::from_size_align(bytes, 16).ok()?;
        // SAFETY: the layout is not empty: it has room for the header.
        let base = NonNull::new(unsafe { alloc_zeroed(layout) })?;
        Some(Self { base: base.cast(), layout })
    }

    /// The context.
    #[inline]
    pub fn context(&self) -> NonNull<InstanceContext> {
        self.base
    }

    /// Its size.
    pub fn len_bytes(&self) -> usize {
        self.layout.size()
    }

    /// Address of the `T` at `offset`.
    ///
    /// # Panics
    ///
    /// When it does not lie in the block, or is not aligned.
    #[inline]
    pub fn field<T>(&self, offset: u32) -> NonNull<T> {
        let offset = offset as usize;
        assert!(
            offset + size_of::<T>() <= self.layout.size() && offset.is_multiple_of(align_of::<T>()),
            "invariant: fields lie in their context"
        );
        // SAFETY: within the allocation, as was just checked.
        unsafe { self.base.byte_add(offset).cast() }
    }

    /// Writes the `T` at `offset`.
    ///
    /// # Panics
    ///
    /// As [`Self::field`].
    #[inline]
    pub fn write<T: Copy>(&mut self, offset: u32, value: T) {
        // SAFETY: in bounds and aligned; the block is exclusively borrowed.
        unsafe { self.field::<T>(offset).write(value) }
    }

    /// Reads the pointer in a field of this block.
    ///
    /// # Panics
    ///
    /// When it is null, or the field is not one of this block.
    #[inline]
    pub fn pointer<T>(&self, field: NonNull<NonNull<T>>) -> NonNull<T> {
        let offset = field.as_ptr().addr().wrapping_sub(self.base.as_ptr().addr());
        assert!(offset + size_of::<usize>() <= self.layout.size(), "invariant: fields lie in their context");
        // SAFETY: in bounds and aligned, since `field` made the address; any word is a pointer or null.
        let pointer = unsafe { field.cast::<*mut T>().read() };
        NonNull::new(pointer).expect("invariant: imports are set before anybody asks for them")
    }
}

impl Drop for ContextBlock {
    fn drop(&mut self) {
        // SAFETY: allocated with this layout, and not used afterwards: the store that runs its code is going, or has removed the instance.
        unsafe { dealloc(self.base.as_ptr().cast(), self.layout) };
    }
}
