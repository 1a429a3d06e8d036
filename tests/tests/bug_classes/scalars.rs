//! Numbers that stand for no value of their type.

use super::sender::{PATHS, Path, Sender, pair, word};
use windlass::component::{Component, ComponentType, Lift, Val, flags};
use windlass::{Engine, Trap};

flags! {
    Nine {
        #[component(name = "a")]
        const A;
        #[component(name = "b")]
        const B;
        #[component(name = "c")]
        const C;
        #[component(name = "d")]
        const D;
        #[component(name = "e")]
        const E;
        #[component(name = "f")]
        const F;
        #[component(name = "g")]
        const G;
        #[component(name = "h")]
        const H;
        #[component(name = "i")]
        const I;
    }
}

const NINE: (&str, &str) = ("nine", r#"(flags "a" "b" "c" "d" "e" "f" "g" "h" "i")"#);

/// Bits without a label are no error: they are taken away, wherever the flags go.
#[test]
fn flags_with_stray_bits() {
    let all = |names: &[&str]| Val::Flags(names.iter().map(|name| (*name).to_owned()).collect());
    let sender = Sender::new("utf8", &[NINE], "$nine", &["i32"], 1);
    for path in PATHS {
        for (bits, names, seen) in
            [(u32::MAX, &["a", "b", "c", "d", "e", "f", "g", "h", "i"][..], 0x1ff), (0xffff_fe02, &["b"], 2), (1 << 9, &[], 0)]
        {
            match (path, sender.arrives::<Nine>(&word(bits), path)) {
                (Path::Pass, value) => assert_eq!(value, Some(Val::U64(seen))),
                (_, Some(value)) => assert_eq!(value, all(names), "{path:?}"),
                (_, None) => {}
            }
        }
    }
    // In memory as well: two bytes each.
    let sender = Sender::new("utf8", &[NINE], "(list $nine)", &["i32", "i32"], 1);
    let attack = pair(1024, 2).over(1024, [0xff, 0xff, 0, 0xfe]);
    let value = sender.arrives::<Vec<Nine>>(&attack, Path::GiveDynamic);
    assert_eq!(value, Some(Val::List(vec![all(&["a", "b", "c", "d", "e", "f", "g", "h", "i"]), all(&[])])));
    sender.arrives::<Vec<Nine>>(&attack, Path::SendTyped);
    sender.arrives::<Vec<Nine>>(&attack, Path::Pass);
}

#[derive(ComponentType, Lift, Clone, Copy)]
#[component(enum)]
#[repr(u8)]
#[allow(dead_code, reason = "no case is made but by lifting")]
enum Three {
    #[component(name = "a")]
    A,
    #[component(name = "b")]
    B,
    #[component(name = "c")]
    C,
}

const THREE: (&str, &str) = ("three", r#"(enum "a" "b" "c")"#);

#[test]
fn discriminants_out_of_range_in_one_byte() {
    let sender = Sender::new("utf8", &[THREE], "$three", &["i32"], 1);
    // Flat ones have 32 bits, all of which count.
    for case in [3, 255, 256, 0x8000_0000, u32::MAX] {
        sender.refused::<Three>(&word(case), Trap::InvalidDiscriminant, &[&format!("case {case}")]);
    }
    for path in PATHS {
        sender.arrives::<Three>(&word(2), path);
    }
    let sender = Sender::new("utf8", &[THREE], "(list $three)", &["i32", "i32"], 1);
    for case in [3, 255] {
        let attack = pair(1024, 4).over(1024, [0, 1, case, 2]);
        sender.refused::<Vec<Three>>(&attack, Trap::InvalidDiscriminant, &[&format!("case {case}"), ", element 2: "]);
    }
}

/// The last case has a payload, so that reading past the cases would read past the value.
#[test]
fn discriminants_out_of_range_with_payloads() {
    let sender = Sender::new("utf8", &[], "(option u64)", &["i32", "i64"], 1);
    for case in [2_u32, 256, u32::MAX] {
        let attack = word(case).stored([case as u8, 0, 0, 0, 0, 0, 0, 0]);
        let attack = super::sender::Attack { flat: vec![case.into(), 0], ..attack };
        // The byte in memory is the lowest of the flat word.
        for path in PATHS.into_iter().filter(|path| case as u8 > 1 || !matches!(path, Path::GiveTyped | Path::GiveDynamic)) {
            sender.refused_on::<Option<u64>>(&attack, Trap::InvalidDiscriminant, &["case"], path);
        }
    }
    let sender = Sender::new("utf8", &[], "(result string (error u32))", &["i32", "i32", "i32"], 1);
    let attack = super::sender::Attack { flat: vec![2, 0, 0], stored: vec![2, 0, 0, 0, 0, 0, 0, 0], ..Default::default() };
    sender.refused::<Result<String, u32>>(&attack, Trap::InvalidDiscriminant, &["case 2"]);
    // A list of them, one of which is wrong.
    let sender = Sender::new("utf8", &[], "(list (option u64))", &["i32", "i32"], 1);
    let attack = pair(1024, 3).over(1024 + 32, [7]);
    sender.refused::<Vec<Option<u64>>>(&attack, Trap::InvalidDiscriminant, &[", element 2: ", "case 7"]);
}

fn many(cases: usize) -> String {
    let names: Vec<_> = (0..cases).map(|i| format!(r#""c{i}""#)).collect();
    format!("(enum {})", names.join(" "))
}

/// Cases beyond 256 make the discriminant two bytes wide. The type in Rust that the paths below are given is not looked at.
#[test]
fn discriminants_out_of_range_in_two_bytes() {
    let def = many(300);
    let sender = Sender::new("utf8", &[("e", &def)], "$e", &["i32"], 1);
    for case in [300, 65535, 65536, u32::MAX] {
        for path in [Path::GiveDynamic, Path::SendDynamic, Path::Pass] {
            sender.refused_on::<Three>(&word(case), Trap::InvalidDiscriminant, &[&format!("case {case}")], path);
        }
    }
    let sender = Sender::new("utf8", &[("e", &def)], "(list $e)", &["i32", "i32"], 1);
    for case in [300_u16, u16::MAX] {
        let bytes: Vec<u8> = [0, 299, case].iter().flat_map(|case| case.to_le_bytes()).collect();
        let attack = pair(1024, 3).over(1024, bytes);
        for path in [Path::GiveDynamic, Path::SendDynamic, Path::Pass] {
            sender.refused_on::<Three>(&attack, Trap::InvalidDiscriminant, &[", element 2: ", &format!("case {case}")], path);
        }
    }
}

/// Four bytes would take more than 65,536 cases, which no component has: validation refuses a thousand of them.
#[test]
fn discriminants_of_four_bytes() {
    let text = format!("(component (type {}))", many(65_537));
    assert!(Component::new(&Engine::default(), text).is_err());
}

#[test]
fn char_out_of_range() {
    let sender = Sender::new("utf8", &[], "char", &["i32"], 1);
    for bits in [0xd800, 0xdbff, 0xdc00, 0xdfff, 0x11_0000, 0x7fff_ffff, u32::MAX] {
        sender.refused::<char>(&word(bits), Trap::InvalidChar, &[&format!("{bits:#x} is no Unicode scalar value")]);
    }
    for bits in [0, 0xd7ff, 0xe000, 0x10_ffff] {
        for path in PATHS {
            sender.arrives::<char>(&word(bits), path);
        }
    }
    let sender = Sender::new("utf8", &[], "(list char)", &["i32", "i32"], 1);
    let attack = pair(1024, 3).over(1024, [0x41, 0, 0, 0, 0x42, 0, 0, 0, 0, 0xd8, 0, 0]);
    sender.refused::<Vec<char>>(&attack, Trap::InvalidChar, &[", element 2: "]);
}

/// A `bool` is any number; a guest sees 0 or 1 of another guest's.
#[test]
fn bool_out_of_range() {
    let sender = Sender::new("utf8", &[], "bool", &["i32"], 1);
    for bits in [1, 2, 256, u32::MAX] {
        assert_eq!(sender.arrives::<bool>(&word(bits), Path::GiveDynamic), Some(Val::Bool(true)));
        assert_eq!(sender.arrives::<bool>(&word(bits), Path::Pass), Some(Val::U64(1)));
        sender.arrives::<bool>(&word(bits), Path::GiveTyped);
    }
}
