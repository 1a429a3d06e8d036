;; An imported function is lowered into a module, whose own function is lifted and exported.
(component $greeter
  (import "name" (func $name (result string)))
  (import "log" (func $log (param "level" u8) (param "msg" string)))
  (core module $libc
    (memory (export "mem") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable))
  (core module $main
    (import "host" "name" (func $name (param i32)))
    (import "host" "log" (func $log (param i32 i32 i32)))
    (func (export "run") (param i32) (result i32) unreachable)
    (func (export "post") (param i32)))
  (core instance $libc (instantiate $libc))
  (core func $name (canon lower (func $name) (memory (core memory $libc "mem")) (realloc (core func $libc "realloc"))))
  (core func $log (canon lower (func $log) (memory (core memory $libc "mem")) string-encoding=utf16))
  (core instance $main (instantiate $main
    (with "host" (instance (export "name" (func $name)) (export "log" (func $log))))))
  (func (export "run") (param "times" u32) (result (tuple string bool))
    (canon lift (core func $main "run") (memory (core memory $libc "mem")) (post-return (core func $main "post")))))
