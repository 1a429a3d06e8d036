//! Executes a plan: core instances, resource types, and the core functions between them, in the order of the component.
//!
//! What each function needs is put into one record when it is made; nothing is looked up by name but the exports of imported modules.
#![expect(unsafe_code, reason = "records hold pointers into the store")]

use super::super::Component;
use super::super::InstanceError;
use super::super::abi::crossing::{Crossing, Declared, RuntimeResources};
use super::super::concurrent::Builtin;
use super::super::export::ExportedFunc;
use super::super::func::FuncRecord;
use super::super::fused::Fused;
use super::super::task;
use super::super::types::Scope;
use super::builtins::{ResourceDrop, ResourceNew, ResourceRep};
use super::data::{InstanceData, Parts};
use super::host::{Host, Implemented};
use super::machine;
use super::remove::abandon;
use crate::engine::{CompiledModule, refused};
use crate::exec::HostRecord;
use crate::handles::{InstanceKey, ResourceType, RuntimeResource, TreeKey};
use crate::store::{InstanceId, Item, MemoryId, StoreState};
use crate::vm::{FuncRef, HostFuncBlock, MemoryRecord, Permit, Records, ResourceRepFunc, Shared, SharedBlock, Signature};
use crate::{Context as _, Error, Module, Result, format_err};
use cranelift_entity::{PrimaryMap, SecondaryMap};
use std::any::Any;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::translate::component::*;
use windlass_compiler::types::component::ResourceOrigin;

/// Instantiates `component`, whose imports `host` satisfies. When it fails, nothing is left of it.
pub(super) fn instantiate(store: &mut StoreState, component: &Component, host: Arc<dyn Host>) -> Result<TreeKey> {
    let permit = match component.engine().pool() {
        Some(pool) => {
            let permit = pool.component_instance();
            Some(permit.map_err(|error| refused(error, "instances of components", "total_component_instances"))?)
        }
        None => None,
    };
    let mut build = Build::new(store, component, &*host, permit);
    match build.run_all() {
        Ok(funcs) => Ok(build.finish(funcs, host.clone().erased())),
        Err(error) => {
            build.abandon();
            Err(error)
        }
    }
}

/// Instantiation in progress.
pub(super) struct Build<'a> {
    pub(super) store: &'a mut StoreState,
    pub(super) component: &'a Component,
    pub(super) host: &'a dyn Host,
    pub(super) plan: &'a ComponentPlan,
    pub(super) scope: Arc<Scope>,
    pub(super) tree: TreeKey,
    /// Keys of its component instances; behind them that of the stand-in for the host, if it has one (see `reexport`).
    pub(super) members: Box<[InstanceKey]>,
    /// What it has made; taken when it is through.
    pub(super) parts: Option<Parts>,
    /// Room for the records of its lifts and lowers.
    crossings: SharedBlock<Crossing>,
    core: PrimaryMap<CoreInstanceIndex, InstanceId>,
    pub(super) adapters: PrimaryMap<AdapterModuleIndex, InstanceId>,
    memories: SecondaryMap<RuntimeMemoryIndex, Option<(MemoryId, NonNull<MemoryRecord>)>>,
    pub(super) reallocs: SecondaryMap<RuntimeReallocIndex, Option<NonNull<FuncRef>>>,
    pub(super) post_returns: SecondaryMap<RuntimePostReturnIndex, Option<NonNull<FuncRef>>>,
    callbacks: SecondaryMap<RuntimeCallbackIndex, Option<NonNull<FuncRef>>>,
    trampolines: SecondaryMap<TrampolineIndex, Option<NonNull<FuncRef>>>,
}

/// The host panicked in a start function: nobody has a handle to what was made.
impl Drop for Build<'_> {
    fn drop(&mut self) {
        if let Some(parts) = self.parts.take() {
            abandon(self.store, self.tree, parts, false);
        }
    }
}

