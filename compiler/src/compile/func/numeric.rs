//! Constants, arithmetic, comparisons, conversions.
//!
//! Cranelift's operators have wasm's semantics where both have the operator: shifts take their amount modulo the width, float minimum and
//! maximum order zeros and propagate NaNs, conversions that trap tell overflow from NaN.

use super::FuncTranslator;
use super::trap::Division;
use anyhow::Result;
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::immediates::{Ieee32, Ieee64};
use cranelift_codegen::ir::types::{F32, F64, I8, I16, I32, I64};
use cranelift_codegen::ir::{InstBuilder, MemFlagsData, Type, Value};
use cranelift_frontend::FuncInstBuilder;
use wasmparser::Operator;

impl FuncTranslator<'_, '_> {
    /// Translates an operator that reads and writes nothing but the operand stack.
    pub(super) fn numeric(&mut self, operator: &Operator<'_>) -> Result<()> {
        match operator {
            Operator::I32Const { value } => self.nullary(|ins| ins.iconst(I32, i64::from(value.cast_unsigned()))),
            Operator::I64Const { value } => self.nullary(|ins| ins.iconst(I64, *value)),
            Operator::F32Const { value } => self.nullary(|ins| ins.f32const(Ieee32::with_bits(value.bits()))),
            Operator::F64Const { value } => self.nullary(|ins| ins.f64const(Ieee64::with_bits(value.bits()))),

            Operator::I32Eqz | Operator::I64Eqz => {
                let value = self.pop();
                let is_zero = self.builder.ins().icmp_imm_u(IntCC::Equal, value, 0);
                self.push_bool(is_zero);
            }
            Operator::I32Eq | Operator::I64Eq => self.compare(IntCC::Equal),
            Operator::I32Ne | Operator::I64Ne => self.compare(IntCC::NotEqual),
            Operator::I32LtS | Operator::I64LtS => self.compare(IntCC::SignedLessThan),
            Operator::I32LtU | Operator::I64LtU => self.compare(IntCC::UnsignedLessThan),
            Operator::I32GtS | Operator::I64GtS => self.compare(IntCC::SignedGreaterThan),
            Operator::I32GtU | Operator::I64GtU => self.compare(IntCC::UnsignedGreaterThan),
            Operator::I32LeS | Operator::I64LeS => self.compare(IntCC::SignedLessThanOrEqual),
            Operator::I32LeU | Operator::I64LeU => self.compare(IntCC::UnsignedLessThanOrEqual),
            Operator::I32GeS | Operator::I64GeS => self.compare(IntCC::SignedGreaterThanOrEqual),
            Operator::I32GeU | Operator::I64GeU => self.compare(IntCC::UnsignedGreaterThanOrEqual),
            Operator::F32Eq | Operator::F64Eq => self.compare_floats(FloatCC::Equal),
            Operator::F32Ne | Operator::F64Ne => self.compare_floats(FloatCC::NotEqual),
            Operator::F32Lt | Operator::F64Lt => self.compare_floats(FloatCC::LessThan),
            Operator::F32Gt | Operator::F64Gt => self.compare_floats(FloatCC::GreaterThan),
            Operator::F32Le | Operator::F64Le => self.compare_floats(FloatCC::LessThanOrEqual),
            Operator::F32Ge | Operator::F64Ge => self.compare_floats(FloatCC::GreaterThanOrEqual),

            Operator::I32Clz | Operator::I64Clz => self.unary(|ins, x| ins.clz(x)),
            Operator::I32Ctz | Operator::I64Ctz => self.unary(|ins, x| ins.ctz(x)),
            Operator::I32Popcnt | Operator::I64Popcnt => self.unary(|ins, x| ins.popcnt(x)),
            Operator::I32Add | Operator::I64Add => self.binary(|ins, x, y| ins.iadd(x, y)),
            Operator::I32Sub | Operator::I64Sub => self.binary(|ins, x, y| ins.isub(x, y)),
            Operator::I32Mul | Operator::I64Mul => self.binary(|ins, x, y| ins.imul(x, y)),
            Operator::I32DivS | Operator::I64DivS => self.divide(Division::SignedQuotient),
            Operator::I32DivU | Operator::I64DivU => self.divide(Division::UnsignedQuotient),
            Operator::I32RemS | Operator::I64RemS => self.divide(Division::SignedRemainder),
            Operator::I32RemU | Operator::I64RemU => self.divide(Division::UnsignedRemainder),
            Operator::I32And | Operator::I64And => self.binary(|ins, x, y| ins.band(x, y)),
            Operator::I32Or | Operator::I64Or => self.binary(|ins, x, y| ins.bor(x, y)),
            Operator::I32Xor | Operator::I64Xor => self.binary(|ins, x, y| ins.bxor(x, y)),
            Operator::I32Shl | Operator::I64Shl => self.binary(|ins, x, y| ins.ishl(x, y)),
            Operator::I32ShrS | Operator::I64ShrS => self.binary(|ins, x, y| ins.sshr(x, y)),
            Operator::I32ShrU | Operator::I64ShrU => self.binary(|ins, x, y| ins.ushr(x, y)),
            Operator::I32Rotl | Operator::I64Rotl => self.binary(|ins, x, y| ins.rotl(x, y)),
            Operator::I32Rotr | Operator::I64Rotr => self.binary(|ins, x, y| ins.rotr(x, y)),

            Operator::F32Abs | Operator::F64Abs => self.unary(|ins, x| ins.fabs(x)),
            Operator::F32Neg | Operator::F64Neg => self.unary(|ins, x| ins.fneg(x)),
            Operator::F32Ceil | Operator::F64Ceil => self.unary(|ins, x| ins.ceil(x)),
            Operator::F32Floor | Operator::F64Floor => self.unary(|ins, x| ins.floor(x)),
            Operator::F32Trunc | Operator::F64Trunc => self.unary(|ins, x| ins.trunc(x)),
            Operator::F32Nearest | Operator::F64Nearest => self.unary(|ins, x| ins.nearest(x)),
            Operator::F32Sqrt | Operator::F64Sqrt => self.unary(|ins, x| ins.sqrt(x)),
            Operator::F32Add | Operator::F64Add => self.binary(|ins, x, y| ins.fadd(x, y)),
            Operator::F32Sub | Operator::F64Sub => self.binary(|ins, x, y| ins.fsub(x, y)),
            Operator::F32Mul | Operator::F64Mul => self.binary(|ins, x, y| ins.fmul(x, y)),
            Operator::F32Div | Operator::F64Div => self.binary(|ins, x, y| ins.fdiv(x, y)),
            Operator::F32Min | Operator::F64Min => self.binary(|ins, x, y| ins.fmin(x, y)),
            Operator::F32Max | Operator::F64Max => self.binary(|ins, x, y| ins.fmax(x, y)),
            Operator::F32Copysign | Operator::F64Copysign => self.binary(|ins, x, y| ins.fcopysign(x, y)),

            Operator::I32WrapI64 => self.unary(|ins, x| ins.ireduce(I32, x)),
            Operator::I64ExtendI32S => self.unary(|ins, x| ins.sextend(I64, x)),
            Operator::I64ExtendI32U => self.unary(|ins, x| ins.uextend(I64, x)),
            Operator::I32Extend8S => self.sign_extend(I8, I32),
            Operator::I32Extend16S => self.sign_extend(I16, I32),
            Operator::I64Extend8S => self.sign_extend(I8, I64),
            Operator::I64Extend16S => self.sign_extend(I16, I64),
            Operator::I64Extend32S => self.sign_extend(I32, I64),
            Operator::I32TruncF32S | Operator::I32TruncF64S => self.truncate(I32, true),
            Operator::I32TruncF32U | Operator::I32TruncF64U => self.truncate(I32, false),
            Operator::I64TruncF32S | Operator::I64TruncF64S => self.truncate(I64, true),
            Operator::I64TruncF32U | Operator::I64TruncF64U => self.truncate(I64, false),
            Operator::I32TruncSatF32S | Operator::I32TruncSatF64S => self.unary(|ins, x| ins.fcvt_to_sint_sat(I32, x)),
            Operator::I32TruncSatF32U | Operator::I32TruncSatF64U => self.unary(|ins, x| ins.fcvt_to_uint_sat(I32, x)),
            Operator::I64TruncSatF32S | Operator::I64TruncSatF64S => self.unary(|ins, x| ins.fcvt_to_sint_sat(I64, x)),
            Operator::I64TruncSatF32U | Operator::I64TruncSatF64U => self.unary(|ins, x| ins.fcvt_to_uint_sat(I64, x)),
            Operator::F32ConvertI32S | Operator::F32ConvertI64S => self.unary(|ins, x| ins.fcvt_from_sint(F32, x)),
            Operator::F32ConvertI32U | Operator::F32ConvertI64U => self.unary(|ins, x| ins.fcvt_from_uint(F32, x)),
            Operator::F64ConvertI32S | Operator::F64ConvertI64S => self.unary(|ins, x| ins.fcvt_from_sint(F64, x)),
            Operator::F64ConvertI32U | Operator::F64ConvertI64U => self.unary(|ins, x| ins.fcvt_from_uint(F64, x)),
            Operator::F32DemoteF64 => self.unary(|ins, x| ins.fdemote(F32, x)),
            Operator::F64PromoteF32 => self.unary(|ins, x| ins.fpromote(F64, x)),
            Operator::I32ReinterpretF32 => self.unary(|ins, x| ins.bitcast(I32, MemFlagsData::new(), x)),
            Operator::I64ReinterpretF64 => self.unary(|ins, x| ins.bitcast(I64, MemFlagsData::new(), x)),
            Operator::F32ReinterpretI32 => self.unary(|ins, x| ins.bitcast(F32, MemFlagsData::new(), x)),
            Operator::F64ReinterpretI64 => self.unary(|ins, x| ins.bitcast(F64, MemFlagsData::new(), x)),

            other if self.wide(other) => {}
            other => self.vector(other)?,
        }
        Ok(())
    }

