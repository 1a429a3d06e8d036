//! Loops over the characters of a string, from one encoding to another, on slices: what adapters ask the host for, and the host itself where a string
//! crosses to a guest that has another encoding.
//!
//! Sources have been checked. Where one is not valid after all, or there is too little room, the answer is `None`; nothing else happens.

/// UTF-16 code units, little endian.
fn units(bytes: &[u8]) -> impl DoubleEndedIterator<Item = u16> + Clone + '_ {
    bytes.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit))
}

/// How many characters are looked at together: a vector register, which the compiler makes of loops over so many.
const STEP: usize = 16;

/// How much of the text is ASCII from its start on, in whole steps.
fn ascii_steps(bytes: &[u8]) -> usize {
    let high = u128::from_ne_bytes([0x80; STEP]);
    STEP * bytes.as_chunks::<STEP>().0.iter().take_while(|step| u128::from_ne_bytes(**step) & high == 0).count()
}

/// Narrows a step of UTF-16 if all of it is less than `limit`, which is 256 at most.
fn narrow_step(from: &[[u8; 2]; STEP], to: &mut [u8; STEP], limit: u16) -> bool {
    if from.iter().fold(0, |all, unit| all | u16::from_le_bytes(*unit)) >= limit {
        return false;
    }
    for (unit, byte) in from.iter().zip(to) {
        *byte = unit[0];
    }
    true
}

/// UTF-16 as far as it is less than `limit`, a power of two that is 256 at most: how much that is.
fn narrow(from: &[u8], to: &mut [u8], limit: u16) -> Option<usize> {
    let from = from.as_chunks::<2>().0;
    let mut at = 0;
    while let (Some(step), Some(slots)) = (from[at..].first_chunk(), to.get_mut(at..).and_then(<[u8]>::first_chunk_mut))
        && narrow_step(step, slots, limit)
    {
        at += STEP;
    }
    let rest = from[at..].iter().take_while(|unit| u16::from_le_bytes(**unit) < limit);
    for unit in rest {
        *to.get_mut(at)? = unit[0];
        at += 1;
    }
    Some(at)
}

/// Latin-1 to UTF-16: how many code units were written.
pub fn latin1_to_utf16(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let to = to.as_chunks_mut::<2>().0.get_mut(..from.len())?;
    for (byte, slot) in from.iter().zip(to) {
        *slot = u16::from(*byte).to_le_bytes();
    }
    Some(from.len())
}

/// UTF-8 to UTF-16: how many code units were written.
pub fn utf8_to_utf16(from: &[u8], to: &mut [u8]) -> Option<usize> {
    encode_utf16(simdutf8::basic::from_utf8(from).ok()?, to)
}

/// Text to UTF-16, little endian: how many code units were written.
pub fn encode_utf16(text: &str, to: &mut [u8]) -> Option<usize> {
    let mut rest = text.as_bytes();
    let mut written = 0;
    while !rest.is_empty() {
        let (ascii, others) = rest.split_at(ascii_steps(rest));
        written += latin1_to_utf16(ascii, to.get_mut(2 * written..)?)?;
        // One by one for about a step, then perhaps there is ASCII again.
        rest = others;
        let stop = rest.len().saturating_sub(STEP);
        let slots = to.as_chunks_mut::<2>().0;
        while rest.len() > stop {
            let low = |byte: u8| u32::from(byte & 0x3f);
            let (unit, others) = match *rest {
                [a, ref others @ ..] if a < 0x80 => (u32::from(a), others),
                [a, b, ref others @ ..] if a < 0xe0 => (u32::from(a & 0x1f) << 6 | low(b), others),
                [a, b, c, ref others @ ..] if a < 0xf0 => (u32::from(a & 0xf) << 12 | low(b) << 6 | low(c), others),
                [a, b, c, d, ref others @ ..] => {
                    let above = (u32::from(a & 7) << 18 | low(b) << 12 | low(c) << 6 | low(d)).wrapping_sub(0x1_0000);
                    *slots.get_mut(written)? = (0xd800 | (above >> 10) as u16).to_le_bytes();
                    written += 1;
                    (0xdc00 | above & 0x3ff, others)
                }
                _ => return None,
            };
            *slots.get_mut(written)? = (unit as u16).to_le_bytes();
            written += 1;
            rest = others;
        }
    }
    Some(written)
}

/// UTF-16 as far as it is ASCII: how much that is.
pub fn utf16_to_ascii(from: &[u8], to: &mut [u8]) -> Option<usize> {
    narrow(from, to, 0x80)
}