/// A plan names something before it makes it.
pub(super) fn too_early(what: &str) -> Error {
    format_err!("invariant: a plan makes what it names before it names it; {what} is missing")
}

impl<'a> Build<'a> {
    fn new(store: &'a mut StoreState, component: &'a Component, host: &'a dyn Host, permit: Option<Permit>) -> Self {
        let plan = &**component.plan();
        let instance = |index| {
            let index = ComponentInstanceIndex::from_u32(index);
            let name = plan.instance_names.get(index).cloned().unwrap_or_default();
            (name, plan.concurrent.get(index).is_some_and(|concurrent| *concurrent))
        };
        let stand_in = component.scratch().map(|_| ("host".to_owned(), false));
        let tree = store.components.add_tree((0..plan.component_instances).map(instance).chain(stand_in));
        let members = store.components.trees.get(tree).map(|tree| tree.members.clone()).unwrap_or_default();
        let (scope, resources) = resources(store, component, host, &members);
        let parts = Parts {
            core: Vec::with_capacity(plan.core_instances as usize),
            host_funcs: Vec::new(),
            resource_reps: Vec::new(),
            records: Records::with_capacity(component.host_funcs()),
            resources: Arc::new(resources),
            destructors: Vec::new(),
            _permit: permit,
        };
        Self {
            store,
            component,
            host,
            plan,
            scope,
            tree,
            members,
            parts: Some(parts),
            crossings: SharedBlock::with_capacity(component.crossings()),
            core: PrimaryMap::with_capacity(plan.core_instances as usize),
            adapters: PrimaryMap::with_capacity(plan.adapters.len()),
            memories: SecondaryMap::new(),
            reallocs: SecondaryMap::new(),
            post_returns: SecondaryMap::new(),
            callbacks: SecondaryMap::new(),
            trampolines: SecondaryMap::with_capacity(plan.trampolines.len()),
        }
    }

    fn connect_destructors(&mut self) -> Result<()> {
        for (nth, (index, _, implemented)) in self.host.resources().into_iter().enumerate() {
            let host = self.host;
            let dtor = match implemented {
                Implemented::Host(key) => {
                    let make = |signature| {
                        let code = host.destructor(nth);
                        Ok((code.source(signature, 1)?, code.data().clone()))
                    };
                    let dtor = self.store.use_destructor(key, self.component.dtor_signature(), make)?;
                    self.parts().destructors.push(key);
                    Some(dtor)
                }
                // It stays there at least as long as this one: see `run_all`.
                Implemented::Instance(theirs, their_index) => theirs[their_index].dtor(),
            };
            if let Some(dtor) = dtor {
                self.parts().resources[index].set_dtor(dtor);
            }
        }
        Ok(())
    }

    pub(super) fn parts(&mut self) -> &mut Parts {
        self.parts.as_mut().expect("invariant: parts are there until the build is over")
    }

