//! Relaxed SIMD: vector operators for which the specification allows several results.
//!
//! In deterministic mode each is the operator that the specification's deterministic profile names: the one without "relaxed" in its name, or
//! a multiplication and an addition that both round. Otherwise it is what the machine does in the fewest instructions, among what is allowed.
//!
//! Spec: core specification, "Relaxed Operations" and "Profiles".

use super::FuncTranslator;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{F32X4, F64X2, I8X16, I16X8, I32X4, I64X2};
use cranelift_codegen::ir::{InstBuilder, Type, Value};
use wasmparser::Operator;

impl FuncTranslator<'_, '_> {
    /// Translates an operator of the proposal; whether `operator` is one.
    pub(super) fn vector_relaxed(&mut self, operator: &Operator<'_>) -> bool {
        // Whether the operators that exist on this architecture alone may be used.
        let x64 = self.env.target.vectors.x64 && !self.env.settings.relaxed_simd_deterministic;
        match operator {
            // Indices from 16 to 127 are taken modulo 16 there; larger ones give 0 on every machine.
            Operator::I8x16RelaxedSwizzle if x64 => self.lanes2(I8X16, |ins, x, y| ins.x86_pshufb(x, y)),
            Operator::I8x16RelaxedSwizzle => self.lanes2(I8X16, |ins, x, y| ins.swizzle(x, y)),

            // What is out of range or NaN gives the least integer there.
            Operator::I32x4RelaxedTruncF32x4S if x64 => self.lanes1(F32X4, |ins, x| ins.x86_cvtt2dq(I32X4, x)),
            Operator::I32x4RelaxedTruncF32x4S => self.lanes1(F32X4, |ins, x| ins.fcvt_to_sint_sat(I32X4, x)),
            Operator::I32x4RelaxedTruncF32x4U => self.lanes1(F32X4, |ins, x| ins.fcvt_to_uint_sat(I32X4, x)),
            Operator::I32x4RelaxedTruncF64x2SZero => {
                let zero = self.vector_zero(I64X2);
                let x = self.pop_lanes(F64X2);
                let ins = self.builder.ins();
                let wide = if x64 { ins.x86_cvtt2dq(I64X2, x) } else { ins.fcvt_to_sint_sat(I64X2, x) };
                let value = self.builder.ins().snarrow(wide, zero);
                self.push_vector(value);
            }
            Operator::I32x4RelaxedTruncF64x2UZero => {
                let zero = self.vector_zero(I64X2);
                let x = self.pop_lanes(F64X2);
                let wide = self.builder.ins().fcvt_to_uint_sat(I64X2, x);
                let value = self.builder.ins().uunarrow(wide, zero);
                self.push_vector(value);
            }

            Operator::F32x4RelaxedMadd => self.multiply_add(F32X4, false),
            Operator::F64x2RelaxedMadd => self.multiply_add(F64X2, false),
            Operator::F32x4RelaxedNmadd => self.multiply_add(F32X4, true),
            Operator::F64x2RelaxedNmadd => self.multiply_add(F64X2, true),

            // There is no instruction that looks at the highest bit of each 16-bit lane.
            Operator::I8x16RelaxedLaneselect => self.select_lanes(I8X16, x64),
            Operator::I16x8RelaxedLaneselect => self.select_lanes(I16X8, false),
            Operator::I32x4RelaxedLaneselect => self.select_lanes(I32X4, x64),
            Operator::I64x2RelaxedLaneselect => self.select_lanes(I64X2, x64),

            // One instruction there; the exact operators take several.
            Operator::F32x4RelaxedMin if x64 => self.second_if_less(F32X4, false),
            Operator::F64x2RelaxedMin if x64 => self.second_if_less(F64X2, false),
            Operator::F32x4RelaxedMax if x64 => self.second_if_less(F32X4, true),
            Operator::F64x2RelaxedMax if x64 => self.second_if_less(F64X2, true),
            Operator::F32x4RelaxedMin => self.lanes2(F32X4, |ins, x, y| ins.fmin(x, y)),
            Operator::F64x2RelaxedMin => self.lanes2(F64X2, |ins, x, y| ins.fmin(x, y)),
            Operator::F32x4RelaxedMax => self.lanes2(F32X4, |ins, x, y| ins.fmax(x, y)),
            Operator::F64x2RelaxedMax => self.lanes2(F64X2, |ins, x, y| ins.fmax(x, y)),

            // The product of the two least numbers, the only one that is too large, wraps there.
            Operator::I16x8RelaxedQ15mulrS if x64 => self.lanes2(I16X8, |ins, x, y| ins.x86_pmulhrsw(x, y)),
            Operator::I16x8RelaxedQ15mulrS => self.lanes2(I16X8, |ins, x, y| ins.sqmul_round_sat(x, y)),

            Operator::I16x8RelaxedDotI8x16I7x16S => {
                let (x, y) = self.pop2_lanes(I8X16);
                let value = self.dot_of_bytes(x, y, x64);
                self.push_vector(value);
            }
            Operator::I32x4RelaxedDotI8x16I7x16AddS => {
                let sum = self.pop_lanes(I32X4);
                let (x, y) = self.pop2_lanes(I8X16);
                let products = self.dot_of_bytes(x, y, x64);
                let pairs = self.sums_of_pairs(products);
                let value = self.builder.ins().iadd(pairs, sum);
                self.push_vector(value);
            }
            _ => return false,
        }
        true
    }

    /// A product, `negated` or not, plus a sum.
    fn multiply_add(&mut self, lanes: Type, negated: bool) {
        let sum = self.pop_lanes(lanes);
        let (x, y) = self.pop2_lanes(lanes);
        let x = if negated { self.builder.ins().fneg(x) } else { x };
        let value = if self.env.target.vectors.fused && !self.env.settings.relaxed_simd_deterministic {
            self.builder.ins().fma(x, y, sum)
        } else {
            let product = self.builder.ins().fmul(x, y);
            self.builder.ins().fadd(product, sum)
        };
        self.push_vector(value);
    }

    /// Selects by the bits of a mask, or, if `by_highest`, by the highest bit of each of its lanes.
    fn select_lanes(&mut self, lanes: Type, by_highest: bool) {
        let mask = self.pop_lanes(lanes);
        let (on, off) = self.pop2_lanes(lanes);
        let ins = self.builder.ins();
        let value = if by_highest { ins.blendv(mask, on, off) } else { ins.bitselect(mask, on, off) };
        self.push_vector(value);
    }

    /// Products of bytes, each two neighbours added: `x` signed, and `y` from 0 to 127. A `y` beyond is negative, or unsigned if `y_unsigned`.
    fn dot_of_bytes(&mut self, x: Value, y: Value, y_unsigned: bool) -> Value {
        if y_unsigned {
            return self.builder.ins().x86_pmaddubsw(x, y);
        }
        let sums = self.dot(x, y);
        // The specification wants the addition to saturate. The one sum that is too large is that of four factors -128; it comes out as the
        // least number, which is no other's.
        let least = self.vector_constant(I16X8, &[0, 0x80, 0, 0x80, 0, 0x80, 0, 0x80, 0, 0x80, 0, 0x80, 0, 0x80, 0, 0x80]);
        let wrapped = self.builder.ins().icmp(IntCC::Equal, sums, least);
        self.builder.ins().bxor(sums, wrapped)
    }
}
