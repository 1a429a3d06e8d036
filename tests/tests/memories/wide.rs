//! 64-bit memories and tables, small pages, and the switches of these proposals.

use super::message;
use windlass::{
    Config, Engine, Extern, Func, Instance, Memory, MemoryType, Module, Ref, RefType, Result, Store, Table, TableType, Trap, Val,
};

/// A setter of [`Config`].
type Switch = fn(&mut Config, bool) -> &mut Config;

#[test]
fn what_is_off_is_refused_by_name() -> Result<()> {
    let cases: [(&str, Switch, &str); 4] = [
        ("(module (memory i64 1))", Config::wasm_memory64, "memory64"),
        ("(module (table i64 1 funcref))", Config::wasm_memory64, "memory64"),
        ("(module (memory 1) (memory 1))", Config::wasm_multi_memory, "multi-memory"),
        ("(module (memory 1 (pagesize 1)))", Config::wasm_custom_page_sizes, "custom page sizes"),
    ];
    for (wat, switch, name) in cases {
        let mut config = Config::new();
        let on = Engine::new(switch(&mut config, true))?;
        Module::new(&on, wat)?;
        let off = Engine::new(switch(&mut config, false))?;
        let error = message(Module::new(&off, wat));
        assert!(error.contains(name) || (name == "multi-memory" && error.contains("multiple memories")), "{wat}: {error}");
    }
    let constant = "(module (global i32 (i32.add (i32.const 1) (i32.const 2))))";
    assert!(Module::new(&Engine::default(), constant).is_ok(), "on by default");
    let error = message(Module::new(&Engine::new(Config::new().wasm_extended_const(false))?, constant));
    assert!(error.contains("constant expression"), "{error}");
    let pages = message(Module::new(&Engine::default(), "(module (memory 1 (pagesize 1)))"));
    assert!(pages.contains("custom page sizes"), "off by default: {pages}");
    Ok(())
}

