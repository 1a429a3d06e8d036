//! Lists that were written out as bytes when their elements were checked.
//!
//! Arguments are checked before anything of the guest runs, and only then may its `realloc` be called for the room that they go to. Lists of
//! [`plain`] elements are too long to be walked twice: checking one writes its elements behind those of the lists before, and lowering, which
//! meets lists in the same order, takes them from the front.

use super::super::abi::fault::bug;
use super::scalar::scalar_size;
use crate::Result;
use windlass_compiler::types::component::{InterfaceType, TypeTable};

/// Bytes of lists, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Packed {
    /// All of them are initialised, so that a buffer that is used again is not cleared first.
    bytes: Vec<u8>,
    filled: usize,
    taken: usize,
}

/// What a buffer that is kept between calls may hold.
const KEPT: usize = 1 << 20;

impl Packed {
    /// Lists in a buffer that was used before.
    #[inline]
    pub(crate) fn reusing(bytes: Vec<u8>) -> Self {
        Self { bytes, filled: 0, taken: 0 }
    }

    /// The buffer, to be used again.
    #[inline]
    pub(crate) fn into_buffer(self) -> Vec<u8> {
        if self.bytes.capacity() > KEPT { Vec::new() } else { self.bytes }
    }

    /// Room for a list.
    pub(crate) fn room(&mut self, len: usize) -> &mut [u8] {
        let from = self.filled;
        self.filled += len;
        if self.bytes.len() < self.filled {
            self.bytes.resize(self.filled, 0);
        }
        &mut self.bytes[from..self.filled]
    }

    /// The list that was written first and not yet taken.
    pub(crate) fn take(&mut self, len: usize) -> Option<&[u8]> {
        let end = self.taken.checked_add(len)?;
        let list = self.bytes[..self.filled].get(self.taken..end)?;
        self.taken = end;
        Some(list)
    }
}

/// The bytes of all scalars in a type that has no other parts but scalars, in records and tuples; `None` for other types. Asking takes no longer than
/// walking a value of the type.
pub(crate) fn plain(types: &TypeTable, ty: InterfaceType) -> Option<usize> {
    use InterfaceType as T;
    match ty {
        T::Record(index) => types.records[index].fields.iter().try_fold(0, |sum, field| Some(sum + plain(types, field.ty)?)),
        T::Tuple(index) => types.tuples[index].types.iter().try_fold(0, |sum, ty| Some(sum + plain(types, *ty)?)),
        ty => scalar_size(ty),
    }
}

/// Copies `stride` bytes an element, but not the bytes between fields: those stay what the guest's allocator left.
pub(crate) fn copy_fields(types: &TypeTable, ty: InterfaceType, from: &[u8], to: &mut [u8], stride: usize, offset: usize) -> Result<()> {
    use InterfaceType as T;
    match ty {
        T::Record(index) => types.records[index]
            .fields
            .iter()
            .try_for_each(|field| copy_fields(types, field.ty, from, to, stride, offset + field.offset as usize)),
        T::Tuple(index) => {
            let tuple = &types.tuples[index];
            let mut fields = tuple.types.iter().zip(&tuple.offsets);
            fields.try_for_each(|(ty, field)| copy_fields(types, *ty, from, to, stride, offset + *field as usize))
        }
        ty => match scalar_size(ty) {
            Some(1) => copy_field::<1>(from, to, stride, offset),
            Some(2) => copy_field::<2>(from, to, stride, offset),
            Some(4) => copy_field::<4>(from, to, stride, offset),
            Some(8) => copy_field::<8>(from, to, stride, offset),
            _ => None,
        }
        .ok_or_else(|| bug("an element is smaller than its fields, or not plain")),
    }
}

fn copy_field<const N: usize>(from: &[u8], to: &mut [u8], stride: usize, offset: usize) -> Option<()> {
    for (from, to) in from.chunks_exact(stride).zip(to.chunks_exact_mut(stride)) {
        *to.get_mut(offset..)?.first_chunk_mut::<N>()? = *from.get(offset..)?.first_chunk()?;
    }
    Some(())
}
