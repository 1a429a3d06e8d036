//! Handles: a host resource made and dropped by a guest, lent to the host, and the representation of a guest's own.

use super::boundary::import_loop;
use super::{component, into_anyhow, rt};
use crate::RESOURCE;
use crate::harness::Operation;
use anyhow::Result;
use rt::Store;
use rt::component::{Instance, Linker, Resource, ResourceType};

struct Thing;

/// What a guest of handles imports.
pub fn host(engine: &rt::Engine) -> Result<Linker<u64>> {
    let mut linker = Linker::<u64>::new(engine);
    let mut host = linker.instance("host").map_err(into_anyhow)?;
    host.resource("r", ResourceType::host::<Thing>(), |mut store: rt::StoreContextMut<'_, u64>, rep| {
        *store.data_mut() += u64::from(rep);
        Ok(())
    })
    .map_err(into_anyhow)?;
    host.func_wrap("[constructor]r", |_, ()| Ok((Resource::<Thing>::new_own(7),))).map_err(into_anyhow)?;
    host.func_wrap("[method]r.touch", |mut store: rt::StoreContextMut<'_, u64>, (thing,): (Resource<Thing>,)| {
        *store.data_mut() += u64::from(thing.rep());
        Ok(())
    })
    .map_err(into_anyhow)?;
    Ok(linker)
}

fn handles() -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(RESOURCE)?;
    let mut store = Store::new(&engine, 0);
    let instance = host(&engine)?.instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

pub fn create_and_drop() -> Result<Operation> {
    import_loop(handles()?, "loop-new")
}

pub fn borrow() -> Result<Operation> {
    import_loop(handles()?, "loop-touch")
}

pub fn rep() -> Result<Operation> {
    import_loop(handles()?, "loop-rep")
}
