//! Names that guests give, as text for people: no control characters, and not too long.

use std::fmt::{self, Write};

/// The most characters of a name that are printed.
const LIMIT: usize = 256;

/// A name, with what would not be seen escaped, and cut where it is too long.
pub(crate) struct Printed<'a>(pub(crate) &'a str);

/// A function's name as its author wrote it, in the same way. The hash that Rust adds is left out; a name that is not Rust's comes out as it is.
pub(crate) struct PrintedFunction<'a>(pub(crate) &'a str);

impl fmt::Display for Printed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_cut(f, format_args!("{}", self.0))
    }
}

impl fmt::Display for PrintedFunction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_cut(f, format_args!("{:#}", rustc_demangle::demangle(self.0)))
    }
}

fn write_cut(f: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    let mut cut = Cut { f, left: LIMIT, failed: false };
    match cut.write_fmt(text) {
        Err(fmt::Error) if cut.failed => Err(fmt::Error),
        // A name that unfolds without end is stopped here.
        Err(fmt::Error) => f.write_char('…'),
        Ok(()) => Ok(()),
    }
}

/// Fails when something is written and nothing is left.
struct Cut<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    left: usize,
    /// Whether it was the formatter that failed.
    failed: bool,
}

impl Write for Cut<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            self.left = self.left.checked_sub(1).ok_or(fmt::Error)?;
            let written = match character {
                '\'' | '"' | '\\' => self.f.write_char(character),
                _ => write!(self.f, "{}", character.escape_debug()),
            };
            written.inspect_err(|_| self.failed = true)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_no_harm() {
        assert_eq!(Printed("it's \"fine\" \\ ünï → 名").to_string(), "it's \"fine\" \\ ünï → 名");
        assert_eq!(Printed("a\nb\u{1b}[31m\0\u{202e}").to_string(), "a\\nb\\u{1b}[31m\\0\\u{202e}");
        assert_eq!(Printed(&"x".repeat(LIMIT)).to_string(), "x".repeat(LIMIT));
        assert_eq!(Printed(&"x".repeat(1 << 20)).to_string(), format!("{}…", "x".repeat(LIMIT)));
    }

    #[test]
    fn names_of_rust_functions_are_read_back() {
        assert_eq!(PrintedFunction("_ZN4core3fmt5Write9write_fmt17h0123456789abcdefE").to_string(), "core::fmt::Write::write_fmt");
        assert_eq!(PrintedFunction("_RNvC6_123foo3bar").to_string(), "123foo::bar");
        assert_eq!(PrintedFunction("_ZN4a\n_b1xE").to_string(), "a\\n_b::x");
        assert!(PrintedFunction(&format!("_R{}", "INvB2_".repeat(10_000))).to_string().len() <= 4 * LIMIT);
    }
}
