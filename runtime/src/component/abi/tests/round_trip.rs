//! What is lowered is lifted as it was, flat and through memory.

use super::Guest;
use crate::Result;
use crate::component::abi::traits::ComponentNamedList;
use crate::component::{ComponentType, Lift, Lower};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::sync::Arc;

#[derive(Clone, Copy, Debug, PartialEq, ComponentType, Lift, Lower)]
#[component(record)]
#[component(windlass_crate = crate)]
struct Point {
    x: u32,
    y: u32,
}

#[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
#[component(record)]
#[component(windlass_crate = crate)]
struct Person<T> {
    #[component(name = "full-name")]
    name: String,
    age: u8,
    tags: Vec<T>,
    at: Option<Point>,
}

#[derive(Clone, Debug, PartialEq, ComponentType, Lift, Lower)]
#[component(variant)]
#[component(windlass_crate = crate)]
enum Shape {
    #[component(name = "none")]
    None,
    #[component(name = "circle")]
    Circle(f32),
    #[component(name = "square")]
    Square(u64),
    #[component(name = "label")]
    Label(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ComponentType, Lift, Lower)]
#[component(enum)]
#[component(windlass_crate = crate)]
#[repr(u8)]
enum Color {
    #[component(name = "red")]
    Red,
    #[component(name = "green")]
    Green,
    #[component(name = "blue")]
    Blue,
}

windlass_macros::flags! {
    #[component(windlass_crate = crate)]
    Access {
        #[component(name = "read")]
        const READ;
        #[component(name = "write")]
        const WRITE;
        #[component(name = "run")]
        const RUN;
    }
}

