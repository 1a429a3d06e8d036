//! Bytes to local initialisers: each nested component becomes a list with one entry for every index-space item that exists at run time.
//!
//! One validator walks the whole stream; its type identifiers are good for all of it, so that types are resolved to identifiers here and to
//! interned types by `inline`, which alone knows what the identifiers of resources stand for. Outer aliases become captures: a component
//! takes what it aliases along from where it is defined.

use super::local::{LocalBuiltin, LocalOptions};
use crate::base::index::StaticModuleIndex;
use crate::translate::Features;
use crate::translate::module::{ModuleTranslation, ModuleTranslator};
use anyhow::{Context, Result, bail, ensure};
use cranelift_entity::PrimaryMap;
use indexmap::IndexSet;
use std::collections::HashMap;
use wasmparser::component_types::{ComponentAnyTypeId, ComponentEntityType, ComponentFuncTypeId, ComponentInstanceTypeId, ResourceId};
use wasmparser::types::{Types, TypesRef};
use wasmparser::{
    CanonicalFunction, ComponentAlias, ComponentExternalKind, ComponentInstance, ComponentName, ComponentOuterAliasKind, ComponentType,
    Encoding, ExternalKind, Instance, KnownCustom, Parser, Payload, ValType, ValidPayload, Validator,
};

/// How deep components may nest in the binary.
const MAX_NESTING: usize = 100;

/// A validated binary.
pub(super) struct ParsedComponents<'a> {
    /// Every component, inner ones before the one that holds them: the root is last.
    pub components: Vec<LocalComponent>,
    /// Every core module.
    pub modules: PrimaryMap<StaticModuleIndex, ModuleTranslation<'a>>,
    /// What the identifiers mean.
    pub types: Types,
}

/// One component of the binary.
#[derive(Default)]
pub(super) struct LocalComponent {
    /// Its name, from the name section.
    pub name: Option<String>,
    /// Names of component instances by index, from the name section.
    pub instance_names: HashMap<u32, String>,
    /// What it takes along from the component around it.
    pub captures: IndexSet<Capture>,
    /// What its instantiation does.
    pub initializers: Vec<LocalInitializer>,
}

/// Something that a component takes along from the component around it.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Capture {
    /// A core module of its index space.
    Module(u32),
    /// A component of its index space.
    Component(u32),
    /// One of its own captures.
    Captured(u32),
}

/// An item of a component's index spaces.
#[derive(Copy, Clone, Debug)]
pub(super) enum ItemRef {
    Func(u32),
    Module(u32),
    Instance(u32),
    Component(u32),
    Type(ComponentAnyTypeId),
}

/// A kind of core item that exists at run time.
#[derive(Copy, Clone, Debug)]
pub(super) enum CoreKind {
    Func,
    Table,
    Memory,
    Global,
    Tag,
}

/// A step of a component's instantiation. Unless it says otherwise it adds one entry to an index space.
pub(super) enum LocalInitializer {
    /// Of the kind that its type says.
    Import { name: String, ty: ComponentEntityType },
    /// A core module in the binary.
    Module(StaticModuleIndex),
    /// A component in the binary; the index is one of [`ParsedComponents::components`].
    Component(usize),
    /// A core module that an outer alias names.
    OuterModule(Capture),
    /// A component that an outer alias names.
    OuterComponent(Capture),
    /// A core instance.
    CoreInstantiate { module: u32, args: Vec<(String, u32)> },
    /// A core instance made of items.
    CoreBag(Vec<(String, CoreKind, u32)>),
    /// A core item of a core instance.
    CoreAlias { kind: CoreKind, instance: u32, name: String },
    /// An instance.
    Instantiate { component: u32, args: Vec<(String, ItemRef)>, ty: ComponentInstanceTypeId },
    /// An instance made of items.
    Bag(Vec<(String, ItemRef)>),
    /// An item of an instance; nothing for types.
    Alias { kind: ComponentExternalKind, instance: u32, name: String },
    /// A resource type; adds no entry, because types are known by identifiers.
    Resource { id: ResourceId, dtor: Option<u32> },
    /// A function.
    Lift { core: u32, ty: ComponentFuncTypeId, options: LocalOptions },
    /// A core function.
    Lower { func: u32, ty: ComponentFuncTypeId, options: LocalOptions },
    /// A core function.
    ResourceNew(ResourceId),
    /// A core function.
    ResourceRep(ResourceId),
    /// A core function.
    ResourceDrop(ResourceId),
    /// A core function.
    Concurrent(LocalBuiltin),
    /// An item once more, as it is seen from outside; nothing for types.
    Export { name: String, item: ItemRef, ty: ComponentEntityType },
}

