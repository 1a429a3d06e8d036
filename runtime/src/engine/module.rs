//! A core module that is ready to be instantiated: its description, its code in an image, and what instantiation needs precomputed.
//!
//! Core modules and the modules inside components are the same thing here.

use super::{Artifact, Engine};
use crate::Result;
use crate::vm::{CodeImage, CodeMemory, FaultingCode, MemoryImage, Signature};
use cranelift_entity::PrimaryMap;
use std::ffi::c_void;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use windlass_compiler::base::index::*;
use windlass_compiler::compile::{
    AddressTable, CodeRange, DebugInfo, FunctionTable, Image, ImageKind, InitialMemory, ModuleContents, NameTable, Span,
};
use windlass_compiler::translate::layout::InstanceLayout;
use windlass_compiler::translate::module::ModuleInfo;

/// A compiled module, mapped and linked. Shared by everything that instantiates it.
pub(crate) struct CompiledModule {
    engine: Engine,
    info: ModuleInfo,
    layout: InstanceLayout,
    code: Arc<FaultingCode>,
    image: Arc<Image>,
    parts: Parts,
    signatures: PrimaryMap<TypeIndex, Signature>,
    type_ids: Box<[u32]>,
    memories: PrimaryMap<DefinedMemoryIndex, Option<Initial>>,
    imaged_segments: usize,
}

/// Where a module's parts lie in its image.
struct Parts {
    functions: Range<usize>,
    data: Range<usize>,
    names: Range<usize>,
    debug: Range<usize>,
    addresses: Range<usize>,
}

/// The initial content of a memory.
struct Initial {
    start: usize,
    bytes: Range<usize>,
    /// Made when it is first needed; `None` if the system refuses.
    image: OnceLock<Option<Arc<MemoryImage>>>,
}

impl CompiledModule {
    /// Compiles a module.
    ///
    /// # Errors
    ///
    /// When it is malformed, invalid, or exceeds a limit; when the system refuses memory, or a signature cannot be compiled.
    pub(crate) fn compile(engine: &Engine, wasm: &[u8]) -> Result<Arc<Self>> {
        Self::load(engine, Artifact::copy(engine, &engine.module_image(wasm)?, ImageKind::Module)?)
    }

    /// Links the module of an image.
    ///
    /// # Errors
    ///
    /// When the system refuses memory.
    pub(crate) fn load(engine: &Engine, mut artifact: Artifact) -> Result<Arc<Self>> {
        Ok(Self::load_all(engine, &mut artifact)?.pop().expect("invariant: the image of a module has one"))
    }

    /// Links the modules of an image, in order, and takes them out of its contents.
    ///
    /// # Errors
    ///
    /// As [`Self::load`].
    pub(crate) fn load_all(engine: &Engine, artifact: &mut Artifact) -> Result<Vec<Arc<Self>>> {
        let mut modules = std::mem::take(&mut artifact.contents.modules);
        let mut types = Vec::new();
        for module in modules.values_mut() {
            types.extend(engine.types().number_module(&mut module.info)?);
        }
        let mut signatures = engine.signatures_with(&types, |new| artifact.trampolines(engine, new))?.into_iter();
        if let Some(pool) = engine.config().pooling() {
            modules.values().try_for_each(|module| pool.check_module(&module.info, &InstanceLayout::new(&module.info)))?;
        }
        let link = |module: ModuleContents| {
            let own = signatures.by_ref().take(module.info.types.len()).collect();
            Arc::new(Self::link(engine, artifact, module, own))
        };
        Ok(modules.into_iter().map(|(_, module)| module).map(link).collect())
    }

    fn link(engine: &Engine, artifact: &Artifact, module: ModuleContents, signatures: PrimaryMap<TypeIndex, Signature>) -> Self {
        let Artifact { memory, image, .. } = artifact;
        let within = |span: Span, section: &Range<usize>| span.within(section).expect("invariant: the contents of an image were checked");
        let (tables, rodata, trace) = (image.tables(), image.rodata(), image.trace());
        let initial = |InitialMemory { start, bytes }: InitialMemory| Initial {
            start: usize::try_from(start).expect("invariant: initial memories lie in memories"),
            bytes: within(bytes, rodata),
            image: OnceLock::new(),
        };
        Self {
            engine: engine.clone(),
            layout: InstanceLayout::new(&module.info),
            code: Arc::new(FaultingCode {
                memory: CodeMemory::new(memory, within(module.text, image.text())),
                traps: within(module.traps, tables),
                handlers: within(module.handlers, tables),
                ends_exceptions: module.ends_exceptions,
            }),
            image: image.clone(),
            parts: Parts {
                functions: within(module.functions, tables),
                data: within(module.data, rodata),
                names: within(module.names, trace),
                debug: within(module.debug, trace),
                addresses: within(module.addresses, trace),
            },
            type_ids: signatures.values().map(|signature| signature.id()).collect(),
            signatures,
            memories: module.memories.into_iter().map(|(_, memory)| memory.map(initial)).collect(),
            imaged_segments: module.imaged_segments as usize,
            info: module.info,
        }
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

    /// The image that it is a part of.
    pub(crate) fn image_memory(&self) -> &Arc<CodeImage> {
        self.code.memory.image()
    }

    /// Where the parts of that image lie.
    pub(crate) fn image_parts(&self) -> &Image {
        &self.image
    }

    fn part(&self, part: &Range<usize>) -> &[u8] {
        &self.image_memory().bytes()[part.clone()]
    }

    fn functions(&self) -> FunctionTable<'_> {
        FunctionTable::new(self.part(&self.parts.functions))
    }

