//! Bytes and texts against their length.

use super::super::boundary::import_loop_len;
use super::{component, each, into_anyhow, rt};
use crate::scaling::{Probe, guests};
use anyhow::Result;
use rt::Store;
use rt::component::{Instance, Linker, Val};
use std::hint::black_box;

/// The guest with imports that own what they get.
fn typed() -> Result<(Store<u64>, Instance)> {
    linked(|host| {
        host.func_wrap("bytes", |mut store: rt::StoreContextMut<'_, u64>, (list,): (Vec<u8>,)| {
            *store.data_mut() += black_box(list).len() as u64;
            Ok(())
        })?;
        host.func_wrap("text", |mut store: rt::StoreContextMut<'_, u64>, (text,): (String,)| {
            *store.data_mut() += black_box(text).len() as u64;
            Ok(())
        })
    })
}

/// The guest with imports that get `Val`s.
fn dynamic() -> Result<(Store<u64>, Instance)> {
    linked(|host| {
        for name in ["bytes", "text"] {
            host.func_new(name, |mut store, _, args, _| {
                *store.data_mut() += black_box(args).len() as u64;
                Ok(())
            })?;
        }
        Ok(())
    })
}

fn linked(define: impl FnOnce(&mut rt::component::LinkerInstance<'_, u64>) -> rt::Result<()>) -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(&guests::payload())?;
    let mut linker = Linker::<u64>::new(&engine);
    define(&mut linker.instance("host").map_err(into_anyhow)?).map_err(into_anyhow)?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

pub fn bytes_to_guest(n: u64) -> Result<Probe> {
    let (mut store, instance) = typed()?;
    let f = instance.get_typed_func::<(&[u8],), ()>(&mut store, "take-bytes").map_err(into_anyhow)?;
    let bytes = vec![7_u8; n as usize];
    Ok(Probe::of(move |n| each(n, |_| f.call(&mut store, (black_box(&bytes),)))))
}

pub fn text_to_guest(n: u64) -> Result<Probe> {
    let (mut store, instance) = typed()?;
    let f = instance.get_typed_func::<(&str,), ()>(&mut store, "take-text").map_err(into_anyhow)?;
    let text = "x".repeat(n as usize);
    Ok(Probe::of(move |n| each(n, |_| f.call(&mut store, (black_box(&text),)))))
}

fn val_to_guest(export: &str, value: Val) -> Result<Probe> {
    let (mut store, instance) = typed()?;
    let f = instance.get_func(&mut store, export).expect("exported");
    let args = [value];
    Ok(Probe::of(move |n| each(n, |_| f.call(&mut store, black_box(&args), &mut []))))
}

pub fn bytes_val_to_guest(n: u64) -> Result<Probe> {
    val_to_guest("take-bytes", Val::List(vec![Val::U8(7); n as usize]))
}

pub fn text_val_to_guest(n: u64) -> Result<Probe> {
    val_to_guest("take-text", Val::String("x".repeat(n as usize)))
}

/// The guest's loop over a call with `n` bytes.
fn looped((mut store, instance): (Store<u64>, Instance), export: &str, n: u64) -> Result<Probe> {
    let fill = instance.get_typed_func::<(u32,), ()>(&mut store, "fill").map_err(into_anyhow)?;
    fill.call(&mut store, (n as u32,)).map_err(into_anyhow)?;
    import_loop_len((store, instance), export, n as u32).map(Probe::of)
}

pub fn bytes_to_host(n: u64) -> Result<Probe> {
    looped(typed()?, "loop-bytes", n)
}

pub fn text_to_host(n: u64) -> Result<Probe> {
    looped(typed()?, "loop-text", n)
}

pub fn bytes_val_to_host(n: u64) -> Result<Probe> {
    looped(dynamic()?, "loop-bytes", n)
}

pub fn text_val_to_host(n: u64) -> Result<Probe> {
    looped(dynamic()?, "loop-text", n)
}

pub fn bytes_between(n: u64) -> Result<Probe> {
    looped(typed()?, "pass-bytes", n)
}

pub fn text_between(n: u64) -> Result<Probe> {
    looped(typed()?, "pass-text", n)
}
