//! A pool from which everything is taken.

use crate::Error;
use crate::vm::PoolError;
use std::fmt;

/// An instance cannot be made just now: a pooling engine has given out all that it has of something. It can when another one is dropped.
///
/// ```
/// use windlass::{Config, Engine, Instance, Module, PoolConcurrencyLimitError, PoolingAllocationConfig, Store};
/// let mut pool = PoolingAllocationConfig::new();
/// pool.total_memories(1);
/// let engine = Engine::new(Config::new().allocation_strategy(pool))?;
/// let module = Module::new(&engine, "(module (memory 1))")?;
/// let (mut first, mut second) = (Store::new(&engine, ()), Store::new(&engine, ()));
/// Instance::new(&mut first, &module, &[])?;
/// let error = Instance::new(&mut second, &module, &[]).unwrap_err();
/// assert!(error.is::<PoolConcurrencyLimitError>());
/// drop(first);
/// Instance::new(&mut second, &module, &[])?;
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Debug)]
pub struct PoolConcurrencyLimitError {
    what: &'static str,
    knob: &'static str,
    limit: u32,
}

impl fmt::Display for PoolConcurrencyLimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, knob, limit } = self;
        write!(
            f,
            "the engine's pool has no more {what}: all {limit} are in use (`PoolingAllocationConfig::{knob}`); drop stores or component instances \
             that are done, or raise that limit"
        )
    }
}

impl std::error::Error for PoolConcurrencyLimitError {}

/// The error for what a pool refuses: `what` there may be so many of as `knob` says.
pub(crate) fn refused(error: PoolError, what: &'static str, knob: &'static str) -> Error {
    match error {
        PoolError::Exhausted(limit) => PoolConcurrencyLimitError { what, knob, limit }.into(),
        PoolError::System(error) => Error::from(error).context(format!("the system does not let a pooling engine use one of its {what}")),
    }
}
