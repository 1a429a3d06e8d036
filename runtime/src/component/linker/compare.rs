//! The type of a definition that is a component's own against the type of an import: all that differs, each with its path.
//!
//! Spec: Explainer, "Type checking": value types are equal when their structures are, labels included; resource types only to themselves.

use super::super::abi::TypeStep;
use super::super::link_error::{LinkProblemKind, LinkStep, Misfit};
use super::super::types::{Scope, Wit};
use windlass_compiler::base::index::FuncTypeIndex;
use windlass_compiler::types::component::{ComponentFuncType, InterfaceType};

/// More differences than this are not listed: one type can hold another a great many times.
const MAX_DIFFERENCES: usize = 64;

/// What differs between the function type that is imported and the one that is defined, each in its scope.
pub(super) fn func((a, wanted): (&Scope, FuncTypeIndex), (b, found): (&Scope, FuncTypeIndex)) -> Vec<Misfit> {
    let (x, y) = (&a.table.funcs[wanted], &b.table.funcs[found]);
    let mut compare = Compare { a, b, path: Vec::new(), misfits: Vec::new() };
    if x.is_async != y.is_async {
        compare.misfits.push(Misfit::asynchronous(x.is_async, DEFINER));
    }
    if x.params.len() == y.params.len() {
        for (i, (wanted, found)) in x.params.iter().zip(&y.params).enumerate() {
            compare.at(TypeStep::Parameter(i, wanted.name.clone()), |compare| {
                if wanted.name == found.name {
                    compare.ty(wanted.ty, found.ty);
                } else {
                    compare.differs(format!("it as `{}`", wanted.name), format!("it as `{}`", found.name));
                }
            });
        }
    } else {
        let misfit = Misfit::new(LinkProblemKind::ParameterCount, params(a, x, " parameters"), params(b, y, ""));
        compare.misfits.push(misfit.by(DEFINER));
    }
    compare.at(TypeStep::Result, |compare| compare.optional(x.result, y.result, "a result"));
    let mut misfits = compare.misfits;
    for misfit in &mut misfits {
        // The parameter is read with its type.
        if let (Some(LinkStep::Type(step)), Some(place)) = (misfit.steps.first(), misfit.place.first_mut()) {
            *place = super::super::host::place(step, x, a);
        }
    }
    misfits
}

/// What differs between the value type that is imported and the one that is defined.
pub(super) fn value((a, wanted): (&Scope, InterfaceType), (b, found): (&Scope, InterfaceType)) -> Vec<Misfit> {
    let mut compare = Compare { a, b, path: Vec::new(), misfits: Vec::new() };
    compare.ty(wanted, found);
    compare.misfits
}

/// Whose definitions are compared.
const DEFINER: &str = "the exporting instance";

fn params(scope: &Scope, func: &ComponentFuncType, noun: &str) -> String {
    let shown: Vec<String> = func.params.iter().map(|param| format!("{}: {}", param.name, Wit::new(scope, param.ty))).collect();
    let list = if shown.is_empty() { String::new() } else { format!(" (`{}`)", shown.join(", ")) };
    format!("{}{noun}{list}", shown.len())
}

struct Compare<'a> {
    a: &'a Scope,
    b: &'a Scope,
    path: Vec<TypeStep>,
    misfits: Vec<Misfit>,
}

