//! Files, lines and columns: a unit's line table, read once from front to back.

use super::metered::{Metered, text};
use super::{Found, Place, Units, within};
use gimli::{ColumnType, LineProgramHeader, Range, Result, UnitRef};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// The place that holds from an address on.
struct Row {
    address: u64,
    file: u64,
    line: Option<u32>,
    column: Option<u32>,
}

/// Finds the places of addresses, and the names of the files in which functions were inlined.
pub(super) fn find<'a>(_: Units<'_, 'a>, unit: UnitRef<'_, Metered<'a>>, addresses: &[u64], found: &mut [Found]) -> Result<()> {
    let Some(program) = unit.line_program.clone() else { return Ok(()) };
    let mut rows = program.rows();
    let mut hits: Vec<(usize, Row)> = Vec::new();
    let mut last: Option<Row> = None;
    let mut thrown_away = false;
    // A table that breaks off is good up to there.
    while let Ok(Some((_, row))) = rows.next_row() {
        if let Some(last) = &last
            && !thrown_away
        {
            for index in within(addresses, Range { begin: last.address, end: row.address() }) {
                if found[index].place.is_none() {
                    found[index].place = Some(Place::default());
                    hits.push((index, Row { ..*last }));
                }
            }
        } else if last.is_none() {
            thrown_away = row.address() == 0;
        }
        last = (!row.end_sequence()).then(|| Row {
            address: row.address(),
            file: row.file_index(),
            line: row.line().and_then(|line| u32::try_from(line.get()).ok()),
            column: match row.column() {
                ColumnType::LeftEdge => None,
                ColumnType::Column(column) => u32::try_from(column.get()).ok(),
            },
        });
    }

    let mut files = Files { unit, header: rows.header(), known: HashMap::new() };
    for (index, row) in hits {
        let found = &mut found[index];
        found.place = Some(Place { file: files.path(row.file)?, line: row.line, column: row.column });
        for function in &mut found.functions {
            if let Some(file) = function.call_file {
                function.call.file = files.path(file)?;
            }
        }
    }
    Ok(())
}

/// The files of a line table, each written out once.
struct Files<'h, 'd, 'a> {
    unit: UnitRef<'d, Metered<'a>>,
    header: &'h LineProgramHeader<Metered<'a>>,
    known: HashMap<u64, Option<Arc<str>>>,
}

impl Files<'_, '_, '_> {
    fn path(&mut self, index: u64) -> Result<Option<Arc<str>>> {
        Ok(match self.known.entry(index) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => new.insert(path(self.unit, self.header, index)?.map(Arc::from)).clone(),
        })
    }
}

/// A file's name behind its directory, and that behind the one in which the compiler ran, as far as they are not absolute.
fn path<'a>(unit: UnitRef<'_, Metered<'a>>, header: &LineProgramHeader<Metered<'a>>, index: u64) -> Result<Option<String>> {
    let Some(file) = header.file(index) else { return Ok(None) };
    let mut path = text(&unit.attr_string(file.path_name())?)?;
    if file.directory_index() != 0
        && let Some(directory) = file.directory(header)
    {
        path = join(&text(&unit.attr_string(directory)?)?, path);
    }
    let compiled_in = match (&unit.comp_dir, header.directory(0)) {
        (Some(directory), _) => text(directory)?,
        (None, Some(directory)) => text(&unit.attr_string(directory)?)?,
        (None, None) => String::new(),
    };
    Ok(Some(join(&compiled_in, path)))
}

fn join(directory: &str, path: String) -> String {
    let drive = path.get(1..3).is_some_and(|start| start == ":\\" || start == ":/");
    if directory.is_empty() || drive || path.starts_with(['/', '\\']) {
        return path;
    }
    let separator = if directory.ends_with(['/', '\\']) { "" } else { "/" };
    format!("{directory}{separator}{path}")
}
