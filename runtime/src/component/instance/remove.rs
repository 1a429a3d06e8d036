//! Removing an instance: its memory comes back while its store goes on.
//!
//! In this order: it is refused if something of it runs or another instance uses it; every handle to it, and every handle of the host to a resource
//! that it implements, is made meaningless; the destructors of what it owned of others run, of the host's resources above all, by its instances and
//! then by handle; its core instances, memories, tables, functions and code go. Resources that it owned of itself go with it, without their
//! destructors: those are code of what is being dropped.
#![expect(unsafe_code, reason = "frees what pointers into the store led to")]

use super::super::InstanceError;
use super::super::resource_any::destroy;
use super::data::{InstanceData, Parts};
use crate::handles::{Removed, TreeKey};
use crate::store::StoreState;
use crate::{Result, exec, format_err};
use std::sync::Arc;

/// Removes an instance that is complete.
///
/// # Errors
///
/// When it runs or is used, nothing has happened. When a destructor fails, everything has: it is the first that failed.
pub(super) fn drop_instance(store: &mut StoreState, tree: TreeKey) -> Result<()> {
    let components = &store.components;
    let Some(state) = components.trees.get(tree) else { return Err(InstanceError::Dropped { used: "instance" }.into()) };
    let name = |members: &[_]| members.first().map_or_else(String::new, |first| components.instances[*first].name.clone());
    if components.trees.entered(tree) != 0 {
        return Err(InstanceError::Running { instance: name(&state.members) }.into());
    }
    if let Some(user) = components.trees.user_of(tree) {
        return Err(InstanceError::InUse { instance: name(&state.members), user: name(&user.members) }.into());
    }
    let mut removed = store.components.remove_tree(tree);
    let data = removed.data.take().and_then(|data| data.downcast::<InstanceData>().ok()).and_then(Arc::into_inner);
    let data = data.ok_or_else(|| format_err!("invariant: the store alone keeps the data of an instance"))?;
    discard(store, tree, removed, data.parts)
}

/// Removes an instance that could not be completed.
pub(super) fn abandon(store: &mut StoreState, tree: TreeKey, parts: Parts, destructors: bool) {
    let mut removed = store.components.remove_tree(tree);
    if !destructors {
        removed.owned.clear();
    }
    // What went wrong is known already.
    let _ = discard(store, tree, removed, parts);
}

fn discard(store: &mut StoreState, tree: TreeKey, removed: Removed, parts: Parts) -> Result<()> {
    let removal = Removal { store, tree, parts };
    let mut done = Ok(());
    for (id, rep) in removed.owned {
        let Some(resource) = removal.parts.resources.values().find(|resource| resource.id == id) else { continue };
        if resource.implementer.is_some_and(|implementer| removed.members.contains(&implementer)) {
            continue;
        }
        let destroyed = destroy(removal.store, id, resource.dtor(), resource.implementer, rep);
        if done.is_ok() {
            done = destroyed.map_err(|error| error.context("dropping an instance: the destructor of a resource that it owned failed"));
        }
    }
    done
}

/// Frees the parts when it goes, also if a destructor panics.
struct Removal<'a> {
    store: &'a mut StoreState,
    tree: TreeKey,
    parts: Parts,
}

impl Drop for Removal<'_> {
    fn drop(&mut self) {
        // SAFETY: nothing of it runs: what has been entered is not removed, and while it is made only its maker removes it, when its start functions
        // are through. The core instances of an instantiation import from each other and the functions in `parts` alone, and share no table or global
        // with others, since core items do not cross the boundary of a component. What the component layer kept, records of functions and crossings,
        // is reached through the tree's key, which means nothing any more; handles of the host that would call a destructor in it are gone.
        unsafe { exec::remove(self.store, &self.parts.core) };
        for resource in self.parts.resources.values() {
            self.store.components.release_type(resource.id);
        }
        for destructor in &self.parts.destructors {
            self.store.release_destructor(*destructor);
        }
        self.store.components.release_tree(self.tree);
    }
}
