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
    /// The handle is one of another kind of thing.
    WrongKind {
        /// The index.
        index: u32,
        /// What was asked for.
        expected: &'static str,
        /// What the handle holds.
        found: &'static str,
        /// How two that are called the same differ.
        other: &'static str,
    },
    /// A stream, future or waitable set was used as it cannot be now.
    Waitable(Waited),
    /// The host passed a resource of one type where another is expected.
    WrongHostType {
        /// What was asked for.
        expected: ResourceType,
        /// What was passed.
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

/// What cannot be done with a stream, future or waitable set now.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Waited {
    /// It is in a waitable set.
    InSet {
        /// What was to be done.
        verb: &'static str,
        /// With what.
        noun: &'static str,
    },
    /// It is in a waitable set, and the operation would wait by itself.
    SyncInSet,
    /// A copy is going on.
    Busy {
        /// What was to be done.
        verb: &'static str,
        /// With what.
        noun: &'static str,
    },
    /// Nothing goes on any more.
    Done {
        /// What was to be done.
        verb: &'static str,
        /// With what.
        noun: &'static str,
        /// Whether that is the end that reads.
        reads: bool,
    },
    /// No copy is going on.
    NothingToCancel {
        /// Of what.
        noun: &'static str,
    },
    /// The writable end of a future goes away without a value.
    Unwritten,
    /// Elements that are not numbers move within one instance.
    WithinInstance,
    /// The set is not empty.
    SetNotEmpty,
    /// It would cross to a component that was instantiated apart.
    Apart,
    /// A buffer has more elements than the component model allows.
    TooManyElements {
        /// How many.
        elements: u32,
    },
}

impl fmt::Display for Waited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InSet { verb, noun } => write!(f, "cannot {verb} {noun} while it's in a waitable set"),
            Self::SyncInSet => f.write_str("waitable cannot be used synchronously while added to a waitable set"),
            Self::Busy { verb, noun } => write!(f, "cannot {verb} busy {noun}: a copy is going on"),
            Self::Done { verb, noun, reads } => match (*noun, reads) {
                ("stream", true) => write!(f, "cannot {verb} stream after being notified that the writable end dropped"),
                ("stream", false) => write!(f, "cannot {verb} stream after being notified that the readable end dropped"),
                (_, true) => write!(f, "cannot {verb} future after previous read succeeded"),
                (_, false) => write!(f, "cannot {verb} future after previous write succeeded or readable end dropped"),
            },
            Self::NothingToCancel { noun } => write!(f, "cannot cancel a copy of a {noun}: none is going on"),
            Self::Unwritten => f.write_str("cannot drop future write end without first writing a value"),
            Self::WithinInstance => f.write_str("cannot read from and write to intra-component future/stream with non-numeric payload"),
            Self::SetNotEmpty => f.write_str("cannot drop waitable set: it is not empty"),
            Self::Apart => f.write_str("streams and futures cannot cross between components that were instantiated apart yet"),
            Self::TooManyElements { elements } => {
                write!(f, "cannot copy {elements} elements at once: the component model allows {}", super::MAX_COPY_ELEMENTS)
            }
        }
    }
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
            Self::WrongKind { index, expected, found, other } => {
                write!(f, "handle index {index} used with the wrong type, expected {expected} but found {found}{other}")
            }
            Self::Waitable(problem) => problem.fmt(f),
            Self::WrongHostType { expected, found } => {
                write!(f, "a resource of another type was passed than the one expected: {} for {}", found.told(), expected.told())
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
