//! Small hosts over components, each as an embedder writes it who knows the published API and nothing of what is behind it.
//!
//! `echo` holds a guest that gives back what it is given, in every type; `edges` the corners of types and linking; `hosts` the typical programs; `bindings` what `bindgen!` makes of
//! its options, over the real guest; `boundary` calls that nest and values that are many; `misuse` what goes wrong.

#[path = "acceptance_component/bindings.rs"]
mod bindings;
#[path = "acceptance_component/boundary.rs"]
mod boundary;
#[path = "acceptance_component/echo.rs"]
mod echo;
#[path = "acceptance_component/edges.rs"]
mod edges;
#[path = "acceptance_component/hosts.rs"]
mod hosts;
#[path = "acceptance_component/misuse.rs"]
mod misuse;
#[path = "acceptance_component/resources.rs"]
mod resources;

/// A memory and an allocator, as the start of a component.
const LIBC: &str = r#"
    (core module $libc
      (memory (export "memory") 2)
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
