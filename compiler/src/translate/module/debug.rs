//! Debug information that a module carries: DWARF in custom sections. Here it is only found; nothing of it is parsed before somebody asks.
//!
//! Spec: "DWARF for WebAssembly": addresses are offsets in the code section, from its first byte after the size.

/// The sections that lead from an address to a function, a file and a line.
const NEEDED: [&str; 9] = [
    ".debug_abbrev",
    ".debug_addr",
    ".debug_info",
    ".debug_line",
    ".debug_line_str",
    ".debug_ranges",
    ".debug_rnglists",
    ".debug_str",
    ".debug_str_offsets",
];

/// Debug information in the binary.
#[derive(Clone, Debug, Default)]
pub struct DebugSections<'a> {
    /// Where the contents of the code section start in the module: address 0.
    pub code_start: u64,
    /// Sections by name.
    pub sections: Vec<(&'a str, &'a [u8])>,
}

impl<'a> DebugSections<'a> {
    /// Takes a custom section if it is needed. Of two with one name the first counts.
    pub(super) fn add(&mut self, name: &'a str, bytes: &'a [u8]) {
        if NEEDED.contains(&name) && self.sections.iter().all(|(other, _)| *other != name) {
            self.sections.push((name, bytes));
        }
    }
}
