//! `WasmBacktrace`: the wasm functions on the stack, innermost first.

use crate::engine::{CompiledModule, Location};
use crate::store::StoreState;
use crate::{AsContext, Error};
use std::fmt;
use std::sync::Arc;
use windlass_compiler::base::index::FuncIndex;

/// The wasm functions that were on the stack when wasm stopped, innermost first. In the chain of the error that a call returns:
/// `error.downcast_ref::<WasmBacktrace>()`.
pub struct WasmBacktrace {
    frames: Vec<FrameInfo>,
    /// What stopped it, so that the text of an error begins with its reason.
    reason: Option<String>,
}

impl WasmBacktrace {
    /// The wasm functions that are on the stack now, for host functions. Empty when the configuration turns backtraces off.
    pub fn capture(store: impl AsContext) -> Self {
        let store = store.as_context();
        let state = &store.0.state;
        Self::now(state, state.engine().config().backtrace_frames())
    }

    /// The wasm functions that are on the stack now, whatever the configuration.
    pub fn force_capture(store: impl AsContext) -> Self {
        let store = store.as_context();
        let state = &store.0.state;
        Self::now(state, state.engine().config().backtrace_frames().max(1024))
    }

    fn now(state: &StoreState, max_frames: usize) -> Self {
        Self { frames: resolve(state, state.faults.trace_now(max_frames).pcs()), reason: None }
    }

    /// `error` with the frames at `pcs` in its context, unless it has frames already: an error that passes through several activations
    /// keeps those of its origin.
    pub(super) fn attach(state: &StoreState, error: Error, pcs: &[usize]) -> Error {
        if pcs.is_empty() || error.downcast_ref::<Self>().is_some() {
            return error;
        }
        let frames = resolve(state, pcs);
        if frames.is_empty() {
            return error;
        }
        let reason = Some(error.to_string());
        error.context(Self { frames, reason })
    }

    /// The frames, innermost first.
    pub fn frames(&self) -> &[FrameInfo] {
        &self.frames
    }
}

fn resolve(state: &StoreState, pcs: &[usize]) -> Vec<FrameInfo> {
    let frame = |&pc: &usize| {
        let (module, location) = state.locate(pc)?;
        Some(FrameInfo { module: module.clone(), location })
    };
    pcs.iter().filter_map(frame).collect()
}

impl fmt::Display for WasmBacktrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(reason) = &self.reason {
            writeln!(f, "{reason}")?;
        }
        write!(f, "wasm backtrace:")?;
        for (index, frame) in self.frames.iter().enumerate() {
            write!(f, "\n  {index:>3}: {frame}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for WasmBacktrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WasmBacktrace").field("frames", &self.frames).finish()
    }
}

/// A wasm function on the stack.
pub struct FrameInfo {
    pub(crate) module: Arc<CompiledModule>,
    location: Location,
}

impl FrameInfo {
    /// The function's index in its module.
    pub fn func_index(&self) -> u32 {
        self.location.func.as_u32()
    }

    /// The function's name, if the module has one for it.
    pub fn func_name(&self) -> Option<&str> {
        self.module.info().func_names.get(&FuncIndex::from_u32(self.func_index())).map(String::as_str)
    }

    /// The module's name, if it has one.
    pub fn module_name(&self) -> Option<&str> {
        self.module.info().name.as_deref()
    }

    /// The instruction, as an offset from the start of the module's binary, if known.
    pub fn module_offset(&self) -> Option<usize> {
        self.location.module_offset
    }

    /// The instruction, as an offset from the start of the function, if known.
    pub fn func_offset(&self) -> Option<usize> {
        self.location.module_offset?.checked_sub(self.location.func_start?)
    }

    /// Places in the source, innermost inlined function first. Always empty in this version.
    pub fn symbols(&self) -> &[FrameSymbol] {
        &[]
    }
}

impl fmt::Display for FrameInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(offset) = self.module_offset() {
            write!(f, "{offset:#6x} - ")?;
        }
        write!(f, "{}!", self.module_name().unwrap_or("<unnamed>"))?;
        match self.func_name() {
            // The alternate form leaves the hash out; a name that is not Rust's comes out as it is.
            Some(name) => write!(f, "{:#}", rustc_demangle::demangle(name)),
            None => write!(f, "<function {}>", self.func_index()),
        }
    }
}

impl fmt::Debug for FrameInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FrameInfo")
            .field("func_index", &self.func_index())
            .field("func_name", &self.func_name())
            .field("module_offset", &self.module_offset())
            .finish_non_exhaustive()
    }
}

/// A place in the source.
#[derive(Debug)]
pub struct FrameSymbol {
    name: Option<String>,
    file: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
}

impl FrameSymbol {
    /// The function's name.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The file.
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The line, from 1.
    pub fn line(&self) -> Option<u32> {
        self.line
    }

    /// The column, from 1.
    pub fn column(&self) -> Option<u32> {
        self.column
    }
}
