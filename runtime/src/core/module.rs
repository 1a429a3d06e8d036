//! `Module`: a compiled core module.
#![expect(unsafe_code, reason = "a module is seen through the engine's record of it")]

use super::serialize::functions_of;
use super::types::{ExportType, ExternType, ImportType};
use crate::engine::CompiledModule;
use crate::exec::FrameInfo;
use crate::{Context, Engine, Result, bail};
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use windlass_compiler::translate::module::{EntityIndex, ModuleInfo};

/// A compiled core module. Cheap to clone, and usable in every store of its engine.
///
/// ```
/// use windlass::{Engine, Module};
/// let module = Module::new(&Engine::default(), r#"(module (func (export "run") (param i32)))"#)?;
/// let exports: Vec<_> = module.exports().map(|export| format!("{}: {}", export.name(), export.ty())).collect();
/// assert_eq!(exports, ["run: (func (param i32))"]);
/// # windlass::Result::<()>::Ok(())
/// ```
#[derive(Clone)]
#[repr(transparent)]
pub struct Module {
    compiled: Arc<CompiledModule>,
}

impl Module {
    /// Compiles a module from its binary form or, with feature `wat`, from text.
    ///
    /// # Errors
    ///
    /// When `bytes` is malformed, invalid, or uses a proposal that the engine does not support or that is turned off.
    pub fn new(engine: &Engine, bytes: impl AsRef<[u8]>) -> Result<Module> {
        let bytes = bytes.as_ref();
        refuse_artifact(bytes)?;
        #[cfg(feature = "wat")]
        let bytes = &*wat::parse_bytes(bytes)?;
        Self::from_binary(engine, bytes)
    }

    /// As [`Module::new`], from a file.
    ///
    /// # Errors
    ///
    /// As [`Module::new`], and when the file cannot be read.
    pub fn from_file(engine: &Engine, file: impl AsRef<Path>) -> Result<Module> {
        let file = file.as_ref();
        let bytes = std::fs::read(file).with_context(|| format!("failed to read `{}`", file.display()))?;
        refuse_artifact(&bytes).with_context(|| format!("failed to compile `{}`", file.display()))?;
        #[cfg(feature = "wat")]
        let bytes = wat::parse_bytes(&bytes).map_err(|mut error| {
            error.set_path(file);
            error
        })?;
        Self::from_binary(engine, &bytes).with_context(|| format!("failed to compile `{}`", file.display()))
    }

    /// Compiles a module from its binary form.
    ///
    /// # Errors
    ///
    /// As [`Module::new`].
    pub fn from_binary(engine: &Engine, binary: &[u8]) -> Result<Module> {
        check_header(binary)?;
        Ok(Self { compiled: CompiledModule::compile(engine, binary)? })
    }

    /// Checks that [`Module::from_binary`] would accept `binary`, without compiling it.
    ///
    /// # Errors
    ///
    /// When it would not.
    pub fn validate(engine: &Engine, binary: &[u8]) -> Result<()> {
        check_header(binary)?;
        engine.compiler().validate_module(binary)
    }

    /// The name that it gives itself.
    pub fn name(&self) -> Option<&str> {
        self.info().name.as_deref()
    }

