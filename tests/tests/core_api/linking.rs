//! Linkers: definitions, shadowing, aliases, whole modules, and what is said when something does not fit.

use crate::{instance_in, message};
use windlass::{
    Caller, Engine, Extern, Func, FuncType, Global, GlobalType, ImportProblem, Instance, LinkError, Linker, Memory, MemoryType, Module,
    Mutability, Ref, RefType, Result, Store, Table, TableType, UnknownImportError, Val, ValType,
};

#[test]
fn names_are_taken_once_unless_shadowing_is_allowed() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("a", "f", || 1i32)?;
    let error = message(linker.func_wrap("a", "f", || 2i32).map(drop));
    assert!(error.contains("`a::f`") && error.contains("allow_shadowing"), "{error}");
    linker.allow_shadowing(true).func_wrap("a", "f", || 3i32)?;
    linker.alias("a", "f", "b", "g")?;
    linker.alias_module("b", "c")?;
    linker.func_new("a", "h", FuncType::new(&engine, [], [ValType::I32]), |_, _, results| {
        results[0] = Val::I32(4);
        Ok(())
    })?;
    assert!(linker.alias("x", "f", "y", "g").is_err());

    let mut store = Store::new(&engine, ());
    let mut seen = Vec::new();
    let all: Vec<_> = linker.iter(&mut store).map(|(module, name, item)| (module, name, item.into_func())).collect();
    for (module, name, func) in all {
        let value = func.expect("all are functions").typed::<(), i32>(&store)?.call(&mut store, ())?;
        seen.push((module, name, value));
    }
    assert_eq!(seen, [("a", "f", 3), ("b", "g", 3), ("c", "g", 3), ("a", "h", 4)]);
    assert!(message(linker.get(&mut store, "a", "nope").map(drop)).contains("a::nope"));
    Ok(())
}

#[test]
fn every_problem_is_reported_at_once() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::<()>::new(&engine);
    linker.func_wrap("host", "print", |_: i32| ())?;
    linker.func_wrap("host", "log", |_: i64| ())?;
    let small = Memory::new(&mut store, MemoryType::new(1, None))?;
    linker.define(&store, "host", "memory", small)?;
    let module = Module::new(
        &engine,
        r#"(module
            (import "host" "Print" (func (param i32)))
            (import "host" "log" (func (param i32)))
            (import "env" "log" (func (param i64)))
            (import "host" "memory" (memory 2))
            (import "host" "print" (func (param i32))))"#,
    )?;
    let error = linker.instantiate(&mut store, &module).expect_err("most of it does not fit");
    let report = error.downcast_ref::<LinkError>().expect("it is a report");
    assert_eq!(report.problems().len(), 4);
    assert!(matches!(&report.problems()[3], ImportProblem::Mismatch { name, .. } if name == "memory"));
    let unknown = error.downcast_ref::<UnknownImportError>().expect("something is unknown");
    assert_eq!((unknown.module(), unknown.name()), ("host", "Print"));
    assert_eq!(unknown.ty().unwrap_func().to_string(), "(func (param i32))");
    assert_eq!(
        report.to_string(),
        "4 imports cannot be satisfied:\n  \
         unknown import: `host::Print` has not been defined; the module imports `(func (param i32))`; did you mean `host::print`?\n  \
         incompatible import type for `host::log`: expected `(func (param i32))`, found `(func (param i64))`\n  \
         unknown import: `env::log` has not been defined; the module imports `(func (param i64))`; did you mean `host::log`?\n  \
         incompatible import type for `host::memory`: expected `(memory 2)`, found `(memory 1)`"
    );
    assert!(message(linker.instantiate_pre(&module)).contains("4 imports cannot be satisfied"));
    Ok(())
}

