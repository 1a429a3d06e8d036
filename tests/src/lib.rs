//! What the tests share: where things lie, and how a list of known exceptions is kept honest.

use std::path::{Path, PathBuf};

/// The folder that holds the workspace.
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The conformance data beside the checkout, or where `WINDLASS_CONFORMANCE` points; `None` when there is none.
pub fn conformance(suite: &str) -> Option<PathBuf> {
    let root = match std::env::var_os("WINDLASS_CONFORMANCE") {
        Some(root) => PathBuf::from(root),
        None => workspace().join("../shared/conformance"),
    };
    let suite = root.join(suite);
    suite.is_dir().then_some(suite)
}

/// A file that is known to fail, and why. An empty reason is not a reason.
pub type Exception = (&'static str, &'static str);

/// Compares the outcome of a suite with its list of exceptions and says everything that is wrong with either: a failure that is not listed, a listed file
/// that passes, a listed file that did not run, an entry without a reason.
///
/// `outcomes` holds each file's name and what failed in it, one line each.
pub fn unexpected(outcomes: &[(String, Vec<String>)], exceptions: &[Exception]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, failures) in outcomes {
        match (failures.as_slice(), exceptions.iter().find(|(listed, _)| listed == name)) {
            ([], None) | ([_, ..], Some(_)) => {}
            ([], Some(_)) => wrong.push(format!("{name} passes: take it off the list of exceptions")),
            (failures, None) => {
                wrong.extend(failures.iter().take(SHOWN).cloned());
                if failures.len() > SHOWN {
                    wrong.push(format!("{name}: and {} more", failures.len() - SHOWN));
                }
            }
        }
    }
    for (listed, reason) in exceptions {
        if !outcomes.iter().any(|(name, _)| name == listed) {
            wrong.push(format!("{listed} is listed as an exception, but no such file ran"));
        }
        if reason.trim().is_empty() {
            wrong.push(format!("{listed} is listed as an exception without a reason"));
        }
    }
    wrong
}

/// How many failures of one file are printed.
const SHOWN: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_kept_honest() {
        let outcomes = [("a".to_owned(), vec![]), ("b".to_owned(), vec!["b:1: no".to_owned()]), ("c".to_owned(), vec![])];
        assert_eq!(unexpected(&outcomes, &[("b", "later")]), Vec::<String>::new());
        assert_eq!(unexpected(&outcomes, &[]), ["b:1: no"]);
        assert_eq!(unexpected(&outcomes, &[("b", "later"), ("c", "x")]), ["c passes: take it off the list of exceptions"]);
        assert_eq!(unexpected(&outcomes, &[("b", " "), ("d", "x")]).len(), 2);
    }
}
