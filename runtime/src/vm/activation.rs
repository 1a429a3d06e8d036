//! Entering compiled code, and leaving it by a trap.

use super::arch;
use super::context::{FuncRef, VmStore};
use super::faults::{FaultState, OnTheWay};
use super::stack::{Activation, OUTERMOST, exited, walk};
use super::thread;
use super::value::ValRaw;
use std::ptr::NonNull;

/// Calls `func` through its entry trampoline, where nothing of the store runs. `false` when a trap resumed it: the fault is in `faults` or in the store.
///
/// # Safety
///
/// - `faults` are quiet.
/// - `store` and `faults` belong to one live store, which runs on this thread and no other.
/// - `func` is a function reference of that store.
/// - `args` points at as many values as its signature has parameters or results, whichever are more; the parameters are of its types.
#[inline(always)]
pub unsafe fn enter(
    store: *mut VmStore,
    faults: *mut FaultState,
    max_stack_bytes: usize,
    func: NonNull<FuncRef>,
    args: *mut ValRaw,
) -> bool {
    // SAFETY: the caller's. The trampoline changes the store through pointers that the compiler does not see; everything here goes through raw
    // pointers, one of which is published in the thread-local before the call, so nothing is assumed to stay.
    unsafe {
        // Nothing of this store runs: nobody needs back what the trampolines write into it.
        (*store).stack_limit = thread::stack_limit(arch::stack_pointer(), max_stack_bytes);
        (*faults).activation = &raw const OUTERMOST;
        let before = thread::set_active(faults);
        let returned = call(func, args);
        thread::set_active(before);
        (*faults).activation = std::ptr::null();
        returned
    }
}

/// The same while the store runs wasm already: what compiled code wrote into the store for that crossing is there again afterwards.
///
/// # Safety
///
/// As [`enter`], but `faults` are not quiet.
#[inline]
pub unsafe fn enter_nested(store: *mut VmStore, faults: *mut FaultState, func: NonNull<FuncRef>, args: *mut ValRaw) -> bool {
    // SAFETY: as above. A host function may have run another store on this thread, so that this one is made the active one again.
    unsafe {
        let outer = Activation {
            handler_pc: (*store).handler_pc,
            handler_sp: (*store).handler_sp,
            handler_fp: (*store).handler_fp,
            exit_fp: (*store).exit_fp,
            previous: (*faults).activation,
        };
        (*faults).activation = &raw const outer;
        let before = thread::set_active(faults);
        let returned = call(func, args);
        thread::set_active(before);
        (*faults).activation = outer.previous;
        (*store).handler_pc = outer.handler_pc;
        (*store).handler_sp = outer.handler_sp;
        (*store).handler_fp = outer.handler_fp;
        (*store).exit_fp = outer.exit_fp;
        returned
    }
}

/// Calls `func` through its entry trampoline.
///
/// # Safety
///
/// As [`enter`], in an activation.
#[inline(always)]
unsafe fn call(func: NonNull<FuncRef>, args: *mut ValRaw) -> bool {
    // SAFETY: the caller's.
    unsafe {
        let func = func.as_ptr();
        ((*func).entry)((*func).code, (*func).context, std::ptr::null_mut(), args) == 0
    }
}

/// The body of the builtin `Raise`: continues at the innermost entry trampoline's handler, or, if an exception was thrown, at the innermost handler
/// that compiled code has for one.
///
/// # Safety
///
/// Called by compiled code of the store that is active on this thread, which has recorded the fault, with no frame in between that has anything to drop.
pub unsafe extern "C" fn raise(store: *mut VmStore) -> ! {
    // SAFETY: the caller's: an entry trampoline of this store is below, and has recorded where it resumes.
    unsafe {
        let faults = thread::active();
        debug_assert!(!faults.is_null() && (*faults).store() == store, "a fault is raised in the store that runs");
        if (*store).throwing != 0 {
            let (mut landing, faults) = (None, &*faults);
            let (pc, fp) = exited((*store).exit_fp);
            walk(pc, fp, (*store).handler_fp, |return_address, fp| match faults.exception_at(return_address) {
                OnTheWay::Passed => false,
                OnTheWay::End => true,
                OnTheWay::Handler(pc, frame_bytes) => {
                    landing = Some((pc, fp - frame_bytes, fp));
                    true
                }
            });
            if let Some((pc, sp, fp)) = landing {
                (*store).throwing = 0;
                // The handler expects its frame, and nothing in registers.
                arch::resume(pc, sp, fp)
            }
        }
        (*faults).trace_exit();
        arch::resume((*store).handler_pc, (*store).handler_sp, (*store).handler_fp)
    }
}
