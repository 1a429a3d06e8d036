//! `ExternType`, and what modules import and export.

use super::{FuncType, GlobalType, MemoryType, TableType, TagType};
use crate::core::Extern;
use crate::engine::CompiledModule;
use crate::{AsContextMut, Result};
use std::fmt;
use windlass_compiler::base::index::TypeIndex;
use windlass_compiler::translate::module::{EntityIndex, Import};

/// The type of something that modules import and export.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExternType {
    /// A function.
    Func(FuncType),
    /// A global.
    Global(GlobalType),
    /// A table.
    Table(TableType),
    /// A linear memory.
    Memory(MemoryType),
    /// An exception tag.
    Tag(TagType),
}

macro_rules! kinds {
    ($($variant:ident $ty:ident $get:ident $unwrap:ident $noun:literal;)*) => {
        impl ExternType {
            $(
                #[doc = concat!("The type, if this is a ", $noun, ".")]
                pub fn $get(&self) -> Option<&$ty> {
                    match self {
                        Self::$variant(ty) => Some(ty),
                        _ => None,
                    }
                }

                #[doc = concat!("The type of a ", $noun, ".\n\n# Panics\n\nWhen this is something else.")]
                pub fn $unwrap(&self) -> &$ty {
                    self.$get().expect(concat!("the item is not a ", $noun))
                }
            )*
        }

        $(impl From<$ty> for ExternType {
            fn from(ty: $ty) -> Self {
                Self::$variant(ty)
            }
        })*

        impl fmt::Display for ExternType {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$variant(ty) => ty.fmt(f),)*
                }
            }
        }
    };
}

kinds! {
    Func FuncType func unwrap_func "function";
    Global GlobalType global unwrap_global "global";
    Table TableType table unwrap_table "table";
    Memory MemoryType memory unwrap_memory "memory";
    Tag TagType tag unwrap_tag "tag";
}

impl ExternType {
    /// Something of this type that is as empty as the type allows: zeros, nulls, a function that returns them.
    ///
    /// # Errors
    ///
    /// When the type has no such value, for instance because it holds a reference that may not be null.
    pub fn default_value(&self, store: impl AsContextMut) -> Result<Extern> {
        Ok(match self {
            Self::Func(ty) => ty.default_value(store)?.into(),
            Self::Global(ty) => ty.default_value(store)?.into(),
            Self::Table(ty) => ty.default_value(store)?.into(),
            Self::Memory(ty) => ty.default_value(store)?,
            Self::Tag(ty) => ty.default_value(store)?.into(),
        })
    }

    pub(crate) fn of(module: &CompiledModule, entity: EntityIndex) -> Self {
        let (engine, info) = (module.engine(), module.info());
        let func = |ty: TypeIndex| FuncType::of_id(engine, module.signature(ty).id());
        match entity {
            EntityIndex::Func(i) => Self::Func(func(info.functions[i].ty)),
            EntityIndex::Global(i) => Self::Global(GlobalType::from_plain(engine, info.globals[i])),
            EntityIndex::Table(i) => Self::Table(TableType::from_plain(engine, info.tables[i])),
            EntityIndex::Memory(i) => Self::Memory(MemoryType::from_plain(info.memories[i])),
            EntityIndex::Tag(i) => Self::Tag(TagType::new(func(info.tags[i]))),
        }
    }
}

/// One import of a module.
#[derive(Clone)]
pub struct ImportType<'module> {
    compiled: &'module CompiledModule,
    import: &'module Import,
}

impl<'module> ImportType<'module> {
    pub(crate) fn new(compiled: &'module CompiledModule, import: &'module Import) -> Self {
        Self { compiled, import }
    }

    /// The first part of its name.
    pub fn module(&self) -> &'module str {
        &self.import.module
    }

    /// The second part of its name.
    pub fn name(&self) -> &'module str {
        &self.import.name
    }

    /// What may be given for it.
    pub fn ty(&self) -> ExternType {
        ExternType::of(self.compiled, self.import.entity)
    }
}

impl fmt::Debug for ImportType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ImportType").field("module", &self.module()).field("name", &self.name()).field("ty", &self.ty()).finish()
    }
}

/// One export of a module.
#[derive(Clone)]
pub struct ExportType<'module> {
    compiled: &'module CompiledModule,
    name: &'module str,
    entity: EntityIndex,
}

impl<'module> ExportType<'module> {
    pub(crate) fn new(compiled: &'module CompiledModule, name: &'module str, entity: EntityIndex) -> Self {
        Self { compiled, name, entity }
    }

    /// Its name.
    pub fn name(&self) -> &'module str {
        self.name
    }

    /// What it is.
    pub fn ty(&self) -> ExternType {
        ExternType::of(self.compiled, self.entity)
    }
}

impl fmt::Debug for ExportType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExportType").field("name", &self.name).field("ty", &self.ty()).finish()
    }
}
