;; Fixed-length lists are passed in place: flat up to the limit, in memory beyond it, and as elements of other lists.
(component
  (type $pair (list u16 2))
  (type $long (list u32 20))
  (core module $m
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $next (i32.and (i32.add (global.get $next) (i32.sub (local.get 2) (i32.const 1))) (i32.sub (i32.const 0) (local.get 2))))
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (local.get 3))))
    ;; two flat values; bits that a u16 has no room for are ignored on the way out
    (func (export "swap") (param i32 i32) (result i32)
      (i32.store16 (i32.const 16) (local.get 1))
      (i32.store16 (i32.const 18) (local.get 0))
      (i32.const 16))
    ;; twenty values do not fit into flat parameters
    (func (export "sum") (param $p i32) (result i32)
      (local $i i32) (local $sum i32)
      (loop $again
        (local.set $sum (i32.add (local.get $sum) (i32.load (i32.add (local.get $p) (i32.shl (local.get $i) (i32.const 2))))))
        (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 20))))
      (local.get $sum))
    ;; pairs in a list lie one after the other
    (func (export "firsts") (param $p i32) (param $n i32) (result i32)
      (local $sum i32)
      (block $done
        (loop $again
          (br_if $done (i32.eqz (local.get $n)))
          (local.set $sum (i32.add (local.get $sum) (i32.load16_u (local.get $p))))
          (local.set $p (i32.add (local.get $p) (i32.const 4)))
          (local.set $n (i32.sub (local.get $n) (i32.const 1)))
          (br $again)))
      (local.get $sum)))
  (core instance $i (instantiate $m))
  (func (export "swap") (param "p" $pair) (result $pair) (canon lift (core func $i "swap") (memory (core memory $i "memory"))))
  (func (export "sum") (param "l" $long) (result u32)
    (canon lift (core func $i "sum") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
  (func (export "firsts") (param "l" (list $pair)) (result u32)
    (canon lift (core func $i "firsts") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
(assert_return (invoke "swap" (list.const (u16.const 1) (u16.const 65535))) (list.const (u16.const 65535) (u16.const 1)))
(assert_return
  (invoke "sum" (list.const
    (u32.const 1) (u32.const 2) (u32.const 3) (u32.const 4) (u32.const 5) (u32.const 6) (u32.const 7) (u32.const 8) (u32.const 9)
    (u32.const 10) (u32.const 11) (u32.const 12) (u32.const 13) (u32.const 14) (u32.const 15) (u32.const 16) (u32.const 17)
    (u32.const 18) (u32.const 19) (u32.const 20)))
  (u32.const 210))
(assert_return (invoke "firsts" (list.const (list.const (u16.const 1) (u16.const 9)) (list.const (u16.const 3) (u16.const 9)))) (u32.const 4))
(assert_return (invoke "firsts" (list.const)) (u32.const 0))
