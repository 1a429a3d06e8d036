//! Functions that a component imports and exports again, as functions that the host can call.
//!
//! Such a function is nobody's but the one's who defined it: a closure of the host, which takes its arguments out of a guest's memory, or a function of
//! another instance. So the host plays a guest: it lowers arguments into a memory that is there for that, `scratch.wat`, as if it were the component
//! that exports the function, and calls the function as that component would.
//!
//! ```text
//! host ── lower ──► scratch memory, handles of the stand-in ── lift ──► what satisfied the import
//! ```
//!
//! The stand-in is a component instance of its own in the tree of the component: its handle table is empty between calls. What goes wrong there ends
//! nothing: no code of the component has run.
//!
//! Spec: `canon lift` of `canon lower` of an imported function.
#![expect(unsafe_code, reason = "records hold pointers into the store")]

use super::super::abi::crossing::{Crossing, Declared};
use super::super::func::FuncRecord;
use super::build::Build;
use super::machine;
use crate::exec::{self, HostFunction};
use crate::handles::InstanceKey;
use crate::store::StoreState;
use crate::vm::{FuncRef, InstanceContext, MemoryRecord, Shared, ValRaw};
use crate::{Error, Result, StoreContextMut, format_err};
use std::ptr::NonNull;
use windlass_compiler::abi::{Direction, MAX_FLAT_PARAMS, flatten_functype, result_in_memory};
use windlass_compiler::base::index::ImportIndex;
use windlass_compiler::translate::component::StringEncoding;

/// The memory of an instance through which its re-exported functions are called.
#[derive(Copy, Clone)]
pub(super) struct Scratch {
    /// The stand-in.
    instance: InstanceKey,
    memory: NonNull<MemoryRecord>,
    realloc: NonNull<FuncRef>,
    enter: NonNull<FuncRef>,
    leave: NonNull<FuncRef>,
    free: NonNull<FuncRef>,
}

impl Build<'_> {
    /// Makes what the re-exported functions share, if there are any.
    fn scratch(&mut self) -> Result<Option<Scratch>> {
        let (Some(module), Some(instance)) = (self.component.scratch(), self.members.last().copied()) else { return Ok(None) };
        let core = {
            let parts = self.parts.as_mut().ok_or_else(|| format_err!("invariant: parts are there until the build is over"))?;
            machine::instantiate(self.store, module, &[], &mut parts.core)?
        };
        let export = |store: &StoreState, name: &str| {
            store.instance(core).export(name).ok_or_else(|| format_err!("invariant: the scratch memory exports `{name}`"))
        };
        let func = |name: &str| machine::func(export(self.store, name)?);
        let (_, memory) = machine::memory(self.store, export(self.store, "memory")?)?;
        Ok(Some(Scratch { instance, memory, realloc: func("realloc")?, enter: func("enter")?, leave: func("leave")?, free: func("free")? }))
    }

    /// The records of all re-exported functions, as `Exports::reexported` numbers them.
    pub(super) fn reexported(&mut self) -> Result<Vec<FuncRecord>> {
        let Some(scratch) = self.scratch()? else { return Ok(Vec::new()) };
        let component = self.component;
        component.exports().reexported.iter().map(|func| self.reexport(scratch, &func.name, func.import)).collect()
    }

    fn reexport(&mut self, scratch: Scratch, name: &str, import: ImportIndex) -> Result<FuncRecord> {
        let ty = self.plan.imported_funcs[import].ty;
        let may_leave = self.store.components.instances[scratch.instance].may_leave_record();
        let crossing = |post_return: Option<NonNull<FuncRef>>| {
            let (declared, resources) = (Declared::new(format!("`{name}`"), ty, &self.scope.table), self.resources().clone());
            let crossing = Crossing::new(declared, resources, (self.tree, scratch.instance), StringEncoding::Utf8);
            // SAFETY: all belong to this store, to a core instance that goes with the tree; records are only used with that store and before that.
            // `realloc` has the type that it must have, and `free` takes nothing.
            Shared::new(unsafe { crossing.standing_in().connect(Some(scratch.memory), Some(scratch.realloc), post_return, may_leave) })
        };
        let (outer, inner) = (crossing(Some(scratch.free)), crossing(None));
        let func = &self.scope.table.funcs[ty];
        let (lowered, lifted) = (flatten_functype(func, Direction::Lower), flatten_functype(func, Direction::Lift));
        let out = result_in_memory(func).then_some((func.result_abi.align, func.result_abi.size));
        let (params, results) = (lifted.params.len(), lifted.results.len());
        let signatures = self.store.engine().register_types(&[&lowered, &lifted])?;
        let scope = self.scope.clone();
        let definition = self.host.import(import, inner, &scope, self.records());
        let inner = self.add(signatures[0], lowered.params.len().max(lowered.results.len()), definition)?;
        let call = self.host.reexported(Reexported { inner, scratch, params, results, out }, self.records());
        let func = self.add(signatures[1], params.max(results), call)?;
        Ok(FuncRecord { crossing: outer, func, scope: self.scope.clone() })
    }
}

/// A core function of the lifted type that calls one of the lowered type.
pub(super) struct Reexported {
    inner: NonNull<FuncRef>,
    scratch: Scratch,
    /// Slots of the parameters, the pointer for the result not among them.
    params: usize,
    /// Slots of the result.
    results: usize,
    /// Alignment and size of a result that goes through memory.
    out: Option<(u32, u32)>,
}

// SAFETY: the pointers are only followed with the store in hand that they belong to.
unsafe impl Send for Reexported {}
// SAFETY: as above; a shared reference alone gives access to nothing behind them.
unsafe impl Sync for Reexported {}

impl Reexported {
    fn run(&self, store: &mut StoreState, args: &mut [ValRaw]) -> Result<()> {
        let mut values = [ValRaw::default(); MAX_FLAT_PARAMS + 1];
        values[..self.params].copy_from_slice(&args[..self.params]);
        if let Some((align, size)) = self.out {
            let mut request = [0, 0, align, size].map(ValRaw::u32);
            // SAFETY: it lives as long as the instance, whose function is called, and takes four words.
            unsafe { exec::enter(store, self.scratch.realloc, request.as_mut_ptr())? };
            values[self.params] = request[0];
        }
        let out = values[self.params];
        self.mark(store, self.scratch.enter)?;
        // SAFETY: it lives as long as the instance, and `values` holds arguments of its type: those of the lifted type, and the pointer if the result goes
        // through memory. That is one more than there are flat parameters at most.
        let done = unsafe { exec::enter(store, self.inner, values.as_mut_ptr()) };
        self.mark(store, self.scratch.leave)?;
        // What the stand-in was lent is back; a guest would drop it now.
        store.components.drop_borrows(self.scratch.instance);
        if let Err(error) = done {
            self.mark(store, self.scratch.free)?;
            return Err(error);
        }
        match self.out {
            Some(_) => args[0] = out,
            None => args[..self.results].copy_from_slice(&values[..self.results]),
        }
        Ok(())
    }

    fn mark(&self, store: &mut StoreState, func: NonNull<FuncRef>) -> Result<()> {
        // SAFETY: it lives as long as the instance, and takes and returns nothing.
        unsafe { exec::enter(store, func, [ValRaw::default()].as_mut_ptr()) }.map_err(|error: Error| error.context("in the scratch memory"))
    }
}

impl<T: 'static> HostFunction<T> for Reexported {
    fn call(&self, store: StoreContextMut<'_, T>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        self.run(&mut store.0.state, args)
    }
}
