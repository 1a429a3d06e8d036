//! Why a memory or table could not be made or did not grow, said in full: what it has, what it was to have, what it may have, and who refused.

use std::fmt;

/// A refusal.
#[derive(Clone, Debug)]
pub(crate) struct GrowthRefused {
    /// What was to grow, and its unit.
    pub(super) what: Growing,
    /// What it has.
    pub(super) current: usize,
    /// What it was to have; `usize::MAX` stands for everything from there on.
    pub(super) desired: usize,
    /// What it may have, if its type says so.
    pub(super) maximum: Option<usize>,
    /// Who refused.
    pub(super) refusal: Refusal,
}

/// What grows.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Growing {
    /// A memory, in bytes.
    Memory,
    /// A table, in elements.
    Table,
}

/// Who refused.
#[derive(Clone, Debug)]
pub(super) enum Refusal {
    /// Its type.
    Maximum,
    /// What this version can do for a thing of its kind.
    Reach(u64),
    /// The store's limiter.
    Limiter,
    /// Whoever provides its memory; says why.
    Provider(String),
}

impl fmt::Display for GrowthRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (noun, unit) = match self.what {
            Growing::Memory => ("memory", "bytes"),
            Growing::Table => ("table", "elements"),
        };
        if self.current == 0 {
            write!(f, "a {noun} of {}{} {unit}", self.desired, self.or_more())?;
        } else {
            write!(f, "growing a {noun} from {} to {}{} {unit}", self.current, self.desired, self.or_more())?;
        }
        if let Some(maximum) = self.maximum {
            write!(f, " (maximum {maximum})")?;
        }
        match &self.refusal {
            Refusal::Maximum => write!(f, ": that is beyond its maximum"),
            Refusal::Reach(most) => write!(f, ": no {noun} like it can have more than {most} {unit}"),
            Refusal::Limiter => write!(f, ": that exceeds the store's {noun} limits (`Store::limiter`)"),
            Refusal::Provider(why) => write!(f, ": {why}"),
        }
    }
}

impl GrowthRefused {
    fn or_more(&self) -> &'static str {
        if self.desired == usize::MAX { " or more" } else { "" }
    }
}

impl std::error::Error for GrowthRefused {}
