//! `WasmBacktrace`: the wasm functions on the stack, innermost first.
//!
//! A trap pays for the addresses and the functions that they lie in. Files and lines are looked for when somebody asks for them, for all frames at
//! once ([`Symbols`]).

use crate::engine::{CompiledModule, FrameSymbol, Location, Printed, PrintedFunction, symbolize};
use crate::store::StoreState;
use crate::vm::TracedFrame;
use crate::{AsContext, Error};
use std::fmt;
use std::sync::{Arc, OnceLock};
use windlass_compiler::base::index::FuncIndex;

/// The wasm functions that were on the stack when wasm stopped, innermost first. In the chain of the error that a call returns:
/// `error.downcast_ref::<WasmBacktrace>()`.
///
/// ```
/// use windlass::{Engine, Instance, Module, Store, WasmBacktrace};
/// let engine = Engine::default();
/// let module = Module::new(&engine, r#"(module $shop
///     (func $price unreachable)
///     (func $pay (export "pay") (call $price)))"#)?;
/// let mut store = Store::new(&engine, ());
/// let instance = Instance::new(&mut store, &module, &[])?;
/// let error = instance.get_typed_func::<(), ()>(&mut store, "pay")?.call(&mut store, ()).unwrap_err();
/// let backtrace = error.downcast_ref::<WasmBacktrace>().expect("a trap has one");
/// let names: Vec<_> = backtrace.frames().iter().map(|frame| frame.func_name()).collect();
/// assert_eq!(names, [Some("price"), Some("pay")]);
/// # windlass::Result::<()>::Ok(())
/// ```
///
/// Printed, a frame is the instruction's offset in the module, the module and the function, and where the module has debug information and
/// [`Config::wasm_backtrace_details`](crate::Config::wasm_backtrace_details) asks for it, the file, line and column below. A function that was inlined has a
/// line of its own above the one it was inlined in; `(host)` stands where a host function called wasm again.
pub struct WasmBacktrace {
    frames: Vec<FrameInfo>,
    /// How many more there were than [`Config::wasm_backtrace_max_frames`](crate::Config::wasm_backtrace_max_frames) allows.
    left_out: usize,
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
        let trace = state.faults.trace_now(max_frames);
        Self { frames: resolve(state, trace.frames()), left_out: trace.left_out(), reason: None }
    }

    /// `error` with frames in its context, unless it has frames already: an error that passes through several activations
    /// keeps those of its origin.
    pub(super) fn attach(state: &StoreState, error: Error, frames: &[TracedFrame], left_out: usize) -> Error {
        if frames.is_empty() || error.downcast_ref::<Self>().is_some() {
            return error;
        }
        let frames = resolve(state, frames);
        if frames.is_empty() {
            return error;
        }
        let reason = Some(error.to_string());
        error.context(Self { frames, left_out, reason })
    }

    /// The frames, innermost first.
    pub fn frames(&self) -> &[FrameInfo] {
        &self.frames
    }
}

fn resolve(state: &StoreState, traced: &[TracedFrame]) -> Vec<FrameInfo> {
    let mut frames = Vec::with_capacity(traced.len());
    // A frame that is in no module, such as a trampoline's, hands on that the host was there.
    let mut called_host = false;
    for frame in traced {
        called_host |= frame.called_host;
        if let Some((module, location)) = state.locate(frame.pc) {
            let called_host = std::mem::take(&mut called_host);
            frames.push(FrameInfo { module: module.clone(), location, called_host, symbols: None });
        }
    }
    Symbols::promise(&mut frames);
    frames
}

impl fmt::Display for WasmBacktrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(reason) = &self.reason {
            writeln!(f, "{reason}")?;
        }
        write!(f, "wasm backtrace:")?;
        for (index, frame) in self.frames.iter().enumerate() {
            if frame.called_host {
                write!(f, "\n       (host)")?;
            }
            write!(f, "\n  {index:>3}: ")?;
            frame.write_inlined(f, "\n              - ", "\n                  at ")?;
        }
        match self.left_out {
            0 => Ok(()),
            1 => write!(f, "\n  and 1 more frame"),
            more => write!(f, "\n  and {more} more frames"),
        }
    }
}

impl fmt::Debug for WasmBacktrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WasmBacktrace").field("frames", &self.frames).field("left_out", &self.left_out).finish()
    }
}

/// The places in the source of all frames of a backtrace, found together when they are first asked for.
struct Symbols {
    frames: Vec<(Arc<CompiledModule>, usize)>,
    found: OnceLock<Vec<Box<[FrameSymbol]>>>,
}

