//! Ranges of memory that a guest names, and memory that a guest allocates.
//!
//! Arithmetic on guest's numbers is done in 64 bits; the size of a memory is read anew each time, since `realloc` may have changed it.

use super::code::{Callee, Local};
use super::module::{Helper, Side};
use super::walk::Walk;
use crate::base::index::RuntimeMemoryIndex;
use crate::translate::component::{AdapterImport, AdapterTrap};
use anyhow::{Context, Result};
use wasm_encoder::{Instruction as I, ValType};

impl Walk<'_, '_, '_> {
    /// Pushes the size of a memory in bytes, as 64 bits.
    fn push_memory_bytes(&mut self, memory: RuntimeMemoryIndex) {
        let (index, page_log2) = (self.module.memory(memory), self.module.page_log2(memory));
        self.code.op(I::MemorySize(index)).op(I::I64ExtendI32U);
        if page_log2 != 0 {
            self.code.i64(page_log2.into()).op(I::I64Shl);
        }
    }

    /// `(pointer, bytes: i64, mask, trap | site)`: traps unless the bytes are aligned and in bounds.
    fn range_helper(&mut self, memory: RuntimeMemoryIndex) -> Result<Callee> {
        let helper = Helper::Range(memory);
        if let Some(callee) = self.module.known(&helper) {
            return Ok(callee);
        }
        let params = [ValType::I32, ValType::I64, ValType::I32, ValType::I32];
        let index = self.module.declare_helper(helper, format!("range in {memory}"), &params, &[]);
        let (mut walk, locals) = self.sibling(&params, 3, None);
        let [pointer, bytes, mask, site] = [0, 1, 2, 3].map(|at| locals[at]);
        walk.code.get(pointer).get(mask).op(I::I32And).if_();
        // The trap for bytes out of bounds is in the place's low bits; it does not apply.
        walk.code.get(site).i32(!((1 << AdapterTrap::BITS) - 1)).op(I::I32And).set(site);
        walk.trap(AdapterTrap::UnalignedPointer, Some(pointer));
        walk.code.end();
        walk.code.get(pointer).op(I::I64ExtendI32U).get(bytes).op(I::I64Add);
        walk.push_memory_bytes(memory);
        walk.code.op(I::I64GtU).if_();
        walk.trap_here(pointer);
        walk.code.end();
        let code = walk.code;
        self.module.define(index, code);
        Ok(Callee::Defined(index))
    }

    /// Traps unless the `bytes` at `pointer` are aligned and in bounds.
    pub(super) fn check_range(&mut self, side: Side, pointer: Local, bytes: u32, align: u32, trap: AdapterTrap) -> Result<()> {
        self.code.get(pointer).i64(bytes.into()).i32(align - 1);
        self.call_range(side, trap)
    }

    /// As [`Self::check_range`], with pointer, bytes and mask on the stack.
    pub(super) fn call_range(&mut self, side: Side, trap: AdapterTrap) -> Result<()> {
        let memory = side.memory.context("invariant: values in memory have one")?;
        self.push_site_and(trap);
        let callee = self.range_helper(memory)?;
        self.code.call(callee);
        Ok(())
    }

    /// Spec: the `trap_if`s of `load_list_from_range`.
    pub(super) fn check_list_range(&mut self, at: Local, len: Local, size: u32, align: u32) -> Result<()> {
        let memory = self.way.from.memory.context("invariant: lists have a memory")?;
        let params = [ValType::I32; 4];
        let callee = self.outlined(Helper::ListRange(memory), format!("list in {memory}"), &params, &[], false, |walk, locals| {
            let bytes = walk.code.local(ValType::I64);
            walk.code.get(locals[1]).op(I::I64ExtendI32U).get(locals[2]).op(I::I64ExtendI32U).op(I::I64Mul).set(bytes);
            walk.trap_if_longer(bytes, AdapterImport::MaxListBytes, AdapterTrap::ListTooLong);
            walk.code.get(locals[0]).get(bytes).get(locals[3]);
            walk.call_range(walk.way.from, AdapterTrap::ListOutOfBounds)
        })?;
        self.code.get(at).get(len).i32(size).i32(align - 1);
        self.call_outlined(callee, false)
    }

    /// Traps if there are more bytes than the store allows; it says how many, as far as 32 bits do.
    pub(super) fn trap_if_longer(&mut self, bytes: Local, limit: AdapterImport, trap: AdapterTrap) {
        let global = self.module.limit(limit);
        self.code.get(bytes).op(I::GlobalGet(global)).op(I::I64ExtendI32U).op(I::I64GtU).if_();
        let asked = self.code.local(ValType::I32);
        self.code.get(bytes).op(I::I32WrapI64).i32(u32::MAX);
        self.code.get(bytes).i64(u32::MAX.into()).op(I::I64LeU).op(I::Select).set(asked);
        self.trap(trap, Some(asked));
        self.code.end();
    }

    /// Pushes the address of new memory of the target.
    pub(super) fn allocate(&mut self, align: u32, bytes: Local) -> Result<()> {
        self.code.i32(0).i32(0).i32(align).get(bytes);
        self.call_realloc()
    }

    /// Calls the target's `realloc` with what is on the stack and checks what it returns. Spec: `reallocate`.
    pub(super) fn call_realloc(&mut self) -> Result<()> {
        let side = self.way.to;
        let memory = side.memory.context("invariant: whoever allocates has a memory")?;
        let realloc = side.realloc.context("invariant: whoever allocates has an allocator")?;
        let params = [ValType::I32; 4];
        let callee = self.outlined(Helper::Realloc(side), format!("call {realloc}"), &params, &[ValType::I32], false, |walk, locals| {
            let (align, size) = (locals[2], locals[3]);
            let pointer = walk.code.local(ValType::I32);
            let callee = walk.module.realloc(realloc);
            walk.may_leave(side, false);
            walk.code.get_all(&locals[..4]).call(callee).set(pointer);
            walk.may_leave(side, true);
            walk.code.get(pointer).get(align).i32(1).op(I::I32Sub).op(I::I32And);
            walk.trap_if(AdapterTrap::ReallocUnaligned, Some(pointer));
            walk.code.get(pointer).op(I::I64ExtendI32U).get(size).op(I::I64ExtendI32U).op(I::I64Add);
            walk.push_memory_bytes(memory);
            walk.code.op(I::I64GtU);
            walk.trap_if(AdapterTrap::ReallocOutOfBounds, Some(pointer));
            walk.code.get(pointer);
            Ok(())
        })?;
        self.call_outlined(callee, false)
    }

    /// Says whether a component instance may be left.
    pub(super) fn may_leave(&mut self, side: Side, may: bool) {
        let global = self.module.may_leave(side.instance);
        self.code.i32(may.into()).op(I::GlobalSet(global));
    }
}
