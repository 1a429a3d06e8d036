//! Rung 10: components. `Component`, `Linker`, `Instance`, `Func`, `Val`, resources; lift and lower.
