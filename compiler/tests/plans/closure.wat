;; A component that captured a module and a component is passed as an argument and instantiated elsewhere, twice.
(component
  (core module $m (func (export "f") (result i32) i32.const 1))
  (component $Leaf)
  (component $Maker
    (alias outer 1 $Leaf (component $Leaf))
    (component $Inner
      (alias outer 2 $m (core module $m))
      (alias outer 1 $Leaf (component $L))
      (instance (instantiate $L))
      (core instance $i (instantiate $m))
      (func (export "f") (result s32) (canon lift (core func $i "f"))))
    (export "inner" (component $Inner)))
  (component $User
    (import "c" (component $C (export "f" (func (result s32)))))
    (instance $x (instantiate $C))
    (instance $y (instantiate $C))
    (export "x" (func $x "f"))
    (export "y" (func $y "f")))
  (instance $maker (instantiate $Maker))
  (alias export $maker "inner" (component $inner))
  (instance $user (instantiate $User (with "c" (component $inner))))
  (export "user" (instance $user))
  (export "leaf" (component $Leaf)))
