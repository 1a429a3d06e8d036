//! `Extern`: anything that an instance exports; `Export`: one with its name.

use super::handle::Handle;
use super::types::ExternType;
use super::{Func, Global, Memory, SharedMemory, Table, Tag};
use crate::store::{Item, StoreState};
use crate::{AsContext, Result};

/// Something that instances import and export.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Extern {
    /// A function.
    Func(Func),
    /// A global.
    Global(Global),
    /// A table.
    Table(Table),
    /// A linear memory.
    Memory(Memory),
    /// A linear memory that threads share.
    SharedMemory(SharedMemory),
    /// An exception tag.
    Tag(Tag),
}

macro_rules! kinds {
    ($($kind:ident $into:ident $noun:literal;)*) => {
        impl Extern {
            $(
                #[doc = concat!("The ", $noun, ", if it is one.")]
                pub fn $into(self) -> Option<$kind> {
                    match self {
                        Self::$kind(item) => Some(item),
                        _ => None,
                    }
                }
            )*
        }

        impl Export<'_> {
            $(
                #[doc = concat!("The ", $noun, ", if it is one.")]
                pub fn $into(self) -> Option<$kind> {
                    self.item.$into()
                }
            )*
        }

    };
}

macro_rules! handles {
    ($($kind:ident)*) => {
        $(impl From<$kind> for Extern {
            fn from(item: $kind) -> Self {
                Self::$kind(item)
            }
        })*
    };
}

kinds! {
    Func into_func "function";
    Global into_global "global";
    Table into_table "table";
    Memory into_memory "linear memory";
    SharedMemory into_shared_memory "linear memory that threads share";
    Tag into_tag "exception tag";
}

handles! { Func Global Table Memory Tag }

impl Extern {
    /// Its type.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> ExternType {
        let store = store.as_context();
        match self {
            Self::Func(item) => item.ty(store).into(),
            Self::Global(item) => item.ty(store).into(),
            Self::Table(item) => item.ty(store).into(),
            Self::Memory(item) => item.ty(store).into(),
            Self::SharedMemory(item) => item.ty().into(),
            Self::Tag(item) => item.ty(store).into(),
        }
    }

    /// Its type as an import sees it: for tables and memories, their current size is the minimum.
    pub(crate) fn import_type(&self, store: &StoreState) -> ExternType {
        match self {
            Self::Func(item) => item.load_ty(store).into(),
            Self::Global(item) => item.load_type(store).into(),
            Self::Table(item) => item.import_type(store).into(),
            Self::Memory(item) => item.import_type(store).into(),
            Self::SharedMemory(item) => item.import_type().into(),
            Self::Tag(item) => item.load_type(store).into(),
        }
    }

    /// What `item` of `store` is to the embedder.
    pub(crate) fn from_item(store: &StoreState, item: Item) -> Self {
        match item {
            Item::Func(func) => Self::Func(Func::from_ref(store, func)),
            Item::Global(item) => Self::Global(Global { handle: Handle::new(store, item) }),
            Item::Table(id) => Self::Table(Table { handle: Handle::new(store, id) }),
            Item::Memory(id) => Self::Memory(Memory { handle: Handle::new(store, id) }),
            Item::SharedMemory(id) => Self::SharedMemory(SharedMemory::from_memory(store.engine(), &store.shared_memories[id])),
            Item::Tag(item) => Self::Tag(Tag { handle: Handle::new(store, item) }),
        }
    }

    /// The item of `store` that it is, or becomes there.
    pub(crate) fn to_item(&self, store: &mut StoreState) -> Result<Item> {
        Ok(match self {
            Self::Func(item) => Item::Func(item.handle.get(store, "function")?),
            Self::Global(item) => Item::Global(item.handle.get(store, "global")?),
            Self::Table(item) => Item::Table(item.handle.get(store, "table")?),
            Self::Memory(item) => Item::Memory(item.handle.get(store, "memory")?),
            Self::SharedMemory(item) => {
                let memory = item.get(store)?;
                Item::SharedMemory(store.shared_memories.give(memory))
            }
            Self::Tag(item) => Item::Tag(item.handle.get(store, "tag")?),
        })
    }

    /// Whether `store` can use it.
    ///
    /// # Errors
    ///
    /// When it cannot.
    pub(crate) fn check_store(&self, store: &StoreState) -> Result<()> {
        match self {
            Self::Func(item) => item.handle.get(store, "function").map(drop),
            Self::Global(item) => item.handle.get(store, "global").map(drop),
            Self::Table(item) => item.handle.get(store, "table").map(drop),
            Self::Memory(item) => item.handle.get(store, "memory").map(drop),
            Self::SharedMemory(item) => item.get(store).map(drop),
            Self::Tag(item) => item.handle.get(store, "tag").map(drop),
        }
    }
}

/// An export of an instance.
#[derive(Clone, Debug)]
pub struct Export<'instance> {
    name: &'instance str,
    item: Extern,
}

impl<'instance> Export<'instance> {
    pub(crate) fn new(name: &'instance str, item: Extern) -> Self {
        Self { name, item }
    }

    /// Its name.
    pub fn name(&self) -> &'instance str {
        self.name
    }

    /// Its type.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> ExternType {
        self.item.ty(store)
    }

    /// What is exported.
    pub fn into_extern(self) -> Extern {
        self.item
    }
}
