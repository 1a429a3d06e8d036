//! What the choices that change nothing were set to. `tuning` sets and reads them.

/// Choices that change nothing in Windlass, so that they can be read back.
#[derive(Clone, Debug)]
pub(super) struct WithoutEffect {
    pub(super) table_lazy_init: bool,
    pub(super) async_stack_bytes: usize,
    pub(super) async_stack_zeroing: bool,
    pub(super) concurrency_support: bool,
    pub(super) branch_hinting: bool,
    pub(super) internal_asserts: bool,
}

impl Default for WithoutEffect {
    fn default() -> Self {
        Self {
            table_lazy_init: true,
            async_stack_bytes: 2 << 20,
            async_stack_zeroing: false,
            concurrency_support: true,
            branch_hinting: false,
            internal_asserts: false,
        }
    }
}
