//! References: null is 0, a function reference is a pointer to its record, an external reference an opaque word.

use super::FuncTranslator;
use crate::base::index::FuncIndex;
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
