//! What the process uses at a moment: heap, resident pages, address space.

use super::counting;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs::read_to_string;

/// Bytes, and a number of allocations.
pub struct Usage {
    heap: f64,
    allocations: f64,
    resident: f64,
    mapped: f64,
}

impl Usage {
    /// Of this process, now.
    pub fn now() -> Result<Self> {
        let (resident, mapped) = (kibibytes("/proc/self/smaps_rollup", "Rss:")?, kibibytes("/proc/self/status", "VmSize:")?);
        let (heap, allocations) = counting::in_use();
        Ok(Self { heap: heap as f64, allocations: allocations as f64, resident, mapped })
    }

    /// What was taken since `before`, for each of `count`.
    pub fn since(&self, before: &Self, count: f64) -> Self {
        let each = |now: f64, before: f64| (now - before) / count;
        Self {
            heap: each(self.heap, before.heap),
            allocations: each(self.allocations, before.allocations),
            resident: each(self.resident, before.resident),
            mapped: each(self.mapped, before.mapped),
        }
    }

    /// Each figure with its name.
    pub fn figures(&self) -> [(&'static str, f64); 4] {
        [("heap", self.heap), ("allocations", self.allocations), ("resident", self.resident), ("address space", self.mapped)]
    }

    /// As one process tells another.
    pub fn json(&self) -> Value {
        json!({ "heap": self.heap, "allocations": self.allocations, "resident": self.resident, "mapped": self.mapped })
    }

    /// What [`Self::json`] made.
    pub fn parse(value: &Value) -> Option<Self> {
        let figure = |name| value.get(name)?.as_f64();
        Some(Self { heap: figure("heap")?, allocations: figure("allocations")?, resident: figure("resident")?, mapped: figure("mapped")? })
    }
}

/// A figure of the system, in bytes.
fn kibibytes(file: &str, name: &str) -> Result<f64> {
    let text = read_to_string(file)?;
    let line = text.lines().find_map(|line| line.strip_prefix(name)).with_context(|| format!("{file} has no {name}"))?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? * 1024.0)
}