/// What is being parsed, innermost last.
enum Level<'a> {
    Component(LocalComponent),
    Module(Box<ModuleTranslator<'a>>),
}

/// Parses and validates everything but the bodies of core functions.
pub(super) fn parse(wasm: &[u8], features: Features) -> Result<ParsedComponents<'_>> {
    let features = features.validated();
    let mut validator = Validator::new_with_features(features);
    let mut parser = Parser::new(0);
    parser.set_features(features);

    let mut components = Vec::new();
    let mut modules = PrimaryMap::new();
    let mut levels: Vec<Level<'_>> = Vec::new();
    for payload in parser.parse_all(wasm) {
        let payload = payload?;
        if let Payload::Version { encoding, .. } = payload {
            ensure!(levels.len() < MAX_NESTING, "implementation limit: components nest deeper than {MAX_NESTING}");
            match encoding {
                Encoding::Component => levels.push(Level::Component(LocalComponent::default())),
                Encoding::Module if levels.is_empty() => bail!("expected a component, found a core module"),
                Encoding::Module => levels.push(Level::Module(Box::default())),
            }
        }
        let before = Counts::of(&validator);
        let valid = validator.payload(&payload)?;
        let end = match &valid {
            ValidPayload::End(_) => levels.pop(),
            _ => None,
        };
        match (end, levels.last_mut()) {
            (None, Some(Level::Module(module))) => module.payload(payload, valid)?,
            (None, Some(Level::Component(_))) => section(&mut levels, payload, &validator, before)?,
            (Some(Level::Module(mut module)), Some(Level::Component(parent))) => {
                module.payload(payload, valid)?;
                parent.initializers.push(LocalInitializer::Module(modules.push(module.finish())));
            }
            (Some(Level::Component(component)), Some(Level::Component(parent))) => {
                parent.initializers.push(LocalInitializer::Component(components.len()));
                components.push(component);
            }
            (Some(Level::Component(root)), None) => {
                let ValidPayload::End(types) = valid else { bail!("invariant: only an end ends a component") };
                components.push(root);
                return Ok(ParsedComponents { components, modules, types });
            }
            (_, None) | (Some(_), Some(Level::Module(_))) => bail!("invariant: modules hold nothing and are never the root"),
        }
    }
    bail!("unexpected end of the component")
}

/// Sizes of index spaces before a section.
#[derive(Copy, Clone, Default)]
struct Counts {
    types: u32,
    instances: u32,
}

impl Counts {
    fn of(validator: &Validator) -> Self {
        match validator.types(0) {
            Some(types) => Self { types: types.component_type_count(), instances: types.component_instance_count() },
            None => Self::default(),
        }
    }
}

