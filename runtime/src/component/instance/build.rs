//! Executes a plan: core instances, resource types, and the core functions between them, in the order of the component.
//!
//! What each function needs is put into one record when it is made; nothing is looked up by name but the exports of imported modules.
#![expect(unsafe_code, reason = "records hold pointers into the store")]

use super::super::Component;
use super::super::abi::crossing::{Crossing, RuntimeResources};
use super::super::func::{FuncRecord, Tree};
use super::super::fused::Fused;
use super::super::host::Lowered;
use super::super::types::Scope;
use super::builtins::{ResourceDrop, ResourceNew, ResourceRep};
use super::data::InstanceData;
use super::host::Host;
use super::machine;
use crate::engine::CompiledModule;
use crate::handles::{InstanceState, ResourceType, RuntimeResource};
use crate::store::{InstanceId, Item, StoreState};
use crate::vm::{FuncRef, HostFuncSource, MemoryRecord, Signature};
use crate::{Context as _, Error, Module, Result, format_err};
use cranelift_entity::{EntityRef, PrimaryMap, SecondaryMap};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::translate::component::*;
use windlass_compiler::types::component::ResourceOrigin;

/// Instantiates `component`, whose imports `host` satisfies.
pub(super) fn instantiate(store: &mut StoreState, component: &Component, host: Arc<dyn Host>) -> Result<Arc<InstanceData>> {
    let mut build = Build::new(store, component, &*host)?;
    for initializer in &component.plan().initializers {
        build.run(initializer)?;
    }
    let funcs = build.exports()?;
    let scope = build.scope;
    let modules = host.modules().clone();
    let data = Arc::new(InstanceData { component: component.clone(), scope, funcs, modules, resolved: host.erased() });
    store.keep(data.clone());
    Ok(data)
}

struct Build<'a> {
    store: &'a mut StoreState,
    component: &'a Component,
    host: &'a dyn Host,
    plan: &'a ComponentPlan,
    scope: Arc<Scope>,
    resources: Arc<RuntimeResources>,
    tree: Tree,
    core: PrimaryMap<CoreInstanceIndex, InstanceId>,
    memories: SecondaryMap<RuntimeMemoryIndex, Option<NonNull<MemoryRecord>>>,
    reallocs: SecondaryMap<RuntimeReallocIndex, Option<NonNull<FuncRef>>>,
    post_returns: SecondaryMap<RuntimePostReturnIndex, Option<NonNull<FuncRef>>>,
    trampolines: SecondaryMap<TrampolineIndex, Option<NonNull<FuncRef>>>,
}

/// A plan names something before it makes it.
fn too_early(what: &str) -> Error {
    format_err!("invariant: a plan makes what it names before it names it; {what} is missing")
}

/// Makes a core function whose argument array has `values` elements.
fn add(store: &mut StoreState, signature: Signature, values: usize, (entry, data): Lowered) -> NonNull<FuncRef> {
    let source = HostFuncSource::new(signature, entry, &data, values);
    store.add_host_funcs([source], [data]).func_ref(0)
}

impl<'a> Build<'a> {
    fn new(store: &'a mut StoreState, component: &'a Component, host: &'a dyn Host) -> Result<Self> {
        let plan = &**component.plan();
        let first = store.components.instances.next_key();
        for index in 0..plan.component_instances {
            let name = plan.instance_names.get(ComponentInstanceIndex::from_u32(index)).cloned().unwrap_or_default();
            store.components.instances.push(InstanceState::new(name, first));
        }
        let tree = Tree::new(first, plan.component_instances);
        let (scope, resources) = resources(store, component, host, tree)?;
        Ok(Self {
            store,
            component,
            host,
            plan,
            scope,
            resources,
            tree,
            core: PrimaryMap::with_capacity(plan.core_instances as usize),
            memories: SecondaryMap::new(),
            reallocs: SecondaryMap::new(),
            post_returns: SecondaryMap::new(),
            trampolines: SecondaryMap::new(),
        })
    }

