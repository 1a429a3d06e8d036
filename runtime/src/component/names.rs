//! Names for messages: the nearest of a list.

/// The candidate that is nearest to `wanted`, if any is near enough to be a slip of the pen.
pub(crate) fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(wanted);
    let measured = candidates.into_iter().filter_map(|candidate| {
        let folded = fold(candidate);
        // Names of one or two letters are near to their other spellings only.
        let limit = wanted.len().max(folded.len()) / 3;
        // Lengths alone may say that it is too far.
        let distance = (wanted.len().abs_diff(folded.len()) <= limit).then(|| distance(&wanted, &folded))?;
        (distance <= limit).then_some((distance, candidate))
    });
    measured.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_finds_slips_only() {
        assert_eq!(nearest("add", ["ad", "sub", "multiply"]), Some("ad"));
        assert_eq!(nearest("ad", ["add", "sub"]), Some("add"));
        assert_eq!(nearest("G", ["g", "h"]), Some("g"));
        assert_eq!(nearest("f", ["g", "fg"]), None);
        assert_eq!(nearest("use_counter", ["use-counter"]), Some("use-counter"));
        assert_eq!(nearest("area", ["volume"]), None);
    }
}
