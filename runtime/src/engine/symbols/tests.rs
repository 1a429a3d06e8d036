//! Symbols of good, broken and hostile debug information.

use super::{FrameSymbol, symbolize};
use gimli::write::{Address, AttributeValue, Dwarf, EndianVec, LineProgram, LineString, Sections, Unit, UnitEntryId};
use gimli::{Encoding, Format, LineEncoding, LittleEndian};
use std::time::{Duration, Instant};
use windlass_compiler::compile::DebugInfo;

/// Where the code section starts in these modules.
const CODE: usize = 0x100;

fn section(debug: &DebugInfo, name: &str) -> usize {
    debug.sections.iter().position(|(other, _)| other == name).expect("it has that section")
}

fn of_sections(sections: &[(&str, &[u8])]) -> DebugInfo {
    let sections = sections.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    DebugInfo { code_start: CODE as u32, sections }
}

/// What a compiler writes for
///
/// - `outer` at 0x10 to 0x30, line 1 of `a.rs`, in which from 0x18 to 0x28 `middle` is inlined, and in that from 0x20 to 0x24 `inner` of `b.rs`;
/// - `alone` at 0x40 to 0x48, without lines.
fn good(version: u16) -> DebugInfo {
    let encoding = Encoding { address_size: 4, format: Format::Dwarf32, version };
    let mut dwarf = Dwarf::new();
    let text = |dwarf: &mut Dwarf, text: &str| LineString::new(text, encoding, &mut dwarf.line_strings);
    let (directory, main, other, vendor) =
        (text(&mut dwarf, "/src"), text(&mut dwarf, "a.rs"), text(&mut dwarf, "b.rs"), text(&mut dwarf, "vendor"));
    let mut lines = LineProgram::new(encoding, LineEncoding::default(), directory, None, main.clone(), None);
    let at = lines.default_directory();
    let main = lines.add_file(main, at, None);
    let at = lines.add_directory(vendor);
    let other = lines.add_file(other, at, None);
    lines.begin_sequence(Some(Address::Constant(0x10)));
    for (offset, file, line, column) in [(0, main, 1, 0), (8, main, 2, 5), (0x10, other, 30, 9), (0x14, main, 2, 7), (0x18, main, 1, 1)] {
        let row = lines.row();
        (row.address_offset, row.file, row.line, row.column) = (offset, file, line, column);
        lines.generate_row();
    }
    lines.end_sequence(0x20);

    let unit = dwarf.units.add(Unit::new(encoding, lines));
    let mut names = |name: &str| AttributeValue::StringRef(dwarf.strings.add(name));
    let (comp_dir, outer_name, inner_name, alone_name) = (names("/src"), names("outer"), names("_ZN1b5innerE"), names("alone"));
    let unit = dwarf.units.get_mut(unit);
    let root = unit.root();
    let set = |unit: &mut Unit, entry: UnitEntryId, attributes: Vec<(gimli::DwAt, AttributeValue)>| {
        attributes.into_iter().for_each(|(name, value)| unit.get_mut(entry).set(name, value));
    };
    let range = |begin: u64, len: u64| {
        vec![(gimli::DW_AT_low_pc, AttributeValue::Address(Address::Constant(begin))), (gimli::DW_AT_high_pc, AttributeValue::Udata(len))]
    };
    set(unit, root, [range(0x10, 0x40), vec![(gimli::DW_AT_comp_dir, comp_dir)]].concat());
    let abstracts = unit.add(root, gimli::DW_TAG_subprogram);
    set(unit, abstracts, vec![(gimli::DW_AT_linkage_name, inner_name)]);
    let outer = unit.add(root, gimli::DW_TAG_subprogram);
    set(unit, outer, [range(0x10, 0x20), vec![(gimli::DW_AT_name, outer_name)]].concat());
    let block = unit.add(outer, gimli::DW_TAG_lexical_block);
    let call =
        |line| vec![(gimli::DW_AT_call_file, AttributeValue::FileIndex(Some(main))), (gimli::DW_AT_call_line, AttributeValue::Udata(line))];
    let middle = unit.add(block, gimli::DW_TAG_inlined_subroutine);
    set(unit, middle, [range(0x18, 0x10), call(11)].concat());
    let inner = unit.add(middle, gimli::DW_TAG_inlined_subroutine);
    set(unit, inner, [range(0x20, 4), call(22), vec![(gimli::DW_AT_abstract_origin, AttributeValue::UnitRef(abstracts))]].concat());
    let alone = unit.add(root, gimli::DW_TAG_subprogram);
    set(unit, alone, [range(0x40, 8), vec![(gimli::DW_AT_name, alone_name)]].concat());

    let mut sections = Sections::new(EndianVec::new(LittleEndian));
    dwarf.write(&mut sections).expect("it can be written");
    let mut written = Vec::new();
    let all: Result<(), ()> = sections.for_each(|id, bytes| {
        written.push((id.name().to_owned(), bytes.slice().to_vec()));
        Ok(())
    });
    assert_eq!(all, Ok(()));
    DebugInfo { code_start: CODE as u32, sections: written }
}

