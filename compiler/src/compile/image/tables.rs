//! The arrays of an image: written once, then searched where they lie. A table that is damaged finds nothing, or something wrong; it never panics.

use super::super::artifact::{AddressSite, CodeRange, HandlerSite, TrapCode, TrapSite};
use crate::base::index::FuncIndex;
use indexmap::IndexMap;

/// Rows of `N` little-endian words.
#[derive(Copy, Clone, Debug)]
struct Rows<'a, const N: usize> {
    bytes: &'a [u8],
}

impl<'a, const N: usize> Rows<'a, N> {
    fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    fn len(self) -> usize {
        self.bytes.len() / (4 * N)
    }

    #[inline]
    fn get(self, index: usize) -> Option<[u32; N]> {
        let start = index.checked_mul(4 * N)?;
        let row = self.bytes.get(start..start.checked_add(4 * N)?)?;
        let mut words = [0; N];
        for (word, bytes) in words.iter_mut().zip(row.chunks_exact(4)) {
            *word = u32::from_le_bytes(bytes.try_into().ok()?);
        }
        Some(words)
    }

    /// How many rows, from the first, have a first word of at most `key`.
    #[inline]
    fn count_up_to(self, key: u32) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle) {
                Some(row) if row[0] <= key => low = middle + 1,
                _ => high = middle,
            }
        }
        low
    }

    /// The row whose first word is `key`.
    #[inline]
    fn find(self, key: u32) -> Option<(usize, [u32; N])> {
        let index = self.count_up_to(key).checked_sub(1)?;
        self.get(index).filter(|row| row[0] == key).map(|row| (index, row))
    }

    fn iter(self) -> impl ExactSizeIterator<Item = [u32; N]> + 'a {
        (0..self.len()).map(move |index| self.get(index).unwrap_or([0; N]))
    }
}

fn push<const N: usize>(out: &mut Vec<u8>, row: [u32; N]) {
    for word in row {
        out.extend_from_slice(&word.to_le_bytes());
    }
}

/// Where functions lie in their module's text.
#[derive(Copy, Clone, Debug)]
pub struct FunctionTable<'a>(Rows<'a, 2>);

impl<'a> FunctionTable<'a> {
    /// The table in `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(Rows::new(bytes))
    }

    pub(super) fn write(out: &mut Vec<u8>, functions: &[CodeRange]) {
        functions.iter().for_each(|range| push(out, [range.start, range.len]));
    }

    /// How many functions there are.
    pub fn len(self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Where the function with that number lies.
    #[inline]
    pub fn get(self, index: usize) -> Option<CodeRange> {
        self.0.get(index).map(|[start, len]| CodeRange { start, len })
    }

    /// All of them, in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = CodeRange> + 'a {
        self.0.iter().map(|[start, len]| CodeRange { start, len })
    }

    /// The number of the function that holds `offset`.
    pub fn at(self, offset: u32) -> Option<usize> {
        let holds = |range: CodeRange| offset.checked_sub(range.start).is_some_and(|into| into < range.len);
        // Functions usually lie in order; where the compiler chose another one, look at each.
        let guess = self.0.count_up_to(offset).checked_sub(1).filter(|&index| self.get(index).is_some_and(holds));
        guess.or_else(|| self.iter().position(holds))
    }
}

/// Instructions that trap, by ascending offset.
#[derive(Copy, Clone, Debug)]
pub struct TrapTable<'a> {
    offsets: Rows<'a, 1>,
    codes: &'a [u8],
}

impl<'a> TrapTable<'a> {
    /// Bytes for each trap: a word for its offset, and one for its code.
    const BYTES: usize = 5;

    /// The table in `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        let (offsets, codes) = bytes.split_at(bytes.len() / Self::BYTES * 4);
        Self { offsets: Rows::new(offsets), codes }
    }

    pub(super) fn write(out: &mut Vec<u8>, traps: &[TrapSite]) {
        traps.iter().for_each(|site| push(out, [site.offset]));
        out.extend(traps.iter().map(|site| site.code as u8));
    }

    /// What a trap at `offset` means.
    pub fn find(self, offset: u32) -> Option<TrapCode> {
        let (index, _) = self.offsets.find(offset)?;
        TrapCode::from_number(u32::from(*self.codes.get(index)?))
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.offsets.len()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// Calls that an exception may leave to a handler in the same function, by ascending return address.
#[derive(Copy, Clone, Debug)]
pub struct HandlerTable<'a>(Rows<'a, 3>);

impl<'a> HandlerTable<'a> {
    /// The table in `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(Rows::new(bytes))
    }

    pub(super) fn write(out: &mut Vec<u8>, handlers: &[HandlerSite]) {
        handlers.iter().for_each(|site| push(out, [site.return_offset, site.handler_offset, site.frame_bytes]));
    }

    /// The handler of the call that returns to `return_offset`.
    pub fn find(self, return_offset: u32) -> Option<HandlerSite> {
        let (_, [return_offset, handler_offset, frame_bytes]) = self.0.find(return_offset)?;
        Some(HandlerSite { return_offset, handler_offset, frame_bytes })
    }
}

/// Offsets into the binary for code addresses: each entry holds from its offset to the next one's.
#[derive(Copy, Clone, Debug)]
pub struct AddressTable<'a>(Rows<'a, 2>);