/// Latin-1 as far as it is ASCII: how much that is.
pub fn latin1_to_ascii(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let steps = ascii_steps(from);
    let len = steps + from[steps..].iter().take_while(|byte| byte.is_ascii()).count();
    to.get_mut(..len)?.copy_from_slice(&from[..len]);
    Some(len)
}

/// How many bytes UTF-16 takes in UTF-8.
pub fn utf16_len_in_utf8(from: &[u8]) -> Option<usize> {
    let (mut total, mut surrogates) = (0, false);
    // Sums of so few fit in the lanes of the units themselves.
    for units in from.as_chunks::<2>().0.chunks(1 << 14) {
        let (mut more, mut found) = (0_u16, 0);
        for unit in units.iter().map(|unit| u16::from_le_bytes(*unit)) {
            more += u16::from(unit >= 0x80) + u16::from(unit >= 0x800);
            found |= u16::from(unit & 0xf800 == 0xd800);
        }
        total += units.len() + usize::from(more);
        surrogates |= found != 0;
    }
    if !surrogates {
        return Some(total);
    }
    // Each half of a pair was counted as three bytes; a pair is four.
    let (mut pairs, mut half) = (0, false);
    for unit in units(from) {
        if (unit & 0xfc00 == 0xdc00) != half {
            return None;
        }
        half = unit & 0xfc00 == 0xd800;
        pairs += usize::from(half);
    }
    (!half).then_some(total - 2 * pairs)
}

/// UTF-16 to UTF-8: how many bytes were written.
pub fn utf16_to_utf8(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let mut rest = from.as_chunks::<2>().0;
    let mut written = 0;
    while !rest.is_empty() {
        if let (Some((step, others)), Some(slots)) = (rest.split_first_chunk(), to.get_mut(written..).and_then(<[u8]>::first_chunk_mut))
            && narrow_step(step, slots, 0x80)
        {
            written += STEP;
            rest = others;
            continue;
        }
        let stop = rest.len().saturating_sub(STEP);
        while rest.len() > stop {
            let (unit, others) = rest.split_first()?;
            rest = others;
            let unit = u16::from_le_bytes(*unit);
            let scalar = u32::from(unit);
            let tail = |scalar: u32, shift: u32| 0x80 | (scalar >> shift & 0x3f) as u8;
            let slots = to.get_mut(written..)?;
            match unit {
                0..0x80 => {
                    *slots.first_mut()? = unit as u8;
                    written += 1;
                }
                0x80..0x800 => {
                    *slots.first_chunk_mut()? = [0xc0 | (scalar >> 6) as u8, tail(scalar, 0)];
                    written += 2;
                }
                0xd800..0xe000 => {
                    let (second, others) = rest.split_first()?;
                    rest = others;
                    let second = u16::from_le_bytes(*second);
                    if unit >= 0xdc00 || second & 0xfc00 != 0xdc00 {
                        return None;
                    }
                    let scalar = 0x1_0000 + ((scalar & 0x3ff) << 10 | u32::from(second & 0x3ff));
                    *slots.first_chunk_mut()? = [0xf0 | (scalar >> 18) as u8, tail(scalar, 12), tail(scalar, 6), tail(scalar, 0)];
                    written += 4;
                }
                _ => {
                    *slots.first_chunk_mut()? = [0xe0 | (scalar >> 12) as u8, tail(scalar, 6), tail(scalar, 0)];
                    written += 3;
                }
            }
        }
    }
    Some(written)
}

/// How many bytes Latin-1 takes in UTF-8.
pub fn latin1_len_in_utf8(from: &[u8]) -> usize {
    let high = |bytes: &[u8]| bytes.iter().map(|byte| u16::from(byte >> 7)).sum::<u16>();
    from.len() + from.chunks(1 << 14).map(|bytes| usize::from(high(bytes))).sum::<usize>()
}

/// Latin-1 to UTF-8: how many bytes were written.
pub fn latin1_to_utf8(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let mut rest = from;
    let mut written = 0;
    while !rest.is_empty() {
        let (ascii, others) = rest.split_at(ascii_steps(rest));
        to.get_mut(written..written + ascii.len())?.copy_from_slice(ascii);
        written += ascii.len();
        let (step, others) = others.split_at(others.len().min(STEP));
        for byte in step {
            let slots = to.get_mut(written..)?;
            if byte.is_ascii() {
                *slots.first_mut()? = *byte;
                written += 1;
            } else {
                *slots.first_chunk_mut()? = [0xc0 | byte >> 6, 0x80 | byte & 0x3f];
                written += 2;
            }
        }
        rest = others;
    }
    Some(written)
}

