//! What it takes to have an instance: a store, an instance, and dropping both; on demand and out of a pool.

use super::{each, into_anyhow, rt};
use crate::harness::Operation;
use crate::{GUEST, TINY};
use anyhow::Result;
use rt::component::{Component, Linker as ComponentLinker};
use rt::{Config, Enabled, Engine, InstanceAllocationStrategy, Linker, Module, PoolingAllocationConfig, Store};
use std::hint::black_box;

const SMALL: &str = r#"(module
  (memory 1) (table 10 funcref) (global $g (mut i32) (i32.const 7)) (elem (i32.const 0) func $f) (data (i32.const 8) "hello")
  (func $f (export "f") (result i32) global.get $g))"#;

#[derive(Clone, Copy)]
enum From {
    System,
    Pool,
    /// A pool that leaves memory resident.
    Kept,
}

fn engine(from: From) -> Result<Engine> {
    let mut config = Config::new();
    config.allocation_strategy(match from {
        From::System => InstanceAllocationStrategy::OnDemand,
        From::Pool | From::Kept => {
            let mut pool = PoolingAllocationConfig::new();
            pool.total_memories(2_000).total_tables(2_000).total_core_instances(20_000).total_component_instances(2_000);
            pool.max_memories_per_module(1).max_tables_per_module(1).table_elements(20_000);
            if let From::Kept = from {
                pool.linear_memory_keep_resident(2 << 20).table_keep_resident(64 << 10).pagemap_scan(Enabled::Auto);
            }
            InstanceAllocationStrategy::Pooling(pool)
        }
    });
    Engine::new(&config).map_err(into_anyhow)
}

/// Instances of a module, of which `alive` others stay, and whose export `run` is called, if there is one.
fn module(from: From, text: &str, alive: usize, define: impl FnOnce(&mut Linker<()>) -> rt::Result<()>) -> Result<Operation> {
    let engine = engine(from)?;
    let module = Module::new(&engine, wat::parse_str(text)?).map_err(into_anyhow)?;
    let mut linker = Linker::new(&engine);
    define(&mut linker).map_err(into_anyhow)?;
    let pre = linker.instantiate_pre(&module).map_err(into_anyhow)?;
    let run = module.get_export_index("run");
    let make = move || {
        let mut store = Store::new(&engine, ());
        let instance = pre.instantiate(&mut store)?;
        if let Some(run) = &run {
            let run = instance.get_module_export(&mut store, run).and_then(rt::Extern::into_func).expect("exported");
            run.typed::<(), ()>(&store)?.call(&mut store, ())?;
        }
        Ok::<_, rt::Error>(store)
    };
    let others: Vec<_> = (0..alive).map(|_| make()).collect::<Result<_, _>>().map_err(into_anyhow)?;
    Ok(Box::new(move |n| {
        black_box(&others);
        each(n, |_| make().map(drop))
    }))
}

fn component(from: From, bytes: &[u8], alive: usize) -> Result<Operation> {
    let engine = engine(from)?;
    let component = Component::new(&engine, bytes).map_err(into_anyhow)?;
    let mut linker = ComponentLinker::<()>::new(&engine);
    linker.define_unknown_imports_as_traps(&component).map_err(into_anyhow)?;
    let pre = linker.instantiate_pre(&component).map_err(into_anyhow)?;
    let make = move || {
        let mut store = Store::new(&engine, ());
        pre.instantiate(&mut store)?;
        Ok::<_, rt::Error>(store)
    };
    let others: Vec<_> = (0..alive).map(|_| make()).collect::<Result<_, _>>().map_err(into_anyhow)?;
    Ok(Box::new(move |n| {
        black_box(&others);
        each(n, |_| make().map(drop))
    }))
}

/// A memory of 2 MiB whose second half is data, and a function that writes to `pages` pages of it, from the middle on and around.
fn data(pages: u32) -> String {
    let run = format!(
        r#"(func (export "run") (local $i i32) (loop $next
             (i32.store (i32.and (i32.add (i32.mul (local.get $i) (i32.const 4096)) (i32.const 1048592)) (i32.const 0x1fffff)) (i32.const 7))
             (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const {pages})))))"#
    );
    let run = if pages == 0 { "" } else { &run };
    format!(r#"(module (memory 32) (data (i32.const 1048576) "{}") {run})"#, "windlass".repeat(1 << 17))
}

fn imports() -> String {
    let imports: String = (0..100).map(|i| format!(r#"(import "host" "f{i}" (func (param i32) (result i32)))"#)).collect();
    format!("(module {imports})")
}

macro_rules! cases {
    ($($name:ident $from:ident $make:expr;)*) => {$(
        pub fn $name() -> Result<Operation> {
            let make: fn(From) -> Result<Operation> = $make;
            make(From::$from)
        }
    )*};
}

fn nothing(_: &mut Linker<()>) -> rt::Result<()> {
    Ok(())
}

fn small(from: From, alive: usize) -> Result<Operation> {
    module(from, SMALL, alive, nothing)
}

fn with_imports(from: From) -> Result<Operation> {
    module(from, &imports(), 0, |linker| {
        for i in 0..100 {
            linker.func_wrap("host", &format!("f{i}"), move |x: i32| x + i)?;
        }
        Ok(())
    })
}

cases! {
    small_on_demand System |from| small(from, 0);
    small_pooled Pool |from| small(from, 0);
    small_of_1000_on_demand System |from| small(from, 1000);
    small_of_1000_pooled Pool |from| small(from, 1000);
    data_on_demand System |from| module(from, &data(0), 0, nothing);
    data_pooled Pool |from| module(from, &data(0), 0, nothing);
    data_kept Kept |from| module(from, &data(0), 0, nothing);
    data_page_on_demand System |from| module(from, &data(1), 0, nothing);
    data_page_pooled Pool |from| module(from, &data(1), 0, nothing);
    data_page_kept Kept |from| module(from, &data(1), 0, nothing);
    data_pages_on_demand System |from| module(from, &data(512), 0, nothing);
    data_pages_pooled Pool |from| module(from, &data(512), 0, nothing);
    data_pages_kept Kept |from| module(from, &data(512), 0, nothing);
    imports_on_demand System with_imports;
    imports_pooled Pool with_imports;
    tiny_on_demand System |from| component(from, &wat::parse_str(TINY)?, 0);
    tiny_pooled Pool |from| component(from, &wat::parse_str(TINY)?, 0);
    guest_on_demand System |from| component(from, GUEST, 0);
    guest_pooled Pool |from| component(from, GUEST, 0);
    guest_kept Kept |from| component(from, GUEST, 0);
}
