//! Linear memories that threads share.
//!
//! Such a memory reserves its maximum and never moves; there is one record of it, which compiled code of all stores reads. It grows under a lock:
//! pages become accessible first, then the record says so. It never shrinks, so whatever a length permitted stays permitted.
//!
//! Other threads may write any byte at any time. The host therefore never has a reference to bytes: it copies with the machine's own moves
//! (`arch::copy_shared`), or atomically.

use super::arch;
use super::context::MemoryRecord;
use super::memory::MemoryStyle;
use super::mmap::{Mmap, round_up_to_page};
use super::waiters::{Waited, Waiters};
use rustix::io;
use std::cell::UnsafeCell;
use std::ops::Range;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use windlass_compiler::types::core::MemoryType;

/// What compiled code reads: a [`MemoryRecord`] whose length others may change meanwhile.
#[repr(C)]
#[derive(Debug)]
struct SharedRecord {
    base: *mut u8,
    len_bytes: AtomicUsize,
}

const _: () = {
    assert!(size_of::<SharedRecord>() == size_of::<MemoryRecord>());
    assert!(std::mem::offset_of!(SharedRecord, base) == std::mem::offset_of!(MemoryRecord, base));
    assert!(std::mem::offset_of!(SharedRecord, len_bytes) == std::mem::offset_of!(MemoryRecord, len_bytes));
};

/// A linear memory that threads share.
#[derive(Debug)]
pub struct SharedLinearMemory {
    record: Box<SharedRecord>,
    /// Locked to grow.
    mapping: Mutex<Mapping>,
    ty: MemoryType,
    maximum: usize,
    waiters: Waiters,
}

/// The reservation with the part of it that is accessible.
#[derive(Debug)]
struct Mapping {
    map: Mmap,
    /// Bytes before byte 0.
    before: usize,
    /// Bytes from byte 0 on: whole pages of the machine.
    accessible: usize,
}

// SAFETY: the base is the address of the mapping, which belongs to this value and stays until it is dropped; the length is atomic.
unsafe impl Send for SharedLinearMemory {}
// SAFETY: as above; bytes are reached through raw pointers and atomics only.
unsafe impl Sync for SharedLinearMemory {}

/// Why an operation at an address is not possible.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum AtomicFault {
    /// The address is not a multiple of the size.
    Misaligned,
    /// Not all of it is in the memory.
    OutOfBounds,
}

impl SharedLinearMemory {
    /// A zeroed memory of type `ty`, of `minimum` bytes, that can grow to `maximum`.
    ///
    /// # Errors
    ///
    /// When the system has no address space for the maximum, or not enough memory.
    pub fn new(style: MemoryStyle, ty: MemoryType, minimum: usize, maximum: usize) -> io::Result<Self> {
        let reserved = round_up_to_page(maximum.max(minimum).max(style.reservation_bytes)).ok_or(io::Errno::NOMEM)?;
        let guard = round_up_to_page(style.guard_bytes).ok_or(io::Errno::NOMEM)?;
        let before = if style.guard_before { guard } else { 0 };
        let total = reserved.checked_add(guard).and_then(|bytes| bytes.checked_add(before)).ok_or(io::Errno::NOMEM)?;
        let map = Mmap::reserve(total)?;
        let base = map.base().as_ptr().wrapping_add(before);
        let record = Box::new(SharedRecord { base, len_bytes: AtomicUsize::new(0) });
        let mapping = Mutex::new(Mapping { map, before, accessible: 0 });
        let memory = Self { record, mapping, ty, maximum, waiters: Waiters::default() };
        memory.grow(0, minimum)?;
        Ok(memory)
    }

    /// Its type, as it was declared.
    pub fn ty(&self) -> MemoryType {
        self.ty
    }

    /// Current length in bytes. It may have grown when this returns.
    pub fn len_bytes(&self) -> usize {
        self.record.len_bytes.load(Ordering::SeqCst)
    }

    /// Largest length in bytes.
    pub fn maximum_bytes(&self) -> usize {
        self.maximum
    }

    /// What compiled code reads of it. Good as long as the memory; nobody writes it but the memory.
    pub fn record(&self) -> NonNull<MemoryRecord> {
        NonNull::from(&*self.record).cast()
    }

    /// Its bytes as they are now. They are shared with every thread that runs wasm with this memory.
    pub fn data(&self) -> &[UnsafeCell<u8>] {
        // SAFETY: accessible for that many bytes until it is dropped. `UnsafeCell` promises nothing about who writes them.
        unsafe { std::slice::from_raw_parts(self.record.base.cast::<UnsafeCell<u8>>(), self.len_bytes()) }
    }

