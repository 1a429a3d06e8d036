//! The records that compiled code reads and writes, as Rust structs; `layout.rs` of the compiler states the
//! same offsets, and the assertions at the end hold the two together.

use super::ValRaw;
use std::ffi::c_void;
use std::sync::atomic::AtomicU64;
use windlass_compiler::translate::layout;

/// What compiled code and fault handlers know of a store. The first field of the store's state, so that a
/// pointer to it is a pointer to the whole store.
#[repr(C)]
#[derive(Debug)]
pub struct VmStore {
    /// Lowest stack address that compiled code may use.
    pub stack_limit: usize,
    /// Bodies of the builtins, in the order of `layout::Builtin`.
    pub builtins: *const *const c_void,
    /// Where a trap resumes.
    pub handler_pc: usize,
    /// Stack pointer there.
    pub handler_sp: usize,
    /// Frame pointer there.
    pub handler_fp: usize,
    /// Frame pointer of the trampoline through which wasm was left last.
    pub exit_fp: usize,
    /// Whether an exception looks for its handler: not 0. Also set when it found none, until the host takes it.
    pub throwing: u64,
    /// The exception that was thrown last.
    pub exception: u64,
    /// Its tag: the address of a [`TagRecord`].
    pub exception_tag: usize,
    /// What it carries: the address of raw values.
    pub exception_values: usize,
    /// The fuel that is left; below zero, more was used than there was.
    pub fuel: i64,
    /// The engine's epoch.
    pub epoch: *const AtomicU64,
    /// The epoch at which code asks whether to go on.
    pub epoch_deadline: u64,
    /// Whether the embedder wants to know of crossings, for `exec`: not 0.
    pub hooked: u64,
}

/// The start of every context.
#[repr(C)]
#[derive(Debug)]
pub struct Context {
    /// The store it belongs to.
    pub store: *mut VmStore,
}

/// A host function as compiled code calls it: returns null, or the store when a fault was recorded in it.
/// `args` holds the parameters and receives the results. `caller` is null when the host calls.
pub type HostEntry = unsafe extern "C" fn(callee: *mut HostContext, caller: *mut InstanceContext, args: *mut ValRaw) -> *mut VmStore;

/// The context of a host function.
#[repr(C)]
#[derive(Debug)]
pub struct HostContext {
    /// The store it belongs to.
    pub store: *mut VmStore,
    /// Its machine-callable entry.
    pub entry: HostEntry,
    /// What the entry works on: the closure, and what was decided when it was linked.
    pub data: *const c_void,
    /// Length of the argument array: the larger of the numbers of parameters and results.
    pub values: usize,
}

/// The context of `resource.rep`. Compiled code answers out of the handles of the component instance; the host function is for everything else.
#[repr(C)]
#[derive(Debug)]
pub struct ResourceRepContext {
    /// The host function.
    pub host: HostContext,
    /// The handles.
    pub handles: *const HandlesRecord,
    /// What entries it answers for: kind and type.
    pub wanted: u64,
    /// The exit trampoline of the host function.
    pub otherwise: *const c_void,
}

/// The handles of a component instance.
#[repr(C)]
#[derive(Debug)]
pub struct HandlesRecord {
    /// Entry 0.
    pub base: *const c_void,
    /// How many there are.
    pub len: usize,
}

// SAFETY: an address, which only compiled code follows: that of the store that owns the entries, which moves between threads with them.
unsafe impl Send for HandlesRecord {}
// SAFETY: as above.
unsafe impl Sync for HandlesRecord {}

/// The header of an instance's context; the rest follows at offsets of `InstanceLayout`.
#[repr(C)]
#[derive(Debug)]
pub struct InstanceContext {
    /// The store it belongs to.
    pub store: *mut VmStore,
    /// Bodies of the builtins.
    pub builtins: *const *const c_void,
    /// Engine-wide type ids by module type index.
    pub type_ids: *const u32,
    /// The store's record of this instance.
    pub owner: *mut c_void,
}

/// Host to wasm, per signature: see `windlass_compiler::compile::Trampolines`.
pub type EntryTrampoline = unsafe extern "C" fn(code: *const c_void, callee: *mut Context, caller: *mut Context, args: *mut ValRaw) -> u32;

