//! Values that go from the host through one guest to another, and on to the host: what arrives is what was sent, whatever lies between.

use super::{ALLOCATOR, engine};
use std::fmt::Write;
use std::sync::{Arc, Mutex};
use windlass::Result;
use windlass::Store;
use windlass::component::{Component, Linker, Val};

const ENCODINGS: [&str; 3] = ["utf8", "utf16", "latin1+utf16"];

/// Named definitions that both guests and the root share.
const DEFS: &[(&str, &str)] = &[
    ("shade", r#"(enum "light" "dark" "dim")"#),
    ("rights", r#"(flags "r" "w" "x" "a" "b" "c" "d" "e" "f")"#),
    ("pair", r#"(record (field "a" u32) (field "b" u64))"#),
    ("mixed", r#"(record (field "x" bool) (field "name" string) (field "y" s16) (field "c" char))"#),
    ("shape", r#"(variant (case "dot") (case "real" f32) (case "big" u64) (case "text" string) (case "wide" f64) (case "at" $pair))"#),
    (
        "deep",
        r#"(record (field "all" (list $mixed)) (field "maybe" (option $shape)) (field "done" (result (list $shape) (error string)))
            (field "more" (tuple $rights $shade (option (option u8)))) (field "last" (list (list string))))"#,
    ),
];

/// Types, and values of them in WAVE. Each value also goes in a list.
const VALUES: &[(&str, &[&str])] = &[
    ("bool", &["true", "false"]),
    ("s8", &["-128", "127"]),
    ("u16", &["65535"]),
    ("s32", &["-2147483648"]),
    ("u64", &["18446744073709551615"]),
    ("f32", &["1.5", "-inf", "nan"]),
    ("f64", &["-0.25", "nan"]),
    ("char", &["'a'", "'😀'", "'\\u{d7ff}'"]),
    ("string", &[r#""""#, r#""plain ascii, more than eight""#, r#""naïve ÿ""#, r#""Ω and 😀""#, r#""aaaaaaaaaaaaaaaaaaé""#, r#""ÿÿ日本""#]),
    ("$shade", &["light", "dim"]),
    ("$rights", &["{}", "{r, x, f}"]),
    ("$pair", &["{a: 1, b: 18446744073709551615}"]),
    ("$mixed", &[r#"{x: true, name: "ñame", y: -3, c: 'Ω'}"#]),
    ("$shape", &["dot", "real(0.5)", "big(9)", r#"text("wörds")"#, "wide(2.5)", "at({a: 7, b: 8})"]),
    ("(option u8)", &["none", "some(255)"]),
    ("(option string)", &["none", r#"some("x")"#]),
    ("(result u64 (error f32))", &["ok(1)", "err(2.5)"]),
    ("(result string (error $shade))", &[r#"ok("ok")"#, "err(dark)"]),
    ("(tuple u8 u64 u8)", &["(1, 2, 3)"]),
    ("(list u8)", &["[]", "[1, 2, 3, 4, 5]"]),
    ("(list $pair)", &["[{a: 1, b: 2}, {a: 3, b: 4}]"]),
    ("(list char)", &["['a', '😀']"]),
    ("(list bool)", &["[true, false, true]"]),
    ("(list string)", &[r#"["one", "zwö", "", "日本"]"#]),
    ("(list (list u16))", &["[[1], [], [2, 3]]"]),
    ("(map string u32)", &[r#"{"a": 1, "b": 2}"#]),
    ("(list u16 3)", &["fixed"]),
    ("(tuple (list u8 20) string)", &["spilled"]),
    (
        "$deep",
        &[r#"{all: [{x: false, name: "é", y: 1, c: 'c'}, {x: true, name: "日", y: -1, c: '😀'}], maybe: some(text("t")),
             done: ok([dot, big(1), at({a: 1, b: 2})]), more: ({w}, dark, some(some(3))), last: [["a", "ÿ"], [], [""]]}"#],
    ),
];

/// Definitions, then whether they are imported from what is around.
fn definitions(outer: bool) -> String {
    DEFS.iter().fold(String::new(), |mut text, (name, def)| {
        let _ = if outer {
            write!(text, r#"(type $def-{name} {def}) (import "{name}" (type ${name} (eq $def-{name})))"#)
        } else {
            write!(text, r#"(type $in-{name} {def}) (import "{name}" (type ${name} (eq $in-{name})))"#)
        };
        text
    })
}

/// Definitions as arguments of an instantiation.
fn arguments() -> String {
    DEFS.iter().map(|(name, _)| format!(r#"(with "{name}" (type ${name}))"#)).collect()
}

/// A guest that lifts what it was given as `f`, whose core form takes `params`, and calls its import `f` with the same.
fn guest(name: &str, ty: &str, params: &str, count: usize, encoding: &str) -> String {
    let locals: String = (0..count).map(|i| format!("(local.get {i}) ")).collect();
    format!(
        r#"(component ${name}
          {definitions}
          (import "f" (func $f (param "x" {ty})))
          {ALLOCATOR}
          (core func $lowered (canon lower (func $f) string-encoding={encoding} (memory (core memory $a "memory")) (realloc (core func $a "realloc"))))
          (core module $m
            (import "" "f" (func $f (param {params})))
            (func (export "f") (param {params}) (call $f {locals})))
          (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
          (func (export "f") (param "x" {ty})
            (canon lift (core func $i "f") string-encoding={encoding} (memory (core memory $a "memory")) (realloc (core func $a "realloc")))))"#,
        definitions = definitions(false)
    )
}

/// The root: what comes from the host goes through a guest of one encoding to one of another, and back to the host.
fn chain(ty: &str, params: &str, from: &str, to: &str) -> String {
    let count = params.split_whitespace().count();
    format!(
        r#"(component
          {definitions}
          (import "f" (func $host (param "x" {ty})))
          {inner} {outer}
          (instance $inner (instantiate $inner {arguments} (with "f" (func $host))))
          (instance $outer (instantiate $outer {arguments} (with "f" (func $inner "f"))))
          (export "f" (func $outer "f")))"#,
        definitions = definitions(true),
        arguments = arguments(),
        inner = guest("inner", ty, params, count, to),
        outer = guest("outer", ty, params, count, from),
    )
}

/// The flat form of the types above; one pointer where there is none.
fn flat(ty: &str) -> &'static str {
    match ty {
        "u64" => "i64",
        "f32" => "f32",
        "f64" => "f64",
        "string" => "i32 i32",
        "$pair" => "i32 i64",
        "$mixed" => "i32 i32 i32 i32 i32",
        "$shape" => "i32 i64 i64",
        "(option u8)" => "i32 i32",
        "(option string)" | "(result string (error $shade))" => "i32 i32 i32",
        "(result u64 (error f32))" => "i32 i64",
        "(tuple u8 u64 u8)" => "i32 i64 i32",
        "(list u16 3)" => "i32 i32 i32",
        // More than 16.
        "(tuple (list u8 20) string)" => "i32",
        "$deep" => "i32 i32 i32 i32 i64 i64 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32",
        ty if ty.starts_with("(list") || ty.starts_with("(map") => "i32 i32",
        _ => "i32",
    }
}

/// WAVE has no lists of fixed length.
fn fixed() -> Val {
    Val::FixedLengthList((1..=3).map(Val::U16).collect())
}

fn spilled() -> Val {
    Val::Tuple(vec![Val::FixedLengthList((1..=20).map(Val::U8).collect()), Val::String("é".into())])
}

#[test]
fn everything_arrives_in_every_pair_of_encodings() -> Result<()> {
    let engine = engine()?;
    let mut arrived = 0;
    for (ty, values) in VALUES {
        // Encodings matter where there is text.
        let text = ["string", "$mixed", "$shape", "$deep"].iter().any(|part| ty.contains(part));
        let pairs: Vec<_> = ENCODINGS.iter().flat_map(|from| ENCODINGS.map(|to| (*from, to))).collect();
        for (from, to) in if text { &pairs[..] } else { &pairs[..1] } {
            for (ty, flat, values) in [
                ((*ty).to_owned(), flat(ty), values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>()),
                (format!("(list {ty})"), "i32 i32", vec!["[]".to_owned(), format!("[{}]", values.join(", "))]),
            ] {
                let component = Component::new(&engine, chain(&ty, flat, from, to))?;
                let seen: Arc<Mutex<Vec<Val>>> = Arc::default();
                let mut linker = Linker::new(&engine);
                let sink = seen.clone();
                linker.root().func_new("f", move |_, _, params, _| {
                    sink.lock().expect("no panic holds it").extend(params.iter().cloned());
                    Ok(())
                })?;
                let mut store = Store::new(&engine, ());
                let instance = linker.instantiate(&mut store, &component)?;
                let f = instance.get_func(&mut store, "f").expect("an export");
                let param = f.ty(&store).params().next().expect("one parameter").1;
                for value in &values {
                    let sent = match &**value {
                        "fixed" => fixed(),
                        "spilled" => spilled(),
                        "[fixed]" => Val::List(vec![fixed(), fixed()]),
                        "[spilled]" => Val::List(vec![spilled(), spilled()]),
                        value => Val::from_wave(&param, value)?,
                    };
                    f.call(&mut store, std::slice::from_ref(&sent), &mut [])
                        .map_err(|error| error.context(format!("{value} of {ty} from {from} to {to}")))?;
                    let got = seen.lock().expect("no panic holds it").pop().expect("a value arrives");
                    // Text compares NaNs as equal.
                    assert_eq!(format!("{got:?}"), format!("{sent:?}"), "{ty} from {from} to {to}");
                    arrived += 1;
                }
            }
        }
    }
    println!("{arrived} values arrived");
    assert!(arrived > 400, "only {arrived}");
    Ok(())
}
