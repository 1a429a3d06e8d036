//! Vectors of 128 bits, which each operator reads as lanes of the kind that it is about.
//!
//! Between operators a vector is [`VECTOR`]: on the operand stack, in locals, globals and signatures. An operator casts its operands to its
//! own lanes and its result back. Casts are no instructions, and a cast of what was cast just before goes back to the value itself, so that
//! chains of operators on the same lanes look to the code generator as if there were none.
//!
//! Loads and stores are in `simd_memory`, operators whose results may differ between machines in `simd_relaxed`.
//!
//! Spec: core specification, "Vector Instructions".

use super::FuncTranslator;
use crate::compile::signature::VECTOR;
use anyhow::{Result, bail};
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::types::{F32X4, F64X2, I8, I8X16, I16, I16X8, I32, I32X4, I64X2};
use cranelift_codegen::ir::{Endianness, InstBuilder, InstructionData, MemFlagsData, Opcode, Type, Value, ValueDef};
use cranelift_frontend::FuncInstBuilder;
use wasmparser::Operator;

/// What gives one Cranelift operator its operands, for [`FuncTranslator::lanes1`] or [`FuncTranslator::lanes2`].
macro_rules! build {
    (lanes1 $method:ident) => {
        |ins, x| ins.$method(x)
    };
    (lanes2 $method:ident) => {
        |ins, x, y| ins.$method(x, y)
    };
}

