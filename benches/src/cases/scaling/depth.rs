//! Components against how deep they lie in one another.

use super::{component, each, into_anyhow, rt};
use crate::scaling::{Probe, guests};
use anyhow::Result;
use rt::component::{Component, Linker};
use rt::{Engine, Store};

/// A call from the host of the outermost.
fn outermost(text: &str) -> Result<Probe> {
    let (engine, component) = component(text)?;
    let mut store = Store::new(&engine, 0_u64);
    let instance = Linker::new(&engine).instantiate(&mut store, &component).map_err(into_anyhow)?;
    let f = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "f").map_err(into_anyhow)?;
    Ok(Probe::of(move |times| each(times, |i| f.call(&mut store, (i as u32,)))))
}

/// Each calls the next.
pub fn call_delegating(n: u64) -> Result<Probe> {
    outermost(&guests::delegating(n))
}

/// Each exports what the next exports.
pub fn call_exporting(n: u64) -> Result<Probe> {
    outermost(&guests::exporting(n))
}

pub fn compile_delegating(n: u64) -> Result<Probe> {
    let bytes = wat::parse_str(guests::delegating(n))?;
    let engine = Engine::default();
    Ok(Probe::of(move |times| each(times, |_| Component::from_binary(&engine, &bytes))))
}

pub fn compile_exporting(n: u64) -> Result<Probe> {
    let bytes = wat::parse_str(guests::exporting(n))?;
    let engine = Engine::default();
    Ok(Probe::of(move |times| each(times, |_| Component::from_binary(&engine, &bytes))))
}

/// All of them in a store of their own, and their end.
pub fn instantiate(n: u64) -> Result<Probe> {
    let (engine, component) = component(&guests::delegating(n))?;
    let pre = Linker::<u64>::new(&engine).instantiate_pre(&component).map_err(into_anyhow)?;
    Ok(Probe::of(move |times| each(times, |_| pre.instantiate(Store::new(&engine, 0)))))
}
