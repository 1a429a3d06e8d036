;; Two instances of one component have two resource types; each owner drops through its own destructor.
(component
  (component $C
    (core module $m
      (func (export "dtor") (param i32))
      (func (export "make") (result i32) unreachable))
    (core instance $m (instantiate $m))
    (type $r (resource (rep i32) (dtor (core func $m "dtor"))))
    (core func $new (canon resource.new $r))
    (export $r' "r" (type $r))
    (func (export "make") (result (own $r')) (canon lift (core func $m "make"))))
  (instance $a (instantiate $C))
  (instance $b (instantiate $C))
  (alias export $a "r" (type $ra))
  (alias export $b "r" (type $rb))
  (core func $drop-a (canon resource.drop $ra))
  (core func $drop-b (canon resource.drop $rb))
  (core func $make-a (canon lower (func $a "make")))
  (core module $m
    (import "" "drop-a" (func (param i32)))
    (import "" "drop-b" (func (param i32)))
    (import "" "make-a" (func (result i32))))
  (core instance (instantiate $m (with "" (instance
    (export "drop-a" (func $drop-a)) (export "drop-b" (func $drop-b)) (export "make-a" (func $make-a))))))
  (export "a" (instance $a))
  (export "b" (instance $b)))
