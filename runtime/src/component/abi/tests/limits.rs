//! What a guest may make the host allocate is bounded.

use super::{Guest, chain};
use crate::component::{LimitError, WasmList};
use crate::{Result, Trap};

#[test]
fn small_elements_that_are_large_on_the_host_are_counted_as_they_are_there() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(param "l" (list (option u8)))"#)?;
    let (len, limit) = (1000_usize, 1000 * size_of::<Option<u8>>());
    guest.store.set_hostcall_fuel(limit);
    assert_eq!(guest.lift_numbers::<(Vec<Option<u8>>,)>(&[0, len as u64])?.0.len(), len);
    guest.store.set_hostcall_fuel(limit - 1);
    let error = guest.lift_numbers::<(Vec<Option<u8>>,)>(&[0, len as u64]).expect_err("the limit is lower");
    let found = error.downcast_ref::<LimitError>().expect("a typed error");
    assert_eq!((found.limit, found.asked), (limit as u64 - 1, limit as u64));
    assert!(chain(&error).contains("`Store::set_hostcall_fuel`"), "{error:#}");
    Ok(())
}

#[test]
fn the_limit_is_of_a_call_not_of_a_value() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(param "a" string) (param "b" (list (list u8)))"#)?;
    for i in 0..8_u8 {
        guest.poke(8 * usize::from(i), &[0, 1, 0, 0, 100, 0, 0, 0]);
    }
    guest.store.set_hostcall_fuel(100 + 8 * size_of::<Vec<u8>>() + 8 * 100);
    guest.lift_numbers::<(String, Vec<Vec<u8>>)>(&[1024, 100, 0, 8])?;
    guest.lift_numbers::<(String, Vec<Vec<u8>>)>(&[1024, 100, 0, 8])?;
    assert!(guest.lift_numbers::<(String, Vec<Vec<u8>>)>(&[1024, 101, 0, 8]).is_err());
    Ok(())
}

#[test]
fn views_cost_nothing_until_they_are_looked_at() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(param "l" (list u32))"#)?;
    guest.store.set_hostcall_fuel(0);
    guest.poke(64, &[1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]);
    let (view,): (WasmList<u32>,) = guest.lift_numbers(&[64, 3])?;
    assert_eq!(view.len(), 3);
    assert_eq!(view.as_le_slice(&guest.store), [1, 2, 3]);
    assert_eq!(view.get(&mut guest.store, 1).transpose()?, Some(2));
    assert!(view.get(&mut guest.store, 3).is_none());
    assert_eq!(view.iter(&mut guest.store)?.collect::<Result<Vec<_>>>()?, [1, 2, 3]);
    Ok(())
}

#[test]
fn more_than_the_abi_allows_is_refused_before_the_guest_is_asked() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(param "l" (list u64))"#)?;
    let huge = vec![0_u64; (1 << 25) + 1];
    let error = guest.lower(&(huge,)).expect_err("2^28 bytes and more");
    assert!(error.downcast_ref::<LimitError>().is_some(), "{error:?}");
    assert!(guest.calls().is_empty());
    Ok(())
}

#[test]
fn lists_of_text_of_every_size_are_lifted_counted_and_refused_alike() -> Result<()> {
    // Around the sizes at which the vector is allocated after the strings: more than a KiB, no more than a block.
    for len in [0, 1, 42, 43, 341, 342, 400_usize] {
        let mut guest = Guest::new(&[], r#"(param "l" (list string))"#)?;
        let texts: Vec<String> = (0..len).map(|i| "é".repeat(i % 40 + 1)).collect();
        let slots = guest.lower(&(texts.clone(),))?;
        let cost = len * size_of::<String>() + texts.iter().map(String::len).sum::<usize>();
        guest.store.set_hostcall_fuel(cost);
        assert_eq!(guest.lift::<(Vec<String>,)>(&slots)?.0, texts);
        if let Some(less) = cost.checked_sub(1) {
            guest.store.set_hostcall_fuel(less);
            let error = guest.lift::<(Vec<String>,)>(&slots).expect_err("the last string is too long");
            let found = error.downcast_ref::<LimitError>().expect("a typed error");
            assert_eq!((found.limit, found.asked), (less as u64, cost as u64));
        }
        guest.store.set_hostcall_fuel(cost);
        for place in [0, len / 2, len.saturating_sub(1)].into_iter().filter(|place| *place < len) {
            let at = slots[0].get_u32() as usize + 8 * place;
            let good = guest.peek(at as u32, 8);
            guest.poke(at, &[0xff, 0xff, 0, 0, 2, 0, 0, 0]);
            let error = guest.lift::<(Vec<String>,)>(&slots).expect_err("one string lies outside");
            assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::StringOutOfBounds));
            assert!(chain(&error).contains(&format!(", element {place}:")), "{}", chain(&error));
            guest.poke(at, &good);
        }
    }
    Ok(())
}
