//! `cargo run --release --manifest-path fuzz/Cargo.toml -- --cases 20000 --seed 1`: many cases, on all cores, on a stable compiler.

use anyhow::{Context, Result};
use clap::Parser;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use windlass_fuzz::{Case, Random, Stats, Verdict, run_seed};

/// Random modules on Windlass and on another engine: whether both do the same.
#[derive(Parser)]
struct Options {
    /// How many cases.
    #[arg(long, default_value_t = 1000)]
    cases: u64,
    /// What they are made from: the same seed, the same cases.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Run one case again, by the number that a report gives.
    #[arg(long, conflicts_with_all = ["cases", "seed"])]
    case: Option<u64>,
    /// How many threads; all cores if not said.
    #[arg(long)]
    jobs: Option<usize>,
    /// Where modules go that differ, as text.
    #[arg(long, default_value = "differences")]
    out: PathBuf,
}

/// Stack of a thread: deep recursion of a module is not what is looked for.
const STACK_BYTES: usize = 64 << 20;

fn main() -> Result<ExitCode> {
    let options = Options::parse();
    let seeds: Box<dyn Fn(u64) -> u64 + Sync> = match options.case {
        Some(case) => Box::new(move |_| case),
        None => Box::new(move |number| Random::new(options.seed ^ number.rotate_left(32)).next()),
    };
    let cases = if options.case.is_some() { 1 } else { options.cases };
    let jobs = options.jobs.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)).max(1);
    let (next, stats, different) = (AtomicU64::new(0), Mutex::new(Stats::default()), AtomicU64::new(0));
    std::thread::scope(|scope| -> Result<()> {
        let work = || -> Result<()> {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= cases {
                    return Ok(());
                }
                let seed = seeds(number);
                let case = run_seed(seed);
                if let Verdict::Different(difference) = &case.verdict {
                    different.fetch_add(1, Ordering::Relaxed);
                    report(&options.out, seed, &case, difference)?;
                }
                let mut stats = stats.lock().unwrap_or_else(PoisonError::into_inner);
                stats.add(&case);
                progress(stats.cases(), cases);
            }
        };
        let threads: Vec<_> = (0..jobs)
            .map(|_| std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, work))
            .collect::<std::io::Result<_>>()
            .context("starting threads")?;
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow::anyhow!("a case panicked"))?)
    })?;
    print!("{}", stats.into_inner().unwrap_or_else(PoisonError::into_inner));
    let different = different.into_inner();
    println!("{different} differences");
    Ok(if different == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How far it is, on a terminal.
fn progress(done: u64, cases: u64) {
    let mut stderr = std::io::stderr();
    if stderr.is_terminal() && (done.is_multiple_of(64) || done == cases) {
        let end = if done == cases { "\n" } else { "" };
        // A terminal that is gone is no reason to stop.
        let _ = write!(stderr, "\r{done} of {cases}{end}");
    }
}

/// Writes the module down, and says what differs and how to see it again.
fn report(folder: &Path, seed: u64, case: &Case, difference: &str) -> Result<()> {
    let wasm = case.module.as_ref().map_or(&[][..], |module| &module.wasm);
    std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let path = folder.join(format!("{seed}.wat"));
    let text = wasmprinter::print_bytes(wasm).unwrap_or_else(|error| format!(";; it cannot be printed: {error}\n"));
    std::fs::write(&path, format!(";; {}\n{text}", difference.replace('\n', "\n;; ")))
        .with_context(|| format!("writing {}", path.display()))?;
    eprintln!("case {seed} differs (again: --case {seed}; module: {}): {difference}", path.display());
    Ok(())
}
