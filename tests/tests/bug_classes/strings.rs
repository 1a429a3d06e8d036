//! Strings that are none, or not where they are said to be.

use super::sender::{Attack, PATHS, Path, Sender, pair};
use super::{refusal, said, trap};
use windlass::component::{Component, LimitError, Linker, Val, WasmStr};
use windlass::{Engine, Result, Store, StoreContextMut, Trap};

const TAG: u32 = 1 << 31;

fn string(encoding: &str) -> Sender {
    Sender::new(encoding, &[], "string", &["i32", "i32"], 1)
}

#[test]
fn misaligned_utf16() {
    let utf16 = string("utf16");
    for (at, len) in [(1, 0), (1, 1), (1025, 4), (u32::MAX, 0)] {
        utf16.refused::<String>(&pair(at, len), Trap::UnalignedPointer, &[&format!("pointer {at} must be a multiple of 2")]);
    }
    // What is Latin-1 today may be UTF-16 tomorrow: its alignment is that of either.
    let either = string("latin1+utf16");
    for (at, len) in [(1025, 4), (1025, 4 | TAG), (1, 0)] {
        either.refused::<String>(&pair(at, len), Trap::UnalignedPointer, &[&format!("pointer {at} must be a multiple of 2")]);
    }
    // UTF-8 may lie anywhere.
    assert_eq!(string("utf8").arrives::<String>(&pair(1025, 1).over(1024, *b"ab"), Path::GiveDynamic), Some("b".into()));
}

#[test]
fn latin1_utf16_that_reads_past_its_end() {
    let either = string("latin1+utf16");
    // Two bytes are left: two of Latin-1, or one unit of UTF-16.
    let bytes = *b"abcdefgh";
    assert_eq!(either.arrives::<String>(&pair(65534, 2).over(65528, bytes), Path::GiveDynamic), Some("gh".into()));
    assert_eq!(either.arrives::<String>(&pair(65534, 1 | TAG).over(65528, bytes), Path::SendDynamic), Some("\u{6867}".into()));
    for len in [3, 2 | TAG, 0x07ff_ffff | TAG, 0x0fff_ffff] {
        either.refused::<String>(&pair(65534, len), Trap::StringOutOfBounds, &["of a memory of 65536 bytes"]);
    }
}

#[test]
fn string_outside_its_memory() {
    for (encoding, scale) in [("utf8", 1), ("utf16", 2), ("latin1+utf16", 1)] {
        let sender = string(encoding);
        for (at, len) in [(65536, 1), (65534, 3), (65538, 0), (u32::MAX - 1, 1), (u32::MAX - 1, 0x07ff_ffff), (0, 65538 / scale)] {
            sender.refused::<String>(&pair(at, len), Trap::StringOutOfBounds, &["of a memory of 65536 bytes"]);
        }
        // Nothing at the very end is something.
        for path in PATHS {
            sender.arrives::<String>(&pair(65536, 0), path);
        }
    }
}

#[test]
fn string_longer_than_the_component_model_allows() {
    for (encoding, len) in [
        ("utf8", 1 << 28),
        ("utf8", u32::MAX),
        ("utf16", 1 << 27),
        ("utf16", u32::MAX),
        ("latin1+utf16", 1 << 28),
        ("latin1+utf16", TAG | 1 << 27),
    ] {
        string(encoding).over_limit::<String>(
            &pair(0, len),
            Trap::ContentTooLong,
            None,
            &["268435455", "the component model allows no more"],
        );
    }
    // One less is only too long for the memory.
    string("utf8").refused::<String>(&pair(0, (1 << 28) - 1), Trap::StringOutOfBounds, &[]);
}

/// Each way in which bytes can fail to be UTF-8, at the start, in the middle and at the end of a string.
#[test]
fn invalid_utf8_in_every_position() {
    let sender = string("utf8");
    let wrong: [&[u8]; 7] = [
        b"\x80",             // a continuation of nothing
        b"\xc3",             // cut short
        b"\xc0\xaf",         // longer than needed
        b"\xed\xa0\x80",     // a surrogate
        b"\xf0\x9f\x98",     // cut short
        b"\xf4\x90\x80\x80", // beyond Unicode
        b"\xff",             // no such byte
    ];
    for wrong in wrong {
        for (before, after) in [(0, 0), (0, 5), (40, 0), (40, 40), (3, 1)] {
            let text = ["a".repeat(before).as_bytes(), wrong, "z".repeat(after).as_bytes()].concat();
            sender.refused::<String>(&pair(1024, text.len() as u32).over(1024, text), Trap::InvalidString, &[]);
        }
    }
    // What lies behind the end does not matter.
    assert_eq!(sender.arrives::<String>(&pair(1024, 2).over(1024, *b"ok\xff"), Path::SendDynamic), Some("ok".into()));
}

