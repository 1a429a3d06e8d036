;; Hashing: multiplications, shifts and exclusive ors that depend on one another, and a division for every word.
(module
  (func (export "run") (param $n i32) (result i64)
    (local $hash i64) (local $word i64) (local $left i32)
    (local.set $hash (i64.const 0x9e3779b97f4a7c15))
    (loop $next
      (local.set $left (i32.const 64))
      (loop $words
        (local.set $word (i64.add (local.get $word) (i64.const 0xd1342543de82ef95)))
        (local.set $hash (i64.mul (i64.xor (local.get $hash) (i64.shr_u (local.get $word) (i64.const 29))) (i64.const 0xbf58476d1ce4e5b9)))
        (local.set $hash (i64.add (i64.rotl (local.get $hash) (i64.const 13))
                                  (i64.rem_u (local.get $word) (i64.or (i64.and (local.get $hash) (i64.const 0xffff)) (i64.const 1)))))
        (br_if $words (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $hash)))
