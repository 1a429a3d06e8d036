//! Values and types that nest deeper than a host could recurse.

use super::sender::{Path, Sender, word};
use super::{LIBC, goes_on, refusal, said, trap};
use std::fmt::Write as _;
use windlass::component::{Component, LimitError, Linker, Val};
use windlass::{Engine, Result, Store, Trap};

/// The definitions of `depth` lists around a byte, the outermost of which is `$t`.
fn lists(depth: usize) -> String {
    let mut defs = r#"(type $l0 (list u8))"#.to_owned();
    for i in 1..depth {
        let _ = write!(defs, "(type $l{i} (list $l{}))", i - 1);
    }
    let _ = write!(defs, r#"(export $t "t" (type $l{}))"#, depth - 1);
    defs
}

fn echo(defs: &str) -> String {
    format!(
        r#"(component {defs} {LIBC}
        (core module $m
            (import "" "memory" (memory 0))
            (func (export "echo") (param i32 i32) (result i32)
                (i32.store (i32.const 16) (local.get 0)) (i32.store (i32.const 20) (local.get 1)) (i32.const 16))
            (func (export "ok") (result i32) (i32.const 7)))
        (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $memory))))))
        (func (export "ok") (result u32) (canon lift (core func $m "ok")))
        (func (export "echo") (param "v" $t) (result $t) (canon lift (core func $m "echo") (memory $memory) (realloc $realloc))))"#
    )
}

/// Types that nest deeper than 100 are refused when they are compiled; all others are walked on a small stack.
#[test]
fn types_nested_deeper_than_the_stack() {
    let small = std::thread::Builder::new().stack_size(1 << 20).spawn(|| -> Result<()> {
        let engine = Engine::default();
        for depth in [101, 1000, 20_000] {
            let error = Component::new(&engine, echo(&lists(depth))).expect_err("too deep");
            let words = said(&error);
            assert!(words.contains("nest") || words.contains("limit"), "{words}");
        }
        let component = Component::new(&engine, echo(&lists(95)))?;
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let value = (0..95).fold(Val::U8(7), |value, _| Val::List(vec![value]));
        let mut results = [Val::Bool(false)];
        instance.get_func(&mut store, "echo").expect("an export").call(&mut store, std::slice::from_ref(&value), &mut results)?;
        assert_eq!(results, [value]);
        Ok(())
    });
    small.expect("a thread").join().expect("no panic").expect("every depth is refused or walked");
}

