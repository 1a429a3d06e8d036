//! A core module that is ready to be instantiated: its description, its published code, and what instantiation needs precomputed.
//!
//! Core modules and the modules inside components are the same thing here.

use super::Engine;
use crate::Result;
use crate::vm::{CodeMemory, FaultingCode, MemoryImage, Signature};
use cranelift_entity::PrimaryMap;
use std::ffi::c_void;
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::compile::{AddressSite, CodeRange, DebugInfo, ModuleArtifact};
use windlass_compiler::translate::layout::InstanceLayout;
use windlass_compiler::translate::module::{ConstOp, ModuleInfo};
use windlass_compiler::types::core::FuncType;

/// A compiled module, mapped and linked. Shared by everything that instantiates it.
pub(crate) struct CompiledModule {
    engine: Engine,
    info: ModuleInfo,
    layout: InstanceLayout,
    code: Arc<FaultingCode>,
    functions: PrimaryMap<DefinedFuncIndex, CodeRange>,
    addresses: Vec<AddressSite>,
    debug: Option<DebugInfo>,
    signatures: PrimaryMap<TypeIndex, Signature>,
    type_ids: Box<[u32]>,
    images: PrimaryMap<DefinedMemoryIndex, Option<Arc<MemoryImage>>>,
    imaged_segments: usize,
}

impl CompiledModule {
    /// Publishes a module.
    ///
    /// # Errors
    ///
    /// When the system refuses memory, or a signature cannot be compiled.
    pub(crate) fn new(engine: &Engine, artifact: ModuleArtifact) -> Result<Arc<Self>> {
        Ok(Self::new_all(engine, [artifact])?.pop().expect("invariant: one module per artifact"))
    }

    /// Publishes several modules, in order. Their trampolines are compiled together, and their code lies together.
    ///
    /// # Errors
    ///
    /// As [`Self::new`].
    pub(crate) fn new_all(engine: &Engine, artifacts: impl IntoIterator<Item = ModuleArtifact>) -> Result<Vec<Arc<Self>>> {
        let artifacts: Vec<_> = artifacts.into_iter().collect();
        let types: Vec<&FuncType> = artifacts.iter().flat_map(|artifact| artifact.info.types.values()).collect();
        let mut signatures = engine.register_types(&types)?.into_iter();
        let texts: Vec<&[u8]> = artifacts.iter().map(|artifact| &*artifact.code.text).collect();
        let memories = CodeMemory::publish_all(&texts)?;
        artifacts
            .into_iter()
            .zip(memories)
            .map(|(artifact, memory)| {
                let own = signatures.by_ref().take(artifact.info.types.len()).collect();
                Self::link(engine, artifact, memory, own).map(Arc::new)
            })
            .collect()
    }

    fn link(engine: &Engine, artifact: ModuleArtifact, memory: CodeMemory, signatures: PrimaryMap<TypeIndex, Signature>) -> Result<Self> {
        let ModuleArtifact { info, code, debug } = artifact;
        let layout = InstanceLayout::new(&info);
        if let Some(pool) = engine.config().pooling() {
            pool.check_module(&info, &layout)?;
        }
        let (images, imaged_segments) = if engine.config().copy_on_write() {
            // Without images, segments are copied at instantiation: slower, and nothing else.
            images(&info, engine.config().dense_image_bytes()).unwrap_or_else(|_| (no_images(&info), 0))
        } else {
            (no_images(&info), 0)
        };
        Ok(Self {
            engine: engine.clone(),
            layout,
            code: Arc::new(FaultingCode { memory, traps: code.traps, handlers: code.handlers, ends_exceptions: code.ends_exceptions }),
            functions: code.functions,
            addresses: code.addresses,
            debug,
            type_ids: signatures.values().map(|signature| signature.id()).collect(),
            signatures,
            images,
            imaged_segments,
            info,
        })
    }

    /// The engine that it was made for.
    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// What it declares.
    pub(crate) fn info(&self) -> &ModuleInfo {
        &self.info
    }

    /// Where the fields of its contexts lie.
    pub(crate) fn layout(&self) -> &InstanceLayout {
        &self.layout
    }

    /// Its code, for fault handlers.
    pub(crate) fn code(&self) -> &Arc<FaultingCode> {
        &self.code
    }

    /// Its machine code.
    pub(crate) fn text(&self) -> &[u8] {
        self.code.memory.text()
    }

