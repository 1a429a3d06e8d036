//! One wasm function body to Cranelift's IR.
//!
//! [`translate`] reads the body once: each operator is validated, then translated. The operand stack holds IR values, the control stack
//! one frame for each open block; both are plain vectors, so nesting costs memory and never native stack. Code that cannot be reached
//! is validated and not translated.
//!
//! ```text
//! operators    the flat dispatch
//! control      blocks, branches, return
//! call         direct, imported and indirect calls, builtins
//! numeric      arithmetic, comparisons, conversions
//! wide         integers of 128 bits as two numbers
//! simd         vectors; simd_memory, simd_relaxed
//! memory       loads, stores, bulk operations
//! atomic       the same atomically, fences, waiting
//! table        tables
//! reference    null, function references
//! trap         how traps are raised, and the checks that the machine makes where signals may be relied upon
//! exception    `try_table`, throwing, calls with a handler
//! locals       locals, in variables or in memory
//! global       globals
//! fuel         the count of units that a store may still use
//! epoch        asking the host when the engine's counter reaches a deadline
//! ```

mod atomic;
mod call;
mod control;
mod epoch;
mod exception;
mod fuel;
mod global;
mod locals;
mod memory;
mod numeric;
mod operators;
mod reference;
mod simd;
mod simd_memory;
mod simd_relaxed;
mod table;
mod trap;
mod wide;

use super::env::ModuleEnv;
use super::signature::POINTER;
use crate::base::index::*;
use crate::translate::layout::Builtin;
use crate::translate::module::refuse_gc;
use anyhow::{Context, Result, ensure};
use control::Frame;
use cranelift_codegen::ir::{self, AliasRegion, AliasRegionData, Function, InstBuilder, MemFlagsData, SourceLoc, Value};
use cranelift_frontend::{FunctionBuilder, FunctionBuilderContext};
use std::collections::HashMap;
use wasmparser::{FuncValidator, FunctionBody, Operator, OperatorsReader, ValidatorResources};

/// How many values a function may pass along branches, block parameters and calls. Types of a thousand values make such lists grow with
/// the product of code size and arity, which the limits on binaries do not bound.
const PASSED_VALUES_LIMIT: usize = 1 << 24;

/// Up to how many of them a function passes that is compiled with full effort: 250 calls that take and return a thousand took 14 s on 2026-11-21.
const PASSED_VALUES_FULL_LIMIT: usize = 1 << 17;

/// Up to how many blocks a function is compiled with full effort. Allocating registers well takes time that grows with their square: a chain of 12,500
/// `if`s took 5 s on 2026-11-21, in `compiler/tests/limits.rs`. Code that people write and that has as many blocks is about as large as
/// [`Target::for_body`](crate::compile::isa::Target::for_body) allows.
const BLOCKS_LIMIT: usize = 1 << 14;

/// Up to how many values, summed over blocks, may be alive in a function that is compiled with full effort.
const LIVE_VALUES_LIMIT: usize = 1 << 26;

/// How much the code generator may do about a function.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Effort {
    /// As the settings say.
    Full,
    /// What takes time in proportion to the code.
    Linear,
}

/// Validates `body` and writes its IR to `function`, which is empty but for its name.
pub(super) fn translate(
    env: &ModuleEnv<'_>,
    validator: &mut FuncValidator<ValidatorResources>,
    body: &FunctionBody<'_>,
    function: &mut Function,
    context: &mut FunctionBuilderContext,
) -> Result<Effort> {
    let info = env.info.functions.get(FuncIndex::from_u32(validator.index())).context("internal error: a body without a function")?;
    function.signature = env.signature(info.ty)?;
    let mut translator = FuncTranslator::new(env, FunctionBuilder::new(function, context));

    let mut locals = body.get_locals_reader()?;
    translator.declare_params(info.ty)?;
    for _ in 0..locals.get_count() {
        let offset = locals.original_position();
        let (count, ty) = locals.read()?;
        validator.define_locals(offset, count, ty)?;
        translator.locals.declare(count, ty)?;
    }
    let code = locals.get_binary_reader();
    translator.begin_locals(env.info.types[info.ty].params.len(), code.clone());
    translator.check_stack_limit();
    translator.set_position(code.original_position());
    translator.begin_fuel();
    translator.begin_epoch();
    translator.push_function_frame(info.ty);

    let more_than_asked = env.settings.features.accepts_more_than_asked();
    let mut operators = OperatorsReader::new(code);
    while !operators.eof() {
        let (operator, offset) = operators.read_with_offset()?;
        validator.op(offset, &operator)?;
        if more_than_asked {
            refuse_gc(&operator)?;
        }
        translator.set_position(offset);
        translator.operator(&operator)?;
    }
    operators.finish()?;
    let effort = translator.effort();
    translator.finish();
    Ok(effort)
}

/// The state of one translation.
struct FuncTranslator<'e, 'f> {
    env: &'e ModuleEnv<'e>,
    builder: FunctionBuilder<'f>,
    /// The function's own instance context.
    context: Value,
    /// The operand stack.
    stack: Vec<Value>,
    /// Open blocks that are reachable, the function itself first.
    frames: Vec<Frame>,
    /// Where exceptions land, by open `try_table`.
    handlers: Vec<ir::Block>,
    /// Whether the current position can be reached.
    reachable: bool,
    /// How many blocks were opened since it cannot.
    unreachable_frames: usize,
    /// What is left of [`PASSED_VALUES_LIMIT`].
    passed_values_left: usize,
    /// About how many blocks there are: see [`BLOCKS_LIMIT`].
    blocks: usize,
    /// How many values may be alive, summed over them: see [`LIVE_VALUES_LIMIT`].
    live_values: usize,
    locals: locals::Locals,
    regions: Regions,
    /// The count of fuel, if there is one.
    fuel: Option<fuel::Fuel>,
    signatures: HashMap<TypeIndex, ir::SigRef>,
    functions: HashMap<FuncIndex, ir::FuncRef>,
    builtins: [Option<ir::FuncRef>; Builtin::COUNT],
}

