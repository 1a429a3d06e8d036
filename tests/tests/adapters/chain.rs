//! Calls through very many guests: each adds a frame of its own and perhaps one of an adapter.

use std::fmt::Write;
use windlass::component::{Component, Linker};
use windlass::{Config, Engine, Result, Store, Trap};

/// How many guests call the next one.
const LINKS: u32 = 400;

/// A component whose `f` goes through all of them, each of which adds 1.
fn chain() -> String {
    let mut text = String::from(
        r#"(component
  (component $leaf
    (core module $m (func (export "f") (param i32) (result i32) local.get 0))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
  (component $link
    (import "g" (func $g (param "x" u32) (result u32)))
    (core func $lowered (canon lower (func $g)))
    (core module $m
      (import "" "g" (func $g (param i32) (result i32)))
      (func (export "f") (param i32) (result i32) (i32.add (call $g (local.get 0)) (i32.const 1))))
    (core instance $i (instantiate $m (with "" (instance (export "g" (func $lowered))))))
    (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
  (instance $i0 (instantiate $leaf))"#,
    );
    for link in 1..=LINKS {
        write!(text, "\n  (instance $i{link} (instantiate $link (with \"g\" (func $i{} \"f\"))))", link - 1).expect("text has room");
    }
    write!(text, "\n  (export \"f\" (func $i{LINKS} \"f\")))").expect("text has room");
    text
}

#[test]
fn a_chain_that_uses_up_the_stack_traps() -> Result<()> {
    let text = chain();
    let call = |stack_bytes: usize| -> Result<u32> {
        let engine = Engine::new(Config::new().max_wasm_stack(stack_bytes))?;
        let component = Component::new(&engine, &text)?;
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
        let f = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "f")?;
        Ok(f.call(&mut store, (7,))?.0)
    };
    assert_eq!(call(512 << 10)?, 7 + LINKS);
    let error = call(8 << 10).expect_err("400 frames do not fit into 8 KiB");
    assert_eq!(error.downcast_ref(), Some(&Trap::StackOverflow), "{error:?}");
    Ok(())
}