    /// Grows from `current` to `desired` bytes; `false` when it was not of that length any more.
    ///
    /// # Errors
    ///
    /// When that is beyond its maximum, or the system has not enough memory left. It is then as before.
    pub fn grow(&self, current: usize, desired: usize) -> io::Result<bool> {
        if desired > self.maximum || desired < current {
            return Err(io::Errno::NOMEM);
        }
        let mut mapping = self.mapping.lock().unwrap_or_else(PoisonError::into_inner);
        if self.len_bytes() != current {
            return Ok(false);
        }
        let wanted = round_up_to_page(desired).ok_or(io::Errno::NOMEM)?;
        let Mapping { before, accessible, .. } = *mapping;
        if wanted > accessible {
            mapping.map.make_accessible(before + accessible, wanted - accessible)?;
            mapping.accessible = wanted;
        }
        self.record.len_bytes.store(desired, Ordering::SeqCst);
        Ok(true)
    }

    /// The `len` bytes from `start`, if all are in the memory.
    fn checked(&self, start: u64, len: usize) -> Option<*mut u8> {
        let end = start.checked_add(u64::try_from(len).ok()?)?;
        (end <= self.len_bytes() as u64).then(|| self.record.base.wrapping_add(start as usize))
    }

    /// Writes `bytes` from `start` on. `false`, and nothing is written, when they do not fit.
    pub fn write(&self, start: u64, bytes: &[u8]) -> bool {
        let Some(target) = self.checked(start, bytes.len()) else { return false };
        // SAFETY: in bounds; no reference to the target exists, and `bytes` is not part of it.
        unsafe { arch::copy_shared(bytes.as_ptr(), target, bytes.len()) };
        true
    }

    /// Writes `byte` to a range; `false`, and nothing is written, when it is not in the memory.
    pub fn fill(&self, range: Range<u64>, byte: u8) -> bool {
        let Some(len) = range.end.checked_sub(range.start).and_then(|len| usize::try_from(len).ok()) else { return false };
        let Some(target) = self.checked(range.start, len) else { return false };
        // SAFETY: as above.
        unsafe { arch::fill_shared(target, byte, len) };
        true
    }

    /// The place of an atomic operation on `size` bytes.
    fn atomic_place(&self, address: u64, size: usize) -> Result<NonNull<u8>, AtomicFault> {
        if !address.is_multiple_of(size as u64) {
            return Err(AtomicFault::Misaligned);
        }
        self.checked(address, size).and_then(NonNull::new).ok_or(AtomicFault::OutOfBounds)
    }

    /// Wakes up to `count` threads that wait at `address`, in the order in which they came; how many there were.
    ///
    /// # Errors
    ///
    /// When the address is not one of four aligned bytes of the memory.
    pub fn notify(&self, address: u64, count: u32) -> Result<u32, AtomicFault> {
        let place = self.atomic_place(address, 4)?;
        Ok(self.waiters.wake(place.addr().get(), count))
    }

    /// Waits until somebody wakes this thread at `address`, for `timeout` at most, if the four bytes there are `expected`.
    ///
    /// # Errors
    ///
    /// When the address is not one of four aligned bytes of the memory.
    pub fn wait32(&self, address: u64, expected: u32, timeout: Option<Duration>) -> Result<Waited, AtomicFault> {
        let place = self.atomic_place(address, 4)?;
        // SAFETY: in bounds, aligned, and only accessed atomically or by compiled code, as long as the memory is there.
        let value = unsafe { AtomicU32::from_ptr(place.as_ptr().cast()) };
        Ok(self.waiters.wait(place.addr().get(), timeout, || u32::from_le(value.load(Ordering::SeqCst)) == expected))
    }

    /// The same for eight bytes.
    ///
    /// # Errors
    ///
    /// When the address is not one of eight aligned bytes of the memory.
    pub fn wait64(&self, address: u64, expected: u64, timeout: Option<Duration>) -> Result<Waited, AtomicFault> {
        let place = self.atomic_place(address, 8)?;
        // SAFETY: as above.
        let value = unsafe { AtomicU64::from_ptr(place.as_ptr().cast()) };
        Ok(self.waiters.wait(place.addr().get(), timeout, || u64::from_le(value.load(Ordering::SeqCst)) == expected))
    }
}

