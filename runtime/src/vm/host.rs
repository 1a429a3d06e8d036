//! Host functions as compiled code calls them: contexts and references in blocks, one allocation each.

use super::context::{FuncRef, HostContext, HostEntry, VmStore};
use super::signature::Signature;
use std::ffi::c_void;
use std::mem::MaybeUninit;
use std::ptr::NonNull;

/// A host function before it belongs to a store: decided once when it is linked.
#[derive(Copy, Clone, Debug)]
pub struct HostFuncSource {
    signature: Signature,
    entry: HostEntry,
    data: *const c_void,
    values: usize,
}

// SAFETY: addresses only; what they lead to is `Send + Sync` by the type of `data`, and kept alive by whoever keeps this.
unsafe impl Send for HostFuncSource {}
// SAFETY: as above.
unsafe impl Sync for HostFuncSource {}

impl HostFuncSource {
    /// A function whose calls go to `entry` with `data` in its context, and whose argument array has `values` elements. `data` must be kept alive
    /// as long as stores have the function.
    pub fn new(signature: Signature, entry: HostEntry, data: *const c_void, values: usize) -> Self {
        Self { signature, entry, data, values }
    }

    /// Its context in the store at `store`, and a reference to it that has none yet.
    pub(super) fn parts(self, store: *mut VmStore) -> (HostContext, FuncRef) {
        let context = HostContext { store, entry: self.entry, data: self.data, values: self.values };
        (context, self.signature.host_func_ref(std::ptr::null_mut()))
    }
}

#[derive(Debug)]
#[repr(C)]
struct HostFunc {
    context: HostContext,
    func_ref: FuncRef,
}

/// Host functions of one store, in one allocation.
#[derive(Debug)]
pub struct HostFuncBlock {
    store: *mut VmStore,
    /// The first `len` are there.
    funcs: NonNull<[MaybeUninit<HostFunc>]>,
    len: usize,
}

// SAFETY: belongs to a store, and moves between threads only with it.
unsafe impl Send for HostFuncBlock {}
// SAFETY: shared references only give addresses.
unsafe impl Sync for HostFuncBlock {}

impl HostFuncBlock {
    /// Room for `capacity` functions of the store at `store`.
    pub fn with_capacity(store: *mut VmStore, capacity: usize) -> Self {
        Self { store, funcs: NonNull::from(Box::leak(Box::new_uninit_slice(capacity))), len: 0 }
    }

    /// The functions of `sources`, for the store at `store`.
    pub fn new(store: *mut VmStore, sources: impl IntoIterator<Item = HostFuncSource, IntoIter: ExactSizeIterator>) -> Self {
        let sources = sources.into_iter();
        let mut block = Self::with_capacity(store, sources.len());
        for source in sources {
            block.push(source).expect("invariant: there is room for all");
        }
        block
    }

    /// Adds a function, if there is room: the reference to it, which is valid as long as the block.
    pub fn push(&mut self, source: HostFuncSource) -> Option<NonNull<FuncRef>> {
        if self.len == self.funcs.len() {
            return None;
        }
        let (context, func_ref) = source.parts(self.store);
        // SAFETY: in bounds, and nobody else knows the place yet.
        unsafe {
            let func = self.funcs.cast::<HostFunc>().add(self.len).as_ptr();
            func.write(HostFunc { context, func_ref });
            (*func).func_ref.context = (&raw mut (*func).context).cast();
        }
        self.len += 1;
        Some(self.func_ref(self.len - 1))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The references to all of them, in order. Valid as long as the block.
    pub fn func_refs(&self) -> impl ExactSizeIterator<Item = NonNull<FuncRef>> + use<> {
        let funcs = self.funcs.cast::<HostFunc>();
        (0..self.len).map(move |index| {
            // SAFETY: in bounds.
            unsafe { NonNull::new_unchecked(&raw mut (*funcs.add(index).as_ptr()).func_ref) }
        })
    }

    /// The reference to one of them. Valid as long as the block.
    pub fn func_ref(&self, index: usize) -> NonNull<FuncRef> {
        assert!(index < self.len(), "invariant: functions of a block are counted");
        // SAFETY: in bounds.
        unsafe {
            let func = self.funcs.cast::<HostFunc>().add(index).as_ptr();
            NonNull::new_unchecked(&raw mut (*func).func_ref)
        }
    }
}

impl Drop for HostFuncBlock {
    fn drop(&mut self) {
        // SAFETY: made by `Box::leak`; the store that could call them is going. What is in it has no destructor.
        drop(unsafe { Box::from_raw(self.funcs.as_ptr()) });
    }
}
