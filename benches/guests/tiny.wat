;; The smallest component that does something: what a store, an instance and their end cost.
(component
  (core module $m (memory 1) (func (export "f")))
  (core instance $i (instantiate $m))
  (func (export "f") (canon lift (core func $i "f"))))
