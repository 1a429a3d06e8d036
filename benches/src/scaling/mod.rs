//! What a call costs as something grows: payload, imports, instances, handles, depth. Each cost must be flat or linear, and this program judges it.
//!
//! ```text
//!  table (here) ──► probe.rs takes samples of cases/scaling at each size ──► growth.rs judges ──► report.rs prints, plot.rs draws
//! ```

mod growth;
pub mod guests;
mod plot;
mod probe;
mod report;

pub use probe::{Probe, spent};

use crate::floor::Floor;
use crate::options::{Engine, Options};
use crate::{ours, peer};
use anyhow::{Context, Result};
use growth::Grown;
use growth::Growth::{self, Flat, Linear};
use std::io::{IsTerminal, Write, stderr};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Series with the same size on their horizontal axis: one table and one drawing.
pub struct Group {
    /// Its name for `--only` and for files.
    name: &'static str,
    /// What is said above it.
    title: &'static str,
    /// Whether the size is one of bytes.
    bytes: bool,
    series: &'static [Series],
}

/// One cost against one size.
pub struct Series {
    name: &'static str,
    sizes: &'static [u64],
    ours: fn(u64) -> Result<Probe>,
    peer: fn(u64) -> Result<Probe>,
    growth: Growth,
    floor: Floor,
}

/// What a series costs at one size, in nanoseconds.
#[derive(Clone, Copy)]
pub struct Point {
    size: u64,
    ours: f64,
    peer: f64,
    floor: Option<f64>,
}

const TO_16_MIB: &[u64] = &[16, 64, 256, 1 << 10, 4 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20];
const TO_1_MIB: &[u64] = &[16, 64, 256, 1 << 10, 4 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20];
const TO_1000: &[u64] = &[1, 10, 100, 1000];
const TO_10_000: &[u64] = &[1, 10, 100, 1000, 10_000];
const TO_1_000_000: &[u64] = &[10, 100, 1000, 10_000, 100_000, 1_000_000];
const TO_50: &[u64] = &[1, 2, 5, 10, 20, 50];
const TYPED: &[u64] = &[1, 2, 4, 8, 16];
const DYNAMIC: &[u64] = &[1, 2, 4, 8, 16, 32, 50];

macro_rules! groups {
    ($($group:literal $title:literal $bytes:literal { $($name:literal $file:ident $function:ident $sizes:ident $growth:ident $floor:ident;)* })*) => {
        const GROUPS: &[Group] = &[$(Group {
            name: $group,
            title: $title,
            bytes: $bytes,
            series: &[$(Series {
                name: $name,
                sizes: $sizes,
                ours: ours::cases::scaling::$file::$function,
                peer: peer::cases::scaling::$file::$function,
                growth: $growth,
                floor: Floor::$floor,
            }),*],
        }),*];
    };
}

groups! {
    "payload" "A call against the bytes that it carries" true {
        "list<u8>, host to guest" payload bytes_to_guest TO_16_MIB Linear Copy;
        "list<u8>, guest to host" payload bytes_to_host TO_16_MIB Linear Clone;
        "list<u8>, guest to guest" payload bytes_between TO_16_MIB Linear Copy;
        "string, host to guest" payload text_to_guest TO_16_MIB Linear Copy;
        "string, guest to host" payload text_to_host TO_16_MIB Linear Clone;
        "string, guest to guest" payload text_between TO_16_MIB Linear Copy;
        "list<u8>, Val, host to guest" payload bytes_val_to_guest TO_1_MIB Linear ReadVals;
        "list<u8>, Val, guest to host" payload bytes_val_to_host TO_1_MIB Linear MakeVals;
        "string, Val, host to guest" payload text_val_to_guest TO_1_MIB Linear Copy;
        "string, Val, guest to host" payload text_val_to_host TO_1_MIB Linear Clone;
    }
    "imports" "A component against the number of functions that it imports" false {
        "a call of one" imports call TO_1000 Flat None;
        "define and link, each" imports define TO_1000 Flat None;
        "store + instantiate + drop, each" imports instantiate TO_1000 Flat None;
    }
    "instances" "A store against the number of its instances" false {
        "a call of one" instances call TO_10_000 Flat None;
        "instantiate one more" instances instantiate TO_10_000 Flat None;
        "drop the store, each" instances drop_store TO_10_000 Flat None;
    }
    "handles" "Handles against the number of those that live" false {
        "the host's: create and drop" handles create_and_drop TO_1_000_000 Flat None;
        "the guest's: create and drop" handles create_and_drop_own TO_1_000_000 Flat None;
        "pass a borrow" handles borrow TO_1_000_000 Flat None;
        "resource.rep" handles rep TO_1_000_000 Flat None;
        "ResourceTable: push, get, delete" handles table TO_1_000_000 Flat None;
    }
    "components" "Components in one another against their depth" false {
        "a call through all" depth call_delegating TO_50 Linear Calls;
        "a call of what all export again" depth call_exporting TO_50 Flat None;
        "compile, each with code" depth compile_delegating TO_50 Linear None;
        "compile, each without code" depth compile_exporting TO_50 Linear None;
        "store + instantiate + drop" depth instantiate TO_50 Linear None;
    }
    "types" "A call with a type that nests, against its depth" false {
        "option, to the guest" types take_option TYPED Linear None;
        "option, from the guest" types give_option TYPED Linear None;
        "list, to the guest" types take_list TYPED Linear None;
        "list, from the guest" types give_list TYPED Linear Allocations;
        "record, to the guest" types take_record TYPED Linear None;
        "record, from the guest" types give_record TYPED Linear None;
        "option, Val, to the guest" types take_option_val DYNAMIC Linear None;
        "option, Val, from the guest" types give_option_val DYNAMIC Linear Allocations;
        "list, Val, to the guest" types take_list_val DYNAMIC Linear None;
        "list, Val, from the guest" types give_list_val DYNAMIC Linear Allocations;
        "record, Val, to the guest" types take_record_val DYNAMIC Linear None;
        "record, Val, from the guest" types give_record_val DYNAMIC Linear Allocations;
    }
}

