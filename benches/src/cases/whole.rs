//! Instances and compilation.

use super::{component, into_anyhow, rt};
use crate::harness::Operation;
use crate::{GUEST, TINY};
use anyhow::Result;
use rt::component::{Component, Linker};
use rt::{Engine, Store};

pub fn instantiate_tiny() -> Result<Operation> {
    let (engine, component) = component(TINY)?;
    let pre = Linker::<()>::new(&engine).instantiate_pre(&component).map_err(into_anyhow)?;
    Ok(Box::new(move |n| {
        (0..n).try_for_each(|_| {
            let mut store = Store::new(&engine, ());
            pre.instantiate(&mut store).map(drop).map_err(into_anyhow)
        })
    }))
}

pub fn compile_guest() -> Result<Operation> {
    let engine = Engine::default();
    Ok(Box::new(move |n| (0..n).try_for_each(|_| Component::from_binary(&engine, GUEST).map(drop).map_err(into_anyhow))))
}
