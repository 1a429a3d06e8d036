//! Linear memories: a reservation of address space, accessible from its start up to the current length, then a guard.
//!
//! Growing within the reservation is one `mprotect`. Beyond it the memory moves, if that is allowed; its record, which compiled code reads,
//! is told. The address space of dropped memories is kept by a [`MemoryPool`], reset, for the next one.

use super::context::MemoryRecord;
use super::image::MemoryImage;
use super::mmap::{Mmap, round_up_to_page};
use rustix::io;
use std::ptr::NonNull;
use std::sync::{Arc, Mutex, PoisonError};

/// How memories are laid out in the address space.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct MemoryStyle {
    /// Bytes to reserve, at least.
    pub reservation_bytes: usize,
    /// Bytes of guard after the reservation.
    pub guard_bytes: usize,
    /// Bytes to reserve beyond what is asked for when a memory has to move.
    pub growth_bytes: usize,
    /// Whether it may move to grow.
    pub may_move: bool,
}

/// A linear memory.
#[derive(Debug)]
pub struct LinearMemory {
    area: Area,
    len: usize,
    maximum: usize,
    page_log2: u8,
    style: MemoryStyle,
    pool: Option<Arc<MemoryPool>>,
}

/// A reservation with the part of it that is accessible.
#[derive(Debug)]
struct Area {
    map: Mmap,
    /// Bytes before the guard.
    reserved: usize,
    /// Accessible bytes: whole pages of the machine.
    accessible: usize,
    image: Option<Arc<MemoryImage>>,
}

impl Area {
    fn new(reserved: usize, guard: usize) -> io::Result<Self> {
        let reserved = round_up_to_page(reserved).ok_or(io::Errno::NOMEM)?;
        let map = Mmap::reserve(reserved.checked_add(guard).ok_or(io::Errno::NOMEM)?)?;
        Ok(Self { map, reserved, accessible: 0, image: None })
    }

    /// Makes the first `bytes` accessible and no more, and maps `image` into them. What was accessible before reads as `self.image` or zero.
    fn prepare(&mut self, bytes: usize, image: Option<&Arc<MemoryImage>>) -> io::Result<()> {
        let same = match (&self.image, image) {
            (None, None) => true,
            (Some(old), Some(new)) => Arc::ptr_eq(old, new),
            _ => false,
        };
        if !same && let Some(old) = self.image.take() {
            self.map.replace(0, self.accessible)?;
            drop(old);
            self.accessible = 0;
        }
        self.resize_accessible(bytes)?;
        if !same && let Some(image) = image {
            self.map.map_file(image.start(), image.file(), image.len())?;
            self.image = Some(image.clone());
        }
        Ok(())
    }

    fn resize_accessible(&mut self, bytes: usize) -> io::Result<()> {
        let wanted = round_up_to_page(bytes).ok_or(io::Errno::NOMEM)?;
        if wanted > self.reserved {
            return Err(io::Errno::NOMEM);
        }
        if wanted > self.accessible {
            self.map.make_accessible(self.accessible, wanted - self.accessible)?;
        } else if wanted < self.accessible {
            self.map.make_inaccessible(wanted, self.accessible - wanted)?;
        }
        self.accessible = wanted;
        Ok(())
    }
}

impl LinearMemory {
    /// A memory of `minimum` bytes that can grow to `maximum`, filled from `image` where there is one and with zeros elsewhere. The image
    /// lies within the minimum.
    ///
    /// # Errors
    ///
    /// When the system has not enough memory or address space left.
    pub fn new(
        style: MemoryStyle,
        minimum: usize,
        maximum: usize,
        page_log2: u8,
        image: Option<&Arc<MemoryImage>>,
        pool: Option<&Arc<MemoryPool>>,
    ) -> io::Result<Self> {
        let reserved = style.reservation_bytes.max(minimum);
        let pooled = pool.filter(|_| reserved == style.reservation_bytes).and_then(|pool| pool.take(reserved, style.guard_bytes, image));
        let mut area = match pooled {
            Some(area) => area,
            None => Area::new(reserved, style.guard_bytes)?,
        };
        area.prepare(minimum, image)?;
        Ok(Self { area, len: minimum, maximum, page_log2, style, pool: pool.cloned() })
    }

    /// Current length in bytes.
    pub fn len_bytes(&self) -> usize {
        self.len
    }

    /// Largest length in bytes.
    pub fn maximum_bytes(&self) -> usize {
        self.maximum
    }

    /// Base-2 logarithm of its page size.
    pub fn page_log2(&self) -> u8 {
        self.page_log2
    }

