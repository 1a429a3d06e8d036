//! Memory slots: equal parts of one reservation, each with its guard behind it, which is also the one before the next.
//!
//! A slot keeps what its last memory left: how much is accessible, and the image that is mapped there. Users of the same image find it mapped. A
//! memory that is dropped is cleaned before its slot is free, by its own thread and outside the lock.

use super::clean::clean;
use super::pagemap::Pagemap;
use super::slots::{Key, Slots};
use super::{PoolError, PoolPlan};
use crate::vm::area::Area;
use crate::vm::image::MemoryImage;
use crate::vm::mmap::{Mmap, page_bytes, round_up_to_page};
use rustix::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// Address space for the memories of an engine.
#[derive(Debug)]
pub struct MemorySlots {
    whole: Arc<Mmap>,
    /// Where the first slot starts: behind a guard, if there is one before each memory.
    first: usize,
    slot_bytes: usize,
    reserved: usize,
    max_bytes: usize,
    keep_bytes: usize,
    batch: usize,
    limit: u32,
    pagemap: Option<Pagemap>,
    state: Mutex<State>,
    /// Told when several memories have been cleaned together.
    cleaned: Condvar,
}

#[derive(Debug)]
struct State {
    slots: Slots,
    /// What lies in the free slots that were used, by slot, with how much of it is resident.
    areas: Vec<Option<(Area, usize)>>,
    /// Dropped, and still to be cleaned.
    dirty: Vec<(u32, Area)>,
    /// How many that were in `dirty` somebody is cleaning.
    cleaning: usize,
    resident: usize,
}

/// A slot that is taken.
#[derive(Debug)]
pub struct MemorySlot {
    slots: Arc<MemorySlots>,
    index: u32,
}

impl MemorySlot {
    /// The memory in it is gone. `area` is what [`MemorySlots::take`] gave with it.
    pub fn give_back(self, area: Area) {
        self.slots.drop_memory(self.index, area);
    }
}

impl MemorySlots {
    pub(super) fn new(plan: &PoolPlan) -> io::Result<Self> {
        let reserved = round_up_to_page(plan.memory_reserved).ok_or(io::Errno::NOMEM)?;
        let slot_bytes = reserved.checked_add(plan.memory_guard).and_then(round_up_to_page).ok_or(io::Errno::NOMEM)?;
        let first = if plan.memory_guard_before { slot_bytes - reserved } else { 0 };
        let total = slot_bytes.checked_mul(plan.memories as usize).and_then(|all| all.checked_add(first)).ok_or(io::Errno::NOMEM)?;
        let state =
            State { slots: Slots::new(plan.memories, plan.warm_slots), areas: Vec::new(), dirty: Vec::new(), cleaning: 0, resident: 0 };
        Ok(Self {
            whole: Arc::new(Mmap::reserve(total)?),
            first,
            slot_bytes,
            reserved,
            max_bytes: plan.memory_max_bytes.min(reserved),
            keep_bytes: plan.memory_keep_bytes,
            batch: plan.batch.max(1),
            limit: plan.memories,
            pagemap: if plan.scan_pages { Pagemap::open() } else { None },
            state: Mutex::new(state),
            cleaned: Condvar::new(),
        })
    }

    /// Nothing panics while it is locked, and if something did, all that can be lost is a slot.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The most bytes that a memory can have.
    pub fn max_bytes(&self) -> usize {
        self.max_bytes
    }

    /// How many memories there are.
    pub fn taken(&self) -> usize {
        let state = self.lock();
        // While some are cleaned together, part of them are free already.
        (state.slots.taken() as usize).saturating_sub(state.dirty.len() + state.cleaning)
    }

    /// How many free slots keep what their last memory left.
    pub fn warm(&self) -> u32 {
        self.lock().slots.warm()
    }

    /// Bytes of free slots that were left resident, to be used again.
    pub fn resident_bytes(&self) -> usize {
        self.lock().resident
    }

    /// A slot for a memory of `minimum` bytes with that image, and what lies there: `minimum` bytes are accessible, and read as the image or zero.
    pub(in crate::vm) fn take(self: &Arc<Self>, minimum: usize, image: Option<&Arc<MemoryImage>>) -> Result<(MemorySlot, Area), PoolError> {
        if minimum > self.max_bytes {
            return Err(PoolError::System(io::Errno::NOMEM));
        }
        let (index, left) = self.take_slot(key(minimum, image))?;
        let slot = MemorySlot { slots: self.clone(), index };
        let mut area = match left {
            Some(area) => area,
            None => match self.fresh(index) {
                Ok(area) => area,
                Err(error) => {
                    self.lock().slots.give_cold(index);
                    return Err(error.into());
                }
            },
        };
        match area.prepare(minimum, image) {
            Ok(()) => Ok((slot, area)),
            Err(error) => {
                // Whatever was prepared of it, it reads as its image or zero.
                self.free(index, area, 0);
                Err(error.into())
            }
        }
    }

