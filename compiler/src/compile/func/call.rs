//! Calls. A callee gets its own context and the caller's before its parameters.

use super::{FuncTranslator, constant};
use crate::base::index::*;
use crate::compile::artifact::TrapCode;
use crate::compile::signature::Symbol;
use crate::compile::signature::builtin_signature;
use crate::translate::layout::{Builtin, func_import, func_ref, instance};
use anyhow::Result;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self, ExtFuncData, ExternalName, InstBuilder, Value, types};

impl FuncTranslator<'_, '_> {
    pub(super) fn call(&mut self, index: FuncIndex) -> Result<()> {
        let ty = self.env.info.functions[index].ty;
        let inst = match self.env.info.defined_func(index) {
            Some(defined) => {
                let args = self.call_args(ty, self.context)?;
                let function = self.function(index, defined)?;
                self.builder.ins().call(function, &args)
            }
            None => {
                let import = self.env.layout.imported_function(index);
                let code = self.constant_pointer(self.context, import + func_import::CODE);
                let callee = self.constant_pointer(self.context, import + func_import::CONTEXT);
                let args = self.call_args(ty, callee)?;
                let signature = self.signature(ty)?;
                self.builder.ins().call_indirect(signature, code, &args)
            }
        };
        self.push_results(inst)
    }

    pub(super) fn call_indirect(&mut self, ty: TypeIndex, table: TableIndex) -> Result<()> {
        let index = self.pop();
        let callee = self.load_element(table, index);
        self.trap_unless(callee, TrapCode::IndirectCallToNull);

        // Type ids are the engine's: equal ids, equal types.
        let ids = self.constant_pointer(self.context, instance::TYPE_IDS);
        let expected = self.builder.ins().load(types::I32, constant(), ids, ty.as_u32() as i32 * 4);
        // The record of a function reference never changes, but the pointer to it is only valid behind the null check.
        let flags = ir::MemFlagsData::trusted().with_readonly();
        let actual = self.builder.ins().load(types::I32, flags, callee, func_ref::TYPE_ID as i32);
        let matches = self.builder.ins().icmp(IntCC::Equal, actual, expected);
        self.trap_unless(matches, TrapCode::BadSignature);

        let code = self.builder.ins().load(types::I64, flags, callee, func_ref::CODE as i32);
        let context = self.builder.ins().load(types::I64, flags, callee, func_ref::CONTEXT as i32);
        let args = self.call_args(ty, context)?;
        let signature = self.signature(ty)?;
        let inst = self.builder.ins().call_indirect(signature, code, &args);
        self.push_results(inst)
    }

    /// Calls a builtin through its trampoline, which raises a fault by itself; the result is the size that a grow yields.
    pub(super) fn call_builtin(&mut self, builtin: Builtin, args: &[Value]) -> Option<Value> {
        let function = self.builtin(builtin);
        let args: Vec<_> = std::iter::once(self.context).chain(args.iter().copied()).collect();
        let inst = self.builder.ins().call(function, &args);
        self.builder.inst_results(inst).first().copied()
    }

    /// Pops the parameters of a call and puts the contexts before them.
    fn call_args(&mut self, ty: TypeIndex, callee: Value) -> Result<Vec<Value>> {
        let count = self.env.info.types[ty].params.len();
        self.pass_values(count + 2)?;
        let at = self.stack.len() - count;
        let mut args = Vec::with_capacity(count + 2);
        args.extend([callee, self.context]);
        args.extend(self.stack.drain(at..));
        Ok(args)
    }

    fn push_results(&mut self, inst: ir::Inst) -> Result<()> {
        let count = self.builder.inst_results(inst).len();
        self.pass_values(count)?;
        self.stack.extend_from_slice(self.builder.inst_results(inst));
        Ok(())
    }

    fn signature(&mut self, ty: TypeIndex) -> Result<ir::SigRef> {
        if let Some(&signature) = self.signatures.get(&ty) {
            return Ok(signature);
        }
        let signature = self.env.signature(ty)?;
        self.pass_values(signature.params.len() + signature.returns.len())?;
        let signature = self.builder.import_signature(signature);
        self.signatures.insert(ty, signature);
        Ok(signature)
    }

    fn function(&mut self, index: FuncIndex, defined: DefinedFuncIndex) -> Result<ir::FuncRef> {
        if let Some(&function) = self.functions.get(&index) {
            return Ok(function);
        }
        let signature = self.signature(self.env.info.functions[index].ty)?;
        let function = self.import(Symbol::Function(defined.as_u32()), signature);
        self.functions.insert(index, function);
        Ok(function)
    }

    fn builtin(&mut self, builtin: Builtin) -> ir::FuncRef {
        if let Some(function) = self.builtins[builtin as usize] {
            return function;
        }
        let signature = self.builder.import_signature(builtin_signature(builtin));
        let function = self.import(Symbol::Builtin(builtin as u32), signature);
        self.builtins[builtin as usize] = Some(function);
        function
    }

    /// Declares something of the same image.
    fn import(&mut self, symbol: Symbol, signature: ir::SigRef) -> ir::FuncRef {
        let name = self.builder.func.declare_imported_user_function(symbol.name());
        self.builder.import_function(ExtFuncData { name: ExternalName::user(name), signature, colocated: true, patchable: false })
    }
}
