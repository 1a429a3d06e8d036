//! Tables: access inline, everything that moves more than one element through builtins.

use super::{FuncTranslator, constant, mutable};
use crate::base::index::*;
use crate::compile::artifact::TrapCode;
use crate::compile::signature::POINTER;
use crate::translate::layout::{Builtin, table};
use anyhow::{Context, Result};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, Value, types};

impl FuncTranslator<'_, '_> {
    pub(super) fn table_get(&mut self, index: TableIndex) {
        let element = self.pop();
        let value = self.load_element(index, element);
        self.push(value);
    }

    pub(super) fn table_set(&mut self, index: TableIndex) {
        let (element, value) = self.pop2();
        let address = self.element_address(index, element);
        self.builder.ins().store(mutable(self.regions.elements), value, address, 0);
    }

    pub(super) fn table_size(&mut self, index: TableIndex) {
        let (record, offset) = self.table_record(index);
        let len = self.table_len(index, record, offset);
        let len = self.narrow(self.env.table_index_type(index), len);
        self.push(len);
    }

    pub(super) fn table_grow(&mut self, index: TableIndex) -> Result<()> {
        let (init, delta) = self.pop2();
        let delta = self.widen(delta);
        let table = self.index_operand(index.as_u32());
        let old = self.call_builtin(Builtin::TableGrow, &[table, delta, init]).context("internal error: `table.grow` yields a size")?;
        let old = self.narrow(self.env.table_index_type(index), old);
        self.push(old);
        Ok(())
    }

    pub(super) fn table_fill(&mut self, index: TableIndex) {
        let (dst, value, len) = self.pop3();
        let args = [self.index_operand(index.as_u32()), self.widen(dst), value, self.widen(len)];
        self.call_builtin(Builtin::TableFill, &args);
    }

    pub(super) fn table_copy(&mut self, dst_table: TableIndex, src_table: TableIndex) {
        let (dst, src, len) = self.pop3();
        let args = [
            self.index_operand(dst_table.as_u32()),
            self.widen(dst),
            self.index_operand(src_table.as_u32()),
            self.widen(src),
            self.widen(len),
        ];
        self.call_builtin(Builtin::TableCopy, &args);
    }

    pub(super) fn table_init(&mut self, elem: ElemIndex, table: TableIndex) {
        let (dst, src, len) = self.pop3();
        let args = [self.index_operand(table.as_u32()), self.index_operand(elem.as_u32()), self.widen(dst), src, len];
        self.call_builtin(Builtin::TableInit, &args);
    }

    pub(super) fn elem_drop(&mut self, elem: ElemIndex) {
        let elem = self.index_operand(elem.as_u32());
        self.call_builtin(Builtin::ElemDrop, &[elem]);
    }

    /// Reads an element, or traps.
    pub(super) fn load_element(&mut self, table: TableIndex, index: Value) -> Value {
        let address = self.element_address(table, index);
        self.builder.ins().load(types::I64, mutable(self.regions.elements), address, 0)
    }

    /// The address of an element; traps if it is out of bounds.
    fn element_address(&mut self, index: TableIndex, element: Value) -> Value {
        let (record, offset) = self.table_record(index);
        let element = self.widen(element);
        let len = self.table_len(index, record, offset);
        let beyond = self.builder.ins().icmp(IntCC::UnsignedGreaterThanOrEqual, element, len);
        self.trap_if(beyond, TrapCode::TableOutOfBounds);
        let flags = if self.table_is_fixed(index).is_some() { constant() } else { mutable(self.regions.records) };
        let base = self.builder.ins().load(POINTER, flags, record, offset + table::BASE as i32);
        let distance = self.builder.ins().ishl_imm_u(element, i64::from(table::ELEMENT.ilog2()));
        self.builder.ins().iadd(base, distance)
    }

    /// Where the record of a table lies.
    fn table_record(&mut self, index: TableIndex) -> (Value, i32) {
        match self.env.info.defined_table(index) {
            Some(defined) => (self.context, self.env.layout.table(defined) as i32),
            None => (self.constant_pointer(self.context, self.env.layout.imported_table(index)), 0),
        }
    }

    fn table_len(&mut self, index: TableIndex, record: Value, offset: i32) -> Value {
        match self.table_is_fixed(index) {
            Some(len) => self.builder.ins().iconst(types::I64, len.cast_signed()),
            None => self.builder.ins().load(types::I64, mutable(self.regions.records), record, offset + table::LEN as i32),
        }
    }

    /// The length of a table that cannot grow. An import's type bounds the actual table from both sides too.
    fn table_is_fixed(&self, index: TableIndex) -> Option<u64> {
        let ty = self.env.table(index);
        ty.maximum.filter(|&maximum| maximum == ty.minimum)
    }
}
