//! The frame of an image: an ELF file of eight sections in a fixed order, so that tools can look into it, and their check.
//!
//! Reading it follows the section headers and nothing else. What lies in front of `.text` is hashed when an image is loaded: it is small, and it is what
//! decides where code goes. Code, data and what backtraces read are hashed only on request, since that would read pages which nothing else does.

use anyhow::{Context, Result, bail, ensure};
use object::write::elf::{FileHeader, SectionHeader, Writer};
use object::{Endianness, elf};
use std::fmt;
use std::ops::Range;
use xxhash_rust::xxh3::xxh3_64;

/// Changes whenever an image's form or the layout of what its code reads and writes does.
const FORMAT: u8 = 1;

/// In the flags of the ELF header: `WLA`, then the kind.
const MARK: u32 = u32::from_be_bytes(*b"WLA\0");

/// What an image is of.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum ImageKind {
    /// A core module.
    Module,
    /// A component.
    Component,
}

impl fmt::Display for ImageKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Module => "module",
            Self::Component => "component",
        })
    }
}

/// The sections with content, in their order.
const SECTIONS: [&str; 7] = [".windlass", ".windlass.meta", ".windlass.tables", ".windlass.check", ".text", ".rodata", ".windlass.trace"];
const IDENTITY: usize = 0;
const META: usize = 1;
const TABLES: usize = 2;
const CHECK: usize = 3;
const TEXT: usize = 4;
const RODATA: usize = 5;
const TRACE: usize = 6;

/// `.windlass.check`: the image's length, the hash of all behind the section, the hash of all before this word.
const CHECK_BYTES: usize = 24;
const ELF_HEADER_BYTES: usize = 64;
const SECTION_HEADER_BYTES: usize = 64;

/// What goes into the sections of an image.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) identity: Vec<u8>,
    pub(super) meta: Vec<u8>,
    pub(super) tables: Vec<u8>,
    pub(super) text: Vec<u8>,
    pub(super) rodata: Vec<u8>,
    pub(super) trace: Vec<u8>,
}

/// The image of `parts`.
pub(super) fn write(kind: ImageKind, machine: elf::Machine, page_bytes: u32, parts: &Parts) -> Result<Vec<u8>> {
    let Parts { identity, meta, tables, text, rodata, trace } = parts;
    let check = [0; CHECK_BYTES];
    let contents: [&[u8]; 7] = [identity, meta, tables, &check, text, rodata, trace];
    let mut image = Vec::new();
    let mut writer = Writer::new(Endianness::Little, true, &mut image);
    writer.reserve_file_header();
    writer.reserve_null_section_index();
    let names = SECTIONS.map(|name| {
        writer.reserve_section_index();
        writer.add_section_name(name.as_bytes())
    });
    writer.reserve_shstrtab_section_index();
    writer.reserve_section_headers();
    writer.reserve_shstrtab()?;
    let align = |index: usize| match index {
        TEXT | RODATA => u64::from(page_bytes),
        _ => 8,
    };
    let mut headers = Vec::with_capacity(SECTIONS.len());
    for (index, content) in contents.iter().enumerate() {
        let offset = writer.reserve(content.len() as u64, align(index));
        let mut sh_flags = elf::SHF_ALLOC;
        if index == TEXT {
            sh_flags |= elf::SHF_EXECINSTR;
        }
        headers.push(SectionHeader {
            sh_name: writer.section_name_offset(Some(names[index])),
            sh_type: elf::SHT_PROGBITS,
            sh_flags,
            sh_addr: offset,
            sh_offset: offset,
            sh_size: content.len() as u64,
            sh_link: 0,
            sh_info: 0,
            sh_addralign: align(index),
            sh_entsize: 0,
        });
    }
    writer.write_file_header(&FileHeader {
        os_abi: elf::ELFOSABI_STANDALONE,
        abi_version: FORMAT,
        e_type: elf::ET_DYN,
        e_machine: machine,
        e_entry: 0,
        e_flags: elf::FileFlags(MARK | (kind as u32 + 1)),
    })?;
    writer.write_null_section_header();
    for header in &headers {
        writer.write_section_header(header);
    }
    writer.write_shstrtab_section_header();
    writer.write_shstrtab();
    for (index, content) in contents.iter().enumerate() {
        writer.write_align(align(index));
        writer.write(content);
    }
    drop(writer);

    let start = headers[CHECK].sh_offset as usize;
    let rest = xxh3_64(&image[start + CHECK_BYTES..]);
    let len = image.len() as u64;
    image[start..start + 8].copy_from_slice(&len.to_le_bytes());
    image[start + 8..start + 16].copy_from_slice(&rest.to_le_bytes());
    let front = xxh3_64(&image[..start + 16]);
    image[start + 16..start + 24].copy_from_slice(&front.to_le_bytes());
    Ok(image)
}

