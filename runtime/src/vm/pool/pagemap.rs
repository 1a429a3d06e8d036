//! Asks the kernel which pages were written: the `PAGEMAP_SCAN` request on `/proc/self/pagemap`, since Linux 6.7.
//!
//! A page of a private mapping that was written is memory of the process alone; one that was only read is the file's, or the page of zeros that all
//! share. The file descriptor speaks of the process that opened it. A child that was forked off therefore must not use it: a page that children get
//! zeroed says who we are.

use crate::vm::mmap::{Mmap, page_bytes};
use rustix::io;
use rustix::ioctl::{Ioctl, IoctlOutput, Opcode, ioctl, opcode};
use rustix::mm::Advice;
use std::ffi::c_void;
use std::fs::File;
use std::ops::Range;

/// Regions that one request can answer with.
const REGIONS: usize = 32;

/// Categories of pages, as the kernel numbers them.
const FILE: u64 = 1 << 2;
const PRESENT: u64 = 1 << 3;
const SWAPPED: u64 = 1 << 4;
const ZEROS: u64 = 1 << 5;

/// The request, laid out as in `linux/fs.h`.
#[repr(C)]
struct Scan {
    size: u64,
    flags: u64,
    start: u64,
    end: u64,
    walk_end: u64,
    regions: u64,
    regions_len: u64,
    max_pages: u64,
    category_inverted: u64,
    category_mask: u64,
    category_anyof_mask: u64,
    return_mask: u64,
}

/// Pages of the same categories.
#[repr(C)]
#[derive(Copy, Clone)]
struct Region {
    start: u64,
    end: u64,
    categories: u64,
}

// SAFETY: `Scan` is the argument that the request takes, and its `regions` lead to as many as it says.
unsafe impl Ioctl for &mut Scan {
    type Output = usize;
    const IS_MUTATING: bool = true;

    fn opcode(&self) -> Opcode {
        opcode::read_write::<Scan>(b'f', 16)
    }

    fn as_ptr(&mut self) -> *mut c_void {
        (&raw mut **self).cast()
    }

    unsafe fn output_from_ptr(output: IoctlOutput, _: *mut c_void) -> io::Result<usize> {
        usize::try_from(output).map_err(|_| io::Errno::INVAL)
    }
}

/// What the kernel knows of this process's pages.
#[derive(Debug)]
pub(super) struct Pagemap {
    file: File,
    /// Its first byte is 1 in the process that opened the file, and 0 in its children.
    parent: Mmap,
}

impl Pagemap {
    /// Of this process. `None` if the kernel does not tell.
    pub(super) fn open() -> Option<Self> {
        let file = File::open("/proc/self/pagemap").ok()?;
        let mut parent = Mmap::reserve(page_bytes()).ok()?;
        parent.make_accessible(0, page_bytes()).ok()?;
        let page = parent.base().as_ptr();
        // SAFETY: a page of ours that was just made accessible.
        unsafe {
            rustix::mm::madvise(page.cast(), page_bytes(), Advice::LinuxWipeOnFork).ok()?;
            page.write_volatile(1);
        }
        let pagemap = Self { file, parent };
        // It must find the byte that was just written, and nothing in a page that was not.
        let start = page.addr();
        let (written, _) = pagemap.written(start..start + page_bytes())?;
        written.eq(std::iter::once(start..start + page_bytes())).then_some(pagemap)
    }

    /// The written pages among `addresses`, in order, as far as it looked, and how far that is. `None` if the kernel does not tell.
    pub(super) fn written(&self, addresses: Range<usize>) -> Option<(impl Iterator<Item = Range<usize>> + use<>, usize)> {
        // SAFETY: accessible as long as `self`; only the kernel ever changes it, in a child before it runs.
        if unsafe { self.parent.base().as_ptr().read_volatile() } != 1 {
            return None;
        }
        let mut regions = [Region { start: 0, end: 0, categories: 0 }; REGIONS];
        let mut scan = Scan {
            size: size_of::<Scan>() as u64,
            flags: 0,
            start: addresses.start as u64,
            end: addresses.end as u64,
            walk_end: 0,
            regions: regions.as_mut_ptr().expose_provenance() as u64,
            regions_len: REGIONS as u64,
            max_pages: 0,
            category_inverted: FILE | ZEROS,
            category_mask: FILE | ZEROS,
            category_anyof_mask: PRESENT | SWAPPED,
            return_mask: PRESENT,
        };
        // SAFETY: the kernel writes to the request and to the regions, which both live on.
        let count = unsafe { ioctl(&self.file, &mut scan) }.ok()?;
        let end = usize::try_from(scan.walk_end).ok()?;
        // What it says must lie where it was asked, and go on.
        if count > REGIONS || end > addresses.end || end <= addresses.start {
            return None;
        }
        let found = regions.into_iter().take(count).map(|region| region.start as usize..region.end as usize);
        let sound = |found: &Range<usize>| found.start >= addresses.start && found.start <= found.end && found.end <= addresses.end;
        found.clone().all(|found| sound(&found)).then_some((found, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_pages_are_found_and_others_are_not() -> io::Result<()> {
        // Older kernels do not tell; then nothing relies on it.
        let Some(pagemap) = Pagemap::open() else { return Ok(()) };
        let (page, pages) = (page_bytes(), 200);
        let mut map = Mmap::reserve(pages * page)?;
        map.make_accessible(0, pages * page)?;
        let base = map.base().as_ptr();
        let wanted: Vec<usize> = (0..pages).filter(|index| index % 3 == 1).collect();
        for index in 0..pages {
            // SAFETY: accessible and ours.
            unsafe {
                base.add(index * page).read_volatile();
                if wanted.contains(&index) {
                    base.add(index * page + 9).write_volatile(1);
                }
            }
        }
        let (mut found, mut from) = (Vec::new(), base.addr());
        let end = from + pages * page;
        while from < end {
            let (written, to) = pagemap.written(from..end).expect("it was there before");
            found.extend(written.flat_map(|pages| pages.step_by(page)).map(|address| (address - base.addr()) / page));
            from = to;
        }
        assert_eq!(found, wanted);
        Ok(())
    }
}
