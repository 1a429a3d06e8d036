//! Loads and stores of vectors and of their lanes.
//!
//! What moves one lane, or fills a vector from one, is the load or store of a number and an operator on lanes: the code generator makes one
//! instruction of both where the machine has it.

use super::FuncTranslator;
use super::memory::Extend;
use crate::compile::signature::VECTOR;
use anyhow::Result;
use cranelift_codegen::ir::types::{I8X16, I16X8, I32X4, I64X2};
use cranelift_codegen::ir::{InstBuilder, MemFlagsData, Type, Value};
use cranelift_frontend::FuncInstBuilder;
use wasmparser::{MemArg, Operator};

impl FuncTranslator<'_, '_> {
    /// Translates a load or store; whether `operator` is one.
    pub(super) fn vector_memory(&mut self, operator: &Operator<'_>) -> Result<bool> {
        match operator {
            Operator::V128Load { memarg } => self.load(memarg, VECTOR, VECTOR, Extend::None)?,
            Operator::V128Store { memarg } => self.store(memarg, VECTOR)?,
            Operator::V128Load8x8S { memarg } => self.load_widened(memarg, |ins, flags, at, offset| ins.sload8x8(flags, at, offset))?,
            Operator::V128Load8x8U { memarg } => self.load_widened(memarg, |ins, flags, at, offset| ins.uload8x8(flags, at, offset))?,
            Operator::V128Load16x4S { memarg } => self.load_widened(memarg, |ins, flags, at, offset| ins.sload16x4(flags, at, offset))?,
            Operator::V128Load16x4U { memarg } => self.load_widened(memarg, |ins, flags, at, offset| ins.uload16x4(flags, at, offset))?,
            Operator::V128Load32x2S { memarg } => self.load_widened(memarg, |ins, flags, at, offset| ins.sload32x2(flags, at, offset))?,
            Operator::V128Load32x2U { memarg } => self.load_widened(memarg, |ins, flags, at, offset| ins.uload32x2(flags, at, offset))?,
            Operator::V128Load8Splat { memarg } => self.load_splat(memarg, I8X16)?,
            Operator::V128Load16Splat { memarg } => self.load_splat(memarg, I16X8)?,
            Operator::V128Load32Splat { memarg } => self.load_splat(memarg, I32X4)?,
            Operator::V128Load64Splat { memarg } => self.load_splat(memarg, I64X2)?,
            Operator::V128Load32Zero { memarg } => self.load_first(memarg, I32X4)?,
            Operator::V128Load64Zero { memarg } => self.load_first(memarg, I64X2)?,
            Operator::V128Load8Lane { memarg, lane } => self.load_lane(memarg, I8X16, *lane)?,
            Operator::V128Load16Lane { memarg, lane } => self.load_lane(memarg, I16X8, *lane)?,
            Operator::V128Load32Lane { memarg, lane } => self.load_lane(memarg, I32X4, *lane)?,
            Operator::V128Load64Lane { memarg, lane } => self.load_lane(memarg, I64X2, *lane)?,
            Operator::V128Store8Lane { memarg, lane } => self.store_lane(memarg, I8X16, *lane)?,
            Operator::V128Store16Lane { memarg, lane } => self.store_lane(memarg, I16X8, *lane)?,
            Operator::V128Store32Lane { memarg, lane } => self.store_lane(memarg, I32X4, *lane)?,
            Operator::V128Store64Lane { memarg, lane } => self.store_lane(memarg, I64X2, *lane)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Loads 8 bytes as half as many lanes of twice the width.
    fn load_widened(
        &mut self,
        memarg: &MemArg,
        build: impl FnOnce(FuncInstBuilder<'_, '_>, MemFlagsData, Value, i32) -> Value,
    ) -> Result<()> {
        let index = self.pop();
        let (address, offset) = self.address(memarg, index, 8)?;
        let flags = self.heap_flags();
        let value = build(self.builder.ins(), flags, address, offset);
        self.push_vector(value);
        Ok(())
    }

    /// Loads the content of one lane.
    fn load_number(&mut self, memarg: &MemArg, lanes: Type) -> Result<Value> {
        let lane = lanes.lane_type();
        self.load(memarg, lane, lane, Extend::None)?;
        Ok(self.pop())
    }

    fn load_splat(&mut self, memarg: &MemArg, lanes: Type) -> Result<()> {
        let value = self.load_number(memarg, lanes)?;
        let value = self.builder.ins().splat(lanes, value);
        self.push_vector(value);
        Ok(())
    }

    /// Loads lane 0; the others are zero.
    fn load_first(&mut self, memarg: &MemArg, lanes: Type) -> Result<()> {
        let value = self.load_number(memarg, lanes)?;
        let value = self.builder.ins().scalar_to_vector(lanes, value);
        self.push_vector(value);
        Ok(())
    }

    fn load_lane(&mut self, memarg: &MemArg, lanes: Type, lane: u8) -> Result<()> {
        let vector = self.pop_lanes(lanes);
        let value = self.load_number(memarg, lanes)?;
        let value = self.builder.ins().insertlane(vector, value, lane);
        self.push_vector(value);
        Ok(())
    }

    fn store_lane(&mut self, memarg: &MemArg, lanes: Type, lane: u8) -> Result<()> {
        let value = self.extract(lanes, lane);
        self.push(value);
        self.store(memarg, lanes.lane_type())
    }
}
