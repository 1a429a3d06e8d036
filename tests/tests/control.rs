//! What an embedder does about guests that run for long or take much: fuel, epochs, call hooks, limits of a store.
//!
//! ```text
//! fuel      exact counts, running out, what traps leave, components
//! epoch     endless code and a thread that counts; callbacks
//! hooks     every crossing is told, in order; errors and panics of the hook
//! limits    each knob of `StoreLimits`
//! ```

use windlass::{Config, Engine, Error, Instance, Module, Result, Store, TypedFunc};

#[path = "control/epoch.rs"]
mod epoch;
#[path = "control/fuel.rs"]
mod fuel;
#[path = "control/hooks.rs"]
mod hooks;
#[path = "control/limits.rs"]
mod limits;

fn engine(configure: impl FnOnce(&mut Config)) -> Result<Engine> {
    let mut config = Config::new();
    configure(&mut config);
    Engine::new(&config)
}

/// The function `f`, which takes and returns nothing, of a new instance that imports nothing.
fn function<T: 'static>(store: &mut Store<T>, text: &str) -> Result<TypedFunc<(), ()>> {
    let module = Module::new(store.engine(), text)?;
    Instance::new(&mut *store, &module, &[])?.get_typed_func(store, "f")
}

#[track_caller]
fn is<T: std::fmt::Debug + PartialEq + std::fmt::Display + Send + Sync + 'static>(error: &Error, what: T) {
    assert_eq!(error.downcast_ref(), Some(&what), "{error:?}");
}

/// A component whose guests call each other: `run` of the outer one sends a list of `n` strings that lies at 0, each of them empty.
const GUESTS: &str = r#"
    (component
      (component $callee
        (core module $m
          (memory (export "memory") 16)
          (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
          (func (export "f") (param i32 i32)))
        (core instance $i (instantiate $m))
        (func (export "f") (param "l" (list string))
          (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
      (component $caller
        (import "f" (func $f (param "l" (list string))))
        (core module $memory (memory (export "memory") 16))
        (core instance $memory (instantiate $memory))
        (core func $f (canon lower (func $f) (memory (core memory $memory "memory"))))
        (core module $m
          (import "" "f" (func $f (param i32 i32)))
          (func (export "run") (param i32) (call $f (i32.const 0) (local.get 0)))
          (func (export "forever") (loop (br 0))))
        (core instance $i (instantiate $m (with "" (instance (export "f" (func $f))))))
        (func (export "run") (param "n" u32) (canon lift (core func $i "run")))
        (func (export "forever") (canon lift (core func $i "forever"))))
      (instance $callee (instantiate $callee))
      (instance $caller (instantiate $caller (with "f" (func $callee "f"))))
      (export "run" (func $caller "run"))
      (export "forever" (func $caller "forever")))
"#;
