//! Maps and lists of fixed length, proposals that a configuration turns on: dynamic values and Rust types, through a component and back.

use std::collections::HashMap;
use windlass::component::{Component, Instance, Linker, Val};
use windlass::{Config, Engine, Result, Store};

type Entries = HashMap<String, u32>;

/// `id` returns its map; `reverse` returns its three numbers in reverse order.
const COMPONENT: &str = r#"(component
    (core module $m
        (memory (export "memory") 1)
        (global $next (mut i32) (i32.const 1024))
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) (local $at i32)
            (local.set $at (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
            (global.set $next (i32.add (local.get $at) (local.get 3)))
            (local.get $at))
        (func (export "id") (param i32 i32) (result i32)
            (i32.store (i32.const 16) (local.get 0))
            (i32.store (i32.const 20) (local.get 1))
            (i32.const 16))
        (func (export "reverse") (param i32 i32 i32) (result i32)
            (i32.store (i32.const 32) (local.get 2))
            (i32.store (i32.const 36) (local.get 1))
            (i32.store (i32.const 40) (local.get 0))
            (i32.const 32)))
    (core instance $i (instantiate $m))
    (func (export "id") (param "entries" (map string u32)) (result (map string u32))
        (canon lift (core func $i "id") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
    (func (export "reverse") (param "three" (list u32 3)) (result (list u32 3))
        (canon lift (core func $i "reverse") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))"#;

fn fixture() -> Result<(Store<()>, Instance)> {
    let mut config = Config::new();
    config.wasm_component_model_map(true).wasm_component_model_fixed_length_lists(true);
    let engine = Engine::new(&config)?;
    let component = Component::new(&engine, COMPONENT)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    Ok((store, instance))
}

#[test]
fn a_map_comes_back() -> Result<()> {
    let (mut store, instance) = fixture()?;
    let id = instance.get_func(&mut store, "id").expect("it is exported");
    let entries = Val::Map(vec![(Val::String("a".into()), Val::U32(1)), (Val::String("b".into()), Val::U32(2))]);
    let mut results = [Val::Bool(false)];
    id.call(&mut store, std::slice::from_ref(&entries), &mut results)?;
    assert_eq!(results[0], entries);

    let id = instance.get_typed_func::<(Entries,), (Entries,)>(&mut store, "id")?;
    let entries: Entries = [("x".to_owned(), 7), ("y".to_owned(), 8)].into();
    assert_eq!(id.call(&mut store, (entries.clone(),))?.0, entries);
    Ok(())
}

#[test]
fn a_list_of_fixed_length_comes_back() -> Result<()> {
    let (mut store, instance) = fixture()?;
    let list = |numbers: [u32; 3]| Val::FixedLengthList(numbers.map(Val::U32).into());
    let reverse = instance.get_func(&mut store, "reverse").expect("it is exported");
    let mut results = [Val::Bool(false)];
    reverse.call(&mut store, &[list([1, 2, 3])], &mut results)?;
    assert_eq!(results[0], list([3, 2, 1]));

    let reverse = instance.get_typed_func::<([u32; 3],), ([u32; 3],)>(&mut store, "reverse")?;
    assert_eq!(reverse.call(&mut store, ([1, 2, 3],))?.0, [3, 2, 1]);
    Ok(())
}

#[test]
fn both_are_off_by_default() {
    assert!(Component::new(&Engine::default(), COMPONENT).is_err());
}
