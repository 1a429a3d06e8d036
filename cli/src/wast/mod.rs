//! `windlass wast`: test scripts of the core and the component specification.
//!
//! ```text
//! features      names of proposals -> an engine
//! script        directives, in order, on one store       <- run_script
//!   threads       `thread` and `wait`: directives on a store and a thread of their own
//!   spectest      the module that core scripts import
//!   core          core arguments and expected results
//!   component     the same for component values
//!   messages      which trap a script means by its words
//! report        what differed, and how it is printed
//! ```
//!
//! A script's failures are data: [`run_script`] returns all of them and goes on after each. Component items are written in the strict form
//! (`(core func $f)`), which is what the parser accepts unless the environment variable `WAST_STRICT_COMPONENT_INDICES` is `0`.

mod component;
mod core;
mod features;
mod messages;
mod report;
mod script;
mod spectest;
mod threads;

pub use features::{Feature, Options};
pub use report::{Difference, Report};
pub use script::run_script;

use crate::errors::usage;
use crate::output;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Runs the command: prints a line per difference or passing file, then the sums. `false` when a file failed.
pub(crate) fn execute(features: &[String], files: &[PathBuf]) -> Result<bool> {
    let features = features.iter().map(|name| name.parse::<Feature>()).collect::<Result<Vec<_>>>();
    let options = Options::new(&features.map_err(|error| usage(error.to_string()))?)?;
    let (mut passed, mut failed) = (0, 0);
    for report in files.iter().flat_map(|file| scripts(file)).map(|file| report_of(file, &options)) {
        output::line(&report.to_string())?;
        if report.passed() {
            passed += 1;
        } else {
            failed += 1;
        }
    }
    output::line(&format!("{passed} passed, {failed} failed"))?;
    Ok(failed == 0)
}

fn report_of(file: Result<PathBuf, Report>, options: &Options) -> Report {
    let path = match file {
        Ok(path) => path,
        Err(report) => return report,
    };
    match fs::read_to_string(&path) {
        Ok(text) => run_script(&text, &path, options),
        Err(error) => Report::unreadable(&path, format!("cannot read the file: {error}")),
    }
}

/// The scripts that an argument means: itself, or every `.wast` file under a folder, in order.
fn scripts(argument: &Path) -> Vec<Result<PathBuf, Report>> {
    if !argument.is_dir() {
        return vec![Ok(argument.to_owned())];
    }
    let mut found = Vec::new();
    match collect(argument, &mut found) {
        Err(error) => vec![Err(Report::unreadable(argument, format!("{error:#}")))],
        Ok(()) if found.is_empty() => vec![Err(Report::unreadable(argument, "the folder holds no .wast file".to_owned()))],
        Ok(()) => found.into_iter().map(Ok).collect(),
    }
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list `{}`", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "wast") {
            found.push(path);
        }
    }
    Ok(())
}
