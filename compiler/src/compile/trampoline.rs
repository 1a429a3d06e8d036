//! The crossings between the internal convention and `extern "C"`: entry and exit of each signature, and one per builtin; and `resource.rep`, which
//! need not cross.
//!
//! A trap resumes an entry trampoline at the handler of its `try_call` with nothing but program counter, stack pointer and frame pointer
//! set. That is sound because the exceptional edge of a call counts every register as clobbered: what the handler and the epilogue need,
//! the callee-saved registers of the host's convention among it, lies in the frame.

use super::artifact::{TrampolineArtifact, Trampolines, TrapCode};
use super::handles;
use super::link::{CompiledFunction, link};
use super::signature::{self, POINTER, Symbol};
use super::worker::Worker;
use crate::translate::layout::{Builtin, VALUE, context, instance, store};
use crate::types::core::{FuncType, ValType};
use anyhow::{Context as _, Result};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{
    BlockArg, BlockCall, ExceptionTableData, ExceptionTableItem, InstBuilder, MemFlagsData, Signature, StackSlotData, StackSlotKind,
    UserFuncName, Value, types,
};
use cranelift_codegen::isa::TargetIsa;
use cranelift_frontend::FunctionBuilder;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The trampolines that a compiler has made: they depend on nothing but the shape of a signature, and most modules share most shapes.
#[derive(Default)]
pub(super) struct Cache {
    made: Mutex<HashMap<FuncType, Arc<[CompiledFunction]>>>,
}

/// Shapes of guests are no end of them: beyond this many they are forgotten. A pair is a few hundred bytes.
const CACHED_SHAPES: usize = 4096;

impl Cache {
    /// The trampolines of `shape`: entry, exit, and that of `resource.rep` if it is of this shape.
    fn get(&self, isa: &dyn TargetIsa, worker: &mut Worker, shape: &FuncType) -> Result<Arc<[CompiledFunction]>> {
        let made = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = made().get(shape) {
            return Ok(found.clone());
        }
        let mut functions = vec![entry(worker, isa, shape)?, exit(worker, isa, shape)?];
        if *shape == handles::resource_rep_type() {
            functions.push(worker.compile_ir(isa, handles::resource_rep(isa)?)?);
        }
        let functions: Arc<[CompiledFunction]> = functions.into();
        let mut made = made();
        if made.len() >= CACHED_SHAPES {
            made.clear();
        }
        made.insert(shape.clone(), functions.clone());
        Ok(functions)
    }
}

/// The trampolines of each shape, in order.
pub(super) fn compile(isa: &dyn TargetIsa, cache: &Cache, shapes: &[FuncType]) -> Result<TrampolineArtifact> {
    let mut worker = Worker::new();
    let made = shapes.iter().map(|shape| cache.get(isa, &mut worker, shape)).collect::<Result<Vec<_>>>()?;
    let functions: Vec<&CompiledFunction> = made.iter().flat_map(|functions| functions.iter()).collect();
    let linked = link(isa, &functions, |_| None)?;
    let mut ranges = linked.ranges.into_iter();
    let mut next = || ranges.next().context("internal error: a trampoline was not placed");
    let trampolines = made.iter().map(|functions| {
        Ok(Trampolines { entry: next()?, exit: next()?, resource_rep: if functions.len() > 2 { Some(next()?) } else { None } })
    });
    Ok(TrampolineArtifact { trampolines: trampolines.collect::<Result<_>>()?, text: linked.text })
}

/// Flags of an access to a record of ours: always mapped, always aligned.
pub(super) fn trusted() -> MemFlagsData {
    MemFlagsData::trusted()
}

