//! Lists that are longer, larger or elsewhere than memory allows, and little memory that becomes much in the host.

use super::sender::{Attack, PATHS, Path, Sender, pair};
use super::trap;
use std::collections::HashMap;
use std::sync::Arc;
use windlass::Trap;
use windlass::component::{ComponentType, Lift, LimitError, Val, WasmList};

const FUEL: Option<&str> = Some("Store::set_hostcall_fuel");
const PAIR: &[&str] = &["i32", "i32"];

fn list(ty: &str) -> Sender {
    Sender::new("utf8", &[], &format!("(list {ty})"), PAIR, 1)
}

#[test]
fn lengths_whose_product_overflows() {
    let words = list("u64");
    // 8 times these is a little more than 2^32, or nothing at all, in 32 bits.
    for len in [0x2000_0000, 0x2000_0001, 0x4000_0000, 0x8000_0001, u32::MAX] {
        words.over_limit::<Vec<u64>>(&pair(0, len), Trap::ContentTooLong, None, &["268435455"]);
    }
    let triples = list("(tuple u64 u32 u8)");
    for len in [0x1000_0000, 0x0fff_ffff, u32::MAX] {
        triples.over_limit::<Vec<(u64, u32, u8)>>(&pair(0, len), Trap::ContentTooLong, None, &["268435455"]);
    }
    // Within 2^28 bytes, but not within the memory.
    words.refused::<Vec<u64>>(&pair(0, 0x01ff_ffff), Trap::ListOutOfBounds, &["of a memory of 65536 bytes"]);
    let views = list("u32");
    for path in [Path::GiveTyped, Path::SendTyped] {
        views.refused_on::<WasmList<u32>>(&pair(0, 0x4000_0001), Trap::ContentTooLong, &[], path);
        views.refused_on::<WasmList<u32>>(&pair(65528, 3), Trap::ListOutOfBounds, &[], path);
    }
}

#[test]
fn pointers_near_the_end_of_the_address_space() {
    let words = list("u64");
    for (at, len) in [(0xffff_fff8, 1), (0xffff_fff8, 0), (0xffff_fff8, 0x01ff_ffff), (0x8000_0000, 1), (65536, 1), (65528, 2), (65544, 0)]
    {
        words.refused::<Vec<u64>>(&pair(at, len), Trap::ListOutOfBounds, &[&format!("bytes {at}..{}", u64::from(at) + 8 * u64::from(len))]);
    }
    for at in [4, 0xffff_ffff, 65532] {
        words.refused::<Vec<u64>>(&pair(at, 0), Trap::UnalignedPointer, &["must be a multiple of 8"]);
    }
    for path in PATHS {
        words.arrives::<Vec<u64>>(&pair(65536, 0), path);
    }
}

/// A result that goes through memory, at an address that the guest chooses.
#[test]
fn results_near_the_end_of_the_address_space() -> windlass::Result<()> {
    for (at, expected) in [
        (0, None),
        (65528, None),
        (65532, Some(Trap::MemoryOutOfBounds)),
        (0xffff_fffc, Some(Trap::MemoryOutOfBounds)),
        (2, Some(Trap::UnalignedPointer)),
    ] {
        for dynamic in [false, true] {
            let (mut store, instance) = super::alone(
                r#"(component
                    (core module $m (memory (export "memory") 1) (func (export "f") (param i32) (result i32) (local.get 0)))
                    (core instance $m (instantiate $m))
                    (func (export "f") (param "at" u32) (result (tuple u32 u8))
                        (canon lift (core func $m "f") (memory (core memory $m "memory")))))"#,
            )?;
            let func = instance.get_func(&mut store, "f").expect("an export");
            let done = if dynamic {
                func.call(&mut store, &[Val::U32(at)], &mut [Val::Bool(false)])
            } else {
                func.typed::<(u32,), ((u32, u8),)>(&store)?.call(&mut store, (at,)).map(|_| ())
            };
            assert_eq!(done.err().as_ref().and_then(trap), expected, "{at}");
        }
    }
    Ok(())
}

#[derive(ComponentType, Lift, Clone, Copy)]
#[component(enum)]
#[repr(u8)]
enum One {
    #[component(name = "only")]
    Only,
}

