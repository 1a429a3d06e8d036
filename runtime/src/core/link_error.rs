//! What is wrong with a module's imports: every problem of one instantiation, in one error.

use super::types::ExternType;
use crate::Error;
use std::fmt;

/// An import that nothing was defined for.
#[derive(Clone, Debug)]
pub struct UnknownImportError {
    module: String,
    name: String,
    ty: ExternType,
}

impl UnknownImportError {
    pub(crate) fn new(module: &str, name: &str, ty: ExternType) -> Self {
        Self { module: module.to_owned(), name: name.to_owned(), ty }
    }

    /// The first part of the import's name.
    pub fn module(&self) -> &str {
        &self.module
    }

    /// The second part of the import's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What may be given for it.
    pub fn ty(&self) -> ExternType {
        self.ty.clone()
    }
}

impl fmt::Display for UnknownImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown import: `{}::{}` has not been defined", self.module, self.name)
    }
}

impl std::error::Error for UnknownImportError {}

/// One import that cannot be satisfied.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ImportProblem {
    /// Nothing was defined for it.
    Unknown {
        /// The import.
        import: UnknownImportError,
        /// What is defined under a similar name.
        similar: Option<String>,
    },
    /// What was given has the wrong type.
    Mismatch {
        /// The first part of the import's name.
        module: String,
        /// The second part of the import's name.
        name: String,
        /// What the module imports.
        expected: ExternType,
        /// What was given.
        found: ExternType,
    },
}

impl fmt::Display for ImportProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { import, similar } => {
                write!(f, "{import}; the module imports `{}`", import.ty)?;
                match similar {
                    Some(similar) => write!(f, "; did you mean `{similar}`?"),
                    None => Ok(()),
                }
            }
            Self::Mismatch { module, name, expected, found } => {
                write!(f, "incompatible import type for `{module}::{name}`: expected `{expected}`, found `{found}`")
            }
        }
    }
}

/// Every reason why the imports of a module cannot be satisfied.
///
/// An error that holds an unknown import among them can also be downcast to the first [`UnknownImportError`].
///
/// ```
/// use windlass::{Engine, LinkError, Linker, Module, UnknownImportError};
/// let engine = Engine::default();
/// let module = Module::new(&engine, r#"(module (import "a" "f" (func)) (import "a" "m" (memory 1)))"#)?;
/// let error = Linker::<()>::new(&engine).instantiate_pre(&module).err().expect("nothing is defined");
/// assert_eq!(error.downcast_ref::<LinkError>().map(|e| e.problems().len()), Some(2));
/// assert_eq!(error.downcast_ref::<UnknownImportError>().map(UnknownImportError::name), Some("f"));
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Clone, Debug)]
pub struct LinkError {
    problems: Vec<ImportProblem>,
}

impl LinkError {
    /// The problems, in the order of the imports.
    pub fn problems(&self) -> &[ImportProblem] {
        &self.problems
    }

    /// The error that reports `problems`, of which there is at least one.
    pub(crate) fn report(problems: Vec<ImportProblem>) -> Error {
        let unknown = problems.iter().find_map(|problem| match problem {
            ImportProblem::Unknown { import, .. } => Some(import.clone()),
            ImportProblem::Mismatch { .. } => None,
        });
        let report = Self { problems };
        match unknown {
            Some(unknown) => Error::new(unknown).context(report),
            None => Error::new(report),
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [problem] = &self.problems[..] {
            return problem.fmt(f);
        }
        write!(f, "{} imports cannot be satisfied:", self.problems.len())?;
        for problem in &self.problems {
            write!(f, "\n  {problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for LinkError {}
