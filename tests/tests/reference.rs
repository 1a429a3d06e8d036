//! The canonical ABI against the specification's own reference implementation.
//!
//! `tests/reference` makes random calls of random types, in four directions, with valid and with corrupted data, and asks `definitions.py` what happens:
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
#[path = "reference/many.rs"]
mod many;
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
    let (engines, table) = (run::engines()?, table::entries());
    let started = Instant::now();
    let mut counts = BTreeMap::<(&str, &str, &str), usize>::new();
    let mut traps = BTreeMap::<&str, usize>::new();
    let mut differences = Vec::new();
    for case in cases {
        let (ways, found) = run::run(&engines, case, &table)?;
        let quality = if case.corrupt { "corrupted" } else { "valid" };
        for how in ways {
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

/// From how many answers those are chosen that are kept.
const CHOSEN_FROM: u64 = 3000;

/// How many answers are kept of those with one trap in one direction, and without.
const KEPT: [usize; 2] = [8, 40];

/// Some answers of each kind.
fn choose(answers: Vec<String>) -> Result<Vec<String>> {
    let mut counts = BTreeMap::<_, usize>::new();
    let mut chosen = Vec::new();
    for answer in answers {
        let case = Case::parse(&answer)?;
        let most = if case.expect.trap.is_some() { KEPT[0] } else { KEPT[1] };
        let count = counts.entry((case.direction, case.corrupt, case.expect.trap)).or_default();
        *count += 1;
        if *count <= most {
            chosen.push(answer);
        }
    }
    Ok(chosen)
}

#[test]
fn kept_answers() -> Result<()> {
    if std::env::var_os("BLESS").is_some()
        && let Some(definitions) = oracle::find()
    {
        oracle::keep(&choose(oracle::ask(&definitions, &table::entries(), 0, 0, CHOSEN_FROM, true)?)?)?;
    }
    let cases = oracle::kept()?;
    assert!(cases.len() >= 400, "only {} answers are kept", cases.len());
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
    if let [answer] = &*answers {
        println!("{answer}");
    }
    check(&cases)
}

/// The checks can fail: a case whose answer is made wrong differs.
#[test]
fn wrong_answers_are_noticed() -> Result<()> {
    let (engines, table) = (run::engines()?, table::entries());
    fn callee(case: &mut Case) -> (&mut case::Guest, Option<&mut case::Found>) {
        match &mut case.callee {
            case::Side::Guest(guest) => (guest, case.expect.callee.as_mut()),
            case::Side::Host(_) => panic!("the callee is a guest"),
        }
    }
    type Spoil<'a> = &'a dyn Fn(&mut Case);
    let wrong: &[(&str, &str, Spoil<'_>)] = &[
        ("host-guest", "returned", &|case| case.expect.returned = Some("something else".into())),
        ("guest-host", "arrived", &|case| case.expect.arrived = Some("something else".into())),
        ("host-guest", "expected UnalignedPointer", &|case| case.expect.trap = Some("UnalignedPointer".into())),
        ("guest-guest", "flat values", &|case| {
            callee(case).1.into_iter().for_each(|found| found.flat.iter_mut().for_each(|bits| *bits ^= 1))
        }),
        ("guest-guest", "calls of the callee's `realloc`", &|case| callee(case).0.script.iter_mut().for_each(|call| call[3] += 1)),
        ("guest-guest", "memory at", &|case| callee(case).1.into_iter().for_each(|found| found.memory.push((60000, vec![1, 2, 3])))),
    ];
    for (direction, message, spoil) in wrong {
        let mut noticed = 0;
        for mut case in oracle::kept()?.into_iter().filter(|case| case.direction == *direction && case.expect.trap.is_none()).take(30) {
            spoil(&mut case);
            let (_, found) = run::run(&engines, &case, &table)?;
            noticed += usize::from(found.iter().any(|difference| difference.contains(message)));
        }
        assert!(noticed > 0, "{direction}: nobody noticed {message}");
    }
    Ok(())
}
