//! How traps are raised.
//!
//! With signals, an instruction that faults is the trap: a condition costs one compare and branch to it, and the machine itself notices division by
//! zero and overflow. Without, each trap is a cold block that calls the builtin `Trap`, which does not return; and what the machine would notice is
//! compared first. The call has the source position of the operator, so that backtraces are the same.

use super::{FuncTranslator, constant};
use crate::compile::artifact::TrapCode;
use crate::compile::signature::POINTER;
use crate::translate::layout::{self, Builtin};
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::{GlobalValueData, InstBuilder, Value, types};

/// Which quotient.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Division {
    SignedQuotient,
    UnsignedQuotient,
    SignedRemainder,
    UnsignedRemainder,
}

impl FuncTranslator<'_, '_> {
    pub(super) fn trap_if(&mut self, condition: Value, code: TrapCode) {
        if self.env.settings.signals_based_traps {
            self.builder.ins().trapnz(condition, code.emitted());
        } else {
            let [trapped, next] = [(); 2].map(|()| self.builder.create_block());
            self.builder.ins().brif(condition, trapped, [], next, []);
            self.trap_block(trapped, next, code);
        }
    }

    pub(super) fn trap_unless(&mut self, condition: Value, code: TrapCode) {
        if self.env.settings.signals_based_traps {
            self.builder.ins().trapz(condition, code.emitted());
        } else {
            let [trapped, next] = [(); 2].map(|()| self.builder.create_block());
            self.builder.ins().brif(condition, next, [], trapped, []);
            self.trap_block(trapped, next, code);
        }
    }

    /// Ends the block.
    pub(super) fn trap(&mut self, code: TrapCode) {
        if !self.env.settings.signals_based_traps {
            let number = self.builder.ins().iconst(types::I32, i64::from(code as u8));
            self.call_builtin(Builtin::Trap, &[number]);
            // The call does not return; a block needs an end all the same.
        }
        self.builder.ins().trap(code.emitted());
    }

    /// Fills `trapped`, and goes on in `next`; both have just got their one predecessor.
    fn trap_block(&mut self, trapped: cranelift_codegen::ir::Block, next: cranelift_codegen::ir::Block, code: TrapCode) {
        self.builder.seal_block(trapped);
        self.builder.seal_block(next);
        self.builder.set_cold_block(trapped);
        self.builder.switch_to_block(trapped);
        self.trap(code);
        self.builder.switch_to_block(next);
    }

    /// The sum of two numbers of 64 bits; traps where it has more.
    pub(super) fn add_or_trap(&mut self, x: Value, y: Value, code: TrapCode) -> Value {
        if self.env.settings.signals_based_traps {
            return self.builder.ins().uadd_overflow_trap(x, y, code.emitted());
        }
        let (sum, overflows) = self.builder.ins().uadd_overflow(x, y);
        self.trap_if(overflows, code);
        sum
    }

    /// Pops dividend and divisor.
    pub(super) fn divide(&mut self, division: Division) {
        let (x, y) = self.pop2();
        if !self.env.settings.signals_based_traps {
            self.trap_unless(y, TrapCode::IntegerDivisionByZero);
            if division == Division::SignedQuotient {
                self.trap_if_quotient_overflows(x, y);
            }
        }
        let ins = self.builder.ins();
        let value = match division {
            Division::SignedQuotient => ins.sdiv(x, y),
            Division::UnsignedQuotient => ins.udiv(x, y),
            Division::SignedRemainder => ins.srem(x, y),
            Division::UnsignedRemainder => ins.urem(x, y),
        };
        self.push(value);
    }

