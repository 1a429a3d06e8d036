//! Subtyping of types in an engine's terms. Spec: core specification, "Matching".

use super::Engine;
use windlass_compiler::types::core::{HeapType, RefType, TypeRef, ValType};

impl Engine {
    /// Whether a value of type `sub` may stand where one of type `sup` is asked for. Both are in this engine's terms.
    pub(crate) fn val_matches(&self, sub: &ValType, sup: &ValType) -> bool {
        match (sub, sup) {
            (ValType::Ref(sub), ValType::Ref(sup)) => self.ref_matches(sub, sup),
            _ => sub == sup,
        }
    }

    /// Likewise of references.
    pub(crate) fn ref_matches(&self, sub: &RefType, sup: &RefType) -> bool {
        (sup.nullable || !sub.nullable) && self.heap_matches(sub.heap, sup.heap)
    }

    /// Likewise of what they refer to.
    pub(crate) fn heap_matches(&self, sub: HeapType, sup: HeapType) -> bool {
        match (sub, sup) {
            (HeapType::Concrete(TypeRef::Engine(sub)), HeapType::Concrete(TypeRef::Engine(sup))) => self.types().is_subtype(sub, sup),
            (HeapType::NoFunc, sup) => sup.is_func(),
            (HeapType::Concrete(_), HeapType::Func) | (HeapType::NoExtern, HeapType::Extern) | (HeapType::NoExn, HeapType::Exn) => true,
            (sub, sup) => sub == sup,
        }
    }
}
