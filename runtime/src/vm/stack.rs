//! Walking the stack by frame pointers.
//!
//! Compiled code keeps a frame pointer in every frame: at it lies the caller's frame pointer, above that the return address. A chain
//! starts at a wasm frame and ends at the entry trampoline that the frame was entered through. What the host did between two activations is
//! skipped: each activation remembers where the one before it left wasm.

use super::context::VmStore;

/// One crossing from host to wasm that has not returned: what the crossing before it needs back.
#[derive(Debug)]
pub struct Activation {
    pub(super) handler_pc: usize,
    pub(super) handler_sp: usize,
    pub(super) handler_fp: usize,
    pub(super) exit_fp: usize,
    pub(super) previous: *const Activation,
}

// SAFETY: addresses only, which code that runs the store follows.
unsafe impl Sync for Activation {}

/// The activation of a store that runs nothing else: there is no crossing before it that needs anything back.
pub(super) static OUTERMOST: Activation =
    Activation { handler_pc: 0, handler_sp: 0, handler_fp: 0, exit_fp: 0, previous: std::ptr::null() };

/// In place of an activation where nothing runs, but the next crossing is to be watched.
pub(super) static WATCHED: Activation = Activation { handler_pc: 1, ..OUTERMOST };

/// A frame of compiled code.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct TracedFrame {
    /// An address inside the instruction that runs or calls.
    pub pc: usize,
    /// Whether it called the host, which entered wasm again: the frame before it in the trace.
    pub called_host: bool,
}

/// Frames of compiled code, innermost first. Its room is allocated ahead, so that a signal handler can fill it.
#[derive(Debug, Default)]
pub struct Trace {
    frames: Box<[TracedFrame]>,
    len: usize,
    left_out: usize,
    taken: bool,
}

impl Trace {
    /// Room for that many frames.
    pub fn with_capacity(frames: usize) -> Self {
        Self { frames: vec![TracedFrame::default(); frames].into_boxed_slice(), len: 0, left_out: 0, taken: false }
    }

    /// Whether one was taken since the last [`Self::clear`].
    pub fn is_taken(&self) -> bool {
        self.taken
    }

    /// Forgets what was taken.
    pub fn clear(&mut self) {
        (self.len, self.left_out, self.taken) = (0, 0, false);
    }

    /// What was taken.
    pub fn frames(&self) -> &[TracedFrame] {
        &self.frames[..self.len]
    }

    /// How many frames there was no room for. Not counted if there is no room for any.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// Takes the frames from an interrupted instruction at `pc` in the frame at `fp`.
    ///
    /// # Safety
    ///
    /// As [`walk`], for every activation of `store`.
    pub unsafe fn take_interrupted(&mut self, pc: usize, fp: usize, store: *const VmStore, activation: *const Activation) {
        // A return address lies behind its call: one more here makes up for the one less that every address gets.
        // SAFETY: the caller's.
        unsafe { self.take(pc.wrapping_add(1), fp, store, activation) }
    }

    /// Takes the frames from the one that called the host last.
    ///
    /// # Safety
    ///
    /// As [`walk`], for every activation of `store`.
    pub unsafe fn take_exited(&mut self, store: *const VmStore, activation: *const Activation) {
        // SAFETY: the caller's.
        unsafe {
            let (pc, fp) = exited((*store).exit_fp);
            self.take(pc, fp, store, activation)
        }
    }

    unsafe fn take(&mut self, pc: usize, fp: usize, store: *const VmStore, mut activation: *const Activation) {
        self.clear();
        self.taken = true;
        // SAFETY: the caller's: the store, its activations and the frames they lead to are alive.
        unsafe {
            let (mut pc, mut fp, mut entry_fp) = (pc, fp, (*store).handler_fp);
            while !activation.is_null() {
                let mut called_host = self.len > 0;
                let no_room = walk(pc, fp, entry_fp, |pc, _| self.push(pc, std::mem::take(&mut called_host)));
                if no_room {
                    return;
                }
                let outer = &*activation;
                (pc, fp) = exited(outer.exit_fp);
                entry_fp = outer.handler_fp;
                activation = outer.previous;
            }
        }
    }

    /// Adds a frame, or counts it. Whether it has no room for any.
    fn push(&mut self, return_address: usize, called_host: bool) -> bool {
        match self.frames.get_mut(self.len) {
            Some(slot) => {
                *slot = TracedFrame { pc: return_address.wrapping_sub(1), called_host };
                self.len += 1;
                false
            }
            None if self.len == 0 => true,
            None => {
                self.left_out += 1;
                false
            }
        }
    }
}

