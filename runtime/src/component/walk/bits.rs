//! The bits of a scalar before they are lifted: a core value, or bytes in memory.

use super::super::abi::fault::bug;
use crate::Result;

/// Where the bits of a scalar are.
pub(crate) trait Bits: Copy {
    /// The first `N` bytes, the least significant first; `N` is at most 8.
    fn bytes<const N: usize>(self) -> Result<[u8; N]>;
    /// As a `bool`. Spec: `convert_int_to_bool`.
    fn truth(self) -> Result<bool>;
}

/// A core value, of which what is beyond the type's width does not count.
impl Bits for u64 {
    #[inline(always)]
    fn bytes<const N: usize>(self) -> Result<[u8; N]> {
        self.to_le_bytes().first_chunk().copied().ok_or_else(|| bug("a scalar has more than 8 bytes"))
    }

    /// All of an `i32` counts.
    #[inline(always)]
    fn truth(self) -> Result<bool> {
        Ok(self as u32 != 0)
    }
}

/// Bytes in memory, the scalar's first.
impl Bits for &[u8] {
    #[inline(always)]
    fn bytes<const N: usize>(self) -> Result<[u8; N]> {
        self.first_chunk().copied().ok_or_else(|| bug("a part lies outside its whole"))
    }

    #[inline(always)]
    fn truth(self) -> Result<bool> {
        Ok(self.bytes::<1>()? != [0])
    }
}
