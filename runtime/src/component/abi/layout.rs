//! The canonical layout of a Rust type as a constant, and the constant arithmetic by which aggregates get theirs.
//!
//! Spec: Canonical ABI, "Alignment", "Element Size", "Flattening".

/// How a Rust type crosses: everything that is known of it at compile time.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Size in a guest's memory, in bytes.
    pub size: usize,
    /// Alignment there, in bytes.
    pub align: usize,
    /// Number of flat values.
    pub flat: usize,
    /// Whether it holds a resource handle, so that lifting and lowering it must be told its type.
    pub handle: bool,
    /// Whether lowering it may call `realloc`.
    pub realloc: bool,
    /// Whether a value in Rust is the same bytes as in a guest: same size, same offsets, no padding, little endian.
    /// Such values are lowered in bulk.
    pub plain: bool,
    /// Whether any bytes are a value. Plain types of which this holds are lifted in bulk.
    pub any_bits: bool,
    /// How many types deep it is: 0 for a type without parts, such as a number, a string or a handle.
    pub depth: usize,
}

/// Whether this machine stores numbers as guests do.
const LITTLE_ENDIAN: bool = cfg!(target_endian = "little");

impl Layout {
    /// Of a type with no values to carry: an empty tuple.
    pub const EMPTY: Self = Self { size: 0, align: 1, flat: 0, handle: false, realloc: false, plain: false, any_bits: false, depth: 0 };

    /// Of `string`, `list` and `map`: pointer and length.
    pub const POINTER: Self = Self { size: 8, align: 4, flat: 2, handle: false, realloc: true, plain: false, any_bits: false, depth: 0 };

    /// Of a resource handle.
    pub const HANDLE: Self = Self { size: 4, align: 4, flat: 1, handle: true, realloc: false, plain: false, any_bits: false, depth: 0 };

    /// Of a number or character; `any_bits` as for the field.
    pub const fn scalar(size: usize, any_bits: bool) -> Self {
        Self { size, align: size, flat: 1, handle: false, realloc: false, plain: LITTLE_ENDIAN, any_bits, depth: 0 }
    }

    /// Of a list of `element`.
    pub const fn list(element: Self) -> Self {
        Self { handle: element.handle, depth: element.depth + 1, ..Self::POINTER }
    }

    /// Of an array of `len` times `element`.
    pub const fn array(element: Self, len: usize) -> Self {
        Self { size: element.size * len, flat: element.flat * len, depth: element.depth + 1, ..element }
    }

    /// Of a record or tuple. Never plain: see [`Layout::plain_if`].
    pub const fn record(fields: &[Self]) -> Self {
        let mut whole = Self { any_bits: true, ..Self::EMPTY };
        let mut i = 0;
        while i < fields.len() {
            whole = whole.with(fields[i]);
            whole.size = align_to(whole.size, fields[i].align) + fields[i].size;
            whole.flat += fields[i].flat;
            whole.any_bits &= fields[i].any_bits;
            i += 1;
        }
        whole.size = align_to(whole.size, whole.align);
        // An empty tuple stands for no value at all.
        whole.depth += (!fields.is_empty()) as usize;
        whole
    }

    /// Of a variant, option, result or enum.
    pub const fn variant(cases: &[Option<Self>]) -> Self {
        let tag = discriminant_size(cases.len());
        let mut whole = Self { align: tag, ..Self::EMPTY };
        let mut size = 0;
        let mut i = 0;
        while i < cases.len() {
            if let Some(case) = cases[i] {
                whole = whole.with(case);
                size = max(size, case.size);
                whole.flat = max(whole.flat, case.flat);
            }
            i += 1;
        }
        whole.size = align_to(payload_offset(cases) + size, whole.align);
        whole.flat += 1;
        whole.depth += 1;
        whole
    }

    /// Of an enum, which Rust stores as an integer of `rust_size` bytes.
    pub const fn enumeration(cases: usize, rust_size: usize) -> Self {
        let size = discriminant_size(cases);
        Self { plain: LITTLE_ENDIAN && rust_size == size, depth: 1, ..Self::scalar(size, false) }
    }

    /// Of flags: `size` is 1, 2 or 4.
    pub const fn flags(size: usize) -> Self {
        Self { depth: 1, ..Self::scalar(size, false) }
    }

