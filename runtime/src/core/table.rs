//! `Table`: a table of references in a store.

use super::Ref;
use super::handle::Handle;
use super::types::{TableType, check_table_limits};
use crate::store::{StoreState, TableId};
use crate::{AsContext, AsContextMut, Result, Trap, ensure};
use std::ops::Range;
use windlass_compiler::types::core as plain;

/// A table of references. A handle: cheap to copy, and bound to its store.
///
/// ```
/// use windlass::{Engine, Func, Ref, RefType, Store, Table, TableType};
/// let mut store = Store::new(&Engine::default(), ());
/// let table = Table::new(&mut store, TableType::new(RefType::FUNCREF, 4, None), Ref::Func(None))?;
/// let one = Func::wrap(&mut store, || 1i32);
/// table.set(&mut store, 3, one.into())?;
/// assert!(table.get(&mut store, 3).is_some_and(|r| r.is_non_null()));
/// assert!(table.get(&mut store, 4).is_none());
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Copy, Clone, Debug)]
pub struct Table {
    pub(super) handle: Handle<TableId>,
}

const NOUN: &str = "table";

impl Table {
    /// A table whose elements are all `init`.
    ///
    /// # Errors
    ///
    /// When `init` is not an element of such a table, or belongs to another store; the type belongs to another engine; or the table is too large.
    pub fn new(mut store: impl AsContextMut, ty: TableType, init: Ref) -> Result<Table> {
        let state = &mut store.as_context_mut().0.state;
        check_table_limits(&ty.plain())?;
        ty.element().check_engine(state.engine())?;
        let word = init.to_word(state, &ty.plain().element)?;
        state.new_table(ty.plain(), word).map(|id| Self { handle: Handle::new(state, id) })
    }

    /// Its type. The minimum is the one that it was declared with, not its current size.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn ty(&self, store: impl AsContext) -> TableType {
        self.load_type(&store.as_context().0.state)
    }

    /// The element at `index`; `None` beyond the end.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn get(&self, mut store: impl AsContextMut, index: u64) -> Option<Ref> {
        let state = &store.as_context_mut().0.state;
        let word = *self.words(state).get(usize::try_from(index).ok()?)?;
        Some(Ref::from_word(state, word, self.plain_type(state).element.heap))
    }

    /// Replaces the element at `index`.
    ///
    /// # Errors
    ///
    /// When there is none, `val` is not of the element type, or something belongs to another store.
    pub fn set(&self, store: impl AsContextMut, index: u64, val: Ref) -> Result<()> {
        self.fill(store, index, val, 1)
    }

    /// How many elements it has.
    ///
    /// # Panics
    ///
    /// When it belongs to another store.
    pub fn size(&self, store: impl AsContext) -> u64 {
        self.words(&store.as_context().0.state).len() as u64
    }

    /// Adds `delta` elements, all `init`, and returns how many there were.
    ///
    /// # Errors
    ///
    /// When that is beyond its maximum, a limit of the store, or what the system has; `init` is not of the element type; or something belongs
    /// to another store.
    pub fn grow(&self, mut store: impl AsContextMut, delta: u64, init: Ref) -> Result<u64> {
        let state = &mut store.as_context_mut().0.state;
        let id = self.handle.get(state, NOUN)?;
        let word = init.to_word(state, &self.plain_type(state).element)?;
        Ok(state.try_grow_table(id, delta, word)??)
    }

    /// Copies `len` elements of `src_table` from `src_index` on over those of `dst_table` from `dst_index` on. The two may be one table.
    ///
    /// # Errors
    ///
    /// When one of the ranges is not within its table, the element types do not fit, or a table belongs to another store.
    pub fn copy(
        mut store: impl AsContextMut,
        dst_table: &Table,
        dst_index: u64,
        src_table: &Table,
        src_index: u64,
        len: u64,
    ) -> Result<()> {
        let state = &mut store.as_context_mut().0.state;
        let (src_id, dst_id) = (src_table.handle.get(state, NOUN)?, dst_table.handle.get(state, NOUN)?);
        let (from, to) = (src_table.load_type(state), dst_table.load_type(state));
        ensure!(
            from.element().matches(to.element()),
            "type mismatch: a table of `{}` cannot take elements of `{}`",
            to.element(),
            from.element()
        );
        let source = src_table.range(state, src_index, len)?;
        let target = dst_table.range(state, dst_index, len)?;
        if src_id == dst_id {
            state.table_mut(dst_id).copy_within(source, target.start);
        } else {
            let words = src_table.words(state)[source].to_vec();
            state.table_mut(dst_id)[target].copy_from_slice(&words);
        }
        Ok(())
    }

    /// Replaces `len` elements from `dst` on.
    ///
    /// # Errors
    ///
    /// When there are not that many, `val` is not of the element type, or something belongs to another store.
    pub fn fill(&self, mut store: impl AsContextMut, dst: u64, val: Ref, len: u64) -> Result<()> {
        let state = &mut store.as_context_mut().0.state;
        let id = self.handle.get(state, NOUN)?;
        let word = val.to_word(state, &self.plain_type(state).element)?;
        let range = self.range(state, dst, len)?;
        state.table_mut(id)[range].fill(word);
        Ok(())
    }

    /// Its type as an import sees it: the current size is the minimum.
    pub(crate) fn import_type(&self, store: &StoreState) -> TableType {
        let mut ty = self.plain_type(store);
        ty.minimum = self.words(store).len() as u64;
        TableType::from_plain(store.engine(), ty)
    }

    fn load_type(&self, store: &StoreState) -> TableType {
        TableType::from_plain(store.engine(), self.plain_type(store))
    }

    fn plain_type(&self, store: &StoreState) -> plain::TableType {
        store.table_type(self.handle.expect(store, NOUN))
    }

    fn words<'a>(&self, store: &'a StoreState) -> &'a [u64] {
        store.table(self.handle.expect(store, NOUN))
    }

    fn range(&self, store: &StoreState, start: u64, len: u64) -> Result<Range<usize>> {
        let end = start.checked_add(len).filter(|&end| end <= self.words(store).len() as u64).ok_or(Trap::TableOutOfBounds)?;
        Ok(start as usize..end as usize)
    }
}
