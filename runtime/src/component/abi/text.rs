//! Strings: every encoding a guest may use, against Rust's UTF-8.
//!
//! The calls of `realloc` and their arguments are part of the specification: a guest can see them.
//!
//! Spec: `load_string_from_range`, `store_string_into_range` and the functions it chooses from.

use super::fault::{bug, fault, limit_fault, no_memory};
use super::lift::{LiftContext, checked_range};
use super::lower::LowerContext;
use super::owned::{as_text, copy_of, into_text, with_room};
use crate::handles::Limits;
use crate::{Error, Result, Trap};
use std::borrow::Cow;
use windlass_compiler::abi::transcode;
use windlass_compiler::translate::component::StringEncoding;

/// Says in a length that the string is UTF-16. Spec: `utf16_tag`.
pub(super) const UTF16_TAG: u32 = 1 << 31;

/// How the bytes of one string are encoded.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16,
    Latin1,
}

/// The checked range of a string in memory and how it is encoded.
#[inline]
pub(crate) fn string_range(
    memory: usize,
    limits: &Limits,
    encoding: StringEncoding,
    at: u32,
    units: u32,
) -> Result<(std::ops::Range<usize>, Encoding)> {
    if let StringEncoding::Utf8 = encoding {
        let bytes = u64::from(units);
        limits.string(bytes).map_err(|error| limit_fault(error, Trap::ContentTooLong))?;
        return Ok((checked_range(memory, at, bytes, 1, Trap::StringOutOfBounds)?, Encoding::Utf8));
    }
    let (bytes, encoding) = match encoding {
        StringEncoding::CompactUtf16 if units & UTF16_TAG == 0 => (u64::from(units), Encoding::Latin1),
        StringEncoding::CompactUtf16 => (2 * u64::from(units ^ UTF16_TAG), Encoding::Utf16),
        _ => (2 * u64::from(units), Encoding::Utf16),
    };
    limits.string(bytes).map_err(|error| limit_fault(error, Trap::ContentTooLong))?;
    Ok((checked_range(memory, at, bytes, 2, Trap::StringOutOfBounds)?, encoding))
}

/// Where in `bytes` of UTF-8 the text ends, as an error.
#[cold]
fn invalid_utf8(bytes: &[u8]) -> Error {
    // The fast check does not say where; std does.
    match std::str::from_utf8(bytes) {
        Err(error) => fault(Trap::InvalidString, format_args!("{error}")),
        Ok(_) => bug("two checks of a string disagree"),
    }
}

/// Bytes as text; refuses what is not UTF-8.
#[inline]
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str> {
    as_text(bytes).ok_or_else(|| invalid_utf8(bytes))
}

/// Where in UTF-16 there is half a pair, as an error.
#[cold]
fn invalid_utf16(bytes: &[u8]) -> Error {
    let mut unit = 0;
    for scalar in char::decode_utf16(bytes.as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit))) {
        match scalar {
            Ok(scalar) => unit += scalar.len_utf16(),
            Err(error) => {
                let surrogate = error.unpaired_surrogate();
                return fault(Trap::InvalidString, format_args!("invalid utf-16: unpaired surrogate {surrogate:#x} at code unit {unit}"));
            }
        }
    }
    bug("two checks of a string disagree")
}

/// How many bytes a string takes in UTF-8; an error if it is UTF-16 with half a surrogate pair. Bytes in UTF-8 are not looked at.
pub(crate) fn utf8_bytes(bytes: &[u8], encoding: Encoding) -> Result<usize> {
    match encoding {
        Encoding::Utf8 => Ok(bytes.len()),
        Encoding::Latin1 => Ok(transcode::latin1_len_in_utf8(bytes)),
        Encoding::Utf16 => transcode::utf16_len_in_utf8(bytes).ok_or_else(|| invalid_utf16(bytes)),
    }
}

/// Decodes a string that takes `len` bytes in UTF-8, as [`utf8_bytes`] says; the caller has counted them.
fn decode_sized(bytes: &[u8], encoding: Encoding, len: usize) -> Result<String> {
    let loops: fn(&[u8], &mut [u8]) -> Option<usize> = match encoding {
        Encoding::Utf8 => return copy_of(utf8(bytes)?).ok_or_else(|| no_memory(len)),
        Encoding::Latin1 => transcode::latin1_to_utf8,
        Encoding::Utf16 => transcode::utf16_to_utf8,
    };
    let mut text = with_room(len).ok_or_else(|| no_memory(len))?;
    text.resize(len, 0);
    let written = loops(bytes, &mut text);
    into_text(text).filter(|_| written == Some(len)).ok_or_else(|| bug("a string takes other bytes than were counted"))
}