impl<'a> AddressTable<'a> {
    /// The table in `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(Rows::new(bytes))
    }

    pub(super) fn write(out: &mut Vec<u8>, addresses: &[AddressSite]) {
        addresses.iter().for_each(|site| push(out, [site.code_offset, site.wasm_offset]));
    }

    /// The offset in the binary for a code address, if it is known.
    pub fn find(self, code_offset: u32) -> Option<u32> {
        let [_, wasm_offset] = self.0.get(self.0.count_up_to(code_offset).checked_sub(1)?)?;
        (wasm_offset != u32::MAX).then_some(wasm_offset)
    }

    /// The smallest offset in the binary for the code addresses in `range`.
    pub fn first_in(self, range: CodeRange) -> Option<u32> {
        let first = match range.start {
            0 => 0,
            start => self.0.count_up_to(start - 1),
        };
        // Code generation may reorder blocks, and a prologue belongs to no instruction, so the first instruction can be at any site.
        let sites = (first..).map_while(|index| self.0.get(index)).take_while(|[code, _]| code.wrapping_sub(range.start) < range.len);
        sites.map(|[_, wasm_offset]| wasm_offset).filter(|&offset| offset != u32::MAX).min()
    }

    /// All entries.
    pub fn iter(self) -> impl ExactSizeIterator<Item = AddressSite> + 'a {
        self.0.iter().map(|[code_offset, wasm_offset]| AddressSite { code_offset, wasm_offset })
    }
}

/// Names by function index.
#[derive(Copy, Clone, Debug)]
pub struct NameTable<'a> {
    /// Index, where the name begins among `text`, its length.
    rows: Rows<'a, 3>,
    text: &'a [u8],
}

impl<'a> NameTable<'a> {
    /// The table in `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        let count = Rows::<1>::new(bytes).get(0).map_or(0, |[count]| count as usize);
        let rest = bytes.get(4..).unwrap_or_default();
        let (rows, text) = rest.split_at_checked(count.saturating_mul(12)).unwrap_or_default();
        Self { rows: Rows::new(rows), text }
    }

    pub(super) fn write(out: &mut Vec<u8>, names: &IndexMap<FuncIndex, String>) {
        if names.is_empty() {
            return;
        }
        let mut sorted: Vec<_> = names.iter().collect();
        sorted.sort_by_key(|(index, _)| **index);
        push(out, [sorted.len() as u32]);
        let mut start = 0;
        for (index, name) in &sorted {
            push(out, [index.as_u32(), start, name.len() as u32]);
            start += name.len() as u32;
        }
        sorted.iter().for_each(|(_, name)| out.extend_from_slice(name.as_bytes()));
    }

    /// The function's name, if it has one.
    pub fn find(self, index: FuncIndex) -> Option<&'a str> {
        let (_, [_, start, len]) = self.rows.find(index.as_u32())?;
        let end = (start as usize).checked_add(len as usize)?;
        std::str::from_utf8(self.text.get(start as usize..end)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_found() {
        let mut bytes = Vec::new();
        let code = TrapCode::MemoryOutOfBounds;
        TrapTable::write(&mut bytes, &[TrapSite { offset: 3, code }, TrapSite { offset: 9, code: TrapCode::Unreachable }]);
        let traps = TrapTable::new(&bytes);
        assert_eq!((traps.find(3), traps.find(9)), (Some(code), Some(TrapCode::Unreachable)));
        assert_eq!((traps.find(0), traps.find(4), traps.find(u32::MAX)), (None, None, None));

        let mut bytes = Vec::new();
        let site = |code_offset, wasm_offset| AddressSite { code_offset, wasm_offset };
        AddressTable::write(&mut bytes, &[site(0, u32::MAX), site(4, 70), site(8, 60), site(12, 90)]);
        let addresses = AddressTable::new(&bytes);
        assert_eq!((addresses.find(3), addresses.find(5), addresses.find(100)), (None, Some(70), Some(90)));
        assert_eq!(addresses.first_in(CodeRange { start: 0, len: 12 }), Some(60));
        assert_eq!(addresses.first_in(CodeRange { start: 12, len: 4 }), Some(90));

        let mut bytes = Vec::new();
        let index = FuncIndex::from_u32;
        NameTable::write(&mut bytes, &[(index(7), "seven".to_owned()), (index(2), "two".to_owned())].into_iter().collect());
        let names = NameTable::new(&bytes);
        assert_eq!((names.find(index(2)), names.find(index(7)), names.find(index(3))), (Some("two"), Some("seven"), None));
    }

    #[test]
    fn damaged_tables_find_nothing_and_do_not_panic() {
        let mut bytes = Vec::new();
        let names = (0..5).map(|index| (FuncIndex::from_u32(index), format!("f{index}"))).collect();
        NameTable::write(&mut bytes, &names);
        for at in 0..bytes.len() {
            for damage in [0xff, 0x80, 1] {
                let mut damaged = bytes.clone();
                damaged[at] ^= damage;
                for index in 0..6 {
                    let _ = NameTable::new(&damaged).find(FuncIndex::from_u32(index));
                    let _ = NameTable::new(&damaged[..at]).find(FuncIndex::from_u32(index));
                    let _ = TrapTable::new(&damaged[..at]).find(index);
                    let _ = HandlerTable::new(&damaged[..at]).find(index);
                    let _ = FunctionTable::new(&damaged[..at]).at(index);
                    let _ = AddressTable::new(&damaged[..at]).first_in(CodeRange { start: index, len: u32::MAX });
                }
            }
        }
        assert!(NameTable::new(&[]).find(FuncIndex::from_u32(0)).is_none());
    }
}
