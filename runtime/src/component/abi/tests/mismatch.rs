//! What a type check says.

use super::Guest;
use crate::Result;
use crate::component::ComponentType;
use crate::component::abi::traits::ComponentNamedList;
use crate::component::{Resource, ResourceType};

#[derive(ComponentType)]
#[component(record)]
#[component(windlass_crate = crate)]
struct Point {
    x: u32,
    y: u32,
}

#[derive(ComponentType)]
#[component(variant)]
#[component(windlass_crate = crate)]
#[expect(dead_code, reason = "only its type is looked at")]
enum Choice {
    #[component(name = "a")]
    A,
    #[component(name = "b")]
    B(u32),
}

#[track_caller]
fn check<P: ComponentNamedList>(defs: &[(&str, &str)], func: &str, expected: &str) -> Result<()> {
    let found = Guest::new(defs, func)?.typecheck::<P>().expect_err("the types differ");
    assert_eq!(found.to_string(), expected);
    Ok(())
}

#[test]
fn parameters() -> Result<()> {
    check::<(u32,)>(&[], r#"(param "s" string)"#, "parameter 1 (`s`): the component has `string`, the host has `u32`")?;
    check::<(String, Vec<u16>)>(
        &[],
        r#"(param "s" string) (param "l" (list u8))"#,
        "parameter 2 (`l`), list element: the component has `u8`, the host has `u16`",
    )?;
    check::<(u32,)>(&[], r#"(param "a" u32) (param "b" u32)"#, "the component has 2 parameters (a, b), the host has 1")?;
    check::<(Option<u8>,)>(
        &[],
        r#"(param "r" (result u8 (error string)))"#,
        "parameter 1 (`r`): the component has `result<u8, string>`, the host has `option`",
    )?;
    check::<(Result<u8, u8>,)>(
        &[],
        r#"(param "r" (result u8 (error string)))"#,
        "parameter 1 (`r`), payload of `err`: the component has `string`, the host has `u8`",
    )?;
    check::<((u8, u8),)>(
        &[],
        r#"(param "t" (tuple u8 u16))"#,
        "parameter 1 (`t`), tuple element 1: the component has `u16`, the host has `u8`",
    )
}

#[test]
fn records() -> Result<()> {
    let check = |def, expected: &str| check::<(Point,)>(&[("p", def)], r#"(param "p" $p)"#, expected);
    check(
        r#"(record (field "x" u32) (field "y" string))"#,
        "parameter 1 (`p`), field `y`: the component has `string`, the host has `u32`",
    )?;
    check(
        r#"(record (field "x" u32) (field "z" u32))"#,
        "parameter 1 (`p`): the component has field `z`, the host has `y` there (`Point`)",
    )?;
    check(
        r#"(record (field "x" u32) (field "y" u32) (field "z" u32))"#,
        "parameter 1 (`p`): the component has 3 fields, the host has 2 (`Point`); only the component has `z`",
    )?;
    check(r#"(record (field "x" u32))"#, "parameter 1 (`p`): the component has 1 fields, the host has 2 (`Point`); only Point has `y`")?;
    check(r#"(enum "x" "y")"#, "parameter 1 (`p`): the component has `enum { x, y }`, the host has `record Point`")
}

#[test]
fn variants() -> Result<()> {
    let check = |def, expected: &str| check::<(Choice,)>(&[("c", def)], r#"(param "c" $c)"#, expected);
    check(r#"(variant (case "a") (case "b" string))"#, "parameter 1 (`c`), case `b`: the component has `string`, the host has `u32`")?;
    check(r#"(variant (case "a") (case "b"))"#, "parameter 1 (`c`), case `b`: the component has no payload, the host has one")?;
    check(
        r#"(variant (case "a" u8) (case "b" u32))"#,
        "parameter 1 (`c`), case `a`: the component has payload `u8`, the host has no payload",
    )
}

#[test]
fn resources() -> Result<()> {
    check::<(Resource<u8>,)>(
        &[("file", "resource")],
        r#"(param "f" (borrow $file))"#,
        "parameter 1 (`f`): the component has `borrow<file>`, another host resource, the host has `Resource<u8>`",
    )
}

#[test]
fn results() -> Result<()> {
    let guest = Guest::with(&[], r#"(result u32)"#, Default::default(), |_| ResourceType::host::<()>())?;
    let result = guest.crossing.func_type().result;
    let types = guest.instance_type(&[]);
    let check = |checked: Result<(), crate::component::TypeMismatch>| checked.err().map(|e| e.to_string());
    assert_eq!(check(<(u32,)>::typecheck_result(result.as_ref(), &types)), None);
    assert_eq!(check(<()>::typecheck_result(None, &types)), None);
    let found = check(<(Option<u32>,)>::typecheck_result(result.as_ref(), &types));
    assert_eq!(found.as_deref(), Some("result: the component has `u32`, the host has `option`"));
    let found = check(<()>::typecheck_result(result.as_ref(), &types));
    assert_eq!(found.as_deref(), Some("result: the component has `u32`, the host has `no result`"));
    let found = check(<(u32,)>::typecheck_result(None, &types));
    assert_eq!(found.as_deref(), Some("result: the component has no result, the host has one"));
    Ok(())
}
