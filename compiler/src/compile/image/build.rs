//! Artifacts to images, and their metadata back.

use super::super::Compiler;
use super::super::artifact::{CodeRange, ComponentArtifact, ModuleArtifact, Trampolines};
use super::contents::{ComponentContents, Contents, InitialMemory, ModuleContents, ShapeTrampolines, Span};
use super::elf::{self, Image, ImageKind, Parts};
use super::identity::Identity;
use super::memory::initial;
use super::tables::{AddressTable, FunctionTable, HandlerTable, NameTable, TrapTable};
use crate::translate::component::ComponentPlan;
use crate::types::core::{FuncType, ValType};
use anyhow::{Context, Result, bail, ensure};
use cranelift_entity::PrimaryMap;
use indexmap::IndexSet;
use std::ops::Range;

/// Where a module's text may begin: at a line of the cache. No function asks for more.
///
/// Texts that call one another lie one behind the other: were each to begin a page, their first functions would compete for the same few lines of the
/// instruction cache, and each for an entry of the page table's. A call through 50 components took 373 ns, and takes 230 like this (2026-11-21,
/// `--scaling --only "call through all"` of `benches`).
const TEXT_ALIGNMENT: usize = 64;

/// What an image depends on besides the compiler's settings.
#[derive(Copy, Clone, Debug)]
pub struct ImageOptions {
    /// Size of a page of the machine.
    pub page_bytes: u32,
    /// Bytes up to which a memory's initial content becomes pages even where most of it is zero.
    pub dense_bytes: u64,
}

impl Compiler {
    /// What images that this compiler makes were made for.
    pub fn identity(&self, options: &ImageOptions) -> Identity {
        Identity::new(&*self.target.optimizing, self.settings(), options.page_bytes)
    }

    /// The image of a module.
    ///
    /// # Errors
    ///
    /// When it would be larger than an image can be.
    pub fn module_image(&self, module: ModuleArtifact, identity: &Identity, options: &ImageOptions) -> Result<Vec<u8>> {
        self.image(ImageKind::Module, [module], None, identity, options)
    }

    /// The image of a component.
    ///
    /// # Errors
    ///
    /// As [`Self::module_image`].
    pub fn component_image(&self, component: ComponentArtifact, identity: &Identity, options: &ImageOptions) -> Result<Vec<u8>> {
        let ComponentArtifact { types, plan, modules } = component;
        let modules = modules.into_iter().map(|(_, module)| module);
        self.image(ImageKind::Component, modules, Some(Box::new(ComponentContents { types, plan })), identity, options)
    }

    fn image(
        &self,
        kind: ImageKind,
        modules: impl IntoIterator<Item = ModuleArtifact>,
        component: Option<Box<ComponentContents>>,
        identity: &Identity,
        options: &ImageOptions,
    ) -> Result<Vec<u8>> {
        let mut parts = Parts { identity: identity.as_str().as_bytes().to_vec(), ..Parts::default() };
        let mut contents = PrimaryMap::new();
        for module in modules {
            contents.push(place(&mut parts, module, options)?);
        }
        let plan = component.as_ref().map(|component| &component.plan);
        let trampolines = self.place_trampolines(&mut parts, &contents, plan)?;
        let contents = Contents { modules: contents, component, trampolines };
        parts.meta = postcard::to_stdvec(&contents).context("internal error: metadata cannot be encoded")?;
        elf::write(kind, self.machine()?, options.page_bytes, &parts)
    }

