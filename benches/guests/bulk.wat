;; Lists of every kind in both directions. The allocator hands out one fixed buffer; the guest's own lists lie in the first half of its memory, where a
;; `fill-*` export writes them once. `loop-*` exports call an import `n` times from inside.
(component
  (type $plain' (record (field "a" u32) (field "b" u32) (field "c" u64)))
  (import "host" (instance $host
    (alias outer 1 $plain' (type $plain''))
    (export "plain" (type $plain (eq $plain'')))
    (export "bytes" (func (param "b" (list u8))))
    (export "words" (func (param "w" (list u32))))
    (export "records" (func (param "r" (list $plain))))
    (export "texts" (func (param "t" (list string))))))
  (alias export $host "plain" (type $plain))

  (core module $libc
    (memory (export "memory") 64)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 2097152)))
  (core instance $libc (instantiate $libc))
  ;; A list of strings takes one allocation a string: this allocator goes around in a buffer of 1 MiB.
  (core module $ring
    (global $at (mut i32) (i32.const 2097152))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (local $p i32)
      (local.set $p (global.get $at))
      (global.set $at (i32.add (local.get $p) (i32.and (i32.add (local.get 3) (i32.const 7)) (i32.const -8))))
      (if (i32.gt_u (global.get $at) (i32.const 3145728)) (then (local.set $p (i32.const 2097152)) (global.set $at (i32.const 2162688))))
      (local.get $p)))
  (core instance $ring (instantiate $ring))
  (core func $bytes (canon lower (func $host "bytes") (memory (core memory $libc "memory"))))
  (core func $words (canon lower (func $host "words") (memory (core memory $libc "memory"))))
  (core func $records (canon lower (func $host "records") (memory (core memory $libc "memory"))))
  (core func $texts (canon lower (func $host "texts") (memory (core memory $libc "memory"))))

  (core module $main
    (import "host" "bytes" (func $bytes (param i32 i32)))
    (import "host" "words" (func $words (param i32 i32)))
    (import "host" "records" (func $records (param i32 i32)))
    (import "host" "texts" (func $texts (param i32 i32)))
    (import "libc" "memory" (memory 64))
    (data (i32.const 16) "sixteen bytes---")
    (func (export "fill-texts") (param $len i32)
      (local $p i32)
      (local.set $p (i32.const 1024))
      (loop $l
        (i32.store (local.get $p) (i32.const 16))
        (i32.store offset=4 (local.get $p) (i32.const 16))
        (local.set $p (i32.add (local.get $p) (i32.const 8)))
        (br_if $l (local.tee $len (i32.sub (local.get $len) (i32.const 1))))))
    (func (export "take") (param i32 i32))
    ;; A list of so many elements as a result: address and length, at 8.
    (func (export "give") (param $len i32) (result i32)
      (i32.store (i32.const 8) (i32.const 1024))
      (i32.store (i32.const 12) (local.get $len))
      (i32.const 8))
    (func (export "loop-bytes") (param $n i32) (param $len i32)
      (loop $l
        (call $bytes (i32.const 1024) (local.get $len))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (func (export "loop-words") (param $n i32) (param $len i32)
      (loop $l
        (call $words (i32.const 1024) (local.get $len))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (func (export "loop-records") (param $n i32) (param $len i32)
      (loop $l
        (call $records (i32.const 1024) (local.get $len))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
    (func (export "loop-texts") (param $n i32) (param $len i32)
      (loop $l
        (call $texts (i32.const 1024) (local.get $len))
        (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
  (core instance $main (instantiate $main
    (with "libc" (instance $libc))
    (with "host" (instance
      (export "bytes" (func $bytes)) (export "words" (func $words)) (export "records" (func $records)) (export "texts" (func $texts))))))

  (export $plain-out "plain" (type $plain))
  (func (export "take-bytes") (param "b" (list u8))
    (canon lift (core func $main "take") (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
  (func (export "take-words") (param "w" (list u32))
    (canon lift (core func $main "take") (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
  (func (export "take-records") (param "r" (list $plain-out))
    (canon lift (core func $main "take") (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
  (func (export "take-texts") (param "t" (list string))
    (canon lift (core func $main "take") (memory (core memory $libc "memory")) (realloc (core func $ring "realloc"))))
  (func (export "give-bytes") (param "len" u32) (result (list u8))
    (canon lift (core func $main "give") (memory (core memory $libc "memory"))))
  (func (export "give-records") (param "len" u32) (result (list $plain-out))
    (canon lift (core func $main "give") (memory (core memory $libc "memory"))))
  (func (export "fill-texts") (param "len" u32) (canon lift (core func $main "fill-texts")))
  (func (export "loop-bytes") (param "n" u32) (param "len" u32) (canon lift (core func $main "loop-bytes")))
  (func (export "loop-words") (param "n" u32) (param "len" u32) (canon lift (core func $main "loop-words")))
  (func (export "loop-records") (param "n" u32) (param "len" u32) (canon lift (core func $main "loop-records")))
  (func (export "loop-texts") (param "n" u32) (param "len" u32) (canon lift (core func $main "loop-texts"))))
