//! The attributes of an entry that lead from addresses to functions.

use super::metered::{Budget, Metered};
use gimli::{AttributeValue, EntriesRaw, Range, RangeListsOffset, Result, UnitRef};

/// What an entry says, as far as it matters.
#[derive(Default)]
pub(super) struct Attributes<'a> {
    low: Option<u64>,
    high: Option<u64>,
    size: Option<u64>,
    list: Option<RangeListsOffset>,
    linkage_name: Option<AttributeValue<Metered<'a>>>,
    plain_name: Option<AttributeValue<Metered<'a>>>,
    /// The entry that says the rest.
    pub(super) origin: Option<AttributeValue<Metered<'a>>>,
    pub(super) call_file: Option<u64>,
    pub(super) call_line: Option<u32>,
    pub(super) call_column: Option<u32>,
}

impl<'a> Attributes<'a> {
    /// Those of the entry of which `entries` has just read the abbreviation.
    pub(super) fn read(
        unit: UnitRef<'_, Metered<'a>>,
        entries: &mut EntriesRaw<'_, Metered<'a>>,
        abbreviation: &gimli::Abbreviation,
        budget: Budget<'_>,
    ) -> Result<Self> {
        // Attributes need not have any bytes.
        budget.spend(abbreviation.attributes().len())?;
        let mut found = Self::default();
        for specification in abbreviation.attributes() {
            let attribute = entries.read_attribute(*specification)?;
            let number = || attribute.udata_value().and_then(|value| u32::try_from(value).ok()).filter(|&value| value != 0);
            match attribute.name() {
                gimli::DW_AT_low_pc => found.low = unit.attr_address(attribute.value())?,
                gimli::DW_AT_high_pc => match attribute.value() {
                    AttributeValue::Udata(size) => found.size = Some(size),
                    end => found.high = unit.attr_address(end)?,
                },
                gimli::DW_AT_ranges => found.list = unit.attr_ranges_offset(attribute.value())?,
                gimli::DW_AT_linkage_name | gimli::DW_AT_MIPS_linkage_name => found.linkage_name = Some(attribute.value()),
                gimli::DW_AT_name => found.plain_name = Some(attribute.value()),
                gimli::DW_AT_abstract_origin | gimli::DW_AT_specification => found.origin = Some(attribute.value()),
                gimli::DW_AT_call_file => {
                    found.call_file = match attribute.value() {
                        AttributeValue::FileIndex(index) => Some(index),
                        other => other.udata_value(),
                    };
                }
                gimli::DW_AT_call_line => found.call_line = number(),
                gimli::DW_AT_call_column => found.call_column = number(),
                _ => {}
            }
        }
        Ok(found)
    }

    /// The name that the entry itself has; the linker's, if there are two, since it says where the function belongs.
    pub(super) fn name(&self, unit: UnitRef<'_, Metered<'a>>) -> Option<Metered<'a>> {
        let name = self.linkage_name.as_ref().or(self.plain_name.as_ref())?;
        unit.attr_string(name.clone()).ok()
    }

    /// Visits the addresses that the entry covers. Answers whether it says anything about addresses.
    pub(super) fn ranges(&self, unit: UnitRef<'_, Metered<'a>>, mut visit: impl FnMut(Range)) -> Result<bool> {
        if let Some(list) = self.list {
            let mut ranges = unit.ranges(list)?;
            while let Some(range) = ranges.next()? {
                visit(range);
            }
            return Ok(true);
        }
        let Some(begin) = self.low else { return Ok(false) };
        let end = self.size.map_or(self.high, |size| begin.checked_add(size));
        if let Some(end) = end {
            visit(Range { begin, end });
        }
        Ok(end.is_some())
    }
}
