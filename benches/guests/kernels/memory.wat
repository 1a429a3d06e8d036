;; A histogram of 4 KiB: a load that depends on a load, and a store to where it came from.
(module
  (memory 2)
  (func $fill
    (local $at i32) (local $seed i32)
    (loop $bytes
      (local.set $seed (i32.add (i32.mul (local.get $seed) (i32.const 1103515245)) (i32.const 12345)))
      (i32.store8 offset=65536 (local.get $at) (i32.shr_u (local.get $seed) (i32.const 16)))
      (br_if $bytes (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (i32.const 4096)))))
  (start $fill)
  (func (export "run") (param $n i32) (result i64)
    (local $at i32) (local $bin i32) (local $sum i32)
    (loop $next
      (local.set $at (i32.const 0))
      (loop $bytes
        (local.set $bin (i32.shl (i32.load8_u offset=65536 (local.get $at)) (i32.const 2)))
        (i32.store offset=1024 (local.get $bin) (i32.add (i32.load offset=1024 (local.get $bin)) (i32.const 1)))
        (local.set $sum (i32.add (local.get $sum) (i32.load offset=8192 (local.get $bin))))
        (br_if $bytes (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (i32.const 4096))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i64.extend_i32_u (local.get $sum))))
