//! Calls between the instances of one component: adapters, which the compiler writes as core wasm.
//!
//! ```text
//! values      every type in every pair of encodings arrives as it was sent
//! rules       the order of traps, what `realloc` is asked for, handles in lists, backtraces
//! chain       the stack, used up by guests that call one another
//! size        what a composition of many components comes to; five signatures measured
//! snapshots   some adapters as text; `BLESS=1` rewrites them
//! ```

use windlass::component::{Component, Instance, Linker};
use windlass::{Config, Engine, Result, Store};

#[path = "adapters/chain.rs"]
mod chain;
#[path = "adapters/rules.rs"]
mod rules;
#[path = "adapters/size.rs"]
mod size;
#[path = "adapters/snapshots.rs"]
mod snapshots;
#[path = "adapters/values.rs"]
mod values;

/// A core module that allocates: `realloc` gives out fresh memory, never frees any, and grows the memory as it goes.
const ALLOCATOR: &str = r#"
    (core module $allocator
      (memory (export "memory") 2)
      (global $next (mut i32) (i32.const 65536))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                                (i32.sub (i32.const 0) (local.get $align))))
        (global.set $next (i32.add (local.get $at) (local.get $size)))
        (drop (memory.grow (i32.add (i32.const 1) (i32.shr_u (local.get $size) (i32.const 16)))))
        (memory.copy (local.get $at) (local.get $old)
          (select (local.get $old-size) (local.get $size) (i32.lt_u (local.get $old-size) (local.get $size))))
        (local.get $at)))
    (core instance $a (instantiate $allocator))
"#;

fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    Engine::new(&config)
}

/// An instance of a component that imports nothing.
fn instance(text: &str) -> Result<(Store<()>, Instance)> {
    let engine = engine()?;
    let component = Component::new(&engine, text)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    Ok((store, instance))
}
