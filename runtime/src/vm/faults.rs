//! Faults in compiled code: signals become traps.
//!
//! While wasm runs, a thread-local points at the fault state of its store. The signal handler looks the program counter up in that store's own list
//! of code, so it takes no lock: the list belongs to this thread. If the instruction is one that traps, the handler records what happened and lets
//! the thread continue at the innermost entry trampoline. Any other fault goes to the handler that was there before.

use super::arch::Interrupted;
use super::code::CodeMemory;
use super::context::VmStore;
use super::stack::{Activation, Trace, TracedFrame, WATCHED};
use super::thread;
use std::ops::Range;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering, compiler_fence};
use std::sync::{Arc, Mutex, PoisonError};
use windlass_compiler::compile::{HandlerTable, TrapCode, TrapTable};

/// Code that can fault: where it lies and which of its instructions trap.
#[derive(Debug)]
pub struct FaultingCode {
    /// The code.
    pub memory: CodeMemory,
    /// Where in its image the instructions lie that trap: a [`TrapTable`].
    pub traps: Range<usize>,
    /// Where in its image the calls lie that an exception may leave to a handler in the same function: a [`HandlerTable`].
    pub handlers: Range<usize>,
    /// No exception passes its frames.
    pub ends_exceptions: bool,
}

/// What a frame on an exception's way is to it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum OnTheWay {
    /// Nothing.
    Passed,
    /// The end of its way.
    End,
    /// Where it lands, and how far the stack pointer lies below the frame pointer there.
    Handler(usize, usize),
}

impl FaultingCode {
    fn trap_at(&self, pc: usize) -> Option<TrapCode> {
        let offset = u32::try_from(pc.checked_sub(self.memory.range().start)?).ok()?;
        TrapTable::new(self.memory.image().bytes().get(self.traps.clone())?).find(offset)
    }

    /// Where an exception lands that leaves the call which returns to `return_address`, and how far the stack pointer lies below the frame pointer there.
    fn handler_at(&self, return_address: usize) -> Option<(usize, usize)> {
        let start = self.memory.range().start;
        let offset = u32::try_from(return_address.checked_sub(start)?).ok()?;
        let site = HandlerTable::new(self.memory.image().bytes().get(self.handlers.clone())?).find(offset)?;
        Some((start + site.handler_offset as usize, site.frame_bytes as usize))
    }
}

/// What the machine noticed by itself: a trap that compiled code raised by faulting.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct MachineFault {
    /// What it means.
    pub code: TrapCode,
    /// The instruction.
    pub pc: usize,
    /// The address it accessed, if that is what failed.
    pub address: usize,
}

/// The frames in which something happened.
#[derive(Debug)]
pub struct Taken {
    /// Innermost first.
    pub frames: Vec<TracedFrame>,
    /// How many more there were.
    pub left_out: usize,
}

/// What a fault handler needs of a store, and where it leaves what happened.
#[derive(Debug)]
pub struct FaultState {
    store: *mut VmStore,
    pub(super) activation: *const Activation,
    codes: Vec<(Range<usize>, Arc<FaultingCode>)>,
    /// Set while `codes` changes: a fault in the host just then must not look at it.
    changing: AtomicBool,
    fault: Option<MachineFault>,
    trace: Trace,
}

// SAFETY: the store that the pointers lead to is the one that owns this state, and the two move between threads together. Activations are on the
// stack of the thread that runs the store, which cannot move meanwhile.
unsafe impl Send for FaultState {}
// SAFETY: shared references only read.
unsafe impl Sync for FaultState {}

impl FaultState {
    /// The state of a store that has run nothing yet.
    pub fn new(max_frames: usize) -> Self {
        Self {
            store: std::ptr::null_mut(),
            activation: std::ptr::null(),
            codes: Vec::new(),
            changing: AtomicBool::new(false),
            fault: None,
            trace: Trace::with_capacity(max_frames),
        }
    }

    /// Tells it its store's address.
    ///
    /// # Safety
    ///
    /// `store` belongs to the store that owns this state and stays at its address as long.
    pub unsafe fn attach(&mut self, store: NonNull<VmStore>) {
        self.store = store.as_ptr();
    }