impl Symbols {
    /// Gives each frame whose module has debug information a share.
    fn promise(frames: &mut [FrameInfo]) {
        let has_any = |frame: &&mut FrameInfo| frame.module.has_debug() && frame.location.module_offset.is_some();
        let mut with: Vec<_> = frames.iter_mut().filter(has_any).collect();
        if with.is_empty() {
            return;
        }
        let places = with.iter().filter_map(|frame| Some((frame.module.clone(), frame.location.module_offset?)));
        let symbols = Arc::new(Self { frames: places.collect(), found: OnceLock::new() });
        for (index, frame) in with.iter_mut().enumerate() {
            frame.symbols = Some((symbols.clone(), index));
        }
    }

    fn of(&self, index: usize) -> &[FrameSymbol] {
        &self.found.get_or_init(|| self.find())[index]
    }

    fn find(&self) -> Vec<Box<[FrameSymbol]>> {
        let mut found = vec![None; self.frames.len()];
        for first in 0..self.frames.len() {
            let module = &self.frames[first].0;
            if found[first].is_some() {
                continue;
            }
            let Some(debug) = module.debug() else { continue };
            let same = |(_, (other, _)): &(usize, &(Arc<CompiledModule>, usize))| Arc::ptr_eq(module, other);
            let (indices, offsets): (Vec<_>, Vec<_>) =
                self.frames.iter().enumerate().filter(same).map(|(index, (_, offset))| (index, *offset)).unzip();
            for (index, symbols) in indices.into_iter().zip(symbolize(&debug, &offsets)) {
                found[index] = Some(symbols);
            }
        }
        found.into_iter().map(Option::unwrap_or_default).collect()
    }
}

/// A wasm function on the stack.
pub struct FrameInfo {
    pub(crate) module: Arc<CompiledModule>,
    location: Location,
    /// Whether it called the host, which entered wasm again.
    called_host: bool,
    /// Where its symbols are.
    symbols: Option<(Arc<Symbols>, usize)>,
}

impl FrameInfo {
    /// The function's index in its module.
    pub fn func_index(&self) -> u32 {
        self.location.func.as_u32()
    }

    /// The function's name, if the module has one for it. It is as the guest wrote it; when a backtrace is printed, Rust names are demangled and
    /// characters that are not to be seen are escaped.
    pub fn func_name(&self) -> Option<&str> {
        self.module.func_name(FuncIndex::from_u32(self.func_index()))
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

    /// Places in the source, innermost inlined function first: the last is the function of this frame. Empty where the module has no debug information, or
    /// [`Config::wasm_backtrace_details`](crate::Config::wasm_backtrace_details) does not ask for it. The first call for a frame of a backtrace reads the
    /// debug information for all of them.
    pub fn symbols(&self) -> &[FrameSymbol] {
        self.symbols.as_ref().map_or(&[], |(symbols, index)| symbols.of(*index))
    }

    /// The frame, each function that was inlined in it after `function`, and each place in the source after `place`.
    fn write_inlined(&self, f: &mut fmt::Formatter<'_>, function: &str, place: &str) -> fmt::Result {
        if let Some(offset) = self.module_offset() {
            write!(f, "{offset:#6x} - ")?;
        }
        let module = self.module_name().unwrap_or("<unnamed>");
        let symbols = self.symbols();
        let inlined = symbols.len().saturating_sub(1);
        for (depth, symbol) in symbols.iter().enumerate() {
            if depth > 0 {
                f.write_str(function)?;
            }
            write!(f, "{}!", Printed(module))?;
            // The name section and the debug information know a function that is there by one name.
            match symbol.name().filter(|_| depth < inlined) {
                Some(name) => write!(f, "{}", PrintedFunction(name))?,
                None if depth < inlined => f.write_str("<inlined>")?,
                None => self.write_name(f, symbol.name())?,
            }
            write_place(f, place, symbol)?;
        }
        if symbols.is_empty() {
            write!(f, "{}!", Printed(module))?;
            self.write_name(f, None)?;
        }
        Ok(())
    }

    fn write_name(&self, f: &mut fmt::Formatter<'_>, otherwise: Option<&str>) -> fmt::Result {
        match self.func_name().or(otherwise) {
            Some(name) => write!(f, "{}", PrintedFunction(name)),
            None => write!(f, "<function {}>", self.func_index()),
        }
    }
}

fn write_place(f: &mut fmt::Formatter<'_>, before: &str, symbol: &FrameSymbol) -> fmt::Result {
    if symbol.file().is_none() && symbol.line().is_none() {
        return Ok(());
    }
    write!(f, "{before}{}", Printed(symbol.file().unwrap_or("<unknown file>")))?;
    if let Some(line) = symbol.line() {
        write!(f, ":{line}")?;
        if let Some(column) = symbol.column() {
            write!(f, ":{column}")?;
        }
    }
    Ok(())
}

impl fmt::Display for FrameInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_inlined(f, ", in ", " at ")
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
