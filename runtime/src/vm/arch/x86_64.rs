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

/// Copies bytes that other threads may read and write meanwhile, the lowest first.
///
/// # Safety
///
/// - Both ranges are accessible, and no reference to any of their bytes is in use.
/// - The target does not start inside the source.
pub unsafe fn copy_shared(src: *const u8, dst: *mut u8, len: usize) {
    // SAFETY: the caller's. What races here are the machine's moves, not accesses of Rust.
    unsafe {
        asm!("rep movsb", inout("rcx") len => _, inout("rsi") src => _, inout("rdi") dst => _, options(nostack, preserves_flags));
    }
}

/// The same, the highest first, for a target that starts inside the source.
///
/// # Safety
///
/// As [`copy_shared`], but the source does not start inside the target.
pub unsafe fn copy_shared_down(src: *const u8, dst: *mut u8, len: usize) {
    let (words, odd) = (len / 8, len % 8);
    // SAFETY: the caller's. A word is read before anything is written to it or below it. The direction is upwards again at the end, as everybody expects.
    unsafe {
        asm!(
            "std",
            "rep movsb",
            "mov rcx, {words}",
            "sub rsi, 7",
            "sub rdi, 7",
            "rep movsq",
            "cld",
            words = in(reg) words,
            inout("rcx") odd => _,
            inout("rsi") src.wrapping_add(len).wrapping_sub(1) => _,
            inout("rdi") dst.wrapping_add(len).wrapping_sub(1) => _,
            options(nostack),
        );
    }
}

/// Writes `byte` to bytes that other threads may read and write meanwhile.
///
/// # Safety
///
/// The range is accessible, and no reference to any of its bytes is in use.
pub unsafe fn fill_shared(dst: *mut u8, byte: u8, len: usize) {
    // SAFETY: the caller's.
    unsafe {
        asm!("rep stosb", inout("rcx") len => _, inout("rdi") dst => _, in("al") byte, options(nostack, preserves_flags));
    }
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
