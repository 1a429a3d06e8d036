//! The initial content of a linear memory as a part of a file, often an unnamed one: mapped copy-on-write, so that instances share the pages that they do not write.

use super::mmap::{Mmap, page_bytes, round_up_to_page, sealed_file};
use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// The initial content of a linear memory.
#[derive(Debug)]
pub struct MemoryImage {
    file: Arc<File>,
    offset: u64,
    start: usize,
    len: usize,
    /// Its bytes, for whoever restores pages one by one. Mapped when they are first asked for, and `None` if that fails.
    content: OnceLock<Option<Mmap>>,
    retired: AtomicBool,
}

impl MemoryImage {
    /// An image of the `pieces`, each an address and its bytes; later ones win where they overlap. `None` when there is nothing in them.
    ///
    /// # Errors
    ///
    /// When the system refuses the file, or the pieces span more than the address space.
    pub fn new(pieces: &[(usize, &[u8])]) -> io::Result<Option<Self>> {
        let filled = || pieces.iter().filter(|(_, bytes)| !bytes.is_empty());
        let Some(first) = filled().map(|piece| piece.0).min() else { return Ok(None) };
        let start = first - first % page_bytes();
        let overflow = || io::Error::from(io::ErrorKind::InvalidInput);
        let mut end = start;
        for (address, bytes) in filled() {
            end = end.max(address.checked_add(bytes.len()).ok_or_else(overflow)?);
        }
        let len = round_up_to_page(end - start).ok_or_else(overflow)?;
        let mut content = Vec::new();
        content.try_reserve_exact(len).map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?;
        content.resize(len, 0);
        for (address, bytes) in filled() {
            content[address - start..][..bytes.len()].copy_from_slice(bytes);
        }
        let file = Arc::new(sealed_file(&content)?);
        Ok(Some(Self::of_file(&file, 0, start, len)))
    }

    /// The image that `len` bytes of `file` from `offset` on are; `start` is the address of the first. All three are multiples of the machine's page, and
    /// nobody changes the file.
    pub fn of_file(file: &Arc<File>, offset: u64, start: usize, len: usize) -> Self {
        Self { file: file.clone(), offset, start, len, content: OnceLock::new(), retired: AtomicBool::new(false) }
    }

    /// Where in the file it begins.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// The file that holds it.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Address in the linear memory at which it starts: a multiple of the machine's page.
    pub fn start(&self) -> usize {
        self.start
    }

    /// Its length: a multiple of the machine's page.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Its bytes, in this process. `None` if the system refuses to map them.
    pub fn content(&self) -> Option<&[u8]> {
        let map = || {
            let mut map = Mmap::reserve(self.len).ok()?;
            map.map_file(0, &self.file, self.offset, self.len).ok()?;
            Some(map)
        };
        let map = self.content.get_or_init(map).as_ref()?;
        // SAFETY: mapped for that long and never written: nobody else has the mapping, and nobody changes the file: it is sealed, or an artifact whose
        // loading promised that.
        Some(unsafe { std::slice::from_raw_parts(map.base().as_ptr(), self.len) })
    }

    /// Says that no memory will be made with it any more: whoever keeps it for the next one need not.
    pub fn retire(&self) {
        self.retired.store(true, Ordering::Release);
    }

    /// Whether [`Self::retire`] was called.
    pub fn is_retired(&self) -> bool {
        self.retired.load(Ordering::Acquire)
    }
}
