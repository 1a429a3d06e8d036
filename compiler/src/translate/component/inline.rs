//! Interprets the root's initialisers at compile time and writes the plan.
//!
//! Instantiation pushes a frame onto a stack of our own, so that the host's stack does not grow with what a guest nests. Aliases, imports and
//! exports move definitions around and leave no trace in the plan; what is left are core instantiations, resource definitions, functions made
//! by the component, and extraction of what canonical options name (`canon`). The root's imports and exports are in `root`.
//!
//! Instantiation is exponential in the size of the binary at worst: everything that is made or walked is paid for from one budget.

use super::definition::*;
use super::frame::{Frame, get};
use super::parse::{Capture, CoreKind, ItemRef, LocalInitializer, ParsedComponents};
use super::*;
use crate::abi::TypeBuilder;
use crate::translate::module::ModuleTranslation;
use crate::types::component::{ResourceOrigin, TypeTable};
use anyhow::{Context, Result, bail, ensure};
use std::collections::HashMap;
use std::rc::Rc;
use wasmparser::ComponentExternalKind;
use wasmparser::component_types::{ComponentEntityType, ResourceId};
use wasmparser::types::Types;

/// How many component instances a component may come to.
pub const MAX_COMPONENT_INSTANCES: u32 = 10_000;
/// How many steps inlining may take; no list in a plan is longer.
pub const MAX_INLINING_STEPS: u32 = 1_000_000;
/// How many bytes the paths in [`ComponentPlan::instance_names`] have at most, each.
const MAX_INSTANCE_NAME_BYTES: usize = 200;

/// Inlining in progress.
pub(super) struct Inliner<'p, 'a> {
    pub parsed: &'p ParsedComponents<'a>,
    pub types: &'p Types,
    pub builder: TypeBuilder,
    pub plan: ComponentPlan,
    /// Memories, reallocs, post-returns and options that the plan has already.
    pub known: canon::Known,
    /// What each core instance instantiates.
    pub sources: PrimaryMap<CoreInstanceIndex, ModuleSource>,
    steps: u32,
}

/// Inlines everything into the last component.
pub(super) fn inline(parsed: &ParsedComponents<'_>) -> Result<(TypeTable, ComponentPlan)> {
    let mut inliner = Inliner {
        parsed,
        types: &parsed.types,
        builder: TypeBuilder::default(),
        plan: ComponentPlan::default(),
        known: canon::Known::default(),
        sources: PrimaryMap::new(),
        steps: 0,
    };
    inliner.run()?;
    Ok((inliner.builder.finish(), inliner.plan))
}

impl Inliner<'_, '_> {
    /// Pays for `steps` steps.
    pub(super) fn spend(&mut self, steps: usize) -> Result<()> {
        spend(&mut self.steps, steps)
    }

    fn run(&mut self) -> Result<()> {
        let root = self.parsed.components.len().checked_sub(1).context("invariant: there is a root")?;
        let root = ComponentDef { component: root, captured: Captured::new(Vec::new())? };
        let name = self.parsed.components[root.component].name.clone();
        let instance = self.new_instance(&name.map_or_else(|| "root".to_owned(), |name| format!("${name}")))?;
        let mut stack = vec![Frame::new(root, instance, None)];
        while let Some(mut frame) = stack.pop() {
            let Some(initializer) = self.parsed.components[frame.component].initializers.get(frame.next) else {
                match stack.last_mut() {
                    Some(parent) => self.instantiated(parent, frame)?,
                    None => self.root_exports(&frame)?,
                }
                continue;
            };
            frame.next += 1;
            self.spend(1)?;
            let callee = self.step(&mut frame, initializer)?;
            stack.push(frame);
            stack.extend(callee);
        }
        Ok(())
    }

    /// Gives a finished instance to the component that instantiated it.
    fn instantiated(&mut self, parent: &mut Frame, done: Frame) -> Result<()> {
        let instance = InstanceDef::new(done.exports)?;
        if let Some(ty) = done.seen_as {
            self.bind(parent, ComponentEntityType::Instance(ty), &Item::Instance(instance.clone()))?;
        }
        parent.instances.push(instance);
        Ok(())
    }

    fn new_instance(&mut self, name: &str) -> Result<ComponentInstanceIndex> {
        ensure!(
            self.plan.component_instances < MAX_COMPONENT_INSTANCES,
            "implementation limit: more than {MAX_COMPONENT_INSTANCES} component instances"
        );
        self.plan.component_instances += 1;
        self.plan.concurrent.push(false);
        Ok(self.plan.instance_names.push(shorten(name)))
    }

    pub(super) fn bind(&mut self, frame: &mut Frame, ty: ComponentEntityType, item: &Item) -> Result<()> {
        let steps = &mut self.steps;
        frame.bind(self.types, ty, item, &mut || spend(steps, 1))
    }