/// Takes a section of the innermost component, which the validator has accepted.
fn section(levels: &mut [Level<'_>], payload: Payload<'_>, validator: &Validator, before: Counts) -> Result<()> {
    // Outer aliases reach into the components around, everything else only into the innermost.
    if let Payload::ComponentAliasSection(section) = payload {
        for alias in section {
            self::alias(levels, alias?)?;
        }
        return Ok(());
    }
    let Some(Level::Component(component)) = levels.last_mut() else { bail!("invariant: a component is being parsed") };
    let types = || validator.types(0).context("invariant: a component is being parsed");
    let out = &mut component.initializers;
    match payload {
        Payload::InstanceSection(section) => {
            for instance in section {
                out.push(core_instance(instance?)?);
            }
        }
        Payload::ComponentInstanceSection(section) => {
            for (i, instance) in (before.instances..).zip(section) {
                out.push(component_instance(instance?, i, types()?)?);
            }
        }
        Payload::ComponentTypeSection(section) => {
            for (i, ty) in (before.types..).zip(section) {
                if let ComponentType::Resource { rep, dtor } = ty? {
                    ensure!(rep == ValType::I32, "resource types represented by {rep} are not supported yet (64-bit memories)");
                    let ComponentAnyTypeId::Resource(id) = types()?.component_any_type_at(i) else {
                        bail!("invariant: a resource definition is a resource type");
                    };
                    out.push(LocalInitializer::Resource { id: id.resource(), dtor });
                }
            }
        }
        Payload::ComponentCanonicalSection(section) => {
            for function in section {
                out.push(canonical(function?, types()?)?);
            }
        }
        Payload::ComponentImportSection(section) => {
            for import in section {
                let name = import?.name.name;
                let item = types()?.component_item_for_import(name).context("invariant: validated imports are known")?;
                out.push(LocalInitializer::Import { name: name.to_owned(), ty: item.ty });
            }
        }
        Payload::ComponentExportSection(section) => {
            for export in section {
                let export = export?;
                let name = export.name.name;
                let ty = types()?.component_item_for_export(name).context("invariant: validated exports are known")?.ty;
                let item = item_ref(export.kind, export.index, types()?)?;
                out.push(LocalInitializer::Export { name: name.to_owned(), item, ty });
            }
        }
        Payload::ComponentStartSection { .. } => bail!("start functions of components are not supported yet"),
        Payload::CustomSection(section) => {
            if let KnownCustom::ComponentName(names) = section.as_known() {
                for name in names {
                    // Names are a convenience: malformed ones end the list.
                    match name {
                        Ok(ComponentName::Component { name, .. }) => component.name = Some(name.to_owned()),
                        Ok(ComponentName::Instances(names)) => {
                            component.instance_names.extend(names.into_iter().map_while(Result::ok).map(|n| (n.index, n.name.to_owned())));
                        }
                        Ok(_) => {}
                        Err(_) => break,
                    }
                }
            }
        }
        // Versions and nested modules and components are levels; core types are known to the validator.
        _ => {}
    }
    Ok(())
}

fn item_ref(kind: ComponentExternalKind, index: u32, types: TypesRef<'_>) -> Result<ItemRef> {
    Ok(match kind {
        ComponentExternalKind::Func => ItemRef::Func(index),
        ComponentExternalKind::Module => ItemRef::Module(index),
        ComponentExternalKind::Instance => ItemRef::Instance(index),
        ComponentExternalKind::Component => ItemRef::Component(index),
        ComponentExternalKind::Type => ItemRef::Type(types.component_any_type_at(index)),
        ComponentExternalKind::Value => bail!("component values are not supported yet"),
    })
}

fn core_kind(kind: ExternalKind) -> Result<CoreKind> {
    Ok(match kind {
        ExternalKind::Func | ExternalKind::FuncExact => CoreKind::Func,
        ExternalKind::Table => CoreKind::Table,
        ExternalKind::Memory => CoreKind::Memory,
        ExternalKind::Global => CoreKind::Global,
        ExternalKind::Tag => CoreKind::Tag,
    })
}

fn core_instance(instance: Instance<'_>) -> Result<LocalInitializer> {
    Ok(match instance {
        Instance::Instantiate { module_index, args } => LocalInitializer::CoreInstantiate {
            module: module_index,
            args: args.iter().map(|arg| (arg.name.to_owned(), arg.index)).collect(),
        },
        Instance::FromExports(exports) => LocalInitializer::CoreBag(
            exports.iter().map(|export| Ok((export.name.to_owned(), core_kind(export.kind)?, export.index))).collect::<Result<_>>()?,
        ),
    })
}

fn component_instance(instance: ComponentInstance<'_>, index: u32, types: TypesRef<'_>) -> Result<LocalInitializer> {
    Ok(match instance {
        ComponentInstance::Instantiate { component_index, args } => LocalInitializer::Instantiate {
            component: component_index,
            args: args.iter().map(|arg| Ok((arg.name.to_owned(), item_ref(arg.kind, arg.index, types)?))).collect::<Result<_>>()?,
            ty: types.component_instance_at(index),
        },
        ComponentInstance::FromExports(exports) => LocalInitializer::Bag(
            exports
                .iter()
                .map(|export| Ok((export.name.name.to_owned(), item_ref(export.kind, export.index, types)?)))
                .collect::<Result<_>>()?,
        ),
    })
}

fn alias(levels: &mut [Level<'_>], alias: ComponentAlias<'_>) -> Result<()> {
    let initializer = match alias {
        ComponentAlias::InstanceExport { kind, instance_index, name } => {
            LocalInitializer::Alias { kind, instance: instance_index, name: name.to_owned() }
        }
        ComponentAlias::CoreInstanceExport { kind, instance_index, name } => {
            LocalInitializer::CoreAlias { kind: core_kind(kind)?, instance: instance_index, name: name.to_owned() }
        }
        ComponentAlias::Outer { kind: ComponentOuterAliasKind::CoreModule, count, index } => {
            LocalInitializer::OuterModule(capture(levels, count, Capture::Module(index))?)
        }
        ComponentAlias::Outer { kind: ComponentOuterAliasKind::Component, count, index } => {
            LocalInitializer::OuterComponent(capture(levels, count, Capture::Component(index))?)
        }
        // The validator keeps outer types free of the outer component's resources, so that identifiers say it all.
        ComponentAlias::Outer { kind: ComponentOuterAliasKind::CoreType | ComponentOuterAliasKind::Type, .. } => return Ok(()),
    };
    let Some(Level::Component(component)) = levels.last_mut() else { bail!("invariant: a component is being parsed") };
    component.initializers.push(initializer);
    Ok(())
}

/// Makes every component between the one `count` levels out and the innermost take `what` along; returns what it is to the innermost.
/// With a count of zero that is the item itself.
fn capture(levels: &mut [Level<'_>], count: u32, mut what: Capture) -> Result<Capture> {
    let count = usize::try_from(count).ok().filter(|count| *count < levels.len()).context("invariant: outer aliases are validated")?;
    let first = levels.len() - count;
    for level in &mut levels[first..] {
        let Level::Component(component) = level else { bail!("invariant: only components are around a component") };
        let index = component.captures.insert_full(what).0;
        what = Capture::Captured(u32::try_from(index).context("implementation limit: captures")?);
    }
    Ok(what)
}

fn canonical(function: CanonicalFunction, types: TypesRef<'_>) -> Result<LocalInitializer> {
    let resource = |index| match types.component_any_type_at(index) {
        ComponentAnyTypeId::Resource(id) => Ok(id.resource()),
        _ => bail!("invariant: the operand of a resource built-in is a resource type"),
    };
    Ok(match function {
        CanonicalFunction::Lift { core_func_index, type_index, options } => {
            let ComponentAnyTypeId::Func(ty) = types.component_any_type_at(type_index) else {
                bail!("invariant: functions are lifted to function types");
            };
            LocalInitializer::Lift { core: core_func_index, ty, options: LocalOptions::new(&options)? }
        }
        CanonicalFunction::Lower { func_index, options } => {
            LocalInitializer::Lower { func: func_index, ty: types.component_function_at(func_index), options: LocalOptions::new(&options)? }
        }
        CanonicalFunction::ResourceNew { resource: index } => LocalInitializer::ResourceNew(resource(index)?),
        CanonicalFunction::ResourceRep { resource: index } => LocalInitializer::ResourceRep(resource(index)?),
        CanonicalFunction::ResourceDrop { resource: index } => LocalInitializer::ResourceDrop(resource(index)?),
        other => LocalInitializer::Concurrent(LocalBuiltin::new(other, types)?),
    })
}
