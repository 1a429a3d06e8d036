//! Bodies of imported functions in place of their calls: what to put where is `adapters`' to know.

use super::signature::Symbol;
use crate::base::index::*;
use anyhow::Result;
use cranelift_codegen::Context;
use cranelift_codegen::inline::{Inline, InlineCommand};
use cranelift_codegen::ir::{self, Function, SourceLoc};
use cranelift_entity::EntityRef;
use std::borrow::Cow;
use std::collections::HashMap;

/// The bodies behind imported functions of one module.
pub(super) type Inlined<'a> = HashMap<FuncIndex, &'a Function>;

/// Puts the bodies of known imports where they are called. What is put there has the source position of the call.
pub(super) fn inline(inlined: &Inlined<'_>, context: &mut Context) -> Result<()> {
    let own = context.func.dfg.num_insts();
    if inlined.is_empty() || !context.inline(Inliner(inlined))? {
        return Ok(());
    }
    let blocks: Vec<_> = context.func.layout.blocks().collect();
    let mut position = SourceLoc::default();
    for block in blocks {
        let instructions: Vec<_> = context.func.layout.block_insts(block).collect();
        for instruction in instructions {
            if instruction.index() < own {
                position = context.func.srcloc(instruction);
            } else {
                context.func.set_srcloc(instruction, position);
            }
        }
    }
    Ok(())
}

struct Inliner<'a>(&'a Inlined<'a>);

impl Inline for Inliner<'_> {
    fn inline(&mut self, caller: &Function, _: ir::Inst, _: ir::Opcode, callee: ir::FuncRef, _: &[ir::Value]) -> InlineCommand<'_> {
        let name = match &caller.dfg.ext_funcs[callee].name {
            ir::ExternalName::User(name) => caller.params.user_named_funcs().get(*name),
            _ => None,
        };
        match name.and_then(Symbol::from_name) {
            Some(Symbol::Inlined(func)) => match self.0.get(&FuncIndex::from_u32(func)) {
                Some(body) => InlineCommand::Inline { callee: Cow::Borrowed(body), visit_callee: false },
                None => InlineCommand::KeepCall,
            },
            _ => InlineCommand::KeepCall,
        }
    }
}