/// How long one size of one series is sampled.
const BUDGET: Duration = Duration::from_millis(200);
const ROUNDS: std::ops::RangeInclusive<u32> = 5..=101;

impl Group {
    fn chosen<'a>(&'a self, options: &'a Options) -> impl Iterator<Item = &'a Series> {
        let wanted = |series: &str, only: &String| self.name.contains(only) || format!("{}: {series}", self.name).contains(only);
        self.series.iter().filter(move |series| options.only.as_ref().is_none_or(|only| wanted(series.name, only)))
    }
}

/// Runs one engine at the largest size of the chosen series and prints nothing.
pub fn profile(engine: Engine, options: &Options) -> Result<()> {
    for series in GROUPS.iter().flat_map(|group| group.chosen(options)) {
        let build = match engine {
            Engine::Ours => series.ours,
            Engine::Peer => series.peer,
        };
        if let Some(size) = series.sizes.last() {
            build(*size).and_then(|mut probe| probe.run(options.operations)).context(series.name)?;
        }
    }
    Ok(())
}

/// Measures, prints and draws the chosen groups or series.
pub fn run(options: &Options) -> Result<ExitCode> {
    let mut failed = Vec::new();
    for group in GROUPS {
        let mut measured = Vec::new();
        for series in group.chosen(options) {
            let points = measure(group, series).with_context(|| format!("{}: {}", group.name, series.name))?;
            if let Some(complaint) = judge(series, &points) {
                failed.push(format!("{}: {complaint}", group.name));
            }
            measured.push((series, points));
        }
        if measured.is_empty() {
            continue;
        }
        match options.json {
            true => report::json(group, &measured),
            false => report::table(group, &measured),
        }
        if let Some(folder) = &options.svg {
            std::fs::create_dir_all(folder)?;
            plot::draw(&folder.join(format!("{}.svg", group.name)), group, &measured)?;
        }
    }
    if !options.check || failed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("neither flat nor linear: {}", failed.join("; "));
    Ok(ExitCode::FAILURE)
}

/// What is wrong with how ours grows.
fn judge(series: &Series, points: &[Point]) -> Option<String> {
    let grown = Grown::of(points, |point| Some(point.ours))?;
    let limit = series.growth.limit();
    // What is expected to be flat has no floor that grows.
    let fails = grown.exponent > limit && !grown.near_floor;
    fails.then(|| format!("{} grows with exponent {:.2}, at most {limit:.2} is allowed", series.name, grown.exponent))
}

fn measure(group: &Group, series: &Series) -> Result<Vec<Point>> {
    let shows = stderr().is_terminal();
    let points = series.sizes.iter().map(|&size| {
        if shows {
            eprint!("\r\x1b[K{}: {} at {size}", group.name, series.name);
            stderr().flush()?;
        }
        let (mut ours, mut peer) = ((series.ours)(size)?, (series.peer)(size)?);
        let mut floor = series.floor.operation(size).map(Probe::of);
        let mut point = Point { size, ours: f64::MAX, peer: f64::MAX, floor: floor.as_ref().map(|_| f64::MAX) };
        let start = Instant::now();
        for round in 0..*ROUNDS.end() {
            if round >= *ROUNDS.start() && start.elapsed() > BUDGET {
                break;
            }
            // The order alternates, so that drift of the machine hits both alike; the fastest sample is the one that nothing disturbed.
            if round % 2 == 0 {
                point.ours = point.ours.min(ours.take()?);
                point.peer = point.peer.min(peer.take()?);
            } else {
                point.peer = point.peer.min(peer.take()?);
                point.ours = point.ours.min(ours.take()?);
            }
            if let (Some(least), Some(probe)) = (&mut point.floor, &mut floor) {
                *least = least.min(probe.take()?);
            }
        }
        Ok(point)
    });
    let points = points.collect();
    if shows {
        eprint!("\r\x1b[K");
    }
    points
}
