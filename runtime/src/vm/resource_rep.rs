//! `resource.rep` as compiled code calls it.

use super::Pinned;
use super::context::{FuncRef, HandlesRecord, HostContext, ResourceRepContext, VmStore};
use super::host::HostFuncSource;
use std::ffi::c_void;
use std::ptr::NonNull;

#[derive(Debug)]
#[repr(C)]
struct Func {
    context: ResourceRepContext,
    func_ref: FuncRef,
}

/// `resource.rep` of one resource in one component instance.
#[derive(Debug)]
pub struct ResourceRepFunc(Pinned<Func>);

// SAFETY: belongs to a store, and moves between threads only with it.
unsafe impl Send for ResourceRepFunc {}
// SAFETY: shared references only give addresses.
unsafe impl Sync for ResourceRepFunc {}

impl ResourceRepFunc {
    /// For the store at `store`: `code` is that of the signature of `source` and looks entries up that are `wanted`; `source` is called about others.
    ///
    /// # Safety
    ///
    /// `handles` lives as long as the result is called, and what it holds is true whenever compiled code runs: entries as the compiler's layout says.
    pub unsafe fn new(
        store: *mut VmStore,
        source: HostFuncSource,
        code: *const c_void,
        handles: NonNull<HandlesRecord>,
        wanted: u64,
    ) -> Self {
        let (host, exit): (HostContext, FuncRef) = source.parts(store);
        let context = ResourceRepContext { host, handles: handles.as_ptr(), wanted, otherwise: exit.code };
        let mut func = Pinned::new(Func { context, func_ref: FuncRef { code, ..exit } });
        func.get_mut().func_ref.context = func.address().as_ptr().cast();
        Self(func)
    }

    /// The reference to it. Valid as long as this.
    pub fn func_ref(&self) -> NonNull<FuncRef> {
        let func = self.0.address().as_ptr();
        // SAFETY: in bounds.
        unsafe { NonNull::new_unchecked(&raw mut (*func).func_ref) }
    }
}
