//! Every case once, for whichever engine `rt` names: this file is a module twice. That it compiles for both is itself a test.
//! Each function returns a closure that does `n` operations.

use super::{into_anyhow, rt};
use crate::harness::Operation;
use crate::{BOUNDARY, CORE, GUEST, PAIR, TINY};
use anyhow::Result;
use rt::component::{Component, ComponentType, Instance, Lift, Linker, Lower, Val};
use rt::{Engine, Store};
use std::hint::black_box;

#[derive(ComponentType, Lift, Lower, Clone, Copy)]
#[component(record)]
struct Eight {
    a: u32,
    b: u32,
    c: u64,
    d: u64,
    e: f32,
    f: f64,
    g: u8,
    h: bool,
}

const EIGHT: Eight = Eight { a: 1, b: 2, c: 3, d: 4, e: 5.0, f: 6.0, g: 7, h: true };

fn component(text: &str) -> Result<(Engine, Component)> {
    let engine = Engine::default();
    let component = Component::new(&engine, wat::parse_str(text)?).map_err(into_anyhow)?;
    Ok((engine, component))
}

fn with_static_imports() -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(BOUNDARY)?;
    let mut linker = Linker::<u64>::new(&engine);
    let mut host = linker.instance("host").map_err(into_anyhow)?;
    host.func_wrap("scalar", |_, (a, b): (u32, u32)| Ok((a.wrapping_add(b),))).map_err(into_anyhow)?;
    host.func_wrap("text", |mut store: rt::StoreContextMut<'_, u64>, (s,): (String,)| {
        *store.data_mut() += black_box(s).len() as u64;
        Ok(())
    })
    .map_err(into_anyhow)?;
    host.func_wrap("bytes", |mut store: rt::StoreContextMut<'_, u64>, (b,): (Vec<u8>,)| {
        *store.data_mut() += black_box(b).len() as u64;
        Ok(())
    })
    .map_err(into_anyhow)?;
    host.func_wrap("record", |mut store: rt::StoreContextMut<'_, u64>, (r,): (Eight,)| {
        *store.data_mut() += black_box(r).c;
        Ok(())
    })
    .map_err(into_anyhow)?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

fn with_dynamic_imports() -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(BOUNDARY)?;
    let mut linker = Linker::<u64>::new(&engine);
    let mut host = linker.instance("host").map_err(into_anyhow)?;
    host.func_new("scalar", |_, _, args, results| {
        if let [Val::U32(a), Val::U32(b)] = args {
            results[0] = Val::U32(a.wrapping_add(*b));
        }
        Ok(())
    })
    .map_err(into_anyhow)?;
    for name in ["text", "bytes", "record"] {
        host.func_new(name, |mut store, _, args, _| {
            *store.data_mut() += args.len() as u64;
            Ok(())
        })
        .map_err(into_anyhow)?;
    }
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

pub fn host_to_wasm_typed() -> Result<Operation> {
    let (mut store, instance) = core()?;
    let add = instance.get_typed_func::<(i32, i32), i32>(&mut store, "add").map_err(into_anyhow)?;
    Ok(Box::new(move |n| (0..n).try_for_each(|i| add.call(&mut store, (i as i32, 7)).map(drop).map_err(into_anyhow))))
}

pub fn host_to_wasm_dynamic() -> Result<Operation> {
    let (mut store, instance) = core()?;
    let add = instance.get_func(&mut store, "add").expect("exported");
    let mut results = [rt::Val::I32(0)];
    Ok(Box::new(move |n| {
        (0..n).try_for_each(|i| {
            add.call(&mut store, &[rt::Val::I32(i as i32), rt::Val::I32(7)], &mut results).map_err(into_anyhow)
        })
    }))
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

pub fn export_nothing() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(), ()>(&mut store, "nothing").map_err(into_anyhow)?;
    Ok(Box::new(move |n| (0..n).try_for_each(|_| f.call(&mut store, ()).map_err(into_anyhow))))
}

pub fn export_scalar() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add").map_err(into_anyhow)?;
    Ok(Box::new(move |n| (0..n).try_for_each(|i| f.call(&mut store, (i as u32, 7)).map(drop).map_err(into_anyhow))))
}

fn export_text(len: usize) -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(&str,), ()>(&mut store, "take-text").map_err(into_anyhow)?;
    let text = "x".repeat(len);
    Ok(Box::new(move |n| (0..n).try_for_each(|_| f.call(&mut store, (&text,)).map_err(into_anyhow))))
}

