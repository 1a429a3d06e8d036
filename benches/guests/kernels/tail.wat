;; Two functions that continue in one another 1,000 times, directly and through a table.
(module
  (type $state (func (param i32 i32) (result i32)))
  (table 1 1 funcref)
  (elem (i32.const 0) $odd)
  (func $even (type $state)
    (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
    (return_call_indirect (type $state)
      (i32.sub (local.get 0) (i32.const 1)) (i32.add (local.get 1) (local.get 0)) (i32.const 0)))
  (func $odd (type $state)
    (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
    (return_call $even (i32.sub (local.get 0) (i32.const 1)) (i32.xor (local.get 1) (local.get 0))))
  (func (export "run") (param $n i32) (result i64)
    (local $sum i32)
    (loop $next
      (local.set $sum (i32.add (local.get $sum) (call $even (i32.const 1000) (local.get $n))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i64.extend_i32_u (local.get $sum))))
