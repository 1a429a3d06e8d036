//! The second walk: allocates in the target and writes what the first walk has checked.
//!
//! Spec: `store`, `lower_flat`, and what they call.

use super::code::{Local, access};
use super::module::Helper;
use super::shape::Shape;
use super::walk::Walk;
use crate::types::component::InterfaceType;
use anyhow::{Context, Result, bail};
use wasm_encoder::{Instruction as I, ValType};

/// The largest value that is moved by loads and stores rather than by `memory.copy`.
const MOVED_BYTES: u32 = 32;

impl Walk<'_, '_, '_> {
    /// Sets `to` to the value in `from`, as the target sees it.
    pub(super) fn copy_flat(&mut self, ty: InterfaceType, from: &[Local], to: &[Local]) -> Result<()> {
        if !self.module.shapes.is_outlined(ty) {
            return self.copy_flat_here(ty, from, to);
        }
        let (scoped, types) = (self.is_scoped(ty), self.flat_types(ty)?);
        let helper = Helper::CopyFlat(ty, self.way);
        let callee = self.outlined(helper, format!("copy flat {ty}"), &types, &types, scoped, |walk, locals| {
            let to = walk.code.locals(types.iter().copied());
            walk.copy_flat_here(ty, &locals[..types.len()], &to)?;
            walk.code.get_all(&to);
            Ok(())
        })?;
        self.code.get_all(from);
        self.call_outlined(callee, scoped)?;
        self.code.set_all(to);
        Ok(())
    }

    fn copy_flat_here(&mut self, ty: InterfaceType, from: &[Local], to: &[Local]) -> Result<()> {
        match self.shape(ty) {
            Shape::Int { size, signed } => {
                self.code.get(from[0]);
                match (size, signed) {
                    (1, true) => self.code.op(I::I32Extend8S),
                    (2, true) => self.code.op(I::I32Extend16S),
                    (1, false) => self.code.i32(0xff).op(I::I32And),
                    (2, false) => self.code.i32(0xffff).op(I::I32And),
                    _ => &mut self.code,
                };
                self.code.set(to[0]);
            }
            Shape::Bool => {
                self.code.get(from[0]).i32(0).op(I::I32Ne).set(to[0]);
            }
            Shape::Char => {
                self.code.get(from[0]).set(to[0]);
            }
            // Lifting makes all NaNs one. Spec: `canonicalize_nan32`.
            Shape::Float32 => {
                self.code.get(from[0]).op(I::F32Const(f32::from_bits(0x7fc0_0000).into()));
                self.code.get(from[0]).get(from[0]).op(I::F32Eq).op(I::Select).set(to[0]);
            }
            Shape::Float64 => {
                self.code.get(from[0]).op(I::F64Const(f64::from_bits(0x7ff8_0000_0000_0000).into()));
                self.code.get(from[0]).get(from[0]).op(I::F64Eq).op(I::Select).set(to[0]);
            }
            Shape::Flags { mask, .. } => {
                self.code.get(from[0]).i32(mask).op(I::I32And).set(to[0]);
            }
            Shape::String => {
                self.copy_string(from[0], from[1])?;
                self.code.set_all(to);
            }
            Shape::List(element) => {
                let pointer = self.copy_list(element, from[0], from[1])?;
                self.code.get(pointer).set(to[0]).get(from[1]).set(to[1]);
            }
            Shape::Handle => {
                self.lower_handle(ty)?;
                self.code.set(to[0]);
            }
            Shape::Fields(fields) => {
                let (mut from, mut to) = (from, to);
                for (step, field, _) in fields {
                    let size = self.flat_types(field)?.len();
                    let (from_part, from_rest) = from.split_at(size);
                    let (to_part, to_rest) = to.split_at(size);
                    (from, to) = (from_rest, to_rest);
                    self.inside(&step, |walk| walk.copy_flat(field, from_part, to_part))?;
                }
            }
            Shape::Repeat(element, _) => {
                let size = self.flat_types(element)?.len();
                for (from, to) in from.chunks_exact(size).zip(to.chunks_exact(size)) {
                    self.copy_flat(element, from, to)?;
                }
            }
            Shape::Cases { cases, .. } => {
                let (case, from) = from.split_first().context("invariant: variants have a discriminant")?;
                self.code.get(*case).set(to[0]);
                let to = &to[1..];
                // Slots that a case does not use are 0.
                for slot in to {
                    self.code.zero(slot.ty).set(*slot);
                }
                let groups = self.groups(cases, |_, _| true);
                self.switch(*case, &groups, &mut |walk, payload| {
                    let from = walk.narrowed(from, payload)?;
                    let types = walk.flat_types(payload)?;
                    let to_payload: Vec<_> =
                        to.iter().zip(types).map(|(slot, ty)| if slot.ty == ty { *slot } else { walk.code.local(ty) }).collect();
                    walk.copy_flat(payload, &from, &to_payload)?;
                    walk.widen(&to_payload, to);
                    Ok(())
                })?;
            }
            Shape::Unsupported => bail!("invariant: calls of such types are left to the host"),
        }
        Ok(())
    }

    /// Writes a value of the source's memory to the target's.
    pub(super) fn copy_memory(&mut self, ty: InterfaceType, from: (Local, u32), to: (Local, u32)) -> Result<()> {
        if self.module.shapes.is_bytes(ty) {
            return self.move_bytes(self.module.shapes.types.abi(ty).size, from, to);
        }
        if !self.module.shapes.is_outlined(ty) {
            return self.copy_memory_here(ty, from, to);
        }
        let scoped = self.is_scoped(ty);
        let helper = Helper::CopyMemory(ty, self.way);
        let callee = self.outlined(helper, format!("copy {ty}"), &[ValType::I32; 2], &[], scoped, |walk, locals| {
            walk.copy_memory_here(ty, (locals[0], 0), (locals[1], 0))
        })?;
        self.push_address(from.0, from.1);
        self.push_address(to.0, to.1);
        self.call_outlined(callee, scoped)
    }

    fn copy_memory_here(&mut self, ty: InterfaceType, from: (Local, u32), to: (Local, u32)) -> Result<()> {
        match self.shape(ty) {
            Shape::Bool => {
                self.code.get(to.0);
                self.load_word(from.0, from.1, 1)?;
                self.code.i32(0).op(I::I32Ne);
                self.store_word(to.1, 1)?;
            }
            Shape::Flags { mask, size } => {
                self.code.get(to.0);
                self.load_word(from.0, from.1, size)?;
                self.code.i32(mask).op(I::I32And);
                self.store_word(to.1, size)?;
            }
            Shape::String => {
                let [at, units] = self.load_pair(from.0, from.1)?;
                self.copy_string(at, units)?;
                let pair = self.code.locals([ValType::I32; 2]);
                self.code.set_all(&pair);
                self.store_pair([pair[0], pair[1]], to)?;
            }
            Shape::List(element) => {
                let [at, len] = self.load_pair(from.0, from.1)?;
                let pointer = self.copy_list(element, at, len)?;
                self.store_pair([pointer, len], to)?;
            }
            Shape::Handle => {
                self.code.get(to.0);
                self.lower_handle(ty)?;
                self.store_word(to.1, 4)?;
            }
            Shape::Fields(fields) => {
                for (step, field, offset) in fields {
                    let (from, to) = ((from.0, from.1 + offset), (to.0, to.1 + offset));
                    self.inside(&step, |walk| walk.copy_memory(field, from, to))?;
                }
            }
            Shape::Repeat(element, len) => {
                let (from, to) = (self.advanced(from.0, from.1), self.advanced(to.0, to.1));
                let count = self.code.local(ValType::I32);
                self.code.i32(len).set(count);
                self.copy_elements(element, count, from, to)?;
            }
            Shape::Cases { layout, cases } => {
                let size = layout.discriminant_size.into();
                let case = self.load_case(layout, from.0, from.1)?;
                self.code.get(to.0).get(case);
                self.store_word(to.1, size)?;
                let groups = self.groups(cases, |_, _| true);
                let (from, to) = ((from.0, from.1 + layout.payload_offset), (to.0, to.1 + layout.payload_offset));
                self.switch(case, &groups, &mut |walk, payload| walk.copy_memory(payload, from, to))?;
            }
            Shape::Int { .. } | Shape::Char | Shape::Float32 | Shape::Float64 => {
                bail!("invariant: values of such types are bytes")
            }
            Shape::Unsupported => bail!("invariant: calls of such types are left to the host"),
        }
        Ok(())
    }

    /// A copy of a list in the target; its pointer. Spec: `store_list_into_range`.
    fn copy_list(&mut self, element: InterfaceType, at: Local, len: Local) -> Result<Local> {
        let abi = self.module.shapes.types.abi(element);
        let (size, align) = (abi.size, abi.align);
        let bytes = if size == 1 { len } else { self.code.local(ValType::I32) };
        if size != 1 {
            // The check has bounded the product.
            self.code.get(len).i32(size).op(I::I32Mul).set(bytes);
        }
        let pointer = self.code.local(ValType::I32);
        self.allocate(align, bytes)?;
        self.code.set(pointer);
        if self.module.shapes.is_bytes(element) {
            let (src_mem, dst_mem) = (self.source()?, self.target()?);
            self.code.get(pointer).get(at).get(bytes).op(I::MemoryCopy { src_mem, dst_mem });
        } else {
            let (from, to, count) = (self.advanced(at, 0), self.advanced(pointer, 0), self.advanced(len, 0));
            self.copy_elements(element, count, from, to)?;
        }
        Ok(pointer)
    }

    fn copy_elements(&mut self, element: InterfaceType, count: Local, from: Local, to: Local) -> Result<()> {
        let size = self.module.shapes.types.abi(element).size;
        self.each_element(count, &[(from, size), (to, size)], |walk| {
            walk.inside("an element", |walk| walk.copy_memory(element, (from, 0), (to, 0)))
        })
    }

    /// Moves bytes that are in bounds on both sides.
    fn move_bytes(&mut self, size: u32, from: (Local, u32), to: (Local, u32)) -> Result<()> {
        let (src_mem, dst_mem) = (self.source()?, self.target()?);
        if size > MOVED_BYTES {
            self.push_address(to.0, to.1);
            self.push_address(from.0, from.1);
            self.code.i32(size).op(I::MemoryCopy { src_mem, dst_mem });
            return Ok(());
        }
        let mut done = 0;
        while done < size {
            let step = match size - done {
                8.. => 8,
                4.. => 4,
                2.. => 2,
                _ => 1,
            };
            // Nothing is said about alignment, which only is a hint.
            let (load, store) = (access(src_mem, from.1 + done, 1), access(dst_mem, to.1 + done, 1));
            self.code.get(to.0).get(from.0);
            match step {
                8 => self.code.op(I::I64Load(load)).op(I::I64Store(store)),
                4 => self.code.op(I::I32Load(load)).op(I::I32Store(store)),
                2 => self.code.op(I::I32Load16U(load)).op(I::I32Store16(store)),
                _ => self.code.op(I::I32Load8U(load)).op(I::I32Store8(store)),
            };
            done += step;
        }
        Ok(())
    }

    /// Stores the number on the stack at the address below it.
    fn store_word(&mut self, offset: u32, size: u32) -> Result<()> {
        let memory = self.target()?;
        let at = access(memory, offset, size);
        self.code.op(match size {
            1 => I::I32Store8(at),
            2 => I::I32Store16(at),
            _ => I::I32Store(at),
        });
        Ok(())
    }

    fn store_pair(&mut self, pair: [Local; 2], to: (Local, u32)) -> Result<()> {
        for (value, offset) in pair.into_iter().zip([to.1, to.1 + 4]) {
            self.code.get(to.0).get(value);
            self.store_word(offset, 4)?;
        }
        Ok(())
    }
}