fn text(symbols: &[FrameSymbol]) -> Vec<String> {
    let number = |n: Option<u32>| n.map_or("-".to_owned(), |n| n.to_string());
    let one =
        |s: &FrameSymbol| format!("{} {}:{}:{}", s.name().unwrap_or("-"), s.file().unwrap_or("-"), number(s.line()), number(s.column()));
    symbols.iter().map(one).collect()
}

fn at(debug: &DebugInfo, addresses: &[usize]) -> Vec<Vec<String>> {
    let offsets: Vec<_> = addresses.iter().map(|address| CODE + address).collect();
    symbolize(debug, &offsets).iter().map(|symbols| text(symbols)).collect()
}

#[test]
fn functions_inlined_ones_and_lines() {
    for version in [2, 3, 4, 5] {
        let found = at(&good(version), &[0x44, 0x10, 0x1c, 0x21, 0x26, 0x2f, 0x30, 0x21, 0xf, 0x1000]);
        let inner = ["_ZN1b5innerE /src/vendor/b.rs:30:9", "- /src/a.rs:22:-", "outer /src/a.rs:11:-"];
        let expected: [&[&str]; 10] = [
            &["alone -:-:-"],
            &["outer /src/a.rs:1:-"],
            &["- /src/a.rs:2:5", "outer /src/a.rs:11:-"],
            &inner,
            &["- /src/a.rs:2:7", "outer /src/a.rs:11:-"],
            &["outer /src/a.rs:1:1"],
            &[],
            &inner,
            &[],
            &[],
        ];
        assert_eq!(found, expected, "DWARF {version}");
    }
}

#[test]
fn nothing_and_nonsense() {
    assert_eq!(at(&of_sections(&[]), &[0, 1]), [[""; 0]; 2]);
    assert_eq!(at(&of_sections(&[(".debug_info", &[0xff; 64]), (".debug_abbrev", &[0xff; 64])]), &[1]), [[""; 0]]);
    assert_eq!(symbolize(&good(4), &[]).len(), 0);
    // An instruction before the code section is none.
    assert_eq!(symbolize(&good(4), &[0]).iter().map(|symbols| symbols.len()).sum::<usize>(), 0);
}

/// Cuts and changes in every section: whatever comes out, something does, and soon.
#[test]
fn damaged_sections() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let originals = [good(3), good(4), good(5)];
    for case in 0..12_000 {
        let mut debug = originals[case % originals.len()].clone();
        for _ in 0..=random(3) {
            let which = random(debug.sections.len());
            let bytes = &mut debug.sections[which].1;
            let position = random(bytes.len());
            match random(5) {
                0 => bytes.truncate(position),
                1 => bytes.extend(std::iter::repeat_n(0x80 | position as u8, 1 + random(40))),
                2 => bytes.iter_mut().skip(position).take(1 + random(8)).for_each(|byte| *byte = 0xff),
                _ => bytes.iter_mut().skip(position).take(1).for_each(|byte| *byte ^= 1 << random(8)),
            }
        }
        assert_eq!(symbolize(&debug, &[CODE + 0x21, CODE + 0x44, CODE + 0x10, usize::MAX]).len(), 4);
    }
}