    /// Marks a record as plain if it is: given its size in Rust, its fields, and where Rust put them.
    pub const fn plain_if(self, rust_size: usize, fields: &[Self], rust_offsets: &[usize]) -> Self {
        let mut plain = LITTLE_ENDIAN && rust_size == self.size && fields.len() == rust_offsets.len();
        let mut at = 0;
        let mut i = 0;
        while i < fields.len() && plain {
            // Each field must begin where the one before ends: no padding between.
            plain = fields[i].plain && at % fields[i].align == 0 && rust_offsets[i] == at;
            at += fields[i].size;
            i += 1;
        }
        plain &= at == self.size && self.size > 0;
        Self { plain, any_bits: self.any_bits && plain, ..self }
    }

    /// Whether a value is bytes of its own, without pointers and handles, so that it can be written and read by them alone.
    #[inline]
    pub const fn is_fixed(&self) -> bool {
        !self.realloc && !self.handle
    }

    const fn with(self, part: Self) -> Self {
        Self {
            align: max(self.align, part.align),
            handle: self.handle || part.handle,
            realloc: self.realloc || part.realloc,
            depth: max(self.depth, part.depth),
            ..self
        }
    }
}

/// Offsets in memory of the fields of a record, in bytes.
pub const fn offsets<const N: usize>(fields: &[Layout; N]) -> [usize; N] {
    let mut offsets = [0; N];
    let mut at = 0;
    let mut i = 0;
    while i < N {
        at = align_to(at, fields[i].align);
        offsets[i] = at;
        at += fields[i].size;
        i += 1;
    }
    offsets
}

/// Where the flat values of each field of a record begin.
pub const fn flat_offsets<const N: usize>(fields: &[Layout; N]) -> [usize; N] {
    let mut offsets = [0; N];
    let mut at = 0;
    let mut i = 0;
    while i < N {
        offsets[i] = at;
        at += fields[i].flat;
        i += 1;
    }
    offsets
}

/// Size of the discriminant of a variant with that many cases. Spec: `discriminant_type`.
pub const fn discriminant_size(cases: usize) -> usize {
    match cases {
        0..=0x100 => 1,
        0x101..=0x1_0000 => 2,
        _ => 4,
    }
}

/// Offset of the payload of a variant, in bytes.
pub const fn payload_offset(cases: &[Option<Layout>]) -> usize {
    let mut align = 1;
    let mut i = 0;
    while i < cases.len() {
        if let Some(case) = cases[i] {
            align = max(align, case.align);
        }
        i += 1;
    }
    align_to(discriminant_size(cases.len()), align)
}

/// Rounds up; alignments are powers of two. Spec: `align_to`.
#[inline]
pub const fn align_to(at: usize, align: usize) -> usize {
    (at + align - 1) & !(align - 1)
}

const fn max(a: usize, b: usize) -> usize {
    if a > b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;

    const U8: Layout = Layout::scalar(1, true);
    const U32: Layout = Layout::scalar(4, true);
    const U64: Layout = Layout::scalar(8, true);

    #[test]
    fn records_are_laid_out_in_order_with_padding() {
        let fields = [U8, U32, U8];
        let whole = Layout::record(&fields);
        assert_eq!((whole.size, whole.align, whole.flat), (12, 4, 3));
        assert_eq!(offsets(&fields), [0, 4, 8]);
        assert_eq!(flat_offsets(&[U8, Layout::POINTER, U8]), [0, 1, 3]);
    }

    #[test]
    fn variants_join_their_cases() {
        let cases = [None, Some(U64), Some(Layout::POINTER)];
        let whole = Layout::variant(&cases);
        assert_eq!((whole.size, whole.align, whole.flat), (16, 8, 3));
        assert_eq!(payload_offset(&cases), 8);
        assert!(whole.realloc && !whole.handle && !whole.plain);
        let enumeration = Layout::enumeration(257, 2);
        assert_eq!((enumeration.size, enumeration.flat, enumeration.plain), (2, 1, true));
    }

    #[test]
    fn only_records_without_padding_in_canonical_order_are_plain() {
        let plain = |fields: &[Layout], size, offsets: &[usize]| Layout::record(fields).plain_if(size, fields, offsets).plain;
        assert!(plain(&[U32, U32, U64], 16, &[0, 4, 8]));
        assert!(!plain(&[U32, U32], 8, &[4, 0]), "Rust chose another order");
        assert!(!plain(&[U8, U32], 8, &[0, 4]), "padding between");
        assert!(!plain(&[U32, U8], 8, &[0, 4]), "padding behind");
        assert!(!plain(&[Layout::POINTER], 8, &[0]));
        let with_char = [U32, Layout::scalar(4, false)];
        let whole = Layout::record(&with_char).plain_if(8, &with_char, &[0, 4]);
        assert!(whole.plain && !whole.any_bits);
    }
}
