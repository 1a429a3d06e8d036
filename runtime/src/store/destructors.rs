//! Destructors of host resources, as core functions: whoever drops an owner need not know who implements it.
//!
//! There is one for each definition in a linker, shared by all instances that were linked with it: a handle of the host may outlive the instance that
//! it came out of, and calls the same function.

use super::StoreState;
use crate::Result;
use crate::vm::{FuncRef, HostFuncBlock, HostFuncSource, Signature};
use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use std::any::Any;
use std::ptr::NonNull;
use std::sync::Arc;

/// Tells definitions apart: the address of the closure, which the store keeps alive meanwhile.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DestructorKey(pub(crate) usize);

/// The destructors that instances of a store know.
#[derive(Default)]
pub(super) struct HostDestructors {
    by_key: HashMap<DestructorKey, HostDestructor>,
}

struct HostDestructor {
    block: HostFuncBlock,
    /// What the function works on.
    _owner: Arc<dyn Any + Send + Sync>,
    /// How many instantiated components know it.
    users: usize,
}

impl HostDestructors {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.by_key.len()
    }
}

impl StoreState {
    /// The core function of a destructor, until it is released as often. `make` gives it and what it works on, which keeps what `key` is the address
    /// of alive.
    pub(crate) fn use_destructor(
        &mut self,
        key: DestructorKey,
        signature: Signature,
        make: impl FnOnce(Signature) -> Result<(HostFuncSource, Arc<dyn Any + Send + Sync>)>,
    ) -> Result<NonNull<FuncRef>> {
        let address = self.address().as_ptr();
        let destructor = match self.destructors.by_key.entry(key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let (source, owner) = make(signature)?;
                new.insert(HostDestructor { block: HostFuncBlock::new(address, [source]), _owner: owner, users: 0 })
            }
        };
        destructor.users += 1;
        Ok(destructor.block.func_ref(0))
    }

    /// An instantiated component that knew a destructor is gone. The function stays as long as a handle of the host would call it.
    pub(crate) fn release_destructor(&mut self, key: DestructorKey) {
        let Some(destructor) = self.destructors.by_key.get_mut(&key) else { return };
        destructor.users = destructor.users.saturating_sub(1);
        if destructor.users == 0 && !self.components.host_would_call(destructor.block.func_ref(0)) {
            self.destructors.by_key.remove(&key);
        }
    }
}
