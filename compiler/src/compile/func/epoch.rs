//! Epochs: code looks at the engine's counter at the start of a function and in each turn of a loop, and asks the host what to do once the counter has
//! reached the store's deadline.
//!
//! The counter is read by an atomic load. A plain one, which nothing in the loop changes, the code generator may take out of the loop.

use super::{FuncTranslator, mutable};
use crate::translate::layout::{Builtin, instance, store};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, MemFlagsData, types};

impl FuncTranslator<'_, '_> {
    /// The function starts. Adapters need not look then: they end, or call a function that looks.
    pub(super) fn begin_epoch(&mut self) {
        if !self.env.settings.adapters {
            self.check_epoch();
        }
    }

    /// Asks the host if the deadline is reached. The count of fuel in the store is up to date here but for what is pending.
    pub(super) fn check_epoch(&mut self) {
        if !self.env.settings.epochs {
            return;
        }
        let store_context = self.constant_pointer(self.context, instance::STORE);
        let counter = self.constant_pointer(store_context, store::EPOCH);
        let now = self.builder.ins().atomic_load(types::I64, MemFlagsData::trusted(), counter);
        // Behind an atomic load everything is read again.
        let deadline = self.builder.ins().load(types::I64, mutable(self.regions.records), store_context, store::EPOCH_DEADLINE as i32);
        let reached = self.builder.ins().icmp(IntCC::UnsignedGreaterThanOrEqual, now, deadline);
        let (ask, next) = (self.builder.create_block(), self.builder.create_block());
        self.builder.set_cold_block(ask);
        self.builder.ins().brif(reached, ask, [], next, []);
        self.builder.seal_block(ask);
        self.builder.switch_to_block(ask);
        self.call_builtin(Builtin::EpochReached, &[]);
        self.reload_fuel();
        self.builder.ins().jump(next, []);
        self.builder.seal_block(next);
        self.builder.switch_to_block(next);
    }
}
