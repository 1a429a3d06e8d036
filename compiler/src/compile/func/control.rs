//! Blocks, branches and returns.
//!
//! The block behind an `end` is made when the first branch to it is: a block that is only fallen through costs nothing.

use super::FuncTranslator;
use crate::base::index::TypeIndex;
use crate::compile::artifact::TrapCode;
use crate::compile::signature;
use crate::translate::module::val_type;
use anyhow::Result;
use cranelift_codegen::ir::{self, Block, BlockArg, InstBuilder, JumpTableData, Value};
use smallvec::SmallVec;
use std::collections::HashMap;
use wasmparser::{BlockType, BrTable};

/// An open block.
pub(super) struct Frame {
    kind: FrameKind,
    ty: BlockType,
    /// Where a branch to a block or `if` goes, once there is one.
    end: Option<Block>,
    /// How many values it takes and yields.
    params: usize,
    results: usize,
    /// Height of the operand stack below the parameters.
    height: usize,
}

enum FrameKind {
    /// `block`, the function itself, and an `if` whose `else` has begun.
    Block,
    /// `loop`, with the block that a branch goes to.
    Loop(Block),
    /// `try_table`, with the block that exceptions land at.
    Try(Block),
    /// `if` before its `else`: the block of the `else`, and the parameters that it starts with.
    If(Block, SmallVec<[Value; 2]>),
}

impl FuncTranslator<'_, '_> {
    /// Opens the block that is the function itself.
    pub(super) fn push_function_frame(&mut self, ty: TypeIndex) {
        let results = self.env.info.types[ty].results.len();
        let ty = BlockType::FuncType(ty.as_u32());
        self.frames.push(Frame { kind: FrameKind::Block, ty, end: None, params: 0, results, height: 0 });
    }

    pub(super) fn block(&mut self, ty: BlockType) {
        self.push_frame(FrameKind::Block, ty);
    }

    pub(super) fn loop_(&mut self, ty: BlockType) -> Result<()> {
        let header = self.builder.create_block();
        let types = self.param_types(ty)?;
        self.append_params(header, &types)?;
        let args = self.pop_many(types.len());
        self.jump(header, &args)?;
        self.builder.switch_to_block(header);
        self.stack.extend_from_slice(self.builder.block_params(header));
        self.push_frame(FrameKind::Loop(header), ty);
        self.check_fuel();
        self.check_epoch();
        Ok(())
    }

    pub(super) fn if_(&mut self, ty: BlockType) -> Result<()> {
        let condition = self.pop();
        let then = self.builder.create_block();
        let otherwise = self.builder.create_block();
        self.builder.ins().brif(condition, then, [], otherwise, []);
        self.builder.seal_block(then);
        self.builder.seal_block(otherwise);
        self.builder.switch_to_block(then);
        let params = self.arity(ty).0;
        self.pass_values(params)?;
        let values = SmallVec::from_slice(self.top(params));
        self.push_frame(FrameKind::If(otherwise, values), ty);
        Ok(())
    }

    /// `else`: ends the first arm if it can be reached, and starts the second.
    pub(super) fn else_(&mut self) -> Result<()> {
        let depth = self.frames.len() - 1;
        let FrameKind::If(otherwise, params) = std::mem::replace(&mut self.frames[depth].kind, FrameKind::Block) else {
            unreachable!("invariant: validation pairs `else` with `if`")
        };
        if self.reachable {
            self.branch_to_end(depth)?;
        }
        self.stack.truncate(self.frames[depth].height);
        self.stack.extend_from_slice(&params);
        self.builder.switch_to_block(otherwise);
        self.reachable = true;
        Ok(())
    }