    /// Where each function's machine code lies in [`Self::text`].
    pub(crate) fn function_ranges(&self) -> impl ExactSizeIterator<Item = (DefinedFuncIndex, CodeRange)> + '_ {
        self.functions.iter().map(|(index, range)| (index, *range))
    }

    /// Offsets into the binary for code addresses.
    pub(crate) fn addresses(&self) -> &[AddressSite] {
        &self.addresses
    }

    /// Its debug information, if it has any and the configuration keeps it.
    pub(crate) fn debug(&self) -> Option<&DebugInfo> {
        self.debug.as_ref()
    }

    /// The code of a function that it defines.
    pub(crate) fn function_code(&self, index: DefinedFuncIndex) -> *const c_void {
        self.code.memory.at(self.functions[index].start)
    }

    /// Number and trampolines of a type of its type section.
    pub(crate) fn signature(&self, index: TypeIndex) -> Signature {
        self.signatures[index]
    }

    /// Engine-wide numbers of its type section.
    pub(crate) fn type_ids(&self) -> &[u32] {
        &self.type_ids
    }

    /// The initial content of a memory that it defines.
    pub(crate) fn image(&self, index: DefinedMemoryIndex) -> Option<&Arc<MemoryImage>> {
        self.images[index].as_ref()
    }

    /// How many data segments, from the first, instantiation need not apply: they are passive, or in the images.
    pub(crate) fn imaged_segments(&self) -> usize {
        self.imaged_segments
    }

    /// The function whose code holds `pc`, and the offset in the binary of the instruction there.
    pub(crate) fn locate(&self, pc: usize) -> Option<Location> {
        let offset = u32::try_from(pc.checked_sub(self.code.memory.range().start)?).ok()?;
        let holds = |range: &CodeRange| offset.checked_sub(range.start).is_some_and(|into| into < range.len);
        let ranges = self.functions.as_values_slice();
        // Functions usually lie in order; where the compiler chose another one, look at each.
        let guess = ranges.partition_point(|range| range.start <= offset).checked_sub(1).filter(|&index| holds(&ranges[index]));
        let index = guess.or_else(|| ranges.iter().position(holds))?;
        let func = self.info.func_index(DefinedFuncIndex::from_u32(index as u32));
        let at = |code_offset: u32| {
            let after = self.addresses.partition_point(|site| site.code_offset <= code_offset);
            let site = self.addresses.get(after.checked_sub(1)?)?;
            (site.wasm_offset != u32::MAX).then_some(site.wasm_offset as usize)
        };
        // Code generation may reorder blocks, and a prologue belongs to no instruction, so the first instruction can be at any site.
        let range = ranges[index];
        let first = self.addresses.partition_point(|site| site.code_offset < range.start);
        let sites = self.addresses[first..].iter().take_while(|site| site.code_offset - range.start < range.len);
        let func_start = sites.map(|site| site.wasm_offset).filter(|&offset| offset != u32::MAX).min();
        Some(Location { func, module_offset: at(offset), func_start: func_start.map(|offset| offset as usize) })
    }
}

/// Its slots need not be kept ready for it any more.
impl Drop for CompiledModule {
    fn drop(&mut self) {
        if let Some(pool) = self.engine.pool() {
            self.images.values().flatten().for_each(|image| pool.memories.forget(image));
        }
    }
}

/// A place in a module.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Location {
    /// The function.
    pub(crate) func: FuncIndex,
    /// The instruction, as an offset into the binary, if known.
    pub(crate) module_offset: Option<usize>,
    /// The function's first instruction, likewise.
    pub(crate) func_start: Option<usize>,
}

type Images = PrimaryMap<DefinedMemoryIndex, Option<Arc<MemoryImage>>>;

fn defined_memories(info: &ModuleInfo) -> usize {
    info.memories.len() - info.imported_memories as usize
}

fn no_images(info: &ModuleInfo) -> Images {
    std::iter::repeat_n(None, defined_memories(info)).collect()
}

/// Images of the memories that a module defines, and how many of its data segments, from the first, they hold.
///
/// Segments are applied in order and any of them may trap, so the images hold segments only up to the first one that has to be applied at
/// instantiation: into an imported memory, at an address that is computed, or out of bounds. An image of more than `dense_bytes` is made only where
/// it is mostly data.
fn images(info: &ModuleInfo, dense_bytes: u64) -> std::io::Result<(Images, usize)> {
    let mut pieces: Vec<Vec<(usize, &[u8])>> = vec![Vec::new(); defined_memories(info)];
    let mut imaged = 0;
    for segment in info.data.values() {
        if let Some((memory, offset)) = &segment.active {
            let Some(defined) = info.defined_memory(*memory) else { break };
            let start = match offset.ops[..] {
                [ConstOp::I32(start)] => u64::from(start as u32),
                [ConstOp::I64(start)] => start as u64,
                _ => break,
            };
            let Some(bytes) = info.data_bytes.get(segment.bytes.start as usize..segment.bytes.end as usize) else { break };
            let ty = &info.memories[*memory];
            let fits =
                start.checked_add(bytes.len() as u64).is_some_and(|end| u128::from(end) <= u128::from(ty.minimum) << ty.page_size_log2);
            let Ok(start) = usize::try_from(start) else { break };
            // Mapped pages must lie in the memory, and with small pages its end need not be one of a page of the machine.
            if !fits || ty.page_size_log2 < 16 {
                break;
            }
            pieces[defined.as_u32() as usize].push((start, bytes));
        }
        imaged += 1;
    }
    for pieces in &pieces {
        let low = pieces.iter().map(|(start, _)| *start).min().unwrap_or(0);
        let high = pieces.iter().map(|(start, bytes)| start + bytes.len()).max().unwrap_or(0);
        let data: usize = pieces.iter().map(|(_, bytes)| bytes.len()).sum();
        if (high - low) as u64 > dense_bytes && data < (high - low) / 2 {
            return Ok((no_images(info), 0));
        }
    }
    let images = pieces.iter().map(|pieces| Ok(MemoryImage::new(pieces)?.map(Arc::new))).collect::<std::io::Result<_>>()?;
    Ok((images, imaged))
}
