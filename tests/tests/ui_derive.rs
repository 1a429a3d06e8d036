//! What the derives and `flags!` say when they are misused: each `tests/ui_derive/NAME.rs` has the compiler's words beside it in
//! `NAME.stderr`. `TRYBUILD=overwrite` rewrites them.

#[test]
fn ui_derive() {
    trybuild::TestCases::new().compile_fail("tests/ui_derive/*.rs");
}