    /// The record of it as it is now.
    pub fn record(&self) -> MemoryRecord {
        MemoryRecord { base: self.area.map.base().as_ptr(), len_bytes: self.len }
    }

    /// Grows to `new_len` bytes.
    ///
    /// # Errors
    ///
    /// When that is beyond its maximum, or the system has not enough memory or address space left. It is then as before.
    pub fn grow_to(&mut self, new_len: usize) -> io::Result<()> {
        if new_len > self.maximum || new_len < self.len {
            return Err(io::Errno::NOMEM);
        }
        if new_len > self.area.reserved {
            self.move_to(new_len)?;
        } else if new_len > self.area.accessible {
            self.area.resize_accessible(new_len)?;
        }
        self.len = new_len;
        Ok(())
    }

    fn move_to(&mut self, new_len: usize) -> io::Result<()> {
        if !self.style.may_move {
            return Err(io::Errno::NOMEM);
        }
        let reserved = new_len.saturating_add(self.style.growth_bytes).min(self.maximum).max(new_len);
        let mut area = Area::new(reserved, self.style.guard_bytes)?;
        area.resize_accessible(new_len)?;
        // SAFETY: both are accessible for that many bytes, and are different mappings.
        unsafe { std::ptr::copy_nonoverlapping(self.area.map.base().as_ptr(), area.map.base().as_ptr(), self.len) };
        self.area = area;
        Ok(())
    }

    /// Makes it read as zero, as if its image had not been applied.
    pub fn clear(&mut self) {
        // SAFETY: accessible for `len` bytes, exclusively ours while `self` is borrowed.
        unsafe { std::ptr::write_bytes(self.area.map.base().as_ptr(), 0, self.len) };
    }
}

impl Drop for LinearMemory {
    fn drop(&mut self) {
        if let Some(pool) = self.pool.take()
            && self.area.reserved == self.style.reservation_bytes
            && let Ok(none) = Area::new(0, 0)
        {
            pool.put(std::mem::replace(&mut self.area, none));
        }
    }
}

/// Address space of dropped memories, ready for new ones. Shared by the stores of an engine.
#[derive(Debug, Default)]
pub struct MemoryPool {
    areas: Mutex<Vec<Area>>,
}

impl MemoryPool {
    /// More would hold address space and page tables that a program which has calmed down does not need.
    const CAPACITY: usize = 32;

    fn take(&self, reserved: usize, guard: usize, image: Option<&Arc<MemoryImage>>) -> Option<Area> {
        let total = reserved.checked_add(guard).and_then(round_up_to_page)?;
        let mut areas = self.areas.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |area: &Area| area.map.len() == total && area.reserved == reserved;
        let image = image.map(Arc::as_ptr);
        let best = areas.iter().rposition(|area| fits(area) && area.image.as_ref().map(Arc::as_ptr) == image);
        let index = best.or_else(|| areas.iter().rposition(fits))?;
        Some(areas.swap_remove(index))
    }

    fn put(&self, mut area: Area) {
        let accessible = area.accessible;
        if area.map.reset(0, accessible).is_err() {
            return;
        }
        let mut areas = self.areas.lock().unwrap_or_else(PoisonError::into_inner);
        if areas.len() == Self::CAPACITY {
            areas.remove(0);
        }
        areas.push(area);
    }
}

/// A linear memory with the record through which compiled code reaches it.
#[derive(Debug)]
pub struct LiveMemory {
    memory: LinearMemory,
    record: NonNull<MemoryRecord>,
}

impl LiveMemory {
    /// Writes the memory's state to `record`, and keeps the two alike from now on.
    ///
    /// # Safety
    ///
    /// - `record` can be written and lives as long as the result.
    /// - Nothing but compiled code of the same store reads it without a borrow of the result.
    pub unsafe fn new(memory: LinearMemory, record: NonNull<MemoryRecord>) -> Self {
        let mut live = Self { memory, record };
        live.publish();
        live
    }

    fn publish(&mut self) {
        // SAFETY: `new`'s contract.
        unsafe { self.record.write(self.memory.record()) };
    }

    /// The record, for importers.
    pub fn record(&self) -> NonNull<MemoryRecord> {
        self.record
    }

    /// The memory.
    pub fn memory(&self) -> &LinearMemory {
        &self.memory
    }

    /// Its bytes.
    #[inline]
    pub fn data(&self) -> &[u8] {
        // SAFETY: accessible for that many bytes until it grows, which needs an exclusive borrow; compiled code of the store does not
        // run while the store is borrowed.
        unsafe {
            let record = self.record.as_ref();
            std::slice::from_raw_parts(record.base, record.len_bytes)
        }
    }

