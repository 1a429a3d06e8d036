//! Strings: every encoding a guest may use, against Rust's UTF-8.
//!
//! The calls of `realloc` and their arguments are part of the specification: a guest can see them.
//!
//! Spec: `load_string_from_range`, `store_string_into_range` and the functions it chooses from.

use super::fault::{bug, fault, limit_fault, no_memory};
use super::lift::{LiftContext, checked_range};
use super::lower::LowerContext;
use crate::handles::Limits;
use crate::{Error, Result, Trap};
use std::borrow::Cow;
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
    let (align, bytes, encoding) = match encoding {
        StringEncoding::Utf8 => (1, u64::from(units), Encoding::Utf8),
        StringEncoding::Utf16 => (2, 2 * u64::from(units), Encoding::Utf16),
        StringEncoding::CompactUtf16 if units & UTF16_TAG != 0 => (2, 2 * u64::from(units ^ UTF16_TAG), Encoding::Utf16),
        StringEncoding::CompactUtf16 => (2, u64::from(units), Encoding::Latin1),
    };
    limits.string(bytes).map_err(|error| limit_fault(error, Trap::ContentTooLong))?;
    Ok((checked_range(memory, at, bytes, align, Trap::StringOutOfBounds)?, encoding))
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

/// Refuses bytes that are not UTF-8.
pub(crate) fn validate_utf8(bytes: &[u8]) -> Result<()> {
    simdutf8::basic::from_utf8(bytes).map(drop).map_err(|_| invalid_utf8(bytes))
}

#[cold]
fn invalid_utf16(unit: usize, surrogate: u16) -> Error {
    fault(Trap::InvalidString, format_args!("invalid utf-16: unpaired surrogate {surrogate:#x} at code unit {unit}"))
}

fn utf16_units(bytes: &[u8]) -> impl Iterator<Item = u16> + Clone + '_ {
    bytes.as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit))
}

/// How many bytes a string takes in UTF-8; an error if it is UTF-16 with half a surrogate pair. Bytes in UTF-8 are not looked at.
pub(crate) fn utf8_bytes(bytes: &[u8], encoding: Encoding) -> Result<usize> {
    match encoding {
        Encoding::Utf8 => Ok(bytes.len()),
        Encoding::Latin1 => Ok(bytes.len() + bytes.iter().filter(|byte| **byte >= 0x80).count()),
        Encoding::Utf16 => {
            // Without surrogates this is a sum without branches.
            let (mut total, mut surrogate) = (0, false);
            for unit in utf16_units(bytes) {
                total += 1 + usize::from(unit >= 0x80) + usize::from(unit >= 0x800);
                surrogate |= unit & 0xf800 == 0xd800;
            }
            if surrogate { utf8_bytes_of_pairs(bytes) } else { Ok(total) }
        }
    }
}

fn utf8_bytes_of_pairs(bytes: &[u8]) -> Result<usize> {
    let (mut unit, mut total) = (0, 0);
    for scalar in char::decode_utf16(utf16_units(bytes)) {
        let scalar = scalar.map_err(|error| invalid_utf16(unit, error.unpaired_surrogate()))?;
        unit += scalar.len_utf16();
        total += scalar.len_utf8();
    }
    Ok(total)
}

/// Decodes a string that takes `len` bytes in UTF-8, as [`utf8_bytes`] says; the caller has counted them.
fn decode_sized(bytes: &[u8], encoding: Encoding, len: usize) -> Result<String> {
    let mut text = String::new();
    text.try_reserve_exact(len).map_err(|_| no_memory(len))?;
    match encoding {
        Encoding::Utf8 => text.push_str(simdutf8::basic::from_utf8(bytes).map_err(|_| invalid_utf8(bytes))?),
        Encoding::Latin1 => {
            let mut utf8 = [0; 1024];
            for latin1 in bytes.chunks(utf8.len() / 2) {
                let written = encoding_rs::mem::convert_latin1_to_utf8(latin1, &mut utf8);
                text.push_str(simdutf8::basic::from_utf8(&utf8[..written]).map_err(|_| bug("Latin-1 became something else than UTF-8"))?);
            }
        }
        // ASCII.
        Encoding::Utf16 if len == bytes.len() / 2 => text.extend(bytes.iter().step_by(2).map(|byte| char::from(*byte))),
        // There is no half of a pair: it would have been found when the string was measured.
        Encoding::Utf16 => text.extend(char::decode_utf16(utf16_units(bytes)).filter_map(std::result::Result::ok)),
    }
    Ok(text)
}

/// Decodes the bytes of a string at the wish of the host, which counts nothing; borrows them if they are UTF-8.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, str>> {
    if let Encoding::Utf8 = encoding {
        return simdutf8::basic::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| invalid_utf8(bytes));
    }
    Ok(Cow::Owned(decode_sized(bytes, encoding, utf8_bytes(bytes, encoding)?)?))
}

/// Spec: `load_string_from_range`.
#[inline]
pub(super) fn load_string(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<String> {
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
    let bytes = encode_utf16(text, cx.bytes_mut(at, worst)?);
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

/// Writes `text` as UTF-16, little endian: how many bytes that were. `to` has room for all of it.
fn encode_utf16(text: &str, to: &mut [u8]) -> usize {
    let mut bytes = 0;
    for (unit, to) in text.encode_utf16().zip(to.chunks_exact_mut(2)) {
        to.copy_from_slice(&unit.to_le_bytes());
        bytes += 2;
    }
    bytes
}
