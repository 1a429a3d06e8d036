//! Calls. A callee gets its own context and the caller's before its parameters.

use super::exception::Callee;
use super::{FuncTranslator, constant};
use crate::base::index::*;
use crate::compile::artifact::TrapCode;
use crate::compile::signature::Symbol;
use crate::compile::signature::builtin_signature;
use crate::translate::layout::{Builtin, func_import, func_ref, instance};
use crate::types::core::{HeapType, TypeRef};
use anyhow::Result;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self, ExtFuncData, ExternalName, InstBuilder, Value, types};

impl FuncTranslator<'_, '_> {
    pub(super) fn call(&mut self, index: FuncIndex) -> Result<()> {
        let (callee, args) = match self.env.inlined.contains_key(&index) {
            true => self.inlined_callee(index)?,
            false => self.callee(index)?,
        };
        self.call_with(callee, &args)
    }

    pub(super) fn call_indirect(&mut self, ty: TypeIndex, table: TableIndex) -> Result<()> {
        let (callee, args) = self.indirect_callee(ty, table)?;
        self.call_with(callee, &args)
    }

    pub(super) fn return_call(&mut self, index: FuncIndex) -> Result<()> {
        let (callee, args) = self.callee(index)?;
        self.return_call_with(callee, &args);
        Ok(())
    }

    pub(super) fn return_call_indirect(&mut self, ty: TypeIndex, table: TableIndex) -> Result<()> {
        let (callee, args) = self.indirect_callee(ty, table)?;
        self.return_call_with(callee, &args);
        Ok(())
    }

    pub(super) fn call_ref(&mut self, ty: TypeIndex) -> Result<()> {
        let (callee, args) = self.referenced_callee(ty)?;
        self.call_with(callee, &args)
    }

    pub(super) fn return_call_ref(&mut self, ty: TypeIndex) -> Result<()> {
        let (callee, args) = self.referenced_callee(ty)?;
        self.return_call_with(callee, &args);
        Ok(())
    }

    /// A function of an index space, and its arguments.
    fn callee(&mut self, index: FuncIndex) -> Result<(Callee, Vec<Value>)> {
        let ty = self.env.info.functions[index].ty;
        match self.env.info.defined_func(index) {
            Some(defined) => {
                let args = self.call_args(ty, self.context)?;
                Ok((Callee::Direct(self.function(index, defined)?), args))
            }
            None => {
                let import = self.env.layout.imported_function(index);
                let code = self.constant_pointer(self.context, import + func_import::CODE);
                let callee = self.constant_pointer(self.context, import + func_import::CONTEXT);
                let args = self.call_args(ty, callee)?;
                Ok((Callee::Indirect(self.signature(ty)?, code), args))
            }
        }
    }

    /// An imported function whose body is put here, and its arguments.
    fn inlined_callee(&mut self, index: FuncIndex) -> Result<(Callee, Vec<Value>)> {
        let ty = self.env.info.functions[index].ty;
        let context = self.constant_pointer(self.context, self.env.layout.imported_function(index) + func_import::CONTEXT);
        let args = self.call_args(ty, context)?;
        let function = match self.functions.get(&index) {
            Some(&function) => function,
            None => {
                let signature = self.signature(ty)?;
                let function = self.import(Symbol::Inlined(index.as_u32()), signature);
                self.functions.insert(index, function);
                function
            }
        };
        Ok((Callee::Direct(function), args))
    }

    /// The function in a table, and its arguments; traps if it is not of type `ty`.
    fn indirect_callee(&mut self, ty: TypeIndex, table: TableIndex) -> Result<(Callee, Vec<Value>)> {
        let index = self.pop();
        let callee = self.load_element(table, index);
        let elements = self.env.table(table).element.heap;
        if elements == HeapType::Concrete(TypeRef::Module(ty.as_u32())) {
            // What the table holds is of that type, or a subtype.
            return self.behind(ty, callee, TrapCode::IndirectCallToNull);
        }
        let actual = self.null_checked_load(types::I32, callee, func_ref::TYPE_ID, TrapCode::IndirectCallToNull);
        // Type ids are the engine's: equal ids, equal types.
        let ids = self.constant_pointer(self.context, instance::TYPE_IDS);
        let expected = self.builder.ins().load(types::I32, constant(), ids, ty.as_u32() as i32 * 4);
        let matches = self.builder.ins().icmp(IntCC::Equal, actual, expected);
        if self.env.info.is_final(ty) {
            self.trap_unless(matches, TrapCode::BadSignature);
        } else {
            self.check_supertypes(matches, actual, expected);
        }
        self.callee_of_record(ty, callee)
    }

