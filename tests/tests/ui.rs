//! What a person reads after a mistake: each `ui/NAME.rs` must not compile, and its error is `ui/NAME.stderr`. Rewrite the expectations
//! with `TRYBUILD=overwrite`.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
}
