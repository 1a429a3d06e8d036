//! Constant expressions: operators to a list that the runtime interprets at instantiation.

use super::{ConstExpr, ConstOp, refuse_gc};
use crate::base::index::*;
use anyhow::{Result, bail};
use wasmparser::Operator;

/// Reads a validated constant expression; `escapes` hears of each function whose reference it takes.
pub(super) fn read(expr: &wasmparser::ConstExpr<'_>, mut escapes: impl FnMut(FuncIndex) -> Result<()>) -> Result<ConstExpr> {
    let mut reader = expr.get_operators_reader();
    let mut ops = Vec::with_capacity(1);
    loop {
        ops.push(match reader.read()? {
            Operator::I32Const { value } => ConstOp::I32(value),
            Operator::I64Const { value } => ConstOp::I64(value),
            Operator::F32Const { value } => ConstOp::F32(value.bits()),
            Operator::F64Const { value } => ConstOp::F64(value.bits()),
            Operator::V128Const { value } => ConstOp::V128(u128::from_le_bytes(*value.bytes())),
            Operator::GlobalGet { global_index } => ConstOp::Global(GlobalIndex::from_u32(global_index)),
            Operator::RefNull { .. } => ConstOp::RefNull,
            Operator::RefFunc { function_index } => {
                let index = FuncIndex::from_u32(function_index);
                escapes(index)?;
                ConstOp::RefFunc(index)
            }
            Operator::I32Add => ConstOp::I32Add,
            Operator::I32Sub => ConstOp::I32Sub,
            Operator::I32Mul => ConstOp::I32Mul,
            Operator::I64Add => ConstOp::I64Add,
            Operator::I64Sub => ConstOp::I64Sub,
            Operator::I64Mul => ConstOp::I64Mul,
            Operator::End => break,
            other => {
                refuse_gc(&other)?;
                bail!("operator {other:?} in a constant expression is not supported")
            }
        });
    }
    Ok(ConstExpr { ops })
}
