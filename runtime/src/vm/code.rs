//! Machine code in memory: in bytes of which it is a part, executable from some moment on and never writable after it.

use super::mmap::{Mmap, page_bytes, round_up_to_page};
use std::ffi::c_void;
use std::fmt;
use std::fs::File;
use std::io;
use std::ops::Range;
use std::ptr::NonNull;
use std::sync::Arc;

/// Who makes memory executable where the system's own way is not available.
///
/// See [`Config::with_custom_code_memory`](crate::Config::with_custom_code_memory).
pub trait CustomCodeMemory: Send + Sync {
    /// Alignment in bytes of what the other functions are called with: a power of two, at most a page of the machine.
    fn required_alignment(&self) -> usize;

    /// Makes `len` bytes at `ptr` readable and executable. Both are multiples of [`Self::required_alignment`].
    ///
    /// # Errors
    ///
    /// When that is not possible: the module is then not made.
    fn publish_executable(&self, ptr: *const u8, len: usize) -> anyhow::Result<()>;

    /// Undoes [`Self::publish_executable`] with the same arguments: the bytes are readable and writable after it.
    ///
    /// # Errors
    ///
    /// When that is not possible: the bytes then stay mapped until the process ends.
    fn unpublish_executable(&self, ptr: *const u8, len: usize) -> anyhow::Result<()>;
}

/// Bytes in memory, a part of which is machine code.
pub struct CodeImage {
    bytes: Bytes,
    /// The file that it is mapped from.
    file: Option<Arc<File>>,
    executable: Range<usize>,
    publisher: Option<Arc<dyn CustomCodeMemory>>,
}

enum Bytes {
    /// A mapping of ours, of which so many bytes are used.
    Own(Mmap, usize),
    /// Memory of somebody else, good as long as the process needs it.
    Foreign(NonNull<[u8]>),
}

// SAFETY: the bytes do not change while they can be seen: mappings are ours, and `foreign`'s caller promises the same.
unsafe impl Send for CodeImage {}
// SAFETY: as above; shared references only read.
unsafe impl Sync for CodeImage {}

impl CodeImage {
    /// A copy of `bytes`.
    ///
    /// # Errors
    ///
    /// When the system has no memory for it.
    pub fn copy(bytes: &[u8]) -> io::Result<Self> {
        let map = Mmap::populated(bytes.len())?;
        // SAFETY: the pages are writable, ours, and long enough.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), map.base().as_ptr(), bytes.len()) };
        Ok(Self { bytes: Bytes::Own(map, bytes.len()), file: None, executable: 0..0, publisher: None })
    }

    /// A file, mapped: its pages are read when they are used, and shared with others who map them.
    ///
    /// # Errors
    ///
    /// When the system refuses to.
    ///
    /// # Safety
    ///
    /// Nobody changes the file or cuts it off while the result lives.
    pub unsafe fn map(file: File) -> io::Result<Self> {
        let len = usize::try_from(file.metadata()?.len()).map_err(|_| io::Error::from(io::ErrorKind::FileTooLarge))?;
        let map = Mmap::of_file(&file, len)?;
        Ok(Self { bytes: Bytes::Own(map, len), file: Some(Arc::new(file)), executable: 0..0, publisher: None })
    }

    /// Memory of somebody else.
    ///
    /// # Safety
    ///
    /// It is readable and does not change, except in what the result asks the system to, as long as the result lives.
    pub unsafe fn foreign(memory: NonNull<[u8]>) -> Self {
        Self { bytes: Bytes::Foreign(memory), file: None, executable: 0..0, publisher: None }
    }

    /// All of its bytes.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        match &self.bytes {
            // SAFETY: readable until the mapping is dropped, and nobody changes them: `map`'s contract, and else the pages are ours.
            Bytes::Own(map, len) => unsafe { std::slice::from_raw_parts(map.base().as_ptr(), *len) },
            // SAFETY: `foreign`'s contract.
            Bytes::Foreign(memory) => unsafe { memory.as_ref() },
        }
    }

    /// The file that it is mapped from.
    pub fn file(&self) -> Option<&Arc<File>> {
        self.file.as_ref()
    }

    /// Makes the pages of a part executable, by `publisher` if there is one. Once.
    ///
    /// # Errors
    ///
    /// When the part does not begin at a page of the machine, or the system or `publisher` refuses.
    pub fn publish(&mut self, part: Range<usize>, publisher: Option<&Arc<dyn CustomCodeMemory>>) -> anyhow::Result<()> {
        if part.is_empty() {
            return Ok(());
        }
        let code = &self.bytes()[part.clone()];
        let (start, len) = (code.as_ptr(), code.len());
        anyhow::ensure!(
            start.addr().is_multiple_of(page_bytes()),
            "the code of an artifact in memory has to begin at a page of the machine, {} bytes: the artifact itself has to",
            page_bytes()
        );
        super::arch::synchronize_instructions(start.cast_mut(), len);
        if let Some(publisher) = publisher {
            let alignment = publisher.required_alignment();
            anyhow::ensure!(
                alignment.is_power_of_two() && alignment <= page_bytes(),
                "`CustomCodeMemory::required_alignment` is {alignment}, and has to be a power of two of at most {} bytes",
                page_bytes()
            );
            publisher.publish_executable(start, len.next_multiple_of(alignment))?;
            self.executable = part;
            self.publisher = Some(publisher.clone());
            return Ok(());
        }
        let pages = round_up_to_page(len).ok_or_else(|| io::Error::from(io::ErrorKind::OutOfMemory))?;
        match &mut self.bytes {
            Bytes::Own(map, _) => map.make_executable(part.start, pages)?,
            // SAFETY: `foreign`'s contract allows it; the pages hold code and nothing that its owner writes.
            Bytes::Foreign(_) => unsafe { super::mmap::make_executable(start, pages)? },
        }
        self.executable = part;
        Ok(())
    }
}

