//! Measures two engines in one run: the same case for both, in turn, many rounds.
//!
//! A case is a closure that does `n` operations. Batches are sized once so that the slower engine takes about a millisecond; every round
//! times one batch of each engine, and the order alternates, so that drift of the machine hits both alike.

use crate::target::Target;
use anyhow::Result;
use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;

/// Does `n` operations.
pub type Operation = Box<dyn FnMut(u64) -> Result<()>>;

/// One case for both engines.
pub struct Case {
    /// Ours.
    pub ours: Operation,
    /// The peer's.
    pub peer: Operation,
    /// What neither can do without, where that is a case of its own.
    pub floor: Option<Operation>,
}

/// What a case measured, in nanoseconds an operation.
pub struct Measured {
    /// Ours.
    pub ours: Figures,
    /// The peer's.
    pub peer: Figures,
    /// The floor's.
    pub floor: Option<Figures>,
}

/// Figures of one engine, in nanoseconds an operation.
pub struct Figures {
    /// The median of all rounds.
    pub median: f64,
    /// The fastest round.
    pub minimum: f64,
}

impl Measured {
    /// Ours over the peer's, medians.
    pub fn ratio(&self) -> f64 {
        self.ours.median / self.peer.median
    }

    /// Ours over what `target` is measured by: the floor, or else the peer.
    pub fn share(&self, target: Target) -> f64 {
        match (&self.floor, target) {
            (Some(floor), Target::Copy { .. }) => self.ours.median / floor.median,
            _ => self.ratio(),
        }
    }
}

const BATCH: Duration = Duration::from_millis(1);

/// How long `n` operations take by `clock`.
pub fn timed(operation: &mut Operation, n: u64, clock: ClockId) -> Result<Duration> {
    let now = || Duration::try_from(clock_gettime(clock)).map_err(anyhow::Error::from);
    let start = now()?;
    operation(n)?;
    Ok(now()?.saturating_sub(start))
}

fn batch_size(case: &mut Case, clock: ClockId) -> Result<u64> {
    let mut n = 1;
    loop {
        let slower = timed(&mut case.ours, n, clock)?.max(timed(&mut case.peer, n, clock)?);
        if slower >= BATCH || n >= 1 << 24 {
            return Ok(n);
        }
        n *= 2;
    }
}

fn figures(mut samples: Vec<f64>) -> Figures {
    samples.sort_by(f64::total_cmp);
    Figures { median: samples[samples.len() / 2], minimum: samples[0] }
}

/// Measures one case by `clock`: what passes on the wall, or what all threads of the process spend.
pub fn measure(case: &mut Case, rounds: u32, clock: ClockId) -> Result<Measured> {
    let n = batch_size(case, clock)?;
    let (mut ours, mut peer, mut floor) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..rounds {
        let per_operation = |time: Duration| time.as_nanos() as f64 / n as f64;
        if round % 2 == 0 {
            ours.push(per_operation(timed(&mut case.ours, n, clock)?));
            peer.push(per_operation(timed(&mut case.peer, n, clock)?));
        } else {
            peer.push(per_operation(timed(&mut case.peer, n, clock)?));
            ours.push(per_operation(timed(&mut case.ours, n, clock)?));
        }
        if let Some(operation) = &mut case.floor {
            floor.push(per_operation(timed(operation, n, clock)?));
        }
    }
    Ok(Measured { ours: figures(ours), peer: figures(peer), floor: case.floor.as_ref().map(|_| figures(floor)) })
}
