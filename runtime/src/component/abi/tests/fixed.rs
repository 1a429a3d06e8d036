//! Lists of values that are bytes of their own: they are written and read as their elements are one by one, and refused likewise.

use super::guest::AsState;
use super::{Guest, chain};
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::{ComponentType, Lift, Lower};
use crate::{Result, Trap};
use std::fmt::Debug;
use windlass_compiler::types::component::InterfaceType;

#[derive(Clone, Debug, ComponentType, Lift, Lower)]
#[component(record)]
#[component(windlass_crate = crate)]
struct Mixed {
    a: u8,
    b: char,
    c: Option<u16>,
    d: Result<bool, u64>,
    e: Kind,
    f: Access,
    g: Shape,
    h: (i8, f32),
}

#[derive(Clone, Debug, ComponentType, Lift, Lower)]
#[component(enum)]
#[component(windlass_crate = crate)]
#[repr(u8)]
enum Kind {
    #[component(name = "one")]
    One,
    #[component(name = "two")]
    Two,
}

#[derive(Clone, Debug, ComponentType, Lift, Lower)]
#[component(variant)]
#[component(windlass_crate = crate)]
enum Shape {
    #[component(name = "none")]
    None,
    #[component(name = "circle")]
    Circle(f32),
    #[component(name = "square")]
    Square(u64),
}

windlass_macros::flags! {
    #[component(windlass_crate = crate)]
    Access {
        #[component(name = "read")]
        const READ;
        #[component(name = "write")]
        const WRITE;
    }
}

const DEFS: &[(&str, &str)] = &[
    ("kind", r#"(enum "one" "two")"#),
    ("access", r#"(flags "read" "write")"#),
    ("shape", r#"(variant (case "none") (case "circle" f32) (case "square" u64))"#),
    (
        "mixed",
        r#"(record (field "a" u8) (field "b" char) (field "c" (option u16)) (field "d" (result bool (error u64)))
            (field "e" $kind) (field "f" $access) (field "g" $shape) (field "h" (tuple s8 f32)))"#,
    ),
];

/// Lists have no handles: their types mean nothing.
const ANY: InterfaceType = InterfaceType::Bool;

#[track_caller]
fn agree<T: Lift + Lower + Clone + Debug + 'static>(element: &str, values: &[T]) -> Result<()> {
    assert!(T::LAYOUT.is_fixed());
    let size = T::LAYOUT.size;
    let func = format!(r#"(param "l" (list {element}))"#);
    let (mut whole, mut single) = (Guest::new(DEFS, &func)?, Guest::new(DEFS, &func)?);
    for guest in [&mut whole, &mut single] {
        guest.poke(16, &[0xaa; 4096]);
    }
    let slots = whole.lower(&(values.to_vec(),))?;
    let at = slots[0].get_u32();
    let mut scope = None;
    let cx = &mut LowerContext::params(single.store.as_state(), &single.crossing, &mut scope);
    assert_eq!(cx.allocate(T::LAYOUT.align, size * values.len())?, at as usize);
    for (i, value) in values.iter().enumerate() {
        value.store(cx, ANY, at as usize + i * size)?;
    }
    let good = whole.peek(at, size * values.len());
    assert_eq!(good, single.peek(at, size * values.len()), "what is written, and that padding is left as it was");

    let told = |values: &[T]| format!("{values:?}");
    // Each byte in turn becomes something that may be no value.
    for (place, byte) in (0..good.len()).flat_map(|place| [0, 2, 3, 0x11, 0xd8, 0xff].map(|byte| (place, byte))) {
        let mut bytes = good.clone();
        bytes[place] = byte;
        whole.poke(at as usize, &bytes);
        let cx = &mut LiftContext::params(single.store.as_state(), &single.crossing, &mut scope);
        let one_by_one: Vec<Result<T>> = bytes.chunks_exact(size).map(|bytes| T::load(cx, ANY, bytes)).collect();
        let lifted = whole.lift::<(Vec<T>,)>(&slots);
        match (lifted, one_by_one.iter().position(Result::is_err)) {
            (Ok((lifted,)), None) => {
                let values: Vec<T> = one_by_one.into_iter().collect::<Result<_>>()?;
                assert_eq!(told(&lifted), told(&values), "{byte:#x} at {place}");
            }
            (Err(error), Some(bad)) => {
                let reason = one_by_one[bad].as_ref().err().and_then(|error| error.downcast_ref::<Trap>());
                assert_eq!(error.downcast_ref::<Trap>(), reason, "{byte:#x} at {place}");
                assert!(chain(&error).contains(&format!(", element {bad}")), "{byte:#x} at {place}: {}", chain(&error));
            }
            (lifted, bad) => panic!("{byte:#x} at {place}: {lifted:?}, one by one {bad:?}"),
        }
    }
    whole.poke(at as usize, &good);
    assert_eq!(told(&whole.lift::<(Vec<T>,)>(&slots)?.0), told(values));
    Ok(())
}

#[test]
fn numbers_characters_and_booleans() -> Result<()> {
    agree("bool", &[true, false, true])?;
    agree("char", &['a', '\u{d7ff}', '\u{10ffff}', 'ß', 'x'])?;
    agree("u32", &[1_u32, u32::MAX])?;
    agree("f64", &[0.5_f64, -0.0])
}

#[test]
fn tuples_options_results_and_arrays() -> Result<()> {
    agree("(tuple u32 u32)", &[(1_u32, 2_u32), (3, 4)])?;
    agree("(tuple u8 u32 char)", &[(1_u8, 2_u32, 'a'), (3, 4, 'b')])?;
    agree("(option u32)", &[Some(1_u32), None, Some(3), None])?;
    agree("(option (option bool))", &[Some(Some(true)), None, Some(None)])?;
    agree("(result u8 (error u64))", &[Ok::<u8, u64>(1), Err(2), Ok(3)])?;
    agree("(result)", &[Ok::<(), ()>(()), Err(())])?;
    agree("(list (tuple u8 u16) 2)", &[[(1_u8, 2_u16), (3, 4)], [(5, 6), (7, 8)]])
}

#[test]
fn derived_types() -> Result<()> {
    agree("$kind", &[Kind::Two, Kind::One, Kind::Two])?;
    agree("$access", &[Access::READ, Access::all()])?;
    agree("$shape", &[Shape::Square(u64::MAX), Shape::None, Shape::Circle(0.5)])?;
    let mixed = |a, b, c, d, g| Mixed { a, b, c, d, e: Kind::Two, f: Access::WRITE, g, h: (-1, 2.5) };
    let first = mixed(1, 'ß', Some(7), Err(9), Shape::Square(3));
    agree("$mixed", &[first, mixed(2, 'b', None, Ok(true), Shape::None), mixed(3, 'c', Some(1), Ok(false), Shape::Circle(1.0))])
}

#[test]
fn parameters_and_results_in_memory_are_written_whole() -> Result<()> {
    let mut guest = Guest::new(DEFS, r#"(param "m" $mixed) (param "n" $mixed)"#)?;
    let mixed = |a| Mixed { a, b: 'x', c: None, d: Ok(true), e: Kind::One, f: Access::READ, g: Shape::None, h: (1, 1.5) };
    let params = (mixed(1), mixed(2));
    let slots = guest.lower(&params)?;
    assert_eq!(slots.len(), 1, "through memory");
    assert_eq!(format!("{:?}", guest.lift::<(Mixed, Mixed)>(&slots)?), format!("{params:?}"));
    Ok(())
}
