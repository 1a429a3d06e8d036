//! Modules as artifacts: compiled once, kept, and loaded without compiling.
#![expect(unsafe_code, reason = "an artifact is machine code: whoever loads one says that it can be trusted")]

use super::module::{check_header, refuse_artifact};
use super::{Module, ModuleFunction};
use crate::engine::{Artifact, CompiledModule, open};
use crate::vm::CodeImage;
use crate::{Context as _, Engine, Result, ensure};
use std::fs::File;
use std::ops::Range;
use std::path::Path;
use std::ptr::NonNull;
use windlass_compiler::compile::ImageKind;

impl Module {
    /// The module as an artifact: bytes that [`Module::deserialize`] and its kin load without compiling, on engines with the same version of Windlass, an equal
    /// configuration as far as compilation depends on it, and a processor that has what this one has.
    ///
    /// ```
    /// use windlass::{Engine, Instance, Module, Store};
    /// let engine = Engine::default();
    /// let artifact = Module::new(&engine, r#"(module (func (export "run") (result i32) (i32.const 42)))"#)?.serialize()?;
    ///
    /// // SAFETY: it was made by `serialize`, and nobody had it since.
    /// let module = unsafe { Module::deserialize(&engine, &artifact)? };
    /// let mut store = Store::new(&engine, ());
    /// let instance = Instance::new(&mut store, &module, &[])?;
    /// assert_eq!(instance.get_typed_func::<(), i32>(&mut store, "run")?.call(&mut store, ())?, 42);
    /// # windlass::Result::<()>::Ok(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the module is a part of a component: that can be serialized as a whole.
    pub fn serialize(&self) -> Result<Vec<u8>> {
        let compiled = self.compiled();
        ensure!(
            compiled.image_parts().kind() == ImageKind::Module,
            "this module is a part of a compiled component: serialize the component, or compile the module by itself"
        );
        Ok(compiled.image_memory().bytes().to_vec())
    }

    /// Loads an artifact that [`Module::serialize`] or [`Engine::precompile_module`] made. The bytes are copied.
    ///
    /// What is checked: that it is an artifact of a module, of this version of Windlass and for this engine's configuration and processor; that it has its
    /// length; and by a hash that its headers, metadata and the tables that say where functions and traps lie are as they were written. Code, data and
    /// what only backtraces read are not looked at, so that loading takes no longer when they are large.
    ///
    /// # Errors
    ///
    /// When the bytes are something else, damaged in what is checked, or made for another engine: each says which, and what differs.
    ///
    /// # Safety
    ///
    /// The bytes are machine code that will run with all rights of this process. They must come from `serialize` or `precompile_module`, and nobody who is not
    /// trusted may have changed them since: a hash finds accidents, not attacks.
    pub unsafe fn deserialize(engine: &Engine, bytes: impl AsRef<[u8]>) -> Result<Module> {
        load(engine, Artifact::copy(engine, bytes.as_ref(), ImageKind::Module)?)
    }

    /// As [`Module::deserialize`], without a copy: the artifact stays where it is, and its pages with code become executable and are not writable any more.
    ///
    /// # Errors
    ///
    /// As [`Module::deserialize`], and when `memory` does not begin at a page of the machine.
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize`]; and `memory` is mapped and not written to, by anybody, as long as the module or anything made of it lives. It is never given back.
    pub unsafe fn deserialize_raw(engine: &Engine, memory: NonNull<[u8]>) -> Result<Module> {
        // SAFETY: the caller's.
        let image = unsafe { CodeImage::foreign(memory) };
        load(engine, Artifact::load(engine, image, ImageKind::Module)?)
    }

    /// As [`Module::deserialize`], from a file that is mapped: nothing is copied, pages are read when they are first used, and those of code and data are shared
    /// by all processes that load the file.
    ///
    /// # Errors
    ///
    /// As [`Module::deserialize`], and when the file cannot be opened or mapped, with the operating system's reason.
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize`]; and nobody changes the file or cuts it off as long as the module or anything made of it lives. To replace it, write another file and
    /// rename that.
    pub unsafe fn deserialize_file(engine: &Engine, path: impl AsRef<Path>) -> Result<Module> {
        let path = path.as_ref();
        // SAFETY: the caller's.
        unsafe { Self::deserialize_open_file(engine, open(path)?) }.with_context(|| format!("cannot load `{}`", path.display()))
    }

    /// As [`Module::deserialize_file`], from a file that is open for reading.
    ///
    /// # Errors
    ///
    /// As [`Module::deserialize_file`].
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize_file`].
    pub unsafe fn deserialize_open_file(engine: &Engine, file: File) -> Result<Module> {
        // SAFETY: the caller's.
        let image = unsafe { CodeImage::map(file) }.context("the file cannot be mapped")?;
        load(engine, Artifact::load(engine, image, ImageKind::Module)?)
    }

    /// A module from a file of either form: loads an artifact as [`Module::deserialize_file`] does, and compiles everything else as [`Module::from_file`] does.
    ///
    /// # Errors
    ///
    /// As those.
    ///
    /// # Safety
    ///
    /// As [`Module::deserialize_file`], if it is an artifact.
    pub unsafe fn from_trusted_file(engine: &Engine, file: impl AsRef<Path>) -> Result<Module> {
        match Engine::detect_precompiled_file(&file)? {
            // SAFETY: the caller's.
            Some(_) => unsafe { Self::deserialize_file(engine, file) },
            None => Self::from_file(engine, file),
        }
    }

    /// Where its artifact lies in this process: code, tables and data, the same bytes that [`Module::serialize`] gives.
    pub fn image_range(&self) -> Range<*const u8> {
        self.compiled().image_memory().bytes().as_ptr_range()
    }

    /// Prepares the initial content of its memories now rather than when it is first instantiated. Where that cannot be mapped, instances copy it, which is slower
    /// and no error.
    ///
    /// # Errors
    ///
    /// None in this version.
    pub fn initialize_copy_on_write_image(&self) -> Result<()> {
        self.compiled().make_images();
        Ok(())
    }
}

fn load(engine: &Engine, artifact: Artifact) -> Result<Module> {
    Ok(Module::of(CompiledModule::load(engine, artifact)?))
}

impl Engine {
    /// Compiles a module, binary or with feature `wat` text, to an artifact: what [`Module::new`] and then [`Module::serialize`] would give.
    ///
    /// # Errors
    ///
    /// As [`Module::new`].
    pub fn precompile_module(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        refuse_artifact(bytes)?;
        #[cfg(feature = "wat")]
        let bytes = &*wat::parse_bytes(bytes)?;
        check_header(bytes)?;
        self.module_image(bytes)
    }
}

/// The functions of a module whose text lies at `text` of a larger one.
pub(crate) fn functions_of(compiled: &CompiledModule, module: u32, text: usize) -> impl ExactSizeIterator<Item = ModuleFunction> + '_ {
    compiled.function_ranges().map(move |(defined, range)| {
        let index = compiled.info().func_index(defined);
        let name = compiled.func_name(index).map(str::to_owned);
        ModuleFunction { module, index: index.as_u32(), name, offset: text + range.start as usize, len: range.len as usize }
    })
}