const DEFS: &[(&str, &str)] = &[
    ("point", r#"(record (field "x" u32) (field "y" u32))"#),
    ("person", r#"(record (field "full-name" string) (field "age" u8) (field "tags" (list u16)) (field "at" (option $point)))"#),
    ("shape", r#"(variant (case "none") (case "circle" f32) (case "square" u64) (case "label" string))"#),
    ("color", r#"(enum "red" "green" "blue")"#),
    ("access", r#"(flags "read" "write" "run")"#),
];

#[track_caller]
fn round_trip<P: Lift + Lower + ComponentNamedList + PartialEq + Debug>(func: &str, params: P) -> Result<()> {
    let mut guest = Guest::new(DEFS, func)?;
    let slots = guest.lower(&params)?;
    assert!(
        slots.iter().all(|slot| *slot != crate::ValRaw::u64(u64::MAX) || format!("{params:?}").contains("-1")),
        "every slot is written"
    );
    assert_eq!(guest.lift::<P>(&slots)?, params);
    assert_eq!(guest.through_memory(&params)?, params);
    Ok(())
}

#[test]
fn scalars() -> Result<()> {
    round_trip("", ())?;
    round_trip(
        r#"(param "a" bool) (param "b" s8) (param "c" u8) (param "d" s16) (param "e" u16)"#,
        (true, -1_i8, 255_u8, -2_i16, 65535_u16),
    )?;
    round_trip(r#"(param "a" s32) (param "b" u32) (param "c" s64) (param "d" u64)"#, (i32::MIN, u32::MAX, i64::MIN, u64::MAX - 1))?;
    round_trip(r#"(param "a" f32) (param "b" f64) (param "c" char)"#, (1.5_f32, -0.25_f64, '\u{10ffff}'))
}

type Seventeen = (u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64);

#[test]
fn seventeen_parameters_go_through_memory() -> Result<()> {
    let func: String = (0..17).map(|i| format!(r#"(param "p{i}" u64) "#)).collect();
    let mut guest = Guest::new(DEFS, &func)?;
    let params =
        (0_u64, 1_u64, 2_u64, 3_u64, 4_u64, 5_u64, 6_u64, 7_u64, 8_u64, 9_u64, 10_u64, 11_u64, 12_u64, 13_u64, 14_u64, 15_u64, 16_u64);
    let slots = guest.lower(&params)?;
    assert_eq!(slots.len(), 1);
    assert_eq!(guest.calls(), [[0, 0, 8, 136]]);
    let lifted: Seventeen = guest.lift(&slots)?;
    assert_eq!((lifted.0, lifted.7, lifted.16), (0, 7, 16));
    Ok(())
}

#[test]
fn strings_and_lists() -> Result<()> {
    round_trip(r#"(param "a" string) (param "b" string)"#, (String::new(), "grüße 🦀".to_string()))?;
    round_trip(r#"(param "a" (list u8)) (param "b" (list u64))"#, (vec![1_u8, 2, 255], vec![u64::MAX, 0]))?;
    round_trip(r#"(param "a" (list bool)) (param "b" (list char))"#, (vec![true, false], vec!['a', 'ß', '🦀']))?;
    round_trip(r#"(param "a" (list string)) (param "b" (list (list f64)))"#, (vec!["x".to_string()], vec![vec![], vec![0.5_f64]]))?;
    round_trip(r#"(param "a" (list u32)) (param "b" string)"#, (Arc::<[u32]>::from([7, 8]), Arc::<str>::from("shared")))?;
    round_trip(
        r#"(param "a" (list (tuple u16 u16 u32))) (param "b" (list (tuple u8 u32)))"#,
        (vec![(1_u16, 2_u16, 3_u32)], vec![(1_u8, 2_u32)]),
    )
}

#[test]
fn arrays_and_maps() -> Result<()> {
    round_trip(r#"(param "a" (list u8 4)) (param "b" (list string 2))"#, ([1_u8, 2, 3, 4], ["a".to_string(), "b".to_string()]))?;
    let map = HashMap::from([("one".to_string(), 1_u8), ("two".to_string(), 2)]);
    round_trip(r#"(param "a" (map string u8)) (param "b" (map u8 string))"#, (map, HashMap::from([(7_u8, "seven".to_string())])))
}

#[test]
fn options_and_results() -> Result<()> {
    round_trip(r#"(param "a" (option u8)) (param "b" (option string))"#, (Some(7_u8), None::<String>))?;
    round_trip(r#"(param "a" (option (option u64)))"#, (Some(None::<u64>),))?;
    round_trip(r#"(param "a" (result))"#, (Err::<(), ()>(()),))?;
    round_trip(r#"(param "a" (result string (error u64)))"#, (Ok::<String, u64>("fine".into()),))?;
    round_trip(r#"(param "a" (result f32 (error u64)))"#, (Ok::<f32, u64>(-1.0),))?;
    round_trip(r#"(param "a" (result f32 (error f64)))"#, (Err::<f32, f64>(1e300),))
}

#[test]
fn derived_types() -> Result<()> {
    let person = Person { name: "Ada".into(), age: 36, tags: vec![1_u16, 2], at: Some(Point { x: 3, y: 4 }) };
    round_trip(r#"(param "a" $point)"#, (Point { x: 1, y: 2 },))?;
    round_trip(r#"(param "a" $person)"#, (person.clone(),))?;
    round_trip(r#"(param "a" (list $person))"#, (vec![person.clone(), person],))?;
    for shape in [Shape::None, Shape::Circle(0.5), Shape::Square(9), Shape::Label("x".into())] {
        round_trip(r#"(param "a" $shape) (param "b" (list $shape))"#, (shape.clone(), vec![shape]))?;
    }
    round_trip(r#"(param "a" $color) (param "b" (list $color))"#, (Color::Blue, vec![Color::Red, Color::Green]))?;
    round_trip(r#"(param "a" $access) (param "b" (list $access))"#, (Access::READ | Access::RUN, vec![Access::all(), !Access::WRITE]))
}

#[test]
fn plain_records_are_found_and_lie_as_the_guest_has_them() -> Result<()> {
    const {
        assert!(Point::LAYOUT.plain && Point::LAYOUT.any_bits && Color::LAYOUT.plain && !Color::LAYOUT.any_bits && Access::LAYOUT.plain);
        assert!(!Shape::LAYOUT.plain && !Person::<u8>::LAYOUT.plain);
        assert!(<(u32, u32)>::LAYOUT.plain && !<(u8, u32)>::LAYOUT.plain && <[Point; 2]>::LAYOUT.plain);
    }
    let mut guest = Guest::new(DEFS, r#"(param "a" (list $point))"#)?;
    let slots = guest.lower(&(vec![Point { x: 1, y: 2 }, Point { x: 3, y: 4 }],))?;
    assert_eq!(guest.peek(slots[0].get_u32(), 16), [1_u32, 2, 3, 4].map(u32::to_le_bytes).concat());
    assert_eq!(guest.calls(), [[0, 0, 4, 16]]);
    Ok(())
}

#[test]
fn unused_slots_of_a_variant_are_zero() -> Result<()> {
    let mut guest = Guest::new(DEFS, r#"(param "a" $shape)"#)?;
    let slots: Vec<_> = guest.lower(&(Shape::Circle(1.0),))?.iter().map(|slot| slot.get_u64()).collect();
    assert_eq!(slots, [1, u64::from(1.0_f32.to_bits()), 0]);
    let slots: Vec<_> = guest.lower(&(Shape::None,))?.iter().map(|slot| slot.get_u64()).collect();
    assert_eq!(slots, [0, 0, 0]);
    Ok(())
}

#[test]
fn excess_bits_are_ignored_and_nans_are_canonical() -> Result<()> {
    let mut guest = Guest::new(DEFS, r#"(param "a" bool) (param "b" s8) (param "c" u16) (param "d" $access)"#)?;
    let lifted: (bool, i8, u16, Access) = guest.lift_numbers(&[0x100, 0xffff_ff80, 0xdead_beef, 0xff])?;
    assert_eq!(lifted, (true, -128, 0xbeef, Access::all()));
    let mut guest = Guest::new(DEFS, r#"(param "a" f32) (param "b" f64)"#)?;
    let (a, b): (f32, f64) = guest.lift_numbers(&[0xffa0_1234, 0xfff1_2345_6789_abcd])?;
    assert_eq!((a.to_bits(), b.to_bits()), (0x7fc0_0000, 0x7ff8_0000_0000_0000));
    Ok(())
}

#[test]
fn signed_numbers_fill_32_bits_of_their_slot() -> Result<()> {
    let mut guest = Guest::new(DEFS, r#"(param "a" s8) (param "b" s32) (param "c" (option s64)) (param "d" (result s32 (error u64)))"#)?;
    let slots = guest.lower(&(-1_i8, -2_i32, Some(-3_i64), Ok::<i32, u64>(-4)))?;
    let slots: Vec<_> = slots.iter().map(|slot| slot.get_u64()).collect();
    assert_eq!(slots, [0xffff_ffff, 0xffff_fffe, 1, -3_i64 as u64, 0, 0xffff_fffc]);
    Ok(())
}

#[test]
fn borrowed_types_lower_like_owned_ones() -> Result<()> {
    let mut guest = Guest::new(DEFS, r#"(param "a" string) (param "b" (list u8)) (param "c" (list string))"#)?;
    let owned = guest.lower(&("text".to_string(), vec![1_u8, 2], vec!["a".to_string()]))?;
    let borrowed = guest.lower(&("text", &[1_u8, 2][..], &["a"][..]))?;
    let lifted = |guest: &mut Guest, slots: &[_]| guest.lift::<(String, Vec<u8>, Vec<String>)>(slots);
    assert_eq!(lifted(&mut guest, &owned)?, lifted(&mut guest, &borrowed)?);
    let boxed: (Box<str>, Box<[u8]>, Vec<Box<str>>) = guest.lift(&borrowed)?;
    assert_eq!((&*boxed.0, &*boxed.1, &*boxed.2[0]), ("text", &[1, 2][..], "a"));
    Ok(())
}

#[test]
fn maps_are_lists_of_pairs_whose_last_value_wins() -> Result<()> {
    let mut guest = Guest::new(DEFS, r#"(param "a" (map u8 u8))"#)?;
    guest.poke(100, &[1, 10, 2, 20, 1, 30]);
    let (map,): (HashMap<u8, u8>,) = guest.lift_numbers(&[100, 3])?;
    assert_eq!(map.into_iter().collect::<BTreeMap<_, _>>(), BTreeMap::from([(1, 30), (2, 20)]));
    Ok(())
}
