//! Programs that a newcomer reads first. Each is one file beside this one; run it with `cargo run --release --example NAME`.
