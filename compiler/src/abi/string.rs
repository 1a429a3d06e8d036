//! Strings in the three encodings of a guest, on slices: validate and decode. `transcode` goes from one to another.
//!
//! Latin-1 and UTF-16 together are the encoding `latin1+utf16`; the tag that tells them apart is in the length, which is the caller's.
//!
//! Spec: Canonical ABI, `load_string_from_range`, `store_string_into_range`.

use super::transcode::{utf16_len_in_utf8, utf16_to_utf8};
use std::fmt;

/// Set in the length of a `latin1+utf16` string that is UTF-16. Spec: `utf16_tag`.
pub const LATIN1_UTF16_TAG: u32 = 1 << 31;

/// A string's bytes are not of its encoding.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum StringError {
    /// Not UTF-8.
    Utf8,
    /// A surrogate without its other half, or an odd number of bytes.
    Utf16,
}

impl fmt::Display for StringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "invalid utf-8",
            Self::Utf16 => "invalid utf-16: unpaired surrogate",
        })
    }
}

impl std::error::Error for StringError {}

/// Checks that `bytes` are UTF-8.
///
/// # Errors
///
/// When they are not.
pub fn decode_utf8(bytes: &[u8]) -> Result<&str, StringError> {
    simdutf8::basic::from_utf8(bytes).map_err(|_| StringError::Utf8)
}

/// Decodes UTF-16, little endian.
///
/// # Errors
///
/// When a surrogate lacks its other half or the number of bytes is odd.
pub fn decode_utf16(bytes: &[u8]) -> Result<String, StringError> {
    let whole = bytes.len().is_multiple_of(2);
    let len = utf16_len_in_utf8(bytes).filter(|_| whole).ok_or(StringError::Utf16)?;
    let mut text = vec![0; len];
    utf16_to_utf8(bytes, &mut text).ok_or(StringError::Utf16)?;
    String::from_utf8(text).map_err(|_| StringError::Utf16)
}

/// Decodes Latin-1, which any bytes are.
pub fn decode_latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_std_encodes_is_decoded() {
        for text in ["", "plain", "naïve ÿ", "Ωmega 😀", "\u{10ffff}\u{d7ff}\u{e000}"] {
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(decode_utf16(&wide).as_deref(), Ok(text));
            let narrow: Result<Vec<u8>, _> = text.chars().map(u8::try_from).collect();
            if let Ok(narrow) = narrow {
                assert_eq!(decode_latin1(&narrow), text);
            }
        }
    }

    #[test]
    fn bad_bytes_are_refused() {
        assert_eq!(decode_utf8(b"\xff"), Err(StringError::Utf8));
        assert_eq!(decode_utf8(b"\xed\xa0\x80"), Err(StringError::Utf8));
        for bytes in [&b"\x00\xd8"[..], b"\x00\xdc", b"\x00\xd8a\x00", b"a"] {
            assert_eq!(decode_utf16(bytes), Err(StringError::Utf16));
        }
    }
}
