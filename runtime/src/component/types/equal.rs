//! Structural equality of types of two components.
//!
//! Spec: Explainer, "Type checking": value types are equal when their structures are; the kinds stay apart (a `tuple` is not a
//! `record`), labels count, resource types are equal only to themselves.

use super::scope::Scope;
use std::sync::Arc;
use windlass_compiler::types::component::InterfaceType;

type Located<'a> = (&'a Arc<Scope>, InterfaceType);

/// Whether two types, each in its scope, are the same type.
pub(crate) fn equal((a, left): Located<'_>, (b, right): Located<'_>) -> bool {
    use InterfaceType as T;
    if Arc::ptr_eq(a, b) && left == right {
        return true;
    }
    let same = |left, right| equal((a, left), (b, right));
    let optional = |left: Option<InterfaceType>, right: Option<InterfaceType>| match (left, right) {
        (Some(left), Some(right)) => same(left, right),
        (None, None) => true,
        _ => false,
    };
    let (x, y) = (&a.table, &b.table);
    match (left, right) {
        (T::Own(left), T::Own(right)) | (T::Borrow(left), T::Borrow(right)) => a.resources[left] == b.resources[right],
        (T::List(left), T::List(right)) => same(x.lists[left].element, y.lists[right].element),
        (T::FixedList(left), T::FixedList(right)) => {
            let (left, right) = (&x.fixed_lists[left], &y.fixed_lists[right]);
            left.len == right.len && same(left.element, right.element)
        }
        (T::Map(left), T::Map(right)) => {
            let (left, right) = (&x.maps[left], &y.maps[right]);
            same(left.key, right.key) && same(left.value, right.value)
        }
        (T::Record(left), T::Record(right)) => {
            let (left, right) = (&x.records[left].fields, &y.records[right].fields);
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| l.name == r.name && same(l.ty, r.ty))
        }
        (T::Tuple(left), T::Tuple(right)) => {
            let (left, right) = (&x.tuples[left].types, &y.tuples[right].types);
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| same(*l, *r))
        }
        (T::Variant(left), T::Variant(right)) => {
            let (left, right) = (&x.variants[left].cases, &y.variants[right].cases);
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| l.name == r.name && optional(l.ty, r.ty))
        }
        (T::Flags(left), T::Flags(right)) => x.flags[left].names == y.flags[right].names,
        (T::Enum(left), T::Enum(right)) => x.enums[left].names == y.enums[right].names,
        (T::Option(left), T::Option(right)) => same(x.options[left].ty, y.options[right].ty),
        (T::Result(left), T::Result(right)) => {
            let (left, right) = (&x.results[left], &y.results[right]);
            optional(left.ok, right.ok) && optional(left.err, right.err)
        }
        (T::Stream(left), T::Stream(right)) => optional(x.streams[left].payload, y.streams[right].payload),
        (T::Future(left), T::Future(right)) => optional(x.futures[left].payload, y.futures[right].payload),
        // What is left has no index, except where the kinds differ, and then it is unequal whatever the indices are.
        (left, right) => is_primitive(left) && left == right,
    }
}

fn is_primitive(ty: InterfaceType) -> bool {
    use InterfaceType as T;
    matches!(
        ty,
        T::Bool
            | T::S8
            | T::U8
            | T::S16
            | T::U16
            | T::S32
            | T::U32
            | T::S64
            | T::U64
            | T::Float32
            | T::Float64
            | T::Char
            | T::String
            | T::ErrorContext
    )
}
