//! Machine code in memory: written once, then executable and never writable again.

use super::mmap::Mmap;
use rustix::io;
use std::ffi::c_void;
use std::ops::Range;

/// Published machine code.
#[derive(Debug)]
pub struct CodeMemory {
    map: Mmap,
    len: usize,
}

impl CodeMemory {
    /// Copies `text` to fresh pages and makes them executable.
    pub fn publish(text: &[u8]) -> io::Result<Self> {
        let mut map = Mmap::reserve(text.len())?;
        let len = map.len();
        map.make_accessible(0, len)?;
        // SAFETY: the pages are writable, ours, and at least as long as the text.
        unsafe { std::ptr::copy_nonoverlapping(text.as_ptr(), map.base().as_ptr(), text.len()) };
        super::arch::synchronize_instructions(map.base().as_ptr(), text.len());
        map.make_executable(0, len)?;
        Ok(Self { map, len: text.len() })
    }

    /// Addresses of the code.
    pub fn range(&self) -> Range<usize> {
        let start = self.map.base().as_ptr().addr();
        start..start + self.len
    }

    /// The code at an offset.
    ///
    /// # Panics
    ///
    /// When the offset lies outside.
    pub fn at(&self, offset: u32) -> *const c_void {
        assert!((offset as usize) < self.len, "invariant: offsets of functions lie in their text");
        self.map.base().as_ptr().wrapping_add(offset as usize).cast_const().cast()
    }

    /// The code's bytes.
    pub fn text(&self) -> &[u8] {
        // SAFETY: the pages are readable until the mapping is dropped, and never change.
        unsafe { std::slice::from_raw_parts(self.map.base().as_ptr(), self.len) }
    }
}
