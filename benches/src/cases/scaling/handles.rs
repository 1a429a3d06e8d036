//! Handles against the number of those that live.

use super::super::boundary::import_loop;
use super::super::resources::host;
use super::{component, into_anyhow, rt};
use crate::scaling::{Probe, guests};
use anyhow::Result;
use rt::Store;
use rt::component::{Instance, ResourceTable};
use std::hint::black_box;

/// The guest after `keep` has made it hold `n` handles.
fn keeping(keep: &str, n: u64) -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(&guests::handles())?;
    let mut store = Store::new(&engine, 0);
    store.set_max_component_handles(1 << 21);
    let instance = host(&engine)?.instantiate(&mut store, &component).map_err(into_anyhow)?;
    let keep = instance.get_typed_func::<(u32,), ()>(&mut store, keep).map_err(into_anyhow)?;
    keep.call(&mut store, (n as u32,)).map_err(into_anyhow)?;
    Ok((store, instance))
}

pub fn create_and_drop(n: u64) -> Result<Probe> {
    import_loop(keeping("keep-host", n)?, "loop-host").map(Probe::of)
}

pub fn create_and_drop_own(n: u64) -> Result<Probe> {
    import_loop(keeping("keep-own", n)?, "loop-own").map(Probe::of)
}

pub fn borrow(n: u64) -> Result<Probe> {
    import_loop(keeping("keep-host", n)?, "loop-touch").map(Probe::of)
}

pub fn rep(n: u64) -> Result<Probe> {
    import_loop(keeping("keep-own", n)?, "loop-rep").map(Probe::of)
}

/// The host's own table of what its resources stand for.
pub fn table(n: u64) -> Result<Probe> {
    let mut table = ResourceTable::new();
    table.set_max_capacity(1 << 21);
    for i in 0..n {
        table.push(i)?;
    }
    Ok(Probe::of(move |times| {
        (0..times).try_for_each(|i| {
            let pushed = table.push(black_box(i))?;
            black_box(table.get(black_box(&pushed))?);
            black_box(table.delete(pushed)?);
            Ok(())
        })
    }))
}