    /// The store's context.
    pub fn store(&self) -> *mut VmStore {
        self.store
    }

    /// Whether wasm of this store is on the stack.
    #[inline]
    pub fn is_active(&self) -> bool {
        !self.activation.is_null() && self.activation != &raw const WATCHED
    }

    /// Whether nothing of this store runs, and no crossing is watched.
    #[inline]
    pub fn is_quiet(&self) -> bool {
        self.activation.is_null()
    }

    /// Makes it never quiet again: every crossing is watched. Nothing of the store runs.
    pub fn watch(&mut self) {
        if self.is_quiet() {
            self.activation = &raw const WATCHED;
        }
    }

    /// A watched crossing begins; whether nothing of the store runs, and is quiet until [`Self::end_watched`].
    pub fn begin_watched(&mut self) -> bool {
        let outermost = self.activation == &raw const WATCHED;
        if outermost {
            self.activation = std::ptr::null();
        }
        outermost
    }

    /// Ends what [`Self::begin_watched`] has begun, with its answer.
    pub fn end_watched(&mut self, outermost: bool) {
        if outermost {
            self.activation = &raw const WATCHED;
        }
    }

    /// Makes faults in `code` traps. `false` when they were already.
    pub fn add_code(&mut self, code: &Arc<FaultingCode>) -> bool {
        let range = code.memory.range();
        let Err(index) = self.codes.binary_search_by_key(&range.start, |(range, _)| range.start) else { return false };
        if range.is_empty() {
            return false;
        }
        // The handler runs on this thread, so only the compiler could reorder these.
        self.changing.store(true, Ordering::Relaxed);
        compiler_fence(Ordering::SeqCst);
        self.codes.insert(index, (range, code.clone()));
        compiler_fence(Ordering::SeqCst);
        self.changing.store(false, Ordering::Relaxed);
        true
    }

    /// Undoes [`Self::add_code`]: none of it is on the stack.
    pub fn remove_code(&mut self, code: &Arc<FaultingCode>) {
        let Ok(index) = self.codes.binary_search_by_key(&code.memory.range().start, |(range, _)| range.start) else { return };
        self.changing.store(true, Ordering::Relaxed);
        compiler_fence(Ordering::SeqCst);
        let removed = self.codes.remove(index);
        compiler_fence(Ordering::SeqCst);
        self.changing.store(false, Ordering::Relaxed);
        // Unmapped, if nobody else holds it, when the list is whole again.
        drop(removed);
    }

    fn trap_at(&self, pc: usize) -> Option<TrapCode> {
        let after = self.codes.partition_point(|(range, _)| range.start <= pc);
        let (range, code) = self.codes.get(after.checked_sub(1)?)?;
        if range.contains(&pc) { code.trap_at(pc) } else { None }
    }

    /// What the frame of the call that returns to `return_address` is to an exception that leaves the call.
    pub(super) fn exception_at(&self, return_address: usize) -> OnTheWay {
        // A call may be the last instruction of its code.
        let call = return_address.wrapping_sub(1);
        let after = self.codes.partition_point(|(range, _)| range.start <= call);
        match after.checked_sub(1).and_then(|index| self.codes.get(index)) {
            Some((range, code)) if range.contains(&call) => match code.handler_at(return_address) {
                _ if code.ends_exceptions => OnTheWay::End,
                Some((pc, frame_bytes)) => OnTheWay::Handler(pc, frame_bytes),
                None => OnTheWay::Passed,
            },
            _ => OnTheWay::Passed,
        }
    }

    /// Takes the frames below the host function or builtin that runs now, unless frames were taken since the last fault was taken.
    pub fn trace_exit(&mut self) {
        // A destructor of the host may run without any wasm below it: where wasm was left last is then a frame that is gone.
        if self.trace.is_taken() || !self.is_active() {
            return;
        }
        // SAFETY: `attach`'s contract; the activations are those that are on this thread's stack now, and whoever runs there was called through a
        // trampoline that has not returned.
        unsafe { self.trace.take_exited(self.store, self.activation) };
    }

