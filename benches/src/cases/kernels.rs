//! Core code that crosses no boundary: what the code generator and the shape of calls are worth. One operation is one turn of a kernel's outer loop.

use super::{into_anyhow, rt};
use crate::harness::Operation;
use anyhow::Result;
use rt::{Config, Engine, Instance, Module, Store};

macro_rules! kernels {
    ($($name:ident)*) => {$(
        pub fn $name() -> Result<Operation> {
            kernel(include_str!(concat!("../../guests/kernels/", stringify!($name), ".wat")))
        }
    )*};
}

kernels! { integer float memory call indirect simd tail exception }

fn kernel(text: &str) -> Result<Operation> {
    let mut config = Config::new();
    config.wasm_tail_call(true).wasm_exceptions(true);
    let engine = Engine::new(&config).map_err(into_anyhow)?;
    let module = Module::new(&engine, wat::parse_str(text)?).map_err(into_anyhow)?;
    let mut store = Store::new(&engine, ());
    let instance = Instance::new(&mut store, &module, &[]).map_err(into_anyhow)?;
    let run = instance.get_typed_func::<i32, i64>(&mut store, "run").map_err(into_anyhow)?;
    Ok(Box::new(move |n| run.call(&mut store, i32::try_from(n)?).map(drop).map_err(into_anyhow)))
}
