//! Locals, which become SSA variables, and globals.

use super::{FuncTranslator, constant, mutable};
use crate::base::index::GlobalIndex;
use crate::compile::signature;
use crate::translate::module::val_type;
use anyhow::Result;
use cranelift_codegen::ir::{InstBuilder, MemFlagsData, Value, types};
use cranelift_frontend::Variable;

impl FuncTranslator<'_, '_> {
    /// Declares the parameters as the first locals.
    pub(super) fn declare_params(&mut self, count: usize) -> Result<()> {
        let entry = self.builder.current_block().expect("invariant: the translator starts in its entry block");
        for index in 0..count {
            // The contexts come first.
            let value = self.builder.block_params(entry)[2 + index];
            let variable = self.builder.declare_var(self.builder.func.dfg.value_type(value));
            self.builder.def_var(variable, value);
        }
        Ok(())
    }

    /// Declares `count` more locals, which start as zero or null.
    pub(super) fn declare_locals(&mut self, count: u32, ty: wasmparser::ValType) -> Result<()> {
        if count == 0 {
            return Ok(());
        }
        let ty = signature::value_type(val_type(ty)?)?;
        let zero = match ty {
            types::F32 => self.builder.ins().f32const(0.0),
            types::F64 => self.builder.ins().f64const(0.0),
            signature::VECTOR => self.vector_zero(ty),
            _ => self.builder.ins().iconst(ty, 0),
        };
        for _ in 0..count {
            let variable = self.builder.declare_var(ty);
            self.builder.def_var(variable, zero);
        }
        Ok(())
    }

    pub(super) fn local_get(&mut self, index: u32) {
        let value = self.builder.use_var(Variable::from_u32(index));
        self.push(value);
    }

    pub(super) fn local_set(&mut self, index: u32) {
        let value = self.pop();
        self.builder.def_var(Variable::from_u32(index), value);
    }

    pub(super) fn local_tee(&mut self, index: u32) {
        let value = self.pop();
        self.builder.def_var(Variable::from_u32(index), value);
        self.push(value);
    }

    pub(super) fn global_get(&mut self, index: GlobalIndex) -> Result<()> {
        let ty = signature::value_type(self.env.info.globals[index].content)?;
        let (base, offset, flags) = self.global(index);
        let value = self.builder.ins().load(ty, flags, base, offset);
        self.push(value);
        Ok(())
    }

    /// Writes only as many bytes as the type has: the rest of the raw value stays zero.
    pub(super) fn global_set(&mut self, index: GlobalIndex) {
        let value = self.pop();
        let (base, offset, flags) = self.global(index);
        self.builder.ins().store(flags, value, base, offset);
    }

    /// Where a global lies and how it is accessed.
    fn global(&mut self, index: GlobalIndex) -> (Value, i32, MemFlagsData) {
        let layout = &self.env.layout;
        let flags = if self.env.info.globals[index].mutable { mutable(self.regions.globals) } else { constant() };
        match self.env.info.defined_global(index) {
            Some(defined) => (self.context, layout.global(defined) as i32, flags),
            None => {
                let offset = layout.imported_global(index);
                (self.constant_pointer(self.context, offset), 0, flags)
            }
        }
    }
}