    /// Takes the frames below the host function that runs now.
    pub fn trace_now(&self, max_frames: usize) -> Trace {
        let mut trace = Trace::with_capacity(max_frames);
        if self.is_active() {
            // SAFETY: as above.
            unsafe { trace.take_exited(self.store, self.activation) };
        }
        trace
    }

    /// What happened, if the machine noticed it, and the frames in which it did. The state is as before afterwards.
    pub fn take(&mut self) -> (Option<MachineFault>, Taken) {
        let taken = Taken { frames: self.trace.frames().to_vec(), left_out: self.trace.left_out() };
        self.trace.clear();
        (self.fault.take(), taken)
    }

    /// The signal handler's part. Touches nothing but this state and the stack. Returns whether the fault was ours.
    ///
    /// # Safety
    ///
    /// `this` is the state that is active on this thread, which `interrupted` is.
    unsafe fn handle(this: *mut Self, interrupted: &mut Interrupted<'_>, address: usize) -> bool {
        // SAFETY: alive as long as it is active. The host may have been interrupted while it changes the state: then the program counter is not in any
        // code of ours, and all that is looked at is what says so. In compiled code nobody else uses the state.
        unsafe {
            if !(*this).is_active() || (*this).changing.load(Ordering::Relaxed) {
                return false;
            }
            let pc = interrupted.pc();
            let Some(code) = (*this).trap_at(pc) else { return false };
            let state = &mut *this;
            state.fault = Some(MachineFault { code, pc, address });
            state.trace.take_interrupted(pc, interrupted.fp(), state.store, state.activation);
            let store = state.store;
            interrupted.resume_at((*store).handler_pc, (*store).handler_sp, (*store).handler_fp);
            true
        }
    }
}

const SIGNALS: [libc::c_int; 4] = [libc::SIGSEGV, libc::SIGBUS, libc::SIGILL, libc::SIGFPE];
/// What each signal did before. An action stays where it is for ever: a handler that was installed after ours may call ours at any time.
static PREVIOUS: [AtomicPtr<libc::sigaction>; 4] = [const { AtomicPtr::new(std::ptr::null_mut()) }; 4];
/// Whether an action was for one signal only, and had it.
static SPENT: [AtomicBool; 4] = [const { AtomicBool::new(false) }; 4];
static HANDLERS: Mutex<Handlers> = Mutex::new(Handlers { users: 0, installed: false });

struct Handlers {
    users: usize,
    installed: bool,
}

/// Keeps the signal handlers installed. They stay when the last one is dropped, until [`Self::uninstall`].
#[derive(Debug)]
pub struct FaultHandlers(());

impl FaultHandlers {
    /// Installs the signal handlers, unless they are.
    pub fn install() -> Self {
        let mut handlers = HANDLERS.lock().unwrap_or_else(PoisonError::into_inner);
        handlers.users += 1;
        if !handlers.installed {
            handlers.installed = true;
            for index in 0..SIGNALS.len() {
                install(index);
            }
        }
        Self(())
    }

    /// Puts back what was there before, if nobody keeps them. A signal that somebody else has taken since is left to them.
    ///
    /// # Safety
    ///
    /// No thread is in one of the handlers.
    pub unsafe fn uninstall() {
        let mut handlers = HANDLERS.lock().unwrap_or_else(PoisonError::into_inner);
        if handlers.users != 0 || !handlers.installed {
            return;
        }
        handlers.installed = false;
        for (signal, previous) in SIGNALS.into_iter().zip(&PREVIOUS) {
            // SAFETY: plain data for the system; the old action is what the system said it was.
            unsafe {
                let mut current: libc::sigaction = std::mem::zeroed();
                let known = libc::sigaction(signal, std::ptr::null(), &mut current) == 0;
                let previous = previous.load(Ordering::Acquire);
                if known && current.sa_sigaction == on_signal as *const () as usize && !previous.is_null() {
                    libc::sigaction(signal, previous, std::ptr::null_mut());
                }
            }
        }
    }
}

