//! `canon resource.rep`, which compiled code does by itself: a look-up in the table of the component instance, whose place and layout
//! `translate/layout.rs` states. Whatever is no handle to the resource is the host's to refuse.
//!
//! The table may move and grow whenever the host runs, never while compiled code does: base and length are read anew for each look-up.

use super::signature::{self, POINTER};
use crate::translate::layout::{handle, handles, resource_rep as context};
use crate::types::core::{FuncType, ValType};
use anyhow::Result;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Function, InstBuilder, MemFlagsData, UserFuncName, types};
use cranelift_codegen::isa::TargetIsa;
use cranelift_frontend::{FunctionBuilder, FunctionBuilderContext};

const _: () = assert!(handle::SIZE.is_power_of_two() && handle::TYPE == handle::KIND + 4 && handle::KIND.is_multiple_of(8));

/// The core type of `resource.rep`.
pub(super) fn resource_rep_type() -> FuncType {
    FuncType { params: [ValType::I32].into(), results: [ValType::I32].into() }
}

/// The body of `resource.rep`, the same for every resource: what differs is in its context.
pub(super) fn resource_rep(isa: &dyn TargetIsa) -> Result<Function> {
    let signature = signature::internal(&resource_rep_type())?;
    let mut function = Function::with_name_signature(UserFuncName::user(2, 2), signature.clone());
    let mut builder_context = FunctionBuilderContext::new();
    let mut builder = FunctionBuilder::new(&mut function, &mut builder_context);
    let [entry, inside, found, otherwise] = [(); 4].map(|()| builder.create_block());
    builder.set_cold_block(otherwise);
    builder.append_block_params_for_function_params(entry);
    builder.switch_to_block(entry);
    let params = builder.block_params(entry).to_vec();
    let (callee, index) = (params[0], params[2]);
    let (record, constant) = (MemFlagsData::trusted(), MemFlagsData::trusted().with_readonly());

    let table = builder.ins().load(POINTER, constant, callee, context::HANDLES as i32);
    let len = builder.ins().load(types::I64, record, table, handles::LEN as i32);
    let index = builder.ins().uextend(types::I64, index);
    let is_inside = builder.ins().icmp(IntCC::UnsignedLessThan, index, len);
    builder.ins().brif(is_inside, inside, [], otherwise, []);

    builder.switch_to_block(inside);
    let base = builder.ins().load(POINTER, record, table, handles::BASE as i32);
    let offset = builder.ins().ishl_imm_u(index, i64::from(handle::SIZE.trailing_zeros()));
    let at = builder.ins().iadd(base, offset);
    let wanted = builder.ins().load(types::I64, constant, callee, context::WANTED as i32);
    let what = builder.ins().load(types::I64, record, at, handle::KIND as i32);
    let is_wanted = builder.ins().icmp(IntCC::Equal, what, wanted);
    builder.ins().brif(is_wanted, found, [], otherwise, []);

    builder.switch_to_block(found);
    let rep = builder.ins().load(types::I32, record, at, handle::REP as i32);
    builder.ins().return_(&[rep]);

    builder.switch_to_block(otherwise);
    let code = builder.ins().load(POINTER, constant, callee, context::OTHERWISE as i32);
    let signature = builder.import_signature(signature);
    builder.ins().return_call_indirect(signature, code, &params);

    builder.seal_all_blocks();
    builder.finalize(isa.frontend_config());
    Ok(function)
}
