//! The initial content of memories, as far as it is known when a module is compiled: pages that instances map instead of copying segments.

use super::super::artifact::ModuleArtifact;
use crate::base::index::*;
use crate::translate::module::{DataSegment, ModuleInfo};
use cranelift_entity::PrimaryMap;

/// What becomes of a module's data segments.
pub(super) struct Initial {
    /// For each memory that the module defines: where its content starts, and the content, both multiples of a page.
    pub(super) memories: PrimaryMap<DefinedMemoryIndex, Option<(u64, Vec<u8>)>>,
    /// How many segments, from the first, need not be applied: they are passive, or in `memories`.
    pub(super) segments: usize,
}

/// Segments as pieces of a memory, each with its address.
type Pieces<'a> = Vec<(u64, &'a [u8])>;

/// The initial memories of a module.
///
/// Segments are applied in order and any of them may trap, so the memories hold segments only up to the first one that has to be applied at
/// instantiation: into an imported memory, at an address that is computed, or out of bounds. Where one would take more than `dense_bytes`, and is
/// not mostly data, there are none.
pub(super) fn initial(artifact: &ModuleArtifact, page_bytes: u64, dense_bytes: u64) -> Initial {
    let info = &artifact.info;
    let defined = info.memories.len() - info.imported_memories as usize;
    let none = || Initial { memories: std::iter::repeat_n(None, defined).collect(), segments: 0 };
    let mut pieces: Vec<Pieces<'_>> = vec![Vec::new(); defined];
    let mut segments = 0;
    for segment in info.data.values() {
        if segment.active.is_some() {
            let Some((memory, start, bytes)) = known_place(info, segment, &artifact.data_bytes) else { break };
            pieces[memory.as_u32() as usize].push((start, bytes));
        }
        segments += 1;
    }
    let mut memories = PrimaryMap::with_capacity(defined);
    for pieces in &mut pieces {
        pieces.retain(|(_, bytes)| !bytes.is_empty());
        let low = pieces.iter().map(|(start, _)| *start).min().unwrap_or(0);
        let high = pieces.iter().map(|(start, bytes)| start + bytes.len() as u64).max().unwrap_or(0);
        let data: u64 = pieces.iter().map(|(_, bytes)| bytes.len() as u64).sum();
        if high - low > dense_bytes && data < (high - low) / 2 {
            return none();
        }
        let start = low - low % page_bytes;
        let len = (high - start).next_multiple_of(page_bytes);
        // Spans are words of 32 bits, and a section has room for more than one memory.
        if len > u64::from(u32::MAX) / 4 {
            return none();
        }
        memories.push((!pieces.is_empty()).then(|| {
            let mut content = vec![0; len as usize];
            for (address, bytes) in pieces {
                content[(*address - start) as usize..][..bytes.len()].copy_from_slice(bytes);
            }
            (start, content)
        }));
    }
    Initial { memories, segments }
}

/// The memory and address that an active segment goes to, if it goes to a memory of the module, at a constant address, and fits. Mapped pages must lie
/// in the memory, and with small pages its end need not be one of a page of the machine.
fn known_place<'a>(info: &ModuleInfo, segment: &DataSegment, data: &'a [u8]) -> Option<(DefinedMemoryIndex, u64, &'a [u8])> {
    let (memory, offset) = segment.active.as_ref()?;
    let defined = info.defined_memory(*memory)?;
    let start = offset.constant_address()?;
    let bytes = data.get(segment.bytes.start as usize..segment.bytes.end as usize)?;
    let ty = &info.memories[*memory];
    let end = start.checked_add(bytes.len() as u64)?;
    (ty.page_size_log2 >= 16 && !ty.shared && u128::from(end) <= u128::from(ty.minimum) << ty.page_size_log2)
        .then_some((defined, start, bytes))
}
