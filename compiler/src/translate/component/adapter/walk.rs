//! What both walks share: where a trap happens, choosing between cases, counting through elements, handles, and functions of their own for large
//! types.

use super::code::{Callee, Code, Local, access, val_type};
use super::module::{Helper, ModuleBuilder, Way};
use super::shape::shape;
use crate::translate::component::{AdapterBuiltin, AdapterPlace, AdapterTrap, AdapterValue};
use crate::types::component::{InterfaceType, ResourceOrigin, VariantLayout};
use anyhow::{Context, Result, bail};
use wasm_encoder::{Instruction as I, ValType};

/// Where in a call something is.
pub(super) enum Site {
    /// In call number `call`; `steps` lead from the value that crosses inwards.
    Call { call: u32, value: AdapterValue, lowering: bool, steps: Vec<String> },
    /// Only the caller of the function knows: it passes the number of the place, shifted.
    Passed(Local),
}

/// A group of cases with payloads of one type.
pub(super) struct Group {
    pub cases: Vec<u32>,
    pub payload: InterfaceType,
    step: String,
}

/// One function while it is written: values go one way in it at any time.
pub(super) struct Walk<'w, 'b, 't> {
    pub module: &'w mut ModuleBuilder<'b, 't>,
    pub code: Code,
    pub way: Way,
    pub site: Site,
    /// Holds the borrow scope, in functions that need it.
    pub scope: Option<Local>,
    /// Representations of handles that the check has taken and the copy will pass on, in order; only those that are there exactly once.
    pub taken: std::collections::VecDeque<Local>,
    /// Whether what is walked may be there any number of times: then representations go through the host's queue.
    pub repeated: bool,
}

