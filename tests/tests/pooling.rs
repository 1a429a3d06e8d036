//! Engines that pool: limits and how they are told, slots that are used again, and that nothing of an instance is left for the next one.

use windlass::component::{Component, Linker as ComponentLinker};
use windlass::{
    Config, Enabled, Engine, Error, Instance, InstanceAllocationStrategy, Linker, Memory, MemoryType, Module, PoolConcurrencyLimitError,
    PoolingAllocationConfig, Result, Store, Table, Trap, component,
};

/// An engine with a small pool, changed by `change`.
fn engine(change: impl FnOnce(&mut PoolingAllocationConfig)) -> Result<Engine> {
    let mut pool = PoolingAllocationConfig::new();
    pool.total_memories(8).total_tables(8).total_core_instances(8).total_component_instances(4);
    change(&mut pool);
    Engine::new(Config::new().allocation_strategy(pool))
}

fn instance(store: &mut Store<()>, module: &Module) -> Result<Instance> {
    Instance::new(store, module, &[])
}

/// What is said of a module that can never fit.
#[track_caller]
fn never_fits(engine: &Engine, module: &str, expected: &str) {
    let error = Module::new(engine, module).expect_err("it is larger than the pool");
    assert_eq!(error.to_string(), expected);
}

const COMPONENT: &str = r#"(component
  (core module $m (memory (export "memory") 1) (table 3 funcref) (func (export "f")))
  (core instance $i (instantiate $m))
  (func (export "f") (canon lift (core func $i "f"))))"#;