    /// Runs one initialiser; returns the frame of the component that it instantiates, if any.
    fn step(&mut self, frame: &mut Frame, initializer: &LocalInitializer) -> Result<Option<Frame>> {
        match initializer {
            LocalInitializer::Import { name, ty } => {
                let item = match &frame.args {
                    Some(args) => args.get(name).cloned().context("invariant: every import is given an argument")?,
                    None => self.root_import(frame, name, *ty)?,
                };
                self.bind(frame, *ty, &item)?;
                frame.push(item);
            }
            LocalInitializer::Module(index) => frame.modules.push(ModuleSource::Static(*index)),
            LocalInitializer::Component(index) => {
                let captures = &self.parsed.components[*index].captures;
                self.spend(captures.len())?;
                let items = captures.iter().map(|capture| self.captured(frame, *capture)).collect::<Result<_>>()?;
                frame.components.push(ComponentDef { component: *index, captured: Captured::new(items)? });
            }
            LocalInitializer::OuterModule(capture) => match *capture {
                Capture::Module(index) => frame.modules.push(get(&frame.modules, index)?),
                capture => {
                    let CapturedItem::Module(module) = self.captured(frame, capture)? else { bail!("invariant: a module was captured") };
                    frame.modules.push(module);
                }
            },
            LocalInitializer::OuterComponent(capture) => {
                let CapturedItem::Component(component) = self.captured(frame, *capture)? else {
                    bail!("invariant: a component was captured")
                };
                frame.components.push(component);
            }
            LocalInitializer::CoreInstantiate { module, args } => self.core_instantiate(frame, *module, args)?,
            LocalInitializer::CoreBag(items) => {
                self.spend(items.len())?;
                let bag = items.iter().map(|(name, kind, index)| Ok((name.clone(), get(core_space(frame, *kind), *index)?)));
                let bag = CoreInstanceDef::Bag(Rc::new(bag.collect::<Result<_>>()?));
                frame.core_instances.push(bag);
            }
            LocalInitializer::CoreAlias { kind, instance, name } => {
                let instance = get(&frame.core_instances, *instance)?;
                let item = self.core_export(&instance, name)?;
                core_space(frame, *kind).push(item);
            }
            LocalInitializer::Instantiate { component, args, ty } => {
                let def = get(&frame.components, *component)?;
                self.spend(args.len())?;
                let args = args.iter().map(|(name, item)| Ok((name.clone(), self.item(frame, *item)?))).collect::<Result<_>>()?;
                let name = self.instance_name(frame, &def);
                let instance = self.new_instance(&name)?;
                return Ok(Some(Frame { seen_as: Some(*ty), ..Frame::new(def, instance, Some(args)) }));
            }
            LocalInitializer::Bag(items) => {
                self.spend(items.len())?;
                let items = items.iter().map(|(name, item)| Ok((name.clone(), self.item(frame, *item)?))).collect::<Result<_>>()?;
                frame.instances.push(InstanceDef::new(items)?);
            }
            LocalInitializer::Alias { kind: ComponentExternalKind::Type, .. } => {}
            LocalInitializer::Alias { kind: ComponentExternalKind::Value, .. } => bail!("component values are not supported yet"),
            LocalInitializer::Alias { instance, name, .. } => {
                let instance = get(&frame.instances, *instance)?;
                frame.push(instance.items().get(name).cloned().context("invariant: aliases are validated")?);
            }
            LocalInitializer::Resource { id, dtor } => self.define_resource(frame, *id, *dtor)?,
            LocalInitializer::Lift { core, ty, options } => self.lift(frame, *core, *ty, options)?,
            LocalInitializer::Lower { func, ty, options } => self.lower(frame, *func, *ty, options)?,
            LocalInitializer::ResourceNew(id) => self.resource_new(frame, *id)?,
            LocalInitializer::ResourceRep(id) => self.resource_rep(frame, *id)?,
            LocalInitializer::ResourceDrop(id) => self.resource_drop(frame, *id)?,
            LocalInitializer::Concurrent(builtin) => self.concurrent(frame, builtin)?,
            LocalInitializer::Export { name, item, ty } => {
                let item = self.item(frame, *item)?;
                if let Item::Type(TypeItem::Resource(resource)) = item {
                    self.builder.name_resource(resource, name);
                }
                self.bind(frame, *ty, &item)?;
                frame.exports.insert(name.clone(), item.clone());
                frame.push(item);
            }
        }
        Ok(None)
    }

    /// The item of an index space.
    fn item(&mut self, frame: &mut Frame, item: ItemRef) -> Result<Item> {
        Ok(match item {
            ItemRef::Func(index) => Item::Func(get(&frame.funcs, index)?),
            ItemRef::Module(index) => Item::Module(get(&frame.modules, index)?),
            ItemRef::Instance(index) => Item::Instance(get(&frame.instances, index)?),
            ItemRef::Component(index) => Item::Component(get(&frame.components, index)?),
            ItemRef::Type(id) => Item::Type(self.type_item(frame, id)?),
        })
    }

    fn captured(&self, frame: &Frame, capture: Capture) -> Result<CapturedItem> {
        Ok(match capture {
            Capture::Module(index) => CapturedItem::Module(get(&frame.modules, index)?),
            Capture::Component(index) => CapturedItem::Component(get(&frame.components, index)?),
            Capture::Captured(index) => get(frame.captured.items(), index)?,
        })
    }

