//! Memory: what one more store, instance or compiled component takes, of ours and of a peer's.
//!
//! `cargo run --release --ignore-rust-version --example memory` prints a table, `-- --json` an object a line. It is a program of its own, because its allocator
//! counts, and that would slow the table of times. Each figure comes from a fresh process, so that nothing that was freed before is taken again:
//!
//! ```text
//!  parent ──► itself with --measure ENGINE SUBJECT ──► subjects.rs makes many ──► heap (counting.rs), pages (process.rs) before and after
//! ```

mod counting;
mod process;

use anyhow::{Context, Result, bail, ensure};
use clap::Parser;
use counting::Counting;
use process::Usage;
use std::any::Any;
use std::hint::black_box;
use std::process::Command;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const TINY: &str = include_str!("../../guests/tiny.wat");
const FUNCTION: &str = r#"(component
  (core module $m (func (export "f")))
  (core instance $i (instantiate $m))
  (func (export "f") (canon lift (core func $i "f"))))"#;
const GUEST: &[u8] = include_bytes!("../../../tests/guests/rust-types/rust-types.wasm");

// Lies beside this file: one source for both engines.
#[path = "."]
mod ours {
    pub mod subjects;
    use windlass as rt;

    fn into_anyhow(error: rt::Error) -> anyhow::Error {
        error
    }
}

#[path = "."]
mod peer {
    #[expect(clippy::duplicate_mod, reason = "one source for both engines")]
    pub mod subjects;
    use wasmtime as rt;

    fn into_anyhow(error: rt::Error) -> anyhow::Error {
        anyhow::Error::msg(format!("{error:?}"))
    }
}

/// Makes one more of something; what it returns is kept.
type Make = Box<dyn FnMut() -> Result<Box<dyn Any>>>;

/// Something that takes memory.
struct Subject {
    name: &'static str,
    /// How many are made.
    count: u32,
    ours: fn() -> Result<Make>,
    peer: fn() -> Result<Make>,
}

macro_rules! subjects {
    ($($name:literal $count:literal $function:ident;)*) => {
        const SUBJECTS: &[Subject] =
            &[$(Subject { name: $name, count: $count, ours: ours::subjects::$function, peer: peer::subjects::$function }),*];
    };
}

subjects! {
    "a store" 1000 store;
    "an instance of one function, in a store of many" 4000 instance;
    "an instance with a memory of one page, in a store of many" 1000 instance_with_memory;
    "a store and an instance with a memory of one page" 1000 store_with_memory;
    "a compiled component of one function" 200 compiled_function;
    "a compiled component: rust-types.wasm" 10 compiled_guest;
}

/// Memory of Windlass and a peer.
#[derive(Parser)]
struct Options {
    /// Print one JSON object a line.
    #[arg(long)]
    json: bool,
    /// What a process of its own does: `ours` or `peer`, and the number of a subject.
    #[arg(long, num_args = 2, hide = true)]
    measure: Option<Vec<String>>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    if let Some(what) = &options.measure {
        let [engine, subject] = what.as_slice() else { bail!("--measure takes two words") };
        return measure(engine, subject.parse()?);
    }
    if !options.json {
        println!("| one more of | figure | ours | peer | ratio |\n|---|---|---:|---:|---:|");
    }
    for (index, subject) in SUBJECTS.iter().enumerate() {
        let (ours, peer) = (child("ours", index).context(subject.name)?, child("peer", index).context(subject.name)?);
        if options.json {
            println!("{}", serde_json::json!({ "subject": subject.name, "ours": ours.json(), "peer": peer.json() }));
            continue;
        }
        let figures = ours.figures().into_iter().zip(peer.figures());
        for (nth, ((name, ours), (_, peer))) in figures.enumerate() {
            let show = |value: f64| if name == "allocations" { format!("{value:.1}") } else { bytes(value) };
            let ratio = if peer > 0.0 { format!("{:.2}", ours / peer) } else { String::new() };
            println!("| {} | {name} | {} | {} | {ratio} |", if nth == 0 { subject.name } else { "" }, show(ours), show(peer));
        }
    }
    Ok(())
}

/// Makes the subject's number of things and prints what one of them takes.
fn measure(engine: &str, index: usize) -> Result<()> {
    let subject = SUBJECTS.get(index).context("no such subject")?;
    let mut make = if engine == "ours" { (subject.ours)()? } else { (subject.peer)()? };
    let mut kept = Vec::with_capacity(subject.count as usize + 2);
    // What is made once for all is made by the first.
    kept.push(make()?);
    kept.push(make()?);
    let before = Usage::now()?;
    for _ in 0..subject.count {
        kept.push(make()?);
    }
    let taken = Usage::now()?.since(&before, f64::from(subject.count));
    println!("{}", taken.json());
    black_box(kept);
    Ok(())
}

fn child(engine: &str, index: usize) -> Result<Usage> {
    // One arena: a thread's own would be mapped whenever a thread first allocates.
    let output =
        Command::new(std::env::current_exe()?).args(["--measure", engine, &index.to_string()]).env("MALLOC_ARENA_MAX", "1").output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Usage::parse(&serde_json::from_slice(&output.stdout)?).context("a figure is missing")
}

fn bytes(value: f64) -> String {
    let magnitude = value.abs();
    match magnitude {
        _ if magnitude < 1024.0 => format!("{value:.0} B"),
        _ if magnitude < 1048576.0 => format!("{:.1} KiB", value / 1024.0),
        _ if magnitude < 1073741824.0 => format!("{:.1} MiB", value / 1048576.0),
        _ => format!("{:.2} GiB", value / 1073741824.0),
    }
}