/// `memory.copy` where others may read and write the bytes meanwhile. The ranges may overlap.
///
/// # Safety
///
/// Both ranges are accessible, and the host has no reference to any of their bytes.
pub unsafe fn copy_between_shared(src: *const u8, dst: *mut u8, len: usize) {
    let distance = dst.addr().wrapping_sub(src.addr());
    if distance >= len {
        // The target starts before the source, or behind it: copying upwards reads every byte before it is written.
        // SAFETY: the caller's.
        return unsafe { arch::copy_shared(src, dst, len) };
    }
    if distance != 0 {
        // SAFETY: the caller's; the target starts behind the source's start.
        unsafe { arch::copy_shared_down(src, dst, len) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    fn memory(minimum: usize, maximum: usize) -> io::Result<SharedLinearMemory> {
        let style = MemoryStyle { reservation_bytes: 0, guard_bytes: 1 << 16, guard_before: true, growth_bytes: 0, may_move: true };
        let ty = MemoryType { minimum: 1, maximum: Some(1), memory64: false, shared: true, page_size_log2: 16 };
        SharedLinearMemory::new(style, ty, minimum, maximum)
    }

    fn read(memory: &SharedLinearMemory, at: usize) -> u8 {
        // SAFETY: the tests read when nobody writes.
        unsafe { memory.data()[at].get().read_volatile() }
    }

    #[test]
    fn grows_where_it_is() -> io::Result<()> {
        let memory = memory(1 << 16, 1 << 20)?;
        let base = memory.data().as_ptr();
        assert!(memory.write(65530, b"windla") && !memory.write(65531, b"windla") && !memory.write(u64::MAX, b"w"));
        assert!(!memory.grow(0, 1 << 17)?);
        assert!(memory.grow(1 << 16, 1 << 17)?);
        assert!(memory.grow(1 << 17, (1 << 20) + 1).is_err());
        assert!(memory.fill(65536..131072, 7) && !memory.fill(131071..131073, 7) && memory.fill(131072..131072, 7));
        assert_eq!((memory.data().as_ptr(), memory.len_bytes()), (base, 1 << 17));
        assert_eq!((read(&memory, 65530), read(&memory, 65536), read(&memory, 131071)), (b'w', 7, 7));
        Ok(())
    }

    #[test]
    fn what_cannot_be_reserved_is_refused() {
        assert!(memory(0, 1 << 62).is_err());
        assert!(memory(0, usize::MAX).is_err());
    }

    #[test]
    fn threads_that_grow_agree_on_the_order() -> io::Result<()> {
        let memory = memory(0, 200 << 12)?;
        let grow = || {
            (0..50)
                .filter(|_| {
                    loop {
                        let current = memory.len_bytes();
                        match memory.grow(current, current + 4096) {
                            Ok(true) => break true,
                            Ok(false) => {}
                            Err(_) => break false,
                        }
                    }
                })
                .count()
        };
        let grown: usize = thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(grow)).collect();
            threads.into_iter().map(|thread| thread.join().expect("it does not panic")).sum()
        });
        assert_eq!((grown, memory.len_bytes()), (200, 200 << 12));
        Ok(())
    }

    #[test]
    fn copies_are_those_of_a_slice() -> io::Result<()> {
        let memory = memory(1 << 16, 1 << 16)?;
        let mut model: Vec<u8> = (0..512).map(|at| (at * 7 % 251) as u8).collect();
        assert!(memory.write(0, &model));
        let base = memory.record.base;
        for (src, dst, len) in [(0, 1, 300), (1, 0, 300), (10, 110, 64), (3, 40, 200), (40, 3, 200), (7, 7, 9), (0, 256, 256), (5, 6, 0)] {
            model.copy_within(src..src + len, dst);
            // SAFETY: in bounds, and nobody else is there.
            unsafe { copy_between_shared(base.add(src), base.add(dst), len) };
            let now: Vec<u8> = (0..512).map(|at| read(&memory, at)).collect();
            assert_eq!(now, model, "{len} bytes from {src} to {dst}");
        }
        Ok(())
    }

    #[test]
    fn places_are_checked() -> io::Result<()> {
        let memory = memory(1 << 16, 1 << 16)?;
        assert_eq!(memory.notify(2, 1), Err(AtomicFault::Misaligned));
        assert_eq!(memory.notify(65533, 1), Err(AtomicFault::Misaligned));
        assert_eq!(memory.notify(65536, 1), Err(AtomicFault::OutOfBounds));
        assert_eq!(memory.notify(u64::MAX - 3, 1), Err(AtomicFault::OutOfBounds));
        assert_eq!(memory.notify(65532, 1), Ok(0));
        assert_eq!(memory.wait64(65532, 0, None), Err(AtomicFault::Misaligned));
        assert_eq!(memory.wait64(8, 1, None), Ok(Waited::Mismatch));
        assert_eq!(memory.wait32(8, 0, Some(Duration::ZERO)), Ok(Waited::TimedOut));
        Ok(())
    }
}