    fn run(&mut self, initializer: &Initializer) -> Result<()> {
        match initializer {
            Initializer::InstantiateModule { module, args, owner } => {
                let instance = self.instantiate_module(*module, args).with_context(|| {
                    let name = self.plan.instance_names.get(*owner).map_or("", |name| name);
                    format!("instantiating a core module of component instance `{name}`")
                })?;
                self.core.push(instance);
            }
            Initializer::DefineResource(index) => {
                let defined = &self.plan.defined_resources[*index];
                if let Some(dtor) = &defined.dtor {
                    let dtor = self.func(dtor)?;
                    self.resources[defined.resource].set_dtor(dtor);
                }
            }
            Initializer::ExtractMemory(index, export) => {
                let item = self.export(export)?;
                self.memories[*index] = Some(machine::memory(self.store, item)?);
            }
            Initializer::ExtractRealloc(index, def) => self.reallocs[*index] = Some(self.func(def)?),
            Initializer::ExtractPostReturn(index, def) => self.post_returns[*index] = Some(self.func(def)?),
            Initializer::MakeTrampoline(index) => {
                let func = self.trampoline(*index)?;
                self.trampolines[*index] = Some(func);
            }
        }
        Ok(())
    }

    fn instantiate_module(&mut self, source: ModuleSource, args: &ModuleArgs) -> Result<InstanceId> {
        let module: &'a Arc<CompiledModule> = match source {
            ModuleSource::Static(index) => &self.component.modules()[index],
            ModuleSource::Imported(index) => Module::compiled(&self.host.modules()[index]),
        };
        let imports: Vec<Item> = match args {
            ModuleArgs::Ordered(defs) => defs.iter().map(|def| self.item(def)).collect::<Result<_>>()?,
            ModuleArgs::Named(names) => {
                let wanted = module.info().imports.iter();
                let find = |import: &windlass_compiler::translate::module::Import| {
                    let def = names.get(&import.module).and_then(|names| names.get(&import.name));
                    self.item(def.ok_or_else(|| too_early("an import of an imported module"))?)
                };
                wanted.map(find).collect::<Result<_>>()?
            }
        };
        machine::instantiate(self.store, module, &imports)
    }

    fn export(&self, export: &CoreExport) -> Result<Item> {
        let instance = *self.core.get(export.instance).ok_or_else(|| too_early("a core instance"))?;
        machine::export(self.store, instance, &export.item)
    }

    fn item(&self, def: &CoreDef) -> Result<Item> {
        match def {
            CoreDef::Export(export) => self.export(export),
            CoreDef::Trampoline(index) => Ok(Item::Func(self.trampolines[*index].ok_or_else(|| too_early("a trampoline"))?)),
        }
    }

    fn func(&self, def: &CoreDef) -> Result<NonNull<FuncRef>> {
        machine::func(self.item(def)?)
    }

    /// The record of a lift or lower.
    fn crossing(&self, name: String, ty: FuncTypeIndex, options: OptionsIndex) -> Result<Arc<Crossing>> {
        let options = &self.plan.options[options];
        let key = self.tree.key(options.instance.as_u32());
        let memory = options.memory.map(|index| self.memories[index].ok_or_else(|| too_early("a memory"))).transpose()?;
        let realloc = options.realloc.map(|index| self.reallocs[index].ok_or_else(|| too_early("a realloc"))).transpose()?;
        let post_return =
            options.post_return.map(|index| self.post_returns[index].ok_or_else(|| too_early("a post-return"))).transpose()?;
        let crossing = Crossing::new(name, ty, self.scope.table.clone(), self.resources.clone(), key, options.string_encoding);
        // SAFETY: all three belong to this store and live as long; records are only used with the store that their instance belongs to. Validation has
        // checked the types of the functions.
        Ok(Arc::new(unsafe { crossing.connect(memory, realloc, post_return) }))
    }

    fn trampoline(&mut self, index: TrampolineIndex) -> Result<NonNull<FuncRef>> {
        let trampoline = &self.plan.trampolines[index];
        let lowered = match &trampoline.kind {
            TrampolineKind::LowerImport { import, ty, options } => {
                let name = format!("`{}`", self.plan.imported_funcs[*import].path.iter().rev().cloned().collect::<Vec<_>>().join("` of `"));
                let crossing = self.crossing(name, *ty, *options)?;
                self.host.import(*import, crossing, &self.scope)
            }
            TrampolineKind::Fused { lift, ty, options } => {
                let name = self.fused_name(lift.options, *options);
                let caller = self.crossing(name.clone(), *ty, *options)?;
                let callee = self.crossing(name, lift.ty, lift.options)?;
                let func = self.func(&lift.core)?;
                // SAFETY: the function belongs to this store; validation has checked that it has the core type of the lifted function.
                self.host.fused(unsafe { Fused::new(caller, callee, func) })
            }
            TrampolineKind::ResourceNew { instance, resource } => {
                let builtin = ResourceNew { instance: self.tree.key(instance.as_u32()), id: self.resources[*resource].id };
                self.host.resource_new(builtin)
            }
            TrampolineKind::ResourceRep { instance, resource } => {
                let builtin = ResourceRep { instance: self.tree.key(instance.as_u32()), id: self.resources[*resource].id };
                self.host.resource_rep(builtin)
            }
            TrampolineKind::ResourceDrop { instance, resource } => {
                let instance = self.tree.key(instance.as_u32());
                self.host.resource_drop(ResourceDrop { instance, resources: self.resources.clone(), resource: *resource })
            }
        };
        let ty = &trampoline.core_type;
        Ok(add(self.store, self.component.signature(index), ty.params.len().max(ty.results.len()), lowered))
    }

    /// How a call between two guests is called in messages.
    fn fused_name(&self, callee: OptionsIndex, caller: OptionsIndex) -> String {
        let name = |options: OptionsIndex| self.plan.instance_names.get(self.plan.options[options].instance).map_or("", |name| name);
        format!("a call from component instance `{}` to `{}`", name(caller), name(callee))
    }

    fn exports(&self) -> Result<Box<[FuncRecord]>> {
        let record = |export: &super::super::export::ExportedFunc| {
            let crossing = self.crossing(format!("`{}`", export.name), export.func.ty, export.func.options)?;
            Ok(FuncRecord { crossing, func: self.func(&export.func.core)?, scope: self.scope.clone(), tree: self.tree })
        };
        self.component.exports().funcs.iter().map(record).collect()
    }
}

