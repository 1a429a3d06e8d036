//! The module `spectest` that core scripts import: the items of the official harness. Its print functions are silent, so that the output stays one
//! line a file.

use anyhow::Result;
use windlass::{
    Engine, FuncType, Global, GlobalType, Linker, Memory, MemoryType, Mutability, Ref, RefType, SharedMemory, Store, Table, TableType, Val,
    ValType,
};

const MODULE: &str = "spectest";

/// Defines the module in `linker`.
pub(super) fn define(engine: &Engine, linker: &mut Linker<()>, store: &mut Store<()>) -> Result<()> {
    use ValType::{F32, F64, I32, I64};
    let functions: [(&str, &[ValType]); 7] = [
        ("print", &[]),
        ("print_i32", &[I32]),
        ("print_i64", &[I64]),
        ("print_f32", &[F32]),
        ("print_f64", &[F64]),
        ("print_i32_f32", &[I32, F32]),
        ("print_f64_f64", &[F64, F64]),
    ];
    for (name, params) in functions {
        linker.func_new(MODULE, name, FuncType::new(engine, params.iter().cloned(), []), |_, _, _| Ok(()))?;
    }
    let globals = [
        ("global_i32", I32, Val::I32(666)),
        ("global_i64", I64, Val::I64(666)),
        ("global_f32", F32, Val::F32(666.6f32.to_bits())),
        ("global_f64", F64, Val::F64(666.6f64.to_bits())),
    ];
    for (name, ty, value) in globals {
        let global = Global::new(&mut *store, GlobalType::new(ty, Mutability::Const), value)?;
        linker.define(&mut *store, MODULE, name, global)?;
    }
    let table = Table::new(&mut *store, TableType::new(RefType::FUNCREF, 10, Some(20)), Ref::Func(None))?;
    linker.define(&mut *store, MODULE, "table", table)?;
    let memory = Memory::new(&mut *store, MemoryType::new(1, Some(2)))?;
    linker.define(&mut *store, MODULE, "memory", memory)?;
    if engine.get_shared_memory() {
        let shared = SharedMemory::new(engine, MemoryType::shared(1, 2))?;
        linker.define(&mut *store, MODULE, "shared_memory", shared)?;
    }
    Ok(())
}
