//! Linear memories: a reservation of address space, accessible from its start up to the current length, then a guard.
//!
//! Growing within the reservation is one `mprotect`. Beyond it the memory moves, if that is allowed; its record, which compiled code reads,
//! is told. The address space of dropped memories is kept by a [`MemoryPool`], reset, for the next one. A memory may also lie in a slot of a pooling
//! engine's address space (`pool/`), or be the embedder's (`host_memory`).
//!
//! Compiled code leaves checks out that reservation and guard make (`compile/env.rs` of the compiler): a memory reserves at least what its style says,
//! faults everywhere behind its length in there and in the guard, and moves only if the style lets it and it outgrows its reservation.

use super::area::Area;
use super::context::MemoryRecord;
use super::host_memory::{HostMemory, HostMemoryRequest, HostMemorySource};
use super::image::MemoryImage;
use super::mmap::round_up_to_page;
use super::pool::{MemorySlot, MemorySlots, PoolError};
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
    /// Whether there is as much before it.
    pub guard_before: bool,
    /// Bytes to reserve beyond what is asked for where that is more than the reservation.
    pub growth_bytes: usize,
    /// Whether it may move to grow.
    pub may_move: bool,
}

/// A linear memory.
#[derive(Debug)]
pub struct LinearMemory {
    space: Space,
    len: usize,
    maximum: usize,
    page_log2: u8,
    style: MemoryStyle,
    home: Home,
}

/// Where a memory's address space goes when it is dropped.
#[derive(Debug)]
enum Home {
    /// Back to the system, or the embedder.
    System,
    /// To whoever needs as much next.
    Pool(Arc<MemoryPool>),
    /// Back to the pool whose slot it is.
    Slot(MemorySlot),
}

/// Where a memory lies.
#[derive(Debug)]
enum Space {
    /// In a mapping of ours.
    Area(Area),
    /// Where the embedder says.
    Host(Box<dyn HostMemory>),
}

impl Space {
    fn base(&self) -> *mut u8 {
        match self {
            Self::Area(area) => area.base(),
            Self::Host(memory) => memory.base(),
        }
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
        let reserved = style.reserved_for(minimum, maximum);
        let pooled = pool.filter(|_| reserved == style.reservation_bytes).and_then(|pool| pool.take(&style, image));
        let mut area = match pooled {
            Some(area) => area,
            None => Area::new(reserved, style.guard_bytes, style.guard_before)?,
        };
        area.prepare(minimum, image)?;
        let home = pool.cloned().map_or(Home::System, Home::Pool);
        Ok(Self { space: Space::Area(area), len: minimum, maximum, page_log2, style, home })
    }

    /// The same in a slot of `slots`. It never moves, and grows as far as a memory in there can at most.
    ///
    /// # Errors
    ///
    /// When all slots are taken, or the system has not enough memory left.
    pub fn in_slot(
        slots: &Arc<MemorySlots>,
        minimum: usize,
        maximum: usize,
        page_log2: u8,
        image: Option<&Arc<MemoryImage>>,
    ) -> Result<Self, PoolError> {
        let (slot, area) = slots.take(minimum, image)?;
        let style = MemoryStyle { reservation_bytes: area.reserved, guard_bytes: 0, guard_before: false, growth_bytes: 0, may_move: false };
        let maximum = maximum.min(slots.max_bytes());
        Ok(Self { space: Space::Area(area), len: minimum, maximum, page_log2, style, home: Home::Slot(slot) })
    }

    /// A memory that the embedder provides, otherwise like one of [`Self::new`]. `limit` is the declared maximum in bytes.
    ///
    /// # Errors
    ///
    /// What the embedder says, or what is wrong with its memory.
    pub fn from_host(
        style: MemoryStyle,
        request: &HostMemoryRequest,
        maximum: usize,
        source: &dyn HostMemorySource,
    ) -> Result<Self, String> {
        let memory = source.new_memory(request)?;
        request.check(&*memory)?;
        let (len, page_log2) = (request.minimum, request.ty.page_size_log2);
        Ok(Self { space: Space::Host(memory), len, maximum, page_log2, style, home: Home::System })
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
        MemoryRecord { base: self.space.base(), len_bytes: self.len }
    }

    /// Grows to `new_len` bytes.
    ///
    /// # Errors
    ///
    /// When that is beyond its maximum, or the system or the embedder has not enough memory or address space left. It is then as before.
    pub fn grow_to(&mut self, new_len: usize) -> Result<(), String> {
        if new_len > self.maximum || new_len < self.len {
            return Err(format!("its length is between {} and {} bytes", self.len, self.maximum));
        }
        match &mut self.space {
            Space::Host(memory) => memory.grow_checked(new_len, self.style.may_move)?,
            Space::Area(area) if new_len > area.reserved => self.move_to(new_len)?,
            Space::Area(area) if new_len > area.accessible => {
                area.resize_accessible(new_len).map_err(|error| format!("the system has no memory for it: {error}"))?;
            }
            Space::Area(_) => {}
        }
        self.len = new_len;
        Ok(())
    }