    /// Where each function's machine code lies in [`Self::text`].
    pub(crate) fn function_ranges(&self) -> impl ExactSizeIterator<Item = (DefinedFuncIndex, CodeRange)> + '_ {
        self.functions().iter().enumerate().map(|(index, range)| (DefinedFuncIndex::from_u32(index as u32), range))
    }

    /// Offsets into the binary for code addresses.
    pub(crate) fn addresses(&self) -> AddressTable<'_> {
        AddressTable::new(self.part(&self.parts.addresses))
    }

    /// The name of a function, if the module has one for it.
    pub(crate) fn func_name(&self, index: FuncIndex) -> Option<&str> {
        NameTable::new(self.part(&self.parts.names)).find(index)
    }

    /// The bytes of a data segment.
    pub(crate) fn data(&self, index: DataIndex) -> &[u8] {
        let range = &self.info.data[index].bytes;
        self.part(&self.parts.data).get(range.start as usize..range.end as usize).unwrap_or_default()
    }

    /// Whether it has debug information that was kept.
    pub(crate) fn has_debug(&self) -> bool {
        !self.parts.debug.is_empty()
    }

    /// Its debug information, if it has any that was kept: a copy, for backtraces that are printed.
    pub(crate) fn debug(&self) -> Option<DebugInfo> {
        DebugInfo::decode(self.part(&self.parts.debug))
    }

    /// The code of a function that it defines.
    pub(crate) fn function_code(&self, index: DefinedFuncIndex) -> *const c_void {
        let range = self.functions().get(index.as_u32() as usize).expect("invariant: every defined function has a range");
        self.code.memory.at(range.start)
    }

    /// Number and trampolines of a type of its type section.
    pub(crate) fn signature(&self, index: TypeIndex) -> Signature {
        self.signatures[index]
    }

    /// Engine-wide numbers of its type section.
    pub(crate) fn type_ids(&self) -> &[u32] {
        &self.type_ids
    }

    /// The initial content of a memory that it defines, to be mapped. `None` where there is none, it is not to be mapped, or cannot be: then it is
    /// [`Self::initial_bytes`].
    pub(crate) fn image(&self, index: DefinedMemoryIndex) -> Option<&Arc<MemoryImage>> {
        if !self.engine.config().copy_on_write() {
            return None;
        }
        let initial = self.memories[index].as_ref()?;
        initial.image.get_or_init(|| self.make_image(initial)).as_ref()
    }

    fn make_image(&self, initial: &Initial) -> Option<Arc<MemoryImage>> {
        let Initial { start, bytes, .. } = initial;
        let memory = self.image_memory();
        if let Some(file) = memory.file() {
            return Some(Arc::new(MemoryImage::of_file(file, bytes.start as u64, *start, bytes.len())));
        }
        MemoryImage::new(&[(*start, &memory.bytes()[bytes.clone()])]).ok()?.map(Arc::new)
    }

    /// Makes the images of all its memories now.
    pub(crate) fn make_images(&self) {
        self.memories.keys().for_each(|index| {
            self.image(index);
        });
    }

    /// The initial content of a memory that it defines: where it starts, and the bytes.
    pub(crate) fn initial_bytes(&self, index: DefinedMemoryIndex) -> Option<(usize, &[u8])> {
        let initial = self.memories[index].as_ref()?;
        Some((initial.start, self.part(&initial.bytes)))
    }

    /// How many data segments, from the first, instantiation need not apply: they are passive, or in the images.
    pub(crate) fn imaged_segments(&self) -> usize {
        self.imaged_segments
    }

    /// The function whose code holds `pc`, and the offset in the binary of the instruction there.
    pub(crate) fn locate(&self, pc: usize) -> Option<Location> {
        let offset = u32::try_from(pc.checked_sub(self.code.memory.range().start)?).ok()?;
        let index = self.functions().at(offset)?;
        let range = self.functions().get(index)?;
        let func = self.info.func_index(DefinedFuncIndex::from_u32(index as u32));
        let addresses = self.addresses();
        let wide = |offset: Option<u32>| offset.map(|offset| offset as usize);
        Some(Location { func, module_offset: wide(addresses.find(offset)), func_start: wide(addresses.first_in(range)) })
    }
}

/// Its slots need not be kept ready for it any more.
impl Drop for CompiledModule {
    fn drop(&mut self) {
        if let Some(pool) = self.engine.pool() {
            let images = self.memories.values().flatten().filter_map(|initial| initial.image.get()?.as_ref());
            images.for_each(|image| pool.memories.forget(image));
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
