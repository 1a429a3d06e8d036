//! Bytes between two guests: copied out of the source's memory, or left there until they are written.
#![expect(unsafe_code, reason = "reads another guest's memory through a pointer")]

use std::ptr::NonNull;

/// Bytes on their way. `LENT` ones are still in the memory that they were lifted from.
///
/// Whoever makes a `Bytes<true>` sees to it that the memory stays as it is until the value is dropped: see [`Fused::run`](super::Fused::run).
pub(in super::super) enum Bytes<const LENT: bool> {
    Copied(Box<[u8]>),
    Lent(NonNull<[u8]>),
}

impl<const LENT: bool> Bytes<LENT> {
    /// The bytes `from` of the memory that `cx` lifts from. The caller has counted them: also bytes that stay where they are, for a guest can pass the
    /// same ones again and again, and each time costs as much work as copying them.
    pub(super) fn lift(from: &[u8]) -> Self {
        if LENT { Self::Lent(NonNull::from(from)) } else { Self::Copied(from.into()) }
    }

    /// The bytes.
    pub(super) fn get(&self) -> &[u8] {
        match self {
            Self::Copied(bytes) => bytes,
            // SAFETY: made from a slice of a guest's memory, which neither moves nor changes while this value lives (see `Bytes`).
            Self::Lent(bytes) => unsafe { bytes.as_ref() },
        }
    }
}
