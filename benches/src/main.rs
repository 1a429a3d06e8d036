//! Windlass beside a peer (wasmtime from the registry, default configuration), in one process and one run.
//!
//! `cargo run --release --ignore-rust-version` prints a table; `--json` prints one object a line; `--only TEXT` runs the cases whose
//! name contains the text. Both engines run the same guests (`guests/*.wat`) through the same source (`cases.rs`).

mod harness;

use anyhow::{Context, Result};
use clap::Parser;
use harness::{Case, Measured, Operation, measure};

const BOUNDARY: &str = include_str!("../guests/boundary.wat");
const PAIR: &str = include_str!("../guests/pair.wat");
const CORE: &str = include_str!("../guests/core.wat");
const TINY: &str = include_str!("../guests/tiny.wat");
const GUEST: &[u8] = include_bytes!("../../tests/guests/rust-types/rust-types.wasm");

// Its cases lie beside this file: one source for both engines.
#[path = "."]
mod ours {
    #[path = "cases.rs"]
    pub mod cases;
    use windlass as rt;

    fn into_anyhow(error: rt::Error) -> anyhow::Error {
        error
    }
}

#[path = "."]
mod peer {
    #[path = "cases.rs"]
    #[expect(clippy::duplicate_mod, reason = "one source for both engines")]
    pub mod cases;
    use wasmtime as rt;

    fn into_anyhow(error: rt::Error) -> anyhow::Error {
        anyhow::Error::msg(format!("{error:?}"))
    }
}

/// Windlass and a peer, measured in one run.
#[derive(Parser)]
struct Options {
    /// Print one JSON object a line: case, ours_ns, peer_ns, ratio, target.
    #[arg(long)]
    json: bool,
    /// Only cases whose name contains this.
    #[arg(long)]
    only: Option<String>,
    /// Rounds of each case.
    #[arg(long, default_value_t = 101)]
    rounds: u32,
    /// Run one engine's cases over and over, for a profiler: `ours` or `peer`. `--only` must then be a case's whole name.
    #[arg(long)]
    profile: Option<String>,
    /// Operations of a `--profile` run.
    #[arg(long, default_value_t = 1_000_000)]
    operations: u64,
}

type Make = fn() -> Result<Operation>;

macro_rules! cases {
    ($($name:literal $function:ident $target:expr;)*) => {
        /// Name, ours, the peer's, and the ratio that the road map asks for.
        const CASES: &[(&str, Make, Make, Option<f64>)] =
            &[$(($name, ours::cases::$function as Make, peer::cases::$function as Make, $target)),*];
    };
}

cases! {
    "core: host to wasm, typed" host_to_wasm_typed Some(0.5);
    "core: host to wasm, dynamic" host_to_wasm_dynamic Some(0.4);
    "core: wasm to host, typed" wasm_to_host_typed Some(0.8);
    "core: wasm to host, dynamic" wasm_to_host_dynamic Some(0.5);
    "export: nothing" export_nothing Some(0.12);
    "export: two scalars" export_scalar Some(0.12);
    "export: two scalars, Val" export_scalar_dynamic Some(0.25);
    "export: string 16 B" export_text_16 Some(0.25);
    "export: string 16 B, Val" export_text_16_dynamic None;
    "export: string 1 KiB" export_text_1k Some(0.25);
    "export: list<u8> 64 KiB" export_bytes_64k None;
    "export: record of 8" export_record None;
    "export: record of 8, Val" export_record_dynamic None;
    "import: two scalars" import_scalar Some(0.2);
    "import: two scalars, Val" import_scalar_dynamic Some(0.3);
    "import: string 16 B" import_text_16 Some(0.5);
    "import: string 16 B, Val" import_text_16_dynamic None;
    "import: string 1 KiB" import_text_1k Some(0.5);
    "import: string 1 KiB, Val" import_text_1k_dynamic None;
    "import: list<u8> 64 KiB" import_bytes_64k None;
    "import: list<u8> 64 KiB, Val" import_bytes_64k_dynamic None;
    "import: record of 8" import_record None;
    "import: record of 8, Val" import_record_dynamic None;
    "guest to guest: two scalars" guest_to_guest_scalar Some(0.6);
    "store + instantiate + drop, tiny" instantiate_tiny Some(0.7);
    "compile rust-types.wasm" compile_guest Some(1.0);
}

fn main() -> Result<()> {
    let options = Options::parse();
    let exact = options.profile.is_some();
    let wanted = |name: &str, only: &String| if exact { name == only } else { name.contains(only.as_str()) };
    let chosen = CASES.iter().filter(|case| options.only.as_ref().is_none_or(|only| wanted(case.0, only)));
    if !options.json && options.profile.is_none() {
        println!("| case | ours, ns (median / min) | peer, ns (median / min) | ratio | target |\n|---|---|---|---|---|");
    }
    for &(name, ours, peer, target) in chosen {
        match options.profile.as_deref() {
            Some("ours") => ours().and_then(|mut run| run(options.operations)).context(name)?,
            Some("peer") => peer().and_then(|mut run| run(options.operations)).context(name)?,
            Some(other) => anyhow::bail!("--profile takes `ours` or `peer`, not `{other}`"),
            None => {
                let mut case = Case { name, target, ours: ours().context(name)?, peer: peer().context(name)? };
                print(&measure(&mut case, options.rounds).context(name)?, options.json);
            }
        }
    }
    Ok(())
}

fn print(measured: &Measured, json: bool) {
    let Measured { name, target, ours, peer } = measured;
    if json {
        let row = serde_json::json!({
            "case": name, "ours_ns": ours.median, "peer_ns": peer.median, "ratio": measured.ratio(), "target": target,
        });
        println!("{row}");
    } else {
        let target = target.map_or(String::new(), |target| format!("{target}"));
        println!(
            "| {name} | {:.1} / {:.1} | {:.1} / {:.1} | {:.3} | {target} |",
            ours.median,
            ours.minimum,
            peer.median,
            peer.minimum,
            measured.ratio()
        );
    }
}
