//! `TagType` and `ExnType`: what exceptions carry.

use super::{FuncType, ValType};
use crate::core::Tag;
use crate::{AsContextMut, Engine, Result, ensure};
use std::fmt;

/// The type of an exception tag: what exceptions with it carry, as the parameters of a function type without results.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TagType {
    ty: FuncType,
}

impl TagType {
    /// Exceptions that carry the parameters of `ty`.
    pub fn new(ty: FuncType) -> TagType {
        TagType { ty }
    }

    /// The function type.
    pub fn ty(&self) -> &FuncType {
        &self.ty
    }

    /// A new tag of this type.
    ///
    /// # Errors
    ///
    /// When the type has results, or belongs to another engine than the store.
    pub fn default_value(&self, store: impl AsContextMut) -> Result<Tag> {
        Tag::new(store, self)
    }
}

impl From<FuncType> for TagType {
    fn from(ty: FuncType) -> Self {
        Self::new(ty)
    }
}

impl fmt::Display for TagType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "(tag {})", self.ty)
    }
}

/// The type of an exception: what it carries.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExnType {
    ty: FuncType,
}

impl ExnType {
    /// Exceptions that carry `fields`.
    ///
    /// # Errors
    ///
    /// When one of them refers to a type of another engine.
    pub fn new(engine: &Engine, fields: impl IntoIterator<Item = ValType>) -> Result<ExnType> {
        Ok(Self { ty: FuncType::try_new(engine, fields, [])? })
    }

    /// Exceptions with a tag of type `tag`.
    ///
    /// # Errors
    ///
    /// When that has results.
    pub fn from_tag_type(tag: &TagType) -> Result<ExnType> {
        ensure!(tag.ty.results().len() == 0, "tags have no results");
        Ok(Self { ty: tag.ty.clone() })
    }

    /// The engine it was made for.
    pub fn engine(&self) -> &Engine {
        self.ty.engine()
    }

    /// The type of tags that such exceptions have.
    pub fn tag_type(&self) -> TagType {
        TagType { ty: self.ty.clone() }
    }

    /// The type of what is carried in place `i`.
    pub fn field(&self, i: usize) -> Option<ValType> {
        self.ty.param(i)
    }

    /// The types of what is carried.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = ValType> + '_ {
        self.ty.params()
    }

    /// Whether an exception of this type may be used where `other` is asked for.
    pub fn matches(&self, other: &ExnType) -> bool {
        self == other
    }
}

impl fmt::Display for ExnType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "(exn {})", self.ty)
    }
}
