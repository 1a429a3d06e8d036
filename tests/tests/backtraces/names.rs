//! Names that a guest gives its functions and itself, whatever they are.

use crate::guest::{backtrace, failure, functions, leb, shape, with_sections};
use windlass::{Engine, Module, Result, Store};

/// A module whose function `f` traps.
const TRAPS: &str = r#"(module (func (export "f") (call 1)) (func unreachable))"#;

fn text(out: &mut Vec<u8>, text: &[u8]) {
    leb(out, text.len());
    out.extend_from_slice(text);
}

/// A name section: the module's name, and names of functions.
fn names(module: &[u8], functions: &[(usize, &[u8])]) -> Vec<u8> {
    let (mut section, mut part) = (vec![0], Vec::new());
    text(&mut part, module);
    text(&mut section, &part);
    part.clear();
    leb(&mut part, functions.len());
    for (index, name) in functions {
        leb(&mut part, *index);
        text(&mut part, name);
    }
    section.push(1);
    text(&mut section, &part);
    section
}

fn trap(section: &[u8]) -> Result<windlass::Error> {
    let engine = Engine::default();
    let module = Module::new(&engine, with_sections(wat::parse_str(TRAPS)?, &[("name", section)]))?;
    failure(&mut Store::new(&engine, ()), &module, "f")
}

#[test]
fn what_would_harm_a_terminal_is_escaped() -> Result<()> {
    let error = trap(&names(b"evil\x1b[2J", &[(0, b"a\r\nb"), (1, "x\u{202e}y".as_bytes())]))?;
    assert_eq!(functions(&error), ["x\u{202e}y", "a\r\nb"], "the names themselves stay");
    assert!(shape(&error).ends_with("    0: - evil\\u{1b}[2J!x\\u{202e}y\n    1: - evil\\u{1b}[2J!a\\r\\nb"), "{error}");
    Ok(())
}

#[test]
fn long_names_are_cut() -> Result<()> {
    let long = "n".repeat(300_000);
    let error = trap(&names(long.as_bytes(), &[(1, long.as_bytes())]))?;
    assert_eq!(functions(&error)[0].len(), 300_000);
    assert!(error.to_string().len() < 3000 && error.to_string().contains("nnn…"), "{}", error.to_string().len());
    Ok(())
}

#[test]
fn what_is_not_text_is_replaced() -> Result<()> {
    let error = trap(&names(b"m\xff", &[(0, b"\xc3\x28"), (1, b"ok"), (7, b"nobody")]))?;
    assert_eq!(functions(&error), ["ok", "\u{fffd}("]);
    assert_eq!(backtrace(&error).frames()[0].module_name(), Some("m\u{fffd}"));
    Ok(())
}

#[test]
fn a_name_section_that_breaks_off_keeps_what_there_was() -> Result<()> {
    let whole = names(b"m", &[(0, b"zero"), (1, b"one")]);
    for len in 0..whole.len() {
        let error = trap(&whole[..len])?;
        let named = functions(&error);
        assert!(named == ["-", "-"] || named == ["-", "zero"], "{len}: {named:?}");
    }
    assert_eq!(functions(&trap(&whole)?), ["one", "zero"]);
    // A length that is too large takes what there is.
    let mut large = names(b"m", &[(1, b"one")]);
    large[5] = 0x7f;
    assert_eq!(functions(&trap(&large)?), ["one", "-"]);
    Ok(())
}