    /// The least number has no opposite.
    fn trap_if_quotient_overflows(&mut self, x: Value, y: Value) {
        let least = match self.builder.func.dfg.value_type(x) {
            types::I32 => i64::from(i32::MIN),
            _ => i64::MIN,
        };
        let is_least = self.builder.ins().icmp_imm_s(IntCC::Equal, x, least);
        let is_minus_one = self.builder.ins().icmp_imm_s(IntCC::Equal, y, -1);
        let overflows = self.builder.ins().band(is_least, is_minus_one);
        self.trap_if(overflows, TrapCode::IntegerOverflow);
    }

    /// Pops a float and pushes the integer of type `to` in it; traps where there is none.
    pub(super) fn truncate(&mut self, to: types::Type, signed: bool) {
        let x = self.pop();
        let checked = !self.env.settings.signals_based_traps;
        if checked {
            self.trap_unless_integer(x, to, signed);
        }
        let ins = self.builder.ins();
        let value = match (checked, signed) {
            (false, true) => ins.fcvt_to_sint(to, x),
            (false, false) => ins.fcvt_to_uint(to, x),
            // In range: nothing saturates.
            (true, true) => ins.fcvt_to_sint_sat(to, x),
            (true, false) => ins.fcvt_to_uint_sat(to, x),
        };
        self.push(value);
    }

    fn trap_unless_integer(&mut self, x: Value, to: types::Type, signed: bool) {
        let is_nan = self.builder.ins().fcmp(FloatCC::Unordered, x, x);
        self.trap_if(is_nan, TrapCode::BadConversionToInteger);
        let double = self.builder.func.dfg.value_type(x) == types::F64;
        // Truncation is toward zero. Between the least integer and the one below lie doubles where the integers are small, and nothing else does.
        let bits = to.bits() as i32;
        let end = if signed { 2_f64.powi(bits - 1) } else { 2_f64.powi(bits) };
        let (low, low_is_outside) = match signed {
            false => (-1.0, true),
            true if double && to == types::I32 => (-end - 1.0, true),
            true => (-end, false),
        };
        let [low, high] = [low, end].map(|bound| match double {
            true => self.builder.ins().f64const(bound),
            false => self.builder.ins().f32const(bound as f32),
        });
        let below = if low_is_outside { FloatCC::LessThanOrEqual } else { FloatCC::LessThan };
        for (outside, bound) in [(below, low), (FloatCC::GreaterThanOrEqual, high)] {
            let overflows = self.builder.ins().fcmp(outside, x, bound);
            self.trap_if(overflows, TrapCode::IntegerOverflow);
        }
    }

    /// Makes the prologue compare the stack pointer with the store's limit; without signals, the body does.
    pub(super) fn check_stack_limit(&mut self) {
        if !self.env.settings.signals_based_traps {
            return self.compare_stack_pointer();
        }
        let function = &mut *self.builder.func;
        let flags = function.dfg.mem_flags.insert(constant());
        let flags = flags.expect("invariant: the first flags of a function do not overflow its set");
        let context = function.create_global_value(GlobalValueData::VMContext);
        let store = function.create_global_value(GlobalValueData::Load {
            base: context,
            offset: (layout::instance::STORE as i32).into(),
            global_type: POINTER,
            flags,
        });
        let limit = function.create_global_value(GlobalValueData::Load {
            base: store,
            offset: (layout::store::STACK_LIMIT as i32).into(),
            global_type: POINTER,
            flags,
        });
        function.stack_limit = Some(limit);
    }

    /// Compares the stack pointer, below which nothing of the frame lies, with the store's limit. What is written of the frame before that may lie
    /// below the limit, which leaves room for as much: larger frames are checked before they are made (`stack_check.rs`).
    fn compare_stack_pointer(&mut self) {
        let store = self.constant_pointer(self.context, layout::instance::STORE);
        let limit = self.constant_pointer(store, layout::store::STACK_LIMIT);
        let pointer = self.builder.ins().get_stack_pointer(POINTER);
        let beyond = self.builder.ins().icmp(IntCC::UnsignedLessThan, pointer, limit);
        self.trap_if(beyond, TrapCode::StackOverflow);
    }
}
