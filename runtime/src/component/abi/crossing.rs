//! What one import or export needs to cross the boundary, resolved once: nothing is looked up during a call.

use super::buffer::HostBuffer;
use crate::handles::{InstanceKey, Lifted, RuntimeResource, TreeKey};
use crate::store::StoreState;
use crate::vm::{FuncRef, GlobalRecord, MemoryRecord, ValRaw};
use cranelift_entity::PrimaryMap;
use std::ops::Deref;
use std::ptr::NonNull;
use std::sync::Arc;
use windlass_compiler::base::index::{FuncTypeIndex, ResourceIndex, TupleIndex};
use windlass_compiler::translate::component::StringEncoding;
use windlass_compiler::types::component::{ComponentFuncType, InterfaceType, TypeTable};

/// The index of no tuple: types are far fewer. The largest `u32` is not an index at all.
const NO_TUPLE: u32 = u32::MAX - 1;

/// Stands for a function's parameters, or its result, as a tuple: the context knows which.
#[inline]
pub(crate) fn arguments_type() -> InterfaceType {
    InterfaceType::Tuple(TupleIndex::from_u32(NO_TUPLE))
}

/// Whether `ty` is [`arguments_type`].
#[inline]
pub(crate) fn is_arguments(ty: InterfaceType) -> bool {
    matches!(ty, InterfaceType::Tuple(index) if index.as_u32() == NO_TUPLE)
}

/// The resource types of an instantiated component, by their index in its plan.
pub(crate) type RuntimeResources = PrimaryMap<ResourceIndex, RuntimeResource>;

/// A function as its component declares it: the same in every instance, and made once for the component.
#[derive(Debug)]
pub(crate) struct Declared {
    /// The import or export for messages, such as `` `f` of `a:b/host@1.2.0` ``.
    pub(crate) name: String,
    /// Its type.
    pub(crate) ty: FuncTypeIndex,
    /// Types of its parameters.
    pub(crate) params: Box<[InterfaceType]>,
    /// Type of its result: one or none.
    pub(crate) result: Box<[InterfaceType]>,
    /// The component's types.
    pub(crate) types: Arc<TypeTable>,
}

impl Declared {
    /// A function of type `ty`, which messages call `name`.
    pub(crate) fn new(name: String, ty: FuncTypeIndex, types: &Arc<TypeTable>) -> Arc<Self> {
        let func = &types.funcs[ty];
        let params = func.params.iter().map(|param| param.ty).collect();
        let result = func.result.iter().copied().collect();
        Arc::new(Self { name, ty, params, result, types: types.clone() })
    }

    /// Its function type.
    #[inline]
    pub(crate) fn func_type(&self) -> &ComponentFuncType {
        &self.types.funcs[self.ty]
    }
}

/// A function of a component as seen from the host: what is declared, and what it is connected with in an instance.
#[derive(Debug)]
pub(crate) struct Crossing {
    declared: Arc<Declared>,
    /// The component's resource types in its store.
    pub(crate) resources: Arc<RuntimeResources>,
    /// The component instance that is entered (export) or left (import).
    pub(crate) instance: InstanceKey,
    /// The instances that were made with it. While it is there, so is everything that this points to.
    pub(crate) tree: TreeKey,
    /// How strings are encoded in `memory`.
    pub(crate) encoding: StringEncoding,
    /// Whether entering the instance begins a task.
    pub(crate) concurrent: bool,
    /// Whether the core function has the asynchronous form.
    pub(crate) is_async: bool,
    /// Whether the host stands in for the component: what goes wrong below it ends nothing.
    pub(crate) stands_in: bool,
    memory: Option<NonNull<MemoryRecord>>,
    realloc: Option<NonNull<FuncRef>>,
    post_return: Option<NonNull<FuncRef>>,
    callback: Option<NonNull<FuncRef>>,
    /// Where the instance's state says whether it may be left.
    may_leave: Option<NonNull<GlobalRecord>>,
    /// In place of a guest's memory and allocator.
    buffer: Option<HostBuffer>,
}

impl Deref for Crossing {
    type Target = Declared;

    #[inline]
    fn deref(&self) -> &Declared {
        &self.declared
    }
}

// SAFETY: the pointers are only followed with exclusive access to the store that they belong to (see `Crossing::connect`), and the store decides
// which thread has that.
#[expect(unsafe_code, reason = "pointers into a store, followed only with the store in hand")]
unsafe impl Send for Crossing {}
// SAFETY: as above; a shared `Crossing` alone gives access to nothing behind its pointers.
#[expect(unsafe_code, reason = "pointers into a store, followed only with the store in hand")]
unsafe impl Sync for Crossing {}

