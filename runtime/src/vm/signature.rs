//! A function type as machine code sees it: its number and its two trampolines.

use super::code::CodeMemory;
use super::context::{Context, EntryTrampoline, FuncRef};
use std::ffi::c_void;
use windlass_compiler::compile::Trampolines;

/// Number and trampolines of a function type. The engine that made it keeps the trampolines alive.
#[derive(Copy, Clone, Debug)]
pub struct Signature {
    id: u32,
    entry: EntryTrampoline,
    exit: *const c_void,
    resource_rep: Option<*const c_void>,
}

// SAFETY: immutable addresses of immutable code.
unsafe impl Send for Signature {}
// SAFETY: as above.
unsafe impl Sync for Signature {}

impl Signature {
    /// The type with number `id`, whose trampolines lie in `code`.
    ///
    /// # Panics
    ///
    /// When they do not.
    pub fn new(id: u32, code: &CodeMemory, trampolines: &Trampolines) -> Self {
        let entry = code.at(trampolines.entry.start);
        // SAFETY: the compiler put a function of this type there.
        let entry = unsafe { std::mem::transmute::<*const c_void, EntryTrampoline>(entry) };
        let resource_rep = trampolines.resource_rep.map(|range| code.at(range.start));
        Self { id, entry, exit: code.at(trampolines.exit.start), resource_rep }
    }

    /// The same trampolines for the type with number `id`, whose values are the same in registers.
    #[must_use]
    pub fn with_id(self, id: u32) -> Self {
        Self { id, ..self }
    }

    /// Engine-wide number of the type.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// A reference to a function of this type.
    pub fn func_ref(&self, code: *const c_void, context: *mut Context) -> FuncRef {
        FuncRef { code, context, entry: self.entry, type_id: self.id }
    }

    /// A reference to a host function of this type: its code is the exit trampoline.
    pub fn host_func_ref(&self, context: *mut Context) -> FuncRef {
        self.func_ref(self.exit, context)
    }

    /// The code of `resource.rep`, if that is of this type.
    pub fn resource_rep(&self) -> Option<*const c_void> {
        self.resource_rep
    }
}
