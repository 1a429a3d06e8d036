//! Rung 0: index newtypes. Knows nothing of wasm beyond the names of its index spaces.

pub mod index;
