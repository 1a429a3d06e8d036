//! The host's own mistakes: wrong types, wrong counts, handles of another store. Each is an error that leaves everything usable.

use windlass::component::{Component, Linker as ComponentLinker, Val as ComponentVal};
use windlass::{
    Engine, Extern, ExternRef, Func, Global, GlobalType, Instance, Linker, Memory, MemoryType, Module, Mutability, Ref, RefType, Store,
    Table, TableType, Val, ValType,
};

const MODULE: &str = r#"(module
    (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add)
    (func (export "null") (param funcref externref) (result i32) local.get 0 ref.is_null)
    (global (export "g") (mut i32) (i32.const 1))
    (global (export "c") i32 (i32.const 1))
    (global (export "f") (mut funcref) (ref.null func))
    (table (export "t") 2 4 funcref)
    (memory (export "m") 1 2))"#;

fn instance(engine: &Engine) -> (Store<()>, Instance) {
    let mut store = Store::new(engine, ());
    let module = Module::new(engine, MODULE).expect("a valid module");
    let instance = Linker::new(engine).instantiate(&mut store, &module).expect("an instance");
    (store, instance)
}

fn add(store: &mut Store<()>, instance: &Instance) -> Func {
    instance.get_func(store, "add").expect("an export")
}

/// The instance still works.
fn assert_usable(store: &mut Store<()>, instance: &Instance) {
    let mut results = [Val::I32(0)];
    let add = add(store, instance);
    add.call(store, &[Val::I32(1), Val::I32(2)], &mut results).expect("a call");
    assert_eq!(results[0].i32(), Some(3));
}

#[test]
fn core_calls_with_wrong_counts_and_types() {
    let engine = Engine::default();
    let (mut store, instance) = instance(&engine);
    let add = add(&mut store, &instance);
    let one = Val::I32(1);
    let wrong: &[(&[Val], usize)] = &[
        (&[], 1),
        (&[one], 1),
        (&[one, one, one], 1),
        (&[one, one], 0),
        (&[one, one], 2),
        (&[one, Val::I64(1)], 1),
        (&[one, Val::FuncRef(None)], 1),
    ];
    for (arguments, results) in wrong {
        let error = add.call(&mut store, arguments, &mut vec![Val::I32(0); *results]);
        assert!(error.is_err(), "{arguments:?} with {results} results");
    }
    assert!(add.typed::<(i32, i64), i32>(&store).is_err());
    assert!(add.typed::<(i32, i32), ()>(&store).is_err());
    assert!(add.typed::<i32, i32>(&store).is_err());
    assert!(instance.get_typed_func::<(), ()>(&mut store, "none").is_err());
    assert!(instance.get_typed_func::<(), ()>(&mut store, "m").is_err());
    assert_usable(&mut store, &instance);
}

#[test]
fn core_items_with_wrong_values() {
    let engine = Engine::default();
    let (mut store, instance) = instance(&engine);
    let global = instance.get_global(&mut store, "g").expect("an export");
    assert!(global.set(&mut store, Val::I64(1)).is_err());
    let constant = instance.get_global(&mut store, "c").expect("an export");
    assert!(constant.set(&mut store, Val::I32(2)).is_err());
    let table = instance.get_table(&mut store, "t").expect("an export");
    assert!(table.set(&mut store, 2, Ref::Func(None)).is_err());
    assert!(table.set(&mut store, u64::MAX, Ref::Func(None)).is_err());
    assert!(table.set(&mut store, 0, Ref::Extern(None)).is_err());
    assert!(table.get(&mut store, 2).is_none());
    assert!(table.grow(&mut store, 3, Ref::Func(None)).is_err());
    assert!(table.fill(&mut store, 1, Ref::Func(None), 2).is_err());
    let memory = instance.get_memory(&mut store, "m").expect("an export");
    assert!(memory.grow(&mut store, 2).is_err());
    assert!(memory.grow(&mut store, u64::MAX).is_err());
    assert!(memory.read(&store, 65535, &mut [0; 2]).is_err());
    assert!(memory.write(&mut store, usize::MAX, &[0]).is_err());
    assert!(Global::new(&mut store, GlobalType::new(ValType::I32, Mutability::Var), Val::I64(0)).is_err());
    assert!(Table::new(&mut store, TableType::new(RefType::FUNCREF, 2, Some(1)), Ref::Func(None)).is_err());
    assert!(Memory::new(&mut store, MemoryType::new(2, Some(1))).is_err());
    assert_usable(&mut store, &instance);
}