impl<'b, 't> Walk<'_, 'b, 't> {
    /// A function with these parameters that shares the module and the way; one is the place, another one may be the scope.
    pub(super) fn sibling(&mut self, params: &[ValType], site: usize, scope: Option<usize>) -> (Walk<'_, 'b, 't>, Vec<Local>) {
        let (code, locals) = Code::new(params);
        let walk = Walk {
            way: self.way,
            site: Site::Passed(locals[site]),
            scope: scope.map(|at| locals[at]),
            taken: Default::default(),
            repeated: true,
            code,
            module: &mut *self.module,
        };
        (walk, locals)
    }

    /// The number of a helper whose last parameters are a place and, if `scoped`, the scope; `body` writes it if it is new.
    pub(super) fn outlined(
        &mut self,
        helper: Helper,
        name: String,
        params: &[ValType],
        results: &[ValType],
        scoped: bool,
        body: impl FnOnce(&mut Walk<'_, 'b, 't>, &[Local]) -> Result<()>,
    ) -> Result<Callee> {
        if let Some(callee) = self.module.known(&helper) {
            return Ok(callee);
        }
        let site = params.len();
        let mut params = params.to_vec();
        params.push(ValType::I32);
        if scoped {
            params.push(ValType::I64);
        }
        let index = self.module.declare_helper(helper, name, &params, results);
        let (mut walk, locals) = self.sibling(&params, site, scoped.then_some(site + 1));
        body(&mut walk, &locals)?;
        let code = walk.code;
        self.module.define(index, code);
        Ok(Callee::Defined(index))
    }

    /// Calls a helper on what is on the stack, adding place and scope.
    pub(super) fn call_outlined(&mut self, callee: Callee, scoped: bool) -> Result<()> {
        self.push_site();
        if scoped {
            let scope = self.scope.context("invariant: whoever passes borrows has a scope")?;
            self.code.get(scope);
        }
        self.code.call(callee);
        Ok(())
    }

    /// Walks a part of the value.
    pub(super) fn inside<R>(&mut self, step: &str, part: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
        if let Site::Call { steps, .. } = &mut self.site {
            steps.push(step.to_owned());
        }
        let result = part(self);
        if let Site::Call { steps, .. } = &mut self.site {
            steps.pop();
        }
        result
    }

    /// Lifts or lowers what crosses in the call.
    pub(super) fn crossing<R>(&mut self, what: AdapterValue, lower: bool, walk: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
        if let Site::Call { value, lowering, .. } = &mut self.site {
            (*value, *lowering) = (what, lower);
        }
        walk(self)
    }

    /// Pushes the number of the place, shifted to make room for a trap.
    pub(super) fn push_site(&mut self) {
        self.push_site_and(AdapterTrap::CannotLeave);
    }

    /// Pushes the number of the place and a trap.
    pub(super) fn push_site_and(&mut self, trap: AdapterTrap) {
        match &self.site {
            Site::Call { call, value, lowering, steps } => {
                let path = steps.iter().filter(|step| !step.is_empty()).cloned().collect::<Vec<_>>().join(", ");
                let place = self.module.place(AdapterPlace { call: *call, value: *value, lowering: *lowering, path });
                self.code.i32(place << AdapterTrap::BITS | trap as u32);
            }
            Site::Passed(local) => {
                self.code.get(*local);
                if trap as u32 != 0 {
                    self.code.i32(trap as u32).op(I::I32Or);
                }
            }
        }
    }

    /// Traps. `value` says what was wrong.
    pub(super) fn trap(&mut self, trap: AdapterTrap, value: Option<Local>) {
        self.push_site_and(trap);
        match value {
            Some(value) => self.code.get(value),
            None => self.code.i32(0),
        };
        let callee = self.module.builtin(AdapterBuiltin::Trap);
        self.code.call(callee).op(I::Unreachable);
    }

    /// Traps as the low bits of the place say, which is passed.
    pub(super) fn trap_here(&mut self, value: Local) {
        self.push_site();
        let callee = self.module.builtin(AdapterBuiltin::Trap);
        self.code.get(value).call(callee).op(I::Unreachable);
    }

    /// Traps if the top of the stack is not 0.
    pub(super) fn trap_if(&mut self, trap: AdapterTrap, value: Option<Local>) {
        self.code.if_();
        self.trap(trap, value);
        self.code.end();
    }

    /// The flat types of a value.
    pub(super) fn flat_types(&self, ty: InterfaceType) -> Result<Vec<ValType>> {
        let flat = self.module.shapes.types.abi(ty).flat.as_ref().context("invariant: flat values have a flat form")?;
        Ok(flat.iter().map(|ty| val_type(*ty)).collect())
    }

    /// Cases with payloads that `wanted` picks, grouped by the payload's type.
    pub(super) fn groups(
        &mut self,
        cases: Vec<(String, Option<InterfaceType>)>,
        wanted: impl Fn(&mut Self, InterfaceType) -> bool,
    ) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (case, (step, payload)) in (0..).zip(cases) {
            let Some(payload) = payload.filter(|payload| wanted(self, *payload)) else { continue };
            match groups.iter_mut().find(|group| group.payload == payload) {
                Some(group) => {
                    group.cases.push(case);
                    group.step.clear();
                }
                None => groups.push(Group { cases: vec![case], payload, step }),
            }
        }
        groups
    }

    /// Runs the code of the group that `case` is in, if any.
    pub(super) fn switch(
        &mut self,
        case: Local,
        groups: &[Group],
        body: &mut dyn FnMut(&mut Self, InterfaceType) -> Result<()>,
    ) -> Result<()> {
        match groups {
            [] => return Ok(()),
            [Group { cases, payload, step }] if let [only] = **cases => {
                self.code.get(case).i32(only).op(I::I32Eq).if_();
                self.inside(step, |walk| body(walk, *payload))?;
                self.code.end();
                return Ok(());
            }
            _ => {}
        }
        let count = groups.len() as u32;
        let last = groups.iter().flat_map(|group| group.cases.iter().copied()).max().unwrap_or(0);
        let mut targets = vec![count; last as usize + 1];
        for (label, group) in (0..).zip(groups) {
            for case in &group.cases {
                targets[*case as usize] = label;
            }
        }
        for _ in 0..=count {
            self.code.block();
        }
        self.code.get(case).op(I::BrTable(targets.into(), count));
        for (label, group) in (0..count).zip(groups) {
            self.code.end();
            self.inside(&group.step, |walk| body(walk, group.payload))?;
            if label + 1 < count {
                self.code.op(I::Br(count - 1 - label));
            }
        }
        self.code.end();
        Ok(())
    }

    /// Walks `count` elements of `size` bytes each; the pointers advance.
    pub(super) fn each_element(
        &mut self,
        count: Local,
        pointers: &[(Local, u32)],
        body: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let repeated = std::mem::replace(&mut self.repeated, true);
        self.code.block().loop_();
        self.code.get(count).op(I::I32Eqz).op(I::BrIf(1));
        body(self)?;
        for (pointer, size) in pointers {
            self.code.get(*pointer).i32(*size).op(I::I32Add).set(*pointer);
        }
        self.code.get(count).i32(1).op(I::I32Sub).set(count).op(I::Br(0));
        self.code.end().end();
        self.repeated = repeated;
        Ok(())
    }

    /// A local of the sum of a pointer and an offset.
    pub(super) fn advanced(&mut self, pointer: Local, offset: u32) -> Local {
        let sum = self.code.local(ValType::I32);
        self.code.get(pointer);
        if offset != 0 {
            self.code.i32(offset).op(I::I32Add);
        }
        self.code.set(sum);
        sum
    }

    /// The memory that values are read from.
    pub(super) fn source(&mut self) -> Result<u32> {
        let memory = self.way.from.memory.context("invariant: values in memory have one")?;
        Ok(self.module.memory(memory))
    }

    /// The memory that values are written to.
    pub(super) fn target(&mut self) -> Result<u32> {
        let memory = self.way.to.memory.context("invariant: values in memory have one")?;
        Ok(self.module.memory(memory))
    }

    /// Loads an unsigned number of 1, 2 or 4 bytes from the source.
    pub(super) fn load_word(&mut self, pointer: Local, offset: u32, size: u32) -> Result<()> {
        let memory = self.source()?;
        let at = access(memory, offset, size);
        self.code.get(pointer).op(match size {
            1 => I::I32Load8U(at),
            2 => I::I32Load16U(at),
            _ => I::I32Load(at),
        });
        Ok(())
    }

    /// The discriminant of a variant in the source, in a local.
    pub(super) fn load_case(&mut self, layout: VariantLayout, pointer: Local, offset: u32) -> Result<Local> {
        let case = self.code.local(ValType::I32);
        self.load_word(pointer, offset, layout.discriminant_size.into())?;
        self.code.set(case);
        Ok(case)
    }

    /// The pointer and the length of a string or list in the source.
    pub(super) fn load_pair(&mut self, pointer: Local, offset: u32) -> Result<[Local; 2]> {
        let pair = [self.code.local(ValType::I32), self.code.local(ValType::I32)];
        for (local, offset) in pair.iter().zip([offset, offset + 4]) {
            self.load_word(pointer, offset, 4)?;
            self.code.set(*local);
        }
        Ok(pair)
    }

    /// The slots of a variant's payload as the payload's own flat form. Spec: `CoerceValueIter`.
    pub(super) fn narrowed(&mut self, slots: &[Local], payload: InterfaceType) -> Result<Vec<Local>> {
        let types = self.flat_types(payload)?;
        Ok(slots.iter().zip(types).map(|(slot, ty)| self.narrowed_slot(*slot, ty)).collect())
    }

    fn narrowed_slot(&mut self, slot: Local, ty: ValType) -> Local {
        if slot.ty == ty {
            return slot;
        }
        let local = self.code.local(ty);
        self.code.get(slot);
        match (slot.ty, ty) {
            (ValType::I64, ValType::I32) => self.code.op(I::I32WrapI64),
            (ValType::I64, ValType::F32) => self.code.op(I::I32WrapI64).op(I::F32ReinterpretI32),
            (ValType::I64, _) => self.code.op(I::F64ReinterpretI64),
            (_, _) => self.code.op(I::F32ReinterpretI32),
        };
        self.code.set(local);
        local
    }

    /// Sets a variant's slots to the payload's own flat form. Spec: `lower_flat_variant`.
    pub(super) fn widen(&mut self, payload: &[Local], slots: &[Local]) {
        for (value, slot) in payload.iter().zip(slots) {
            if value == slot {
                continue;
            }
            self.code.get(*value);
            match (value.ty, slot.ty) {
                (from, to) if from == to => {}
                (ValType::I32, _) => {
                    self.code.op(I::I64ExtendI32U);
                }
                (ValType::F32, ValType::I32) => {
                    self.code.op(I::I32ReinterpretF32);
                }
                (ValType::F32, _) => {
                    self.code.op(I::I32ReinterpretF32).op(I::I64ExtendI32U);
                }
                (_, _) => {
                    self.code.op(I::I64ReinterpretF64);
                }
            }
            self.code.set(*slot);
        }
    }

    /// Takes the handle on the stack out of the source's table, or borrows it. Spec: `lift_own`, `lift_borrow`.
    pub(super) fn lift_handle(&mut self, ty: InterfaceType) -> Result<()> {
        let instance = self.way.from.instance;
        let builtin = match ty {
            InterfaceType::Own(resource) => AdapterBuiltin::LiftOwn { instance, resource },
            InterfaceType::Borrow(resource) => {
                let scope = self.scope.context("invariant: whoever passes borrows has a scope")?;
                self.code.get(scope);
                AdapterBuiltin::LiftBorrow { instance, resource }
            }
            _ => bail!("invariant: a handle is an own or a borrow"),
        };
        self.push_site();
        let callee = self.module.builtin(builtin);
        self.code.call(callee);
        if self.repeated {
            let callee = self.module.builtin(AdapterBuiltin::Enqueue);
            self.code.call(callee);
        } else {
            let local = self.code.local(ValType::I32);
            self.code.set(local);
            self.taken.push_back(local);
        }
        Ok(())
    }

    /// Pushes a handle of the target for what the check has taken. Spec: `lower_own`, `lower_borrow`.
    pub(super) fn lower_handle(&mut self, ty: InterfaceType) -> Result<()> {
        if self.repeated {
            let callee = self.module.builtin(AdapterBuiltin::Dequeue);
            self.code.call(callee);
        } else {
            let local = self.taken.pop_front().context("invariant: both walks go the same way")?;
            self.code.get(local);
        }
        let instance = self.way.to.instance;
        let builtin = match ty {
            InterfaceType::Own(resource) => AdapterBuiltin::LowerOwn { instance, resource },
            InterfaceType::Borrow(resource) => {
                let origin = self.module.shapes.types.resources[resource].origin;
                if matches!(origin, ResourceOrigin::Defined { instance: implementer, .. } if implementer == instance) {
                    // Whoever implements the resource gets its representation.
                    return Ok(());
                }
                let scope = self.scope.context("invariant: whoever passes borrows has a scope")?;
                self.code.get(scope);
                AdapterBuiltin::LowerBorrow { instance, resource }
            }
            _ => bail!("invariant: a handle is an own or a borrow"),
        };
        self.push_site();
        let callee = self.module.builtin(builtin);
        self.code.call(callee);
        Ok(())
    }

    /// Whether walks of the type pass the scope on.
    pub(super) fn is_scoped(&self, ty: InterfaceType) -> bool {
        self.module.shapes.types.abi(ty).has_borrow
    }

    /// The shape of a type.
    pub(super) fn shape(&self, ty: InterfaceType) -> super::shape::Shape {
        shape(self.module.shapes.types, ty)
    }
}
