//! Makes a slot as if nobody had written to it.
//!
//! The simple way is to drop all pages: they come back, from the image or as zeros, one fault each. Pages that are overwritten in place do not fault,
//! but stay; so that is done with as many as may stay. Where the kernel says which pages were written, only those are, wherever they lie; otherwise it
//! is all pages from the start of the memory on.

use super::pagemap::Pagemap;
use crate::vm::area::Area;
use crate::vm::mmap::page_bytes;
use rustix::io;
use std::ops::Range;

/// Cleans what is accessible of `area`, of which `keep_bytes` may stay resident. Returns how much of it does.
///
/// # Errors
///
/// When the system refuses: there may be something left.
pub(super) fn clean(area: &mut Area, keep_bytes: usize, pagemap: Option<&Pagemap>) -> io::Result<usize> {
    let keep_bytes = keep_bytes - keep_bytes % page_bytes();
    let accessible = area.accessible;
    if accessible == 0 {
        return Ok(0);
    }
    // Without its bytes, an image can only be mapped anew.
    let restorable = area.image.as_ref().is_none_or(|image| image.content().is_some());
    if keep_bytes == 0 || !restorable {
        area.map.reset(area.start, accessible)?;
        return Ok(0);
    }
    if let Some(pagemap) = pagemap
        && let Some((resident, rest)) = clean_written(area, keep_bytes, pagemap)
    {
        area.map.reset(area.start + rest, accessible - rest)?;
        return Ok(resident);
    }
    let kept = keep_bytes.min(accessible);
    restore(area, 0..kept);
    area.map.reset(area.start + kept, accessible - kept)?;
    Ok(kept)
}

/// Overwrites up to `keep_bytes` of written pages. Returns how much that was, and from where on nothing was done. `None` if the kernel does not say which
/// pages were written; then something may have been overwritten, and everything is still to be cleaned.
fn clean_written(area: &mut Area, keep_bytes: usize, pagemap: &Pagemap) -> Option<(usize, usize)> {
    let (base, accessible) = (area.base().addr(), area.accessible);
    let (mut from, mut kept) = (0, 0);
    while from < accessible {
        let (written, to) = pagemap.written(base + from..base + accessible)?;
        for pages in written {
            let pages = pages.start - base..pages.end - base;
            if kept + pages.len() > keep_bytes {
                return Some((kept, pages.start));
            }
            kept += pages.len();
            restore(area, pages);
        }
        from = to - base;
    }
    Some((kept, accessible))
}

/// Writes what a new memory holds over accessible bytes.
fn restore(area: &mut Area, bytes: Range<usize>) {
    assert!(bytes.start <= bytes.end && bytes.end <= area.accessible, "invariant: only what is accessible is written");
    // SAFETY: accessible, as was just checked, and nobody else's: the memory that was here is gone, and the next one is not here yet.
    let memory = unsafe { std::slice::from_raw_parts_mut(area.base().add(bytes.start), bytes.len()) };
    let Some((image, content)) = area.image.as_ref().and_then(|image| Some((image, image.content()?))) else { return memory.fill(0) };
    let inside = |at: usize| at.clamp(bytes.start, bytes.end) - bytes.start;
    let (start, end) = (inside(image.start()), inside(image.start() + image.len()));
    memory[..start].fill(0);
    memory[end..].fill(0);
    if start < end {
        let from = bytes.start + start - image.start();
        memory[start..end].copy_from_slice(&content[from..from + (end - start)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vm::image::MemoryImage;
    use std::sync::Arc;

    #[test]
    fn nothing_of_what_was_written_is_left_whatever_is_kept() -> std::io::Result<()> {
        let (page, pages) = (page_bytes(), 40);
        let image = MemoryImage::new(&[(5 * page + 3, &[7; 9000])])?.map(Arc::new);
        let pagemap = Pagemap::open();
        for image in [None, image] {
            let mut area = Area::new(pages * page, page, true)?;
            area.prepare(pages * page, image.as_ref())?;
            let expected = |at: usize| if image.is_some() && (5 * page + 3..5 * page + 9003).contains(&at) { 7 } else { 0 };
            let mut seed = 3_usize;
            for round in 0..300 {
                // SAFETY: accessible, and only used here.
                let memory = unsafe { std::slice::from_raw_parts_mut(area.base(), pages * page) };
                for (at, byte) in memory.iter().enumerate() {
                    assert_eq!(*byte, expected(at), "byte {at} in round {round}");
                }
                for _ in 0..round % 60 {
                    seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    memory[(seed >> 20) % (pages * page)] = 0xee;
                }
                let keep = [0, page, 3 * page + 1, 20 * page, usize::MAX][round % 5];
                let scan = pagemap.as_ref().filter(|_| round % 2 == 0);
                assert!(clean(&mut area, keep, scan)? <= keep);
            }
        }
        Ok(())
    }
}