    /// The function behind a reference whose type says that it is of type `ty` or a subtype, and its arguments; traps if it is null.
    fn referenced_callee(&mut self, ty: TypeIndex) -> Result<(Callee, Vec<Value>)> {
        let callee = self.pop();
        self.behind(ty, callee, TrapCode::NullReference)
    }

    /// What calling the function record at `callee` takes; traps with `null` if there is none.
    fn behind(&mut self, ty: TypeIndex, callee: Value, null: TrapCode) -> Result<(Callee, Vec<Value>)> {
        let code = self.null_checked_load(types::I64, callee, func_ref::CODE, null);
        let context = self.builder.ins().load(types::I64, behind_null_check(), callee, func_ref::CONTEXT as i32);
        let args = self.call_args(ty, context)?;
        Ok((Callee::Indirect(self.signature(ty)?, code), args))
    }

    /// What calling the function record at `callee`, which is not null, takes.
    fn callee_of_record(&mut self, ty: TypeIndex, callee: Value) -> Result<(Callee, Vec<Value>)> {
        let code = self.builder.ins().load(types::I64, behind_null_check(), callee, func_ref::CODE as i32);
        let context = self.builder.ins().load(types::I64, behind_null_check(), callee, func_ref::CONTEXT as i32);
        let args = self.call_args(ty, context)?;
        Ok((Callee::Indirect(self.signature(ty)?, code), args))
    }

    /// Reads a field of a function record. Null is address 0, where nothing is mapped: reading a field there faults, which is the trap `null`.
    fn null_checked_load(&mut self, ty: ir::Type, record: Value, field: u32, null: TrapCode) -> Value {
        if !self.env.settings.signals_based_traps {
            self.trap_unless(record, null);
            return self.builder.ins().load(ty, behind_null_check(), record, field as i32);
        }
        let flags = ir::MemFlagsData::new().with_aligned().with_readonly().with_trap_code(Some(null.emitted()));
        self.builder.ins().load(ty, flags, record, field as i32)
    }

    /// Goes on if the types are the same; else the host says whether the actual one has the expected one among its supertypes, or traps.
    fn check_supertypes(&mut self, same: Value, actual: Value, expected: Value) {
        let (other, checked) = (self.builder.create_block(), self.builder.create_block());
        self.builder.set_cold_block(other);
        self.builder.ins().brif(same, checked, [], other, []);
        self.builder.seal_block(other);
        self.builder.switch_to_block(other);
        self.call_builtin(Builtin::CheckSubtype, &[actual, expected]);
        self.builder.ins().jump(checked, []);
        self.builder.seal_block(checked);
        self.builder.switch_to_block(checked);
    }

    /// The callee takes the frame's place: exceptions that leave it do not land here.
    fn return_call_with(&mut self, callee: Callee, args: &[Value]) {
        self.store_fuel();
        match callee {
            Callee::Direct(function) => self.builder.ins().return_call(function, args),
            Callee::Indirect(signature, code) => self.builder.ins().return_call_indirect(signature, code, args),
        };
        self.reachable = false;
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

    /// Calls, and pushes the results.
    fn call_with(&mut self, callee: Callee, args: &[Value]) -> Result<()> {
        let results = self.invoke(callee, args)?;
        self.pass_values(results.len())?;
        self.stack.extend_from_slice(&results);
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

    pub(super) fn builtin(&mut self, builtin: Builtin) -> ir::FuncRef {
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

/// The record of a function reference never changes, but the pointer to it is only valid behind the check that it is not null.
fn behind_null_check() -> ir::MemFlagsData {
    ir::MemFlagsData::trusted().with_readonly()
}
