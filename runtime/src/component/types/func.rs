//! [`ComponentFunc`]: a function type.

use super::display::Signature;
use super::scope::Scope;
use super::value::Type;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use windlass_compiler::base::index::FuncTypeIndex;
use windlass_compiler::types::component::ComponentFuncType;

/// The type of a component function. `Display` prints it as WIT. Two are equal when the names and types of their parameters and their results are.
#[derive(Clone)]
pub struct ComponentFunc {
    index: FuncTypeIndex,
    scope: Arc<Scope>,
}

impl ComponentFunc {
    pub(crate) fn new(index: FuncTypeIndex, scope: &Arc<Scope>) -> Self {
        Self { index, scope: scope.clone() }
    }

    fn data(&self) -> &ComponentFuncType {
        &self.scope.table.funcs[self.index]
    }

    /// Whether it is declared `async`.
    pub fn async_(&self) -> bool {
        self.data().is_async
    }

    /// Names and types of its parameters, in order.
    pub fn params(&self) -> impl ExactSizeIterator<Item = (&str, Type)> + '_ {
        self.data().params.iter().map(|param| (param.name.as_str(), Type::new(param.ty, &self.scope)))
    }

    /// Its result: none or one.
    pub fn results(&self) -> impl ExactSizeIterator<Item = Type> + '_ {
        self.data().result.iter().map(|ty| Type::new(*ty, &self.scope))
    }
}

impl PartialEq for ComponentFunc {
    fn eq(&self, other: &Self) -> bool {
        self.async_() == other.async_() && self.params().eq(other.params()) && self.results().eq(other.results())
    }
}

impl Eq for ComponentFunc {}

impl Hash for ComponentFunc {
    fn hash<H: Hasher>(&self, to: &mut H) {
        self.async_().hash(to);
        self.params().len().hash(to);
        self.params().for_each(|param| param.hash(to));
        self.results().for_each(|result| result.hash(to));
    }
}

impl fmt::Display for ComponentFunc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Signature::new(&self.scope, self.index).fmt(f)
    }
}

impl fmt::Debug for ComponentFunc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ComponentFunc({self})")
    }
}
