//! Rung 9: the core embedding API, one public type a file.
