//! The error of conversions between versions of a WIT type, which `bindgen!` generates with the option `conversions`.

use std::fmt;

/// A value of one version of a WIT type that the other version has no room for: a case or a flag that only one of them has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionError {
    ty: &'static str,
    lacks: &'static str,
}

impl VersionError {
    /// `ty`, such as `ns:pkg/iface@1.0.0.error`, does not have what the value needs, such as ``the case `busy` ``.
    pub const fn new(ty: &'static str, lacks: &'static str) -> VersionError {
        VersionError { ty, lacks }
    }

    /// The type that lacks something.
    pub fn ty(&self) -> &'static str {
        self.ty
    }

    /// What it lacks.
    pub fn lacks(&self) -> &'static str {
        self.lacks
    }
}

impl fmt::Display for VersionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` does not have {}", self.ty, self.lacks)
    }
}

impl std::error::Error for VersionError {}
