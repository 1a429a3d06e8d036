//! Making and growing memories that threads share.

use super::growth::{Growing, GrowthRefused, Refusal};
use super::resources::{byte_limits, bytes};
use crate::store::{SharedMemoryId, StoreState};
use crate::vm::SharedLinearMemory;
use crate::{Engine, Result, ensure};
use std::sync::Arc;
use windlass_compiler::types::core::MemoryType;

/// A memory of type `ty` that the stores of `engine` can share.
///
/// # Errors
///
/// When the engine's configuration does not allow such memories, or the system has not enough memory or address space left.
pub(crate) fn new_shared_memory(engine: &Engine, ty: MemoryType) -> Result<Arc<SharedLinearMemory>> {
    ensure!(
        engine.config().has_shared_memory(),
        "memories that threads share are off: `Config::shared_memory(true)` allows an engine's modules and host to make them"
    );
    ensure!(ty.maximum.is_some(), "a shared memory needs a maximum");
    let (minimum, maximum) = byte_limits(&ty)?;
    let memory = SharedLinearMemory::new(engine.config().memory_style(), ty, minimum, maximum).map_err(|error| {
        let why = format!("it is shared and cannot move, so all of its maximum is reserved, for which the system has no room: {error}");
        let (current, maximum, refusal) = (0, Some(maximum), Refusal::Provider(why));
        GrowthRefused { what: Growing::Memory, current, desired: minimum, maximum, refusal }
    })?;
    Ok(Arc::new(memory))
}

/// Grows `memory` by pages, if `may_grow` from a size to another, in bytes, below a maximum. The size before, in pages, or why it did not grow.
///
/// # Errors
///
/// When `may_grow` fails.
pub(crate) fn grow_shared_memory(
    memory: &SharedLinearMemory,
    delta_pages: u64,
    mut may_grow: impl FnMut(usize, usize, Option<usize>) -> Result<bool>,
) -> Result<Result<u64, GrowthRefused>> {
    let (ty, maximum) = (memory.ty(), memory.maximum_bytes());
    loop {
        let current = memory.len_bytes();
        let old_pages = (current >> ty.page_size_log2) as u64;
        if delta_pages == 0 {
            return Ok(Ok(old_pages));
        }
        let desired = usize::try_from(bytes(&ty, delta_pages)).unwrap_or(usize::MAX).saturating_add(current);
        let refused = |refusal| Ok(Err(GrowthRefused { what: Growing::Memory, current, desired, maximum: Some(maximum), refusal }));
        if !may_grow(current, desired, Some(maximum))? {
            return refused(Refusal::Limiter);
        }
        if desired > maximum {
            return refused(Refusal::Maximum);
        }
        match memory.grow(current, desired) {
            Ok(true) => return Ok(Ok(old_pages)),
            // Another thread grew it first. That happens at most as often as it has pages left.
            Ok(false) => {}
            Err(error) => return refused(Refusal::Provider(format!("the system refuses: {error}"))),
        }
    }
}

impl StoreState {
    /// A shared memory that an instance of this store defines.
    pub(super) fn make_shared_memory(&mut self, ty: MemoryType) -> Result<Arc<SharedLinearMemory>> {
        let (minimum, maximum) = byte_limits(&ty)?;
        if !self.may_have_memory(0, minimum, Some(maximum))? {
            let (what, maximum, refusal) = (Growing::Memory, Some(maximum), Refusal::Limiter);
            return Err(GrowthRefused { what, current: 0, desired: minimum, maximum, refusal }.into());
        }
        new_shared_memory(self.engine(), ty)
    }

    /// Grows a shared memory by pages, under this store's limits. The size before, or `None` when it cannot grow so far.
    ///
    /// # Errors
    ///
    /// When the store's limiter makes the refusal a trap.
    pub(crate) fn grow_shared_memory(&mut self, id: SharedMemoryId, delta_pages: u64) -> Result<Option<u64>> {
        let memory = Arc::clone(&self.shared_memories[id]);
        let grown = grow_shared_memory(&memory, delta_pages, |current, desired, maximum| self.may_have_memory(current, desired, maximum))?;
        match grown {
            Ok(old) => Ok(Some(old)),
            Err(refused) => {
                if !matches!(refused.refusal, Refusal::Limiter) {
                    self.ask_limiter(Ok(()), |limiter| limiter.memory_grow_failed(refused.into()))?;
                }
                Ok(None)
            }
        }
    }
}
