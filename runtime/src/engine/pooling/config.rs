//! What a pooling engine sets aside, and how it keeps it.

use crate::vm::{MemoryStyle, PoolPlan, can_scan_pages};
use crate::{Result, ensure};

/// How an engine comes by the memory of instances.
///
/// ```
/// use windlass::{Config, Engine, InstanceAllocationStrategy, PoolingAllocationConfig};
/// let mut pool = PoolingAllocationConfig::new();
/// pool.total_memories(10).max_memory_size(16 << 20).linear_memory_keep_resident(64 << 10);
/// let mut config = Config::new();
/// config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool)).memory_reservation(16 << 20);
/// let engine = Engine::new(&config)?;
/// assert_eq!(engine.get_pooling_config().map(|pool| pool.get_total_memories()), Some(10));
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum InstanceAllocationStrategy {
    /// From the system, when it is needed. What dropped instances leave is still used again, as far as it fits.
    #[default]
    OnDemand,
    /// From what was set aside when the engine was made: no more than that is ever used, and instances are made and dropped faster. Memories and tables
    /// that the host makes itself, and shared memories, come from the system nevertheless and do not count.
    Pooling(PoolingAllocationConfig),
}

impl InstanceAllocationStrategy {
    /// Pooling, with the defaults.
    pub fn pooling() -> Self {
        Self::Pooling(PoolingAllocationConfig::default())
    }
}

impl From<PoolingAllocationConfig> for InstanceAllocationStrategy {
    fn from(config: PoolingAllocationConfig) -> Self {
        Self::Pooling(config)
    }
}

/// Whether to use something that is not everywhere.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Enabled {
    /// Where it is there.
    Auto,
    /// Always: an engine cannot be made where it is not there.
    Yes,
    /// Never.
    No,
}

