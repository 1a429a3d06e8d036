;; The Mandelbrot set: up to 200 steps of complex arithmetic for each of 16 points.
(module
  (func $point (param $re f64) (param $im f64) (result i32)
    (local $x f64) (local $y f64) (local $xx f64) (local $yy f64) (local $steps i32)
    (loop $step
      (local.set $xx (f64.mul (local.get $x) (local.get $x)))
      (local.set $yy (f64.mul (local.get $y) (local.get $y)))
      (if (f64.le (f64.add (local.get $xx) (local.get $yy)) (f64.const 4))
        (then
          (local.set $y (f64.add (f64.mul (f64.const 2) (f64.mul (local.get $x) (local.get $y))) (local.get $im)))
          (local.set $x (f64.add (f64.sub (local.get $xx) (local.get $yy)) (local.get $re)))
          (br_if $step (i32.lt_u (local.tee $steps (i32.add (local.get $steps) (i32.const 1))) (i32.const 200))))))
    (local.get $steps))
  (func (export "run") (param $n i32) (result i64)
    (local $sum i32) (local $left i32)
    (loop $next
      (local.set $left (i32.const 16))
      (loop $points
        (local.set $sum (i32.add (local.get $sum)
          (call $point (f64.sub (f64.mul (f64.convert_i32_u (local.get $left)) (f64.const 0.05)) (f64.const 1.2)) (f64.const 0.2))))
        (br_if $points (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i64.extend_i32_u (local.get $sum))))