#[test]
fn core_imports_of_wrong_types_and_counts() {
    let engine = Engine::default();
    let (mut store, instance) = instance(&engine);
    let add = add(&mut store, &instance);
    let memory = instance.get_memory(&mut store, "m").expect("an export");
    let module = Module::new(&engine, r#"(module (import "a" "b" (func (param i64))))"#).expect("a valid module");
    assert!(Instance::new(&mut store, &module, &[]).is_err());
    assert!(Instance::new(&mut store, &module, &[add.into()]).is_err());
    assert!(Instance::new(&mut store, &module, &[memory.into()]).is_err());
    assert!(Instance::new(&mut store, &module, &[add.into(), add.into()]).is_err());
    assert!(Linker::new(&engine).instantiate(&mut store, &module).is_err());
    assert_usable(&mut store, &instance);
}

#[test]
fn core_handles_of_another_store() {
    let engine = Engine::default();
    let (mut ours, instance_of_ours) = instance(&engine);
    let (mut theirs, instance_of_theirs) = instance(&engine);
    let func = add(&mut theirs, &instance_of_theirs);
    let host_value = ExternRef::new(&mut theirs, 7u32).expect("a reference");

    let null = instance_of_ours.get_func(&mut ours, "null").expect("an export");
    assert!(null.call(&mut ours, &[Val::FuncRef(Some(func)), Val::ExternRef(None)], &mut [Val::I32(0)]).is_err());
    assert!(null.call(&mut ours, &[Val::FuncRef(None), Val::ExternRef(Some(host_value))], &mut [Val::I32(0)]).is_err());
    assert!(func.call(&mut ours, &[Val::I32(1), Val::I32(2)], &mut [Val::I32(0)]).is_err());
    let global = instance_of_ours.get_global(&mut ours, "f").expect("an export");
    assert!(global.set(&mut ours, Val::FuncRef(Some(func))).is_err());
    let table = instance_of_ours.get_table(&mut ours, "t").expect("an export");
    assert!(table.set(&mut ours, 0, Ref::Func(Some(func))).is_err());
    let module = Module::new(&engine, r#"(module (import "a" "b" (func (param i32 i32) (result i32))))"#).expect("a valid module");
    assert!(Instance::new(&mut ours, &module, &[Extern::Func(func)]).is_err());
    let mut linker = Linker::new(&engine);
    if linker.define(&theirs, "a", "b", func).is_ok() {
        assert!(linker.instantiate(&mut ours, &module).is_err());
    }
    assert_usable(&mut ours, &instance_of_ours);
    assert_usable(&mut theirs, &instance_of_theirs);
}

#[test]
fn stores_and_modules_of_another_engine() {
    let (ours, theirs) = (Engine::default(), Engine::default());
    let module = Module::new(&theirs, "(module)").expect("a valid module");
    let mut store = Store::new(&ours, ());
    assert!(Instance::new(&mut store, &module, &[]).is_err());
    assert!(Linker::new(&ours).instantiate(&mut store, &module).is_err());
    let component = Component::new(&theirs, "(component)").expect("a valid component");
    assert!(ComponentLinker::new(&ours).instantiate(&mut store, &component).is_err());
}

const COMPONENT: &str = r#"(component
    (core module $m (func (export "sub") (param i32 i32) (result i32) local.get 0 local.get 1 i32.sub))
    (core instance $i (instantiate $m))
    (func (export "sub") (param "a" u32) (param "b" u8) (result u32) (canon lift (core func $i "sub"))))"#;

#[test]
fn component_calls_with_wrong_counts_types_and_stores() {
    let engine = Engine::default();
    let component = Component::new(&engine, COMPONENT).expect("a valid component");
    let mut store = Store::new(&engine, ());
    let linker = ComponentLinker::new(&engine);
    let instance = linker.instantiate(&mut store, &component).expect("an instance");
    let sub = instance.get_func(&mut store, "sub").expect("an export");
    let (a, b) = (ComponentVal::U32(5), ComponentVal::U8(3));
    let wrong: Vec<(Vec<ComponentVal>, usize)> = vec![
        (vec![], 1),
        (vec![a.clone()], 1),
        (vec![a.clone(), b.clone(), b.clone()], 1),
        (vec![a.clone(), b.clone()], 0),
        (vec![a.clone(), b.clone()], 2),
        (vec![a.clone(), ComponentVal::U32(3)], 1),
        (vec![ComponentVal::String("5".to_owned()), b.clone()], 1),
    ];
    for (arguments, results) in wrong {
        let mut results = vec![ComponentVal::Bool(false); results];
        assert!(sub.call(&mut store, &arguments, &mut results).is_err(), "{arguments:?} with {} results", results.len());
    }
    assert!(instance.get_typed_func::<(u32,), (u32,)>(&mut store, "sub").is_err());
    assert!(instance.get_typed_func::<(u32, u8), (String,)>(&mut store, "sub").is_err());
    assert!(instance.get_typed_func::<(u32, u8), (u32,)>(&mut store, "su").is_err());
    assert!(sub.typed::<(u64, u8), (u32,)>(&store).is_err());

    let mut other = Store::new(&engine, ());
    assert!(sub.call(&mut other, &[a.clone(), b.clone()], &mut [ComponentVal::Bool(false)]).is_err());

    // None of that has touched the instance.
    let mut results = [ComponentVal::Bool(false)];
    sub.call(&mut store, &[a, b], &mut results).expect("a call");
    assert_eq!(results[0], ComponentVal::U32(2));
}
