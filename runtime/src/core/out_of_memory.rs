//! `OutOfMemory`: the system has no more memory to give.

use std::fmt;

/// An allocation that the system refused. In the chain of the error of what needed it.
///
/// ```
/// use windlass::{Error, OutOfMemory};
/// let error = Error::new(OutOfMemory::new(1 << 40));
/// assert_eq!(error.downcast_ref::<OutOfMemory>().map(OutOfMemory::requested_allocation_size), Some(1 << 40));
/// assert_eq!(error.to_string(), "out of memory: 1099511627776 bytes were asked for");
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct OutOfMemory {
    bytes: usize,
}

impl OutOfMemory {
    /// The refusal of an allocation of that many bytes.
    pub fn new(requested_allocation_size: usize) -> Self {
        Self { bytes: requested_allocation_size }
    }

    /// How many bytes were asked for.
    pub fn requested_allocation_size(&self) -> usize {
        self.bytes
    }
}

impl fmt::Display for OutOfMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "out of memory: {} bytes were asked for", self.bytes)
    }
}

impl std::error::Error for OutOfMemory {}
