//! One Rust type for both sides of the boundary: the option `share_types`.
//!
//! An interface that is imported and exported is two interfaces, for their resources differ: the host has the ones, the component the
//! others. Types without such a resource are the same on both sides, and here they become one: everything that refers to the export's type
//! refers to the import's from now on.

use super::interface::Side;
use super::ty::Ty;
use super::types::{Case, Home, Shape};
use super::{Model, TypeId};
use std::collections::HashMap;

/// The type of the export, and that of the import which it is.
type Pairs = HashMap<TypeId, TypeId>;

/// Finds the types that are one, and makes them one.
pub(crate) fn fill(model: &mut Model) {
    let mut pairs = candidates(model);
    // Who refers to a type that is not shared is not shared either.
    loop {
        let before = pairs.len();
        let same: Pairs = pairs.iter().filter(|(a, b)| same_shape(model, &pairs, **a, **b)).map(|(a, b)| (*a, *b)).collect();
        pairs = same;
        if pairs.len() == before {
            break;
        }
    }
    for (export, import) in &pairs {
        model.types[export.0].shared = Some(*import);
    }
    rewrite(model, &pairs);
    // Where an export's types come from `with`, those with handles stay.
    for index in 0..model.types.len() {
        let def = &model.types[index];
        if let Home::Interface(home) = def.home
            && let Some((with, _)) = &model.interface(home).reused
            && !(def.facts.host_handle || def.facts.guest_handle || matches!(def.shape, Shape::Resource(_)))
        {
            model.types[index].replaced = Some(*with);
        }
    }
}

/// Types of one name in one interface on both sides.
fn candidates(model: &Model) -> Pairs {
    let mut pairs = Pairs::new();
    for export in model.interfaces.iter().filter(|i| i.side == Side::Export) {
        let Some(import) = model.interfaces.iter().find(|i| i.side == Side::Import && i.name == export.name) else { continue };
        for ty in &export.types {
            let same_name = |other: &&TypeId| model.ty(**other).name == model.ty(*ty).name;
            pairs.extend(import.types.iter().find(same_name).map(|other| (*ty, *other)));
        }
    }
    pairs
}

fn same_shape(model: &Model, pairs: &Pairs, a: TypeId, b: TypeId) -> bool {
    let same = |a: &Ty, b: &Ty| same_type(model, pairs, a, b);
    let same_cases = |a: &[Case], b: &[Case]| {
        let payload = |a: &Option<Ty>, b: &Option<Ty>| match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) => same(a, b),
            _ => false,
        };
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.name == b.name && payload(&a.payload, &b.payload))
    };
    match (&model.ty(a).shape, &model.ty(b).shape) {
        (Shape::Record(a), Shape::Record(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.name == b.name && same(&a.ty, &b.ty)),
        (Shape::Variant(a), Shape::Variant(b)) | (Shape::Enum(a), Shape::Enum(b)) => same_cases(a, b),
        (Shape::Flags(a), Shape::Flags(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.name == b.name),
        (Shape::Alias(a), Shape::Alias(b)) => same(a, b),
        _ => false,
    }
}

fn same_type(model: &Model, pairs: &Pairs, a: &Ty, b: &Ty) -> bool {
    let same = |a: &Ty, b: &Ty| same_type(model, pairs, a, b);
    let same_side = |a: &Option<Box<Ty>>, b: &Option<Box<Ty>>| match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => same(a, b),
        _ => false,
    };
    match (a, b) {
        (Ty::Named(a), Ty::Named(b)) => a == b || pairs.get(a) == Some(b),
        (Ty::Own(a), Ty::Own(b)) | (Ty::Borrow(a), Ty::Borrow(b)) => model.definition(*a) == model.definition(*b),
        (Ty::List(a), Ty::List(b)) | (Ty::Option(a), Ty::Option(b)) => same(a, b),
        (Ty::Array(a, n), Ty::Array(b, m)) => n == m && same(a, b),
        (Ty::Map(a, x), Ty::Map(b, y)) => same(a, b) && same(x, y),
        (Ty::Result(a, x), Ty::Result(b, y)) => same_side(a, b) && same_side(x, y),
        (Ty::Tuple(a), Ty::Tuple(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        _ => a == b,
    }
}

fn rewrite(model: &mut Model, pairs: &Pairs) {
    let types = model.types.iter_mut().flat_map(|def| match &mut def.shape {
        Shape::Record(fields) => fields.iter_mut().map(|f| &mut f.ty).collect::<Vec<_>>(),
        Shape::Variant(cases) => cases.iter_mut().filter_map(|c| c.payload.as_mut()).collect(),
        Shape::Alias(ty) => vec![ty],
        Shape::Enum(_) | Shape::Flags(_) | Shape::Resource(_) => Vec::new(),
    });
    let world = &mut model.world;
    let functions = model.interfaces.iter_mut().flat_map(|i| &mut i.functions);
    let functions = functions.chain(&mut world.import_functions).chain(&mut world.export_functions);
    let signatures = functions.flat_map(|f| f.params.iter_mut().map(|p| &mut p.ty).chain(&mut f.result));
    for ty in types.chain(signatures) {
        ty.walk_mut(&mut |ty| {
            if let Ty::Named(id) = ty
                && let Some(shared) = pairs.get(id)
            {
                *id = *shared;
            }
        });
    }
}
