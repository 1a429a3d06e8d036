//! The error of a limit that keeps a guest from exhausting the host.

use std::fmt;

/// A guest asked for more than it may have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LimitError {
    /// What is limited, such as `host memory for one call`.
    pub what: &'static str,
    /// How much there may be.
    pub limit: u64,
    /// How much was asked for.
    pub asked: u64,
}

impl LimitError {
    /// More than `limit` of `what` was asked for.
    pub(crate) fn new(what: &'static str, limit: u64, asked: u64) -> Self {
        Self { what, limit, asked }
    }
}

impl std::error::Error for LimitError {}

impl fmt::Display for LimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "limit exceeded: {} is limited to {}, {} was asked for", self.what, self.limit, self.asked)
    }
}
