//! Mappings: address space that is reserved first and made accessible piece by piece.
//!
//! Owns nothing but the mapping. Linear memories and code memory are built on it.

use rustix::fs::{MemfdFlags, SealFlags};
use rustix::io;
use rustix::mm::{Advice, MapFlags, MprotectFlags, ProtFlags};
use std::fs::File;
use std::io::Write;
use std::ptr::NonNull;
use std::sync::{Arc, OnceLock};

/// Size of a page of this machine.
pub fn page_bytes() -> usize {
    static PAGE: OnceLock<usize> = OnceLock::new();
    *PAGE.get_or_init(rustix::param::page_size)
}

/// `bytes` rounded up to whole pages of this machine, if that does not overflow.
pub fn round_up_to_page(bytes: usize) -> Option<usize> {
    bytes.checked_next_multiple_of(page_bytes())
}

/// A range of address space. Unmapped when dropped, unless it is a part of a larger one.
#[derive(Debug)]
pub struct Mmap {
    base: NonNull<u8>,
    len: usize,
    /// The mapping that it is a part of, which goes with the last of its parts.
    whole: Option<Arc<Mmap>>,
}

// SAFETY: the mapping belongs to this value alone; what is done with the memory behind it is up to the owner.
unsafe impl Send for Mmap {}
// SAFETY: through a shared reference only the address can be had.
unsafe impl Sync for Mmap {}

impl Mmap {
    /// Reserves `len` bytes, rounded up to whole pages; any access to them faults.
    pub fn reserve(len: usize) -> io::Result<Self> {
        let len = round_up_to_page(len).ok_or(io::Errno::NOMEM)?;
        if len == 0 {
            return Ok(Self { base: NonNull::dangling(), len, whole: None });
        }
        let flags = MapFlags::PRIVATE | MapFlags::NORESERVE;
        // SAFETY: the kernel chooses an address that nothing else uses.
        let base = unsafe { rustix::mm::mmap_anonymous(std::ptr::null_mut(), len, ProtFlags::empty(), flags)? };
        Ok(Self { base: NonNull::new(base.cast()).ok_or(io::Errno::NOMEM)?, len, whole: None })
    }

    /// The whole pages from `start` on as a mapping of their own, which gives nothing back when it is dropped.
    ///
    /// # Safety
    ///
    /// No other part that lives at the same time has one of these bytes, and `whole` itself is not used for them.
    pub(super) unsafe fn part(whole: &Arc<Self>, start: usize, len: usize) -> io::Result<Self> {
        let base = whole.checked(start, len)?;
        Ok(Self { base: NonNull::new(base.cast()).ok_or(io::Errno::NOMEM)?, len, whole: Some(whole.clone()) })
    }

    /// Nothing.
    pub fn empty() -> Self {
        Self { base: NonNull::dangling(), len: 0, whole: None }
    }

    /// At least `len` bytes of zeros that can be written, all of them there at once: one call of the system instead of a fault a page.
    pub fn populated(len: usize) -> io::Result<Self> {
        let len = round_up_to_page(len).ok_or(io::Errno::NOMEM)?;
        if len == 0 {
            return Ok(Self::empty());
        }
        let flags = MapFlags::PRIVATE | MapFlags::POPULATE;
        // SAFETY: the kernel chooses an address that nothing else uses.
        let base = unsafe { rustix::mm::mmap_anonymous(std::ptr::null_mut(), len, ProtFlags::READ | ProtFlags::WRITE, flags)? };
        Ok(Self { base: NonNull::new(base.cast()).ok_or(io::Errno::NOMEM)?, len, whole: None })
    }

    /// The first `len` bytes of `file`, to be read.
    pub fn of_file(file: &File, len: usize) -> io::Result<Self> {
        let len = round_up_to_page(len).ok_or(io::Errno::NOMEM)?;
        if len == 0 {
            return Ok(Self::empty());
        }
        // SAFETY: the kernel chooses an address that nothing else uses.
        let base = unsafe { rustix::mm::mmap(std::ptr::null_mut(), len, ProtFlags::READ, MapFlags::PRIVATE, file, 0)? };
        Ok(Self { base: NonNull::new(base.cast()).ok_or(io::Errno::NOMEM)?, len, whole: None })
    }

    /// Address of the first byte.
    pub fn base(&self) -> NonNull<u8> {
        self.base
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.len
    }

    fn checked(&self, start: usize, len: usize) -> io::Result<*mut std::ffi::c_void> {
        let end = start.checked_add(len).ok_or(io::Errno::INVAL)?;
        if end > self.len || !start.is_multiple_of(page_bytes()) || !len.is_multiple_of(page_bytes()) {
            return Err(io::Errno::INVAL);
        }
        Ok(self.base.as_ptr().wrapping_add(start).cast())
    }

    /// Makes whole pages readable and writable; fresh ones read as zero.
    pub fn make_accessible(&mut self, start: usize, len: usize) -> io::Result<()> {
        self.protect(start, len, MprotectFlags::READ | MprotectFlags::WRITE)
    }

    /// Makes any access to whole pages fault. Their content stays.
    pub fn make_inaccessible(&mut self, start: usize, len: usize) -> io::Result<()> {
        self.protect(start, len, MprotectFlags::empty())
    }

    /// Makes whole pages readable and executable, and no longer writable.
    pub fn make_executable(&mut self, start: usize, len: usize) -> io::Result<()> {
        self.protect(start, len, MprotectFlags::READ | MprotectFlags::EXEC)
    }