/// UTF-8 as far as it is Latin-1: how many bytes were read, and how many written.
pub fn utf8_to_latin1(from: &[u8], to: &mut [u8]) -> Option<(usize, usize)> {
    encode_latin1(simdutf8::basic::from_utf8(from).ok()?, to)
}

/// Text as far as it is Latin-1: how many bytes were read, and how many written.
pub fn encode_latin1(text: &str, to: &mut [u8]) -> Option<(usize, usize)> {
    let mut rest = text.as_bytes();
    let mut written = 0;
    loop {
        let (ascii, others) = rest.split_at(ascii_steps(rest));
        to.get_mut(written..written + ascii.len())?.copy_from_slice(ascii);
        written += ascii.len();
        rest = others;
        let stop = rest.len().saturating_sub(STEP);
        while rest.len() > stop {
            let (byte, others) = match *rest {
                [a, ref others @ ..] if a < 0x80 => (a, others),
                [a @ 0xc2..=0xc3, b, ref others @ ..] => (a << 6 | b & 0x3f, others),
                _ => return Some((text.len() - rest.len(), written)),
            };
            *to.get_mut(written)? = byte;
            written += 1;
            rest = others;
        }
        if rest.is_empty() {
            return Some((text.len(), written));
        }
    }
}

/// UTF-16 as far as it is Latin-1: how many code units were read, and how many bytes written.
pub fn utf16_to_latin1(from: &[u8], to: &mut [u8]) -> Option<(usize, usize)> {
    let written = narrow(from, to, 0x100)?;
    Some((written, written))
}

/// The first `len` bytes become so many UTF-16 code units, from the last one to the first.
pub fn inflate(bytes: &mut [u8], len: usize) -> Option<()> {
    if bytes.len() / 2 < len {
        return None;
    }
    for i in (0..len).rev() {
        bytes[2 * i] = bytes[i];
        bytes[2 * i + 1] = 0;
    }
    Some(())
}

