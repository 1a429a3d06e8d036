;; Each kind of call, with the contexts that it passes.
(module
  (import "host" "f" (func $imported (param i32) (result i32)))
  (table 8 8 funcref)
  (type $unary (func (param i32) (result i32)))
  (func $direct (param i32) (result i32) (local.get 0))
  (func (param i32) (result i32)
    (call $imported (call $direct (local.get 0))))
  (func (param i32) (result i32)
    (call_indirect (type $unary) (i32.const 1) (local.get 0))))
