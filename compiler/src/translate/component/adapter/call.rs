//! The adapter itself: what the caller calls in place of the callee.
//!
//! Spec: `canon_lower` of `canon_lift`, both synchronous. Nothing asks whether the callee may be entered: re-entrance is legal, and a trap ends
//! all instances that adapters connect.

use super::code::{Callee, Code, Local, val_type};
use super::module::{ModuleBuilder, Side, Way};
use super::walk::{Site, Walk};
use crate::abi::{Direction, flatten_functype, params_in_memory, result_in_memory};
use crate::base::index::{FuncTypeIndex, RuntimePostReturnIndex};
use crate::translate::component::{AdapterBuiltin, AdapterCall, AdapterTrap, AdapterValue, CoreDef};
use crate::types::component::{ComponentFuncType, InterfaceType};
use crate::types::core::ValType as CoreType;
use anyhow::{Context, Result, bail};
use wasm_encoder::{Instruction as I, ValType};

/// What the callee is.
pub(super) enum Target {
    /// A core function from outside.
    Core(CoreDef),
    /// Another adapter of the module, by its function's number.
    Adapter(u32),
}

/// A call to write.
pub(super) struct Call {
    pub ty: FuncTypeIndex,
    pub caller: Side,
    pub callee: Side,
    pub target: Target,
    pub post_return: Option<RuntimePostReturnIndex>,
    /// For messages and backtraces.
    pub about: AdapterCall,
}

fn core_types(types: &[CoreType]) -> Result<Vec<ValType>> {
    types
        .iter()
        .map(|ty| match ty {
            CoreType::I32 => Ok(ValType::I32),
            CoreType::I64 => Ok(ValType::I64),
            CoreType::F32 => Ok(ValType::F32),
            CoreType::F64 => Ok(ValType::F64),
            CoreType::V128 | CoreType::Ref(_) => bail!("invariant: flat values are numbers"),
        })
        .collect()
}

/// Writes an adapter: its function's number among those that the module defines.
pub(super) fn write_call(module: &mut ModuleBuilder<'_, '_>, call: Call) -> Result<u32> {
    let types = module.shapes.types;
    let ty = &types.funcs[call.ty];
    let lower = flatten_functype(ty, Direction::Lower);
    let lift = flatten_functype(ty, Direction::Lift);
    let (params, results) = (core_types(&lower.params)?, core_types(&lower.results)?);
    let (callee_params, callee_results) = (core_types(&lift.params)?, core_types(&lift.results)?);

    let name = call.about.to_string();
    let (number, function) = module.begin_call(call.about, name, &params, &results);
    let target = match call.target {
        Target::Core(def) => module.core_func(def, &callee_params, &callee_results),
        Target::Adapter(index) => Callee::Defined(index),
    };
    let post_return = call.post_return.map(|index| module.post_return(index, &callee_results));
    let (code, locals) = Code::new(&params);
    let mut walk = Walk {
        module,
        code,
        way: Way { from: call.caller, to: call.callee },
        site: Site::Call { call: number, value: AdapterValue::Nothing, lowering: false, steps: Vec::new() },
        scope: None,
        taken: Default::default(),
        repeated: false,
    };

    walk.ensure_may_leave();
    let args = walk.params(ty, &locals, &callee_params)?;
    walk.code.get_all(&args).call(target);
    let returned = walk.code.locals(callee_results);
    walk.code.set_all(&returned);

    walk.way = Way { from: call.callee, to: call.caller };
    let out = result_in_memory(ty).then(|| locals.last().copied()).flatten();
    let result = walk.result(ty, &returned, out)?;
    if let Some(post_return) = post_return {
        walk.may_leave(call.callee, false);
        walk.code.get_all(&returned).call(post_return);
        walk.may_leave(call.callee, true);
    }
    walk.code.get_all(&result);
    let code = walk.code;
    module.define(function, code);
    Ok(function)
}