/// Decodes the bytes of a string at the wish of the host, which counts nothing; borrows them if they are UTF-8.
#[inline]
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, str>> {
    match encoding {
        Encoding::Utf8 => utf8(bytes).map(Cow::Borrowed),
        _ => Ok(Cow::Owned(decode_sized(bytes, encoding, utf8_bytes(bytes, encoding)?)?)),
    }
}

/// Spec: `load_string_from_range`.
#[inline]
pub(super) fn load_string(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<String> {
    if let Some(text) = cx.text(at, units) {
        cx.charge(text.len())?;
        return copy_of(text).ok_or_else(|| no_memory(text.len()));
    }
    load_with_care(cx, at, units)
}

/// The same for what is not good UTF-8: step by step, in the order of the specification. How much the host allocates for another encoding is known only
/// when the characters have been counted.
#[inline(never)]
fn load_with_care(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<String> {
    let (range, encoding) = cx.string_range(at, units)?;
    let bytes = &cx.memory()[range];
    let len = utf8_bytes(bytes, encoding)?;
    cx.charge(len)?;
    decode_sized(bytes, encoding, len)
}

/// Spec: `store_string_into_range`, for a source in UTF-8.
#[inline]
pub(super) fn store_string(cx: &mut LowerContext<'_>, text: &str) -> Result<(u32, u32)> {
    cx.limits().string(text.len() as u64)?;
    match cx.crossing().encoding {
        StringEncoding::Utf8 => {
            let at = cx.allocate(1, text.len())?;
            cx.write_bytes(at, text.as_bytes())?;
            Ok((at as u32, text.len() as u32))
        }
        StringEncoding::Utf16 => store_utf8_to_utf16(cx, text),
        StringEncoding::CompactUtf16 => store_string_to_latin1_or_utf16(cx, text, text.len()),
    }
}

/// Spec: `store_utf8_to_utf16`.
fn store_utf8_to_utf16(cx: &mut LowerContext<'_>, text: &str) -> Result<(u32, u32)> {
    let worst = 2 * text.len();
    let mut at = cx.allocate(2, worst)?;
    let bytes = encode_utf16(text, cx.bytes_mut(at, worst)?)?;
    if bytes < worst {
        at = cx.reallocate(at, worst, 2, bytes)?;
    }
    Ok((at as u32, (bytes / 2) as u32))
}

/// `units` is how many code units the source has: bytes of UTF-8, or pairs of bytes of UTF-16. Either is enough for as many characters of Latin-1.
///
/// Spec: `store_string_to_latin1_or_utf16`.
pub(in crate::component) fn store_string_to_latin1_or_utf16(cx: &mut LowerContext<'_>, text: &str, units: usize) -> Result<(u32, u32)> {
    let mut at = cx.allocate(2, units)?;
    let to = cx.bytes_mut(at, units)?;
    let (read, latin1) = transcode::encode_latin1(text, to).ok_or_else(|| bug("a string has more characters than code units"))?;
    if read == text.len() {
        if latin1 < units {
            at = cx.reallocate(at, units, 2, latin1)?;
        }
        return Ok((at as u32, latin1 as u32));
    }
    let worst = 2 * units;
    at = cx.reallocate(at, units, 2, worst)?;
    let to = cx.bytes_mut(at, worst)?;
    // What has been written grows in place.
    transcode::inflate(to, latin1).ok_or_else(|| bug("there is no room for a string twice as long"))?;
    let bytes = 2 * latin1 + encode_utf16(&text[read..], &mut to[2 * latin1..])?;
    if bytes < worst {
        at = cx.reallocate(at, worst, 2, bytes)?;
    }
    Ok((at as u32, (bytes / 2) as u32 | UTF16_TAG))
}

/// Writes `text` as UTF-16, little endian: how many bytes that were. `to` has room for all of it.
fn encode_utf16(text: &str, to: &mut [u8]) -> Result<usize> {
    let units = transcode::encode_utf16(text, to);
    Ok(2 * units.ok_or_else(|| bug("UTF-16 takes more than two bytes for one of UTF-8"))?)
}
