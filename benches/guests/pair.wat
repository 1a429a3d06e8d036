;; A guest calls a guest: the outer one loops over a call of the inner one's scalar function.
(component
  (component $inner
    (core module $m (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
    (core instance $i (instantiate $m))
    (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add"))))
  (instance $inner (instantiate $inner))
  (core func $add (canon lower (func $inner "add")))
  (core module $m
    (import "inner" "add" (func $add (param i32 i32) (result i32)))
    (func (export "loop-scalar") (param $n i32)
      (loop $l
        (drop (call $add (local.get $n) (i32.const 7)))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
  (core instance $i (instantiate $m (with "inner" (instance (export "add" (func $add))))))
  (func (export "loop-scalar") (param "n" u32) (canon lift (core func $i "loop-scalar"))))
