//! Names for messages: the nearest of a list, versions of interfaces, quoting.

use semver::Version;

/// The candidate that is nearest to `wanted`, if any is near enough to be a slip of the pen.
pub(crate) fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A name of one or two letters is near to its other spellings only.
    let limit = wanted.chars().count() / 3;
    candidates
        .into_iter()
        .map(|candidate| (distance(&fold(wanted), &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Case, and `_` for `-`, are the commonest slips: they cost nothing.
fn fold(name: &str) -> Vec<char> {
    name.chars().map(|c| if c == '_' { '-' } else { c.to_ascii_lowercase() }).collect()
}

/// How many insertions, deletions and replacements lead from `a` to `b`.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// Splits `ns:pkg/iface@1.2.3` into its name and its version, if it has one that is semantic.
pub(crate) fn split_version(name: &str) -> Option<(&str, Version)> {
    let (base, version) = name.rsplit_once('@')?;
    Some((base, Version::parse(version).ok()?))
}

/// Whether an interface of version `defined` may stand for one of version `wanted`: both on one track of releases that promise
/// to be compatible. Build metadata never counts; a pre-release promises nothing and stands only for itself.
pub(crate) fn compatible(wanted: &Version, defined: &Version) -> bool {
    if !wanted.pre.is_empty() || !defined.pre.is_empty() {
        return (wanted.major, wanted.minor, wanted.patch, &wanted.pre) == (defined.major, defined.minor, defined.patch, &defined.pre);
    }
    match (wanted.major, wanted.minor) {
        (0, 0) => (defined.major, defined.minor, defined.patch) == (0, 0, wanted.patch),
        (0, minor) => (defined.major, defined.minor) == (0, minor),
        (major, _) => defined.major == major,
    }
}

/// Why two versions are not compatible, as the end of a sentence.
pub(crate) fn why_incompatible(wanted: &Version, defined: &Version) -> String {
    if !wanted.pre.is_empty() || !defined.pre.is_empty() {
        return "a pre-release stands only for itself".to_owned();
    }
    match (wanted.major, wanted.minor) {
        (0, 0) => "releases 0.0.x are compatible with nothing but themselves".to_owned(),
        (0, minor) => format!("only releases 0.{minor}.x are compatible with it"),
        (major, _) => format!("only releases {major}.x are compatible with it"),
    }
}

/// The name that `wanted` is defined under: itself, or the highest compatible version of the same interface.
pub(crate) fn find_compatible<'a>(wanted: &str, defined: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (base, version) = split_version(wanted)?;
    defined
        .into_iter()
        .filter_map(|name| {
            let (defined_base, defined_version) = split_version(name)?;
            (defined_base == base && compatible(&version, &defined_version)).then_some((defined_version, name))
        })
        .max_by(|a, b| a.0.cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_finds_slips_only() {
        assert_eq!(nearest("add", ["ad", "sub", "multiply"]), Some("ad"));
        assert_eq!(nearest("G", ["g", "h"]), Some("g"));
        assert_eq!(nearest("use_counter", ["use-counter"]), Some("use-counter"));
        assert_eq!(nearest("area", ["volume"]), None);
    }

    #[test]
    fn versions_follow_tracks() {
        let find = |wanted, defined: &[&'static str]| find_compatible(wanted, defined.iter().copied());
        assert_eq!(find("a:b/c@1.2.0", &["a:b/c@1.3.1", "a:b/c@1.10.0", "a:b/c@2.0.0"]), Some("a:b/c@1.10.0"));
        assert_eq!(find("a:b/c@1.2.0", &["a:b/c@1.1.0"]), Some("a:b/c@1.1.0"));
        assert_eq!(find("a:b/c@0.2.0", &["a:b/c@0.2.12", "a:b/c@0.3.0"]), Some("a:b/c@0.2.12"));
        assert_eq!(find("a:b/c@0.0.1", &["a:b/c@0.0.2"]), None);
        assert_eq!(find("a:b/c@0.3.0-rc-1", &["a:b/c@0.3.0", "a:b/c@0.3.0-rc-2"]), None);
        assert_eq!(find("a:b/c@0.3.0-rc-1", &["a:b/c@0.3.0-rc-1+build"]), Some("a:b/c@0.3.0-rc-1+build"));
        assert_eq!(find("a:b/c@0.3.0", &["a:b/c@0.3.0-rc-1"]), None);
        assert_eq!(find("a:b/c", &["a:b/c@1.0.0"]), None);
    }
}