/// A function reference: what a `funcref` points at.
#[repr(C)]
#[derive(Copy, Clone, Debug)]
pub struct FuncRef {
    /// Code in the internal convention.
    pub code: *const c_void,
    /// Its context.
    pub context: *mut Context,
    /// Entry trampoline of its signature.
    pub entry: EntryTrampoline,
    /// Engine-wide type id.
    pub type_id: u32,
}

/// An imported function as its importer keeps it.
#[repr(C)]
#[derive(Copy, Clone, Debug)]
pub struct FuncImport {
    /// Code in the internal convention.
    pub code: *const c_void,
    /// Its context.
    pub context: *mut Context,
    /// The reference it was imported from.
    pub func_ref: *mut FuncRef,
}

/// A table; elements are words.
#[repr(C)]
#[derive(Debug)]
pub struct TableRecord {
    /// The elements.
    pub base: *mut u64,
    /// How many there are.
    pub len: usize,
}

/// A linear memory.
#[repr(C)]
#[derive(Debug)]
pub struct MemoryRecord {
    /// Byte 0.
    pub base: *mut u8,
    /// Current length in bytes.
    pub len_bytes: usize,
}

/// An exception tag. Its address is its identity.
#[repr(C, align(8))]
#[derive(Debug)]
pub struct TagRecord {
    /// Engine-wide id of the type of what it carries.
    pub type_id: u32,
}

/// A global.
pub type GlobalRecord = ValRaw;

macro_rules! check {
    ($($ty:ty { $($field:ident = $offset:path),* } size $size:path;)*) => {$(
        const _: () = {
            $(assert!(std::mem::offset_of!($ty, $field) == $offset as usize);)*
            assert!(size_of::<$ty>() == $size as usize);
        };
    )*};
}

check! {
    VmStore {
        stack_limit = layout::store::STACK_LIMIT, builtins = layout::store::BUILTINS, handler_pc = layout::store::HANDLER_PC,
        handler_sp = layout::store::HANDLER_SP, handler_fp = layout::store::HANDLER_FP, exit_fp = layout::store::EXIT_FP,
        throwing = layout::store::THROWING, exception = layout::store::EXCEPTION,
        exception_tag = layout::store::EXCEPTION_TAG, exception_values = layout::store::EXCEPTION_VALUES,
        fuel = layout::store::FUEL, epoch = layout::store::EPOCH, epoch_deadline = layout::store::EPOCH_DEADLINE,
        hooked = layout::store::HOOKED
    } size layout::store::SIZE;
    InstanceContext {
        store = layout::instance::STORE, builtins = layout::instance::BUILTINS, type_ids = layout::instance::TYPE_IDS,
        owner = layout::instance::OWNER
    } size layout::instance::SIZE;
    FuncRef {
        code = layout::func_ref::CODE, context = layout::func_ref::CONTEXT, entry = layout::func_ref::ENTRY,
        type_id = layout::func_ref::TYPE_ID
    } size layout::func_ref::SIZE;
    FuncImport {
        code = layout::func_import::CODE, context = layout::func_import::CONTEXT, func_ref = layout::func_import::FUNC_REF
    } size layout::func_import::SIZE;
    TableRecord { base = layout::table::BASE, len = layout::table::LEN } size layout::table::SIZE;
    MemoryRecord { base = layout::memory::BASE, len_bytes = layout::memory::LEN_BYTES } size layout::memory::SIZE;
    TagRecord { type_id = layout::tag::TYPE_ID } size layout::tag::SIZE;
    HandlesRecord { base = layout::handles::BASE, len = layout::handles::LEN } size layout::handles::SIZE;
    ResourceRepContext {
        handles = layout::resource_rep::HANDLES, wanted = layout::resource_rep::WANTED, otherwise = layout::resource_rep::OTHERWISE
    } size layout::resource_rep::SIZE;
    GlobalRecord {} size layout::global::SIZE;
}
const _: () = assert!(std::mem::offset_of!(HostContext, store) == layout::context::STORE as usize);
const _: () = assert!(std::mem::offset_of!(HostContext, entry) == layout::context::HOST_ENTRY as usize);
const _: () = assert!(std::mem::offset_of!(ResourceRepContext, host) == 0);
const _: () = assert!(size_of::<ValRaw>() == layout::VALUE as usize);
