//! What can be wrong with WIT or with options: a list that every stage adds to, so that a person sees all of it at once.
//!
//! A diagnostic carries the span of the macro argument it concerns. When the fault lies in WIT text its message shows file, line, column
//! and the line itself, because no span can point into another file.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use std::fmt;

/// One problem: where, and what.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The macro argument to blame; the whole macro call when there is none.
    pub span: Span,
    /// What is wrong, and what to do about it.
    pub message: String,
}

/// All problems of one run, in the order in which they were found. An empty list is no error.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a problem at `span`.
    pub fn push(&mut self, span: Span, message: impl Into<String>) {
        self.list.push(Diagnostic { span, message: message.into() });
    }

    /// Adds all of `more`.
    pub fn append(&mut self, mut more: Diagnostics) {
        self.list.append(&mut more.list);
    }

    /// The problems, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// `Ok` when there are none.
    pub fn into_result(self) -> Result<(), Diagnostics> {
        if self.list.is_empty() { Ok(()) } else { Err(self) }
    }

    /// One `compile_error!` for each problem, at its place.
    pub fn into_compile_errors(self) -> TokenStream {
        self.list.into_iter().map(|Diagnostic { span, message }| quote_spanned!(span => ::core::compile_error! { #message })).collect()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Diagnostics {
        Diagnostics { list: vec![diagnostic] }
    }
}

impl From<syn::Error> for Diagnostics {
    fn from(error: syn::Error) -> Diagnostics {
        Diagnostics { list: error.into_iter().map(|e| Diagnostic { span: e.span(), message: e.to_string() }).collect() }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.list.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{}", diagnostic.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// The candidate that a person most likely meant by `wrong`, if one is close enough to be worth naming.
pub(crate) fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (wrong.chars().count() / 3).max(2);
    candidates.into_iter().map(|c| (edit_distance(wrong, c), c)).filter(|(d, _)| *d <= limit).min_by_key(|(d, _)| *d).map(|(_, c)| c)
}

/// "; did you mean `x`?" for the nearest candidate, or nothing.
pub(crate) fn did_you_mean<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(wrong, candidates).map(|c| format!("; did you mean `{c}`?")).unwrap_or_default()
}

/// "`a`, `b`, `c`"
pub(crate) fn quoted<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ")
}

/// How many characters have to be inserted, deleted or replaced to turn `a` into `b`.
fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_names() {
        assert_eq!(edit_distance("kitten", "sitting"), 3);
        assert_eq!(edit_distance("", "abc"), 3);
        assert_eq!(nearest("wrold", ["world", "with", "path"]), Some("world"));
        assert_eq!(nearest("colour", ["world", "with", "path"]), None);
    }
}
