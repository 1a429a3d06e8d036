//! `Caller`: a host function's view of the store and of the instance that called it.

use super::handle::Handle;
use super::{Extern, Instance, ModuleExport};
use crate::exec::calling_instance;
use crate::vm::InstanceContext;
use crate::{AsContext, AsContextMut, Engine, Result, StoreContext, StoreContextMut};
use std::ptr::NonNull;

/// What a host function is given when it is called: the store, and the exports of the calling instance.
///
/// ```
/// use windlass::{Caller, Engine, Extern, Linker, Module, Store};
/// let engine = Engine::default();
/// let mut linker = Linker::<String>::new(&engine);
/// linker.func_wrap("host", "print", |mut caller: Caller<'_, String>, at: u32, len: u32| {
///     let memory = caller.get_export("memory").and_then(Extern::into_memory).expect("the guest exports its memory");
///     let (bytes, out) = memory.data_and_store_mut(&mut caller);
///     out.push_str(&String::from_utf8_lossy(&bytes[at as usize..][..len as usize]));
/// })?;
/// let module = Module::new(&engine, r#"(module
///     (import "host" "print" (func $print (param i32 i32)))
///     (memory (export "memory") 1)
///     (data (i32.const 8) "hello")
///     (func (export "run") (call $print (i32.const 8) (i32.const 5))))"#)?;
/// let mut store = Store::new(&engine, String::new());
/// let instance = linker.instantiate(&mut store, &module)?;
/// instance.get_typed_func::<(), ()>(&mut store, "run")?.call(&mut store, ())?;
/// assert_eq!(store.data(), "hello");
/// # windlass::Result::<()>::Ok(())
/// ```
pub struct Caller<'a, T: 'static> {
    store: StoreContextMut<'a, T>,
    instance: Option<Handle<NonNull<InstanceContext>>>,
}

impl<'a, T: 'static> Caller<'a, T> {
    /// The view of a call from `instance`, or from the host.
    #[inline]
    pub(crate) fn new(store: StoreContextMut<'a, T>, instance: Option<NonNull<InstanceContext>>) -> Self {
        let instance = instance.map(|context| Handle::new(&store.0.state, context));
        Self { store, instance }
    }

    fn instance(&self) -> Option<Instance> {
        let state = &self.store.0.state;
        let context = self.instance?.expect(state, "calling instance");
        Some(Instance::from_id(state, calling_instance(state, context)))
    }

    /// What the calling instance exports under `name`; `None` if it does not, or if the host called.
    pub fn get_export(&mut self, name: &str) -> Option<Extern> {
        self.instance()?.get_export(&mut self.store, name)
    }

    /// What the calling instance exports as `export`; `None` if it is of another module, or if the host called.
    pub fn get_module_export(&mut self, export: &ModuleExport) -> Option<Extern> {
        self.instance()?.get_module_export(&mut self.store, export)
    }

    /// The host's state.
    #[inline]
    pub fn data(&self) -> &T {
        self.store.data()
    }

    /// The host's state.
    #[inline]
    pub fn data_mut(&mut self) -> &mut T {
        self.store.data_mut()
    }

    /// The store's engine.
    pub fn engine(&self) -> &Engine {
        self.store.engine()
    }

    /// The fuel that is left: [`Store::get_fuel`](crate::Store::get_fuel).
    ///
    /// # Errors
    ///
    /// When the engine does not count fuel.
    pub fn get_fuel(&self) -> Result<u64> {
        self.store.get_fuel()
    }

    /// Sets how much fuel is left, for the rest of the call too: [`Store::set_fuel`](crate::Store::set_fuel).
    ///
    /// # Errors
    ///
    /// When the engine does not count fuel.
    pub fn set_fuel(&mut self, fuel: u64) -> Result<()> {
        self.store.set_fuel(fuel)
    }

    /// How much fuel asynchronous calls take before they let others run:
    /// [`Store::fuel_async_yield_interval`](crate::Store::fuel_async_yield_interval).
    ///
    /// # Errors
    ///
    /// When the engine does not count fuel, and when there is an `interval`.
    pub fn fuel_async_yield_interval(&mut self, interval: Option<u64>) -> Result<()> {
        self.store.fuel_async_yield_interval(interval)
    }
}

impl<T: 'static> AsContext for Caller<'_, T> {
    type Data = T;
    #[inline]
    fn as_context(&self) -> StoreContext<'_, T> {
        self.store.as_context()
    }
}

impl<T: 'static> AsContextMut for Caller<'_, T> {
    #[inline]
    fn as_context_mut(&mut self) -> StoreContextMut<'_, T> {
        self.store.as_context_mut()
    }
}

impl<'a, T: 'static> From<Caller<'a, T>> for StoreContextMut<'a, T> {
    fn from(caller: Caller<'a, T>) -> Self {
        caller.store
    }
}

impl<'a, T: 'static> From<&'a Caller<'_, T>> for StoreContext<'a, T> {
    fn from(caller: &'a Caller<'_, T>) -> Self {
        caller.as_context()
    }
}

impl<'a, T: 'static> From<&'a mut Caller<'_, T>> for StoreContext<'a, T> {
    fn from(caller: &'a mut Caller<'_, T>) -> Self {
        Self::from(&*caller)
    }
}

impl<'a, T: 'static> From<&'a mut Caller<'_, T>> for StoreContextMut<'a, T> {
    fn from(caller: &'a mut Caller<'_, T>) -> Self {
        caller.as_context_mut()
    }
}
