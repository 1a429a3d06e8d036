//! What a call owes for the borrows that cross with it.
//!
//! A scope begins when a call's first borrow crosses, and ends when the call's results have been delivered. It stands both for the
//! specification's `Task` (borrow handles given to the callee, which must be dropped before the call ends) and for its `Subtask`
//! (handles of the caller that may not go away meanwhile).
//!
//! Most calls that borrow lend one handle and give none to the callee: such a scope is one word or two on the stack of the call. Only others are
//! kept in the store.

use super::state::{ComponentState, Result};
use super::table::MAX_LENGTH;
use super::{HandleError, InstanceKey};
use smallvec::{SmallVec, smallvec};

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

/// Scopes of calls.
impl ComponentState {
    /// The call's scope, kept in the store from now on.
    pub(super) fn kept(&mut self, scope: &mut Option<ScopeKey>) -> Result<ScopeId> {
        let lenders = match *scope {
            Some(ScopeKey::Kept(scope)) => return Ok(scope),
            Some(ScopeKey::One(lender)) => smallvec![lender],
            None => SmallVec::new(),
        };
        self.generation = self.generation.wrapping_add(1);
        let generation = self.generation;
        let index = self.scopes.add(CallScope { generation, borrows: 0, lenders }, MAX_LENGTH)?;
        let id = ScopeId { index, generation };
        *scope = Some(ScopeKey::Kept(id));
        Ok(id)
    }

    /// Begins a call's scope, in the store.
    pub(crate) fn enter_scope(&mut self) -> Result<ScopeId> {
        self.kept(&mut None)
    }

    /// Lends a handle to a call. One call may borrow no more handles than a table may hold: the same handle over and over in a list costs the
    /// guest nothing, but each time is noted here.
    pub(super) fn lend(&mut self, scope: &mut Option<ScopeKey>, lender: Lender) -> Result<()> {
        let limit = self.limits.handles();
        if scope.is_none() && limit > 0 {
            *scope = Some(ScopeKey::One(lender));
        } else {
            let id = self.kept(scope)?;
            let lenders = &mut self.scopes.get_mut(id.index)?.lenders;
            if lenders.len() >= limit as usize || lenders.try_reserve(1).is_err() {
                return Err(HandleError::TooManyLent { limit });
            }
            lenders.push(lender);
        }
        if let Some(lends) = self.lends(lender) {
            // Each is noted in some scope: memory ends long before the count does.
            *lends = lends.saturating_add(1);
        }
        Ok(())
    }

    /// How many calls have a handle on loan, if it is still there: a trap while lowering can leave it moved.
    fn lends(&mut self, lender: Lender) -> Option<&mut u32> {
        match lender {
            Lender::Guest { instance, index } => Some(&mut self.instances[instance].handles.resource_mut(index)?.lends),
            Lender::Host { index } => Some(&mut self.host.get_mut(index).ok()?.lends),
        }
    }

    fn give_back(&mut self, lender: Lender) {
        if let Some(lends) = self.lends(lender) {
            *lends = lends.saturating_sub(1);
        }
    }

    /// Ends the scope of a call that a guest has lent one handle, and that is all; `false` if it is another scope, which goes on.
    #[inline]
    pub(crate) fn try_exit_scope(&mut self, scope: &ScopeKey) -> bool {
        let ScopeKey::One(Lender::Guest { instance, index }) = *scope else { return false };
        if let Some(handle) = self.instances[instance].handles.resource_mut(index) {
            handle.lends = handle.lends.saturating_sub(1);
        }
        true
    }

    /// How many borrow handles the callee of a call still has to drop.
    pub(crate) fn borrows_left(&self, scope: Option<ScopeKey>) -> Result<u32> {
        match scope {
            Some(ScopeKey::Kept(scope)) => Ok(self.scopes.get(scope.index)?.borrows),
            Some(ScopeKey::One(_)) | None => Ok(0),
        }
    }

    /// Ends a call's scope, if it has one: what was lent is free again. Refused if the callee has not dropped every borrow; what was lent is
    /// freed all the same.
    pub(crate) fn exit_scope(&mut self, scope: Option<ScopeKey>) -> Result<()> {
        match scope {
            None => Ok(()),
            Some(ScopeKey::One(lender)) => {
                self.give_back(lender);
                Ok(())
            }
            Some(ScopeKey::Kept(scope)) => self.end_kept(scope),
        }
    }

