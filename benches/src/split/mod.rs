//! Instructions an operation, counted by callgrind, and where ours are spent.
//!
//! ```text
//!  each row and engine ──► this program under valgrind with --profile, twice: few operations, and more
//!                     ──► callgrind.rs reads what lines of which files cost ──► place.rs says what they belong to ──► the difference, by place
//! ```
//!
//! What starting up, compiling and linking cost is in both runs and cancels out.

mod callgrind;
mod place;

use crate::options::{Engine, Options};
use crate::rows::Row;
use anyhow::{Context, Result, ensure};
use callgrind::Costs;
use place::Place;
use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What the additional operations should take outside valgrind, where all is some fifty times slower.
const LONG: Duration = Duration::from_millis(10);
/// Operations of the shorter run: what is only done the first time is in both.
const FEW: u64 = 3;

/// Counts the chosen rows and prints each as soon as it is known.
pub fn run(rows: &[Row], options: &Options) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("windlass-split-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let done = print(rows, options, &folder);
    std::fs::remove_dir_all(&folder)?;
    done
}

fn print(rows: &[Row], options: &Options, folder: &Path) -> Result<()> {
    if !options.json {
        let names: String = Place::ALL.iter().map(|place| format!(" {} |", place.name())).collect();
        println!("| case | peer | ours | ratio |{names}");
        println!("|---|---:|---:|---:|{}", "---:|".repeat(Place::ALL.len()));
    }
    for row in rows.iter().filter(|row| options.only.as_ref().is_none_or(|only| row.name.contains(only))) {
        if stderr().is_terminal() {
            eprint!("\r\x1b[K{}", row.name);
            stderr().flush()?;
        }
        let (ours, peer) = count(row, folder).context(row.name)?;
        if stderr().is_terminal() {
            eprint!("\r\x1b[K");
        }
        let (ours_total, peer_total) = (ours.iter().sum::<f64>(), peer.iter().sum::<f64>());
        if options.json {
            let places: serde_json::Map<_, _> =
                Place::ALL.iter().zip(ours).map(|(place, cost)| (place.name().to_owned(), cost.into())).collect();
            println!("{}", serde_json::json!({ "case": row.name, "ours": ours_total, "peer": peer_total, "places": places }));
            continue;
        }
        let cells: String = ours.iter().map(|cost| if cost.round() == 0.0 { "  |".to_owned() } else { format!(" {cost:.0} |") }).collect();
        println!("| {} | {peer_total:.0} | {ours_total:.0} | {:.3} |{cells}", row.name, ours_total / peer_total);
    }
    Ok(())
}

/// Instructions an operation by place, ours and the peer's.
fn count(row: &Row, folder: &Path) -> Result<(Costs, Costs)> {
    let runs = [(Engine::Ours, more(row.ours)?), (Engine::Peer, more(row.peer)?)]
        .map(|(engine, more)| [FEW, FEW + more].map(|operations| Run::start(row.name, engine, operations, folder)));
    let [ours, peer] = runs.map(|[few, many]| -> Result<Costs> {
        let (few, many) = (few?, many?);
        let operations = (many.operations - few.operations) as f64;
        let (few, many) = (few.finish()?, many.finish()?);
        Ok(std::array::from_fn(|place| (many[place] - few[place]) / operations))
    });
    Ok((ours?, peer?))
}

/// How many operations the longer run adds.
fn more(build: fn() -> Result<crate::harness::Operation>) -> Result<u64> {
    let mut operation = build()?;
    operation(FEW)?;
    let start = Instant::now();
    operation(FEW)?;
    let each = start.elapsed() / FEW as u32;
    Ok((LONG.as_nanos() / each.as_nanos().max(1)).clamp(1, 100_000) as u64)
}

/// This program under callgrind.
struct Run {
    child: Child,
    file: std::path::PathBuf,
    operations: u64,
}

impl Run {
    fn start(name: &str, engine: Engine, operations: u64, folder: &Path) -> Result<Self> {
        let engine = if let Engine::Ours = engine { "ours" } else { "peer" };
        let file = folder.join(format!("{engine}-{operations}"));
        let child = Command::new("valgrind")
            .arg("--tool=callgrind")
            .arg(format!("--callgrind-out-file={}", file.display()))
            .arg(std::env::current_exe()?)
            .args(["--profile", engine, "--only", name, "--operations", &operations.to_string()])
            // A thread that looks for work counts too, and no two runs alike.
            .env("RAYON_NUM_THREADS", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("starting valgrind, which counts instructions")?;
        Ok(Self { child, file, operations })
    }

    fn finish(mut self) -> Result<Costs> {
        let status = self.child.wait()?;
        ensure!(status.success(), "valgrind ended with {status}");
        callgrind::read(&std::fs::read_to_string(&self.file)?).context("reading what callgrind wrote")
    }
}
