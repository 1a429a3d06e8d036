//! Rung 6: what all stores of a program share: configuration, compiler, function types and their trampolines.

mod config;

pub use config::{Config, OptLevel};

use crate::Result;
use std::sync::Arc;

/// A compilation environment that stores, modules and components share. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    shared: Arc<EngineShared>,
}

struct EngineShared {
    config: Config,
}

impl Engine {
    /// An engine with the given configuration.
    ///
    /// # Errors
    ///
    /// When the configuration cannot be met on this machine.
    pub fn new(config: &Config) -> Result<Self> {
        Ok(Self { shared: Arc::new(EngineShared { config: config.clone() }) })
    }

    /// Its configuration.
    pub fn config(&self) -> &Config {
        &self.shared.config
    }

    /// Whether `a` and `b` are the same engine.
    pub fn same(a: &Self, b: &Self) -> bool {
        Arc::ptr_eq(&a.shared, &b.shared)
    }
}

impl Default for Engine {
    fn default() -> Self {
        todo!("contract stub: machine")
    }
}
