;; Attributes of names say something to people and tools, and change nothing at run time. An instance that is registered fills imports of its name.
(component $provider
  (core module $m (func (export "f") (result i32) i32.const 7))
  (core instance $i (instantiate $m))
  (func $f (result u32) (canon lift (core func $i "f")))
  (instance $store (export "get" (func $f)))
  (export "store" (implements "test:kv/store@1.2.0") (external-id "db") (instance $store))
  (export "get" (external-id "g") (func $f)))
(assert_return (invoke "get") (u32.const 7))
(register "other")
(component
  (import "other" (external-id "who") (instance $other
    (export "get" (func (result u32)))
    (export "store" (implements "test:kv/store@1.2.0") (instance (export "get" (func (result u32)))))))
  (alias export $other "store" (instance $store))
  (core func $one (canon lower (func $other "get")))
  (core func $two (canon lower (func $store "get")))
  (core module $m
    (import "" "one" (func $one (result i32)))
    (import "" "two" (func $two (result i32)))
    (func (export "both") (result i32) (i32.add (call $one) (call $two))))
  (core instance $i (instantiate $m (with "" (instance (export "one" (func $one)) (export "two" (func $two))))))
  (func (export "both") (result u32) (canon lift (core func $i "both"))))
(assert_return (invoke "both") (u32.const 14))
