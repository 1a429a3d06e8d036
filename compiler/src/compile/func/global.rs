//! Globals.

use super::{FuncTranslator, constant, mutable};
use crate::base::index::GlobalIndex;
use crate::compile::signature;
use anyhow::Result;
use cranelift_codegen::ir::{InstBuilder, MemFlagsData, Value};

impl FuncTranslator<'_, '_> {
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
