;; One guest for every crossing that the benchmarks measure. The allocator hands out one fixed buffer, so that the figures hold
;; the boundary's cost and not a guest's malloc; `loop-*` exports call an import `n` times from inside.
(component
  (type $eight' (record
    (field "a" u32) (field "b" u32) (field "c" u64) (field "d" u64)
    (field "e" float32) (field "f" float64) (field "g" u8) (field "h" bool)))
  (import "host" (instance $host
    (alias outer 1 $eight' (type $eight''))
    (export "eight" (type $eight (eq $eight'')))
    (export "scalar" (func (param "a" u32) (param "b" u32) (result u32)))
    (export "text" (func (param "s" string)))
    (export "bytes" (func (param "b" (list u8))))
    (export "record" (func (param "r" $eight)))))
  (alias export $host "eight" (type $eight))

  (core module $libc
    (memory (export "memory") 8)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 65536)))
  (core instance $libc (instantiate $libc))
  (core func $scalar (canon lower (func $host "scalar")))
  (core func $text (canon lower (func $host "text") (memory (core memory $libc "memory"))))
  (core func $bytes (canon lower (func $host "bytes") (memory (core memory $libc "memory"))))
  (core func $record (canon lower (func $host "record") (memory (core memory $libc "memory"))))

  (core module $main
    (import "host" "scalar" (func $scalar (param i32 i32) (result i32)))
    (import "host" "text" (func $text (param i32 i32)))
    (import "host" "bytes" (func $bytes (param i32 i32)))
    (import "host" "record" (func $record (param i32 i32 i64 i64 f32 f64 i32 i32)))
    (import "libc" "memory" (memory 8))
    (data (i32.const 16) "the quick brown fox jumps over the lazy dog and runs")
    (func (export "nothing"))
    (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
    (func (export "take-text") (param i32 i32))
    (func (export "give-text") (param $len i32) (result i32)
      (i32.store (i32.const 0) (i32.const 1024))
      (i32.store (i32.const 4) (local.get $len))
      (i32.const 0))
    (func (export "take-record") (param i32 i32 i64 i64 f32 f64 i32 i32))
    (func (export "loop-scalar") (param $n i32)
      (loop $l
        (drop (call $scalar (local.get $n) (i32.const 7)))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (func (export "loop-text") (param $n i32) (param $len i32)
      (memory.fill (i32.const 1024) (i32.const 120) (local.get $len))
      (loop $l
        (call $text (i32.const 1024) (local.get $len))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (func (export "loop-bytes") (param $n i32) (param $len i32)
      (loop $l
        (call $bytes (i32.const 1024) (local.get $len))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (func (export "loop-record") (param $n i32)
      (loop $l
        (call $record (i32.const 1) (i32.const 2) (i64.const 3) (i64.const 4) (f32.const 5) (f64.const 6) (i32.const 7) (i32.const 1))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
  (core instance $main (instantiate $main
    (with "libc" (instance $libc))
    (with "host" (instance
      (export "scalar" (func $scalar)) (export "text" (func $text)) (export "bytes" (func $bytes)) (export "record" (func $record))))))

  (func (export "nothing") (canon lift (core func $main "nothing")))
  (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $main "add")))
  (func (export "take-text") (param "s" string)
    (canon lift (core func $main "take-text") (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
  (func (export "give-text") (param "len" u32) (result string)
    (canon lift (core func $main "give-text") (memory (core memory $libc "memory"))))
  (func (export "take-bytes") (param "b" (list u8))
    (canon lift (core func $main "take-text") (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
  (export $eight-out "eight" (type $eight))
  (func (export "take-record") (param "r" $eight-out) (canon lift (core func $main "take-record")))
  (func (export "loop-scalar") (param "n" u32) (canon lift (core func $main "loop-scalar")))
  (func (export "loop-text") (param "n" u32) (param "len" u32) (canon lift (core func $main "loop-text")))
  (func (export "loop-bytes") (param "n" u32) (param "len" u32) (canon lift (core func $main "loop-bytes")))
  (func (export "loop-record") (param "n" u32) (canon lift (core func $main "loop-record"))))
