//! Windlass beside a peer (wasmtime from the registry, default configuration), in one process and one run.
//!
//! `cargo run --release --ignore-rust-version` prints a table; `--json` prints one object a line; `--check` fails when a target is
//! missed; `--only TEXT` runs the cases whose
//! name contains the text. Both engines run the same guests (`guests/*.wat`) through the same source (`cases/`).

mod harness;
mod target;

use anyhow::{Context, Result};
use clap::Parser;
use harness::{Case, Measured, Operation, measure};
use std::process::ExitCode;
use target::Target::{self, Peer};

const BOUNDARY: &str = include_str!("../guests/boundary.wat");
const PAIR: &str = include_str!("../guests/pair.wat");
const CORE: &str = include_str!("../guests/core.wat");
const BULK: &str = include_str!("../guests/bulk.wat");
const RESOURCE: &str = include_str!("../guests/resource.wat");
const TINY: &str = include_str!("../guests/tiny.wat");
const GUEST: &[u8] = include_bytes!("../../tests/guests/rust-types/rust-types.wasm");

// Its cases lie beside this file: one source for both engines.
#[path = "."]
mod ours {
    #[path = "cases/mod.rs"]
    pub mod cases;
    use windlass as rt;

    fn into_anyhow(error: rt::Error) -> anyhow::Error {
        error
    }
}

#[path = "."]
mod peer {
    #[path = "cases/mod.rs"]
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
    /// Print one JSON object a line: case, ours_ns, peer_ns, floor_ns, ratio, share, target.
    #[arg(long)]
    json: bool,
    /// Exit with 1 when a target is missed, and name each.
    #[arg(long)]
    check: bool,
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
    ($($name:literal $file:ident $function:ident $target:expr;)*) => {
        /// Name, ours, the peer's, and what the road map asks for.
        const CASES: &[(&str, Make, Make, Target)] =
            &[$(($name, ours::cases::$file::$function as Make, peer::cases::$file::$function as Make, $target)),*];
    };
}

/// A list that the host allocates.
const fn lifted(bytes: usize) -> Target {
    Target::Copy { bytes, allocates: true, limit: 1.15 }
}

/// A list that goes where the guest's allocator says.
const fn lowered(bytes: usize) -> Target {
    Target::Copy { bytes, allocates: false, limit: 1.15 }
}

cases! {
    "core: host to wasm, typed" core host_to_wasm_typed Peer(0.5);
    "core: host to wasm, dynamic" core host_to_wasm_dynamic Peer(0.4);
    "core: wasm to host, typed" core wasm_to_host_typed Peer(0.8);
    "core: wasm to host, dynamic" core wasm_to_host_dynamic Peer(0.5);
    "export: nothing" exports export_nothing Peer(0.12);
    "export: two scalars" exports export_scalar Peer(0.12);
    "export: two scalars, Val" exports export_scalar_dynamic Peer(0.25);
    "export: string 16 B" exports export_text_16 Peer(0.25);
    "export: string 16 B, Val" exports export_text_16_dynamic Target::None;
    "export: string 1 KiB" exports export_text_1k Peer(0.25);
    "export: list<u8> 64 KiB" exports export_bytes_64k lowered(64 << 10);
    "export: list<u8> 1 MiB" bulk export_bytes_1m lowered(1 << 20);
    "export: list<u32> 64 KiB" bulk export_words_64k lowered(64 << 10);
    "export: list<u32> 1 MiB" bulk export_words_1m lowered(1 << 20);
    "export: list<record> 1,000" bulk export_records Peer(0.1);
    "export: list<string> 100 x 16 B" bulk export_texts Peer(0.6);
    "export: record of 8" exports export_record Target::None;
    "export: record of 8, Val" exports export_record_dynamic Target::None;
    "export: list<u8> 1 KiB, Val" bulk export_bytes_1k_dynamic Peer(0.1);
    "export: list<record> 1,000, Val" bulk export_records_dynamic Peer(0.1);
    "import: two scalars" imports import_scalar Peer(0.2);
    "import: two scalars, Val" imports import_scalar_dynamic Peer(0.3);
    "import: string 16 B" imports import_text_16 Peer(0.5);
    "import: string 16 B, Val" imports import_text_16_dynamic Target::None;
    "import: string 1 KiB" imports import_text_1k Peer(0.5);
    "import: string 1 KiB, Val" imports import_text_1k_dynamic Target::None;
    "import: list<u8> 1 KiB, viewed" bulk import_bytes_1k_viewed Target::None;
    "import: list<u8> 64 KiB" imports import_bytes_64k lifted(64 << 10);
    "import: list<u8> 1 MiB" bulk import_bytes_1m lifted(1 << 20);
    "import: list<u32> 64 KiB" bulk import_words_64k lifted(64 << 10);
    "import: list<u32> 1 MiB" bulk import_words_1m lifted(1 << 20);
    "import: list<record> 1,000" bulk import_records Peer(0.4);
    "import: list<string> 100 x 16 B" bulk import_texts Peer(0.6);
    "import: record of 8" imports import_record Target::None;
    "import: record of 8, Val" imports import_record_dynamic Target::None;
    "import: list<u8> 1 KiB, Val" bulk import_bytes_1k_dynamic Peer(0.1);
    "import: list<u8> 64 KiB, Val" imports import_bytes_64k_dynamic Target::None;
    "import: list<record> 1,000, Val" bulk import_records_dynamic Peer(0.1);
    "resource: create and drop" resources create_and_drop Peer(0.25);
    "resource: pass a borrow" resources borrow Peer(0.25);
    "resource: resource.rep" resources rep Peer(0.15);
    "guest to guest: two scalars" pair scalar Peer(0.6);
    "guest to guest: string 1 KiB" pair text_1k Peer(0.7);
    "guest to guest: string 1 KiB, UTF-8 to UTF-16" pair text_1k_to_utf16 Target::None;
    "guest to guest: list<u8> 64 KiB" pair bytes_64k Target::Copy { bytes: 64 << 10, allocates: false, limit: 1.2 };
    "guest to guest: list<record> 1,000" pair records_1000 Target::None;
    "store + instantiate + drop, tiny" whole instantiate_tiny Peer(0.7);
    "compile rust-types.wasm" whole compile_guest Peer(1.0);
}

