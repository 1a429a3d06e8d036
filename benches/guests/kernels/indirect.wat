;; An interpreter's inner loop: 256 calls through a table, of functions that take turns.
(module
  (type $operation (func (param i32 i32) (result i32)))
  (table 8 8 funcref)
  (elem (i32.const 0) $add $sub $xor $rotl $mul $and $or $shr)
  (func $add (type $operation) (i32.add (local.get 0) (local.get 1)))
  (func $sub (type $operation) (i32.sub (local.get 0) (local.get 1)))
  (func $xor (type $operation) (i32.xor (local.get 0) (local.get 1)))
  (func $rotl (type $operation) (i32.rotl (local.get 0) (i32.const 5)))
  (func $mul (type $operation) (i32.mul (local.get 0) (i32.const 0x01000193)))
  (func $and (type $operation) (i32.and (local.get 0) (i32.const 0x7fffffff)))
  (func $or (type $operation) (i32.or (local.get 0) (local.get 1)))
  (func $shr (type $operation) (i32.add (i32.shr_u (local.get 0) (i32.const 3)) (local.get 1)))
  (func (export "run") (param $n i32) (result i64)
    (local $value i32) (local $left i32)
    (loop $next
      (local.set $left (i32.const 256))
      (loop $operations
        (local.set $value (call_indirect (type $operation) (local.get $value) (local.get $left) (i32.and (local.get $left) (i32.const 7))))
        (br_if $operations (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i64.extend_i32_u (local.get $value))))
