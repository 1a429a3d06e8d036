//! Classes of bugs that hosts of components have had, a test for each: a guest that tries it, the typed error or trap that stops it, and what goes on
//! afterwards.
//!
//! Most guests here are one [`Sender`]: a component that passes whatever core values the test says, with whatever bytes in its memory, as a result, as the
//! argument of a host function and as the argument of another guest, so that each class is tried on every path that a value takes: lifted to Rust types,
//! lifted to `Val`, and between two guests.

#[path = "bug_classes/depth.rs"]
mod depth;
#[path = "bug_classes/handles.rs"]
mod handles;
#[path = "bug_classes/limits.rs"]
mod limits;
#[path = "bug_classes/lists.rs"]
mod lists;
#[path = "bug_classes/realloc.rs"]
mod realloc;
#[path = "bug_classes/reentrance.rs"]
mod reentrance;
#[path = "bug_classes/scalars.rs"]
mod scalars;
#[path = "bug_classes/sender.rs"]
mod sender;
#[path = "bug_classes/strings.rs"]
mod strings;

use std::panic::{AssertUnwindSafe, catch_unwind};
use windlass::component::{Component, Instance, Linker};
use windlass::{Engine, Error, Result, Store, Trap};

/// The error of a call that must fail, and must not panic.
#[track_caller]
fn refusal<V>(what: &str, call: impl FnOnce() -> Result<V>) -> Error {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(_)) => panic!("{what}: the call went well"),
        Ok(Err(error)) => error,
        Err(_) => panic!("{what}: the host panicked"),
    }
}

/// What a call trapped with.
fn trap(error: &Error) -> Option<Trap> {
    error.downcast_ref().copied()
}

/// Everything that an error says.
fn said(error: &Error) -> String {
    format!("{error:#}")
}

/// An instance of a component that imports nothing, in a store of its own.
fn alone(text: impl AsRef<[u8]>) -> Result<(Store<()>, Instance)> {
    let engine = Engine::default();
    let component = Component::new(&engine, text)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    Ok((store, instance))
}

/// Whether an instance can still be entered; `ok` is an export that returns 7.
fn goes_on<T>(store: &mut Store<T>, instance: &Instance) -> bool {
    let ok = instance.get_typed_func::<(), (u32,)>(&mut *store, "ok").expect("an export");
    match ok.call(&mut *store, ()) {
        Ok((seven,)) => seven == 7,
        Err(error) => {
            assert_eq!(trap(&error), Some(Trap::CannotEnterComponent), "{error:?}");
            false
        }
    }
}

/// A memory of at most 16 MiB and an allocator that only ever gives out fresh bytes, as the start of a component.
const LIBC: &str = r#"
    (core module $libc
      (memory (export "memory") 1 256)
      (global $top (mut i32) (i32.const 4096))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (if (i32.gt_u (global.get $top) (i32.shl (memory.size) (i32.const 16))) (then
          (if (i32.eq (i32.const -1) (memory.grow (i32.add (i32.const 1) (i32.shr_u (local.get $size) (i32.const 16)))))
            (then unreachable))))
        (memory.copy (local.get $at) (local.get $old) (local.get $old-size))
        (local.get $at)))
    (core instance $libc (instantiate $libc))
    (alias core export $libc "memory" (core memory $memory))
    (alias core export $libc "realloc" (core func $realloc))
"#;
