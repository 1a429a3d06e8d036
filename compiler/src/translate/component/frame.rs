//! The state of one component instantiation while it is interpreted at compile time.

use super::definition::*;
use super::{CoreDef, ModuleSource, TypeItem};
use crate::base::index::{ComponentInstanceIndex, FuncTypeIndex, ResourceIndex};
use crate::types::component::InterfaceType;
use anyhow::{Context, Result, bail};
use indexmap::IndexMap;
use std::collections::HashMap;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedTypeId, ComponentEntityType, ComponentFuncTypeId, ComponentInstanceTypeId, ResourceId,
};
use wasmparser::types::Types;

/// One instantiation: its index spaces so far, and what its identifiers of resource types stand for.
pub(super) struct Frame {
    /// Which component of the binary it instantiates.
    pub component: usize,
    /// The next initialiser.
    pub next: usize,
    /// The instance that it makes.
    pub instance: ComponentInstanceIndex,
    /// What it was given for its imports; the root is given nothing, its imports are the host's.
    pub args: Option<HashMap<String, Item>>,
    /// What it took along from where it was defined.
    pub captured: Captured,
    /// The type by which the component around it knows the new instance.
    pub seen_as: Option<ComponentInstanceTypeId>,
    /// Its exports so far.
    pub exports: IndexMap<String, Item>,

    pub core_funcs: Vec<CoreDef>,
    pub core_tables: Vec<CoreDef>,
    pub core_memories: Vec<CoreDef>,
    pub core_globals: Vec<CoreDef>,
    pub core_tags: Vec<CoreDef>,
    pub core_instances: Vec<CoreInstanceDef>,
    pub funcs: Vec<FuncDef>,
    pub modules: Vec<ModuleSource>,
    pub instances: Vec<InstanceDef>,
    pub components: Vec<ComponentDef>,

    /// The validator's resource identifiers in this component and what they are in this instance.
    pub resources: HashMap<ResourceId, ResourceIndex>,
    /// Value types converted already.
    pub value_types: HashMap<ComponentDefinedTypeId, InterfaceType>,
    /// Function types converted already.
    pub func_types: HashMap<ComponentFuncTypeId, FuncTypeIndex>,
}

impl Frame {
    /// An instantiation of `def` that has done nothing yet.
    pub(super) fn new(def: ComponentDef, instance: ComponentInstanceIndex, args: Option<HashMap<String, Item>>) -> Self {
        Self {
            component: def.component,
            next: 0,
            instance,
            args,
            captured: def.captured,
            seen_as: None,
            exports: IndexMap::new(),
            core_funcs: Vec::new(),
            core_tables: Vec::new(),
            core_memories: Vec::new(),
            core_globals: Vec::new(),
            core_tags: Vec::new(),
            core_instances: Vec::new(),
            funcs: Vec::new(),
            modules: Vec::new(),
            instances: Vec::new(),
            components: Vec::new(),
            resources: HashMap::new(),
            value_types: HashMap::new(),
            func_types: HashMap::new(),
        }
    }

    /// A frame that reads types as this one does, and may learn of further resource types without this one's knowing.
    pub(super) fn scratch(&self) -> Self {
        let def = ComponentDef { component: self.component, captured: self.captured.clone() };
        Self { resources: self.resources.clone(), ..Self::new(def, self.instance, None) }
    }

    /// Adds an item to the index space of its kind; types have none here.
    pub(super) fn push(&mut self, item: Item) {
        match item {
            Item::Func(func) => self.funcs.push(func),
            Item::Module(module) => self.modules.push(module),
            Item::Instance(instance) => self.instances.push(instance),
            Item::Component(component) => self.components.push(component),
            Item::Type(_) => {}
        }
    }

    /// The resource type that `id` stands for.
    pub(super) fn resource(&self, id: ResourceId) -> Result<ResourceIndex> {
        self.resources.get(&id).copied().context("invariant: a resource type in use is known")
    }

    /// Learns from an item, which this component knows under type `ty`, what the resource identifiers in that type stand for.
    ///
    /// Items have the names that their types promise, possibly among more.
    pub(super) fn bind(
        &mut self,
        types: &Types,
        ty: ComponentEntityType,
        item: &Item,
        spend: &mut impl FnMut() -> Result<()>,
    ) -> Result<()> {
        let mut work = vec![(ty, item)];
        while let Some((ty, item)) = work.pop() {
            spend()?;
            match (ty, item) {
                (ComponentEntityType::Type { created: ComponentAnyTypeId::Resource(id), .. }, Item::Type(TypeItem::Resource(resource))) => {
                    self.resources.entry(id.resource()).or_insert(*resource);
                }
                (ComponentEntityType::Type { created: ComponentAnyTypeId::Resource(_), .. }, _) => {
                    bail!("invariant: a resource type is given for a resource type")
                }
                (ComponentEntityType::Instance(id), Item::Instance(instance)) => {
                    for (name, export) in &types[id].exports {
                        let item = instance.items().get(name).context("invariant: an instance has what its type promises")?;
                        work.push((export.ty, item));
                    }
                }
                // No other kind introduces resource types into the component that holds it.
                _ => {}
            }
        }
        Ok(())
    }
}

/// The entry `index` of an index space.
pub(super) fn get<T: Clone>(space: &[T], index: u32) -> Result<T> {
    usize::try_from(index).ok().and_then(|index| space.get(index)).cloned().context("invariant: indices are validated")
}
