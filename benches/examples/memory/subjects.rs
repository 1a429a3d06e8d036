//! What is made many times. Each function prepares it and returns what makes one more.

use super::{into_anyhow, rt};
use crate::{FUNCTION, GUEST, Make, TINY};
use anyhow::Result;
use rt::component::{Component, InstancePre, Linker};
use rt::{Engine, Store};

fn pre(text: &str) -> Result<(Engine, InstancePre<()>)> {
    let engine = Engine::default();
    let component = Component::new(&engine, wat::parse_str(text)?).map_err(into_anyhow)?;
    let pre = Linker::new(&engine).instantiate_pre(&component).map_err(into_anyhow)?;
    Ok((engine, pre))
}

pub fn store() -> Result<Make> {
    let engine = Engine::default();
    Ok(Box::new(move || Ok(Box::new(Store::new(&engine, ())))))
}

/// One instance after another in the same store.
fn instances(text: &str) -> Result<Make> {
    let (engine, pre) = pre(text)?;
    let mut store = Store::new(&engine, ());
    Ok(Box::new(move || Ok(Box::new(pre.instantiate(&mut store).map_err(into_anyhow)?))))
}

pub fn instance() -> Result<Make> {
    instances(FUNCTION)
}

pub fn instance_with_memory() -> Result<Make> {
    instances(TINY)
}

pub fn store_with_memory() -> Result<Make> {
    let (engine, pre) = pre(TINY)?;
    Ok(Box::new(move || {
        let mut store = Store::new(&engine, ());
        pre.instantiate(&mut store).map_err(into_anyhow)?;
        Ok(Box::new(store))
    }))
}

fn compiled(bytes: Vec<u8>) -> Result<Make> {
    let engine = Engine::default();
    Ok(Box::new(move || Ok(Box::new(Component::from_binary(&engine, &bytes).map_err(into_anyhow)?))))
}

pub fn compiled_function() -> Result<Make> {
    compiled(wat::parse_str(FUNCTION)?)
}

pub fn compiled_guest() -> Result<Make> {
    compiled(GUEST.to_vec())
}
