//! Why an operation on handles was refused.

use super::ResourceType;
use std::fmt;

/// A handle was used in a way that the component model forbids. For a guest this is a trap.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HandleError {
    /// No handle has this index: it was never made, or dropped, or moved away.
    Unknown {
        /// The index.
        index: u32,
    },
    /// The handle is one of something else.
    WrongType {
        /// The index.
        index: u32,
        /// What was asked for.
        expected: ResourceType,
        /// What the handle holds.
        found: ResourceType,
    },
    /// Ownership was asked of a borrow.
    NotOwned {
        /// The index.
        index: u32,
    },
    /// Ownership was asked of a [`Resource`](crate::component::Resource) that the host made as a borrow.
    Borrow {
        /// What stands for the resource.
        rep: u32,
    },
    /// The host passed on a [`Resource`](crate::component::Resource) that it had given away before.
    GivenAway {
        /// What stands for the resource.
        rep: u32,
    },
    /// The handle cannot go away while a call borrows it.
    Lent {
        /// The index.
        index: u32,
    },
    /// A call ended with borrows that it had not dropped.
    BorrowsRemain {
        /// How many.
        count: u32,
    },
    /// The table holds as many handles as it may.
    Full {
        /// How many that is.
        limit: u32,
    },
    /// One call borrows as many handles as it may.
    TooManyLent {
        /// How many that is.
        limit: u32,
    },
    /// The instance may not be left now: it runs `realloc` or `post-return`.
    CannotLeave,
    /// A handle of another store was used.
    WrongStore,
    /// The resource was implemented by an instance that was dropped from its store.
    InstanceDropped,
}

impl std::error::Error for HandleError {}

impl fmt::Display for HandleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { index } => write!(f, "unknown handle index {index}"),
            Self::WrongType { index, expected, found } => {
                let different = if expected.kind() == found.kind() { "different " } else { "" };
                write!(
                    f,
                    "handle index {index} used with the wrong type, expected {} but found a {different}{}",
                    expected.kind(),
                    found.kind()
                )
            }
            Self::NotOwned { index } => write!(f, "handle index {index} is a borrow: it cannot be passed as an owned resource"),
            Self::Borrow { rep } => write!(f, "resource {rep} is a borrow: it cannot be passed as an owned resource"),
            Self::GivenAway { rep } => {
                write!(f, "resource {rep} was passed as an owned resource before: it belongs to someone else now")
            }
            Self::Lent { index } => write!(f, "cannot remove owned resource while borrowed (handle index {index})"),
            Self::BorrowsRemain { count } => write!(f, "borrow handles still remain at the end of the call ({count} of them)"),
            Self::Full { limit } => write!(f, "the handle table is full: it holds {limit} handles"),
            Self::TooManyLent { limit } => write!(f, "one call borrows more than {limit} handles"),
            Self::CannotLeave => write!(f, "cannot leave component instance"),
            Self::InstanceDropped => {
                write!(
                    f,
                    "the instance that implements the resource was dropped from its store (`Instance::drop_from`), and the resource with it"
                )
            }
            Self::WrongStore => write!(f, "a resource handle was used with another store than the one it belongs to"),
        }
    }
}