#[test]
fn what_never_fits_is_refused_when_it_is_compiled() -> Result<()> {
    let small = engine(|pool| {
        pool.max_memory_size(1 << 20).table_elements(100).max_core_instance_size(4096);
    })?;
    let fits = "the module never fits into the engine's pool";
    never_fits(
        &small,
        "(module (memory 17))",
        &format!(
            "{fits}: it has a memory of at least 1114112 bytes, and 1048576 are possible; raise `PoolingAllocationConfig::max_memory_size`"
        ),
    );
    never_fits(
        &small,
        "(module (memory 1) (memory 1))",
        &format!("{fits}: it has 2 memories, and may have 1; raise `PoolingAllocationConfig::max_memories_per_module`"),
    );
    never_fits(
        &small,
        "(module (table 1 funcref) (table 1 funcref))",
        &format!("{fits}: it has 2 tables, and may have 1; raise `PoolingAllocationConfig::max_tables_per_module`"),
    );
    never_fits(
        &small,
        "(module (table 101 funcref))",
        &format!("{fits}: it has a table of at least 101 elements, and 100 are possible; raise `PoolingAllocationConfig::table_elements`"),
    );
    let globals = "(global (mut i64) (i64.const 0))".repeat(300);
    let error = Module::new(&small, format!("(module {globals})")).expect_err("a context of 300 globals is larger");
    assert!(error.to_string().contains("raise `PoolingAllocationConfig::max_core_instance_size`"), "{error}");
    // Those that it imports are another's.
    Module::new(&small, r#"(module (import "" "a" (memory 17)) (import "" "b" (memory 1)) (memory 16) (table 100 funcref))"#)?;

    for (change, expected) in [
        (PoolingAllocationConfig::max_memories_per_component as fn(&mut _, u32) -> &mut _, "1 memories, and may have 0"),
        (PoolingAllocationConfig::max_tables_per_component, "1 tables, and may have 0"),
        (PoolingAllocationConfig::max_core_instances_per_component, "1 core instances, and may have 0"),
        (PoolingAllocationConfig::total_core_instances, "1 core instances, and may have 0"),
    ] {
        let engine = engine(|pool| {
            change(pool, 0);
        })?;
        let error = Component::new(&engine, COMPONENT).expect_err("it is larger than the pool");
        assert!(
            error.to_string().starts_with("the component never fits into the engine's pool: it has ")
                && error.to_string().contains(expected)
        );
    }
    Ok(())
}

#[track_caller]
fn is_exhausted(result: Result<Instance>, expected: &str) {
    let error = result.expect_err("all are in use");
    assert!(error.is::<PoolConcurrencyLimitError>(), "{error:?}");
    assert_eq!(
        error.to_string(),
        format!("the engine's pool has no more {expected}; drop stores or component instances that are done, or raise that limit")
    );
}

#[test]
fn limits_hold_until_something_is_dropped() -> Result<()> {
    let engine = engine(|pool| {
        pool.total_memories(2).total_tables(3).total_core_instances(4);
    })?;
    let [memory, table, empty] = ["(module (memory 1))", "(module (table 1 funcref))", "(module)"].map(|text| Module::new(&engine, text));
    let (memory, table, empty) = (memory?, table?, empty?);
    let metrics = engine.pooling_allocator_metrics().expect("it pools");
    let mut stores: Vec<_> = (0..6).map(|_| Store::new(&engine, ())).collect();
    instance(&mut stores[0], &memory)?;
    instance(&mut stores[1], &memory)?;
    is_exhausted(instance(&mut stores[2], &memory), "memories: all 2 are in use (`PoolingAllocationConfig::total_memories`)");
    // What failed has left nothing behind.
    assert_eq!((metrics.core_instances(), metrics.memories(), metrics.tables()), (2, 2, 0));
    instance(&mut stores[2], &table)?;
    instance(&mut stores[3], &empty)?;
    is_exhausted(instance(&mut stores[4], &empty), "core instances: all 4 are in use (`PoolingAllocationConfig::total_core_instances`)");
    drop(stores.remove(3));
    drop(stores.remove(0));
    instance(&mut stores[1], &table)?;
    instance(&mut stores[2], &memory).map(drop)
}

#[test]
fn tables_and_components_have_their_limits() -> Result<()> {
    let engine = engine(|pool| {
        pool.total_tables(1).total_component_instances(2);
    })?;
    let table = Module::new(&engine, "(module (table 1 funcref))")?;
    let (mut first, mut second) = (Store::new(&engine, ()), Store::new(&engine, ()));
    instance(&mut first, &table)?;
    is_exhausted(instance(&mut second, &table), "tables: all 1 are in use (`PoolingAllocationConfig::total_tables`)");
    drop(first);
    instance(&mut second, &table)?;

    let component = Component::new(&engine, "(component (core module $m (memory 1)) (core instance (instantiate $m)))")?;
    let pre = ComponentLinker::new(&engine).instantiate_pre(&component)?;
    let mut store = Store::new(&engine, ());
    let metrics = engine.pooling_allocator_metrics().expect("it pools");
    let one: component::Instance = pre.instantiate(&mut store)?;
    pre.instantiate(&mut store)?;
    let error = pre.instantiate(&mut store).map(drop).expect_err("there are two");
    assert!(error.is::<PoolConcurrencyLimitError>());
    assert!(error.to_string().contains("all 2 are in use (`PoolingAllocationConfig::total_component_instances`)"), "{error}");
    assert_eq!((metrics.component_instances(), metrics.core_instances(), metrics.memories()), (2, 3, 2));
    one.drop_from(&mut store)?;
    assert_eq!((metrics.component_instances(), metrics.core_instances(), metrics.memories()), (1, 2, 1));
    pre.instantiate(&mut store)?;
    drop((store, second));
    assert_eq!((metrics.component_instances(), metrics.core_instances(), metrics.memories(), metrics.tables()), (0, 0, 0, 0));
    assert_eq!(
        (metrics.stacks(), metrics.gc_heaps(), metrics.unused_warm_stacks(), metrics.unused_stack_bytes_resident()),
        (0, 0, 0, Some(0))
    );
    Ok(())
}

#[test]
fn growth_ends_where_a_slot_does_and_accesses_behind_it_trap() -> Result<()> {
    let engine_with = |change: fn(&mut Config)| {
        let mut config = Config::new();
        let mut pool = PoolingAllocationConfig::new();
        pool.total_memories(4).max_memory_size(1 << 20).table_elements(10);
        change(config.allocation_strategy(pool));
        Engine::new(&config)
    };
    growth_ends(&engine_with(|_| {})?)?;
    growth_ends(&engine_with(|config| {
        config.memory_reservation(1 << 16).memory_guard_size(1 << 16).guard_before_linear_memory(true);
    })?)?;
    growth_ends(&engine_with(|config| {
        config.signals_based_traps(false);
    })?)
}

fn growth_ends(engine: &Engine) -> Result<()> {
    let module = Module::new(
        engine,
        r#"(module (memory (export "m") 1) (table (export "t") 1 funcref)
             (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
             (func (export "grow-table") (param i32) (result i32) (table.grow (ref.null func) (local.get 0)))
             (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
             (func (export "far") (param i32) (result i32) (i32.load offset=0xffffffff (local.get 0))))"#,
    )?;
    for _ in 0..3 {
        let mut store = Store::new(engine, ());
        let instance = instance(&mut store, &module)?;
        let func = |store: &mut Store<()>, name| instance.get_typed_func::<i32, i32>(store, name);
        let (grow, grow_table) = (func(&mut store, "grow")?, func(&mut store, "grow-table")?);
        let (load, far) = (func(&mut store, "load")?, func(&mut store, "far")?);
        let traps = |result: Result<i32>| assert_eq!(result.expect_err("out of bounds").downcast_ref(), Some(&Trap::MemoryOutOfBounds));
        traps(load.call(&mut store, 65533));
        assert_eq!((grow.call(&mut store, 15)?, grow.call(&mut store, 1)?), (1, -1));
        assert_eq!(load.call(&mut store, (1 << 20) - 4)?, 0);
        for address in [(1 << 20) - 3, 1 << 20, i32::MAX, -4, -1] {
            traps(load.call(&mut store, address));
            traps(far.call(&mut store, address));
        }
        assert_eq!((grow_table.call(&mut store, 9)?, grow_table.call(&mut store, 1)?), (1, -1));
    }
    Ok(())
}

#[test]
fn what_the_host_makes_is_not_in_the_pool() -> Result<()> {
    let engine = engine(|pool| {
        pool.total_memories(0).total_tables(0).max_memory_size(1 << 16);
    })?;
    let mut store = Store::new(&engine, ());
    let memory = Memory::new(&mut store, MemoryType::new(2, None))?;
    let table = Table::new(&mut store, windlass::TableType::new(windlass::RefType::FUNCREF, 2, None), windlass::Ref::Func(None))?;
    assert_eq!((memory.size(&store), table.size(&store)), (2, 2));
    let module = Module::new(&engine, r#"(module (import "" "m" (memory 2)) (import "" "t" (table 2 funcref)))"#)?;
    Instance::new(&mut store, &module, &[memory.into(), table.into()])?;
    let metrics = engine.pooling_allocator_metrics().expect("it pools");
    assert_eq!((metrics.memories(), metrics.tables(), metrics.core_instances()), (0, 0, 1));
    Ok(())
}

#[test]
fn a_module_that_goes_takes_its_slots_images_along() -> Result<()> {
    let engine = engine(|_| {})?;
    let metrics = engine.pooling_allocator_metrics().expect("it pools");
    let module = Module::new(&engine, r#"(module (memory 1) (data (i32.const 0) "x"))"#)?;
    let mut stores: Vec<_> = (0..3).map(|_| Store::new(&engine, ())).collect();
    for store in &mut stores {
        instance(store, &module)?;
    }
    let last = stores.pop();
    drop(stores);
    assert_eq!((metrics.memories(), metrics.unused_warm_memories()), (1, 2));
    drop(module);
    // One is used: its store keeps the module.
    assert_eq!((metrics.memories(), metrics.unused_warm_memories()), (1, 2));
    drop(last);
    assert_eq!((metrics.memories(), metrics.unused_warm_memories()), (0, 0));
    Ok(())
}

#[test]
fn resident_bytes_are_counted_and_bounded() -> Result<()> {
    for scan in [Enabled::No, Enabled::Auto] {
        let engine = engine(|pool| {
            pool.linear_memory_keep_resident(16 << 10).table_keep_resident(800).pagemap_scan(scan);
        })?;
        let metrics = engine.pooling_allocator_metrics().expect("it pools");
        let module = Module::new(&engine, r#"(module (memory (export "m") 4) (table 100 funcref) (data (i32.const 70000) "x"))"#)?;
        for round in 0..4 {
            let mut store = Store::new(&engine, ());
            let memory = instance(&mut store, &module)?.get_memory(&mut store, "m").expect("exported");
            assert_eq!(memory.data(&store).iter().filter(|byte| **byte != 0).count(), 1);
            memory.data_mut(&mut store)[..round * 9000].fill(1);
            assert_eq!((metrics.unused_memory_bytes_resident(), metrics.unused_table_bytes_resident()), (0, 0));
            drop(store);
            let resident = metrics.unused_memory_bytes_resident();
            assert!(resident <= 16 << 10, "{resident}");
            if scan == Enabled::No {
                assert_eq!(resident, 16 << 10);
            }
            assert_eq!((metrics.unused_warm_tables(), metrics.unused_table_bytes_resident()), (1, 800));
        }
    }
    Ok(())
}

#[test]
fn choices_that_cannot_be_met_are_refused_and_all_can_be_read_back() -> Result<()> {
    let refused = |change: fn(&mut PoolingAllocationConfig)| engine(change).expect_err("it cannot be met").to_string();
    assert!(
        refused(|pool| {
            pool.memory_protection_keys(Enabled::Yes);
        })
        .contains("memory_protection_keys")
    );
    assert!(
        refused(|pool| {
            pool.total_memories(u32::MAX);
        })
        .contains("lower `PoolingAllocationConfig::total_memories`")
    );
    if !PoolingAllocationConfig::is_pagemap_scan_available() {
        assert!(
            refused(|pool| {
                pool.pagemap_scan(Enabled::Yes);
            })
            .contains("pagemap_scan")
        );
    }
    assert!(!PoolingAllocationConfig::are_memory_protection_keys_available());
    let engine = engine(|pool| {
        pool.memory_protection_keys(Enabled::Auto)
            .total_stacks(3)
            .async_stack_keep_resident(4)
            .decommit_batch_size(5)
            .max_unused_warm_slots(6);
    })?;
    let pool = engine.get_pooling_config().expect("it pools");
    assert_eq!((pool.get_total_stacks(), pool.get_async_stack_keep_resident(), pool.get_decommit_batch_size()), (3, 4, 5));
    assert_eq!((pool.get_max_unused_warm_slots(), pool.get_total_memories(), pool.get_max_memory_size()), (6, 8, 1 << 32));
    assert_eq!((pool.get_memory_protection_keys(), pool.get_pagemap_scan()), (Enabled::Auto, Enabled::No));
    assert!(Engine::default().get_pooling_config().is_none() && Engine::default().pooling_allocator_metrics().is_none());
    assert!(Engine::new(Config::new().allocation_strategy(InstanceAllocationStrategy::pooling()))?.get_pooling_config().is_some());
    Ok(())
}

/// A source of numbers.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit
    }
}

const PAGE: usize = 65536;

/// Modules of different memories: pages, and where they have data.
const MODULES: &[(usize, Option<usize>)] =
    &[(1, None), (3, None), (4, Some(3 * PAGE + 5)), (4, Some(10)), (9, Some(PAGE - 3)), (2, Some(4096))];
const DATA: &str = "windlass";

/// An instance that was made, whose memory was as it should be, and into which something was then written.
struct Held {
    _store: Store<()>,
}

fn make(engine: &Engine, random: &mut Random, (module, (pages, data)): (&Module, (usize, Option<usize>))) -> Result<Held> {
    let mut store = Store::new(engine, ());
    let instance = Linker::new(engine).instantiate(&mut store, module)?;
    let memory = instance.get_memory(&mut store, "m").expect("exported");
    let table = instance.get_table(&mut store, "t").expect("exported");
    let bytes = memory.data(&store);
    assert_eq!(bytes.len(), pages * PAGE);
    let expected = data.map_or(0..0, |at| at..at + DATA.len());
    assert_eq!(&bytes[expected.clone()], &DATA.as_bytes()[..expected.len()]);
    assert!(bytes[..expected.start].iter().chain(&bytes[expected.end..]).all(|byte| *byte == 0), "another instance's bytes");
    let null = |store: &mut Store<()>, at| table.get(store, at).is_some_and(|element| element.is_null());
    assert!((0..table.size(&store)).all(|at| null(&mut store, at)), "another instance's elements");
    if random.below(3) == 0 {
        memory.grow(&mut store, random.below(4) as u64)?;
    }
    let len = memory.data_size(&store);
    assert!(memory.data(&store)[pages * PAGE..].iter().all(|byte| *byte == 0), "another instance's bytes where it grew");
    match random.below(4) {
        0 => memory.data_mut(&mut store).fill(0xa5),
        1 => {
            for _ in 0..random.below(60) {
                let at = random.below(len);
                memory.data_mut(&mut store)[at] = 0x5a;
            }
        }
        2 => {
            let at = random.below(len);
            memory.data_mut(&mut store)[at..].fill(0xff);
        }
        _ => {}
    }
    let func = instance.get_func(&mut store, "f").expect("exported");
    table.set(&mut store, random.below(5) as u64, func.into())?;
    Ok(Held { _store: store })
}

/// Random sequences of making and dropping, on several threads with one engine.
fn nothing_is_left(change: impl FnOnce(&mut PoolingAllocationConfig)) -> Result<()> {
    let engine = engine(|pool| {
        pool.total_memories(12).total_tables(12).total_core_instances(12).max_unused_warm_slots(4).max_memory_size(1 << 20);
        change(pool);
    })?;
    let module = |(pages, data): &(usize, Option<usize>)| {
        let data = data.map_or_else(String::new, |at| format!(r#"(data (i32.const {at}) "{DATA}")"#));
        let text = format!(r#"(module (memory (export "m") {pages}) (table (export "t") 5 funcref) (func (export "f")) {data})"#);
        Module::new(&engine, text)
    };
    let modules: Vec<_> = MODULES.iter().map(module).collect::<Result<_>>()?;
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..3)
            .map(|seed| {
                let (engine, modules) = (&engine, &modules);
                scope.spawn(move || {
                    let (mut random, mut held) = (Random(seed), Vec::new());
                    for _ in 0..120 {
                        if held.len() == 4 || random.below(5) < 2 && !held.is_empty() {
                            held.swap_remove(random.below(held.len()));
                            continue;
                        }
                        let which = random.below(modules.len());
                        held.push(make(engine, &mut random, (&modules[which], MODULES[which]))?);
                    }
                    Ok::<_, Error>(())
                })
            })
            .collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("no check failed"))
    })?;
    let metrics = engine.pooling_allocator_metrics().expect("it pools");
    assert_eq!((metrics.core_instances(), metrics.memories(), metrics.tables()), (0, 0, 0));
    Ok(())
}

#[test]
fn nothing_is_left_when_pages_are_given_back() -> Result<()> {
    nothing_is_left(|_| {})
}

#[test]
fn nothing_is_left_when_pages_are_overwritten() -> Result<()> {
    nothing_is_left(|pool| {
        pool.linear_memory_keep_resident(100_000).table_keep_resident(4096);
    })
}

#[test]
fn nothing_is_left_when_written_pages_are_overwritten() -> Result<()> {
    nothing_is_left(|pool| {
        pool.linear_memory_keep_resident(100_000).pagemap_scan(Enabled::Auto);
    })
}

#[test]
fn nothing_is_left_when_memories_are_cleaned_together() -> Result<()> {
    nothing_is_left(|pool| {
        pool.decommit_batch_size(5).linear_memory_keep_resident(4096);
    })
}

#[test]
fn a_pool_goes_with_the_last_of_its_engine() -> Result<()> {
    let engine = engine(|_| {})?;
    let module = Module::new(&engine, "(module (memory 1))")?;
    let weak = engine.weak();
    let mut store = Store::new(&engine, ());
    drop(engine);
    instance(&mut store, &module)?;
    drop(module);
    assert!(weak.upgrade().is_some());
    drop(store);
    assert!(weak.upgrade().is_none());
    Ok(())
}
