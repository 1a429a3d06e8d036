//! Atomic accesses, fences, waiting and waking.
//!
//! Spec: threads proposal. An atomic access whose effective address is not a multiple of its size traps, and that comes before its bounds. All
//! atomics are sequentially consistent, on shared memories as on others.

use super::FuncTranslator;
use crate::base::index::*;
use crate::compile::artifact::TrapCode;
use crate::translate::layout::{Builtin, memory};
use anyhow::{Context, Result, bail};
use cranelift_codegen::ir::types::{I8, I16, I32, I64};
use cranelift_codegen::ir::{AtomicRmwOp as Rmw, InstBuilder, MemFlagsData, Type, Value};
use wasmparser::{MemArg, MemArgTarget, Operator};

impl FuncTranslator<'_, '_> {
    /// Translates an atomic operator; `false` if it is another.
    pub(super) fn atomic(&mut self, operator: &Operator<'_>) -> Result<bool> {
        match operator {
            Operator::AtomicFence { .. } => {
                self.builder.ins().fence();
            }
            Operator::MemoryAtomicNotify { memarg } => self.atomic_notify(memarg)?,
            Operator::MemoryAtomicWait32 { memarg } => self.atomic_wait(memarg, Builtin::AtomicWait32)?,
            Operator::MemoryAtomicWait64 { memarg } => self.atomic_wait(memarg, Builtin::AtomicWait64)?,

            Operator::I32AtomicLoad { memarg } => self.atomic_load(memarg, I32, I32)?,
            Operator::I64AtomicLoad { memarg } => self.atomic_load(memarg, I64, I64)?,
            Operator::I32AtomicLoad8U { memarg } => self.atomic_load(memarg, I32, I8)?,
            Operator::I32AtomicLoad16U { memarg } => self.atomic_load(memarg, I32, I16)?,
            Operator::I64AtomicLoad8U { memarg } => self.atomic_load(memarg, I64, I8)?,
            Operator::I64AtomicLoad16U { memarg } => self.atomic_load(memarg, I64, I16)?,
            Operator::I64AtomicLoad32U { memarg } => self.atomic_load(memarg, I64, I32)?,
            Operator::I32AtomicStore { memarg } => self.atomic_store(memarg, I32)?,
            Operator::I64AtomicStore { memarg } => self.atomic_store(memarg, I64)?,
            Operator::I32AtomicStore8 { memarg } | Operator::I64AtomicStore8 { memarg } => self.atomic_store(memarg, I8)?,
            Operator::I32AtomicStore16 { memarg } | Operator::I64AtomicStore16 { memarg } => self.atomic_store(memarg, I16)?,
            Operator::I64AtomicStore32 { memarg } => self.atomic_store(memarg, I32)?,

            Operator::I32AtomicRmwAdd { memarg } => self.atomic_rmw(memarg, Rmw::Add, I32, I32)?,
            Operator::I64AtomicRmwAdd { memarg } => self.atomic_rmw(memarg, Rmw::Add, I64, I64)?,
            Operator::I32AtomicRmw8AddU { memarg } => self.atomic_rmw(memarg, Rmw::Add, I32, I8)?,
            Operator::I32AtomicRmw16AddU { memarg } => self.atomic_rmw(memarg, Rmw::Add, I32, I16)?,
            Operator::I64AtomicRmw8AddU { memarg } => self.atomic_rmw(memarg, Rmw::Add, I64, I8)?,
            Operator::I64AtomicRmw16AddU { memarg } => self.atomic_rmw(memarg, Rmw::Add, I64, I16)?,
            Operator::I64AtomicRmw32AddU { memarg } => self.atomic_rmw(memarg, Rmw::Add, I64, I32)?,
            Operator::I32AtomicRmwSub { memarg } => self.atomic_rmw(memarg, Rmw::Sub, I32, I32)?,
            Operator::I64AtomicRmwSub { memarg } => self.atomic_rmw(memarg, Rmw::Sub, I64, I64)?,
            Operator::I32AtomicRmw8SubU { memarg } => self.atomic_rmw(memarg, Rmw::Sub, I32, I8)?,
            Operator::I32AtomicRmw16SubU { memarg } => self.atomic_rmw(memarg, Rmw::Sub, I32, I16)?,
            Operator::I64AtomicRmw8SubU { memarg } => self.atomic_rmw(memarg, Rmw::Sub, I64, I8)?,
            Operator::I64AtomicRmw16SubU { memarg } => self.atomic_rmw(memarg, Rmw::Sub, I64, I16)?,
            Operator::I64AtomicRmw32SubU { memarg } => self.atomic_rmw(memarg, Rmw::Sub, I64, I32)?,
            Operator::I32AtomicRmwAnd { memarg } => self.atomic_rmw(memarg, Rmw::And, I32, I32)?,
            Operator::I64AtomicRmwAnd { memarg } => self.atomic_rmw(memarg, Rmw::And, I64, I64)?,
            Operator::I32AtomicRmw8AndU { memarg } => self.atomic_rmw(memarg, Rmw::And, I32, I8)?,
            Operator::I32AtomicRmw16AndU { memarg } => self.atomic_rmw(memarg, Rmw::And, I32, I16)?,
            Operator::I64AtomicRmw8AndU { memarg } => self.atomic_rmw(memarg, Rmw::And, I64, I8)?,
            Operator::I64AtomicRmw16AndU { memarg } => self.atomic_rmw(memarg, Rmw::And, I64, I16)?,
            Operator::I64AtomicRmw32AndU { memarg } => self.atomic_rmw(memarg, Rmw::And, I64, I32)?,
            Operator::I32AtomicRmwOr { memarg } => self.atomic_rmw(memarg, Rmw::Or, I32, I32)?,
            Operator::I64AtomicRmwOr { memarg } => self.atomic_rmw(memarg, Rmw::Or, I64, I64)?,
            Operator::I32AtomicRmw8OrU { memarg } => self.atomic_rmw(memarg, Rmw::Or, I32, I8)?,
            Operator::I32AtomicRmw16OrU { memarg } => self.atomic_rmw(memarg, Rmw::Or, I32, I16)?,
            Operator::I64AtomicRmw8OrU { memarg } => self.atomic_rmw(memarg, Rmw::Or, I64, I8)?,
            Operator::I64AtomicRmw16OrU { memarg } => self.atomic_rmw(memarg, Rmw::Or, I64, I16)?,
            Operator::I64AtomicRmw32OrU { memarg } => self.atomic_rmw(memarg, Rmw::Or, I64, I32)?,
            Operator::I32AtomicRmwXor { memarg } => self.atomic_rmw(memarg, Rmw::Xor, I32, I32)?,
            Operator::I64AtomicRmwXor { memarg } => self.atomic_rmw(memarg, Rmw::Xor, I64, I64)?,
            Operator::I32AtomicRmw8XorU { memarg } => self.atomic_rmw(memarg, Rmw::Xor, I32, I8)?,
            Operator::I32AtomicRmw16XorU { memarg } => self.atomic_rmw(memarg, Rmw::Xor, I32, I16)?,
            Operator::I64AtomicRmw8XorU { memarg } => self.atomic_rmw(memarg, Rmw::Xor, I64, I8)?,
            Operator::I64AtomicRmw16XorU { memarg } => self.atomic_rmw(memarg, Rmw::Xor, I64, I16)?,
            Operator::I64AtomicRmw32XorU { memarg } => self.atomic_rmw(memarg, Rmw::Xor, I64, I32)?,
            Operator::I32AtomicRmwXchg { memarg } => self.atomic_rmw(memarg, Rmw::Xchg, I32, I32)?,
            Operator::I64AtomicRmwXchg { memarg } => self.atomic_rmw(memarg, Rmw::Xchg, I64, I64)?,
            Operator::I32AtomicRmw8XchgU { memarg } => self.atomic_rmw(memarg, Rmw::Xchg, I32, I8)?,
            Operator::I32AtomicRmw16XchgU { memarg } => self.atomic_rmw(memarg, Rmw::Xchg, I32, I16)?,
            Operator::I64AtomicRmw8XchgU { memarg } => self.atomic_rmw(memarg, Rmw::Xchg, I64, I8)?,
            Operator::I64AtomicRmw16XchgU { memarg } => self.atomic_rmw(memarg, Rmw::Xchg, I64, I16)?,
            Operator::I64AtomicRmw32XchgU { memarg } => self.atomic_rmw(memarg, Rmw::Xchg, I64, I32)?,

            Operator::I32AtomicRmwCmpxchg { memarg } => self.atomic_compare_exchange(memarg, I32, I32)?,
            Operator::I64AtomicRmwCmpxchg { memarg } => self.atomic_compare_exchange(memarg, I64, I64)?,
            Operator::I32AtomicRmw8CmpxchgU { memarg } => self.atomic_compare_exchange(memarg, I32, I8)?,
            Operator::I32AtomicRmw16CmpxchgU { memarg } => self.atomic_compare_exchange(memarg, I32, I16)?,
            Operator::I64AtomicRmw8CmpxchgU { memarg } => self.atomic_compare_exchange(memarg, I64, I8)?,
            Operator::I64AtomicRmw16CmpxchgU { memarg } => self.atomic_compare_exchange(memarg, I64, I16)?,
            Operator::I64AtomicRmw32CmpxchgU { memarg } => self.atomic_compare_exchange(memarg, I64, I32)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn atomic_load(&mut self, memarg: &MemArg, ty: Type, size: Type) -> Result<()> {
        let index = self.pop();
        let address = self.aligned_address(memarg, index, size)?;
        let flags = self.heap_flags();
        let value = self.builder.ins().atomic_load(size, flags, address);
        self.push_widened(ty, value);
        Ok(())
    }

    fn atomic_store(&mut self, memarg: &MemArg, size: Type) -> Result<()> {
        let (index, value) = self.pop2();
        let address = self.aligned_address(memarg, index, size)?;
        let (flags, value) = (self.heap_flags(), self.low_part(size, value));
        self.builder.ins().atomic_store(flags, value, address);
        Ok(())
    }

    fn atomic_rmw(&mut self, memarg: &MemArg, op: Rmw, ty: Type, size: Type) -> Result<()> {
        let (index, operand) = self.pop2();
        let address = self.aligned_address(memarg, index, size)?;
        let (flags, operand) = (self.heap_flags(), self.low_part(size, operand));
        let old = self.builder.ins().atomic_rmw(size, flags, op, address, operand);
        self.push_widened(ty, old);
        Ok(())
    }

    fn atomic_compare_exchange(&mut self, memarg: &MemArg, ty: Type, size: Type) -> Result<()> {
        let (index, expected, replacement) = self.pop3();
        let address = self.aligned_address(memarg, index, size)?;
        let flags = self.heap_flags();
        let narrow = self.low_part(size, expected);
        let replacement = self.low_part(size, replacement);
        let old = self.builder.ins().atomic_cas(flags, address, narrow, replacement);
        self.push_widened(ty, old);
        Ok(())
    }

    fn atomic_notify(&mut self, memarg: &MemArg) -> Result<()> {
        let (index, count) = self.pop2();
        let [memory, address, offset] = self.waiting_place(memarg, index)?;
        let woken = self.call_builtin(Builtin::AtomicNotify, &[memory, address, offset, count]);
        self.push_low(woken)
    }

    fn atomic_wait(&mut self, memarg: &MemArg, builtin: Builtin) -> Result<()> {
        let (index, expected, timeout) = self.pop3();
        let [memory, address, offset] = self.waiting_place(memarg, index)?;
        let outcome = self.call_builtin(builtin, &[memory, address, offset, expected, timeout]);
        self.push_low(outcome)
    }

    /// The first operands of the builtins about waiting, which check the address themselves.
    fn waiting_place(&mut self, memarg: &MemArg, index: Value) -> Result<[Value; 3]> {
        let memory = memory_index(memarg)?;
        let offset = self.builder.ins().iconst(I64, memarg.offset.cast_signed());
        Ok([self.index_operand(memory.as_u32()), self.widen(index), offset])
    }

    /// Pushes what a builtin yields, which fits into 32 bits.
    fn push_low(&mut self, value: Option<Value>) -> Result<()> {
        let value = value.context("internal error: waiting and waking yield a number")?;
        let value = self.builder.ins().ireduce(I32, value);
        self.push(value);
        Ok(())
    }

    /// The address of an atomic access; traps if it is not a multiple of the size, then if it is out of bounds.
    fn aligned_address(&mut self, memarg: &MemArg, index: Value, size: Type) -> Result<Value> {
        let low_bits = u64::from(size.bytes()) - 1;
        if low_bits != 0 {
            let effective = match memarg.offset & low_bits {
                0 => index,
                low => self.builder.ins().iadd_imm_u(index, low.cast_signed()),
            };
            let remainder = self.builder.ins().band_imm_u(effective, low_bits.cast_signed());
            self.trap_if(remainder, TrapCode::HeapMisaligned);
        }
        let (address, offset) = self.address(memarg, index, size.bytes())?;
        Ok(if offset == 0 { address } else { self.builder.ins().iadd_imm_s(address, i64::from(offset)) })
    }

    /// The current length of a shared memory in bytes.
    pub(super) fn shared_memory_len(&mut self, record: Value) -> Value {
        let address = self.builder.ins().iadd_imm_u(record, i64::from(memory::LEN_BYTES));
        self.builder.ins().atomic_load(I64, MemFlagsData::trusted(), address)
    }

    fn low_part(&mut self, size: Type, value: Value) -> Value {
        match self.builder.func.dfg.value_type(value) == size {
            true => value,
            false => self.builder.ins().ireduce(size, value),
        }
    }

    fn push_widened(&mut self, ty: Type, value: Value) {
        let value = match self.builder.func.dfg.value_type(value) == ty {
            true => value,
            false => self.builder.ins().uextend(ty, value),
        };
        self.push(value);
    }
}

fn memory_index(memarg: &MemArg) -> Result<MemoryIndex> {
    match memarg.target {
        MemArgTarget::Memory(index) => Ok(MemoryIndex::from_u32(index)),
        _ => bail!("atomic accesses to arrays are not supported"),
    }
}
