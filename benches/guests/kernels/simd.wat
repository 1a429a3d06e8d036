;; Blending two pictures of 4 KiB: bytes to 16-bit lanes, multiplied, added, narrowed.
(module
  (memory 1)
  (func (export "run") (param $n i32) (result i64)
    (local $at i32) (local $a v128) (local $b v128) (local $factor v128) (local $other v128)
    (local.set $factor (i16x8.splat (i32.const 180)))
    (local.set $other (i16x8.splat (i32.const 76)))
    (v128.store (i32.const 64) (v128.const i32x4 0x01020304 0x55667788 0x99aabbcc 0xddeeff00))
    (loop $next
      (local.set $at (i32.const 0))
      (loop $pixels
        (local.set $a (v128.load (local.get $at)))
        (local.set $b (v128.load offset=16384 (local.get $at)))
        (v128.store (local.get $at) (i8x16.narrow_i16x8_u
          (i16x8.shr_u (i16x8.add
            (i16x8.mul (i16x8.extend_low_i8x16_u (local.get $a)) (local.get $factor))
            (i16x8.mul (i16x8.extend_low_i8x16_u (local.get $b)) (local.get $other))) (i32.const 8))
          (i16x8.shr_u (i16x8.add
            (i16x8.mul (i16x8.extend_high_i8x16_u (local.get $a)) (local.get $factor))
            (i16x8.mul (i16x8.extend_high_i8x16_u (local.get $b)) (local.get $other))) (i32.const 8))))
        (br_if $pixels (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 4096))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i64x2.extract_lane 0 (v128.load (i32.const 64)))))