/// A unit of DWARF 4 with these entries.
fn unit(entries: &[u8]) -> Vec<u8> {
    let len = u32::try_from(entries.len() + 7).expect("a small unit");
    [&len.to_le_bytes()[..], &[4, 0, 0, 0, 0, 0, 4], entries].concat()
}

fn soon(debug: &DebugInfo) -> Vec<Vec<String>> {
    let start = Instant::now();
    let found = at(debug, &[0x20]);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    found
}

/// Abbreviations without attributes, which have children: a unit, a function, an inlined function.
const NESTING: &[u8] = &[1, 0x11, 1, 0, 0, 2, 0x2e, 1, 0x11, 1, 0x12, 6, 0, 0, 3, 0x1d, 1, 0x11, 1, 0x12, 6, 0, 0, 0];

#[test]
fn deep_nests() {
    // Every function inlined in the one before, a hundred thousand deep.
    let function = [2, 0x10, 0, 0, 0, 0x20, 0, 0, 0];
    let inlined = [3, 0x10, 0, 0, 0, 0x20, 0, 0, 0];
    let entries = [&[1][..], &function, &inlined.repeat(100_000)].concat();
    let found = soon(&of_sections(&[(".debug_abbrev", NESTING), (".debug_info", &unit(&entries))]));
    assert_eq!(found[0].len(), 64);
}

#[test]
fn lists_that_many_share() {
    // A unit whose ranges are a list of 60,000, fifty thousand times.
    let abbreviations = [1, 0x11, 0, 0x55, 0x17, 0, 0, 0];
    let ranges = [0x30, 0, 0, 0, 0x31, 0, 0, 0].repeat(60_000);
    let units = unit(&[1, 0, 0, 0, 0]).repeat(50_000);
    soon(&of_sections(&[(".debug_abbrev", &abbreviations), (".debug_info", &units), (".debug_ranges", &ranges)]));
}

#[test]
fn attributes_without_bytes() {
    // A hundred thousand attributes that take no bytes, in each of a hundred thousand entries of one byte.
    let mut abbreviations = vec![1, 0x11, 1, 0, 0, 2, 0x2e, 0];
    abbreviations.extend([0x3f, 0x19].repeat(100_000));
    abbreviations.extend([0, 0, 0]);
    soon(&of_sections(&[(".debug_abbrev", &abbreviations), (".debug_info", &unit(&[&[1][..], &[2; 100_000]].concat()))]));
}

#[test]
fn names_that_lead_in_a_circle() {
    // A function whose origin is itself, by an offset in the unit.
    let abbreviations = [1, 0x11, 1, 0, 0, 2, 0x2e, 0, 0x31, 0x13, 0x11, 1, 0x12, 6, 0, 0, 0];
    let entries = [1, 2, 12, 0, 0, 0, 0x10, 0, 0, 0, 0x20, 0, 0, 0, 0];
    let found = soon(&of_sections(&[(".debug_abbrev", &abbreviations), (".debug_info", &unit(&entries))]));
    assert_eq!(found, [["- -:-:-"]]);
}

#[test]
fn long_names_are_cut() {
    let mut debug = good(4);
    let strings = section(&debug, ".debug_str");
    let bytes = &mut debug.sections[strings].1;
    let name = bytes.windows(5).position(|window| window == b"outer").expect("the name of a function");
    bytes.splice(name..name + 5, [b"outer\xff".to_vec(), vec![b'x'; 1 << 20]].concat());
    let found = symbolize(&debug, &[CODE + 0x10]);
    let name = found[0][0].name().expect("a name");
    assert!(name.starts_with("outer\u{fffd}xx") && name.len() < 5000, "{}", name.len());
}
