//! What a component imports and exports, as one tree of named items: the part of a plan that reflection needs.

use indexmap::IndexMap;
use std::sync::Arc;

use windlass_compiler::base::index::{FuncTypeIndex, ResourceIndex};
use windlass_compiler::translate::component as plan;
use windlass_compiler::translate::component::{Attributes, ComponentPlan, ExportItem, ImportItem, ModuleType, TypeItem};
use windlass_compiler::types::component::InterfaceType;

/// Items by name, in order.
pub(super) type Entries = IndexMap<String, Entry>;

/// What a component imports and exports.
#[derive(Debug, Default)]
pub(crate) struct Shape {
    pub(super) imports: Entries,
    pub(super) exports: Entries,
}

/// A named item.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) item: Item,
    pub(super) attributes: Attributes,
}

/// What an item is.
#[derive(Debug)]
pub(super) enum Item {
    Func(FuncTypeIndex),
    Module(Arc<ModuleType>),
    Instance(Arc<Entries>),
    Component(Arc<Shape>),
    Value(InterfaceType),
    Resource(ResourceIndex),
}

impl Shape {
    /// Of the component that `plan` instantiates.
    pub(crate) fn new(plan: &ComponentPlan) -> Self {
        let import =
            |(name, item): (&String, &ImportItem)| imported(plan, &mut vec![name.clone()], item).map(|entry| (name.clone(), entry));
        let export =
            |(name, item): (&String, &ExportItem)| exported(plan, &mut vec![name.clone()], item).map(|entry| (name.clone(), entry));
        Self { imports: plan.imports.iter().filter_map(import).collect(), exports: plan.exports.iter().filter_map(export).collect() }
    }

    fn nested(shape: &plan::ComponentShape) -> Self {
        Self { imports: nested(&shape.imports), exports: nested(&shape.exports) }
    }

    /// The items of the exported instance at `path`, from the root inwards.
    pub(super) fn exported_instance<'a>(&self, path: impl IntoIterator<Item = &'a str>) -> Option<Arc<Entries>> {
        let (mut items, mut found) = (&self.exports, None);
        for name in path {
            let Item::Instance(inner) = &items.get(name)?.item else { return None };
            (items, found) = (inner, Some(inner.clone()));
        }
        found
    }
}

/// Types of functions, components and instances have no counterpart among items.
fn type_item(ty: TypeItem) -> Option<Item> {
    match ty {
        TypeItem::Value(ty) => Some(Item::Value(ty)),
        TypeItem::Resource(index) => Some(Item::Resource(index)),
        TypeItem::Func(_) | TypeItem::Other => None,
    }
}

/// Recurses at most as deep as the compiler lets instances nest.
fn imported(plan: &ComponentPlan, path: &mut Vec<String>, item: &ImportItem) -> Option<Entry> {
    let item = match item {
        ImportItem::Func(index) => Item::Func(plan.imported_funcs[*index].ty),
        ImportItem::Module(index) => Item::Module(Arc::new(plan.imported_modules[*index].ty.clone())),
        ImportItem::Resource(index) => Item::Resource(*index),
        ImportItem::Type(ty) => type_item(*ty)?,
        ImportItem::Instance(items) => {
            let items = items.iter().filter_map(|(name, item)| {
                path.push(name.clone());
                let entry = imported(plan, path, item);
                path.pop();
                Some((name.clone(), entry?))
            });
            Item::Instance(Arc::new(items.collect()))
        }
    };
    Some(Entry { item, attributes: plan.import_attributes.get(path).cloned().unwrap_or_default() })
}

/// Recurses at most as deep as the compiler lets instances nest.
fn exported(plan: &ComponentPlan, path: &mut Vec<String>, item: &ExportItem) -> Option<Entry> {
    let item = match item {
        ExportItem::Func(func) => Item::Func(func.ty),
        ExportItem::ImportedFunc(index) => Item::Func(plan.imported_funcs[*index].ty),
        ExportItem::Module(_, ty) => Item::Module(Arc::new(ty.clone())),
        ExportItem::Component(shape) => Item::Component(Arc::new(Shape::nested(shape))),
        ExportItem::Type(ty) => type_item(*ty)?,
        ExportItem::Instance(items) => {
            let items = items.iter().filter_map(|(name, item)| {
                path.push(name.clone());
                let entry = exported(plan, path, item);
                path.pop();
                Some((name.clone(), entry?))
            });
            Item::Instance(Arc::new(items.collect()))
        }
    };
    Some(Entry { item, attributes: plan.export_attributes.get(path).cloned().unwrap_or_default() })
}

/// Recurses at most as deep as the compiler lets component types nest.
fn nested(items: &IndexMap<String, plan::ShapeItem>) -> Entries {
    let entry = |(name, item): (&String, &plan::ShapeItem)| {
        let kind = match &item.kind {
            plan::ShapeKind::Func(ty) => Item::Func(*ty),
            plan::ShapeKind::Module(ty) => Item::Module(Arc::new(ty.clone())),
            plan::ShapeKind::Component(shape) => Item::Component(Arc::new(Shape::nested(shape))),
            plan::ShapeKind::Instance(items) => Item::Instance(Arc::new(nested(items))),
            plan::ShapeKind::Type(ty) => type_item(*ty)?,
        };
        Some((name.clone(), Entry { item: kind, attributes: item.attributes.clone() }))
    };
    items.iter().filter_map(entry).collect()
}
