//! The component API end to end on components small enough to read: scalars, strings, traps, resources, guests that call guests.

use windlass::component::{Component, Linker, Val};
use windlass::{Engine, Error, Result, Store};

fn store<T: 'static>(data: T) -> (Engine, Store<T>) {
    let engine = Engine::default();
    let store = Store::new(&engine, data);
    (engine, store)
}

#[track_caller]
fn fails<T>(result: Result<T>, expected: &[&str]) -> Error {
    let error = result.err().expect("the call fails");
    let text = format!("{error:#}");
    for part in expected {
        assert!(text.contains(part), "`{part}` is not in: {text}");
    }
    error
}

const SCALARS: &str = r#"
    (component
      (import "twice" (func $twice (param "n" u32) (result u32)))
      (core func $twice-lowered (canon lower (func $twice)))
      (core module $m
        (import "" "twice" (func $twice (param i32) (result i32)))
        (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (call $twice (local.get 1))))
        (func (export "narrow") (param i32) (result i32) (i32.add (local.get 0) (i32.const 0x100)))
        (func (export "boom") unreachable))
      (core instance $i (instantiate $m (with "" (instance (export "twice" (func $twice-lowered))))))
      (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
      (func (export "narrow") (param "a" u8) (result u8) (canon lift (core func $i "narrow")))
      (func (export "boom") (canon lift (core func $i "boom"))))
"#;

fn scalar_linker(engine: &Engine) -> Linker<u32> {
    let mut linker = Linker::new(engine);
    linker
        .root()
        .func_wrap("twice", |mut store, (n,): (u32,)| {
            *store.data_mut() += 1;
            Ok((n * 2,))
        })
        .expect("it is the first");
    linker
}

#[test]
fn scalars_cross_both_ways() -> Result<()> {
    let (engine, mut store) = store(0);
    let component = Component::new(&engine, SCALARS)?;
    let instance = scalar_linker(&engine).instantiate(&mut store, &component)?;
    let add = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add")?;
    assert_eq!(add.call(&mut store, (5, 7))?, (19,));
    let mut results = [Val::Bool(false)];
    add.func().call(&mut store, &[Val::U32(1), Val::U32(2)], &mut results)?;
    assert_eq!(results, [Val::U32(5)]);
    assert_eq!(*store.data(), 2);
    // Bits beyond the type do not count.
    let narrow = instance.get_typed_func::<(u8,), (u8,)>(&mut store, "narrow")?;
    assert_eq!(narrow.call(&mut store, (5,))?, (5,));
    Ok(())
}

#[test]
fn dynamic_host_functions_see_their_type() -> Result<()> {
    let (engine, mut store) = store(0);
    let component = Component::new(&engine, SCALARS)?;
    let mut linker = Linker::new(&engine);
    linker.root().func_new("twice", |_, ty, params, results| {
        assert_eq!(ty.to_string(), "func(n: u32) -> u32");
        let Val::U32(n) = params[0] else { panic!("{params:?}") };
        results[0] = Val::U32(n + n);
        Ok(())
    })?;
    let instance = linker.instantiate(&mut store, &component)?;
    let add = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add")?;
    assert_eq!(add.call(&mut store, (5, 7))?, (19,));
    Ok(())
}

#[test]
fn a_trap_poisons_its_instance_only() -> Result<()> {
    let (engine, mut store) = store(0);
    let component = Component::new(&engine, SCALARS)?;
    let linker = scalar_linker(&engine);
    let first = linker.instantiate(&mut store, &component)?;
    let second = linker.instantiate(&mut store, &component)?;
    let boom = first.get_typed_func::<(), ()>(&mut store, "boom")?;
    let error = fails(boom.call(&mut store, ()), &["unreachable"]);
    assert_eq!(error.downcast_ref::<windlass::Trap>(), Some(&windlass::Trap::UnreachableCodeReached));
    let add = first.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add")?;
    fails(add.call(&mut store, (1, 2)), &["cannot enter component instance", "`boom`", "unreachable", "make a new instance"]);
    let add = second.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add")?;
    assert_eq!(add.call(&mut store, (1, 2))?, (5,));
    Ok(())
}

#[test]
fn host_errors_and_panics_poison_too() -> Result<()> {
    let (engine, mut store) = store(());
    let component = Component::new(&engine, SCALARS)?;
    let mut linker = Linker::new(&engine);
    linker.root().func_wrap("twice", |_, (n,): (u32,)| match n {
        0 => Err(windlass::format_err!("no zeros, please")),
        1 => panic!("ones are worse"),
        n => Ok((2 * n,)),
    })?;
    let instance = linker.instantiate(&mut store, &component)?;
    let add = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add")?;
    assert_eq!(add.call(&mut store, (1, 2))?, (5,));
    fails(add.call(&mut store, (1, 0)), &["no zeros, please"]);
    fails(add.call(&mut store, (1, 2)), &["cannot enter component instance", "no zeros, please"]);
    let instance = linker.instantiate(&mut store, &component)?;
    let add = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add")?;
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| add.call(&mut store, (1, 1))));
    assert_eq!(panic.expect_err("it goes on in the embedder").downcast_ref::<&str>(), Some(&"ones are worse"));
    fails(add.call(&mut store, (1, 2)), &["cannot enter component instance", "the host panicked"]);
    Ok(())
}

