//! What follows from a type's parts: whether it holds a list or a handle, whether it is used as an error.

use super::resource::Resource;
use super::ty::Ty;
use super::types::Shape;
use super::{Model, TypeId};

/// Facts of one named type.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Facts {
    /// It holds a string or a list: it owns memory, so parameters pass it by reference and it is not `Copy`.
    pub(crate) list: bool,
    /// It holds a handle to a host's resource, which is not `Clone`.
    pub(crate) host_handle: bool,
    /// It holds a handle to a guest's resource.
    pub(crate) guest_handle: bool,
    /// It holds a tuple for which Rust has no `Debug`.
    pub(crate) long_tuple: bool,
    /// Some function's `result` has it as the error.
    pub(crate) error: bool,
}

/// The longest tuple that Rust's standard library implements traits for.
const MAX_STD_TUPLE: usize = 12;

/// Fills in the facts of every type.
pub(crate) fn fill(model: &mut Model) {
    let mut done = vec![false; model.types.len()];
    for index in 0..model.types.len() {
        fill_one(model, TypeId(index), &mut done);
    }
    let mut errors = Vec::new();
    let functions =
        model.interfaces.iter().flat_map(|i| &i.functions).chain(&model.world.import_functions).chain(&model.world.export_functions);
    for ty in functions.filter_map(|f| f.result.as_ref()) {
        ty.walk(&mut |ty| {
            if let Ty::Result(_, Some(error)) = ty
                && let Ty::Named(id) = **error
            {
                errors.push(model.definition(id));
            }
        });
    }
    for id in errors {
        model.types[id.0].facts.error = true;
    }
}

fn fill_one(model: &mut Model, id: TypeId, done: &mut [bool]) {
    if std::mem::replace(&mut done[id.0], true) {
        return;
    }
    let mut parts: Vec<Ty> = Vec::new();
    match &model.types[id.0].shape {
        Shape::Record(fields) => parts.extend(fields.iter().map(|f| f.ty.clone())),
        Shape::Variant(cases) => parts.extend(cases.iter().filter_map(|c| c.payload.clone())),
        Shape::Alias(ty) => parts.push(ty.clone()),
        Shape::Enum(_) | Shape::Flags(_) | Shape::Resource(_) => {}
    }
    let mut facts = Facts::default();
    for part in &parts {
        part.walk(&mut |ty| {
            if let Ty::Named(part) = ty {
                fill_one(model, *part, done);
            }
            facts = facts.or(model.facts_of_leaf(ty));
        });
    }
    model.types[id.0].facts = facts;
}

impl Facts {
    fn or(self, other: Facts) -> Facts {
        Facts {
            list: self.list | other.list,
            host_handle: self.host_handle | other.host_handle,
            guest_handle: self.guest_handle | other.guest_handle,
            long_tuple: self.long_tuple | other.long_tuple,
            error: self.error,
        }
    }
}

impl Model {
    /// The type that an alias stands for, or the type itself.
    pub(crate) fn stripped<'t>(&'t self, ty: &'t Ty) -> &'t Ty {
        match ty {
            Ty::Named(id) => match &self.ty(*id).shape {
                Shape::Alias(ty) => self.stripped(ty),
                _ => ty,
            },
            _ => ty,
        }
    }

    /// Whether a value of the type holds a string or a list.
    pub(crate) fn owns_memory(&self, ty: &Ty) -> bool {
        self.any_leaf(ty, |facts| facts.list)
    }

    /// Whether a value of the type holds a handle.
    pub(crate) fn holds_handle(&self, ty: &Ty) -> bool {
        self.any_leaf(ty, |facts| facts.host_handle || facts.guest_handle)
    }

    /// Whether a value of the type can be shown by `Debug`.
    pub(crate) fn has_debug(&self, ty: &Ty) -> bool {
        !self.any_leaf(ty, |facts| facts.long_tuple)
    }

    fn any_leaf(&self, ty: &Ty, wanted: impl Fn(Facts) -> bool) -> bool {
        let mut found = false;
        ty.walk(&mut |ty| found |= wanted(self.facts_of_leaf(ty)));
        found
    }

    fn facts_of_leaf(&self, ty: &Ty) -> Facts {
        match ty {
            Ty::String | Ty::List(_) | Ty::Map(..) => Facts { list: true, ..Facts::default() },
            Ty::Tuple(types) if types.len() > MAX_STD_TUPLE => Facts { long_tuple: true, ..Facts::default() },
            Ty::Named(id) => self.ty(*id).facts,
            Ty::Own(id) | Ty::Borrow(id) => match self.resource(*id) {
                Resource::Host { .. } => Facts { host_handle: true, ..Facts::default() },
                Resource::Guest => Facts { guest_handle: true, ..Facts::default() },
            },
            _ => Facts::default(),
        }
    }
}
