//! Strings between two guests. How often `realloc` is called, and with what, depends on both encodings and is visible to the callee.
//!
//! Spec: `load_string_from_range`, `store_string_into_range` and the functions it chooses from.

use super::super::abi::fault::bug;
use super::super::abi::lift::LiftContext;
use super::super::abi::lower::LowerContext;
use super::super::abi::text::{Encoding, store_string_to_latin1_or_utf16, utf8, utf8_bytes};
use super::bytes::Bytes;
use crate::Result;
use windlass_compiler::abi::{LATIN1_UTF16_TAG, decode_latin1, decode_utf8, decode_utf16, transcode};
use windlass_compiler::translate::component::StringEncoding;

/// A string as its source holds it, validated.
pub(in super::super) struct Text<const LENT: bool> {
    bytes: Bytes<LENT>,
    /// Of these bytes.
    encoding: Encoding,
    /// Of the source as a whole: whether it could have held either of two.
    source: StringEncoding,
}

impl<const LENT: bool> Text<LENT> {
    /// Takes a string out of the caller's memory.
    pub(super) fn lift(cx: &mut LiftContext<'_>, at: u32, units: u32) -> Result<Self> {
        let source = cx.crossing().encoding;
        let (range, encoding) = cx.string_range(at, units)?;
        let bytes = &cx.memory()[range];
        // What is validated is counted, and so is what it takes to transcode it: no more than the string in UTF-8.
        cx.charge(bytes.len())?;
        if let Encoding::Utf8 = encoding {
            utf8(bytes)?;
        } else {
            cx.charge(utf8_bytes(bytes, encoding)?)?;
        }
        Ok(Self { bytes: Bytes::lift(bytes), encoding, source })
    }

    /// Puts it into the callee's memory: pointer and (tagged) length.
    pub(super) fn lower(&self, cx: &mut LowerContext<'_>) -> Result<(u32, u32)> {
        use StringEncoding as S;
        let bytes = self.bytes.get();
        // It was validated when it was lifted.
        match (cx.crossing().encoding, self.encoding) {
            (S::Utf8, Encoding::Utf8) => copy(cx, bytes, bytes.len(), 1),
            (_, Encoding::Utf8) => cx.lower_string(decode_utf8(bytes)?),
            (S::Utf8, Encoding::Utf16) => to_utf8(cx, &decode_utf16(bytes)?, bytes.len() / 2, bytes.len() / 2 * 3),
            (S::Utf8, Encoding::Latin1) => to_utf8(cx, &decode_latin1(bytes), bytes.len(), bytes.len() * 2),
            (S::Utf16, Encoding::Utf16) => copy(cx, bytes, bytes.len() / 2, 2),
            (S::Utf16, Encoding::Latin1) => copy(cx, &inflate(bytes)?, bytes.len(), 2),
            (S::CompactUtf16, Encoding::Latin1) => copy(cx, bytes, bytes.len(), 2),
            (S::CompactUtf16, Encoding::Utf16) if matches!(self.source, S::CompactUtf16) => probably_utf16_to_either(cx, bytes),
            (S::CompactUtf16, Encoding::Utf16) => store_string_to_latin1_or_utf16(cx, &decode_utf16(bytes)?, bytes.len() / 2),
        }
    }
}

fn inflate(latin1: &[u8]) -> Result<Vec<u8>> {
    let mut wide = vec![0; 2 * latin1.len()];
    transcode::latin1_to_utf16(latin1, &mut wide).ok_or_else(|| bug("there is no room for a string twice as long"))?;
    Ok(wide)
}

/// Spec: `store_string_copy`.
fn copy(cx: &mut LowerContext<'_>, bytes: &[u8], units: usize, align: usize) -> Result<(u32, u32)> {
    let at = cx.allocate(align, bytes.len())?;
    cx.write_bytes(at, bytes)?;
    Ok((at as u32, units as u32))
}

/// Spec: `store_string_to_utf8`.
fn to_utf8(cx: &mut LowerContext<'_>, text: &str, units: usize, worst: usize) -> Result<(u32, u32)> {
    let mut at = cx.allocate(1, units)?;
    let bytes = text.as_bytes();
    let ascii = bytes.iter().take_while(|byte| byte.is_ascii()).count();
    cx.write_bytes(at, &bytes[..ascii])?;
    if ascii == bytes.len() {
        return Ok((at as u32, units as u32));
    }
    at = cx.reallocate(at, units, 1, worst)?;
    cx.write_bytes(at + ascii, &bytes[ascii..])?;
    if bytes.len() < worst {
        at = cx.reallocate(at, worst, 1, bytes.len())?;
    }
    Ok((at as u32, bytes.len() as u32))
}

/// Spec: `store_probably_utf16_to_latin1_or_utf16`.
fn probably_utf16_to_either(cx: &mut LowerContext<'_>, bytes: &[u8]) -> Result<(u32, u32)> {
    let at = cx.allocate(2, bytes.len())?;
    cx.write_bytes(at, bytes)?;
    let units = bytes.len() / 2;
    if !transcode::deflate(cx.bytes_mut(at, bytes.len())?) {
        return Ok((at as u32, units as u32 | LATIN1_UTF16_TAG));
    }
    let at = cx.reallocate(at, bytes.len(), 1, units)?;
    Ok((at as u32, units as u32))
}
