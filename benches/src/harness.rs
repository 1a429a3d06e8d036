//! Measures two engines in one run: the same case for both, in turn, many rounds.
//!
//! A case is a closure that does `n` operations. Batches are sized once so that the slower engine takes about a millisecond; every round
//! times one batch of each engine, and the order alternates, so that drift of the machine hits both alike.

use anyhow::Result;
use std::time::{Duration, Instant};

/// Does `n` operations.
pub type Operation = Box<dyn FnMut(u64) -> Result<()>>;

/// One case for both engines.
pub struct Case {
    /// Its name in tables.
    pub name: &'static str,
    /// The ratio to reach, where an issue sets one.
    pub target: Option<f64>,
    /// Ours.
    pub ours: Operation,
    /// The peer's.
    pub peer: Operation,
}

/// What a case measured, in nanoseconds an operation.
pub struct Measured {
    /// The case's name.
    pub name: &'static str,
    /// The ratio to reach.
    pub target: Option<f64>,
    /// Ours.
    pub ours: Figures,
    /// The peer's.
    pub peer: Figures,
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
}

const BATCH: Duration = Duration::from_millis(1);

fn timed(operation: &mut Operation, n: u64) -> Result<Duration> {
    let start = Instant::now();
    operation(n)?;
    Ok(start.elapsed())
}

fn batch_size(case: &mut Case) -> Result<u64> {
    let mut n = 1;
    loop {
        let slower = timed(&mut case.ours, n)?.max(timed(&mut case.peer, n)?);
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

/// Measures one case.
pub fn measure(case: &mut Case, rounds: u32) -> Result<Measured> {
    let n = batch_size(case)?;
    let (mut ours, mut peer) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        let per_operation = |time: Duration| time.as_nanos() as f64 / n as f64;
        if round % 2 == 0 {
            ours.push(per_operation(timed(&mut case.ours, n)?));
            peer.push(per_operation(timed(&mut case.peer, n)?));
        } else {
            peer.push(per_operation(timed(&mut case.peer, n)?));
            ours.push(per_operation(timed(&mut case.ours, n)?));
        }
    }
    Ok(Measured { name: case.name, target: case.target, ours: figures(ours), peer: figures(peer) })
}
