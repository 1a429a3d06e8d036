//! Which types exist in an owning form, in a borrowing form, or in both.
//!
//! With `ownership: Owning` there is one form. With `Borrowing`, a type that owns memory and is a parameter of an export gets a form that
//! borrows it. A type that is used elsewhere as well needs both, which the option has to allow; else the owning one serves for both.

use super::interface::Side;
use super::ty::Ty;
use super::types::{Home, Shape};
use super::{Model, TypeId};
use crate::options::Ownership;

/// Chooses the forms of every type.
pub(crate) fn fill(model: &mut Model, ownership: Ownership) {
    let Ownership::Borrowing { duplicate_if_necessary } = ownership else { return };
    let mut uses = Uses { lent: vec![false; model.types.len()], owned: vec![false; model.types.len()] };
    for interface in &model.interfaces {
        for function in &interface.functions {
            uses.function(model, interface.side, function);
        }
    }
    for (side, functions) in [(Side::Import, &model.world.import_functions), (Side::Export, &model.world.export_functions)] {
        for function in functions {
            uses.function(model, side, function);
        }
    }
    for index in 0..model.types.len() {
        let def = &model.types[index];
        let replaced = def.replaced.is_some()
            || match def.home {
                Home::World => false,
                Home::Interface(id) => model.interface(id).replaced.is_some(),
            };
        if replaced || !def.facts.list || !uses.lent[index] {
            continue;
        }
        let def = &mut model.types[index];
        if !uses.owned[index] {
            def.owned = false;
            def.lent = Some(def.rust.clone());
        } else if duplicate_if_necessary {
            def.lent = Some(format!("{}Param", def.rust));
            def.rust.push_str("Result");
        }
    }
}

/// How types are used, their parts included.
struct Uses {
    /// As a parameter of an export.
    lent: Vec<bool>,
    /// As anything else.
    owned: Vec<bool>,
}

impl Uses {
    fn function(&mut self, model: &Model, side: Side, function: &super::function::Function) {
        for param in &function.params {
            self.ty(model, &param.ty, side == Side::Export);
        }
        if let Some(ty) = &function.result {
            self.ty(model, ty, false);
        }
    }

    fn ty(&mut self, model: &Model, ty: &Ty, lent: bool) {
        ty.walk(&mut |ty| {
            if let Ty::Named(id) = ty {
                self.named(model, *id, lent);
            }
        });
    }

    fn named(&mut self, model: &Model, id: TypeId, lent: bool) {
        let marks = if lent { &mut self.lent } else { &mut self.owned };
        if std::mem::replace(&mut marks[id.0], true) {
            return;
        }
        match &model.ty(id).shape {
            Shape::Record(fields) => fields.iter().for_each(|f| self.ty(model, &f.ty, lent)),
            Shape::Variant(cases) => cases.iter().filter_map(|c| c.payload.as_ref()).for_each(|ty| self.ty(model, ty, lent)),
            Shape::Alias(ty) => self.ty(model, ty, lent),
            Shape::Enum(_) | Shape::Flags(_) | Shape::Resource(_) => {}
        }
    }
}