    /// Its bytes.
    #[inline]
    pub fn data_mut(&mut self) -> &mut [u8] {
        // SAFETY: as `data`, and the borrow is exclusive.
        unsafe {
            let record = self.record.as_ref();
            std::slice::from_raw_parts_mut(record.base, record.len_bytes)
        }
    }

    /// See [`LinearMemory::grow_to`].
    ///
    /// # Errors
    ///
    /// As there.
    pub fn grow_to(&mut self, new_len: usize) -> io::Result<()> {
        self.memory.grow_to(new_len)?;
        self.publish();
        Ok(())
    }

    /// See [`LinearMemory::clear`].
    pub fn clear(&mut self) {
        self.memory.clear();
    }
}

// SAFETY: the record belongs to the same store as the memory, and moves between threads only with it.
unsafe impl Send for LiveMemory {}
// SAFETY: shared references only read.
unsafe impl Sync for LiveMemory {}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: MemoryStyle = MemoryStyle { reservation_bytes: 1 << 20, guard_bytes: 1 << 16, growth_bytes: 1 << 16, may_move: true };

    struct Fixture {
        live: LiveMemory,
        record: Box<MemoryRecord>,
    }

    fn live(memory: LinearMemory) -> Fixture {
        let mut record = Box::new(MemoryRecord { base: std::ptr::null_mut(), len_bytes: 0 });
        // SAFETY: the box outlives the memory, and only the tests read it.
        let live = unsafe { LiveMemory::new(memory, NonNull::from(&mut *record)) };
        Fixture { live, record }
    }

    #[test]
    fn grows_in_place_and_then_moves() -> io::Result<()> {
        let mut fixture = live(LinearMemory::new(STYLE, 0, 4 << 20, 16, None, None)?);
        assert!(fixture.live.data().is_empty());
        fixture.live.grow_to(65536)?;
        let base = fixture.record.base;
        fixture.live.data_mut()[65535] = 9;
        fixture.live.grow_to(1 << 20)?;
        assert_eq!((fixture.record.base, fixture.record.len_bytes), (base, 1 << 20));
        fixture.live.grow_to(2 << 20)?;
        assert_ne!(fixture.record.base, base);
        assert_eq!((fixture.live.data()[65535], fixture.live.data()[(2 << 20) - 1]), (9, 0));
        assert!(fixture.live.grow_to(5 << 20).is_err());
        assert_eq!(fixture.live.data().len(), 2 << 20);
        Ok(())
    }

    #[test]
    fn stays_when_it_may_not_move() -> io::Result<()> {
        let style = MemoryStyle { may_move: false, ..STYLE };
        let mut fixture = live(LinearMemory::new(style, 65536, 4 << 20, 16, None, None)?);
        assert!(fixture.live.grow_to(2 << 20).is_err());
        fixture.live.grow_to(1 << 20)?;
        Ok(())
    }

    #[test]
    fn a_pool_hands_out_clean_memories() -> std::io::Result<()> {
        let pool = Arc::new(MemoryPool::default());
        let image = MemoryImage::new(&[(70000, b"hello"), (70002, b"LL")])?.map(Arc::new);
        let fresh = |image: Option<&Arc<MemoryImage>>| LinearMemory::new(STYLE, 3 << 16, 1 << 20, 16, image, Some(&pool));
        for round in 0..6 {
            let with_image = round % 3 != 2;
            let mut fixture = live(fresh(image.as_ref().filter(|_| with_image))?);
            let expected: &[u8] = if with_image { b"heLLo" } else { &[0; 5] };
            assert_eq!(&fixture.live.data()[70000..70005], expected, "round {round}");
            assert_eq!(fixture.live.data().iter().filter(|&&byte| byte != 0).count(), if with_image { 5 } else { 0 });
            fixture.live.data_mut().fill(0xaa);
            fixture.live.grow_to(1 << 19)?;
            fixture.live.data_mut().fill(0xbb);
        }
        Ok(())
    }

    #[test]
    fn clearing_hides_the_image() -> std::io::Result<()> {
        let image = MemoryImage::new(&[(5, b"x")])?.map(Arc::new);
        let mut fixture = live(LinearMemory::new(STYLE, 65536, 65536, 16, image.as_ref(), None)?);
        assert_eq!(fixture.live.data()[5], b'x');
        fixture.live.clear();
        assert!(fixture.live.data().iter().all(|&byte| byte == 0));
        Ok(())
    }
}