impl Drop for CodeImage {
    fn drop(&mut self) {
        let Some(publisher) = &self.publisher else { return };
        let alignment = publisher.required_alignment().max(1);
        let code = &self.bytes()[self.executable.clone()];
        if publisher.unpublish_executable(code.as_ptr(), code.len().next_multiple_of(alignment)).is_err()
            && let Bytes::Own(map, _) = &mut self.bytes
        {
            // Nobody may have the address space while it is still executable.
            std::mem::forget(std::mem::replace(map, Mmap::empty()));
        }
    }
}

impl fmt::Debug for CodeImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CodeImage")
            .field("range", &self.bytes().as_ptr_range())
            .field("executable", &self.executable)
            .finish_non_exhaustive()
    }
}

/// Machine code: an executable part of an image.
#[derive(Clone, Debug)]
pub struct CodeMemory {
    image: Arc<CodeImage>,
    part: Range<usize>,
    base: *mut u8,
}

// SAFETY: the address is that of bytes of the image, which may be sent and shared.
unsafe impl Send for CodeMemory {}
// SAFETY: as above.
unsafe impl Sync for CodeMemory {}

impl CodeMemory {
    /// The code in a part of `image`. One that is empty lies nowhere, so that it does not start where the next does: stores tell code by where it starts.
    ///
    /// # Panics
    ///
    /// When the image is not that long.
    pub fn new(image: &Arc<CodeImage>, part: Range<usize>) -> Self {
        let base = match part.is_empty() {
            true => NonNull::dangling().as_ptr(),
            false => image.bytes()[part.clone()].as_ptr().cast_mut(),
        };
        Self { image: image.clone(), part, base }
    }

    /// Copies `text` to pages of its own and makes them executable, by `publisher` if there is one.
    ///
    /// # Errors
    ///
    /// When the system refuses memory, or `publisher` to publish it.
    pub fn publish(text: &[u8], publisher: Option<&Arc<dyn CustomCodeMemory>>) -> anyhow::Result<Self> {
        let mut image = CodeImage::copy(text)?;
        image.publish(0..text.len(), publisher)?;
        Ok(Self::new(&Arc::new(image), 0..text.len()))
    }

    /// The image that it is a part of.
    pub fn image(&self) -> &Arc<CodeImage> {
        &self.image
    }

    /// Addresses of the code.
    #[inline]
    pub fn range(&self) -> Range<usize> {
        let start = self.base.addr();
        start..start + self.part.len()
    }

    /// The code at an offset.
    ///
    /// # Panics
    ///
    /// When the offset lies outside.
    pub fn at(&self, offset: u32) -> *const c_void {
        assert!((offset as usize) < self.part.len(), "invariant: offsets of functions lie in their text");
        self.base.wrapping_add(offset as usize).cast_const().cast()
    }

    /// The code's bytes.
    pub fn text(&self) -> &[u8] {
        &self.image.bytes()[self.part.clone()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[test]
    fn an_empty_text_lies_nowhere() {
        let image = Arc::new(CodeImage::copy(&[1; 8]).expect("memory"));
        let (empty, code) = (CodeMemory::new(&image, 0..0), CodeMemory::new(&image, 0..8));
        assert!(empty.range().is_empty() && empty.text().is_empty());
        assert_ne!(empty.range().start, code.range().start, "stores tell code by where it starts");
        assert!(CodeMemory::publish(&[], None).expect("published").range().is_empty());
    }

    #[test]
    fn code_stays_when_other_parts_go() {
        let image = Arc::new(CodeImage::copy(&[1, 1, 2, 2]).expect("memory"));
        let (first, second) = (CodeMemory::new(&image, 0..2), CodeMemory::new(&image, 2..4));
        drop((image, first));
        assert_eq!(second.text(), [2; 2]);
        assert_eq!(second.at(1).addr(), second.range().start + 1);
    }

    #[test]
    fn a_file_is_mapped() -> anyhow::Result<()> {
        let mut content = vec![0; page_bytes()];
        content.extend_from_slice(b"code");
        let file = super::super::mmap::sealed_file(&content)?;
        // SAFETY: nobody else has the file, and it is sealed.
        let mut image = unsafe { CodeImage::map(file)? };
        image.publish(page_bytes()..content.len(), None)?;
        assert_eq!(image.bytes(), content);
        assert!(image.file().is_some());
        assert!(image.publish(1..2, None).is_err(), "code begins at a page");
        Ok(())
    }

    #[derive(Default)]
    struct Notes(Mutex<Vec<(bool, usize)>>);

    impl CustomCodeMemory for Notes {
        fn required_alignment(&self) -> usize {
            64
        }

        fn publish_executable(&self, _: *const u8, len: usize) -> anyhow::Result<()> {
            self.0.lock().expect("nobody panics").push((true, len));
            Ok(())
        }

        fn unpublish_executable(&self, _: *const u8, len: usize) -> anyhow::Result<()> {
            self.0.lock().expect("nobody panics").push((false, len));
            Ok(())
        }
    }

    #[test]
    fn a_publisher_is_asked_and_told() -> anyhow::Result<()> {
        let notes = Arc::new(Notes::default());
        let publisher: Arc<dyn CustomCodeMemory> = notes.clone();
        drop(CodeMemory::publish(&[1; 100], Some(&publisher))?);
        assert_eq!(*notes.0.lock().expect("nobody panics"), [(true, 128), (false, 128)]);
        Ok(())
    }
}
