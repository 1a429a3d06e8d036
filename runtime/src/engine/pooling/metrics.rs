//! What of a pool is in use.

use crate::Engine;

/// What of an engine's pool is in use: see [`Engine::pooling_allocator_metrics`]. Each figure is what it is when it is asked for.
#[derive(Clone, Debug)]
pub struct PoolingAllocatorMetrics {
    engine: Engine,
}

impl Engine {
    /// What of its pool is in use; `None` if it has none, because it allocates on demand.
    ///
    /// ```
    /// use windlass::{Config, Engine, Instance, InstanceAllocationStrategy, Module, Store};
    /// let engine = Engine::new(Config::new().allocation_strategy(InstanceAllocationStrategy::pooling()))?;
    /// let module = Module::new(&engine, "(module (memory 1) (table 5 funcref))")?;
    /// let metrics = engine.pooling_allocator_metrics().expect("it has a pool");
    /// let mut store = Store::new(&engine, ());
    /// Instance::new(&mut store, &module, &[])?;
    /// assert_eq!((metrics.core_instances(), metrics.memories(), metrics.tables()), (1, 1, 1));
    /// drop(store);
    /// assert_eq!((metrics.core_instances(), metrics.memories(), metrics.tables()), (0, 0, 0));
    /// assert_eq!(metrics.unused_warm_memories(), 1);
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn pooling_allocator_metrics(&self) -> Option<PoolingAllocatorMetrics> {
        self.pool().map(|_| PoolingAllocatorMetrics { engine: self.clone() })
    }
}

impl PoolingAllocatorMetrics {
    /// Core instances.
    pub fn core_instances(&self) -> u64 {
        self.engine.pool().map_or(0, |pool| pool.core_instances().into())
    }

    /// Instances of components, without those nested in others.
    pub fn component_instances(&self) -> u64 {
        self.engine.pool().map_or(0, |pool| pool.component_instances().into())
    }

    /// Memories.
    pub fn memories(&self) -> usize {
        self.engine.pool().map_or(0, |pool| pool.memories.taken())
    }

    /// Tables.
    pub fn tables(&self) -> usize {
        self.engine.pool().map_or(0, |pool| pool.tables.taken())
    }

    /// Stacks of asynchronous calls: this version has none.
    pub fn stacks(&self) -> usize {
        0
    }

    /// Heaps of garbage-collected objects: this version has none.
    pub fn gc_heaps(&self) -> usize {
        0
    }

    /// Unused memory slots that are ready for another memory of the module that used them.
    pub fn unused_warm_memories(&self) -> u32 {
        self.engine.pool().map_or(0, |pool| pool.memories.warm())
    }

    /// Bytes of unused memory slots that were left resident.
    pub fn unused_memory_bytes_resident(&self) -> usize {
        self.engine.pool().map_or(0, |pool| pool.memories.resident_bytes())
    }

    /// Blocks of dropped tables that wait for another one of their size.
    pub fn unused_warm_tables(&self) -> u32 {
        self.engine.pool().map_or(0, |pool| pool.tables.warm())
    }

    /// Bytes of those blocks.
    pub fn unused_table_bytes_resident(&self) -> usize {
        self.engine.pool().map_or(0, |pool| pool.tables.resident_bytes())
    }

    /// Unused stacks: this version has none.
    pub fn unused_warm_stacks(&self) -> u32 {
        0
    }

    /// Bytes of unused stacks: this version has none.
    pub fn unused_stack_bytes_resident(&self) -> Option<usize> {
        Some(0)
    }
}