macro_rules! knobs {
    ($($(#[doc = $doc:literal])* $name:ident: $ty:ty = $default:expr, $getter:ident;)*) => {
        /// What a pooling engine sets aside, and how it keeps it: see [`InstanceAllocationStrategy::Pooling`].
        ///
        /// Each limit is the embedder's promise of how much its instances need. What can never fit is refused when a module or component is compiled or
        /// loaded; what does not fit just now, when it is instantiated, with a [`PoolConcurrencyLimitError`](crate::PoolConcurrencyLimitError).
        #[derive(Clone, Debug)]
        pub struct PoolingAllocationConfig {
            $($name: $ty,)*
            memory_protection_keys: Enabled,
            pagemap_scan: Enabled,
        }

        impl Default for PoolingAllocationConfig {
            fn default() -> Self {
                Self { $($name: $default,)* memory_protection_keys: Enabled::No, pagemap_scan: Enabled::No }
            }
        }

        impl PoolingAllocationConfig {
            $(
                $(#[doc = $doc])*
                pub fn $name(&mut self, value: $ty) -> &mut Self {
                    self.$name = value;
                    self
                }

                #[doc = concat!("See [`", stringify!($name), "`](Self::", stringify!($name), ").")]
                pub fn $getter(&self) -> $ty {
                    self.$name
                }
            )*
        }
    };
}

knobs! {
    /// How many unused slots keep what their last memory left, its image above all, while there are others that do not: 100 by default. A memory of the
    /// same module finds such a slot ready; with more of them than this, memories of other modules take the one that has been unused for longest.
    max_unused_warm_slots: u32 = 100, get_max_unused_warm_slots;
    /// How many dropped memories are cleaned at a time: 1 by default, which is when each is dropped. With more, whoever drops the last of so many cleans
    /// them all; those that wait are cleaned early if a memory is asked for and no slot is free.
    decommit_batch_size: usize = 1, get_decommit_batch_size;
    /// Bytes of each unused stack of an asynchronous call that stay resident. Accepted; this version has no such stacks.
    async_stack_keep_resident: usize = 0, get_async_stack_keep_resident;
    /// Bytes of each unused memory that may stay resident: none by default. So much is overwritten when a memory is dropped, and costs the next one no page
    /// fault; the rest is given back to the system. Without [`pagemap_scan`](Self::pagemap_scan) it is what comes first in the memory; with it, what was
    /// written, wherever that lies.
    linear_memory_keep_resident: usize = 0, get_memory_keep_resident;
    /// Bytes up to which the memory of a dropped table is kept for the next one of its size: none by default.
    table_keep_resident: usize = 0, get_table_keep_resident;
    /// How many instances of components there may be at a time, in all stores of the engine: 1,000 by default. Those nested in one do not count.
    total_component_instances: u32 = 1000, get_total_component_instances;
    /// Bytes of the state that the runtime keeps for an instance of a component, at most. Accepted; that state is in no slot here, but on the heap, and is
    /// not measured.
    max_component_instance_size: usize = 1 << 20, get_max_component_instance_size;
    /// How many core instances a component may have: any number by default. One that has more is refused when it is made.
    max_core_instances_per_component: u32 = u32::MAX, get_max_core_instances_per_component;
    /// How many memories a component may define: any number by default. One that has more is refused when it is made.
    max_memories_per_component: u32 = u32::MAX, get_max_memories_per_component;
    /// How many tables a component may define: any number by default. One that has more is refused when it is made.
    max_tables_per_component: u32 = u32::MAX, get_max_tables_per_component;
    /// How many memories there may be at a time, in all stores of the engine: 1,000 by default. Address space for all is reserved when the engine is made:
    /// for each, [`max_memory_size`](Self::max_memory_size) or [`Config::memory_reservation`](crate::Config::memory_reservation), whichever is larger, and a guard.
    total_memories: u32 = 1000, get_total_memories;
    /// How many tables there may be at a time, in all stores of the engine: 1,000 by default.
    total_tables: u32 = 1000, get_total_tables;
    /// How many stacks of asynchronous calls there may be at a time. Accepted; this version has no such stacks.
    total_stacks: u32 = 1000, get_total_stacks;
    /// How many instances of core modules there may be at a time, in all stores of the engine: 1,000 by default. Those that an instance of a component is made of
    /// count.
    total_core_instances: u32 = 1000, get_total_core_instances;
    /// Bytes of the context of a core instance, at most: 1 MiB by default. It holds its globals, imports and function references; a module that needs more is
    /// refused when it is made.
    max_core_instance_size: usize = 1 << 20, get_max_core_instance_size;
    /// How many tables a module may define: 1 by default. One that has more is refused when it is made.
    max_tables_per_module: u32 = 1, get_max_tables_per_module;
    /// How many elements a table may have: 20,000 by default. A module with a table that begins with more is refused when it is made; none grows further.
    table_elements: usize = 20_000, get_table_elements;
    /// How many memories a module may define: 1 by default. One that has more is refused when it is made.
    max_memories_per_module: u32 = 1, get_max_memories_per_module;
    /// Bytes that a memory may have: 4 GiB by default. A module with a memory that begins with more is refused when it is made; none grows further.
    max_memory_size: usize = 1 << 32, get_max_memory_size;
    /// How many memory protection keys may be used. Accepted; this version uses none.
    max_memory_protection_keys: usize = 16, get_max_memory_protection_keys;
    /// How many heaps of garbage-collected objects there may be at a time. Accepted; this version has none.
    total_gc_heaps: u32 = 1000, get_total_gc_heaps;
}

impl PoolingAllocationConfig {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether memories are told apart by protection keys of the processor. Windlass does not use them: `Engine::new` refuses [`Enabled::Yes`], and
    /// [`Enabled::Auto`] is as [`Enabled::No`], the default.
    pub fn memory_protection_keys(&mut self, enable: Enabled) -> &mut Self {
        self.memory_protection_keys = enable;
        self
    }

    /// See [`memory_protection_keys`](Self::memory_protection_keys).
    pub fn get_memory_protection_keys(&self) -> Enabled {
        self.memory_protection_keys
    }

    /// Whether memories can be told apart by protection keys: never, in this version.
    pub fn are_memory_protection_keys_available() -> bool {
        false
    }

    /// Whether the kernel is asked which pages of a dropped memory were written, so that only those are cleaned ([`Enabled::No`] by default). It matters
    /// together with [`linear_memory_keep_resident`](Self::linear_memory_keep_resident). Linux answers since 6.7.
    pub fn pagemap_scan(&mut self, enable: Enabled) -> &mut Self {
        self.pagemap_scan = enable;
        self
    }

    /// See [`pagemap_scan`](Self::pagemap_scan).
    pub fn get_pagemap_scan(&self) -> Enabled {
        self.pagemap_scan
    }

    /// Whether the kernel tells which pages were written.
    pub fn is_pagemap_scan_available() -> bool {
        can_scan_pages()
    }

    /// Checks that it can be met here.
    pub(crate) fn validate(&self) -> Result<()> {
        ensure!(
            self.memory_protection_keys != Enabled::Yes,
            "`PoolingAllocationConfig::memory_protection_keys`: this version uses none; choose `Enabled::Auto` or `Enabled::No`"
        );
        ensure!(
            self.pagemap_scan != Enabled::Yes || can_scan_pages(),
            "`PoolingAllocationConfig::pagemap_scan`: this kernel does not tell which pages were written (Linux does since 6.7); choose `Enabled::Auto`"
        );
        Ok(())
    }

    /// What the machine has to set aside.
    pub(crate) fn plan(&self, style: MemoryStyle) -> PoolPlan {
        PoolPlan {
            memories: self.total_memories,
            memory_reserved: style.reservation_bytes.max(self.max_memory_size),
            memory_guard: style.guard_bytes,
            memory_guard_before: style.guard_before,
            memory_max_bytes: self.max_memory_size,
            memory_keep_bytes: self.linear_memory_keep_resident,
            warm_slots: self.max_unused_warm_slots,
            batch: self.decommit_batch_size,
            scan_pages: self.pagemap_scan != Enabled::No,
            tables: self.total_tables,
            table_elements: self.table_elements,
            table_keep_bytes: self.table_keep_resident,
            core_instances: self.total_core_instances,
            component_instances: self.total_component_instances,
        }
    }
}
