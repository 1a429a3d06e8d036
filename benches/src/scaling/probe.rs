//! One measurement at one size: an operation to repeat, or something that takes its own samples.

use crate::harness::{Operation, timed};
use anyhow::Result;
use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;

/// Takes samples of a cost, in nanoseconds.
pub enum Probe {
    /// Repeats an operation; what it takes is divided by `parts`.
    Repeat {
        /// The operation.
        operation: Operation,
        /// How many things one operation does.
        parts: u64,
        /// Operations of one sample, once that is known.
        batch: Option<u64>,
    },
    /// Times itself.
    Sample(Box<dyn FnMut() -> Result<f64>>),
}

/// How long one sample should take at least.
const SAMPLE: Duration = Duration::from_micros(300);

/// What the process spends: another process takes none of it, and compilation uses more than one thread.
const CLOCK: ClockId = ClockId::ProcessCPUTime;

impl Probe {
    /// What one operation costs.
    pub fn of(operation: impl FnMut(u64) -> Result<()> + 'static) -> Self {
        Self::of_each(1, operation)
    }

    /// What each of the `parts` things costs that one operation does.
    pub fn of_each(parts: u64, operation: impl FnMut(u64) -> Result<()> + 'static) -> Self {
        Self::Repeat { operation: Box::new(operation), parts, batch: None }
    }

    /// What the closure says.
    pub fn sample(sample: impl FnMut() -> Result<f64> + 'static) -> Self {
        Self::Sample(Box::new(sample))
    }

    /// Does `n` operations and measures nothing.
    pub fn run(&mut self, n: u64) -> Result<()> {
        match self {
            Self::Sample(sample) => (0..n).try_for_each(|_| sample().map(drop)),
            Self::Repeat { operation, .. } => operation(n),
        }
    }

    /// One more sample.
    pub fn take(&mut self) -> Result<f64> {
        match self {
            Self::Sample(sample) => sample(),
            Self::Repeat { operation, parts, batch } => {
                let n = match *batch {
                    Some(n) => n,
                    None => *batch.insert(batch_size(operation)?),
                };
                Ok(timed(operation, n, CLOCK)?.as_nanos() as f64 / (n * *parts) as f64)
            }
        }
    }
}

/// What something that is done once takes, for [`Probe::sample`].
pub fn spent(once: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let now = || Duration::try_from(clock_gettime(CLOCK)).map_err(anyhow::Error::from);
    let start = now()?;
    once()?;
    Ok(now()?.saturating_sub(start))
}

fn batch_size(operation: &mut Operation) -> Result<u64> {
    let mut n = 1;
    while timed(operation, n, CLOCK)? < SAMPLE && n < 1 << 24 {
        n *= 2;
    }
    Ok(n)
}
