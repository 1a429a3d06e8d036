//! Types of functions that this store has called with [`Val`](crate::Val)s. The engine knows them all, behind a lock that every store shares: each is asked
//! for once.

use crate::Engine;
use std::sync::Arc;
use windlass_compiler::types::core::FuncType;

/// Types by their number in the engine.
#[derive(Debug, Default)]
pub(crate) struct FuncTypes {
    known: Vec<Option<Arc<FuncType>>>,
}

impl FuncTypes {
    /// The type with a number that `engine` gave. It is taken, so that nobody counts who holds it, and given back by [`Self::put`]; a call inside the call
    /// gets one of its own.
    #[inline]
    pub(crate) fn take(&mut self, engine: &Engine, id: u32) -> Arc<FuncType> {
        self.known.get_mut(id as usize).and_then(Option::take).unwrap_or_else(|| engine.func_type(id))
    }

    /// Gives it back.
    #[inline]
    pub(crate) fn put(&mut self, id: u32, ty: Arc<FuncType>) {
        match self.known.get_mut(id as usize) {
            Some(place) => *place = Some(ty),
            None => self.add(id, ty),
        }
    }

    #[cold]
    fn add(&mut self, id: u32, ty: Arc<FuncType>) {
        self.known.resize(id as usize + 1, None);
        self.known[id as usize] = Some(ty);
    }
}
