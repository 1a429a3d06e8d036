//! Wide arithmetic: integers of 128 bits, each as two numbers of 64 on the operand stack, the low half below the high one.
//!
//! Spec: the wide-arithmetic proposal's overview.

use super::FuncTranslator;
use cranelift_codegen::ir::types::I128;
use cranelift_codegen::ir::{InstBuilder, Value};
use wasmparser::Operator;

impl FuncTranslator<'_, '_> {
    /// Translates an operator of the proposal; whether `operator` is one.
    pub(super) fn wide(&mut self, operator: &Operator<'_>) -> bool {
        let value = match operator {
            Operator::I64Add128 => {
                let (x, y) = self.pop2_wide();
                self.builder.ins().iadd(x, y)
            }
            Operator::I64Sub128 => {
                let (x, y) = self.pop2_wide();
                self.builder.ins().isub(x, y)
            }
            // Products of extended numbers are what the code generator knows as one multiplication.
            Operator::I64MulWideS => {
                let (x, y) = self.pop2();
                let (x, y) = (self.builder.ins().sextend(I128, x), self.builder.ins().sextend(I128, y));
                self.builder.ins().imul(x, y)
            }
            Operator::I64MulWideU => {
                let (x, y) = self.pop2();
                let (x, y) = (self.builder.ins().uextend(I128, x), self.builder.ins().uextend(I128, y));
                self.builder.ins().imul(x, y)
            }
            _ => return false,
        };
        let (low, high) = self.builder.ins().isplit(value);
        self.push(low);
        self.push(high);
        true
    }

    fn pop2_wide(&mut self) -> (Value, Value) {
        let (low, high) = self.pop2();
        let second = self.builder.ins().iconcat(low, high);
        let (low, high) = self.pop2();
        (self.builder.ins().iconcat(low, high), second)
    }
}
