//! A component against the number of functions that it imports.

use super::super::boundary::import_loop;
use super::{component, each, into_anyhow, rt};
use crate::scaling::{Probe, guests};
use anyhow::Result;
use rt::component::{Component, InstancePre, Linker};
use rt::{Engine, Store};

fn link(engine: &Engine, component: &Component, n: u64) -> rt::Result<InstancePre<u64>> {
    let mut linker = Linker::<u64>::new(engine);
    let mut host = linker.instance("host")?;
    for i in 0..n {
        host.func_wrap(&format!("f{i}"), |_, (a,): (u32,)| Ok((a.wrapping_add(1),)))?;
    }
    linker.instantiate_pre(component)
}

/// A call of the last.
pub fn call(n: u64) -> Result<Probe> {
    let (engine, component) = component(&guests::imports(n))?;
    let mut store = Store::new(&engine, 0);
    let instance = link(&engine, &component, n).and_then(|pre| pre.instantiate(&mut store)).map_err(into_anyhow)?;
    import_loop((store, instance), "loop").map(Probe::of)
}

/// Defining all in a new linker, and finding them for the component.
pub fn define(n: u64) -> Result<Probe> {
    let (engine, component) = component(&guests::imports(n))?;
    Ok(Probe::of_each(n, move |times| each(times, |_| link(&engine, &component, n))))
}

/// An instance in a store of its own, and its end.
pub fn instantiate(n: u64) -> Result<Probe> {
    let (engine, component) = component(&guests::imports(n))?;
    let pre = link(&engine, &component, n).map_err(into_anyhow)?;
    Ok(Probe::of_each(n, move |times| each(times, |_| pre.instantiate(Store::new(&engine, 0)))))
}
