//! A guest calls a guest of the same component.

use super::boundary::{import_loop, import_loop_len};
use super::{component, into_anyhow, rt};
use crate::PAIR;
use crate::harness::Operation;
use anyhow::Result;
use rt::Store;
use rt::component::{Instance, Linker};

fn pair() -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(PAIR)?;
    let mut store = Store::new(&engine, 0);
    let instance = Linker::new(&engine).instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

pub fn scalar() -> Result<Operation> {
    import_loop(pair()?, "loop-scalar")
}

pub fn text_1k() -> Result<Operation> {
    import_loop_len(pair()?, "loop-text", 1024)
}

pub fn text_1k_to_utf16() -> Result<Operation> {
    import_loop_len(pair()?, "loop-wide", 1024)
}

pub fn bytes_64k() -> Result<Operation> {
    import_loop_len(pair()?, "loop-bytes", 64 << 10)
}

pub fn records_1000() -> Result<Operation> {
    import_loop_len(pair()?, "loop-records", 1000)
}
