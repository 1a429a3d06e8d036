//! What the items of a component are once every alias, import and export is resolved.
//!
//! Definitions are shared, so that passing them around costs nothing. How deep they nest is bounded where they are made, because dropping and
//! printing them recurses.

use super::{CoreDef, LiftedFunc, ModuleSource, TypeItem};
use crate::base::index::{CoreInstanceIndex, ImportIndex};
use anyhow::{Result, ensure};
use indexmap::IndexMap;
use std::collections::HashMap;
use std::rc::Rc;

/// How deep instances may hold instances.
pub(super) const MAX_INSTANCE_DEPTH: u32 = 100;
/// How deep components may hold captured components.
const MAX_CAPTURE_DEPTH: u32 = 1000;

/// An item of a component's index spaces.
#[derive(Clone)]
pub(super) enum Item {
    Func(FuncDef),
    Module(ModuleSource),
    Instance(InstanceDef),
    Component(ComponentDef),
    Type(TypeItem),
}

/// A component function.
#[derive(Clone)]
pub(super) enum FuncDef {
    /// Some instance lifts it.
    Lifted(Rc<LiftedFunc>),
    /// The root imports it.
    Imported(ImportIndex),
}

/// An instance, wherever it came from: its items by name.
#[derive(Clone)]
pub(super) struct InstanceDef(Rc<(IndexMap<String, Item>, u32)>);

impl InstanceDef {
    /// An instance of these items.
    pub(super) fn new(items: IndexMap<String, Item>) -> Result<Self> {
        let inner = items.values().map(|item| if let Item::Instance(instance) = item { instance.0.1 } else { 0 });
        let depth = 1 + inner.max().unwrap_or(0);
        ensure!(depth <= MAX_INSTANCE_DEPTH, "implementation limit: instances nest deeper than {MAX_INSTANCE_DEPTH}");
        Ok(Self(Rc::new((items, depth))))
    }

    /// Its items.
    pub(super) fn items(&self) -> &IndexMap<String, Item> {
        &self.0.0
    }
}

/// A component with what it captured where it was defined.
#[derive(Clone)]
pub(super) struct ComponentDef {
    /// Which component of the binary it is.
    pub component: usize,
    /// What it takes along.
    pub captured: Captured,
}

/// What a component takes along, by number.
#[derive(Clone)]
pub(super) struct Captured(Rc<(Vec<CapturedItem>, u32)>);

/// An item that a component takes along.
#[derive(Clone)]
pub(super) enum CapturedItem {
    Module(ModuleSource),
    Component(ComponentDef),
}

impl Captured {
    /// These items.
    pub(super) fn new(items: Vec<CapturedItem>) -> Result<Self> {
        let inner = items.iter().map(|item| if let CapturedItem::Component(component) = item { component.captured.0.1 } else { 0 });
        let depth = 1 + inner.max().unwrap_or(0);
        ensure!(depth <= MAX_CAPTURE_DEPTH, "implementation limit: components capture components deeper than {MAX_CAPTURE_DEPTH}");
        Ok(Self(Rc::new((items, depth))))
    }

    /// The items.
    pub(super) fn items(&self) -> &[CapturedItem] {
        &self.0.0
    }
}

/// A core instance.
#[derive(Clone)]
pub(super) enum CoreInstanceDef {
    /// It exists at run time.
    Module { index: CoreInstanceIndex, source: ModuleSource },
    /// A bag of items that exists only here.
    Bag(Rc<HashMap<String, CoreDef>>),
}
