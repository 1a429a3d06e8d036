//! What the host owns of a guest's values: text, and vectors and strings with room for what was counted. The unsafe part of that.
#![expect(unsafe_code, reason = "allocates and fills vectors in the fewest steps; text is validated here")]

use super::memory::fill_from;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::ptr::NonNull;

/// Up to so many bytes, ASCII is looked for here before UTF-8 is validated elsewhere.
const SHORT: usize = 64;

/// The text that `bytes` are, if they are UTF-8.
#[inline]
pub(crate) fn as_text(bytes: &[u8]) -> Option<&str> {
    if bytes.len() < SHORT && bytes.is_ascii() {
        // SAFETY: ASCII is UTF-8. What validates long text hands short text to std, which takes three times as long for 16 bytes.
        return Some(unsafe { std::str::from_utf8_unchecked(bytes) });
    }
    simdutf8::basic::from_utf8(bytes).ok()
}

/// The string that `bytes` are, if they are UTF-8.
pub(crate) fn into_text(bytes: Vec<u8>) -> Option<String> {
    simdutf8::basic::from_utf8(&bytes).ok()?;
    // SAFETY: they are, as was just checked; std takes eight times as long to do that.
    Some(unsafe { String::from_utf8_unchecked(bytes) })
}

/// An empty vector with room for `len` values; `None` if the host has no memory for it.
///
/// `Vec::try_reserve_exact` takes 76 instructions before it asks the allocator; a list of strings does this for each of them.
#[inline]
pub(crate) fn with_room<V>(len: usize) -> Option<Vec<V>> {
    let layout = std::alloc::Layout::array::<V>(len).ok()?;
    if layout.size() == 0 {
        return Some(Vec::new());
    }
    // SAFETY: the layout has a size.
    let memory = NonNull::new(unsafe { std::alloc::alloc(layout) })?;
    // SAFETY: new memory of the global allocator for `len` values, of which none is there.
    Some(unsafe { Vec::from_raw_parts(memory.as_ptr().cast(), 0, len) })
}

/// A string of its own; `None` if the host has no memory for it.
#[inline]
pub(crate) fn copy_of(text: &str) -> Option<String> {
    let mut bytes = with_room(text.len())?;
    fill_from::<u8>(&mut bytes, text.as_bytes());
    // SAFETY: the bytes of a string.
    Some(unsafe { String::from_utf8_unchecked(bytes) })
}

/// Appends values as long as they are made and there is room.
#[inline]
pub(crate) fn extend_while<V>(values: &mut Vec<V>, made: impl Iterator<Item = Option<V>>) {
    let mut len = values.len();
    for (slot, value) in values.spare_capacity_mut().iter_mut().zip(made) {
        let Some(value) = value else { break };
        slot.write(value);
        len += 1;
    }
    // SAFETY: the slots up to `len` have been written, each of them once. `push` would look for room each time, which keeps the loop from being one over
    // vector registers.
    unsafe { values.set_len(len) };
}

/// How large a block is, in words.
const BLOCK_WORDS: usize = 1024;

/// Values that are made one by one on the stack, before the vector is allocated that they go to.
///
/// Allocators keep small blocks that were freed at hand, and glibc's merges all of them when it is asked for more than a KiB. If the vector came first,
/// what the values of the list before had left would be gone before those of this one ask for it: a list of 100 strings of 16 bytes takes 56,500
/// instructions then, made and dropped, and 31,100 if its vector comes last.
pub(crate) struct Block<T> {
    words: [MaybeUninit<u64>; BLOCK_WORDS],
    len: usize,
    values: PhantomData<T>,
}

impl<T> Block<T> {
    /// How many values it holds.
    const ROOM: usize = match size_of::<T>() {
        0 => 0,
        _ if align_of::<T>() > align_of::<u64>() => 0,
        size => size_of::<[u64; BLOCK_WORDS]>() / size,
    };

    /// Whether it holds so many values, and a vector of them is large for an allocator.
    #[inline]
    pub(crate) fn is_worth_it(len: usize) -> bool {
        len <= Self::ROOM && len * size_of::<T>() > 1024
    }

