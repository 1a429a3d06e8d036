//! A reader that pays for what it reads.

use gimli::{EndianSlice, Error, LittleEndian, Reader, ReaderOffsetId, Result};
use std::borrow::Cow;
use std::cell::Cell;

/// What is left to spend.
#[derive(Copy, Clone, Debug)]
pub(super) struct Budget<'a>(pub(super) &'a Cell<u64>);

impl Budget<'_> {
    /// Pays `cost`.
    ///
    /// # Errors
    ///
    /// When there is not that much left; then nothing is left.
    pub(super) fn spend(self, cost: usize) -> Result<()> {
        let left = self.0.get().checked_sub(cost as u64);
        self.0.set(left.unwrap_or(0));
        left.map(drop).ok_or(Error::Io)
    }
}

/// A part of a section. Each read costs one, and one more for each 8 bytes that are looked at.
#[derive(Clone, Debug)]
pub(super) struct Metered<'a> {
    bytes: EndianSlice<'a, LittleEndian>,
    budget: Budget<'a>,
}

impl<'a> Metered<'a> {
    pub(super) fn new(bytes: &'a [u8], budget: Budget<'a>) -> Self {
        Self { bytes: EndianSlice::new(bytes, LittleEndian), budget }
    }

    fn spend(&self, bytes: usize) -> Result<()> {
        self.budget.spend(1 + bytes / 8)
    }
}

impl Reader for Metered<'_> {
    type Endian = LittleEndian;
    type Offset = usize;

    fn endian(&self) -> LittleEndian {
        LittleEndian
    }

    fn len(&self) -> usize {
        self.bytes.slice().len()
    }

    fn empty(&mut self) {
        Reader::empty(&mut self.bytes);
    }

    fn truncate(&mut self, len: usize) -> Result<()> {
        self.bytes.truncate(len)
    }

    fn offset_from(&self, base: &Self) -> usize {
        Reader::offset_from(&self.bytes, &base.bytes)
    }

    fn offset_id(&self) -> ReaderOffsetId {
        self.bytes.offset_id()
    }

    fn lookup_offset_id(&self, id: ReaderOffsetId) -> Option<usize> {
        self.bytes.lookup_offset_id(id)
    }

    fn find(&self, byte: u8) -> Result<usize> {
        let found = Reader::find(&self.bytes, byte);
        self.spend(*found.as_ref().unwrap_or(&self.len()))?;
        found
    }

    fn skip(&mut self, len: usize) -> Result<()> {
        self.spend(0)?;
        self.bytes.skip(len)
    }

    fn split(&mut self, len: usize) -> Result<Self> {
        self.spend(0)?;
        Ok(Self { bytes: self.bytes.split(len)?, budget: self.budget })
    }

    fn to_slice(&self) -> Result<Cow<'_, [u8]>> {
        self.spend(self.len())?;
        Reader::to_slice(&self.bytes)
    }

    fn to_string(&self) -> Result<Cow<'_, str>> {
        self.spend(self.len())?;
        Reader::to_string(&self.bytes)
    }

    fn to_string_lossy(&self) -> Result<Cow<'_, str>> {
        self.spend(self.len())?;
        Reader::to_string_lossy(&self.bytes)
    }

    fn read_slice(&mut self, buffer: &mut [u8]) -> Result<()> {
        self.spend(buffer.len())?;
        Reader::read_slice(&mut self.bytes, buffer)
    }
}

/// The longest text that is kept, in bytes. Longer ones are cut.
const TEXT_LIMIT_BYTES: usize = 4096;

/// Text of a section: the beginning, if it is long.
pub(super) fn text(reader: &Metered<'_>) -> Result<String> {
    let mut beginning = reader.clone();
    if beginning.len() > TEXT_LIMIT_BYTES {
        beginning.truncate(TEXT_LIMIT_BYTES)?;
    }
    Ok(beginning.to_string_lossy()?.into_owned())
}
