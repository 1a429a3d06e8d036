//! Whether a module or component can ever fit into what was set aside. Asked once, when it is compiled or loaded.

use super::PoolingAllocationConfig;
use crate::{Result, ensure};
use windlass_compiler::translate::layout::InstanceLayout;
use windlass_compiler::translate::module::ModuleInfo;

/// What instances of something define.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Core instances.
    pub(crate) core_instances: usize,
    /// Memories.
    pub(crate) memories: usize,
    /// Tables.
    pub(crate) tables: usize,
}

impl Needs {
    /// Those of one instance of a module. Shared memories are nobody's, and come from elsewhere.
    pub(crate) fn of(module: &ModuleInfo) -> Self {
        let own = module.memories.values().skip(module.imported_memories as usize);
        Self {
            core_instances: 1,
            memories: own.filter(|memory| !memory.shared).count(),
            tables: module.tables.len() - module.imported_tables as usize,
        }
    }

    /// Both together.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            core_instances: self.core_instances.saturating_add(other.core_instances),
            memories: self.memories.saturating_add(other.memories),
            tables: self.tables.saturating_add(other.tables),
        }
    }
}

/// `needed` of `what` there are, and may be so many as each knob says.
fn within(subject: &str, what: &str, needed: usize, knobs: [(&str, u32); 2]) -> Result<()> {
    for (knob, limit) in knobs {
        ensure!(
            needed <= limit as usize,
            "the {subject} never fits into the engine's pool: it has {needed} {what}, and may have {limit}; raise `PoolingAllocationConfig::{knob}`"
        );
    }
    Ok(())
}

impl PoolingAllocationConfig {
    /// # Errors
    ///
    /// When no instance of the module could ever be made.
    pub(crate) fn check_module(&self, module: &ModuleInfo, layout: &InstanceLayout) -> Result<()> {
        let Needs { memories, tables, .. } = Needs::of(module);
        let total = ("total_memories", self.get_total_memories());
        within("module", "memories", memories, [("max_memories_per_module", self.get_max_memories_per_module()), total])?;
        let total = ("total_tables", self.get_total_tables());
        within("module", "tables", tables, [("max_tables_per_module", self.get_max_tables_per_module()), total])?;
        for memory in module.memories.values().skip(module.imported_memories as usize) {
            let (bytes, limit) = (u128::from(memory.minimum) << memory.page_size_log2, self.get_max_memory_size());
            ensure!(
                memory.shared || bytes <= limit as u128,
                "the module never fits into the engine's pool: it has a memory of at least {bytes} bytes, and {limit} are possible; raise \
                 `PoolingAllocationConfig::max_memory_size`"
            );
        }
        for table in module.tables.values().skip(module.imported_tables as usize) {
            let (elements, limit) = (table.minimum, self.get_table_elements());
            ensure!(
                elements <= limit as u64,
                "the module never fits into the engine's pool: it has a table of at least {elements} elements, and {limit} are possible; raise \
                 `PoolingAllocationConfig::table_elements`"
            );
        }
        let (bytes, limit) = (layout.size(), self.get_max_core_instance_size());
        ensure!(
            bytes as usize <= limit,
            "the module never fits into the engine's pool: the context of an instance has {bytes} bytes, and {limit} are possible; raise \
             `PoolingAllocationConfig::max_core_instance_size`"
        );
        Ok(())
    }

    /// # Errors
    ///
    /// When no instance of a component that is made of so much could ever be made.
    pub(crate) fn check_component(&self, needs: Needs) -> Result<()> {
        let Needs { core_instances, memories, tables } = needs;
        let total = ("total_core_instances", self.get_total_core_instances());
        let own = ("max_core_instances_per_component", self.get_max_core_instances_per_component());
        within("component", "core instances", core_instances, [own, total])?;
        let (own, total) =
            (("max_memories_per_component", self.get_max_memories_per_component()), ("total_memories", self.get_total_memories()));
        within("component", "memories", memories, [own, total])?;
        let (own, total) = (("max_tables_per_component", self.get_max_tables_per_component()), ("total_tables", self.get_total_tables()));
        within("component", "tables", tables, [own, total])
    }
}
