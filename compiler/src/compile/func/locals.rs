//! Locals.
//!
//! They become variables of the code generator, which makes SSA values of them, when they are first touched: declaring a local costs a binary three
//! bytes for fifty thousand. One that is read before it is written is zero, as the code generator has it.
//!
//! Making SSA values takes room and time for each local and block between two of its uses. Where that product is large, locals lie in memory instead.

use super::FuncTranslator;
use crate::base::index::TypeIndex;
use crate::compile::signature::{self, POINTER};
use crate::translate::module::val_type;
use anyhow::Result;
use cranelift_codegen::cursor::{Cursor, FuncCursor};
use cranelift_codegen::ir::{self, InstBuilder, StackSlot, StackSlotData, StackSlotKind, Value, types};
use cranelift_frontend::Variable;
use wasmparser::{BinaryReader, Operator, OperatorsReader};

/// How many locals times bytes of code are compiled with variables. It takes some seconds and some hundred megabytes at worst.
const VARIABLES_LIMIT: u64 = 1 << 28;
/// From how many on it is worth to look how deep loops are nested, for each of which every local may get a value.
const UNSUSPICIOUS: u64 = 1 << 22;
/// How many locals times nested loops are compiled with variables.
const LOOPS_LIMIT: u64 = 1 << 20;

/// The locals of a function.
#[derive(Default)]
pub(super) struct Locals {
    /// In the order of their declaration, runs of one type: the index behind the last one.
    runs: Vec<(u32, ir::Type)>,
    /// Where those are kept that were touched; as long as it must be.
    places: Vec<Place>,
    /// How many were touched and are variables.
    variables: usize,
    /// Where they lie, if in memory.
    memory: Option<Memory>,
}

#[derive(Copy, Clone)]
enum Place {
    Untouched,
    Variable(Variable),
    Memory(u32),
}

struct Memory {
    slot: StackSlot,
    bytes: u32,
    /// The part that parameters fill.
    params_bytes: u32,
}

impl Locals {
    /// Adds a run.
    pub(super) fn declare(&mut self, count: u32, ty: wasmparser::ValType) -> Result<()> {
        self.add(count, signature::value_type(val_type(ty)?)?);
        Ok(())
    }

    fn add(&mut self, count: u32, ty: ir::Type) {
        let first = self.count();
        match self.runs.last_mut() {
            Some((end, last)) if *last == ty => *end += count,
            _ if count == 0 => {}
            _ => self.runs.push((first + count, ty)),
        }
    }

    fn count(&self) -> u32 {
        self.runs.last().map_or(0, |&(end, _)| end)
    }

    fn ty(&self, index: u32) -> ir::Type {
        let run = self.runs.partition_point(|&(end, _)| end <= index);
        self.runs.get(run).expect("invariant: validation knows every local").1
    }

    /// How many values may be alive for the sake of locals.
    pub(super) fn variables(&self) -> usize {
        self.variables
    }
}

impl FuncTranslator<'_, '_> {
    /// Declares the parameters as the first locals.
    pub(super) fn declare_params(&mut self, ty: TypeIndex) -> Result<()> {
        for &param in &self.env.info.types[ty].params {
            self.locals.add(1, signature::value_type(param)?);
        }
        Ok(())
    }

    /// Decides where they are kept in such a body, when all are declared, and takes the parameters.
    pub(super) fn begin_locals(&mut self, params: usize, body: BinaryReader<'_>) {
        if too_many_for_variables(self.locals.count().into(), body) {
            let slot = self.builder.create_sized_stack_slot(StackSlotData::new(StackSlotKind::ExplicitSlot, 0, 4));
            self.locals.memory = Some(Memory { slot, bytes: 0, params_bytes: 0 });
        }
        let entry = self.builder.current_block().expect("invariant: the translator starts in its entry block");
        for index in 0..params {
            // The contexts come first.
            let value = self.builder.block_params(entry)[2 + index];
            self.write_local(index as u32, value);
        }
        if let Some(memory) = &mut self.locals.memory {
            memory.params_bytes = memory.bytes;
        }
    }

    /// Makes those that lie in memory zero where the function begins, when it is known which there are.
    pub(super) fn finish_locals(&mut self) {
        let Some(Memory { slot, bytes, params_bytes }) = self.locals.memory else { return };
        let function = &mut *self.builder.func;
        function.sized_stack_slots[slot].size = bytes;
        let entry = function.layout.entry_block().expect("invariant: the function has begun");
        let mut cursor = FuncCursor::new(function).at_first_insertion_point(entry);
        let zero = cursor.ins().iconst(types::I64, 0);
        for offset in (params_bytes..bytes).step_by(8) {
            cursor.ins().stack_store(POINTER, zero, slot, offset as i32);
        }
    }

    pub(super) fn local_get(&mut self, index: u32) {
        let value = match (self.place(index), &self.locals.memory) {
            (Place::Variable(variable), _) => self.builder.use_var(variable),
            (Place::Memory(offset), Some(memory)) => {
                let (ty, slot) = (self.locals.ty(index), memory.slot);
                self.builder.ins().stack_load(POINTER, ty, slot, offset as i32)
            }
            _ => unreachable!("invariant: a local that is touched has a place"),
        };
        self.push(value);
    }

    pub(super) fn local_set(&mut self, index: u32) {
        let value = self.pop();
        self.write_local(index, value);
    }

    pub(super) fn local_tee(&mut self, index: u32) {
        let value = self.pop();
        self.write_local(index, value);
        self.push(value);
    }

    fn write_local(&mut self, index: u32, value: Value) {
        match (self.place(index), &self.locals.memory) {
            (Place::Variable(variable), _) => self.builder.def_var(variable, value),
            (Place::Memory(offset), Some(memory)) => {
                let slot = memory.slot;
                self.builder.ins().stack_store(POINTER, value, slot, offset as i32);
            }
            _ => unreachable!("invariant: a local that is touched has a place"),
        }
    }

    /// Where a local is kept, from now on.
    fn place(&mut self, index: u32) -> Place {
        let at = index as usize;
        if let Some(&place) = self.locals.places.get(at)
            && !matches!(place, Place::Untouched)
        {
            return place;
        }
        let ty = self.locals.ty(index);
        let place = match &mut self.locals.memory {
            Some(memory) => {
                let offset = memory.bytes;
                memory.bytes += ty.bytes().next_multiple_of(8);
                Place::Memory(offset)
            }
            None => {
                self.locals.variables += 1;
                Place::Variable(self.builder.declare_var(ty))
            }
        };
        if self.locals.places.len() <= at {
            self.locals.places.resize(at + 1, Place::Untouched);
        }
        self.locals.places[at] = place;
        place
    }
}

fn too_many_for_variables(count: u64, body: BinaryReader<'_>) -> bool {
    let product = count * body.bytes_remaining() as u64;
    product > VARIABLES_LIMIT || product > UNSUSPICIOUS && count * nested_loops(body) > LOOPS_LIMIT
}

/// How deep loops are nested in a body that is not validated yet: where it is not valid, the number means nothing.
fn nested_loops(body: BinaryReader<'_>) -> u64 {
    let (mut open, mut depth, mut deepest) = (Vec::new(), 0, 0);
    let mut operators = OperatorsReader::new(body);
    while let Ok(operator) = operators.read() {
        match operator {
            Operator::Loop { .. } => {
                open.push(1);
                depth += 1;
                deepest = deepest.max(depth);
            }
            Operator::Block { .. } | Operator::If { .. } | Operator::TryTable { .. } => open.push(0),
            Operator::End => depth -= open.pop().unwrap_or(0),
            _ => {}
        }
    }
    deepest
}
