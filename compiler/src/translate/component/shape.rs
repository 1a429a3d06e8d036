//! The types of nested components that the root exports, for reflection: nothing of it exists at run time.
//!
//! A component type stands on its own: each resource type that it imports or defines is a new one, equal to no other.

use super::frame::Frame;
use super::inline::Inliner;
use super::*;
use crate::types::component::ResourceOrigin;
use anyhow::{Result, bail, ensure};
use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType, ComponentItem, ComponentTypeId};

/// How deep component and instance types may nest in one another.
const MAX_SHAPE_DEPTH: u32 = 100;

impl Attributes {
    /// What the validator has read beside the name, if anything.
    pub(super) fn of(item: &ComponentItem) -> Option<Self> {
        let implements = item.full_implements().map(|name| name.into_owned());
        let external_id = item.external_id.clone();
        (implements.is_some() || external_id.is_some()).then_some(Self { implements, external_id })
    }
}

impl Inliner<'_, '_> {
    /// What a component of type `id`, seen from the component that `frame` instantiates, imports and exports.
    pub(super) fn component_shape(&mut self, frame: &Frame, id: ComponentTypeId, depth: u32) -> Result<ComponentShape> {
        ensure!(depth <= MAX_SHAPE_DEPTH, "implementation limit: component types nest deeper than {MAX_SHAPE_DEPTH}");
        let mut inner = frame.scratch();
        let types = self.types;
        let ty = &types[id];
        // What is imported comes first: exports may mention its resource types.
        let imports = self.shape_items(&mut inner, ty.imports.iter(), depth)?;
        let exports = self.shape_items(&mut inner, ty.exports.iter(), depth)?;
        Ok(ComponentShape { imports, exports })
    }

    fn shape_items<'i>(
        &mut self,
        frame: &mut Frame,
        items: impl Iterator<Item = (&'i String, &'i ComponentItem)>,
        depth: u32,
    ) -> Result<IndexMap<String, ShapeItem>> {
        items.map(|(name, item)| Ok((name.clone(), self.shape_item(frame, name, item, depth)?))).collect()
    }

    fn shape_item(&mut self, frame: &mut Frame, name: &str, item: &ComponentItem, depth: u32) -> Result<ShapeItem> {
        self.spend(1)?;
        ensure!(depth <= MAX_SHAPE_DEPTH, "implementation limit: component types nest deeper than {MAX_SHAPE_DEPTH}");
        let kind = match item.ty {
            ComponentEntityType::Func(id) => ShapeKind::Func(self.func_type(frame, id)?),
            ComponentEntityType::Module(id) => ShapeKind::Module(self.module_type(id)?),
            ComponentEntityType::Instance(id) => {
                let types = self.types;
                ShapeKind::Instance(self.shape_items(frame, types[id].exports.iter(), depth + 1)?)
            }
            ComponentEntityType::Component(id) => ShapeKind::Component(self.component_shape(frame, id, depth + 1)?),
            ComponentEntityType::Type { created: ComponentAnyTypeId::Resource(id), .. }
                if !frame.resources.contains_key(&id.resource()) =>
            {
                let resource = self.builder.resource(ResourceOrigin::Abstract, Some(name));
                frame.resources.insert(id.resource(), resource);
                ShapeKind::Type(TypeItem::Resource(resource))
            }
            ComponentEntityType::Type { created, .. } => ShapeKind::Type(self.type_item(frame, created)?),
            ComponentEntityType::Value(_) => bail!("component values are not supported yet"),
        };
        Ok(ShapeItem { kind, attributes: Attributes::of(item).unwrap_or_default() })
    }
}
