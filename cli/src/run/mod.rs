//! `windlass run`: instantiate a file without a host behind it, call one export, print what it returns.
//!
//! ```text
//! call        the text of `--invoke`: a name and argument texts
//! component   look the export up in a component, WAVE to `Val` and back
//! module      the same for core modules and numbers
//! artifact    what is compiled already
//! ```

mod artifact;
mod call;
mod component;
mod module;

use crate::args::RunArguments;
use crate::load::{self, Kind};
use crate::output;
use anyhow::{Context as _, Result};
use artifact::Loaded;
use call::Call;
use windlass::component::Component;
use windlass::{Config, Engine, Module};

/// Runs the command and prints one result a line.
///
/// # Errors
///
/// When the file cannot be loaded or linked, the call does not fit its export, or the guest traps.
pub(crate) fn execute(arguments: &RunArguments) -> Result<()> {
    let call = Call::parse(&arguments.invoke)?;
    let engine = Engine::new(&Config::new())?;
    let results = match artifact::load(&engine, &arguments.file, arguments.allow_precompiled)? {
        Some(Loaded::Component(component)) => component::run(&engine, &component, &call, arguments.stub_imports),
        Some(Loaded::Module(module)) => module::run(&engine, &module, &call, arguments.stub_imports),
        None => {
            let (kind, bytes) = load::wasm(&arguments.file)?;
            match kind {
                Kind::Component => Component::from_binary(&engine, &bytes)
                    .and_then(|component| component::run(&engine, &component, &call, arguments.stub_imports)),
                Kind::Module => {
                    Module::from_binary(&engine, &bytes).and_then(|module| module::run(&engine, &module, &call, arguments.stub_imports))
                }
            }
        }
    };
    for result in results.with_context(|| format!("`{}` of `{}` failed", call.name, arguments.file.display()))? {
        output::line(&result)?;
    }
    Ok(())
}

/// The name among `names` that is nearest to `name`, if one is near enough to be what was meant.
fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = name.chars().count().div_ceil(3);
    names.map(|other| (distance(name, other), other)).filter(|(distance, _)| *distance <= limit).min().map(|(_, other)| other)
}

/// How many single-letter edits lie between two names, letters of either case being equal.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.to_lowercase().chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = if x == *y { diagonal } else { 1 + diagonal.min(row[j]).min(row[j + 1]) };
            diagonal = row[j + 1];
            row[j + 1] = cost;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found() {
        assert_eq!(nearest("ad", ["sub", "add"].into_iter()), Some("add"));
        assert_eq!(nearest("G", ["g", "h"].into_iter()), Some("g"));
        assert_eq!(nearest("completely", ["different"].into_iter()), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
