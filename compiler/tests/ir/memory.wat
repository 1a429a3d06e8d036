;; A fixed base and no check; a check where the offset reaches past the guard; a builtin.
(module
  (memory 1)
  (func (param i32) (result i32) (i32.load offset=4 (local.get 0)))
  (func (param i32 i64) (i64.store offset=0xfffffff0 (local.get 0) (local.get 1)))
  (func (param i32) (result i32) (memory.grow (local.get 0))))