    fn end_kept(&mut self, scope: ScopeId) -> Result<()> {
        let ended = self.scopes.remove(scope.index)?;
        for lender in ended.lenders {
            self.give_back(lender);
        }
        if ended.borrows == 0 { Ok(()) } else { Err(HandleError::BorrowsRemain { count: ended.borrows }) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::resource::{Dropped, ResourceId};
    use super::super::resource_type::ResourceType;
    use super::*;

    /// A store with an instance that holds owners at 1, 2 and 3.
    fn state() -> (ComponentState, InstanceKey, ResourceId) {
        let mut state = ComponentState::new(false);
        let tree = state.add_tree([("a".to_owned(), false)]);
        let instance = state.trees.get(tree).map(|tree| tree.members[0]).expect("it was just made");
        let id = state.intern(ResourceType::host_dynamic(0));
        for rep in 1..=3 {
            assert_eq!(state.resource_new(instance, id, rep), Ok(rep));
        }
        (state, instance, id)
    }

    /// Lends a handle as calls do.
    fn lend(state: &mut ComponentState, instance: InstanceKey, id: ResourceId, index: u32, scope: &mut Option<ScopeKey>) -> Result<u32> {
        match state.try_lift_borrow(instance, id, index, scope) {
            Some(rep) => Ok(rep),
            None => state.lift_borrow(instance, id, index, scope),
        }
    }

    fn exit(state: &mut ComponentState, scope: Option<ScopeKey>) -> Result<()> {
        if scope.is_some_and(|scope| state.try_exit_scope(&scope)) { Ok(()) } else { state.exit_scope(scope) }
    }

    #[test]
    fn one_loan_is_kept_by_the_call_and_more_by_the_store() {
        let (mut state, instance, id) = state();
        let mut scope = None;
        for (index, kept) in [(1, 0), (2, 1), (2, 1), (3, 1)] {
            assert_eq!(lend(&mut state, instance, id, index, &mut scope), Ok(index));
            assert_eq!(state.scopes.len(), kept);
        }
        for index in 1..=3 {
            assert_eq!((state.try_drop_own(instance, id, index), state.try_lift_own(instance, id, index)), (None, None));
            assert_eq!(state.resource_drop(instance, id, index), Err(HandleError::Lent { index }));
            assert_eq!(state.lift_own(instance, id, index), Err(HandleError::Lent { index }));
        }
        assert_eq!((exit(&mut state, scope), state.scopes.len()), (Ok(()), 0));
        for rep in 1..=3 {
            assert_eq!(state.resource_drop(instance, id, rep), Ok(Dropped::Own { rep }));
        }
    }

    #[test]
    fn calls_inside_calls_lend_the_same_handle() {
        let (mut state, instance, id) = state();
        let (mut outer, mut inner) = (None, None);
        assert_eq!(lend(&mut state, instance, id, 1, &mut outer), Ok(1));
        assert_eq!(lend(&mut state, instance, id, 1, &mut inner), Ok(1));
        assert_eq!(exit(&mut state, inner), Ok(()));
        assert_eq!(state.resource_drop(instance, id, 1), Err(HandleError::Lent { index: 1 }), "the outer call goes on");
        assert_eq!((exit(&mut state, outer), exit(&mut state, None)), (Ok(()), Ok(())));
        assert_eq!(state.lift_own(instance, id, 1), Ok(1));
    }

    #[test]
    fn a_handle_for_the_callee_makes_the_store_keep_what_was_lent_before() {
        let (mut state, instance, id) = state();
        let tree = state.add_tree([("b".to_owned(), false)]);
        let callee = state.trees.get(tree).map(|tree| tree.members[0]).expect("it was just made");
        let resource = super::super::RuntimeResource::new(id, ResourceType::host_dynamic(0), None);
        let mut scope = None;
        assert_eq!(lend(&mut state, instance, id, 1, &mut scope), Ok(1));
        assert_eq!(state.lower_borrow(callee, &resource, 1, &mut scope), Ok(1));
        assert_eq!((state.borrows_left(scope), exit(&mut state, scope)), (Ok(1), Err(HandleError::BorrowsRemain { count: 1 })));
        assert_eq!(state.resource_drop(instance, id, 1), Ok(Dropped::Own { rep: 1 }), "lent no more all the same");
    }

    #[test]
    fn one_call_is_lent_no_more_than_the_store_allows() {
        let (mut state, instance, id) = state();
        for (limit, lent) in [(0, 0), (1, 1), (2, 2)] {
            state.limits.set_max_handles(limit);
            let mut scope = None;
            for index in 1..=lent {
                assert_eq!(lend(&mut state, instance, id, index, &mut scope), Ok(index));
            }
            assert_eq!(lend(&mut state, instance, id, 3, &mut scope), Err(HandleError::TooManyLent { limit: lent }));
            assert_eq!((exit(&mut state, scope), state.scopes.len()), (Ok(()), 0));
            for index in 1..=3 {
                assert_eq!(state.instances[instance].handles.resource(index).map(|handle| handle.lends), Some(0));
            }
        }
        let mut scope = None;
        assert_eq!(lend(&mut state, instance, id, 9, &mut scope), Err(HandleError::Unknown { index: 9 }));
        assert_eq!(scope, None, "a refusal begins nothing");
    }
}
