;; The host supplies a module; its exports are known by name only.
(component
  (import "lib" (core module $lib
    (import "env" "f" (func (param i32)))
    (import "env" "g" (global i32))
    (export "mem" (memory 1))
    (export "run" (func (param i32 i32) (result i32)))
    (export "realloc" (func (param i32 i32 i32 i32) (result i32)))))
  (core module $env
    (func (export "f") (param i32))
    (global (export "g") i32 i32.const 7))
  (core instance $env (instantiate $env))
  (core instance $bag (export "f" (func $env "f")) (export "g" (global $env "g")))
  (core instance $lib (instantiate $lib (with "env" (instance $bag))))
  (func (export "run") (param "s" string) (result char)
    (canon lift (core func $lib "run") (memory (core memory $lib "mem")) (realloc (core func $lib "realloc"))))
  (export "lib" (core module $lib))
  (export "env" (core module $env)))
