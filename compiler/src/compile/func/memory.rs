//! Linear memory: loads and stores, sizes, and bulk operations through builtins.
//!
//! Where reservation and guard cover every address that an access can form, the access itself is the check: it faults. Otherwise its index is
//! compared with the memory's length, if the guard catches the rest, or its end: see `ModuleEnv::bounds`.

use super::{FuncTranslator, constant, mutable};
use crate::base::index::*;
use crate::compile::artifact::TrapCode;
use crate::compile::env::Bounds;
use crate::compile::signature::POINTER;
use crate::translate::layout::{Builtin, memory};
use anyhow::{Context, Result, bail};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self, Endianness, InstBuilder, MemFlagsData, Value, types};
use wasmparser::{MemArg, MemArgTarget};

/// How a load widens what it reads.
#[derive(Copy, Clone)]
pub(super) enum Extend {
    None,
    Signed,
    Unsigned,
}

impl FuncTranslator<'_, '_> {
    /// Loads `size` and widens it to `ty`.
    pub(super) fn load(&mut self, memarg: &MemArg, ty: ir::Type, size: ir::Type, extend: Extend) -> Result<()> {
        let index = self.pop();
        let (address, offset) = self.address(memarg, index, size.bytes())?;
        let flags = self.heap_flags();
        let ins = self.builder.ins();
        let value = match (extend, size) {
            (Extend::None, _) => ins.load(ty, flags, address, offset),
            (Extend::Signed, types::I8) => ins.sload8(ty, flags, address, offset),
            (Extend::Unsigned, types::I8) => ins.uload8(ty, flags, address, offset),
            (Extend::Signed, types::I16) => ins.sload16(ty, flags, address, offset),
            (Extend::Unsigned, types::I16) => ins.uload16(ty, flags, address, offset),
            (Extend::Signed, _) => ins.sload32(flags, address, offset),
            (Extend::Unsigned, _) => ins.uload32(flags, address, offset),
        };
        self.push(value);
        Ok(())
    }

    /// Stores the low `size` of a value.
    pub(super) fn store(&mut self, memarg: &MemArg, size: ir::Type) -> Result<()> {
        let (index, value) = self.pop2();
        let (address, offset) = self.address(memarg, index, size.bytes())?;
        let flags = self.heap_flags();
        let whole = self.builder.func.dfg.value_type(value) == size;
        let ins = self.builder.ins();
        match size {
            _ if whole => ins.store(flags, value, address, offset),
            types::I8 => ins.istore8(flags, value, address, offset),
            types::I16 => ins.istore16(flags, value, address, offset),
            _ => ins.istore32(flags, value, address, offset),
        };
        Ok(())
    }

    pub(super) fn memory_size(&mut self, index: MemoryIndex) {
        let (record, offset) = self.memory_record(index);
        let bytes = match self.env.memory(index).shared {
            // Atomic, so that a loop which waits for others to grow the memory reads it anew.
            true => self.shared_memory_len(record),
            false => self.memory_len(index, record, offset),
        };
        let pages = self.builder.ins().ushr_imm_u(bytes, i64::from(self.env.memory(index).page_size_log2));
        let pages = self.narrow(self.env.memory_index_type(index), pages);
        self.push(pages);
    }

    pub(super) fn memory_grow(&mut self, index: MemoryIndex) -> Result<()> {
        let delta = self.pop();
        let args = [self.index_operand(index.as_u32()), self.widen(delta)];
        let old = self.call_builtin(Builtin::MemoryGrow, &args).context("internal error: `memory.grow` yields a size")?;
        let old = self.narrow(self.env.memory_index_type(index), old);
        self.push(old);
        Ok(())
    }

    pub(super) fn memory_copy(&mut self, dst_memory: MemoryIndex, src_memory: MemoryIndex) {
        let (dst, src, len) = self.pop3();
        let (dst, src, len) = (self.widen(dst), self.widen(src), self.widen(len));
        let to = self.checked_range(dst_memory, dst, len);
        let from = self.checked_range(src_memory, src, len);
        let shared = self.env.memory(dst_memory).shared || self.env.memory(src_memory).shared;
        let copy = if shared { Builtin::MemoryCopyShared } else { Builtin::MemoryCopy };
        self.call_builtin(copy, &[to, from, len]);
    }

    /// Where the `len` bytes from `start` lie; traps unless all of them are in bounds. Both are 64 bits wide.
    fn checked_range(&mut self, memory: MemoryIndex, start: Value, len: Value) -> Value {
        let (record, offset) = self.memory_record(memory);
        let end = if self.env.memory(memory).memory64 {
            self.add_or_trap(start, len, TrapCode::MemoryOutOfBounds)
        } else {
            self.builder.ins().iadd(start, len)
        };
        let size = self.memory_len(memory, record, offset);
        let beyond = self.builder.ins().icmp(IntCC::UnsignedGreaterThan, end, size);
        self.trap_if(beyond, TrapCode::MemoryOutOfBounds);
        let base = self.memory_base(memory, record, offset);
        self.builder.ins().iadd(base, start)
    }

    pub(super) fn memory_fill(&mut self, index: MemoryIndex) {
        let (dst, byte, len) = self.pop3();
        let args = [self.index_operand(index.as_u32()), self.widen(dst), byte, self.widen(len)];
        self.call_builtin(Builtin::MemoryFill, &args);
    }

    pub(super) fn memory_init(&mut self, data: DataIndex, index: MemoryIndex) {
        let (dst, src, len) = self.pop3();
        let args = [self.index_operand(index.as_u32()), self.index_operand(data.as_u32()), self.widen(dst), src, len];
        self.call_builtin(Builtin::MemoryInit, &args);
    }

