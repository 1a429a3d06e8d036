//! Characters between two memories: slices of guest memory for the loops of the compiler's `abi::transcode`.
//!
//! Adapters have checked every range; each is checked again here, since this is the host.
#![expect(unsafe_code, reason = "reads and writes guest memory")]

use super::super::abi::fault::bug;
use super::super::abi::memory::GuestMemory;
use crate::store::StoreState;
use crate::vm::MemoryRecord;
use crate::{Error, Result};
use std::ptr::NonNull;
use windlass_compiler::abi::{decode_utf8, transcode};
use windlass_compiler::translate::component::TranscodeOp;

/// A memory of the store with a pointer and a length.
type Range = (NonNull<MemoryRecord>, u32, u32);

#[cold]
fn outside() -> Error {
    bug("an adapter passes text that is not in its memory")
}

fn slice(memory: &[u8], at: u32, len: usize) -> Result<&[u8]> {
    memory.get(at as usize..).and_then(|rest| rest.get(..len)).ok_or_else(outside)
}

/// Whether text is valid UTF-16, or else UTF-8.
pub(super) fn validate(store: &mut StoreState, memory: NonNull<MemoryRecord>, utf16: bool, at: u32, units: u32) -> Result<bool> {
    let _ = store;
    // SAFETY: the record is one of this store, which is borrowed exclusively while the slice is used: no guest code runs.
    let bytes = unsafe { GuestMemory::of(Some(memory)).bytes() };
    if !utf16 {
        return Ok(decode_utf8(slice(bytes, at, units as usize)?).is_ok());
    }
    Ok(transcode::utf16_len_in_utf8(slice(bytes, at, 2 * units as usize)?).is_some())
}

/// Runs a loop over characters. `from` counts code units, `to` bytes.
pub(super) fn transcode(store: &mut StoreState, op: TranscodeOp, from: Range, to: Range) -> Result<u64> {
    let _ = store;
    if from.0 == to.0 {
        return Err(bug("an adapter copies text inside one memory"));
    }
    let unit = match op {
        TranscodeOp::Utf16ToAscii | TranscodeOp::Utf16ToUtf8 | TranscodeOp::Utf16ToLatin1 => 2,
        _ => 1,
    };
    // SAFETY: both records are of this store, which is borrowed exclusively while the slices are used: no guest code runs. They are different
    // ones, so that nothing else refers to the bytes of either slice.
    let (source, mut target) = unsafe { (GuestMemory::of(Some(from.0)).bytes(), GuestMemory::of(Some(to.0))) };
    let target = target.bytes_mut(to.1 as usize, to.2 as usize).ok_or_else(outside)?;
    let len = from.2 as usize;
    let source = match op {
        TranscodeOp::Inflate | TranscodeOp::Deflate => &[],
        _ => slice(source, from.1, len.saturating_mul(unit))?,
    };
    let both = |(read, written): (usize, usize)| (read as u64) << 32 | written as u64;
    let count = |written: usize| written as u64;
    let answer = match op {
        TranscodeOp::Utf8ToUtf16 => transcode::utf8_to_utf16(source, target).map(count),
        TranscodeOp::Latin1ToUtf16 => transcode::latin1_to_utf16(source, target).map(count),
        TranscodeOp::Utf16ToAscii => transcode::utf16_to_ascii(source, target).map(count),
        TranscodeOp::Latin1ToAscii => transcode::latin1_to_ascii(source, target).map(count),
        TranscodeOp::Utf16ToUtf8 => transcode::utf16_to_utf8(source, target).map(count),
        TranscodeOp::Latin1ToUtf8 => transcode::latin1_to_utf8(source, target).map(count),
        TranscodeOp::Utf8ToLatin1 => transcode::utf8_to_latin1(source, target).map(both),
        TranscodeOp::Utf16ToLatin1 => transcode::utf16_to_latin1(source, target).map(both),
        TranscodeOp::Inflate => transcode::inflate(target, len).map(|()| 0),
        TranscodeOp::Deflate => Some(transcode::deflate(target).into()),
    };
    answer.ok_or_else(|| bug("an adapter passes text that it has not checked"))
}