    /// Where what host functions work on is kept.
    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.parts().records
    }

    pub(super) fn resources(&self) -> &Arc<RuntimeResources> {
        &self.parts.as_ref().expect("invariant: parts are there until the build is over").resources
    }

    /// The key of a component instance.
    pub(super) fn key(&self, instance: ComponentInstanceIndex) -> InstanceKey {
        self.members[instance.as_u32() as usize]
    }

    fn run_all(&mut self) -> Result<Box<[FuncRecord]>> {
        for used in self.host.uses() {
            let trees = &mut self.store.components.trees;
            if trees.get(*used).is_none() {
                return Err(InstanceError::Dropped { used: "export that fills an import" }.into());
            }
            trees.add_use(self.tree, *used);
        }
        self.connect_destructors()?;
        for initializer in &self.plan.initializers {
            self.run(initializer)?;
        }
        self.exports()
    }

    fn finish(mut self, funcs: Box<[FuncRecord]>, resolved: Arc<dyn Any + Send + Sync>) -> TreeKey {
        let parts = self.parts.take().expect("invariant: the build is over now");
        let modules = self.host.modules().clone();
        let data = InstanceData { component: self.component.clone(), scope: self.scope.clone(), funcs, modules, resolved, parts };
        if let Some(tree) = self.store.components.trees.get_mut(self.tree) {
            tree.data = Some(Arc::new(data));
        }
        self.tree
    }

    fn abandon(mut self) {
        if let Some(parts) = self.parts.take() {
            abandon(self.store, self.tree, parts, true);
        }
    }

    /// Makes a core function whose argument array has `values` elements.
    pub(super) fn add(&mut self, signature: Signature, values: usize, code: HostRecord) -> Result<NonNull<FuncRef>> {
        let (source, address, more) = (code.source(signature, values)?, self.store.address().as_ptr(), self.component.host_funcs());
        let parts = self.parts();
        if let Some(func) = parts.host_funcs.last_mut().and_then(|block| block.push(source)) {
            return Ok(func);
        }
        let mut block = HostFuncBlock::with_capacity(address, more.max(1));
        let func = block.push(source).ok_or_else(|| format_err!("invariant: a new block has room"))?;
        parts.host_funcs.push(block);
        Ok(func)
    }

    /// Makes `resource.rep`: compiled code looks the handle up, the host is asked about those that it refuses.
    fn resource_rep(&mut self, signature: Signature, builtin: ResourceRep) -> Result<NonNull<FuncRef>> {
        let (instance, wanted) = (builtin.instance, builtin.id.entry_word());
        let Some(code) = signature.resource_rep() else { return self.add_resource_rep(signature, builtin) };
        let host = self.host.resource_rep(builtin, self.records());
        let source = host.source(signature, 1)?;
        let handles = self.store.components.instances[instance].handles.record();
        // SAFETY: the handles live as long as the instance, whose functions go with it; the table keeps its record true.
        let func = unsafe { ResourceRepFunc::new(self.store.address().as_ptr(), source, code, handles, wanted) };
        let func_ref = func.func_ref();
        self.parts().resource_reps.push(func);
        Ok(func_ref)
    }

    /// The same where the host is asked about all.
    fn add_resource_rep(&mut self, signature: Signature, builtin: ResourceRep) -> Result<NonNull<FuncRef>> {
        let host = self.host.resource_rep(builtin, self.records());
        self.add(signature, 1, host)
    }

    fn run(&mut self, initializer: &Initializer) -> Result<()> {
        match initializer {
            Initializer::InstantiateModule { module, args, owner } => {
                let instance = self.instantiate_module(*module, args, *owner).with_context(|| {
                    let name = self.plan.instance_names.get(*owner).map_or("", |name| name);
                    format!("instantiating a core module of component instance `{name}`")
                })?;
                self.core.push(instance);
            }
            Initializer::DefineResource(index) => {
                let defined = &self.plan.defined_resources[*index];
                if let Some(dtor) = &defined.dtor {
                    let dtor = self.func(dtor)?;
                    self.resources()[defined.resource].set_dtor(dtor);
                }
            }
            Initializer::ExtractMemory(index, export) => {
                let item = self.export(export)?;
                self.memories[*index] = Some(machine::memory(self.store, item)?);
            }
            Initializer::ExtractRealloc(index, def) => self.reallocs[*index] = Some(self.func(def)?),
            Initializer::ExtractPostReturn(index, def) => self.post_returns[*index] = Some(self.func(def)?),
            Initializer::ExtractCallback(index, def) => self.callbacks[*index] = Some(self.func(def)?),
            Initializer::InstantiateAdapters(index) => self.instantiate_adapters(*index)?,
            Initializer::MakeTrampoline(index) => {
                let func = self.trampoline(*index)?;
                self.trampolines[*index] = Some(func);
            }
        }
        Ok(())
    }

    fn instantiate_module(&mut self, source: ModuleSource, args: &ModuleArgs, owner: ComponentInstanceIndex) -> Result<InstanceId> {
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
        let owner = self.key(owner);
        if self.store.components.instances[owner].concurrent {
            // A start function is a call like any other.
            let parts = self.parts.as_mut().expect("invariant: parts are there until the build is over");
            return task::plain(self.store, owner, |store| machine::instantiate(store, module, &imports, &mut parts.core));
        }
        self.instantiate(module, &imports)
    }

    /// Makes a core instance.
    pub(super) fn instantiate(&mut self, module: &Arc<CompiledModule>, imports: &[Item]) -> Result<InstanceId> {
        let parts = self.parts.as_mut().expect("invariant: parts are there until the build is over");
        machine::instantiate(self.store, module, imports, &mut parts.core)
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

    /// A memory that options name.
    pub(super) fn memory(&self, index: RuntimeMemoryIndex) -> Result<(MemoryId, NonNull<MemoryRecord>)> {
        self.memories[index].ok_or_else(|| too_early("a memory"))
    }

    /// A core function.
    pub(super) fn func(&self, def: &CoreDef) -> Result<NonNull<FuncRef>> {
        machine::func(self.item(def)?)
    }

    /// The record of a lift or lower.
    fn crossing(&mut self, declared: Arc<Declared>, options: OptionsIndex) -> Result<Shared<Crossing>> {
        let options = &self.plan.options[options];
        let key = (self.tree, self.key(options.instance));
        let memory = options.memory.map(|index| self.memory(index)).transpose()?.map(|(_, record)| record);
        let realloc = options.realloc.map(|index| self.reallocs[index].ok_or_else(|| too_early("a realloc"))).transpose()?;
        let post_return =
            options.post_return.map(|index| self.post_returns[index].ok_or_else(|| too_early("a post-return"))).transpose()?;
        let mut crossing = Crossing::new(declared, self.resources().clone(), key, options.string_encoding);
        let instance = &self.store.components.instances[crossing.instance];
        crossing.concurrent = instance.concurrent;
        let may_leave = instance.may_leave_record();
        if options.is_async {
            let callback = options.callback.map(|index| self.callbacks[index].ok_or_else(|| too_early("a callback"))).transpose()?;
            // SAFETY: it belongs to this store, to a core instance that goes with the tree; validation has checked its type.
            crossing = unsafe { crossing.with_callback(callback) };
        }
        // SAFETY: all belong to this store, to core instances that go with the tree; records are only used with that store and before that.
        // Validation has checked the types of the functions.
        let crossing = unsafe { crossing.connect(memory, realloc, post_return, may_leave) };
        Ok(self.crossings.push(crossing).unwrap_or_else(Shared::new))
    }

    fn trampoline(&mut self, index: TrampolineIndex) -> Result<NonNull<FuncRef>> {
        let trampoline = &self.plan.trampolines[index];
        if let TrampolineKind::Fused { adapter: Some(adapter), .. } = &trampoline.kind {
            let instance = *self.adapters.get(adapter.module).ok_or_else(|| too_early("a module of adapters"))?;
            return machine::instance_func(self.store, instance, adapter.func);
        }
        let values = trampoline.core_type.params.len().max(trampoline.core_type.results.len());
        let lowered = match &trampoline.kind {
            TrampolineKind::LowerImport { import, options, .. } => {
                let declared = self.component.lowered(index).ok_or_else(|| format_err!("invariant: lowered imports are declared"))?;
                let crossing = self.crossing(declared.clone(), *options)?;
                let scope = self.scope.clone();
                self.host.import(*import, crossing, &scope, self.records())
            }
            TrampolineKind::Fused { lift, ty, options, adapter: _ } => {
                let name = self.fused_name(lift.options, *options);
                let caller = self.crossing(Declared::new(name.clone(), *ty, &self.scope.table), *options)?;
                let callee = self.crossing(Declared::new(name, lift.ty, &self.scope.table), lift.options)?;
                let func = self.func(&lift.core)?;
                // SAFETY: the function belongs to this store; validation has checked that it has the core type of the lifted function.
                let fused = unsafe { Fused::new(caller, callee, func) };
                self.host.fused(fused, self.records())
            }
            TrampolineKind::ResourceNew { instance, resource } => {
                let builtin = ResourceNew { instance: self.key(*instance), id: self.resources()[*resource].id };
                self.host.resource_new(builtin, self.records())
            }
            TrampolineKind::ResourceRep { instance, resource } => {
                let builtin = ResourceRep { instance: self.key(*instance), id: self.resources()[*resource].id };
                return self.resource_rep(self.component.signature(index), builtin);
            }
            TrampolineKind::Concurrent { instance, builtin } => {
                let crossing = match builtin.crossing() {
                    Some((ty, options)) => Some(self.crossing(Declared::new(format!("{builtin:?}"), ty, &self.scope.table), options)?),
                    None => None,
                };
                let builtin = Builtin { instance: self.key(*instance), what: builtin.clone(), crossing };
                self.host.concurrent(builtin, self.records())
            }
            TrampolineKind::ResourceDrop { instance, resource } => {
                let (instance, resources) = (self.key(*instance), self.resources().clone());
                let builtin = ResourceDrop { instance, id: resources[*resource].id, resources, resource: *resource };
                self.host.resource_drop(builtin, self.records())
            }
        };
        self.add(self.component.signature(index), values, lowered)
    }

    /// How a call between two guests is called in messages.
    fn fused_name(&self, callee: OptionsIndex, caller: OptionsIndex) -> String {
        let name = |options: OptionsIndex| self.plan.instance_names.get(self.plan.options[options].instance).map_or("", |name| name);
        format!("a call from component instance `{}` to `{}`", name(caller), name(callee))
    }

    fn exports(&mut self) -> Result<Box<[FuncRecord]>> {
        let component = self.component;
        let mut record = |(export, declared): (&ExportedFunc, &Arc<Declared>)| {
            let crossing = self.crossing(declared.clone(), export.func.options)?;
            Ok(FuncRecord { crossing, func: self.func(&export.func.core)?, scope: self.scope.clone() })
        };
        let lifted = component.exports().funcs.iter().zip(component.lifted());
        let mut funcs: Vec<FuncRecord> = lifted.map(&mut record).collect::<Result<_>>()?;
        funcs.extend(self.reexported()?);
        Ok(funcs.into())
    }
}

