//! Tests of the machine with real code.
