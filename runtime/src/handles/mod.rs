//! Rung 5: run-time state of the component model as plain data: handle tables, resources, call scopes.
//!
//! Behaviour is above the store, in `component`.
