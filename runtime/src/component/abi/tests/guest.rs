//! The fake guest.
#![expect(unsafe_code, reason = "connects a crossing with a memory and an allocator of its store")]

use crate::component::abi::InstanceType;
use crate::component::abi::crossing::{Crossing, Declared, arguments_type};
use crate::component::abi::lift::LiftContext;
use crate::component::abi::lower::LowerContext;
use crate::component::abi::traits::{ComponentNamedList, Lift, Lower};
use crate::component::abi::values::{lift_params, lower_params, param_slots};
use crate::exec::{HostCode, HostFunction};
use crate::handles::{InstanceKey, ResourceType, RuntimeResource, ScopeKey};
use crate::store::{MemoryId, StoreState};
use crate::vm::{InstanceContext, Shared, ValRaw};
use crate::{Engine, Error, Result, Store, StoreContextMut};
use std::ptr::NonNull;
use std::sync::{Arc, Mutex};
use wasmparser::WasmFeatures;
use windlass_compiler::translate::Features;
use windlass_compiler::translate::component::{StringEncoding, translate_component};
use windlass_compiler::types::core::{FuncType, MemoryType, ValType};

/// What the allocator answers.
#[derive(Copy, Clone, Debug)]
pub(super) enum Answer {
    /// Fresh memory behind all that was given out before, aligned as asked.
    Fresh,
    /// This pointer.
    Pointer(u32),
    /// A trap.
    Trap,
}

/// The allocator.
struct Realloc {
    memory: MemoryId,
    state: Mutex<ReallocState>,
}

struct ReallocState {
    calls: Vec<[u32; 4]>,
    next: u32,
    answer: Answer,
}

impl HostFunction<()> for Realloc {
    fn call(&self, store: StoreContextMut<'_, ()>, _: Option<NonNull<InstanceContext>>, args: &mut [ValRaw]) -> Result<()> {
        let [old, old_size, align, size] = [0, 1, 2, 3].map(|i| args[i].get_u32());
        let mut state = self.state.lock().expect("no test panics with the lock held");
        state.calls.push([old, old_size, align, size]);
        let at = match state.answer {
            Answer::Fresh => state.next.next_multiple_of(align.max(1)),
            Answer::Pointer(at) => at,
            Answer::Trap => return Err(crate::Trap::UnreachableCodeReached.into()),
        };
        if let Answer::Fresh = state.answer {
            state.next = at + size;
            let memory = store.0.state.memory_mut(self.memory);
            memory.copy_within(old as usize..(old + old_size.min(size)) as usize, at as usize);
        }
        args[0] = ValRaw::u32(at);
        Ok(())
    }
}

/// A guest with one function that it imports.
pub(super) struct Guest {
    pub(super) store: Store<()>,
    pub(super) crossing: Shared<Crossing>,
    pub(super) memory: MemoryId,
    realloc: Arc<Realloc>,
    scope: Option<ScopeKey>,
}

/// Size of the guest's memory.
pub(super) const MEMORY_BYTES: u32 = 65536;

impl Guest {
    /// A guest that knows the types `defs`, each a name and a definition, and a function of type `func`, in the text format.
    pub(super) fn new(defs: &[(&str, &str)], func: &str) -> Result<Self> {
        Self::with(defs, func, StringEncoding::Utf8, |_| ResourceType::host::<()>())
    }

