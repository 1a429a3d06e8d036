//! Memories and tables that cannot be made or grow say so: -1 to a guest, sizes and reason to a host, and the limiter hears of what it allowed in vain.

use super::message;
use windlass::{
    Config, Engine, Instance, Memory, MemoryType, MemoryTypeBuilder, Module, Ref, RefType, ResourceLimiter, Result, Store, Table,
    TableType, Trap, bail,
};

#[derive(Default)]
struct Limiter {
    /// Bytes or elements beyond which the answer is no.
    limit: Option<usize>,
    /// Beyond which it is an error.
    fatal: Option<usize>,
    asked: Vec<(usize, usize, Option<usize>)>,
    failures: Vec<String>,
}

impl Limiter {
    fn ask(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.asked.push((current, desired, maximum));
        if self.fatal.is_some_and(|fatal| desired > fatal) {
            bail!("enough is enough");
        }
        Ok(self.limit.is_none_or(|limit| desired <= limit))
    }
}

impl ResourceLimiter for Limiter {
    fn memory_growing(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.ask(current, desired, maximum)
    }

    fn memory_grow_failed(&mut self, error: windlass::Error) -> Result<()> {
        self.failures.push(error.to_string());
        Ok(())
    }

    fn table_growing(&mut self, current: usize, desired: usize, maximum: Option<usize>) -> Result<bool> {
        self.ask(current, desired, maximum)
    }

    fn table_grow_failed(&mut self, error: windlass::Error) -> Result<()> {
        self.failures.push(error.to_string());
        Ok(())
    }
}

fn store(engine: &Engine) -> Store<Limiter> {
    let mut store = Store::new(engine, Limiter::default());
    store.limiter(|limiter| limiter);
    store
}

/// What holds all of `parts`.
#[track_caller]
fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in: {text}");
    }
}

#[test]
fn a_memory_says_why_it_does_not_grow() -> Result<()> {
    let engine = Engine::new(Config::new().memory_reservation(1 << 20).memory_may_move(false))?;
    let mut store = store(&engine);
    let memory = Memory::new(&mut store, MemoryType::new(1, Some(100)))?;

    let error = message(memory.grow(&mut store, 200));
    holds(&error, &["growing a memory from 65536 to 13172736 bytes", "(maximum 6553600)", "beyond its maximum"]);
    let error = message(memory.grow(&mut store, 50));
    holds(&error, &["from 65536 to 3342336", "reservation is 1048576 bytes", "may not move", "Config::memory_reservation"]);
    let failures = std::mem::take(&mut store.data_mut().failures);
    assert_eq!(failures.len(), 2, "what was allowed and failed: {failures:?}");
    holds(&failures[1], &["3342336", "may not move"]);

    store.data_mut().limit = Some(1 << 17);
    let error = message(memory.grow(&mut store, 2));
    holds(&error, &["from 65536 to 196608 bytes", "the store's memory limits", "Store::limiter"]);
    assert!(store.data().failures.is_empty(), "what the limiter refuses it need not hear of");
    assert_eq!(store.data().asked.last(), Some(&(65_536, 196_608, Some(6_553_600))));
    assert_eq!((memory.grow(&mut store, 1)?, memory.size(&store)), (1, 2));

    let error = message(Memory::new(&mut store, MemoryType::new(3, None)));
    holds(&error, &["a memory of 196608 bytes", "the store's memory limits"]);
    Ok(())
}

#[test]
fn sizes_beyond_the_address_space_are_refused() -> Result<()> {
    let mut store = store(&Engine::default());
    let error = message(Memory::new(&mut store, MemoryType::new64(1 << 40, None)));
    holds(&error, &["a memory of 72057594037927936 bytes", "no memory like it can have more than"]);
    // The system refuses what is allowed.
    let error = message(Memory::new(&mut store, MemoryType::new64(1 << 31, None)));
    holds(&error, &["a memory of 140737488355328 bytes", "the system has no room for it"]);

    let memory = Memory::new(&mut store, MemoryType::new64(1, None))?;
    for delta in [1 << 31, 1 << 47, u64::MAX] {
        let error = message(memory.grow(&mut store, delta));
        holds(&error, &["growing a memory from 65536 to ", "no memory like it can have more than 140737488355328 bytes"]);
    }
    assert_eq!(memory.size(&store), 1);
    assert_eq!(store.data().failures.len(), 3);
    Ok(())
}