impl Walk<'_, '_, '_> {
    fn ensure_may_leave(&mut self) {
        let global = self.module.may_leave(self.way.from.instance);
        self.code.op(I::GlobalGet(global)).op(I::I32Eqz);
        self.trap_if(AdapterTrap::CannotLeave, None);
    }

    /// Passes the arguments: locals that hold what the callee takes.
    fn params(&mut self, ty: &ComponentFuncType, locals: &[Local], callee_params: &[ValType]) -> Result<Vec<Local>> {
        if ty.params.iter().any(|param| self.is_scoped(param.ty)) {
            let scope = self.code.local(ValType::I64);
            let callee = self.module.builtin(AdapterBuiltin::EnterScope);
            self.code.call(callee).set(scope);
            self.scope = Some(scope);
        }
        let parts: Vec<_> =
            (0..).zip(ty.params.iter().zip(&ty.param_offsets)).map(|(number, (param, offset))| (number, param.ty, *offset)).collect();
        if params_in_memory(ty) {
            let from = locals[0];
            let (size, align) = (ty.params_abi.size, ty.params_abi.align);
            self.crossing(AdapterValue::Arguments, false, |walk| {
                walk.check_range(walk.way.from, from, size, align, AdapterTrap::MemoryOutOfBounds)
            })?;
            self.clear_queue(ty.params.iter().map(|param| param.ty));
            for (number, ty, offset) in &parts {
                self.crossing(AdapterValue::Argument(*number), false, |walk| walk.check_memory(*ty, from, *offset))?;
            }
            let to = self.code.local(ValType::I32);
            let bytes = self.code.local(ValType::I32);
            self.code.i32(size).set(bytes);
            self.crossing(AdapterValue::Arguments, true, |walk| walk.allocate(align, bytes))?;
            self.code.set(to);
            for (number, ty, offset) in &parts {
                self.crossing(AdapterValue::Argument(*number), true, |walk| walk.copy_memory(*ty, (from, *offset), (to, *offset)))?;
            }
            return Ok(vec![to]);
        }
        self.clear_queue(ty.params.iter().map(|param| param.ty));
        let to = self.code.locals(callee_params.iter().copied());
        let mut flat = Vec::with_capacity(parts.len());
        let mut start = 0;
        for (number, ty, _) in parts {
            let end = start + self.flat_types(ty)?.len();
            flat.push((number, ty, start..end));
            start = end;
        }
        for (number, ty, range) in &flat {
            self.crossing(AdapterValue::Argument(*number), false, |walk| walk.check_flat(*ty, &locals[range.clone()]))?;
        }
        for (number, ty, range) in &flat {
            self.crossing(AdapterValue::Argument(*number), true, |walk| walk.copy_flat(*ty, &locals[range.clone()], &to[range.clone()]))?;
        }
        Ok(to)
    }

    /// What a call that trapped left in the host's queue is not for this one.
    fn clear_queue(&mut self, values: impl IntoIterator<Item = InterfaceType>) {
        if values.into_iter().any(|ty| self.module.shapes.is_queued(ty)) {
            let callee = self.module.builtin(AdapterBuiltin::ClearQueue);
            self.code.call(callee);
        }
    }

    /// Passes the result on: locals that hold what the caller gets. `out` is where it wants what does not fit there.
    fn result(&mut self, ty: &ComponentFuncType, returned: &[Local], out: Option<Local>) -> Result<Vec<Local>> {
        let Some(result) = ty.result else {
            self.exit_scope()?;
            return Ok(Vec::new());
        };
        self.clear_queue(ty.result);
        match out {
            None => {
                self.crossing(AdapterValue::Result, false, |walk| walk.check_flat(result, returned))?;
                self.exit_scope()?;
                let flat = ty.result_abi.flat.as_ref().context("invariant: a flat result has a flat form")?;
                let to = self.code.locals(flat.iter().map(|ty| val_type(*ty)));
                self.crossing(AdapterValue::Result, true, |walk| walk.copy_flat(result, returned, &to))?;
                Ok(to)
            }
            Some(out) => {
                self.crossing(AdapterValue::Result, false, |walk| walk.lift_result(ty, result, returned[0]))?;
                // Borrows are over before the result is delivered. Spec: `Task.return_`.
                self.exit_scope()?;
                let (size, align) = (ty.result_abi.size, ty.result_abi.align);
                self.crossing(AdapterValue::Result, true, |walk| {
                    walk.check_range(walk.way.to, out, size, align, AdapterTrap::MemoryOutOfBounds)?;
                    walk.copy_memory(result, (returned[0], 0), (out, 0))
                })?;
                Ok(Vec::new())
            }
        }
    }

    fn lift_result(&mut self, ty: &ComponentFuncType, result: InterfaceType, at: Local) -> Result<()> {
        let (size, align) = (ty.result_abi.size, ty.result_abi.align);
        self.check_range(self.way.from, at, size, align, AdapterTrap::MemoryOutOfBounds)?;
        self.check_memory(result, at, 0)
    }

    fn exit_scope(&mut self) -> Result<()> {
        if let Some(scope) = self.scope.take() {
            self.code.get(scope);
            self.push_site();
            let callee = self.module.builtin(AdapterBuiltin::ExitScope);
            self.code.call(callee);
        }
        Ok(())
    }
}
