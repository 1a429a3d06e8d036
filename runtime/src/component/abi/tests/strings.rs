//! The three encodings, and the calls of the allocator that each makes.

use super::Guest;
use crate::component::WasmStr;
use crate::component::abi::text::UTF16_TAG;
use crate::{Result, Trap};
use windlass_compiler::translate::component::StringEncoding;

fn guest(encoding: StringEncoding) -> Result<Guest> {
    Guest::with(&[], r#"(param "s" string)"#, encoding, |_| crate::component::ResourceType::host::<()>())
}

/// Lowers `text`: its length as the guest gets it, its bytes there, and the calls of the allocator.
fn lower(encoding: StringEncoding, text: &str) -> Result<(u32, Vec<u8>, Vec<[u32; 4]>)> {
    let mut guest = guest(encoding)?;
    let slots = guest.lower(&(text,))?;
    let units = slots[1].get_u32();
    let unit_bytes = match encoding {
        StringEncoding::Utf8 => 1,
        StringEncoding::CompactUtf16 if units & UTF16_TAG == 0 => 1,
        _ => 2,
    };
    assert_eq!(guest.lift::<(String,)>(&slots)?.0, text, "what was lowered is lifted as it was");
    let bytes = guest.peek(slots[0].get_u32(), (units & !UTF16_TAG) as usize * unit_bytes);
    Ok((units, bytes, guest.calls()))
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn utf8() -> Result<()> {
    assert_eq!(lower(StringEncoding::Utf8, "grün")?, (5, "grün".into(), vec![[0, 0, 1, 5]]));
    Ok(())
}

#[test]
fn utf16_allocates_for_the_worst_case_and_shrinks() -> Result<()> {
    assert_eq!(lower(StringEncoding::Utf16, "abc")?, (3, utf16("abc"), vec![[0, 0, 2, 6]]));
    assert_eq!(lower(StringEncoding::Utf16, "grün")?, (4, utf16("grün"), vec![[0, 0, 2, 10], [16, 10, 2, 8]]));
    assert_eq!(lower(StringEncoding::Utf16, "🦀")?, (2, utf16("🦀"), vec![[0, 0, 2, 8], [16, 8, 2, 4]]));
    assert_eq!(lower(StringEncoding::Utf16, "")?, (0, vec![], vec![[0, 0, 2, 0]]));
    Ok(())
}

#[test]
fn compact_strings_stay_latin1_while_they_can() -> Result<()> {
    let lower = |text| lower(StringEncoding::CompactUtf16, text);
    assert_eq!(lower("abc")?, (3, b"abc".to_vec(), vec![[0, 0, 2, 3]]));
    assert_eq!(lower("grün")?, (4, b"gr\xfcn".to_vec(), vec![[0, 0, 2, 5], [16, 5, 2, 4]]));
    // "gü" is 3 bytes of UTF-8, "🦀" 4: 7 as Latin-1, 14 at worst as UTF-16, of which 8 are used.
    assert_eq!(lower("gü🦀")?, (4 | UTF16_TAG, utf16("gü🦀"), vec![[0, 0, 2, 7], [16, 7, 2, 14], [24, 14, 2, 8]]));
    // Every byte of the worst case is used only by text that was Latin-1 ASCII before, so there is always a last call.
    assert_eq!(lower("aЖ")?, (2 | UTF16_TAG, utf16("aЖ"), vec![[0, 0, 2, 3], [16, 3, 2, 6], [20, 6, 2, 4]]));
    Ok(())
}

#[test]
fn lifting_checks_alignment_and_surrogates() -> Result<()> {
    let mut sixteen = guest(StringEncoding::Utf16)?;
    sixteen.poke(0, &[0x00, 0xd8, 0x41, 0x00]);
    let trap = |guest: &mut Guest, slots: &[u64]| guest.lift_numbers::<(String,)>(slots).expect_err("broken").downcast_ref().copied();
    assert_eq!(trap(&mut sixteen, &[0, 2]), Some(Trap::InvalidString));
    assert_eq!(trap(&mut sixteen, &[1, 1]), Some(Trap::UnalignedPointer));
    assert_eq!(trap(&mut sixteen, &[0, 1 << 27]), Some(Trap::ContentTooLong));
    let mut compact = guest(StringEncoding::CompactUtf16)?;
    assert_eq!(trap(&mut compact, &[1, 1]), Some(Trap::UnalignedPointer), "also for Latin-1");
    assert_eq!(trap(&mut compact, &[0, 1 << 27 | u64::from(UTF16_TAG)]), Some(Trap::ContentTooLong));
    assert_eq!(trap(&mut compact, &[65536, 1]), Some(Trap::StringOutOfBounds));
    Ok(())
}

#[test]
fn views_decode_when_they_are_looked_at() -> Result<()> {
    let mut guest = guest(StringEncoding::Utf8)?;
    guest.poke(100, b"before");
    let (view,): (WasmStr,) = guest.lift_numbers(&[100, 6])?;
    assert_eq!(view.to_str(&guest.store)?, "before");
    guest.poke(100, b"after!");
    assert_eq!(view.to_str(&guest.store)?, "after!");
    guest.poke(100, b"\xff");
    assert!(view.to_str(&guest.store).is_err());
    let other = crate::Store::new(guest.store.engine(), ());
    assert!(view.to_str(&other).is_err(), "not a store that the guest is in");
    Ok(())
}
