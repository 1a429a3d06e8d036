//! What is defined under which name.

use super::super::host::{Destructor, HostDefinition};
use crate::handles::ResourceType;
use crate::{Module, Result, bail};
use indexmap::IndexMap;
use std::fmt;
use std::sync::Arc;

/// Definitions by name, in the order in which they were made.
pub(crate) struct Namespace<T: 'static> {
    items: IndexMap<String, Definition<T>>,
}

/// Something that satisfies an import.
pub(crate) enum Definition<T: 'static> {
    Instance(Namespace<T>),
    Func(Arc<dyn HostDefinition<T>>),
    Module(Module),
    Resource(ResourceType, Destructor<T>),
}

impl<T: 'static> Default for Namespace<T> {
    fn default() -> Self {
        Self { items: IndexMap::new() }
    }
}

impl<T: 'static> Clone for Namespace<T> {
    fn clone(&self) -> Self {
        Self { items: self.items.clone() }
    }
}

impl<T: 'static> Clone for Definition<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Instance(items) => Self::Instance(items.clone()),
            Self::Func(func) => Self::Func(func.clone()),
            Self::Module(module) => Self::Module(module.clone()),
            Self::Resource(ty, dtor) => Self::Resource(*ty, dtor.clone()),
        }
    }
}

impl<T: 'static> Definition<T> {
    /// Its kind, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Instance(_) => "instance",
            Self::Func(_) => "function",
            Self::Module(_) => "core module",
            Self::Resource(..) => "resource type",
        }
    }
}

impl<T: 'static> fmt::Debug for Definition<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instance(items) => f.debug_map().entries(items.iter()).finish(),
            other => f.write_str(other.kind()),
        }
    }
}

impl<T: 'static> Namespace<T> {
    /// What is defined as `name`.
    pub(crate) fn get(&self, name: &str) -> Option<&Definition<T>> {
        self.items.get(name)
    }

    /// What is defined as `name`.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Definition<T>> {
        self.items.get_mut(name)
    }

    /// Every name.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.items.keys().map(String::as_str)
    }

    /// Every definition with its name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Definition<T>)> {
        self.items.iter().map(|(name, item)| (name.as_str(), item))
    }

    /// Defines `name`. `path` is where this namespace is, for messages.
    pub(crate) fn define(&mut self, path: &[String], name: &str, item: Definition<T>, allow_shadowing: bool) -> Result<()> {
        if !allow_shadowing && let Some(old) = self.items.get(name) {
            let place = if path.is_empty() { "the root".to_owned() } else { format!("`{}`", path.join("` / `")) };
            bail!(
                "{} `{name}` of {place} is defined already; call `Linker::allow_shadowing(true)` to let a later definition replace it",
                old.kind()
            );
        }
        self.items.insert(name.to_owned(), item);
        Ok(())
    }

    /// The namespace called `name`, made if nothing is defined there.
    pub(crate) fn open(&mut self, path: &[String], name: &str, allow_shadowing: bool) -> Result<&mut Self> {
        if !matches!(self.items.get(name), Some(Definition::Instance(_))) {
            self.define(path, name, Definition::Instance(Self::default()), allow_shadowing)?;
        }
        match self.items.get_mut(name) {
            Some(Definition::Instance(items)) => Ok(items),
            _ => bail!("invariant: `{name}` was defined as an instance"),
        }
    }
}
