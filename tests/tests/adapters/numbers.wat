;; Numbers only: nothing is asked of the host unless something is wrong.
(component
  (component $math
    (core module $m
      (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
      (func (export "shade") (param i32 i32 f32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (type $shade' (enum "light" "dark"))
    (export $shade "shade-type" (type $shade'))
    (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
    (func (export "shade") (param "s" $shade) (param "c" char) (param "x" f32) (result bool) (canon lift (core func $i "shade"))))
  (component $user
    (import "math" (instance $math
      (type $shade' (enum "light" "dark"))
      (export "shade-type" (type $shade (eq $shade')))
      (export "add" (func (param "a" u32) (param "b" u32) (result u32)))
      (export "shade" (func (param "s" $shade) (param "c" char) (param "x" f32) (result bool)))))
    (core func $add (canon lower (func $math "add")))
    (core func $shade (canon lower (func $math "shade")))
    (core module $m
      (import "" "add" (func (param i32 i32) (result i32)))
      (import "" "shade" (func (param i32 i32 f32) (result i32))))
    (core instance (instantiate $m (with "" (instance (export "add" (func $add)) (export "shade" (func $shade)))))))
  (instance $math (instantiate $math))
  (instance (instantiate $user (with "math" (instance $math)))))