const ONE: (&str, &str) = ("one", r#"(enum "only")"#);

/// A list of a type with one value: as a Rust type it may take no memory, but each element is work.
#[test]
fn lists_of_zero_sized_elements() {
    let sender = Sender::new("utf8", &[ONE], "(list $one)", PAIR, 1);
    sender.over_limit::<Vec<One>>(&pair(1024, 1001).fuel(1000), Trap::HostcallFuelExhausted, FUEL, &[]);
    sender.arrives::<Vec<One>>(&pair(1024, 1000).fuel(1000), Path::GiveTyped);
    // 8000 times the same 60,000 elements: half a billion.
    let sender = Sender::new("utf8", &[ONE], "(list (list $one))", PAIR, 3);
    let inner: Vec<u8> = std::iter::repeat_n([0, 4, 0, 0, 0x60, 0xea, 0, 0], 8000).flatten().collect();
    sender.over_limit::<Vec<Vec<One>>>(&pair(0x20000, 8000).over(0x20000, inner), Trap::HostcallFuelExhausted, FUEL, &[", element "]);
    assert!(matches!(One::Only, One::Only));
}

/// An element of megabytes that takes many times as much as a `Val`.
#[test]
fn lists_of_huge_elements() {
    // Tuples of two of the same, 15 times: 32 KiB of bytes, each of which becomes a `Val`.
    let names: Vec<String> = (0..15).map(|i| format!("t{i}")).collect();
    let texts: Vec<String> =
        (0..15).map(|i| if i == 0 { "(tuple u8 u8)".to_owned() } else { format!("(tuple $t{0} $t{0})", i - 1) }).collect();
    let defs: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    let sender = Sender::new("utf8", &defs, "(list $t14)", PAIR, 65);
    for path in [Path::GiveDynamic, Path::SendDynamic] {
        let error =
            sender.refused_on::<u8>(&pair(0, 129), Trap::HostcallFuelExhausted, &[", element ", ", element 1, element 1, element "], path);
        assert!(error.is::<LimitError>());
        sender.refused_on::<u8>(&pair(0, 131), Trap::ListOutOfBounds, &[], path);
        sender.refused_on::<u8>(&pair(0, 8192), Trap::ContentTooLong, &[], path);
    }
    // As a Rust type an element of 128 bytes takes 128 bytes.
    type Wide = (u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64);
    let sender = list("(tuple u64 u64 u64 u64 u64 u64 u64 u64 u64 u64 u64 u64 u64 u64 u64 u64)");
    for path in [Path::GiveTyped, Path::SendTyped] {
        sender.refused_on::<Vec<Wide>>(&pair(0, 512).fuel(65535), Trap::HostcallFuelExhausted, &[], path);
        sender.arrives::<Vec<Wide>>(&pair(0, 512).fuel(65536), path);
    }
}

/// Each element is one byte in the guest, and names, vectors and values in the host.
#[test]
fn dynamic_record_lifting_past_the_budget() {
    let long = "a-long-name-".repeat(20) + "of-a-field";
    let def = format!(r#"(record (field "{long}" bool) (field "b" bool))"#);
    let sender = Sender::new("utf8", &[("r", &def)], "(list $r)", PAIR, 1);
    // 30,000 records of two bytes: 60,000 bytes become more than ten million.
    for path in [Path::GiveDynamic, Path::SendDynamic] {
        let error = sender.refused_on::<u8>(&pair(0, 30_000).fuel(4 << 20), Trap::HostcallFuelExhausted, &[", element "], path);
        let limit = error.downcast_ref::<LimitError>().expect("a limit");
        assert_eq!((limit.limit, limit.setter()), (4 << 20, FUEL));
        sender.arrives::<u8>(&pair(0, 1000).fuel(4 << 20), path);
    }
    // Between guests nothing is made of it.
    sender.arrives::<u8>(&pair(0, 30_000).fuel(0), Path::Pass);
}

/// What a `list<bool>` takes: a byte each in a `Vec<bool>`, a `Val` each in a `Vec<Val>`.
#[test]
fn small_elements_count_as_what_they_become() {
    let sender = list("bool");
    let each = size_of::<Val>();
    for (path, size) in [(Path::GiveTyped, 1), (Path::SendTyped, 1), (Path::GiveDynamic, each), (Path::SendDynamic, each)] {
        sender.refused_on::<Vec<bool>>(&pair(0, 1000).fuel(1000 * size - 1), Trap::HostcallFuelExhausted, &[], path);
        sender.arrives::<Vec<bool>>(&pair(0, 1000).fuel(1000 * size), path);
    }
    // Indirections count, wherever they are.
    for (fuel, fits) in [(16_999, false), (17_000, true)] {
        let boxed = list("u64");
        let attack = pair(0, 1000).fuel(fuel);
        if fits {
            boxed.arrives::<Vec<Box<u64>>>(&attack, Path::GiveTyped);
        } else {
            boxed.refused_on::<Vec<Box<u64>>>(
                &pair(0, 1000).fuel(15_999),
                Trap::HostcallFuelExhausted,
                &[", element 999"],
                Path::GiveTyped,
            );
        }
    }
    list("u64").refused_on::<Arc<[u64]>>(&pair(0, 1000).fuel(16_000), Trap::HostcallFuelExhausted, &[], Path::GiveTyped);
    list("u64").arrives::<Arc<[u64]>>(&pair(0, 1000).fuel(16_016), Path::GiveTyped);
    let options = list("(option u8)");
    options.refused_on::<Vec<Option<u8>>>(&pair(0, 1000).fuel(1999), Trap::HostcallFuelExhausted, &[], Path::GiveTyped);
}

/// A map takes its spare room as well.
#[test]
fn maps_count_as_the_tables_they_become() {
    let sender = Sender::with_maps("(map u32 u8)", PAIR, 1);
    // 1793 entries are one too many for 2048 slots: 4096 of nine bytes each.
    let entries: Vec<u8> = (0..1793_u32).flat_map(|i| [i.to_le_bytes(), [0; 4]].concat()).collect();
    let attack = pair(1024, 1793).over(1024, entries);
    for path in [Path::GiveTyped, Path::SendTyped] {
        sender.refused_on::<HashMap<u32, u8>>(&attack.clone().fuel(36_864), Trap::HostcallFuelExhausted, &[], path);
        sender.arrives::<HashMap<u32, u8>>(&attack.clone().fuel(37_000), path);
    }
    sender.refused_on::<u8>(&attack.clone().fuel(1793 * 2 * size_of::<Val>() - 1), Trap::HostcallFuelExhausted, &[], Path::GiveDynamic);
    sender.arrives::<u8>(&attack.fuel(1793 * 2 * size_of::<Val>()), Path::GiveDynamic);
    let wrong = Sender::with_maps("(map u8 char)", PAIR, 1);
    let attack = Attack { flat: vec![1024, 2], ..Attack::default() }.over(1024, [1, 0, 0, 0, 65, 0, 0, 0, 2, 0, 0, 0, 0, 0xd8, 0, 0]);
    wrong.refused::<HashMap<u8, char>>(&attack, Trap::InvalidChar, &[", value of entry 1: "]);
}

/// A type of 2^17 parts takes its time to look at, and a guest pays nothing for an empty list of it: 100,000 of them are lifted without looking. If
/// each looked, this would take minutes.
#[test]
fn many_empty_lists_of_a_large_type() -> windlass::Result<()> {
    let types: String = (1..=16).map(|i| format!("(type $t{i} (tuple $t{} $t{}))", i - 1, i - 1)).collect();
    let (mut store, instance) = super::alone(format!(
        r#"(component
            (core module $m
              (memory (export "memory") 13)
              (data (i32.const 0) "\10\00\00\00\a0\86\01\00")
              (func (export "f") (result i32) (i32.const 0)))
            (core instance $m (instantiate $m))
            (type $t0 (tuple u8 u8))
            {types}
            (func (export "f") (result (list (list $t16))) (canon lift (core func $m "f") (memory (core memory $m "memory")))))"#
    ))?;
    let func = instance.get_func(&mut store, "f").expect("an export");
    let mut results = [Val::Bool(false)];
    func.call(&mut store, &[], &mut results)?;
    let Val::List(lists) = &results[0] else { panic!("{:?}", results[0]) };
    assert!(lists.len() == 100_000 && lists.iter().all(|list| *list == Val::List(Vec::new())));
    Ok(())
}