    fn take_slot(&self, key: Key) -> Result<(u32, Option<Area>), PoolError> {
        let mut state = self.lock();
        loop {
            if let Some(index) = state.slots.take(key) {
                let left = state.areas.get_mut(index as usize).and_then(Option::take);
                let (area, resident) = left.map_or((None, 0), |(area, resident)| (Some(area), resident));
                state.resident -= resident;
                return Ok((index, area));
            }
            state = if !state.dirty.is_empty() {
                self.clean_together(state);
                self.lock()
            } else if state.cleaning > 0 {
                self.cleaned.wait(state).unwrap_or_else(PoisonError::into_inner)
            } else {
                return Err(PoolError::Exhausted(self.limit));
            };
        }
    }

    /// The address space of a slot that was never used, or whose content was given up.
    fn fresh(&self, index: u32) -> io::Result<Area> {
        // SAFETY: whoever took the slot is alone with its bytes until it gives it back: `slots` says who has which, and the area goes with it.
        let map = unsafe { Mmap::part(&self.whole, self.first + index as usize * self.slot_bytes, self.slot_bytes)? };
        Ok(Area { map, start: 0, reserved: self.reserved, accessible: 0, image: None })
    }

    fn drop_memory(&self, index: u32, area: Area) {
        if self.batch <= 1 {
            return self.clean(index, area);
        }
        let mut state = self.lock();
        state.dirty.push((index, area));
        if state.dirty.len() >= self.batch {
            self.clean_together(state);
        }
    }

    /// Cleans all that were dropped.
    fn clean_together(&self, mut state: MutexGuard<'_, State>) {
        let dirty = std::mem::take(&mut state.dirty);
        let count = dirty.len();
        state.cleaning += count;
        drop(state);
        dirty.into_iter().for_each(|(index, area)| self.clean(index, area));
        self.lock().cleaning -= count;
        self.cleaned.notify_all();
    }

    fn clean(&self, index: u32, mut area: Area) {
        match clean(&mut area, self.keep_bytes, self.pagemap.as_ref()) {
            Ok(resident) => self.free(index, area, resident),
            // New pages in place of those that could not be cleaned. If there are none either, nobody gets this slot again.
            Err(_) => {
                let accessible = area.accessible;
                if area.map.replace(area.start, accessible).is_ok() {
                    (area.image, area.accessible) = (None, 0);
                    self.free(index, area, 0);
                }
            }
        }
    }

    /// A clean slot is free.
    fn free(&self, index: u32, area: Area, resident: usize) {
        let retired = |area: &Area| area.image.as_ref().is_some_and(|image| image.is_retired());
        let mut state = self.lock();
        if retired(&area) {
            drop(state);
            return self.free_cold(index, area);
        }
        // Empty, and as if it had never been used.
        if area.accessible == 0 && area.image.is_none() {
            return state.slots.give_cold(index);
        }
        let key = key(area.accessible, area.image.as_ref());
        if state.areas.len() <= index as usize {
            state.areas.resize_with(index as usize + 1, || None);
        }
        state.areas[index as usize] = Some((area, resident));
        state.resident += resident;
        state.slots.give_warm(index, key);
    }

    /// A slot is free that nobody uses as it is. If the system does not help, nobody gets it again.
    fn free_cold(&self, index: u32, mut area: Area) {
        if area.forget_image().is_ok() {
            self.lock().slots.give_cold(index);
        }
    }

    /// No memory will be made with `image` any more: the slots that keep it let it go.
    pub fn forget(&self, image: &Arc<MemoryImage>) {
        image.retire();
        let key = key(0, Some(image));
        loop {
            let mut state = self.lock();
            let Some(index) = state.slots.take_warm(key) else { return };
            let left = state.areas.get_mut(index as usize).and_then(Option::take);
            let Some((area, resident)) = left else { return state.slots.give_cold(index) };
            state.resident -= resident;
            drop(state);
            self.free_cold(index, area);
        }
    }
}

/// Memories with one image are alike, and those without are if as much of them is accessible.
fn key(accessible: usize, image: Option<&Arc<MemoryImage>>) -> Key {
    match image {
        // Even: an image is larger than a byte, and its address a multiple of its alignment.
        Some(image) => Arc::as_ptr(image).addr(),
        None => accessible.next_multiple_of(page_bytes()) | 1,
    }
}