    /// The path for messages of an instance of `def` that `frame` is about to make.
    fn instance_name(&self, frame: &Frame, def: &ComponentDef) -> String {
        let index = frame.instances.len();
        let by_index = u32::try_from(index).ok().and_then(|index| self.parsed.components[frame.component].instance_names.get(&index));
        let name = by_index.or(self.parsed.components[def.component].name.as_ref());
        let parent = &self.plan.instance_names[frame.instance];
        match name {
            Some(name) => format!("{parent} / ${name}"),
            None => format!("{parent} / instance {index}"),
        }
    }

    fn define_resource(&mut self, frame: &mut Frame, id: ResourceId, dtor: Option<u32>) -> Result<()> {
        let dtor = dtor.map(|index| get(&frame.core_funcs, index)).transpose()?;
        let index = self.plan.defined_resources.next_key();
        let resource = self.builder.resource(ResourceOrigin::Defined { index, instance: frame.instance }, None);
        self.plan.defined_resources.push(DefinedResource { resource, instance: frame.instance, dtor });
        self.plan.initializers.push(Initializer::DefineResource(index));
        frame.resources.insert(id, resource);
        Ok(())
    }

    fn core_instantiate(&mut self, frame: &mut Frame, module: u32, args: &[(String, u32)]) -> Result<()> {
        let source = get(&frame.modules, module)?;
        self.spend(match source {
            ModuleSource::Static(index) => self.module(index)?.info.imports.len(),
            ModuleSource::Imported(index) => self.plan.imported_modules[index].ty.imports.len(),
        })?;
        let given =
            args.iter().map(|(name, index)| Ok((name.as_str(), get(&frame.core_instances, *index)?))).collect::<Result<HashMap<_, _>>>()?;
        let item = |module: &str, name: &str| {
            let instance = given.get(module).context("invariant: core instantiation arguments are validated")?;
            self.core_export(instance, name)
        };
        let args = match source {
            ModuleSource::Static(index) => {
                let imports = &self.module(index)?.info.imports;
                ModuleArgs::Ordered(imports.iter().map(|import| item(&import.module, &import.name)).collect::<Result<_>>()?)
            }
            ModuleSource::Imported(index) => {
                let mut named = IndexMap::<String, IndexMap<String, CoreDef>>::new();
                for (module, name) in self.plan.imported_modules[index].ty.imports.keys() {
                    named.entry(module.clone()).or_default().insert(name.clone(), item(module, name)?);
                }
                ModuleArgs::Named(named)
            }
        };
        let index = self.sources.push(source);
        self.plan.core_instances += 1;
        self.plan.initializers.push(Initializer::InstantiateModule { module: source, args, owner: frame.instance });
        frame.core_instances.push(CoreInstanceDef::Module { index, source });
        Ok(())
    }

    /// The item that a core instance exports as `name`.
    fn core_export(&self, instance: &CoreInstanceDef, name: &str) -> Result<CoreDef> {
        match instance {
            CoreInstanceDef::Bag(items) => items.get(name).cloned().context("invariant: core aliases are validated"),
            CoreInstanceDef::Module { index, source } => {
                let item = match source {
                    ModuleSource::Static(module) => {
                        let exports = &self.module(*module)?.info.exports;
                        CoreExportItem::Index(*exports.get(name).context("invariant: core aliases are validated")?)
                    }
                    ModuleSource::Imported(_) => CoreExportItem::Name(name.to_owned()),
                };
                Ok(CoreDef::Export(CoreExport { instance: *index, item }))
            }
        }
    }

    pub(super) fn module(&self, index: StaticModuleIndex) -> Result<&ModuleTranslation<'_>> {
        self.parsed.modules.get(index).context("invariant: static modules are parsed")
    }
}

fn core_space(frame: &mut Frame, kind: CoreKind) -> &mut Vec<CoreDef> {
    match kind {
        CoreKind::Func => &mut frame.core_funcs,
        CoreKind::Table => &mut frame.core_tables,
        CoreKind::Memory => &mut frame.core_memories,
        CoreKind::Global => &mut frame.core_globals,
        CoreKind::Tag => &mut frame.core_tags,
    }
}

fn spend(spent: &mut u32, steps: usize) -> Result<()> {
    *spent = u32::try_from(steps).map_or(u32::MAX, |steps| spent.saturating_add(steps));
    ensure!(*spent <= MAX_INLINING_STEPS, "implementation limit: inlining the component takes more than {MAX_INLINING_STEPS} steps");
    Ok(())
}

/// Keeps the end of a path that is too long.
fn shorten(name: &str) -> String {
    let Some(excess) = name.len().checked_sub(MAX_INSTANCE_NAME_BYTES).filter(|excess| *excess > 0) else { return name.to_owned() };
    let start = (excess..=name.len()).find(|at| name.is_char_boundary(*at)).unwrap_or(name.len());
    format!("…{}", &name[start..])
}
