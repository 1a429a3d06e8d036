//! The limits that an embedder sets: what goes over one is a `LimitError` that says which, on every path; what the embedder itself sends too much of is an
//! error of its own, and costs nothing.

use super::sender::{PATHS, Path, Sender, pair};
use super::{LIBC, goes_on, refusal, said, trap};
use windlass::component::{Component, Instance, LimitError, Linker, Val};
use windlass::{AsContextMut, Engine, Error, Result, Store, StoreContextMut, Trap};

const PAIR: &[&str] = &["i32", "i32"];

#[test]
fn strings_longer_than_the_store_allows() {
    let setter = Some("Store::set_max_component_string_bytes");
    for (encoding, units, bytes) in [("utf8", 9, 9), ("utf16", 5, 10), ("latin1+utf16", 9, 9), ("latin1+utf16", 5 | 1 << 31, 10)] {
        let sender = Sender::new(encoding, &[], "string", PAIR, 1);
        let attack = |units| pair(1024, units).limits(|store| store.set_max_component_string_bytes(8));
        sender.over_limit::<String>(&attack(units), Trap::ContentTooLong, setter, &[&format!("is limited to 8, {bytes} was asked for")]);
        for path in PATHS {
            sender.arrives::<String>(&attack(units - 1), path);
        }
    }
}

#[test]
fn lists_longer_than_the_store_allows() {
    let setter = Some("Store::set_max_component_list_bytes");
    let sender = Sender::new("utf8", &[], "(list (list u32))", PAIR, 1);
    let limits = |store: &mut Store<_>| store.set_max_component_list_bytes(16);
    // The outer one, then an inner one.
    let outer = pair(1024, 3).limits(limits);
    sender.over_limit::<Vec<Vec<u32>>>(&outer, Trap::ContentTooLong, setter, &["is limited to 16, 24 was asked for"]);
    let inner = pair(1024, 2).over(1032, [0, 8, 0, 0, 5, 0, 0, 0]).limits(limits);
    sender.over_limit::<Vec<Vec<u32>>>(&inner, Trap::ContentTooLong, setter, &[", element 1: ", "is limited to 16, 20 was asked for"]);
    let inner = pair(1024, 2).over(1032, [0, 8, 0, 0, 4, 0, 0, 0]).limits(limits);
    for path in PATHS {
        sender.arrives::<Vec<Vec<u32>>>(&inner, path);
    }
}

#[test]
fn budget_of_a_call() {
    let sender = Sender::new("utf8", &[], "(list string)", PAIR, 1);
    let list: Vec<u8> = std::iter::repeat_n([0, 8, 0, 0, 100, 0, 0, 0], 10).flatten().collect();
    let attack = pair(1024, 10).over(1024, list);
    let full = 10 * size_of::<String>() + 10 * 100;
    for path in [Path::GiveTyped, Path::SendTyped] {
        sender.arrives::<Vec<String>>(&attack.clone().fuel(full), path);
        let error = sender.refused_on::<Vec<String>>(&attack.clone().fuel(full - 1), Trap::HostcallFuelExhausted, &[", element 9: "], path);
        let limit = error.downcast_ref::<LimitError>().expect("a limit");
        assert_eq!(
            (limit.what, limit.limit, limit.asked),
            ("host memory for the values of one call, in bytes,", full as u64 - 1, full as u64)
        );
    }
    sender.over_limit::<Vec<String>>(&attack.fuel(100), Trap::HostcallFuelExhausted, Some("Store::set_hostcall_fuel"), &[]);
}

