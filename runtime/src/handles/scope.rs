//! What a call owes for the borrows that cross with it.
//!
//! A scope begins when a call's first borrow crosses, and ends when the call's results have been delivered. It stands both for the
//! specification's `Task` (borrow handles given to the callee, which must be dropped before the call ends) and for its `Subtask`
//! (handles of the caller that may not go away meanwhile).
//!
//! Most calls that borrow lend one handle and give none to the callee: such a scope is one word or two on the stack of the call. Only others are
//! kept in the store.

use super::InstanceKey;
use smallvec::SmallVec;

/// The scope of a call.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKey {
    /// One handle is on loan, and that is all.
    One(Lender),
    /// What the store keeps.
    Kept(ScopeId),
}

/// Names a scope that the store keeps. The generation makes one that has ended differ from the next with its index, for a borrow may outlive a call
/// that trapped.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScopeId {
    /// Index among the store's scopes.
    pub(crate) index: u32,
    /// Counts the scopes that a store ever began.
    pub(crate) generation: u32,
}

/// The borrows of one call.
#[derive(Debug, Default)]
pub(crate) struct CallScope {
    /// Told apart from earlier scopes with its index.
    pub(crate) generation: u32,
    /// Borrow handles made for the callee that it has not dropped. Spec: `Task.num_borrows`.
    pub(crate) borrows: u32,
    /// Handles on loan until the call ends. Spec: `Subtask.lenders`.
    pub(crate) lenders: SmallVec<[Lender; 4]>,
}

/// A handle on loan.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lender {
    /// One in an instance's table.
    Guest {
        /// The instance.
        instance: InstanceKey,
        /// Its index there.
        index: u32,
    },
    /// One that the host holds.
    Host {
        /// Its index in the host's table.
        index: u32,
    },
}
