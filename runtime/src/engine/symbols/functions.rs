//! The functions that hold an address, inlined ones too.

use super::attributes::Attributes;
use super::metered::{Metered, text};
use super::{Found, Place, Units, within};
use gimli::{AttributeValue, Result, UnitRef};
use std::sync::Arc;

/// The most functions that are inlined in one another.
const NESTING_LIMIT: usize = 64;
/// How often a name is looked for in another entry.
const ORIGINS_LIMIT: usize = 16;

/// A function that holds an address.
pub(super) struct Function {
    pub(super) name: Option<Arc<str>>,
    /// How deep its entry lies.
    depth: isize,
    /// Where it was inlined. The file is known when `lines` has seen the number.
    pub(super) call: Place,
    pub(super) call_file: Option<u64>,
}

/// Whether a unit covers one of the addresses, or does not say what it covers.
pub(super) fn concerns<'a>(units: Units<'_, 'a>, unit: UnitRef<'_, Metered<'a>>, addresses: &[u64]) -> Result<bool> {
    let mut entries = unit.entries_raw(None)?;
    let Some(abbreviation) = entries.read_abbreviation()? else { return Ok(false) };
    let root = Attributes::read(unit, &mut entries, abbreviation, units.budget)?;
    let mut covers = false;
    let says = root.ranges(unit, |range| covers |= !within(addresses, range).is_empty())?;
    Ok(covers || !says)
}

/// Goes through all entries of a unit, and adds the functions that hold an address to what was found for it.
pub(super) fn find<'a>(units: Units<'_, 'a>, unit: UnitRef<'_, Metered<'a>>, addresses: &[u64], found: &mut [Found]) -> Result<()> {
    let mut entries = unit.entries_raw(None)?;
    while !entries.is_empty() {
        let depth = entries.next_depth();
        let Some(abbreviation) = entries.read_abbreviation()? else { continue };
        let inlined = match abbreviation.tag() {
            gimli::DW_TAG_subprogram => false,
            gimli::DW_TAG_inlined_subroutine => true,
            _ => {
                units.budget.spend(abbreviation.attributes().len())?;
                entries.skip_attributes(abbreviation.attributes())?;
                continue;
            }
        };
        let attributes = Attributes::read(unit, &mut entries, abbreviation, units.budget)?;
        // Its name is looked for once, and only if it holds an address.
        let mut name = None;
        attributes.ranges(unit, |range| {
            for index in within(addresses, range) {
                let functions = &mut found[index].functions;
                match functions.last() {
                    _ if !inlined => functions.clear(),
                    Some(outer) if outer.depth < depth && functions.len() < NESTING_LIMIT => {}
                    // Inlined in nothing that holds the address: that is not so.
                    _ => continue,
                }
                let name = name.get_or_insert_with(|| name_of(units, unit, &attributes)).clone();
                let call = Place { file: None, line: attributes.call_line, column: attributes.call_column };
                functions.push(Function { name, depth, call, call_file: attributes.call_file });
            }
        })?;
    }
    Ok(())
}

/// The name of the function that an entry is about: its own, or that of the entry that it is an instance of.
fn name_of<'a>(units: Units<'_, 'a>, unit: UnitRef<'_, Metered<'a>>, attributes: &Attributes<'a>) -> Option<Arc<str>> {
    let known = |name: Metered<'_>| text(&name).ok().map(Arc::from);
    if let Some(name) = attributes.name(unit) {
        return known(name);
    }
    let mut origin = attributes.origin.clone()?;
    let mut other = None;
    for _ in 0..ORIGINS_LIMIT {
        let offset = match origin {
            AttributeValue::UnitRef(offset) => offset,
            AttributeValue::DebugInfoRef(offset) => {
                let (unit, offset) = units.unit_of(offset)?;
                other = Some(unit);
                offset
            }
            _ => return None,
        };
        let unit = other.as_ref().map_or(unit, |other| other.unit_ref(units.dwarf));
        let mut entries = unit.entries_raw(Some(offset)).ok()?;
        let abbreviation = entries.read_abbreviation().ok()??;
        let attributes = Attributes::read(unit, &mut entries, abbreviation, units.budget).ok()?;
        if let Some(name) = attributes.name(unit) {
            return known(name);
        }
        origin = attributes.origin?;
    }
    None
}