    fn move_to(&mut self, new_len: usize) -> Result<(), String> {
        let Space::Area(old) = &self.space else { return Err("it is the embedder's to move".to_owned()) };
        if !self.style.may_move {
            let reserved = old.reserved;
            return Err(format!("its reservation is {reserved} bytes, and memories may not move: see `Config::memory_reservation`"));
        }
        let reserved = self.style.reserved_for(new_len, self.maximum);
        let refused = |error: io::Errno| format!("the system has no room for it, with {reserved} bytes reserved: {error}");
        let mut area = Area::new(reserved, self.style.guard_bytes, self.style.guard_before).map_err(refused)?;
        area.resize_accessible(new_len).map_err(refused)?;
        // SAFETY: both are accessible for that many bytes, are different mappings, and are ours.
        let (from, to) =
            unsafe { (std::slice::from_raw_parts(old.base(), self.len), std::slice::from_raw_parts_mut(area.base(), self.len)) };
        copy_used_pages(from, to);
        self.space = Space::Area(area);
        Ok(())
    }

    /// Makes it read as zero, as if its image had not been applied.
    pub fn clear(&mut self) {
        // SAFETY: accessible for `len` bytes, exclusively ours while `self` is borrowed.
        unsafe { std::ptr::write_bytes(self.space.base(), 0, self.len) };
    }
}

/// Copies to memory that reads as zero, and does not touch what stays zero: a large memory of which a guest uses little goes on taking little.
fn copy_used_pages(from: &[u8], to: &mut [u8]) {
    const CHUNK_BYTES: usize = 4096;
    for (from, to) in from.chunks(CHUNK_BYTES).zip(to.chunks_mut(CHUNK_BYTES)) {
        if *from != [0; CHUNK_BYTES][..from.len()] {
            to.copy_from_slice(from);
        }
    }
}

impl MemoryStyle {
    /// How much to reserve for `len` bytes that may become `maximum`.
    fn reserved_for(&self, len: usize, maximum: usize) -> usize {
        if len <= self.reservation_bytes {
            return self.reservation_bytes;
        }
        let growth = if self.may_move { self.growth_bytes } else { 0 };
        len.saturating_add(growth).min(maximum).max(len)
    }
}

impl Drop for LinearMemory {
    fn drop(&mut self) {
        let (Space::Area(area), Ok(none)) = (&mut self.space, Area::new(0, 0, false)) else { return };
        match std::mem::replace(&mut self.home, Home::System) {
            Home::Pool(pool) if area.reserved == self.style.reservation_bytes => pool.put(std::mem::replace(area, none)),
            Home::Slot(slot) => slot.give_back(std::mem::replace(area, none)),
            Home::System | Home::Pool(_) => {}
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

    fn take(&self, style: &MemoryStyle, image: Option<&Arc<MemoryImage>>) -> Option<Area> {
        let guard = round_up_to_page(style.guard_bytes)?;
        let start = if style.guard_before { guard } else { 0 };
        let total = start.checked_add(style.reservation_bytes)?.checked_add(guard)?;
        let mut areas = self.areas.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |area: &Area| area.map.len() == total && area.start == start && area.reserved == style.reservation_bytes;
        let image = image.map(Arc::as_ptr);
        let best = areas.iter().rposition(|area| fits(area) && area.image.as_ref().map(Arc::as_ptr) == image);
        let index = best.or_else(|| areas.iter().rposition(fits))?;
        Some(areas.swap_remove(index))
    }

    fn put(&self, mut area: Area) {
        let accessible = area.accessible;
        if area.map.reset(area.start, accessible).is_err() {
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
    pub fn grow_to(&mut self, new_len: usize) -> Result<(), String> {
        let grown = self.memory.grow_to(new_len);
        self.publish();
        grown
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

    const STYLE: MemoryStyle =
        MemoryStyle { reservation_bytes: 1 << 20, guard_bytes: 1 << 16, guard_before: true, growth_bytes: 1 << 16, may_move: true };

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
    fn grows_in_place_and_then_moves() -> Result<(), String> {
        let mut fixture = live(LinearMemory::new(STYLE, 0, 4 << 20, 16, None, None).map_err(|error| error.to_string())?);
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
    fn stays_when_it_may_not_move() -> Result<(), String> {
        let style = MemoryStyle { may_move: false, ..STYLE };
        let mut fixture = live(LinearMemory::new(style, 65536, 4 << 20, 16, None, None).map_err(|error| error.to_string())?);
        let refused = fixture.live.grow_to(2 << 20);
        assert!(refused.is_err_and(|why| why.contains("may not move")));
        fixture.live.grow_to(1 << 20)?;
        Ok(())
    }

    #[test]
    fn a_pool_hands_out_clean_memories() -> Result<(), Box<dyn std::error::Error>> {
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
