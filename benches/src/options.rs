//! The command line.

use clap::Parser;

/// Windlass and a peer, measured in one run.
#[derive(Parser)]
pub struct Options {
    /// Print one JSON object a line: case, ours_ns, peer_ns, floor_ns, ratio, share, target.
    #[arg(long)]
    pub json: bool,
    /// Exit with 1 when a target is missed, and name each.
    #[arg(long)]
    pub check: bool,
    /// Only cases whose name contains this.
    #[arg(long)]
    pub only: Option<String>,
    /// Rounds of each case.
    #[arg(long, default_value_t = 101)]
    pub rounds: u32,
    /// Run one engine's cases over and over, for a profiler: `ours` or `peer`. `--only` must then be a case's whole name.
    #[arg(long)]
    pub profile: Option<String>,
    /// Operations of a `--profile` run.
    #[arg(long, default_value_t = 1_000_000)]
    pub operations: u64,
}
