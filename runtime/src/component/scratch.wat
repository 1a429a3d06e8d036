;; The memory through which the host calls functions that a component imports and exports again: see `scratch.rs`. `scratch.wasm` is its binary form.
(module
  (memory (export "memory") 1)
  ;; What lies below is in use.
  (global $top (mut i32) (i32.const 16))
  ;; How many calls are under way.
  (global $active (mut i32) (i32.const 0))

  (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
    (local $at i32) (local $end i32) (local $i i32)
    (local.set $at (i32.and
      (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
      (i32.sub (i32.const 0) (local.get $align))))
    (local.set $end (i32.add (local.get $at) (local.get $size)))
    (if (i32.or (i32.lt_u (local.get $at) (global.get $top)) (i32.lt_u (local.get $end) (local.get $at)))
      (then unreachable))
    ;; Pages that are needed and not there.
    (local.set $i (i32.sub (i32.add (i32.shr_u (local.get $end) (i32.const 16)) (i32.const 1)) (memory.size)))
    (if (i32.gt_s (local.get $i) (i32.const 0))
      (then (if (i32.eq (memory.grow (local.get $i)) (i32.const -1)) (then unreachable))))
    (if (i32.gt_u (local.get $old-size) (local.get $size)) (then (local.set $old-size (local.get $size))))
    (local.set $i (i32.const 0))
    (block $done
      (loop $copy
        (br_if $done (i32.eq (local.get $i) (local.get $old-size)))
        (i32.store8 (i32.add (local.get $at) (local.get $i)) (i32.load8_u (i32.add (local.get $old) (local.get $i))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $copy)))
    (global.set $top (local.get $end))
    (local.get $at))

  (func (export "enter") (global.set $active (i32.add (global.get $active) (i32.const 1))))
  (func (export "leave") (global.set $active (i32.sub (global.get $active) (i32.const 1))))
  ;; Results have been taken: unless a call is under way, nothing is in use.
  (func (export "free") (if (i32.eqz (global.get $active)) (then (global.set $top (i32.const 16))))))
