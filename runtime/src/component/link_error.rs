//! [`LinkError`]: everything that keeps a component's imports from being satisfied, in one report: as data for a program, in words for a person.
//!
//! The linker finds the problems; what a host function or another instance's function finds wrong with a type comes to it as [`Misfit`]s.

use super::abi::TypeStep;
use std::fmt::{self, Display, Formatter};

/// Why a component's imports do not match what a linker defines: every problem at once.
///
/// Found in an error with `downcast_ref::<LinkError>()`.
///
/// ```
/// # fn main() -> windlass::Result<()> {
/// use windlass::component::{Component, LinkError, LinkProblemKind, Linker};
/// use windlass::Engine;
///
/// let engine = Engine::default();
/// let component = Component::new(&engine, r#"(component (import "area" (func (param "side" u32) (result u32))))"#)?;
/// let mut linker = Linker::<()>::new(&engine);
/// linker.root().func_wrap("Area", |_, (side,): (u32,)| Ok((side * side,)))?;
/// let error = linker.instantiate_pre(&component).expect_err("`area` is misspelt");
/// let problem = &error.downcast_ref::<LinkError>().expect("a report").problems()[0];
/// assert_eq!((problem.kind(), problem.item(), problem.nearest_name()), (LinkProblemKind::Missing, "area", Some("Area")));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkError {
    problems: Vec<LinkProblem>,
    notes: Vec<Note>,
}

/// One thing about an import that is missing or does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkProblem {
    path: Vec<LinkStep>,
    /// The instances of `path`, joined.
    interface: Option<String>,
    item: String,
    misfit: Misfit,
    nearest_name: Option<String>,
    nearest_version: Option<String>,
    fix: Option<String>,
}

/// What is wrong.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LinkProblemKind {
    /// Nothing of this name is defined.
    Missing,
    /// Something of another kind is defined: a resource type for a function.
    WrongKind,
    /// A function takes another number of parameters.
    ParameterCount,
    /// A parameter, a result, or something in one has another type.
    WrongType,
    /// A handle is one to another resource type.
    WrongResource,
    /// A core module does not have the type that the component asks for.
    WrongModule,
    /// One side is an `async func`, the other is not.
    Async,
    /// What is defined was made for another engine.
    OtherEngine,
    /// What is defined belongs to another store than the rest of what the component imports.
    OtherStore,
}

/// A step of the path to a problem, from the world inwards.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkStep {
    /// An imported instance: an interface, or an instance in one.
    Instance(String),
    /// An imported function, resource type, core module or type.
    Item(String),
    /// A place in the type of a function.
    Type(TypeStep),
    /// What a core module imports, by its two names.
    ModuleImport(String, String),
    /// What a core module exports.
    ModuleExport(String),
}

impl Display for LinkStep {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instance(name) | Self::Item(name) => write!(f, "`{name}`"),
            Self::Type(step) => step.fmt(f),
            Self::ModuleImport(module, name) => write!(f, "import `{module}` `{name}`"),
            Self::ModuleExport(name) => write!(f, "export `{name}`"),
        }
    }
}

/// What is known of an interface as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) interface: String,
    pub(super) text: String,
}

/// How a definition does not fit an import: what differs, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub(crate) kind: LinkProblemKind,
    /// From the item inwards.
    pub(crate) steps: Vec<LinkStep>,
    /// The same for reading: parameters with their types.
    pub(crate) place: Vec<String>,
    /// What the component asks for. Types and signatures stand in backticks.
    pub(crate) expected: String,
    /// What there is instead.
    pub(crate) found: Option<String>,
    /// Who has it: "the host function".
    pub(crate) definer: &'static str,
}

impl Misfit {
    /// Something else than expected, right at the item.
    pub(crate) fn new(kind: LinkProblemKind, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { kind, steps: Vec::new(), place: Vec::new(), expected: expected.into(), found: Some(found.into()), definer: "the definition" }
    }

    /// Nothing where something is expected.
    pub(crate) fn missing(expected: impl Into<String>) -> Self {
        Self { found: None, ..Self::new(LinkProblemKind::Missing, expected, "") }
    }

    /// One side is `async`, the other is not.
    pub(crate) fn asynchronous(expected: bool, definer: &'static str) -> Self {
        let shown = |is_async| if is_async { "`async func`" } else { "`func`" };
        Self { definer, ..Self::new(LinkProblemKind::Async, shown(expected), shown(!expected)) }
    }

    /// The same, by `definer`.
    pub(crate) fn by(self, definer: &'static str) -> Self {
        Self { definer, ..self }
    }

    /// The same, at `step` of the item.
    pub(crate) fn at(mut self, step: LinkStep) -> Self {
        self.place.insert(0, step.to_string());
        self.steps.insert(0, step);
        self
    }
}

/// What stands in backticks, if it is all that there is.
fn bare(words: &str) -> &str {
    words.strip_prefix('`').and_then(|words| words.strip_suffix('`')).filter(|words| !words.contains('`')).unwrap_or(words)
}

impl LinkError {
    pub(super) fn new(problems: Vec<LinkProblem>, notes: Vec<Note>) -> Self {
        Self { problems, notes }
    }

    /// The problems, in the order of the component's imports.
    pub fn problems(&self) -> &[LinkProblem] {
        &self.problems
    }
}

impl LinkProblem {
    /// `misfit` of `item`, imported in `instances`.
    pub(super) fn new(instances: &[String], item: &str, misfit: Misfit) -> Self {
        let outer = instances.iter().cloned().map(LinkStep::Instance);
        let path = outer.chain([LinkStep::Item(item.to_owned())]).chain(misfit.steps.iter().cloned()).collect();
        let interface = (!instances.is_empty()).then(|| instances.join("/"));
        Self { path, interface, item: item.to_owned(), misfit, nearest_name: None, nearest_version: None, fix: None }
    }

