//! A type as the walks see it: despecialised, with the parts that matter for generated code.
//!
//! Spec: Canonical ABI, "Despecialization".

use crate::types::component::{InterfaceType, TypeTable, VariantLayout};
use std::collections::HashMap;

/// How much code the walk of one type may come to where it stands; larger ones get a function of their own.
const INLINE_COST: u32 = 24;

/// What a value is made of.
pub(super) enum Shape {
    /// An integer of so many bytes, all of whose bits count.
    Int {
        size: u32,
        signed: bool,
    },
    Bool,
    Char,
    Float32,
    Float64,
    /// Bits that have a label, in so many bytes.
    Flags {
        mask: u32,
        size: u32,
    },
    String,
    /// Any number of elements behind a pointer.
    List(InterfaceType),
    /// A resource handle.
    Handle,
    /// Parts, each with its name for messages and its offset.
    Fields(Vec<(String, InterfaceType, u32)>),
    /// So many of one type.
    Repeat(InterfaceType, u32),
    /// One of several cases, each with its name for messages.
    Cases {
        layout: VariantLayout,
        cases: Vec<(String, Option<InterfaceType>)>,
    },
    /// Streams, futures, error contexts: not made yet.
    Unsupported,
}

/// The shape of `ty`.
pub(super) fn shape(types: &TypeTable, ty: InterfaceType) -> Shape {
    use InterfaceType as T;
    let int = |size, signed| Shape::Int { size, signed };
    match ty {
        T::Bool => Shape::Bool,
        T::S8 => int(1, true),
        T::U8 => int(1, false),
        T::S16 => int(2, true),
        T::U16 => int(2, false),
        T::S32 | T::U32 => int(4, false),
        T::S64 | T::U64 => int(8, false),
        T::Float32 => Shape::Float32,
        T::Float64 => Shape::Float64,
        T::Char => Shape::Char,
        T::String => Shape::String,
        T::List(index) => Shape::List(types.lists[index].element),
        T::Map(index) => Shape::List(T::Tuple(types.maps[index].entry)),
        T::FixedList(index) => Shape::Repeat(types.fixed_lists[index].element, types.fixed_lists[index].len),
        T::Own(_) | T::Borrow(_) => Shape::Handle,
        T::Record(index) => {
            let fields = types.records[index].fields.iter();
            Shape::Fields(fields.map(|field| (format!("field `{}`", field.name), field.ty, field.offset)).collect())
        }
        T::Tuple(index) => {
            let tuple = &types.tuples[index];
            let parts = tuple.types.iter().zip(&tuple.offsets).enumerate();
            Shape::Fields(parts.map(|(i, (ty, offset))| (format!("element {i}"), *ty, *offset)).collect())
        }
        T::Flags(index) => {
            let flags = &types.flags[index];
            let mask = u32::MAX.checked_shr(32u32.saturating_sub(flags.names.len() as u32)).unwrap_or(0);
            Shape::Flags { mask, size: flags.abi.size }
        }
        T::Variant(index) => {
            let variant = &types.variants[index];
            let cases = variant.cases.iter().map(|case| (format!("payload of `{}`", case.name), case.ty)).collect();
            Shape::Cases { layout: variant.layout, cases }
        }
        T::Enum(index) => {
            let ty = &types.enums[index];
            Shape::Cases { layout: ty.layout, cases: ty.names.iter().map(|_| (String::new(), None)).collect() }
        }
        T::Option(index) => {
            let option = &types.options[index];
            let cases = vec![(String::new(), None), ("payload of `some`".to_owned(), Some(option.ty))];
            Shape::Cases { layout: option.layout, cases }
        }
        T::Result(index) => {
            let result = &types.results[index];
            Shape::Cases {
                layout: result.layout,
                cases: vec![("payload of `ok`".to_owned(), result.ok), ("payload of `err`".to_owned(), result.err)],
            }
        }
        T::ErrorContext | T::Stream(_) | T::Future(_) => Shape::Unsupported,
    }
}

/// What is known of the types of one component, found out once for each.
pub(super) struct Shapes<'t> {
    pub types: &'t TypeTable,
    known: HashMap<InterfaceType, Facts>,
}

/// What generated code depends on.
#[derive(Copy, Clone)]
struct Facts {
    needs_check: bool,
    is_bytes: bool,
    is_supported: bool,
    /// Whether a handle may be in it any number of times, or in a function of its own.
    is_queued: bool,
    cost: u32,
}