    /// The same; imported resources, named by their number, are what `resource` says.
    pub(super) fn with(
        defs: &[(&str, &str)],
        func: &str,
        encoding: StringEncoding,
        resource: impl Fn(u32) -> ResourceType,
    ) -> Result<Self> {
        let defs: String = defs
            .iter()
            .map(|(name, def)| match *def {
                "resource" => format!(r#"(import "{name}" (type ${name} (sub resource)))"#),
                def => format!(r#"(type $def-{name} {def}) (import "{name}" (type ${name} (eq $def-{name})))"#),
            })
            .collect();
        let wasm = wat::parse_str(format!(r#"(component {defs} (import "f" (func {func})))"#))?;
        let mut features = Features::default();
        features.set(WasmFeatures::CM_FIXED_LENGTH_LISTS | WasmFeatures::CM_MAP, true);
        let translation = translate_component(&wasm, features)?;
        let ty = translation.plan.imported_funcs.values().next().expect("the component imports a function").ty;

        let mut store = Store::new(&Engine::default(), ());
        let state = &mut store.as_state();
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: 16 };
        let memory = state.new_memory(memory)?;
        let realloc = ReallocState { calls: Vec::new(), next: 16, answer: Answer::Fresh };
        let realloc = Arc::new(Realloc { memory, state: Mutex::new(realloc) });
        let realloc_type = FuncType { params: Box::new([ValType::I32; 4]), results: Box::new([ValType::I32]) };
        let code = HostCode::shared::<(), _>(realloc.clone());
        let source = code.source(state.engine().register_type(&realloc_type)?, 4)?;
        let func = state.add_host_funcs([source], [code.data().clone()]).func_ref(0);
        let tree = state.components.add_tree([("$guest".to_owned(), false)]);
        let instance = state.components.trees.get(tree).expect("just added").members[0];
        let resources = translation
            .types
            .resources
            .keys()
            .map(|index| {
                let ty = resource(index.as_u32());
                RuntimeResource::new(state.components.intern(ty), ty, ty.is_guest().then_some(instance))
            })
            .collect();
        let record = state.memory_record(memory);
        let crossing =
            Crossing::new(Declared::new("`f`".into(), ty, &Arc::new(translation.types)), Arc::new(resources), (tree, instance), encoding);
        // SAFETY: both belong to the store, which the guest keeps beside the crossing.
        let crossing = Shared::new(unsafe {
            crossing.connect(Some(record), Some(func), None, state.components.instances[instance].may_leave_record())
        });
        Ok(Self { store, crossing, memory, realloc, scope: None })
    }

    /// The guest's instance.
    pub(super) fn instance(&self) -> InstanceKey {
        self.crossing.instance
    }

    /// The guest's store.
    pub(super) fn state(&mut self) -> &mut StoreState {
        self.store.as_state()
    }

    /// What the allocator answers from now on.
    pub(super) fn answer(&self, answer: Answer) {
        self.realloc.state.lock().expect("no test panics with the lock held").answer = answer;
    }

    /// What the allocator was asked since it was last looked at.
    pub(super) fn calls(&self) -> Vec<[u32; 4]> {
        std::mem::take(&mut self.realloc.state.lock().expect("no test panics with the lock held").calls)
    }

    /// What its resource types stand for.
    pub(super) fn resource_types(&self) -> Vec<Option<ResourceType>> {
        self.crossing.resources.values().map(|resource| Some(resource.ty)).collect()
    }

    /// Its types.
    pub(super) fn instance_type<'a>(&'a self, resources: &'a [Option<ResourceType>]) -> InstanceType<'a> {
        InstanceType { types: &self.crossing.types, resources }
    }

    /// Checks the types of parameters.
    pub(super) fn typecheck<P: ComponentNamedList>(&self) -> Result<()> {
        let resources = self.resource_types();
        P::typecheck_params(&self.crossing.func_type().params, &self.instance_type(&resources))?;
        let abi = &self.crossing.func_type().params_abi;
        assert_eq!((P::LAYOUT.size, P::LAYOUT.align), (abi.size as usize, abi.align as usize), "layout of {}", std::any::type_name::<P>());
        if let Some(flat) = &abi.flat {
            assert_eq!(P::LAYOUT.flat, flat.len(), "flat form of {}", std::any::type_name::<P>());
        }
        assert_eq!((P::LAYOUT.handle, P::LAYOUT.realloc), (abi.has_handle, abi.has_pointer));
        Ok(())
    }

    /// Gives the guest parameters: their slots.
    pub(super) fn lower<P: Lower + ComponentNamedList>(&mut self, params: &P) -> Result<Vec<ValRaw>> {
        self.typecheck::<P>()?;
        // What is there before must not matter.
        let mut slots = vec![ValRaw::u64(u64::MAX); param_slots::<P>()];
        let mut cx = LowerContext::params(self.store.as_state(), &self.crossing, &mut self.scope);
        lower_params(&mut cx, params, &mut slots)?;
        Ok(slots)
    }

    /// Takes parameters from the guest.
    pub(super) fn lift<P: Lift + ComponentNamedList>(&mut self, slots: &[ValRaw]) -> Result<P> {
        self.typecheck::<P>()?;
        let mut cx = LiftContext::params(self.store.as_state(), &self.crossing, &mut self.scope);
        lift_params(&mut cx, slots)
    }

    /// Takes parameters from the guest; slots are numbers.
    pub(super) fn lift_numbers<P: Lift + ComponentNamedList>(&mut self, slots: &[u64]) -> Result<P> {
        let slots: Vec<_> = slots.iter().copied().map(ValRaw::u64).collect();
        self.lift(&slots)
    }

    /// Stores parameters as one tuple in memory and loads them again, whatever their flat form is.
    pub(super) fn through_memory<P: Lift + Lower + ComponentNamedList>(&mut self, params: &P) -> Result<P> {
        let layout = P::LAYOUT;
        let mut cx = LowerContext::params(self.store.as_state(), &self.crossing, &mut self.scope);
        let at = cx.allocate(layout.align, layout.size)?;
        params.store(&mut cx, arguments_type(), at)?;
        let mut cx = LiftContext::params(self.store.as_state(), &self.crossing, &mut self.scope);
        let bytes = cx.value_bytes(at as u32, layout.align, layout.size)?;
        P::load(&mut cx, arguments_type(), bytes)
    }

    /// Ends the call.
    pub(super) fn end_call(&mut self) -> Result<(), crate::component::HandleError> {
        let scope = self.scope.take();
        self.state().components.exit_scope(scope)
    }

    /// Writes into the guest's memory.
    pub(super) fn poke(&mut self, at: usize, bytes: &[u8]) {
        let memory = self.memory;
        self.state().memory_mut(memory)[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// Reads from the guest's memory.
    pub(super) fn peek(&mut self, at: u32, len: usize) -> Vec<u8> {
        let memory = self.memory;
        self.state().memory(memory)[at as usize..at as usize + len].to_vec()
    }
}

/// The state of a store.
pub(super) trait AsState {
    fn as_state(&mut self) -> &mut StoreState;
}

impl AsState for Store<()> {
    fn as_state(&mut self) -> &mut StoreState {
        use crate::AsContextMut;
        &mut self.as_context_mut().0.state
    }
}

/// An error with its causes, in one line.
pub(super) fn chain(error: &Error) -> String {
    format!("{error:#}")
}
