//! What a linker has resolved before, so that linking the same component again costs no look-up of a name.
//!
//! Entries are found by the component's number, which no other component of the process ever has. The table is only ever added to, cell by cell,
//! through a shared reference: each cell is a `OnceLock`, so that finding an entry is a load and neither takes a lock nor waits for one. Whoever
//! changes a definition holds the linker exclusively and throws the whole table away (see [`Memo::forget`]); that costs nothing while it is empty. It
//! holds a bounded number of components: later ones are resolved anew each time, until a definition changes.

use super::super::host::Resolved;
use std::sync::{Arc, OnceLock};

const BUCKETS: usize = 64;
/// Of one bucket.
const MAX_ENTRIES: usize = 16;

/// Resolved imports by component.
pub(super) struct Memo<T: 'static> {
    /// Made when something is remembered first. Clones of a linker share it until the definitions of one of them change.
    table: OnceLock<Arc<Table<T>>>,
}

struct Table<T: 'static> {
    buckets: [Bucket<T>; BUCKETS],
}

type Bucket<T> = OnceLock<Box<Entry<T>>>;

struct Entry<T: 'static> {
    component: u64,
    resolved: Arc<Resolved<T>>,
    next: Bucket<T>,
}

impl<T: 'static> Default for Memo<T> {
    fn default() -> Self {
        Self { table: OnceLock::new() }
    }
}

impl<T: 'static> Clone for Memo<T> {
    fn clone(&self) -> Self {
        Self { table: self.table.clone() }
    }
}

impl<T: 'static> Memo<T> {
    /// Forgets everything: a definition is about to change.
    pub(super) fn forget(&mut self) {
        self.table.take();
    }

    fn bucket(table: &Table<T>, component: u64) -> &Bucket<T> {
        &table.buckets[(component % BUCKETS as u64) as usize]
    }

    /// What satisfies the imports of `component`, if it was resolved before.
    pub(super) fn get(&self, component: u64) -> Option<&Arc<Resolved<T>>> {
        let mut bucket = Self::bucket(self.table.get()?, component);
        while let Some(entry) = bucket.get() {
            if entry.component == component {
                return Some(&entry.resolved);
            }
            bucket = &entry.next;
        }
        None
    }

    /// Remembers what satisfies the imports of `component`. The one that came first is kept.
    pub(super) fn put(&self, component: u64, resolved: &Arc<Resolved<T>>) {
        let table = self.table.get_or_init(|| Arc::new(Table { buckets: std::array::from_fn(|_| OnceLock::new()) }));
        let mut bucket = Self::bucket(table, component);
        for _ in 0..MAX_ENTRIES {
            let entry = bucket.get_or_init(|| Box::new(Entry { component, resolved: resolved.clone(), next: OnceLock::new() }));
            if entry.component == component {
                return;
            }
            bucket = &entry.next;
        }
    }
}