    pub(super) fn end(&mut self) -> Result<()> {
        let depth = self.frames.len() - 1;
        match std::mem::replace(&mut self.frames[depth].kind, FrameKind::Block) {
            FrameKind::Block => {}
            FrameKind::Loop(header) => self.builder.seal_block(header),
            FrameKind::Try(handler) => {
                self.builder.seal_block(handler);
                self.handlers.pop();
            }
            FrameKind::If(otherwise, params) => {
                // No `else`: the parameters are the results.
                if self.reachable {
                    self.branch_to_end(depth)?;
                }
                let end = self.end_block(depth)?;
                self.builder.switch_to_block(otherwise);
                self.jump(end, &params)?;
                self.reachable = false;
            }
        }
        if self.reachable && self.frames[depth].end.is_some() {
            self.branch_to_end(depth)?;
        }
        let frame = self.frames.pop().expect("invariant: `depth` is the innermost frame");
        if let Some(end) = frame.end {
            self.builder.seal_block(end);
            self.builder.switch_to_block(end);
            self.stack.truncate(frame.height);
            self.stack.extend_from_slice(self.builder.block_params(end));
            self.reachable = true;
        }
        if self.frames.is_empty() && self.reachable {
            self.store_fuel();
            self.builder.ins().return_(&self.stack);
            self.reachable = false;
        }
        if !self.reachable {
            self.stack.truncate(frame.height);
        }
        Ok(())
    }

    pub(super) fn br(&mut self, relative_depth: u32) -> Result<()> {
        let (target, count) = self.branch_target(relative_depth)?;
        let args = self.top(count).to_vec();
        self.jump(target, &args)?;
        self.reachable = false;
        Ok(())
    }

    pub(super) fn br_if(&mut self, relative_depth: u32) -> Result<()> {
        let condition = self.pop();
        self.branch_if(condition, relative_depth)
    }

    /// Branches with what is on top of the stack unless `condition` is zero; what the branch takes along stays there.
    pub(super) fn branch_if(&mut self, condition: Value, relative_depth: u32) -> Result<()> {
        let (target, count) = self.branch_target(relative_depth)?;
        self.pass_values(count)?;
        let args = block_args(self.top(count));
        let next = self.builder.create_block();
        self.builder.ins().brif(condition, target, &args, next, []);
        self.builder.seal_block(next);
        self.builder.switch_to_block(next);
        Ok(())
    }

    pub(super) fn br_table(&mut self, table: &BrTable<'_>) -> Result<()> {
        let index = self.pop();
        let count = self.branch_target(table.default())?.1;
        // Targets that take values get a block of their own, so that the values are listed once a target, not once an entry.
        let mut forwards: HashMap<u32, Block> = HashMap::new();
        let mut entries = Vec::with_capacity(table.len() as usize);
        for depth in table.targets() {
            entries.push(self.table_target(depth?, count, &mut forwards)?);
        }
        let default = self.table_target(table.default(), count, &mut forwards)?;
        let pool = &mut self.builder.func.dfg.value_lists;
        let entries: Vec<_> = entries.into_iter().map(|block| ir::BlockCall::new(block, [], pool)).collect();
        let default = ir::BlockCall::new(default, [], pool);
        let table = self.builder.create_jump_table(JumpTableData::new(default, &entries));
        self.builder.ins().br_table(index, table);

        let args = self.top(count).to_vec();
        let mut forwards: Vec<_> = forwards.into_iter().collect();
        forwards.sort_unstable();
        for (depth, block) in forwards {
            self.builder.seal_block(block);
            self.builder.switch_to_block(block);
            let (target, _) = self.branch_target(depth)?;
            self.jump(target, &args)?;
        }
        self.reachable = false;
        Ok(())
    }

    fn table_target(&mut self, depth: u32, count: usize, forwards: &mut HashMap<u32, Block>) -> Result<Block> {
        if count == 0 {
            return Ok(self.branch_target(depth)?.0);
        }
        Ok(*forwards.entry(depth).or_insert_with(|| self.builder.create_block()))
    }

    pub(super) fn return_(&mut self) -> Result<()> {
        let count = self.frames[0].results;
        self.pass_values(count)?;
        self.store_fuel();
        let at = self.stack.len() - count;
        self.builder.ins().return_(&self.stack[at..]);
        self.reachable = false;
        Ok(())
    }

    pub(super) fn unreachable(&mut self) {
        self.trap(TrapCode::Unreachable);
        self.reachable = false;
    }