#[test]
fn memories_and_tables_of_the_host_are_imported() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (import "" "memory" (memory $wide i64 1)) (import "" "table" (table $t i64 2 funcref))
            (memory $narrow (export "narrow") 1) (table $n 4 funcref)
            (type $answer (func (result i32)))
            (data (memory $wide) (i64.const 65530) "lift")
            (func (export "load") (param i64) (result i64) (i64.load $wide (local.get 0)))
            (func (export "store") (param i64 i64) (i64.store $wide offset=4294967296 (local.get 0) (local.get 1)))
            (func (export "down") (param i32 i64 i32) (memory.copy $narrow $wide (local.get 0) (local.get 1) (local.get 2)))
            (func (export "up") (param i64 i32 i32) (memory.copy $wide $narrow (local.get 0) (local.get 1) (local.get 2)))
            (func (export "rows") (param i32 i64 i32) (table.copy $n $t (local.get 0) (local.get 1) (local.get 2)))
            (func (export "call") (param i64) (result i32) (call_indirect $t (type $answer) (local.get 0)))
            (func (export "narrow call") (param i32) (result i32) (call_indirect $n (type $answer) (local.get 0)))
            (func (export "set") (param i64) (table.set $t (local.get 0) (ref.null func))))"#,
    )?;
    let mut store = Store::new(&engine, ());
    let memory = Memory::new(&mut store, MemoryType::new64(1, None))?;
    let answer = Func::wrap(&mut store, || 42);
    let table = Table::new(&mut store, TableType::new64(RefType::FUNCREF, 2, None), Ref::Func(None))?;
    table.set(&mut store, 1, answer.into())?;
    assert!(memory.ty(&store).is_64() && table.ty(&store).is_64());

    let narrow = Memory::new(&mut store, MemoryType::new(1, None))?;
    let error = message(Instance::new(&mut store, &module, &[narrow.into(), table.into()]));
    assert!(error.contains("memory") && error.contains("i64"), "{error}");

    let instance = Instance::new(&mut store, &module, &[Extern::Memory(memory), table.into()])?;
    let mut run = |name: &str, args: &[Val]| -> Result<Option<Val>> {
        let func = instance.get_func(&mut store, name).expect("it is exported");
        let mut results = vec![Val::I32(0); func.ty(&store).results().len()];
        func.call(&mut store, args, &mut results)?;
        Ok(results.pop())
    };
    let trap = |result: Result<Option<Val>>| result.expect_err("it traps").downcast_ref::<Trap>().copied();
    let lift = run("load", &[Val::I64(65_528)])?.and_then(|value| value.i64());
    assert_eq!(lift, Some(i64::from_le_bytes(*b"\0\0lift\0\0")));
    for index in [65_529, 1 << 32, -1, -8, i64::MIN] {
        assert_eq!(trap(run("load", &[Val::I64(index)])), Some(Trap::MemoryOutOfBounds), "{index}");
        assert_eq!(trap(run("store", &[Val::I64(index), Val::I64(1)])), Some(Trap::MemoryOutOfBounds), "{index}");
    }
    run("down", &[Val::I32(0), Val::I64(65_530), Val::I32(4)])?;
    run("up", &[Val::I64(1), Val::I32(0), Val::I32(65_535)])?;
    for args in [
        [Val::I32(65_535), Val::I64(0), Val::I32(2)],
        [Val::I32(0), Val::I64(-1), Val::I32(2)],
        [Val::I32(0), Val::I64(65_535), Val::I32(2)],
    ] {
        assert_eq!(trap(run("down", &args)), Some(Trap::MemoryOutOfBounds));
    }
    assert_eq!(run("call", &[Val::I64(1)])?.and_then(|value| value.i32()), Some(42));
    assert_eq!(trap(run("call", &[Val::I64(0)])), Some(Trap::IndirectCallToNull));
    for index in [2, 1 << 32, (1 << 32) + 1, 1 << 61, (1 << 61) + 1, -1] {
        assert_eq!(trap(run("call", &[Val::I64(index)])), Some(Trap::TableOutOfBounds), "{index}");
        assert_eq!(trap(run("set", &[Val::I64(index)])), Some(Trap::TableOutOfBounds), "{index}");
    }
    run("rows", &[Val::I32(2), Val::I64(0), Val::I32(2)])?;
    assert_eq!(trap(run("rows", &[Val::I32(2), Val::I64(1), Val::I32(2)])), Some(Trap::TableOutOfBounds));
    assert_eq!(trap(run("rows", &[Val::I32(2), Val::I64(-1), Val::I32(1)])), Some(Trap::TableOutOfBounds));
    assert_eq!(run("narrow call", &[Val::I32(3)])?.and_then(|value| value.i32()), Some(42));

    // Beyond 4 GiB, where the system lets a memory have so much address space.
    assert_eq!(memory.grow(&mut store, 1 << 16)?, 1);
    let func = instance.get_typed_func::<(i64, i64), ()>(&mut store, "store")?;
    func.call(&mut store, (65_528, 7))?;
    assert_eq!(memory.data(&store)[(1 << 32) + 65_528], 7);
    assert_eq!(memory.data(&store)[65_530..65_534], *b"\0\0\0\0", "it was overwritten by `up`");
    let error = func.call(&mut store, (65_529, 7)).expect_err("out of bounds");
    assert_eq!(error.downcast_ref::<Trap>(), Some(&Trap::MemoryOutOfBounds));
    Ok(())
}

#[test]
fn segments_with_wide_offsets_are_checked() -> Result<()> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    for (wat, trap) in [
        (r#"(module (memory i64 1) (data (i64.const 65535) "ab"))"#, Trap::MemoryOutOfBounds),
        (r#"(module (memory i64 1) (data (i64.const -1) "ab"))"#, Trap::MemoryOutOfBounds),
        (r#"(module (memory i64 1) (data (i64.const 0x100000000) "ab"))"#, Trap::MemoryOutOfBounds),
        ("(module (table i64 1 funcref) (func $f) (elem (table 0) (i64.const 0x100000000) func $f))", Trap::TableOutOfBounds),
        ("(module (table i64 1 funcref) (func $f) (elem (table 0) (i64.const -1) func $f))", Trap::TableOutOfBounds),
    ] {
        let error = Instance::new(&mut store, &Module::new(&engine, wat)?, &[]).expect_err("out of bounds");
        assert_eq!(error.downcast_ref::<Trap>(), Some(&trap), "{wat}: {error:?}");
    }
    Ok(())
}
