//! [`LinkError`]: everything that keeps a component's imports from being satisfied, in one report.

use std::fmt::{self, Display, Formatter};

/// Why a component's imports do not match what a linker defines: every problem at once.
///
/// Found in an error with `downcast_ref::<LinkError>()`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkError {
    pub(super) problems: Vec<LinkProblem>,
    pub(super) notes: Vec<Note>,
}

/// One import that is missing or does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkProblem {
    pub(super) interface: Option<String>,
    pub(super) item: String,
    pub(super) kind: LinkProblemKind,
}

/// What is wrong with an import.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkProblemKind {
    /// Nothing of this name is defined.
    Missing {
        /// What is imported, as WIT: `func(s: string)`, `resource`, `core module`.
        signature: String,
        /// A name that is defined and nearly the same.
        nearest: Option<String>,
        /// The call that would define it.
        define: String,
    },
    /// Something of another kind is defined.
    WrongKind {
        /// What the component imports: "function", "resource", ….
        expected: &'static str,
        /// What the linker defines.
        found: &'static str,
    },
    /// A function takes another number of parameters.
    ParameterCount {
        /// The component's parameters as WIT.
        expected: Vec<String>,
        /// The types of the host function's parameters, as Rust.
        found: Vec<String>,
    },
    /// A parameter or result has another type.
    Type {
        /// Where, from the outside in: "parameter `p` (`point`)", "field `y`".
        place: Vec<String>,
        /// What the component has.
        expected: String,
        /// What the host function has.
        found: String,
    },
    /// The component and the host function disagree on whether the function is `async`.
    Async {
        /// Whether the component imports it as `async func`.
        expected: bool,
    },
    /// A core module does not have the type that the component asks for.
    Module {
        /// What differs.
        what: String,
    },
    /// What is defined is made for another engine.
    Engine,
}

/// What is known of an interface as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) interface: String,
    pub(super) text: String,
}

impl LinkError {
    /// The problems, in the order of the component's imports.
    pub fn problems(&self) -> &[LinkProblem] {
        &self.problems
    }
}

impl LinkProblem {
    /// The imported interface that the item belongs to; `None` for an import of the world itself.
    pub fn interface(&self) -> Option<&str> {
        self.interface.as_deref()
    }

    /// The name of the item.
    pub fn item(&self) -> &str {
        &self.item
    }

    /// What is wrong.
    pub fn kind(&self) -> &LinkProblemKind {
        &self.kind
    }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

fn list(items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!(" (`{}`)", items.join(", ")) }
}

impl Display for LinkProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let item = &self.item;
        match &self.kind {
            LinkProblemKind::Missing { signature, nearest, define } => {
                write!(f, "`{item}: {signature}` is missing")?;
                if let Some(nearest) = nearest {
                    write!(f, ": did you mean `{item}`? `{nearest}` is defined")?;
                }
                write!(f, "\n      define it with `{define}`")
            }
            LinkProblemKind::WrongKind { expected, found } => {
                write!(f, "`{item}`: the component imports a {expected}, the linker defines a {found}")
            }
            LinkProblemKind::ParameterCount { expected, found } => write!(
                f,
                "`{item}` takes {}{}, the host function takes {}{}",
                plural(expected.len(), "parameter", "parameters"),
                list(expected),
                found.len(),
                list(found),
            ),
            LinkProblemKind::Type { place, expected, found } => {
                write!(f, "`{item}`")?;
                for step in place {
                    write!(f, ", {step}")?;
                }
                write!(f, ": the component has {expected}, the host function has {found}")
            }
            LinkProblemKind::Async { expected: true } => {
                write!(f, "`{item}` is an `async func`, the host function is not: define it with `func_wrap_concurrent`")
            }
            LinkProblemKind::Async { expected: false } => {
                write!(f, "`{item}` is not an `async func`, the host function is: define it with `func_wrap`")
            }
            LinkProblemKind::Module { what } => write!(f, "`{item}`: the module does not have the imported type: {what}"),
            LinkProblemKind::Engine => write!(f, "`{item}` was made for another engine"),
        }
    }
}

impl Display for LinkError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let missing = self.problems.iter().filter(|p| matches!(p.kind, LinkProblemKind::Missing { .. })).count();
        let wrong = self.problems.len() - missing;
        let missing_text = plural(missing, "import is missing", "imports are missing");
        let wrong_text = plural(wrong, "import does not fit", "imports do not fit");
        match (missing, wrong) {
            (_, 0) => write!(f, "the component cannot be linked: {missing_text}")?,
            (0, _) => write!(f, "the component cannot be linked: {wrong_text}")?,
            _ => write!(f, "the component cannot be linked: {missing_text}, {wrong_text}")?,
        }
        let mut current: Option<&Option<String>> = None;
        for problem in &self.problems {
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
            write!(f, "\n    {problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for LinkError {}
