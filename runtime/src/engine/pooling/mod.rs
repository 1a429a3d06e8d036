//! Pooling allocation as the embedder sees it; the machine's part is `vm/pool/`.
//!
//! ```text
//! config   what is set aside
//! fits     whether a module or component can ever fit
//! limit    what did not fit just now
//! metrics  what is in use
//! ```

mod config;
mod fits;
mod limit;
mod metrics;

pub use config::{Enabled, InstanceAllocationStrategy, PoolingAllocationConfig};
pub(crate) use fits::Needs;
pub use limit::PoolConcurrencyLimitError;
pub(crate) use limit::refused;
pub use metrics::PoolingAllocatorMetrics;