/// Kinds of memory that cannot overlap; an access to one says nothing about the others.
#[derive(Copy, Clone)]
struct Regions {
    /// Linear memories. One region for all, because a module may import the same one twice.
    heap: AliasRegion,
    /// Table elements.
    elements: AliasRegion,
    /// Globals.
    globals: AliasRegion,
    /// Bases and lengths of memories and tables.
    records: AliasRegion,
}

impl<'e, 'f> FuncTranslator<'e, 'f> {
    fn new(env: &'e ModuleEnv<'e>, mut builder: FunctionBuilder<'f>) -> Self {
        let entry = builder.create_block();
        builder.append_block_params_for_function_params(entry);
        builder.switch_to_block(entry);
        builder.seal_block(entry);
        let context = builder.block_params(entry)[0];

        let mut region = |user_id, description: &'static str| {
            builder.func.dfg.alias_regions.insert(AliasRegionData { user_id, description: description.into() })
        };
        let regions = Regions {
            heap: region(0, "linear memory"),
            elements: region(1, "table elements"),
            globals: region(2, "globals"),
            records: region(3, "memory and table records"),
        };
        Self {
            env,
            builder,
            context,
            stack: Vec::new(),
            frames: Vec::new(),
            handlers: Vec::new(),
            reachable: true,
            unreachable_frames: 0,
            passed_values_left: PASSED_VALUES_LIMIT,
            blocks: 0,
            live_values: 0,
            locals: locals::Locals::default(),
            regions,
            fuel: None,
            signatures: HashMap::new(),
            functions: HashMap::new(),
            builtins: [None; Builtin::COUNT],
        }
    }

    /// Sets the source position of what is translated next.
    fn set_position(&mut self, offset: u64) {
        let position = u32::try_from(offset.saturating_sub(self.env.start)).map_or(SourceLoc::default(), SourceLoc::new);
        self.builder.set_srcloc(position);
    }

    /// Ends the function after its last operator.
    fn finish(mut self) {
        debug_assert!(self.frames.is_empty() && self.unreachable_frames == 0, "validation ends with the function's own block");
        self.finish_locals();
        self.builder.seal_all_blocks();
        self.builder.finalize(self.env.target.optimizing.frontend_config());
    }

    /// Counts what an operator adds to the effort.
    fn weigh(&mut self, operator: &Operator<'_>) {
        let blocks = match operator {
            Operator::If { .. } | Operator::Else | Operator::End | Operator::Loop { .. } | Operator::BrIf { .. } => 1,
            Operator::TryTable { .. } => 3,
            // Behind a call with a handler is another block.
            Operator::Call { .. } | Operator::CallIndirect { .. } | Operator::CallRef { .. } if !self.handlers.is_empty() => 1,
            _ => return,
        };
        self.blocks += blocks;
        self.live_values += blocks * (self.stack.len() + self.locals.variables());
    }

    fn effort(&self) -> Effort {
        let passed = PASSED_VALUES_LIMIT - self.passed_values_left;
        if self.blocks > BLOCKS_LIMIT || self.live_values > LIVE_VALUES_LIMIT || passed > PASSED_VALUES_FULL_LIMIT {
            Effort::Linear
        } else {
            Effort::Full
        }
    }

    fn push(&mut self, value: Value) {
        self.stack.push(value);
    }

    fn pop(&mut self) -> Value {
        self.stack.pop().expect("invariant: validation keeps the operand stack from running empty")
    }

    /// Pops two values, the deeper one first.
    fn pop2(&mut self) -> (Value, Value) {
        let second = self.pop();
        (self.pop(), second)
    }

    /// Pops three values, the deepest first.
    fn pop3(&mut self) -> (Value, Value, Value) {
        let third = self.pop();
        let (first, second) = self.pop2();
        (first, second, third)
    }

    /// Pops `count` values, the deepest first.
    fn pop_many(&mut self, count: usize) -> Vec<Value> {
        let at = self.stack.len().checked_sub(count).expect("invariant: validation keeps the operand stack from running empty");
        self.stack.split_off(at)
    }

    /// Accounts for `count` values in a list of IR values.
    fn pass_values(&mut self, count: usize) -> Result<()> {
        let left = self.passed_values_left.checked_sub(count);
        ensure!(left.is_some(), "the function passes too many values along its branches and calls");
        self.passed_values_left = left.unwrap_or(0);
        Ok(())
    }

    /// Reads a pointer that never changes while the instance lives.
    fn constant_pointer(&mut self, base: Value, offset: u32) -> Value {
        self.builder.ins().load(POINTER, constant(), base, offset as i32)
    }
}

/// Flags of an access to a field that never changes while the instance lives.
fn constant() -> MemFlagsData {
    MemFlagsData::trusted().with_readonly().with_can_move()
}

/// Flags of an access to a field that may change, in `region`.
fn mutable(region: AliasRegion) -> MemFlagsData {
    MemFlagsData::trusted().with_alias_region(Some(region))
}
