//! The canonical ABI against the specification's own reference implementation.
//!
//! `tests/reference` makes random calls of random types, in three directions, with valid and with corrupted data, and asks `definitions.py` what happens:
//! which values arrive, which bytes are written, how `realloc` is called, and which trap ends the call. Here the same calls are made with the runtime:
//! with dynamic values, and where the types are in the table of `reference/table.rs` with Rust types as well.
//!
//! Several hundred answers are kept in `tests/reference/answers.jsonl` and need no Python; `BLESS=1` writes them anew. Where the specification is there
//! (beside the checkout, or where `WINDLASS_SPEC` points), new cases are made: `WINDLASS_REFERENCE_CASES` says how many, `WINDLASS_REFERENCE_SEED` from
//! which seed, and `WINDLASS_REFERENCE_FIRST` from which number on, to look at one again.
//!
//! What the specification leaves free is not compared: the bits of a NaN. Padding is: neither side writes it.

#[path = "reference/case.rs"]
mod case;
#[path = "reference/dynamic.rs"]
mod dynamic;
#[path = "reference/oracle.rs"]
mod oracle;
#[path = "reference/run.rs"]
mod run;
#[path = "reference/table.rs"]
mod table;
#[path = "reference/text.rs"]
mod text;
#[path = "reference/twin.rs"]
mod twin;

use anyhow::Result;
use case::Case;
use std::collections::BTreeMap;
use std::time::Instant;

/// Runs cases and fails if one differs.
fn check(cases: &[Case]) -> Result<()> {
    let (engine, table) = (run::engine()?, table::entries());
    let started = Instant::now();
    let mut counts = BTreeMap::<(&str, &str, &str), usize>::new();
    let mut traps = BTreeMap::<&str, usize>::new();
    let mut differences = Vec::new();
    for case in cases {
        let (runs, found) = run::run(&engine, case, &table)?;
        let quality = if case.corrupt { "corrupted" } else { "valid" };
        for how in ["dynamic", "static"].into_iter().take(runs) {
            *counts.entry((&case.direction, how, quality)).or_default() += 1;
        }
        *traps.entry(case.expect.trap.as_deref().unwrap_or("none")).or_default() += 1;
        differences.extend(found);
    }
    for ((direction, how, quality), count) in counts {
        println!("{direction:12} {how:8} {quality:10} {count:6}");
    }
    println!("traps: {traps:?}");
    println!("{} cases in {:.1?}, {} differences", cases.len(), started.elapsed(), differences.len());
    let shown: Vec<&str> = differences.iter().take(20).map(String::as_str).collect();
    assert!(differences.is_empty(), "{} differences from the reference, such as\n  {}", differences.len(), shown.join("\n  "));
    Ok(())
}

/// A number from the environment.
fn asked(name: &str, default: u64) -> Result<u64> {
    std::env::var(name).map_or(Ok(default), |text| Ok(text.parse()?))
}

/// How many answers are kept.
const KEPT: u64 = 420;

#[test]
fn kept_answers() -> Result<()> {
    if std::env::var_os("BLESS").is_some()
        && let Some(definitions) = oracle::find()
    {
        oracle::keep(&oracle::ask(&definitions, &table::entries(), 0, 0, KEPT, true)?)?;
    }
    let cases = oracle::kept()?;
    assert_eq!(cases.len() as u64, KEPT);
    check(&cases)
}

#[test]
fn live_answers() -> Result<()> {
    let Some(definitions) = oracle::find() else {
        println!("skipped: neither the specification beside the checkout (or at WINDLASS_SPEC) nor Python 3.11, or one of them");
        return Ok(());
    };
    let (seed, first) = (asked("WINDLASS_REFERENCE_SEED", 1)?, asked("WINDLASS_REFERENCE_FIRST", 0)?);
    let count = asked("WINDLASS_REFERENCE_CASES", 600)?;
    let answers = oracle::ask(&definitions, &table::entries(), seed, first, count, false)?;
    let cases = answers.iter().map(|answer| Case::parse(answer)).collect::<Result<Vec<_>>>()?;
    check(&cases)
}