    fn protect(&mut self, start: usize, len: usize, flags: MprotectFlags) -> io::Result<()> {
        let address = self.checked(start, len)?;
        if len == 0 {
            return Ok(());
        }
        // SAFETY: the range is ours, and its owner has asked for it.
        unsafe { rustix::mm::mprotect(address, len, flags) }
    }

    /// Puts `len` bytes of `file` from `offset` on at `start`, writable and private: writes go to copies of the pages.
    pub fn map_file(&mut self, start: usize, file: &File, offset: u64, len: usize) -> io::Result<()> {
        let address = self.checked(start, len)?;
        if len == 0 {
            return Ok(());
        }
        let flags = MapFlags::PRIVATE | MapFlags::FIXED;
        // SAFETY: the range is ours; what was mapped there is replaced.
        unsafe { rustix::mm::mmap(address, len, ProtFlags::READ | ProtFlags::WRITE, flags, file, offset)? };
        Ok(())
    }

    /// Replaces whole pages by fresh ones that read as zero, inaccessible.
    pub fn replace(&mut self, start: usize, len: usize) -> io::Result<()> {
        let address = self.checked(start, len)?;
        if len == 0 {
            return Ok(());
        }
        let flags = MapFlags::PRIVATE | MapFlags::FIXED | MapFlags::NORESERVE;
        // SAFETY: the range is ours; what was mapped there is replaced.
        unsafe { rustix::mm::mmap_anonymous(address, len, ProtFlags::empty(), flags)? };
        Ok(())
    }

    /// Drops what was written to whole pages: they read as when they were mapped, from their file or as zero.
    pub fn reset(&mut self, start: usize, len: usize) -> io::Result<()> {
        let address = self.checked(start, len)?;
        if len == 0 {
            return Ok(());
        }
        // SAFETY: the range is ours, and its content is given up.
        unsafe { rustix::mm::madvise(address, len, Advice::LinuxDontNeed) }
    }
}

impl Drop for Mmap {
    fn drop(&mut self) {
        if self.len == 0 || self.whole.is_some() {
            return;
        }
        // SAFETY: nothing borrows from the mapping any more: its owner drops it.
        let unmapped = unsafe { rustix::mm::munmap(self.base.as_ptr().cast(), self.len) };
        debug_assert!(unmapped.is_ok(), "a mapping could not be given back");
    }
}

/// Makes whole pages readable and executable, and no longer writable.
///
/// # Safety
///
/// The pages are mapped, and whoever else uses them only reads and executes.
pub unsafe fn make_executable(start: *const u8, len: usize) -> io::Result<()> {
    // SAFETY: the caller's.
    unsafe { rustix::mm::mprotect(start.cast_mut().cast(), len, MprotectFlags::READ | MprotectFlags::EXEC) }
}

/// An unnamed file in memory with the given content, which nobody can change any more.
pub fn sealed_file(content: &[u8]) -> std::io::Result<File> {
    let descriptor = rustix::fs::memfd_create("windlass-memory-image", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING)?;
    let mut file = File::from(descriptor);
    file.write_all(content)?;
    rustix::fs::fcntl_add_seals(&file, SealFlags::GROW | SealFlags::SHRINK | SealFlags::WRITE | SealFlags::SEAL)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_zero_then_keep_what_is_written_until_reset() -> io::Result<()> {
        let page = page_bytes();
        let mut map = Mmap::reserve(4 * page)?;
        map.make_accessible(page, page)?;
        let second = map.base().as_ptr().wrapping_add(page);
        // SAFETY: the page is accessible and ours.
        unsafe {
            assert_eq!(second.read(), 0);
            second.write(7);
            assert_eq!(second.read(), 7);
        }
        map.reset(page, page)?;
        // SAFETY: as above.
        unsafe { assert_eq!(second.read(), 0) };
        Ok(())
    }

    #[test]
    fn a_file_is_mapped_privately() -> io::Result<()> {
        let page = page_bytes();
        let file = sealed_file(b"windlass").expect("memfd works on this machine");
        let mut map = Mmap::reserve(2 * page)?;
        map.map_file(0, &file, 0, page)?;
        let base = map.base().as_ptr();
        // SAFETY: the page is accessible and ours.
        unsafe {
            assert_eq!(base.read(), b'w');
            assert_eq!(base.add(100).read(), 0);
            base.write(b'W');
        }
        map.reset(0, page)?;
        // SAFETY: as above.
        unsafe { assert_eq!(base.read(), b'w') };
        Ok(())
    }

    #[test]
    fn parts_outlive_the_handle_to_the_whole() -> io::Result<()> {
        let page = page_bytes();
        let whole = Arc::new(Mmap::reserve(3 * page)?);
        // SAFETY: the only part.
        let mut part = unsafe { Mmap::part(&whole, page, page)? };
        // SAFETY: refused.
        assert!(unsafe { Mmap::part(&whole, 2 * page, 2 * page) }.is_err());
        assert_eq!(part.base().as_ptr(), whole.base().as_ptr().wrapping_add(page));
        drop(whole);
        part.make_accessible(0, page)?;
        assert!(part.make_accessible(0, 2 * page).is_err());
        // SAFETY: the page is accessible and ours.
        unsafe { part.base().as_ptr().write(7) };
        Ok(())
    }

    #[test]
    fn ranges_outside_are_refused() -> io::Result<()> {
        let page = page_bytes();
        let mut map = Mmap::reserve(page)?;
        assert!(map.make_accessible(0, 2 * page).is_err());
        assert!(map.make_accessible(1, page).is_err());
        assert!(map.make_accessible(usize::MAX - page + 1, page).is_err());
        assert_eq!(Mmap::reserve(0)?.len(), 0);
        Ok(())
    }
}
