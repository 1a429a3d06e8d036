//! The guest of scalars, texts and one record, with static and with dynamic imports.

use super::{component, define_borrowed_text, into_anyhow, rt};
use crate::BOUNDARY;
use crate::harness::Operation;
use anyhow::Result;
use rt::Store;
use rt::component::{ComponentType, Instance, Lift, Linker, Lower, Val};
use std::hint::black_box;

#[derive(ComponentType, Lift, Lower, Clone, Copy)]
#[component(record)]
pub struct Eight {
    a: u32,
    b: u32,
    c: u64,
    d: u64,
    e: f32,
    f: f64,
    g: u8,
    h: bool,
}

pub const EIGHT: Eight = Eight { a: 1, b: 2, c: 3, d: 4, e: 5.0, f: 6.0, g: 7, h: true };

pub fn with_static_imports() -> Result<(Store<u64>, Instance)> {
    with_text(|host| {
        host.func_wrap("text", |mut store: rt::StoreContextMut<'_, u64>, (s,): (String,)| {
            *store.data_mut() += black_box(s).len() as u64;
            Ok(())
        })
    })
}

/// Text stays where it lies in the guest.
pub fn with_borrowed_text() -> Result<(Store<u64>, Instance)> {
    with_text(define_borrowed_text)
}

fn with_text(define: impl FnOnce(&mut rt::component::LinkerInstance<'_, u64>) -> rt::Result<()>) -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(BOUNDARY)?;
    let mut linker = Linker::<u64>::new(&engine);
    let mut host = linker.instance("host").map_err(into_anyhow)?;
    host.func_wrap("scalar", |_, (a, b): (u32, u32)| Ok((a.wrapping_add(b),))).map_err(into_anyhow)?;
    define(&mut host).map_err(into_anyhow)?;
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

pub fn with_dynamic_imports() -> Result<(Store<u64>, Instance)> {
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
            *store.data_mut() += black_box(args).len() as u64;
            Ok(())
        })
        .map_err(into_anyhow)?;
    }
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

pub fn import_loop((mut store, instance): (Store<u64>, Instance), name: &str) -> Result<Operation> {
    let run = instance.get_typed_func::<(u32,), ()>(&mut store, name).map_err(into_anyhow)?;
    Ok(Box::new(move |n| run.call(&mut store, (n as u32,)).map_err(into_anyhow)))
}

pub fn import_loop_len((mut store, instance): (Store<u64>, Instance), name: &str, len: u32) -> Result<Operation> {
    let run = instance.get_typed_func::<(u32, u32), ()>(&mut store, name).map_err(into_anyhow)?;
    Ok(Box::new(move |n| run.call(&mut store, (n as u32, len)).map_err(into_anyhow)))
}