/// A guest that takes and gives text and lists, and can call the host for more.
const TAKER: &str = r#"
    (core func $give' (canon lower (func $give) (memory $memory) (realloc $realloc)))
    (core module $m
        (import "" "memory" (memory 0))
        (import "" "give" (func $give (param i32)))
        (global $taken (mut i32) (i32.const 0))
        (func (export "take") (param i32 i32) (global.set $taken (i32.add (global.get $taken) (i32.const 1))))
        (func (export "fetch") (call $give (i32.const 16)))
        (func (export "taken") (result i32) (global.get $taken))
        (func (export "ok") (result i32) (i32.const 7)))
    (core instance $m (instantiate $m (with "" (instance (export "memory" (memory $memory)) (export "give" (func $give'))))))
    (func (export "text") (param "v" string) (canon lift (core func $m "take") (memory $memory) (realloc $realloc)))
    (func (export "list") (param "v" (list (tuple u8 string))) (canon lift (core func $m "take") (memory $memory) (realloc $realloc)))
    (func (export "fetch") (canon lift (core func $m "fetch")))
    (func (export "taken") (result u32) (canon lift (core func $m "taken")))
    (func (export "ok") (result u32) (canon lift (core func $m "ok")))"#;

fn taker(dynamic: bool, give: &'static str) -> Result<(Store<()>, Instance, Instance)> {
    let engine = Engine::default();
    let component = Component::new(&engine, format!(r#"(component (import "give" (func $give (result string))) {LIBC} {TAKER})"#))?;
    let mut linker = Linker::<()>::new(&engine);
    if dynamic {
        linker.root().func_new("give", move |_, _, _, results| {
            results[0] = give.into();
            Ok(())
        })?;
    } else {
        linker.root().func_wrap("give", move |_, (): ()| Ok((give,)))?;
    }
    let mut store = Store::new(&engine, ());
    let (one, other) = (linker.instantiate(&mut store, &component)?, linker.instantiate(&mut store, &component)?);
    Ok((store, one, other))
}

fn limit(error: &Error) -> &LimitError {
    error.downcast_ref().unwrap_or_else(|| panic!("no limit: {error:?}"))
}

/// What the embedder sends too much of is its own error: no trap, the function is not entered, the instance goes on.
#[test]
fn host_data_over_a_limit() -> Result<()> {
    let (mut store, instance, _) = taker(false, "")?;
    store.set_max_component_string_bytes(8);
    store.set_max_component_list_bytes(24);
    let text = instance.get_func(&mut store, "text").expect("an export");
    let list = instance.get_func(&mut store, "list").expect("an export");
    let pairs = [(1, "short"), (2, "much too long")];
    let vals = |pairs: &[(u8, &str)]| Val::List(pairs.iter().map(|(n, text)| Val::Tuple(vec![Val::U8(*n), (*text).into()])).collect());
    let (typed_text, typed_list) = (text.typed::<(&str,), ()>(&store)?, list.typed::<(&[(u8, &str)],), ()>(&store)?);
    let three = [(1, ""), (2, ""), (3, "")];
    let cases = [
        (typed_text.call(&mut store, ("123456789",)), (8, 9), "argument `v` (`string`) of `text`"),
        (text.call(&mut store, &["123456789".into()], &mut []), (8, 9), "argument `v` (`string`) of `text`"),
        (typed_list.call(&mut store, (&three,)), (24, 36), "argument `v` (`list<tuple<u8, string>>`) of `list`"),
        (list.call(&mut store, &[vals(&three)], &mut []), (24, 36), "argument `v` (`list<tuple<u8, string>>`) of `list`"),
        (typed_list.call(&mut store, (&pairs,)), (8, 13), "of `list`, element 1, element 1"),
        (list.call(&mut store, &[vals(&pairs)], &mut []), (8, 13), "of `list`, element 1, element 1"),
    ];
    for (done, (allowed, asked), path) in cases {
        let error = done.expect_err("more than the store allows");
        assert_eq!(trap(&error), None, "{error:?}");
        assert_eq!((limit(&error).limit, limit(&error).asked), (allowed, asked), "{error:?}");
        assert!(limit(&error).path().is_some_and(|told| told.contains("lowering") && told.contains(path)), "{error:?}");
    }
    assert!(goes_on(&mut store, &instance));
    let taken = instance.get_typed_func::<(), (u32,)>(&mut store, "taken")?;
    assert_eq!(taken.call(&mut store, ())?, (0,), "the function was entered");
    typed_text.call(&mut store, ("12345678",))?;
    typed_list.call(&mut store, (&pairs[..1],))?;
    assert_eq!(taken.call(&mut store, ())?, (2,));
    Ok(())
}

/// What a host function returns too much of fails the call that it is in: the guest waits for a result that does not come.
#[test]
fn host_results_over_a_limit() -> Result<()> {
    for dynamic in [false, true] {
        let (mut store, instance, other) = taker(dynamic, "123456789")?;
        let fetch = instance.get_typed_func::<(), ()>(&mut store, "fetch")?;
        fetch.call(&mut store, ())?;
        store.set_max_component_string_bytes(8);
        let error = refusal("nine bytes", || fetch.call(&mut store, ()));
        assert_eq!((limit(&error).limit, limit(&error).asked, trap(&error)), (8, 9, None), "{error:?}");
        assert!(said(&error).contains("lowering the result (`string`) of `give`"), "{error:#}");
        assert!(!goes_on(&mut store, &instance) && goes_on(&mut store, &other));
    }
    Ok(())
}

/// A host function sees, and changes, the limits of the call after it.
#[test]
fn limits_can_be_set_while_a_guest_runs() -> Result<()> {
    let engine = Engine::default();
    let component = Component::new(
        &engine,
        r#"(component
            (import "f" (func $f (param "v" string)))
            (core module $libc (memory (export "memory") 1))
            (core instance $libc (instantiate $libc))
            (core func $f' (canon lower (func $f) (memory (core memory $libc "memory"))))
            (core module $m
                (import "" "f" (func $f (param i32 i32)))
                (func (export "go") (call $f (i32.const 0) (i32.const 100)) (call $f (i32.const 0) (i32.const 100))))
            (core instance $m (instantiate $m (with "" (instance (export "f" (func $f'))))))
            (func (export "go") (canon lift (core func $m "go"))))"#,
    )?;
    let mut linker = Linker::<u32>::new(&engine);
    linker.root().func_wrap("f", |mut store: StoreContextMut<'_, u32>, (text,): (String,)| {
        assert_eq!(text.len(), 100);
        *store.data_mut() += 1;
        let left = store.hostcall_fuel();
        store.as_context_mut().set_hostcall_fuel(left - 50);
        Ok(())
    })?;
    let mut store = Store::new(&engine, 0);
    store.set_hostcall_fuel(149);
    let go = linker.instantiate(&mut store, &component)?.get_typed_func::<(), ()>(&mut store, "go")?;
    let error = refusal("the second call", || go.call(&mut store, ()));
    assert_eq!((limit(&error).limit, limit(&error).asked, *store.data()), (99, 100, 1));
    Ok(())
}
