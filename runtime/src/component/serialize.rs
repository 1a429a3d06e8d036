//! Components as artifacts: compiled once, kept, and loaded without compiling. What is said of modules in `core/serialize.rs` holds here too.
#![expect(unsafe_code, reason = "an artifact is machine code: whoever loads one says that it can be trusted")]

use super::{Component, source};
use crate::core::functions_of;
use crate::engine::{Artifact, open};
use crate::vm::CodeImage;
use crate::{Context as _, Engine, ModuleFunction, ResourcesRequired, Result};
use cranelift_entity::EntityRef;
use std::fs::File;
use std::ops::Range;
use std::path::Path;
use std::ptr::NonNull;
use windlass_compiler::compile::ImageKind;
use windlass_compiler::translate::component::{Initializer, ModuleSource};

impl Component {
    /// The component as an artifact, as [`Module::serialize`](crate::Module::serialize) gives one of a module.
    ///
    /// ```
    /// use windlass::{Engine, component::Component};
    /// let engine = Engine::default();
    /// let artifact = Component::new(&engine, "(component)")?.serialize()?;
    /// // SAFETY: it was made by `serialize`, and nobody had it since.
    /// let component = unsafe { Component::deserialize(&engine, &artifact)? };
    /// # windlass::Result::<()>::Ok(())
    /// ```
    ///
    /// # Errors
    ///
    /// None in this version.
    pub fn serialize(&self) -> Result<Vec<u8>> {
        Ok(self.image_memory().0.bytes().to_vec())
    }

    /// Loads an artifact that [`Component::serialize`] or [`Engine::precompile_component`] made. The bytes are copied, and checked as
    /// [`Module::deserialize`](crate::Module::deserialize) says.
    ///
    /// # Errors
    ///
    /// When the bytes are something else, damaged in what is checked, or made for another engine: each says which, and what differs.
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize`](crate::Module::deserialize).
    pub unsafe fn deserialize(engine: &Engine, bytes: impl AsRef<[u8]>) -> Result<Component> {
        Self::from_artifact(engine, Artifact::copy(engine, bytes.as_ref(), ImageKind::Component)?)
    }

    /// As [`Component::deserialize`], without a copy: see [`Module::deserialize_raw`](crate::Module::deserialize_raw).
    ///
    /// # Errors
    ///
    /// As [`Component::deserialize`], and when `memory` does not begin at a page of the machine.
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize_raw`](crate::Module::deserialize_raw).
    pub unsafe fn deserialize_raw(engine: &Engine, memory: NonNull<[u8]>) -> Result<Component> {
        // SAFETY: the caller's.
        let image = unsafe { CodeImage::foreign(memory) };
        Self::from_artifact(engine, Artifact::load(engine, image, ImageKind::Component)?)
    }

    /// As [`Component::deserialize`], from a file that is mapped: see [`Module::deserialize_file`](crate::Module::deserialize_file).
    ///
    /// # Errors
    ///
    /// As [`Component::deserialize`], and when the file cannot be opened or mapped, with the operating system's reason.
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize_file`](crate::Module::deserialize_file).
    pub unsafe fn deserialize_file(engine: &Engine, path: impl AsRef<Path>) -> Result<Component> {
        let path = path.as_ref();
        // SAFETY: the caller's.
        unsafe { Self::deserialize_open_file(engine, open(path)?) }.with_context(|| format!("cannot load `{}`", path.display()))
    }

    /// As [`Component::deserialize_file`], from a file that is open for reading.
    ///
    /// # Errors
    ///
    /// As [`Component::deserialize_file`].
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize_file`](crate::Module::deserialize_file).
    pub unsafe fn deserialize_open_file(engine: &Engine, file: File) -> Result<Component> {
        // SAFETY: the caller's.
        let image = unsafe { CodeImage::map(file) }.context("the file cannot be mapped")?;
        Self::from_artifact(engine, Artifact::load(engine, image, ImageKind::Component)?)
    }

    /// Its machine code: that of its modules one behind the other, then what calls between them, then the crossings of their signatures.
    pub fn text(&self) -> &[u8] {
        let (memory, image) = self.image_memory();
        &memory.bytes()[image.text().clone()]
    }

    /// Where the functions of its modules lie in [`Component::text`]. Modules that the compiler wrote for calls between instances come after the component's own.
    pub fn functions(&self) -> impl Iterator<Item = ModuleFunction> + '_ {
        let base = self.text().as_ptr().addr();
        self.modules().iter().flat_map(move |(index, module)| {
            let text = module.text();
            let start = if text.is_empty() { 0 } else { text.as_ptr().addr() - base };
            functions_of(module, index.index() as u32, start)
        })
    }

    /// For offsets in [`Component::text`] the offsets in the binaries of its modules that they stand for: each entry holds up to the next one's. `None` without
    /// [`Config::generate_address_map`](crate::Config::generate_address_map).
    pub fn address_map(&self) -> Option<impl Iterator<Item = (usize, Option<u32>)> + '_> {
        if !self.engine().config().settings().address_map {
            return None;
        }
        let base = self.text().as_ptr().addr();
        Some(self.modules().values().filter(|module| !module.text().is_empty()).flat_map(move |module| {
            let start = module.text().as_ptr().addr() - base;
            let known = |wasm_offset: u32| (wasm_offset != u32::MAX).then_some(wasm_offset);
            module.addresses().iter().map(move |site| (start + site.code_offset as usize, known(site.wasm_offset)))
        }))
    }

    /// What an instance of it will need, as [`Module::resources_required`](crate::Module::resources_required) says of a module: all memories and tables of its core
    /// instances. `None` if it instantiates a module that it imports, whose needs nobody knows before.
    pub fn resources_required(&self) -> Option<ResourcesRequired> {
        let module = |initializer: &Initializer| match initializer {
            Initializer::InstantiateModule { module: ModuleSource::Static(module), .. } => Some(Some(&self.modules()[*module])),
            Initializer::InstantiateModule { module: ModuleSource::Imported(_), .. } => Some(None),
            Initializer::InstantiateAdapters(adapters) => Some(Some(&self.modules()[self.plan().adapters[*adapters].module])),
            _ => None,
        };
        let instances = self.plan().initializers.iter().filter_map(module).chain(self.scratch().map(Some));
        instances
            .map(|module| module.map(|module| ResourcesRequired::of(module.info())))
            .try_fold(ResourcesRequired::default(), |all, one| Some(all.and(one?)))
    }

    /// Where its artifact lies in this process: code, tables and data, the same bytes that [`Component::serialize`] gives.
    pub fn image_range(&self) -> Range<*const u8> {
        self.image_memory().0.bytes().as_ptr_range()
    }

    /// Prepares the initial content of its memories now rather than when it is first instantiated. Where that cannot be mapped, instances copy it, which is slower
    /// and no error.
    ///
    /// # Errors
    ///
    /// None in this version.
    pub fn initialize_copy_on_write_image(&self) -> Result<()> {
        self.modules().values().for_each(|module| module.make_images());
        Ok(())
    }
}

impl Engine {
    /// Compiles a component, binary or with feature `wat` text, to an artifact: what [`Component::new`] and then [`Component::serialize`] would give.
    ///
    /// # Errors
    ///
    /// As [`Component::new`].
    pub fn precompile_component(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        Component::image(self, &source::binary(bytes, None)?)
    }
}
