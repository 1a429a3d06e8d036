//! Versions of interfaces: which one may stand for which, and why.
//!
//! One rule for imports against a linker's definitions and for exports that the host looks up:
//!
//! - the very name comes first;
//! - otherwise a version stands for another one on the same *track*: releases `1.x` for each other, `0.2.x` for each other, `0.0.3` only for itself;
//! - a pre-release (`0.3.0-rc.1`) is a track of its own: what comes before a release promises nothing;
//! - build metadata (`+build`) never counts;
//! - of several that may stand for it the highest is taken.
//!
//! Spec: Semantic Versioning 2.0.0, 9 to 11; Explainer, canonical interface names (a pre-release is kept whole, build metadata is dropped).

use semver::Version;
use std::fmt::{self, Display, Formatter};

/// Versions that may stand for each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Track {
    /// Releases of one major version that is not 0.
    Major(u64),
    /// Releases of one minor version of major version 0.
    Minor(u64),
    /// One release `0.0.x`.
    Patch(u64),
    /// One pre-release.
    PreRelease(Version),
}

impl Track {
    /// The track that a version is on.
    pub(crate) fn of(version: &Version) -> Self {
        if !version.pre.is_empty() {
            let build = semver::BuildMetadata::EMPTY;
            return Self::PreRelease(Version { build, ..version.clone() });
        }
        match (version.major, version.minor) {
            (0, 0) => Self::Patch(version.patch),
            (0, minor) => Self::Minor(minor),
            (major, _) => Self::Major(major),
        }
    }
}

impl Display for Track {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Major(major) => write!(f, "{major}.x"),
            Self::Minor(minor) => write!(f, "0.{minor}.x"),
            Self::Patch(patch) => write!(f, "0.0.{patch}"),
            Self::PreRelease(version) => version.fmt(f),
        }
    }
}

/// Splits `ns:pkg/iface@1.2.3` into its name and its version, if it has one that is semantic.
pub(crate) fn split_version(name: &str) -> Option<(&str, Version)> {
    let (base, version) = name.rsplit_once('@')?;
    Some((base, Version::parse(version).ok()?))
}

/// Whether an interface of version `defined` may stand for one of version `wanted`.
pub(crate) fn compatible(wanted: &Version, defined: &Version) -> bool {
    Track::of(wanted) == Track::of(defined)
}

/// Whether two versions differ at most in build metadata.
pub(crate) fn same_release(a: &Version, b: &Version) -> bool {
    a.cmp_precedence(b).is_eq()
}

/// Why two versions are not compatible, as the end of a sentence.
pub(crate) fn why_incompatible(wanted: &Version, defined: &Version) -> String {
    match (Track::of(wanted), Track::of(defined)) {
        (Track::PreRelease(_), _) | (_, Track::PreRelease(_)) => "a pre-release stands only for itself".to_owned(),
        (Track::Patch(_), _) => "releases 0.0.x are compatible with nothing but themselves".to_owned(),
        (track, _) => format!("only releases {track} are compatible with it"),
    }
}

/// The name that `wanted` is defined under if not under its own: the highest compatible version of the same interface.
pub(crate) fn find_compatible<'a>(wanted: &str, defined: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (base, version) = split_version(wanted)?;
    let track = Track::of(&version);
    defined
        .into_iter()
        .filter_map(|name| {
            let (defined_base, defined_version) = split_version(name)?;
            (defined_base == base && Track::of(&defined_version) == track).then_some((defined_version, name))
        })
        .max_by(|a, b| a.0.cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_follow_tracks() {
        let find = |wanted, defined: &[&'static str]| find_compatible(wanted, defined.iter().copied());
        assert_eq!(find("a:b/c@1.2.0", &["a:b/c@1.3.1", "a:b/c@1.10.0", "a:b/c@2.0.0"]), Some("a:b/c@1.10.0"));
        assert_eq!(find("a:b/c@1.2.0", &["a:b/c@1.1.0"]), Some("a:b/c@1.1.0"));
        assert_eq!(find("a:b/c@0.2.0", &["a:b/c@0.2.12", "a:b/c@0.3.0"]), Some("a:b/c@0.2.12"));
        assert_eq!(find("a:b/c@0.0.1", &["a:b/c@0.0.2"]), None);
        assert_eq!(find("a:b/c@0.0.1", &["a:b/c@0.0.1+b"]), Some("a:b/c@0.0.1+b"));
        assert_eq!(find("a:b/c", &["a:b/c@1.0.0"]), None);
        assert_eq!(find("a:b/c@1.0.0", &["a:b/d@1.0.0", "a:b/c"]), None);
        assert_eq!(find("a:b/c@1", &["a:b/c@1.0.0"]), None, "not a semantic version");
    }

    #[test]
    fn pre_releases_stand_only_for_themselves() {
        let find = |wanted, defined: &[&'static str]| find_compatible(wanted, defined.iter().copied());
        assert_eq!(find("a:b/c@0.3.0-rc-1", &["a:b/c@0.3.0", "a:b/c@0.3.0-rc-2"]), None);
        assert_eq!(find("a:b/c@0.3.0-rc-1", &["a:b/c@0.3.0-rc-1+build"]), Some("a:b/c@0.3.0-rc-1+build"));
        assert_eq!(find("a:b/c@0.3.0", &["a:b/c@0.3.0-rc-1"]), None);
        assert_eq!(find("a:b/c@1.0.0", &["a:b/c@1.1.0-alpha", "a:b/c@1.0.1"]), Some("a:b/c@1.0.1"), "a later pre-release is not taken");
        assert_eq!(find("a:b/c@1.0.0-alpha", &["a:b/c@1.0.0-alpha.1"]), None);
    }

    #[test]
    fn build_metadata_does_not_count() {
        let version = |text| Version::parse(text).expect("a version");
        assert!(same_release(&version("1.0.0+a"), &version("1.0.0+b")));
        assert!(!same_release(&version("1.0.0-a"), &version("1.0.0")));
        assert_eq!(Track::of(&version("1.2.3+x")).to_string(), "1.x");
        assert_eq!(Track::of(&version("0.3.0-rc.1+x")).to_string(), "0.3.0-rc.1");
    }
}