    /// Puts the trampolines of every signature behind the text, and a list of them into the tables.
    fn place_trampolines(
        &self,
        parts: &mut Parts,
        modules: &PrimaryMap<crate::base::index::StaticModuleIndex, ModuleContents>,
        plan: Option<&ComponentPlan>,
    ) -> Result<Span> {
        let destructor = plan.map(|_| FuncType { params: [ValType::I32].into(), results: [].into() });
        let of_modules = modules.values().flat_map(|module| module.info.types.values());
        let of_plan = plan.into_iter().flat_map(|plan| plan.trampolines.values()).map(|trampoline| &trampoline.core_type);
        let shapes: IndexSet<FuncType> = of_modules.chain(of_plan).chain(&destructor).map(FuncType::shape).collect();
        let shapes: Vec<FuncType> = shapes.into_iter().collect();
        let artifact = self.compile_trampolines(&shapes)?;
        parts.text.resize(parts.text.len().next_multiple_of(TEXT_ALIGNMENT), 0);
        let base = u32::try_from(parts.text.len()).context(TOO_LARGE)?;
        parts.text.extend_from_slice(&artifact.text);
        span(0..parts.text.len())?;
        let moved = |range: CodeRange| CodeRange { start: base + range.start, len: range.len };
        let list: ShapeTrampolines = shapes
            .into_iter()
            .zip(artifact.trampolines)
            .map(|(shape, Trampolines { entry, exit, resource_rep })| {
                (shape, Trampolines { entry: moved(entry), exit: moved(exit), resource_rep: resource_rep.map(moved) })
            })
            .collect();
        let bytes = postcard::to_stdvec(&list).context("internal error: trampolines cannot be encoded")?;
        add(&mut parts.tables, |tables| tables.extend_from_slice(&bytes))
    }

    fn machine(&self) -> Result<object::elf::Machine> {
        Ok(match self.target.optimizing.name() {
            "x64" => object::elf::EM_X86_64,
            "aarch64" => object::elf::EM_AARCH64,
            other => bail!("internal error: no ELF machine for `{other}`"),
        })
    }
}

const TOO_LARGE: &str = "the compiled code is larger than an artifact can be: no part of one exceeds 4 GiB";

fn span(range: Range<usize>) -> Result<Span> {
    let start = u32::try_from(range.start).context(TOO_LARGE)?;
    u32::try_from(range.end).context(TOO_LARGE)?;
    Ok(Span { start, len: range.len() as u32 })
}

/// What `write` appends to a section.
fn add(section: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) -> Result<Span> {
    section.resize(section.len().next_multiple_of(4), 0);
    let start = section.len();
    write(section);
    span(start..section.len())
}

/// Puts the parts of a module into the sections.
fn place(parts: &mut Parts, mut module: ModuleArtifact, options: &ImageOptions) -> Result<ModuleContents> {
    parts.text.resize(parts.text.len().next_multiple_of(TEXT_ALIGNMENT), 0);
    let start = parts.text.len();
    parts.text.append(&mut module.code.text);
    let text = span(start..parts.text.len())?;

    let (data, memories, imaged_segments) = place_data(&mut parts.rodata, &mut module, options)?;
    let ModuleArtifact { info, code, func_names, debug, .. } = module;
    let functions = add(&mut parts.tables, |out| FunctionTable::write(out, code.functions.as_values_slice()))?;
    let traps = add(&mut parts.tables, |out| TrapTable::write(out, &code.traps))?;
    let handlers = add(&mut parts.tables, |out| HandlerTable::write(out, &code.handlers))?;
    let names = add(&mut parts.trace, |out| NameTable::write(out, &func_names))?;
    let addresses = add(&mut parts.trace, |out| AddressTable::write(out, &code.addresses))?;
    let debug = match debug {
        Some(debug) => debug.encode()?,
        None => Vec::new(),
    };
    let debug = add(&mut parts.trace, |out| out.extend_from_slice(&debug))?;
    let ends_exceptions = code.ends_exceptions;
    Ok(ModuleContents { info, text, functions, traps, handlers, ends_exceptions, data, memories, imaged_segments, names, debug, addresses })
}

type Placed = (Span, PrimaryMap<crate::base::index::DefinedMemoryIndex, Option<InitialMemory>>, u32);

