//! Address space for one linear memory: accessible from its start, between guards, with an image mapped into it or not.

use super::image::MemoryImage;
use super::mmap::{Mmap, round_up_to_page};
use rustix::io;
use std::sync::Arc;

/// A reservation with the part of it that is accessible.
#[derive(Debug)]
pub(super) struct Area {
    pub(super) map: Mmap,
    /// Where the memory starts in the mapping: behind the guard before it.
    pub(super) start: usize,
    /// Bytes before the guard.
    pub(super) reserved: usize,
    /// Accessible bytes: whole pages of the machine.
    pub(super) accessible: usize,
    pub(super) image: Option<Arc<MemoryImage>>,
}

impl Area {
    /// Room for `reserved` bytes, with that much guard behind it and, if asked for, before it.
    pub(super) fn new(reserved: usize, guard: usize, guard_before: bool) -> io::Result<Self> {
        let reserved = round_up_to_page(reserved).ok_or(io::Errno::NOMEM)?;
        let guard = round_up_to_page(guard).ok_or(io::Errno::NOMEM)?;
        let start = if guard_before { guard } else { 0 };
        let total = start.checked_add(reserved).and_then(|total| total.checked_add(guard)).ok_or(io::Errno::NOMEM)?;
        Ok(Self { map: Mmap::reserve(total)?, start, reserved, accessible: 0, image: None })
    }

    /// The address of byte 0.
    pub(super) fn base(&self) -> *mut u8 {
        self.map.base().as_ptr().wrapping_add(self.start)
    }

    /// Makes the first `bytes` accessible and no more, and maps `image` into them. What was accessible before reads as `self.image` or zero.
    pub(super) fn prepare(&mut self, bytes: usize, image: Option<&Arc<MemoryImage>>) -> io::Result<()> {
        let same = match (&self.image, image) {
            (None, None) => true,
            (Some(old), Some(new)) => Arc::ptr_eq(old, new),
            _ => false,
        };
        if !same {
            self.forget_image()?;
        }
        self.resize_accessible(bytes)?;
        if !same && let Some(image) = image {
            self.map.map_file(self.start + image.start(), image.file(), image.offset(), image.len())?;
            self.image = Some(image.clone());
        }
        Ok(())
    }

    /// Makes nothing accessible, and lets the image go, if there is one.
    pub(super) fn forget_image(&mut self) -> io::Result<()> {
        if self.image.is_some() {
            self.map.replace(self.start, self.accessible)?;
            (self.image, self.accessible) = (None, 0);
        }
        Ok(())
    }

    pub(super) fn resize_accessible(&mut self, bytes: usize) -> io::Result<()> {
        let wanted = round_up_to_page(bytes).ok_or(io::Errno::NOMEM)?;
        if wanted > self.reserved {
            return Err(io::Errno::NOMEM);
        }
        if wanted > self.accessible {
            self.map.make_accessible(self.start + self.accessible, wanted - self.accessible)?;
        } else if wanted < self.accessible {
            self.map.make_inaccessible(self.start + wanted, self.accessible - wanted)?;
        }
        self.accessible = wanted;
        Ok(())
    }
}
