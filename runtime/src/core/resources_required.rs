//! `ResourcesRequired`: what instances of a module or component will need, known before there is one.

use super::Module;
use windlass_compiler::translate::module::ModuleInfo;

/// Memories and tables that an instance makes. Those that it imports are somebody else's.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourcesRequired {
    /// How many memories it makes.
    pub num_memories: u32,
    /// The largest initial size of one, in pages of its type; `None` if there is none.
    pub max_initial_memory_size: Option<u64>,
    /// How many tables it makes.
    pub num_tables: u32,
    /// The largest initial size of one, in elements; `None` if there is none.
    pub max_initial_table_size: Option<u64>,
}

impl ResourcesRequired {
    /// What an instance of one module makes.
    pub(crate) fn of(info: &ModuleInfo) -> Self {
        let memories = info.memories.values().skip(info.imported_memories as usize);
        let tables = info.tables.values().skip(info.imported_tables as usize);
        Self {
            num_memories: memories.len() as u32,
            max_initial_memory_size: memories.map(|memory| memory.minimum).max(),
            num_tables: tables.len() as u32,
            max_initial_table_size: tables.map(|table| table.minimum).max(),
        }
    }

    /// What both make together.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            num_memories: self.num_memories.saturating_add(other.num_memories),
            max_initial_memory_size: self.max_initial_memory_size.max(other.max_initial_memory_size),
            num_tables: self.num_tables.saturating_add(other.num_tables),
            max_initial_table_size: self.max_initial_table_size.max(other.max_initial_table_size),
        }
    }
}

impl Module {
    /// What an instance of it will need, for embedders that set limits or a pool's sizes by it.
    ///
    /// ```
    /// use windlass::{Engine, Module};
    /// let text = r#"(module (import "" "" (table 100 funcref)) (memory 3) (memory 1) (table 7 funcref))"#;
    /// let required = Module::new(&Engine::default(), text)?.resources_required();
    /// assert_eq!((required.num_memories, required.max_initial_memory_size), (2, Some(3)));
    /// assert_eq!((required.num_tables, required.max_initial_table_size), (1, Some(7)));
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn resources_required(&self) -> ResourcesRequired {
        ResourcesRequired::of(self.info())
    }
}
