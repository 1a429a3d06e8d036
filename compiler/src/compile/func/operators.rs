//! The flat dispatch from operators to the functions that translate them.

use super::FuncTranslator;
use super::memory::Extend;
use crate::base::index::*;
use anyhow::{Result, bail};
use cranelift_codegen::ir::types::{F32, F64, I8, I16, I32, I64};
use wasmparser::Operator;

impl FuncTranslator<'_, '_> {
    /// Translates one validated operator.
    pub(super) fn operator(&mut self, operator: &Operator<'_>) -> Result<()> {
        if !self.reachable {
            return self.unreachable_operator(operator);
        }
        self.charge(operator);
        self.weigh(operator);
        match *operator {
            Operator::Nop => {}
            Operator::Unreachable => self.unreachable(),
            Operator::Block { blockty } => self.block(blockty),
            Operator::Loop { blockty } => self.loop_(blockty)?,
            Operator::If { blockty } => self.if_(blockty)?,
            Operator::Else => self.else_()?,
            Operator::End => self.end()?,
            Operator::Br { relative_depth } => self.br(relative_depth)?,
            Operator::BrIf { relative_depth } => self.br_if(relative_depth)?,
            Operator::BrTable { ref targets } => self.br_table(targets)?,
            Operator::Return => self.return_()?,
            Operator::Drop => {
                self.pop();
            }
            Operator::Select | Operator::TypedSelect { .. } => self.select(),

            Operator::TryTable { ref try_table } => self.try_table(try_table)?,
            Operator::Throw { tag_index } => self.throw(TagIndex::from_u32(tag_index))?,
            Operator::ThrowRef => self.throw_ref()?,

            Operator::Call { function_index } => self.call(FuncIndex::from_u32(function_index))?,
            Operator::CallIndirect { type_index, table_index } => {
                self.call_indirect(TypeIndex::from_u32(type_index), TableIndex::from_u32(table_index))?;
            }

            Operator::CallRef { type_index } => self.call_ref(TypeIndex::from_u32(type_index))?,
            Operator::ReturnCallRef { type_index } => self.return_call_ref(TypeIndex::from_u32(type_index))?,

            Operator::ReturnCall { function_index } => self.return_call(FuncIndex::from_u32(function_index))?,
            Operator::ReturnCallIndirect { type_index, table_index } => {
                self.return_call_indirect(TypeIndex::from_u32(type_index), TableIndex::from_u32(table_index))?;
            }

            Operator::LocalGet { local_index } => self.local_get(local_index),
            Operator::LocalSet { local_index } => self.local_set(local_index),
            Operator::LocalTee { local_index } => self.local_tee(local_index),
            Operator::GlobalGet { global_index } => self.global_get(GlobalIndex::from_u32(global_index))?,
            Operator::GlobalSet { global_index } => self.global_set(GlobalIndex::from_u32(global_index)),

            Operator::RefNull { .. } => self.ref_null(),
            Operator::RefIsNull => self.ref_is_null(),
            Operator::RefAsNonNull => self.ref_as_non_null(),
            Operator::BrOnNull { relative_depth } => self.br_on_null(relative_depth)?,
            Operator::BrOnNonNull { relative_depth } => self.br_on_non_null(relative_depth)?,
            Operator::RefFunc { function_index } => self.ref_func(FuncIndex::from_u32(function_index))?,

            Operator::TableGet { table } => self.table_get(TableIndex::from_u32(table)),
            Operator::TableSet { table } => self.table_set(TableIndex::from_u32(table)),
            Operator::TableSize { table } => self.table_size(TableIndex::from_u32(table)),
            Operator::TableGrow { table } => self.table_grow(TableIndex::from_u32(table))?,
            Operator::TableFill { table } => self.table_fill(TableIndex::from_u32(table)),
            Operator::TableCopy { dst_table, src_table } => {
                self.table_copy(TableIndex::from_u32(dst_table), TableIndex::from_u32(src_table));
            }
            Operator::TableInit { elem_index, table } => self.table_init(ElemIndex::from_u32(elem_index), TableIndex::from_u32(table)),
            Operator::ElemDrop { elem_index } => self.elem_drop(ElemIndex::from_u32(elem_index)),

            Operator::I32Load { ref memarg } => self.load(memarg, I32, I32, Extend::None)?,
            Operator::I64Load { ref memarg } => self.load(memarg, I64, I64, Extend::None)?,
            Operator::F32Load { ref memarg } => self.load(memarg, F32, F32, Extend::None)?,
            Operator::F64Load { ref memarg } => self.load(memarg, F64, F64, Extend::None)?,
            Operator::I32Load8S { ref memarg } => self.load(memarg, I32, I8, Extend::Signed)?,
            Operator::I32Load8U { ref memarg } => self.load(memarg, I32, I8, Extend::Unsigned)?,
            Operator::I32Load16S { ref memarg } => self.load(memarg, I32, I16, Extend::Signed)?,
            Operator::I32Load16U { ref memarg } => self.load(memarg, I32, I16, Extend::Unsigned)?,
            Operator::I64Load8S { ref memarg } => self.load(memarg, I64, I8, Extend::Signed)?,
            Operator::I64Load8U { ref memarg } => self.load(memarg, I64, I8, Extend::Unsigned)?,
            Operator::I64Load16S { ref memarg } => self.load(memarg, I64, I16, Extend::Signed)?,
            Operator::I64Load16U { ref memarg } => self.load(memarg, I64, I16, Extend::Unsigned)?,
            Operator::I64Load32S { ref memarg } => self.load(memarg, I64, I32, Extend::Signed)?,
            Operator::I64Load32U { ref memarg } => self.load(memarg, I64, I32, Extend::Unsigned)?,
            Operator::I32Store { ref memarg } => self.store(memarg, I32)?,
            Operator::I64Store { ref memarg } => self.store(memarg, I64)?,
            Operator::F32Store { ref memarg } => self.store(memarg, F32)?,
            Operator::F64Store { ref memarg } => self.store(memarg, F64)?,
            Operator::I32Store8 { ref memarg } | Operator::I64Store8 { ref memarg } => self.store(memarg, I8)?,
            Operator::I32Store16 { ref memarg } | Operator::I64Store16 { ref memarg } => self.store(memarg, I16)?,
            Operator::I64Store32 { ref memarg } => self.store(memarg, I32)?,
            Operator::MemorySize { mem } => self.memory_size(MemoryIndex::from_u32(mem)),
            Operator::MemoryGrow { mem } => self.memory_grow(MemoryIndex::from_u32(mem))?,
            Operator::MemoryCopy { dst_mem, src_mem } => self.memory_copy(MemoryIndex::from_u32(dst_mem), MemoryIndex::from_u32(src_mem)),
            Operator::MemoryFill { mem } => self.memory_fill(MemoryIndex::from_u32(mem)),
            Operator::MemoryInit { data_index, mem } => self.memory_init(DataIndex::from_u32(data_index), MemoryIndex::from_u32(mem)),
            Operator::DataDrop { data_index } => self.data_drop(DataIndex::from_u32(data_index)),

            ref other if self.atomic(other)? => {}
            ref other => self.numeric(other)?,
        }
        Ok(())
    }

    /// Follows the block structure of code that cannot be reached, until some of it can.
    fn unreachable_operator(&mut self, operator: &Operator<'_>) -> Result<()> {
        match operator {
            Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } | Operator::TryTable { .. } => {
                self.unreachable_frames += 1;
            }
            Operator::Try { .. } => bail!("the exception handling of before `try_table` is not supported"),
            Operator::Else if self.unreachable_frames == 0 => self.else_()?,
            Operator::End if self.unreachable_frames == 0 => self.end()?,
            Operator::End => self.unreachable_frames -= 1,
            _ => {}
        }
        Ok(())
    }
}