/// Builds one function with `build`, which gets the entry block's parameters, and compiles it.
pub(super) fn assemble(
    worker: &mut Worker,
    isa: &dyn TargetIsa,
    name: UserFuncName,
    signature: Signature,
    build: impl FnOnce(&mut FunctionBuilder<'_>, &[Value]) -> Result<()>,
) -> Result<CompiledFunction> {
    worker.context.clear();
    worker.context.func.name = name;
    worker.context.func.signature = signature;
    let mut builder = FunctionBuilder::new(&mut worker.context.func, &mut worker.builder);
    let block = builder.create_block();
    builder.append_block_params_for_function_params(block);
    builder.switch_to_block(block);
    let params = builder.block_params(block).to_vec();
    build(&mut builder, &params)?;
    builder.seal_all_blocks();
    builder.finalize(isa.frontend_config());
    worker.finish(isa, false)
}

/// Host to wasm.
fn entry(worker: &mut Worker, isa: &dyn TargetIsa, ty: &FuncType) -> Result<CompiledFunction> {
    let callee_signature = signature::internal(ty)?;
    let own = signature::native(isa, &[POINTER; 4], &[types::I32]);
    assemble(worker, isa, UserFuncName::user(2, 0), own, |builder, params| {
        let &[code, callee, caller, args] = params else { unreachable!("invariant: four parameters were declared") };
        // The address of a handler is asked for by the block of its call, and nothing may refer to an entry block.
        let call_block = builder.create_block();
        builder.ins().jump(call_block, []);
        builder.switch_to_block(call_block);
        let store_context = builder.ins().load(POINTER, trusted(), callee, context::STORE as i32);

        let handler_pc = builder.ins().get_exception_handler_address(POINTER, call_block, 0);
        let handler_sp = builder.ins().get_stack_pointer(POINTER);
        let handler_fp = builder.ins().get_frame_pointer(POINTER);
        builder.ins().store(trusted(), handler_pc, store_context, store::HANDLER_PC as i32);
        builder.ins().store(trusted(), handler_sp, store_context, store::HANDLER_SP as i32);
        builder.ins().store(trusted(), handler_fp, store_context, store::HANDLER_FP as i32);

        let mut call_args = vec![callee, caller];
        for (index, &param) in ty.params.iter().enumerate() {
            call_args.push(load_value(builder, param, args, index)?);
        }

        let returned = builder.create_block();
        let mut results = Vec::with_capacity(ty.results.len());
        let mut result_args = Vec::with_capacity(ty.results.len());
        for (index, &result) in ty.results.iter().enumerate() {
            results.push(builder.append_block_param(returned, signature::value_type(result)?));
            result_args.push(BlockArg::TryCallRet(index as u32));
        }
        let trapped = builder.create_block();

        let sig = builder.import_signature(callee_signature);
        let pool = &mut builder.func.dfg.value_lists;
        let normal = BlockCall::new(returned, result_args, pool);
        let handler = BlockCall::new(trapped, [], pool);
        let table = ExceptionTableData::new(sig, normal, [ExceptionTableItem::Default(handler)]);
        let table = builder.func.dfg.exception_tables.push(table);
        builder.ins().try_call_indirect(code, &call_args, table);

        builder.switch_to_block(returned);
        for (index, (&ty, &value)) in ty.results.iter().zip(&results).enumerate() {
            store_value(builder, ty, value, args, index);
        }
        let done = builder.ins().iconst(types::I32, 0);
        builder.ins().return_(&[done]);

        builder.switch_to_block(trapped);
        let failed = builder.ins().iconst(types::I32, 1);
        builder.ins().return_(&[failed]);
        Ok(())
    })
}

/// Wasm to host.
fn exit(worker: &mut Worker, isa: &dyn TargetIsa, ty: &FuncType) -> Result<CompiledFunction> {
    assemble(worker, isa, UserFuncName::user(2, 1), signature::internal(ty)?, |builder, params| {
        let (&callee, &caller) = (&params[0], &params[1]);
        let store_context = builder.ins().load(POINTER, trusted(), callee, context::STORE as i32);
        record_exit(builder, store_context);

        let count = ty.params.len().max(ty.results.len()) as u32;
        let slot = builder.create_sized_stack_slot(StackSlotData::new(StackSlotKind::ExplicitSlot, count * VALUE, 4));
        let args = builder.ins().stack_addr(POINTER, slot, 0);
        for (index, (&ty, &value)) in ty.params.iter().zip(&params[2..]).enumerate() {
            store_value(builder, ty, value, args, index);
        }

        let host = builder.ins().load(POINTER, trusted(), callee, context::HOST_ENTRY as i32);
        let sig = builder.import_signature(signature::native(isa, &[POINTER; 3], &[POINTER]));
        let call = builder.ins().call_indirect(sig, host, &[callee, caller, args]);
        // The answer to a fault is the store: so nothing has to be kept across the call for the case that hardly ever happens.
        let faulted = builder.inst_results(call)[0];
        raise_if_nonzero(builder, isa, faulted, faulted);

        let mut results = Vec::with_capacity(ty.results.len());
        for (index, &result) in ty.results.iter().enumerate() {
            results.push(load_value(builder, result, args, index)?);
        }
        builder.ins().return_(&results);
        Ok(())
    })
}

/// Wasm to builtin: records the calling frame, so that a backtrace can start there, calls, and raises the fault if there is one.
pub(super) fn builtin(worker: &mut Worker, isa: &dyn TargetIsa, builtin: Builtin) -> Result<CompiledFunction> {
    let name = Symbol::Builtin(builtin as u32).name();
    assemble(worker, isa, UserFuncName::User(name), signature::builtin_signature(builtin), |builder, params| {
        let instance_context = params[0];
        let store_context = builder.ins().load(POINTER, trusted(), instance_context, instance::STORE as i32);
        record_exit(builder, store_context);

        let (param_types, return_types) = signature::builtin_types(builtin);
        let builtins = builder.ins().load(POINTER, trusted(), instance_context, instance::BUILTINS as i32);
        let body = builder.ins().load(POINTER, trusted(), builtins, builtin.offset() as i32);
        let native: Vec<_> = std::iter::once(POINTER).chain(param_types.iter().copied()).collect();
        let sig = builder.import_signature(signature::native(isa, &native, return_types));
        let call = builder.ins().call_indirect(sig, body, params);
        match *builder.inst_results(call) {
            [status] if builder.func.dfg.value_type(status) == types::I32 => {
                raise_if_nonzero(builder, isa, status, store_context);
                builder.ins().return_(&[]);
            }
            [size] => {
                let failed = builder.ins().icmp_imm_s(IntCC::Equal, size, -2);
                raise_if_nonzero(builder, isa, failed, store_context);
                builder.ins().return_(&[size]);
            }
            _ => {
                builder.ins().return_(&[]);
            }
        }
        Ok(())
    })
}

/// Records where wasm was left: this frame, in which lie its caller's frame pointer and the return address into it.
fn record_exit(builder: &mut FunctionBuilder<'_>, store_context: Value) {
    let frame = builder.ins().get_frame_pointer(POINTER);
    builder.ins().store(trusted(), frame, store_context, store::EXIT_FP as i32);
}

/// Calls the builtin `Raise`, which does not return, unless `status` is 0; goes on in a new block.
fn raise_if_nonzero(builder: &mut FunctionBuilder<'_>, isa: &dyn TargetIsa, status: Value, store_context: Value) {
    let failed = builder.create_block();
    let succeeded = builder.create_block();
    builder.set_cold_block(failed);
    builder.ins().brif(status, failed, [], succeeded, []);

    builder.switch_to_block(failed);
    let builtins = builder.ins().load(POINTER, trusted(), store_context, store::BUILTINS as i32);
    let raise = builder.ins().load(POINTER, trusted(), builtins, Builtin::Raise.offset() as i32);
    let sig = builder.import_signature(signature::native(isa, &[POINTER], &[]));
    builder.ins().call_indirect(sig, raise, &[store_context]);
    builder.ins().trap(TrapCode::Unreachable.emitted());

    builder.switch_to_block(succeeded);
}

/// Reads the raw value at `index` of an array.
pub(super) fn load_value(builder: &mut FunctionBuilder<'_>, ty: ValType, array: Value, index: usize) -> Result<Value> {
    Ok(builder.ins().load(signature::value_type(ty)?, trusted(), array, array_offset(index)))
}

/// Writes a raw value at `index` of an array, zero-extended to 8 bytes.
pub(super) fn store_value(builder: &mut FunctionBuilder<'_>, ty: ValType, value: Value, array: Value, index: usize) {
    let value = match ty {
        ValType::I32 => builder.ins().uextend(types::I64, value),
        ValType::F32 => {
            let bits = builder.ins().bitcast(types::I32, MemFlagsData::new(), value);
            builder.ins().uextend(types::I64, bits)
        }
        ValType::I64 | ValType::F64 | ValType::V128 | ValType::Ref(_) => value,
    };
    builder.ins().store(trusted(), value, array, array_offset(index));
}

/// Where the raw value at `index` lies; signatures have at most a thousand parameters.
fn array_offset(index: usize) -> i32 {
    index as i32 * VALUE as i32
}
