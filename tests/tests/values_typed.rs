//! Dynamic values to and from Rust types, without a guest.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::Arc;
use windlass::Result;
use windlass::component::{ComponentType, Lift, Lower, Resource, Type, Val, flags};

#[path = "values_text/random.rs"]
#[allow(dead_code, reason = "shared with `values_text`")]
mod random;

#[derive(ComponentType, Lift, Lower, Clone, Debug, PartialEq)]
#[component(record)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(ComponentType, Lift, Lower, Clone, Debug, PartialEq)]
#[component(record)]
struct Person {
    name: String,
    home: Option<Point>,
    #[component(name = "tag-list")]
    tags: Vec<String>,
}

#[derive(ComponentType, Lift, Lower, Clone, Debug, PartialEq)]
#[component(variant)]
enum Shape {
    #[component(name = "circle")]
    Circle(f32),
    #[component(name = "path")]
    Path(Vec<Point>),
    #[component(name = "nothing")]
    Nothing,
}

#[derive(ComponentType, Lift, Lower, Copy, Clone, Debug, PartialEq)]
#[component(enum)]
#[repr(u8)]
enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
}

flags! {
    Perms {
        #[component(name = "read")]
        const READ;
        #[component(name = "write")]
        const WRITE;
    }
}

const DEFS: &str = r#"
    (type $point' (record (field "x" s32) (field "y" s32))) (import "point" (type $point (eq $point')))
    (type $person' (record (field "name" string) (field "home" (option $point)) (field "tag-list" (list string))))
    (import "person" (type $person (eq $person')))
    (type $shape' (variant (case "circle" f32) (case "path" (list $point)) (case "nothing"))) (import "shape" (type $shape (eq $shape')))
    (type $color' (enum "red" "green")) (import "color" (type $color (eq $color')))
    (type $perms' (flags "read" "write")) (import "perms" (type $perms (eq $perms')))
    (import "thing" (type $thing (sub resource)))
"#;

fn ty(text: &str) -> Result<Type> {
    Ok(random::of_text(&random::engine()?, DEFS, &[text])?.remove(0))
}

#[track_caller]
fn there_and_back<T: ComponentType + Lift + Lower + PartialEq + Debug>(text: &str, typed: T, wave: &str) -> Result<()> {
    let ty = ty(text)?;
    let value = Val::from_wave(&ty, wave)?;
    assert_eq!(Val::from_typed(&ty, &typed)?, value, "{text}");
    assert_eq!(value.to_typed::<T>(&ty)?, typed, "{text}");
    Ok(())
}

#[test]
fn every_kind_of_type_goes_there_and_back() -> Result<()> {
    there_and_back("bool", true, "true")?;
    there_and_back("u8", u8::MAX, "255")?;
    there_and_back("s8", i8::MIN, "-128")?;
    there_and_back("u16", u16::MAX, "65535")?;
    there_and_back("s16", i16::MIN, "-32768")?;
    there_and_back("u32", u32::MAX, "4294967295")?;
    there_and_back("s32", i32::MIN, "-2147483648")?;
    there_and_back("u64", u64::MAX, "18446744073709551615")?;
    there_and_back("s64", i64::MIN, "-9223372036854775808")?;
    there_and_back("f32", 0.5_f32, "0.5")?;
    there_and_back("f64", f64::NEG_INFINITY, "-inf")?;
    there_and_back("char", '∂', "'∂'")?;
    there_and_back("string", "naïve ☃".to_owned(), "\"naïve ☃\"")?;
    there_and_back::<Arc<str>>("string", "".into(), "\"\"")?;
    there_and_back("(list u8)", vec![1_u8, 2, 3], "[1, 2, 3]")?;
    there_and_back("(list string)", vec!["a".to_owned(), "bc".to_owned()], "[\"a\", \"bc\"]")?;
    there_and_back("(list $point)", vec![Point { x: 1, y: -1 }; 3], "[{x: 1, y: -1}, {x: 1, y: -1}, {x: 1, y: -1}]")?;
    there_and_back("(list u16 3)", [1_u16, 2, 3], "[1, 2, 3]")?;
    there_and_back("(map string u8)", HashMap::from([("a".to_owned(), 1_u8)]), "{\"a\": 1}")?;
    there_and_back("(tuple u8 string)", (1_u8, "a".to_owned()), "(1, \"a\")")?;
    let person = Person { name: "Ada".into(), home: Some(Point { x: 1, y: 2 }), tags: vec!["a".into(); 2] };
    there_and_back("$person", person, "{name: \"Ada\", home: some({x: 1, y: 2}), tag-list: [\"a\", \"a\"]}")?;
    there_and_back("$shape", Shape::Path(vec![Point { x: 0, y: 0 }]), "path([{x: 0, y: 0}])")?;
    there_and_back("$shape", Shape::Circle(2.0), "circle(2)")?;
    there_and_back("$shape", Shape::Nothing, "nothing")?;
    there_and_back("$color", Color::Green, "green")?;
    there_and_back("$perms", Perms::READ | Perms::WRITE, "{read, write}")?;
    there_and_back("(option (option u8))", Some(None::<u8>), "some(none)")?;
    there_and_back("(result u8 (error string))", Err::<u8, _>("no".to_owned()), "err(\"no\")")?;
    there_and_back("(result)", Ok::<(), ()>(()), "ok")?;
    assert_eq!(Val::from_typed(&Type::String, "borrowed")?, Val::from("borrowed"));
    assert_eq!(Val::from_typed(&Type::String, &Cow::Borrowed("either"))?, Val::from("either"));
    assert_eq!(Val::from_typed(&ty("(list u8)")?, &[1_u8, 2][..])?, Val::List(vec![Val::U8(1), Val::U8(2)]));
    Ok(())
}