    pub(super) fn data_drop(&mut self, data: DataIndex) {
        let data = self.index_operand(data.as_u32());
        self.call_builtin(Builtin::DataDrop, &[data]);
    }

    /// The address of an access of `size` bytes, as a base and an offset for the instruction; traps or will trap if it is out of bounds. `index` is
    /// what the guest computes: as wide as the memory's addresses.
    pub(super) fn address(&mut self, memarg: &MemArg, index: Value, size: u32) -> Result<(Value, i32)> {
        let MemArgTarget::Memory(memory) = memarg.target else { bail!("accesses to arrays are not supported") };
        let memory = MemoryIndex::from_u32(memory);
        let (record, record_offset) = self.memory_record(memory);
        let index = self.widen(index);
        let inside = match memarg.offset.checked_add(u64::from(size)) {
            Some(end) => self.check_access(memory, record, record_offset, index, end),
            None => false,
        };
        let base = self.memory_base(memory, record, record_offset);
        let address = self.builder.ins().iadd(base, index);
        if !inside {
            let always = self.builder.ins().iconst(types::I8, 1);
            self.trap_if(always, TrapCode::MemoryOutOfBounds);
            // What follows is code that is never reached.
            return Ok((address, 0));
        }
        match i32::try_from(memarg.offset) {
            Ok(offset) => Ok((address, offset)),
            Err(_) => Ok((self.builder.ins().iadd_imm_u(address, memarg.offset.cast_signed()), 0)),
        }
    }

    /// Traps where an access that ends `end` bytes after `index` is out of bounds and would not fault by itself. `false` if every such access is
    /// out of bounds: nothing is checked then.
    fn check_access(&mut self, memory: MemoryIndex, record: Value, record_offset: i32, index: Value, end: u64) -> bool {
        let constant_len = self.env.memory_constant_len(memory);
        let beyond = match (self.env.bounds(memory, end), constant_len) {
            (Bounds::Reserved, _) => return true,
            (Bounds::Exact, Some(len)) => {
                let Some(last) = len.checked_sub(end) else { return false };
                let last = self.builder.ins().iconst(types::I64, last.cast_signed());
                self.builder.ins().icmp(IntCC::UnsignedGreaterThan, index, last)
            }
            (Bounds::Index, _) => {
                let len = self.memory_len(memory, record, record_offset);
                self.builder.ins().icmp(IntCC::UnsignedGreaterThan, index, len)
            }
            (Bounds::Exact, None) => {
                let len = self.memory_len(memory, record, record_offset);
                let always_inside = u128::from(end) <= self.env.memory_minimum_bytes(memory);
                let end = self.builder.ins().iconst(types::I64, end.cast_signed());
                if always_inside {
                    // Memories do not shrink: so there is no borrow, and no sum that could overflow.
                    let last = self.builder.ins().isub(len, end);
                    let beyond = self.builder.ins().icmp(IntCC::UnsignedGreaterThan, index, last);
                    self.trap_if(beyond, TrapCode::MemoryOutOfBounds);
                    return true;
                }
                let end = if self.env.memory(memory).memory64 {
                    self.add_or_trap(index, end, TrapCode::MemoryOutOfBounds)
                } else {
                    // Two numbers of 33 bits at most.
                    self.builder.ins().iadd(index, end)
                };
                self.builder.ins().icmp(IntCC::UnsignedGreaterThan, end, len)
            }
        };
        self.trap_if(beyond, TrapCode::MemoryOutOfBounds);
        true
    }

    /// Where the record of a memory lies.
    fn memory_record(&mut self, index: MemoryIndex) -> (Value, i32) {
        match self.env.info.defined_memory(index) {
            // Other instances and threads use the same record.
            Some(defined) if self.env.memory(index).shared => (self.constant_pointer(self.context, self.env.layout.memory(defined)), 0),
            Some(defined) => (self.context, self.env.layout.memory(defined) as i32),
            None => (self.constant_pointer(self.context, self.env.layout.imported_memory(index)), 0),
        }
    }

    /// The address of byte 0.
    fn memory_base(&mut self, index: MemoryIndex, record: Value, offset: i32) -> Value {
        let flags = if self.env.memory_is_fixed(index) { constant() } else { mutable(self.regions.records) };
        self.builder.ins().load(POINTER, flags, record, offset + memory::BASE as i32)
    }

    fn memory_len(&mut self, index: MemoryIndex, record: Value, offset: i32) -> Value {
        match self.env.memory_constant_len(index) {
            Some(len) => self.builder.ins().iconst(types::I64, len.cast_signed()),
            None => self.builder.ins().load(types::I64, mutable(self.regions.records), record, offset + memory::LEN_BYTES as i32),
        }
    }

    /// Flags of an access to linear memory: unaligned, little-endian, and a fault is the guest's.
    pub(super) fn heap_flags(&self) -> MemFlagsData {
        MemFlagsData::new()
            .with_endianness(Endianness::Little)
            .with_trap_code(Some(TrapCode::MemoryOutOfBounds.emitted()))
            .with_alias_region(Some(self.regions.heap))
    }

    /// A constant operand of a builtin: an index of the module's.
    pub(super) fn index_operand(&mut self, index: u32) -> Value {
        self.builder.ins().iconst(types::I32, i64::from(index))
    }

    /// An address, index or length as 64 bits.
    pub(super) fn widen(&mut self, value: Value) -> Value {
        match self.builder.func.dfg.value_type(value) {
            types::I32 => self.builder.ins().uextend(types::I64, value),
            _ => value,
        }
    }

    /// A size of 64 bits as `ty`; -1 stays -1.
    pub(super) fn narrow(&mut self, ty: ir::Type, value: Value) -> Value {
        match ty {
            types::I32 => self.builder.ins().ireduce(types::I32, value),
            _ => value,
        }
    }
}