/// UTF-16 becomes Latin-1 if all of it can: whether it did.
pub fn deflate(bytes: &mut [u8]) -> bool {
    if units(bytes).any(|unit| unit > 0xff) {
        return false;
    }
    for i in 0..bytes.len() / 2 {
        bytes[i] = bytes[2 * i];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    const TEXTS: &[&str] =
        &["", "plain", "naïve ÿ", "Ωmega 😀 and more", "a😀", "é", "\u{10ffff}\u{d7ff}\u{e000}", "aaaaaaaaaaaaaaaaaaaaaaaÿ"];

    #[test]
    fn every_pair_agrees_with_std() {
        for text in TEXTS {
            let wide = utf16(text);
            let mut out = vec![0; 2 * text.len()];
            assert_eq!(utf8_to_utf16(text.as_bytes(), &mut out), Some(wide.len() / 2));
            assert_eq!(out[..wide.len()], wide);
            let mut out = vec![0; 3 * wide.len()];
            assert_eq!(utf16_to_utf8(&wide, &mut out), Some(text.len()));
            assert_eq!(&out[..text.len()], text.as_bytes());

            let ascii = text.chars().take_while(char::is_ascii).count();
            assert_eq!(utf16_to_ascii(&wide, &mut out), Some(ascii));
            let narrow: String = text.chars().take_while(|c| u32::from(*c) < 256).collect();
            let mut latin1 = vec![0; text.len()];
            assert_eq!(utf8_to_latin1(text.as_bytes(), &mut latin1), Some((narrow.len(), narrow.chars().count())));
            let mut again = vec![0; text.len()];
            assert_eq!(utf16_to_latin1(&wide, &mut again).map(|(read, _)| read), Some(narrow.chars().count()));
            assert_eq!(latin1, again);
            let mut both = wide.clone();
            assert_eq!(deflate(&mut both), narrow == *text);

            let latin1: Vec<u8> = narrow.chars().map(|c| u8::try_from(c).expect("taken while it is")).collect();
            let wide = utf16(&narrow);
            let mut out = vec![0; wide.len()];
            assert_eq!(latin1_to_utf16(&latin1, &mut out), Some(latin1.len()));
            assert_eq!(out, wide);
            out[..latin1.len()].copy_from_slice(&latin1);
            assert_eq!(inflate(&mut out, latin1.len()), Some(()));
            assert_eq!(out, wide);
            assert!(deflate(&mut out) && out.starts_with(&latin1));
            let mut out = vec![0; 2 * latin1.len()];
            assert_eq!(latin1_to_utf8(&latin1, &mut out), Some(narrow.len()));
            assert_eq!(latin1_to_ascii(&latin1, &mut out), Some(ascii.min(latin1.len())));
        }
    }

    /// Text of every length up to some steps, with one other character at every place.
    fn short_texts() -> impl Iterator<Item = String> {
        let others =
            ["a", "\u{7f}", "\u{80}", "ÿ", "Ā", "\u{7ff}", "\u{800}", "\u{d7ff}", "\u{e000}", "\u{ffff}", "\u{10000}", "\u{10ffff}"];
        (0..3 * STEP).flat_map(move |len| {
            (0..=len).flat_map(move |at| others.map(|other| "x".repeat(at) + other + &"y".repeat(len - at)).into_iter())
        })
    }

    #[test]
    fn every_length_and_every_place_of_a_wide_character_agrees_with_std() {
        for text in short_texts() {
            let wide = utf16(&text);
            let mut out = vec![0xaa; wide.len()];
            assert_eq!(encode_utf16(&text, &mut out), Some(wide.len() / 2), "{text}");
            assert_eq!(out, wide);
            assert_eq!(utf16_len_in_utf8(&wide), Some(text.len()), "{text}");
            let mut out = vec![0xaa; text.len()];
            assert_eq!(utf16_to_utf8(&wide, &mut out), Some(text.len()), "{text}");
            assert_eq!(out, text.as_bytes());
            assert_eq!(utf16_to_utf8(&wide, &mut vec![0; text.len() - 1]), None);
            assert_eq!(encode_utf16(&text, &mut vec![0; wide.len() - 1]), None);

            let narrow: String = text.chars().take_while(|c| u32::from(*c) < 256).collect();
            let latin1: Vec<u8> = narrow.chars().map(|c| c as u8).collect();
            let mut out = vec![0xaa; latin1.len()];
            assert_eq!(encode_latin1(&text, &mut out), Some((narrow.len(), latin1.len())), "{text}");
            assert_eq!(out, latin1);
            assert_eq!(utf16_to_latin1(&wide, &mut out), Some((latin1.len(), latin1.len())), "{text}");
            assert_eq!(out, latin1);
            assert_eq!(latin1_len_in_utf8(&latin1), narrow.len());
            let mut out = vec![0xaa; narrow.len()];
            assert_eq!(latin1_to_utf8(&latin1, &mut out), Some(narrow.len()));
            assert_eq!(out, narrow.as_bytes());
            let ascii = text.bytes().take_while(u8::is_ascii).count();
            assert_eq!(utf16_to_ascii(&wide, &mut out), Some(ascii), "{text}");
            assert_eq!(latin1_to_ascii(&latin1, &mut out), Some(ascii.min(latin1.len())), "{text}");
        }
    }

    #[test]
    fn half_a_pair_is_refused_wherever_it_is() {
        for len in 0..3 * STEP {
            for at in 0..=len {
                for half in [0xd800_u16, 0xdbff, 0xdc00, 0xdfff] {
                    let mut wide = utf16(&"x".repeat(len));
                    wide.splice(2 * at..2 * at, half.to_le_bytes());
                    assert_eq!(utf16_len_in_utf8(&wide), None, "{half:x} at {at} of {len}");
                    assert_eq!(utf16_to_utf8(&wide, &mut vec![0; 4 * wide.len()]), None, "{half:x} at {at} of {len}");
                }
            }
        }
        let many = utf16(&"😀ÿx\u{800}".repeat(20_000));
        assert_eq!(utf16_len_in_utf8(&many), Some(20_000 * 10));
        assert_eq!(latin1_len_in_utf8(&[0xff; 40_000]), 80_000);
    }

    #[test]
    fn too_little_room_is_refused() {
        let text = "naïve 😀 text";
        let wide = utf16(text);
        for room in 0..wide.len() {
            let mut out = vec![0; room];
            assert_eq!(utf8_to_utf16(text.as_bytes(), &mut out), None);
            if room < text.len() {
                assert_eq!(utf16_to_utf8(&wide, &mut out), None);
            }
        }
        assert_eq!(latin1_to_utf16(b"abc", &mut [0; 5]), None);
        assert_eq!(inflate(&mut [0; 5], 3), None);
        assert_eq!(utf8_to_utf16(b"\xff", &mut [0; 8]), None);
        assert_eq!(utf16_to_utf8(b"\x00\xd8", &mut [0; 8]), None);
    }
}
