//! What a case is held against: a share of the peer's time, or the time of one copy.

use crate::floor::Floor;
use crate::harness::Operation;
use rustix::time::ClockId;

/// What a case should reach.
#[derive(Clone, Copy)]
pub enum Target {
    /// No figure is set.
    None,
    /// At most this share of the peer's time.
    Peer(f64),
    /// At most this share of the CPU time that the peer spends, on all threads.
    PeerCpu(f64),
    /// At most `limit` times what it takes to copy `bytes`, into a fresh allocation or into memory that is there.
    Copy {
        /// Size of the list.
        bytes: usize,
        /// Whether the destination is allocated first.
        allocates: bool,
        /// How many times the copy's time.
        limit: f64,
    },
}

impl Target {
    /// The copy that the case cannot do without, as a case of its own.
    pub fn floor(self) -> Option<Operation> {
        let Self::Copy { bytes, allocates, .. } = self else { return None };
        let floor = if allocates { Floor::Clone } else { Floor::Copy };
        floor.operation(bytes as u64)
    }

    /// What the case is timed by.
    pub fn clock(self) -> ClockId {
        match self {
            Self::PeerCpu(_) => ClockId::ProcessCPUTime,
            _ => ClockId::Monotonic,
        }
    }

    /// The largest share that reaches it.
    pub fn limit(self) -> Option<f64> {
        match self {
            Self::None => None,
            Self::Peer(limit) | Self::PeerCpu(limit) | Self::Copy { limit, .. } => Some(limit),
        }
    }
}
