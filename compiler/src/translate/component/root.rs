//! The root's imports, which the host supplies, and its exports, which it sees.

use super::definition::*;
use super::frame::Frame;
use super::inline::Inliner;
use super::*;
use crate::types::component::ResourceOrigin;
use anyhow::{Context, Result, bail, ensure};
use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType, ComponentItem};

impl Inliner<'_, '_> {
    /// Asks the host for an import of the root.
    pub(super) fn root_import(&mut self, frame: &mut Frame, name: &str, ty: ComponentEntityType) -> Result<Item> {
        let mut path = vec![name.to_owned()];
        let attributes = self.types.as_ref().component_item_for_import(name).and_then(Attributes::of);
        self.plan.import_attributes.extend(attributes.map(|attributes| (path.clone(), attributes)));
        let (import, item) = self.import_item(frame, &mut path, ty)?;
        self.plan.imports.insert(name.to_owned(), import);
        Ok(item)
    }

    fn import_item(&mut self, frame: &mut Frame, path: &mut Vec<String>, ty: ComponentEntityType) -> Result<(ImportItem, Item)> {
        self.spend(path.len())?;
        ensure!(path.len() <= MAX_INSTANCE_DEPTH as usize, "implementation limit: instances nest deeper than {MAX_INSTANCE_DEPTH}");
        Ok(match ty {
            ComponentEntityType::Func(id) => {
                let ty = self.func_type(frame, id)?;
                let index = self.plan.imported_funcs.push(ImportedFunc { path: path.clone(), ty });
                (ImportItem::Func(index), Item::Func(FuncDef::Imported(index)))
            }
            ComponentEntityType::Module(id) => {
                let ty = self.module_type(id)?;
                let index = self.plan.imported_modules.push(ImportedModule { path: path.clone(), ty });
                (ImportItem::Module(index), Item::Module(ModuleSource::Imported(index)))
            }
            ComponentEntityType::Instance(id) => {
                let (mut imports, mut items) = (IndexMap::new(), IndexMap::new());
                let types = self.types;
                for (name, export) in &types[id].exports {
                    path.push(name.clone());
                    let attributes = Attributes::of(export);
                    self.plan.import_attributes.extend(attributes.map(|attributes| (path.clone(), attributes)));
                    let (import, item) = self.import_item(frame, path, export.ty)?;
                    path.pop();
                    imports.insert(name.clone(), import);
                    items.insert(name.clone(), item);
                }
                (ImportItem::Instance(imports), Item::Instance(InstanceDef::new(items)?))
            }
            ComponentEntityType::Type { created: ComponentAnyTypeId::Resource(id), .. }
                if !frame.resources.contains_key(&id.resource()) =>
            {
                let resource = self.builder.resource(ResourceOrigin::Imported, path.last().map(String::as_str));
                frame.resources.insert(id.resource(), resource);
                (ImportItem::Resource(resource), Item::Type(TypeItem::Resource(resource)))
            }
            ComponentEntityType::Type { created, .. } => {
                let item = self.type_item(frame, created)?;
                (ImportItem::Type(item), Item::Type(item))
            }
            ComponentEntityType::Component(_) => bail!("importing `{}` is not supported yet: components as imports", path.join("` / `")),
            ComponentEntityType::Value(_) => bail!("importing `{}` is not supported yet: component values", path.join("` / `")),
        })
    }

    /// Writes down what the finished root exports.
    pub(super) fn root_exports(&mut self, root: &Frame) -> Result<()> {
        let mut exports = IndexMap::new();
        for (name, item) in &root.exports {
            let seen = self.types.as_ref().component_item_for_export(name).context("invariant: validated exports are known")?.clone();
            exports.insert(name.clone(), self.export_item(root, &mut vec![name.clone()], item, &seen)?);
        }
        self.plan.exports = exports;
        Ok(())
    }

    /// `seen` is the item as the component shows it. Recurses at most as deep as instances nest.
    fn export_item(&mut self, root: &Frame, path: &mut Vec<String>, item: &Item, seen: &ComponentItem) -> Result<ExportItem> {
        self.spend(path.len())?;
        let attributes = Attributes::of(seen);
        self.plan.export_attributes.extend(attributes.map(|attributes| (path.clone(), attributes)));
        Ok(match item {
            Item::Func(FuncDef::Lifted(lift)) => ExportItem::Func((**lift).clone()),
            Item::Func(FuncDef::Imported(import)) => ExportItem::ImportedFunc(*import),
            Item::Module(source) => {
                let ty = match source {
                    ModuleSource::Static(index) => ModuleType::of(&self.module(*index)?.info),
                    ModuleSource::Imported(index) => self.plan.imported_modules[*index].ty.clone(),
                };
                self.spend(ty.imports.len() + ty.exports.len())?;
                ExportItem::Module(*source, ty)
            }
            Item::Instance(instance) => {
                let ComponentEntityType::Instance(id) = seen.ty else { bail!("invariant: an instance is seen as an instance") };
                let types = self.types;
                let mut items = IndexMap::new();
                // An instance may hold more than its type shows.
                for (name, item) in instance.items() {
                    let Some(seen) = types[id].exports.get(name) else { continue };
                    path.push(name.clone());
                    items.insert(name.clone(), self.export_item(root, path, item, seen)?);
                    path.pop();
                }
                ExportItem::Instance(items)
            }
            Item::Component(_) => {
                let ComponentEntityType::Component(id) = seen.ty else { bail!("invariant: a component is seen as a component") };
                ExportItem::Component(self.component_shape(root, id, 0)?)
            }
            Item::Type(item) => ExportItem::Type(*item),
        })
    }
}