/// Puts the module's initial memories into `.rodata`, then the bytes of those segments that are not found in them, and makes the segments' ranges those
/// of what was put there.
fn place_data(rodata: &mut Vec<u8>, module: &mut ModuleArtifact, options: &ImageOptions) -> Result<Placed> {
    let initial = initial(module, u64::from(options.page_bytes), options.dense_bytes);
    let mut memories = PrimaryMap::with_capacity(initial.memories.len());
    if initial.memories.values().any(Option::is_some) {
        rodata.resize(rodata.len().next_multiple_of(options.page_bytes as usize), 0);
    }
    let start = rodata.len();
    for content in initial.memories.values() {
        memories.push(match content {
            Some((address, content)) => {
                let at = rodata.len();
                rodata.extend_from_slice(content);
                Some(InitialMemory { start: *address, bytes: span(at..rodata.len())? })
            }
            None => None,
        });
    }
    let mut segments = std::mem::take(&mut module.info.data);
    for (index, segment) in &mut segments {
        let bytes = module.data_bytes.get(segment.bytes.start as usize..segment.bytes.end as usize);
        let bytes = bytes.context("internal error: a data segment has no bytes")?;
        let in_memory = segment.active.as_ref().filter(|_| (index.as_u32() as usize) < initial.segments).and_then(|(memory, offset)| {
            let memory = memories[module.info.defined_memory(*memory)?]?;
            let into = offset.constant_address()?.checked_sub(memory.start)?;
            let at = (memory.bytes.start as usize).checked_add(usize::try_from(into).ok()?)?;
            // A later segment may have written over it.
            (rodata.get(at..at.checked_add(bytes.len())?)? == bytes).then_some(at)
        });
        let at = match in_memory {
            Some(at) => at,
            None => {
                rodata.extend_from_slice(bytes);
                rodata.len() - bytes.len()
            }
        };
        segment.bytes = match bytes.len() {
            0 => 0..0,
            len => u32::try_from(at - start)?..u32::try_from(at - start + len).context(TOO_LARGE)?,
        };
    }
    module.info.data = segments;
    Ok((span(start..rodata.len())?, memories, u32::try_from(initial.segments)?))
}

impl Image {
    /// Decodes what the image declares, and checks that all of it lies where it can: what is looked up later is found.
    ///
    /// # Errors
    ///
    /// When the metadata do not fit the image.
    pub fn contents(&self, bytes: &[u8]) -> Result<Contents> {
        let meta = bytes.get(self.meta()).unwrap_or_default();
        let contents: Contents = postcard::from_bytes(meta).context("the artifact is damaged: its metadata cannot be decoded")?;
        let fits = contents.modules.values().all(|module| self.holds(module, bytes))
            && contents.trampolines.within(self.tables()).is_some()
            && contents.component.is_some() == (self.kind() == ImageKind::Component)
            && (contents.component.is_some() || contents.modules.len() == 1);
        ensure!(fits, "the artifact is damaged: its metadata do not fit its sections");
        Ok(contents)
    }

    fn holds(&self, module: &ModuleContents, bytes: &[u8]) -> bool {
        let tables = [module.functions, module.traps, module.handlers];
        let trace = [module.names, module.debug, module.addresses];
        let memory = |memory: &InitialMemory| memory.bytes.within(self.rodata()).is_some();
        let Some(functions) = module.functions.within(self.tables()).and_then(|range| bytes.get(range)) else { return false };
        module.text.within(self.text()).is_some()
            && tables.iter().all(|span| span.within(self.tables()).is_some())
            && trace.iter().all(|span| span.within(self.trace()).is_some())
            && module.data.within(self.rodata()).is_some()
            && module.memories.values().flatten().all(memory)
            && module.memories.len() + module.info.imported_memories as usize == module.info.memories.len()
            && FunctionTable::new(functions).len() + module.info.imported_functions as usize == module.info.functions.len()
    }

    /// The trampolines of an image's signatures.
    ///
    /// # Errors
    ///
    /// When they cannot be decoded, or do not lie in its text.
    pub fn trampolines(&self, bytes: &[u8], span: Span) -> Result<ShapeTrampolines> {
        let damaged = "the artifact is damaged: its trampolines cannot be decoded";
        let encoded = span.within(self.tables()).and_then(|range| bytes.get(range)).context(damaged)?;
        let list: ShapeTrampolines = postcard::from_bytes(encoded).context(damaged)?;
        let lies = |range: &CodeRange| Span { start: range.start, len: range.len }.within(self.text()).is_some();
        let all = |one: &Trampolines| [Some(one.entry), Some(one.exit), one.resource_rep].iter().flatten().all(lies);
        ensure!(list.iter().all(|(_, trampolines)| all(trampolines)), damaged);
        Ok(list)
    }
}
