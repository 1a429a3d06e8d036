//! x86-64 on Linux.

use std::arch::asm;

/// Continues at `pc` with the given stack and frame pointer; everything above that stack pointer's frame is abandoned.
///
/// # Safety
///
/// - The three were recorded by an entry trampoline that is still active on this stack.
/// - No frame between here and there has anything to drop.
pub unsafe fn resume(pc: usize, sp: usize, fp: usize) -> ! {
    // SAFETY: the caller's; the handler expects nothing in any other register.
    unsafe {
        asm!("mov rsp, {sp}", "mov rbp, {fp}", "jmp {pc}", sp = in(reg) sp, fp = in(reg) fp, pc = in(reg) pc, options(noreturn));
    }
}

/// The current stack pointer.
#[inline(always)]
pub fn stack_pointer() -> usize {
    let sp: usize;
    // SAFETY: reads a register.
    unsafe { asm!("mov {}, rsp", out(reg) sp, options(nomem, nostack, preserves_flags)) };
    sp
}

/// Makes freshly written code visible to instruction fetch; this architecture does it by itself.
pub fn synchronize_instructions(start: *const u8, len: usize) {
    let _ = (start, len);
}

/// The registers of an interrupted thread.
pub struct Interrupted<'a>(&'a mut libc::ucontext_t);

impl<'a> Interrupted<'a> {
    /// The registers in a signal's context.
    pub fn new(context: &'a mut libc::ucontext_t) -> Self {
        Self(context)
    }

    fn register(&mut self, index: libc::c_int) -> &mut i64 {
        &mut self.0.uc_mcontext.gregs[index as usize]
    }

    /// Program counter.
    pub fn pc(&mut self) -> usize {
        *self.register(libc::REG_RIP) as usize
    }

    /// Frame pointer.
    pub fn fp(&mut self) -> usize {
        *self.register(libc::REG_RBP) as usize
    }

    /// Lets the thread continue elsewhere when the signal handler returns.
    pub fn resume_at(&mut self, pc: usize, sp: usize, fp: usize) {
        *self.register(libc::REG_RIP) = pc as i64;
        *self.register(libc::REG_RSP) = sp as i64;
        *self.register(libc::REG_RBP) = fp as i64;
    }
}
