//! Fuel: the count of units that a store may still use.
//!
//! While a function runs, the count is a variable of it. The costs of a straight run of operators are added up here and taken from the count where the
//! run ends: before a branch, a label, a call. Whatever may see the count in the store finds it there: it is stored before calls, returns and each turn
//! of a loop, and read again after calls. A trap in between leaves it as it was stored last.
//!
//! Code does not go on with a count below zero at the start of a function, which costs one unit itself, in a turn of a loop, and before an operator
//! whose cost grows with an operand. The code of adapters is not the guest's: it pays for turns of loops and for copies, out of the store directly.

use super::{FuncTranslator, mutable};
use crate::compile::cost::OperatorCost;
use crate::translate::layout::{Builtin, instance, store};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{AliasRegion, AliasRegionData, InstBuilder, Value, types};
use cranelift_frontend::Variable;
use wasmparser::Operator;

/// No memory and no table is as long. An operator that asks for more fails, whatever it is charged.
const LONGEST: i64 = 1 << 48;

/// How a function keeps count.
#[derive(Copy, Clone)]
pub(super) struct Fuel {
    /// The store's context.
    store: Value,
    /// Where the count lies there.
    region: AliasRegion,
    /// The count; in the store all the time if there is no variable.
    left: Option<Variable>,
    /// What has been executed since it was brought up to date.
    pending: i64,
}

impl FuncTranslator<'_, '_> {
    /// Starts the count, if there is one, and does not let the function start without fuel. Follows the declaration of locals, which are the first
    /// variables.
    pub(super) fn begin_fuel(&mut self) {
        if self.env.settings.fuel.is_none() {
            return;
        }
        let region = AliasRegionData { user_id: 4, description: "counters of the store".into() };
        let region = self.builder.func.dfg.alias_regions.insert(region);
        let store = self.constant_pointer(self.context, instance::STORE);
        let left = (!self.env.settings.adapters).then(|| self.builder.declare_var(types::I64));
        self.fuel = Some(Fuel { store, region, left, pending: 0 });
        if left.is_none() {
            return;
        }
        self.reload_fuel();
        if let Some(left) = self.fuel_left() {
            self.add_pending(1);
            let empty = self.builder.ins().icmp_imm_s(IntCC::SignedLessThan, left, 1);
            self.run_out_if(empty);
        }
    }

    /// Counts an operator that is about to be translated.
    pub(super) fn charge(&mut self, operator: &Operator<'_>) {
        let env = self.env;
        let Some(costs) = &env.settings.fuel else { return };
        self.add_pending(costs.of(operator).into());
        match *operator {
            Operator::If { .. } | Operator::Else | Operator::End | Operator::Loop { .. } | Operator::TryTable { .. } => self.settle_fuel(),
            Operator::Unreachable => self.store_fuel(),
            _ => {
                if let Some(cost) = by_length(costs, operator) {
                    self.charge_length(cost);
                }
            }
        }
    }

    /// Takes `cost` for each unit of the length on top of the operand stack, which an operator is about to work on.
    fn charge_length(&mut self, cost: u8) {
        if cost != 0
            && let Some(&operand) = self.stack.last()
        {
            let mut len = self.widen(operand);
            if len == operand {
                let longest = self.builder.ins().iconst(types::I64, LONGEST);
                len = self.builder.ins().umin(len, longest);
            }
            self.settle_fuel();
            let cost = self.builder.ins().imul_imm_u(len, i64::from(cost));
            let Some(left) = self.fuel_left() else { return };
            let left = self.builder.ins().isub(left, cost);
            self.set_fuel_left(left);
            let empty = self.builder.ins().icmp_imm_s(IntCC::SignedLessThan, left, 0);
            self.run_out_if(empty);
        }
        self.store_fuel();
    }

