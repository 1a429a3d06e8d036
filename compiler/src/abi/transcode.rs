//! Loops over the characters of a string, from one encoding to another, on slices: what adapters ask the host for.
//!
//! Sources have been checked. Where one is not valid after all, or there is too little room, the answer is `None`; nothing else happens.

use super::string::decode_utf8;

/// UTF-16 code units, little endian.
fn units(bytes: &[u8]) -> impl DoubleEndedIterator<Item = u16> + Clone + '_ {
    bytes.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit))
}

/// UTF-8 to UTF-16: how many code units were written.
pub fn utf8_to_utf16(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let text = decode_utf8(from).ok()?;
    let mut to = to.as_chunks_mut::<2>().0.iter_mut();
    let room = to.len();
    let mut rest = text;
    while !rest.is_empty() {
        // Most text is long runs of ASCII.
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        if ascii > to.len() {
            return None;
        }
        let (run, others) = rest.split_at(ascii);
        for (byte, slot) in run.bytes().zip(to.by_ref()) {
            *slot = [byte, 0];
        }
        let run = others.bytes().position(|byte| byte.is_ascii()).unwrap_or(others.len());
        let (run, others) = others.split_at(run);
        for unit in run.encode_utf16() {
            *to.next()? = unit.to_le_bytes();
        }
        rest = others;
    }
    Some(room - to.len())
}

/// Latin-1 to UTF-16: how many code units were written.
pub fn latin1_to_utf16(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let to = to.as_chunks_mut::<2>().0.get_mut(..from.len())?;
    for (byte, slot) in from.iter().zip(to) {
        *slot = [*byte, 0];
    }
    Some(from.len())
}

/// UTF-16 as far as it is ASCII: how much that is.
pub fn utf16_to_ascii(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let narrow = units(from).map_while(|unit| u8::try_from(unit).ok().filter(u8::is_ascii));
    write(narrow, to)
}

/// Latin-1 as far as it is ASCII: how much that is.
pub fn latin1_to_ascii(from: &[u8], to: &mut [u8]) -> Option<usize> {
    let len = from.iter().position(|byte| !byte.is_ascii()).unwrap_or(from.len());
    to.get_mut(..len)?.copy_from_slice(&from[..len]);
    Some(len)
}

fn write(bytes: impl Iterator<Item = u8>, to: &mut [u8]) -> Option<usize> {
    let mut written = 0;
    for byte in bytes {
        *to.get_mut(written)? = byte;
        written += 1;
    }
    Some(written)
}

fn write_chars(chars: impl Iterator<Item = Option<char>>, to: &mut [u8]) -> Option<usize> {
    let mut written = 0;
    for c in chars {
        let c = c?;
        let slot = to.get_mut(written..written + c.len_utf8())?;
        c.encode_utf8(slot);
        written += c.len_utf8();
    }
    Some(written)
}

/// UTF-16 to UTF-8: how many bytes were written.
pub fn utf16_to_utf8(from: &[u8], to: &mut [u8]) -> Option<usize> {
    write_chars(char::decode_utf16(units(from)).map(Result::ok), to)
}

/// Latin-1 to UTF-8: how many bytes were written.
pub fn latin1_to_utf8(from: &[u8], to: &mut [u8]) -> Option<usize> {
    write_chars(from.iter().map(|byte| Some(char::from(*byte))), to)
}

/// UTF-8 as far as it is Latin-1: how many bytes were read, and how many written.
pub fn utf8_to_latin1(from: &[u8], to: &mut [u8]) -> Option<(usize, usize)> {
    let text = decode_utf8(from).ok()?;
    let read = text.char_indices().find(|(_, c)| u32::from(*c) > 0xff).map_or(text.len(), |(at, _)| at);
    let written = write(text[..read].chars().filter_map(|c| u8::try_from(u32::from(c)).ok()), to)?;
    Some((read, written))
}

/// UTF-16 as far as it is Latin-1: how many code units were read, and how many bytes written.
pub fn utf16_to_latin1(from: &[u8], to: &mut [u8]) -> Option<(usize, usize)> {
    let written = write(units(from).map_while(|unit| u8::try_from(unit).ok()), to)?;
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
