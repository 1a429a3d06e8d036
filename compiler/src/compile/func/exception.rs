//! Exceptions: `try_table`, `throw`, `throw_ref`, and calls that have a handler.
//!
//! A `try_table` has one handler block, at which every exception lands that leaves a call in it. The handler compares the exception's tag with those of
//! its clauses, in order; what none of them wants goes to the handler around it, and from the outermost one to the callers. So the stack walker need not
//! know tags: whoever throws leaves exception, tag and values in the store's context, and the walker looks for the first frame with any handler.
//!
//! The exceptional edge of a call counts every register as clobbered, so that what the handler needs lies in the frame.
//!
//! Spec: core specification, "Exception Handling".

use super::{FuncTranslator, constant};
use crate::base::index::*;
use crate::compile::artifact::TrapCode;
use crate::compile::signature::POINTER;
use crate::compile::trampoline::{load_value, store_value};
use crate::translate::layout::{Builtin, VALUE, instance, store};
use anyhow::Result;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{
    self, BlockArg, BlockCall, ExceptionTableData, ExceptionTableItem, InstBuilder, MemFlagsData, StackSlotData, StackSlotKind, Value,
    types,
};
use smallvec::SmallVec;
use wasmparser::{Catch, TryTable};

/// What a call goes to.
#[derive(Copy, Clone)]
pub(super) enum Callee {
    Direct(ir::FuncRef),
    Indirect(ir::SigRef, Value),
}

impl FuncTranslator<'_, '_> {
    pub(super) fn try_table(&mut self, table: &TryTable) -> Result<()> {
        if table.catches.is_empty() {
            self.block(table.ty);
            return Ok(());
        }
        let handler = self.builder.create_block();
        let body = self.builder.create_block();
        self.builder.ins().jump(body, []);
        self.builder.seal_block(body);
        self.builder.set_cold_block(handler);
        self.builder.switch_to_block(handler);
        self.dispatch(&table.catches)?;
        self.builder.switch_to_block(body);
        self.push_try(handler, table.ty);
        Ok(())
    }

    /// The handler's code. Labels of clauses count from what is around the `try_table`, which is not open yet.
    fn dispatch(&mut self, catches: &[Catch]) -> Result<()> {
        self.reload_fuel();
        let store_context = self.constant_pointer(self.context, instance::STORE);
        let trusted = MemFlagsData::trusted();
        let exception = self.builder.ins().load(types::I64, trusted, store_context, store::EXCEPTION as i32);
        let thrown = self.builder.ins().load(POINTER, trusted, store_context, store::EXCEPTION_TAG as i32);
        for catch in catches {
            let (tag, label, keeps) = match *catch {
                Catch::One { tag, label } => (Some(TagIndex::from_u32(tag)), label, false),
                Catch::OneRef { tag, label } => (Some(TagIndex::from_u32(tag)), label, true),
                Catch::All { label } => (None, label, false),
                Catch::AllRef { label } => (None, label, true),
            };
            let Some(tag) = tag else { return self.catch(None, label, keeps, exception, store_context) };
            let wanted = self.tag(tag);
            let matches = self.builder.ins().icmp(IntCC::Equal, thrown, wanted);
            let (caught, next) = (self.builder.create_block(), self.builder.create_block());
            self.builder.ins().brif(matches, caught, [], next, []);
            self.builder.seal_block(caught);
            self.builder.seal_block(next);
            self.builder.switch_to_block(caught);
            self.catch(Some(tag), label, keeps, exception, store_context)?;
            self.builder.switch_to_block(next);
        }
        match self.handlers.last() {
            Some(&outer) => {
                self.builder.ins().jump(outer, []);
            }
            None => {
                let again = self.builder.ins().iconst(types::I32, 1);
                self.call_builtin(Builtin::ThrowRef, &[exception, again]);
                self.builder.ins().trap(TrapCode::Unreachable.emitted());
            }
        }
        Ok(())
    }

