//! Lists of numbers, of plain records and of strings, both ways, typed and as `Val`.

use super::boundary::import_loop_len;
use super::{component, each, into_anyhow, rt};
use crate::BULK;
use crate::harness::Operation;
use anyhow::Result;
use rt::Store;
use rt::component::{ComponentType, Instance, Lift, Linker, Lower, Val, WasmList};
use std::hint::black_box;

#[derive(ComponentType, Lift, Lower, Clone, Copy)]
#[component(record)]
struct Plain {
    a: u32,
    b: u32,
    c: u64,
}

const PLAIN: Plain = Plain { a: 1, b: 2, c: 3 };

/// The guest with imports that own what they get.
fn typed() -> Result<(Store<u64>, Instance)> {
    linked(|host| {
        host.func_wrap("bytes", |mut store: rt::StoreContextMut<'_, u64>, (list,): (Vec<u8>,)| {
            *store.data_mut() += black_box(list).len() as u64;
            Ok(())
        })?;
        host.func_wrap("words", |mut store: rt::StoreContextMut<'_, u64>, (list,): (Vec<u32>,)| {
            *store.data_mut() += black_box(list).len() as u64;
            Ok(())
        })?;
        host.func_wrap("records", |mut store: rt::StoreContextMut<'_, u64>, (list,): (Vec<Plain>,)| {
            *store.data_mut() += black_box(list).iter().map(|plain| plain.c + u64::from(plain.a) + u64::from(plain.b)).sum::<u64>();
            Ok(())
        })?;
        host.func_wrap("texts", |mut store: rt::StoreContextMut<'_, u64>, (list,): (Vec<String>,)| {
            *store.data_mut() += black_box(list).len() as u64;
            Ok(())
        })
    })
}

/// The guest with imports that look at bytes where they lie in the guest's memory.
fn viewed() -> Result<(Store<u64>, Instance)> {
    linked(|host| {
        host.func_wrap("bytes", |mut store: rt::StoreContextMut<'_, u64>, (list,): (WasmList<u8>,)| {
            let len = black_box(list.as_le_slice(&store)).len();
            *store.data_mut() += len as u64;
            Ok(())
        })?;
        for name in ["words", "records", "texts"] {
            host.func_new(name, |_, _, _, _| Ok(()))?;
        }
        Ok(())
    })
}

/// The guest with imports that get `Val`s.
fn dynamic() -> Result<(Store<u64>, Instance)> {
    linked(|host| {
        for name in ["bytes", "words", "records", "texts"] {
            host.func_new(name, |mut store, _, args, _| {
                *store.data_mut() += black_box(args).len() as u64;
                Ok(())
            })?;
        }
        Ok(())
    })
}

fn linked(define: impl FnOnce(&mut rt::component::LinkerInstance<'_, u64>) -> rt::Result<()>) -> Result<(Store<u64>, Instance)> {
    let (engine, component) = component(BULK)?;
    let mut linker = Linker::<u64>::new(&engine);
    define(&mut linker.instance("host").map_err(into_anyhow)?).map_err(into_anyhow)?;
    let mut store = Store::new(&engine, 0);
    let instance = linker.instantiate(&mut store, &component).map_err(into_anyhow)?;
    Ok((store, instance))
}

macro_rules! export {
    ($name:ident, $export:literal, $element:ty, $list:expr) => {
        pub fn $name() -> Result<Operation> {
            let (mut store, instance) = typed()?;
            let f = instance.get_typed_func::<(&[$element],), ()>(&mut store, $export).map_err(into_anyhow)?;
            let list = $list;
            Ok(Box::new(move |n| each(n, |_| f.call(&mut store, (black_box(&list),)))))
        }
    };
}

export!(export_bytes_1m, "take-bytes", u8, vec![7_u8; 1 << 20]);
export!(export_words_64k, "take-words", u32, vec![7_u32; 16 << 10]);
export!(export_words_1m, "take-words", u32, vec![7_u32; 256 << 10]);
export!(export_records, "take-records", Plain, vec![PLAIN; 1000]);
export!(export_texts, "take-texts", &'static str, vec!["sixteen bytes---"; 100]);

fn export_val(name: &'static str, list: Val) -> Result<Operation> {
    let (mut store, instance) = typed()?;
    let f = instance.get_func(&mut store, name).expect("exported");
    let args = [list];
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, black_box(&args), &mut []))))
}

pub fn export_bytes_1k_dynamic() -> Result<Operation> {
    export_val("take-bytes", Val::List(vec![Val::U8(7); 1024]))
}

pub fn export_records_dynamic() -> Result<Operation> {
    let plain = Val::Record(vec![("a".into(), Val::U32(1)), ("b".into(), Val::U32(2)), ("c".into(), Val::U64(3))]);
    export_val("take-records", Val::List(vec![plain; 1000]))
}

/// The results go into the same place each time, as in a loop that a user would write.
fn export_result_val(name: &'static str, len: u32) -> Result<Operation> {
    let (mut store, instance) = typed()?;
    let f = instance.get_func(&mut store, name).expect("exported");
    let args = [Val::U32(len)];
    let mut results = [Val::Bool(false)];
    Ok(Box::new(move |n| each(n, |_| f.call(&mut store, black_box(&args), black_box(&mut results)))))
}

pub fn export_result_bytes_1k_dynamic() -> Result<Operation> {
    export_result_val("give-bytes", 1024)
}

pub fn export_result_records_dynamic() -> Result<Operation> {
    export_result_val("give-records", 1000)
}

pub fn import_bytes_1m() -> Result<Operation> {
    import_loop_len(typed()?, "loop-bytes", 1 << 20)
}

pub fn import_words_64k() -> Result<Operation> {
    import_loop_len(typed()?, "loop-words", 16 << 10)
}

pub fn import_words_1m() -> Result<Operation> {
    import_loop_len(typed()?, "loop-words", 256 << 10)
}

pub fn import_records() -> Result<Operation> {
    import_loop_len(typed()?, "loop-records", 1000)
}

pub fn import_texts() -> Result<Operation> {
    let (mut store, instance) = typed()?;
    let fill = instance.get_typed_func::<(u32,), ()>(&mut store, "fill-texts").map_err(into_anyhow)?;
    fill.call(&mut store, (100,)).map_err(into_anyhow)?;
    import_loop_len((store, instance), "loop-texts", 100)
}

pub fn import_bytes_1k_viewed() -> Result<Operation> {
    import_loop_len(viewed()?, "loop-bytes", 1024)
}

pub fn import_bytes_1k_dynamic() -> Result<Operation> {
    import_loop_len(dynamic()?, "loop-bytes", 1024)
}

pub fn import_records_dynamic() -> Result<Operation> {
    import_loop_len(dynamic()?, "loop-records", 1000)
}
