//! Core modules: what a component's calls are built on.

use super::{each, into_anyhow, rt};
use crate::CORE;
use crate::harness::Operation;
use anyhow::Result;
use rt::{Engine, Store};
use std::hint::black_box;

pub fn host_to_wasm_typed() -> Result<Operation> {
    let (mut store, instance) = core()?;
    let add = instance.get_typed_func::<(i32, i32), i32>(&mut store, "add").map_err(into_anyhow)?;
    Ok(Box::new(move |n| each(n, |i| add.call(&mut store, (i as i32, 7)))))
}

pub fn host_to_wasm_dynamic() -> Result<Operation> {
    let (mut store, instance) = core()?;
    let add = instance.get_func(&mut store, "add").expect("exported");
    let mut results = [rt::Val::I32(0)];
    Ok(Box::new(move |n| each(n, |i| add.call(&mut store, &[rt::Val::I32(i as i32), rt::Val::I32(7)], black_box(&mut results)))))
}

fn core() -> Result<(Store<u64>, rt::Instance)> {
    core_with(|linker| linker.func_wrap("host", "add", |a: i32, b: i32| a.wrapping_add(b)).map(drop).map_err(into_anyhow))
}

fn core_with(define: impl FnOnce(&mut rt::Linker<u64>) -> Result<()>) -> Result<(Store<u64>, rt::Instance)> {
    let engine = Engine::default();
    let module = rt::Module::new(&engine, wat::parse_str(CORE)?).map_err(into_anyhow)?;
    let mut linker = rt::Linker::new(&engine);
    define(&mut linker)?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &module).map_err(into_anyhow)?;
    Ok((store, instance))
}

fn core_loop(define: impl FnOnce(&mut rt::Linker<u64>) -> Result<()>) -> Result<Operation> {
    let (mut store, instance) = core_with(define)?;
    let run = instance.get_typed_func::<u32, ()>(&mut store, "loop-host").map_err(into_anyhow)?;
    Ok(Box::new(move |n| run.call(&mut store, n as u32).map_err(into_anyhow)))
}

pub fn wasm_to_host_typed() -> Result<Operation> {
    core_loop(|linker| linker.func_wrap("host", "add", |a: i32, b: i32| a.wrapping_add(b)).map(drop).map_err(into_anyhow))
}

pub fn wasm_to_host_dynamic() -> Result<Operation> {
    core_loop(|linker| {
        let ty = rt::FuncType::new(linker.engine(), [rt::ValType::I32, rt::ValType::I32], [rt::ValType::I32]);
        linker
            .func_new("host", "add", ty, |_, args, results| {
                results[0] = rt::Val::I32(args[0].unwrap_i32().wrapping_add(args[1].unwrap_i32()));
                Ok(())
            })
            .map(drop)
            .map_err(into_anyhow)
    })
}