#[test]
fn large_values_are_no_guests_and_are_not_metered() -> Result<()> {
    let ty = ty("(list (list u64))")?;
    let typed = vec![(0..300_000_u64).collect::<Vec<_>>(); 20];
    let value = Val::from_typed(&ty, &typed)?;
    assert!(value.to_typed::<Vec<Vec<u64>>>(&ty)? == typed);
    Ok(())
}

#[test]
fn errors_say_where_types_differ() -> Result<()> {
    let error = |error: windlass::Error| format!("{error:#}");
    let typed = error(Val::from_typed(&ty("$person")?, &Shape::Nothing).expect_err("a variant is no record"));
    assert!(typed.contains("the Rust type `") && typed.contains("Shape` does not stand for `person`"), "{typed}");
    let typed = error(Val::from_typed(&ty("(list $point)")?, &vec![(1_i32, 2_i32)]).expect_err("a tuple is no record"));
    assert!(typed.contains("list element"), "{typed}");
    let value = Val::List(vec![Val::U8(1), Val::U16(2)]);
    let dynamic = error(value.to_typed::<Vec<u8>>(&ty("(list u8)")?).expect_err("an element differs"));
    assert_eq!(dynamic, "not a value of type `list<u8>`: element 1: expected `u8`, got `u16`");
    let handle = error(Val::from_typed(&ty("(list (own $thing))")?, &Vec::<Resource<()>>::new()).expect_err("handles need a store"));
    assert!(handle.contains("does not stand for") || handle.contains("exists only in a store"), "{handle}");
    Ok(())
}

#[test]
fn random_values_go_through_the_canonical_form() -> Result<()> {
    // `from_typed` and `to_typed` are the two halves: as many dynamic lists as there are values, each through Rust's own.
    let mut random = random::Random::new(7);
    let ty = ty("(list (tuple string f64 (option (list s16)) (result char (error (map u32 string)))))")?;
    type Row = (String, f64, Option<Vec<i16>>, Result<char, HashMap<u32, String>>);
    for _ in 0..200 {
        let value = random::value(&mut random, &ty);
        let rows = value.to_typed::<Vec<Row>>(&ty)?;
        let again = Val::from_typed(&ty, &rows)?;
        let twice = again.to_typed::<Vec<Row>>(&ty)?;
        let shown = |rows: &[Row]| {
            rows.iter()
                .map(|row| format!("{:?} {:?}", (&row.0, row.1, &row.2), row.3.as_ref().map_err(|map| map.len())))
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(&rows), shown(&twice));
        let Val::List(values) = &value else { panic!("{value:?}") };
        assert_eq!(values.len(), rows.len());
    }
    Ok(())
}