    pub(super) fn select(&mut self) {
        let (first, second, condition) = self.pop3();
        let value = self.builder.ins().select(condition, first, second);
        self.push(value);
    }

    fn nullary(&mut self, build: impl FnOnce(FuncInstBuilder<'_, '_>) -> Value) {
        let value = build(self.builder.ins());
        self.push(value);
    }

    fn unary(&mut self, build: impl FnOnce(FuncInstBuilder<'_, '_>, Value) -> Value) {
        let x = self.pop();
        let value = build(self.builder.ins(), x);
        self.push(value);
    }

    fn binary(&mut self, build: impl FnOnce(FuncInstBuilder<'_, '_>, Value, Value) -> Value) {
        let (x, y) = self.pop2();
        let value = build(self.builder.ins(), x, y);
        self.push(value);
    }

    fn compare(&mut self, condition: IntCC) {
        let (x, y) = self.pop2();
        let value = self.builder.ins().icmp(condition, x, y);
        self.push_bool(value);
    }

    fn compare_floats(&mut self, condition: FloatCC) {
        let (x, y) = self.pop2();
        let value = self.builder.ins().fcmp(condition, x, y);
        self.push_bool(value);
    }

    fn push_bool(&mut self, value: Value) {
        let value = self.builder.ins().uextend(I32, value);
        self.push(value);
    }

    /// Extends the sign of the low `from` of a value.
    fn sign_extend(&mut self, from: Type, to: Type) {
        let value = self.pop();
        let low = self.builder.ins().ireduce(from, value);
        let value = self.builder.ins().sextend(to, low);
        self.push(value);
    }
}