impl<'t> Shapes<'t> {
    pub(super) fn new(types: &'t TypeTable) -> Self {
        Self { types, known: HashMap::new() }
    }

    /// Whether lifting it can fail, or takes a handle.
    pub(super) fn needs_check(&mut self, ty: InterfaceType) -> bool {
        self.facts(ty).needs_check
    }

    /// Whether a value that has been checked is copied as the bytes that it is: each value is one sequence of bytes, without padding. NaNs keep
    /// their bits, as they do in lists that the host copies.
    pub(super) fn is_bytes(&mut self, ty: InterfaceType) -> bool {
        self.facts(ty).is_bytes
    }

    /// Whether adapters can pass it.
    pub(super) fn is_supported(&mut self, ty: InterfaceType) -> bool {
        self.facts(ty).is_supported
    }

    /// Whether handles in it go through the host's queue from one walk to the other.
    pub(super) fn is_queued(&mut self, ty: InterfaceType) -> bool {
        self.part(ty).is_queued
    }

    /// Whether its walks are functions of their own.
    pub(super) fn is_outlined(&mut self, ty: InterfaceType) -> bool {
        self.facts(ty).cost > INLINE_COST
    }

    /// How much code its walks come to where they stand, roughly in instructions.
    pub(super) fn cost(&mut self, ty: InterfaceType) -> u32 {
        self.part(ty).cost
    }

    /// Recurses at most as deep as types nest.
    fn facts(&mut self, ty: InterfaceType) -> Facts {
        if let Some(facts) = self.known.get(&ty) {
            return *facts;
        }
        let plain = Facts { needs_check: false, is_bytes: true, is_supported: true, is_queued: false, cost: 1 };
        let facts = match shape(self.types, ty) {
            Shape::Int { .. } | Shape::Float32 | Shape::Float64 => plain,
            Shape::Bool => Facts { is_bytes: false, ..plain },
            Shape::Char => Facts { needs_check: true, ..plain },
            Shape::Flags { mask, size } => Facts { is_bytes: mask.count_ones() == 8 * size, ..plain },
            Shape::String => Facts { needs_check: true, is_bytes: false, cost: 3, ..plain },
            Shape::Handle => Facts { needs_check: true, is_bytes: false, cost: 2, ..plain },
            Shape::List(element) => {
                let element = self.part(element);
                let is_queued = self.types.abi(ty).has_handle;
                Facts { needs_check: true, is_bytes: false, is_queued, cost: 4 + element.cost, ..element }
            }
            Shape::Repeat(element, len) => {
                let part = self.part(element);
                let times = if part.is_bytes && !part.needs_check { 1 } else { len };
                Facts { is_queued: self.types.abi(ty).has_handle, cost: part.cost.saturating_mul(times), ..part }
            }
            Shape::Fields(fields) => {
                let mut whole = Facts { cost: 0, ..plain };
                let mut filled = 0;
                for (_, field, _) in fields {
                    filled += self.types.abi(field).size;
                    whole = whole.and(self.part(field));
                }
                Facts { is_bytes: whole.is_bytes && filled == self.types.abi(ty).size, ..whole }
            }
            Shape::Cases { cases, .. } => {
                let payloads: Vec<_> = cases.iter().filter_map(|(_, ty)| *ty).collect();
                let whole = payloads.iter().fold(Facts { cost: 2, ..plain }, |whole, payload| whole.and(self.part(*payload)));
                Facts { needs_check: true, is_bytes: payloads.is_empty(), ..whole }
            }
            Shape::Unsupported => Facts { is_supported: false, ..plain },
        };
        self.known.insert(ty, facts);
        facts
    }

    /// The facts of a part: what has a function of its own costs one call.
    fn part(&mut self, ty: InterfaceType) -> Facts {
        let facts = self.facts(ty);
        if facts.cost <= INLINE_COST {
            return facts;
        }
        Facts { cost: 2, is_queued: self.types.abi(ty).has_handle, ..facts }
    }
}

impl Facts {
    fn and(self, part: Self) -> Self {
        Self {
            needs_check: self.needs_check || part.needs_check,
            is_bytes: self.is_bytes && part.is_bytes,
            is_supported: self.is_supported && part.is_supported,
            is_queued: self.is_queued || part.is_queued,
            cost: self.cost.saturating_add(part.cost),
        }
    }
}
