//! Machine code in memory: written once, then executable and never writable again.

use super::mmap::Mmap;
use rustix::io;
use std::ffi::c_void;
use std::ops::Range;
use std::sync::Arc;

/// Published machine code: a part of a mapping.
#[derive(Debug)]
pub struct CodeMemory {
    map: Arc<Mmap>,
    start: usize,
    len: usize,
}

/// Where a text may begin: at a line of the cache. No function asks for more.
const ALIGNMENT: usize = 64;

impl CodeMemory {
    /// Copies `text` to fresh pages and makes them executable.
    pub fn publish(text: &[u8]) -> io::Result<Self> {
        Ok(Self::publish_all(&[text])?.remove(0))
    }

    /// Copies texts to fresh pages, one behind the other, and makes them executable.
    ///
    /// Texts that call one another belong together: were each to begin a page, their first functions would compete for the same few lines of the
    /// instruction cache, and each for an entry of the page table's. A call through 50 components took 373 ns, and takes
    /// 230 like this (2026-11-21, `--scaling --only "call through all"` of `benches`).
    pub fn publish_all(texts: &[&[u8]]) -> io::Result<Vec<Self>> {
        let mut len = 0_usize;
        let starts: Vec<usize> = texts
            .iter()
            .map(|text| {
                let start = len;
                len = start + text.len().next_multiple_of(ALIGNMENT);
                start
            })
            .collect();
        let mut map = Mmap::reserve(len)?;
        let len = map.len();
        map.make_accessible(0, len)?;
        for (text, start) in texts.iter().zip(&starts) {
            // SAFETY: the pages are writable, ours, and long enough for all texts from where each starts.
            unsafe { std::ptr::copy_nonoverlapping(text.as_ptr(), map.base().as_ptr().add(*start), text.len()) };
        }
        super::arch::synchronize_instructions(map.base().as_ptr(), len);
        map.make_executable(0, len)?;
        let (map, empty) = (Arc::new(map), Arc::new(Mmap::reserve(0)?));
        let part = |(text, start): (&&[u8], usize)| match text.len() {
            // It lies nowhere, so that it does not start where the next does: stores tell code by where it starts.
            0 => Self { map: empty.clone(), start: 0, len: 0 },
            len => Self { map: map.clone(), start, len },
        };
        Ok(texts.iter().zip(starts).map(part).collect())
    }

    fn base(&self) -> *mut u8 {
        self.map.base().as_ptr().wrapping_add(self.start)
    }

    /// Addresses of the code.
    pub fn range(&self) -> Range<usize> {
        let start = self.base().addr();
        start..start + self.len
    }

    /// The code at an offset.
    ///
    /// # Panics
    ///
    /// When the offset lies outside.
    pub fn at(&self, offset: u32) -> *const c_void {
        assert!((offset as usize) < self.len, "invariant: offsets of functions lie in their text");
        self.base().wrapping_add(offset as usize).cast_const().cast()
    }

    /// The code's bytes.
    pub fn text(&self) -> &[u8] {
        // SAFETY: the pages are readable until the mapping is dropped, and never change; the text lies in them.
        unsafe { std::slice::from_raw_parts(self.base(), self.len) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lie_one_behind_the_other() {
        let texts: [&[u8]; 4] = [&[1; 70], &[], &[2; 64], &[3]];
        let codes = CodeMemory::publish_all(&texts).expect("published");
        assert_eq!(codes.iter().map(CodeMemory::text).collect::<Vec<_>>(), texts);
        let start = |index: usize| codes[index].range().start;
        assert_eq!((start(2) - start(0), start(3) - start(2)), (128, 64));
        assert_eq!(codes[2].at(1).addr(), start(2) + 1);
    }

    #[test]
    fn an_empty_text_lies_nowhere() {
        let codes = CodeMemory::publish_all(&[&[], &[1]]).expect("published");
        assert!(codes[0].range().is_empty());
        assert_ne!(codes[0].range().start, codes[1].range().start, "stores tell code by where it starts");
        assert!(CodeMemory::publish(&[]).expect("published").range().is_empty());
    }

    #[test]
    fn a_text_stays_when_its_neighbours_go() {
        let mut codes = CodeMemory::publish_all(&[&[1; 8], &[2; 8]]).expect("published");
        drop(codes.remove(0));
        assert_eq!(codes[0].text(), [2; 8]);
    }
}