#[test]
fn mistakes_of_the_embedder_leave_the_instance_usable() -> Result<()> {
    let (engine, mut store) = store(0);
    let component = Component::new(&engine, SCALARS)?;
    let instance = scalar_linker(&engine).instantiate(&mut store, &component)?;
    let add = instance.get_func(&mut store, "add").expect("it is exported");
    let mut results = [Val::Bool(false)];
    let wrong = add.call(&mut store, &[Val::U32(1), "two".into()], &mut results);
    fails(wrong, &["argument 2 (`b`) of `add`", "expected `u32`, got `string`"]);
    fails(add.call(&mut store, &[Val::U32(1)], &mut results), &["`add` takes 2 arguments, 1 were given", "func(a: u32, b: u32) -> u32"]);
    fails(add.call(&mut store, &[Val::U32(1), Val::U32(2)], &mut []), &["`add` has 1 results, room for 0 was given"]);
    let mut other = Store::new(&engine, 0);
    fails(add.call(&mut other, &[Val::U32(1), Val::U32(2)], &mut results), &["another store"]);
    add.call(&mut store, &[Val::U32(1), Val::U32(2)], &mut results)?;
    assert_eq!(results, [Val::U32(5)]);
    Ok(())
}

/// A bump allocator, and a memory to go with it.
const ALLOCATOR: &str = r#"
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func $realloc (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
      (local $at i32)
      (local.set $at
        (i32.and
          (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
      (global.set $next (i32.add (local.get $at) (local.get $size)))
      (memory.copy (local.get $at) (local.get $old)
        (select (local.get $old-size) (local.get $size) (i32.lt_u (local.get $old-size) (local.get $size))))
      (local.get $at))
"#;

/// Answers with what it was given, through a pair at address 16.
fn echo(encoding: &str, ty: &str) -> String {
    format!(
        r#"(component
          (core module $m {ALLOCATOR}
            (func (export "echo") (param i32 i32) (result i32)
              (i32.store (i32.const 16) (local.get 0))
              (i32.store (i32.const 20) (local.get 1))
              (i32.const 16)))
          (core instance $i (instantiate $m))
          (func (export "echo") (param "v" {ty}) (result {ty})
            (canon lift (core func $i "echo") (memory (core memory $i "memory")) (realloc (core func $i "realloc")) string-encoding={encoding})))"#
    )
}

#[test]
fn strings_in_every_encoding() -> Result<()> {
    let (engine, mut store) = store(());
    for encoding in ["utf8", "utf16", "latin1+utf16"] {
        let component = Component::new(&engine, echo(encoding, "string"))?;
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let typed = instance.get_typed_func::<(&str,), (String,)>(&mut store, "echo")?;
        for text in ["", "plain", "naïve ÿ", "Ωmega 😀"] {
            assert_eq!(typed.call(&mut store, (text,))?.0, text, "{encoding}");
            let mut results = [Val::Bool(false)];
            typed.func().call(&mut store, &[text.into()], &mut results)?;
            assert_eq!(results, [text.into()], "{encoding}");
        }
    }
    Ok(())
}

#[test]
fn lists_of_everything_flat() -> Result<()> {
    let (engine, mut store) = store(());
    let cases = [
        ("list<u8>", "(list u8)", Val::List(vec![Val::U8(1), Val::U8(255)])),
        ("list<s16>", "(list s16)", Val::List(vec![Val::S16(-1), Val::S16(300)])),
        ("list<u64>", "(list u64)", Val::List(vec![Val::U64(u64::MAX)])),
        ("list<f32>", "(list f32)", Val::List(vec![Val::Float32(f32::NAN), Val::Float32(-0.5)])),
        ("list<bool>", "(list bool)", Val::List(vec![Val::Bool(true), Val::Bool(false)])),
        ("list<char>", "(list char)", Val::List(vec![Val::Char('😀'), Val::Char('a')])),
        ("list<list<string>>", "(list (list string))", Val::List(vec![Val::List(vec!["a".into(), "".into()]), Val::List(vec![])])),
        (
            "list<tuple<u8, option<u32>, string>>",
            "(list (tuple u8 (option u32) string))",
            Val::List(vec![
                Val::Tuple(vec![Val::U8(3), Some(7u32).into(), "x".into()]),
                Val::Tuple(vec![Val::U8(4), Val::Option(None), "yz".into()]),
            ]),
        ),
    ];
    for (wit, wat, value) in cases {
        let component = Component::new(&engine, echo("utf8", wat))?;
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let echo = instance.get_func(&mut store, "echo").expect("it is exported");
        assert_eq!(echo.ty(&store).to_string(), format!("func(v: {wit}) -> {wit}"));
        let mut results = [Val::Bool(false)];
        echo.call(&mut store, std::slice::from_ref(&value), &mut results)?;
        assert_eq!(results, [value], "{wit}");
    }
    Ok(())
}

#[test]
fn realloc_that_fails_is_named() -> Result<()> {
    let (engine, mut store) = store(());
    let component = Component::new(&engine, echo("utf8", "string"))?;
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let echo = instance.get_typed_func::<(&str,), (String,)>(&mut store, "echo")?;
    let long = "x".repeat(70_000);
    let expected = ["argument `v` (`string`) of `echo`", "realloc", "1024..71024", "65536 bytes"];
    fails(echo.call(&mut store, (&long,)), &expected);
    fails(echo.call(&mut store, ("a",)), &["cannot enter component instance"]);
    Ok(())
}
