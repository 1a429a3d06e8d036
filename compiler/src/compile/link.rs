//! Compiled functions to one text: places them, resolves the calls between them, and collects their traps and source positions.

use super::artifact::{AddressSite, CodeRange, HandlerSite, TrapCode, TrapSite};
use super::signature::Symbol;
use anyhow::{Context, Result, bail, ensure};
use cranelift_codegen::binemit::Reloc;
use cranelift_codegen::ir::{ExternalName, Function};
use cranelift_codegen::isa::TargetIsa;
use cranelift_codegen::{CompiledCode, FinalizedMachExceptionHandler, FinalizedRelocTarget};
use cranelift_control::ControlPlane;
use std::borrow::Borrow;

/// Largest text: calls inside it must reach from one end to the other.
const TEXT_LIMIT_BYTES: u64 = i32::MAX as u64;

/// One function's machine code with everything that linking needs; plain data, so that it can come from another thread.
pub(super) struct CompiledFunction {
    code: Vec<u8>,
    alignment: u32,
    calls: Vec<Call>,
    traps: Vec<TrapSite>,
    handlers: Vec<HandlerSite>,
    addresses: Vec<AddressSite>,
    /// Bytes of stack below its caller's, arguments of calls included.
    pub(super) frame_bytes: u32,
}

struct Call {
    offset: u32,
    kind: Reloc,
    addend: i64,
    target: Symbol,
}

impl CompiledFunction {
    /// Takes what is needed out of the code generator's result.
    pub(super) fn new(compiled: &CompiledCode, function: &Function, isa: &dyn TargetIsa, address_map: bool) -> Result<Self> {
        let buffer = &compiled.buffer;
        let mut calls = Vec::with_capacity(buffer.relocs().len());
        for relocation in buffer.relocs() {
            let target = match &relocation.target {
                FinalizedRelocTarget::ExternalName(ExternalName::User(name)) => {
                    function.params.user_named_funcs().get(*name).and_then(Symbol::from_name)
                }
                _ => None,
            };
            let Some(target) = target else {
                bail!("internal error: generated code refers to {:?}, which is not in the image", relocation.target)
            };
            calls.push(Call { offset: relocation.offset, kind: relocation.kind, addend: relocation.addend, target });
        }
        let mut traps = Vec::with_capacity(buffer.traps().len());
        for trap in buffer.traps() {
            let code = TrapCode::from_emitted(trap.code).with_context(|| format!("internal error: unknown trap code {}", trap.code))?;
            traps.push(TrapSite { offset: trap.offset, code });
        }
        let mut handlers = Vec::new();
        for site in buffer.call_sites() {
            // There is one handler a call, which looks at the tag itself.
            let Some(FinalizedMachExceptionHandler::Default(handler_offset)) = site.exception_handlers.first() else { continue };
            let frame_bytes = site.frame_offset.context("internal error: a call with a handler has no frame")?;
            handlers.push(HandlerSite { return_offset: site.ret_addr, handler_offset: *handler_offset, frame_bytes });
        }
        let mut addresses = Vec::new();
        if address_map {
            let mut end = 0;
            for location in buffer.get_srclocs_sorted() {
                if location.start != end {
                    push_address(&mut addresses, end, u32::MAX);
                }
                push_address(&mut addresses, location.start, location.loc.bits());
                end = location.end;
            }
            push_address(&mut addresses, end, u32::MAX);
        }
        let alignment = isa.function_alignment();
        let alignment = alignment.minimum.max(alignment.preferred).max(buffer.alignment);
        let frame_bytes = buffer.frame_layout().map_or(0, |frame| frame.frame_to_fp_offset);
        Ok(Self { code: compiled.code_buffer().to_vec(), alignment, calls, traps, handlers, addresses, frame_bytes })
    }

    /// The builtins whose trampolines the function calls.
    pub(super) fn builtins(&self) -> impl Iterator<Item = u32> + '_ {
        self.calls.iter().filter_map(|call| match call.target {
            Symbol::Builtin(builtin) => Some(builtin),
            Symbol::Function(_) | Symbol::Inlined(_) | Symbol::Body(_) => None,
        })
    }
}

/// Adds an entry unless it says what the last one says.
fn push_address(addresses: &mut Vec<AddressSite>, code_offset: u32, wasm_offset: u32) {
    if let Some(last) = addresses.last_mut() {
        if last.wasm_offset == wasm_offset {
            return;
        }
        if last.code_offset == code_offset {
            last.wasm_offset = wasm_offset;
            return;
        }
    }
    addresses.push(AddressSite { code_offset, wasm_offset });
}

/// What linking yields.
pub(super) struct Linked {
    pub(super) text: Vec<u8>,
    /// One range per function, in the order given.
    pub(super) ranges: Vec<CodeRange>,
    pub(super) traps: Vec<TrapSite>,
    pub(super) handlers: Vec<HandlerSite>,
    pub(super) addresses: Vec<AddressSite>,
}

/// Places `functions` one after the other; `resolve` gives a symbol's number among them.
pub(super) fn link<F: Borrow<CompiledFunction>>(
    isa: &dyn TargetIsa,
    functions: &[F],
    resolve: impl Fn(Symbol) -> Option<usize>,
) -> Result<Linked> {
    let size: u64 = functions
        .iter()
        .map(Borrow::borrow)
        .map(|function: &CompiledFunction| function.code.len() as u64 + u64::from(function.alignment))
        .sum();
    ensure!(size < TEXT_LIMIT_BYTES, "the module's code is larger than 2 GiB");

    let control = &mut ControlPlane::default();
    let mut builder = isa.text_section_builder(functions.len());
    let ranges = Vec::with_capacity(functions.len());
    let mut linked = Linked { text: Vec::new(), ranges, traps: Vec::new(), handlers: Vec::new(), addresses: Vec::new() };
    for function in functions.iter().map(Borrow::borrow) {
        let start = builder.append(true, &function.code, function.alignment, control);
        // Call islands may make the text larger than the sum of its functions.
        ensure!(start + (function.code.len() as u64) < TEXT_LIMIT_BYTES, "the module's code is larger than 2 GiB");
        let base = start as u32;
        linked.ranges.push(CodeRange { start: base, len: function.code.len() as u32 });
        for call in &function.calls {
            let resolved = match resolve(call.target) {
                Some(target) => builder.resolve_reloc(start + u64::from(call.offset), call.kind, call.addend, target),
                None => false,
            };
            ensure!(resolved, "internal error: cannot resolve {:?} with {:?}", call.target, call.kind);
        }
        linked.traps.extend(function.traps.iter().map(|trap| TrapSite { offset: base + trap.offset, ..*trap }));
        linked.handlers.extend(function.handlers.iter().map(|site| HandlerSite {
            return_offset: base + site.return_offset,
            handler_offset: base + site.handler_offset,
            ..*site
        }));
        for site in &function.addresses {
            push_address(&mut linked.addresses, base + site.code_offset, site.wasm_offset);
        }
    }
    linked.text = builder.finish(control);
    // Functions are placed in ascending order, but islands put a function's out-of-line traps wherever they fit.
    linked.traps.sort_by_key(|trap| trap.offset);
    linked.handlers.sort_by_key(|site| site.return_offset);
    Ok(linked)
}
