//! Places in the source: what a module's DWARF says about addresses in its code.
//!
//! ```text
//! metered    reads sections, and pays for each read
//! attributes of an entry: names, ranges, where it was inlined
//! functions  the functions that hold an address, inlined ones too
//! lines      files, lines and columns
//! ```
//!
//! All of it is the guest's word, read when somebody asks for it and not before. Nothing recurses, all addresses of a backtrace share one pass, and
//! whatever takes time or memory is paid for from a budget that grows with the sections, so that nested entries, shared lists of ranges and endless
//! tables end with what was found until then. That is why `addr2line` is not used: it follows nested entries by recursion, and writes out the name of each file.

mod attributes;
mod functions;
mod lines;
mod metered;
#[cfg(test)]
mod tests;

use gimli::{Dwarf, Unit, UnitHeader, UnitRef, UnitType};
use metered::{Budget, Metered};
use std::cell::Cell;
use std::sync::Arc;
use windlass_compiler::compile::DebugInfo;

/// What one look-up may cost beside what grows with the sections: some milliseconds.
const FREE: u64 = 1 << 20;
/// What it may cost for each byte of the sections. Reading all of them once costs about one.
const COST_PER_BYTE: u64 = 16;

/// A place in the source.
#[derive(Clone, Debug)]
pub struct FrameSymbol {
    name: Option<Arc<str>>,
    place: Place,
}

impl FrameSymbol {
    /// The function's name, as the debug information has it: often mangled.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The file.
    pub fn file(&self) -> Option<&str> {
        self.place.file.as_deref()
    }

    /// The line, from 1.
    pub fn line(&self) -> Option<u32> {
        self.place.line
    }

    /// The column, from 1.
    pub fn column(&self) -> Option<u32> {
        self.place.column
    }
}

/// A file, a line and a column, as far as they are known.
#[derive(Clone, Debug, Default)]
struct Place {
    file: Option<Arc<str>>,
    line: Option<u32>,
    column: Option<u32>,
}

/// What was found for an address.
#[derive(Default)]
struct Found {
    /// The functions that hold it, each inlined in the one before.
    functions: Vec<functions::Function>,
    /// The instruction's place.
    place: Option<Place>,
}

impl Found {
    /// Innermost first. The place of a function is where the next inner one was inlined in it.
    fn into_symbols(self) -> Box<[FrameSymbol]> {
        let mut place = self.place.unwrap_or_default();
        if self.functions.is_empty() {
            let known = place.file.is_some() || place.line.is_some();
            return known.then_some(FrameSymbol { name: None, place }).into_iter().collect();
        }
        let inwards = self.functions.into_iter().rev();
        inwards.map(|function| FrameSymbol { name: function.name, place: std::mem::replace(&mut place, function.call) }).collect()
    }
}

/// The symbols of instructions, given as offsets in the module's binary; for each innermost first, and none where nothing is known.
pub(crate) fn symbolize(debug: &DebugInfo, module_offsets: &[usize]) -> Vec<Box<[FrameSymbol]>> {
    let address = |offset: usize| (offset as u64).saturating_sub(u64::from(debug.code_start));
    let mut addresses: Vec<u64> = module_offsets.iter().map(|&offset| address(offset)).collect();
    addresses.sort_unstable();
    addresses.dedup();
    let mut found: Vec<Found> = addresses.iter().map(|_| Found::default()).collect();

    let bytes: usize = debug.sections.iter().map(|(_, bytes)| bytes.len()).sum();
    let budget = Cell::new(FREE.saturating_add((bytes as u64).saturating_mul(COST_PER_BYTE)));
    search(debug, Budget(&budget), &addresses, &mut found);

    let symbols: Vec<_> = found.into_iter().map(Found::into_symbols).collect();
    let of = |&offset: &usize| addresses.binary_search(&address(offset)).map(|index| symbols[index].clone());
    module_offsets.iter().map(of).map(Result::unwrap_or_default).collect()
}

/// Looks into each unit. One that makes no sense says nothing about the others.
fn search(debug: &DebugInfo, budget: Budget<'_>, addresses: &[u64], found: &mut [Found]) {
    let section = |id: gimli::SectionId| {
        let section = debug.sections.iter().find(|(name, _)| name == id.name());
        Ok::<_, std::convert::Infallible>(Metered::new(section.map_or(&[], |(_, bytes)| bytes), budget))
    };
    let Ok(dwarf) = Dwarf::load(section);
    let mut headers = Vec::new();
    let mut units = dwarf.units();
    while let Ok(Some(header)) = units.next() {
        headers.push(header);
    }
    let units = Units { dwarf: &dwarf, headers: &headers, budget };
    for header in &headers {
        if let UnitType::Type { .. } | UnitType::SplitType { .. } | UnitType::Partial = header.type_() {
            continue;
        }
        let Ok(unit) = dwarf.unit(header.clone()) else { continue };
        // What was found before something made no sense stays.
        let _ = search_unit(units, unit.unit_ref(&dwarf), addresses, found);
    }
}

fn search_unit<'a>(units: Units<'_, 'a>, unit: UnitRef<'_, Metered<'a>>, addresses: &[u64], found: &mut [Found]) -> gimli::Result<()> {
    if !functions::concerns(units, unit, addresses)? {
        return Ok(());
    }
    let functions = functions::find(units, unit, addresses, found);
    lines::find(units, unit, addresses, found)?;
    functions
}

/// All units, for references from one to another.
#[derive(Copy, Clone)]
struct Units<'d, 'a> {
    dwarf: &'d Dwarf<Metered<'a>>,
    headers: &'d [UnitHeader<Metered<'a>>],
    budget: Budget<'a>,
}

impl<'a> Units<'_, 'a> {
    /// The unit with an entry of the whole section, and the entry's offset in it.
    fn unit_of(&self, offset: gimli::DebugInfoOffset) -> Option<(Unit<Metered<'a>>, gimli::UnitOffset)> {
        let start = |header: &UnitHeader<_>| header.debug_info_offset().map_or(0, |start| start.0);
        let after = self.headers.partition_point(|header| start(header) <= offset.0);
        let header = self.headers.get(after.checked_sub(1)?)?;
        let inside = offset.to_unit_offset(header)?;
        Some((self.dwarf.unit(header.clone()).ok()?, inside))
    }
}

/// The positions of the addresses that a range holds. Address 0 is not in any function: what lies there was thrown away by the linker.
fn within(addresses: &[u64], range: gimli::Range) -> std::ops::Range<usize> {
    if range.begin == 0 {
        return 0..0;
    }
    let before = |bound: u64| addresses.partition_point(|&address| address < bound);
    before(range.begin)..before(range.end.max(range.begin))
}
