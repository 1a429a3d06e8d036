//! Dynamic values without a guest: to and from WAVE, to and from any format of `serde`, checked against types, with errors that show the place.

use std::fmt::Write;
use windlass::Result;
use windlass::component::{Type, Val};

#[path = "values_text/random.rs"]
mod random;

use random::{Random, engine, of_text, types, value};

/// How many types, and how many values of each.
const TYPES: usize = 400;
const VALUES: usize = 6;

/// Calls `each` with random types and values of them.
fn random_values(seed: u64, mut each: impl FnMut(&Type, &Val)) -> Result<()> {
    let (engine, mut random) = (engine()?, Random::new(seed));
    for _ in 0..TYPES / 20 {
        for ty in types(&engine, &mut random, 20)? {
            for _ in 0..VALUES {
                each(&ty, &value(&mut random, &ty));
            }
        }
    }
    Ok(())
}

/// The sign of zero and the bits of numbers count here, as they do not for `==`.
fn same(a: &Val, b: &Val) -> bool {
    a == b && format!("{a:?}").replace("-NaN", "NaN") == format!("{b:?}").replace("-NaN", "NaN")
}

/// What WAVE keeps: of entries with one key the last, in the place of the first.
fn merged(value: &Val) -> Val {
    let payload = |payload: &Option<Box<Val>>| payload.as_ref().map(|payload| Box::new(merged(payload)));
    match value {
        Val::List(values) => Val::List(values.iter().map(merged).collect()),
        Val::FixedLengthList(values) => Val::FixedLengthList(values.iter().map(merged).collect()),
        Val::Tuple(values) => Val::Tuple(values.iter().map(merged).collect()),
        Val::Record(fields) => Val::Record(fields.iter().map(|(name, value)| (name.clone(), merged(value))).collect()),
        Val::Variant(case, value) => Val::Variant(case.clone(), payload(value)),
        Val::Option(value) => Val::Option(payload(value)),
        Val::Result(Ok(value)) => Val::Result(Ok(payload(value))),
        Val::Result(Err(value)) => Val::Result(Err(payload(value))),
        Val::Map(entries) => {
            let mut kept: Vec<(Val, Val)> = Vec::new();
            for (key, value) in entries {
                match kept.iter_mut().find(|(known, _)| known == key) {
                    Some((_, known)) => *known = merged(value),
                    None => kept.push((key.clone(), merged(value))),
                }
            }
            Val::Map(kept)
        }
        other => other.clone(),
    }
}

#[test]
fn random_values_go_through_every_text_and_format() -> Result<()> {
    let mut lossy = String::new();
    let mut lose = |what: &str, ty: &Type, value: &Val, written: &dyn std::fmt::Debug, read: String| {
        if lossy.len() < 2000 {
            let _ = writeln!(lossy, "{what}, {ty:#}: {value:?}\n  written {written:?}\n  read {read}");
        }
    };
    random_values(1, |ty, value| {
        assert!(value.check(ty).is_ok(), "{ty:#}: {value:?}");
        let text = match value.to_wave() {
            Ok(text) => text,
            Err(error) => return lose("WAVE", ty, value, &format!("{error:#}"), String::new()),
        };
        match Val::from_wave(ty, &text) {
            Ok(read) if read == merged(value) => {}
            read => lose("WAVE", ty, value, &text, format!("{read:?}")),
        }
        let json = serde_json::to_string(value).expect("values of these types can be written");
        let read = Val::deserialize(ty, &mut serde_json::Deserializer::from_str(&json));
        if !read.as_ref().is_ok_and(|read| same(read, value)) {
            lose("JSON", ty, value, &json, format!("{read:?}"));
        }
        // Through a tree: what a program does that looks at it first.
        let tree: serde_json::Value = serde_json::from_str(&json).expect("it was just written");
        let read = Val::deserialize(ty, tree);
        if !read.as_ref().is_ok_and(|read| same(read, value)) {
            lose("JSON tree", ty, value, &json, format!("{read:?}"));
        }
        let bytes = postcard::to_allocvec(value).expect("values of these types can be written");
        let mut from = postcard::Deserializer::from_bytes(&bytes);
        let read = Val::deserialize(ty, &mut from);
        let rest = from.finalize().map(<[u8]>::len);
        if !read.as_ref().is_ok_and(|read| same(read, value)) || rest != Ok(0) {
            lose("postcard", ty, value, &bytes, format!("{read:?}, {rest:?} bytes left"));
        }
    })?;
    assert!(lossy.is_empty(), "{lossy}");
    Ok(())
}

