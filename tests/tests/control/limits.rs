//! Each knob of `StoreLimits`, and a limiter of the embedder's own.

use super::function;
use windlass::component::{Component, Linker};
use windlass::{
    Engine, Instance, Memory, MemoryType, Module, Ref, RefType, ResourceLimiter, Result, Store, StoreLimits, StoreLimitsBuilder, Table,
    TableType, bail,
};

fn limited(limits: StoreLimitsBuilder) -> Store<StoreLimits> {
    let mut store = Store::new(&Engine::default(), limits.build());
    store.limiter(|limits| limits);
    store
}

fn new() -> StoreLimitsBuilder {
    StoreLimitsBuilder::new()
}

#[track_caller]
fn refused<T>(result: Result<T>, part: &str) {
    let error = result.err().expect("it is beyond the limit");
    assert!(format!("{error:#}").contains(part), "`{part}` is not in: {error:#}");
}

fn memory(store: &mut Store<StoreLimits>, pages: u32) -> Result<Memory> {
    Memory::new(store, MemoryType::new(pages, None))
}

fn table(store: &mut Store<StoreLimits>, elements: u32) -> Result<Table> {
    Table::new(store, TableType::new(RefType::FUNCREF, elements, None), Ref::Func(None))
}

#[test]
fn memories_have_a_size() -> Result<()> {
    let mut store = limited(new().memory_size(2 << 16));
    refused(memory(&mut store, 3), "196608 bytes");
    let memory = memory(&mut store, 1)?;
    assert_eq!(memory.grow(&mut store, 1)?, 1);
    assert!(memory.grow(&mut store, 1).is_err());
    let text = r#"(module (memory 1) (func (export "f")
        (if (i32.ne (memory.grow (i32.const 2)) (i32.const -1)) (then unreachable))
        (if (i32.ne (memory.grow (i32.const 1)) (i32.const 1)) (then unreachable))
        (if (i32.ne (memory.grow (i32.const 0)) (i32.const 2)) (then unreachable))))"#;
    function(&mut store, text)?.call(&mut store, ())
}

#[test]
fn tables_have_a_size() -> Result<()> {
    let mut store = limited(new().table_elements(4));
    refused(table(&mut store, 5), "5 elements");
    let table = table(&mut store, 3)?;
    assert_eq!(table.grow(&mut store, 1, Ref::Func(None))?, 3);
    assert!(table.grow(&mut store, 1, Ref::Func(None)).is_err());
    let text = r#"(module (table 1 funcref) (func (export "f")
        (if (i32.ne (table.grow (ref.null func) (i32.const 4)) (i32.const -1)) (then unreachable))
        (if (i32.ne (table.grow (ref.null func) (i32.const 3)) (i32.const 1)) (then unreachable))))"#;
    function(&mut store, text)?.call(&mut store, ())
}

#[test]
fn there_are_so_many_of_each() -> Result<()> {
    let mut store = limited(new().memories(1));
    memory(&mut store, 0)?;
    refused(memory(&mut store, 0), "may have 1 memories");
    let mut store = limited(new().tables(1));
    table(&mut store, 0)?;
    refused(table(&mut store, 0), "may have 1 tables");

    let mut store = limited(new().instances(2));
    let module = Module::new(store.engine(), "(module)")?;
    for _ in 0..2 {
        Instance::new(&mut store, &module, &[])?;
    }
    refused(Instance::new(&mut store, &module, &[]), "may have 2 instances");
    // Those of components count as well.
    let component = Component::new(store.engine(), "(component (core module $m) (core instance (instantiate $m)))")?;
    let linker = Linker::new(store.engine());
    refused(linker.instantiate(&mut store, &component), "may have 2 instances");
    Ok(())
}

#[test]
fn growing_too_far_is_a_trap_if_the_embedder_wants_it() -> Result<()> {
    for (text, what) in [
        (r#"(module (memory 1) (func (export "f") (drop (memory.grow (i32.const 2)))))"#, "growing a memory to 196608"),
        (r#"(module (memory 1 2) (func (export "f") (drop (memory.grow (i32.const 2)))))"#, "growing a memory to 196608"),
        (r#"(module (table 1 funcref) (func (export "f") (drop (table.grow (ref.null func) (i32.const 9)))))"#, "growing a table to 10"),
        (r#"(module (table 1 2 funcref) (func (export "f") (drop (table.grow (ref.null func) (i32.const 9)))))"#, "growing a table to 10"),
    ] {
        let mut store = limited(new().memory_size(2 << 16).table_elements(5).trap_on_grow_failure(true));
        refused(function(&mut store, text)?.call(&mut store, ()), what);
        let mut store = limited(new().memory_size(2 << 16).table_elements(5));
        function(&mut store, text)?.call(&mut store, ())?;
    }
    // What the limits allow and the table's own maximum does not.
    let text = r#"(module (table 1 2 funcref) (func (export "f") (drop (table.grow (ref.null func) (i32.const 2)))))"#;
    let mut store = limited(new().trap_on_grow_failure(true));
    refused(function(&mut store, text)?.call(&mut store, ()), "table");
    Ok(())
}

/// Writes down what it is asked and told.
#[derive(Default)]
struct Log(Vec<String>);

impl ResourceLimiter for Log {
    fn memory_growing(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.0.push(format!("memory {current} {desired} {maximum:?}"));
        Ok(true)
    }

    fn memory_grow_failed(&mut self, error: windlass::Error) -> Result<()> {
        self.0.push(format!("memory failed: {error}"));
        Ok(())
    }

    fn table_growing(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.0.push(format!("table {current} {desired} {maximum:?}"));
        if desired == 77 { bail!("no such number") } else { Ok(true) }
    }

    fn table_grow_failed(&mut self, _: windlass::Error) -> Result<()> {
        bail!("the table did not grow")
    }
}

#[test]
fn a_limiter_of_the_embedders_own_is_asked_and_told() -> Result<()> {
    let mut store = Store::new(&Engine::default(), Log::default());
    store.limiter(|log| log);
    let text = r#"(module (memory 1 2) (table 1 funcref) (table $t 0 3 externref) (func (export "f")
        (drop (memory.grow (i32.const 1))) (drop (memory.grow (i32.const 1)))))"#;
    function(&mut store, text)?.call(&mut store, ())?;
    let expected = [
        "memory 0 65536 Some(131072)",
        "table 0 1 None",
        "table 0 0 Some(3)",
        "memory 65536 131072 Some(131072)",
        "memory 131072 196608 Some(131072)",
    ];
    assert_eq!(store.data().0[..5], expected);
    assert!(store.data().0[5].starts_with("memory failed: "), "{:?}", store.data().0);
    for (delta, error) in [(76, "no such number"), (5, "the table did not grow")] {
        let text = format!(r#"(module (table 1 3 funcref) (func (export "f") (drop (table.grow (ref.null func) (i32.const {delta})))))"#);
        let failed = function(&mut store, &text)?.call(&mut store, ()).expect_err("an error of the limiter");
        assert_eq!(failed.root_cause().to_string(), error);
    }
    Ok(())
}