/// A value that the embedder nests deeper than its type has a wrong type at the first level that is too many; nobody walks the rest.
#[test]
fn values_nested_deeper_than_their_type() -> Result<()> {
    let engine = Engine::default();
    let deep = || (0..100_000).fold(Val::U8(7), |value, _| Val::List(vec![value]));
    let component = Component::new(&engine, echo(&lists(2)))?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let arguments = [deep()];
    let mut results = [Val::Bool(false)];
    let echo = instance.get_func(&mut store, "echo").expect("an export");
    let error = refusal("100,000 levels", || echo.call(&mut store, &arguments, &mut results));
    assert!(said(&error).contains("argument 1 (`v`) of `echo`: element 0, element 0: expected `u8`, got `list`"), "{error:#}");
    assert!(goes_on(&mut store, &instance), "nothing was entered");
    // To drop it is as deep as to make it, and the embedder's business.
    arguments.into_iter().for_each(shallow_drop);

    // As the result of a host function.
    let component = Component::new(
        &engine,
        r#"(component
            (import "f" (func $f (result (option u8))))
            (core module $libc (memory (export "memory") 1))
            (core instance $libc (instantiate $libc))
            (core func $f' (canon lower (func $f) (memory (core memory $libc "memory"))))
            (core module $m (import "" "f" (func $f (param i32))) (func (export "f") (call $f (i32.const 8))))
            (core instance $m (instantiate $m (with "" (instance (export "f" (func $f'))))))
            (func (export "f") (canon lift (core func $m "f"))))"#,
    )?;
    let mut linker = Linker::<Option<Val>>::new(&engine);
    linker.root().func_new("f", move |mut store: windlass::StoreContextMut<'_, Option<Val>>, _, _, results| {
        results[0] = store.data_mut().take().expect("one call");
        Ok(())
    })?;
    let nested = (0..100_000).fold(Val::U8(7), |value, _| Val::Option(Some(Box::new(value))));
    // The host function's results are dropped by the runtime: on a thread whose stack is large enough for a value that a host function made.
    let dropped = std::thread::Builder::new().stack_size(1 << 30).spawn(move || -> Result<()> {
        let mut store = Store::new(&engine, Some(nested));
        let f = linker.instantiate(&mut store, &component)?.get_func(&mut store, "f").expect("an export");
        let error = refusal("100,000 levels", || f.call(&mut store, &[], &mut []));
        assert!(
            said(&error).contains("the host function for `f` returned a wrong result: payload of `some`: expected `u8`, got `option`"),
            "{error:#}"
        );
        Ok(())
    });
    dropped.expect("a thread").join().expect("no panic")
}

/// Drops a value level by level.
fn shallow_drop(value: Val) {
    let mut rest = vec![value];
    while let Some(value) = rest.pop() {
        if let Val::List(values) = value {
            rest.extend(values);
        }
    }
}

/// The embedder may allow less. Its own call is refused before anything happens; a guest's call traps.
#[test]
fn nesting_deeper_than_the_store_allows() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(&engine, echo(&lists(3)))?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let value = Val::List(vec![Val::List(vec![Val::List(vec![Val::U8(1)])])]);
    let func = instance.get_func(&mut store, "echo").expect("an export");
    let typed = func.typed::<(&[Vec<Vec<u8>>],), (Vec<Vec<Vec<u8>>>,)>(&store)?;
    let mut results = [Val::Bool(false)];
    for allowed in [3, 2, 100, 0] {
        store.set_max_component_nesting(allowed);
        let dynamic = func.call(&mut store, std::slice::from_ref(&value), &mut results);
        let typed = typed.call(&mut store, (&[vec![vec![1]]],));
        if allowed >= 3 {
            dynamic?;
            assert_eq!((&results[0], typed?.0), (&value, vec![vec![vec![1]]]));
            continue;
        }
        for error in [dynamic.expect_err("too deep"), typed.expect_err("too deep")] {
            let limit = error.downcast_ref::<LimitError>().expect("a limit");
            assert_eq!((limit.limit, limit.asked, limit.setter()), (allowed as u64, 3, Some("Store::set_max_component_nesting")));
            assert_eq!((limit.path(), trap(&error)), (Some("by the type of `echo`"), None));
        }
        assert!(goes_on(&mut store, &instance), "nothing was entered");
    }

    // The same from a guest to the host. Between guests nothing of the host walks the value.
    let sender = Sender::new("utf8", &[], "(option (option (option u8)))", &["i32", "i32", "i32", "i32"], 1);
    let mut attack = word(0).limits(|store| store.set_max_component_nesting(2));
    attack.flat = vec![0; 4];
    for path in [Path::SendTyped, Path::SendDynamic] {
        let error = sender.fails_on::<Option<Option<Option<u8>>>>(&attack, path);
        assert_eq!(trap(&error), Some(Trap::NestingTooDeep), "{path:?}: {error:?}");
        assert_eq!(error.downcast_ref::<LimitError>().map(|limit| (limit.limit, limit.asked)), Some((2, 3)), "{path:?}");
    }
    sender.arrives::<Option<Option<Option<u8>>>>(&attack, Path::Pass);
    attack.limits = None;
    sender.arrives::<Option<Option<Option<u8>>>>(&attack, Path::SendDynamic);
    Ok(())
}
