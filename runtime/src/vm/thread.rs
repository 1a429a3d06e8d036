//! What a thread needs before it can run wasm: a stack for signal handlers, and knowledge of where its own stack ends.

use super::faults::FaultState;
use super::mmap::{Mmap, page_bytes};
use std::cell::{Cell, OnceCell};

/// Handlers that were installed before ours run on this stack too, and some of them print.
const SIGNAL_STACK_BYTES: usize = 64 << 10;
/// Stack that wasm leaves to the host functions which it calls, where the thread has that much.
const HOST_STACK_BYTES: usize = 128 << 10;

thread_local! {
    // Constant and without destructors, so that a signal handler can read them.
    static ACTIVE: Cell<*mut FaultState> = const { Cell::new(std::ptr::null_mut()) };
    static STACK: Cell<Bounds> = const { Cell::new(Bounds::UNKNOWN) };
    static SIGNAL_STACK: OnceCell<SignalStack> = const { OnceCell::new() };
}

/// The part of a thread's stack that wasm may use.
#[derive(Copy, Clone, Debug)]
struct Bounds {
    floor: usize,
    len: usize,
}

impl Bounds {
    /// Of a thread that is not prepared.
    const UNKNOWN: Self = Self { floor: 0, len: 0 };
    /// Of a thread whose stack the system knows nothing of.
    const NOWHERE: Self = Self { floor: usize::MAX, len: 0 };
}

/// The state whose store runs wasm on this thread, or null.
#[inline]
pub fn active() -> *mut FaultState {
    ACTIVE.get()
}

/// Makes `state` the one whose store runs wasm on this thread; returns the one before.
#[inline]
pub fn set_active(state: *mut FaultState) -> *mut FaultState {
    ACTIVE.replace(state)
}

/// The lowest stack address that wasm may use when it is entered with the stack pointer at `sp` and may use `max_bytes`. Prepares the thread if
/// it has not run wasm before.
#[inline]
pub fn stack_limit(sp: usize, max_bytes: usize) -> usize {
    let Bounds { floor, len } = STACK.get();
    let left = sp.wrapping_sub(floor);
    if left >= len {
        return unusual_stack_limit(sp, max_bytes);
    }
    if left <= max_bytes { floor } else { sp - max_bytes }
}

/// The same for the first call on a thread, and on another stack than its own.
#[cold]
fn unusual_stack_limit(sp: usize, max_bytes: usize) -> usize {
    let bounds = match STACK.get() {
        Bounds { floor: 0, .. } => prepare(),
        bounds => bounds,
    };
    let limit = sp.saturating_sub(max_bytes);
    // On another stack than the thread's own, nothing is known but what was configured.
    let own = bounds.floor.saturating_sub(HOST_STACK_BYTES)..bounds.floor + bounds.len;
    if own.contains(&sp) { limit.max(bounds.floor) } else { limit }
}

fn prepare() -> Bounds {
    // While a thread ends its locals may be gone; it then keeps the signal stack that it has.
    let _ = SIGNAL_STACK.try_with(|stack| {
        stack.get_or_init(SignalStack::install);
    });
    let bounds = own_bounds().unwrap_or(Bounds::NOWHERE);
    STACK.set(bounds);
    bounds
}

fn own_bounds() -> Option<Bounds> {
    // SAFETY: asks the system about this thread, into variables of ours.
    let (low, len) = unsafe {
        let mut attributes: libc::pthread_attr_t = std::mem::zeroed();
        if libc::pthread_getattr_np(libc::pthread_self(), &mut attributes) != 0 {
            return None;
        }
        let (mut low, mut len) = (std::ptr::null_mut(), 0);
        let asked = libc::pthread_attr_getstack(&attributes, &mut low, &mut len);
        libc::pthread_attr_destroy(&mut attributes);
        if asked != 0 {
            return None;
        }
        (low.addr(), len)
    };
    let floor = low.checked_add(HOST_STACK_BYTES.min(len / 4))?;
    Some(Bounds { floor, len: low.checked_add(len)? - floor })
}

/// A signal stack of ours, where the thread's own is too small or missing.
struct SignalStack {
    map: Option<Mmap>,
}

impl SignalStack {
    fn install() -> Self {
        // SAFETY: asks and tells the system about this thread's signal stack; the new one is mapped until this value is dropped, which turns it
        // off first.
        unsafe {
            let mut current: libc::stack_t = std::mem::zeroed();
            let known = libc::sigaltstack(std::ptr::null(), &mut current) == 0;
            if known && current.ss_flags & libc::SS_DISABLE == 0 && current.ss_size >= SIGNAL_STACK_BYTES {
                return Self { map: None };
            }
            let guard = page_bytes();
            let Ok(mut map) = Mmap::reserve(guard + SIGNAL_STACK_BYTES) else { return Self { map: None } };
            if map.make_accessible(guard, map.len() - guard).is_err() {
                return Self { map: None };
            }
            let new = libc::stack_t { ss_sp: map.base().as_ptr().add(guard).cast(), ss_flags: 0, ss_size: map.len() - guard };
            if libc::sigaltstack(&new, std::ptr::null_mut()) != 0 {
                return Self { map: None };
            }
            Self { map: Some(map) }
        }
    }
}

impl Drop for SignalStack {
    fn drop(&mut self) {
        let Some(map) = &self.map else { return };
        let ours = map.base().as_ptr().addr()..map.base().as_ptr().addr() + map.len();
        // SAFETY: turns our stack off before it is unmapped. What was there before is not put back: its owner may have freed it.
        unsafe {
            let mut current: libc::stack_t = std::mem::zeroed();
            if libc::sigaltstack(std::ptr::null(), &mut current) == 0 && ours.contains(&current.ss_sp.addr()) {
                let off = libc::stack_t { ss_sp: std::ptr::null_mut(), ss_flags: libc::SS_DISABLE, ss_size: 0 };
                libc::sigaltstack(&off, std::ptr::null_mut());
            }
        }
    }
}