/// Where the parts of an image lie in it.
#[derive(Clone, Debug)]
pub struct Image {
    kind: ImageKind,
    sections: [Range<usize>; 7],
}

impl Image {
    /// What the bytes at the front of a file are the image of, if they are one's; 64 are looked at.
    pub fn detect(bytes: &[u8]) -> Option<ImageKind> {
        if !bytes.starts_with(&[0x7f, b'E', b'L', b'F', 2, 1]) {
            return None;
        }
        let flags = u32_at(bytes, 48)?;
        match flags.checked_sub(MARK)? {
            1 => Some(ImageKind::Module),
            2 => Some(ImageKind::Component),
            _ => None,
        }
    }

    /// Finds the parts of an image and checks what lies in front of its code: nothing of that has changed since it was written, and the image has its
    /// length.
    ///
    /// # Errors
    ///
    /// When the bytes are no image, one of another form, or a damaged one: each says which.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let Some(kind) = Self::detect(bytes) else { bail!("this is not a compiled artifact of Windlass: it {}", looks_like(bytes)) };
        let damaged = |what: &str| format!("the artifact is damaged: {what}");
        let format = bytes.get(8).copied().unwrap_or_default();
        ensure!(
            format == FORMAT,
            "the artifact has format {format}, this version of Windlass reads and writes format {FORMAT}: compile it again"
        );
        let headers = u64_at(bytes, 40).and_then(|at| usize::try_from(at).ok()).filter(|at| *at == ELF_HEADER_BYTES);
        let headers = headers.with_context(|| damaged("its section headers are not where they are written"))?;
        let mut sections = [const { 0..0 }; 7];
        for (index, section) in sections.iter_mut().enumerate() {
            let header = headers + (index + 1) * SECTION_HEADER_BYTES;
            let word = |at| u64_at(bytes, header + at).and_then(|word| usize::try_from(word).ok());
            let range = word(24).zip(word(32)).and_then(|(start, len)| Some(start..start.checked_add(len)?));
            let range = range.filter(|range| range.end <= bytes.len());
            *section = range.with_context(|| {
                damaged(&format!("`{}` does not lie in its {} bytes, so it may have been cut off", SECTIONS[index], bytes.len()))
            })?;
        }
        let check = &sections[CHECK];
        ensure!(check.len() == CHECK_BYTES && check.start >= ELF_HEADER_BYTES, damaged("its check has another size"));
        let [len, _, front] = [0, 8, 16].map(|at| u64_at(bytes, check.start + at).unwrap_or_default());
        ensure!(xxh3_64(&bytes[..check.start + 16]) == front, damaged("its headers, metadata or tables have changed since it was written"));
        ensure!(len == bytes.len() as u64, damaged(&format!("it was written with {len} bytes and has {}", bytes.len())));
        Ok(Self { kind, sections })
    }

    /// Checks what [`Self::read`] does not: that code, data, names and positions are as they were written.
    ///
    /// # Errors
    ///
    /// When they are not.
    pub fn check_all(&self, bytes: &[u8]) -> Result<()> {
        let check = &self.sections[CHECK];
        let rest = u64_at(bytes, check.start + 8);
        ensure!(
            bytes.get(check.end..).map(xxh3_64) == rest,
            "the artifact is damaged: its code, data, names or positions have changed since it was written"
        );
        Ok(())
    }

    /// What it is of.
    pub fn kind(&self) -> ImageKind {
        self.kind
    }

    /// Its identity, as text.
    pub fn identity<'a>(&self, bytes: &'a [u8]) -> &'a str {
        bytes.get(self.sections[IDENTITY].clone()).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default()
    }

    /// `.windlass.meta`.
    pub(super) fn meta(&self) -> Range<usize> {
        self.sections[META].clone()
    }

    /// `.windlass.tables`.
    pub fn tables(&self) -> &Range<usize> {
        &self.sections[TABLES]
    }

    /// `.text`.
    pub fn text(&self) -> &Range<usize> {
        &self.sections[TEXT]
    }

    /// `.rodata`.
    pub fn rodata(&self) -> &Range<usize> {
        &self.sections[RODATA]
    }

    /// `.windlass.trace`.
    pub fn trace(&self) -> &Range<usize> {
        &self.sections[TRACE]
    }
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

/// What bytes are that are no image.
fn looks_like(bytes: &[u8]) -> String {
    match bytes {
        [] => "is empty".to_owned(),
        [0, b'a', b's', b'm', ..] => "is WebAssembly, which has to be compiled first".to_owned(),
        [0x7f, b'E', b'L', b'F', ..] if bytes.len() < ELF_HEADER_BYTES => format!("ends after {} bytes, within its header", bytes.len()),
        [0x7f, b'E', b'L', b'F', ..] => "is an ELF file of another program".to_owned(),
        _ => format!("begins with {:02x?}", &bytes[..bytes.len().min(8)]),
    }
}