#[test]
fn bytes_that_are_no_value_are_refused_without_panic() -> Result<()> {
    let mut random = Random::new(2);
    random_values(3, |ty, value| {
        let mut bytes = postcard::to_allocvec(value).expect("values of these types can be written");
        for _ in 0..4 {
            if !bytes.is_empty() {
                let at = random.below(bytes.len());
                bytes[at] ^= 1 << random.below(8);
            }
            if let Ok(read) = Val::deserialize(ty, &mut postcard::Deserializer::from_bytes(&bytes)) {
                assert!(read.check(ty).is_ok(), "{ty:#}: {read:?}");
            }
            let mut json = serde_json::to_string(value).expect("values of these types can be written").into_bytes();
            let at = random.below(json.len());
            json[at] = b"{}[]\",:01nt"[random.below(11)];
            if let Ok(read) = Val::deserialize(ty, &mut serde_json::Deserializer::from_slice(&json)) {
                assert!(read.check(ty).is_ok(), "{ty:#}: {read:?}");
            }
            let text = value.to_wave().unwrap_or_default();
            let cut = (0..=random.below(text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            if let Ok(read) = Val::from_wave(ty, &text[..cut]) {
                assert!(read.check(ty).is_ok(), "{ty:#}: {read:?}");
            }
        }
    })
}

const DEFS: &str = r#"
    (type $point' (record (field "x" s32) (field "y" s32) (field "label" (option string)))) (import "point" (type $point (eq $point')))
    (type $shape' (variant (case "circle" f32) (case "path" (list $point)) (case "nothing"))) (import "shape" (type $shape (eq $shape')))
    (type $color' (enum "red" "green")) (import "color" (type $color (eq $color')))
    (type $perms' (flags "read" "write")) (import "perms" (type $perms (eq $perms')))
    (import "thing" (type $thing (sub resource)))
"#;

fn ty(text: &str) -> Result<Type> {
    Ok(of_text(&engine()?, DEFS, &[text])?.remove(0))
}

fn point(x: i32, y: i32) -> Val {
    Val::Record(vec![("x".into(), Val::S32(x)), ("y".into(), Val::S32(y)), ("label".into(), Val::Option(None))])
}

fn some(value: Val) -> Val {
    Val::Option(Some(Box::new(value)))
}

fn none() -> Val {
    Val::Option(None)
}

