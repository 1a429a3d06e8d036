//! Names of fields, cases and flags are short: they are compared in line, by their ends, which overlap.

/// A name of at least `N` bytes and at most twice as many: its ends are all of it. Kept by value, so that a loop over names has it in registers.
#[derive(Copy, Clone)]
pub(super) struct Ends<const N: usize> {
    first: [u8; N],
    /// How many bytes follow the first.
    rest: usize,
    last: [u8; N],
}

impl<const N: usize> Ends<N> {
    #[inline]
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        let (first, rest) = name.split_first_chunk()?;
        if rest.len() > N { None } else { Some(Self { first: *first, rest: rest.len(), last: *name.last_chunk()? }) }
    }

    /// Whether `other` is the name.
    #[inline]
    pub(super) fn is(self, other: &str) -> bool {
        let Some((first, rest)) = other.as_bytes().split_first_chunk() else { return false };
        rest.len() == self.rest && *first == self.first && other.as_bytes().last_chunk() == Some(&self.last)
    }
}

/// Evaluates `$with` with `$same`, which says whether a name is `$name`. What depends on the length of `$name` is decided once, outside.
macro_rules! by_length {
    ($name:expr, |$same:ident| $with:expr) => {{
        use $crate::component::val::name::Ends;
        let name: &[u8] = $name.as_bytes();
        if let [name] = *name {
            let $same = |other: &str| *other.as_bytes() == [name];
            $with
        } else if let Some(name) = Ends::<2>::of(name) {
            let $same = |other: &str| name.is(other);
            $with
        } else if let Some(name) = Ends::<4>::of(name) {
            let $same = |other: &str| name.is(other);
            $with
        } else if let Some(name) = Ends::<8>::of(name) {
            let $same = |other: &str| name.is(other);
            $with
        } else {
            let $same = |other: &str| other.as_bytes() == name;
            $with
        }
    }};
}
pub(super) use by_length;

/// Whether two names are one.
#[inline]
pub(super) fn same(other: &str, name: &str) -> bool {
    by_length!(name, |same| same(other))
}

/// Which of `names` is `name`.
#[inline]
pub(super) fn position<'a>(mut names: impl Iterator<Item = &'a str>, name: &str) -> Option<usize> {
    by_length!(name, |same| names.position(same))
}

/// Flags as bits, or the first that is none of `names`. They are looked for from behind the one before: all of them in order cost one pass.
pub(super) fn flag_bits<'a>(names: &[String], flags: &'a [String]) -> Result<u32, &'a String> {
    let mut next = 0;
    flags.iter().try_fold(0, |bits, flag| {
        let (before, after) = names.split_at(next);
        let found = position(after.iter().map(String::as_str), flag).map(|index| next + index);
        let index = found.or_else(|| position(before.iter().map(String::as_str), flag)).ok_or(flag)?;
        next = index + 1;
        Ok(bits | 1u32.checked_shl(index as u32).ok_or(flag)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_length_differ_in_every_byte() {
        for len in 0..40 {
            let name: String = ('a'..='z').cycle().take(len).collect();
            assert!(same(&name.clone(), &name));
            assert!(!same(&format!("{name}z"), &name));
            for at in 0..len {
                let mut other = name.clone().into_bytes();
                other[at] = b'-';
                assert!(!same(&String::from_utf8(other).expect("still ASCII"), &name));
                assert!(!same(&name[..at], &name) && !same(&name[at + 1..], &name));
            }
        }
    }

    #[test]
    fn flags_are_found_in_any_order() {
        let names = ["a", "b", "c", "dd", "eeeeeeeee"].map(String::from);
        let flags = |flags: &[&str]| flags.iter().map(|flag| (*flag).to_owned()).collect::<Vec<_>>();
        assert_eq!(flag_bits(&names, &[]), Ok(0));
        assert_eq!(flag_bits(&names, &names), Ok(31));
        assert_eq!(flag_bits(&names, &flags(&["eeeeeeeee", "c", "a", "c"])), Ok(21));
        assert_eq!(flag_bits(&names, &flags(&["dd", "e", "f"])), Err(&"e".to_owned()));
    }
}