#[test]
fn limits_mutability_and_types_must_fit() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let items: Vec<(&str, Extern)> = vec![
        ("m13", Memory::new(&mut store, MemoryType::new(1, Some(3)))?.into()),
        ("m2", Memory::new(&mut store, MemoryType::new(2, None))?.into()),
        ("t13", Table::new(&mut store, TableType::new(RefType::FUNCREF, 1, Some(3)), Ref::Func(None))?.into()),
        ("te", Table::new(&mut store, TableType::new(RefType::EXTERNREF, 1, None), Ref::Extern(None))?.into()),
        ("gc", Global::new(&mut store, GlobalType::new(ValType::I32, Mutability::Const), Val::I32(0))?.into()),
        ("gv", Global::new(&mut store, GlobalType::new(ValType::I32, Mutability::Var), Val::I32(0))?.into()),
        ("gn", Global::new(&mut store, GlobalType::new(ValType::NULLFUNCREF, Mutability::Const), Val::FuncRef(None))?.into()),
        ("f", Func::wrap(&mut store, |_: i32| 1i64).into()),
    ];
    for (name, import, fits) in [
        ("m13", "(memory 1)", true),
        ("m13", "(memory 0 3)", true),
        ("m13", "(memory 0 4)", true),
        ("m13", "(memory 1 2)", false),
        ("m13", "(memory 2)", false),
        ("m2", "(memory 2)", true),
        ("m2", "(memory 2 9)", false),
        ("t13", "(table 1 funcref)", true),
        ("t13", "(table 1 3 funcref)", true),
        ("t13", "(table 1 2 funcref)", false),
        ("t13", "(table 2 funcref)", false),
        ("t13", "(table 1 externref)", false),
        ("te", "(table 1 externref)", true),
        ("gc", "(global i32)", true),
        ("gc", "(global (mut i32))", false),
        ("gc", "(global i64)", false),
        ("gv", "(global (mut i32))", true),
        ("gv", "(global i32)", false),
        ("gn", "(global funcref)", true),
        ("gn", "(global externref)", false),
        ("f", "(func (param i32) (result i64))", true),
        ("f", "(func (param i32))", false),
        ("f", "(global i32)", false),
    ] {
        let module = Module::new(&engine, format!(r#"(module (import "" "x" {import}))"#))?;
        let item = items.iter().find(|(n, _)| *n == name).map(|(_, item)| item.clone()).expect("it is in the list");
        let result = Instance::new(&mut store, &module, std::slice::from_ref(&item));
        assert_eq!(result.is_ok(), fits, "{name} for {import}: {}", message(result));
        let mut linker = Linker::new(&engine);
        linker.define(&store, "", "x", item)?;
        assert_eq!(linker.instantiate(&mut store, &module).is_ok(), fits, "{name} for {import}, linked");
    }
    Ok(())
}

#[test]
fn grown_items_fit_where_their_size_now_does() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let memory = Memory::new(&mut store, MemoryType::new(1, None))?;
    let mut linker = Linker::new(&engine);
    linker.define(&store, "", "m", memory)?;
    let module = Module::new(&engine, r#"(module (import "" "m" (memory 2)))"#)?;
    assert!(linker.instantiate(&mut store, &module).is_err());
    memory.grow(&mut store, 1)?;
    linker.instantiate(&mut store, &module)?;
    Ok(())
}

#[test]
fn linked_once_instantiated_often() -> Result<()> {
    let engine = Engine::default();
    let mut linker = Linker::<u32>::new(&engine);
    linker.func_wrap("", "tick", |mut caller: Caller<'_, u32>| *caller.data_mut() += 1)?;
    let module = Module::new(&engine, r#"(module (import "" "tick" (func $tick)) (start $tick))"#)?;
    let pre = linker.instantiate_pre(&module)?;
    assert!(Module::same(pre.module(), &module));
    for _ in 0..2 {
        let mut store = Store::new(&engine, 0);
        for _ in 0..10 {
            pre.clone().instantiate(&mut store)?;
        }
        assert_eq!(*store.data(), 10);
    }
    Ok(())
}

#[test]
fn instances_and_modules_as_definitions() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    let exporter = instance_in(&mut store, r#"(module (memory (export "m") 1) (func (export "f") (result i32) i32.const 6))"#)?;
    linker.instance(&mut store, "lib", exporter)?;
    let user = Module::new(
        &engine,
        r#"(module (import "lib" "f" (func $f (result i32))) (import "lib" "m" (memory 1)) (func (export "g") (result i32) call $f))"#,
    )?;
    linker.module(&mut store, "user", &user)?;
    let g = linker.get(&mut store, "user", "g")?.into_func().expect("it is a function");
    assert_eq!(g.typed::<(), i32>(&store)?.call(&mut store, ())?, 6);

    // A reactor keeps its state, a command starts anew.
    let counter = |begin: &str| {
        format!(
            r#"(module (global $n (mut i32) (i32.const 0)) (func (export "{begin}") (global.set $n (i32.const 10)))
                (func (export "next") (result i32) (global.set $n (i32.add (global.get $n) (i32.const 1))) global.get $n))"#
        )
    };
    linker.module(&mut store, "reactor", &Module::new(&engine, counter("_initialize"))?)?;
    linker.module(&mut store, "command", &Module::new(&engine, counter("_start"))?)?;
    for (name, expected) in [("reactor", [11, 12]), ("command", [1, 1])] {
        let next = linker.get(&mut store, name, "next")?.into_func().expect("it is a function").typed::<(), i32>(&store)?;
        assert_eq!([next.call(&mut store, ())?, next.call(&mut store, ())?], expected, "{name}");
    }
    linker.get_default(&mut store, "command")?.typed::<(), ()>(&store)?.call(&mut store, ())?;
    linker.get_default(&mut store, "nothing")?.typed::<(), ()>(&store)?.call(&mut store, ())?;

    let odd = Module::new(&engine, r#"(module (func (export "_start")) (global (export "g") i32 (i32.const 0)))"#)?;
    assert!(message(linker.module(&mut store, "odd", &odd).map(drop)).contains("`g`"));
    linker.allow_shadowing(true).allow_unknown_exports(true).module(&mut store, "odd", &odd)?;
    Ok(())
}

#[test]
fn unknown_imports_as_traps_or_defaults() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module (import "a" "f" (func $f (result i32))) (import "a" "g" (func $g (result i32)))
            (func (export "f") (result i32) call $f) (func (export "g") (result i32) call $g))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    linker.func_wrap("a", "g", || 8i32)?;
    let mut defaults = linker.clone();
    linker.define_unknown_imports_as_traps(&module)?;
    let instance = linker.instantiate(&mut store, &module)?;
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "g")?.call(&mut store, ())?, 8);
    let error = instance.get_typed_func::<(), i32>(&mut store, "f")?.call(&mut store, ()).expect_err("it is not defined");
    assert_eq!(error.downcast_ref::<UnknownImportError>().map(|e| e.name()), Some("f"));

    defaults.define_unknown_imports_as_default_values(&mut store, &module)?;
    let instance = defaults.instantiate(&mut store, &module)?;
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "f")?.call(&mut store, ())?, 0);
    assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "g")?.call(&mut store, ())?, 8);
    Ok(())
}

#[test]
fn imports_find_their_definitions() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    linker.func_wrap("a", "f", || 1i32)?;
    let module = Module::new(&engine, r#"(module (import "a" "f" (func (result i32))) (import "a" "g" (func)))"#)?;
    let found: Vec<bool> = module.imports().map(|import| linker.get_by_import(&mut store, &import).is_some()).collect();
    assert_eq!(found, [true, false]);
    Ok(())
}
