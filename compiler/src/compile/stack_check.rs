//! The stack check of functions with large frames, in engines without signals.
//!
//! There the body itself compares the stack pointer with the limit (`func/trap.rs`), when its prologue has made the frame and may have written some of
//! it: small frames then lie in what the limit leaves below it. In front of a function with a larger one goes a check that has hardly any, and leaves
//! for the body by a tail call. The two are one function to everybody else.

use super::artifact::TrapCode;
use super::link::CompiledFunction;
use super::signature::{POINTER, Symbol, builtin_signature};
use super::trampoline::{assemble, trusted};
use super::worker::Worker;
use crate::translate::layout::{Builtin, instance, store};
use anyhow::Result;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{ExtFuncData, ExternalName, FuncRef, InstBuilder, Signature, UserFuncName, types};
use cranelift_codegen::isa::TargetIsa;
use cranelift_frontend::FunctionBuilder;

/// Frames up to this size need no check before they are made. A part of what every stack limit leaves below it for the host.
pub(super) const FRAME_BYTES_UNCHECKED: u32 = 4 << 10;

/// The check before the defined function of number `index`, whose frame is `frame_bytes` large.
pub(super) fn before(
    worker: &mut Worker,
    isa: &dyn TargetIsa,
    signature: Signature,
    index: u32,
    frame_bytes: u32,
) -> Result<CompiledFunction> {
    assemble(worker, isa, UserFuncName::User(Symbol::Function(index).name()), signature.clone(), |builder, params| {
        let store_context = builder.ins().load(POINTER, trusted(), params[0], instance::STORE as i32);
        let limit = builder.ins().load(POINTER, trusted(), store_context, store::STACK_LIMIT as i32);
        let pointer = builder.ins().get_stack_pointer(POINTER);
        let below = builder.ins().icmp(IntCC::UnsignedLessThan, pointer, limit);
        let room = builder.ins().isub(pointer, limit);
        let little = builder.ins().icmp_imm_u(IntCC::UnsignedLessThan, room, i64::from(frame_bytes));
        let overflows = builder.ins().bor(below, little);

        let [trapped, fits] = [(); 2].map(|()| builder.create_block());
        builder.set_cold_block(trapped);
        builder.ins().brif(overflows, trapped, [], fits, []);
        builder.switch_to_block(trapped);
        let code = builder.ins().iconst(types::I32, i64::from(TrapCode::StackOverflow as u8));
        let raise = import(builder, Symbol::Builtin(Builtin::Trap as u32), builtin_signature(Builtin::Trap));
        builder.ins().call(raise, &[params[0], code]);
        builder.ins().trap(TrapCode::StackOverflow.emitted());

        builder.switch_to_block(fits);
        let body = import(builder, Symbol::Body(index), signature);
        builder.ins().return_call(body, params);
        Ok(())
    })
}

/// Declares something of the same image.
fn import(builder: &mut FunctionBuilder<'_>, symbol: Symbol, signature: Signature) -> FuncRef {
    let signature = builder.import_signature(signature);
    let name = builder.func.declare_imported_user_function(symbol.name());
    builder.import_function(ExtFuncData { name: ExternalName::user(name), signature, colocated: true, patchable: false })
}
