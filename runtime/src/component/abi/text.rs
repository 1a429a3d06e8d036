//! Strings: every encoding a guest may use, against Rust's UTF-8.
//!
//! The calls of `realloc` and their arguments are part of the specification: a guest can see them.
//!
//! Spec: `load_string_from_range`, `store_string_into_range` and the functions it chooses from.

use super::LimitError;
use super::fault::fault;
use super::lift::{LiftContext, checked_range};
use super::lower::LowerContext;
use crate::{Result, Trap};
use std::borrow::Cow;
use windlass_compiler::abi::MAX_STRING_BYTES;
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
pub(crate) fn string_range(memory: usize, encoding: StringEncoding, at: u32, units: u32) -> Result<(std::ops::Range<usize>, Encoding)> {
    let (align, bytes, encoding) = match encoding {
        StringEncoding::Utf8 => (1, u64::from(units), Encoding::Utf8),
        StringEncoding::Utf16 => (2, 2 * u64::from(units), Encoding::Utf16),
        StringEncoding::CompactUtf16 if units & UTF16_TAG != 0 => (2, 2 * u64::from(units ^ UTF16_TAG), Encoding::Utf16),
        StringEncoding::CompactUtf16 => (2, u64::from(units), Encoding::Latin1),
    };
    if bytes > u64::from(MAX_STRING_BYTES) {
        return Err(fault(Trap::ContentTooLong, format_args!("a string of {bytes} bytes; strings have at most {MAX_STRING_BYTES}")));
    }
    Ok((checked_range(memory, at, bytes, align, Trap::StringOutOfBounds)?, encoding))
}

/// Decodes the bytes of a string. What the result may take on the host was charged.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, str>> {
    match encoding {
        Encoding::Utf8 => match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            // The fast check does not say where; std does.
            Err(_) => std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| fault(Trap::InvalidString, format_args!("{error}"))),
        },
        Encoding::Utf16 => {
            let units = bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
            let mut text = String::with_capacity(bytes.len() / 2);
            for scalar in char::decode_utf16(units) {
                text.push(scalar.map_err(|error| fault(Trap::InvalidString, format_args!("invalid utf-16: {error}")))?);
            }
            Ok(Cow::Owned(text))
        }
        Encoding::Latin1 => Ok(encoding_rs::mem::decode_latin1(bytes)),
    }
}

/// The most bytes that a string may take in UTF-8.
pub(super) fn utf8_bytes(bytes: usize, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => bytes,
        Encoding::Utf16 => bytes / 2 * 3,
        Encoding::Latin1 => bytes * 2,
    }
}

/// Spec: `load_string_from_range`.
#[inline]
pub(super) fn load_string(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<String> {
    let (range, encoding) = string_range(cx.memory().len(), cx.crossing().encoding, at, units)?;
    cx.charge(utf8_bytes(range.len(), encoding))?;
    Ok(decode(&cx.memory()[range], encoding)?.into_owned())
}

/// Spec: `store_string_into_range`, for a source in UTF-8.
#[inline]
pub(super) fn store_string(cx: &mut LowerContext<'_>, text: &str) -> Result<(u32, u32)> {
    if text.len() > MAX_STRING_BYTES as usize {
        return Err(LimitError::new("bytes of a string", MAX_STRING_BYTES.into(), text.len() as u64).into());
    }
    match cx.crossing().encoding {
        StringEncoding::Utf8 => {
            let at = cx.allocate(1, text.len())?;
            cx.write_bytes(at, text.as_bytes())?;
            Ok((at as u32, text.len() as u32))
        }
        StringEncoding::Utf16 => store_utf8_to_utf16(cx, text),
        StringEncoding::CompactUtf16 => store_string_to_latin1_or_utf16(cx, text),
    }
}

/// Spec: `store_utf8_to_utf16`.
fn store_utf8_to_utf16(cx: &mut LowerContext<'_>, text: &str) -> Result<(u32, u32)> {
    let worst = 2 * text.len();
    let mut at = cx.allocate(2, worst)?;
    let bytes = encode_utf16(text, cx.bytes_mut(at, worst)?);
    if bytes < worst {
        at = cx.reallocate(at, worst, 2, bytes)?;
    }
    Ok((at as u32, (bytes / 2) as u32))
}

/// Spec: `store_string_to_latin1_or_utf16`.
fn store_string_to_latin1_or_utf16(cx: &mut LowerContext<'_>, text: &str) -> Result<(u32, u32)> {
    let units = text.len();
    let mut at = cx.allocate(2, units)?;
    let to = cx.bytes_mut(at, units)?;
    let mut latin1 = 0;
    let mut wide = None;
    for (start, scalar) in text.char_indices() {
        match u8::try_from(u32::from(scalar)) {
            Ok(byte) => {
                to[latin1] = byte;
                latin1 += 1;
            }
            Err(_) => {
                wide = Some(start);
                break;
            }
        }
    }
    let Some(wide) = wide else {
        if latin1 < units {
            at = cx.reallocate(at, units, 2, latin1)?;
        }
        return Ok((at as u32, latin1 as u32));
    };
    let worst = 2 * units;
    at = cx.reallocate(at, units, 2, worst)?;
    let to = cx.bytes_mut(at, worst)?;
    // What has been written grows in place, from its end.
    for i in (0..latin1).rev() {
        to[2 * i] = to[i];
        to[2 * i + 1] = 0;
    }
    let bytes = 2 * latin1 + encode_utf16(&text[wide..], &mut to[2 * latin1..]);
    if bytes < worst {
        at = cx.reallocate(at, worst, 2, bytes)?;
    }
    Ok((at as u32, (bytes / 2) as u32 | UTF16_TAG))
}

/// Writes `text` as UTF-16, little endian: how many bytes that were. `to` has two for each byte of `text`, which is enough.
fn encode_utf16(text: &str, to: &mut [u8]) -> usize {
    let mut bytes = 0;
    for (unit, to) in text.encode_utf16().zip(to.chunks_exact_mut(2)) {
        to.copy_from_slice(&unit.to_le_bytes());
        bytes += 2;
    }
    bytes
}
