;; A nested component gets one of its imports from the root's import, another from a sibling; types flow through both.
(component
  (import "host" (instance $host
    (export "handle" (type $h (sub resource)))
    (export "open" (func (param "path" string) (result (own $h))))))
  (alias export $host "handle" (type $handle))
  (component $Wrap
    (import "handle" (type $h (sub resource)))
    (import "open" (func $open (param "path" string) (result (own $h))))
    (core module $libc
      (memory (export "mem") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable))
    (core instance $libc (instantiate $libc))
    (core func $open (canon lower (func $open) (memory (core memory $libc "mem"))))
    (core module $m
      (import "" "open" (func $open (param i32 i32) (result i32)))
      (func (export "open") (param i32 i32) (result i32) unreachable))
    (core instance $m (instantiate $m (with "" (instance (export "open" (func $open))))))
    (func $open' (param "path" string) (result (own $h))
      (canon lift (core func $m "open") (memory (core memory $libc "mem")) (realloc (core func $libc "realloc"))))
    (instance $out (export "handle" (type $h)) (export "open" (func $open')))
    (export "api" (instance $out)))
  (instance $w1 (instantiate $Wrap (with "handle" (type $handle)) (with "open" (func $host "open"))))
  (instance $w2 (instantiate $Wrap (with "handle" (type $handle)) (with "open" (func $w1 "api" "open"))))
  (export "api" (instance $w2 "api"))
  (export "direct" (instance $host)))
