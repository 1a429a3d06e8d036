//! A guest's memory as bytes, and values as bytes: the unsafe part of lifting and lowering.
#![expect(unsafe_code, reason = "guest memory is reached through a pointer; plain values are copied as bytes")]

use super::traits::{Lift, Lower};
use crate::vm::MemoryRecord;
use std::ptr::NonNull;

/// A guest's memory while no guest code runs. Everything is bounds-checked against the length when it was made; memories never shrink.
#[derive(Copy, Clone, Debug)]
pub(crate) struct GuestMemory {
    base: *mut u8,
    len: usize,
}

impl GuestMemory {
    /// No memory at all: everything is out of bounds.
    pub(crate) const NONE: Self = Self { base: NonNull::dangling().as_ptr(), len: 0 };

    /// The memory behind `record` as it is now.
    ///
    /// # Safety
    ///
    /// - `record` is live and its `len_bytes` bytes from `base` are mapped.
    /// - Until the result and all slices made from it are dropped or replaced, no guest code runs that could grow the memory or write to it,
    ///   and no other reference into it is used.
    #[inline]
    pub(crate) unsafe fn of(record: Option<NonNull<MemoryRecord>>) -> Self {
        match record {
            None => Self::NONE,
            Some(record) => {
                // SAFETY: live, says the caller.
                let record = unsafe { record.as_ref() };
                // A memory without pages need not be anywhere.
                if record.len_bytes == 0 { Self::NONE } else { Self { base: record.base, len: record.len_bytes } }
            }
        }
    }

    /// Its length in bytes.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Its bytes.
    ///
    /// # Safety
    ///
    /// The contract of [`GuestMemory::of`] holds for as long as `'a`.
    #[inline]
    pub(crate) unsafe fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: `base` and `len` describe mapped bytes, or none at a dangling pointer; nothing writes to them, says the caller.
        unsafe { std::slice::from_raw_parts(self.base, self.len) }
    }

    /// The `len` bytes at `at`, or `None` if they are not all inside.
    #[inline]
    pub(crate) fn bytes_mut(&mut self, at: usize, len: usize) -> Option<&mut [u8]> {
        if at > self.len || len > self.len - at {
            return None;
        }
        // SAFETY: inside the mapped bytes, as just checked; `&mut self` keeps this the only slice (contract of `of`).
        Some(unsafe { std::slice::from_raw_parts_mut(self.base.add(at), len) })
    }
}

/// Plain values as bytes.
#[inline]
pub(crate) fn bytes_of<T: Lower>(values: &[T]) -> &[u8] {
    assert!(T::LAYOUT.plain && size_of::<T>() == T::LAYOUT.size, "invariant: only plain values are copied as bytes");
    // SAFETY: `Layout::plain` is part of the contract of the unsafe trait `ComponentType`: no padding, so every byte is initialised.
    unsafe { std::slice::from_raw_parts(values.as_ptr().cast(), size_of_val(values)) }
}

/// Whether `T` is plain and any bytes are one. Constant, so that the assertions below cost nothing.
#[inline]
const fn is_bits<T: Lift>() -> bool {
    T::LAYOUT.plain && T::LAYOUT.any_bits && size_of::<T>() == T::LAYOUT.size && size_of::<T>() > 0
}

/// Fills the empty vector `values` with bytes as values, any of which are: as many as it has room for, and bytes.
#[inline]
pub(crate) fn fill_from<T: Lift>(values: &mut Vec<T>, bytes: &[u8]) {
    assert!(is_bits::<T>(), "invariant: only types of which any bytes are a value are made from bytes");
    let len = (bytes.len() / size_of::<T>()).min(values.capacity());
    // SAFETY: the vector has room for `len` values, which are `len * size_of::<T>()` bytes, no more than `bytes` has. `Layout::any_bits` is part of
    // the contract of the unsafe trait `ComponentType`: they are values whatever they are.
    unsafe {
        std::ptr::copy_nonoverlapping(bytes.as_ptr(), values.as_mut_ptr().cast(), len * size_of::<T>());
        values.set_len(len);
    }
}

/// Bytes as a slice of values, any of which are; `None` if the bytes do not lie at a multiple of the values' alignment in Rust.
#[inline]
pub(crate) fn slice_from<T: Lift>(bytes: &[u8]) -> Option<&[T]> {
    assert!(is_bits::<T>(), "invariant: only types of which any bytes are a value are made from bytes");
    if bytes.is_empty() {
        // A memory without pages is nowhere in particular.
        return Some(&[]);
    }
    if !bytes.as_ptr().cast::<T>().is_aligned() {
        return None;
    }
    // SAFETY: aligned, as just checked; no longer than `bytes`; values whatever the bytes are, as above.
    Some(unsafe { std::slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len() / size_of::<T>()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_of_nothing_and_of_unaligned_bytes() {
        let none = GuestMemory::NONE;
        // SAFETY: there are no bytes.
        let bytes = unsafe { none.bytes() };
        assert_eq!(slice_from::<u64>(bytes), Some(&[][..]));
        let words = [0x0403_0201_u32.to_le(), 0x0807_0605_u32.to_le()];
        let bytes = bytes_of(&words);
        assert_eq!(slice_from::<u32>(bytes), Some(&words[..]));
        assert_eq!(slice_from::<u32>(&bytes[1..5]), None);
        let mut values = Vec::<u32>::with_capacity(1);
        fill_from(&mut values, &bytes[1..6]);
        assert_eq!(values, [0x0504_0302]);
        fill_from(&mut values, &[]);
        assert!(values.is_empty());
    }

    #[test]
    fn nothing_is_found_beyond_the_end() {
        let mut none = GuestMemory::NONE;
        assert!(none.bytes_mut(0, 0).is_some() && none.bytes_mut(0, 1).is_none() && none.bytes_mut(1, 0).is_none());
        let mut bytes = [0_u8; 8];
        let mut memory = GuestMemory { base: bytes.as_mut_ptr(), len: 8 };
        assert!(memory.bytes_mut(8, 0).is_some() && memory.bytes_mut(4, 4).is_some());
        assert!(memory.bytes_mut(5, 4).is_none() && memory.bytes_mut(usize::MAX, 2).is_none() && memory.bytes_mut(2, usize::MAX).is_none());
    }
}