#[test]
fn a_table_says_why_it_does_not_grow() -> Result<()> {
    let mut store = store(&Engine::default());
    let table = Table::new(&mut store, TableType::new64(RefType::FUNCREF, 2, Some(1 << 40)), Ref::Func(None))?;
    let error = message(table.grow(&mut store, 1 << 41, Ref::Func(None)));
    holds(&error, &["growing a table from 2 to 2199023255554 elements", "(maximum 1099511627776)", "beyond its maximum"]);
    let error = message(table.grow(&mut store, 1 << 30, Ref::Func(None)));
    holds(&error, &["no table like it can have more than 10000000 elements"]);
    assert_eq!(store.data().failures.len(), 2);
    store.data_mut().limit = Some(10);
    let error = message(table.grow(&mut store, 9, Ref::Func(None)));
    holds(&error, &["from 2 to 11 elements", "the store's table limits"]);
    assert_eq!(table.grow(&mut store, 8, Ref::Func(None))?, 2);
    let error = message(Table::new(&mut store, TableType::new(RefType::FUNCREF, 11, None), Ref::Func(None)));
    holds(&error, &["a table of 11 elements", "the store's table limits"]);
    Ok(())
}

#[test]
fn a_guest_gets_minus_one_or_a_trap() -> Result<()> {
    let engine = Engine::default();
    let module = Module::new(
        &engine,
        r#"(module
            (memory $small 1 2) (memory $large i64 1) (table $t i64 1 funcref)
            (func (export "small") (param i32) (result i32) (memory.grow $small (local.get 0)))
            (func (export "large") (param i64) (result i64) (memory.grow $large (local.get 0)))
            (func (export "table") (param i64) (result i64) (table.grow $t (ref.null func) (local.get 0))))"#,
    )?;
    let mut store = store(&engine);
    let instance = Instance::new(&mut store, &module, &[])?;
    let small = instance.get_typed_func::<i32, i32>(&mut store, "small")?;
    let large = instance.get_typed_func::<i64, i64>(&mut store, "large")?;
    let table = instance.get_typed_func::<i64, i64>(&mut store, "table")?;
    for delta in [2, i32::MAX, -1] {
        assert_eq!(small.call(&mut store, delta)?, -1);
    }
    for delta in [1 << 32, i64::MAX, -1, -2, i64::MIN] {
        assert_eq!(large.call(&mut store, delta)?, -1, "{delta}");
        assert_eq!(table.call(&mut store, delta)?, -1, "{delta}");
    }
    assert_eq!(store.data().failures.len(), 13);
    assert_eq!((small.call(&mut store, 1)?, large.call(&mut store, 3)?, table.call(&mut store, 7)?), (1, 1, 1));
    assert_eq!((small.call(&mut store, 0)?, large.call(&mut store, 0)?, table.call(&mut store, 0)?), (2, 4, 8));

    store.data_mut().fatal = Some(1 << 20);
    holds(&message(large.call(&mut store, 1 << 20)), &["enough is enough"]);
    assert_eq!(large.call(&mut store, 1)?, 4, "the store goes on");

    // Instantiation says it too.
    let greedy = Module::new(&engine, "(module (memory 40))")?;
    holds(&message(Instance::new(&mut store, &greedy, &[])), &["enough is enough"]);
    store.data_mut().fatal = None;
    store.data_mut().limit = Some(1);
    holds(&message(Instance::new(&mut store, &greedy, &[])), &["a memory of 2621440 bytes", "memory limits"]);
    Ok(())
}

#[test]
fn types_of_the_host_are_checked() -> Result<()> {
    let build = |builder: &mut MemoryTypeBuilder| message(builder.build());
    holds(&build(MemoryTypeBuilder::new().page_size_log2(12)), &["2^12"]);
    holds(&build(MemoryTypeBuilder::new().min(1 << 17)), &["131072", "65536"]);
    holds(&build(MemoryTypeBuilder::new().page_size_log2(0).max(Some(1 << 32))), &["4294967296", "4294967295"]);
    let ty = MemoryTypeBuilder::new().min(10).max(Some(u32::MAX.into())).page_size_log2(0).build()?;
    let mut store = Store::new(&Engine::default(), ());
    let memory = Memory::new(&mut store, ty)?;
    assert_eq!((memory.page_size(&store), memory.page_size_log2(&store), memory.size(&store)), (1, 0, 10));
    assert_eq!((memory.grow(&mut store, 5)?, memory.data_size(&store)), (10, 15));
    assert!(memory.write(&mut store, 14, b"ab").is_err());
    let mut rest = vec![1; 15];
    memory.read(&store, 0, &mut rest)?;
    assert_eq!(rest, [0; 15]);
    let error = memory.grow(&mut store, u64::MAX).expect_err("too much");
    assert!(error.downcast_ref::<Trap>().is_none());
    Ok(())
}