impl Crossing {
    /// A crossing of a declared function, without memory or allocator yet.
    pub(crate) fn new(
        declared: Arc<Declared>,
        resources: Arc<RuntimeResources>,
        (tree, instance): (TreeKey, InstanceKey),
        encoding: StringEncoding,
    ) -> Self {
        Self {
            declared,
            resources,
            instance,
            tree,
            encoding,
            concurrent: false,
            is_async: false,
            stands_in: false,
            memory: None,
            realloc: None,
            post_return: None,
            callback: None,
            may_leave: None,
            buffer: None,
        }
    }

    /// A crossing of no function: values go into a buffer of the host's and come out of it again.
    pub(crate) fn buffered(types: Arc<TypeTable>, resources: Arc<RuntimeResources>) -> Self {
        let buffer = HostBuffer::new();
        let (name, ty) = ("a value".into(), FuncTypeIndex::from_u32(NO_TUPLE));
        Self {
            declared: Arc::new(Declared { name, ty, params: [].into(), result: [].into(), types }),
            resources,
            instance: InstanceKey::from_u32(0),
            tree: TreeKey::NONE,
            encoding: StringEncoding::Utf8,
            concurrent: false,
            is_async: false,
            stands_in: false,
            memory: Some(buffer.record()),
            realloc: None,
            post_return: None,
            callback: None,
            may_leave: None,
            buffer: Some(buffer),
        }
    }

    /// The buffer of a crossing that has no guest.
    pub(super) fn buffer(&self) -> Option<&HostBuffer> {
        self.buffer.as_ref()
    }

    /// The same for a function that the host calls in place of the component.
    pub(crate) fn standing_in(self) -> Self {
        Self { stands_in: true, ..self }
    }

    /// Connects it with what its canonical options name.
    ///
    /// # Safety
    ///
    /// - The pointers belong to the store whose component state holds `instance`, and live until `tree` is removed from it.
    /// - Every context over this crossing is made with that store, and before that.
    /// - `may_leave` is that of `instance`.
    /// - `realloc` is of type `(i32 i32 i32 i32) -> i32`; `post_return` takes the flat results of the function.
    #[expect(unsafe_code, reason = "pointers into a store")]
    pub(crate) unsafe fn connect(
        mut self,
        memory: Option<NonNull<MemoryRecord>>,
        realloc: Option<NonNull<FuncRef>>,
        post_return: Option<NonNull<FuncRef>>,
        may_leave: NonNull<GlobalRecord>,
    ) -> Self {
        self.may_leave = Some(may_leave);
        self.memory = memory;
        self.realloc = realloc;
        self.post_return = post_return;
        self
    }

    /// Makes it asynchronous.
    ///
    /// # Safety
    ///
    /// `callback` belongs to the same store as the instance, lives as long, and is of type `(i32 i32 i32) -> i32`.
    #[expect(unsafe_code, reason = "a pointer into a store")]
    pub(crate) unsafe fn with_callback(mut self, callback: Option<NonNull<FuncRef>>) -> Self {
        self.is_async = true;
        self.callback = callback;
        self
    }

    /// How the core function of an export was lifted.
    pub(crate) fn lifted(&self) -> Lifted {
        match (self.is_async, self.callback) {
            (false, _) => Lifted::Sync,
            (true, None) => Lifted::Stackful,
            (true, Some(_)) => Lifted::Callback,
        }
    }

    /// What to call with events, in an asynchronous lift.
    #[inline]
    pub(crate) fn callback(&self) -> Option<NonNull<FuncRef>> {
        self.callback
    }

    /// Whether its instance may be left. Not, without an instance.
    #[expect(unsafe_code, reason = "follows a pointer into the store, which saves 8 of 82 instructions of a call of the host")]
    #[inline]
    pub(crate) fn may_leave(&self, store: &StoreState) -> bool {
        let _ = store;
        // SAFETY: it belongs to the store and is there as long as the instance (contract of `connect`); whoever holds the store is alone with it.
        self.may_leave.is_some_and(|may_leave| unsafe { may_leave.as_ref() }.get_u32() != 0)
    }

    /// Says whether its instance may be left.
    #[expect(
        unsafe_code,
        reason = "follows a pointer into the store, which saves 8 instructions each of four times in a call with a string"
    )]
    #[inline]
    pub(crate) fn set_may_leave(&self, store: &mut StoreState, may: bool) {
        let _ = store;
        if let Some(may_leave) = self.may_leave {
            // SAFETY: as in `may_leave`.
            unsafe { may_leave.write(ValRaw::u32(may.into())) };
        }
    }

    /// The memory that values cross through.
    #[inline]
    pub(crate) fn memory(&self) -> Option<NonNull<MemoryRecord>> {
        self.memory
    }

    /// The allocator in that memory.
    #[inline]
    pub(crate) fn realloc(&self) -> Option<NonNull<FuncRef>> {
        self.realloc
    }

    /// What to call when the results have been lifted.
    #[inline]
    pub(crate) fn post_return(&self) -> Option<NonNull<FuncRef>> {
        self.post_return
    }
}