/// The resource types of a new instance: those of the host, and a fresh one for each definition.
fn resources(store: &mut StoreState, component: &Component, host: &dyn Host, members: &[InstanceKey]) -> (Arc<Scope>, RuntimeResources) {
    let table = &component.scope().table;
    let mut types = host.scope().resources.clone();
    let mut implementers = SecondaryMap::<ResourceIndex, Option<InstanceKey>>::new();
    for (index, _, implemented) in host.resources() {
        if let Implemented::Instance(theirs, their_index) = implemented {
            implementers[index] = theirs[their_index].implementer;
        }
    }
    let mut resources = RuntimeResources::with_capacity(types.len());
    for (index, ty) in &mut types {
        let description = &table.resources[index];
        if let ResourceOrigin::Defined { instance, .. } = description.origin {
            *ty = ResourceType::fresh_guest();
            implementers[index] = Some(members[instance.as_u32() as usize]);
        }
        let id = store.components.use_type(*ty, description.name.as_deref());
        resources.push(RuntimeResource::new(id, *ty, implementers[index]));
    }
    let scope = if component.plan().defined_resources.is_empty() {
        host.scope().clone()
    } else {
        Arc::new(Scope { table: table.clone(), resources: types, names: component.scope().names.clone() })
    };
    (scope, resources)
}
