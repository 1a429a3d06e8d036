//! References: null is 0, a function reference is a pointer to its record, an external reference an opaque word.

use super::FuncTranslator;
use crate::base::index::FuncIndex;
use crate::compile::artifact::TrapCode;
use crate::translate::layout::func_import;
use anyhow::{Context, Result};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, types};

impl FuncTranslator<'_, '_> {
    pub(super) fn ref_null(&mut self) {
        let null = self.builder.ins().iconst(types::I64, 0);
        self.push(null);
    }

    pub(super) fn ref_is_null(&mut self) {
        let reference = self.pop();
        let is_null = self.builder.ins().icmp_imm_s(IntCC::Equal, reference, 0);
        let is_null = self.builder.ins().uextend(types::I32, is_null);
        self.push(is_null);
    }

    pub(super) fn ref_as_non_null(&mut self) {
        let reference = self.pop();
        self.trap_unless(reference, TrapCode::NullReference);
        self.push(reference);
    }

    /// Branches with what is below the reference if that is null, else goes on with it.
    pub(super) fn br_on_null(&mut self, relative_depth: u32) -> Result<()> {
        let reference = self.pop();
        let is_null = self.builder.ins().icmp_imm_s(IntCC::Equal, reference, 0);
        self.branch_if(is_null, relative_depth)?;
        self.push(reference);
        Ok(())
    }

    /// Branches with the reference and what is below it unless it is null, else goes on without it.
    pub(super) fn br_on_non_null(&mut self, relative_depth: u32) -> Result<()> {
        let reference = self.pop();
        self.push(reference);
        self.branch_if(reference, relative_depth)?;
        self.pop();
        Ok(())
    }

    pub(super) fn ref_func(&mut self, index: FuncIndex) -> Result<()> {
        let layout = &self.env.layout;
        let reference = if self.env.info.defined_func(index).is_some() {
            let slot = self.env.info.functions[index].func_ref.context("internal error: `ref.func` of a function without a slot")?;
            let offset = layout.func_ref(slot);
            self.builder.ins().iadd_imm_s(self.context, i64::from(offset))
        } else {
            let offset = layout.imported_function(index) + func_import::FUNC_REF;
            self.constant_pointer(self.context, offset)
        };
        self.push(reference);
        Ok(())
    }
}
