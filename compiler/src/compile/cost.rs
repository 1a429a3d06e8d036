//! What operators cost in units of fuel.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use wasmparser::Operator;

/// The costs of operators whose work grows with an operand, on top of what [`OperatorCost`] says of them. All are 1 by default.
///
/// They are taken before the operator does anything, also where it then fails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariableOperatorCost {
    /// `memory.copy`, for each byte.
    pub memory_copy_per_byte: u8,
    /// `memory.fill`, for each byte.
    pub memory_fill_per_byte: u8,
    /// `memory.init`, for each byte.
    pub memory_init_per_byte: u8,
    /// `memory.grow`, for each page that it asks for.
    pub memory_grow_per_page: u8,
    /// `table.copy`, for each element.
    pub table_copy_per_element: u8,
    /// `table.fill`, for each element.
    pub table_fill_per_element: u8,
    /// `table.init`, for each element.
    pub table_init_per_element: u8,
    /// `table.grow`, for each element that it asks for.
    pub table_grow_per_element: u8,
    /// `array.copy`, for each element.
    pub array_copy_per_element: u8,
    /// `array.fill`, for each element.
    pub array_fill_per_element: u8,
    /// `array.new_data`, for each element.
    pub array_new_data_per_element: u8,
    /// `array.init_data`, for each element.
    pub array_init_data_per_element: u8,
    /// `array.new_elem`, for each element.
    pub array_new_elem_per_element: u8,
    /// `array.init_elem`, for each element.
    pub array_init_elem_per_element: u8,
    /// `array.new_default`, for each element.
    pub array_new_default_per_element: u8,
    /// `array.new`, for each element.
    pub array_new_per_element: u8,
}

impl VariableOperatorCost {
    /// The same cost for each.
    fn all(cost: u8) -> Self {
        Self {
            memory_copy_per_byte: cost,
            memory_fill_per_byte: cost,
            memory_init_per_byte: cost,
            memory_grow_per_page: cost,
            table_copy_per_element: cost,
            table_fill_per_element: cost,
            table_init_per_element: cost,
            table_grow_per_element: cost,
            array_copy_per_element: cost,
            array_fill_per_element: cost,
            array_new_data_per_element: cost,
            array_init_data_per_element: cost,
            array_new_elem_per_element: cost,
            array_init_elem_per_element: cost,
            array_new_default_per_element: cost,
            array_new_per_element: cost,
        }
    }
}

impl Default for VariableOperatorCost {
    fn default() -> Self {
        Self::all(1)
    }
}

macro_rules! costs {
    ($(@$proposal:ident $op:ident $({ $($payload:tt)* })? => $visit:ident ($($arity:tt)*))*) => {
        /// What each operator costs in units of fuel, by its name.
        ///
        /// Every operator costs 1 by default, but for `nop`, `drop`, `block`, `loop`, `else` and `end`, which cost 0: they are nothing by themselves.
        #[derive(Clone, PartialEq, Eq)]
        pub struct OperatorCost {
            $(
                #[doc = concat!("The operator `", stringify!($op), "`.")]
                pub $op: u8,
            )*
            /// What operators cost in addition by the length of what they work on.
            pub variable: VariableOperatorCost,
        }

        impl OperatorCost {
            /// The same cost for each.
            fn all(cost: u8) -> Self {
                Self { $($op: cost,)* variable: VariableOperatorCost::all(cost) }
            }

            /// What `operator` costs, whatever it works on.
            pub(super) fn of(&self, operator: &Operator<'_>) -> u8 {
                match operator {
                    $(Operator::$op { .. } => self.$op,)*
                    _ => 1,
                }
            }

            /// Names and costs, in the order of the fields.
            fn entries(&self) -> impl Iterator<Item = (&'static str, u8)> {
                [$((stringify!($op), self.$op)),*].into_iter()
            }

            /// The inverse of [`Self::entries`]; absent when there are not as many.
            fn from_costs(mut costs: impl Iterator<Item = u8>, variable: VariableOperatorCost) -> Option<Self> {
                let all = Self { $($op: costs.next()?,)* variable };
                costs.next().is_none().then_some(all)
            }
        }
    };
}

wasmparser::for_each_operator!(costs);

impl OperatorCost {
    /// What adapters cost: each turn of a loop 1, which is not a matter of operators, and what they copy as much as a guest's copies.
    pub(super) fn for_adapters(&self) -> Self {
        let copies = VariableOperatorCost { memory_copy_per_byte: self.variable.memory_copy_per_byte, ..VariableOperatorCost::all(0) };
        Self { variable: copies, ..Self::all(0) }
    }
}

#[expect(clippy::derivable_impls, reason = "most costs are 1: the lint does not see the fields behind the dots")]
impl Default for OperatorCost {
    fn default() -> Self {
        Self { Nop: 0, Drop: 0, Block: 0, Loop: 0, Else: 0, End: 0, ..Self::all(1) }
    }
}

impl fmt::Debug for OperatorCost {
    /// What differs from the defaults.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let default = Self::default();
        let mut out = f.debug_struct("OperatorCost");
        for ((name, cost), (_, usual)) in self.entries().zip(default.entries()) {
            if cost != usual {
                out.field(name, &cost);
            }
        }
        if self.variable != default.variable {
            out.field("variable", &self.variable);
        }
        out.finish_non_exhaustive()
    }
}

impl Serialize for OperatorCost {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let costs: Vec<u8> = self.entries().map(|(_, cost)| cost).collect();
        (costs, &self.variable).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for OperatorCost {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (costs, variable) = <(Vec<u8>, VariableOperatorCost)>::deserialize(deserializer)?;
        Self::from_costs(costs.into_iter(), variable).ok_or_else(|| D::Error::custom("costs of other operators than there are"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_are_of_their_operators() {
        let costs = OperatorCost { I32Add: 7, ..OperatorCost::default() };
        assert_eq!((costs.of(&Operator::I32Add), costs.of(&Operator::I32Sub), costs.of(&Operator::Nop)), (7, 1, 0));
        assert_eq!(format!("{costs:?}"), "OperatorCost { I32Add: 7, .. }");
        assert_eq!(costs.for_adapters().of(&Operator::I32Add), 0);
    }

    #[test]
    fn costs_survive_being_stored() {
        let costs = OperatorCost { V128Load: 3, ..OperatorCost::default() };
        let stored = postcard::to_stdvec(&costs).expect("plain data");
        assert_eq!(postcard::from_bytes::<OperatorCost>(&stored).expect("what was stored"), costs);
        let fewer = postcard::to_stdvec(&(vec![1_u8; 10], &costs.variable)).expect("plain data");
        assert!(postcard::from_bytes::<OperatorCost>(&fewer).is_err(), "most are missing");
    }
}