impl Drop for FaultHandlers {
    fn drop(&mut self) {
        HANDLERS.lock().unwrap_or_else(PoisonError::into_inner).users -= 1;
    }
}

fn install(index: usize) {
    let signal = SIGNALS[index];
    // SAFETY: plain data for the system; the old action is recorded before the new one can run.
    unsafe {
        let mut old: libc::sigaction = std::mem::zeroed();
        if libc::sigaction(signal, std::ptr::null(), &mut old) != 0 || old.sa_sigaction == on_signal as *const () as usize {
            return;
        }
        SPENT[index].store(false, Ordering::Relaxed);
        PREVIOUS[index].store(Box::into_raw(Box::new(old)), Ordering::Release);
        let mut new: libc::sigaction = std::mem::zeroed();
        new.sa_sigaction = on_signal as *const () as usize;
        new.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
        libc::sigemptyset(&mut new.sa_mask);
        let installed = libc::sigaction(signal, &new, std::ptr::null_mut());
        assert_eq!(installed, 0, "the system refuses a signal handler");
    }
}

unsafe extern "C" fn on_signal(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the system passes valid pointers. The active state belongs to this thread, which is inside compiled code of its store or in the host
    // below it; only in the first case is anything but plain reads done.
    unsafe {
        let active = thread::active();
        let by_instruction = (*info).si_code > 0;
        if by_instruction && !active.is_null() {
            let mut interrupted = Interrupted::new(&mut *context.cast::<libc::ucontext_t>());
            if FaultState::handle(active, &mut interrupted, (*info).si_addr().addr()) {
                return;
            }
        }
        chain(signal, info, context);
    }
}

/// Passes a signal on to whoever had it before, with the signals blocked that would be without us.
///
/// # Safety
///
/// Called by a signal handler with its own arguments.
unsafe fn chain(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    let index = SIGNALS.iter().position(|&known| known == signal);
    // SAFETY: null, or an action that stays.
    let previous = index.and_then(|index| unsafe { PREVIOUS[index].load(Ordering::Acquire).as_ref() });
    // SAFETY: the old action is called as its flags say; a default action is put back, so that the fault happens again and ends the process as it
    // would have without us.
    unsafe {
        let sent = (*info).si_code <= 0;
        let has = |old: &libc::sigaction, flag| old.sa_flags & flag != 0;
        // One that is for a single signal is the default action from then on.
        let spent =
            |old: &libc::sigaction| has(old, libc::SA_RESETHAND) && index.is_some_and(|index| SPENT[index].swap(true, Ordering::Relaxed));
        match previous {
            Some(old) if old.sa_sigaction == libc::SIG_IGN && sent => {}
            Some(old) if old.sa_sigaction != libc::SIG_DFL && old.sa_sigaction != libc::SIG_IGN && !spent(old) => {
                let mut before: libc::sigset_t = std::mem::zeroed();
                libc::pthread_sigmask(libc::SIG_BLOCK, &old.sa_mask, &mut before);
                if has(old, libc::SA_NODEFER) && libc::sigismember(&old.sa_mask, signal) == 0 {
                    let mut this: libc::sigset_t = std::mem::zeroed();
                    libc::sigemptyset(&mut this);
                    libc::sigaddset(&mut this, signal);
                    libc::pthread_sigmask(libc::SIG_UNBLOCK, &this, std::ptr::null_mut());
                }
                if has(old, libc::SA_SIGINFO) {
                    let handler: unsafe extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void) =
                        std::mem::transmute(old.sa_sigaction);
                    handler(signal, info, context);
                } else {
                    let handler: unsafe extern "C" fn(libc::c_int) = std::mem::transmute(old.sa_sigaction);
                    handler(signal);
                }
                libc::pthread_sigmask(libc::SIG_SETMASK, &before, std::ptr::null_mut());
            }
            _ => {
                let mut default: libc::sigaction = std::mem::zeroed();
                default.sa_sigaction = libc::SIG_DFL;
                libc::sigaction(signal, &default, std::ptr::null_mut());
                if sent {
                    libc::raise(signal);
                }
            }
        }
    }
}