    /// Opens a `try_table` whose handler is at `handler`.
    pub(super) fn push_try(&mut self, handler: Block, ty: BlockType) {
        self.push_frame(FrameKind::Try(handler), ty);
        self.handlers.push(handler);
    }

    fn push_frame(&mut self, kind: FrameKind, ty: BlockType) {
        let (params, results) = self.arity(ty);
        let height = self.stack.len() - params;
        self.frames.push(Frame { kind, ty, end: None, params, results, height });
    }

    /// The block that a branch goes to, and how many values it takes along.
    pub(super) fn branch_target(&mut self, relative_depth: u32) -> Result<(Block, usize)> {
        self.settle_fuel();
        let depth = self.frames.len() - 1 - relative_depth as usize;
        match self.loop_header(depth) {
            Some(header) => Ok((header, self.frames[depth].params)),
            None => Ok((self.end_block(depth)?, self.frames[depth].results)),
        }
    }

    fn loop_header(&self, depth: usize) -> Option<Block> {
        match self.frames[depth].kind {
            FrameKind::Loop(header) => Some(header),
            FrameKind::Block | FrameKind::If(..) | FrameKind::Try(_) => None,
        }
    }

    /// The block behind the `end` of the frame at `depth`, counted from the function.
    fn end_block(&mut self, depth: usize) -> Result<Block> {
        if let Some(block) = self.frames[depth].end {
            return Ok(block);
        }
        let block = self.builder.create_block();
        let types = self.result_types(self.frames[depth].ty)?;
        self.append_params(block, &types)?;
        self.frames[depth].end = Some(block);
        Ok(block)
    }

    /// Jumps behind the `end` of the frame at `depth` with its results.
    fn branch_to_end(&mut self, depth: usize) -> Result<()> {
        let end = self.end_block(depth)?;
        let args = self.top(self.frames[depth].results).to_vec();
        self.jump(end, &args)
    }

    pub(super) fn jump(&mut self, target: Block, args: &[Value]) -> Result<()> {
        self.pass_values(args.len())?;
        self.builder.ins().jump(target, &block_args(args));
        Ok(())
    }

    fn append_params(&mut self, block: Block, types: &[ir::Type]) -> Result<()> {
        self.pass_values(types.len())?;
        for &ty in types {
            self.builder.append_block_param(block, ty);
        }
        Ok(())
    }

    /// The `count` values on top of the stack.
    fn top(&self, count: usize) -> &[Value] {
        &self.stack[self.stack.len() - count..]
    }

    /// How many values a block takes and yields.
    fn arity(&self, ty: BlockType) -> (usize, usize) {
        match ty {
            BlockType::Empty => (0, 0),
            BlockType::Type(_) => (0, 1),
            BlockType::FuncType(index) => {
                let ty = &self.env.info.types[TypeIndex::from_u32(index)];
                (ty.params.len(), ty.results.len())
            }
        }
    }

    fn param_types(&self, ty: BlockType) -> Result<SmallVec<[ir::Type; 4]>> {
        match ty {
            BlockType::Empty | BlockType::Type(_) => Ok(SmallVec::new()),
            BlockType::FuncType(index) => {
                self.env.info.types[TypeIndex::from_u32(index)].params.iter().map(|&ty| signature::value_type(ty)).collect()
            }
        }
    }

    fn result_types(&self, ty: BlockType) -> Result<SmallVec<[ir::Type; 4]>> {
        match ty {
            BlockType::Empty => Ok(SmallVec::new()),
            BlockType::Type(ty) => Ok(SmallVec::from_elem(signature::value_type(val_type(ty)?)?, 1)),
            BlockType::FuncType(index) => {
                self.env.info.types[TypeIndex::from_u32(index)].results.iter().map(|&ty| signature::value_type(ty)).collect()
            }
        }
    }
}

fn block_args(values: &[Value]) -> SmallVec<[BlockArg; 8]> {
    values.iter().map(|&value| BlockArg::Value(value)).collect()
}
