//! The table of cases: measured and printed, or run for a profiler.

use crate::harness::{Case, Measured, Operation, measure};
use crate::options::{Engine, Options};
use crate::target::Target;
use anyhow::{Context, Result};
use std::process::ExitCode;

/// One row of the table.
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// Builds ours.
    pub ours: fn() -> Result<Operation>,
    /// Builds the peer's.
    pub peer: fn() -> Result<Operation>,
    /// What the road map asks for.
    pub target: Target,
}

/// Measures the chosen rows and prints each as soon as it is known.
pub fn run(rows: &[Row], options: &Options) -> Result<ExitCode> {
    if !options.json {
        println!("| case | ours, ns (median / min) | peer, ns (median / min) | ratio | one copy, ns | ours / copy | target |");
        println!("|---|---|---|---|---|---|---|");
    }
    let mut missed = Vec::new();
    for row in rows.iter().filter(|row| options.only.as_ref().is_none_or(|only| row.name.contains(only))) {
        let build = || Ok(Case { ours: (row.ours)()?, peer: (row.peer)()?, floor: row.target.floor() });
        let measured = build().and_then(|mut case| measure(&mut case, options.rounds, row.target.clock())).context(row.name)?;
        print(row, &measured, options.json);
        if row.target.limit().is_some_and(|limit| measured.share(row.target) > limit) {
            missed.push(row.name);
        }
    }
    if !options.check || missed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("missed: {}", missed.join("; "));
    Ok(ExitCode::FAILURE)
}

/// Runs one engine's operations of the rows named exactly so, or of all, and prints nothing.
pub fn profile(rows: &[Row], engine: Engine, options: &Options) -> Result<()> {
    for row in rows.iter().filter(|row| options.only.as_ref().is_none_or(|only| row.name == only)) {
        let build = match engine {
            Engine::Ours => row.ours,
            Engine::Peer => row.peer,
        };
        build().and_then(|mut run| run(options.operations)).context(row.name)?;
    }
    Ok(())
}

fn print(row: &Row, measured: &Measured, json: bool) {
    let Measured { ours, peer, floor } = measured;
    let (ratio, share, limit) = (measured.ratio(), measured.share(row.target), row.target.limit());
    if json {
        let floor = floor.as_ref().map(|floor| floor.median);
        let object = serde_json::json!({
            "case": row.name, "ours_ns": ours.median, "peer_ns": peer.median, "floor_ns": floor,
            "ratio": ratio, "share": share, "target": limit,
        });
        println!("{object}");
        return;
    }
    let (copy, share) = floor.as_ref().map_or_else(Default::default, |floor| (format!("{:.1}", floor.median), format!("{share:.2}")));
    let limit = limit.map_or_else(String::new, |limit| match row.target {
        Target::Copy { .. } => format!("{limit} of the copy"),
        _ => limit.to_string(),
    });
    println!(
        "| {} | {:.1} / {:.1} | {:.1} / {:.1} | {ratio:.3} | {copy} | {share} | {limit} |",
        row.name, ours.median, ours.minimum, peer.median, peer.minimum
    );
}
