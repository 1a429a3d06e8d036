//! Instances and compilation.

use super::{component, each, into_anyhow, rt};
use crate::harness::Operation;
use crate::{GUEST, TINY};
use anyhow::Result;
use rt::component::{Component, Linker};
use rt::{Config, Engine, Store};
use std::hint::black_box;

pub fn instantiate_tiny() -> Result<Operation> {
    let (engine, component) = component(TINY)?;
    let pre = Linker::<()>::new(&engine).instantiate_pre(&component).map_err(into_anyhow)?;
    Ok(Box::new(move |n| {
        each(n, |_| {
            let mut store = Store::new(&engine, ());
            pre.instantiate(&mut store).map(black_box)
        })
    }))
}

pub fn compile_guest() -> Result<Operation> {
    let engine = Engine::default();
    Ok(Box::new(move |n| each(n, |_| Component::from_binary(&engine, GUEST))))
}

pub fn compile_guest_on_one_thread() -> Result<Operation> {
    let engine = Engine::new(Config::new().parallel_compilation(false)).map_err(into_anyhow)?;
    Ok(Box::new(move |n| each(n, |_| Component::from_binary(&engine, GUEST))))
}
