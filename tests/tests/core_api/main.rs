//! The core embedding API, from a program's point of view: modules as text, through public names only.

mod accessors;
mod calls;
mod configuration;
mod exceptions;
mod host_functions;
mod items;
mod linking;
mod misuse;
mod misuse_table;
mod modules;
mod proposals;
mod references;
mod stack;
mod threads;
mod traps;
mod vectors;

use windlass::{AsContextMut, Engine, Instance, Module, Result, Store};

/// A store with an instance of `wat`, which imports nothing.
fn instance(wat: &str) -> Result<(Store<()>, Instance)> {
    let engine = Engine::default();
    let mut store = Store::new(&engine, ());
    let instance = instance_in(&mut store, wat)?;
    Ok((store, instance))
}

/// An instance of `wat`, which imports nothing, in `store`.
fn instance_in(mut store: impl AsContextMut, wat: &str) -> Result<Instance> {
    let module = Module::new(store.as_context_mut().engine(), wat)?;
    Instance::new(store, &module, &[])
}

/// The message that a failure shows, causes included.
fn message<V>(result: Result<V>) -> String {
    match result {
        Ok(_) => "no error".to_owned(),
        Err(error) => format!("{error:#}"),
    }
}