pub fn export_text_16() -> Result<Operation> {
    export_text(16)
}

pub fn export_text_1k() -> Result<Operation> {
    export_text(1024)
}

pub fn export_bytes_64k() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(&[u8],), ()>(&mut store, "take-bytes").map_err(into_anyhow)?;
    let bytes = vec![7_u8; 64 << 10];
    Ok(Box::new(move |n| (0..n).try_for_each(|_| f.call(&mut store, (&bytes,)).map_err(into_anyhow))))
}

pub fn export_record() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(Eight,), ()>(&mut store, "take-record").map_err(into_anyhow)?;
    Ok(Box::new(move |n| (0..n).try_for_each(|_| f.call(&mut store, (EIGHT,)).map_err(into_anyhow))))
}

fn export_dynamic(name: &'static str, args: Vec<Val>, results: usize) -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_func(&mut store, name).expect("exported");
    let mut results = vec![Val::Bool(false); results];
    Ok(Box::new(move |n| (0..n).try_for_each(|_| f.call(&mut store, &args, &mut results).map_err(into_anyhow))))
}

pub fn export_scalar_dynamic() -> Result<Operation> {
    export_dynamic("add", vec![Val::U32(3), Val::U32(7)], 1)
}

pub fn export_text_16_dynamic() -> Result<Operation> {
    export_dynamic("take-text", vec![Val::String("x".repeat(16))], 0)
}

pub fn export_record_dynamic() -> Result<Operation> {
    let fields = [
        ("a", Val::U32(1)),
        ("b", Val::U32(2)),
        ("c", Val::U64(3)),
        ("d", Val::U64(4)),
        ("e", Val::Float32(5.0)),
        ("f", Val::Float64(6.0)),
        ("g", Val::U8(7)),
        ("h", Val::Bool(true)),
    ];
    export_dynamic("take-record", vec![Val::Record(fields.map(|(name, value)| (name.into(), value)).into())], 0)
}

fn import_loop((mut store, instance): (Store<u64>, Instance), name: &str) -> Result<Operation> {
    let run = instance.get_typed_func::<(u32,), ()>(&mut store, name).map_err(into_anyhow)?;
    Ok(Box::new(move |n| run.call(&mut store, (n as u32,)).map_err(into_anyhow)))
}

fn import_loop_len((mut store, instance): (Store<u64>, Instance), name: &str, len: u32) -> Result<Operation> {
    let run = instance.get_typed_func::<(u32, u32), ()>(&mut store, name).map_err(into_anyhow)?;
    Ok(Box::new(move |n| run.call(&mut store, (n as u32, len)).map_err(into_anyhow)))
}

pub fn import_scalar() -> Result<Operation> {
    import_loop(with_static_imports()?, "loop-scalar")
}

pub fn import_scalar_dynamic() -> Result<Operation> {
    import_loop(with_dynamic_imports()?, "loop-scalar")
}

pub fn import_text_16() -> Result<Operation> {
    import_loop_len(with_static_imports()?, "loop-text", 16)
}

pub fn import_text_16_dynamic() -> Result<Operation> {
    import_loop_len(with_dynamic_imports()?, "loop-text", 16)
}

pub fn import_text_1k() -> Result<Operation> {
    import_loop_len(with_static_imports()?, "loop-text", 1024)
}

pub fn import_text_1k_dynamic() -> Result<Operation> {
    import_loop_len(with_dynamic_imports()?, "loop-text", 1024)
}

pub fn import_bytes_64k() -> Result<Operation> {
    import_loop_len(with_static_imports()?, "loop-bytes", 64 << 10)
}

pub fn import_bytes_64k_dynamic() -> Result<Operation> {
    import_loop_len(with_dynamic_imports()?, "loop-bytes", 64 << 10)
}

pub fn import_record() -> Result<Operation> {
    import_loop(with_static_imports()?, "loop-record")
}

pub fn import_record_dynamic() -> Result<Operation> {
    import_loop(with_dynamic_imports()?, "loop-record")
}

pub fn guest_to_guest_scalar() -> Result<Operation> {
    let (engine, component) = component(PAIR)?;
    let mut store = Store::new(&engine, 0);
    let instance = Linker::new(&engine).instantiate(&mut store, &component).map_err(into_anyhow)?;
    import_loop((store, instance), "loop-scalar")
}

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
