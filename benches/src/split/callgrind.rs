//! Reads a file of callgrind: <https://valgrind.org/docs/manual/cl-format.html>.
//!
//! A function is inlined into another as lines of its own file, so that a line's file says what it belongs to and its function does not.

use super::place::Place;
use anyhow::{Context, Result};
use std::collections::HashMap;

/// Instructions by place, in the order of [`Place::ALL`].
pub type Costs = [f64; Place::ALL.len()];

/// Names are written out once and then numbered: `(7) name`, later `(7)`.
#[derive(Default)]
struct Names<'a>(HashMap<&'a str, &'a str>);

impl<'a> Names<'a> {
    fn get(&mut self, text: &'a str) -> &'a str {
        let Some((number, name)) = text.split_once(')') else { return text };
        match name.trim_start() {
            "" => self.0.get(number).copied().unwrap_or_default(),
            name => {
                self.0.insert(number, name);
                name
            }
        }
    }
}

/// Sums what each place costs by itself.
pub fn read(text: &str) -> Result<Costs> {
    let (mut objects, mut files, mut functions) = (Names::default(), Names::default(), Names::default());
    let mut costs = [0.0; Place::ALL.len()];
    let (mut object, mut own, mut function) = ("", "", "");
    let mut place = Place::Rest;
    // The line behind `calls=` is what the callee cost, which stands where the callee does.
    let mut callee = false;
    for line in text.lines() {
        if let Some((key, value)) = line.split_once('=') {
            match key {
                "ob" => object = objects.get(value),
                "cob" => drop(objects.get(value)),
                "fl" => {
                    own = files.get(value);
                    place = Place::Rest;
                }
                "fn" => {
                    function = functions.get(value);
                    place = Place::of(object, own, function).unwrap_or(Place::Rest);
                }
                // Lines of the standard library are those of whoever they are inlined into: the file before.
                "fi" | "fe" => place = Place::of(object, files.get(value), function).unwrap_or(place),
                "cfi" | "cfl" => drop(files.get(value)),
                "cfn" => drop(functions.get(value)),
                "calls" => callee = true,
                _ => {}
            }
        } else if line.starts_with(|c: char| c.is_ascii_digit() || "+-*".contains(c)) && !std::mem::take(&mut callee) {
            let cost = line.split_whitespace().nth(1).context("a line without a cost")?;
            costs[place as usize] += cost.parse::<f64>()?;
        }
    }
    Ok(costs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_go_to_the_file_of_their_line() {
        let text = "positions: line\nevents: Ir\nob=(1) /bin/windlass-benches\nfl=(1) /w/runtime/src/exec/enter.rs\nfn=(1) enter\n1 10\n\
            fi=(2) /rustc/library/core/src/ptr/mod.rs\n+3 5\nfi=(3) /w/runtime/src/component/abi/lift.rs\n* 7\nfe=(1)\n2 1\n\
            cob=(2) ???\ncfi=(4) ???\ncfn=(2) 0x0000\ncalls=3 0\n2 1000\n\nob=(2)\nfl=(4)\nfn=(2)\n0 100\n";
        let costs = read(text).expect("read");
        assert_eq!(costs[Place::Entry as usize], 16.0);
        assert_eq!(costs[Place::Lift as usize], 7.0);
        assert_eq!(costs[Place::Guest as usize], 100.0);
        assert_eq!(costs.iter().sum::<f64>(), 123.0);
    }
}
