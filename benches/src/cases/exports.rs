//! The host calls a guest.

use super::boundary::{EIGHT, Eight, with_static_imports};
use super::{each, into_anyhow, rt};
use crate::harness::Operation;
use anyhow::Result;
use rt::component::Val;
use std::hint::black_box;

pub fn export_nothing() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(), ()>(&mut store, "nothing").map_err(into_anyhow)?;
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, ()))))
}

pub fn export_scalar() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(u32, u32), (u32,)>(&mut store, "add").map_err(into_anyhow)?;
    Ok(Box::new(move |n| each(n, |i| f.call(&mut store, (i as u32, 7)))))
}

fn export_text(len: usize) -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(&str,), ()>(&mut store, "take-text").map_err(into_anyhow)?;
    let text = "x".repeat(len);
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, (black_box(&text),)))))
}

pub fn export_text_16() -> Result<Operation> {
    export_text(16)
}

pub fn export_text_1k() -> Result<Operation> {
    export_text(1024)
}

pub fn export_text_result_1k() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(u32,), (String,)>(&mut store, "give-text").map_err(into_anyhow)?;
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, (1024,)))))
}

pub fn export_bytes_64k() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(&[u8],), ()>(&mut store, "take-bytes").map_err(into_anyhow)?;
    let bytes = vec![7_u8; 64 << 10];
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, (black_box(&bytes),)))))
}

pub fn export_record() -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_typed_func::<(Eight,), ()>(&mut store, "take-record").map_err(into_anyhow)?;
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, (black_box(EIGHT),)))))
}

fn export_dynamic(name: &'static str, args: Vec<Val>, results: usize) -> Result<Operation> {
    let (mut store, instance) = with_static_imports()?;
    let f = instance.get_func(&mut store, name).expect("exported");
    let mut results = vec![Val::Bool(false); results];
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, black_box(&args), black_box(&mut results)))))
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
