//! What `bindgen!` expands to: each `tests/expanded/NAME.wit` has its Rust beside it in `NAME.rs`. `BLESS=1` rewrites the Rust.
//!
//! Options stand in comments at the top of the WIT, as the macro takes them. `bindgen_compile.rs` compiles the same files.

use anyhow::{Result, bail};
use std::fs;
use std::path::Path;
use windlass_wit::{Options, Text, generate_to_string};

#[test]
fn expanded() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expanded");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "wit") {
            names.extend(path.file_stem().and_then(|n| n.to_str()).map(str::to_string));
        }
    }
    names.sort();
    let mut different = Vec::new();
    for name in &names {
        let rust = match expand(&folder, name) {
            Ok(rust) => rust,
            Err(error) => {
                different.push(format!("tests/expanded/{name}.wit: {error:#}"));
                continue;
            }
        };
        let expected = folder.join(format!("{name}.rs"));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &rust)?;
        } else if fs::read_to_string(&expected).unwrap_or_default() != rust {
            different.push(format!("{name}: {}", first_difference(&fs::read_to_string(&expected).unwrap_or_default(), &rust)));
        }
    }
    if !different.is_empty() {
        bail!("expansions differ (BLESS=1 rewrites them):\n{}", different.join("\n"));
    }
    Ok(())
}

fn expand(folder: &Path, name: &str) -> Result<String> {
    let wit = fs::read_to_string(folder.join(format!("{name}.wit")))?;
    let comment: Vec<&str> = wit.lines().map_while(|line| line.strip_prefix("// ")).collect();
    let mut options: Options = comment.join("\n").parse()?;
    options.paths = vec![Text::from(format!("{name}.wit").as_str())];
    generate_to_string(&options, folder)
}

fn first_difference(expected: &str, actual: &str) -> String {
    for (index, (a, b)) in expected.lines().zip(actual.lines()).enumerate() {
        if a != b {
            return format!("line {}: expected `{}`, got `{}`", index + 1, a.trim(), b.trim());
        }
    }
    format!("expected {} lines, got {}", expected.lines().count(), actual.lines().count())
}

/// Mistakes in WIT files show the file as the options call it, the place and the line; those of several files come together.
#[test]
fn errors_in_files() -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::create_dir_all(folder.path().join("wit/deps/other"))?;
    fs::write(folder.path().join("wit/world.wit"), "package a:b;\n\ninterface i {\n  f: func(a u32);\n}\n")?;
    fs::write(folder.path().join("wit/deps/other/o.wit"), "package a:o;\n\ninterface o { type t = nothing; }\n")?;
    let error = generate_to_string(&Options::default(), folder.path()).expect_err("the WIT is broken").to_string();
    let expected = "\
expected ':', found keyword `u32`
     --> wit/world.wit:4:13
      |
    4 |   f: func(a u32);
      |             ^
type `nothing` does not exist
     --> wit/deps/other/o.wit:3:24
      |
    3 | interface o { type t = nothing; }
      |                        ^------";
    assert_eq!(error, expected);

    fs::write(folder.path().join("wit/world.wit"), "package a:b;\nworld w { import a:o/o; }\n")?;
    fs::write(folder.path().join("wit/deps/other/o.wit"), "package a:o;\n\ninterface o { type t = u8; }\n")?;
    assert!(generate_to_string(&Options::default(), folder.path())?.contains("pub type T = u8;"));

    fs::remove_file(folder.path().join("wit/world.wit"))?;
    let error = generate_to_string(&Options::default(), folder.path()).expect_err("no WIT").to_string();
    assert_eq!(error, "`wit` holds no `.wit` file");
    Ok(())
}