/// The resource types of a new instance: those of the host, and a fresh one for each definition.
fn resources(store: &mut StoreState, component: &Component, host: &dyn Host, tree: Tree) -> Result<(Arc<Scope>, Arc<RuntimeResources>)> {
    let table = &component.scope().table;
    let mut types = host.scope().resources.clone();
    let mut implementers = SecondaryMap::<ResourceIndex, Option<ComponentInstanceIndex>>::new();
    for (index, resource) in &table.resources {
        if let ResourceOrigin::Defined { instance, .. } = resource.origin {
            types[index] = ResourceType::fresh_guest();
            implementers[index] = Some(instance);
        }
    }
    let mut resources = RuntimeResources::with_capacity(types.len());
    for (index, ty) in &types {
        let id = store.components.intern(*ty);
        let implementer = implementers[index].map(|instance| tree.key(instance.as_u32()));
        resources.push(RuntimeResource::new(id, *ty, implementer));
    }
    for (index, _, lowered) in host.resources() {
        resources[index].set_dtor(add(store, component.dtor_signature(), 1, lowered));
    }
    let scope = if component.plan().defined_resources.is_empty() {
        host.scope().clone()
    } else {
        Arc::new(Scope { table: table.clone(), resources: types, names: component.scope().names.clone() })
    };
    debug_assert!(implementers.keys().all(|index| index.index() < resources.len()));
    Ok((scope, Arc::new(resources)))
}
