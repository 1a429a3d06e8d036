//! Handles that leak: asking for them, and being told.

use super::{Store, StoreContext, StoreContextMut, StoreState};
use crate::handles::HandleLeak;

impl StoreState {
    fn report_leaks(&mut self, reporter: impl FnMut(&HandleLeak) + Send + Sync + 'static) -> bool {
        match &mut self.components.ledger {
            Some(ledger) => {
                ledger.reporter = Some(Box::new(reporter));
                true
            }
            None => false,
        }
    }
}

impl<T: 'static> Store<T> {
    /// The handles to resources that instances of components and the host hold now: what nobody needs any more has leaked.
    ///
    /// With [`Config::resource_diagnostics`](crate::Config::resource_diagnostics) each says which call made it.
    ///
    /// ```
    /// use windlass::component::{Component, Linker, Resource, ResourceType};
    /// use windlass::{Config, Engine, Store};
    /// struct File;
    /// let engine = Engine::new(Config::new().resource_diagnostics(true))?;
    /// let component = Component::new(&engine, r#"(component $app
    ///     (import "file" (type $file (sub resource)))
    ///     (core module $m (func (export "open") (param i32)))
    ///     (core instance $m (instantiate $m))
    ///     (func (export "open") (param "f" (own $file)) (canon lift (core func $m "open"))))"#)?;
    /// let mut linker = Linker::<()>::new(&engine);
    /// linker.root().resource("file", ResourceType::host::<File>(), |_, _| Ok(()))?;
    /// let mut store = Store::new(&engine, ());
    /// let instance = linker.instantiate(&mut store, &component)?;
    /// let open = instance.get_typed_func::<(Resource<File>,), ()>(&mut store, "open")?;
    /// open.call(&mut store, (Resource::new_own(7),))?;
    /// let leaks: Vec<_> = store.component_leaks().iter().map(ToString::to_string).collect();
    /// assert_eq!(leaks, ["component instance `$app` holds an owner of a `file` (handle 1), passed as argument `f` of `open`"]);
    /// # windlass::Result::<()>::Ok(())
    /// ```
    pub fn component_leaks(&self) -> Vec<HandleLeak> {
        self.inner().state.components.leaks()
    }

    /// Tells `reporter` of every handle that is still there when its holder goes: when an instance is dropped by
    /// [`Instance::drop_from`](crate::component::Instance::drop_from), of what it holds and of what the host holds of its resources; when the store goes,
    /// of everything.
    ///
    /// Whether it ever will: only with [`Config::resource_diagnostics`](crate::Config::resource_diagnostics).
    pub fn on_component_leak(&mut self, reporter: impl FnMut(&HandleLeak) + Send + Sync + 'static) -> bool {
        self.inner_mut().state.report_leaks(reporter)
    }
}

impl<T: 'static> StoreContext<'_, T> {
    /// As [`Store::component_leaks`].
    pub fn component_leaks(&self) -> Vec<HandleLeak> {
        self.0.state.components.leaks()
    }
}

impl<T: 'static> StoreContextMut<'_, T> {
    /// As [`Store::component_leaks`].
    pub fn component_leaks(&self) -> Vec<HandleLeak> {
        self.0.state.components.leaks()
    }
}