/// A function that translates each listed operator as one Cranelift operator on lanes, and says whether the operator is in the list.
macro_rules! lanewise {
    ($(#[$doc:meta])* $function:ident = $apply:ident: $($method:ident { $($lanes:ident $name:ident),+ $(,)? })*) => {
        $(#[$doc])*
        fn $function(&mut self, operator: &Operator<'_>) -> bool {
            match operator {
                $($(Operator::$name => self.$apply($lanes, build!($apply $method)),)+)*
                _ => return false,
            }
            true
        }
    };
}

/// The same for comparisons, by their condition.
macro_rules! comparisons {
    ($(#[$doc:meta])* $function:ident = $compare:ident($kind:ident): $($condition:ident { $($lanes:ident $name:ident),+ $(,)? })*) => {
        $(#[$doc])*
        fn $function(&mut self, operator: &Operator<'_>) -> bool {
            match operator {
                $($(Operator::$name => self.lanes2($lanes, |ins, x, y| ins.$compare($kind::$condition, x, y)),)+)*
                _ => return false,
            }
            true
        }
    };
}

impl FuncTranslator<'_, '_> {
    /// Translates an operator on vectors.
    pub(super) fn vector(&mut self, operator: &Operator<'_>) -> Result<()> {
        let done = self.vector_unary(operator)
            || self.vector_binary(operator)
            || self.vector_integers_compared(operator)
            || self.vector_floats_compared(operator)
            || self.vector_bits(operator)
            || self.vector_lanes(operator)
            || self.vector_widening(operator)
            || self.vector_converting(operator)
            || self.vector_memory(operator)?
            || self.vector_relaxed(operator);
        if !done {
            bail!("operator {operator:?} is not supported");
        }
        Ok(())
    }

    lanewise! {
        /// Operators with one operand that are one of Cranelift's.
        vector_unary = lanes1:
        iabs { I8X16 I8x16Abs, I16X8 I16x8Abs, I32X4 I32x4Abs, I64X2 I64x2Abs }
        ineg { I8X16 I8x16Neg, I16X8 I16x8Neg, I32X4 I32x4Neg, I64X2 I64x2Neg }
        popcnt { I8X16 I8x16Popcnt }
        bnot { I8X16 V128Not }
        fabs { F32X4 F32x4Abs, F64X2 F64x2Abs }
        fneg { F32X4 F32x4Neg, F64X2 F64x2Neg }
        sqrt { F32X4 F32x4Sqrt, F64X2 F64x2Sqrt }
        ceil { F32X4 F32x4Ceil, F64X2 F64x2Ceil }
        floor { F32X4 F32x4Floor, F64X2 F64x2Floor }
        trunc { F32X4 F32x4Trunc, F64X2 F64x2Trunc }
        nearest { F32X4 F32x4Nearest, F64X2 F64x2Nearest }
        swiden_low { I8X16 I16x8ExtendLowI8x16S, I16X8 I32x4ExtendLowI16x8S, I32X4 I64x2ExtendLowI32x4S }
        swiden_high { I8X16 I16x8ExtendHighI8x16S, I16X8 I32x4ExtendHighI16x8S, I32X4 I64x2ExtendHighI32x4S }
        uwiden_low { I8X16 I16x8ExtendLowI8x16U, I16X8 I32x4ExtendLowI16x8U, I32X4 I64x2ExtendLowI32x4U }
        uwiden_high { I8X16 I16x8ExtendHighI8x16U, I16X8 I32x4ExtendHighI16x8U, I32X4 I64x2ExtendHighI32x4U }
        fvdemote { F64X2 F32x4DemoteF64x2Zero }
        fvpromote_low { F32X4 F64x2PromoteLowF32x4 }
    }

    lanewise! {
        /// Operators with two operands that are one of Cranelift's.
        vector_binary = lanes2:
        band { I8X16 V128And }
        band_not { I8X16 V128AndNot }
        bor { I8X16 V128Or }
        bxor { I8X16 V128Xor }
        swizzle { I8X16 I8x16Swizzle }
        iadd { I8X16 I8x16Add, I16X8 I16x8Add, I32X4 I32x4Add, I64X2 I64x2Add }
        isub { I8X16 I8x16Sub, I16X8 I16x8Sub, I32X4 I32x4Sub, I64X2 I64x2Sub }
        imul { I16X8 I16x8Mul, I32X4 I32x4Mul, I64X2 I64x2Mul }
        sadd_sat { I8X16 I8x16AddSatS, I16X8 I16x8AddSatS }
        uadd_sat { I8X16 I8x16AddSatU, I16X8 I16x8AddSatU }
        ssub_sat { I8X16 I8x16SubSatS, I16X8 I16x8SubSatS }
        usub_sat { I8X16 I8x16SubSatU, I16X8 I16x8SubSatU }
        smin { I8X16 I8x16MinS, I16X8 I16x8MinS, I32X4 I32x4MinS }
        umin { I8X16 I8x16MinU, I16X8 I16x8MinU, I32X4 I32x4MinU }
        smax { I8X16 I8x16MaxS, I16X8 I16x8MaxS, I32X4 I32x4MaxS }
        umax { I8X16 I8x16MaxU, I16X8 I16x8MaxU, I32X4 I32x4MaxU }
        avg_round { I8X16 I8x16AvgrU, I16X8 I16x8AvgrU }
        sqmul_round_sat { I16X8 I16x8Q15MulrSatS }
        snarrow { I16X8 I8x16NarrowI16x8S, I32X4 I16x8NarrowI32x4S }
        unarrow { I16X8 I8x16NarrowI16x8U, I32X4 I16x8NarrowI32x4U }
        fadd { F32X4 F32x4Add, F64X2 F64x2Add }
        fsub { F32X4 F32x4Sub, F64X2 F64x2Sub }
        fmul { F32X4 F32x4Mul, F64X2 F64x2Mul }
        fdiv { F32X4 F32x4Div, F64X2 F64x2Div }
        fmin { F32X4 F32x4Min, F64X2 F64x2Min }
        fmax { F32X4 F32x4Max, F64X2 F64x2Max }
    }

    comparisons! {
        /// Comparisons of integers: all bits of a lane of the result say whether it holds.
        vector_integers_compared = icmp(IntCC):
        Equal { I8X16 I8x16Eq, I16X8 I16x8Eq, I32X4 I32x4Eq, I64X2 I64x2Eq }
        NotEqual { I8X16 I8x16Ne, I16X8 I16x8Ne, I32X4 I32x4Ne, I64X2 I64x2Ne }
        SignedLessThan { I8X16 I8x16LtS, I16X8 I16x8LtS, I32X4 I32x4LtS, I64X2 I64x2LtS }
        SignedGreaterThan { I8X16 I8x16GtS, I16X8 I16x8GtS, I32X4 I32x4GtS, I64X2 I64x2GtS }
        SignedLessThanOrEqual { I8X16 I8x16LeS, I16X8 I16x8LeS, I32X4 I32x4LeS, I64X2 I64x2LeS }
        SignedGreaterThanOrEqual { I8X16 I8x16GeS, I16X8 I16x8GeS, I32X4 I32x4GeS, I64X2 I64x2GeS }
        UnsignedLessThan { I8X16 I8x16LtU, I16X8 I16x8LtU, I32X4 I32x4LtU }
        UnsignedGreaterThan { I8X16 I8x16GtU, I16X8 I16x8GtU, I32X4 I32x4GtU }
        UnsignedLessThanOrEqual { I8X16 I8x16LeU, I16X8 I16x8LeU, I32X4 I32x4LeU }
        UnsignedGreaterThanOrEqual { I8X16 I8x16GeU, I16X8 I16x8GeU, I32X4 I32x4GeU }
    }

    comparisons! {
        /// Comparisons of floats.
        vector_floats_compared = fcmp(FloatCC):
        Equal { F32X4 F32x4Eq, F64X2 F64x2Eq }
        NotEqual { F32X4 F32x4Ne, F64X2 F64x2Ne }
        LessThan { F32X4 F32x4Lt, F64X2 F64x2Lt }
        GreaterThan { F32X4 F32x4Gt, F64X2 F64x2Gt }
        LessThanOrEqual { F32X4 F32x4Le, F64X2 F64x2Le }
        GreaterThanOrEqual { F32X4 F32x4Ge, F64X2 F64x2Ge }
    }

    /// Constants, selection by bits, shifts, and what reduces a vector to a number.
    fn vector_bits(&mut self, operator: &Operator<'_>) -> bool {
        match operator {
            Operator::V128Const { value } => {
                let value = self.vector_constant(VECTOR, value.bytes());
                self.push(value);
            }
            Operator::V128Bitselect => {
                let (on, off, mask) = self.pop3();
                let value = self.builder.ins().bitselect(mask, on, off);
                self.push(value);
            }
            Operator::I8x16Shl => self.shift(I8X16, |ins, x, by| ins.ishl(x, by)),
            Operator::I16x8Shl => self.shift(I16X8, |ins, x, by| ins.ishl(x, by)),
            Operator::I32x4Shl => self.shift(I32X4, |ins, x, by| ins.ishl(x, by)),
            Operator::I64x2Shl => self.shift(I64X2, |ins, x, by| ins.ishl(x, by)),
            Operator::I8x16ShrS => self.shift(I8X16, |ins, x, by| ins.sshr(x, by)),
            Operator::I16x8ShrS => self.shift(I16X8, |ins, x, by| ins.sshr(x, by)),
            Operator::I32x4ShrS => self.shift(I32X4, |ins, x, by| ins.sshr(x, by)),
            Operator::I64x2ShrS => self.shift(I64X2, |ins, x, by| ins.sshr(x, by)),
            Operator::I8x16ShrU => self.shift(I8X16, |ins, x, by| ins.ushr(x, by)),
            Operator::I16x8ShrU => self.shift(I16X8, |ins, x, by| ins.ushr(x, by)),
            Operator::I32x4ShrU => self.shift(I32X4, |ins, x, by| ins.ushr(x, by)),
            Operator::I64x2ShrU => self.shift(I64X2, |ins, x, by| ins.ushr(x, by)),
            Operator::V128AnyTrue => self.reduce(I8X16, |ins, x| ins.vany_true(x)),
            Operator::I8x16AllTrue => self.reduce(I8X16, |ins, x| ins.vall_true(x)),
            Operator::I16x8AllTrue => self.reduce(I16X8, |ins, x| ins.vall_true(x)),
            Operator::I32x4AllTrue => self.reduce(I32X4, |ins, x| ins.vall_true(x)),
            Operator::I64x2AllTrue => self.reduce(I64X2, |ins, x| ins.vall_true(x)),
            Operator::I8x16Bitmask => self.reduce(I8X16, |ins, x| ins.vhigh_bits(I32, x)),
            Operator::I16x8Bitmask => self.reduce(I16X8, |ins, x| ins.vhigh_bits(I32, x)),
            Operator::I32x4Bitmask => self.reduce(I32X4, |ins, x| ins.vhigh_bits(I32, x)),
            Operator::I64x2Bitmask => self.reduce(I64X2, |ins, x| ins.vhigh_bits(I32, x)),
            _ => return false,
        }
        true
    }

    /// Single lanes in and out, all lanes alike, lanes in another order.
    fn vector_lanes(&mut self, operator: &Operator<'_>) -> bool {
        match *operator {
            Operator::I8x16Splat => self.splat(I8X16),
            Operator::I16x8Splat => self.splat(I16X8),
            Operator::I32x4Splat => self.splat(I32X4),
            Operator::I64x2Splat => self.splat(I64X2),
            Operator::F32x4Splat => self.splat(F32X4),
            Operator::F64x2Splat => self.splat(F64X2),
            Operator::I8x16ExtractLaneS { lane } => {
                let value = self.extract(I8X16, lane);
                let value = self.builder.ins().sextend(I32, value);
                self.push(value);
            }
            Operator::I16x8ExtractLaneS { lane } => {
                let value = self.extract(I16X8, lane);
                let value = self.builder.ins().sextend(I32, value);
                self.push(value);
            }
            Operator::I8x16ExtractLaneU { lane } => self.extract_lane(I8X16, lane),
            Operator::I16x8ExtractLaneU { lane } => self.extract_lane(I16X8, lane),
            Operator::I32x4ExtractLane { lane } => self.extract_lane(I32X4, lane),
            Operator::I64x2ExtractLane { lane } => self.extract_lane(I64X2, lane),
            Operator::F32x4ExtractLane { lane } => self.extract_lane(F32X4, lane),
            Operator::F64x2ExtractLane { lane } => self.extract_lane(F64X2, lane),
            Operator::I8x16ReplaceLane { lane } => self.replace_lane(I8X16, lane),
            Operator::I16x8ReplaceLane { lane } => self.replace_lane(I16X8, lane),
            Operator::I32x4ReplaceLane { lane } => self.replace_lane(I32X4, lane),
            Operator::I64x2ReplaceLane { lane } => self.replace_lane(I64X2, lane),
            Operator::F32x4ReplaceLane { lane } => self.replace_lane(F32X4, lane),
            Operator::F64x2ReplaceLane { lane } => self.replace_lane(F64X2, lane),
            Operator::I8x16Shuffle { lanes } => {
                let lanes = self.builder.func.dfg.immediates.push(lanes[..].into());
                self.lanes2(I8X16, |ins, x, y| ins.shuffle(x, y, lanes));
            }
            _ => return false,
        }
        true
    }

    /// Operators that widen lanes and then do something with them.
    fn vector_widening(&mut self, operator: &Operator<'_>) -> bool {
        match operator {
            Operator::I16x8ExtMulLowI8x16S => self.multiply_widened(I8X16, |ins, x| ins.swiden_low(x)),
            Operator::I32x4ExtMulLowI16x8S => self.multiply_widened(I16X8, |ins, x| ins.swiden_low(x)),
            Operator::I64x2ExtMulLowI32x4S => self.multiply_widened(I32X4, |ins, x| ins.swiden_low(x)),
            Operator::I16x8ExtMulHighI8x16S => self.multiply_widened(I8X16, |ins, x| ins.swiden_high(x)),
            Operator::I32x4ExtMulHighI16x8S => self.multiply_widened(I16X8, |ins, x| ins.swiden_high(x)),
            Operator::I64x2ExtMulHighI32x4S => self.multiply_widened(I32X4, |ins, x| ins.swiden_high(x)),
            Operator::I16x8ExtMulLowI8x16U => self.multiply_widened(I8X16, |ins, x| ins.uwiden_low(x)),
            Operator::I32x4ExtMulLowI16x8U => self.multiply_widened(I16X8, |ins, x| ins.uwiden_low(x)),
            Operator::I64x2ExtMulLowI32x4U => self.multiply_widened(I32X4, |ins, x| ins.uwiden_low(x)),
            Operator::I16x8ExtMulHighI8x16U => self.multiply_widened(I8X16, |ins, x| ins.uwiden_high(x)),
            Operator::I32x4ExtMulHighI16x8U => self.multiply_widened(I16X8, |ins, x| ins.uwiden_high(x)),
            Operator::I64x2ExtMulHighI32x4U => self.multiply_widened(I32X4, |ins, x| ins.uwiden_high(x)),
            Operator::I16x8ExtAddPairwiseI8x16S => self.add_pairs_signed(I8X16),
            Operator::I32x4ExtAddPairwiseI16x8S => self.add_pairs_signed(I16X8),
            Operator::I16x8ExtAddPairwiseI8x16U => self.add_pairs_unsigned(I8X16),
            Operator::I32x4ExtAddPairwiseI16x8U => self.add_pairs_unsigned(I16X8),
            Operator::I32x4DotI16x8S => {
                let (x, y) = self.pop2_lanes(I16X8);
                let value = self.dot(x, y);
                self.push_vector(value);
            }
            _ => return false,
        }
        true
    }

    /// Conversions between floats and integers, and the two selections that are called pseudo-minimum and -maximum.
    fn vector_converting(&mut self, operator: &Operator<'_>) -> bool {
        match operator {
            Operator::I32x4TruncSatF32x4S => self.lanes1(F32X4, |ins, x| ins.fcvt_to_sint_sat(I32X4, x)),
            Operator::I32x4TruncSatF32x4U => self.lanes1(F32X4, |ins, x| ins.fcvt_to_uint_sat(I32X4, x)),
            Operator::I32x4TruncSatF64x2SZero => {
                let zero = self.vector_zero(I64X2);
                let x = self.pop_lanes(F64X2);
                let wide = self.builder.ins().fcvt_to_sint_sat(I64X2, x);
                let value = self.builder.ins().snarrow(wide, zero);
                self.push_vector(value);
            }
            Operator::I32x4TruncSatF64x2UZero => {
                let zero = self.vector_zero(I64X2);
                let x = self.pop_lanes(F64X2);
                let wide = self.builder.ins().fcvt_to_uint_sat(I64X2, x);
                let value = self.builder.ins().uunarrow(wide, zero);
                self.push_vector(value);
            }
            Operator::F32x4ConvertI32x4S => self.lanes1(I32X4, |ins, x| ins.fcvt_from_sint(F32X4, x)),
            Operator::F32x4ConvertI32x4U => self.lanes1(I32X4, |ins, x| ins.fcvt_from_uint(F32X4, x)),
            Operator::F64x2ConvertLowI32x4S => {
                let x = self.pop_lanes(I32X4);
                let wide = self.builder.ins().swiden_low(x);
                let value = self.builder.ins().fcvt_from_sint(F64X2, wide);
                self.push_vector(value);
            }
            Operator::F64x2ConvertLowI32x4U => {
                let x = self.pop_lanes(I32X4);
                let wide = self.builder.ins().uwiden_low(x);
                let value = self.builder.ins().fcvt_from_uint(F64X2, wide);
                self.push_vector(value);
            }
            Operator::F32x4PMin => self.second_if_less(F32X4, false),
            Operator::F64x2PMin => self.second_if_less(F64X2, false),
            Operator::F32x4PMax => self.second_if_less(F32X4, true),
            Operator::F64x2PMax => self.second_if_less(F64X2, true),
            _ => return false,
        }
        true
    }

    /// Pushes what `build` makes of one operand.
    pub(super) fn lanes1(&mut self, lanes: Type, build: impl FnOnce(FuncInstBuilder<'_, '_>, Value) -> Value) {
        let x = self.pop_lanes(lanes);
        let value = build(self.builder.ins(), x);
        self.push_vector(value);
    }

    /// Pushes what `build` makes of two operands.
    pub(super) fn lanes2(&mut self, lanes: Type, build: impl FnOnce(FuncInstBuilder<'_, '_>, Value, Value) -> Value) {
        let (x, y) = self.pop2_lanes(lanes);
        let value = build(self.builder.ins(), x, y);
        self.push_vector(value);
    }

    /// The amount is a number, taken modulo the width of a lane, as Cranelift takes it too.
    fn shift(&mut self, lanes: Type, build: impl FnOnce(FuncInstBuilder<'_, '_>, Value, Value) -> Value) {
        let by = self.pop();
        self.lanes1(lanes, |ins, x| build(ins, x, by));
    }

    /// Pushes the number, or the truth value, that `build` makes of a vector.
    fn reduce(&mut self, lanes: Type, build: impl FnOnce(FuncInstBuilder<'_, '_>, Value) -> Value) {
        let x = self.pop_lanes(lanes);
        let value = build(self.builder.ins(), x);
        self.push_number(value);
    }

    /// Pushes an integer of a lane's width, or any other number, in the type that numbers have on the operand stack.
    fn push_number(&mut self, value: Value) {
        let value = match self.builder.func.dfg.value_type(value) {
            I8 | I16 => self.builder.ins().uextend(I32, value),
            _ => value,
        };
        self.push(value);
    }

    /// Pops a number as the content of one lane.
    fn pop_lane(&mut self, lanes: Type) -> Value {
        let value = self.pop();
        match lanes.lane_type() {
            narrow @ (I8 | I16) => self.builder.ins().ireduce(narrow, value),
            _ => value,
        }
    }

    fn splat(&mut self, lanes: Type) {
        let value = self.pop_lane(lanes);
        let value = self.builder.ins().splat(lanes, value);
        self.push_vector(value);
    }

    /// Pops a vector; one of its lanes.
    pub(super) fn extract(&mut self, lanes: Type, lane: u8) -> Value {
        let vector = self.pop_lanes(lanes);
        self.builder.ins().extractlane(vector, lane)
    }

    fn extract_lane(&mut self, lanes: Type, lane: u8) {
        let value = self.extract(lanes, lane);
        self.push_number(value);
    }

    fn replace_lane(&mut self, lanes: Type, lane: u8) {
        let value = self.pop_lane(lanes);
        self.lanes1(lanes, |ins, vector| ins.insertlane(vector, value, lane));
    }

    fn multiply_widened(&mut self, lanes: Type, widen: impl Fn(FuncInstBuilder<'_, '_>, Value) -> Value) {
        let (x, y) = self.pop2_lanes(lanes);
        let x = widen(self.builder.ins(), x);
        let y = widen(self.builder.ins(), y);
        let value = self.builder.ins().imul(x, y);
        self.push_vector(value);
    }

    fn add_pairs_signed(&mut self, lanes: Type) {
        let x = self.pop_lanes(lanes);
        let value = self.sums_of_pairs(x);
        self.push_vector(value);
    }

    /// The sum of each two neighbours, signed, in the room of both.
    pub(super) fn sums_of_pairs(&mut self, x: Value) -> Value {
        let low = self.builder.ins().swiden_low(x);
        let high = self.builder.ins().swiden_high(x);
        self.builder.ins().iadd_pairwise(low, high)
    }

    fn add_pairs_unsigned(&mut self, lanes: Type) {
        let x = self.pop_lanes(lanes);
        let low = self.builder.ins().uwiden_low(x);
        let high = self.builder.ins().uwiden_high(x);
        let value = self.builder.ins().iadd_pairwise(low, high);
        self.push_vector(value);
    }

    /// The products of the lanes, signed, each two neighbours added in the room of both.
    pub(super) fn dot(&mut self, x: Value, y: Value) -> Value {
        let (x_low, y_low) = (self.builder.ins().swiden_low(x), self.builder.ins().swiden_low(y));
        let low = self.builder.ins().imul(x_low, y_low);
        let (x_high, y_high) = (self.builder.ins().swiden_high(x), self.builder.ins().swiden_high(y));
        let high = self.builder.ins().imul(x_high, y_high);
        self.builder.ins().iadd_pairwise(low, high)
    }

    /// Each lane of the second operand where it is less than that of the first, or greater; of the first elsewhere, also where one is NaN.
    pub(super) fn second_if_less(&mut self, lanes: Type, greater: bool) {
        let (first, second) = self.pop2_lanes(lanes);
        let (less, than) = if greater { (first, second) } else { (second, first) };
        let mask = self.builder.ins().fcmp(FloatCC::LessThan, less, than);
        let mask = self.cast(lanes, mask);
        let value = self.builder.ins().bitselect(mask, second, first);
        self.push_vector(value);
    }

    pub(super) fn vector_zero(&mut self, lanes: Type) -> Value {
        self.vector_constant(lanes, &[0; 16])
    }

    /// A constant, as the bytes that it has in memory.
    pub(super) fn vector_constant(&mut self, lanes: Type, bytes: &[u8; 16]) -> Value {
        let constant = self.builder.func.dfg.constants.insert(bytes[..].into());
        self.builder.ins().vconst(lanes, constant)
    }

    pub(super) fn pop_lanes(&mut self, lanes: Type) -> Value {
        let value = self.pop();
        self.cast(lanes, value)
    }

    /// Pops two vectors, the deeper one first.
    pub(super) fn pop2_lanes(&mut self, lanes: Type) -> (Value, Value) {
        let second = self.pop_lanes(lanes);
        (self.pop_lanes(lanes), second)
    }

    pub(super) fn push_vector(&mut self, value: Value) {
        let value = self.cast(VECTOR, value);
        self.push(value);
    }

    /// The same 128 bits as lanes of another kind; lane 0 is the one that comes first in memory.
    pub(super) fn cast(&mut self, lanes: Type, value: Value) -> Value {
        let dfg = &self.builder.func.dfg;
        let original = match dfg.value_def(value) {
            ValueDef::Result(inst, _) => match dfg.insts[inst] {
                InstructionData::LoadNoOffset { opcode: Opcode::Bitcast, arg, .. } if dfg.value_type(arg).is_vector() => arg,
                _ => value,
            },
            _ => value,
        };
        if dfg.value_type(original) == lanes {
            return original;
        }
        let flags = MemFlagsData::new().with_endianness(Endianness::Little);
        self.builder.ins().bitcast(lanes, flags, original)
    }
}