    /// An empty one.
    #[inline]
    pub(crate) fn new() -> Self {
        Self { words: [MaybeUninit::uninit(); BLOCK_WORDS], len: 0, values: PhantomData }
    }

    #[inline]
    fn start(&mut self) -> *mut T {
        self.words.as_mut_ptr().cast()
    }

    /// Adds a value.
    #[inline]
    pub(crate) fn push(&mut self, value: T) {
        assert!(self.len < Self::ROOM, "invariant: whoever fills a block knows how many go there");
        // SAFETY: there is room for one more, as just checked; words are aligned for it.
        unsafe { self.start().add(self.len).write(value) };
        self.len += 1;
    }

    /// Moves the values to a vector; `None` if the host has no memory for it.
    #[inline]
    pub(crate) fn take(&mut self) -> Option<Vec<T>> {
        let mut values = with_room(self.len)?;
        let len = std::mem::take(&mut self.len);
        // SAFETY: the first `len` values were written, and are the vector's from now on; it has room for as many.
        unsafe {
            std::ptr::copy_nonoverlapping(self.start(), values.as_mut_ptr(), len);
            values.set_len(len);
        }
        Some(values)
    }
}

impl<T> Drop for Block<T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the first `len` values were written and have not been moved.
        unsafe { std::ptr::slice_from_raw_parts_mut(self.start(), self.len).drop_in_place() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_every_length_is_what_std_says_it_is() {
        for len in 0..3 * SHORT {
            for at in 0..len {
                // ASCII, a byte that begins nothing, one that goes on with nothing, and a character that may be cut off at the end.
                for bad in [&b"a"[..], b"\xff", b"\x80", "é".as_bytes(), "😀".as_bytes()] {
                    let mut bytes = vec![b'x'; len];
                    bytes.splice(at..(at + bad.len()).min(len), bad.iter().copied().take(len - at));
                    let text = std::str::from_utf8(&bytes).ok();
                    assert_eq!(as_text(&bytes), text, "{bad:x?} at {at} of {len}");
                    assert_eq!(into_text(bytes.clone()).as_deref(), text);
                    assert_eq!(text.and_then(copy_of).as_deref(), text);
                }
            }
        }
        assert_eq!((as_text(&[]), copy_of("").as_deref()), (Some(""), Some("")));
    }

    #[test]
    fn a_block_drops_what_was_not_taken() {
        use std::sync::Arc;
        let counted = Arc::new(());
        let mut block = Block::new();
        for _ in 0..Block::<Arc<()>>::ROOM {
            block.push(counted.clone());
        }
        drop(block);
        assert_eq!(Arc::strong_count(&counted), 1);
        let mut block = Block::new();
        block.push(("a".to_owned(), counted.clone()));
        block.push(("b".to_owned(), counted.clone()));
        let values = block.take().unwrap_or_default();
        drop(block);
        assert_eq!((values.len(), &*values[1].0, Arc::strong_count(&counted)), (2, "b", 3));
        assert_eq!((Block::<()>::ROOM, Block::<u128>::ROOM, Block::<String>::ROOM), (0, 0, 341));
        assert!(Block::<String>::is_worth_it(341) && !Block::<String>::is_worth_it(342) && !Block::<String>::is_worth_it(42));
    }

    #[test]
    fn there_is_room_for_as_many_as_were_asked_for() {
        assert_eq!(with_room::<u64>(3).map(|values| values.capacity()), Some(3));
        assert_eq!(with_room::<u64>(0), Some(vec![]));
        assert_eq!(with_room::<()>(5), Some(vec![]));
        assert_eq!(with_room::<u64>(usize::MAX / 8), None);
        let mut values = with_room(3).unwrap_or_default();
        extend_while(&mut values, [Some(1), Some(2), None, Some(3)].into_iter());
        assert_eq!(values, [1, 2]);
        extend_while(&mut values, [Some("3"), Some("4")].into_iter().map(|text| text?.parse().ok()));
        assert_eq!(values, [1, 2, 3], "no more than there is room for");
    }
}
