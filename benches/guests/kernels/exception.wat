;; An exception that passes one frame and is caught in the next.
(module
  (tag $failed (param i32))
  (func $throws (param i32) (result i32)
    (if (i32.and (local.get 0) (i32.const 1)) (then (throw $failed (local.get 0))))
    (throw $failed (i32.const 2)))
  (func $passes (param i32) (result i32) (i32.add (call $throws (local.get 0)) (i32.const 1)))
  (func (export "run") (param $n i32) (result i64)
    (local $sum i32)
    (loop $next
      (local.set $sum (i32.add (local.get $sum)
        (block $caught (result i32)
          (try_table (result i32) (catch $failed $caught) (call $passes (local.get $n))))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i64.extend_i32_u (local.get $sum))))
