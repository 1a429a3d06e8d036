//! What an image was made for, as lines of text: version, machine, settings. An engine loads what was made for the same, and says otherwise what differs.

use super::super::settings::Settings;
use crate::translate::layout::Builtin;
use cranelift_codegen::isa::TargetIsa;
use std::fmt::Write as _;

/// Lines of a name, a space and a value. Equal texts are the usual case: only others are read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Identity {
    text: String,
}

const VERSION: &str = "version";
const MACHINE: &str = "machine";
const PROCESSOR: &str = "processor";
const BUILTINS: &str = "builtins";
const PAGE: &str = "page";

impl Identity {
    /// Of images that a compiler makes with `settings` for `isa`, for pages of `page_bytes`.
    pub(super) fn new(isa: &dyn TargetIsa, settings: &Settings, page_bytes: u32) -> Self {
        let features = isa.isa_flags().into_iter().filter(|flag| flag.as_bool() == Some(true));
        let features: Vec<_> = features.filter_map(|flag| flag.name.strip_prefix("has_")).collect();
        let mut text = String::new();
        let mut line = |name: &str, value: &str| {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{name} {value}");
        };
        line(VERSION, env!("CARGO_PKG_VERSION"));
        line(MACHINE, &isa.triple().to_string());
        line(PROCESSOR, &features.join(" "));
        line(BUILTINS, &Builtin::ALL.len().to_string());
        line(PAGE, &page_bytes.to_string());
        for (name, value) in settings.entries() {
            line(&name, &value);
        }
        Self { text }
    }

    /// The same with another version: what the embedder calls the compiler, or nothing if versions do not matter.
    pub fn with_version(&self, version: &str) -> Self {
        let rest = self.text.split_once('\n').map_or("", |(_, rest)| rest);
        // A line is one line.
        let version: String = version.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Self { text: format!("{VERSION} {version}\n{rest}") }
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What hinders an engine of this identity to run an image of the identity `other`, one sentence part each; nothing if it can.
    pub fn hindrances(&self, other: &str) -> Vec<String> {
        if self.text == other {
            return Vec::new();
        }
        let (ours, theirs) = (lines(&self.text), lines(other));
        let find = |lines: &[(&str, &str)], name: &str| lines.iter().find(|line| line.0 == name).map(|line| line.1.to_owned());
        let mut names: Vec<&str> = theirs.iter().chain(&ours).map(|line| line.0).collect();
        let mut seen = std::collections::HashSet::new();
        names.retain(|name| seen.insert(*name));
        let mut hindrances = Vec::new();
        for name in names {
            let (ours, theirs) = (find(&ours, name), find(&theirs, name));
            if ours == theirs {
                continue;
            }
            let known = |value: Option<String>| value.unwrap_or_else(|| "off".to_owned());
            let (ours, theirs) = (known(ours), known(theirs));
            match name {
                VERSION => hindrances.push(format!("was compiled by version `{theirs}`, this is version `{ours}`")),
                MACHINE => hindrances.push(format!("was compiled for `{theirs}`, this is `{ours}`")),
                PAGE => hindrances.push(format!("was compiled for memory pages of {theirs} bytes, they have {ours} here")),
                BUILTINS => hindrances.push("was compiled by another build of this version".to_owned()),
                PROCESSOR => {
                    let missing: Vec<_> =
                        theirs.split_whitespace().filter(|wanted| !ours.split_whitespace().any(|has| has == *wanted)).collect();
                    if !missing.is_empty() {
                        hindrances.push(format!("was compiled for a processor with `{}`, which this one lacks", missing.join("`, `")));
                    }
                }
                _ => hindrances.push(format!("was compiled with {} {theirs}, this engine has it {ours}", shown(name))),
            }
        }
        hindrances
    }
}

/// A setting's name as messages show it.
fn shown(name: &str) -> String {
    match (name.strip_prefix("proposal-"), name.strip_prefix("flag-")) {
        (Some(proposal), _) => format!("the proposal `{proposal}`"),
        (None, Some(flag)) => format!("the code generator's flag `{flag}`"),
        (None, None) => format!("`{name}`"),
    }
}

fn lines(text: &str) -> Vec<(&str, &str)> {
    text.lines().filter_map(|line| line.split_once(' ')).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::isa::Target;
    use super::*;
    use anyhow::Result;

    fn identity(settings: &Settings) -> Result<Identity> {
        Ok(Identity::new(&*Target::host(settings)?.optimizing, settings, 4096))
    }

    #[test]
    fn differences_are_named() -> Result<()> {
        let ours = identity(&Settings::default())?;
        assert!(ours.hindrances(ours.as_str()).is_empty());
        let other = identity(&Settings { nan_canonicalization: true, memory_guard_bytes: 65536, ..Settings::default() })?;
        let said = ours.hindrances(other.as_str()).join("; ");
        assert!(said.contains("with `cranelift_nan_canonicalization` on, this engine has it off"), "{said}");
        assert!(said.contains("with `memory_guard_size` 65536"), "{said}");
        let said = ours.hindrances(ours.with_version("9.9").as_str());
        assert!(said.len() == 1 && said[0].contains("`9.9`"), "{said:?}");
        Ok(())
    }

    #[test]
    fn what_changes_no_code_is_no_difference() -> Result<()> {
        let ours = identity(&Settings::default())?;
        let other = identity(&Settings { parallel: false, verifier: !Settings::default().verifier, ..Settings::default() })?;
        assert_eq!(ours, other);
        Ok(())
    }

    #[test]
    fn processors_may_have_more_and_not_less() -> Result<()> {
        let ours = identity(&Settings::default())?;
        let more = ours.as_str().replace("processor ", "processor timetravel ");
        let said = ours.hindrances(&more).join("; ");
        assert!(said.contains("`timetravel`, which this one lacks"), "{said}");
        let ours = Identity { text: more };
        assert!(ours.hindrances(identity(&Settings::default())?.as_str()).is_empty());
        Ok(())
    }
}