impl Compare<'_> {
    fn at(&mut self, step: TypeStep, within: impl FnOnce(&mut Self)) {
        if self.misfits.len() < MAX_DIFFERENCES {
            self.path.push(step);
            within(self);
            self.path.pop();
        }
    }

    fn push(&mut self, kind: LinkProblemKind, expected: String, found: String) {
        let misfit = Misfit::new(kind, expected, found).by(DEFINER);
        let steps = self.path.iter().rev().cloned().map(LinkStep::Type);
        self.misfits.push(steps.fold(misfit, Misfit::at));
    }

    fn differs(&mut self, expected: String, found: String) {
        self.push(LinkProblemKind::WrongType, expected, found);
    }

    /// Types of different kinds, or with different labels.
    fn structure(&mut self, wanted: InterfaceType, found: InterfaceType) {
        let (short, full) = (
            (Wit::new(self.a, wanted).to_string(), Wit::new(self.b, found).to_string()),
            (Wit::full(self.a, wanted).to_string(), Wit::full(self.b, found).to_string()),
        );
        let (expected, found) = if short.0 == short.1 { full } else { short };
        self.differs(format!("`{expected}`"), format!("`{found}`"));
    }

    fn optional(&mut self, wanted: Option<InterfaceType>, found: Option<InterfaceType>, what: &str) {
        match (wanted, found) {
            (None, None) => {}
            (Some(wanted), Some(found)) => self.ty(wanted, found),
            (Some(wanted), None) => self.differs(format!("`{}`", Wit::new(self.a, wanted)), "none".to_owned()),
            (None, Some(_)) => self.differs("none".to_owned(), what.to_owned()),
        }
    }

    fn ty(&mut self, wanted: InterfaceType, found: InterfaceType) {
        use InterfaceType as T;
        let (x, y) = (&self.a.table, &self.b.table);
        match (wanted, found) {
            (T::Own(left), T::Own(right)) | (T::Borrow(left), T::Borrow(right)) => {
                if self.a.resources[left] != self.b.resources[right] {
                    let expected = format!("`{}`", Wit::new(self.a, wanted));
                    let found = format!("`{}`, which is another resource type here", Wit::new(self.b, found));
                    self.push(LinkProblemKind::WrongResource, expected, found);
                }
            }
            (T::List(left), T::List(right)) => {
                let (left, right) = (x.lists[left].element, y.lists[right].element);
                self.at(TypeStep::Element, |compare| compare.ty(left, right));
            }
            (T::FixedList(left), T::FixedList(right)) if x.fixed_lists[left].len == y.fixed_lists[right].len => {
                let (left, right) = (x.fixed_lists[left].element, y.fixed_lists[right].element);
                self.at(TypeStep::Element, |compare| compare.ty(left, right));
            }
            (T::Map(left), T::Map(right)) => {
                let (left, right) = (&x.maps[left], &y.maps[right]);
                self.at(TypeStep::Key, |compare| compare.ty(left.key, right.key));
                self.at(TypeStep::Value, |compare| compare.ty(left.value, right.value));
            }
            (T::Record(left), T::Record(right)) => {
                let (left, right) = (&x.records[left].fields, &y.records[right].fields);
                if left.iter().map(|field| &field.name).ne(right.iter().map(|field| &field.name)) {
                    return self.structure(wanted, found);
                }
                for (left, right) in left.iter().zip(right) {
                    self.at(TypeStep::Field(left.name.clone()), |compare| compare.ty(left.ty, right.ty));
                }
            }
            (T::Tuple(left), T::Tuple(right)) if x.tuples[left].types.len() == y.tuples[right].types.len() => {
                let pairs = x.tuples[left].types.iter().zip(&y.tuples[right].types);
                for (i, (left, right)) in pairs.enumerate() {
                    self.at(TypeStep::TupleElement(i), |compare| compare.ty(*left, *right));
                }
            }
            (T::Variant(left), T::Variant(right)) => {
                let (left, right) = (&x.variants[left].cases, &y.variants[right].cases);
                if left.iter().map(|case| &case.name).ne(right.iter().map(|case| &case.name)) {
                    return self.structure(wanted, found);
                }
                for (left, right) in left.iter().zip(right) {
                    self.at(TypeStep::Case(left.name.clone()), |compare| compare.optional(left.ty, right.ty, "a payload"));
                }
            }
            (T::Flags(left), T::Flags(right)) if x.flags[left].names == y.flags[right].names => {}
            (T::Enum(left), T::Enum(right)) if x.enums[left].names == y.enums[right].names => {}
            (T::Option(left), T::Option(right)) => {
                let (left, right) = (x.options[left].ty, y.options[right].ty);
                self.at(TypeStep::Some, |compare| compare.ty(left, right));
            }
            (T::Result(left), T::Result(right)) => {
                let (left, right) = (&x.results[left], &y.results[right]);
                self.at(TypeStep::Ok, |compare| compare.optional(left.ok, right.ok, "a payload"));
                self.at(TypeStep::Err, |compare| compare.optional(left.err, right.err, "a payload"));
            }
            (T::Stream(left), T::Stream(right)) => {
                let (left, right) = (x.streams[left].payload, y.streams[right].payload);
                self.at(TypeStep::Element, |compare| compare.optional(left, right, "a payload"));
            }
            (T::Future(left), T::Future(right)) => {
                let (left, right) = (x.futures[left].payload, y.futures[right].payload);
                self.at(TypeStep::Value, |compare| compare.optional(left, right, "a payload"));
            }
            // Without an index; where the kinds differ indices mean nothing.
            (left, right) if is_primitive(left) && left == right => {}
            (left, right) => self.structure(left, right),
        }
    }
}

fn is_primitive(ty: InterfaceType) -> bool {
    use InterfaceType as T;
    matches!(ty, T::Bool | T::S8 | T::U8 | T::S16 | T::U16 | T::S32 | T::U32 | T::S64 | T::U64 | T::Float32 | T::Float64 | T::Char)
        || matches!(ty, T::String | T::ErrorContext)
}
