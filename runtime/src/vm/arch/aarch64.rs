//! AArch64 on Linux.

use std::arch::asm;
use std::sync::atomic::{AtomicU8, Ordering};

/// Continues at `pc` with the given stack and frame pointer; everything above that stack pointer's frame is abandoned.
///
/// # Safety
///
/// - The three were recorded by an entry trampoline that is still active on this stack.
/// - No frame between here and there has anything to drop.
pub unsafe fn resume(pc: usize, sp: usize, fp: usize) -> ! {
    // SAFETY: the caller's; the handler expects nothing in any other register.
    unsafe {
        asm!("mov sp, {sp}", "mov x29, {fp}", "br {pc}", sp = in(reg) sp, fp = in(reg) fp, pc = in(reg) pc, options(noreturn));
    }
}

/// The current stack pointer.
#[inline(always)]
pub fn stack_pointer() -> usize {
    let sp: usize;
    // SAFETY: reads a register.
    unsafe { asm!("mov {}, sp", out(reg) sp, options(nomem, nostack, preserves_flags)) };
    sp
}

fn shared_byte<'a>(at: *const u8, index: usize) -> &'a AtomicU8 {
    // SAFETY: callers have accessible bytes that nobody has another reference to.
    unsafe { AtomicU8::from_ptr(at.wrapping_add(index).cast_mut()) }
}

/// Copies bytes that other threads may read and write meanwhile, the lowest first.
///
/// # Safety
///
/// - Both ranges are accessible, and no reference to any of their bytes is in use.
/// - The target does not start inside the source.
pub unsafe fn copy_shared(src: *const u8, dst: *mut u8, len: usize) {
    for index in 0..len {
        shared_byte(dst, index).store(shared_byte(src, index).load(Ordering::Relaxed), Ordering::Relaxed);
    }
}

/// The same, the highest first, for a target that starts inside the source.
///
/// # Safety
///
/// As [`copy_shared`], but the source does not start inside the target.
pub unsafe fn copy_shared_down(src: *const u8, dst: *mut u8, len: usize) {
    for index in (0..len).rev() {
        shared_byte(dst, index).store(shared_byte(src, index).load(Ordering::Relaxed), Ordering::Relaxed);
    }
}

/// Writes `byte` to bytes that other threads may read and write meanwhile.
///
/// # Safety
///
/// The range is accessible, and no reference to any of its bytes is in use.
pub unsafe fn fill_shared(dst: *mut u8, byte: u8, len: usize) {
    for index in 0..len {
        shared_byte(dst, index).store(byte, Ordering::Relaxed);
    }
}

/// Makes freshly written code visible to instruction fetch.
pub fn synchronize_instructions(start: *const u8, len: usize) {
    let (first, end) = (start.addr() & !63, start.addr() + len);
    // SAFETY: cleans and invalidates cache lines of memory that the caller has just written.
    unsafe {
        for line in (first..end).step_by(64) {
            asm!("dc cvau, {0}", in(reg) line, options(nostack, preserves_flags));
        }
        asm!("dsb ish", options(nostack, preserves_flags));
        for line in (first..end).step_by(64) {
            asm!("ic ivau, {0}", in(reg) line, options(nostack, preserves_flags));
        }
        asm!("dsb ish", "isb", options(nostack, preserves_flags));
    }
}

/// The registers of an interrupted thread.
pub struct Interrupted<'a>(&'a mut libc::ucontext_t);

impl<'a> Interrupted<'a> {
    /// The registers in a signal's context.
    pub fn new(context: &'a mut libc::ucontext_t) -> Self {
        Self(context)
    }

    /// Program counter.
    pub fn pc(&mut self) -> usize {
        self.0.uc_mcontext.pc as usize
    }

    /// Frame pointer.
    pub fn fp(&mut self) -> usize {
        self.0.uc_mcontext.regs[29] as usize
    }

    /// Lets the thread continue elsewhere when the signal handler returns.
    pub fn resume_at(&mut self, pc: usize, sp: usize, fp: usize) {
        self.0.uc_mcontext.pc = pc as u64;
        self.0.uc_mcontext.sp = sp as u64;
        self.0.uc_mcontext.regs[29] = fp as u64;
    }
}