fn main() -> Result<ExitCode> {
    let options = Options::parse();
    let exact = options.profile.is_some();
    let wanted = |name: &str, only: &String| if exact { name == only } else { name.contains(only.as_str()) };
    let chosen = CASES.iter().filter(|case| options.only.as_ref().is_none_or(|only| wanted(case.0, only)));
    if !options.json && options.profile.is_none() {
        println!("| case | ours, ns (median / min) | peer, ns (median / min) | ratio | one copy, ns | ours / copy | target |");
        println!("|---|---|---|---|---|---|---|");
    }
    let mut missed = Vec::new();
    for &(name, ours, peer, target) in chosen {
        match options.profile.as_deref() {
            Some("ours") => ours().and_then(|mut run| run(options.operations)).context(name)?,
            Some("peer") => peer().and_then(|mut run| run(options.operations)).context(name)?,
            Some(other) => anyhow::bail!("--profile takes `ours` or `peer`, not `{other}`"),
            None => {
                let mut case = Case { ours: ours().context(name)?, peer: peer().context(name)?, floor: target.floor() };
                let measured = measure(&mut case, options.rounds).context(name)?;
                print(name, target, &measured, options.json);
                if target.limit().is_some_and(|limit| measured.share(target) > limit) {
                    missed.push(name);
                }
            }
        }
    }
    if !options.check || missed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("missed: {}", missed.join("; "));
    Ok(ExitCode::FAILURE)
}

fn print(name: &str, target: Target, measured: &Measured, json: bool) {
    let Measured { ours, peer, floor } = measured;
    if json {
        let row = serde_json::json!({
            "case": name, "ours_ns": ours.median, "peer_ns": peer.median, "floor_ns": floor.as_ref().map(|floor| floor.median),
            "ratio": measured.ratio(), "share": measured.share(target), "target": target.limit(),
        });
        println!("{row}");
        return;
    }
    let (copy, share) =
        floor.as_ref().map_or_else(Default::default, |floor| (format!("{:.1}", floor.median), format!("{:.2}", measured.share(target))));
    let limit = target.limit().map_or_else(String::new, |limit| match target {
        Target::Copy { .. } => format!("{limit} of the copy"),
        _ => limit.to_string(),
    });
    println!(
        "| {name} | {:.1} / {:.1} | {:.1} / {:.1} | {:.3} | {copy} | {share} | {limit} |",
        ours.median,
        ours.minimum,
        peer.median,
        peer.minimum,
        measured.ratio()
    );
}