    /// Branches to a clause's label with what the exception carries, and the exception itself if the clause `keeps` it.
    fn catch(&mut self, tag: Option<TagIndex>, label: u32, keeps: bool, exception: Value, store_context: Value) -> Result<()> {
        let mut args = SmallVec::<[Value; 4]>::new();
        if let Some(tag) = tag {
            let ty = self.env.info.tag_type(tag);
            self.pass_values(ty.params.len())?;
            let flags = MemFlagsData::trusted();
            let values = self.builder.ins().load(POINTER, flags, store_context, store::EXCEPTION_VALUES as i32);
            for (index, &param) in ty.params.iter().enumerate() {
                args.push(load_value(&mut self.builder, param, values, index)?);
            }
        }
        if keeps {
            args.push(exception);
        } else {
            self.call_builtin(Builtin::Caught, &[exception]);
        }
        let (target, _) = self.branch_target(label)?;
        self.jump(target, &args)
    }

    pub(super) fn throw(&mut self, tag: TagIndex) -> Result<()> {
        let ty = self.env.info.tag_type(tag);
        self.pass_values(ty.params.len())?;
        let values = self.pop_many(ty.params.len());
        let bytes = (values.len().max(1) as u32) * VALUE;
        let slot = self.builder.create_sized_stack_slot(StackSlotData::new(StackSlotKind::ExplicitSlot, bytes, 4));
        let array = self.builder.ins().stack_addr(POINTER, slot, 0);
        for (index, (&ty, &value)) in ty.params.iter().zip(&values).enumerate() {
            store_value(&mut self.builder, ty, value, array, index);
        }
        let tag = self.builder.ins().iconst(types::I32, i64::from(tag.as_u32()));
        self.throw_by(Builtin::Throw, &[tag, array])
    }

    pub(super) fn throw_ref(&mut self) -> Result<()> {
        let exception = self.pop();
        let again = self.builder.ins().iconst(types::I32, 0);
        self.throw_by(Builtin::ThrowRef, &[exception, again])
    }

    fn throw_by(&mut self, builtin: Builtin, args: &[Value]) -> Result<()> {
        let function = self.builtin(builtin);
        let args: SmallVec<[Value; 3]> = std::iter::once(self.context).chain(args.iter().copied()).collect();
        self.invoke(Callee::Direct(function), &args)?;
        self.unreachable();
        Ok(())
    }

    /// The address of a tag's record, which is its identity.
    fn tag(&mut self, index: TagIndex) -> Value {
        let layout = &self.env.layout;
        match self.env.info.defined_tag(index) {
            Some(defined) => {
                let offset = layout.tag(defined);
                self.builder.ins().iadd_imm_s(self.context, i64::from(offset))
            }
            None => self.builder.ins().load(POINTER, constant(), self.context, layout.imported_tag(index) as i32),
        }
    }

    /// Calls, with a handler if there is one around; the results.
    pub(super) fn invoke(&mut self, callee: Callee, args: &[Value]) -> Result<SmallVec<[Value; 4]>> {
        self.store_fuel();
        let results = self.invoke_any(callee, args)?;
        self.reload_fuel();
        Ok(results)
    }

    fn invoke_any(&mut self, callee: Callee, args: &[Value]) -> Result<SmallVec<[Value; 4]>> {
        let Some(&handler) = self.handlers.last() else {
            let inst = match callee {
                Callee::Direct(function) => self.builder.ins().call(function, args),
                Callee::Indirect(signature, code) => self.builder.ins().call_indirect(signature, code, args),
            };
            return Ok(self.builder.inst_results(inst).into());
        };
        let signature = match callee {
            Callee::Direct(function) => self.builder.func.dfg.ext_funcs[function].signature,
            Callee::Indirect(signature, _) => signature,
        };
        let results: SmallVec<[ir::Type; 4]> =
            self.builder.func.dfg.signatures[signature].returns.iter().map(|result| result.value_type).collect();
        self.pass_values(2 * results.len())?;
        let returned = self.builder.create_block();
        for &ty in &results {
            self.builder.append_block_param(returned, ty);
        }
        let returns = (0..results.len() as u32).map(BlockArg::TryCallRet);
        let pool = &mut self.builder.func.dfg.value_lists;
        let normal = BlockCall::new(returned, returns, pool);
        let exceptional = BlockCall::new(handler, [], pool);
        let table = ExceptionTableData::new(signature, normal, [ExceptionTableItem::Default(exceptional)]);
        let table = self.builder.func.dfg.exception_tables.push(table);
        match callee {
            Callee::Direct(function) => self.builder.ins().try_call(function, args, table),
            Callee::Indirect(_, code) => self.builder.ins().try_call_indirect(code, args, table),
        };
        self.builder.seal_block(returned);
        self.builder.switch_to_block(returned);
        Ok(self.builder.block_params(returned).into())
    }
}
