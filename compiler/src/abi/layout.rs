//! Where the parts of a value lie in a 32-bit memory, and what is in it.
//!
//! Every function here takes the layouts of the parts and gives that of the whole, so that each type is looked at once, when it is interned.
//! Arithmetic is checked: the validator bounds one value type, but not the tuple of a function's parameters.
//!
//! Spec: Canonical ABI, "Alignment", "Element Size", "Despecialization".

use super::flat::{flatten_record, flatten_variant};
use crate::types::component::{Abi, FlatType, VariantLayout};
use anyhow::{Context, Result};
use smallvec::smallvec;

/// The smallest multiple of `align`, a power of two, that is not below `offset`. `None` past 32 bits. Spec: `align_to`.
pub fn align_to(offset: u32, align: u32) -> Option<u32> {
    Some(offset.checked_add(align - 1)? & !(align - 1))
}

/// The layout of a record or tuple with the offset of each field. Spec: `alignment_record`, `elem_size_record`, `flatten_record`.
///
/// # Errors
///
/// When it does not fit in 32 bits.
pub fn record_abi<'a>(fields: impl Iterator<Item = &'a Abi> + Clone) -> Result<(Box<[u32]>, Abi)> {
    let mut abi = Contents::default();
    let mut offsets = Vec::new();
    let (mut size, mut align) = (0u32, 1);
    for field in fields.clone() {
        abi.add(field);
        align = align.max(field.align);
        let offset = align_to(size, field.align).context(TOO_LARGE)?;
        offsets.push(offset);
        size = offset.checked_add(field.size).context(TOO_LARGE)?;
    }
    let size = align_to(size, align).context(TOO_LARGE)?;
    Ok((offsets.into(), abi.with(size, align, flatten_record(fields))))
}

/// The layout of a variant, enum, option or result from those of its cases' payloads. Spec: `alignment_variant`, `elem_size_variant`,
/// `flatten_variant`.
///
/// # Errors
///
/// When it does not fit in 32 bits.
pub fn variant_abi<'a>(cases: impl ExactSizeIterator<Item = Option<&'a Abi>> + Clone) -> Result<(VariantLayout, Abi)> {
    let mut abi = Contents::default();
    let discriminant_size = discriminant_size(cases.len());
    let (mut payload_size, mut payload_align) = (0, 1);
    for case in cases.clone().flatten() {
        abi.add(case);
        payload_size = payload_size.max(case.size);
        payload_align = payload_align.max(case.align);
    }
    let align = payload_align.max(discriminant_size.into());
    let payload_offset = align_to(discriminant_size.into(), payload_align).context(TOO_LARGE)?;
    let size = payload_offset.checked_add(payload_size).and_then(|size| align_to(size, align)).context(TOO_LARGE)?;
    let layout = VariantLayout { discriminant_size, payload_offset };
    Ok((layout, abi.with(size, align, flatten_variant(cases.flatten()))))
}

/// The size in bytes of the discriminant of a variant with `cases` cases. Spec: `discriminant_type`.
pub fn discriminant_size(cases: usize) -> u8 {
    match cases {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    }
}

/// The layout of a flags type with `labels` labels, at most 32. Spec: `alignment_flags`, `elem_size_flags`.
pub fn flags_abi(labels: usize) -> Abi {
    let size = match labels {
        0..=8 => 1,
        9..=16 => 2,
        _ => 4,
    };
    Contents::default().with(size, size, Some(smallvec![FlatType::I32]))
}

/// The layout of a string, list or map with elements of layout `element`: a pointer and a length.
pub fn pointer_abi(element: Option<&Abi>) -> Abi {
    let mut abi = Contents { has_pointer: true, ..Contents::default() };
    if let Some(element) = element {
        abi.add(element);
    }
    abi.with(8, 4, Some(smallvec![FlatType::I32, FlatType::I32]))
}

/// The layout of a list of `len` elements of layout `element`. Spec: `elem_size`, `flatten_list`.
///
/// # Errors
///
/// When it does not fit in 32 bits.
pub fn fixed_list_abi(element: &Abi, len: u32) -> Result<Abi> {
    let mut abi = Contents::default();
    abi.add(element);
    let size = element.size.checked_mul(len).context(TOO_LARGE)?;
    // Every value has a flat form of one or more, so that one element past the limit is enough to exceed it.
    let times = usize::try_from(len).unwrap_or(usize::MAX).min(super::MAX_FLAT + 1);
    let flat = flatten_record(std::iter::repeat_n(element, times));
    Ok(abi.with(size, element.align, flat))
}

const TOO_LARGE: &str = "implementation limit: a type is larger than 4 GiB in memory";

/// What is somewhere in a value.
#[derive(Default)]
struct Contents {
    has_borrow: bool,
    has_handle: bool,
    has_pointer: bool,
    depth: u32,
}

impl Contents {
    fn add(&mut self, part: &Abi) {
        self.has_borrow |= part.has_borrow;
        self.has_handle |= part.has_handle;
        self.has_pointer |= part.has_pointer;
        self.depth = self.depth.max(part.depth);
    }

    fn with(self, size: u32, align: u32, flat: Option<smallvec::SmallVec<[FlatType; 4]>>) -> Abi {
        let Self { has_borrow, has_handle, has_pointer, depth } = self;
        Abi { size, align, flat, has_borrow, has_handle, has_pointer, depth: depth.saturating_add(1) }
    }
}
