//! What is defined under which name.
//!
//! Names and definitions are shared between the clones of a linker until one of them defines something: then that one copies the list that it changes,
//! and the lists that lead there. So cloning costs a reference count, however much is defined.

use super::super::host::{HostDefinition, ResourceDefinition};
use super::super::types::Scope;
use crate::{Module, Result, bail};
use indexmap::IndexMap;
use std::fmt;
use std::sync::Arc;
use windlass_compiler::types::component::InterfaceType;

/// Definitions by name, in the order in which they were made.
pub(crate) struct Namespace<T: 'static> {
    items: Arc<IndexMap<Arc<str>, Definition<T>>>,
}

/// Something that satisfies an import.
pub(crate) enum Definition<T: 'static> {
    Instance(Namespace<T>),
    Func(Arc<dyn HostDefinition<T>>),
    Module(Module),
    Resource(ResourceDefinition<T>),
    /// A value type that an instance exports. Nothing needs it; it is compared with what is imported.
    Type(Arc<Scope>, InterfaceType),
}

impl<T: 'static> Default for Namespace<T> {
    fn default() -> Self {
        Self { items: Arc::default() }
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
            Self::Resource(resource) => Self::Resource(resource.clone()),
            Self::Type(scope, ty) => Self::Type(scope.clone(), *ty),
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
            Self::Resource(_) => "resource type",
            Self::Type(..) => "type",
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
    /// What is defined as `name`, with the name.
    pub(crate) fn get(&self, name: &str) -> Option<(&str, &Definition<T>)> {
        self.items.get_key_value(name).map(|(name, item)| (&**name, item))
    }

    /// Every name.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.items.keys().map(|name| &**name)
    }

    /// Every definition with its name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Definition<T>)> {
        self.items.iter().map(|(name, item)| (&**name, item))
    }

    /// Whether two are one list, not two equal ones.
    #[cfg(test)]
    pub(crate) fn shared(a: &Self, b: &Self) -> bool {
        Arc::ptr_eq(&a.items, &b.items)
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
        self.insert(name, item);
        Ok(())
    }

    /// Defines `name`, whatever it was before.
    pub(crate) fn insert(&mut self, name: &str, item: Definition<T>) {
        Arc::make_mut(&mut self.items).insert(name.into(), item);
    }

    /// The namespace called `name`, made if nothing is defined there.
    pub(crate) fn open(&mut self, path: &[String], name: &str, allow_shadowing: bool) -> Result<&mut Self> {
        if !matches!(self.items.get(name), Some(Definition::Instance(_))) {
            self.define(path, name, Definition::Instance(Self::default()), allow_shadowing)?;
        }
        match Arc::make_mut(&mut self.items).get_mut(name) {
            Some(Definition::Instance(items)) => Ok(items),
            _ => bail!("invariant: `{name}` was defined as an instance"),
        }
    }
}