    pub(super) fn with_nearest_name(self, name: Option<String>) -> Self {
        Self { nearest_name: name, ..self }
    }

    pub(super) fn with_nearest_version(self, version: Option<String>) -> Self {
        Self { nearest_version: version, ..self }
    }

    pub(super) fn with_fix(self, fix: Option<String>) -> Self {
        Self { fix, ..self }
    }

    /// Where it is, from the world inwards: interface, item, parameter or result, field or case, ….
    pub fn path(&self) -> &[LinkStep] {
        &self.path
    }

    /// The imported interface that the item belongs to; `None` for an import of the world itself.
    pub fn interface(&self) -> Option<&str> {
        self.interface.as_deref()
    }

    /// The name of the item.
    pub fn item(&self) -> &str {
        &self.item
    }

    /// What is wrong.
    pub fn kind(&self) -> LinkProblemKind {
        self.misfit.kind
    }

    /// What the component asks for there: a type or signature as WIT, or a few words.
    pub fn expected(&self) -> &str {
        bare(&self.misfit.expected)
    }

    /// What there is instead; `None` if nothing is.
    pub fn found(&self) -> Option<&str> {
        self.misfit.found.as_deref().map(bare)
    }

    /// For what is missing: a name that is defined there and nearly the same.
    pub fn nearest_name(&self) -> Option<&str> {
        self.nearest_name.as_deref()
    }

    /// For what is missing: the version of its interface that is defined and does not stand for the imported one, the nearest if there are several.
    pub fn nearest_version(&self) -> Option<&str> {
        self.nearest_version.as_deref()
    }

    /// A call, as Rust, that would define the item so that it fits; what is the program's to say is left as `…`.
    pub fn fix(&self) -> Option<&str> {
        self.fix.as_deref()
    }

    /// Without the fix.
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { item, misfit: Misfit { kind, steps, place, expected, found, definer }, .. } = self;
        let found = found.as_deref().unwrap_or("nothing");
        if *kind == LinkProblemKind::Missing {
            // A signature after the name, as WIT writes it.
            write!(f, "`{item}: {}` is missing", bare(expected))?;
            return match &self.nearest_name {
                Some(nearest) => write!(f, ": did you mean `{item}`? `{nearest}` is defined"),
                None => Ok(()),
            };
        }
        write!(f, "`{item}`")?;
        for step in place {
            write!(f, ", {step}")?;
        }
        match kind {
            LinkProblemKind::WrongKind => write!(f, ": the component imports a {expected}, the linker defines a {found}"),
            LinkProblemKind::ParameterCount => write!(f, " takes {expected}, {definer} takes {found}"),
            LinkProblemKind::Async => write!(f, " is {expected}, {definer} is {found}"),
            LinkProblemKind::OtherEngine => write!(f, " was made for another engine"),
            LinkProblemKind::OtherStore => write!(f, ": {definer} belongs to another store than other imports of the component"),
            LinkProblemKind::WrongModule => match steps.last() {
                Some(LinkStep::ModuleImport(..)) => write!(f, ": the component gives it {expected}, the module asks for {found}"),
                _ => write!(f, ": the component asks for {expected}, the module has {found}"),
            },
            _ => write!(f, ": the component has {expected}, {definer} has {found}"),
        }
    }

    fn write_fix(&self, f: &mut Formatter<'_>) -> fmt::Result {
        use LinkProblemKind as K;
        match (self.kind(), &self.fix) {
            (K::Missing, Some(fix)) => write!(f, "\n      define it with `{fix}`"),
            (K::WrongKind | K::ParameterCount | K::WrongType | K::Async, Some(fix)) => {
                write!(f, "\n      what fits is defined with `{fix}`")
            }
            // The call says nothing of what is wrong with its argument.
            _ => Ok(()),
        }
    }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

impl Display for LinkProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f)?;
        self.write_fix(f)
    }
}

impl Display for LinkError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let place = |problem: &LinkProblem| (problem.interface.clone(), problem.item.clone());
        let missing = self.problems.iter().filter(|problem| problem.kind() == LinkProblemKind::Missing).count();
        let mut wrong: Vec<_> = self.problems.iter().filter(|problem| problem.kind() != LinkProblemKind::Missing).map(place).collect();
        wrong.dedup();
        let missing_text = plural(missing, "import is missing", "imports are missing");
        let wrong_text = plural(wrong.len(), "import does not fit", "imports do not fit");
        match (missing, wrong.len()) {
            (_, 0) => write!(f, "the component cannot be linked: {missing_text}")?,
            (0, _) => write!(f, "the component cannot be linked: {wrong_text}")?,
            _ => write!(f, "the component cannot be linked: {missing_text}, {wrong_text}")?,
        }
        let mut current: Option<&Option<String>> = None;
        for (i, problem) in self.problems.iter().enumerate() {
            if current != Some(&problem.interface) {
                current = Some(&problem.interface);
                match &problem.interface {
                    Some(interface) => {
                        write!(f, "\n  in `{interface}`")?;
                        for note in self.notes.iter().filter(|note| note.interface == *interface) {
                            write!(f, " ({})", note.text)?;
                        }
                        write!(f, ":")?;
                    }
                    None => write!(f, "\n  in the world:")?,
                }
            }
            f.write_str("\n    ")?;
            problem.write(f)?;
            // What would fit is said once, after all that does not.
            let last = self.problems.get(i + 1).is_none_or(|next| place(next) != place(problem) || next.fix != problem.fix);
            if last {
                problem.write_fix(f)?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for LinkError {}
