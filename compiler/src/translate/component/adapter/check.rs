//! The first walk: everything of lifting that can fail, in the order of the specification. Handles leave the source's table here.
//!
//! Spec: `load`, `lift_flat`, and what they call.

use super::code::Local;
use super::module::Helper;
use super::shape::Shape;
use super::walk::Walk;
use crate::translate::component::AdapterTrap;
use crate::types::component::InterfaceType;
use anyhow::{Context, Result, bail};
use wasm_encoder::{Instruction as I, ValType};

impl Walk<'_, '_, '_> {
    /// Checks a value in flat form.
    pub(super) fn check_flat(&mut self, ty: InterfaceType, from: &[Local]) -> Result<()> {
        if !self.module.shapes.needs_check(ty) {
            return Ok(());
        }
        if !self.module.shapes.is_outlined(ty) {
            return self.check_flat_here(ty, from);
        }
        let (scoped, params) = (self.is_scoped(ty), self.flat_types(ty)?);
        let helper = Helper::CheckFlat(ty, self.way.from);
        let callee = self.outlined(helper, format!("check flat {ty}"), &params, &[], scoped, |walk, locals| {
            walk.check_flat_here(ty, &locals[..params.len()])
        })?;
        self.code.get_all(from);
        self.call_outlined(callee, scoped)
    }

    fn check_flat_here(&mut self, ty: InterfaceType, from: &[Local]) -> Result<()> {
        match self.shape(ty) {
            Shape::Char => self.check_char(from[0]),
            Shape::String => self.check_string(from[0], from[1])?,
            Shape::List(element) => self.check_list(element, from[0], from[1])?,
            Shape::Handle => {
                self.code.get(from[0]);
                self.lift_handle(ty)?;
            }
            Shape::Fields(fields) => {
                let mut rest = from;
                for (step, field, _) in fields {
                    let (part, others) = rest.split_at(self.flat_types(field)?.len());
                    rest = others;
                    self.inside(&step, |walk| walk.check_flat(field, part))?;
                }
            }
            Shape::Repeat(element, _) => {
                let size = self.flat_types(element)?.len();
                for part in from.chunks_exact(size) {
                    self.check_flat(element, part)?;
                }
            }
            Shape::Cases { cases, .. } => {
                let (case, slots) = from.split_first().context("invariant: variants have a discriminant")?;
                self.check_case(*case, cases.len());
                let groups = self.groups(cases, |walk, payload| walk.module.shapes.needs_check(payload));
                self.switch(*case, &groups, &mut |walk, payload| {
                    let payload_slots = walk.narrowed(slots, payload)?;
                    walk.check_flat(payload, &payload_slots)
                })?;
            }
            Shape::Int { .. } | Shape::Bool | Shape::Float32 | Shape::Float64 | Shape::Flags { .. } => {}
            Shape::Unsupported => bail!("invariant: calls of such types are left to the host"),
        }
        Ok(())
    }

    /// Checks a value in the source's memory.
    pub(super) fn check_memory(&mut self, ty: InterfaceType, pointer: Local, offset: u32) -> Result<()> {
        if !self.module.shapes.needs_check(ty) {
            return Ok(());
        }
        if !self.module.shapes.is_outlined(ty) {
            return self.check_memory_here(ty, pointer, offset);
        }
        let scoped = self.is_scoped(ty);
        let helper = Helper::CheckMemory(ty, self.way.from);
        let callee = self.outlined(helper, format!("check {ty}"), &[ValType::I32], &[], scoped, |walk, locals| {
            walk.check_memory_here(ty, locals[0], 0)
        })?;
        self.push_address(pointer, offset);
        self.call_outlined(callee, scoped)
    }

    /// Pushes the sum of a pointer and an offset.
    pub(super) fn push_address(&mut self, pointer: Local, offset: u32) {
        self.code.get(pointer);
        if offset != 0 {
            self.code.i32(offset).op(I::I32Add);
        }
    }

    fn check_memory_here(&mut self, ty: InterfaceType, pointer: Local, offset: u32) -> Result<()> {
        match self.shape(ty) {
            Shape::Char => {
                let value = self.code.local(ValType::I32);
                self.load_word(pointer, offset, 4)?;
                self.code.set(value);
                self.check_char(value);
            }
            Shape::String => {
                let [at, units] = self.load_pair(pointer, offset)?;
                self.check_string(at, units)?;
            }
            Shape::List(element) => {
                let [at, len] = self.load_pair(pointer, offset)?;
                self.check_list(element, at, len)?;
            }
            Shape::Handle => {
                self.load_word(pointer, offset, 4)?;
                self.lift_handle(ty)?;
            }
            Shape::Fields(fields) => {
                for (step, field, at) in fields {
                    self.inside(&step, |walk| walk.check_memory(field, pointer, offset + at))?;
                }
            }
            Shape::Repeat(element, len) => {
                let cursor = self.advanced(pointer, offset);
                let count = self.code.local(ValType::I32);
                self.code.i32(len).set(count);
                self.check_elements(element, cursor, count)?;
            }
            Shape::Cases { layout, cases } => {
                let case = self.load_case(layout, pointer, offset)?;
                self.check_case(case, cases.len());
                let groups = self.groups(cases, |walk, payload| walk.module.shapes.needs_check(payload));
                self.switch(case, &groups, &mut |walk, payload| walk.check_memory(payload, pointer, offset + layout.payload_offset))?;
            }
            Shape::Int { .. } | Shape::Bool | Shape::Float32 | Shape::Float64 | Shape::Flags { .. } => {}
            Shape::Unsupported => bail!("invariant: calls of such types are left to the host"),
        }
        Ok(())
    }

    /// Spec: `load_list_from_range`.
    fn check_list(&mut self, element: InterfaceType, at: Local, len: Local) -> Result<()> {
        let abi = self.module.shapes.types.abi(element);
        let (size, align) = (abi.size, abi.align);
        self.check_list_range(at, len, size, align)?;
        if !self.module.shapes.needs_check(element) {
            return Ok(());
        }
        let cursor = self.advanced(at, 0);
        let count = self.advanced(len, 0);
        self.check_elements(element, cursor, count)
    }

    fn check_elements(&mut self, element: InterfaceType, cursor: Local, count: Local) -> Result<()> {
        let size = self.module.shapes.types.abi(element).size;
        self.each_element(count, &[(cursor, size)], |walk| walk.inside("an element", |walk| walk.check_memory(element, cursor, 0)))
    }

    /// Spec: `convert_i32_to_char`.
    fn check_char(&mut self, value: Local) {
        self.code.get(value).i32(0x11_0000).op(I::I32GeU);
        self.code.get(value).i32(0xd800).op(I::I32Sub).i32(0x800).op(I::I32LtU).op(I::I32Or);
        self.trap_if(AdapterTrap::InvalidChar, Some(value));
    }

    fn check_case(&mut self, case: Local, cases: usize) {
        self.code.get(case).i32(cases as u32).op(I::I32GeU);
        self.trap_if(AdapterTrap::InvalidDiscriminant, Some(case));
    }
}
