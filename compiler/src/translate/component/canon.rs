//! Canonical definitions: options, lifted and lowered functions, resource built-ins.
//!
//! A core function that the component makes is made where it is defined, so that whatever takes it comes later; what its options name has been
//! extracted right before.

use super::definition::FuncDef;
use super::frame::{Frame, get};
use super::inline::Inliner;
use super::local::LocalOptions;
use super::*;
use crate::abi::{Direction, flatten_async_lower, flatten_functype};
use crate::translate::module::EntityIndex;
use crate::types::core::{FuncType, ValType};
use anyhow::{Result, bail, ensure};
use std::collections::HashMap;
use std::rc::Rc;
use wasmparser::component_types::{ComponentFuncTypeId, ResourceId};

/// What the plan has already.
#[derive(Default)]
pub(super) struct Known {
    memories: HashMap<CoreExport, RuntimeMemoryIndex>,
    reallocs: HashMap<CoreDef, RuntimeReallocIndex>,
    post_returns: HashMap<CoreDef, RuntimePostReturnIndex>,
    callbacks: HashMap<CoreDef, RuntimeCallbackIndex>,
    options: HashMap<CanonicalOptions, OptionsIndex>,
}

impl Inliner<'_, '_> {
    pub(super) fn lift(&mut self, frame: &mut Frame, core: u32, ty: ComponentFuncTypeId, options: &LocalOptions) -> Result<()> {
        self.plan.concurrent[frame.instance] |= self.types[ty].async_;
        let ty = self.func_type(frame, ty)?;
        let core = get(&frame.core_funcs, core)?;
        let options = self.options(frame, options)?;
        frame.funcs.push(FuncDef::Lifted(Rc::new(LiftedFunc { ty, core, options })));
        Ok(())
    }

    pub(super) fn lower(&mut self, frame: &mut Frame, func: u32, ty: ComponentFuncTypeId, options: &LocalOptions) -> Result<()> {
        self.plan.concurrent[frame.instance] |= self.types[ty].async_;
        let ty = self.func_type(frame, ty)?;
        let is_async = options.is_async;
        let options = self.options(frame, options)?;
        let kind = match get(&frame.funcs, func)? {
            FuncDef::Imported(import) => TrampolineKind::LowerImport { import, ty, options },
            FuncDef::Lifted(lift) => TrampolineKind::Fused { lift: (*lift).clone(), ty, options, adapter: None },
        };
        let ty = &self.builder.table().funcs[ty];
        let core_type = if is_async { flatten_async_lower(ty) } else { flatten_functype(ty, Direction::Lower) };
        self.make(frame, core_type, kind);
        Ok(())
    }

    pub(super) fn resource_new(&mut self, frame: &mut Frame, id: ResourceId) -> Result<()> {
        let kind = TrampolineKind::ResourceNew { instance: frame.instance, resource: frame.resource(id)? };
        self.make(frame, core_type(&[ValType::I32], &[ValType::I32]), kind);
        Ok(())
    }

    pub(super) fn resource_rep(&mut self, frame: &mut Frame, id: ResourceId) -> Result<()> {
        let kind = TrampolineKind::ResourceRep { instance: frame.instance, resource: frame.resource(id)? };
        self.make(frame, core_type(&[ValType::I32], &[ValType::I32]), kind);
        Ok(())
    }

    pub(super) fn resource_drop(&mut self, frame: &mut Frame, id: ResourceId) -> Result<()> {
        let kind = TrampolineKind::ResourceDrop { instance: frame.instance, resource: frame.resource(id)? };
        self.make(frame, core_type(&[ValType::I32], &[]), kind);
        Ok(())
    }

    pub(super) fn make(&mut self, frame: &mut Frame, core_type: FuncType, kind: TrampolineKind) {
        let index = self.plan.trampolines.push(Trampoline { core_type, kind });
        self.plan.initializers.push(Initializer::MakeTrampoline(index));
        frame.core_funcs.push(CoreDef::Trampoline(index));
    }

    /// Interns options and extracts what they name.
    pub(super) fn options(&mut self, frame: &Frame, options: &LocalOptions) -> Result<OptionsIndex> {
        let memory = match options.memory {
            Some(index) => Some(self.extract_memory(get(&frame.core_memories, index)?)?),
            None => None,
        };
        let plan = &mut self.plan;
        let mut realloc = None;
        if let Some(index) = options.realloc {
            let def = get(&frame.core_funcs, index)?;
            realloc = Some(*self.known.reallocs.entry(def).or_insert_with_key(|def| {
                let index = RuntimeReallocIndex::from_u32(plan.reallocs);
                plan.reallocs += 1;
                plan.initializers.push(Initializer::ExtractRealloc(index, def.clone()));
                index
            }));
        }
        let mut post_return = None;
        if let Some(index) = options.post_return {
            let def = get(&frame.core_funcs, index)?;
            post_return = Some(*self.known.post_returns.entry(def).or_insert_with_key(|def| {
                let index = RuntimePostReturnIndex::from_u32(plan.post_returns);
                plan.post_returns += 1;
                plan.initializers.push(Initializer::ExtractPostReturn(index, def.clone()));
                index
            }));
        }
        let mut callback = None;
        if let Some(index) = options.callback {
            let def = get(&frame.core_funcs, index)?;
            callback = Some(*self.known.callbacks.entry(def).or_insert_with_key(|def| {
                let index = RuntimeCallbackIndex::from_u32(plan.callbacks);
                plan.callbacks += 1;
                plan.initializers.push(Initializer::ExtractCallback(index, def.clone()));
                index
            }));
        }
        let options = CanonicalOptions {
            instance: frame.instance,
            string_encoding: options.string_encoding,
            memory,
            realloc,
            post_return,
            is_async: options.is_async,
            callback,
        };
        Ok(*self.known.options.entry(options).or_insert_with_key(|options| plan.options.push(options.clone())))
    }

    fn extract_memory(&mut self, def: CoreDef) -> Result<RuntimeMemoryIndex> {
        let CoreDef::Export(export) = def else { bail!("invariant: memories are exports of core instances") };
        if let Some(index) = self.known.memories.get(&export) {
            return Ok(*index);
        }
        ensure!(!self.is_memory64(&export)?, "canonical options with a 64-bit memory are not supported yet");
        let index = RuntimeMemoryIndex::from_u32(self.plan.memories);
        self.plan.memories += 1;
        self.plan.initializers.push(Initializer::ExtractMemory(index, export.clone()));
        self.known.memories.insert(export, index);
        Ok(index)
    }

    fn is_memory64(&self, export: &CoreExport) -> Result<bool> {
        Ok(match (self.sources[export.instance], &export.item) {
            (ModuleSource::Static(module), CoreExportItem::Index(EntityIndex::Memory(memory))) => {
                self.module(module)?.info.memories[*memory].memory64
            }
            (ModuleSource::Imported(module), CoreExportItem::Name(name)) => {
                matches!(self.plan.imported_modules[module].ty.exports.get(name), Some(CoreExternType::Memory(ty)) if ty.memory64)
            }
            _ => bail!("invariant: memories are exports of core instances"),
        })
    }
}

fn core_type(params: &[ValType], results: &[ValType]) -> FuncType {
    FuncType { params: params.into(), results: results.into() }
}
