//! The command line.

use clap::{Parser, ValueEnum};
use std::path::PathBuf;

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
    /// Measure how costs grow, instead of the table of cases. `--only` names a group or a series.
    #[arg(long)]
    pub scaling: bool,
    /// Draw what `--scaling` measures, a file a group, into this folder.
    #[arg(long, value_name = "FOLDER", requires = "scaling")]
    pub svg: Option<PathBuf>,
    /// Count instructions with valgrind instead of measuring time.
    #[arg(long, conflicts_with = "scaling")]
    pub split: bool,
    /// Rounds of each case.
    #[arg(long, default_value_t = 101)]
    pub rounds: u32,
    /// Run one engine's cases over and over, for a profiler. `--only` must then be a case's whole name. With `--scaling`, the largest size of a series.
    #[arg(long)]
    pub profile: Option<Engine>,
    /// Operations of a `--profile` run.
    #[arg(long, default_value_t = 1_000_000)]
    pub operations: u64,
}

/// One of the two.
#[derive(Clone, Copy, ValueEnum)]
pub enum Engine {
    /// Windlass.
    Ours,
    /// What it is compared with.
    Peer,
}