#[test]
fn invalid_utf16_in_every_position() {
    let (high, low) = (0xd83d_u16, 0xde00_u16);
    for (encoding, callee, tag) in
        [("utf16", "utf8", 0), ("utf16", "utf16", 0), ("utf16", "latin1+utf16", 0), ("latin1+utf16", "utf8", TAG)]
    {
        let sender = Sender::between(encoding, callee, &[], "string", &["i32", "i32"], 1);
        for wrong in [&[high][..], &[low], &[low, high], &[high, high, low], &[high, 0x61]] {
            for (before, after) in [(0, 0), (0, 9), (9, 0), (9, 9)] {
                let units = [vec![0x61; before], wrong.to_vec(), vec![0x7a; after]].concat();
                let bytes: Vec<_> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
                sender.refused::<String>(
                    &pair(1024, units.len() as u32 | tag).over(1024, bytes),
                    Trap::InvalidString,
                    &["unpaired surrogate"],
                );
            }
        }
        let pair_of_units: Vec<_> = [high, low].iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let value = sender.arrives::<String>(&pair(1024, 2 | tag).over(1024, pair_of_units), Path::GiveDynamic);
        assert_eq!(value, Some("😀".into()));
    }
}

/// Invalid text deep inside a value is named by where it is.
#[test]
fn invalid_text_inside_a_value() {
    let defs = [("entry", r#"(record (field "id" u32) (field "names" (list string)))"#), ("t", "(list (tuple u8 (option $entry)))")];
    let sender = Sender::new("utf8", &defs, "$t", &["i32", "i32"], 1);
    // Element 1 of the list at 1024 (20 bytes each: u8, pad, discriminant, pad, id, names): its `names` at 2048, of which number 2 is wrong.
    let mut list = vec![0; 40];
    list[24] = 1;
    list[32..40].copy_from_slice(&[0, 8, 0, 0, 3, 0, 0, 0]);
    let names = [[0, 9, 0, 0, 1, 0, 0, 0], [0, 9, 0, 0, 1, 0, 0, 0], [1, 9, 0, 0, 1, 0, 0, 0]].concat();
    let attack = pair(1024, 2).over(1024, list).over(2048, names).over(2304, *b"a\xff");
    let place = ", element 1, element 1, payload of `some`, field `names`, element 2: invalid utf-8";
    for path in [Path::GiveDynamic, Path::SendDynamic, Path::Pass] {
        sender.refused_on::<Vec<(u8, Option<Entry>)>>(&attack, Trap::InvalidString, &[place], path);
    }
    for path in [Path::GiveTyped, Path::SendTyped] {
        sender.refused_on::<Vec<(u8, Option<Entry>)>>(&attack, Trap::InvalidString, &[place], path);
    }
}

#[derive(windlass::component::ComponentType, windlass::component::Lift)]
#[component(record)]
#[allow(dead_code, reason = "nothing arrives")]
struct Entry {
    id: u32,
    names: Vec<String>,
}

/// A list whose elements are all the same large string: little memory in the guest, much in the host.
fn aliases() -> Attack {
    // 65,536 bytes of `a` would be poked word by word; zeros are characters as well.
    let list: Vec<u8> = std::iter::repeat_n([0, 0, 1, 0, 0, 0, 1, 0], 8000).flatten().collect();
    pair(0x20000, 8000).over(0x20000, list)
}

#[test]
fn quadratic_list_of_strings() {
    // Half a gibibyte of strings out of 192 KiB.
    for (ty, encoding) in [("(list string)", "utf8"), ("(list string)", "latin1+utf16"), ("(list (list u8))", "utf8")] {
        let sender = Sender::new(encoding, &[], ty, &["i32", "i32"], 3);
        let setter = Some("Store::set_hostcall_fuel");
        if ty == "(list string)" {
            sender.over_limit::<Vec<String>>(&aliases(), Trap::HostcallFuelExhausted, setter, &[", element "]);
        } else {
            sender.over_limit::<Vec<Vec<u8>>>(&aliases(), Trap::HostcallFuelExhausted, setter, &[", element "]);
        }
    }
    let sender = Sender::new("utf8", &[], "(list string)", &["i32", "i32"], 3);
    // Between guests it is the other guest's memory that ends.
    let error = sender.fails_on::<Vec<String>>(&aliases(), Path::Pass);
    assert_eq!(trap(&error), Some(Trap::UnreachableCodeReached), "{error:?}");
    sender.arrives::<Vec<WasmStr>>(&aliases(), Path::SendTyped);
}

/// The same for parameters that borrow: nothing is allocated, but each string is looked at.
#[test]
fn quadratic_list_of_borrowed_strings() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "take" (func $take (param "v" (list string))))
            (core module $libc (memory (export "memory") 3))
            (core instance $libc (instantiate $libc))
            (core func $take' (canon lower (func $take) (memory (core memory $libc "memory"))))
            (core module $m
                (import "" "memory" (memory 0))
                (import "" "take" (func $take (param i32 i32)))
                (func (export "go") (param $count i32) (local $at i32)
                    (local.set $at (i32.const 0x20000))
                    (loop $next
                        (i64.store (local.get $at) (i64.const 0x1_0000_0001_0000))
                        (local.set $at (i32.add (local.get $at) (i32.const 8)))
                        (br_if $next (i32.lt_u (local.get $at) (i32.const 0x30000))))
                    (call $take (i32.const 0x20000) (local.get $count))))
            (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $libc "memory")) (export "take" (func $take'))))))
            (func (export "go") (param "count" u32) (canon lift (core func $m "go"))))"#,
    )?;
    let mut linker = Linker::<usize>::new(&engine);
    linker.root().func_wrap_borrowed::<(Vec<&'static str>,), ()>("take", |seen, (texts,)| {
        *seen = texts.iter().map(|text| text.len()).sum();
        Ok(())
    })?;
    let mut store = Store::new(&engine, 0);
    let go = linker.instantiate(&mut store, &component)?.get_typed_func::<(u32,), ()>(&mut store, "go")?;
    go.call(&mut store, (1000,))?;
    assert_eq!(*store.data(), 1000 << 16);
    let error = refusal("8000 times the same", || go.call(&mut store, (8000,)));
    assert_eq!(trap(&error), Some(Trap::HostcallFuelExhausted), "{error:?}");
    let limit = error.downcast_ref::<LimitError>().expect("a limit");
    assert!(limit.path().is_some_and(|path| path.contains("argument `v` (`list<string>`) of `take`, element ")), "{limit}");
    Ok(())
}

