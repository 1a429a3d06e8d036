//! [`CodeBuilder`]: compilation step by step, to any of what can come out.

use super::{Component, source};
use crate::{Context as _, Engine, Module, Result, ensure};
use std::borrow::Cow;
use std::path::Path;

/// Compiles one module or component: first what, then to what.
///
/// ```
/// use windlass::{CodeBuilder, CodeHint, Engine};
/// let engine = Engine::default();
/// let mut builder = CodeBuilder::new(&engine);
/// builder.wasm_binary_or_text(b"(module)", None)?;
/// assert_eq!(builder.hint(), Some(CodeHint::Module));
/// let module = builder.compile_module()?;
/// assert_eq!(builder.compile_module_serialized()?, module.serialize()?);
/// # windlass::Result::<()>::Ok(())
/// ```
pub struct CodeBuilder<'a> {
    engine: &'a Engine,
    wasm: Option<Cow<'a, [u8]>>,
    path: Option<&'a Path>,
}

/// What a binary looks like: see [`CodeBuilder::hint`].
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum CodeHint {
    /// A core module.
    Module,
    /// A component.
    Component,
}

impl<'a> CodeBuilder<'a> {
    /// Nothing to compile yet, for `engine`.
    pub fn new(engine: &'a Engine) -> Self {
        Self { engine, wasm: None, path: None }
    }

    /// Takes the binary form of a module or component; `wasm_path` is where it is from, for messages.
    ///
    /// # Errors
    ///
    /// When there is something to compile already.
    pub fn wasm_binary(&mut self, wasm_bytes: impl Into<Cow<'a, [u8]>>, wasm_path: Option<&'a Path>) -> Result<&mut Self> {
        ensure!(self.wasm.is_none(), "this `CodeBuilder` has something to compile already: use one for each module or component");
        self.wasm = Some(wasm_bytes.into());
        self.path = wasm_path;
        Ok(self)
    }

    /// As [`Self::wasm_binary`], or with feature `wat` from text.
    ///
    /// # Errors
    ///
    /// As [`Self::wasm_binary`], and when the text is not well-formed.
    pub fn wasm_binary_or_text(&mut self, wasm_bytes: &'a [u8], wasm_path: Option<&'a Path>) -> Result<&mut Self> {
        let binary = source::binary(wasm_bytes, wasm_path)?;
        self.wasm_binary(binary, wasm_path)
    }

    /// As [`Self::wasm_binary`], from a file.
    ///
    /// # Errors
    ///
    /// As [`Self::wasm_binary`], and when the file cannot be read.
    pub fn wasm_binary_file(&mut self, file: &'a Path) -> Result<&mut Self> {
        let bytes = source::read(file)?;
        self.wasm_binary(bytes, Some(file))
    }

    /// As [`Self::wasm_binary_or_text`], from a file.
    ///
    /// # Errors
    ///
    /// As [`Self::wasm_binary_or_text`], and when the file cannot be read.
    pub fn wasm_binary_or_text_file(&mut self, file: &'a Path) -> Result<&mut Self> {
        let bytes = source::read(file)?;
        let binary = source::binary(&bytes, Some(file))?.into_owned();
        self.wasm_binary(binary, Some(file))
    }

    /// What there is to compile looks like by its header; `None` if that says nothing, or there is nothing.
    pub fn hint(&self) -> Option<CodeHint> {
        match self.wasm.as_deref()?.get(..8)? {
            [0, b'a', b's', b'm', _, _, 0, 0] => Some(CodeHint::Module),
            [0, b'a', b's', b'm', _, _, 1, 0] => Some(CodeHint::Component),
            _ => None,
        }
    }

    fn compile<R>(&self, compile: impl FnOnce(&Engine, &[u8]) -> Result<R>) -> Result<R> {
        let wasm = self.wasm.as_deref().context("this `CodeBuilder` has nothing to compile: call `wasm_binary` or its kin first")?;
        let compiled = compile(self.engine, wasm);
        match self.path {
            Some(path) => compiled.with_context(|| format!("cannot compile `{}`", path.display())),
            None => compiled,
        }
    }

    /// Compiles a module to an artifact, as [`Engine::precompile_module`] does.
    ///
    /// # Errors
    ///
    /// As there, and when there is nothing to compile.
    pub fn compile_module_serialized(&self) -> Result<Vec<u8>> {
        self.compile(Engine::precompile_module)
    }

    /// Compiles a component to an artifact, as [`Engine::precompile_component`] does.
    ///
    /// # Errors
    ///
    /// As there, and when there is nothing to compile.
    pub fn compile_component_serialized(&self) -> Result<Vec<u8>> {
        self.compile(Engine::precompile_component)
    }

    /// Compiles a module, as [`Module::from_binary`] does.
    ///
    /// # Errors
    ///
    /// As there, and when there is nothing to compile.
    pub fn compile_module(&self) -> Result<Module> {
        self.compile(Module::from_binary)
    }

    /// Compiles a component, as [`Component::from_binary`] does.
    ///
    /// # Errors
    ///
    /// As there, and when there is nothing to compile.
    pub fn compile_component(&self) -> Result<Component> {
        self.compile(Component::from_binary)
    }
}