/// Where wasm goes on that was left through the trampoline whose frame is at `exit_fp`: the return address and the frame pointer of the innermost wasm
/// frame. Nowhere if it was not left.
///
/// # Safety
///
/// `exit_fp` is 0 or the frame pointer of a trampoline that has not returned.
pub(super) unsafe fn exited(exit_fp: usize) -> (usize, usize) {
    if exit_fp == 0 {
        return (0, 0);
    }
    // SAFETY: a frame of compiled code: the caller's frame pointer and the return address are where it says.
    unsafe {
        let frame = std::ptr::with_exposed_provenance::<usize>(exit_fp);
        (frame.add(1).read(), frame.read())
    }
}

/// Visits the return addresses of wasm frames with their frame pointers, innermost first, until `visit` returns true, which is returned.
///
/// # Safety
///
/// `pc` lies in compiled code whose frame is at `fp`, in a chain of live frames that ends at `entry_fp`; or `fp` is `entry_fp`, or 0.
pub(super) unsafe fn walk(mut pc: usize, mut fp: usize, entry_fp: usize, mut visit: impl FnMut(usize, usize) -> bool) -> bool {
    while fp != entry_fp && fp != 0 {
        if visit(pc, fp) {
            return true;
        }
        // SAFETY: a frame of compiled code: the caller's frame pointer and the return address are where it says.
        let (outer, return_address) = unsafe {
            let frame = std::ptr::with_exposed_provenance::<usize>(fp);
            (frame.read(), frame.add(1).read())
        };
        // Stacks grow down, so outer frames lie higher. A chain that does not is broken: better a short trace than a wild read.
        if outer <= fp || !outer.is_multiple_of(align_of::<usize>()) {
            return false;
        }
        (pc, fp) = (return_address, outer);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(handler_fp: usize, exit_fp: usize) -> VmStore {
        VmStore {
            stack_limit: 0,
            builtins: std::ptr::null(),
            handler_pc: 0,
            handler_sp: 0,
            handler_fp,
            exit_fp,
            throwing: 0,
            exception: 0,
            exception_tag: 0,
            exception_values: 0,
            fuel: 0,
            epoch: std::ptr::null(),
            epoch_deadline: 0,
            hooked: 0,
        }
    }

    #[test]
    fn walks_over_nested_activations() {
        // Two activations, laid out as stacks are: inner frames lower. Words: [caller's fp, return address].
        let mut frames = [0_usize; 12];
        let words = frames.as_mut_ptr();
        let base = words.expose_provenance();
        let at = |word: usize| base + word * 8;
        let frame = |word: usize, caller: usize, return_address: usize| {
            // SAFETY: in bounds of the array, which nothing else uses.
            unsafe { words.add(word).cast::<[usize; 2]>().write([at(caller), return_address]) };
        };
        frame(0, 2, 0x101); // innermost wasm frame
        frame(2, 4, 0x999); // its caller, called by the entry trampoline at word 4
        frame(6, 8, 0x201); // the trampoline through which the outer wasm frame left
        frame(8, 10, 0x998); // outer wasm frame, called by the outer entry trampoline at word 10
        let second = Activation { handler_fp: at(10), exit_fp: at(6), previous: &raw const OUTERMOST, ..OUTERMOST };
        let store = store(at(4), 0);
        let mut trace = Trace::with_capacity(8);
        // SAFETY: the frames above are alive and well formed.
        unsafe { trace.take_interrupted(0x50, at(0), &raw const store, &raw const second) };
        let frames = [(0x50, false), (0x100, false), (0x200, true)];
        assert_eq!(trace.frames(), frames.map(|(pc, called_host)| TracedFrame { pc, called_host }));
        let mut short = Trace::with_capacity(1);
        // SAFETY: as above.
        unsafe { short.take_interrupted(0x50, at(0), &raw const store, &raw const second) };
        assert_eq!((short.frames(), short.left_out()), (&trace.frames()[..1], 2));
        let mut none = Trace::with_capacity(0);
        // SAFETY: as above.
        unsafe { none.take_interrupted(0x50, at(0), &raw const store, &raw const second) };
        assert_eq!((none.frames().len(), none.left_out()), (0, 0));
    }
}