#[test]
fn json_is_what_a_person_would_write() -> Result<()> {
    let string = |text: &str| Val::String(text.into());
    let cases = [
        ("$point", point(1, -2), r#"{"x":1,"y":-2,"label":null}"#),
        ("$shape", Val::Variant("circle".into(), Some(Box::new(Val::Float32(0.1)))), r#"{"circle":0.1}"#),
        ("$shape", Val::Variant("nothing".into(), None), r#""nothing""#),
        ("$color", Val::Enum("green".into()), r#""green""#),
        ("$perms", Val::Flags(vec!["write".into()]), r#"["write"]"#),
        ("char", Val::Char('ß'), r#""ß""#),
        ("f64", Val::Float64(f64::NAN), r#""NaN""#),
        ("f32", Val::Float32(f32::NEG_INFINITY), r#""-Infinity""#),
        ("u64", Val::U64(u64::MAX), "18446744073709551615"),
        ("(tuple u8 string)", Val::Tuple(vec![Val::U8(1), string("a")]), r#"[1,"a"]"#),
        ("(list bool 2)", Val::FixedLengthList(vec![Val::Bool(true), Val::Bool(false)]), "[true,false]"),
        ("(map string u8)", Val::Map(vec![(string("a"), Val::U8(1)), (string("a"), Val::U8(2))]), r#"[["a",1],["a",2]]"#),
        ("(option string)", some(string("a")), r#""a""#),
        ("(option (option u8))", none(), "null"),
        ("(option (option u8))", some(none()), r#"{"some":null}"#),
        ("(option (option u8))", some(some(Val::U8(1))), r#"{"some":1}"#),
        ("(option (option (option u8)))", some(some(none())), r#"{"some":{"some":null}}"#),
        ("(result)", Val::Result(Ok(None)), r#""ok""#),
        ("(result u8 (error string))", Val::Result(Err(Some(Box::new(string("no"))))), r#"{"err":"no"}"#),
        ("(result (option u8))", Val::Result(Ok(Some(Box::new(none())))), r#"{"ok":null}"#),
    ];
    for (text, value, json) in cases {
        let ty = ty(text)?;
        assert_eq!(serde_json::to_string(&value)?, json, "{text}");
        assert_eq!(Val::deserialize(&ty, &mut serde_json::Deserializer::from_str(json))?, value, "{text}");
        let bytes = postcard::to_allocvec(&value)?;
        assert_eq!(Val::deserialize(&ty, &mut postcard::Deserializer::from_bytes(&bytes))?, value, "{text}");
    }
    // What is read though it is not written so.
    let lenient = [
        ("$point", r#"{"y": 2, "x": 1}"#, point(1, 2)),
        ("(map u8 bool)", r#"{"7": true}"#, Val::Map(vec![(Val::U8(7), Val::Bool(true))])),
        ("f32", "1", Val::Float32(1.0)),
    ];
    for (text, json, value) in lenient {
        assert_eq!(Val::deserialize(&ty(text)?, &mut serde_json::Deserializer::from_str(json))?, value, "{text}");
    }
    // A type is a seed: in a list of values of it, say.
    use serde::de::DeserializeSeed;
    assert_eq!((&Type::U8).deserialize(serde_json::json!(3))?, Val::U8(3));
    Ok(())
}

#[test]
fn errors_of_formats_begin_with_the_path() -> Result<()> {
    let cases = [
        (
            "(list $shape)",
            r#"["nothing", {"path": [{"x": 1, "y": 2}, {"x": 1, "y": "2"}]}]"#,
            "element 1, payload of `path`, element 1, field `y`: invalid type: string \"2\", expected i32 at line 1 column 57",
        ),
        ("$point", r#"{"x": 1}"#, "field `y` of `point` is missing at line 1 column 8"),
        ("$point", r#"{"x": 1, "Y": 2}"#, "`point` has no field `Y`; did you mean `y`? at line 1 column 12"),
        ("$point", r#"{"x": 1, "x": 2}"#, "field `x` is given twice"),
        ("$shape", r#""circle""#, "`circle` has a payload of type `f32`"),
        ("$shape", r#"{"nothing": 1}"#, "`nothing` has no payload: write \"nothing\""),
        ("$shape", r#"{"circle": 1, "path": []}"#, "exactly one case of `shape` is expected"),
        ("$shape", r#"{}"#, "exactly one case of `shape` is expected"),
        ("(result u8 (error string))", r#"{"error": "no"}"#, "has no case `error`"),
        ("$color", r#""gren""#, "`color` has no case `gren`; did you mean `green`?"),
        ("(tuple $perms)", r#"[["read", "exec"]]"#, "element 0: `perms` has no flag `exec`"),
        ("(list u8 2)", "[1]", "invalid length 1, expected 2 elements of type `u8`"),
        ("(list u8 2)", "[1, 2, 3]", "trailing characters"),
        ("(tuple u8 u8)", "[1]", "invalid length 1, expected `tuple<u8, u8>`"),
        ("(option (option u8))", "5", "invalid type: integer `5`, expected null, or {\"some\": …} with a value of type `option<u8>`"),
        ("(map string u8)", r#"[["a", 1], ["b", 300]]"#, "value of entry 1: invalid value: integer `300`, expected u8"),
        ("(list (map char u8))", r#"[[["ab", 1]]]"#, "element 0, key of entry 0: invalid value: string \"ab\", expected a character"),
        ("f64", r#""nan""#, "expected a number, or \"NaN\""),
        ("(own $thing)", "1", "exists only in its store"),
    ];
    for (text, json, expected) in cases {
        let error = Val::deserialize(&ty(text)?, &mut serde_json::Deserializer::from_str(json)).expect_err(json).to_string();
        assert!(error.contains(expected) && (!expected.contains("element 1, payload") || error.starts_with(expected)), "{json}: {error}");
    }
    let error = Val::deserialize(&ty("$shape")?, &mut postcard::Deserializer::from_bytes(&[1, b'x'])).expect_err("no such case");
    // postcard keeps no messages.
    assert!(matches!(error, postcard::Error::SerdeDeCustom), "{error}");
    Ok(())
}

#[test]
fn errors_of_wave_show_the_place() -> Result<()> {
    let cases = [
        ("$point", "{x: 1, y: zwei}", "not a value of type `point`: invalid value type at column 11\n  {x: 1, y: zwei}\n            ^^^^"),
        ("(list u8)", "[1,\n 2, 300]", "invalid value at line 2, column 5\n   2, 300]\n      ^^^"),
        ("$color", "gren", "unknown case"),
        ("(tuple u8 u8)", "(1, 2, 3)", "column 1"),
        ("(list u8 2)", "[1, 2, 3]", "expected 2 elements; got 3"),
        ("$point", "{x: 1}", "missing field \"y\""),
        ("string", "\"abc", "column 1"),
        ("u8", "1 2", "trailing characters after value at column 3\n  1 2\n    ^"),
        ("(own $thing)", "1", "unsupported"),
    ];
    for (text, wave, expected) in cases {
        let error = format!("{:#}", Val::from_wave(&ty(text)?, wave).expect_err(wave));
        assert!(error.contains(expected), "{text} from {wave}:\n{error}");
    }
    // Of a long text only the surroundings.
    let long = format!("[{}, {}x, {}]", "10, ".repeat(500), 'ß', "11, ".repeat(500));
    let error = format!("{:#}", Val::from_wave(&ty("(list u8)")?, &long).expect_err("letters are no numbers"));
    assert!(error.len() < 500 && error.contains('…'), "{error}");
    Ok(())
}

#[test]
fn values_are_checked_against_types_of_any_component() -> Result<()> {
    let (here, there) = (ty("(list $shape)")?, ty("(list $shape)")?);
    assert_eq!(here, there);
    let path = |points| Val::List(vec![Val::Variant("path".into(), Some(Box::new(Val::List(points))))]);
    for ty in [&here, &there] {
        assert!(path(vec![point(1, 2)]).check(ty).is_ok());
        let error = path(vec![point(1, 2), Val::U8(1)]).check(ty).expect_err("a number is no point").to_string();
        assert_eq!(error, "not a value of type `list<shape>`: element 0, payload of `path`, element 1: expected `point`, got `u8`");
    }
    assert!(Val::U8(1).check(&Type::U8).is_ok() && Val::U8(1).check(&Type::S8).is_err());
    Ok(())
}
