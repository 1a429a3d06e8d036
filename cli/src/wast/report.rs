//! What running a script found. Filled by `script`, printed by the command and by the conformance tests.

use std::fmt;
use std::path::{Path, PathBuf};

/// One directive that did not do what the script says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The directive's line, counted from 1; 0 if the file as a whole is meant.
    pub line: usize,
    /// What differed, on one line.
    pub what: String,
}

/// The outcome of one script.
#[derive(Clone, Debug)]
pub struct Report {
    /// The script.
    pub path: PathBuf,
    /// How many directives it has, those of its threads not counted.
    pub directives: usize,
    /// What differed, in the order of the script.
    pub differences: Vec<Difference>,
}

impl Report {
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), directives: 0, differences: Vec::new() }
    }

    /// A report on a file that could not be run at all.
    pub(super) fn unreadable(path: &Path, what: String) -> Self {
        Self { differences: vec![Difference { line: 0, what: one_line(&what) }], ..Self::new(path) }
    }

    pub(super) fn add(&mut self, line: usize, what: &str) {
        self.differences.push(Difference { line, what: one_line(what) });
    }

    /// Whether everything was as the script says.
    pub fn passed(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Messages can be long (a list of missing imports, text of a parser with a marker under it); a report has one line for each.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        if self.passed() {
            return write!(f, "{path}: pass");
        }
        for (index, difference) in self.differences.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            match difference.line {
                0 => write!(f, "{separator}{path}: {}", difference.what)?,
                line => write!(f, "{separator}{path}:{line}: {}", difference.what)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_a_line_per_difference() {
        let mut report = Report::new(Path::new("a.wast"));
        assert_eq!(report.to_string(), "a.wast: pass");
        report.add(3, "expected 1\n  got 2");
        report.add(9, "no export `f`");
        assert_eq!(report.to_string(), "a.wast:3: expected 1; got 2\na.wast:9: no export `f`");
    }
}