    /// What it imports, in order.
    pub fn imports<'module>(&'module self) -> impl ExactSizeIterator<Item = ImportType<'module>> + 'module {
        self.info().imports.iter().map(|import| ImportType::new(&self.compiled, import))
    }

    /// What it exports, in order.
    pub fn exports<'module>(&'module self) -> impl ExactSizeIterator<Item = ExportType<'module>> + 'module {
        self.info().exports.iter().map(|(name, entity)| ExportType::new(&self.compiled, name, *entity))
    }

    /// The type of the export `name`.
    pub fn get_export(&self, name: &str) -> Option<ExternType> {
        let entity = self.info().exports.get(name)?;
        Some(ExternType::of(&self.compiled, *entity))
    }

    /// A key for the export `name`, which finds it in instances without looking at the name again.
    pub fn get_export_index(&self, name: &str) -> Option<ModuleExport> {
        let entity = *self.info().exports.get(name)?;
        Some(ModuleExport { module: self.identity(), entity })
    }

    /// Its machine code.
    pub fn text(&self) -> &[u8] {
        self.compiled.text()
    }

    /// Its engine.
    pub fn engine(&self) -> &Engine {
        self.compiled.engine()
    }

    /// Where the functions that it defines lie in [`Module::text`].
    ///
    /// ```
    /// # use windlass::{Engine, Module};
    /// let module = Module::new(&Engine::default(), "(module (func $a) (func $b (result i32) (i32.const 1)))")?;
    /// let names: Vec<_> = module.functions().map(|function| function.name.unwrap_or_default()).collect();
    /// assert_eq!(names, ["a", "b"]);
    /// assert!(module.functions().all(|function| function.offset + function.len <= module.text().len()));
    /// assert!(module.address_map().is_some_and(|mut map| map.any(|(_, offset)| offset.is_some())));
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn functions<'a>(&'a self) -> impl ExactSizeIterator<Item = ModuleFunction> + 'a {
        functions_of(&self.compiled, 0, 0)
    }

    /// For offsets in [`Module::text`] the offsets in the binary that they stand for: each entry holds up to the next one's. `None` without
    /// [`Config::generate_address_map`](crate::Config::generate_address_map).
    pub fn address_map<'a>(&'a self) -> Option<impl Iterator<Item = (usize, Option<u32>)> + 'a> {
        if !self.engine().config().settings().address_map {
            return None;
        }
        let known = |wasm_offset: u32| (wasm_offset != u32::MAX).then_some(wasm_offset);
        Some(self.compiled.addresses().iter().map(move |site| (site.code_offset as usize, known(site.wasm_offset))))
    }

    /// Whether `a` and `b` came from one compilation.
    pub fn same(a: &Module, b: &Module) -> bool {
        Arc::ptr_eq(&a.compiled, &b.compiled)
    }

    /// The module that `compiled` is.
    pub(crate) fn from_compiled(compiled: &Arc<CompiledModule>) -> &Module {
        // SAFETY: `Module` is a transparent wrapper, so a reference to what it wraps is a reference to one.
        unsafe { &*std::ptr::from_ref(compiled).cast::<Module>() }
    }

    /// The module that was compiled.
    pub(super) fn of(compiled: Arc<CompiledModule>) -> Self {
        Self { compiled }
    }

    pub(crate) fn compiled(&self) -> &Arc<CompiledModule> {
        &self.compiled
    }

    pub(crate) fn info(&self) -> &ModuleInfo {
        self.compiled.info()
    }

    /// What tells it from every other module of this process, as long as it is alive.
    fn identity(&self) -> usize {
        Arc::as_ptr(&self.compiled).addr()
    }
}

/// Refuses what is compiled already: it is neither text nor a binary.
pub(super) fn refuse_artifact(bytes: &[u8]) -> Result<()> {
    if Engine::detect_precompiled(bytes).is_some() {
        bail!("this is compiled already: load it with `Module::deserialize` or its kin, which are `unsafe` because they trust it");
    }
    Ok(())
}

/// Refuses what is not a core module at all, with what to do about it.
pub(super) fn check_header(binary: &[u8]) -> Result<()> {
    match binary {
        [b'\0', b'a', b's', b'm', _, _, 0, 0, ..] => Ok(()),
        [b'\0', b'a', b's', b'm', _, _, 1, 0, ..] => bail!("this is a component, not a core module; use `Component::new`"),
        [b'\0', b'a', b's', b'm', ..] => bail!("unexpected end of a WebAssembly file: it has {} bytes", binary.len()),
        _ if Engine::detect_precompiled(binary).is_some() => refuse_artifact(binary),
        [b'\x7f', b'E', b'L', b'F', ..] => bail!("this is an ELF file, not a WebAssembly module"),
        _ => bail!("magic header not detected: this is not a WebAssembly module, which starts with the bytes `\\0asm`"),
    }
}

impl fmt::Debug for Module {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Module").field("name", &self.name()).finish_non_exhaustive()
    }
}

impl FrameInfo {
    /// The function's module.
    pub fn module(&self) -> &Module {
        Module::from_compiled(&self.module)
    }
}

/// A function that a module defines, and where its machine code lies.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ModuleFunction {
    /// The module's number among those of its component; 0 for a module that is in none.
    pub module: u32,
    /// Its index in the module.
    pub index: u32,
    /// Its name, if the module has one for it.
    pub name: Option<String>,
    /// Offset of its code in [`Module::text`].
    pub offset: usize,
    /// Length of its code in bytes.
    pub len: usize,
}

/// An export of a module, as a key for [`Instance::get_module_export`](super::Instance::get_module_export).
#[derive(Copy, Clone)]
pub struct ModuleExport {
    module: usize,
    entity: EntityIndex,
}

impl ModuleExport {
    /// Where the export lies in instances of `module`, if it is an export of that module.
    pub(super) fn entity_in(&self, module: &Module) -> Option<EntityIndex> {
        (self.module == module.identity()).then_some(self.entity)
    }
}

impl fmt::Debug for ModuleExport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ModuleExport").finish_non_exhaustive()
    }
}