    /// A turn of a loop begins.
    pub(super) fn check_fuel(&mut self) {
        if self.fuel.is_none() {
            return;
        }
        if self.env.settings.adapters {
            self.add_pending(1);
        }
        self.store_fuel();
        if let Some(left) = self.fuel_left() {
            let empty = self.builder.ins().icmp_imm_s(IntCC::SignedLessThan, left, 0);
            self.run_out_if(empty);
        }
    }

    /// Takes from the count what was executed.
    pub(super) fn settle_fuel(&mut self) {
        let Some(fuel) = &mut self.fuel else { return };
        let pending = std::mem::take(&mut fuel.pending);
        if pending == 0 {
            return;
        }
        if let Some(left) = self.fuel_left() {
            let left = self.builder.ins().iadd_imm_s(left, -pending);
            self.set_fuel_left(left);
        }
    }

    /// Brings the count in the store up to date.
    pub(super) fn store_fuel(&mut self) {
        self.settle_fuel();
        if let Some(Fuel { store, region, left: Some(variable), .. }) = self.fuel {
            let left = self.builder.use_var(variable);
            self.builder.ins().store(mutable(region), left, store, store::FUEL as i32);
        }
    }

    /// Reads the count from the store, where others may have changed it.
    pub(super) fn reload_fuel(&mut self) {
        if let Some(Fuel { store, region, left: Some(variable), .. }) = self.fuel {
            let left = self.builder.ins().load(types::I64, mutable(region), store, store::FUEL as i32);
            self.builder.def_var(variable, left);
        }
    }

    fn add_pending(&mut self, cost: i64) {
        if let Some(fuel) = &mut self.fuel {
            fuel.pending += cost;
        }
    }

    fn fuel_left(&mut self) -> Option<Value> {
        let fuel = self.fuel?;
        Some(match fuel.left {
            Some(variable) => self.builder.use_var(variable),
            None => self.builder.ins().load(types::I64, mutable(fuel.region), fuel.store, store::FUEL as i32),
        })
    }

    fn set_fuel_left(&mut self, left: Value) {
        match self.fuel {
            Some(Fuel { left: Some(variable), .. }) => self.builder.def_var(variable, left),
            Some(Fuel { store, region, .. }) => {
                self.builder.ins().store(mutable(region), left, store, store::FUEL as i32);
            }
            None => {}
        }
    }

    /// Asks the host for more, or traps, if `empty`.
    fn run_out_if(&mut self, empty: Value) {
        let (ask, next) = (self.builder.create_block(), self.builder.create_block());
        self.builder.set_cold_block(ask);
        self.builder.ins().brif(empty, ask, [], next, []);
        self.builder.seal_block(ask);
        self.builder.switch_to_block(ask);
        let pending = self.fuel.as_mut().map(|fuel| std::mem::take(&mut fuel.pending));
        self.store_fuel();
        self.call_builtin(Builtin::OutOfFuel, &[]);
        self.reload_fuel();
        if let (Some(fuel), Some(pending)) = (&mut self.fuel, pending) {
            fuel.pending = pending;
        }
        self.builder.ins().jump(next, []);
        self.builder.seal_block(next);
        self.builder.switch_to_block(next);
    }
}

/// The cost by length of an operator whose length is on top of the operand stack.
fn by_length(costs: &OperatorCost, operator: &Operator<'_>) -> Option<u8> {
    let costs = &costs.variable;
    Some(match operator {
        Operator::MemoryCopy { .. } => costs.memory_copy_per_byte,
        Operator::MemoryFill { .. } => costs.memory_fill_per_byte,
        Operator::MemoryInit { .. } => costs.memory_init_per_byte,
        Operator::MemoryGrow { .. } => costs.memory_grow_per_page,
        Operator::TableCopy { .. } => costs.table_copy_per_element,
        Operator::TableFill { .. } => costs.table_fill_per_element,
        Operator::TableInit { .. } => costs.table_init_per_element,
        Operator::TableGrow { .. } => costs.table_grow_per_element,
        _ => return None,
    })
}
