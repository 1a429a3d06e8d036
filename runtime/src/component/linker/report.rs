//! Which definition satisfies which import, and why: what [`Linker::explain`](super::Linker::explain) answers.

use super::super::Component;
use super::super::link_error::{LinkError, LinkProblem, LinkStep};
use super::super::versions::{Track, same_release, split_version, why_incompatible};
use super::namespace::Namespace;
use super::resolve::{find, other_names, resolve};
use crate::Result;
use std::fmt::{self, Display, Formatter};

/// For each import of a component what satisfies it, and why. `Display` prints a table.
#[derive(Clone, Debug)]
pub struct LinkReport {
    imports: Vec<ImportReport>,
    error: Option<LinkError>,
}

/// What satisfies one import.
#[derive(Clone, Debug)]
pub struct ImportReport {
    name: String,
    candidates: Vec<LinkCandidate>,
    problems: Vec<LinkProblem>,
    /// Why nothing does.
    why_not: Option<String>,
}

/// A definition that bears the name of an import, in its version or another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCandidate {
    name: String,
    verdict: LinkVerdict,
    reason: String,
}

/// What a candidate is to an import.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LinkVerdict {
    /// It satisfies the import: it has the very name.
    Exact,
    /// It satisfies the import: it is the same release or pre-release, with other build metadata.
    SameRelease,
    /// It satisfies the import: it is the highest release on the same track.
    Compatible,
    /// It might, but a better one is defined: the very name, or a higher version.
    Outranked,
    /// It cannot: it is on another track, such as another major version.
    OtherTrack,
    /// It cannot: one of the two is a pre-release, which stands only for itself.
    PreRelease,
    /// It cannot: only one of the two has a version.
    Unversioned,
}

impl LinkReport {
    /// What is known of each import, in the component's order.
    pub fn imports(&self) -> &[ImportReport] {
        &self.imports
    }

    /// What keeps the component from being linked, if anything does: as [`Linker::instantiate_pre`](super::Linker::instantiate_pre) reports it.
    pub fn error(&self) -> Option<&LinkError> {
        self.error.as_ref()
    }
}

impl ImportReport {
    /// The name of the import: an interface, or an item of the world.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Every definition that bears its name, in any version, in the order of definition.
    pub fn candidates(&self) -> &[LinkCandidate] {
        &self.candidates
    }

    /// The one that satisfies it.
    pub fn chosen(&self) -> Option<&LinkCandidate> {
        self.candidates.iter().find(|candidate| candidate.verdict.is_chosen())
    }

    /// What is missing in it or does not fit.
    pub fn problems(&self) -> &[LinkProblem] {
        &self.problems
    }
}

impl LinkCandidate {
    /// The name that it is defined under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is to the import.
    pub fn verdict(&self) -> LinkVerdict {
        self.verdict
    }

    /// The same in words.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl LinkVerdict {
    /// Whether the candidate satisfies the import.
    pub fn is_chosen(self) -> bool {
        matches!(self, Self::Exact | Self::SameRelease | Self::Compatible)
    }
}

/// Explains every import of `component`.
pub(super) fn report<T: 'static>(root: &Namespace<T>, component: &Component) -> Result<LinkReport> {
    let error = match resolve(root, component) {
        Ok(_) => None,
        Err(error) => Some(error.downcast::<LinkError>()?),
    };
    let problems = |name: &str| -> Vec<LinkProblem> {
        let concerns = |problem: &&LinkProblem| match problem.path().first() {
            Some(LinkStep::Instance(first) | LinkStep::Item(first)) => first == name,
            _ => false,
        };
        error.iter().flat_map(LinkError::problems).filter(concerns).cloned().collect()
    };
    let import = |name: &String| ImportReport {
        candidates: candidates(root, name),
        problems: problems(name),
        why_not: match find(root, name) {
            Some(_) => None,
            None => Some(other_names(name, root).unwrap_or_else(|| "nothing of this name is defined".to_owned())),
        },
        name: name.clone(),
    };
    Ok(LinkReport { imports: component.plan().imports.keys().map(import).collect(), error })
}

fn candidates<T>(root: &Namespace<T>, wanted: &str) -> Vec<LinkCandidate> {
    let bare = |name: &str| name.split('@').next().unwrap_or(name).to_owned();
    let chosen = find(root, wanted).map(|(name, _)| name);
    let base = bare(wanted);
    let judge = |name: &str| {
        let (verdict, reason) = judge(root, wanted, name, chosen);
        LinkCandidate { name: name.to_owned(), verdict, reason }
    };
    root.names().filter(|name| bare(name) == base).map(judge).collect()
}

/// What `name` is to the import `wanted`, which `chosen` satisfies.
fn judge<T>(root: &Namespace<T>, wanted: &str, name: &str, chosen: Option<&str>) -> (LinkVerdict, String) {
    if name == wanted {
        return (LinkVerdict::Exact, "exact: it has the very name".to_owned());
    }
    let (Some((_, want)), Some((_, version))) = (split_version(wanted), split_version(name)) else {
        let which = if split_version(wanted).is_some() { "it is defined" } else { "it is imported" };
        return (LinkVerdict::Unversioned, format!("{which} without a semantic version, which only the very name matches"));
    };
    let track = Track::of(&want);
    if Track::of(&version) != track {
        let pre = !want.pre.is_empty() || !version.pre.is_empty();
        let verdict = if pre { LinkVerdict::PreRelease } else { LinkVerdict::OtherTrack };
        return (verdict, format!("not compatible: {}", why_incompatible(&want, &version)));
    }
    if chosen != Some(name) {
        let why = match chosen {
            Some(chosen) if chosen == wanted => "compatible, but the very version is defined".to_owned(),
            Some(chosen) => format!("compatible, but `{chosen}` is higher"),
            None => "compatible".to_owned(),
        };
        return (LinkVerdict::Outranked, why);
    }
    if same_release(&want, &version) {
        return (LinkVerdict::SameRelease, "the same version: build metadata does not count".to_owned());
    }
    let others =
        root.names().filter_map(split_version).filter(|(base, other)| Some(*base) == wanted.split('@').next() && Track::of(other) == track);
    let highest = if others.count() > 1 { "; it is the highest of them" } else { "" };
    (LinkVerdict::Compatible, format!("compatible: both are releases {track}{highest}"))
}

impl Display for LinkReport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut rows = vec![["import".to_owned(), "defined as".to_owned(), "why".to_owned()]];
        for import in &self.imports {
            let mut name = import.name.clone();
            match (import.chosen(), &import.why_not) {
                (Some(chosen), _) => rows.push([std::mem::take(&mut name), chosen.name.clone(), chosen.reason.clone()]),
                (None, why) => rows.push([std::mem::take(&mut name), "-".to_owned(), why.clone().unwrap_or_default()]),
            }
            for other in import.candidates.iter().filter(|candidate| !candidate.verdict.is_chosen()) {
                rows.push([String::new(), format!("not {}", other.name), other.reason.clone()]);
            }
            for problem in import.problems.iter().filter(|_| import.chosen().is_some()) {
                let first = problem.to_string();
                let first = first.lines().next().unwrap_or_default();
                rows.push([String::new(), String::new(), format!("but {first}")]);
            }
        }
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let (first, second) = (width(0), width(1));
        for (i, [import, defined, why]) in rows.iter().enumerate() {
            let line = format!("{import:first$}  {defined:second$}  {why}");
            write!(f, "{}{}", if i > 0 { "\n" } else { "" }, line.trim_end())?;
        }
        Ok(())
    }
}
