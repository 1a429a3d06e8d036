//! Bindings made by a build script, as a program would make them. `tests/bindgen_options.rs` includes the file.

fn main() -> anyhow::Result<()> {
    windlass_wit::build(r#"{ path: "tests/expanded/functions.wit", world: "functions" }"#, "functions.rs")?;
    Ok(())
}
