//! What many cases did, so that one sees whether they did anything.

use crate::{Case, End, Failure, Verdict};
use std::collections::BTreeMap;
use std::fmt;

/// Counts.
#[derive(Clone, Debug, Default)]
pub struct Stats {
    cases: u64,
    nothing: BTreeMap<&'static str, u64>,
    not_instantiated: u64,
    returned: u64,
    failed: BTreeMap<Failure, u64>,
    host_calls: u64,
    wasm_bytes: u64,
    proposals: BTreeMap<&'static str, u64>,
}

impl Stats {
    /// Counts a case.
    pub fn add(&mut self, case: &Case) {
        self.cases += 1;
        self.wasm_bytes += case.module.as_ref().map_or(0, |module| module.wasm.len() as u64);
        match &case.verdict {
            Verdict::Nothing(why) => *self.nothing.entry(why).or_default() += 1,
            Verdict::Different(_) => {}
            Verdict::Same(outcome) => {
                for proposal in case.module.iter().flat_map(|module| &module.proposals) {
                    *self.proposals.entry(proposal).or_default() += 1;
                }
                self.not_instantiated += u64::from(outcome.instantiation.is_some());
                self.host_calls += outcome.host_calls.len() as u64;
                for (_, end) in &outcome.calls {
                    match end {
                        End::Returned(_) => self.returned += 1,
                        End::Failed(failure) => *self.failed.entry(failure.clone()).or_default() += 1,
                    }
                }
            }
        }
    }

    /// Adds the counts of others.
    pub fn merge(&mut self, other: &Self) {
        self.cases += other.cases;
        self.not_instantiated += other.not_instantiated;
        self.returned += other.returned;
        self.host_calls += other.host_calls;
        self.wasm_bytes += other.wasm_bytes;
        for (why, count) in &other.nothing {
            *self.nothing.entry(why).or_default() += count;
        }
        for (proposal, count) in &other.proposals {
            *self.proposals.entry(proposal).or_default() += count;
        }
        for (failure, count) in &other.failed {
            *self.failed.entry(failure.clone()).or_default() += count;
        }
    }

    /// How many cases there were.
    pub fn cases(&self) -> u64 {
        self.cases
    }

    /// How many modules used a proposal and did the same on both engines.
    pub fn using(&self, proposal: &str) -> u64 {
        self.proposals.get(proposal).copied().unwrap_or(0)
    }

    /// How many calls returned.
    pub fn returned(&self) -> u64 {
        self.returned
    }

    /// How many calls failed, for all reasons.
    pub fn failed(&self) -> u64 {
        self.failed.values().sum()
    }
}

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} cases, {} KiB of wasm", self.cases, self.wasm_bytes / 1024)?;
        for (why, count) in &self.nothing {
            writeln!(f, "  {count} say nothing: {why}")?;
        }
        writeln!(f, "  {} could not be instantiated, alike on both", self.not_instantiated)?;
        writeln!(f, "  {} calls returned, {} failed; {} calls of the host", self.returned, self.failed(), self.host_calls)?;
        for (failure, count) in &self.failed {
            writeln!(f, "    {count} {failure:?}")?;
        }
        writeln!(f, "  modules with operators, or memories, of")?;
        for (proposal, count) in &self.proposals {
            writeln!(f, "    {proposal}: {count}")?;
        }
        Ok(())
    }
}
