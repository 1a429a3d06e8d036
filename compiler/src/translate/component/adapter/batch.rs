//! Which calls share a module. Calls gather until the plan needs one of them; then a module is written that has all of them.
//!
//! So a composition of many components has as many modules as it has stages, each call is in one of them, and the code grows with the number of
//! calls.

use super::call::{Call, Target, write_call};
use super::module::{ModuleBuilder, Side};
use super::shape::Shapes;
use crate::abi::{params_in_memory, result_in_memory};
use crate::base::index::*;
use crate::translate::component::*;
use crate::translate::module::{EntityIndex, ModuleTranslation};
use crate::types::component::TypeTable;
use anyhow::{Context, Result};
use cranelift_entity::{EntityRef, PrimaryMap};
use indexmap::IndexSet;
use std::collections::HashMap;

/// Writes the adapters of `plan` and makes it use them: modules that follow those of the component.
///
/// # Errors
///
/// Only for bugs.
pub(in crate::translate::component) fn write(
    types: &TypeTable,
    plan: &mut ComponentPlan,
    modules: &PrimaryMap<StaticModuleIndex, ModuleTranslation<'_>>,
) -> Result<Vec<Vec<u8>>> {
    let mut batches = Batches {
        modules,
        shapes: Shapes::new(types),
        pages: HashMap::new(),
        pending: IndexSet::new(),
        sources: PrimaryMap::new(),
        names: HashMap::new(),
        written: Vec::new(),
        cost: 0,
    };
    let initializers = std::mem::take(&mut plan.initializers);
    for initializer in initializers {
        batches.next(plan, initializer)?;
    }
    batches.flush(plan)?;
    Ok(batches.written)
}

/// What all adapters may cost, in the terms of [`Shapes::cost`]. Calls beyond that are left to the host, which needs no code for them: no
/// component makes the compiler write much more than it has itself.
const MAX_COST: u32 = 1 << 20;

/// Longer names of functions are left out of messages, so that modules do not grow with them.
const MAX_NAME_BYTES: usize = 200;

struct Batches<'t, 'a> {
    modules: &'t PrimaryMap<StaticModuleIndex, ModuleTranslation<'a>>,
    shapes: Shapes<'t>,
    pages: HashMap<RuntimeMemoryIndex, u8>,
    /// Calls that no module has yet.
    pending: IndexSet<TrampolineIndex>,
    /// What each core instance so far is made of.
    sources: PrimaryMap<CoreInstanceIndex, ModuleSource>,
    /// The names of exported functions of modules that were asked for one.
    names: HashMap<StaticModuleIndex, HashMap<FuncIndex, &'t str>>,
    written: Vec<Vec<u8>>,
    /// What was spent of [`MAX_COST`].
    cost: u32,
}