/// A string that grows when it is decoded counts as what it becomes.
#[test]
fn strings_that_grow_when_they_are_decoded() {
    let latin1 = string("latin1+utf16");
    let high = pair(1024, 1000).over(1024, vec![0xff; 1000]);
    for (fuel, path) in [(1999, Path::GiveTyped), (1999, Path::GiveDynamic), (1999, Path::SendTyped), (1999, Path::SendDynamic)] {
        let error = latin1.refused_on::<String>(&high.clone().fuel(fuel), Trap::HostcallFuelExhausted, &[], path);
        let limit = error.downcast_ref::<LimitError>().expect("a limit");
        assert_eq!(limit.limit, 1999);
        latin1.arrives::<String>(&high.clone().fuel(3000), path);
    }
    let exact = [Path::GiveTyped, Path::SendTyped, Path::SendDynamic];
    for path in exact {
        latin1.arrives::<String>(&high.clone().fuel(2000), path);
    }
    // Three bytes for two.
    let utf16 = string("utf16");
    let euros = pair(1024, 1000).over(1024, [0xac, 0x20].repeat(1000));
    for path in exact {
        utf16.refused_on::<String>(&euros.clone().fuel(2999), Trap::HostcallFuelExhausted, &[], path);
        utf16.arrives::<String>(&euros.clone().fuel(3000), path);
        // A shared string is moved once more.
        utf16.refused_on::<std::sync::Arc<str>>(&euros.clone().fuel(5999), Trap::HostcallFuelExhausted, &[], Path::GiveTyped);
        utf16.arrives::<std::sync::Arc<str>>(&euros.clone().fuel(6100), Path::GiveTyped);
    }
    assert_eq!(utf16.arrives::<String>(&euros.fuel(1 << 20), Path::GiveDynamic), Some(Val::String("€".repeat(1000))));
}

/// A view that was good when it was passed is looked at again when it is used.
#[test]
fn a_view_of_text_that_changes() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "take" (func $take (param "v" string)))
            (core module $libc (memory (export "memory") 1) (data (i32.const 0) "good"))
            (core instance $libc (instantiate $libc))
            (core func $take' (canon lower (func $take) (memory (core memory $libc "memory"))))
            (core module $m
                (import "" "memory" (memory 0))
                (import "" "take" (func $take (param i32 i32)))
                (func (export "go") (call $take (i32.const 0) (i32.const 4)))
                (func (export "spoil") (i32.store8 (i32.const 2) (i32.const 0xff))))
            (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $libc "memory")) (export "take" (func $take'))))))
            (func (export "go") (canon lift (core func $m "go")))
            (func (export "spoil") (canon lift (core func $m "spoil"))))"#,
    )?;
    let mut linker = Linker::<Option<WasmStr>>::new(&engine);
    linker.root().func_wrap("take", |mut store: StoreContextMut<'_, Option<WasmStr>>, (text,): (WasmStr,)| {
        assert_eq!(text.to_str(&store)?, "good");
        *store.data_mut() = Some(text);
        Ok(())
    })?;
    let mut store = Store::new(&engine, None);
    let instance = linker.instantiate(&mut store, &component)?;
    instance.get_typed_func::<(), ()>(&mut store, "go")?.call(&mut store, ())?;
    instance.get_typed_func::<(), ()>(&mut store, "spoil")?.call(&mut store, ())?;
    let text = store.data_mut().take().expect("it was passed");
    let error = refusal("spoilt", || text.to_str(&store).map(|text| text.len()));
    assert!(said(&error).contains("invalid utf-8"), "{error:?}");
    assert!(text.to_str(&Store::new(&engine, ())).is_err(), "another store");
    Ok(())
}
