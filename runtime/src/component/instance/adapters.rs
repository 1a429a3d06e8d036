//! Modules of adapters: core modules like any other, but that their imports are what canonical options and the host give.
#![expect(unsafe_code, reason = "host functions hold pointers into the store")]

use super::super::adapter::{AdapterHost, AdapterShared};
use super::build::{Build, too_early};
use crate::store::{GlobalItem, Item, StoreState};
use crate::vm::{GlobalRecord, HostFuncBlock};
use crate::{Context as _, Result, format_err};
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::*;
use windlass_compiler::translate::component::AdapterImport;
use windlass_compiler::translate::module::EntityIndex;
use windlass_compiler::types::core::{GlobalType, ValType};

impl Build<'_> {
    /// Instantiates a module of adapters.
    pub(super) fn instantiate_adapters(&mut self, index: AdapterModuleIndex) -> Result<()> {
        let adapters = &self.plan.adapters[index];
        let module = self.component.modules()[adapters.module].clone();
        let (plan, types, resources) = (self.component.plan().clone(), self.scope.table.clone(), self.resources().clone());
        let shared = Arc::new(AdapterShared { plan, module: index, types, resources });

        let mut sources = Vec::new();
        for (given, import) in adapters.imports.iter().zip(&module.info().imports) {
            let AdapterImport::Builtin(builtin) = given else { continue };
            let EntityIndex::Func(func) = import.entity else { return Err(misfit()) };
            // SAFETY: the records belong to this store, which the function is made for.
            let host = unsafe { AdapterHost::new(shared.clone(), builtin, &self.members, |index| Ok(self.memory(index)?.1))? };
            let code = self.host.adapter_builtin(host, self.records());
            let ty = module.info().func_type(func);
            let signature = module.signature(module.info().functions[func].ty);
            sources.push(code.source(signature, ty.params.len().max(ty.results.len()))?);
        }
        let builtins: Vec<_> = if sources.is_empty() {
            Vec::new()
        } else {
            let block = HostFuncBlock::new(self.store.address().as_ptr(), sources);
            let funcs = (0..block.len()).map(|number| block.func_ref(number)).collect();
            self.parts().host_funcs.push(block);
            funcs
        };

        let mut builtins = builtins.into_iter();
        let item = |import: &AdapterImport| {
            Ok(match import {
                AdapterImport::Memory(index) => Item::Memory(self.memory(*index)?.0),
                AdapterImport::MayLeave(instance) => may_leave(self.store, self.key(*instance)),
                AdapterImport::MaxStringBytes => global(self.store.components.limits.max_string_bytes_record()),
                AdapterImport::MaxListBytes => global(self.store.components.limits.max_list_bytes_record()),
                AdapterImport::Func(def) => Item::Func(self.func(def)?),
                AdapterImport::Realloc(index) => Item::Func(self.reallocs[*index].ok_or_else(|| too_early("a realloc"))?),
                AdapterImport::PostReturn(index) => Item::Func(self.post_returns[*index].ok_or_else(|| too_early("a post-return"))?),
                AdapterImport::Builtin(_) => Item::Func(builtins.next().ok_or_else(misfit)?),
            })
        };
        let imports: Vec<Item> = adapters.imports.iter().map(item).collect::<Result<_>>()?;
        let instance = self.instantiate(&module, &imports).context("instantiating calls between component instances")?;
        self.adapters.push(instance);
        Ok(())
    }
}

fn misfit() -> crate::Error {
    format_err!("invariant: a module of adapters has the imports that the plan lists")
}

/// Whether an instance may be left, as a global.
fn may_leave(store: &StoreState, instance: crate::handles::InstanceKey) -> Item {
    global(store.components.instances[instance].may_leave_record())
}

fn global(record: NonNull<GlobalRecord>) -> Item {
    Item::Global(GlobalItem { record, ty: GlobalType { content: ValType::I32, mutable: true } })
}