impl<'t> Batches<'t, '_> {
    /// Takes the next step of the plan.
    fn next(&mut self, plan: &mut ComponentPlan, initializer: Initializer) -> Result<()> {
        match &initializer {
            Initializer::MakeTrampoline(index) => {
                if self.is_adapted(plan, *index) {
                    self.pending.insert(*index);
                    return Ok(());
                }
                if let TrampolineKind::Fused { lift, .. } = &plan.trampolines[*index].kind
                    && self.is_pending(&lift.core)
                {
                    self.flush(plan)?;
                }
            }
            Initializer::InstantiateModule { module, args, .. } => {
                let needed = match args {
                    ModuleArgs::Ordered(args) => args.iter().any(|def| self.is_pending(def)),
                    ModuleArgs::Named(args) => args.values().flat_map(|items| items.values()).any(|def| self.is_pending(def)),
                };
                let module = *module;
                if needed {
                    self.flush(plan)?;
                }
                self.sources.push(module);
            }
            Initializer::ExtractMemory(index, export) => {
                let page_log2 = self.page_log2(plan, export)?;
                self.pages.insert(*index, page_log2);
            }
            Initializer::ExtractRealloc(_, def) | Initializer::ExtractPostReturn(_, def) | Initializer::ExtractCallback(_, def)
                if self.is_pending(def) =>
            {
                self.flush(plan)?
            }
            Initializer::DefineResource(index) => {
                if plan.defined_resources[*index].dtor.as_ref().is_some_and(|def| self.is_pending(def)) {
                    self.flush(plan)?;
                }
            }
            Initializer::ExtractRealloc(..)
            | Initializer::ExtractPostReturn(..)
            | Initializer::ExtractCallback(..)
            | Initializer::InstantiateAdapters(_) => {}
        }
        plan.initializers.push(initializer);
        Ok(())
    }

    fn is_pending(&self, def: &CoreDef) -> bool {
        matches!(def, CoreDef::Trampoline(index) if self.pending.contains(index))
    }

    /// Whether a core function that the component makes is a call that an adapter can do.
    fn is_adapted(&mut self, plan: &ComponentPlan, index: TrampolineIndex) -> bool {
        let TrampolineKind::Fused { lift, ty, options, .. } = &plan.trampolines[index].kind else { return false };
        let (caller, callee) = (&plan.options[*options], &plan.options[lift.options]);
        let func = &self.shapes.types.funcs[*ty];
        let through_memory = params_in_memory(func) || result_in_memory(func) || func.params_abi.has_pointer || func.result_abi.has_pointer;
        // A component that calls itself: `realloc` could change what is yet to be copied. The host copies it out first.
        let apart = caller.instance != callee.instance && (caller.memory.is_none() || caller.memory != callee.memory);
        // Calls that somebody can tell apart are tasks, which the host keeps.
        let concurrent = plan.concurrent[caller.instance] || plan.concurrent[callee.instance] || caller.is_async || callee.is_async;
        let mut values = func.params.iter().map(|param| param.ty).chain(func.result);
        if *ty != lift.ty || concurrent || !apart && through_memory || !values.all(|ty| self.shapes.is_supported(ty)) {
            return false;
        }
        let values = func.params.iter().map(|param| param.ty).chain(func.result);
        self.cost = values.fold(self.cost.saturating_add(8), |sum, ty| sum.saturating_add(self.shapes.cost(ty)));
        self.cost <= MAX_COST
    }

    /// Writes a module with the calls that have gathered and lets the plan instantiate it now.
    fn flush(&mut self, plan: &mut ComponentPlan) -> Result<()> {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() {
            return Ok(());
        }
        let mut module = ModuleBuilder::new(&mut self.shapes, &self.pages);
        let mut functions: HashMap<TrampolineIndex, u32> = HashMap::new();
        for index in &pending {
            let TrampolineKind::Fused { lift, ty, options, .. } = &plan.trampolines[*index].kind else { continue };
            let (caller, callee) = (&plan.options[*options], &plan.options[lift.options]);
            let name = name(&mut self.names, self.modules, &self.sources, &lift.core);
            let target = match &lift.core {
                CoreDef::Trampoline(index) if functions.contains_key(index) => Target::Adapter(functions[index]),
                def => Target::Core(def.clone()),
            };
            let call = Call {
                ty: *ty,
                caller: Side::of(caller),
                callee: Side::of(callee),
                target,
                post_return: callee.post_return,
                about: AdapterCall { caller: caller.instance, callee: callee.instance, func: name, ty: *ty },
            };
            functions.insert(*index, write_call(&mut module, call)?);
        }
        let finished = module.finish()?;
        let module = StaticModuleIndex::new(self.modules.len() + self.written.len());
        self.written.push(finished.wasm);
        let index = plan.adapters.push(AdapterModule {
            module,
            imports: finished.imports,
            funcs: finished.funcs.clone(),
            calls: finished.calls,
            places: finished.places,
        });
        plan.initializers.push(Initializer::InstantiateAdapters(index));
        for (trampoline, func) in pending.into_iter().zip(finished.funcs) {
            if let TrampolineKind::Fused { adapter, .. } = &mut plan.trampolines[trampoline].kind {
                *adapter = Some(AdapterFunc { module: index, func });
            }
            plan.initializers.push(Initializer::MakeTrampoline(trampoline));
        }
        Ok(())
    }

    fn page_log2(&self, plan: &ComponentPlan, export: &CoreExport) -> Result<u8> {
        let source = self.sources.get(export.instance).context("invariant: a memory's instance is made before it is extracted")?;
        Ok(match (source, &export.item) {
            (ModuleSource::Static(module), CoreExportItem::Index(EntityIndex::Memory(memory))) => {
                self.modules[*module].info.memories[*memory].page_size_log2
            }
            (ModuleSource::Imported(module), CoreExportItem::Name(name)) => match plan.imported_modules[*module].ty.exports.get(name) {
                Some(CoreExternType::Memory(ty)) => ty.page_size_log2,
                _ => 16,
            },
            _ => 16,
        })
    }
}

/// What a core function is called, if anything: as it is exported.
fn name<'t>(
    known: &mut HashMap<StaticModuleIndex, HashMap<FuncIndex, &'t str>>,
    modules: &'t PrimaryMap<StaticModuleIndex, ModuleTranslation<'_>>,
    sources: &PrimaryMap<CoreInstanceIndex, ModuleSource>,
    def: &CoreDef,
) -> Option<String> {
    let CoreDef::Export(export) = def else { return None };
    let name = match (sources.get(export.instance)?, &export.item) {
        (ModuleSource::Static(module), CoreExportItem::Index(EntityIndex::Func(func))) => {
            let names = known.entry(*module).or_insert_with(|| {
                let exports = modules[*module].info.exports.iter().rev();
                let funcs =
                    exports.filter_map(|(name, item)| if let EntityIndex::Func(func) = item { Some((*func, &**name)) } else { None });
                funcs.collect()
            });
            names.get(func)?
        }
        (ModuleSource::Imported(_), CoreExportItem::Name(name)) => &**name,
        _ => return None,
    };
    (name.len() <= MAX_NAME_BYTES).then(|| name.to_owned())
}
