//! Traps of adapters as errors: an adapter gives a number, the plan says which call and which value it stands for.

use super::super::abi::fault::{bug, fault, limit_fault};
use super::super::abi::trail::told;
use super::super::abi::typecheck::describe;
use super::super::boundary::trapped_in;
use super::AdapterHost;
use crate::handles::Limits;
use crate::{Error, Trap};
use windlass_compiler::base::index::ComponentInstanceIndex;
use windlass_compiler::translate::component::{AdapterCall, AdapterPlace, AdapterTrap, AdapterValue};

impl AdapterHost {
    /// The trap that an adapter asks for; `value` is what was wrong.
    #[cold]
    pub(super) fn trap(&self, limits: &Limits, place_and_trap: u32, value: u32) -> Error {
        let number = place_and_trap & ((1 << AdapterTrap::BITS) - 1);
        let Some(trap) = AdapterTrap::ALL.get(number as usize) else { return bug("an adapter traps without a reason") };
        let error = match trap {
            AdapterTrap::CannotLeave => Error::new(Trap::CannotLeaveComponent),
            AdapterTrap::UnalignedPointer => fault(Trap::UnalignedPointer, format_args!("pointer {value}")),
            AdapterTrap::MemoryOutOfBounds => fault(Trap::MemoryOutOfBounds, format_args!("a value at {value}")),
            AdapterTrap::StringOutOfBounds => fault(Trap::StringOutOfBounds, format_args!("a string at {value}")),
            AdapterTrap::ListOutOfBounds => fault(Trap::ListOutOfBounds, format_args!("a list at {value}")),
            AdapterTrap::StringTooLong => limit_fault(limits.string_refused(value.into()), Trap::ContentTooLong),
            AdapterTrap::ListTooLong => limit_fault(limits.list_refused(value.into()), Trap::ContentTooLong),
            AdapterTrap::InvalidString => fault(Trap::InvalidString, format_args!("the text at {value}")),
            AdapterTrap::InvalidChar => fault(Trap::InvalidChar, format_args!("{value:#x} is no Unicode scalar value")),
            AdapterTrap::InvalidDiscriminant => fault(Trap::InvalidDiscriminant, format_args!("there is no case {value}")),
            AdapterTrap::ReallocUnaligned => fault(Trap::ReallocUnaligned, format_args!("the guest's `realloc` returned {value}")),
            AdapterTrap::ReallocOutOfBounds => fault(Trap::ReallocOutOfBounds, format_args!("the guest's `realloc` returned {value}")),
        };
        self.at_place(place_and_trap, error)
    }

    /// Says where an error happened.
    #[cold]
    pub(super) fn at_place(&self, place: u32, error: Error) -> Error {
        let plan = &self.shared.plan;
        let module = &plan.adapters[self.shared.module];
        let Some(place) = module.places.get((place >> AdapterTrap::BITS) as usize) else { return error };
        let Some(call) = module.calls.get(place.call as usize) else { return error };
        let name = |instance: ComponentInstanceIndex| plan.instance_names.get(instance).map_or("", |name| name);
        let func = call.func.as_ref().map_or_else(String::new, |func| format!("`{func}` of "));
        let name = format!("a call from component instance `{}` to {func}`{}`", name(call.caller), name(call.callee));
        let error = match self.value(place, call) {
            Some(value) => {
                let path = if place.path.is_empty() { String::new() } else { format!(", {}", place.path) };
                told(error, format!("{} {value} of {name}{path}", if place.lowering { "lowering" } else { "lifting" }))
            }
            None => error,
        };
        trapped_in(error, || format!("{name} trapped"))
    }

    /// What crosses at a place, if anything.
    fn value(&self, place: &AdapterPlace, call: &AdapterCall) -> Option<String> {
        let types = &self.shared.types;
        let ty = &types.funcs[call.ty];
        match place.value {
            AdapterValue::Nothing => None,
            AdapterValue::Arguments => Some("the arguments".to_owned()),
            AdapterValue::Argument(index) => {
                let param = ty.params.get(index as usize)?;
                Some(format!("argument `{}` (`{}`)", param.name, describe(param.ty, types)))
            }
            AdapterValue::Result => Some(format!("the result (`{}`)", describe(ty.result?, types))),
        }
    }
}
