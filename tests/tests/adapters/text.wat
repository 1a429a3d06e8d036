;; A list of strings from UTF-8 to UTF-16, and a borrowed resource: the walk over elements, allocation, the host's loops, a scope.
(component
  (import "r" (type $r (sub resource)))
  (component $callee
    (import "r" (type $r (sub resource)))
    (core module $m
      (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
      (func (export "done") (param i32))
      (func (export "f") (param i32 i32 i32) (result i32) unreachable))
    (core instance $i (instantiate $m))
    (func (export "f") (param "names" (list string)) (param "r" (borrow $r)) (result u8)
      (canon lift (core func $i "f") string-encoding=utf16 (memory (core memory $i "memory")) (realloc (core func $i "realloc"))
        (post-return (core func $i "done")))))
  (component $caller
    (import "r" (type $r (sub resource)))
    (import "f" (func $f (param "names" (list string)) (param "r" (borrow $r)) (result u8)))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $f' (canon lower (func $f) (memory (core memory $memory "memory"))))
    (core module $m (import "" "f" (func (param i32 i32 i32) (result i32))))
    (core instance (instantiate $m (with "" (instance (export "f" (func $f')))))))
  (instance $callee (instantiate $callee (with "r" (type $r))))
  (instance (instantiate $caller (with "r" (type $r)) (with "f" (func $callee "f")))))
