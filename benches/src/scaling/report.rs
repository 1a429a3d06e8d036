//! Prints a group: a table for people, or an object a line for programs.

use super::growth::Grown;
use super::{Group, Point, Series};

/// Series and what they measured.
type Measured<'a> = [(&'a Series, Vec<Point>)];

/// A table whose columns are the sizes.
pub fn table(group: &Group, measured: &Measured<'_>) {
    let mut sizes: Vec<u64> = measured.iter().flat_map(|(_, points)| points.iter().map(|point| point.size)).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let columns: String = sizes.iter().map(|&at| format!(" {} |", size(group, at))).collect();
    println!("### {}\n", group.title);
    println!("| cost | engine |{columns} growth |");
    println!("|---|---|{}---|", "---:|".repeat(sizes.len()));
    for (series, points) in measured {
        line([series.name, "ours"], &sizes, points, |point| Some(point.ours));
        line(["", "peer"], &sizes, points, |point| Some(point.peer));
        if points.iter().any(|point| point.floor.is_some()) {
            line(["", series.floor.name()], &sizes, points, |point| point.floor);
        }
    }
    println!();
}

fn line([series, engine]: [&str; 2], sizes: &[u64], points: &[Point], cost: impl Fn(&Point) -> Option<f64> + Copy) {
    let cells: String = sizes
        .iter()
        .map(|&size| {
            let found = points.iter().find(|point| point.size == size).and_then(cost);
            format!(" {} |", found.map_or_else(String::new, duration))
        })
        .collect();
    let growth = Grown::of(points, cost).map_or_else(String::new, |grown| format!("{} ({:.2})", grown.name(), grown.exponent));
    println!("| {series} | {engine} |{cells} {growth} |");
}

/// One object for each size of each series.
pub fn json(group: &Group, measured: &Measured<'_>) {
    for (series, points) in measured {
        let exponent = |cost: fn(&Point) -> Option<f64>| Grown::of(points, cost).map(|grown| grown.exponent);
        for point in points {
            let object = serde_json::json!({
                "group": group.name, "series": series.name, "size": point.size,
                "ours_ns": point.ours, "peer_ns": point.peer, "floor_ns": point.floor,
                "exponent": exponent(|point| Some(point.ours)), "peer_exponent": exponent(|point| Some(point.peer)),
            });
            println!("{object}");
        }
    }
}

/// A size as a person writes it.
pub fn size(group: &Group, size: u64) -> String {
    match size {
        n if group.bytes && n >= 1 << 20 => format!("{} MiB", n >> 20),
        n if group.bytes && n >= 1 << 10 => format!("{} KiB", n >> 10),
        n if group.bytes => format!("{n} B"),
        n if n >= 1_000_000 && n % 1_000_000 == 0 => format!("{},000,000", n / 1_000_000),
        n if n >= 1000 && n % 1000 == 0 => format!("{},000", n / 1000),
        n => n.to_string(),
    }
}

/// A time as a person writes it, with three digits.
pub fn duration(ns: f64) -> String {
    let (value, unit) = match ns {
        ns if ns < 1e3 => (ns, "ns"),
        ns if ns < 1e6 => (ns / 1e3, "µs"),
        ns if ns < 1e9 => (ns / 1e6, "ms"),
        ns => (ns / 1e9, "s"),
    };
    match value {
        value if value < 10.0 => format!("{value:.2} {unit}"),
        value if value < 100.0 => format!("{value:.1} {unit}"),
        value => format!("{value:.0} {unit}"),
    }
}
