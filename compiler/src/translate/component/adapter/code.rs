//! One function in the making: instructions as bytes, typed locals, and calls whose targets get their numbers when the module is complete.

use crate::types::component::FlatType;
use wasm_encoder::{BlockType, Encode, Function, Instruction, MemArg, MemArgTarget, ValType};

/// A function that a body calls.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Callee {
    /// The import of this number among imported functions.
    Import(u32),
    /// The function of this number among defined ones.
    Defined(u32),
}

/// A local variable.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct Local {
    index: u32,
    /// Its type.
    pub ty: ValType,
}

/// The core type of a flat value.
pub(super) fn val_type(ty: FlatType) -> ValType {
    match ty {
        FlatType::I32 => ValType::I32,
        FlatType::I64 => ValType::I64,
        FlatType::F32 => ValType::F32,
        FlatType::F64 => ValType::F64,
    }
}

/// A function body.
pub(super) struct Code {
    bytes: Vec<u8>,
    /// Where the numbers of callees go.
    calls: Vec<(usize, Callee)>,
    params: u32,
    locals: Vec<ValType>,
}

impl Code {
    /// A body of a function with these parameters, and the locals that they are.
    pub(super) fn new(params: &[ValType]) -> (Self, Vec<Local>) {
        let locals = (0..).zip(params).map(|(index, ty)| Local { index, ty: *ty }).collect();
        (Self { bytes: Vec::new(), calls: Vec::new(), params: params.len() as u32, locals: Vec::new() }, locals)
    }

    /// A new local.
    pub(super) fn local(&mut self, ty: ValType) -> Local {
        let index = self.params + self.locals.len() as u32;
        self.locals.push(ty);
        Local { index, ty }
    }

    /// New locals.
    pub(super) fn locals(&mut self, types: impl IntoIterator<Item = ValType>) -> Vec<Local> {
        types.into_iter().map(|ty| self.local(ty)).collect()
    }

    /// Appends an instruction that names no function.
    pub(super) fn op(&mut self, instruction: Instruction<'_>) -> &mut Self {
        instruction.encode(&mut self.bytes);
        self
    }

    /// Pushes a local.
    pub(super) fn get(&mut self, local: Local) -> &mut Self {
        self.op(Instruction::LocalGet(local.index))
    }

    /// Pushes several locals, the first one deepest.
    pub(super) fn get_all(&mut self, locals: &[Local]) -> &mut Self {
        for local in locals {
            self.get(*local);
        }
        self
    }

    /// Pops into a local.
    pub(super) fn set(&mut self, local: Local) -> &mut Self {
        self.op(Instruction::LocalSet(local.index))
    }

    /// Pops into several locals, the last one first.
    pub(super) fn set_all(&mut self, locals: &[Local]) -> &mut Self {
        for local in locals.iter().rev() {
            self.set(*local);
        }
        self
    }

    /// Copies the top of the stack into a local.
    pub(super) fn tee(&mut self, local: Local) -> &mut Self {
        self.op(Instruction::LocalTee(local.index))
    }

    /// Pushes 32 bits.
    pub(super) fn i32(&mut self, value: u32) -> &mut Self {
        self.op(Instruction::I32Const(value.cast_signed()))
    }

    /// Pushes 64 bits.
    pub(super) fn i64(&mut self, value: u64) -> &mut Self {
        self.op(Instruction::I64Const(value.cast_signed()))
    }

    /// Pushes a zero.
    pub(super) fn zero(&mut self, ty: ValType) -> &mut Self {
        self.op(match ty {
            ValType::I64 => Instruction::I64Const(0),
            ValType::F32 => Instruction::F32Const(0.0.into()),
            ValType::F64 => Instruction::F64Const(0.0.into()),
            _ => Instruction::I32Const(0),
        })
    }

    /// Begins an `if` without values.
    pub(super) fn if_(&mut self) -> &mut Self {
        self.op(Instruction::If(BlockType::Empty))
    }

    /// Begins the other branch of an `if`.
    pub(super) fn else_(&mut self) -> &mut Self {
        self.op(Instruction::Else)
    }

    /// Begins a block without values.
    pub(super) fn block(&mut self) -> &mut Self {
        self.op(Instruction::Block(BlockType::Empty))
    }

    /// Begins a loop without values.
    pub(super) fn loop_(&mut self) -> &mut Self {
        self.op(Instruction::Loop(BlockType::Empty))
    }

    /// Ends a block, loop or `if`.
    pub(super) fn end(&mut self) -> &mut Self {
        self.op(Instruction::End)
    }

    /// Calls a function.
    pub(super) fn call(&mut self, callee: Callee) -> &mut Self {
        self.bytes.push(0x10);
        self.calls.push((self.bytes.len(), callee));
        self
    }

    /// The body with everything resolved; `imported` functions come before defined ones.
    pub(super) fn finish(mut self, imported: u32) -> Function {
        self.op(Instruction::End);
        let mut function = Function::new_with_locals_types(self.locals);
        let mut from = 0;
        for (at, callee) in self.calls {
            let index = match callee {
                Callee::Import(index) => index,
                Callee::Defined(index) => imported + index,
            };
            function.raw(self.bytes[from..at].iter().copied());
            let mut number = Vec::new();
            index.encode(&mut number);
            function.raw(number);
            from = at;
        }
        function.raw(self.bytes[from..].iter().copied());
        function
    }
}

/// The immediate of an access to `memory`, of `size` bytes.
pub(super) fn access(memory: u32, offset: u32, size: u32) -> MemArg {
    MemArg { offset: offset.into(), align: size.trailing_zeros(), target: MemArgTarget::Memory(memory), ordering: None }
}
