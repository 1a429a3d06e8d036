//! Structural hashes: types that are equal across components hash alike.

use super::scope::Scope;
use std::hash::{Hash, Hasher};
use std::mem::discriminant;
use windlass_compiler::types::component::InterfaceType;

/// Feeds the structure of `ty` to `to`, as [`super::equal::equal`] compares it. Recurses at most as deep as types nest.
pub(super) fn hash(scope: &Scope, ty: InterfaceType, to: &mut impl Hasher) {
    use InterfaceType as T;
    // The kind alone: indices are a component's own business.
    let index_free = match ty {
        T::Record(_) => 1_u8,
        T::Variant(_) => 2,
        T::List(_) => 3,
        T::FixedList(_) => 4,
        T::Map(_) => 5,
        T::Tuple(_) => 6,
        T::Flags(_) => 7,
        T::Enum(_) => 8,
        T::Option(_) => 9,
        T::Result(_) => 10,
        T::Own(_) => 11,
        T::Borrow(_) => 12,
        T::Stream(_) => 13,
        T::Future(_) => 14,
        primitive => return (0_u8, discriminant(&primitive)).hash(to),
    };
    index_free.hash(to);
    let table = &scope.table;
    let optional = |ty: Option<InterfaceType>, to: &mut _| match ty {
        Some(ty) => {
            1_u8.hash(to);
            hash(scope, ty, to);
        }
        None => 0_u8.hash(to),
    };
    match ty {
        T::Record(index) => {
            let fields = &table.records[index].fields;
            fields.len().hash(to);
            for field in fields {
                field.name.hash(to);
                hash(scope, field.ty, to);
            }
        }
        T::Variant(index) => {
            let cases = &table.variants[index].cases;
            cases.len().hash(to);
            for case in cases {
                case.name.hash(to);
                optional(case.ty, to);
            }
        }
        T::List(index) => hash(scope, table.lists[index].element, to),
        T::FixedList(index) => {
            table.fixed_lists[index].len.hash(to);
            hash(scope, table.fixed_lists[index].element, to);
        }
        T::Map(index) => {
            hash(scope, table.maps[index].key, to);
            hash(scope, table.maps[index].value, to);
        }
        T::Tuple(index) => {
            let types = &table.tuples[index].types;
            types.len().hash(to);
            types.iter().for_each(|ty| hash(scope, *ty, to));
        }
        T::Flags(index) => table.flags[index].names.hash(to),
        T::Enum(index) => table.enums[index].names.hash(to),
        T::Option(index) => hash(scope, table.options[index].ty, to),
        T::Result(index) => {
            optional(table.results[index].ok, to);
            optional(table.results[index].err, to);
        }
        T::Own(index) | T::Borrow(index) => scope.resources[index].hash(to),
        T::Stream(index) => optional(table.streams[index].payload, to),
        T::Future(index) => optional(table.futures[index].payload, to),
        _ => {}
    }
}
