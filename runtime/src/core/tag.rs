//! `Tag`: an exception tag in a store.

use super::handle::Handle;
use super::types::{FuncType, TagType};
use crate::store::{StoreState, TagItem};
use crate::{AsContext, AsContextMut, Engine, Result, ensure};

/// An exception tag: what tells kinds of exceptions apart. A handle: cheap to copy, and bound to its store.
///
/// ```
/// use windlass::{Engine, FuncType, Store, Tag, TagType, ValType};
/// let mut store = Store::new(&Engine::default(), ());
/// let ty = TagType::new(FuncType::new(store.engine(), [ValType::I32], []));
/// let (a, b) = (Tag::new(&mut store, &ty)?, Tag::new(&mut store, &ty)?);
/// assert!(Tag::eq(&a, &a, &store) && !Tag::eq(&a, &b, &store));
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug)]
pub struct Tag {
    pub(super) handle: Handle<TagItem>,
}

const NOUN: &str = "tag";

impl Tag {
    /// A tag that differs from every other.
    ///
    /// # Errors
    ///
    /// When the type has results, or belongs to another engine than the store.
    pub fn new(mut store: impl AsContextMut, ty: &TagType) -> Result<Tag> {
        let state = &mut store.as_context_mut().0.state;
        ensure!(ty.ty().results().len() == 0, "a tag's type has no results");
        ensure!(Engine::same(ty.ty().engine(), state.engine()), "the tag's type belongs to another engine than the store");
        let item = state.new_tag(ty.ty().id());
        Ok(Self { handle: Handle::new(state, item) })
    }

    /// Its type.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> TagType {
        self.load_type(&store.as_context().0.state)
    }

    /// Whether `a` and `b` are one tag.
    ///
    /// # Panics
    ///
    /// When one of them belongs to another store.
    pub fn eq(a: &Tag, b: &Tag, store: impl AsContext) -> bool {
        let state = &store.as_context().0.state;
        a.handle.expect(state, NOUN).record == b.handle.expect(state, NOUN).record
    }

    pub(crate) fn load_type(&self, store: &StoreState) -> TagType {
        let id = self.handle.expect(store, NOUN).type_id;
        TagType::new(FuncType::of_id(store.engine(), id))
    }
}
